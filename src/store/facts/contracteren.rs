//! Facts of step 5.

use super::{
    Invoeren, MINSTE_MOTIVERING, Stored, Wie, gedaan_of_nu, op_perceel, regels_bij,
    standstill_voorbij,
};
use crate::store::db::Db;
use crate::store::rangorde::beoogden;
use crate::store::stadia::{is_in, tel_in};
use crate::store::velden::Velden;
use crate::store::{gebeurd, partijen, rijen};
use entities::ids::RijId;
use entities::zaak::rij;
use jiff::Timestamp;
use sea_orm::DbErr;
use serde_json::Value;
use std::collections::BTreeSet;
use workflows::concretiseren::bafo;
use workflows::contracteren::{gunningsbeslissing, overeenkomst};
use workflows::machine::Kind;
use workflows::procedureregels::Procedureregels;
use workflows::rule::Gemeen;
use workflows::termijnen::{begin_van_dag, einde_van_dag};

impl Stored for gunningsbeslissing::Gunningsbeslissing {
    async fn facts(
        db: &Db<'_>,
        beslissing: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<gunningsbeslissing::Facts, DbErr> {
        let invoer = Invoeren::van(db, beslissing.id).await?;
        let beoogden = beoogden(db, beslissing).await?;
        let bafos = op_perceel(db, beslissing, Kind::Bafo).await?;
        let brief_volledig = |partij: RijId| {
            let brief = invoer.met("gunningsbrief", &partij.to_string());
            brief.is_some_and(|brief| is_brief_volledig(&brief.velden))
        };
        let geverifieerd = |partij: &RijId| {
            let verificatie = invoer.met("verificatie", &partij.to_string());
            verificatie.is_some_and(|v| v.velden.alle_ja(BEWIJS))
        };
        Ok(gunningsbeslissing::Facts {
            beoogden: beoogden.len(),
            brieven_onvolledig: partijen::geadresseerden(db, beslissing)
                .await?
                .iter()
                .filter(|partij| !brief_volledig(partij.id))
                .count(),
            dekking: invoer.zegt("dekking", |velden| velden.gevuld(&["programma"])),
            bafos_zonder_oordeel: tel_in(&bafos, bafo::At::Beoordeeld),
            standstill_voorbij_op: standstill(db, beslissing, gemeen.nu).await?,
            verificatie: !beoogden.is_empty() && beoogden.iter().all(geverifieerd),
            gemeen,
        })
    }
}

/// The evidence of an intended party (Aw 2012 art. 2.89).
pub(crate) const BEWIJS: &[&str] = &["handelsregister", "gedragsverklaring", "belastingdienst"];

/// Reasons for this party, and what makes the chosen one better (Aw 2012 art. 2.130 as the model).
pub(crate) fn is_brief_volledig(velden: &Value) -> bool {
    velden.minstens("redenen", MINSTE_MOTIVERING) && velden.minstens("voordelen", MINSTE_MOTIVERING)
}

async fn standstill(
    db: &Db<'_>,
    beslissing: &rij::Model,
    nu: Timestamp,
) -> Result<Option<Timestamp>, DbErr> {
    let mededelen = gunningsbeslissing::Act::Mededelen;
    let verzonden = gedaan_of_nu(db, beslissing.id, mededelen, nu).await?;
    let regels = regels_bij(db, beslissing).await?;
    Ok(regels.map(|r| standstill_voorbij(&r, &r.standstill_gunning, verzonden)))
}

impl Stored for overeenkomst::Overeenkomst {
    async fn facts(
        db: &Db<'_>,
        contract: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<overeenkomst::Facts, DbErr> {
        let invoer = Invoeren::van(db, contract.id).await?;
        let gegevens = invoer.een("contractgegevens").map(|entry| &entry.velden);
        let datum = |veld| gegevens.and_then(|velden| velden.datum(veld));
        let (ingang, einde) = (datum("ingang"), datum("einde"));
        let definitief = op_perceel(db, contract, Kind::Gunningsbeslissing)
            .await?
            .into_iter()
            .rfind(|b| is_in(b, gunningsbeslissing::At::Definitief));
        Ok(overeenkomst::Facts {
            inhoud_compleet: gegevens.is_some_and(|velden| velden.gevuld(INHOUD)),
            looptijd: ingang.is_some() && einde > ingang,
            gemeenten_genoemd: gemeenten_genoemd(db, contract, gegevens).await?,
            gunning_definitief: definitief.is_some(),
            standstill_voorbij_op: match &definitief {
                Some(beslissing) => standstill(db, beslissing, gemeen.nu).await?,
                None => None,
            },
            handtekeningen_open: handtekeningen_open(db, contract, &invoer).await?,
            ingang: ingang.map(begin_van_dag),
            einde: einde.map(einde_van_dag),
            poort_open: poort_open(db, contract).await?,
            gemeen,
        })
    }
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
    let voorleggen = overeenkomst::Act::TerOndertekeningLeggen;
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

/// The gate of the implementation of the perceel: everything ready and enough places.
async fn poort_open(db: &Db<'_>, contract: &rij::Model) -> Result<bool, DbErr> {
    let regels = regels_bij(db, contract).await?;
    let Some(implementatie) = op_perceel(db, contract, Kind::Implementatie).await?.pop() else {
        return Ok(false);
    };
    let invoer = Invoeren::van(db, implementatie.id).await?;
    Ok(invoer.zegt("implementatiepoort", |poort| {
        let klaar = poort.alle_ja(&["onderaannemers", "overgangsregeling", "klachtenroute"]);
        klaar && poort.getal("capaciteit") >= Some(capaciteit(regels.as_ref()))
    }))
}

/// The places that the leidraad announced.
fn capaciteit(regels: Option<&Procedureregels>) -> i64 {
    let aangekondigd = regels.and_then(|regels| regels.contract.capaciteit);
    aangekondigd.map_or(0, i64::from)
}
