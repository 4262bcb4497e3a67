//! The personal key of a sleutelhouder: making it, trying its passphrase, and unlocking it for one
//! request. The passphrase is nowhere stored; the key only locked by it.

use super::audit::{self, Regel};
use super::deuren::Deuren;
use super::weigering::{Sleutelweigering, Veldfout, Weigering};
use crate::clock::nieuwe_id;
use crate::store::db::Db;
use crate::store::identity::{self, pogingen};
use crate::store::sleutels;
use crate::store::viewer::Viewer;
use crate::vault::{self, Geheim, KluisFout, OEFENWACHTZIN, Omhulsel, Wachtzin, Werk, sha256_hex};
use entities::ids::PersoonId;
use entities::kluis::sleutelhouder;
use sea_orm::{ActiveValue::Set, DbErr, EntityTrait};
use std::sync::Arc;
use tokio::sync::Semaphore;
use workflows::desk::Refusal;
use workflows::role::OPENERS;

/// Seconds of one window of tries.
const VENSTER: i64 = 15 * 60;
/// Wrong passphrases of one person in a window; the next try waits until it is over.
const POGINGEN: i32 = 5;

/// Locks and unlocks keys, one at a time: each takes a second and 256 MiB. Clones share the place.
#[derive(Clone, Debug)]
pub struct Wachtzinnen {
    werk: Werk,
    plaats: Arc<Semaphore>,
}

impl Wachtzinnen {
    /// With this much work per lock.
    #[must_use]
    pub fn nieuw(werk: Werk) -> Self {
        Self {
            werk,
            plaats: Arc::new(Semaphore::new(1)),
        }
    }

    /// The passphrase that everybody has, in a practice environment.
    #[must_use]
    pub fn oefenwachtzin(&self) -> Option<&'static str> {
        (self.werk == Werk::OEFENING).then_some(OEFENWACHTZIN)
    }

    async fn vergrendel(&self, geheim: Geheim, wachtzin: Wachtzin) -> Result<Omhulsel, Weigering> {
        let werk = self.werk;
        self.los(move || vault::vergrendel(&geheim, &wachtzin, werk))
            .await
    }

    async fn ontgrendel(
        &self,
        omhulsel: Omhulsel,
        wachtzin: Wachtzin,
    ) -> Result<Geheim, Weigering> {
        self.los(move || vault::ontgrendel(&omhulsel, &wachtzin))
            .await
    }

    /// The place goes along into the thread: a request that is dropped does not free it early.
    async fn los<T: Send + 'static>(
        &self,
        werk: impl FnOnce() -> Result<T, KluisFout> + Send + 'static,
    ) -> Result<T, Weigering> {
        let plaats = Arc::clone(&self.plaats).acquire_owned().await;
        let taak = tokio::task::spawn_blocking(move || {
            let _plaats = plaats;
            werk()
        });
        let uit = taak.await.map_err(|e| Weigering::Defect(e.to_string()))?;
        Ok(uit?)
    }
}

/// A key that its owner unlocked, for one request.
#[derive(Debug)]
pub(super) struct Ontgrendeld {
    /// The key.
    pub sleutel: uuid::Uuid,
    /// Its owner.
    pub persoon: PersoonId,
    /// The identity.
    pub geheim: Geheim,
    /// The act for which it was unlocked.
    pub handeling: String,
}

/// Makes a new personal key for the viewer, locked by this passphrase. An older key stays, for the
/// vaults that were locked to it.
///
/// # Errors
/// `WrongRole` for who can never open a vault, `Velden` for a passphrase that is easily guessed.
pub async fn maak(
    deuren: &Deuren,
    viewer: &Viewer,
    wachtzin: Wachtzin,
) -> Result<sleutelhouder::Model, Weigering> {
    let persoon = houder(viewer)?;
    let mens = identity::persoon(&deuren.reader.db(), persoon)
        .await?
        .ok_or(Weigering::NietGevonden)?;
    let van = format!("{} {}", mens.naam, mens.email);
    // A simulated clock is refused by the configuration of a real installation.
    let oefening = deuren.klok.is_gesimuleerd();
    if let Some(zin) = wachtzin.bezwaar(&van, oefening) {
        return Err(Weigering::Velden(vec![Veldfout {
            veld: "wachtzin".into(),
            zin: zin.into(),
        }]));
    }
    let (ontvanger, geheim) = vault::nieuwe_identiteit();
    let omhulsel = deuren.wachtzinnen.vergrendel(geheim, wachtzin).await?;
    let nieuw = sleutelhouder::Model {
        id: nieuwe_id(),
        persoon_id: persoon,
        nummer: 1,
        ontvanger: ontvanger.to_string(),
        omhulsel: omhulsel.into(),
        gemaakt_op: deuren.klok.nu(),
        beproefd_op: None,
    };
    let taak = deuren
        .writer
        .write(move |db| Box::pin(async move { bewaar(db, nieuw).await }));
    taak.await
}

/// The person, when they can hold a key at all.
fn houder(viewer: &Viewer) -> Result<PersoonId, Weigering> {
    if !viewer.heeft_een_van(OPENERS) {
        let needed = OPENERS.to_vec();
        return Err(Weigering::Wet(Refusal::WrongRole { needed }));
    }
    viewer.persoon.ok_or(Weigering::NietGevonden)
}

/// The line holds the hash of the public half: a key that is changed in the database afterwards shows.
async fn bewaar(
    db: &Db<'_>,
    mut nieuw: sleutelhouder::Model,
) -> Result<sleutelhouder::Model, Weigering> {
    let dossier = audit::installatie(db).await?;
    audit::slot(db, dossier).await?;
    if let Some(vorige) = sleutels::van(db, nieuw.persoon_id).await? {
        nieuw.nummer = vorige.nummer + 1;
    }
    sleutelhouder::Entity::insert(sleutelhouder::ActiveModel::from(nieuw.clone()))
        .exec_without_returning(db)
        .await?;
    let regel = Regel {
        op: nieuw.gemaakt_op,
        persoon: Some(nieuw.persoon_id),
        wat: "sleutel gemaakt".into(),
        inhoud_hash: sha256_hex(nieuw.ontvanger.as_bytes()),
        ..Regel::default()
    };
    audit::schrijf(db, dossier, regel).await?;
    Ok(nieuw)
}

/// Tries the passphrase of the viewer's newest key: nothing is opened with it.
///
/// # Errors
/// `Sleutel` when it is wrong, tried too often, or there is no key.
pub async fn beproef(
    deuren: &Deuren,
    viewer: &Viewer,
    wachtzin: Wachtzin,
) -> Result<(), Weigering> {
    let persoon = houder(viewer)?;
    let sleutel = sleutels::van(&deuren.reader.db(), persoon)
        .await?
        .ok_or(Sleutelweigering::GeenSleutel)?;
    let id = sleutel.id;
    let uit = probeer(deuren, sleutel, wachtzin, "").await;
    let wat = match &uit {
        Ok(_) => "sleutel beproefd".to_owned(),
        Err(Weigering::Sleutel(fout)) => format!("geweigerd sleutel: {}", fout.code()),
        Err(_) => return uit.map(drop),
    };
    let (nu, gelukt) = (deuren.klok.nu(), uit.is_ok());
    let taak = deuren.writer.write(move |db| {
        Box::pin(async move {
            let dossier = audit::installatie(db).await?;
            if gelukt {
                let beproefd = sleutelhouder::ActiveModel {
                    id: Set(id),
                    beproefd_op: Set(Some(nu)),
                    ..Default::default()
                };
                sleutelhouder::Entity::update(beproefd).exec(db).await?;
            }
            let regel = Regel {
                op: nu,
                persoon: Some(persoon),
                wat,
                ..Regel::default()
            };
            audit::schrijf(db, dossier, regel).await?;
            Ok::<_, Weigering>(())
        })
    });
    taak.await?;
    uit.map(drop)
}

/// Unlocks a key. A try is counted before the passphrase is looked at, so that many at once do not
/// slip through.
pub(super) async fn probeer(
    deuren: &Deuren,
    sleutel: sleutelhouder::Model,
    wachtzin: Wachtzin,
    handeling: &str,
) -> Result<Ontgrendeld, Weigering> {
    let teller = format!("sleutel:{}", sleutel.persoon_id);
    let nu = deuren.klok.werkelijk();
    let (kopie, telling) = (teller.clone(), &deuren.writer);
    let stand = telling
        .write(move |db| Box::pin(async move { pogingen::tel(db, &kopie, nu, VENSTER).await }))
        .await?;
    if stand.aantal > POGINGEN {
        let seconden = stand.sinds + VENSTER - nu;
        return Err(Sleutelweigering::TeVaak { seconden }.into());
    }
    let omhulsel = Omhulsel::from(sleutel.omhulsel);
    let geheim = match deuren.wachtzinnen.ontgrendel(omhulsel, wachtzin).await {
        Err(Weigering::Kluis(KluisFout::OnjuisteWachtzin)) => {
            return Err(Sleutelweigering::Onjuist.into());
        }
        anders => anders?,
    };
    let wissen = deuren
        .writer
        .write(move |db| Box::pin(async move { pogingen::wis(db, &teller).await }));
    let gewist: Result<(), DbErr> = wissen.await;
    gewist?;
    Ok(Ontgrendeld {
        sleutel: sleutel.id,
        persoon: sleutel.persoon_id,
        geheim,
        handeling: handeling.to_owned(),
    })
}
