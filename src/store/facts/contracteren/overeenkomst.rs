//! Facts of the overeenkomst.

mod looptijd;

use super::{definitieve_beslissing, schorsingen, standstill};
use crate::store::db::Db;
use crate::store::facts::{Invoeren, Stored, Wie, op_perceel, staat_boven};
use crate::store::looptijd::looptijd as looptijd_van;
use crate::store::regels;
use crate::store::stadia::is_in;
use crate::store::velden::Velden;
use crate::store::{gebeurd, partijen, rijen};
use entities::zaak::rij;
use jiff::Timestamp;
use sea_orm::DbErr;
use serde_json::Value;
use std::collections::BTreeSet;
use workflows::contracteren::overeenkomst::{Act, Facts, Overeenkomst};
use workflows::effect::Verwant;
use workflows::implementeren::onderaannemer;
use workflows::machine::Kind;
use workflows::perceel;
use workflows::procedureregels::Procedureregels;
use workflows::rule::Gemeen;
use workflows::selecteren::inschrijving;
use workflows::termijnen::{
    begin_van_dag, datum_van, einde_van_dag, maanden_na, vernietigbaar_tot_en_met,
};

impl Stored for Overeenkomst {
    async fn facts(
        db: &Db<'_>,
        contract: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<Facts, DbErr> {
        let invoer = Invoeren::van(db, contract.id).await?;
        let gegevens = invoer.een("contractgegevens").map(|entry| &entry.velden);
        let datum = |veld| gegevens.and_then(|velden| velden.datum(veld));
        let looptijd = looptijd_van(db, contract).await?;
        let partij = staat_boven(db, contract.inschrijving_id).await?;
        let definitief = definitieve_beslissing(db, contract).await?;
        let mut facts = Facts {
            inhoud_compleet: gegevens.is_some_and(|velden| velden.gevuld(INHOUD)),
            looptijd: looptijd.is_some_and(|l| l.einde > l.ingang),
            gemeenten_genoemd: gemeenten_genoemd(db, contract, gegevens).await?,
            gunning_definitief: definitief.is_some(),
            standstill_voorbij_op: match &definitief {
                Some(beslissing) => standstill(db, beslissing, gemeen.nu).await?,
                None => None,
            },
            schorsingen: schorsingen(db, contract).await?,
            handtekeningen_open: handtekeningen_open(db, contract, &invoer).await?,
            tekenen_tot: datum("tekenenTot").map(einde_van_dag),
            partij_afgevallen: partij == Some(inschrijving::At::Afgevallen),
            ingang: looptijd.map(|l| begin_van_dag(l.ingang)),
            poort_open: poort_open(db, contract).await?,
            vernietigbaar_tot: vernietigbaar_tot(db, contract).await?,
            gemeen,
            ..Facts::default()
        };
        looptijd::vul(db, contract, &invoer, looptijd.map(|l| l.einde), &mut facts).await?;
        vul_beheer(db, contract, &invoer, &mut facts).await?;
        vul_einde(&invoer, &mut facts);
        Ok(facts)
    }
}

async fn vul_beheer(
    db: &Db<'_>,
    contract: &rij::Model,
    invoer: &Invoeren,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let gesprek = nieuw(
        db,
        contract,
        invoer,
        ("accountgesprek", Act::AccountgesprekPlannen),
    );
    facts.accountgesprek = gesprek.await?.is_some();
    let lumpsum = nieuw(
        db,
        contract,
        invoer,
        ("lumpsumherziening", Act::LumpsumHerzien),
    );
    facts.lumpsum_grond = lumpsum.await?.is_some_and(is_lumpsum_grond);
    let opvolging = nieuw(db, contract, invoer, ("rechtsopvolging", Act::Overdragen));
    facts.opvolger_voldoet = opvolging
        .await?
        .is_some_and(|velden| velden.alle_ja(&["voldoet", "verderGelijk"]));
    Ok(())
}

/// What is written down for an act counts once: after the act it must be written anew.
async fn nieuw<'i>(
    db: &Db<'_>,
    contract: &rij::Model,
    invoer: &'i Invoeren,
    (soort, act): (&str, Act),
) -> Result<Option<&'i Value>, DbErr> {
    let keer = gebeurd::laatst(db, contract.id, act).await?;
    let sinds = keer.map_or(0, |keer| keer.nr);
    let entry = invoer.een(soort).filter(|entry| entry.regel_nr > sinds);
    Ok(entry.map(|entry| &entry.velden))
}

/// An event of the risk file, or a number of clients outside the band (F13).
fn is_lumpsum_grond(velden: &Value) -> bool {
    let inwoners = velden.getal("inwoners");
    velden.gevuld(&["gebeurtenis"])
        || inwoners < velden.getal("bandOnder")
        || inwoners > velden.getal("bandBoven")
}

fn vul_einde(invoer: &Invoeren, facts: &mut Facts) {
    let vandaag = datum_van(facts.gemeen.nu);
    let zegt = |dit: &dyn Fn(&Value) -> bool| invoer.zegt("beeindiging", dit);
    facts.beeindigingsgrond = zegt(&|velden| velden.gevuld(&["artikel", "grond"]));
    facts.gehoord = zegt(&|velden| velden.datum("gehoordOp").is_some_and(|op| op <= vandaag));
    facts.continuiteitsplan = zegt(&|velden| velden.gevuld(&["continuiteitsplan"]));
    let vordering = invoer.een("vernietigingsvordering");
    facts.vernietiging_gevorderd_op =
        vordering.and_then(|entry| Some(begin_van_dag(entry.velden.datum("op")?)));
    facts.vernietigingsvonnis =
        invoer.zegt("vernietigingsvonnis", |velden| velden.ja("vernietigd"));
    // Selectielijst gemeenten 2020, process type 16: ten years after the end of the contract.
    let einde = facts
        .einde
        .map_or(vandaag, |einde| datum_van(einde).min(vandaag));
    facts.bewaren_tot = Some(einde_van_dag(maanden_na(einde, 120)));
}

/// F-D8: from the signature, or from the notice of the award.
async fn vernietigbaar_tot(db: &Db<'_>, contract: &rij::Model) -> Result<Option<Timestamp>, DbErr> {
    let Some(gesloten) = gebeurd::laatst(db, contract.id, Act::GetekendVaststellen).await? else {
        return Ok(None);
    };
    let bericht = match contract.perceel_id {
        Some(id) => gebeurd::laatst(db, id, perceel::Act::GunningAankondigen).await?,
        None => None,
    };
    let dag = |keer: gebeurd::Keer| datum_van(keer.op.into());
    let laatste = vernietigbaar_tot_en_met(dag(gesloten), bericht.map(dag));
    Ok(Some(einde_van_dag(laatste)))
}

/// What every overeenkomst must say beside its term (DOMAIN.md 4.9).
const INHOUD: &[&str] = &["kpis", "goedResultaat", "klachtpartij", "risicodossier"];

async fn gemeenten_genoemd(
    db: &Db<'_>,
    contract: &rij::Model,
    gegevens: Option<&Value>,
) -> Result<bool, DbErr> {
    let Some(gegevens) = gegevens else {
        return Ok(false);
    };
    let genoemd: BTreeSet<&str> = gegevens.meer("gemeenten").collect();
    let deelnemers = rijen::gemeenten(db, contract.spoor_id).await?;
    Ok(deelnemers
        .iter()
        .all(|deelname| genoemd.contains(deelname.gemeente_id.to_string().as_str())))
}

/// Parties that did not sign the text as it lies there now: taking it back drops the signatures.
async fn handtekeningen_open(
    db: &Db<'_>,
    contract: &rij::Model,
    invoer: &Invoeren,
) -> Result<usize, DbErr> {
    let voorleggen = Act::TerOndertekeningLeggen;
    let sinds = gebeurd::laatst(db, contract.id, voorleggen)
        .await?
        .map_or(0, |keer| keer.nr);
    let getekend = |partij: String| {
        let handtekening = invoer.met("handtekening", &partij);
        handtekening.is_some_and(|handtekening| handtekening.regel_nr > sinds)
    };
    let ondertekenaars = partijen::ondertekenaars(db, contract).await?;
    Ok(ondertekenaars
        .into_iter()
        .filter(|partij| !getekend(partij.to_string()))
        .count())
}

/// The gate of the implementation of the perceel: everything ready, every subcontractor registered
/// and enough places.
async fn poort_open(db: &Db<'_>, contract: &rij::Model) -> Result<bool, DbErr> {
    let regels = regels::bij(db, contract).await?;
    let Some(implementatie) = op_perceel(db, contract, Kind::Implementatie).await?.pop() else {
        return Ok(false);
    };
    let aangemeld = rijen::verwant(db, contract, Verwant::BijInschrijving(Kind::Onderaannemer))
        .await?
        .iter()
        .any(|rij| is_in(rij, onderaannemer::At::Aangemeld));
    let invoer = Invoeren::van(db, implementatie.id).await?;
    Ok(!aangemeld
        && invoer.zegt("implementatiepoort", |poort| {
            let klaar = poort.alle_ja(&["onderaannemers", "overgangsregeling", "klachtenroute"]);
            klaar && poort.getal("capaciteit") >= Some(capaciteit(regels.as_ref()))
        }))
}

/// The places that the leidraad announced.
fn capaciteit(regels: Option<&Procedureregels>) -> i64 {
    let aangekondigd = regels.and_then(|regels| regels.contract.capaciteit);
    aangekondigd.map_or(0, i64::from)
}
