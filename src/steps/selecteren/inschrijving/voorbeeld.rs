//! The dossier as its readers will see it, and as a PDF for the own archive.

use super::inhoud::{self, Dossierantwoord, Inhoud, Thema};
use crate::acts::Weigering;
use crate::documents;
use crate::steps::antwoord::{Antwoord, bestand};
use crate::steps::bezoeker::{Bezoeker, Ingelogd};
use crate::steps::rij::{self, Geladen, post::lees_pad};
use crate::store::regels;
use crate::store::rijen;
use crate::views::engine::Pagina;
use crate::views::kader::Kader;
use crate::views::nederlands::bestandsgrootte;
use crate::views::tijd;
use crate::web::Problem;
use ::documents::{Bijlage, Dossier, Thema as Dossierthema, Vraag};
use axum::extract::Path;
use axum::http::StatusCode;
use serde::Serialize;
use workflows::machine::Kind;
use workflows::procedureregels::Procedureregels;

/// What the delegation of the adviesraad will read.
#[derive(Clone, Debug, Serialize)]
pub struct Advieslezer {
    /// The questions whose answers it reads.
    pub vragen: Vec<String>,
    /// It does not see the name of the party.
    pub anoniem: bool,
    /// Questions whose answers name the party all the same.
    pub verraden: Vec<String>,
}

/// The dossier as its readers will see it.
#[derive(Debug, Serialize)]
pub struct Voorbeeldpagina {
    /// The page of the inschrijving.
    pub pagina: String,
    /// The dossier as a PDF.
    pub pdf: String,
    /// The bekwaamheidsdossier.
    pub themas: Vec<Thema>,
    /// The committee reads without the name of the party.
    pub anoniem: bool,
    /// Questions whose answers tell that committee the name all the same.
    pub verraden: Vec<String>,
    /// The reading room of the adviesraad; none when it reads nothing.
    pub advies: Option<Advieslezer>,
}

impl Pagina for Voorbeeldpagina {
    const SJABLOON: &'static str = "pages/selecteren/voorbeeld.html";

    fn voorbeelden() -> Vec<Self> {
        let pagina = |advies, anoniem| Self {
            anoniem,
            verraden: if anoniem {
                vec!["Hoe werkt u aan herstel?".to_owned()]
            } else {
                vec![]
            },
            pagina: "/inschrijvingen/1".to_owned(),
            pdf: "/inschrijvingen/1/dossier.pdf".to_owned(),
            themas: inhoud::voorbeeld().themas,
            advies,
        };
        let advies = |anoniem| Advieslezer {
            vragen: vec!["Hoe werkt u aan herstel?".to_owned()],
            anoniem,
            verraden: anoniem
                .then(|| "Hoe werkt u aan herstel?".to_owned())
                .into_iter()
                .collect(),
        };
        vec![
            pagina(None, true),
            pagina(Some(advies(false)), false),
            pagina(Some(advies(true)), true),
        ]
    }
}

/// What is readable of a submission for this viewer, with where it stands and what the leidraad says.
struct Leesbaar {
    geladen: Geladen,
    regels: Procedureregels,
    inhoud: Inhoud,
}

async fn lees(bezoeker: &Bezoeker, id: &str) -> Result<Leesbaar, Problem> {
    let (kind, id) = lees_pad(Kind::Inschrijving.meervoud(), id)?;
    let geladen = rij::laad(bezoeker, kind, id, &rij::Vraag::default()).await?;
    let procedure = geladen.plek.rij.procedure_id;
    let procedure = procedure.ok_or_else(Problem::niet_gevonden)?;
    let regels = regels::regels(&bezoeker.db(), procedure)
        .await
        .map_err(Weigering::from)?
        .ok_or_else(Problem::niet_gevonden)?;
    let pakket = inhoud::laad(bezoeker, &geladen.plek, &regels).await?;
    let inhoud = pakket
        .filter(|pakket| !pakket.verzegeld)
        .ok_or_else(Problem::niet_gevonden)?
        .inhoud;
    Ok(Leesbaar {
        geladen,
        regels,
        inhoud,
    })
}

/// The page.
///
/// # Errors
/// 404 when there is nothing that this viewer may read.
pub async fn toon(Ingelogd(bezoeker): Ingelogd, Path(id): Path<String>) -> Antwoord {
    let leesbaar = lees(&bezoeker, &id).await?;
    let (pagina, naam) = (
        leesbaar.geladen.deel.pagina.clone(),
        leesbaar.geladen.plek.rij.naam.clone(),
    );
    let kader = rij::kader(&bezoeker, &leesbaar.geladen.plek)
        .await?
        .kruimel(naam.clone(), pagina.clone());
    let kader = Kader {
        titel: "Zo lezen de beoordelaars uw antwoorden".to_owned(),
        ..kader
    };
    let pagina = Voorbeeldpagina {
        pdf: format!("{pagina}/dossier.pdf"),
        pagina,
        anoniem: leesbaar.regels.selectie.geanonimiseerd,
        verraden: if leesbaar.regels.selectie.geanonimiseerd {
            noemt_naam(alle_vragen(&leesbaar.inhoud), &naam)
        } else {
            vec![]
        },
        advies: advies(&leesbaar.regels, &leesbaar.inhoud, &naam),
        themas: leesbaar.inhoud.themas,
    };
    bezoeker.toon(StatusCode::OK, &kader, &pagina)
}

/// What the adviesraad reads, by the same list as its reading room.
fn advies(regels: &Procedureregels, inhoud: &Inhoud, naam: &str) -> Option<Advieslezer> {
    let gelezen: Vec<&str> = regels
        .adviesraad_vragen()
        .map(|v| v.code.as_str())
        .collect();
    let anoniem = regels.adviesraad.geanonimiseerd;
    let vragen = || {
        let alle = alle_vragen(inhoud);
        alle.filter(|vraag| gelezen.contains(&vraag.code.as_str()))
    };
    if gelezen.is_empty() {
        return None;
    }
    Some(Advieslezer {
        vragen: vragen().map(|vraag| vraag.vraag.clone()).collect(),
        anoniem,
        verraden: if anoniem {
            noemt_naam(vragen(), naam)
        } else {
            vec![]
        },
    })
}

fn alle_vragen(inhoud: &Inhoud) -> impl Iterator<Item = &Dossierantwoord> {
    inhoud.themas.iter().flat_map(|thema| &thema.vragen)
}

/// The questions whose answers name the party itself, which nobody takes out of them.
fn noemt_naam<'i>(vragen: impl Iterator<Item = &'i Dossierantwoord>, naam: &str) -> Vec<String> {
    let naam = naam.to_lowercase();
    vragen
        .filter(|vraag| vraag.antwoord.to_lowercase().contains(&naam))
        .map(|vraag| vraag.vraag.clone())
        .collect()
}

/// The dossier as a PDF.
///
/// # Errors
/// 404 when there is nothing that this viewer may read.
pub async fn pdf(Ingelogd(bezoeker): Ingelogd, Path(id): Path<String>) -> Antwoord {
    let leesbaar = lees(&bezoeker, &id).await?;
    let procedure = leesbaar.geladen.plek.rij.procedure_id;
    let procedure = match procedure {
        Some(id) => rijen::rij(&bezoeker.db(), id)
            .await
            .map_err(Weigering::from)?,
        None => None,
    };
    let procedure = procedure.map(|rij| rij.naam).unwrap_or_default();
    let dossier = als_dossier(&leesbaar, procedure, bezoeker.nu().0).map_err(Problem::defect)?;
    let bytes = documents::pdf(dossier).await.map_err(Problem::defect)?;
    Ok(bestand("bekwaamheidsdossier.pdf", "application/pdf", bytes))
}

fn als_dossier(leesbaar: &Leesbaar, procedure: String, nu: i64) -> Result<Dossier, jiff::Error> {
    let Leesbaar {
        geladen, inhoud, ..
    } = leesbaar;
    let stand = match inhoud.stempel {
        Some(op) => format!(
            "Versie {}, ingediend op {}",
            inhoud.versie,
            tijd::op_de_seconde(op)?
        ),
        None => "Concept, nog niet ingediend".to_owned(),
    };
    Ok(Dossier {
        inschrijver: geladen.plek.rij.naam.clone(),
        procedure,
        stand,
        gemaakt: tijd::op_de_seconde(nu)?,
        op: nu,
        rij: geladen.plek.rij.id.to_string(),
        themas: inhoud.themas.iter().map(als_thema).collect(),
        bestanden: inhoud.losse_bestanden().map(als_bijlage).collect(),
    })
}

fn als_thema(thema: &Thema) -> Dossierthema {
    let vraag = |vraag: &inhoud::Dossierantwoord| Vraag {
        vraag: vraag.vraag.clone(),
        antwoord: vraag.antwoord.clone(),
        lengte: format!("{} van hoogstens {}", vraag.woorden, vraag.lengte),
        bijlagen: vraag.bijlagen.iter().map(als_bijlage).collect(),
    };
    Dossierthema {
        naam: thema.naam.clone(),
        vragen: thema.vragen.iter().map(vraag).collect(),
    }
}

fn als_bijlage(bestand: &inhoud::Bestand) -> Bijlage {
    Bijlage {
        naam: bestand.naam.clone(),
        grootte: bestandsgrootte(bestand.grootte),
        sha256: bestand.sha256.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use workflows::procedureregels::voorbeeld;

    /// DOMAIN.md 4.4: the delegation reads answers without names; a party that writes its own name in
    /// one gives itself away.
    #[test]
    fn a_party_that_names_itself_is_warned_where_the_adviesraad_reads_without_names() {
        let mut regels = voorbeeld();
        regels.adviesraad.geanonimiseerd = true;
        let vraag = regels.adviesraad_vragen().next().unwrap().code.clone();
        let mut inhoud = inhoud::voorbeeld();
        inhoud.themas[0].vragen[0].code = vraag;
        "Bij COALITIE WMO werken wij anders.".clone_into(&mut inhoud.themas[0].vragen[0].antwoord);
        let gelezen = |regels: &Procedureregels| advies(regels, &inhoud, "Coalitie Wmo");
        assert_eq!(gelezen(&regels).unwrap().verraden.len(), 1);
        regels.adviesraad.geanonimiseerd = false;
        assert!(gelezen(&regels).unwrap().verraden.is_empty());
    }
}
