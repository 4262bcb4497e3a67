//! Vaults: every package is checked, one that is damaged is named and holds up nobody.

use super::{Wereld, voeg_toe};
use entities::ids::PakketId;
use entities::kluis::{bestand, opening, pakket, pakketdeel, sleutel};
use entities::zaak::{auditregel, rij};
use futures::stream;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::path::PathBuf;
use tenderspoor::clock::nieuwe_id;
use tenderspoor::timers::open_kluizen;
use tenderspoor::vault::{self, Geheim, Manifest, ObjectSleutel, Onderdeel, Ontvanger};
use tokio_util::sync::CancellationToken;
use workflows::machine::Kind;
use workflows::role::Rol;

/// A procedure whose vault was opened, with its key; what lies in it waits for the job.
struct Kluis {
    wereld: Wereld,
    ontvanger: Ontvanger,
}

/// A package in the vault.
struct InKluis {
    rij: rij::Model,
    pakket: PakketId,
    object: ObjectSleutel,
}

impl Kluis {
    async fn nieuw() -> Self {
        let mut wereld = Wereld::nieuw().await;
        wereld.procedure = super::procedure(&wereld.test, "kluis-geopend", "Open kluis").await;
        let (ontvanger, geheim) = vault::nieuwe_identiteit();
        let omhulsel = wereld.test.deuren.serversleutel.omhul(&geheim).unwrap();
        let sleutel = sleutel::Model {
            rij_id: wereld.procedure.id,
            ronde: 1,
            ontvanger: ontvanger.to_string(),
            open_omhulsel: Some(omhulsel.into()),
            geopend_op: None,
        };
        voeg_toe(&wereld.test, sleutel).await;
        let (nu, rol) = (wereld.nu(), Rol::Inkoopadviseur);
        let opening = opening::Model {
            rij_id: wereld.procedure.id,
            ronde: 1,
            eerste_id: wereld.persoon("Bram Kuijpers", rol, None).await,
            eerste_op: nu,
            tweede_id: wereld.persoon("Anouk van der Velden", rol, None).await,
            tweede_op: nu,
            proces_verbaal: None,
            hash: None,
        };
        voeg_toe(&wereld.test, opening).await;
        Self { wereld, ontvanger }
    }

    /// Hands in one answer and one file, as the doors would have sealed them.
    async fn pakket(&self) -> InKluis {
        let zorg = self.wereld.aanbieder("Zorg").await;
        let rij = self
            .wereld
            .rij(Kind::Inschrijving, "in-kluis", Some(zorg))
            .await;
        let (ontvanger, geheim) = vault::nieuwe_identiteit();
        let id = PakketId(nieuwe_id());
        let antwoord = vault::versleutel_tekst(&ontvanger, r#"{"tekst":"Ja"}"#).unwrap();
        let object = ObjectSleutel::nieuw();
        let bron = stream::iter([Ok::<_, std::io::Error>(b"%PDF-1.7 plan".to_vec())]);
        let opslag = &self.wereld.test.deuren.opslag;
        let bewaard = opslag.bewaar(object, &ontvanger, bron, 1000).await.unwrap();
        let manifest = Manifest {
            pakket: id.0,
            versie: 1,
            organisatie: zorg.to_string(),
            perceel: String::new(),
            stempel: self.wereld.nu().0,
            onderdelen: vec![
                Onderdeel::antwoord("dossierantwoord", "v1", &antwoord),
                Onderdeel::bestand("bestand", "plan.pdf", &bewaard),
            ],
        };
        voeg_toe(
            &self.wereld.test,
            self.verzegeld(&rij, &manifest, &ontvanger, &geheim),
        )
        .await;
        let deel = pakketdeel::Model {
            versie: 1,
            pakket_id: id,
            soort: "dossierantwoord".into(),
            sleutel: "v1".into(),
            hash: vault::sha256_hex(antwoord.als_tekst().as_bytes()),
            omhulsel: antwoord.into(),
        };
        voeg_toe(&self.wereld.test, deel).await;
        let bestand = bestand::Model {
            organisatie_id: None,
            id: nieuwe_id(),
            pakket_id: id,
            object: object.into(),
            naam: "plan.pdf".into(),
            mediatype: "application/pdf".into(),
            grootte: i64::try_from(bewaard.grootte).unwrap(),
            sha256: bewaard.sha256,
            op: self.wereld.nu(),
        };
        voeg_toe(&self.wereld.test, bestand).await;
        InKluis {
            rij,
            pakket: id,
            object,
        }
    }

    fn verzegeld(
        &self,
        rij: &rij::Model,
        manifest: &Manifest,
        ontvanger: &Ontvanger,
        geheim: &Geheim,
    ) -> pakket::Model {
        pakket::Model {
            id: PakketId(manifest.pakket),
            rij_id: rij.id,
            versie: 1,
            ontvanger: ontvanger.to_string(),
            concept_omhulsel: None,
            kluis_omhulsel: Some(vault::omhul(geheim, &self.ontvanger).unwrap().into()),
            open_omhulsel: None,
            stempel: Some(self.wereld.nu()),
            manifest: Some(manifest.tekst()),
            manifest_hash: Some(manifest.hash()),
            gecontroleerd_op: None,
            vernietigd_op: None,
            klopt: None,
        }
    }

    async fn klopt(&self, pakket: PakketId) -> Option<bool> {
        let db = self.wereld.test.deuren.reader.db();
        let pakket = pakket::Entity::find_by_id(pakket).one(&db).await;
        pakket.unwrap().unwrap().klopt
    }

    /// Changes one byte of the encrypted file.
    fn beschadig(&self, object: ObjectSleutel) {
        let naam = format!("{object}.age");
        let pad = zoek(self.wereld.test.config.bestanden(), &naam).unwrap();
        let mut inhoud = std::fs::read(&pad).unwrap();
        *inhoud.last_mut().unwrap() ^= 1;
        std::fs::write(pad, inhoud).unwrap();
    }
}

fn zoek(map: PathBuf, naam: &str) -> Option<PathBuf> {
    std::fs::read_dir(map).unwrap().find_map(|ingang| {
        let pad = ingang.unwrap().path();
        if pad.is_dir() {
            zoek(pad, naam)
        } else {
            pad.ends_with(naam).then_some(pad)
        }
    })
}

#[tokio::test]
async fn every_package_is_opened_and_a_damaged_one_is_named() {
    let kluis = Kluis::nieuw().await;
    let (goed, stuk, ook_goed) = (
        kluis.pakket().await,
        kluis.pakket().await,
        kluis.pakket().await,
    );
    kluis.beschadig(stuk.object);
    let wereld = &kluis.wereld;
    let taak = wereld.belofte("openen", "", &wereld.procedure, None).await;

    let deuren = &wereld.test.deuren;
    assert_eq!(
        open_kluizen(deuren, &CancellationToken::new())
            .await
            .unwrap(),
        1
    );

    assert_eq!(wereld.outbox(taak).await.stand, "gedaan");
    for (pakket, klopt) in [(&goed, true), (&stuk, false), (&ook_goed, true)] {
        assert_eq!(kluis.klopt(pakket.pakket).await, Some(klopt));
        assert_eq!(wereld.toestand(pakket.rij.id).await, "geopend");
        let regel = auditregel::Entity::find()
            .filter(auditregel::COLUMN.rij_id.eq(pakket.rij.id))
            .one(&deuren.reader.db())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (regel.wat.as_str(), regel.rol.as_str()),
            ("openen", "systeem")
        );
        assert_eq!(regel.toelichting.is_none(), klopt, "{regel:?}");
    }
}

#[tokio::test]
async fn an_interrupted_opening_goes_on_where_it_was() {
    let kluis = Kluis::nieuw().await;
    let (eerder, nu) = (kluis.pakket().await, kluis.pakket().await);
    let wereld = &kluis.wereld;
    let deuren = &wereld.test.deuren;
    let taak = wereld.belofte("openen", "", &wereld.procedure, None).await;
    let gestopt = CancellationToken::new();
    gestopt.cancel();
    assert_eq!(open_kluizen(deuren, &gestopt).await.unwrap(), 0);

    // The first was checked before the process ended, and its file was cleaned away since.
    let gecontroleerd = pakket::ActiveModel {
        id: sea_orm::ActiveValue::Set(eerder.pakket),
        gecontroleerd_op: sea_orm::ActiveValue::Set(Some(wereld.nu())),
        klopt: sea_orm::ActiveValue::Set(Some(true)),
        ..Default::default()
    };
    let job = deuren.writer.write(move |db| {
        Box::pin(async move {
            pakket::Entity::update(gecontroleerd)
                .exec(db)
                .await
                .map(drop)
        })
    });
    let uit: Result<(), sea_orm::DbErr> = job.await;
    uit.unwrap();
    deuren.opslag.verwijder(eerder.object).await.unwrap();

    assert_eq!(
        open_kluizen(deuren, &CancellationToken::new())
            .await
            .unwrap(),
        1
    );
    for pakket in [&eerder, &nu] {
        assert_eq!(kluis.klopt(pakket.pakket).await, Some(true));
        assert_eq!(wereld.toestand(pakket.rij.id).await, "geopend");
    }
    assert_eq!(wereld.outbox(taak).await.stand, "gedaan");
    let sleutel = sleutel::Entity::find_by_id((wereld.procedure.id, 1));
    let sleutel = sleutel.one(&deuren.reader.db()).await.unwrap().unwrap();
    assert_eq!(sleutel.geopend_op, Some(wereld.nu()));
}
