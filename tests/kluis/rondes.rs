//! A second BAFO round has a vault of its own: what opens the first one opens nothing of it.

use super::{ESCROW, INKOPER, TWEEDE, geef_zin, stand_van, wacht, werk};
use crate::secrecy::wereld::Wereld;
use entities::ids::RijId;
use entities::kluis::{opening, pakket, sleutel, sleuteldeel, sleutelhouder};
use entities::zaak::rij;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use tenderspoor::acts::Wachtzin;
use tenderspoor::acts::sleutels::Gegeven;
use tenderspoor::timers;
use tenderspoor::vault::{self, Geheim, Omhulsel};
use workflows::machine::Kind;

const VERHAAL: &str = "terug-naar-de-dialoog";
const OPENEN: &str = "bafo-kluis-openen";

/// After the closing of the second round and its grace: the first one was opened, the second was not.
async fn tweede_ronde() -> (Wereld, RijId) {
    let moment = "2023-07-14T08:10:00Z";
    let wereld = Wereld::gespeeld(VERHAAL, moment).await;
    let moment: jiff::Timestamp = moment.parse().unwrap();
    timers::zet_klok(&wereld.app.deuren, moment.into())
        .await
        .unwrap();
    let procedure = wereld.rij(Kind::Procedure, "Dagbesteding").await.id;
    let velden = json!({"geenBelang": true, "geheimhouding": true});
    wereld
        .schrijf(ESCROW, procedure, "belangenverklaring", velden)
        .await;
    let perceel = wereld.rij(Kind::Perceel, "Dagbesteding").await.id;
    (wereld, perceel)
}

/// The secret of the vault of a round, as two of its holders get it from what is stored.
async fn geheim(wereld: &Wereld, perceel: RijId, ronde: i32) -> Geheim {
    let deuren = &wereld.app.deuren;
    let db = deuren.reader.db();
    let kluis = sleutel::Entity::find_by_id((perceel, ronde)).one(&db).await;
    let kluis = kluis.unwrap().expect("a key");
    let deel = sleuteldeel::Entity::find()
        .filter(sleuteldeel::COLUMN.rij_id.eq(perceel))
        .filter(sleuteldeel::COLUMN.ronde.eq(ronde))
        .one(&db)
        .await;
    let deel = deel.unwrap().expect("a pair");
    let houder = async |id: uuid::Uuid| {
        let houder = sleutelhouder::Entity::find_by_id(id).one(&db).await;
        let omhulsel = Omhulsel::from(houder.unwrap().expect("a holder").omhulsel);
        vault::ontgrendel(&omhulsel, &Wachtzin::oefening()).unwrap()
    };
    let (eerste, tweede) = (houder(deel.eerste).await, houder(deel.tweede).await);
    let server = &deuren.serversleutel;
    let helft = vault::geef_eerste(&Omhulsel::from(deel.omhulsel), &eerste, server).unwrap();
    let ontvanger = kluis.ontvanger.parse().unwrap();
    vault::geef_tweede(&helft, &tweede, server, &ontvanger).unwrap()
}

/// The sealed identities of the packages of the BAFO's in this state.
async fn verzegeld(wereld: &Wereld, toestand: &str) -> Vec<Omhulsel> {
    let db = wereld.app.deuren.reader.db();
    let bafos = rij::Entity::find()
        .filter(rij::COLUMN.machine.eq(Kind::Bafo.name()))
        .filter(rij::COLUMN.toestand.eq(toestand));
    let bafos: Vec<RijId> = bafos.all(&db).await.unwrap().iter().map(|b| b.id).collect();
    let pakketten = pakket::Entity::find().filter(pakket::COLUMN.rij_id.is_in(bafos));
    let pakketten = pakketten.all(&db).await.unwrap().into_iter();
    pakketten
        .map(|pakket| Omhulsel::from(pakket.kluis_omhulsel.expect("sealed")))
        .collect()
}

#[tokio::test]
async fn the_key_of_one_round_opens_no_package_of_the_other() {
    let (wereld, perceel) = tweede_ronde().await;
    let eerste = geheim(&wereld, perceel, 1).await;
    let tweede = geheim(&wereld, perceel, 2).await;
    for (toestand, eigen, ander) in [
        ("achterhaald", &eerste, &tweede),
        ("in-kluis", &tweede, &eerste),
    ] {
        let pakketten = verzegeld(&wereld, toestand).await;
        assert_eq!(pakketten.len(), 2, "{toestand}");
        for omhulsel in &pakketten {
            assert!(vault::onthul(omhulsel, eigen).is_ok(), "{toestand}");
            assert!(vault::onthul(omhulsel, ander).is_err(), "{toestand}");
        }
    }
}

/// The process ends between the halves, and again before the job is done.
#[tokio::test]
async fn the_second_round_takes_two_holders_of_its_own_and_keeps_the_first() {
    let (wereld, perceel) = tweede_ronde().await;
    let eerder = openingen(&wereld, perceel).await;
    assert_eq!(eerder.len(), 1);
    let geef = async |wereld: &Wereld, wie| {
        geef_zin(wereld, wie, perceel, OPENEN, Wachtzin::oefening()).await
    };
    assert!(wacht(&geef(&wereld, ESCROW).await));
    assert!(wacht(&geef(&wereld, ESCROW).await), "one holder is no pair");
    let wereld = wereld.kopie().await;
    assert!(matches!(
        geef(&wereld, TWEEDE).await,
        Ok(Gegeven::Gedaan(_))
    ));
    let wereld = wereld.kopie().await;
    werk(&wereld.app).await;

    let nu = openingen(&wereld, perceel).await;
    assert_eq!(nu.len(), 2);
    assert!(nu.contains(&eerder[0]), "the first opening is as it was");
    let stand = stand_van(&wereld, INKOPER, perceel).await;
    let (verbaal, hash) = stand.verbaal.expect("a proces-verbaal");
    let [(eerste, eerste_hash)] = &stand.eerdere[..] else {
        panic!("{:?}", stand.eerdere);
    };
    assert_eq!(eerder[0].hash.as_ref(), Some(eerste_hash));
    assert_ne!(&hash, eerste_hash);
    assert_ne!(verbaal.sleutel, eerste.sleutel);
    for (verbaal, sluiting) in [
        (eerste, "2023-06-09T08:00:00Z"),
        (&verbaal, "2023-07-14T08:00:00Z"),
    ] {
        let partijen: Vec<&str> = verbaal.pakketten.iter().map(|p| &*p.partij).collect();
        assert_eq!(partijen, ["Aanbieder C", "Combinatie B"]);
        assert!(verbaal.pakketten.iter().all(|p| p.klopt));
        let sluiting: jiff::Timestamp = sluiting.parse().unwrap();
        assert_eq!(verbaal.sluiting, Some(sluiting.as_second()));
    }
}

async fn openingen(wereld: &Wereld, perceel: RijId) -> Vec<opening::Model> {
    let db = wereld.app.deuren.reader.db();
    let alle = opening::Entity::find().filter(opening::COLUMN.rij_id.eq(perceel));
    alle.all(&db).await.unwrap()
}
