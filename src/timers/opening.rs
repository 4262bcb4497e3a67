//! Opening a vault: a job, because decrypting and checking every package takes time.
//!
//! Two sleutelhouders left the secret of the vault for this job, wrapped to the server key. What was
//! checked is written down per package, so that an interrupted job goes on where it was. A package that
//! is not what its receipt says is named and does not hold up the others. When all were looked at, the
//! secret is destroyed and the proces-verbaal is made.

mod verbaal;

mod bod;

use crate::acts::pakket::manifest;
use crate::acts::{Deuren, Verzoek, Weigering, perform};
use crate::post::wachtrij::{self, Afloop, Soort};
use crate::store::opening as stand;
use crate::store::viewer::Viewer;
use crate::store::{rijen, sleutels};
use crate::vault::{self, Geheim, Ingeleverd, KluisFout, ObjectSleutel, Omhulsel};
use entities::ids::{PakketId, RijId};
use entities::kluis::{bestand, pakket, pakketdeel};
use entities::zaak::{outbox, rij};
use sea_orm::{ActiveValue::Set, ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use tokio_util::sync::CancellationToken;
use workflows::desk::Refusal;

/// Does every opening that is waiting; gives how many it took up.
///
/// # Errors
/// The database.
pub async fn open_kluizen(deuren: &Deuren, stop: &CancellationToken) -> Result<usize, DbErr> {
    let mut aantal = 0;
    while !stop.is_cancelled() {
        let Some(mut taak) = wachtrij::claim(deuren, Soort::Openen, 1).await?.pop() else {
            break;
        };
        let afloop = match open_kluis(deuren, &mut taak, stop).await {
            Ok(afloop) => afloop,
            Err(fout) => {
                tracing::error!(outbox = %taak.id, %fout, "openen brak af");
                Afloop::Wacht(reden(&fout))
            }
        };
        wachtrij::noteer(deuren, vec![(taak, afloop)]).await?;
        aantal += 1;
    }
    Ok(aantal)
}

/// For the case: what kind of failure it was, nothing more.
fn reden(fout: &Weigering) -> String {
    match fout {
        Weigering::Kluis(kluis) => kluis.zin(),
        Weigering::Database(_) => "De database is niet bereikbaar.".into(),
        _ => "Het openen brak af. De beheerder vindt de reden in het logboek.".into(),
    }
}

/// Checks and opens every package that still lies in this vault.
async fn open_kluis(
    deuren: &Deuren,
    taak: &mut outbox::Model,
    stop: &CancellationToken,
) -> Result<Afloop, Weigering> {
    let kluis = rijen::rij(&deuren.reader.db(), taak.rij_id)
        .await?
        .ok_or(Weigering::NietGevonden)?;
    let Some(geheim) = kluisgeheim(deuren, kluis.id).await? else {
        return Ok(Afloop::Gedaan);
    };
    let mut eerste_fout = None;
    for rij in in_kluis(deuren, &kluis).await? {
        // When the lease was lost another worker is at it, and the note of this one falls away.
        if stop.is_cancelled() || !wachtrij::verleng(deuren, taak).await? {
            return Ok(Afloop::Terug);
        }
        if let Err(fout) = open_pakket(deuren, &rij, &geheim).await {
            tracing::error!(rij = %rij.id, %fout, "pakket niet geopend");
            eerste_fout.get_or_insert(fout);
        }
    }
    if let Some(fout) = eerste_fout {
        return Err(fout);
    }
    verbaal::sluit_af(deuren, &kluis).await?;
    Ok(Afloop::Gedaan)
}

/// The secret of the procedure, or of the BAFO round of a perceel, as two sleutelhouders left it for this
/// job. Nothing when the job was done before, also when a next round began since.
async fn kluisgeheim(deuren: &Deuren, kluis: RijId) -> Result<Option<Geheim>, Weigering> {
    let sleutel = sleutels::kluis(&deuren.reader.db(), kluis)
        .await?
        .ok_or_else(|| Weigering::Defect("de kluis heeft geen sleutel".into()))?;
    Ok(match sleutel.open_omhulsel {
        Some(omhulsel) => Some(deuren.serversleutel.onthul(&Omhulsel::from(omhulsel))?),
        None if sleutel.geopend_op.is_some() || sleutel.ronde > 1 => None,
        None => return Err(Weigering::Defect("de kluis is niet geopend".into())),
    })
}

/// The rows whose package waits.
async fn in_kluis(deuren: &Deuren, kluis: &rij::Model) -> Result<Vec<rij::Model>, Weigering> {
    let mut rijen = stand::rijen_in(&deuren.reader.db(), kluis).await?;
    rijen.retain(|rij| rij.toestand == "in-kluis");
    Ok(rijen)
}

/// Checks the package and tells its row, as Systeem; what is wrong with it stands in the audit line. A
/// row that moved on in the meantime, because its procedure was withdrawn, stays as it is.
async fn open_pakket(deuren: &Deuren, rij: &rij::Model, kluis: &Geheim) -> Result<(), Weigering> {
    let verzoek = Verzoek {
        toelichting: controleer(deuren, rij, kluis).await?,
        ..Verzoek::kaal(Viewer::systeem(), rij.id, "openen")
    };
    match perform(deuren, verzoek).await {
        Ok(_) | Err(Weigering::Wet(Refusal::WrongState { .. })) => Ok(()),
        Err(fout) => Err(fout),
    }
}

/// Checks the newest package that was handed in, unless that was done before. Gives what is wrong
/// with it, in Dutch; an error is about the machine, and the check is done again.
async fn controleer(
    deuren: &Deuren,
    rij: &rij::Model,
    kluis: &Geheim,
) -> Result<Option<String>, Weigering> {
    let pakket = pakket::Entity::find()
        .filter(pakket::COLUMN.rij_id.eq(rij.id))
        .filter(pakket::COLUMN.kluis_omhulsel.is_not_null())
        .order_by_desc(pakket::COLUMN.versie)
        .one(&deuren.reader.db())
        .await?;
    let Some(pakket) = pakket else {
        return Ok(Some(KluisFout::Onvindbaar.zin()));
    };
    if pakket.gecontroleerd_op.is_some() {
        let klopt = pakket.klopt == Some(true);
        return Ok((!klopt).then(|| KluisFout::WijktAf.zin()));
    }
    let omhulsel = Omhulsel::from(pakket.kluis_omhulsel.clone().unwrap_or_default());
    let (geheim, uitslag) = match vault::onthul(&omhulsel, kluis) {
        Ok(geheim) => {
            let uitslag = vergelijk(deuren, rij, &pakket, &geheim).await;
            (Some(geheim), uitslag)
        }
        Err(fout) => (None, Err(fout.into())),
    };
    let gebrek = match uitslag {
        Ok(()) => None,
        Err(Weigering::Kluis(fout)) if fout.ligt_aan_pakket() => {
            tracing::error!(pakket = %pakket.id, %fout, "pakket wijkt af van zijn ontvangstbewijs");
            Some(fout.zin())
        }
        Err(fout) => return Err(fout),
    };
    onthoud(deuren, pakket.id, geheim.as_ref(), gebrek.is_none()).await?;
    Ok(gebrek)
}

/// Decrypts the package and compares it with its receipt; what is bid in it is kept.
async fn vergelijk(
    deuren: &Deuren,
    rij: &rij::Model,
    pakket: &pakket::Model,
    geheim: &Geheim,
) -> Result<(), Weigering> {
    let db = deuren.reader.db();
    let antwoorden = pakketdeel::Entity::find()
        .filter(pakketdeel::COLUMN.pakket_id.eq(pakket.id))
        .all(&db)
        .await?;
    let bestanden = bestand::Entity::find()
        .filter(bestand::COLUMN.pakket_id.eq(pakket.id))
        .all(&db)
        .await?;
    let stempel = pakket.stempel.unwrap_or_default();
    let ingeleverd = Ingeleverd {
        manifest: pakket.manifest.clone().unwrap_or_default(),
        kenmerk: pakket.manifest_hash.clone().unwrap_or_default(),
        nu: manifest(&db, rij, pakket, stempel).await?,
        antwoorden: antwoorden.into_iter().map(|d| d.omhulsel.into()).collect(),
        bestanden: bestanden
            .into_iter()
            .map(|b| (ObjectSleutel::from(b.object), b.sha256))
            .collect(),
    };
    ingeleverd.controleer(&deuren.opslag, geheim).await?;
    bod::onthoud(deuren, rij.id, pakket.id, geheim).await
}

/// From here on the server reads this version of the package, for whom `inzage` allows. What it may
/// not read (older versions, what was withdrawn) stays locked to the key of the vault.
async fn onthoud(
    deuren: &Deuren,
    id: PakketId,
    geheim: Option<&Geheim>,
    klopt: bool,
) -> Result<(), Weigering> {
    let open = geheim
        .map(|geheim| deuren.serversleutel.omhul(geheim))
        .transpose()?;
    let uitslag = pakket::ActiveModel {
        id: Set(id),
        open_omhulsel: Set(open.map(String::from)),
        gecontroleerd_op: Set(Some(deuren.klok.nu())),
        klopt: Set(Some(klopt)),
        ..Default::default()
    };
    let taak = deuren.writer.write(move |db| {
        Box::pin(async move {
            pakket::Entity::update(uitslag).exec(db).await?;
            Ok::<_, Weigering>(())
        })
    });
    taak.await
}
