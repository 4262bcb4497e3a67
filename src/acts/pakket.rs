//! The package of an inschrijving or bafo: draft parts, sealing, destruction, and reading after the opening.

mod advies;
pub(in crate::acts) mod anoniem;
pub(in crate::acts) mod bijlagen;
pub(super) mod deelnemer;
mod indiening;
mod manifest;
pub(super) mod namen;
pub(super) mod vernietiging;
mod versies;
#[cfg(test)]
mod voorbeeld;

pub use advies::{Adviesstuk, adviesstukken};
pub use deelnemer::{EerdereVerklaring, eerdere_verklaringen};
pub use manifest::kenmerk_op_bewijs;
pub(crate) use manifest::manifest;
pub use versies::{Versies, deel_nu};

use super::weigering::Weigering;
use super::{Deuren, overdracht};
use crate::clock::nieuwe_id;
use crate::store::db::Db;
use crate::store::rijen::Plek;
use crate::store::sleutels;
use crate::store::viewer::Viewer;
use crate::vault::{self, Geheim, Omhulsel, Ontvanger, sha256_hex};
use entities::ids::{OrganisatieId, PakketId, RijId};
use entities::kluis::{bestand, pakket, pakketdeel, sleutel};
use entities::moment::Moment;
use entities::zaak::rij;
use sea_orm::{ActiveValue::Set, ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use workflows::invoer::keuring::{Gekeurd, canoniek};
use workflows::inzage::{self, Zicht};
use workflows::machine::Kind;

/// The newest package of a row.
async fn nieuwste(db: &Db<'_>, rij: RijId) -> Result<Option<pakket::Model>, DbErr> {
    pakket::Entity::find()
        .filter(pakket::COLUMN.rij_id.eq(rij))
        .order_by_desc(pakket::COLUMN.versie)
        .one(db)
        .await
}

/// The draft package of a row, made when there is none.
pub(super) async fn concept(
    deuren: &Deuren,
    db: &Db<'_>,
    rij: RijId,
) -> Result<pakket::Model, Weigering> {
    let laatste = nieuwste(db, rij).await?;
    if let Some(pakket) = &laatste
        && pakket.concept_omhulsel.is_some()
    {
        return Ok(pakket.clone());
    }
    let (ontvanger, geheim) = vault::nieuwe_identiteit();
    let nieuw = pakket::Model {
        id: PakketId(nieuwe_id()),
        rij_id: rij,
        versie: laatste.map_or(1, |p| p.versie + 1),
        ontvanger: ontvanger.to_string(),
        concept_omhulsel: Some(deuren.serversleutel.omhul(&geheim)?.into()),
        kluis_omhulsel: None,
        open_omhulsel: None,
        stempel: None,
        manifest: None,
        manifest_hash: None,
        gecontroleerd_op: None,
        vernietigd_op: None,
        klopt: None,
    };
    pakket::Entity::insert(pakket::ActiveModel::from(nieuw.clone()))
        .exec_without_returning(db)
        .await?;
    Ok(nieuw)
}

/// Encrypts a part into the draft; a part with the same key is replaced. Gives its version. `versie` is
/// the one that the writer saw: 0 when there was none in the draft. Without it nothing is compared.
pub(super) async fn schrijf_deel(
    deuren: &Deuren,
    db: &Db<'_>,
    rij: &rij::Model,
    soort: &str,
    gekeurd: &Gekeurd,
    versie: Option<i64>,
) -> Result<i64, Weigering> {
    let pakket = concept(deuren, db, rij.id).await?;
    let sleutel = (pakket.id, soort.to_owned(), gekeurd.sleutel.clone());
    let oud = pakketdeel::Entity::find_by_id(sleutel.clone())
        .one(db)
        .await?;
    let laatste = versies::laatste(db, rij.id, soort, &gekeurd.sleutel).await?;
    let gezien = versie.is_none_or(|v| v == laatste || (v == 0 && oud.is_none()));
    if !gezien {
        return hetzelfde(deuren, &pakket, oud, gekeurd)?.ok_or(Weigering::Verouderd);
    }
    let ontvanger: Ontvanger = pakket.ontvanger.parse()?;
    let tekst = deelnemer::opgevuld(soort, canoniek(&gekeurd.velden));
    let omhulsel = vault::versleutel_tekst(&ontvanger, &tekst)?;
    pakketdeel::Entity::delete_by_id(sleutel).exec(db).await?;
    let deel = pakketdeel::Model {
        pakket_id: pakket.id,
        soort: soort.into(),
        sleutel: gekeurd.sleutel.clone(),
        hash: sha256_hex(omhulsel.als_tekst().as_bytes()),
        omhulsel: omhulsel.into(),
        versie: laatste + 1,
    };
    pakketdeel::Entity::insert(pakketdeel::ActiveModel::from(deel))
        .exec_without_returning(db)
        .await?;
    Ok(laatste + 1)
}

/// The version of a part that says already what somebody writes: who sends the same text twice, because
/// the first answer got lost, is no colleague.
fn hetzelfde(
    deuren: &Deuren,
    pakket: &pakket::Model,
    oud: Option<pakketdeel::Model>,
    gekeurd: &Gekeurd,
) -> Result<Option<i64>, Weigering> {
    let Some(oud) = oud else { return Ok(None) };
    let oud = ontsleutel(oud, &conceptgeheim(deuren, pakket)?)?;
    Ok(oud.versie.filter(|_| oud.velden == gekeurd.velden))
}

/// Every part and file of a package.
pub(super) async fn delen(
    db: &Db<'_>,
    id: PakketId,
) -> Result<(Vec<pakketdeel::Model>, Vec<bestand::Model>), DbErr> {
    let delen = pakketdeel::Entity::find()
        .filter(pakketdeel::COLUMN.pakket_id.eq(id))
        .order_by_asc(pakketdeel::COLUMN.soort)
        .order_by_asc(pakketdeel::COLUMN.sleutel)
        .all(db)
        .await?;
    let bestanden = bestand::Entity::find()
        .filter(bestand::COLUMN.pakket_id.eq(id))
        .order_by_asc(bestand::COLUMN.id)
        .all(db)
        .await?;
    Ok((delen, bestanden))
}

/// Seals the draft: re-wraps its identity to the key of the procedure and deletes the draft wrap.
/// Gives the hash for the receipt.
pub(super) async fn verzegel(
    deuren: &Deuren,
    db: &Db<'_>,
    rij: &rij::Model,
    stempel: Moment,
) -> Result<String, Weigering> {
    let pakket = concept(deuren, db, rij.id).await?;
    indiening::keur_lengtes(deuren, db, rij, &pakket).await?;
    indiening::laat_laatkomers_weg(db, pakket.id, stempel).await?;
    let sleutel = sleutel_van(db, rij).await?;
    let concept_omhulsel = Omhulsel::from(pakket.concept_omhulsel.clone().unwrap_or_default());
    let procedure: Ontvanger = sleutel.ontvanger.parse()?;
    let omhulsel = vault::verzegel(&concept_omhulsel, &deuren.serversleutel, &procedure)?;
    let manifest = manifest(db, rij, &pakket, stempel).await?;
    let hash = manifest.hash();
    // A file whose last byte is not here yet is part of no submission.
    overdracht::vergeet_bij(db, pakket.id).await?;
    let verzegeld = pakket::ActiveModel {
        id: Set(pakket.id),
        concept_omhulsel: Set(None),
        kluis_omhulsel: Set(Some(omhulsel.into())),
        stempel: Set(Some(stempel)),
        manifest: Set(Some(manifest.tekst())),
        manifest_hash: Set(Some(hash.clone())),
        ..Default::default()
    };
    pakket::Entity::update(verzegeld).exec(db).await?;
    Ok(hash)
}

/// The key to which the package of a row is sealed: a bafo's hangs on its perceel.
async fn sleutel_van(db: &Db<'_>, rij: &rij::Model) -> Result<sleutel::Model, Weigering> {
    let id = if rij.machine == Kind::Bafo.name() {
        rij.perceel_id
    } else {
        rij.procedure_id
    };
    let id = id.ok_or_else(|| Weigering::Defect("pakket zonder procedure".into()))?;
    sleutels::kluis(db, id)
        .await?
        .ok_or_else(|| Weigering::Defect("er is nog geen sleutel".into()))
}

/// Throws the draft away: its identity first, so that what stays of it elsewhere says nothing.
pub(super) async fn vernietig_concept(db: &Db<'_>, rij: &rij::Model) -> Result<(), Weigering> {
    let Some(pakket) = nieuwste(db, rij.id).await? else {
        return Ok(());
    };
    if pakket.concept_omhulsel.is_none() {
        return Ok(());
    }
    vergeet_inhoud(db, pakket.id).await?;
    pakket::Entity::delete_by_id(pakket.id).exec(db).await?;
    Ok(())
}

/// Removes every part and file of a package from the database; the sweep removes their objects.
async fn vergeet_inhoud(db: &Db<'_>, id: PakketId) -> Result<(), DbErr> {
    overdracht::vergeet_bij(db, id).await?;
    pakketdeel::Entity::delete_many()
        .filter(pakketdeel::COLUMN.pakket_id.eq(id))
        .exec(db)
        .await?;
    bestand::Entity::delete_many()
        .filter(bestand::COLUMN.pakket_id.eq(id))
        .exec(db)
        .await?;
    Ok(())
}

/// The identity of a draft.
pub(super) fn conceptgeheim(deuren: &Deuren, pakket: &pakket::Model) -> Result<Geheim, Weigering> {
    let concept = pakket.concept_omhulsel.clone().unwrap_or_default();
    Ok(deuren.serversleutel.onthul(&Omhulsel::from(concept))?)
}

/// The identity of a package: from the draft wrap, or from the wrap that the opening made. `None`
/// while it is sealed.
pub(crate) fn geheim(deuren: &Deuren, pakket: &pakket::Model) -> Result<Option<Geheim>, Weigering> {
    let omhulsel = pakket
        .concept_omhulsel
        .as_ref()
        .or(pakket.open_omhulsel.as_ref());
    let omhulsel = omhulsel.map(|tekst| Omhulsel::from(tekst.clone()));
    Ok(match omhulsel {
        Some(omhulsel) => Some(deuren.serversleutel.onthul(&omhulsel)?),
        None => None,
    })
}

/// A package as somebody may see it.
#[derive(Clone, Debug)]
pub struct Inhoud {
    /// 1, 2, 3 …
    pub versie: i32,
    /// Handed in at this moment; none while it is a draft, and for who reads it without its name: the
    /// order of arrival is part of what that hides.
    pub stempel: Option<Moment>,
    /// The hash of the receipt.
    pub kenmerk: Option<String>,
    /// Everything was as the receipt says; none before it was checked.
    pub klopt: Option<bool>,
    /// The parts; none while it is sealed.
    pub delen: Option<Vec<Deel>>,
    /// The files; their content is read with [`super::bestanden::lees`].
    pub bestanden: Vec<bestand::Model>,
    /// How many files other organisations added that the viewer does not read, by organisation.
    pub van_anderen: BTreeMap<OrganisatieId, usize>,
    /// The versions of the parts that the viewer may write; of others none.
    pub versies: Versies,
}

/// One part of a package.
#[derive(Clone, Debug)]
pub struct Deel {
    /// The kind of entry.
    pub soort: String,
    /// Its key.
    pub sleutel: String,
    /// The fields.
    pub velden: Map<String, Value>,
    /// Its version; none of a package that cannot be changed any more.
    pub versie: Option<i64>,
}

/// The newest package of a row that the viewer may know: the draft and what was handed in to its own
/// organisation, what was opened to those who may read it.
///
/// # Errors
/// `NietGevonden` when the viewer may not read it.
pub async fn inhoud(
    deuren: &Deuren,
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
) -> Result<Option<Inhoud>, Weigering> {
    if inzage::pakket(plek.kind, &plek.rollen, &plek.plaats()) != Zicht::Ja {
        return Err(Weigering::NietGevonden);
    }
    if plek.kind == Kind::Deelnemer {
        return deelnemer::inhoud(deuren, db, plek).await;
    }
    let Some(pakket) = zichtbaar(db, viewer, &plek.rij).await? else {
        return Ok(None);
    };
    let (mut delen, bestanden) = delen(db, pakket.id).await?;
    delen.retain(|deel| deelnemer::mag_lezen(viewer, plek, &deel.soort, &deel.sleutel));
    let mag = |bestand: &bestand::Model| deelnemer::mag_bestand(viewer, plek, bestand);
    let (mut bestanden, dicht): (Vec<_>, Vec<_>) = bestanden.into_iter().partition(mag);
    let mut van_anderen = BTreeMap::new();
    for van in dicht.iter().filter_map(|bestand| bestand.organisatie_id) {
        *van_anderen.entry(van).or_default() += 1;
    }
    let geheel = inzage::pakket_geheel(plek.kind, &plek.rollen, &plek.plaats()) == Zicht::Ja;
    if !geheel {
        anoniem::beperk(&mut delen, &mut bestanden);
    }
    let is_concept = pakket.concept_omhulsel.is_some();
    let leesbaar = geheim(deuren, &pakket)?.map(|geheim| {
        let lees = |deel| leesbaar(deel, &geheim, is_concept);
        delen.into_iter().map(lees).collect::<Result<_, _>>()
    });
    Ok(Some(Inhoud {
        versie: pakket.versie,
        stempel: pakket.stempel.filter(|_| geheel),
        kenmerk: pakket.manifest_hash.filter(|_| geheel),
        klopt: pakket.klopt,
        delen: leesbaar.transpose()?,
        bestanden,
        van_anderen,
        versies: versies::van_zelf(db, viewer, plek).await?,
    }))
}

/// A draft is only for its own organisation; others see the last version that was handed in.
async fn zichtbaar(
    db: &Db<'_>,
    viewer: &Viewer,
    rij: &rij::Model,
) -> Result<Option<pakket::Model>, DbErr> {
    let alle = pakket::Entity::find()
        .filter(pakket::COLUMN.rij_id.eq(rij.id))
        .order_by_desc(pakket::COLUMN.versie)
        .all(db)
        .await?;
    let eigen = viewer.is_eigen(rij);
    Ok(alle
        .into_iter()
        .find(|p| eigen || p.kluis_omhulsel.is_some()))
}

fn ontsleutel(deel: pakketdeel::Model, geheim: &Geheim) -> Result<Deel, Weigering> {
    let tekst = vault::ontsleutel_tekst(geheim, &Omhulsel::from(deel.omhulsel))?;
    let velden = serde_json::from_str(&tekst).map_err(|e| Weigering::Defect(e.to_string()))?;
    Ok(Deel {
        soort: deel.soort,
        sleutel: deel.sleutel,
        velden,
        versie: Some(deel.versie),
    })
}

/// A part as it is read: how often it was saved is for who may still save it.
fn leesbaar(deel: pakketdeel::Model, geheim: &Geheim, concept: bool) -> Result<Deel, Weigering> {
    let deel = ontsleutel(deel, geheim)?;
    Ok(Deel {
        versie: deel.versie.filter(|_| concept),
        ..deel
    })
}
