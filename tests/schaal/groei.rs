//! A round of assessment grown to any size: more criteria, submissions and assessors, and every score.
//!
//! The small story is played through the doors. What it grows by is laid straight into the tables: 54,000
//! scores through the door are ten minutes of work that nobody measures here.

use super::wereld::Wereld;
use entities::identity::organisatie;
use entities::ids::{OrganisatieId, PersoonId, RijId};
use entities::publiceren::bevroren_regels;
use entities::zaak::{invoer, rij};
use sea_orm::{ActiveModelTrait, DbErr, EntityTrait, IntoActiveModel, Set};
use serde_json::{Value, json};
use tenderspoor::clock::nieuwe_id;
use tenderspoor::store::db::{Db, Job};
use tenderspoor::store::identity::{self, NieuwPersoon};

use workflows::machine::Kind;
use workflows::role::Rol;

/// Three assessors, two submissions of two questions.
const VERHAAL: &str = "maximum-gelijk-aan-aantal";
/// In it everybody scores on their own then.
const INDIVIDUEEL: &str = "2023-03-29T12:00:00Z";

/// So long is a motivation: a paragraph.
const MOTIVERING: &str = "Het plan is concreet en beschrijft per doelgroep wie de begeleiding geeft. Sterk is dat de \
    inwoner een vaste begeleider houdt, ook als de indicatie verandert. Zwak is dat de vervanging bij ziekte \
    alleen voor het eerste jaar is uitgewerkt. De samenwerking met de wijkteams is met voorbeelden onderbouwd.";

/// Rows of one statement; SQLite takes at most 32,766 values in one.
const PER_KEER: usize = 1_000;

/// How large a round is.
#[derive(Clone, Copy, Debug)]
pub struct Maat {
    pub inschrijvingen: usize,
    pub criteria: usize,
    pub beoordelaars: usize,
}

/// A round of some size, with every score given.
pub struct Ronde {
    pub wereld: Wereld,
    pub id: RijId,
    pub perceel: RijId,
    /// A submission that was handed in through the doors, so that its answers are there to read.
    pub inschrijving: RijId,
    procedure: RijId,
    dossier: entities::ids::DossierId,
    inschrijvingen: Vec<RijId>,
    criteria: Vec<String>,
}

impl Ronde {
    /// Plays the story and lets the round grow, up to and with the last individual score.
    pub async fn van(maat: Maat) -> Self {
        let wereld = Wereld::gespeeld(VERHAAL, INDIVIDUEEL).await;
        let rij = wereld.rij(Kind::Beoordelingsronde, "").await;
        let partijen = partijen(&wereld).await;
        let mut ronde = Self {
            id: rij.id,
            perceel: rij.perceel_id.unwrap(),
            inschrijving: partijen[0].id,
            procedure: rij.procedure_id.unwrap(),
            dossier: rij.dossier_id,
            inschrijvingen: partijen.iter().map(|p| p.id).collect(),
            criteria: vec![],
            wereld,
        };
        ronde.meer_criteria(maat.criteria).await;
        ronde
            .meer_inschrijvingen(&partijen[0], maat.inschrijvingen)
            .await;
        let beoordelaars = ronde.meer_beoordelaars(maat.beoordelaars).await;
        ronde.scoor(&beoordelaars).await;
        ronde
    }

    /// The meeting, with a consensus in every cell.
    pub async fn naar_consensus(&self) {
        let cellen = self.cellen().map(|(partij, criterium)| {
            let waarde = self.punten(partij, criterium, 0);
            self.entry("consensus", partij, criterium, None, waarde)
        });
        let cellen: Vec<_> = cellen.collect();
        self.leg_neer(cellen).await;
        self.zet("consensus").await;
    }

    /// The scores are final.
    pub async fn naar_vastgesteld(&self) {
        self.zet("vastgesteld").await;
    }

    async fn zet(&self, toestand: &str) {
        let opdracht =
            format!("UPDATE rij SET toestand = '{toestand}' WHERE machine = 'beoordelingsronde'");
        self.wereld.sql(&opdracht).await;
    }

    /// As many criteria as asked, each with a question, in the frozen rules.
    async fn meer_criteria(&mut self, aantal: usize) {
        let db = self.wereld.app.deuren.reader.db();
        let sleutel = (self.procedure, 1);
        let regels = bevroren_regels::Entity::find_by_id(sleutel).one(&db).await;
        let regels = regels.unwrap().unwrap();
        let mut tekst: Value = serde_json::from_str(&regels.tekst).unwrap();
        let vraag = tekst["dossiervragen"][0].clone();
        let criteria = tekst["selectie"]["criteria"].as_array().unwrap().clone();
        let criteria: Vec<Value> = (0..aantal)
            .map(|nr| criterium(criteria.get(nr).unwrap_or(&criteria[0]), nr, aantal))
            .collect();
        let vragen = tekst["dossiervragen"].as_array_mut().unwrap();
        for criterium in criteria.iter().skip(2) {
            let mut nieuw = vraag.clone();
            nieuw["code"] = criterium["code"].clone();
            nieuw["thema"] = criterium["code"].clone();
            vragen.push(nieuw);
        }
        self.criteria = criteria
            .iter()
            .map(|c| c["code"].as_str().unwrap().to_owned())
            .collect();
        tekst["selectie"]["criteria"] = Value::Array(criteria);
        let mut nieuw = regels.into_active_model();
        nieuw.tekst = Set(tekst.to_string());
        self.schrijf(move |db| Box::pin(async move { nieuw.update(db).await.map(|_| ()) }))
            .await;
    }

    /// More submissions like this one, each of an organisation of its own.
    async fn meer_inschrijvingen(&mut self, als: &rij::Model, aantal: usize) {
        let nieuw: Vec<(organisatie::Model, rij::Model)> = (self.inschrijvingen.len()..aantal)
            .map(|nr| ander(als, nr))
            .collect();
        self.inschrijvingen
            .extend(nieuw.iter().map(|(_, rij)| rij.id));
        let (organisaties, rijen): (Vec<_>, Vec<_>) = nieuw.into_iter().unzip();
        self.schrijf(move |db| {
            Box::pin(async move {
                let organisaties = organisaties
                    .into_iter()
                    .map(IntoActiveModel::into_active_model);
                organisatie::Entity::insert_many(organisaties)
                    .exec_without_returning(db)
                    .await?;
                let rijen = rijen.into_iter().map(IntoActiveModel::into_active_model);
                rij::Entity::insert_many(rijen)
                    .exec_without_returning(db)
                    .await?;
                Ok(())
            })
        })
        .await;
    }

    /// The assessors of the story and as many more as asked.
    async fn meer_beoordelaars(&self, aantal: usize) -> Vec<PersoonId> {
        let nu = self.wereld.app.deuren.klok.nu();
        let db = self.wereld.app.deuren.reader.db();
        let alle = identity::personen(&db, nu).await.unwrap();
        let mut wie: Vec<PersoonId> = vec![];
        let mut bereik = None;
        for mens in alle
            .iter()
            .filter(|m| !m.persoon.email.ends_with("@ander.example"))
        {
            if let Some(rol) = mens.rollen.iter().find(|t| t.rol == Rol::Beoordelaar) {
                wie.push(mens.persoon.id);
                bereik = Some(rol.bereik);
            }
        }
        let bereik = bereik.unwrap();
        for nr in wie.len()..aantal {
            let nieuw = NieuwPersoon {
                naam: format!("Beoordelaar {nr:02}"),
                email: format!("extra-{nr}@voorbeeld.nl"),
                organisatie: None,
                wachtwoord: None,
            };
            let gemaakt = self.schrijf(move |db| {
                Box::pin(async move {
                    let wie = identity::maak_persoon(db, nieuw).await?;
                    identity::wijs_toe(db, wie, Rol::Beoordelaar, bereik, nu).await?;
                    Ok(wie)
                })
            });
            wie.push(gemaakt.await);
        }
        wie
    }

    /// Everybody scores everything.
    async fn scoor(&self, beoordelaars: &[PersoonId]) {
        let alle = self.cellen().flat_map(|(partij, criterium)| {
            beoordelaars.iter().enumerate().map(move |(nr, wie)| {
                let waarde = self.punten(partij, criterium, nr);
                self.entry("score", partij, criterium, Some(*wie), waarde)
            })
        });
        let alle: Vec<_> = alle.collect();
        self.leg_neer(alle).await;
    }

    fn cellen(&self) -> impl Iterator<Item = (RijId, &str)> {
        let criteria = || self.criteria.iter().map(String::as_str);
        self.inschrijvingen
            .iter()
            .flat_map(move |partij| criteria().map(move |c| (*partij, c)))
    }

    /// A score on the scale that differs by place and person.
    fn punten(&self, partij: RijId, criterium: &str, nr: usize) -> i64 {
        let rij = self
            .inschrijvingen
            .iter()
            .position(|p| *p == partij)
            .unwrap();
        let kolom = self.criteria.iter().position(|c| c == criterium).unwrap();
        [4_000, 6_000, 8_000, 10_000][(rij * 7 + kolom * 3 + nr * (rij % 3)) % 4]
    }

    fn entry(
        &self,
        soort: &str,
        partij: RijId,
        criterium: &str,
        wie: Option<PersoonId>,
        waarde: i64,
    ) -> invoer::Model {
        invoer::Model {
            id: nieuwe_id(),
            dossier_id: self.dossier,
            rij_id: self.id,
            soort: soort.to_owned(),
            sleutel: format!("{partij}/{criterium}"),
            eigenaar: wie.map(|wie| wie.to_string()).unwrap_or_default(),
            persoon_id: wie,
            waarde: Some(waarde),
            inhoud: json!({
                "inschrijving": partij.to_string(), "criterium": criterium,
                "waarde": waarde, "motivering": MOTIVERING,
            })
            .to_string(),
            versie: 1,
            regel_nr: 1,
            op: self.wereld.app.deuren.klok.nu(),
        }
    }

    async fn leg_neer(&self, entries: Vec<invoer::Model>) {
        self.schrijf(move |db| {
            Box::pin(async move {
                for deel in entries.chunks(PER_KEER) {
                    let deel = deel.iter().cloned().map(IntoActiveModel::into_active_model);
                    invoer::Entity::insert_many(deel)
                        .exec_without_returning(db)
                        .await?;
                }
                Ok(())
            })
        })
        .await;
    }

    async fn schrijf<T: Send + 'static>(
        &self,
        job: impl for<'t> FnOnce(&'t Db<'t>) -> Job<'t, T, DbErr> + Send + 'static,
    ) -> T {
        self.wereld.app.deuren.writer.write(job).await.unwrap()
    }
}

/// The submissions that are judged, oldest first.
async fn partijen(wereld: &Wereld) -> Vec<rij::Model> {
    let alle = wereld.rijen().await.into_iter();
    alle.filter(|r| r.machine == Kind::Inschrijving.name() && r.toestand == "in-beoordeling")
        .collect()
}

/// One of so many criteria; their weights together are 100.
fn criterium(als: &Value, nr: usize, aantal: usize) -> Value {
    let mut nieuw = als.clone();
    if nr >= 2 {
        nieuw["code"] = json!(format!("c{nr:02}"));
        nieuw["naam"] = json!(format!("Criterium {nr:02}"));
    }
    nieuw["gewicht"] = json!(100 / aantal + usize::from(nr < 100 % aantal));
    nieuw
}

/// A submission like this one of another organisation.
fn ander(als: &rij::Model, nr: usize) -> (organisatie::Model, rij::Model) {
    let wie = organisatie::Model {
        id: OrganisatieId(nieuwe_id()),
        naam: format!("Aanbieder {nr:03}"),
        soort: "zorgaanbieder".to_owned(),
        kvk: None,
    };
    let id = RijId(nieuwe_id());
    let rij = rij::Model {
        id,
        inschrijving_id: Some(id),
        organisatie_id: Some(wie.id),
        naam: wie.naam.clone(),
        ..als.clone()
    };
    (wie, rij)
}
