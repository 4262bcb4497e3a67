//! The second door: an entry is written only here.

use super::cascade::Lus;
use super::deuren::Deuren;
use super::kladjes;
use super::leg_vast;
use super::loting;
use super::perform::vers;
use super::weigering::{Veldfout, Weigering};
use super::{audit, begin_invoer, eigenheid, pakket};
use crate::store::db::Db;
use crate::store::lijsten;
use crate::store::rijen::{self, Plek};
use crate::store::viewer::Viewer;
use entities::ids::RijId;
use entities::moment::Moment;
use entities::zaak::rij;
use serde_json::{Map, Value};
use std::collections::HashMap;
use workflows::invoer::keuring::{self, Gekeurd};
use workflows::invoer::{Aard, Invoersoort, Lijst, Veldsoort, soort};
use workflows::inzage::Zicht;

/// An entry as somebody filled it in.
#[derive(Clone, Debug, PartialEq)]
pub struct Ingevuld {
    /// The kind of entry, by code.
    pub soort: String,
    /// The fields as they came: JSON values or texts of a form.
    pub velden: Map<String, Value>,
}

/// An entry that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vastgelegd {
    /// The row on which it stands: the new row when it began one.
    pub rij: RijId,
    /// Whether it began a row.
    pub begonnen: bool,
    /// Version of the entry.
    pub versie: i64,
    /// Its audit line; none for what goes encrypted into a package.
    pub regel_nr: Option<i64>,
}

/// Writes one entry. `rij` is the row on which it stands; none for what stands on its own.
/// `versie` is the version of the entry that the person looked at; 0 for a new one.
///
/// # Errors
/// See [`Weigering`]; nothing is stored then.
pub async fn record(
    deuren: &Deuren,
    viewer: &Viewer,
    rij: Option<RijId>,
    invoer: Ingevuld,
    versie: Option<i64>,
) -> Result<Vastgelegd, Weigering> {
    let (binnen_deuren, viewer) = (deuren.clone(), viewer.clone());
    deuren
        .writer
        .write(move |db| {
            Box::pin(async move {
                let plek = match rij {
                    Some(id) => Some(op_slot(db, &viewer, id).await?),
                    None => None,
                };
                if let (Some(plek), Some(versie)) = (&plek, versie) {
                    leg_vast::zelfde_versie(db, &viewer, plek, &invoer, versie).await?;
                }
                let nu = binnen_deuren.klok.nu();
                binnen(
                    &binnen_deuren,
                    db,
                    &viewer,
                    plek.as_ref(),
                    invoer,
                    nu,
                    versie,
                )
                .await
            })
        })
        .await
}

async fn op_slot(db: &Db<'_>, viewer: &Viewer, id: RijId) -> Result<Plek, Weigering> {
    let rij = rijen::rij(db, id).await?.ok_or(Weigering::NietGevonden)?;
    audit::slot(db, rij.dossier_id).await?;
    vers(db, viewer, id).await
}

/// Writes an entry inside a transaction that already holds the dossier. `versie` counts for a sealed
/// part: the version that the writer saw.
pub(super) async fn binnen(
    deuren: &Deuren,
    db: &Db<'_>,
    viewer: &Viewer,
    plek: Option<&Plek>,
    invoer: Ingevuld,
    nu: Moment,
    versie: Option<i64>,
) -> Result<Vastgelegd, Weigering> {
    let soort = soort(&invoer.soort).ok_or(Weigering::NietGevonden)?;
    let als = mag(soort, viewer, plek)?;
    let gekeurd = keur(db, viewer, plek.map(|p| &p.rij), soort, &invoer.velden).await;
    let mut gekeurd = match (gekeurd, plek) {
        (Err(Weigering::Velden(fouten)), Some(plek)) => {
            return Err(eigenheid::vul_aan(db, plek, &invoer, fouten).await?);
        }
        (gekeurd, _) => gekeurd?,
    };
    loting::leg_klaar(db, plek.map(Plek::echt), soort, &mut gekeurd).await?;
    let mut lus = Lus::nieuw(deuren, db, nu);
    let Some(plek) = plek else {
        return begin_invoer::spoor(&mut lus, viewer, als, soort, gekeurd).await;
    };
    eigenheid::keur(db, viewer, plek, soort, &gekeurd).await?;
    let uit = match soort.aard {
        Aard::Feit => leg_vast::feit(&lus, viewer, als, plek.echt(), soort, gekeurd).await?,
        Aard::Kladje => kladjes::schrijf(&lus, viewer, plek.echt(), soort, &gekeurd).await?,
        Aard::Verzegeld => {
            let rij = plek.echt();
            Vastgelegd {
                rij: rij.id,
                begonnen: false,
                versie: pakket::deelnemer::schrijf(deuren, db, rij, soort.code, &gekeurd, versie)
                    .await?,
                regel_nr: None,
            }
        }
        Aard::Begin(kind) => {
            begin_invoer::onder(&mut lus, viewer, als, plek, kind, soort, gekeurd).await?
        }
    };
    lus.gevolgen().await?;
    Ok(uit)
}

/// Whether the viewer may write this kind of entry here and now; gives the role.
fn mag(
    soort: &Invoersoort,
    viewer: &Viewer,
    plek: Option<&Plek>,
) -> Result<workflows::role::Rol, Weigering> {
    let rollen = match (soort.op, plek) {
        (None, _) => viewer.rollen_overal(),
        (Some(kind), Some(plek)) => {
            if kind != plek.kind || plek.zicht < Zicht::Naam {
                return Err(Weigering::NietGevonden);
            }
            if !soort.past(kind, &plek.rij.toestand) {
                return Err(Weigering::InvoerNietNu);
            }
            plek.rollen.clone()
        }
        (Some(_), None) => return Err(Weigering::NietGevonden),
    };
    rollen
        .eerste_van(soort.wie)
        .ok_or(Weigering::InvoerNietVoorU)
}

/// Checks the fields against their kinds and against the lists as they are now.
async fn keur(
    db: &Db<'_>,
    viewer: &Viewer,
    rij: Option<&rij::Model>,
    soort: &Invoersoort,
    velden: &Map<String, Value>,
) -> Result<Gekeurd, Weigering> {
    let mut opties: HashMap<Lijst, Vec<(String, String)>> = HashMap::new();
    for veld in soort.velden {
        if let Veldsoort::Uit(lijst) | Veldsoort::Meer(lijst) = veld.soort
            && !opties.contains_key(&lijst)
        {
            opties.insert(lijst, lijsten::opties(db, viewer, rij, lijst).await?);
        }
    }
    let lijst = |lijst: Lijst| opties.get(&lijst).cloned().unwrap_or_default();
    keuring::keur(soort, velden, &lijst).map_err(|fouten| {
        let fouten = fouten.into_iter().map(|f| Veldfout {
            veld: f.veld,
            zin: f.zin,
        });
        Weigering::Velden(fouten.collect())
    })
}
