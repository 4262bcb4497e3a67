//! Facts of the procedure.

mod bewaren;
mod wijziging;

use super::voorbereiden::deelname_gewijzigd;
use super::{Invoeren, Stored, Wie, is_volledig, openers_verklaard, staat_boven};
use crate::store::db::Db;
use crate::store::gebeurd;
use crate::store::regels;
use crate::store::rijen;
use crate::store::sleutels;
use crate::store::stadia::{definitief_gegund, is, op_tijd, tel, tel_in};
use crate::store::velden::Velden;
use entities::ids::RijId;
use entities::zaak::rij;
use jiff::Timestamp;
use sea_orm::DbErr;
use workflows::effect::Verwant;
use workflows::machine::Kind;
use workflows::procedure::{Act, Facts, Procedure};
use workflows::procedureregels::{Procedureregels, is_sociale_dienst};
use workflows::rule::{Gemeen, verstreken};
use workflows::selecteren::inschrijving;
use workflows::termijnen::bestanden_na_hash;
use workflows::voorbereiden::inkoopspoor;

pub(super) use wijziging::storing_vastgelegd;

impl Stored for Procedure {
    async fn facts(
        db: &Db<'_>,
        procedure: &rij::Model,
        wie: &Wie,
        gemeen: Gemeen,
    ) -> Result<Facts, DbErr> {
        let regels = regels::bij(db, procedure).await?;
        let invoer = Invoeren::van(db, procedure.id).await?;
        let publicatie = invoer.een("publicatie").map(|entry| &entry.velden);
        let spoor = staat_boven(db, procedure.spoor_id).await?;
        let inschrijvingen =
            rijen::verwant(db, procedure, Verwant::InProcedure(Kind::Inschrijving)).await?;
        let percelen = rijen::verwant(db, procedure, Verwant::InProcedure(Kind::Perceel)).await?;
        let regels = regels.as_ref();
        let houders = sleutels::houders(db, procedure, gemeen.nu.into()).await?;
        let mut facts = Facts {
            spoor_op_go: spoor == Some(inkoopspoor::At::Go)
                && !deelname_gewijzigd(db, procedure.spoor_id).await?,
            regels_volledig: is_volledig(regels, gemeen.nu),
            regels_geparafeerd: regels_geparafeerd(db, procedure.id, &invoer).await?,
            cpv_bijlage_xiv: regels.is_some_and(is_sociaal),
            opdelen_gemotiveerd: regels.is_some_and(is_opdelen_gemotiveerd),
            documenten_compleet: documenten_compleet(db, procedure.spoor_id).await?,
            publicatienummer: publicatie.is_some_and(|p| p.gevuld(&["publicatienummer"])),
            sluiting_platform: publicatie.and_then(|p| p.moment("sluitingPlatform")),
            sluiting: regels.map(|r| r.sluiting),
            respijt: regels.map_or(0, |r| r.kluis.respijt_seconden.into()),
            herauthenticatie: regels
                .map_or(0, |r| i64::from(r.kluis.herauthenticatie_minuten) * 60),
            inschrijvingen: tel(&inschrijvingen, op_tijd),
            hash_onderweg: hash_onderweg(&inschrijvingen, regels, gemeen.nu),
            intrekkingsadvies: invoer.een("intrekkingsadvies").is_some(),
            openers_verklaard: openers_verklaard(db, procedure, wie).await?,
            inkopers_met_sleutel: houders.inkopers.len(),
            escrow_met_sleutel: !houders.escrow.is_empty(),
            percelen_open: percelen
                .iter()
                .filter(|perceel| !Kind::Perceel.is_final(&perceel.toestand))
                .count(),
            gunning_definitief: percelen.iter().any(|p| is(p, definitief_gegund)),
            gemeen,
            ..Facts::default()
        };
        bewaren::vul(db, procedure, &mut facts).await?;
        wijziging::vul(db, procedure, &percelen, &invoer, &mut facts).await?;
        Ok(facts)
    }
}

/// Submissions that deposited hashes, as long as their files may still come.
fn hash_onderweg(
    inschrijvingen: &[rij::Model],
    regels: Option<&Procedureregels>,
    nu: Timestamp,
) -> usize {
    let tot = regels.map(|regels| bestanden_na_hash(regels.sluiting));
    if verstreken(tot, nu) {
        return 0;
    }
    tel_in(inschrijvingen, inschrijving::At::HashGedeponeerd)
}

/// The Procedureregels were not written anew since the Go was asked: the jurist put a paraaf on them.
async fn regels_geparafeerd(
    db: &Db<'_>,
    procedure: RijId,
    invoer: &Invoeren,
) -> Result<bool, DbErr> {
    let gevraagd = gebeurd::nummer(db, procedure, Act::GoGevraagdMelden).await?;
    let regels = invoer.een("procedureregels");
    Ok(regels.is_some_and(|entry| entry.regel_nr < gevraagd))
}

fn is_sociaal(regels: &Procedureregels) -> bool {
    let cpv = &regels.cpv;
    !regels.percelen.is_empty() && !cpv.is_empty() && cpv.iter().all(|code| is_sociale_dienst(code))
}

fn is_opdelen_gemotiveerd(regels: &Procedureregels) -> bool {
    let motivering = regels.motivering_niet_opdelen.as_deref();
    regels.percelen.len() > 1 || motivering.is_some_and(|reden| !reden.trim().is_empty())
}

/// What ondernemers must be able to read from the first day (Aw 2012 art. 2.66).
async fn documenten_compleet(db: &Db<'_>, spoor: Option<RijId>) -> Result<bool, DbErr> {
    let Some(spoor) = spoor else { return Ok(false) };
    let invoer = Invoeren::van(db, spoor).await?;
    Ok(["leidraad", "conceptovereenkomst", "programma-van-eisen"]
        .iter()
        .all(|soort| invoer.met("document", soort).is_some()))
}
