//! Two worlds that differ only in a decision about a party that it was not told yet.

use super::bezoek::vraag;
use super::gelijk::gelijk;
use super::wereld::{Mens, Wereld};
use entities::ids::RijId;
use serde_json::json;
use std::collections::BTreeSet;
use tenderspoor::acts::{self, Verzoek, parafen};
use workflows::machine::Kind;

const INKOPER: &str = "inkoper@hartvanbrabant.example";
const JURIST: &str = "jurist@hartvanbrabant.example";

/// Everybody but the parties and the public may know.
fn is_van_de_dienst(wie: &Mens) -> bool {
    wie.rollen.iter().any(|(rol, _)| !rol.van_aanbieder())
}

/// The inkoper decides, with a reason and the paraaf of the jurist.
async fn beslis(wereld: &Wereld, rij: RijId, handeling: &str) {
    let deuren = &wereld.app.deuren;
    let jurist = wereld.viewer(JURIST).await;
    parafen::zet(deuren, &jurist, rij, handeling, None)
        .await
        .unwrap();
    let verzoek = Verzoek {
        toelichting: Some("Dit volgt uit de toets van de inschrijving.".to_owned()),
        ..Verzoek::kaal(wereld.viewer(INKOPER).await, rij, handeling)
    };
    acts::perform(deuren, verzoek).await.unwrap();
}

/// Whatever a party tries on this row is refused with the same words in both worlds: every act and
/// paraaf, and one act with every version that the row may have.
async fn zelfde_weigeringen(een: &Wereld, ander: &Wereld, kind: Kind, rij: RijId) {
    let acts: BTreeSet<_> = kind.describe().iter().map(|a| a.handeling).collect();
    let pad = |wat: &str, act: &str| format!("/{}/{rij}/{wat}/{act}", kind.meervoud());
    let mut pogingen: Vec<(String, String)> = vec![];
    for act in &acts {
        pogingen.push((pad("handelingen", act), String::new()));
        pogingen.push((pad("parafen", act), String::new()));
    }
    for versie in 1..=12 {
        let raad = format!("versie={versie}");
        pogingen.push((pad("handelingen", "indienen"), raad));
    }
    for wie in een.mensen.iter().filter(|m| !is_van_de_dienst(m)) {
        for (pad, velden) in &pogingen {
            let a = vraag(&een.router, wie, pad, Some(velden)).await;
            let b = vraag(&ander.router, wie, pad, Some(velden)).await;
            assert!(wie.id.is_none() || a.status.is_client_error(), "{pad}");
            let (a, b) = (a.genormaliseerd(&[rij.0]), b.genormaliseerd(&[rij.0]));
            assert_eq!(a, b, "{pad} {velden} as {}", wie.email);
        }
    }
}

#[tokio::test]
#[ignore = "takes minutes of both cores: cargo test --test main secrecy:: -- --ignored"]
async fn found_invalid_before_the_selection_is_announced() {
    let wereld = Wereld::gespeeld("maximum-gelijk-aan-aantal", "2023-03-27T07:59:00Z").await;
    let perceel = wereld.rij(Kind::Perceel, "").await.id;
    let partij = wereld.rij(Kind::Inschrijving, "Aanbieder C").await.id;
    let ander_partij = wereld.rij(Kind::Inschrijving, "Combinatie B").await.id;
    wereld.doe(INKOPER, perceel, "vormtoets-starten").await;
    let goed = json!({"volledig": true, "ondertekend": true, "zonderVoorbehoud": true});
    let fout = json!({
        "volledig": false, "ondertekend": true, "zonderVoorbehoud": true,
        "grondOngeldig": "onvolledig",
    });
    wereld
        .schrijf(INKOPER, ander_partij, "vormtoets", goed.clone())
        .await;
    beslis(&wereld, ander_partij, "geldig-verklaren").await;
    let [een, ander] = [wereld.kopie().await, wereld.kopie().await];
    een.schrijf(INKOPER, partij, "vormtoets", goed).await;
    beslis(&een, partij, "geldig-verklaren").await;
    ander.schrijf(INKOPER, partij, "vormtoets", fout).await;
    beslis(&ander, partij, "ongeldig-verklaren").await;
    let eis = json!({"eis": "E1", "voldoet": true});
    for (wereld, partijen) in [
        (&een, vec![ander_partij, partij]),
        (&ander, vec![ander_partij]),
    ] {
        beslis(wereld, perceel, "vormtoets-afronden").await;
        for partij in partijen {
            wereld
                .schrijf(INKOPER, partij, "geschiktheidstoets", eis.clone())
                .await;
            beslis(wereld, partij, "geschikt-verklaren").await;
        }
        beslis(wereld, perceel, "geschiktheid-afronden").await;
    }
    gelijk(&een, &ander, "an invalid submission", is_van_de_dienst).await;
    zelfde_weigeringen(&een, &ander, Kind::Inschrijving, partij).await;
}

/// The one who is told last that it is a reserve learns it at the same moment as all others.
#[tokio::test]
#[ignore = "takes minutes of both cores: cargo test --test main secrecy:: -- --ignored"]
async fn a_reserve_before_the_selection_is_announced() {
    let wereld = Wereld::gespeeld("afgehaakt", "2023-04-10T12:00:00Z").await;
    let partij = wereld.rij(Kind::Inschrijving, "Aanbieder D").await;
    assert_eq!(partij.toestand, "reserve");
    let [een, ander] = [wereld.kopie().await, wereld.kopie().await];
    verschuif(&ander, partij.id, "niet-geselecteerd").await;
    gelijk(&een, &ander, "a reserve", is_van_de_dienst).await;
    zelfde_weigeringen(&een, &ander, Kind::Inschrijving, partij.id).await;
}

#[tokio::test]
#[ignore = "takes minutes of both cores: cargo test --test main secrecy:: -- --ignored"]
async fn a_bafo_that_does_not_fit_before_the_award_is_announced() {
    let wereld = Wereld::gespeeld("geen-gunning", "2023-06-12T16:00:00Z").await;
    let bafo = wereld.rij(Kind::Bafo, "").await;
    assert_eq!(bafo.toestand, "getoetst");
    let partij = bafo.inschrijving_id.unwrap();
    let [een, ander] = [wereld.kopie().await, wereld.kopie().await];
    verschuif(&ander, bafo.id, "niet-aanvaardbaar").await;
    verschuif(&ander, partij, "bafo-afgewezen").await;
    gelijk(&een, &ander, "a BAFO that does not fit", is_van_de_dienst).await;
    zelfde_weigeringen(&een, &ander, Kind::Bafo, bafo.id).await;
}

/// One more decision about a row, past the doors.
async fn verschuif(wereld: &Wereld, rij: RijId, toestand: &str) {
    let rij = rij.0.simple();
    wereld
        .sql(&format!(
            "UPDATE rij SET toestand = '{toestand}', versie = versie + 1 WHERE hex(id) = upper('{rij}')"
        ))
        .await;
    let veranderd = wereld.rijen().await;
    let veranderd = veranderd
        .iter()
        .find(|r| r.id.0.simple().to_string() == rij.to_string());
    assert_eq!(veranderd.unwrap().toestand, toestand);
}
