//! Keeps what an act promised: in the same transaction, or as a row that a worker keeps later.

use super::cascade::Lus;
use super::heraanbesteding;
use super::kladjes;
use super::opvolging;
use super::pakket::{self, vernietiging};
use super::sleutels;
use super::vervanging;
use super::weigering::Weigering;
use crate::clock::nieuwe_id;
use crate::store::db::Db;
use crate::store::{publiek, regels};
use crate::vault::sha256_hex;
use entities::ids::PersoonId;
use entities::moment::Moment;
use entities::publiceren::bevroren_regels;
use entities::zaak::{outbox, rij, timer};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use workflows::effect::{Bevriezing, Brief, Promise, Publiek};
use workflows::machine::ActName;

/// Keeps one promise.
pub(super) async fn houd(
    lus: &mut Lus<'_>,
    rij: &rij::Model,
    promise: Promise,
    nr: i64,
) -> Result<(), Weigering> {
    match promise {
        Promise::Notify(brief, aan) => bericht(lus, rij, brief, aan, nr).await,
        Promise::Wake { act, op, termijn } => wek(lus, rij, act, op.into(), termijn).await,
        Promise::Freeze(wat) => bevries(lus, rij, wat).await,
        Promise::MakeKey => sleutels::maak(lus, rij).await,
        Promise::ShareKey => sleutels::deel_opnieuw(lus, rij).await,
        Promise::Seal => {
            lus.ontvangst = Some(pakket::verzegel(lus.deuren, lus.db, rij, lus.nu).await?);
            Ok(())
        }
        Promise::DestroyDraft => pakket::vernietig_concept(lus.db, rij).await,
        Promise::DestroyNotes => kladjes::vernietig(lus.db, rij.id).await,
        Promise::DestroyPackages => vernietiging::vernietig(lus.db, rij, lus.nu, nr).await,
        Promise::Succeed => opvolging::volg_op(lus.db, rij).await,
        Promise::Retender => heraanbesteding::begin(lus, rij).await,
        Promise::Replace => vervanging::wijs_aan(lus.db, rij, lus.nu).await,
        Promise::Open => {
            sleutels::open(lus, rij).await?;
            beloof_werk(lus.db, rij, nr, "openen", "", None, lus.nu).await
        }
        Promise::Perform(..) | Promise::Begin(_) => Err(Weigering::Defect(
            "een gevolg kwam in de verkeerde hand".into(),
        )),
    }
}

/// One letter per person, however many reasons there are to send it.
async fn bericht(
    lus: &Lus<'_>,
    rij: &rij::Model,
    brief: Brief,
    aan: &[Publiek],
    nr: i64,
) -> Result<(), Weigering> {
    let mut personen: Vec<PersoonId> = Vec::new();
    for groep in aan {
        for persoon in publiek::personen(lus.db, rij, *groep, lus.nu).await? {
            if !personen.contains(&persoon) {
                personen.push(persoon);
            }
        }
    }
    for persoon in personen {
        beloof_werk(
            lus.db,
            rij,
            nr,
            "brief",
            brief.code(),
            Some(persoon),
            lus.nu,
        )
        .await?;
    }
    Ok(())
}

async fn beloof_werk(
    db: &Db<'_>,
    rij: &rij::Model,
    nr: i64,
    soort: &str,
    brief: &str,
    persoon: Option<PersoonId>,
    op: Moment,
) -> Result<(), Weigering> {
    let belofte = outbox::Model {
        id: nieuwe_id(),
        dossier_id: rij.dossier_id,
        rij_id: rij.id,
        regel_nr: nr,
        soort: soort.into(),
        brief: brief.into(),
        persoon_id: persoon,
        op,
        niet_voor: 0,
        geclaimd_tot: 0,
        pogingen: 0,
        stand: "open".into(),
        fout: None,
        gedaan_op: None,
    };
    outbox::Entity::insert(outbox::ActiveModel::from(belofte))
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// A new term for the same row and act replaces the old one.
async fn wek(
    lus: &Lus<'_>,
    rij: &rij::Model,
    act: ActName,
    due: Moment,
    termijn: &str,
) -> Result<(), Weigering> {
    let (kind, handeling) = act.parts();
    timer::Entity::delete_many()
        .filter(timer::COLUMN.rij_id.eq(rij.id))
        .filter(timer::COLUMN.handeling.eq(handeling))
        .exec(lus.db)
        .await?;
    let nieuw = timer::Model {
        id: nieuwe_id(),
        dossier_id: rij.dossier_id,
        rij_id: rij.id,
        machine: kind.name().into(),
        handeling: handeling.into(),
        termijn: termijn.into(),
        due,
        sinds: lus.nu,
        stand: "open".into(),
        geprobeerd_bij: -1,
    };
    timer::Entity::insert(timer::ActiveModel::from(nieuw))
        .exec_without_returning(lus.db)
        .await?;
    Ok(())
}

/// From here on every guard reads the frozen version (DOMAIN.md 0.1).
async fn bevries(lus: &Lus<'_>, rij: &rij::Model, wat: Bevriezing) -> Result<(), Weigering> {
    let regels = regels::te_bevriezen(lus.db, rij.id, wat)
        .await?
        .ok_or_else(|| Weigering::Defect("er zijn geen procedureregels om te bevriezen".into()))?;
    let tekst = regels.canoniek();
    let bevroren = bevroren_regels::ActiveModel {
        procedure_id: Set(rij.id),
        versie: Set(regels::versie(lus.db, rij.id).await? + 1),
        hash: Set(sha256_hex(tekst.as_bytes())),
        tekst: Set(tekst),
        op: Set(lus.nu),
    };
    bevroren_regels::Entity::insert(bevroren)
        .exec_without_returning(lus.db)
        .await?;
    Ok(())
}
