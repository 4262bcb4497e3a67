//! The dialogue with its sessions, and the BAFO, as a viewer may know them.

use super::db::Db;
use super::invoer::Invoeren;
use super::rangorde::{self, BAFO, Diepte};
use super::rijen::{self, Plek};
use super::stadia::is_in;
use super::velden::Velden;
use super::viewer::Viewer;
use super::{gebeurd, ontvangstbewijs, personen, regels, sessie};
use entities::ids::{PersoonId, RijId};
use entities::moment::Moment;
use sea_orm::DbErr;
use serde_json::Value;
use workflows::concretiseren::{bafo, dialoogtraject};
use workflows::invoer::{Veldsoort, soort};
use workflows::inzage::Zicht;
use workflows::machine::Kind;
use workflows::procedureregels::{BafoRegels, DialoogRegels, Punten};

/// The dialogue with one party.
#[derive(Clone, Debug)]
pub struct Dialoog {
    /// The dialoogtraject; its name is that of the party.
    pub plek: Plek,
    /// Every topic of the leidraad, in its order.
    pub onderwerpen: Vec<Onderwerp>,
    /// Its sessions, by their moment.
    pub sessies: Vec<Sessie>,
    /// The number of sessions that the leidraad announced.
    pub aangekondigd: u32,
    /// When and how the dialogue ends without result, by the leidraad.
    pub uitstapregel: String,
}

/// A topic and where it stands.
#[derive(Clone, Debug)]
pub struct Onderwerp {
    /// Its code.
    pub code: String,
    /// Its name in the leidraad.
    pub naam: String,
    /// Code of the stand; none as long as nothing was recorded.
    pub stand: Option<String>,
    /// What was agreed.
    pub tekst: String,
    /// When that was recorded.
    pub op: Option<Moment>,
}

/// A session and when it is.
#[derive(Clone, Debug)]
pub struct Sessie {
    /// Its row.
    pub plek: Plek,
    /// 1, 2, 3 …
    pub nummer: i64,
    /// When.
    pub op: Option<Moment>,
    /// Where.
    pub plaats: String,
}

/// The dialogue of one dialoogtraject.
///
/// # Errors
/// The database.
pub async fn dialoog(db: &Db<'_>, viewer: &Viewer, plek: Plek) -> Result<Dialoog, DbErr> {
    let regels = dialoogregels(db, &plek).await?;
    let invoer = Invoeren::zichtbaar(db, viewer, &plek).await?;
    let onderwerpen = regels.iter().flat_map(|regels| &regels.onderwerpen);
    let onderwerpen = onderwerpen.map(|onderwerp| {
        let afspraak = invoer.met("afspraak", &onderwerp.code);
        Onderwerp {
            code: onderwerp.code.clone(),
            naam: onderwerp.naam.clone(),
            stand: afspraak.map(|a| a.velden.tekst("stand").to_owned()),
            tekst: afspraak.map_or("", |a| a.velden.tekst("tekst")).to_owned(),
            op: afspraak.map(|a| a.op),
        }
    });
    Ok(Dialoog {
        onderwerpen: onderwerpen.collect(),
        sessies: sessies(db, viewer, &plek).await?,
        aangekondigd: match &regels {
            Some(regels) => sessies_aangekondigd(db, plek.rij.id, regels).await?,
            None => 0,
        },
        uitstapregel: regels.map(|regels| regels.uitstapregel).unwrap_or_default(),
        plek,
    })
}

/// The number of sessions with one party: what the leidraad announced for a dialogue, and for one that
/// opened again what it announced for that.
pub(crate) async fn sessies_aangekondigd(
    db: &Db<'_>,
    traject: RijId,
    regels: &DialoogRegels,
) -> Result<u32, DbErr> {
    let heropend = gebeurd::laatst(db, traject, dialoogtraject::Act::Heropenen).await?;
    let extra = heropend.and(regels.terugkeer_sessies).unwrap_or_default();
    Ok(regels.sessies.saturating_add(extra))
}

/// Every dialogue on a perceel, for who may know the perceel and the dialogues; a party, who may know
/// only its own, gets none.
///
/// # Errors
/// The database.
pub async fn dialogen(db: &Db<'_>, viewer: &Viewer, perceel: &Plek) -> Result<Vec<Dialoog>, DbErr> {
    let mut uit = Vec::new();
    if perceel.zicht == Zicht::Ja {
        for plek in rijen::lijst(db, viewer, Kind::Dialoogtraject, Some(perceel.rij.id)).await? {
            uit.push(dialoog(db, viewer, plek).await?);
        }
    }
    Ok(uit)
}

async fn dialoogregels(db: &Db<'_>, plek: &Plek) -> Result<Option<DialoogRegels>, DbErr> {
    let regels = regels::bij(db, &plek.rij).await?;
    Ok(regels.and_then(|regels| regels.dialoog))
}

async fn sessies(db: &Db<'_>, viewer: &Viewer, traject: &Plek) -> Result<Vec<Sessie>, DbErr> {
    let mut uit = Vec::new();
    let binnen = traject.rij.inschrijving_id;
    if binnen.is_some() {
        for plek in rijen::lijst(db, viewer, Kind::Dialoogsessie, binnen).await? {
            let invoer = Invoeren::zichtbaar(db, viewer, &plek).await?;
            let verplaatst = sessie::verplaatst(db, plek.rij.id).await?;
            uit.push(als_sessie(plek, &invoer, verplaatst));
        }
    }
    uit.sort_by_key(|sessie| (sessie.op, sessie.nummer));
    Ok(uit)
}

fn als_sessie(plek: Plek, invoer: &Invoeren, verplaatst: i64) -> Sessie {
    let gepland = invoer.een("dialoogsessie");
    let verplaatsingen = invoer.soort(sessie::VERPLAATSING);
    let moment = sessie::Moment::van(gepland, verplaatsingen, verplaatst);
    Sessie {
        nummer: gepland
            .and_then(|entry| entry.velden.getal("nummer"))
            .unwrap_or_default(),
        op: moment.op.map(Moment::from),
        plaats: moment.plaats,
        plek,
    }
}

/// Everything of one session.
#[derive(Clone, Debug)]
pub struct Zitting {
    /// Which and when.
    pub sessie: Sessie,
    /// The dialoogtraject that it belongs to, with the name of the party.
    pub traject: Option<Plek>,
    /// What is on the agenda.
    pub agenda: Option<String>,
    /// Who was there; none before it was recorded.
    pub aanwezig: Option<Aanwezig>,
    /// The verslag and what came of it.
    pub verslag: Option<Verslag>,
    /// What was shared with all parties.
    pub gedeeld: Option<String>,
}

/// Who attended.
#[derive(Clone, Debug)]
pub struct Aanwezig {
    /// Names of the people of the authority.
    pub dienst: Vec<String>,
    /// The people of the party, as they were written down.
    pub partij: String,
}

/// A verslag with the reaction of the party beside it.
#[derive(Clone, Debug)]
pub struct Verslag {
    /// The verslag.
    pub tekst: String,
    /// Passages that stay between the two.
    pub vertrouwelijk: String,
    /// Something in it holds for every party.
    pub voor_allen: bool,
    /// The reaction of the party.
    pub reactie: Option<String>,
    /// How the authority answered it.
    pub antwoord: Option<String>,
}

/// One session with its verslag.
///
/// # Errors
/// The database.
pub async fn zitting(db: &Db<'_>, viewer: &Viewer, plek: Plek) -> Result<Zitting, DbErr> {
    let invoer = Invoeren::zichtbaar(db, viewer, &plek).await?;
    let tekst = |soort| {
        invoer
            .een(soort)
            .map(|entry| entry.velden.tekst("tekst").to_owned())
    };
    let verslag = invoer.een("verslag").map(|entry| Verslag {
        tekst: entry.velden.tekst("tekst").to_owned(),
        vertrouwelijk: entry.velden.tekst("vertrouwelijk").to_owned(),
        voor_allen: entry.velden.ja("voorAllen"),
        reactie: tekst("verslagreactie"),
        antwoord: tekst("reactieverwerking"),
    });
    let verplaatst = sessie::verplaatst(db, plek.rij.id).await?;
    Ok(Zitting {
        traject: traject(db, viewer, &plek).await?,
        agenda: tekst("agenda"),
        aanwezig: aanwezig(db, &invoer).await?,
        verslag,
        gedeeld: tekst("gedeelde-informatie"),
        sessie: als_sessie(plek, &invoer, verplaatst),
    })
}

async fn traject(db: &Db<'_>, viewer: &Viewer, sessie: &Plek) -> Result<Option<Plek>, DbErr> {
    let binnen = sessie.rij.inschrijving_id;
    if binnen.is_none() {
        return Ok(None);
    }
    Ok(rijen::lijst(db, viewer, Kind::Dialoogtraject, binnen)
        .await?
        .pop())
}

async fn aanwezig(db: &Db<'_>, invoer: &Invoeren) -> Result<Option<Aanwezig>, DbErr> {
    let Some(entry) = invoer.een("aanwezigheid") else {
        return Ok(None);
    };
    let ids = entry.velden.meer("dienst");
    let ids: Vec<PersoonId> = ids.filter_map(|id| id.parse().ok()).collect();
    Ok(Some(Aanwezig {
        dienst: personen::namen(db, &ids).await?,
        partij: entry.velden.tekst("partij").to_owned(),
    }))
}

/// What a BAFO must hold and by when, and what the authority made of it as far as the viewer may know.
#[derive(Clone, Debug)]
pub struct Uitvraag {
    /// The published rules of the BAFO.
    pub regels: Option<BafoRegels>,
    /// The closing moment.
    pub sluiting: Option<Moment>,
    /// The check after the opening: the label of each point and whether it is met.
    pub toets: Vec<(&'static str, bool)>,
    /// The explanation with the check.
    pub toelichting: String,
    /// The outcome of the round in which it was scored.
    pub oordeel: Option<Oordeel>,
}

/// How one BAFO came out of its round.
#[derive(Clone, Debug)]
pub struct Oordeel {
    /// Code and score per criterium in the order of the leidraad.
    pub criteria: Vec<(String, u32, Punten)>,
    /// The total that ranks.
    pub totaal: Punten,
    /// Place in the ranking, from 1; none for a party on its own.
    pub plaats: Option<u32>,
    /// Every announced minimum is reached.
    pub voldoet: bool,
}

/// What is asked of a BAFO and what became of it.
///
/// # Errors
/// The database.
pub async fn uitvraag(db: &Db<'_>, viewer: &Viewer, plek: &Plek) -> Result<Uitvraag, DbErr> {
    let invoer = Invoeren::zichtbaar(db, viewer, plek).await?;
    let toets = invoer.een("bafotoets");
    let regels = regels::bij(db, &plek.rij).await?;
    Ok(Uitvraag {
        regels: regels.and_then(|regels| regels.bafo),
        sluiting: ontvangstbewijs::sluiting(db, &plek.rij).await?,
        toets: toets.map_or_else(Vec::new, |entry| toetspunten(&entry.velden)),
        toelichting: toets
            .map_or("", |e| e.velden.tekst("toelichting"))
            .to_owned(),
        oordeel: oordeel(db, viewer, plek).await?,
    })
}

/// The label of each point of the check, and whether it is met.
fn toetspunten(toets: &Value) -> Vec<(&'static str, bool)> {
    let velden = soort("bafotoets").map_or(&[][..], |soort| soort.velden);
    velden
        .iter()
        .filter(|veld| veld.soort == Veldsoort::JaNee)
        .map(|veld| (veld.label, toets.ja(veld.naam)))
        .collect()
}

/// Nothing of a BAFO of a former round: nobody scored it.
async fn oordeel(db: &Db<'_>, viewer: &Viewer, plek: &Plek) -> Result<Option<Oordeel>, DbErr> {
    if is_in(&plek.rij, bafo::At::Achterhaald) {
        return Ok(None);
    }
    let (Some(perceel), Some(partij)) = (plek.rij.perceel_id, plek.rij.inschrijving_id) else {
        return Ok(None);
    };
    let rondes = rijen::lijst(db, viewer, Kind::Beoordelingsronde, Some(perceel)).await?;
    let Some(ronde) = rondes.into_iter().rfind(|ronde| ronde.rij.code == BAFO) else {
        return Ok(None);
    };
    let stand = rangorde::zichtbaar(db, viewer, &ronde, Diepte::Scores).await?;
    Ok(stand.and_then(|stand| oordeel_van(&stand, partij)))
}

fn oordeel_van(stand: &rangorde::Stand, partij: RijId) -> Option<Oordeel> {
    let berekening = stand.berekening(partij)?;
    let stappen = berekening.stappen.iter();
    Some(Oordeel {
        criteria: stappen
            .map(|stap| (stap.naam.clone(), stap.gewicht, stap.score))
            .collect(),
        totaal: berekening.totaal,
        plaats: stand.plaats(partij).filter(|_| stand.partijen.len() > 1),
        voldoet: berekening.voldoet(),
    })
}
