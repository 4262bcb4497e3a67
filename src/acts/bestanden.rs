//! Files in a draft package: received as a stream, encrypted while they come in.

mod plaats;

use super::overdracht::Meter;
use super::perform::vers;
use super::weigering::Weigering;
use super::{Deuren, audit, overdracht, pakket};
use crate::clock::nieuwe_id;
use crate::store::db::Db;
use crate::store::deelnemers::inschrijving_van;
use crate::store::ontvangstbewijs::sluiting;
use crate::store::rijen::{self, Plek};
use crate::store::viewer::Viewer;
use crate::vault::{
    BEGIN_BYTES, Bestandssoort, KluisFout, Lezer, ObjectSleutel, Ontvanger, keur_bestand,
    keur_naam, veilige_naam,
};
use entities::ids::{OrganisatieId, PakketId, RijId};
use entities::kluis::{bestand, pakket as pakket_tabel};
use entities::moment::Moment;
use futures::stream::{self, Stream, StreamExt};
use sea_orm::EntityTrait;
use std::error::Error;
use uuid::Uuid;
use workflows::invoer::neemt_bestanden;
use workflows::inzage::{self, Zicht};
use workflows::role::Rol;
use workflows::selecteren::inschrijving::At;

pub(super) use plaats::Erbij;

/// Receives one file into the draft package of a row; gives its id. `verwacht` is about how many bytes will
/// come, for who looks on; 0 when that is not known.
///
/// # Errors
/// `NietGevonden`, `InvoerNietNu`, `InvoerNietVoorU`, or what the vault says of the file: too
/// large, cut off, not an allowed kind, a virus. Nothing of it is kept then.
pub async fn voeg_toe<S, B, E>(
    deuren: &Deuren,
    viewer: &Viewer,
    rij: RijId,
    naam: &str,
    bron: S,
    verwacht: u64,
) -> Result<Uuid, Weigering>
where
    S: Stream<Item = Result<B, E>> + Unpin,
    B: AsRef<[u8]>,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let naam = veilige_naam(naam);
    keur_naam(&naam)?;
    let concept = open_concept(deuren, viewer, rij).await?;
    let past = Erbij {
        naam: &naam,
        grootte: 0,
        van: concept.organisatie,
        zelf: None,
    };
    past.in_pakket(&deuren.reader.db(), deuren.uploads, concept.pakket)
        .await?;
    let meter = Meter::nieuw(deuren, &concept, &naam, verwacht);
    let uit = neem_aan(deuren, viewer, concept, naam, meter.langs(bron), None).await;
    meter.klaar().await;
    uit
}

/// Where a file goes.
#[derive(Clone)]
pub(super) struct Bestemming {
    /// The row on which it is sent: the inschrijving or bafo, or the deelnemer.
    pub rij: RijId,
    /// Whose it is: none for the party itself.
    pub organisatie: Option<OrganisatieId>,
    /// Its draft package.
    pub pakket: PakketId,
    /// To whom everything in the package is encrypted.
    pub ontvanger: Ontvanger,
}

/// Keeps a file whose name was checked, as the last step of the transfer `na` when it came in parts.
pub(super) async fn neem_aan<S, B, E>(
    deuren: &Deuren,
    viewer: &Viewer,
    naar: Bestemming,
    naam: String,
    bron: S,
    na: Option<Uuid>,
) -> Result<Uuid, Weigering>
where
    S: Stream<Item = Result<B, E>> + Unpin,
    B: AsRef<[u8]>,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let (begin, bron) = lees_begin(bron).await?;
    let soort: Bestandssoort = keur_bestand(&naam, &begin)?;
    let object = ObjectSleutel::nieuw();
    let grens = deuren.uploads.max_bestand;
    let bewaard = deuren
        .opslag
        .bewaar(object, &naar.ontvanger, bron, grens)
        .await?;
    let nieuw = bestand::Model {
        id: nieuwe_id(),
        pakket_id: naar.pakket,
        organisatie_id: naar.organisatie,
        object: object.into(),
        naam,
        mediatype: soort.mediatype().into(),
        grootte: i64::try_from(bewaard.grootte).unwrap_or(i64::MAX),
        sha256: bewaard.sha256,
        op: deuren.klok.nu(),
    };
    let (id, wie, binnen) = (nieuw.id, viewer.clone(), deuren.clone());
    let uit = deuren
        .writer
        .write(move |db| {
            Box::pin(async move { leg_vast(&binnen, db, &wie, naar.rij, nieuw, na).await })
        })
        .await;
    if uit.is_err() {
        // The row was refused, so nobody knows the object: take it back. A failure here leaves an
        // encrypted orphan, which the sweep removes.
        let _ = deuren.opslag.verwijder(object).await;
    }
    uit.map(|()| id)
}

/// Takes as much from the front as the recognition of kinds wants to see, and gives the whole back.
async fn lees_begin<S, B, E>(
    bron: S,
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
    // A small file ends here already, and whoever reads the whole asks the source for its end again.
    let mut bron = bron.fuse();
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

/// The draft package, made when there is none, when the viewer may write in it now.
pub(super) async fn open_concept(
    deuren: &Deuren,
    viewer: &Viewer,
    rij: RijId,
) -> Result<Bestemming, Weigering> {
    let (binnen, wie) = (deuren.clone(), viewer.clone());
    deuren
        .writer
        .write(move |db| {
            Box::pin(async move {
                let plek = vers(db, &wie, rij).await?;
                mag_schrijven(&plek)?;
                let van = pakket::deelnemer::afzender(&plek);
                let rij_van_pakket = match inschrijving_van(db, &plek.rij).await? {
                    Some(inschrijving) if van.is_some() => inschrijving.id,
                    _ => rij,
                };
                let pakket = pakket::concept(&binnen, db, rij_van_pakket).await?;
                Bestemming::van(&pakket, rij, van)
            })
        })
        .await
}

impl Bestemming {
    /// Into this package, sent on this row by this organisation.
    pub(super) fn van(
        pakket: &pakket_tabel::Model,
        rij: RijId,
        organisatie: Option<OrganisatieId>,
    ) -> Result<Self, Weigering> {
        Ok(Self {
            rij,
            organisatie,
            pakket: pakket.id,
            ontvanger: pakket.ontvanger.parse()?,
        })
    }
}

/// Whoever writes the answers of a package sends its files.
pub(super) fn mag_schrijven(plek: &Plek) -> Result<(), Weigering> {
    if !neemt_bestanden(plek.kind, &plek.rij.toestand) {
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

/// The row of a draft, locked, when the viewer may still write in this package of it. What comes after the
/// package was sealed, or after the closing, is part of no submission; only the files of deposited hashes
/// may come later.
pub(super) async fn op_slot(
    db: &Db<'_>,
    viewer: &Viewer,
    rij: RijId,
    pakket: PakketId,
    nu: Moment,
) -> Result<(), Weigering> {
    let gevonden = rijen::rij(db, rij).await?.ok_or(Weigering::NietGevonden)?;
    audit::slot(db, gevonden.dossier_id).await?;
    mag_schrijven(&vers(db, viewer, rij).await?)?;
    let na_hashes: &str = At::HashGedeponeerd.into();
    if gevonden.toestand != na_hashes
        && sluiting(db, &gevonden)
            .await?
            .is_some_and(|sluiting| nu > sluiting)
    {
        return Err(Weigering::InvoerNietNu);
    }
    let pakket = pakket_tabel::Entity::find_by_id(pakket).one(db).await?;
    if pakket.is_none_or(|p| p.concept_omhulsel.is_none()) {
        return Err(Weigering::InvoerNietNu);
    }
    Ok(())
}

/// A file whose last byte came after the package was sealed is part of no submission.
async fn leg_vast(
    deuren: &Deuren,
    db: &Db<'_>,
    viewer: &Viewer,
    rij: RijId,
    nieuw: bestand::Model,
    na: Option<Uuid>,
) -> Result<(), Weigering> {
    op_slot(db, viewer, rij, nieuw.pakket_id, nieuw.op).await?;
    let erbij = Erbij {
        naam: &nieuw.naam,
        grootte: nieuw.grootte,
        van: nieuw.organisatie_id,
        zelf: na,
    };
    erbij.in_pakket(db, deuren.uploads, nieuw.pakket_id).await?;
    if let Some(na) = na {
        overdracht::sluit_af(db, na, nieuw.id).await?;
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
    let (mut bestand, pakket, plek) = zoek(db, viewer, id).await?;
    if inzage::pakket_geheel(plek.kind, &plek.rollen, &plek.plaats()) != Zicht::Ja {
        let (delen, _) = pakket::delen(db, pakket.id).await?;
        bestand = pakket::anoniem::hernoemd(&delen, bestand).ok_or(Weigering::NietGevonden)?;
    }
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
    let rij = pakket::deelnemer::rij_van(db, viewer, &pakket, bestand.organisatie_id).await?;
    let plek = vers(db, viewer, rij).await?;
    let eigen = viewer.is_eigen(&plek.rij);
    let zicht = inzage::pakket(plek.kind, &plek.rollen, &plek.plaats());
    let mag = zicht == Zicht::Ja && pakket::deelnemer::mag_bestand(viewer, &plek, &bestand);
    if !mag || (pakket.concept_omhulsel.is_some() && !eigen) {
        return Err(Weigering::NietGevonden);
    }
    Ok((bestand, pakket, plek))
}
