//! What a decision needs beside the facts of the machine: the clock, the reason, the parafen.

use crate::store::db::Db;
use crate::store::facts::{Stored, Wie};
use crate::store::rijen::{onder_spoor, verwant};
use crate::store::viewer::Viewer;
use entities::moment::Moment;
use entities::zaak::{invoer, paraaf, rij};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use sha2::{Digest, Sha256};
use workflows::effect::Verwant;
use workflows::machine::{Kind, Machine};
use workflows::rule::{Gemeen, Paraaf};

/// The moment, and whether a reason came with the request.
#[derive(Clone, Copy, Debug)]
pub(super) struct Omstandigheid {
    pub nu: Moment,
    pub toelichting: bool,
}

/// Loads the facts of a row for one act of one viewer.
pub(super) async fn laad<M: Stored>(
    db: &Db<'_>,
    rij: &rij::Model,
    handeling: &str,
    viewer: &Viewer,
    bij: Omstandigheid,
) -> Result<M::Facts, DbErr> {
    let mut parafen = geldige_parafen(db, rij, M::INHOUD).await?;
    parafen.retain(|p| p.handeling == handeling);
    getekend::<M>(db, rij, viewer, bij, &parafen).await
}

/// The facts of a row for an act that these parafen are on.
pub(super) async fn getekend<M: Stored>(
    db: &Db<'_>,
    rij: &rij::Model,
    viewer: &Viewer,
    bij: Omstandigheid,
    parafen: &[paraaf::Model],
) -> Result<M::Facts, DbErr> {
    let wie = Wie {
        persoon: viewer.persoon,
        paraferenden: parafen.iter().map(|p| p.persoon_id).collect(),
    };
    let gemeen = Gemeen {
        nu: bij.nu.into(),
        toelichting: bij.toelichting,
        parafen: parafen.iter().filter_map(|p| lees(p, viewer)).collect(),
    };
    // On the heap: the facts of some machines take queries within queries, and a thread has one stack.
    Box::pin(M::facts(db, rij, &wie, gemeen)).await
}

fn lees(paraaf: &paraaf::Model, viewer: &Viewer) -> Option<Paraaf> {
    Some(Paraaf {
        rol: paraaf.rol.parse().ok()?,
        op: paraaf.op.into(),
        van_uitvoerder: viewer.persoon == Some(paraaf.persoon_id),
    })
}

/// The parafen on the present content of the row, for every act.
pub(super) async fn geldige_parafen(
    db: &Db<'_>,
    rij: &rij::Model,
    kinds: &[Kind],
) -> Result<Vec<paraaf::Model>, DbErr> {
    let alle = paraaf::Entity::find()
        .filter(paraaf::COLUMN.rij_id.eq(rij.id))
        .order_by_asc(paraaf::COLUMN.id)
        .all(db)
        .await?;
    if alle.is_empty() {
        return Ok(alle);
    }
    let nu = inhoud_hash(db, rij, kinds).await?;
    Ok(alle.into_iter().filter(|p| p.inhoud_hash == nu).collect())
}

/// The hash of what a paraaf is put on: the state and the entries of the row, and the entries of
/// the rows that its machine names. Personal declarations are nobody else's content.
pub(super) async fn inhoud_hash(
    db: &Db<'_>,
    rij: &rij::Model,
    kinds: &[Kind],
) -> Result<String, DbErr> {
    let mut rijen = vec![rij.id];
    for kind in kinds {
        let erbij = if rij.machine == Kind::Inkoopspoor.name() {
            onder_spoor(db, rij.id, *kind).await?
        } else {
            verwant(db, rij, Verwant::OpPerceel(*kind)).await?
        };
        rijen.extend(erbij.into_iter().map(|r| r.id));
    }
    let invoer = invoer::Entity::find()
        .filter(invoer::COLUMN.rij_id.is_in(rijen))
        .filter(invoer::COLUMN.eigenaar.eq(""))
        .order_by_asc(invoer::COLUMN.rij_id)
        .order_by_asc(invoer::COLUMN.soort)
        .order_by_asc(invoer::COLUMN.sleutel)
        .all(db)
        .await?;
    let mut hash = Sha256::new();
    hash.update(rij.toestand.as_bytes());
    for deel in invoer {
        for tekst in [
            &deel.rij_id.to_string(),
            &deel.soort,
            &deel.sleutel,
            &deel.inhoud,
        ] {
            hash.update(tekst.len().to_be_bytes());
            hash.update(tekst.as_bytes());
        }
    }
    Ok(hex::encode(hash.finalize()))
}

/// The kinds of rows whose entries a paraaf on a row of this machine covers.
pub(super) fn inhoud_kinds(kind: Kind) -> &'static [Kind] {
    workflows::dispatch!(kind, M => M::INHOUD)
}
