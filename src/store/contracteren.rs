//! The award decision and the overeenkomst, as a viewer may know them.

mod brief;
mod verlenging;

pub use brief::{Gunningsbrief, gunningsbrief, heeft_gunningsbrief};
pub(crate) use verlenging::verlengd_tot_en_met;

use super::db::Db;
use super::invoer::{Invoer, Invoeren};
use super::partijbrief::Opschorting;
use super::rangorde::{self, BAFO, DOSSIER, beoogden};
use super::rijen::{self, Plek};
use super::velden::Velden;
use super::viewer::Viewer;
use super::{facts, gebeurd, looptijd, partijen, regels};
use entities::ids::RijId;
use entities::moment::Moment;
use entities::zaak::rij;
use sea_orm::DbErr;
use workflows::contracteren::{gunningsbeslissing, overeenkomst};
use workflows::invoer::Geheim;
use workflows::inzage::{self, Zicht};
use workflows::machine::Kind;
use workflows::procedureregels::ContractRegels;

/// An award decision with everything behind it.
#[derive(Clone, Debug)]
pub struct Beslissing {
    /// The round that decides, computed; none when the viewer may not see it.
    pub stand: Option<rangorde::Stand>,
    /// The parties that the decision names, with their names.
    pub beoogd: Vec<(RijId, String)>,
    /// The parties to which it is addressed, for who prepares or checks the letters.
    pub partijen: Option<Vec<Partij>>,
    /// The cover in the budget: what for, and cents per year.
    pub dekking: Option<(String, i64)>,
    /// The suspension period, from the moment of sending or as it would be when sent now.
    pub opschorting: Option<Opschorting>,
}

/// One addressee.
#[derive(Clone, Debug)]
pub struct Partij {
    /// Its inschrijving.
    pub inschrijving: RijId,
    /// Its name.
    pub naam: String,
    /// The decision names it.
    pub beoogd: bool,
    /// A letter is written, and it says enough; none without a letter.
    pub brief_volledig: Option<bool>,
    /// The evidence was verified and is in order; none as long as it was not verified.
    pub bewijs: Option<bool>,
}

/// An award decision. None of it for who may not know the decision: the caller found its place.
///
/// # Errors
/// The database.
pub async fn beslissing(
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
    nu: Moment,
) -> Result<Beslissing, DbErr> {
    let invoer = Invoeren::zichtbaar(db, viewer, plek).await?;
    let beoogd = beoogden(db, &plek.rij).await?;
    let dekking = invoer.een("dekking").map(|entry| {
        let programma = entry.velden.tekst("programma").to_owned();
        (programma, entry.velden.getal("bedrag").unwrap_or_default())
    });
    let leest = inzage::invoer(
        Geheim::Dienst,
        &plek.rollen,
        &plek.plaats(),
        plek.zicht,
        false,
    );
    Ok(Beslissing {
        stand: stand(db, viewer, plek).await?,
        partijen: match leest {
            Zicht::Ja => Some(geadresseerd(db, viewer, plek, &invoer, &beoogd).await?),
            _ => None,
        },
        beoogd: namen(db, viewer, beoogd).await?,
        dekking,
        opschorting: opschorting(db, &plek.rij, nu).await?,
    })
}

/// The round about the BAFO's, or without one the round about the bekwaamheidsdossiers.
async fn stand(
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
) -> Result<Option<rangorde::Stand>, DbErr> {
    let Some(perceel) = plek.rij.perceel_id else {
        return Ok(None);
    };
    let rondes = rijen::lijst(db, viewer, Kind::Beoordelingsronde, Some(perceel)).await?;
    let met_code = |code| rondes.iter().rfind(|ronde| ronde.rij.code == code);
    match met_code(BAFO).or_else(|| met_code(DOSSIER)) {
        Some(ronde) => {
            let weg = rangorde::afgevallen(db, &plek.rij).await?;
            rangorde::zichtbaar_zonder(db, viewer, ronde, &weg).await
        }
        None => Ok(None),
    }
}

/// The names of the parties that the viewer may know.
async fn namen(
    db: &Db<'_>,
    viewer: &Viewer,
    ids: Vec<RijId>,
) -> Result<Vec<(RijId, String)>, DbErr> {
    let bekend = rijen::bekend(db, viewer, &ids).await?;
    Ok(bekend
        .into_iter()
        .map(|plek| (plek.rij.id, plek.rij.naam))
        .collect())
}

async fn geadresseerd(
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
    invoer: &Invoeren,
    beoogd: &[RijId],
) -> Result<Vec<Partij>, DbErr> {
    let mut uit = Vec::new();
    for rij in partijen::geadresseerden(db, &plek.rij).await? {
        if rijen::plek(db, viewer, rij.id).await?.is_none() {
            continue;
        }
        let sleutel = rij.id.to_string();
        let brief = invoer.met("gunningsbrief", &sleutel);
        let bewijs = invoer.met("verificatie", &sleutel);
        uit.push(Partij {
            beoogd: beoogd.contains(&rij.id),
            brief_volledig: brief.map(|b| facts::is_brief_volledig(&b.velden)),
            bewijs: bewijs.map(|b| b.velden.alle_ja(facts::BEWIJS)),
            inschrijving: rij.id,
            naam: rij.naam,
        });
    }
    Ok(uit)
}

/// The suspension period of a decision. None when the leidraad left it out.
async fn opschorting(
    db: &Db<'_>,
    beslissing: &rij::Model,
    nu: Moment,
) -> Result<Option<Opschorting>, DbErr> {
    let verzonden = medegedeeld(db, beslissing.id).await?;
    let Some(procedure) = beslissing.procedure_id else {
        return Ok(None);
    };
    let regels = regels::regels(db, procedure).await?;
    let verlengd = verlengd_tot_en_met(db, beslissing.id).await?;
    let gewoon = regels
        .and_then(|regels| Opschorting::van(&regels, &regels.standstill_gunning, verzonden, nu));
    Ok(gewoon.map(|opschorting| opschorting.verlengd(verlengd)))
}

/// When a decision was announced.
async fn medegedeeld(db: &Db<'_>, beslissing: RijId) -> Result<Option<Moment>, DbErr> {
    let mededelen = gunningsbeslissing::Act::Mededelen;
    let keer = gebeurd::laatst(db, beslissing, mededelen).await?;
    Ok(keer.map(|keer| keer.op))
}

/// An overeenkomst with its signatures and its term.
#[derive(Clone, Debug)]
pub struct Contract {
    /// What it says; none as long as nothing is filled in.
    pub gegevens: Option<Invoer>,
    /// Names of the gemeenten that are named as parties.
    pub gemeenten: Vec<String>,
    /// Who must sign, the gemeenten first.
    pub tekenaars: Vec<Tekenaar>,
    /// The text lies with the signatories now, or they are done.
    pub voorgelegd: bool,
    /// What the leidraad announced about the term.
    pub aangekondigd: Option<ContractRegels>,
    /// The entries about its KPI's: norms, figures and measurements, and the band of its lumpsum.
    pub kpis: Vec<Invoer>,
}

/// The kinds of entries about the KPI's of a contract.
const KPI_SOORTEN: &[&str] = &[
    "kpi-norm",
    "kpi-opgave",
    "kpimeting",
    "bandbreedte",
    "lumpsumherziening",
];

/// A party that must sign.
#[derive(Clone, Debug)]
pub struct Tekenaar {
    /// The organisation.
    pub organisatie: String,
    /// The party that delivers, not a gemeente.
    pub partij: bool,
    /// Who signed on its behalf, and when; none as long as nobody did.
    pub getekend: Option<(String, Moment)>,
}

/// An overeenkomst.
///
/// # Errors
/// The database.
pub async fn contract(db: &Db<'_>, viewer: &Viewer, plek: &Plek) -> Result<Contract, DbErr> {
    let invoer = Invoeren::zichtbaar(db, viewer, plek).await?;
    let mut gegevens = invoer.een("contractgegevens").cloned();
    // A postponed start shows as it is now; what was written first stays with the entry.
    if let Some((gegevens, looptijd)) = gegevens
        .as_mut()
        .zip(looptijd::looptijd(db, &plek.rij).await?)
    {
        gegevens.velden["ingang"] = looptijd.ingang.to_string().into();
        gegevens.velden["einde"] = looptijd.einde.to_string().into();
    }
    let genoemd = gegevens
        .iter()
        .flat_map(|entry| entry.velden.meer("gemeenten"));
    let genoemd: Vec<_> = genoemd.filter_map(|id| id.parse().ok()).collect();
    let regels = regels::bij(db, &plek.rij).await?;
    let organisaties = rijen::organisaties(db, genoemd).await?;
    Ok(Contract {
        gemeenten: organisaties.into_iter().map(|o| o.naam).collect(),
        tekenaars: tekenaars(db, &plek.rij, &invoer).await?,
        voorgelegd: plek.rij.toestand != "concept",
        aangekondigd: regels.map(|regels| regels.contract),
        kpis: KPI_SOORTEN
            .iter()
            .flat_map(|soort| invoer.soort(soort))
            .cloned()
            .collect(),
        gegevens,
    })
}

/// A signature counts for the text as it lies there now: taking it back drops the signatures.
async fn tekenaars(
    db: &Db<'_>,
    contract: &rij::Model,
    invoer: &Invoeren,
) -> Result<Vec<Tekenaar>, DbErr> {
    let voorleggen = overeenkomst::Act::TerOndertekeningLeggen;
    let sinds = gebeurd::laatst(db, contract.id, voorleggen).await?;
    let ids = partijen::ondertekenaars(db, contract).await?;
    let organisaties = rijen::organisaties(db, ids).await?;
    let mut uit: Vec<Tekenaar> = organisaties
        .into_iter()
        .map(|organisatie| {
            let gezet = invoer.met("handtekening", &organisatie.id.to_string());
            let gezet = gezet.filter(|gezet| sinds.is_some_and(|keer| gezet.regel_nr > keer.nr));
            Tekenaar {
                partij: contract.organisatie_id == Some(organisatie.id),
                organisatie: organisatie.naam,
                getekend: gezet.map(|gezet| (gezet.velden.tekst("naam").to_owned(), gezet.op)),
            }
        })
        .collect();
    uit.sort_by_key(|tekenaar| tekenaar.partij);
    Ok(uit)
}
