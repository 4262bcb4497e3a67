//! The post room: carries out the letters that acts promised (`outbox.soort = "brief"`).
//!
//! A letter is claimed with a lease, written from what its reader may know at that moment, handed to
//! the [`Bezorger`], and its row says how that ended. A process that dies in between leaves its
//! letters to the next one when the lease is over; a letter that went out twice that way carries the
//! same Message-ID.

mod bezorger;
mod brief;
mod gegevens;
mod uitnodiging;
pub mod wachtrij;

pub use bezorger::Inrichtingsfout;

use bezorger::{Bezorger, Bezorgfout};
use brief::{Afzender, Schrijffout};
use wachtrij::{Afloop, Soort};

use crate::acts::Deuren;
use crate::app::App;
use crate::views::engine::Sjablonen;
use entities::zaak::outbox;
use futures::StreamExt;
use futures::stream;
use lettre::Message;
use sea_orm::DbErr;
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// How many letters are claimed at once.
const GREEP: u64 = 32;
/// How many letters are under way at the same time.
const TEGELIJK: usize = 8;
/// Real time before an idle worker looks again.
const RUST: Duration = Duration::from_secs(1);
/// Real time that one letter may take. Four rounds of this stay well within a lease.
const GEDULD: Duration = Duration::from_secs(45);

/// The worker. Cheap to clone.
#[derive(Clone)]
pub struct Post {
    deuren: Deuren,
    bezorger: Bezorger,
    afzender: Arc<Afzender>,
    sjablonen: Arc<Sjablonen>,
}

impl Post {
    /// The post room of this installation: with a mail server when it has one, else with a folder.
    ///
    /// # Errors
    /// When the configuration of the mail cannot work.
    pub fn van(app: &App) -> Result<Self, Inrichtingsfout> {
        Ok(Self {
            deuren: app.deuren.clone(),
            bezorger: match &app.config.smtp {
                Some(smtp) => Bezorger::smtp(smtp)?,
                None => Bezorger::map(app.config.map_voor_mail())?,
            },
            afzender: Arc::new(Afzender::van(&app.config)?),
            sjablonen: Arc::clone(&app.sjablonen),
        })
    }

    /// Works until it is told to stop; then it ends the letters in its hands.
    pub async fn werk(self, stop: CancellationToken) {
        while !stop.is_cancelled() {
            if let Err(fout) = uitnodiging::verstuur(&self).await {
                tracing::error!(%fout, "post: de uitnodigingen zijn niet verstuurd");
            }
            let rust = match self.greep().await {
                Ok(0) => true,
                Ok(_) => false,
                Err(fout) => {
                    tracing::error!(%fout, "post: de wachtrij is niet bereikbaar");
                    true
                }
            };
            if rust {
                tokio::select! {
                    () = stop.cancelled() => {}
                    () = tokio::time::sleep(RUST) => {}
                }
            }
        }
    }

    /// Sends every letter that may be tried now; gives how many tries that took.
    ///
    /// # Errors
    /// The database.
    pub async fn verstuur_alles(&self) -> Result<usize, DbErr> {
        let mut totaal = uitnodiging::verstuur(self)
            .await
            .map_err(|fout| DbErr::Custom(fout.to_string()))?;
        loop {
            match self.greep().await? {
                0 => return Ok(totaal),
                n => totaal += n,
            }
        }
    }

    /// Claims some letters, sends them side by side, and writes down how each ended. Endings that
    /// come in while others are being written go together in the next transaction.
    async fn greep(&self) -> Result<usize, DbErr> {
        let rijen = wachtrij::claim(&self.deuren, Soort::Brief, GREEP).await?;
        let aantal = rijen.len();
        let onderweg = stream::iter(rijen)
            .map(|rij| tokio::spawn(self.clone().probeer(rij)))
            .buffer_unordered(TEGELIJK);
        let mut klaar = onderweg.ready_chunks(TEGELIJK);
        let mut uit = Ok(aantal);
        while let Some(stapel) = klaar.next().await {
            // A try that panicked has no ending; its lease runs out and it is tried again.
            let stapel = stapel.into_iter().filter_map(Result::ok).collect();
            if let Err(fout) = wachtrij::noteer(&self.deuren, stapel).await {
                uit = Err(fout);
            }
        }
        uit
    }

    /// One try of one letter.
    async fn probeer(self, rij: outbox::Model) -> (outbox::Model, Afloop) {
        let afloop = match brief::schrijf(&self, &rij).await {
            Ok(bericht) => self.bezorg(&rij, bericht).await,
            Err(Schrijffout::Voorgoed(reden)) => Afloop::Mislukt(reden.into()),
            Err(Schrijffout::Database(fout)) => {
                tracing::error!(outbox = %rij.id, %fout, "brief niet geschreven");
                Afloop::Wacht("de database is niet bereikbaar".into())
            }
        };
        (rij, afloop)
    }

    async fn bezorg(&self, rij: &outbox::Model, bericht: Message) -> Afloop {
        let poging = tokio::time::timeout(GEDULD, self.bezorger.bezorg(rij.id, bericht)).await;
        let fout = match poging {
            Ok(Ok(())) => return Afloop::Gedaan,
            Ok(Err(fout)) => fout,
            Err(_) => Bezorgfout::Onbereikbaar("de mailserver antwoordt niet op tijd".into()),
        };
        tracing::warn!(outbox = %rij.id, brief = %rij.brief, poging = rij.pogingen, %fout, "brief niet bezorgd");
        match fout {
            Bezorgfout::Voorgoed(reden) => Afloop::Mislukt(reden),
            Bezorgfout::Later(reden) => Afloop::Later(reden),
            Bezorgfout::Onbereikbaar(reden) => Afloop::Wacht(reden),
        }
    }
}
