//! The narrow window of the adviesraad on the packages: the answers to its own questions, and nothing
//! else of them (DOMAIN.md 4.4).

use super::{Deuren, Weigering, delen, geheim, ontsleutel};
use crate::store::db::Db;
use crate::store::rijen::{self, Plek};
use crate::store::selecteren::advies;
use crate::store::viewer::Viewer;
use entities::ids::RijId;
use entities::kluis::{pakket, pakketdeel};
use entities::zaak::rij;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::BTreeMap;

/// The kind of entry that the delegation may read.
const ANTWOORD: &str = "dossierantwoord";

/// One submission as the delegation reads it.
#[derive(Clone, Debug)]
pub struct Adviesstuk {
    /// The submission: the key of the points about it.
    pub inschrijving: RijId,
    /// Its name, or a neutral one.
    pub naam: String,
    /// The answers by the code of their question; one that was not answered is absent.
    pub antwoorden: BTreeMap<String, String>,
}

/// What the delegation reads for an advies: per submission the answers to the questions that the
/// leidraad gave to the adviesraad. Other answers stay encrypted: they are not even decrypted.
///
/// # Errors
/// `NietGevonden` when the viewer may not read it now.
pub async fn adviesstukken(
    deuren: &Deuren,
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
) -> Result<Vec<Adviesstuk>, Weigering> {
    let partijen = advies::partijen(db, viewer, plek).await?;
    let regels = advies::regels_bij(db, plek).await?;
    let (Some(regels), false) = (regels, partijen.is_empty()) else {
        return Err(Weigering::NietGevonden);
    };
    let vragen = advies::vragen(&regels);
    let gevraagd = |code: &str| vragen.iter().any(|vraag| vraag.code == code);
    let mut uit = Vec::new();
    for (id, naam) in partijen {
        let rij = rijen::rij(db, id).await?.ok_or(Weigering::NietGevonden)?;
        uit.push(Adviesstuk {
            inschrijving: id,
            naam,
            antwoorden: antwoorden(deuren, db, &rij, gevraagd).await?,
        });
    }
    Ok(uit)
}

async fn antwoorden(
    deuren: &Deuren,
    db: &Db<'_>,
    rij: &rij::Model,
    gevraagd: impl Fn(&str) -> bool,
) -> Result<BTreeMap<String, String>, Weigering> {
    let mut uit = BTreeMap::new();
    let Some(pakket) = ingediend(db, rij).await? else {
        return Ok(uit);
    };
    let Some(geheim) = geheim(deuren, &pakket)? else {
        return Ok(uit);
    };
    let (delen, _) = delen(db, pakket.id).await?;
    let hoort_erbij = |deel: &pakketdeel::Model| deel.soort == ANTWOORD && gevraagd(&deel.sleutel);
    for deel in delen.into_iter().filter(hoort_erbij) {
        let deel = ontsleutel(deel, &geheim)?;
        let antwoord = deel.velden.get("antwoord").and_then(|tekst| tekst.as_str());
        uit.insert(deel.sleutel, antwoord.unwrap_or_default().to_owned());
    }
    Ok(uit)
}

/// The last version that was handed in.
async fn ingediend(db: &Db<'_>, rij: &rij::Model) -> Result<Option<pakket::Model>, Weigering> {
    Ok(pakket::Entity::find()
        .filter(pakket::COLUMN.rij_id.eq(rij.id))
        .filter(pakket::COLUMN.kluis_omhulsel.is_not_null())
        .order_by_desc(pakket::COLUMN.versie)
        .one(db)
        .await?)
}
