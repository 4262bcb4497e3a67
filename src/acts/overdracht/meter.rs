//! How far a file is that comes in one go, so that its sender can see it in another window, also without a
//! script in the browser.

use super::super::Deuren;
use super::super::bestanden::Bestemming;
use super::vergeet;
use crate::clock::nieuwe_id;
use crate::store::db::Db;
use entities::ids::{OrganisatieId, PakketId};
use entities::kluis::overdracht;
use futures::stream::{self, Stream, StreamExt};
use sea_orm::sea_query::Expr;
use sea_orm::{DbErr, EntityTrait, QueryFilter};
use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use uuid::Uuid;

/// Bytes between two notes; a file that is smaller is in before anybody looks.
const STAP: u64 = 4 * 1024 * 1024;

/// Counts one file.
#[derive(Clone)]
pub(in crate::acts) struct Meter {
    deuren: Deuren,
    id: Uuid,
    pakket: PakketId,
    organisatie: Option<OrganisatieId>,
    naam: String,
    /// About how much will come; 0 when that is not known.
    verwacht: u64,
    /// Whether anything was written down.
    genoteerd: Arc<AtomicBool>,
}

impl Meter {
    pub(in crate::acts) fn nieuw(
        deuren: &Deuren,
        naar: &Bestemming,
        naam: &str,
        verwacht: u64,
    ) -> Self {
        Self {
            deuren: deuren.clone(),
            id: nieuwe_id(),
            pakket: naar.pakket,
            organisatie: naar.organisatie,
            naam: naam.to_owned(),
            verwacht,
            genoteerd: Arc::default(),
        }
    }

    /// The same source, counted while it passes.
    pub(in crate::acts) fn langs<S, B, E>(
        &self,
        bron: S,
    ) -> impl Stream<Item = Result<B, E>> + use<S, B, E>
    where
        S: Stream<Item = Result<B, E>> + Unpin,
        B: AsRef<[u8]>,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        let begin = (bron, self.clone(), 0_u64);
        Box::pin(stream::unfold(begin, async |(mut bron, meter, geteld)| {
            let stuk = bron.next().await?;
            let nu = geteld + stuk.as_ref().map_or(0, |stuk| stuk.as_ref().len() as u64);
            if nu / STAP > geteld / STAP {
                meter.noteer(nu).await;
            }
            Some((stuk, (bron, meter, nu)))
        }))
    }

    /// Writes down how far it is. A note that fails costs nobody their file.
    async fn noteer(&self, ontvangen: u64) {
        self.genoteerd.store(true, Ordering::Relaxed);
        let getal = |bytes: u64| i64::try_from(bytes).unwrap_or(i64::MAX);
        let stand = overdracht::Model {
            id: self.id,
            pakket_id: self.pakket,
            organisatie_id: self.organisatie,
            naam: self.naam.clone(),
            grootte: getal(self.verwacht.max(ontvangen)),
            ontvangen: getal(ontvangen),
            in_een_keer: true,
            bestand_id: None,
            laatst: self.deuren.klok.werkelijk(),
        };
        let geschreven = self
            .deuren
            .writer
            .write(move |db| Box::pin(async move { zet(db, stand).await }))
            .await;
        if let Err(fout) = geschreven {
            tracing::debug!(%fout, "the progress of an upload is not written down");
        }
    }

    /// It is in, or it will not come.
    pub(in crate::acts) async fn klaar(self) {
        if !self.genoteerd.load(Ordering::Relaxed) {
            return;
        }
        let id = self.id;
        let weg = self
            .deuren
            .writer
            .write(move |db| Box::pin(async move { vergeet(db, &[id]).await.map(drop) }))
            .await;
        if let Err(fout) = weg {
            tracing::debug!(%fout, "the progress of an upload stays for a while");
        }
    }
}

async fn zet(db: &Db<'_>, stand: overdracht::Model) -> Result<(), DbErr> {
    let verder = overdracht::Entity::update_many()
        .col_expr(overdracht::Column::Ontvangen, Expr::value(stand.ontvangen))
        .col_expr(overdracht::Column::Laatst, Expr::value(stand.laatst))
        .filter(overdracht::COLUMN.id.eq(stand.id))
        .exec(db)
        .await?;
    if verder.rows_affected == 0 {
        overdracht::Entity::insert(overdracht::ActiveModel::from(stand))
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}
