//! Objects in a bucket that speaks S3. A write is acknowledged by the service only when it is durable
//! there, so no sync of our own follows.

use super::super::fout::KluisFout;
use super::super::sleutels::Ontvanger;
use super::stroom::{Bewaard, Bron, versleutel};
use super::{ObjectSleutel, Opruiming, Rauw};
use crate::config::S3;
use futures::{Stream, StreamExt, TryStreamExt};
use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::buffered::BufWriter;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt};
use std::error::Error;
use std::io;
use std::sync::Arc;
use tokio_util::compat::TokioAsyncWriteCompatExt;
use tokio_util::io::StreamReader;

/// Up to here an object goes in one request; a larger one goes in parts of this size. The protocol asks
/// for at least 5 MiB per part.
const STUK: usize = 8 * 1024 * 1024;

/// A bucket. Cheap to clone.
#[derive(Clone)]
pub struct Emmer {
    winkel: Arc<AmazonS3>,
    voorvoegsel: Path,
}

impl Emmer {
    /// Opens the bucket that the configuration names. Nothing is asked of the service yet.
    ///
    /// # Errors
    /// When the configuration is not understood.
    pub fn open(config: &S3) -> Result<Self, KluisFout> {
        // Its client needs the TLS of the program; it fails only when that was chosen before.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut bouw = AmazonS3Builder::new()
            .with_bucket_name(&config.bucket)
            .with_region(&config.region)
            .with_access_key_id(&config.access_key_id)
            .with_secret_access_key(config.secret_access_key.as_deref().unwrap_or_default())
            .with_virtual_hosted_style_request(config.virtual_host)
            .with_allow_http(config.allow_http);
        if let Some(adres) = &config.endpoint {
            bouw = bouw.with_endpoint(adres);
        }
        Ok(Self {
            winkel: Arc::new(bouw.build().map_err(van_winkel)?),
            voorvoegsel: Path::from(config.prefix.as_str()),
        })
    }

    /// An upload in parts becomes an object only when it is completed, so what fails or is dropped
    /// half-way leaves no object; parts that were sent go by the rule for unfinished uploads of the
    /// bucket.
    pub(super) async fn bewaar<S, B, E>(
        &self,
        sleutel: ObjectSleutel,
        ontvanger: &Ontvanger,
        bron: Bron<S>,
    ) -> Result<Bewaard, KluisFout>
    where
        S: Stream<Item = Result<B, E>>,
        B: AsRef<[u8]>,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        let pad = self.pad(sleutel);
        let winkel: Arc<dyn ObjectStore> = Arc::clone(&self.winkel) as _;
        let mut uit = BufWriter::with_capacity(winkel, pad.clone(), STUK);
        let uitkomst = versleutel(ontvanger, bron, (&mut uit).compat_write()).await;
        let (sha256, grootte) = match uitkomst {
            Ok(klaar) => klaar,
            Err(fout) => {
                // The first fault counts; parts that stay behind are unreadable and not an object.
                let _ = uit.abort().await;
                return Err(fout);
            }
        };
        let bewaard = self.winkel.head(&pad).await.map_err(van_winkel)?;
        Ok(Bewaard {
            sha256,
            grootte,
            versleutelde_grootte: bewaard.size,
        })
    }

    pub(super) async fn lees(&self, sleutel: ObjectSleutel) -> Result<Rauw, KluisFout> {
        let object = self.winkel.get(&self.pad(sleutel)).await;
        let stukken = object.map_err(van_winkel)?.into_stream();
        Ok(Box::pin(StreamReader::new(
            stukken.map_err(io::Error::other),
        )))
    }

    pub(super) async fn bestaat(&self, sleutel: ObjectSleutel) -> Result<bool, KluisFout> {
        match self.winkel.head(&self.pad(sleutel)).await {
            Ok(_) => Ok(true),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(fout) => Err(van_winkel(fout)),
        }
    }

    pub(super) async fn verwijder(&self, sleutel: ObjectSleutel) -> Result<(), KluisFout> {
        match self.winkel.delete(&self.pad(sleutel)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(fout) => Err(van_winkel(fout)),
        }
    }

    pub(super) async fn opruimen(&self, ouder_dan: i64) -> Result<Opruiming, KluisFout> {
        let mut uitkomst = Opruiming::default();
        let mut lijst = self.winkel.list(Some(&self.voorvoegsel));
        while let Some(object) = lijst.next().await {
            let object = object.map_err(van_winkel)?;
            let naam = object.location.filename().unwrap_or_default();
            if object.last_modified.timestamp() < ouder_dan
                && let Some(sleutel) = ObjectSleutel::van_bestandsnaam(naam)
            {
                uitkomst.objecten.push(sleutel);
            }
        }
        Ok(uitkomst)
    }

    fn pad(&self, sleutel: ObjectSleutel) -> Path {
        self.voorvoegsel.clone().join(sleutel.bestandsnaam())
    }
}

fn van_winkel(fout: object_store::Error) -> KluisFout {
    match fout {
        object_store::Error::NotFound { .. } => KluisFout::Onvindbaar,
        object_store::Error::AlreadyExists { .. } => KluisFout::BestaatAl,
        anders => KluisFout::Schijf(io::Error::other(anders)),
    }
}
