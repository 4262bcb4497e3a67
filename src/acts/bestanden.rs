//! Files in a draft package: received as a stream, encrypted while they come in.

use super::pakket;
use super::perform::vers;
use super::weigering::Weigering;
use super::{Deuren, audit};
use crate::clock::nieuwe_id;
use crate::store::db::Db;
use crate::store::ontvangstbewijs::sluiting;
use crate::store::rijen::{self, Plek};
use crate::store::viewer::Viewer;
use crate::vault::{
    BEGIN_BYTES, KluisFout, Lezer, ObjectSleutel, Ontvanger, keur_bestand, veilige_naam,
};
use entities::ids::{PakketId, RijId};
use entities::kluis::{bestand, pakket as pakket_tabel};
use futures::stream::{self, Stream, StreamExt};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use std::error::Error;
use uuid::Uuid;
use workflows::invoer::Aard;
use workflows::inzage::{self, Zicht};
use workflows::machine::Kind;
use workflows::role::Rol;

/// The most files in one package.
pub const BESTANDEN_PER_PAKKET: u64 = 100;

/// Receives one file into the draft package of a row; gives its id.
///
/// # Errors
/// `NietGevonden`, `InvoerNietNu`, `InvoerNietVoorU`, or what the vault says of the file: too
/// large, cut off, not an allowed kind. Nothing of it is kept then.
pub async fn voeg_toe<S, B, E>(
    deuren: &Deuren,
    viewer: &Viewer,
    rij: RijId,
    naam: &str,
    bron: S,
    grens: u64,
) -> Result<Uuid, Weigering>
where
    S: Stream<Item = Result<B, E>> + Unpin,
    B: AsRef<[u8]>,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let (pakket, ontvanger) = open_concept(deuren, viewer, rij).await?;
    let (begin, bron) = lees_begin(bron).await?;
    let soort = keur_bestand(naam, &begin)?;
    let object = ObjectSleutel::nieuw();
    let bewaard = deuren
        .opslag
        .bewaar(object, &ontvanger, bron, grens)
        .await?;
    let nieuw = bestand::Model {
        id: nieuwe_id(),
        pakket_id: pakket,
        object: object.into(),
        naam: veilige_naam(naam),
        mediatype: soort.mediatype().into(),
        grootte: i64::try_from(bewaard.grootte).unwrap_or(i64::MAX),
        sha256: bewaard.sha256,
        op: deuren.klok.nu(),
    };
    let (id, wie) = (nieuw.id, viewer.clone());
    let uit = deuren
        .writer
        .write(move |db| Box::pin(async move { leg_vast(db, &wie, rij, nieuw).await }))
        .await;
    if uit.is_err() {
        // The row was refused, so nobody knows the object: take it back. A failure here leaves an
        // encrypted orphan that the sweep reports.
        let _ = deuren.opslag.verwijder(object).await;
    }
    uit.map(|()| id)
}

/// Takes as much from the front as the recognition of kinds wants to see, and gives the whole back.
async fn lees_begin<S, B, E>(
    mut bron: S,
) -> Result<
    (
        Vec<u8>,
        impl Stream<Item = Result<Vec<u8>, Box<dyn Error + Send + Sync>>>,
    ),
    Weigering,
>
where
    S: Stream<Item = Result<B, E>> + Unpin,
    B: AsRef<[u8]>,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let mut begin = Vec::new();
    while begin.len() < BEGIN_BYTES {
        match bron.next().await {
            Some(Ok(stuk)) => begin.extend_from_slice(stuk.as_ref()),
            Some(Err(fout)) => return Err(KluisFout::Afgebroken(fout.into()).into()),
            None => break,
        }
    }
    let rest = bron.map(|stuk| stuk.map(|s| s.as_ref().to_vec()).map_err(Into::into));
    Ok((
        begin.clone(),
        stream::once(async move { Ok(begin) }).chain(rest),
    ))
}

/// The draft package, when the viewer may write in it now.
async fn open_concept(
    deuren: &Deuren,
    viewer: &Viewer,
    rij: RijId,
) -> Result<(PakketId, Ontvanger), Weigering> {
    let (binnen, wie) = (deuren.clone(), viewer.clone());
    let pakket = deuren
        .writer
        .write(move |db| {
            Box::pin(async move {
                let plek = vers(db, &wie, rij).await?;
                mag_schrijven(&plek)?;
                pakket::concept(&binnen, db, rij).await
            })
        })
        .await?;
    Ok((pakket.id, pakket.ontvanger.parse()?))
}

/// Files go where sealed answers go.
fn mag_schrijven(plek: &Plek) -> Result<(), Weigering> {
    let nu = workflows::invoer::soorten()
        .any(|s| s.aard == Aard::Verzegeld && s.past(plek.kind, &plek.rij.toestand));
    // A deelnemer writes into the package of its inschrijving, which has files of its own party only.
    if !nu || plek.kind == Kind::Deelnemer {
        return Err(Weigering::InvoerNietNu);
    }
    if !plek
        .rollen
        .een_van(&[Rol::Zorgaanbieder, Rol::Tekenbevoegde])
    {
        return Err(Weigering::InvoerNietVoorU);
    }
    Ok(())
}

/// A file whose last byte came after the package was sealed, or after the closing, is part of no
/// submission.
async fn leg_vast(
    db: &Db<'_>,
    viewer: &Viewer,
    rij: RijId,
    nieuw: bestand::Model,
) -> Result<(), Weigering> {
    let gevonden = rijen::rij(db, rij).await?.ok_or(Weigering::NietGevonden)?;
    audit::slot(db, gevonden.dossier_id).await?;
    mag_schrijven(&vers(db, viewer, rij).await?)?;
    if sluiting(db, &gevonden)
        .await?
        .is_some_and(|sluiting| nieuw.op > sluiting)
    {
        return Err(Weigering::InvoerNietNu);
    }
    let pakket = pakket_tabel::Entity::find_by_id(nieuw.pakket_id)
        .one(db)
        .await?;
    if pakket.is_none_or(|p| p.concept_omhulsel.is_none()) {
        return Err(Weigering::InvoerNietNu);
    }
    let aantal = bestand::Entity::find()
        .filter(bestand::COLUMN.pakket_id.eq(nieuw.pakket_id))
        .count(db)
        .await?;
    if aantal >= BESTANDEN_PER_PAKKET {
        return Err(Weigering::Velden(vec![super::Veldfout {
            veld: "bestand".into(),
            zin: format!("Er kunnen hooguit {BESTANDEN_PER_PAKKET} bestanden in een pakket."),
        }]));
    }
    bestand::Entity::insert(bestand::ActiveModel::from(nieuw))
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// Takes a file out of a draft package.
///
/// # Errors
/// `NietGevonden` when it is not the viewer's, `InvoerNietNu` when the package was handed in.
pub async fn verwijder(deuren: &Deuren, viewer: &Viewer, id: Uuid) -> Result<RijId, Weigering> {
    let wie = viewer.clone();
    let (rij, object) = deuren
        .writer
        .write(move |db| {
            Box::pin(async move {
                let (bestand, pakket, plek) = zoek(db, &wie, id).await?;
                mag_schrijven(&plek)?;
                if pakket.concept_omhulsel.is_none() {
                    return Err(Weigering::InvoerNietNu);
                }
                pakket::bijlagen::laat_los(db, pakket.id, id).await?;
                bestand::Entity::delete_by_id(id).exec(db).await?;
                Ok((plek.rij.id, bestand.object))
            })
        })
        .await?;
    deuren.opslag.verwijder(object.into()).await?;
    Ok(rij)
}

/// The content of a file, decrypted while it is read.
///
/// # Errors
/// `NietGevonden` when the viewer may not read it or it is still sealed.
pub async fn lees(
    deuren: &Deuren,
    db: &Db<'_>,
    viewer: &Viewer,
    id: Uuid,
) -> Result<(bestand::Model, Lezer), Weigering> {
    let (bestand, pakket, _) = zoek(db, viewer, id).await?;
    let geheim = pakket::geheim(deuren, &pakket)?.ok_or(Weigering::NietGevonden)?;
    let lezer = deuren.opslag.lees(bestand.object.into(), &geheim).await?;
    Ok((bestand, lezer))
}

async fn zoek(
    db: &Db<'_>,
    viewer: &Viewer,
    id: Uuid,
) -> Result<(bestand::Model, pakket_tabel::Model, Plek), Weigering> {
    let bestand = bestand::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Weigering::NietGevonden)?;
    let pakket = pakket_tabel::Entity::find_by_id(bestand.pakket_id)
        .one(db)
        .await?
        .ok_or(Weigering::NietGevonden)?;
    let plek = vers(db, viewer, pakket.rij_id).await?;
    let eigen = viewer.is_eigen(&plek.rij);
    let zicht = inzage::pakket(plek.kind, &plek.rollen, &plek.plaats());
    if zicht != Zicht::Ja || (pakket.concept_omhulsel.is_some() && !eigen) {
        return Err(Weigering::NietGevonden);
    }
    Ok((bestand, pakket, plek))
}
