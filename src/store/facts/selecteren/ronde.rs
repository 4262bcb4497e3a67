//! Facts of the beoordelingsronde.

mod herbeoordeling;
mod onttrekking;

use crate::store::db::Db;
use crate::store::facts::{Invoeren, Stored, Wie, op_perceel};
use crate::store::herbeoordeling::Reeks;
use crate::store::personen::{self, met_rol};
use crate::store::rangorde::{BAFO, Cel, Diepte, Partij, Stand, bereken, gesloten, wijze};
use crate::store::regels;
use crate::store::stadia::{is, tel};
use crate::store::velden::Velden;
use entities::ids::PersoonId;
use entities::moment::Moment;
use entities::zaak::rij;
use sea_orm::DbErr;
use std::collections::BTreeSet;
use workflows::concretiseren::bafo;
use workflows::machine::Kind;
use workflows::motivering::tekort;
use workflows::procedureregels::{
    ADVIESRAAD_CRITERIUM, AdviesModus, Beoordelingswijze, Methode, Procedureregels,
};
use workflows::role::Rol;
use workflows::rule::Gemeen;
use workflows::selecteren::advies;
use workflows::selecteren::beoordelingsronde::{Beoordelingsronde, Facts};

/// The entries that are not read per cell: of those there can be tens of thousands.
const SOORTEN: [&str; 4] = [
    "deskundigheid",
    "scoretermijn",
    "consensusbevestiging",
    "adviesreactie",
];

impl Stored for Beoordelingsronde {
    async fn facts(
        db: &Db<'_>,
        ronde: &rij::Model,
        wie: &Wie,
        gemeen: Gemeen,
    ) -> Result<Facts, DbErr> {
        let nu = gemeen.nu.into();
        let is_bafo = ronde.code == BAFO;
        let regels = regels::bij(db, ronde).await?;
        let peil = gesloten(db, ronde.id).await?.map_or(nu, |keer| keer.op);
        let beoordelaars = personen::hielden_rol(db, ronde, Rol::Beoordelaar, peil).await?;
        let mut commissie = beoordelaars.clone();
        commissie.extend(met_rol(db, ronde, Rol::Voorzitter, nu).await?);
        let mut facts = Facts {
            beoordelaars: beoordelaars.len(),
            met_andere_rol: met_andere_rol(db, ronde, &beoordelaars, nu).await?,
            zonder_verklaring: zonder_verklaring(db, ronde, &commissie).await?,
            is_bafo,
            gemeen,
            ..Facts::default()
        };
        herbeoordeling::vul(db, ronde, &mut facts).await?;
        let invoer = Invoeren::van_soorten(db, ronde.id, &SOORTEN).await?;
        facts.scores_tot = invoer
            .een("scoretermijn")
            .and_then(|entry| entry.velden.moment("tot"));
        let Some(regels) = &regels else {
            return Ok(facts);
        };
        if is_bafo {
            let bafos = op_perceel(db, ronde, Kind::Bafo).await?;
            facts.bafo_vragen_open = tel(&bafos, |at| {
                matches!(
                    at,
                    bafo::At::ToelichtingGevraagd | bafo::At::AbnormaalLaagGevraagd
                )
            });
        }
        // A herbeoordeling reads the advice of the first round: the delegation does not advise anew.
        let eerste = Reeks::van(db, ronde).await?.nummer() == 1;
        facts.herbeoordeling = !eerste;
        facts.met_advies = eerste && !is_bafo && regels.adviesraad_vragen().next().is_some();
        if let Some(wijze) = wijze(regels, &ronde.code) {
            facts.deskundigheid_open = deskundigheid_open(&invoer, &wijze, &beoordelaars);
            facts.aangekondigd = wijze.aantal_beoordelaars as usize;
            onttrekking::vul(db, ronde, &wijze, wie, &mut facts).await?;
        }
        if let Some(stand) = bereken(db, ronde, Diepte::Scores).await? {
            facts.cellen_open = cellen_open(&stand.partijen, &beoordelaars);
            facts.consensus_open = consensus_open(&stand.wijze, &stand.partijen);
            facts.onbevestigd = onbevestigd(&stand.wijze, &stand.partijen, &invoer, &beoordelaars);
            facts.advies_zonder_reactie =
                zonder_reactie(db, ronde, regels, &invoer, &stand).await?;
            facts.advies_dat_meetelt_open = is_advies_open(db, ronde, regels).await?;
        }
        Ok(facts)
    }
}

/// Announced fields of expertise that nobody who sits in the committee has.
fn deskundigheid_open(
    invoer: &Invoeren,
    wijze: &Beoordelingswijze,
    beoordelaars: &BTreeSet<PersoonId>,
) -> usize {
    let zit = |id: &str| id.parse().is_ok_and(|id| beoordelaars.contains(&id));
    let gedekt = |vakgebied: &&String| {
        let entry = invoer.met("deskundigheid", vakgebied);
        entry.is_some_and(|entry| entry.velden.meer("beoordelaars").any(zit))
    };
    let open = wijze.deskundigheid.iter().filter(|vak| !gedekt(vak));
    open.count()
}

/// Assessors who hold a role that decides about what they score.
async fn met_andere_rol(
    db: &Db<'_>,
    ronde: &rij::Model,
    beoordelaars: &BTreeSet<PersoonId>,
    nu: Moment,
) -> Result<usize, DbErr> {
    let bij_bafo = (ronde.code == BAFO).then_some(Rol::Inkoopadviseur);
    let rollen = [Rol::Jurist, Rol::BestuurlijkOpdrachtgever];
    let mut anderen = BTreeSet::new();
    for rol in rollen.into_iter().chain(bij_bafo) {
        anderen.extend(met_rol(db, ronde, rol, nu).await?);
    }
    Ok(beoordelaars.intersection(&anderen).count())
}

async fn zonder_verklaring(
    db: &Db<'_>,
    ronde: &rij::Model,
    commissie: &BTreeSet<PersoonId>,
) -> Result<usize, DbErr> {
    let Some(procedure) = ronde.procedure_id else {
        return Ok(commissie.len());
    };
    let verklaard = personen::verklaard(db, procedure).await?;
    Ok(commissie.difference(&verklaard).count())
}

/// Whether a motivation has the announced length, and is in words.
fn is_gemotiveerd(wijze: &Beoordelingswijze, motivering: &str) -> bool {
    tekort(motivering, wijze.min_lengte_motivering as usize).is_none()
}

/// The cells that this round judges: not those whose score of an earlier round stands.
fn eigen_cellen(partijen: &[Partij]) -> impl Iterator<Item = &Cel> {
    let cellen = partijen.iter().flat_map(|partij| &partij.cellen);
    cellen.filter(|cel| cel.eerder.is_none())
}

/// Cells of one assessor without a score; the door refuses a score without its motivation. The adviesraad
/// fills its own criterium.
fn cellen_open(partijen: &[Partij], beoordelaars: &BTreeSet<PersoonId>) -> usize {
    eigen_cellen(partijen)
        .filter(|cel| cel.criterium.code != ADVIESRAAD_CRITERIUM)
        .map(|cel| {
            let ingevuld = cel
                .scores
                .iter()
                .filter(|score| beoordelaars.contains(&score.persoon));
            beoordelaars.len().saturating_sub(ingevuld.count())
        })
        .sum()
}

/// Cells of the committee for which no score counts yet: no consensus, or no advice that must count.
fn consensus_open(wijze: &Beoordelingswijze, partijen: &[Partij]) -> usize {
    let cellen = partijen.iter().flat_map(|partij| &partij.cellen);
    cellen
        .filter(|cel| {
            let overleg = cel.overleg.as_ref();
            let ongemotiveerd = overleg.is_some_and(|o| !is_gemotiveerd(wijze, &o.motivering));
            cel.vastgesteld.is_err() || (wijze.methode == Methode::Consensus && ongemotiveerd)
        })
        .count()
}

/// Consensus values that some assessor did not confirm since they were written. Where the chair
/// recorded that there is no agreement, there is nothing to confirm.
fn onbevestigd(
    wijze: &Beoordelingswijze,
    partijen: &[Partij],
    invoer: &Invoeren,
    beoordelaars: &BTreeSet<PersoonId>,
) -> usize {
    if wijze.methode != Methode::Consensus {
        return 0;
    }
    let bevestigd_op = |persoon: &PersoonId| {
        let bevestiging = invoer
            .soort("consensusbevestiging")
            .filter(|entry| entry.persoon == Some(*persoon))
            .filter(|entry| entry.velden["akkoord"].as_bool() == Some(true));
        bevestiging.map(|entry| entry.regel_nr).max().unwrap_or(0)
    };
    let door_allen = beoordelaars.iter().map(bevestigd_op).min().unwrap_or(0);
    eigen_cellen(partijen)
        .filter_map(|cel| cel.overleg.as_ref())
        .filter(|overleg| overleg.waarde.is_some() && overleg.regel_nr > door_allen)
        .count()
}

/// The advice is a score that counts, and there is none yet that is final.
async fn is_advies_open(
    db: &Db<'_>,
    ronde: &rij::Model,
    regels: &Procedureregels,
) -> Result<bool, DbErr> {
    if ronde.code == BAFO || regels.adviesraad.modus == AdviesModus::Raadgevend {
        return Ok(false);
    }
    let adviezen = op_perceel(db, ronde, Kind::Advies).await?;
    Ok(!adviezen.iter().any(|advies| is(advies, is_op_tijd)))
}

/// Final before the committee began its consensus.
fn is_op_tijd(at: advies::At) -> bool {
    matches!(at, advies::At::AdviesVastgesteld | advies::At::Gebruikt)
}

/// Points of a timely advice without a reaction. Where the advice is a score that counts, it needs none.
async fn zonder_reactie(
    db: &Db<'_>,
    ronde: &rij::Model,
    regels: &Procedureregels,
    invoer: &Invoeren,
    stand: &Stand,
) -> Result<usize, DbErr> {
    if ronde.code == BAFO || regels.adviesraad.modus != AdviesModus::Raadgevend {
        return Ok(0);
    }
    let adviezen = op_perceel(db, ronde, Kind::Advies).await?;
    let nodig = |wie: &str, vraag: &str| {
        let mut partijen = stand.partijen.iter();
        let partij = partijen.find(|partij| partij.inschrijving.to_string() == wie);
        partij.is_some_and(|partij| !oordeelde_eerder(regels, partij, vraag))
    };
    let mut open = 0;
    for advies in adviezen.iter().filter(|advies| is(advies, is_op_tijd)) {
        let punten = Invoeren::van(db, advies.id).await?;
        open += punten
            .soort("adviespunt")
            .filter(|punt| {
                let (wie, vraag) = punt.sleutel.split_once('/').unwrap_or_default();
                nodig(wie, vraag) && invoer.met("adviesreactie", &punt.sleutel).is_none()
            })
            .count();
    }
    Ok(open)
}

/// An earlier round judged what this question is about, and answered the advice on it.
fn oordeelde_eerder(regels: &Procedureregels, partij: &Partij, vraag: &str) -> bool {
    let vraag = regels.dossiervragen.iter().find(|v| v.code == vraag);
    let over = |cel: &&Cel| vraag.is_some_and(|vraag| cel.criterium.code == vraag.thema);
    let mut cellen = partij.cellen.iter().filter(over);
    cellen.any(|cel| cel.eerder.is_some())
}
