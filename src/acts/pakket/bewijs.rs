//! The receipt of what was handed in.

use super::manifest;
use crate::acts::Weigering;
use crate::store::db::Db;
use crate::store::rijen::Plek;
use entities::kluis::pakket;
use entities::moment::Moment;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use workflows::inzage::{self, Zicht};

/// What a receipt confirms.
#[derive(Clone, Debug)]
pub struct Bewijs {
    /// The version that was handed in, from 1.
    pub versie: u32,
    /// When the last byte was received.
    pub stempel: Moment,
    /// The hash of everything together.
    pub kenmerk: String,
    /// The parts and files.
    pub onderdelen: Vec<Bewijsstuk>,
}

/// One part of a package.
#[derive(Clone, Debug)]
pub struct Bewijsstuk {
    /// The kind of entry; `bestand` for a file.
    pub soort: String,
    /// Its key, or the name of the file.
    pub naam: String,
    /// SHA-256 of a file, or of an answer as it was encrypted.
    pub sha256: String,
    /// Size in bytes of what was hashed.
    pub grootte: u64,
}

/// The receipt of the version that was handed in last. None when nothing was.
///
/// # Errors
/// `NietGevonden` when the viewer may not read the package.
pub async fn bewijs(db: &Db<'_>, plek: &Plek) -> Result<Option<Bewijs>, Weigering> {
    if inzage::pakket(plek.kind, &plek.rollen, &plek.plaats()) != Zicht::Ja {
        return Err(Weigering::NietGevonden);
    }
    let pakket = pakket::Entity::find()
        .filter(pakket::COLUMN.rij_id.eq(plek.rij.id))
        .filter(pakket::COLUMN.kluis_omhulsel.is_not_null())
        .order_by_desc(pakket::COLUMN.versie)
        .one(db)
        .await?;
    let Some(pakket) = pakket else {
        return Ok(None);
    };
    let (Some(stempel), Some(kenmerk)) = (pakket.stempel, pakket.manifest_hash.clone()) else {
        return Ok(None);
    };
    let manifest = manifest(db, &plek.rij, &pakket, stempel).await?;
    let onderdelen = manifest.onderdelen.into_iter().map(|onderdeel| Bewijsstuk {
        soort: onderdeel.code,
        naam: onderdeel.naam,
        sha256: onderdeel.sha256,
        grootte: onderdeel.grootte,
    });
    Ok(Some(Bewijs {
        versie: manifest.versie,
        stempel,
        kenmerk,
        onderdelen: onderdelen.collect(),
    }))
}
