//! Facts of step 3: the inschrijving. Those of the round and the advice are in the folder.

mod advies;
mod deelnemer;
mod hash;
mod heropening;
mod herstel;
mod ronde;
mod samenstelling;
mod selfcleaning;

use super::contracteren::laatste_beslissing;
use super::pakket::{self, Concept};
use super::{Invoeren, Stored, Wie, op_perceel, staat_boven};
use crate::store::belangstelling::is_uitgenodigd;
use crate::store::db::Db;
use crate::store::deelnemers;
use crate::store::gestanddoening::gestand;
use crate::store::rangorde::{DOSSIER, Diepte, Stand, beoogden, bereken, laatste_ronde};
use crate::store::regels;
use crate::store::rijen;
use crate::store::stadia::{
    bafo_ingediend, definitief_gegund, in_mededinging, is, is_in, neemt_deel, tel,
};
use crate::store::velden::Velden;
use entities::ids::RijId;
use entities::zaak::rij;
use sea_orm::DbErr;
use workflows::contracteren::{gunningsbeslissing, overeenkomst};
use workflows::effect::Verwant;
use workflows::machine::Kind;
use workflows::procedureregels::Procedureregels;
use workflows::rule::Gemeen;
use workflows::selecteren::inschrijving::{At, Facts, Inschrijving, Selectieuitkomst};
use workflows::selecteren::ranking::Uitkomst;
use workflows::{perceel, procedure};

impl Stored for Inschrijving {
    async fn facts(
        db: &Db<'_>,
        inschrijving: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<Facts, DbErr> {
        let regels = regels::bij(db, inschrijving).await?;
        let invoer = Invoeren::van(db, inschrijving.id).await?;
        let procedure = staat_boven(db, inschrijving.procedure_id).await?;
        let mut facts = Facts {
            sluiting: regels.as_ref().map(|r| r.sluiting),
            procedure_open: procedure == Some(procedure::At::Gepubliceerd),
            procedure_gesloten: procedure.is_some_and(is_gesloten),
            vorm_in_orde: invoer.zegt("vormtoets", is_vorm_in_orde),
            ongeldig_grond: invoer.zegt("vormtoets", |v| v.gevuld(&["grondOngeldig"])),
            vorm_verder_in_orde: invoer.zegt("vormtoets", is_vorm_verder_in_orde),
            uitsluiting_grond: invoer.zegt("vormtoets", |v| v.gevuld(&["uitsluitingsgrond"])),
            met_dialoog: regels.as_ref().is_some_and(|r| r.fasen.dialoog),
            had_bafo: had_bafo(db, inschrijving).await?,
            pakket_klopt: pakket::klopt(db, inschrijving.id).await?,
            heeft_overeenkomst: heeft_overeenkomst(db, inschrijving).await?,
            uitgenodigd: uitgenodigd(db, inschrijving).await?,
            onverteld: rijen::is_onverteld(db, inschrijving).await?,
            gunning_definitief: staat_boven(db, inschrijving.perceel_id)
                .await?
                .is_some_and(definitief_gegund),
            gemeen,
            ..Facts::default()
        };
        if let Some(regels) = &regels {
            vul_pakket(db, inschrijving, regels, &mut facts).await?;
            vul_geschiktheid(regels, &invoer, &mut facts);
            hash::vul(db, inschrijving, &invoer, &mut facts).await?;
            herstel::vul(db, inschrijving, &invoer, &mut facts).await?;
            heropening::vul(db, inschrijving, &invoer, &mut facts).await?;
            selfcleaning::vul(db, inschrijving.id, &invoer, &mut facts).await?;
            samenstelling::vul(db, inschrijving.id, regels, &invoer, &mut facts).await?;
            let gestand = gestand(db, inschrijving).await?;
            (facts.gestand_tot, facts.gestand_nieuw) = (gestand.tot, gestand.nieuw);
            if is(inschrijving, in_mededinging) {
                vul_beslissing(db, inschrijving, &mut facts).await?;
                vul_plaats(db, inschrijving, regels, &mut facts).await?;
            }
        }
        Ok(facts)
    }
}

/// Past the closing; a withdrawn procedure is neither open nor closed.
fn is_gesloten(at: procedure::At) -> bool {
    matches!(
        at,
        procedure::At::InschrijvingGesloten | procedure::At::KluisGeopend | procedure::At::Afgerond
    )
}

async fn uitgenodigd(db: &Db<'_>, inschrijving: &rij::Model) -> Result<bool, DbErr> {
    match inschrijving.procedure_id {
        Some(procedure) => is_uitgenodigd(db, procedure, inschrijving.organisatie_id).await,
        None => Ok(false),
    }
}

async fn had_bafo(db: &Db<'_>, inschrijving: &rij::Model) -> Result<bool, DbErr> {
    let bafos = rijen::verwant(db, inschrijving, Verwant::BijInschrijving(Kind::Bafo)).await?;
    Ok(bafos.iter().any(|bafo| is(bafo, bafo_ingediend)))
}

fn is_vorm_in_orde(velden: &serde_json::Value) -> bool {
    is_vorm_verder_in_orde(velden) && !velden.gevuld(&["uitsluitingsgrond"])
}

/// But for an exclusion ground, on which there is a judgment of its own.
fn is_vorm_verder_in_orde(velden: &serde_json::Value) -> bool {
    velden.alle_ja(&["volledig", "ondertekend", "zonderVoorbehoud"])
        && !velden.gevuld(&["grondOngeldig"])
}

async fn vul_pakket(
    db: &Db<'_>,
    inschrijving: &rij::Model,
    regels: &Procedureregels,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let concept = Concept::van(db, inschrijving.id).await?;
    let vragen = regels.dossiervragen.iter().map(|vraag| vraag.code.as_str());
    facts.vragen_open = concept.zonder("dossierantwoord", vragen);
    let eigen = inschrijving.organisatie_id.map(|eigen| eigen.to_string());
    facts.zonder_eigen_verklaring =
        concept.zonder("eigen-verklaring", eigen.iter().map(String::as_str));
    facts.deelnemers_open = deelnemer::open(db, inschrijving, &concept).await?;
    facts.dubbel = deelnemers::dubbel(db, inschrijving, "dubbele-inschrijving").await?;
    facts.iemand_dubbel = facts.dubbel || deelnemer::een_dubbel(db, inschrijving).await?;
    facts.nieuw_pakket = concept.gevuld();
    Ok(())
}

fn vul_geschiktheid(regels: &Procedureregels, invoer: &Invoeren, facts: &mut Facts) {
    let toetsen: Vec<Option<bool>> = regels
        .geschiktheidseisen
        .iter()
        .map(|eis| {
            let toets = invoer.met("geschiktheidstoets", &eis.code);
            toets.map(|toets| toets.velden.ja("voldoet"))
        })
        .collect();
    facts.geschikt = toetsen.iter().all(|toets| *toets == Some(true));
    facts.ongeschikt = toetsen.contains(&Some(false));
}

/// A contract with this party that did not fall away.
async fn heeft_overeenkomst(db: &Db<'_>, inschrijving: &rij::Model) -> Result<bool, DbErr> {
    let contracten = Verwant::BijInschrijving(Kind::Overeenkomst);
    let contracten = rijen::verwant(db, inschrijving, contracten).await?;
    Ok(contracten
        .iter()
        .any(|contract| !is_in(contract, overeenkomst::At::Vervallen)))
}

/// Grounds of an afvaller that follow from the verification of its evidence.
pub(super) const UITSLUITING: &str = "uitsluiting-gebleken";
pub(super) const NIET_GESCHIKT: &str = "niet-geschikt-gebleken";

/// What the latest award decision says of the party.
async fn vul_beslissing(
    db: &Db<'_>,
    inschrijving: &rij::Model,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let Some(beslissing) = laatste_beslissing(db, inschrijving).await? else {
        return Ok(());
    };
    facts.in_standstill = is_in(&beslissing, gunningsbeslissing::At::InStandstill);
    let invoer = Invoeren::van(db, beslissing.id).await?;
    let sleutel = inschrijving.id.to_string();
    let afvaller = invoer.met("afvaller", &sleutel);
    let grond = afvaller.map_or("", |entry| entry.velden.tekst("grond"));
    facts.valt_af = afvaller.is_some();
    facts.uitgesloten_na_verificatie = grond == UITSLUITING;
    facts.ongeschikt_na_verificatie = grond == NIET_GESCHIKT;
    Ok(())
}

/// Where the party stands among the others: selection, reserve and award.
async fn vul_plaats(
    db: &Db<'_>,
    inschrijving: &rij::Model,
    regels: &Procedureregels,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    facts.beoogd = beoogden(db, inschrijving).await?.contains(&inschrijving.id);
    let Some(ronde) = laatste_ronde(db, inschrijving, DOSSIER).await? else {
        return Ok(());
    };
    let Some(stand) = bereken(db, &ronde, Diepte::Scores).await? else {
        return Ok(());
    };
    facts.selectie = match uitkomst(&stand, inschrijving.id) {
        Some(Uitkomst::Geselecteerd) => Selectieuitkomst::Geselecteerd,
        Some(Uitkomst::Reserve(_)) => Selectieuitkomst::Reserve,
        _ => Selectieuitkomst::NietGeselecteerd,
    };
    facts.plaats_vrij = regels.rangschikking.reserve
        && is_volgende_reserve(db, inschrijving, &stand).await?
        && is_plaats_vrij(db, inschrijving, regels).await?;
    Ok(())
}

fn uitkomst(stand: &Stand, inschrijving: RijId) -> Option<Uitkomst> {
    let partijen = &stand.selectie.as_ref()?.partijen;
    let partij = partijen.iter().find(|partij| partij.wie == inschrijving)?;
    Some(partij.uitkomst)
}

/// Reserves are called in the order of the ranking.
async fn is_volgende_reserve(
    db: &Db<'_>,
    inschrijving: &rij::Model,
    stand: &Stand,
) -> Result<bool, DbErr> {
    let nummer = |id| match uitkomst(stand, id) {
        Some(Uitkomst::Reserve(nummer)) => Some(nummer),
        // A party above it is out of the competition since, so that this one moved up.
        Some(Uitkomst::Geselecteerd) => Some(0),
        _ => None,
    };
    let partijen = op_perceel(db, inschrijving, Kind::Inschrijving).await?;
    let eerste = partijen
        .iter()
        .filter(|partij| is_in(partij, At::Reserve))
        .filter_map(|partij| nummer(partij.id))
        .min();
    Ok(eerste.is_some() && eerste == nummer(inschrijving.id))
}

/// The dialogue goes on with fewer parties than the leidraad allows; without a dialogue the award.
async fn is_plaats_vrij(
    db: &Db<'_>,
    inschrijving: &rij::Model,
    regels: &Procedureregels,
) -> Result<bool, DbErr> {
    let Some(id) = inschrijving.perceel_id else {
        return Ok(false);
    };
    let Some(perceel) = crate::store::rijen::rij(db, id).await? else {
        return Ok(false);
    };
    let maximum = regels
        .perceel(&perceel.code)
        .map_or(0, |lot| lot.max_geselecteerd);
    if !regels.fasen.dialoog {
        let partijen = op_perceel(db, inschrijving, Kind::Inschrijving).await?;
        let over = tel(&partijen, |at| matches!(at, At::Geselecteerd | At::Gegund));
        return Ok(is_in(&perceel, perceel::At::GunningConcept) && over < maximum as usize);
    }
    let trajecten = op_perceel(db, inschrijving, Kind::Dialoogtraject).await?;
    Ok(is_in(&perceel, perceel::At::Dialoog) && tel(&trajecten, neemt_deel) < maximum as usize)
}
