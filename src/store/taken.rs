//! *Mijn taken*: what waits for somebody, from the machines and their roles alone. No rule is run,
//! so a list is cheap and tells no result of a rule (DESIGN.md 3.5).

use super::db::Db;
use super::rijen::{self, Plek};
use super::viewer::Viewer;
use sea_orm::DbErr;
use std::collections::HashMap;
use std::sync::LazyLock;
use workflows::inzage::Zicht;
use workflows::machine::Kind;
use workflows::role::Rol;

/// A row on which somebody can perform an act, when its rules allow.
#[derive(Clone, Debug)]
pub struct Taak {
    /// The row.
    pub plek: Plek,
    /// The acts of this person's roles in the present state.
    pub handelingen: Vec<&'static str>,
}

/// Acts of people by machine and state, with who may.
type Wegen = HashMap<(Kind, &'static str), Vec<(&'static str, Vec<Rol>)>>;

static WEGEN: LazyLock<Wegen> = LazyLock::new(|| {
    let mut wegen = Wegen::new();
    for kind in Kind::ALL {
        for arrow in kind.describe() {
            let wegen = wegen.entry((*kind, arrow.van)).or_default();
            wegen.push((arrow.handeling, arrow.edge.wie));
        }
    }
    wegen
});

/// Everything that waits for this person, by machine in the order of the six steps, oldest first.
///
/// # Errors
/// The database.
pub async fn van(db: &Db<'_>, viewer: &Viewer) -> Result<Vec<Taak>, DbErr> {
    let mut taken = Vec::new();
    for kind in Kind::ALL {
        let rijen = rijen::lijst(db, viewer, *kind, None).await?;
        taken.extend(rijen.into_iter().filter_map(taak));
    }
    Ok(taken)
}

fn taak(plek: Plek) -> Option<Taak> {
    if plek.zicht != Zicht::Ja {
        return None;
    }
    let wegen = WEGEN.get(&(plek.kind, plek.rij.toestand.as_str()))?;
    let voor_mij = wegen.iter().filter(|(_, wie)| plek.rollen.een_van(wie));
    let handelingen: Vec<&'static str> = voor_mij.map(|(handeling, _)| *handeling).collect();
    (!handelingen.is_empty()).then_some(Taak { plek, handelingen })
}
