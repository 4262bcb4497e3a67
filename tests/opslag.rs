//! The vault from outside: nothing that was receipted is lost, and what is hostile stays out.

mod drukte;
mod emmer;
mod hashroute;
mod partij;
mod server;
mod stroomuitval;
mod uitval;
mod uploads;
mod vernietigd;
mod vijandig;
mod virus;
mod vol;
mod werk;

use crate::support::app::TestApp;
use entities::kluis::{bestand, pakket, sleutel};
use entities::zaak::rij;
use jiff::Timestamp;
use partij::Partij;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use std::io;
use tenderspoor::app::App;
use tenderspoor::clock::Klok;
use tenderspoor::config::Config;
use tenderspoor::draaiboek::{Draaiboek, meegeleverd, samen};
use tenderspoor::identity::tokens;
use tenderspoor::store::identity::{self, NieuwPersoon};
use tenderspoor::store::viewer::Bereik;
use tenderspoor::vault::{self, Geheim, Omhulsel};
use workflows::machine::Kind;
use workflows::role::Rol;

/// A shipped story, and a moment at which its procedure is open.
const VERHAAL: &str = "bafo-niet-ingediend";
const OPEN: &str = "2023-03-19T12:00:00Z";
/// When that procedure closes.
const SLUITING: &str = "2023-03-24T09:00:00Z";

/// An installation whose procedure is open. The test holds the key of the procedure, so that it can look
/// into packages that nobody else can open.
struct Kluis {
    app: App,
    geheim: Geheim,
    procedure: String,
}

impl Kluis {
    /// Plays the story until [`OPEN`].
    async fn open(app: App) -> Self {
        let (_, tekst) = meegeleverd().iter().find(|(n, _)| *n == VERHAAL).unwrap();
        let verhaal = Draaiboek::lees(VERHAAL, tekst).unwrap();
        let tijdlijn = samen(&[(&verhaal, 0)]).unwrap().tot(OPEN.parse().unwrap());
        tijdlijn.speel(&app.deuren, &mut io::sink()).await.unwrap();
        let db = app.deuren.reader.db();
        let procedure = rij::Entity::find()
            .filter(rij::COLUMN.machine.eq(Kind::Procedure.name()))
            .one(&db)
            .await
            .unwrap()
            .unwrap();
        let (ontvanger, geheim) = vault::nieuwe_identiteit();
        let eigen = sleutel::ActiveModel {
            rij_id: Set(procedure.id),
            ronde: Set(1),
            ontvanger: Set(ontvanger.to_string()),
            ..Default::default()
        };
        let verwisseld = app.deuren.writer.write(move |db| {
            Box::pin(async move { sleutel::Entity::update(eigen).exec(db).await.map(drop) })
        });
        verwisseld.await.unwrap();
        let procedure = format!("/api/v1/procedures/{}", procedure.id);
        Self {
            app,
            geheim,
            procedure,
        }
    }

    /// In a folder of its own.
    async fn in_map(config: Config) -> Self {
        let begin: Timestamp = "2020-01-01T00:00:00Z".parse().unwrap();
        let app = App::open(config, Klok::gesimuleerd(begin), false)
            .await
            .unwrap();
        app.migreer().await.unwrap();
        Self::open(app).await
    }

    /// On the database of the tests.
    async fn in_toets(pas_aan: impl FnOnce(&mut Config)) -> (TestApp, Self) {
        let begin: Timestamp = "2020-01-01T00:00:00Z".parse().unwrap();
        let test = TestApp::bouw(pas_aan, false, begin).await;
        let kluis = Self::open(test.app.clone()).await;
        (test, kluis)
    }

    /// A new provider with somebody who may sign.
    async fn partij(&self, nr: u32) -> Partij {
        let naam = format!("Aanbieder {nr}");
        let nu = self.app.deuren.klok.nu();
        let werk = self.app.deuren.writer.write(move |db| {
            Box::pin(async move {
                let kvk = format!("{:08}", 50_000_000 + nr);
                let organisatie =
                    identity::maak_organisatie(db, &naam, "zorgaanbieder", Some(&kvk)).await?;
                let nieuw = NieuwPersoon {
                    email: format!("tekenaar-{nr}@aanbieder.example"),
                    naam,
                    organisatie: Some(organisatie),
                    wachtwoord: None,
                };
                let wie = identity::maak_persoon(db, nieuw).await?;
                for rol in [Rol::Zorgaanbieder, Rol::Tekenbevoegde] {
                    identity::wijs_toe(db, wie, rol, Bereik::Organisatie(organisatie), nu).await?;
                }
                Ok::<_, sea_orm::DbErr>((wie, organisatie))
            })
        });
        let (wie, organisatie) = werk.await.unwrap();
        let token = tokens::maak(&self.app, wie, "toets", 1).await.unwrap();
        Partij::nieuw(token, organisatie.to_string())
    }

    /// Every package that was handed in, each of them decrypted and compared with its receipt.
    async fn hele_pakketten(&self) -> Vec<pakket::Model> {
        let db = self.app.deuren.reader.db();
        let alle = pakket::Entity::find()
            .filter(pakket::COLUMN.kluis_omhulsel.is_not_null())
            .filter(pakket::COLUMN.gecontroleerd_op.is_null())
            .all(&db)
            .await
            .unwrap();
        for pakket in &alle {
            let manifest = pakket.manifest.as_ref().unwrap();
            let hash = vault::sha256_hex(manifest.as_bytes());
            assert_eq!(Some(&hash), pakket.manifest_hash.as_ref());
            let omhulsel = Omhulsel::from(pakket.kluis_omhulsel.clone().unwrap());
            let geheim = vault::onthul(&omhulsel, &self.geheim).unwrap();
            let bestanden = bestand::Entity::find()
                .filter(bestand::COLUMN.pakket_id.eq(pakket.id))
                .all(&db)
                .await
                .unwrap();
            let genoemd = manifest.matches("\nonderdeel bestand\t").count();
            assert_eq!(genoemd, bestanden.len(), "{manifest}");
            for bestand in bestanden {
                assert!(manifest.contains(&bestand.sha256));
                let opslag = &self.app.deuren.opslag;
                opslag
                    .controleer(bestand.object.into(), &geheim, &bestand.sha256)
                    .await
                    .unwrap_or_else(|fout| panic!("{}: {fout}", bestand.id));
            }
        }
        alle
    }
}

/// A file that begins as a PDF, is told apart by its number, and cannot be compressed to nothing.
fn pdf(nr: u32, bytes: usize) -> Vec<u8> {
    let mut uit = format!("%PDF-1.7\n% KANARIE-{nr}\n").into_bytes();
    let mut toestand = u64::from(nr) * 2 + 1;
    while uit.len() < bytes {
        // The steps of a linear generator (Knuth): noise that is the same in every run.
        toestand = toestand
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        uit.extend_from_slice(&toestand.to_le_bytes());
    }
    uit.truncate(bytes);
    uit
}
