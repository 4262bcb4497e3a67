//! The committee at work: notes and concepts for oneself, and a consensus that everybody confirmed as it
//! stands (DOMAIN.md 4.4).

use crate::secrecy::wereld::{Mens, Wereld};
use entities::ids::RijId;
use entities::zaak::kladje;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use tenderspoor::acts::Weigering;
use workflows::machine::Kind;

const KLEIN: &str = "maximum-gelijk-aan-aantal";
const INDIVIDUEEL: &str = "2023-03-29T12:00:00Z";
const GESLOTEN: &str = "2023-04-04T12:00:00Z";
const VOORZITTER: &str = "voorzitter@hartvanbrabant.example";
const BEOORDELAAR: &str = "beoordelaar-1@hartvanbrabant.example";

/// What the small story scores, and by how many.
const CRITERIA: [&str; 2] = ["kwaliteit", "samenwerking"];
const BEOORDELAARS: usize = 3;

fn mens<'w>(wereld: &'w Wereld, wie: &str) -> &'w Mens {
    let hier = |m: &&Mens| m.heet(wie) && !m.email.ends_with("@ander.example");
    wereld.mensen.iter().find(hier).expect(wie)
}

async fn cel(wereld: &Wereld) -> (RijId, RijId) {
    let ronde = wereld.rij(Kind::Beoordelingsronde, "").await.id;
    let partij = wereld.rij(Kind::Inschrijving, "Combinatie B").await.id;
    (ronde, partij)
}

async fn kladjes(wereld: &Wereld) -> usize {
    let db = wereld.app.deuren.reader.db();
    kladje::Entity::find().all(&db).await.unwrap().len()
}

/// The field of a refusal, and its sentence.
async fn geweigerd(wereld: &Wereld, wie: &str, rij: RijId, soort: &str, velden: Value) -> String {
    let wie = wereld.viewer(wie).await;
    let uit = wereld.schrijf_als(&wie, Some(rij), soort, velden).await;
    let Err(Weigering::Velden(fouten)) = uit else {
        panic!("{uit:?}")
    };
    format!("{}: {}", fouten[0].veld, fouten[0].zin)
}

#[tokio::test]
async fn a_note_and_a_concept_are_read_by_their_author_alone() {
    let wereld = Wereld::gespeeld(KLEIN, INDIVIDUEEL).await;
    let (ronde, partij) = cel(&wereld).await;
    let plaats = |extra: Value| {
        let mut velden = json!({"inschrijving": partij.to_string(), "criterium": "kwaliteit"});
        let Value::Object(extra) = extra else {
            panic!()
        };
        velden.as_object_mut().unwrap().extend(extra);
        velden
    };
    let geheim = "Zeer twijfelachtig plan";
    let notitie = plaats(json!({"tekst": geheim}));
    wereld.schrijf(BEOORDELAAR, ronde, "notitie", notitie).await;
    // A concept needs no value and no length.
    let concept = plaats(json!({"motivering": "Half"}));
    wereld
        .schrijf(BEOORDELAAR, ronde, "scoreconcept", concept)
        .await;
    let scoren = format!("/beoordelingsrondes/{ronde}/scoren/{partij}/kwaliteit");
    let paden = [
        scoren.clone(),
        format!("/beoordelingsrondes/{ronde}"),
        format!("/api/v1/beoordelingsrondes/{ronde}"),
        format!(
            "/dossiers/{}",
            wereld.rij(Kind::Procedure, "Dag").await.dossier_id
        ),
    ];
    for wie in [
        "beoordelaar-2",
        "voorzitter",
        "inkoper",
        "jurist",
        "auditor",
    ] {
        for pad in &paden {
            let tekst = wereld.get(mens(&wereld, wie), pad).await.tekst;
            assert!(!tekst.contains(geheim), "{wie} at {pad}");
            assert!(
                !tekst.contains("Notitie voor uzelf opgeslagen"),
                "{wie} at {pad}"
            );
        }
    }
    let zelf = mens(&wereld, "beoordelaar-1");
    let tekst = wereld.get(zelf, &scoren).await.tekst;
    assert!(
        tekst.contains(geheim) && tekst.contains("Het telt nog niet"),
        "{tekst}"
    );
    let api = wereld.get(zelf, &paden[2]).await.tekst;
    assert!(
        api.contains(geheim),
        "the API gives what the page gives: {api}"
    );
    // A concept is no score; a score ends it.
    let rooster = wereld.get(zelf, &paden[1]).await.tekst;
    assert!(rooster.contains("0 van"), "{rooster}");
    let score = plaats(json!({
        "waarde": "8000", "motivering": "Goed: het plan is af en de begeleiders blijven.",
    }));
    wereld.schrijf(BEOORDELAAR, ronde, "score", score).await;
    assert_eq!(kladjes(&wereld).await, 1, "only the note is left");
    let leeg = plaats(json!({}));
    wereld.schrijf(BEOORDELAAR, ronde, "notitie", leeg).await;
    assert_eq!(kladjes(&wereld).await, 0, "an empty note is none");
}

#[tokio::test]
async fn notes_are_destroyed_when_the_scores_are_final() {
    let wereld = Wereld::gespeeld(KLEIN, GESLOTEN).await;
    let (ronde, partij) = cel(&wereld).await;
    let notitie = json!({
        "inschrijving": partij.to_string(), "criterium": "kwaliteit", "tekst": "Vraag naar roosters.",
    });
    wereld.schrijf(BEOORDELAAR, ronde, "notitie", notitie).await;
    stel_vast(&wereld, ronde).await;
    assert_eq!(kladjes(&wereld).await, 0);
}

/// A consensus on every cell, confirmed by every assessor, and final.
async fn stel_vast(wereld: &Wereld, ronde: RijId) {
    wereld.doe(VOORZITTER, ronde, "consensus-starten").await;
    let rijen = wereld.rijen().await;
    let partijen = rijen
        .iter()
        .filter(|r| r.machine == Kind::Inschrijving.name() && r.toestand == "in-beoordeling");
    for partij in partijen {
        for criterium in CRITERIA {
            wereld
                .schrijf(
                    VOORZITTER,
                    ronde,
                    "consensus",
                    consensus(partij.id, criterium, "Samen goed."),
                )
                .await;
        }
    }
    for nummer in 1..=BEOORDELAARS {
        let wie = format!("beoordelaar-{nummer}@hartvanbrabant.example");
        let ja = json!({"akkoord": true});
        wereld
            .schrijf(&wie, ronde, "consensusbevestiging", ja)
            .await;
    }
    wereld.doe(VOORZITTER, ronde, "vaststellen").await;
}

fn consensus(partij: RijId, criterium: &str, slot: &str) -> Value {
    json!({
        "inschrijving": partij.to_string(), "criterium": criterium, "waarde": "8000",
        "motivering": format!("Goed: het plan is af en de begeleiders blijven. {slot}"),
    })
}

/// Whoever confirms says which texts they read: a text that changed meanwhile was not read.
#[tokio::test]
async fn a_confirmation_is_of_the_texts_that_were_read() {
    let wereld = Wereld::gespeeld(KLEIN, GESLOTEN).await;
    let (ronde, partij) = cel(&wereld).await;
    wereld.doe(VOORZITTER, ronde, "consensus-starten").await;
    let pad = format!("/beoordelingsrondes/{ronde}/overleg/{partij}/kwaliteit");
    let schrijf = async |slot: &str| {
        let velden = consensus(partij, "kwaliteit", slot);
        wereld.schrijf(VOORZITTER, ronde, "consensus", velden).await;
    };
    let bevestigt = async |teksten: i64| {
        let wie = wereld.viewer(BEOORDELAAR).await;
        let velden = json!({"akkoord": true, "teksten": teksten});
        wereld
            .schrijf_als(&wie, Some(ronde), "consensusbevestiging", velden)
            .await
    };
    let staat_op = async |wat: &str| {
        let tekst = wereld.get(mens(&wereld, "beoordelaar-1"), &pad).await.tekst;
        tekst.matches(wat).count()
    };
    schrijf("Eerst.").await;
    assert_eq!(
        staat_op("name=\"teksten\" value=\"1\"").await,
        1,
        "the form says so itself"
    );
    schrijf("Toch anders.").await;
    let ja = json!({"akkoord": true, "teksten": 1});
    let fout = geweigerd(&wereld, BEOORDELAAR, ronde, "consensusbevestiging", ja).await;
    assert!(
        fout.starts_with("akkoord: De teksten zijn gewijzigd"),
        "{fout}"
    );
    bevestigt(2).await.unwrap();
    assert_eq!(staat_op("Bevestigd: </span>").await, 1);
    // A change afterwards voids what was confirmed.
    schrijf("En nog eens.").await;
    assert_eq!(staat_op("Bevestigd: </span>").await, 0);
}

/// F3: the mean or the median and a consensus never hold together.
#[tokio::test]
async fn with_a_mean_the_committee_sets_no_score() {
    let anders = [(
        "selectie = {\n",
        "selectie = {\n      methode = \"gemiddelde\",\n",
    )];
    let wereld = Wereld::gespeeld_met(KLEIN, GESLOTEN, &anders).await;
    let (ronde, partij) = cel(&wereld).await;
    wereld.doe(VOORZITTER, ronde, "consensus-starten").await;
    let velden = consensus(partij, "kwaliteit", "Samen.");
    let fout = geweigerd(&wereld, VOORZITTER, ronde, "consensus", velden).await;
    assert!(
        fout.starts_with("waarde: De leidraad rekent met het gemiddelde"),
        "{fout}"
    );
    let pad = format!("/beoordelingsrondes/{ronde}/overleg/{partij}/kwaliteit");
    let tekst = wereld.get(mens(&wereld, "voorzitter"), &pad).await.tekst;
    assert!(
        !tekst.contains("Consensus vastleggen"),
        "the page offers none"
    );
}

/// The minutes stand on the screen of the meeting.
#[tokio::test]
async fn the_minutes_stand_beside_the_scores() {
    let wereld = Wereld::gespeeld(KLEIN, GESLOTEN).await;
    let (ronde, partij) = cel(&wereld).await;
    wereld.doe(VOORZITTER, ronde, "consensus-starten").await;
    let wie = wereld.viewer(BEOORDELAAR).await.persoon.unwrap();
    let notulen = json!({
        "datum": "2023-04-04", "aanwezigen": [wie.to_string()],
        "tekst": "De commissie besprak de spreiding op kwaliteit.",
    });
    wereld.schrijf(VOORZITTER, ronde, "notulen", notulen).await;
    let pad = format!("/beoordelingsrondes/{ronde}/overleg/{partij}/kwaliteit");
    for (wie, leest) in [("beoordelaar-2", true), ("inkoper", false)] {
        let tekst = wereld.get(mens(&wereld, wie), &pad).await.tekst;
        assert_eq!(tekst.contains("besprak de spreiding"), leest, "{wie}");
    }
}
