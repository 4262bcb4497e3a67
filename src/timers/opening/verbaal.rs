//! The end of an opening: the secret of the vault is destroyed, the proces-verbaal is made.

use crate::acts::audit::{self, Regel};
use crate::acts::pakket::manifest;
use crate::acts::{Deuren, Weigering};
use crate::store::db::Db;
use crate::store::opening::{self as stand, Onderdeel, Pakket, Procesverbaal, TeLaat};
use crate::store::velden::Velden;
use crate::store::{invoer, regels, rijen, sleutels};
use crate::vault::sha256_hex;
use entities::kluis::{opening, sleutel};
use entities::moment::Moment;
use entities::zaak::rij;
use sea_orm::{ActiveValue::Set, EntityTrait};
use serde_json::Value;
use workflows::machine::Kind;

/// Every package in the vault was looked at.
pub(super) async fn sluit_af(deuren: &Deuren, kluis: &rij::Model) -> Result<(), Weigering> {
    let (nu, kluis) = (deuren.klok.nu(), kluis.clone());
    let taak = deuren
        .writer
        .write(move |db| Box::pin(async move { binnen(db, &kluis, nu).await }));
    taak.await
}

async fn binnen(db: &Db<'_>, kluis: &rij::Model, nu: Moment) -> Result<(), Weigering> {
    audit::slot(db, kluis.dossier_id).await?;
    let sleutel = sleutels::kluis(db, kluis.id)
        .await?
        .ok_or_else(|| Weigering::Defect("de kluis heeft geen sleutel".into()))?;
    let tekst = maak(db, kluis, &sleutel, nu).await?;
    let hash = sha256_hex(tekst.as_bytes());
    let geopend = sleutel::ActiveModel {
        rij_id: Set(sleutel.rij_id),
        ronde: Set(sleutel.ronde),
        open_omhulsel: Set(None),
        geopend_op: Set(Some(nu)),
        ..Default::default()
    };
    sleutel::Entity::update(geopend).exec(db).await?;
    let verbaal = opening::ActiveModel {
        rij_id: Set(sleutel.rij_id),
        ronde: Set(sleutel.ronde),
        proces_verbaal: Set(Some(tekst)),
        hash: Set(Some(hash.clone())),
        ..Default::default()
    };
    opening::Entity::update(verbaal).exec(db).await?;
    let regel = Regel {
        op: nu,
        rol: "systeem".into(),
        machine: rijen::kind(kluis).map_or("", Kind::name),
        rij: Some(kluis.id),
        wat: "proces-verbaal van opening".into(),
        van: kluis.toestand.clone(),
        naar: kluis.toestand.clone(),
        inhoud_hash: hash,
        ..Regel::default()
    };
    audit::schrijf(db, kluis.dossier_id, regel).await?;
    Ok(())
}

/// The proces-verbaal as text.
async fn maak(
    db: &Db<'_>,
    kluis: &rij::Model,
    sleutel: &sleutel::Model,
    nu: Moment,
) -> Result<String, Weigering> {
    let opening = sleutels::opening(db, sleutel)
        .await?
        .ok_or_else(|| Weigering::Defect("de opening is niet vastgelegd".into()))?;
    let (mut pakketten, mut te_laat) = (Vec::new(), Vec::new());
    for rij in stand::rijen_in(db, kluis).await? {
        let perceel = perceel(db, &rij).await?;
        if rij.toestand == "te-laat" {
            te_laat.push(TeLaat {
                op: stand::te_laat_op(db, rij.id).await?,
                partij: rij.naam,
                perceel,
            });
        } else if let Some(pakket) = pakket(db, &rij, perceel).await? {
            pakketten.push(pakket);
        }
    }
    pakketten.sort_by(|a, b| (&a.perceel, &a.partij).cmp(&(&b.perceel, &b.partij)));
    te_laat.sort_by(|a, b| (&a.perceel, &a.partij).cmp(&(&b.perceel, &b.partij)));
    let verbaal = Procesverbaal {
        naam: kluis.naam.clone(),
        sleutel: sleutel.ontvanger.clone(),
        sluiting: sluiting(db, kluis).await?,
        openers: stand::openers(db, &opening).await?.into(),
        klaar: nu.0,
        pakketten,
        te_laat,
    };
    serde_json::to_string(&verbaal).map_err(|fout| Weigering::Defect(fout.to_string()))
}

/// Of a procedure by its rules. That of a BAFO round stands on its perceel, where the next round would
/// replace it.
async fn sluiting(db: &Db<'_>, kluis: &rij::Model) -> Result<Option<i64>, Weigering> {
    if rijen::kind(kluis) != Some(Kind::Procedure) {
        let entry = invoer::een::<Value>(db, kluis.id, "bafo-sluiting").await?;
        return Ok(entry.and_then(|entry| Some(entry.velden.moment("sluiting")?.as_second())));
    }
    let regels = regels::regels(db, kluis.id).await?;
    Ok(regels.map(|regels| regels.sluiting.as_second()))
}

async fn perceel(db: &Db<'_>, rij: &rij::Model) -> Result<String, Weigering> {
    Ok(match rij.perceel_id {
        Some(id) => rijen::rij(db, id)
            .await?
            .map(|p| p.code)
            .unwrap_or_default(),
        None => String::new(),
    })
}

/// What was found of one row; nothing when it did not lie in the vault.
async fn pakket(
    db: &Db<'_>,
    rij: &rij::Model,
    perceel: String,
) -> Result<Option<Pakket>, Weigering> {
    let ingeleverd = stand::ingeleverd(db, rij.id).await?;
    let Some(pakket) = ingeleverd.filter(|p| p.gecontroleerd_op.is_some()) else {
        return Ok(None);
    };
    let stempel = pakket.stempel.unwrap_or_default();
    let onderdelen = manifest(db, rij, &pakket, stempel).await?.onderdelen;
    Ok(Some(Pakket {
        partij: rij.naam.clone(),
        perceel,
        versie: Some(pakket.versie),
        ontvangen: pakket.stempel.map(|stempel| stempel.0),
        kenmerk: pakket.manifest_hash,
        klopt: pakket.klopt == Some(true),
        onderdelen: onderdelen
            .into_iter()
            .map(|deel| Onderdeel {
                soort: deel.code,
                sha256: deel.sha256,
                grootte: deel.grootte,
            })
            .collect(),
    }))
}
