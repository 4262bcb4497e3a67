use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::pin::pin;
use std::time::Duration;

use futures::{StreamExt, stream};
use tokio::fs::File;
use tokio::io::BufWriter;
use tokio_util::compat::TokioAsyncWriteCompatExt;

use super::super::sleutels::nieuwe_identiteit;
use super::stroom::versleutel;
use super::*;

const KANARIE: &[u8] = b"KANARIE-7f3a-onze-prijs-is-61,20";
const RUIM: u64 = 1 << 30;

type Stuk = Result<Vec<u8>, io::Error>;

struct Proef {
    map: tempfile::TempDir,
    opslag: Opslag,
    ontvanger: Ontvanger,
    geheim: Geheim,
}

impl Proef {
    fn nieuw() -> Self {
        let map = tempfile::tempdir().expect("a folder");
        let opslag = Opslag::open(map.path().join("bestanden")).expect("a store");
        let (ontvanger, geheim) = nieuwe_identiteit();
        Self {
            map,
            opslag,
            ontvanger,
            geheim,
        }
    }

    async fn bewaar(
        &self,
        stukken: Vec<Stuk>,
        grens: u64,
    ) -> Result<(ObjectSleutel, Bewaard), KluisFout> {
        let sleutel = ObjectSleutel::nieuw();
        let bron = stream::iter(stukken);
        let bewaard = self
            .opslag
            .bewaar(sleutel, &self.ontvanger, bron, grens)
            .await?;
        Ok((sleutel, bewaard))
    }

    fn pad(&self, sleutel: ObjectSleutel) -> PathBuf {
        match &self.opslag.plaats {
            Plaats::Map(map) => map.pad(sleutel),
            Plaats::Emmer(_) => panic!("these tests look into a folder"),
        }
    }

    /// Every file below the store, with its content.
    fn bestanden(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut mappen = vec![self.map.path().to_owned()];
        let mut bestanden = Vec::new();
        while let Some(map) = mappen.pop() {
            for ingang in fs::read_dir(map).expect("a folder") {
                let pad = ingang.expect("an entry").path();
                if pad.is_dir() {
                    mappen.push(pad);
                } else {
                    let inhoud = fs::read(&pad).expect("a file");
                    bestanden.push((pad, inhoud));
                }
            }
        }
        bestanden
    }
}

/// Pieces of odd sizes that cross the chunks of age (64 KiB), with the canary in them.
fn stukken(n: usize) -> Vec<Stuk> {
    (0..n)
        .map(|i| {
            Ok([
                KANARIE,
                &vec![b'a' + u8::try_from(i % 26).unwrap_or(0); 9973],
            ]
            .concat())
        })
        .collect()
}

fn samen(stukken: Vec<Stuk>) -> Vec<u8> {
    stukken
        .into_iter()
        .flat_map(|stuk| stuk.expect("data"))
        .collect()
}

/// A web handler moves between threads, so an upload must be able to.
fn kan_verhuizen<T: Send>(bewaren: T) -> T {
    bewaren
}

#[tokio::test]
async fn what_goes_in_comes_out_and_is_not_readable_on_disk() {
    let proef = Proef::nieuw();
    for inhoud in [
        stukken(0),
        stukken(1),
        stukken(200),
        vec![Ok(vec![7; 65536])],
    ] {
        let (sleutel, bewaard) = proef.bewaar(inhoud, RUIM).await.expect("stored");
        let pad = proef.pad(sleutel);
        assert_eq!(
            fs::metadata(pad).expect("on disk").len(),
            bewaard.versleutelde_grootte
        );
        let terug = proef
            .opslag
            .lees_alles(sleutel, &proef.geheim, RUIM)
            .await
            .expect("read");
        assert_eq!(terug.len() as u64, bewaard.grootte);
        assert_eq!(hex::encode(Sha256::digest(&terug)), bewaard.sha256);
    }
    let (sleutel, _) = proef.bewaar(stukken(50), RUIM).await.expect("stored");
    let terug = proef
        .opslag
        .lees_alles(sleutel, &proef.geheim, RUIM)
        .await
        .expect("read");
    assert_eq!(terug, samen(stukken(50)));

    let bestanden = proef.bestanden();
    assert_eq!(bestanden.len(), 5);
    for (pad, inhoud) in bestanden {
        assert!(
            !inhoud.windows(KANARIE.len()).any(|w| w == KANARIE),
            "{pad:?}"
        );
    }
}

#[tokio::test]
async fn objects_are_plain_age() {
    let proef = Proef::nieuw();
    let (sleutel, _) = proef.bewaar(stukken(30), RUIM).await.expect("stored");
    let rauw = fs::read(proef.pad(sleutel)).expect("on disk");
    assert!(rauw.starts_with(b"age-encryption.org/v1\n"));
    let kaal = age::decrypt(proef.geheim.identiteit(), &rauw).expect("age opens it");
    assert_eq!(kaal, samen(stukken(30)));
}

#[tokio::test]
async fn another_secret_is_refused() {
    let proef = Proef::nieuw();
    let (sleutel, _) = proef.bewaar(stukken(3), RUIM).await.expect("stored");
    let (_, vreemd) = nieuwe_identiteit();
    assert!(matches!(
        proef.opslag.lees(sleutel, &vreemd).await,
        Err(KluisFout::VerkeerdeSleutel)
    ));
}

#[tokio::test]
async fn the_limit_is_exact_and_leaves_nothing() {
    let proef = Proef::nieuw();
    let grootte = samen(stukken(20)).len() as u64;
    assert!(matches!(
        proef.bewaar(stukken(20), grootte - 1).await,
        Err(KluisFout::TeGroot { grens }) if grens == grootte - 1
    ));
    assert!(proef.bestanden().is_empty());

    let (sleutel, _) = proef
        .bewaar(stukken(20), grootte)
        .await
        .expect("exactly the limit");
    assert!(matches!(
        proef
            .opslag
            .lees_alles(sleutel, &proef.geheim, grootte - 1)
            .await,
        Err(KluisFout::TeGroot { .. })
    ));
}

#[tokio::test]
async fn a_source_that_breaks_leaves_nothing() {
    let proef = Proef::nieuw();
    let mut bron = stukken(20);
    bron.push(Err(io::ErrorKind::ConnectionReset.into()));
    assert!(matches!(
        proef.bewaar(bron, RUIM).await,
        Err(KluisFout::Afgebroken(_))
    ));
    assert!(proef.bestanden().is_empty());
}

#[tokio::test]
async fn a_cancelled_upload_leaves_nothing() {
    let proef = Proef::nieuw();
    let bron = stream::iter(stukken(20)).chain(stream::pending());
    let bewaren = proef
        .opslag
        .bewaar(ObjectSleutel::nieuw(), &proef.ontvanger, bron, RUIM);
    let afgekapt = tokio::time::timeout(Duration::from_millis(200), kan_verhuizen(bewaren)).await;
    assert!(afgekapt.is_err());
    assert!(proef.bestanden().is_empty());
}

/// Cancels at every await in turn, so also while the file is being made, synced and renamed.
#[test]
fn an_upload_cancelled_at_any_point_leaves_nothing_or_is_whole() {
    let proef = Proef::nieuw();
    for punt in 0.. {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        let klaar = runtime.block_on(async {
            let bewaren = proef.bewaar(stukken(40), RUIM);
            let mut bewaren = pin!(bewaren);
            let mut beurten = 0;
            std::future::poll_fn(|cx| match bewaren.as_mut().poll(cx) {
                std::task::Poll::Ready(uit) => std::task::Poll::Ready(Some(uit)),
                std::task::Poll::Pending if beurten == punt => std::task::Poll::Ready(None),
                std::task::Poll::Pending => {
                    beurten += 1;
                    std::task::Poll::Pending
                }
            })
            .await
        });
        drop(runtime); // waits for the blocking work that was under way
        if let Some(uitkomst) = klaar {
            uitkomst.expect("stored");
            assert_eq!(proef.bestanden().len(), 1);
            return;
        }
        assert!(proef.bestanden().is_empty(), "cancelled at await {punt}");
    }
}

#[tokio::test]
async fn a_full_disk_is_said_so() {
    let vol = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .expect("/dev/full");
    let (ontvanger, _) = nieuwe_identiteit();
    let uit = BufWriter::new(File::from_std(vol)).compat_write();
    let bron = Bron {
        stroom: stream::iter(stukken(40)),
        grens: RUIM,
        scan: None,
    };
    let uitkomst = versleutel(&ontvanger, bron, uit).await;
    assert!(matches!(uitkomst, Err(KluisFout::GeenRuimte)));
}

#[tokio::test]
async fn a_changed_or_shortened_object_is_found_out() {
    let proef = Proef::nieuw();
    let (sleutel, bewaard) = proef.bewaar(stukken(40), RUIM).await.expect("stored");
    let controleer = |hash: String| {
        let (opslag, geheim) = (&proef.opslag, &proef.geheim);
        async move { opslag.controleer(sleutel, geheim, &hash).await }
    };
    controleer(bewaard.sha256.clone()).await.expect("untouched");
    assert!(matches!(
        controleer("00".repeat(32)).await,
        Err(KluisFout::WijktAf)
    ));

    let pad = proef.pad(sleutel);
    let goed = fs::read(&pad).expect("on disk");
    for plek in [3, 60, goed.len() / 2, goed.len() - 1] {
        let mut fout = goed.clone();
        fout[plek] ^= 1;
        fs::write(&pad, fout).expect("written");
        assert!(
            controleer(bewaard.sha256.clone()).await.is_err(),
            "byte {plek}"
        );
    }
    for lengte in [0, 100, goed.len() / 2, goed.len() - 1] {
        fs::write(&pad, &goed[..lengte]).expect("written");
        assert!(
            matches!(
                controleer(bewaard.sha256.clone()).await,
                Err(KluisFout::Beschadigd)
            ),
            "length {lengte}"
        );
    }
}

#[tokio::test]
async fn an_object_is_written_once_and_can_be_removed() {
    let proef = Proef::nieuw();
    let (sleutel, bewaard) = proef.bewaar(stukken(2), RUIM).await.expect("stored");
    let nogmaals = stream::iter(stukken(5));
    assert!(matches!(
        proef
            .opslag
            .bewaar(sleutel, &proef.ontvanger, nogmaals, RUIM)
            .await,
        Err(KluisFout::BestaatAl)
    ));
    assert_eq!(proef.bestanden().len(), 1);
    let gelezen = proef
        .opslag
        .controleer(sleutel, &proef.geheim, &bewaard.sha256);
    gelezen.await.expect("still the first");

    proef.opslag.verwijder(sleutel).await.expect("removed");
    proef.opslag.verwijder(sleutel).await.expect("already gone");
    assert!(matches!(
        proef.opslag.lees(sleutel, &proef.geheim).await,
        Err(KluisFout::Onvindbaar)
    ));
}

#[tokio::test]
async fn the_sweep_removes_old_unfinished_files_and_names_old_objects() {
    let proef = Proef::nieuw();
    let (een, _) = proef.bewaar(stukken(1), RUIM).await.expect("stored");
    let (ander, _) = proef.bewaar(stukken(1), RUIM).await.expect("stored");
    let tijdelijk = proef.pad(een).with_file_name(".tmp-x.age");
    fs::write(&tijdelijk, "half").expect("written");
    let geschreven = |pad: &Path| fs::metadata(pad).expect("a file").mtime();
    let toen = geschreven(&proef.pad(een));
    let straks = geschreven(&tijdelijk) + 1;

    let niets = proef.opslag.opruimen(toen).await.expect("swept");
    assert_eq!(niets, Opruiming::default());

    let uitkomst = proef.opslag.opruimen(straks).await.expect("swept");
    assert_eq!(
        uitkomst,
        Opruiming {
            verwijderd: 1,
            objecten: vec![een, ander]
        }
    );
    assert_eq!(proef.bestanden().len(), 2);
    assert!(proef.opslag.bestaat(een).await.expect("asked"));
    proef.opslag.verwijder(een).await.expect("removed");
    assert!(!proef.opslag.bestaat(een).await.expect("asked"));
}

#[test]
fn a_key_from_outside_is_a_uuid_or_nothing() {
    for tekst in ["../../etc/passwd", "", "a/b", "0192"] {
        assert!(tekst.parse::<ObjectSleutel>().is_err());
    }
    let sleutel = ObjectSleutel::nieuw();
    assert_eq!(
        sleutel.to_string().parse::<ObjectSleutel>().ok(),
        Some(sleutel)
    );
}
