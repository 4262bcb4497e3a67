//! Facts of what hangs on a running overeenkomst: changes, subcontractors and shortcomings.

use crate::store::db::Db;
use crate::store::facts::{Invoeren, Stored, Wie};
use crate::store::regels;
use crate::store::stadia::is_in;
use crate::store::velden::Velden;
use crate::store::{gebeurd, rijen};
use entities::zaak::rij;
use sea_orm::DbErr;
use serde_json::Value;
use workflows::effect::Verwant;
use workflows::implementeren::contractwijziging::{self, Contractwijziging, Grondslag};
use workflows::implementeren::onderaannemer::{self, Onderaannemer};
use workflows::implementeren::verbetertraject::{self, Act, Verbetertraject};
use workflows::machine::Kind;
use workflows::rule::Gemeen;
use workflows::termijnen::{datum_van, einde_van_dag};

impl Stored for Contractwijziging {
    async fn facts(
        db: &Db<'_>,
        wijziging: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<contractwijziging::Facts, DbErr> {
        let invoer = Invoeren::van(db, wijziging.id).await?;
        let leeg = Value::Null;
        let toets = invoer.een("wijzigingstoets").map_or(&leeg, |t| &t.velden);
        let waarde = toets.getal("waarde").unwrap_or_default();
        let eerder = eerder_klein(db, wijziging).await?;
        Ok(contractwijziging::Facts {
            grondslag: grondslag(toets),
            waarde,
            cumulatief: waarde.saturating_add(eerder),
            oorspronkelijk: toets.getal("oorspronkelijk").unwrap_or_default(),
            zelfde_aard: toets.ja("zelfdeAard"),
            clausule: toets.gevuld(&["clausule"]),
            noodzaak: toets.gevuld(&["noodzaak"]),
            opvolger_voldoet: toets.ja("opvolgerVoldoet"),
            niet_wezenlijk: !WEZENLIJK.iter().any(|kenmerk| toets.ja(kenmerk)),
            grens_contractmanager: grens(db, wijziging).await?,
            partij_akkoord: invoer.zegt("wijzigingsakkoord", |velden| velden.ja("akkoord")),
            aangekondigd: invoer.zegt("wijzigingsaankondiging", |velden| {
                velden.gevuld(&["publicatienummer"])
            }),
            gemeen,
        })
    }
}

/// The four marks of a substantial change (Aw 2012 art. 2.163g lid 3).
const WEZENLIJK: &[&str] = &["anderePartijen", "evenwicht", "ruimer", "vervanging"];

fn grondslag(toets: &Value) -> Option<Grondslag> {
    toets.tekst("grondslag").parse().ok()
}

/// The net value of the earlier changes that were applied as small (F14).
async fn eerder_klein(db: &Db<'_>, wijziging: &rij::Model) -> Result<i64, DbErr> {
    let alle = Verwant::BijInschrijving(Kind::Contractwijziging);
    let mut som: i64 = 0;
    for ander in rijen::verwant(db, wijziging, alle).await? {
        if ander.id == wijziging.id || !is_in(&ander, contractwijziging::At::Toegepast) {
            continue;
        }
        let invoer = Invoeren::van(db, ander.id).await?;
        let toets = invoer.een("wijzigingstoets").map(|entry| &entry.velden);
        let klein = toets.filter(|toets| grondslag(toets) == Some(Grondslag::Klein));
        som = som.saturating_add(klein.and_then(|t| t.getal("waarde")).unwrap_or_default());
    }
    Ok(som)
}

/// Up to which value the contractmanager decides alone; nothing when the contract does not say.
async fn grens(db: &Db<'_>, wijziging: &rij::Model) -> Result<i64, DbErr> {
    let contract = Verwant::BijInschrijving(Kind::Overeenkomst);
    let Some(contract) = rijen::verwant(db, wijziging, contract).await?.pop() else {
        return Ok(0);
    };
    let invoer = Invoeren::van(db, contract.id).await?;
    let gegevens = invoer.een("contractgegevens");
    Ok(gegevens
        .and_then(|entry| entry.velden.getal("grensContractmanager"))
        .unwrap_or_default())
}

impl Stored for Onderaannemer {
    async fn facts(
        db: &Db<'_>,
        onderaannemer: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<onderaannemer::Facts, DbErr> {
        let invoer = Invoeren::van(db, onderaannemer.id).await?;
        let regels = regels::bij(db, onderaannemer).await?;
        let gegevens = invoer.een("onderaannemer");
        let toets = invoer.een("onderaannemertoets").map(|entry| &entry.velden);
        let gehaald = toets.map(|t| t.alle_ja(&["voldoetAanEisen", "geenUitsluiting"]));
        Ok(onderaannemer::Facts {
            toets_gehaald: gehaald == Some(true),
            toets_niet_gehaald: gehaald == Some(false),
            reeel_tarief: toets.is_some_and(|toets| toets.ja("reeelTarief")),
            afslag_bp: gegevens
                .and_then(|entry| entry.velden.getal("afslag"))
                .unwrap_or_default(),
            hoogste_afslag_bp: regels
                .and_then(|regels| regels.contract.onderaannemer_afslag_bp)
                .map(i64::from),
            continuiteit: invoer.zegt("onderaannemerovergang", |velden| {
                velden.gevuld(&["continuiteitsplan"])
            }),
            gemeen,
        })
    }
}

impl Stored for Verbetertraject {
    async fn facts(
        db: &Db<'_>,
        traject: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<verbetertraject::Facts, DbErr> {
        let invoer = Invoeren::van(db, traject.id).await?;
        let vandaag = datum_van(gemeen.nu);
        let aanleiding = |dit: &dyn Fn(&Value) -> bool| invoer.zegt("verbetertraject", dit);
        let plan = invoer.een("verbeterplan");
        let teruggegeven = gebeurd::nummer(db, traject.id, Act::PlanTeruggeven).await?;
        let sinds = gebeurd::nummer(db, traject.id, Act::PlanGoedkeuren)
            .await?
            .max(gebeurd::nummer(db, traject.id, Act::MaatregelOpleggen).await?);
        let meting = invoer.een("herstelmeting").filter(|m| m.regel_nr > sinds);
        let maatregel = |dit: &dyn Fn(&Value) -> bool| invoer.zegt("contractmaatregel", dit);
        Ok(verbetertraject::Facts {
            onder_norm: aanleiding(&is_onder_norm),
            integriteit: aanleiding(&|velden| velden.tekst("aanleiding") == "integriteit"),
            plan: plan.is_some_and(|plan| {
                plan.regel_nr > teruggegeven && plan.velden.gevuld(&["maatregelen", "gereedOp"])
            }),
            herstel_tot: plan
                .and_then(|plan| plan.velden.datum("gereedOp"))
                .map(einde_van_dag),
            hersteld: meting.is_some_and(|meting| meting.velden.ja("hersteld")),
            contractgrond: maatregel(&|velden| velden.gevuld(&["artikel"])),
            gehoord: maatregel(&|velden| velden.datum("gehoordOp").is_some_and(|op| op <= vandaag)),
            gemeen,
        })
    }
}

/// Measured, and below the norm of the contract.
fn is_onder_norm(velden: &Value) -> bool {
    let (waarde, norm) = (velden.getal("waarde"), velden.getal("norm"));
    velden.tekst("aanleiding") == "kpi" && waarde.is_some() && waarde < norm
}
