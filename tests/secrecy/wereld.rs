//! One installation in a folder: played from a draaiboek, and copied with everything in it.

use entities::ids::{OrganisatieId, PersoonId, RijId};
use entities::zaak::rij;
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, Database, DbErr, EntityTrait, QueryFilter, QueryOrder};
use serde_json::Value;
use std::io;
use std::path::Path;
use tempfile::TempDir;
use tenderspoor::acts::{self, Ingevuld, Verzoek, Wachtzin, Weigering, sleutels};
use tenderspoor::app::{self, App};
use tenderspoor::clock::Klok;
use tenderspoor::config::Config;
use tenderspoor::draaiboek::{Draaiboek, meegeleverd, samen};
use tenderspoor::identity::tokens;
use tenderspoor::store::identity::{self, NieuwPersoon};
use tenderspoor::store::viewer::{Bereik, Viewer};
use workflows::machine::Kind;
use workflows::role::Rol;

use super::bezoek::{Antwoord, vraag};

/// An installation with the people who can look at it. Always on a file, whatever database the other
/// tests use: a world is copied as a folder.
pub struct Wereld {
    pub app: App,
    pub router: axum::Router,
    pub mensen: Vec<Mens>,
    map: TempDir,
}

/// Somebody with a browser and a program, both signed in; or nobody.
#[derive(Clone)]
pub struct Mens {
    pub email: String,
    pub id: Option<PersoonId>,
    pub rollen: Vec<(Rol, Bereik)>,
    pub cookie: String,
    pub token: String,
}

impl Mens {
    fn niemand() -> Self {
        Self {
            email: "niemand".to_owned(),
            id: None,
            rollen: vec![],
            cookie: String::new(),
            token: String::new(),
        }
    }

    /// Whether this is the person of this address, without what comes after the `@`.
    pub fn heet(&self, wie: &str) -> bool {
        self.email.split('@').next() == Some(wie)
    }

    pub fn is(&self, rol: Rol) -> bool {
        self.rollen.iter().any(|(r, _)| *r == rol)
    }
}

fn config(map: &Path) -> Config {
    Config {
        data: map.to_owned(),
        oefenomgeving: true,
        wegwerp: true,
        ..Config::default()
    }
}

async fn open(map: &TempDir, nu: Timestamp) -> App {
    let klok = Klok::gesimuleerd(nu);
    App::open(config(map.path()), klok, true).await.unwrap()
}

impl Wereld {
    /// A shipped draaiboek up to and with this moment (UTC), and people of a second spoor.
    pub async fn gespeeld(naam: &str, tot: &str) -> Self {
        Self::gespeeld_met(naam, tot, &[]).await
    }

    /// The same with other words in the draaiboek: each of these must be there.
    pub async fn gespeeld_met(naam: &str, tot: &str, anders: &[(&str, &str)]) -> Self {
        let (_, tekst) = meegeleverd().iter().find(|(n, _)| *n == naam).unwrap();
        let tekst = anders
            .iter()
            .fold((*tekst).to_owned(), |tekst, (van, naar)| {
                assert!(tekst.contains(van), "{van}");
                tekst.replacen(van, naar, 1)
            });
        let tekst = &tekst;
        let draaiboek = Draaiboek::lees(naam, tekst).unwrap();
        let tijdlijn = samen(&[(&draaiboek, 0)]).unwrap().tot(tot.parse().unwrap());
        let map = tempfile::tempdir().unwrap();
        let app = open(&map, tijdlijn.begin().into()).await;
        app.migreer().await.unwrap();
        let gespeeld = tijdlijn.speel(&app.deuren, &mut io::sink()).await;
        gespeeld.unwrap_or_else(|fout| panic!("{naam}: {fout}"));
        let mut wereld = Self {
            router: app::router(app.clone()),
            app,
            mensen: vec![],
            map,
        };
        wereld.ander_spoor().await;
        wereld.log_allen_in().await;
        wereld
    }

    /// The folder with the database, the key of the server and the files.
    pub fn map(&self) -> &Path {
        self.map.path()
    }

    /// The same installation once more: every row, file, key, session and token is the same.
    pub async fn kopie(&self) -> Self {
        let map = tempfile::tempdir().unwrap();
        kopieer(self.map.path(), map.path());
        let van = Database::connect(self.app.config.database()).await.unwrap();
        let naar = map.path().join("tenderspoor.db");
        let opdracht = format!("VACUUM INTO '{}'", naar.display());
        van.execute_unprepared(&opdracht).await.unwrap();
        van.close().await.unwrap();
        let app = open(&map, self.app.deuren.klok.nu().into()).await;
        Self {
            router: app::router(app.clone()),
            app,
            mensen: self.mensen.clone(),
            map,
        }
    }

    /// People who lead, assess and audit, in another spoor only.
    async fn ander_spoor(&self) {
        let ia = self.viewer("inkoper@hartvanbrabant.example").await;
        let gemeenten = self.organisaties("gemeente").await;
        let velden = serde_json::json!({
            "naam": "Een ander spoor", "regio": "Hart van Brabant", "wet": "wmo",
            "omschrijving": "Dit spoor heeft met het andere niets te maken.",
            "besluitregel": "unanimiteit-colleges", "gemeenten": [gemeenten[0]],
        });
        let ander = self.schrijf_als(&ia, None, "inkoopspoor", velden).await;
        let (ander, nu) = (ander.unwrap(), self.app.deuren.klok.nu());
        for rol in [Rol::Inkoopadviseur, Rol::Beoordelaar, Rol::Auditor] {
            let nieuw = NieuwPersoon {
                naam: format!("Ander {}", rol.code()),
                email: format!("{}@ander.example", rol.code()),
                organisatie: None,
                wachtwoord: None,
            };
            let werk = self.app.deuren.writer.write(move |db| {
                Box::pin(async move {
                    let wie = identity::maak_persoon(db, nieuw).await?;
                    identity::wijs_toe(db, wie, rol, Bereik::Rij(ander), nu).await
                })
            });
            werk.await.map_err(|fout: DbErr| fout).unwrap();
        }
    }

    /// Signs in nobody, and one of all whose rights are the same; of assessors two, who may not know of
    /// each other.
    async fn log_allen_in(&mut self) {
        let (db, nu) = (self.app.deuren.reader.db(), self.app.deuren.klok.nu());
        let alle = identity::personen(&db, nu).await.unwrap();
        let rijen = self.rijen().await;
        let mut soorten: Vec<String> = vec![];
        self.mensen.push(Mens::niemand());
        for mens in alle {
            let rollen: Vec<_> = mens.rollen.iter().map(|t| (t.rol, t.bereik)).collect();
            let soort = soort(&rollen, &rijen);
            let genoeg = 1 + usize::from(rollen.iter().any(|(r, _)| *r == Rol::Beoordelaar));
            if soorten.iter().filter(|s| **s == soort).count() >= genoeg {
                continue;
            }
            soorten.push(soort);
            let id = mens.persoon.id;
            let velden = format!("persoon={id}");
            let binnen = vraag(&self.router, &Mens::niemand(), "/demo/kies", Some(&velden)).await;
            let token = tokens::maak(&self.app, id, "test", 1).await.unwrap();
            self.mensen.push(Mens {
                email: mens.persoon.email,
                id: Some(id),
                rollen,
                cookie: binnen.koekje.expect("a session"),
                token,
            });
        }
    }

    /// Signs everybody in again, for people whose organisation got rows since.
    pub async fn log_opnieuw_in(&mut self) {
        self.mensen.clear();
        self.log_allen_in().await;
    }

    /// Every row, oldest first.
    pub async fn rijen(&self) -> Vec<rij::Model> {
        let db = self.app.deuren.reader.db();
        let alle = rij::Entity::find().order_by_asc(rij::COLUMN.id);
        alle.all(&db).await.unwrap()
    }

    /// The only row of this machine, of this name when one is given.
    pub async fn rij(&self, kind: Kind, naam: &str) -> rij::Model {
        let past = |r: &rij::Model| {
            r.machine == kind.name() && r.naam.contains(naam) && r.naam != "Een ander spoor"
        };
        let mut gevonden: Vec<_> = self.rijen().await.into_iter().filter(past).collect();
        assert_eq!(gevonden.len(), 1, "{kind:?} {naam}: {gevonden:#?}");
        gevonden.pop().unwrap()
    }

    async fn organisaties(&self, soort: &str) -> Vec<OrganisatieId> {
        use entities::identity::organisatie;
        let alle = organisatie::Entity::find().filter(organisatie::COLUMN.soort.eq(soort));
        let alle = alle.all(&self.app.deuren.reader.db()).await.unwrap();
        alle.into_iter().map(|o| o.id).collect()
    }

    pub async fn viewer(&self, email: &str) -> Viewer {
        let db = self.app.deuren.reader.db();
        let mens = identity::zoek(&db, email).await.unwrap().expect(email);
        let nu = self.app.deuren.klok.nu();
        Viewer::laad(&db, mens.id, nu).await.unwrap().unwrap()
    }

    pub async fn schrijf_als(
        &self,
        wie: &Viewer,
        rij: Option<RijId>,
        soort: &str,
        velden: Value,
    ) -> Result<RijId, Weigering> {
        let Value::Object(velden) = velden else {
            panic!("{velden}")
        };
        let soort = soort.to_owned();
        let ingevuld = Ingevuld { soort, velden };
        let gedaan = acts::record(&self.app.deuren, wie, rij, ingevuld, None).await?;
        Ok(gedaan.rij)
    }

    /// Somebody writes an entry; it must be accepted.
    pub async fn schrijf(&self, email: &str, rij: RijId, soort: &str, velden: Value) -> RijId {
        let wie = self.viewer(email).await;
        let gedaan = self.schrijf_als(&wie, Some(rij), soort, velden).await;
        gedaan.unwrap_or_else(|fout| panic!("{email} {soort}: {fout:?}"))
    }

    /// Somebody does an act; it must be done.
    pub async fn doe(&self, email: &str, rij: RijId, handeling: &str) {
        let verzoek = Verzoek {
            wachtzin: sleutels::vraagt(handeling).then(Wachtzin::oefening),
            ..Verzoek::kaal(self.viewer(email).await, rij, handeling)
        };
        let gedaan = acts::perform(&self.app.deuren, verzoek).await;
        gedaan.unwrap_or_else(|fout| panic!("{email} {handeling}: {fout:?}"));
    }

    /// Changes the database past the doors, for what no door can do.
    pub async fn sql(&self, opdracht: &str) {
        let db = Database::connect(self.app.config.database()).await.unwrap();
        db.execute_unprepared(opdracht).await.unwrap();
        db.close().await.unwrap();
    }

    /// Asks a page or the API as somebody.
    pub async fn get(&self, wie: &Mens, pad: &str) -> Antwoord {
        vraag(&self.router, wie, pad, None).await
    }
}

/// People with the same kind of rights: of gemeenten it does not matter which one, of providers only
/// which one takes part.
fn soort(rollen: &[(Rol, Bereik)], rijen: &[rij::Model]) -> String {
    let een = |(rol, bereik): &(Rol, Bereik)| {
        let waar = match bereik {
            Bereik::Organisatie(id) if rijen.iter().any(|r| r.organisatie_id == Some(*id)) => {
                id.to_string()
            }
            Bereik::Organisatie(_) => "organisatie".to_owned(),
            anders => format!("{anders:?}"),
        };
        format!("{} {waar}", rol.code())
    };
    let mut alle: Vec<_> = rollen.iter().map(een).collect();
    alle.sort();
    alle.join(", ")
}

/// Everything but the database, which is copied as one by the database itself.
fn kopieer(van: &Path, naar: &Path) {
    std::fs::create_dir_all(naar).unwrap();
    for ding in std::fs::read_dir(van).unwrap() {
        let ding = ding.unwrap();
        let doel = naar.join(ding.file_name());
        if ding.file_type().unwrap().is_dir() {
            kopieer(&ding.path(), &doel);
        } else if !ding
            .file_name()
            .to_string_lossy()
            .starts_with("tenderspoor.db")
        {
            std::fs::copy(ding.path(), doel).unwrap();
        }
    }
}
