//! The key of a vault: locked to each pair of sleutelhouders, and opened by two of them.
//!
//! The first gives their passphrase with a paraaf ([`super::parafen::zet`]), the second with the act
//! itself ([`super::perform`]); [`geef`] finds out which of the two this is. Unlocking a personal key is
//! slow on purpose, so it is done before the transaction; everything else is inside.

use super::audit::{self, Regel};
use super::cascade::Lus;
use super::deuren::Deuren;
use super::offers;
use super::parafen;
use super::perform::{Gedaan, Verzoek, perform};
use super::sleutelhouders::{self, Ontgrendeld};
use super::weigering::{Sleutelweigering, Weigering};
use crate::store::db::Db;
use crate::store::viewer::Viewer;
use crate::store::{regels, rijen, sleutels};
use crate::vault::{self, Geheim, Houder, Omhulsel, Ontvanger, Wachtzin};
use entities::ids::{PersoonId, RijId};
use entities::kluis::{opening, sleutel, sleuteldeel, sleutelhelft, sleutelhouder};
use entities::moment::Moment;
use entities::zaak::rij;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};
use workflows::desk::Refusal;
use workflows::machine::{Kind, Offer};

/// Every act for which two sleutelhouders give their passphrase.
static MET_SLEUTELS: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    Kind::ALL
        .iter()
        .flat_map(|kind| kind.describe())
        .filter(|pijl| pijl.edge.sleutels)
        .map(|pijl| pijl.handeling)
        .collect()
});

/// Whether two sleutelhouders give their passphrase for this act.
#[must_use]
pub fn vraagt(handeling: &str) -> bool {
    MET_SLEUTELS.contains(handeling)
}

/// Whether the act only waits for the passphrase of one or two: no other rule stands in the way.
#[must_use]
pub fn wacht_op_sleutels(offer: &Offer) -> bool {
    match &offer.uitkomst {
        Ok(_) => true,
        Err(Refusal::Unmet { unmet }) => unmet.iter().all(|check| !check.paraaf.is_empty()),
        Err(_) => false,
    }
}

/// Which of the two this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kant {
    Eerste,
    Tweede,
}

/// What a passphrase did.
#[derive(Clone, Debug)]
pub enum Gegeven {
    /// It was the first: it waits for the second, at most until this moment.
    Wacht(Moment),
    /// It was the second: the act is done.
    Gedaan(Gedaan),
}

/// Gives the passphrase in the request for an act: as the second when another one waits, else as the
/// first. The order does not matter, nor does it matter who starts.
///
/// # Errors
/// What the doors say.
pub async fn geef(deuren: &Deuren, verzoek: Verzoek) -> Result<Gegeven, Weigering> {
    let (viewer, rij) = (verzoek.viewer.clone(), verzoek.rij);
    let (handeling, wachtzin) = (verzoek.handeling.clone(), verzoek.wachtzin.clone());
    if wacht_een_ander(deuren, &viewer, rij, &handeling).await? {
        return Ok(Gegeven::Gedaan(perform(deuren, verzoek).await?));
    }
    parafen::zet(deuren, &viewer, rij, &handeling, wachtzin.as_ref()).await?;
    let wacht = sleutels::wacht(&deuren.reader.db(), rij, deuren.klok.nu()).await?;
    let (_, tot) = wacht.ok_or(Sleutelweigering::GeenHelft)?;
    Ok(Gegeven::Wacht(tot))
}

async fn wacht_een_ander(
    deuren: &Deuren,
    viewer: &Viewer,
    rij: RijId,
    handeling: &str,
) -> Result<bool, Weigering> {
    let db = deuren.reader.db();
    let Some(persoon) = viewer.persoon else {
        return Err(Weigering::NietGevonden);
    };
    let Some(houder) = sleutels::houder_van(&db, rij, persoon).await? else {
        return Ok(false);
    };
    let helften = sleutels::helften(&db, rij, handeling, houder.id, deuren.klok.nu()).await?;
    Ok(!helften.is_empty())
}

/// Unlocks the key of the viewer for an act on a vault. Nothing when the act asks for no key, or when
/// the law will turn it down anyway: then nobody needs to work on a passphrase.
pub(super) async fn ontgrendel(
    deuren: &Deuren,
    viewer: &Viewer,
    rij: RijId,
    handeling: &str,
    wachtzin: Option<&Wachtzin>,
    kant: Kant,
) -> Result<Option<Arc<Ontgrendeld>>, Weigering> {
    let db = deuren.reader.db();
    let Some(plek) = rijen::plek(&db, viewer, rij).await? else {
        return Ok(None);
    };
    let aanbod = offers::offers(&db, viewer, &plek, deuren.klok.nu()).await?;
    let kan = aanbod.iter().any(|offer| {
        offer.handeling == handeling
            && offer.edge.sleutels
            && (offer.uitkomst.is_ok() || (kant == Kant::Eerste && wacht_op_sleutels(offer)))
    });
    let (true, Some(persoon)) = (kan, viewer.persoon) else {
        return Ok(None);
    };
    let wachtzin = wachtzin
        .filter(|wachtzin| !wachtzin.is_leeg())
        .ok_or(Sleutelweigering::WachtzinNodig)?;
    let houder = match sleutels::houder_van(&db, rij, persoon).await? {
        Some(houder) => houder,
        None if sleutels::van(&db, persoon).await?.is_none() => {
            return Err(Sleutelweigering::GeenSleutel.into());
        }
        None => return Err(Sleutelweigering::GeenHouder.into()),
    };
    let open = sleutelhouders::probeer(deuren, houder, wachtzin.clone(), handeling).await?;
    Ok(Some(Arc::new(open)))
}

/// A refused opening is a line too (Aanbestedingsbesluit art. 5 lid 7: attempts are traceable).
pub(super) async fn noteer_weigering(
    deuren: &Deuren,
    viewer: &Viewer,
    rij: RijId,
    handeling: &str,
    weigering: &Weigering,
) -> Result<(), Weigering> {
    let codes = match weigering {
        Weigering::Wet(Refusal::Unmet { unmet }) => {
            unmet.iter().map(|u| u.code).collect::<Vec<_>>().join(" ")
        }
        Weigering::Wet(Refusal::WrongRole { .. }) => "andere-rol".into(),
        Weigering::Wet(Refusal::WrongState { .. }) => "andere-toestand".into(),
        Weigering::Sleutel(fout) => fout.code().into(),
        _ => return Ok(()),
    };
    let (nu, persoon) = (deuren.klok.nu(), viewer.persoon);
    let wat = format!("geweigerd {handeling}: {codes}");
    let taak = deuren.writer.write(move |db| {
        Box::pin(async move {
            let rij = rijen::rij(db, rij).await?.ok_or(Weigering::NietGevonden)?;
            let regel = Regel {
                op: nu,
                persoon,
                machine: rijen::kind(&rij).map_or("", Kind::name),
                rij: Some(rij.id),
                wat,
                van: rij.toestand.clone(),
                naar: rij.toestand,
                ..Regel::default()
            };
            audit::schrijf(db, rij.dossier_id, regel).await?;
            Ok::<_, Weigering>(())
        })
    });
    taak.await
}

/// Makes the key of a procedure, or of the next BAFO round of a perceel. Its secret exists in this function
/// only: what is stored takes two holders. The key of a former round stays as it is, and a half that was
/// given for that one goes.
pub(super) async fn maak(lus: &Lus<'_>, rij: &rij::Model) -> Result<(), Weigering> {
    let (ontvanger, geheim) = vault::nieuwe_identiteit();
    let eerder = sleutels::kluis(lus.db, rij.id).await?;
    let nieuw = sleutel::Model {
        rij_id: rij.id,
        ronde: eerder.map_or(1, |eerder| eerder.ronde + 1),
        ontvanger: ontvanger.to_string(),
        open_omhulsel: None,
        geopend_op: None,
    };
    sleutel::Entity::insert(sleutel::ActiveModel::from(nieuw.clone()))
        .exec_without_returning(lus.db)
        .await?;
    wis_helften(lus.db, rij.id, None).await?;
    verdeel(lus, rij, &nieuw, &geheim).await
}

/// Nests the secret to every pair of those who hold a key now, in the place of what was there.
async fn verdeel(
    lus: &Lus<'_>,
    rij: &rij::Model,
    kluis: &sleutel::Model,
    geheim: &Geheim,
) -> Result<(), Weigering> {
    let houders = sleutels::houders(lus.db, rij, lus.nu).await?;
    let houders = houders
        .alle()
        .map(|houder| {
            Ok(Houder {
                id: houder.id,
                ontvanger: houder.ontvanger.parse()?,
            })
        })
        .collect::<Result<Vec<_>, Weigering>>()?;
    sleuteldeel::Entity::delete_many()
        .filter(sleuteldeel::COLUMN.rij_id.eq(kluis.rij_id))
        .filter(sleuteldeel::COLUMN.ronde.eq(kluis.ronde))
        .exec(lus.db)
        .await?;
    for deel in vault::verdeel(geheim, &houders)? {
        let nieuw = sleuteldeel::Model {
            rij_id: kluis.rij_id,
            ronde: kluis.ronde,
            eerste: deel.eerste,
            tweede: deel.tweede,
            omhulsel: deel.omhulsel.into(),
        };
        sleuteldeel::Entity::insert(sleuteldeel::ActiveModel::from(nieuw))
            .exec_without_returning(lus.db)
            .await?;
    }
    Ok(())
}

/// The first gives their half: it waits for each of the others, at most the stated minutes.
pub(super) async fn eerste(
    deuren: &Deuren,
    db: &Db<'_>,
    rij: &rij::Model,
    handeling: &str,
    open: &Ontgrendeld,
    nu: Moment,
) -> Result<(), Weigering> {
    let minuten = regels::bij(db, rij)
        .await?
        .map_or(0, |regels| regels.kluis.herauthenticatie_minuten);
    let tot = Moment(nu.0 + i64::from(minuten) * 60);
    wis_helften(db, rij.id, Some((open.sleutel, handeling))).await?;
    let delen = sleutels::delen(db, rij.id).await?;
    for deel in delen.into_iter().filter(|d| d.eerste == open.sleutel) {
        let omhulsel = Omhulsel::from(deel.omhulsel);
        let helft = vault::geef_eerste(&omhulsel, &open.geheim, &deuren.serversleutel)?;
        let nieuw = sleutelhelft::Model {
            rij_id: rij.id,
            eerste: deel.eerste,
            tweede: deel.tweede,
            handeling: handeling.into(),
            omhulsel: helft.into(),
            op: nu,
            tot,
        };
        sleutelhelft::Entity::insert(sleutelhelft::ActiveModel::from(nieuw))
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}

async fn wis_helften(
    db: &Db<'_>,
    rij: RijId,
    van: Option<(uuid::Uuid, &str)>,
) -> Result<(), Weigering> {
    let mut weg = sleutelhelft::Entity::delete_many().filter(sleutelhelft::COLUMN.rij_id.eq(rij));
    if let Some((sleutel, handeling)) = van {
        weg = weg
            .filter(sleutelhelft::COLUMN.eerste.eq(sleutel))
            .filter(sleutelhelft::COLUMN.handeling.eq(handeling));
    }
    weg.exec(db).await?;
    Ok(())
}

/// Who gave the first half, and when.
struct Gever {
    persoon: PersoonId,
    op: Moment,
}

/// The key of the vault of the row.
async fn kluis_van(lus: &Lus<'_>, rij: &rij::Model) -> Result<sleutel::Model, Weigering> {
    sleutels::kluis(lus.db, rij.id)
        .await?
        .ok_or_else(|| Weigering::Defect("de kluis heeft geen sleutel".into()))
}

/// The second completes the half of another: the secret of the vault.
async fn tweede(
    lus: &Lus<'_>,
    kluis: &sleutel::Model,
    open: &Ontgrendeld,
) -> Result<(Geheim, Gever), Weigering> {
    let ontvanger: Ontvanger = kluis.ontvanger.parse()?;
    let (rij, handeling) = (kluis.rij_id, &open.handeling);
    let helften = sleutels::helften(lus.db, rij, handeling, open.sleutel, lus.nu).await?;
    for helft in helften {
        let gever = sleutelhouder::Entity::find_by_id(helft.eerste)
            .one(lus.db)
            .await?
            .filter(|gever| gever.persoon_id != open.persoon);
        let omhulsel = Omhulsel::from(helft.omhulsel);
        let server = &lus.deuren.serversleutel;
        let geheim = vault::geef_tweede(&omhulsel, &open.geheim, server, &ontvanger);
        if let (Some(gever), Ok(geheim)) = (gever, geheim) {
            let gever = Gever {
                persoon: gever.persoon_id,
                op: helft.op,
            };
            return Ok((geheim, gever));
        }
    }
    Err(Sleutelweigering::GeenHelft.into())
}

/// The key that the performer unlocked for this request.
fn hand<'l>(lus: &'l Lus<'_>) -> Result<&'l Ontgrendeld, Weigering> {
    let open = lus.ontgrendeld.as_deref();
    Ok(open.ok_or(Sleutelweigering::WachtzinNodig)?)
}

/// Opens the vault for the job that checks the packages: from here on its secret is wrapped to the
/// server key, until the last package was looked at.
pub(super) async fn open(lus: &Lus<'_>, rij: &rij::Model) -> Result<(), Weigering> {
    let opener = hand(lus)?;
    let kluis = kluis_van(lus, rij).await?;
    let (geheim, gever) = tweede(lus, &kluis, opener).await?;
    let geopend = sleutel::ActiveModel {
        rij_id: Set(kluis.rij_id),
        ronde: Set(kluis.ronde),
        open_omhulsel: Set(Some(lus.deuren.serversleutel.omhul(&geheim)?.into())),
        ..Default::default()
    };
    sleutel::Entity::update(geopend).exec(lus.db).await?;
    let nieuw = opening::Model {
        rij_id: kluis.rij_id,
        ronde: kluis.ronde,
        eerste_id: gever.persoon,
        eerste_op: gever.op,
        tweede_id: opener.persoon,
        tweede_op: lus.nu,
        proces_verbaal: None,
        hash: None,
    };
    opening::Entity::insert(opening::ActiveModel::from(nieuw))
        .exec_without_returning(lus.db)
        .await?;
    wis_helften(lus.db, rij.id, None).await
}

/// Shares the key of a vault anew: whoever is no longer a holder has no part any more.
pub(super) async fn deel_opnieuw(lus: &Lus<'_>, rij: &rij::Model) -> Result<(), Weigering> {
    let kluis = kluis_van(lus, rij).await?;
    let (geheim, _) = tweede(lus, &kluis, hand(lus)?).await?;
    verdeel(lus, rij, &kluis, &geheim).await?;
    wis_helften(lus.db, rij.id, None).await
}

/// Removes the halves that nobody completed in time. Gives how many.
///
/// # Errors
/// The database.
pub async fn ruim_op(deuren: &Deuren) -> Result<u64, Weigering> {
    let nu = deuren.klok.nu();
    let voorbij = sleutelhelft::COLUMN.tot.lt(nu);
    let een = sleutelhelft::Entity::find()
        .filter(voorbij.clone())
        .one(&deuren.reader.db())
        .await?;
    if een.is_none() {
        return Ok(0);
    }
    let taak = deuren.writer.write(move |db| {
        Box::pin(async move {
            let weg = sleutelhelft::Entity::delete_many()
                .filter(sleutelhelft::COLUMN.tot.lt(nu))
                .exec(db)
                .await?;
            Ok::<_, Weigering>(weg.rows_affected)
        })
    });
    taak.await
}
