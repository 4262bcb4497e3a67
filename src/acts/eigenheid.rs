//! Entries that somebody writes for one party only may not be written for another one, and limits
//! that the leidraad sets on a text.

use super::begin_invoer::tekst;
use super::consensus;
use super::deelnemers;
use super::herbeoordeling;
use super::pakket::bijlagen;
use super::record::Ingevuld;
use super::weglating;
use super::weigering::{Veldfout, Weigering};
use crate::store::db::Db;
use crate::store::regels;
use crate::store::rijen::{self, Plek};
use crate::store::viewer::{Bereik, Viewer};
use crate::vault::KluisFout;
use entities::ids::OrganisatieId;
use serde_json::Value;
use workflows::invoer::Invoersoort;
use workflows::invoer::keuring::Gekeurd;
use workflows::motivering::tekort;
use workflows::procedureregels::{Dossiervraag, Procedureregels};
use workflows::role::Rol;
use workflows::voorbereiden::inkoopspoor;

/// Checks what the fields alone cannot know.
pub(super) async fn keur(
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
    soort: &Invoersoort,
    gekeurd: &Gekeurd,
) -> Result<(), Weigering> {
    match soort.code {
        "collegebesluit" | "inbestedingsbesluit" => namens(viewer, gekeurd, "gemeente"),
        "handtekening" => namens(viewer, gekeurd, "namens"),
        "procedureregels" => niet_ter_besluit(db, plek).await,
        "deelnemer" => deelnemers::keur_rol(db, plek, gekeurd).await,
        "eigen-verklaring" | "deelnemersverklaring" => deelnemers::keur_verklaring(gekeurd),
        "score" => {
            heeft_verklaard(plek)?;
            herbeoordeling::keur_cel(db, plek, gekeurd).await?;
            lang_genoeg(db, plek, gekeurd).await
        }
        "scoreconcept" => {
            heeft_verklaard(plek)?;
            herbeoordeling::keur_cel(db, plek, gekeurd).await
        }
        "consensus" => {
            herbeoordeling::keur_cel(db, plek, gekeurd).await?;
            consensus::keur_methode(db, plek).await?;
            lang_genoeg(db, plek, gekeurd).await
        }
        "consensusbevestiging" => consensus::keur_bevestiging(db, plek, gekeurd).await,
        "weglating" | "weglating-gunning" => weglating::keur(db, plek, gekeurd).await,
        "herbeoordeling-vooraf" => herbeoordeling::keur_omvang(db, plek).await,
        "bandbreedte" | "lumpsumherziening" => band_klopt(gekeurd),
        "commissiewissel" => herbeoordeling::keur_wissel(db, plek, gekeurd).await,
        "dossierantwoord" | "bafo-onderdeel" => kort_genoeg(db, plek, soort, gekeurd).await,
        "dossierbijlage" => weinig_genoeg(db, plek, gekeurd).await,
        _ => Ok(()),
    }
}

/// A refusal that stands beside one field.
pub(super) fn fout(veld: &str, zin: String) -> Weigering {
    Weigering::Velden(vec![Veldfout {
        veld: veld.into(),
        zin,
    }])
}

/// A band has a bottom that is not above its top (F13).
fn band_klopt(gekeurd: &Gekeurd) -> Result<(), Weigering> {
    let getal = |veld| gekeurd.velden.get(veld).and_then(Value::as_i64);
    if getal("bandOnder") <= getal("bandBoven") {
        return Ok(());
    }
    let zin = "De bovengrens mag niet lager zijn dan de ondergrens.";
    Err(fout("bandBoven", zin.into()))
}

/// What lies before board and colleges does not change under their hands (DOMAIN.md 4.1).
async fn niet_ter_besluit(db: &Db<'_>, plek: &Plek) -> Result<(), Weigering> {
    let spoor = match plek.rij.spoor_id {
        Some(id) => rijen::rij(db, id).await?,
        None => None,
    };
    let ter_besluit: &str = inkoopspoor::At::GoNoGoGevraagd.into();
    if spoor.is_some_and(|spoor| spoor.toestand == ter_besluit) {
        let zin = "Het dossier ligt voor de Go bij het bestuur. De procedureregels kunt u nu niet wijzigen.";
        return Err(fout("regels", zin.into()));
    }
    Ok(())
}

/// A college speaks for its own gemeente, a provider for itself; the bestuurlijk opdrachtgever
/// signs by mandate for every gemeente.
fn namens(viewer: &Viewer, gekeurd: &Gekeurd, veld: &str) -> Result<(), Weigering> {
    let Ok(organisatie) = tekst(gekeurd, veld).parse::<OrganisatieId>() else {
        return Err(fout(veld, "Kies een organisatie uit de lijst.".into()));
    };
    let mag = viewer.toewijzingen.iter().any(|(rol, bereik)| match rol {
        Rol::Collegesecretaris | Rol::Tekenbevoegde => *bereik == Bereik::Organisatie(organisatie),
        Rol::BestuurlijkOpdrachtgever => true,
        _ => false,
    });
    if mag {
        return Ok(());
    }
    Err(fout(
        veld,
        "U kunt dit alleen doen namens uw eigen organisatie.".into(),
    ))
}

/// Nobody scores before declaring their interests, also not who joins a round that runs (DOMAIN.md 5,
/// separation 6).
fn heeft_verklaard(plek: &Plek) -> Result<(), Weigering> {
    if plek.plaats().verklaard {
        return Ok(());
    }
    let zin = "Teken eerst uw belangenverklaring bij de procedure. Daarna kunt u scoren.";
    Err(fout("inschrijving", zin.into()))
}

/// Whoever forgets the score reads at once that the motivation is too short as well.
pub(super) async fn vul_aan(
    db: &Db<'_>,
    plek: &Plek,
    invoer: &Ingevuld,
    mut fouten: Vec<Veldfout>,
) -> Result<Weigering, Weigering> {
    let gescoord = matches!(invoer.soort.as_str(), "score" | "consensus");
    if gescoord && fouten.iter().all(|fout| fout.veld != "motivering") {
        let motivering = invoer.velden.get("motivering").and_then(Value::as_str);
        let tekort = te_kort(db, plek, motivering.unwrap_or_default()).await?;
        fouten.extend(tekort.map(|zin| Veldfout {
            veld: "motivering".into(),
            zin,
        }));
    }
    Ok(Weigering::Velden(fouten))
}

/// The motivation of a score, of an assessor or of the committee, has the announced minimum length and
/// is in words.
async fn lang_genoeg(db: &Db<'_>, plek: &Plek, gekeurd: &Gekeurd) -> Result<(), Weigering> {
    match te_kort(db, plek, &tekst(gekeurd, "motivering")).await? {
        Some(zin) => Err(fout("motivering", zin)),
        None => Ok(()),
    }
}

/// What a motivation lacks by the rules of this round; none when it is one, or there are no rules yet.
async fn te_kort(db: &Db<'_>, plek: &Plek, motivering: &str) -> Result<Option<String>, Weigering> {
    let Some(regels) = regels::bij(db, &plek.rij).await? else {
        return Ok(None);
    };
    let wijze = if plek.rij.code == "bafo" {
        regels.gunning.clone()
    } else {
        None
    };
    let minimum = wijze.unwrap_or(regels.selectie).min_lengte_motivering as usize;
    Ok(tekort(motivering, minimum).map(|tekort| tekort.to_string()))
}

/// An answer has at most the announced number of words.
async fn kort_genoeg(
    db: &Db<'_>,
    plek: &Plek,
    soort: &Invoersoort,
    gekeurd: &Gekeurd,
) -> Result<(), Weigering> {
    let Some(regels) = regels::bij(db, &plek.rij).await? else {
        return Ok(());
    };
    let antwoord = tekst(gekeurd, "antwoord");
    let Some(hoogstens) = max_woorden(&regels, soort, gekeurd) else {
        return Ok(());
    };
    match te_lang(&antwoord, hoogstens) {
        Some(zin) => Err(fout("antwoord", zin)),
        None => Ok(()),
    }
}

/// What is wrong with an answer that is too long; none when it fits.
pub(super) fn te_lang(antwoord: &str, hoogstens: u32) -> Option<String> {
    let woorden = Dossiervraag::woorden(antwoord);
    let over = woorden.saturating_sub(hoogstens as usize);
    let te_veel = match over {
        0 => return None,
        1 => "1 woord".to_owned(),
        _ => format!("{over} woorden"),
    };
    Some(format!(
        "Uw antwoord is {te_veel} te lang. Het mag hoogstens {hoogstens} woorden hebben en heeft er nu {woorden}."
    ))
}

/// The most words of the answer to the question of the bekwaamheidsdossier or of the BAFO.
fn max_woorden(regels: &Procedureregels, soort: &Invoersoort, gekeurd: &Gekeurd) -> Option<u32> {
    if soort.code == "bafo-onderdeel" {
        let code = tekst(gekeurd, "onderdeel");
        let vraag = regels.bafo.as_ref()?.inhoud.iter().find(|v| v.code == code);
        return vraag.map(|vraag| vraag.max_woorden);
    }
    vraag(regels, &tekst(gekeurd, "vraag")).map(Dossiervraag::hoogstens)
}

fn vraag<'r>(regels: &'r Procedureregels, code: &str) -> Option<&'r Dossiervraag> {
    regels.dossiervragen.iter().find(|vraag| vraag.code == code)
}

/// A question takes as many attachments as the leidraad says; the same file again is no other one.
async fn weinig_genoeg(db: &Db<'_>, plek: &Plek, gekeurd: &Gekeurd) -> Result<(), Weigering> {
    let code = tekst(gekeurd, "vraag");
    let regels = regels::bij(db, &plek.rij).await?;
    let hoogstens = regels.and_then(|regels| vraag(&regels, &code)?.max_bijlagen);
    let hoogstens = hoogstens.unwrap_or_default();
    if hoogstens == 0 {
        return Err(fout(
            "vraag",
            "Bij deze vraag vraagt de leidraad geen bijlagen.".into(),
        ));
    }
    if bijlagen::naam_bezet(db, plek.rij.id, &code, &tekst(gekeurd, "bestand")).await? {
        return Err(fout("bestand", KluisFout::ZelfdeNaam.zin()));
    }
    let bestaand = bijlagen::sleutels(db, plek.rij.id).await?;
    let bij_vraag = |sleutel: &&String| {
        let vraag = sleutel.rsplit_once('/').map(|(vraag, _)| vraag);
        vraag == Some(code.as_str()) && **sleutel != gekeurd.sleutel
    };
    if bestaand.iter().filter(bij_vraag).count() < hoogstens as usize {
        return Ok(());
    }
    let zin = match hoogstens {
        1 => "Bij deze vraag mag één bijlage. Haal die eerst weg.".to_owned(),
        _ => format!("Bij deze vraag mogen {hoogstens} bijlagen. Haal er eerst één weg."),
    };
    Err(fout("bestand", zin))
}
