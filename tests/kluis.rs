//! Two-person opening (DESIGN.md 6): with everything in hand but two passphrases, nothing opens.
//!
//! A small procedure is played up to its closing; the vault is then opened through the doors.

mod rondes;
mod schijf;

use crate::secrecy::wereld::Wereld;
use entities::ids::RijId;
use entities::kluis::{opening, pakket, sleutel, sleuteldeel, sleutelhelft};
use entities::zaak::auditregel;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use tenderspoor::acts::sleutels::{self, Gegeven};
use tenderspoor::acts::{self, Sleutelweigering, Verzoek, Wachtzin, Weigering, sleutelhouders};
use tenderspoor::app::App;
use tenderspoor::store::opening as stand;
use tenderspoor::timers;
use tenderspoor::vault::sha256_hex;
use workflows::desk::Refusal;
use workflows::machine::Kind;

const VERHAAL: &str = "maximum-gelijk-aan-aantal";
const INKOPER: &str = "inkoper@hartvanbrabant.example";
const TWEEDE: &str = "tweede-inkoper@hartvanbrabant.example";
const ESCROW: &str = "escrowhouder@hartvanbrabant.example";
const HOUDERS: [&str; 3] = [INKOPER, TWEEDE, ESCROW];

/// After closing and grace, before anybody gave a passphrase.
async fn dicht() -> (Wereld, RijId) {
    let moment = "2023-03-24T09:29:00Z";
    let wereld = Wereld::gespeeld(VERHAAL, moment).await;
    let moment: jiff::Timestamp = moment.parse().unwrap();
    timers::zet_klok(&wereld.app.deuren, moment.into())
        .await
        .unwrap();
    let procedure = wereld.rij(Kind::Procedure, "Dagbesteding").await.id;
    for wie in HOUDERS {
        let velden = json!({"geenBelang": true, "geheimhouding": true});
        wereld
            .schrijf(wie, procedure, "belangenverklaring", velden)
            .await;
    }
    (wereld, procedure)
}

async fn geef(wereld: &Wereld, wie: &str, rij: RijId) -> Result<Gegeven, Weigering> {
    geef_zin(wereld, wie, rij, "kluis-openen", Wachtzin::oefening()).await
}

async fn geef_zin(
    wereld: &Wereld,
    wie: &str,
    rij: RijId,
    handeling: &str,
    zin: Wachtzin,
) -> Result<Gegeven, Weigering> {
    let verzoek = Verzoek {
        wachtzin: Some(zin),
        toelichting: Some("De wachtzin is kwijt.".to_owned()),
        ..Verzoek::kaal(wereld.viewer(wie).await, rij, handeling)
    };
    sleutels::geef(&wereld.app.deuren, verzoek).await
}

fn wacht(uit: &Result<Gegeven, Weigering>) -> bool {
    matches!(uit, Ok(Gegeven::Wacht(_)))
}

/// Lets the workers do what waits.
async fn werk(app: &App) {
    let nu = app.deuren.klok.nu();
    timers::zet_klok(&app.deuren, nu).await.unwrap();
}

/// Every package is open, checked and good; the secret of the vault is gone again.
async fn is_geopend(app: &App, procedure: RijId) {
    let db = app.deuren.reader.db();
    let pakketten = pakket::Entity::find().all(&db).await.unwrap();
    assert_eq!(pakketten.len(), 2);
    for pakket in pakketten {
        assert_eq!(pakket.klopt, Some(true));
        assert!(pakket.open_omhulsel.is_some());
    }
    let sleutel = sleutel::Entity::find_by_id((procedure, 1)).one(&db).await;
    let sleutel = sleutel.unwrap().unwrap();
    assert!(sleutel.open_omhulsel.is_none() && sleutel.geopend_op.is_some());
    assert!(helften(app).await.is_empty());
}

async fn helften(app: &App) -> Vec<sleutelhelft::Model> {
    let db = app.deuren.reader.db();
    sleutelhelft::Entity::find().all(&db).await.unwrap()
}

#[tokio::test]
async fn every_pair_opens_in_both_orders_the_escrowhouder_too() {
    let (dicht, procedure) = dicht().await;
    for eerste in HOUDERS {
        for tweede in HOUDERS.into_iter().filter(|t| *t != eerste) {
            let wereld = dicht.kopie().await;
            assert!(wacht(&geef(&wereld, eerste, procedure).await), "{eerste}");
            assert!(
                matches!(
                    geef(&wereld, tweede, procedure).await,
                    Ok(Gegeven::Gedaan(_))
                ),
                "{eerste} {tweede}"
            );
            werk(&wereld.app).await;
            is_geopend(&wereld.app, procedure).await;
        }
    }
}

#[tokio::test]
async fn one_holder_twice_does_not_open() {
    let (wereld, procedure) = dicht().await;
    for _ in 0..2 {
        assert!(wacht(&geef(&wereld, INKOPER, procedure).await));
    }
    let verzoek = Verzoek {
        wachtzin: Some(Wachtzin::oefening()),
        ..Verzoek::kaal(wereld.viewer(INKOPER).await, procedure, "kluis-openen")
    };
    let uit = acts::perform(&wereld.app.deuren, verzoek).await;
    let Err(Weigering::Wet(Refusal::Unmet { unmet })) = uit else {
        panic!("{uit:?}");
    };
    assert_eq!(unmet[0].code, "twee-verschillende-openers");
    // Nor does a paraaf without a passphrase make a pair.
    let kaal = Verzoek::kaal(wereld.viewer(TWEEDE).await, procedure, "kluis-openen");
    let uit = acts::perform(&wereld.app.deuren, kaal).await;
    assert!(matches!(
        uit,
        Err(Weigering::Sleutel(Sleutelweigering::WachtzinNodig))
    ));
}

#[tokio::test]
async fn a_half_that_expired_is_removed_and_opens_nothing() {
    let (wereld, procedure) = dicht().await;
    assert!(wacht(&geef(&wereld, INKOPER, procedure).await));
    assert_eq!(helften(&wereld.app).await.len(), 2);
    let deuren = &wereld.app.deuren;
    let straks = entities::moment::Moment(deuren.klok.nu().0 + 601);
    timers::zet_klok(deuren, straks).await.unwrap();
    assert!(wacht(&geef(&wereld, TWEEDE, procedure).await));
    assert_eq!(sleutels::ruim_op(deuren).await.unwrap(), 2);
    assert_eq!(helften(&wereld.app).await.len(), 2);
    assert!(matches!(
        geef(&wereld, ESCROW, procedure).await,
        Ok(Gegeven::Gedaan(_))
    ));
}

#[tokio::test]
async fn a_wrong_passphrase_is_refused_counted_and_written_down() {
    let (wereld, procedure) = dicht().await;
    let fout = || Wachtzin::nieuw("zes natte dassen graven onder de brug".to_owned());
    for keer in 1..=6 {
        let uit = geef_zin(&wereld, INKOPER, procedure, "kluis-openen", fout()).await;
        let Err(Weigering::Sleutel(waarom)) = uit else {
            panic!("{uit:?}");
        };
        let te_vaak = matches!(waarom, Sleutelweigering::TeVaak { .. });
        assert_eq!(te_vaak, keer > 5, "{keer}: {waarom:?}");
    }
    // Even the right one waits now, and another person does not.
    let goed = geef(&wereld, INKOPER, procedure).await;
    assert!(matches!(
        goed,
        Err(Weigering::Sleutel(Sleutelweigering::TeVaak { .. }))
    ));
    assert!(wacht(&geef(&wereld, TWEEDE, procedure).await));
    let db = wereld.app.deuren.reader.db();
    let regels = auditregel::Entity::find()
        .filter(auditregel::COLUMN.rij_id.eq(procedure))
        .filter(
            auditregel::COLUMN
                .wat
                .eq("geweigerd kluis-openen: wachtzin-onjuist"),
        );
    assert_eq!(regels.all(&db).await.unwrap().len(), 5);
}

/// The process ends between the halves, and again before the job is done.
#[tokio::test]
async fn an_opening_survives_the_end_of_the_process() {
    let (wereld, procedure) = dicht().await;
    assert!(wacht(&geef(&wereld, TWEEDE, procedure).await));
    let wereld = wereld.kopie().await;
    assert!(matches!(
        geef(&wereld, INKOPER, procedure).await,
        Ok(Gegeven::Gedaan(_))
    ));
    let wereld = wereld.kopie().await;
    werk(&wereld.app).await;
    is_geopend(&wereld.app, procedure).await;
    // Names are known at once, hashes to who declared their interests again (Aw 2012 art. 1.10b).
    let (verbaal, hash) = verbaal(&wereld, procedure).await;
    assert_eq!(verbaal.openers[0].naam, "Bram Kuijpers");
    assert_eq!(verbaal.pakketten.len(), 2);
    assert!(hash.is_empty() && verbaal.pakketten.iter().all(|p| p.kenmerk.is_none()));
    let velden = json!({"geenBelang": true, "geheimhouding": true});
    wereld
        .schrijf(INKOPER, procedure, "belangenverklaring", velden)
        .await;
    let (verbaal, hash) = self::verbaal(&wereld, procedure).await;
    for pakket in &verbaal.pakketten {
        assert!(pakket.klopt && pakket.kenmerk.is_some() && !pakket.onderdelen.is_empty());
    }
    let db = wereld.app.deuren.reader.db();
    let opening = opening::Entity::find_by_id((procedure, 1)).one(&db).await;
    let tekst = opening.unwrap().unwrap().proces_verbaal.unwrap();
    assert_eq!(sha256_hex(tekst.as_bytes()), hash);
}

/// The proces-verbaal and its hash, as the inkoper may read it.
async fn verbaal(wereld: &Wereld, procedure: RijId) -> (stand::Procesverbaal, String) {
    let stand = stand_van(wereld, INKOPER, procedure).await;
    stand.verbaal.expect("a proces-verbaal")
}

/// How the opening of a vault stands, as this person may know it.
async fn stand_van(wereld: &Wereld, wie: &str, rij: RijId) -> stand::Stand {
    let db = wereld.app.deuren.reader.db();
    let viewer = wereld.viewer(wie).await;
    let plek = tenderspoor::store::rijen::plek(&db, &viewer, rij).await;
    let nu = wereld.app.deuren.klok.nu();
    let stand = stand::stand(&db, &plek.unwrap().unwrap(), nu).await;
    stand.unwrap().unwrap()
}

/// Before closing two holders put a new key in the place of one whose passphrase was lost.
#[tokio::test]
async fn a_lost_holder_is_replaced_before_closing() {
    let wereld = Wereld::gespeeld(VERHAAL, "2023-03-21T10:00:00Z").await;
    let procedure = wereld.rij(Kind::Procedure, "Dagbesteding").await.id;
    let deuren = &wereld.app.deuren;
    let oud = delen(&wereld, procedure).await;
    let viewer = wereld.viewer(TWEEDE).await;
    let nieuw = sleutelhouders::maak(deuren, &viewer, Wachtzin::oefening()).await;
    let nieuw = nieuw.unwrap().id;
    let verdelen = "sleutels-verdelen";
    let zin = Wachtzin::oefening;
    assert!(wacht(
        &geef_zin(&wereld, ESCROW, procedure, verdelen, zin()).await
    ));
    // A half that was given for another act opens nothing.
    assert!(geef(&wereld, INKOPER, procedure).await.is_err());
    assert!(matches!(
        geef_zin(&wereld, INKOPER, procedure, verdelen, zin()).await,
        Ok(Gegeven::Gedaan(_))
    ));
    let delen = delen(&wereld, procedure).await;
    assert_eq!(delen.len(), 6);
    assert!(delen.iter().all(|deel| !oud.contains(deel)));
    assert_eq!(delen.iter().filter(|d| d.eerste == nieuw).count(), 2);
}

async fn delen(wereld: &Wereld, rij: RijId) -> Vec<sleuteldeel::Model> {
    let db = wereld.app.deuren.reader.db();
    let delen = sleuteldeel::Entity::find().filter(sleuteldeel::COLUMN.rij_id.eq(rij));
    delen.all(&db).await.unwrap()
}
