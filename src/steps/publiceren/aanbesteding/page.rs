//! The public pages: the list, one procedure, one document.

use super::planning;
use super::view::{
    Aanbestedingpagina, Antwoord as Antwoordregel, Document, Documentpagina, Lijstpagina, Meedoen,
    Nota, Regel, Ronde, publieke_staat,
};
use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::rij::{self, verwant};
use crate::store::db::Db;
use crate::store::publiceren::{self, Aanbesteding};
use crate::store::rijen;
use crate::views::delen::{Cel, Gegeven, Kop, Tabel};
use crate::views::{nederlands, tijd};
use crate::web::Problem;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use entities::ids::RijId;
use workflows::invoer::{Veldsoort, soort};
use workflows::machine::Kind;
use workflows::procedureregels::{Contractvorm, Procedureregels, Punten, Wet};

/// Every published procedure.
pub async fn lijst(bezoeker: Bezoeker) -> Antwoord {
    let nu = bezoeker.nu().0;
    let alle = publiceren::aanbestedingen(&bezoeker.db())
        .await
        .map_err(Weigering::from)?;
    let (open, gesloten) = alle.iter().partition(|a: &&Aanbesteding| is_open(a, nu));
    let regels = |rijen: Vec<&Aanbesteding>| rijen.into_iter().map(|a| regel(a, nu)).collect();
    let pagina = Lijstpagina {
        nu,
        open: regels(open),
        gesloten: regels(gesloten),
    };
    let kader = bezoeker.kader("Aanbestedingen").await?;
    bezoeker.toon(StatusCode::OK, &kader, &pagina)
}

/// Still open by the server's clock, also in the second before the closing is carried out.
fn is_open(aanbesteding: &Aanbesteding, nu: i64) -> bool {
    aanbesteding.toestand == "gepubliceerd" && nu <= aanbesteding.regels.sluiting.as_second()
}

fn regel(aanbesteding: &Aanbesteding, nu: i64) -> Regel {
    let sluiting = aanbesteding.regels.sluiting.as_second();
    Regel {
        href: adres(aanbesteding.id),
        naam: aanbesteding.naam.clone(),
        regio: aanbesteding.regio.clone(),
        wet: wet(aanbesteding.regels.wet).to_owned(),
        staat: publieke_staat(&aanbesteding.toestand),
        sluiting,
        rest: tijd::resterend(nu, sluiting),
    }
}

fn adres(id: RijId) -> String {
    format!("/aanbestedingen/{id}")
}

fn wet(wet: Wet) -> &'static str {
    match wet {
        Wet::Jeugdwet => "Jeugdwet",
        Wet::Wmo => "Wmo 2015",
        Wet::Participatiewet => "Participatiewet",
    }
}

async fn zoek(db: &Db<'_>, id: &str) -> Result<Aanbesteding, Problem> {
    let id = id.parse().map_err(|_| Problem::niet_gevonden())?;
    publiceren::aanbesteding(db, id)
        .await
        .map_err(Weigering::from)?
        .ok_or_else(Problem::niet_gevonden)
}

/// One published procedure.
pub async fn een(bezoeker: Bezoeker, Path(id): Path<String>) -> Antwoord {
    let aanbesteding = zoek(&bezoeker.db(), &id).await?;
    let pagina = bouw(&bezoeker, &aanbesteding).await?;
    let titel = format!("{}: {}", pagina.naam, pagina.staat.tekst.to_lowercase());
    let kader = bezoeker
        .kader(titel)
        .await?
        .kruimel("Aanbestedingen", "/aanbestedingen");
    bezoeker.toon(StatusCode::OK, &kader, &pagina)
}

async fn bouw(
    bezoeker: &Bezoeker,
    aanbesteding: &Aanbesteding,
) -> Result<Aanbestedingpagina, Weigering> {
    let (db, nu) = (bezoeker.db(), bezoeker.nu().0);
    let regels = &aanbesteding.regels;
    let sluiting = regels.sluiting.as_second();
    let gepland = publiceren::planning(&db, aanbesteding).await?;
    let (planning, tijdlijn) = planning::toon(aanbesteding, &gepland, nu);
    let anoniem = bezoeker.viewer.persoon.is_none();
    Ok(Aanbestedingpagina {
        naam: aanbesteding.naam.clone(),
        onder: format!("{} · {}", aanbesteding.regio, wet(regels.wet)),
        staat: publieke_staat(&aanbesteding.toestand),
        omschrijving: aanbesteding.omschrijving.clone(),
        nu,
        sluiting,
        rest: tijd::resterend(nu, sluiting),
        open: is_open(aanbesteding, nu),
        gegevens: gegevens(aanbesteding),
        documenten: documenten(&db, aanbesteding).await?,
        percelen: percelen(regels),
        criteria: criteria(regels),
        planning,
        tijdlijn,
        rondes: rondes(regels, nu),
        notas: notas(&db, aanbesteding.id).await?,
        klachtenmeldpunt: regels.klachtenmeldpunt.clone(),
        inloggen: anoniem.then(|| format!("/inloggen?naar={}", adres(aanbesteding.id))),
        meedoen: meedoen(bezoeker, aanbesteding.id).await?,
    })
}

fn gegevens(aanbesteding: &Aanbesteding) -> Vec<Gegeven> {
    let regels = &aanbesteding.regels;
    let contract = &regels.contract;
    let vorm = match contract.vorm {
        Contractvorm::Overeenkomst => "Overeenkomst",
        Contractvorm::Raamovereenkomst => "Raamovereenkomst",
    };
    let opties = contract.opties.iter().map(|jaren| format!(" + {jaren}"));
    let looptijd = format!(
        "{vorm}, {}{} jaar",
        contract.jaren,
        opties.collect::<String>()
    );
    let op = aanbesteding.gepubliceerd_op;
    let gepubliceerd = op.and_then(|op| tijd::moment(op.0, tijd::Vorm::Gewoon).ok());
    [
        ("Publicatienummer", aanbesteding.publicatienummer.clone()),
        ("Gepubliceerd", gepubliceerd.unwrap_or_default()),
        ("CPV-codes", regels.cpv.join(", ")),
        ("Contract", looptijd),
        (
            "Gestanddoening",
            format!("{} dagen na de sluiting", regels.gestanddoening_dagen),
        ),
    ]
    .into_iter()
    .filter(|(_, tekst)| !tekst.is_empty())
    .map(|(term, tekst)| Gegeven {
        term: term.to_owned(),
        tekst,
        href: None,
    })
    .collect()
}

async fn documenten(db: &Db<'_>, aanbesteding: &Aanbesteding) -> Result<Vec<Document>, Weigering> {
    let gevonden = publiceren::documenten(db, aanbesteding).await?;
    Ok(gevonden
        .into_iter()
        .map(|document| Document {
            href: format!("{}/documenten/{}", adres(aanbesteding.id), document.soort),
            soort: soort_document(&document.soort),
            naam: document.titel,
            bytes: document.tekst.len() as u64,
            moment: document.op.0,
        })
        .collect())
}

/// The kind of document in words, as its entry calls it.
fn soort_document(code: &str) -> String {
    let velden = soort("document").map_or(&[][..], |soort| soort.velden);
    velden
        .iter()
        .find_map(|veld| match veld.soort {
            Veldsoort::Keuze(keuzes) => keuzes.iter().find(|(waarde, _)| *waarde == code),
            _ => None,
        })
        .map_or(code, |(_, label)| label)
        .to_owned()
}

fn tabel(bijschrift: &str, koppen: &[(&str, bool)], rijen: Vec<Vec<String>>) -> Tabel {
    let cel = |tekst: String| Cel {
        tekst,
        ..Cel::default()
    };
    Tabel {
        bijschrift: bijschrift.to_owned(),
        koppen: koppen
            .iter()
            .map(|(tekst, getal)| Kop {
                tekst: (*tekst).to_owned(),
                getal: *getal,
            })
            .collect(),
        rijen: rijen
            .into_iter()
            .map(|rij| rij.into_iter().map(cel).collect())
            .collect(),
        leeg: "Er is nog niets vastgelegd.".to_owned(),
    }
}

fn percelen(regels: &Procedureregels) -> Tabel {
    let koppen = [
        ("Perceel", false),
        ("Hoogstens door na selectie", true),
        ("Aantal contracten", true),
    ];
    let rijen = regels.percelen.iter().map(|perceel| {
        vec![
            perceel.naam.clone(),
            perceel.max_geselecteerd.to_string(),
            perceel.aantal_gegund.to_string(),
        ]
    });
    tabel("Percelen", &koppen, rijen.collect())
}

fn criteria(regels: &Procedureregels) -> Tabel {
    let koppen = [("Criterium", false), ("Weging", true), ("Minimum", true)];
    let wijze = regels.selectiewijze();
    let rijen = wijze.criteria.iter().map(|criterium| {
        let minimum = criterium.minimum.map(Punten::honderdsten);
        vec![
            criterium.naam.clone(),
            format!("{}%", criterium.gewicht),
            minimum.map_or_else(|| "–".to_owned(), nederlands::honderdsten_kort),
        ]
    });
    tabel("Selectiecriteria", &koppen, rijen.collect())
}

fn rondes(regels: &Procedureregels, nu: i64) -> Vec<Ronde> {
    let tot = |plek: usize| regels.vragenrondes[plek].tot.as_second();
    let alle = 0..regels.vragenrondes.len();
    let open = alle.clone().find(|plek| nu <= tot(*plek));
    alle.map(|plek| Ronde {
        nummer: plek + 1,
        tot: tot(plek),
        rest: tijd::resterend(nu, tot(plek)),
        open: open == Some(plek),
    })
    .collect()
}

async fn notas(db: &Db<'_>, procedure: RijId) -> Result<Vec<Nota>, Weigering> {
    let notas = publiceren::notas(db, procedure).await?;
    Ok((1..)
        .zip(notas)
        .map(|(nummer, nota)| Nota {
            anker: format!("nota-{nummer}"),
            titel: nota.titel,
            op: nota.op.0,
            antwoorden: nota
                .antwoorden
                .into_iter()
                .map(|a| Antwoordregel {
                    vraag: a.vraag,
                    antwoord: a.antwoord,
                })
                .collect(),
        })
        .collect())
}

/// What somebody of a provider can begin here, and the rows of their own organisation.
async fn meedoen(bezoeker: &Bezoeker, procedure: RijId) -> Result<Option<Meedoen>, Weigering> {
    let viewer = &bezoeker.viewer;
    if !viewer
        .toewijzingen
        .iter()
        .any(|(rol, _)| rol.van_aanbieder())
    {
        return Ok(None);
    }
    let db = bezoeker.db();
    let geladen = rij::laad(bezoeker, Kind::Procedure, procedure, &rij::Vraag::default()).await?;
    let mut formulieren = geladen.deel.formulieren;
    formulieren.retain(|formulier| ["vraag", "inschrijving"].contains(&formulier.soort.as_str()));
    let mut eigen = Vec::new();
    for kind in [Kind::Inschrijving, Kind::Vraag] {
        let rijen = rijen::lijst(&db, viewer, kind, Some(procedure)).await?;
        eigen.extend(rijen.into_iter().filter(|plek| viewer.is_eigen(&plek.rij)));
    }
    let mut eigen = verwant::tabel(Kind::Inschrijving, &eigen);
    "Van uw organisatie".clone_into(&mut eigen.bijschrift);
    Ok(Some(Meedoen { formulieren, eigen }))
}

async fn zoek_document(
    db: &Db<'_>,
    id: &str,
    soort: &str,
) -> Result<(Aanbesteding, publiceren::Document), Problem> {
    let aanbesteding = zoek(db, id).await?;
    let documenten = publiceren::documenten(db, &aanbesteding)
        .await
        .map_err(Weigering::from)?;
    let document = documenten
        .into_iter()
        .find(|document| document.soort == soort);
    Ok((aanbesteding, document.ok_or_else(Problem::niet_gevonden)?))
}

/// The text of one document.
pub async fn document(bezoeker: Bezoeker, Path((id, soort)): Path<(String, String)>) -> Antwoord {
    let (aanbesteding, document) = zoek_document(&bezoeker.db(), &id, &soort).await?;
    let hier = adres(aanbesteding.id);
    let pagina = Documentpagina {
        onder: format!("{} · {}", soort_document(&soort), aanbesteding.naam),
        download: format!("{hier}/documenten/{soort}/tekst"),
        tekst: document.tekst,
        moment: document.op.0,
        titel: document.titel,
    };
    let kader = bezoeker
        .kader(pagina.titel.clone())
        .await?
        .kruimel("Aanbestedingen", "/aanbestedingen")
        .kruimel(aanbesteding.naam, hier);
    bezoeker.toon(StatusCode::OK, &kader, &pagina)
}

/// The same text as a file.
pub async fn document_tekst(
    bezoeker: Bezoeker,
    Path((id, soort)): Path<(String, String)>,
) -> Antwoord {
    let (_, document) = zoek_document(&bezoeker.db(), &id, &soort).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{}.txt\"", document.soort),
        ),
    ];
    Ok((headers, document.tekst).into_response())
}
