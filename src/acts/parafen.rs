//! Four eyes: a paraaf on the present content of a row, for one act.

use super::deuren::Deuren;
use super::feiten;
use super::perform::vers;
use super::sleutelhouders::Ontgrendeld;
use super::sleutels::{self, Kant};
use super::weigering::{Sleutelweigering, Weigering};
use super::{audit, offers};
use crate::clock::nieuwe_id;
use crate::store::db::Db;
use crate::store::rijen::{self, Plek};
use crate::store::viewer::Viewer;
use crate::vault::Wachtzin;
use entities::ids::{PersoonId, RijId};
use entities::moment::Moment;
use entities::zaak::paraaf;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::sync::Arc;
use workflows::desk::Refusal;
use workflows::machine::Offer;
use workflows::role::Rol;

/// Puts a paraaf. A new one of the same person for the same act replaces the old. For an act that two
/// sleutelhouders do, it is the first passphrase: its half waits beside the paraaf.
///
/// # Errors
/// `NietGevonden` for an act that the state does not know, `WrongRole` when no rule of the act asks
/// for a paraaf of this viewer, `Sleutel` when the passphrase is not right.
pub async fn zet(
    deuren: &Deuren,
    viewer: &Viewer,
    rij: RijId,
    handeling: &str,
    wachtzin: Option<&Wachtzin>,
) -> Result<(), Weigering> {
    let uit = vervolg(deuren, viewer, rij, handeling, wachtzin).await;
    if let Err(weigering) = &uit
        && sleutels::vraagt(handeling)
    {
        sleutels::noteer_weigering(deuren, viewer, rij, handeling, weigering).await?;
    }
    uit
}

async fn vervolg(
    deuren: &Deuren,
    viewer: &Viewer,
    rij: RijId,
    handeling: &str,
    wachtzin: Option<&Wachtzin>,
) -> Result<(), Weigering> {
    let open = if sleutels::vraagt(handeling) {
        sleutels::ontgrendel(deuren, viewer, rij, handeling, wachtzin, Kant::Eerste).await?
    } else {
        None
    };
    let (binnen_deuren, viewer, handeling) = (deuren.clone(), viewer.clone(), handeling.to_owned());
    let taak = deuren.writer.write(move |db| {
        Box::pin(async move { binnen(&binnen_deuren, db, &viewer, rij, &handeling, open).await })
    });
    taak.await
}

/// A paraaf that counts: it was put on the content as it is now.
#[derive(Clone, Debug)]
pub struct Gezet {
    /// The act for which it was put.
    pub handeling: String,
    /// In which role.
    pub rol: String,
    /// When, by the legal clock.
    pub op: Moment,
    /// The viewer put it.
    pub eigen: bool,
}

/// The parafen that count on a row, for every act.
///
/// # Errors
/// The database.
pub async fn gezet(db: &Db<'_>, viewer: &Viewer, plek: &Plek) -> Result<Vec<Gezet>, Weigering> {
    let kinds = feiten::inhoud_kinds(plek.kind);
    let geldig = feiten::geldige_parafen(db, plek.echt(), kinds).await?;
    Ok(geldig
        .into_iter()
        .map(|p| Gezet {
            handeling: p.handeling,
            rol: p.rol,
            op: p.op,
            eigen: viewer.persoon == Some(p.persoon_id),
        })
        .collect())
}

async fn binnen(
    deuren: &Deuren,
    db: &Db<'_>,
    viewer: &Viewer,
    id: RijId,
    handeling: &str,
    open: Option<Arc<Ontgrendeld>>,
) -> Result<(), Weigering> {
    let nu = deuren.klok.nu();
    let persoon = viewer.persoon.ok_or(Weigering::NietGevonden)?;
    let rij = rijen::rij(db, id).await?.ok_or(Weigering::NietGevonden)?;
    audit::slot(db, rij.dossier_id).await?;
    let plek = vers(db, viewer, id).await?;
    let aanbod = offers::offers(db, viewer, &plek, nu).await?;
    let offer = aanbod
        .iter()
        .find(|o| o.handeling == handeling)
        .ok_or(Weigering::NietGevonden)?;
    let gevraagd: Vec<Rol> = offer
        .checks()
        .iter()
        .flat_map(|c| c.paraaf.iter().copied())
        .collect();
    let Some(rol) = plek.rollen.eerste_van(&gevraagd) else {
        return Err(Weigering::Wet(Refusal::WrongRole { needed: gevraagd }));
    };
    if offer.edge.sleutels {
        alleen_wachtzin(offer)?;
        let open = open.ok_or(Sleutelweigering::WachtzinNodig)?;
        sleutels::eerste(deuren, db, plek.echt(), handeling, &open, nu).await?;
    }
    let hash = feiten::inhoud_hash(db, plek.echt(), feiten::inhoud_kinds(plek.kind)).await?;
    vervang(db, id, persoon, handeling, rol, &hash, nu).await?;
    let regel = audit::Regel {
        op: nu,
        persoon: Some(persoon),
        rol: rol.code().into(),
        machine: plek.kind.name(),
        rij: Some(id),
        wat: format!("paraaf {handeling}"),
        van: plek.echt().toestand.clone(),
        naar: plek.echt().toestand.clone(),
        inhoud_hash: hash,
        ..audit::Regel::default()
    };
    audit::schrijf(db, plek.rij.dossier_id, regel).await?;
    Ok(())
}

/// A half of a key waits for nothing but the second half: not for the closing, not for a declaration.
fn alleen_wachtzin(offer: &Offer) -> Result<(), Weigering> {
    if sleutels::wacht_op_sleutels(offer) {
        return Ok(());
    }
    match &offer.uitkomst {
        Err(Refusal::Unmet { unmet }) => {
            let unmet = unmet.iter().filter(|c| c.paraaf.is_empty()).cloned();
            Err(Weigering::Wet(Refusal::Unmet {
                unmet: unmet.collect(),
            }))
        }
        Err(anders) => Err(Weigering::Wet(anders.clone())),
        Ok(_) => Ok(()),
    }
}

async fn vervang(
    db: &Db<'_>,
    rij: RijId,
    persoon: PersoonId,
    handeling: &str,
    rol: Rol,
    hash: &str,
    nu: Moment,
) -> Result<(), Weigering> {
    paraaf::Entity::delete_many()
        .filter(paraaf::COLUMN.rij_id.eq(rij))
        .filter(paraaf::COLUMN.persoon_id.eq(persoon))
        .filter(paraaf::COLUMN.handeling.eq(handeling))
        .exec(db)
        .await?;
    let nieuw = paraaf::Model {
        id: nieuwe_id(),
        rij_id: rij,
        handeling: handeling.into(),
        persoon_id: persoon,
        rol: rol.code().into(),
        inhoud_hash: hash.into(),
        op: nu,
    };
    paraaf::Entity::insert(paraaf::ActiveModel::from(nieuw))
        .exec_without_returning(db)
        .await?;
    Ok(())
}
