//! Two worlds that differ only in a secret give the same answers, byte for byte, to everybody who may
//! not know it.

use super::gelijk::gelijk;
use super::wereld::{Mens, Wereld};
use serde_json::json;
use tenderspoor::acts::{Wachtzin, parafen};
use tenderspoor::timers;
use workflows::machine::Kind;
use workflows::role::Rol;

const INKOPER: &str = "inkoper@hartvanbrabant.example";
const TWEEDE: &str = "tweede-inkoper@hartvanbrabant.example";
const VOORZITTER: &str = "voorzitter@hartvanbrabant.example";
const BEOORDELAAR: &str = "beoordelaar-1@hartvanbrabant.example";
const PARTIJ_B: &str = "tekenaar-combinatie-b@combinatie-b.example";
const PARTIJ_D: &str = "tekenaar-aanbieder-d@aanbieder-d.example";

/// A small story with two parties.
const KLEIN: &str = "maximum-gelijk-aan-aantal";

/// Two copies of a world.
async fn tweeling(wereld: &Wereld) -> [Wereld; 2] {
    [wereld.kopie().await, wereld.kopie().await]
}

async fn zet_klok(wereld: &Wereld, op: &str) {
    let op: jiff::Timestamp = op.parse().unwrap();
    timers::zet_klok(&wereld.app.deuren, op.into())
        .await
        .unwrap();
}

async fn verklaar(wereld: &Wereld, wie: &[&str]) {
    let procedure = wereld.rij(Kind::Procedure, "Dagbesteding").await.id;
    for wie in wie {
        let velden = json!({"geenBelang": true, "geheimhouding": true});
        wereld
            .schrijf(wie, procedure, "belangenverklaring", velden)
            .await;
    }
}

/// Two of them open the vault.
async fn open_kluis(wereld: &Wereld) {
    let procedure = wereld.rij(Kind::Procedure, "Dagbesteding").await.id;
    let tweede = wereld.viewer(TWEEDE).await;
    let deuren = &wereld.app.deuren;
    let zin = Wachtzin::oefening();
    parafen::zet(deuren, &tweede, procedure, "kluis-openen", Some(&zin))
        .await
        .unwrap();
    wereld.doe(INKOPER, procedure, "kluis-openen").await;
    timers::zet_klok(deuren, deuren.klok.nu()).await.unwrap();
}

/// Letters that nobody could be sent: the team is told of them, and may not read a secret from it.
async fn mislukte_brieven(wereld: &Wereld) {
    wereld
        .sql("UPDATE outbox SET stand = 'mislukt' WHERE soort = 'brief'")
        .await;
}

#[tokio::test]
async fn a_score_while_the_round_is_open() {
    let wereld = Wereld::gespeeld(KLEIN, "2023-03-29T12:00:00Z").await;
    let ronde = wereld.rij(Kind::Beoordelingsronde, "").await.id;
    let partij = wereld.rij(Kind::Inschrijving, "Combinatie B").await.id;
    let werelden = tweeling(&wereld).await;
    for (wereld, waarde, motivering) in [
        (
            &werelden[0],
            "8000",
            "Goed: het plan is af en de begeleiders blijven.",
        ),
        (
            &werelden[1],
            "2000",
            "Onvoldoende: er is geen plan en niemand blijft lang.",
        ),
    ] {
        let velden = json!({
            "inschrijving": partij.to_string(), "criterium": "kwaliteit",
            "waarde": waarde, "motivering": motivering,
        });
        wereld.schrijf(BEOORDELAAR, ronde, "score", velden).await;
    }
    let [een, ander] = &werelden;
    gelijk(een, ander, "a score", |wie| wie.heet("beoordelaar-1")).await;
}

#[tokio::test]
#[ignore = "takes minutes of both cores: cargo test --test main secrecy:: -- --ignored"]
async fn an_answer_in_a_package_until_the_committee_is_given_it() {
    let wereld = Wereld::gespeeld(KLEIN, "2023-03-19T12:00:00Z").await;
    let procedure = wereld.rij(Kind::Procedure, "Dagbesteding").await.id;
    let velden = json!({"perceel": "dag", "naam": "Combinatie B", "vorm": "alleen"});
    let partij = wereld
        .schrijf(PARTIJ_B, procedure, "inschrijving", velden)
        .await;
    let organisatie = wereld
        .rij(Kind::Inschrijving, "Combinatie B")
        .await
        .organisatie_id;
    let velden = json!({
        "organisatie": organisatie.unwrap().to_string(), "geenUitsluiting": true,
        "voldoetAanEisen": true, "ondertekenaar": "Jolanda Pijnenburg",
    });
    wereld
        .schrijf(PARTIJ_B, partij, "eigen-verklaring", velden)
        .await;
    let velden = json!({"vraag": "V1", "antwoord": "Elke inwoner kiest zelf een groep."});
    wereld
        .schrijf(PARTIJ_B, partij, "dossierantwoord", velden)
        .await;
    let werelden = tweeling(&wereld).await;
    for (wereld, antwoord) in [
        (
            &werelden[0],
            "Wij zitten elke week met het wijkteam aan tafel.",
        ),
        (
            &werelden[1],
            "Wij kennen de wijk nog niet, en vragen daarom veel meer geld per inwoner.",
        ),
    ] {
        let velden = json!({"vraag": "V2", "antwoord": antwoord});
        wereld
            .schrijf(PARTIJ_B, partij, "dossierantwoord", velden)
            .await;
        wereld.doe(PARTIJ_B, partij, "indienen").await;
    }
    let [een, ander] = &werelden;
    let eigen = |wie: &Mens| wie.heet("tekenaar-combinatie-b");
    gelijk(een, ander, "an answer that was handed in", eigen).await;
    for wereld in &werelden {
        zet_klok(wereld, "2023-03-24T09:30:00Z").await;
        verklaar(wereld, &[INKOPER, TWEEDE, VOORZITTER, BEOORDELAAR]).await;
    }
    gelijk(een, ander, "an answer in the closed vault", eigen).await;
    for wereld in &werelden {
        open_kluis(wereld).await;
        verklaar(wereld, &[INKOPER, VOORZITTER, BEOORDELAAR]).await;
    }
    let mag_lezen = |wie: &Mens| eigen(wie) || wie.heet("inkoper") || wie.heet("auditor");
    gelijk(
        een,
        ander,
        "an answer that came out of the vault",
        mag_lezen,
    )
    .await;
}

#[tokio::test]
#[ignore = "takes minutes of both cores: cargo test --test main secrecy:: -- --ignored"]
async fn a_draft_of_one_more_party() {
    let wereld = Wereld::gespeeld(KLEIN, "2023-03-22T12:00:00Z").await;
    let procedure = wereld.rij(Kind::Procedure, "Dagbesteding").await.id;
    let [een, ander] = &tweeling(&wereld).await;
    let velden = json!({"perceel": "dag", "naam": "Aanbieder D", "vorm": "alleen"});
    let concept = ander
        .schrijf(PARTIJ_D, procedure, "inschrijving", velden)
        .await;
    let velden = json!({"vraag": "V1", "antwoord": "Wij twijfelen nog."});
    ander
        .schrijf(PARTIJ_D, concept, "dossierantwoord", velden)
        .await;
    let eigen = |wie: &Mens| wie.heet("tekenaar-aanbieder-d");
    for wereld in [een, ander] {
        verklaar(wereld, &[INKOPER]).await;
    }
    gelijk(een, ander, "a draft before the closing", eigen).await;
    for wereld in [een, ander] {
        zet_klok(wereld, "2023-03-24T09:30:00Z").await;
        mislukte_brieven(wereld).await;
        verklaar(wereld, &[TWEEDE]).await;
    }
    gelijk(een, ander, "a draft after the closing", eigen).await;
    for wereld in [een, ander] {
        open_kluis(wereld).await;
        verklaar(wereld, &[INKOPER]).await;
    }
    // The auditor checks the chain from then on, and so sees that there is a line that it may not read.
    let eigen = |wie: &Mens| eigen(wie) || wie.is(Rol::Auditor);
    gelijk(een, ander, "a draft after the opening", eigen).await;
}

#[tokio::test]
#[ignore = "takes minutes of both cores: cargo test --test main secrecy:: -- --ignored"]
async fn the_name_of_a_party_before_the_opening() {
    let wereld = Wereld::gespeeld(KLEIN, "2023-03-22T12:00:00Z").await;
    let [een, ander] = &tweeling(&wereld).await;
    ander
        .sql("UPDATE rij SET naam = 'Heel iemand anders' WHERE naam = 'Combinatie B'")
        .await;
    let eigen = |wie: &Mens| wie.heet("tekenaar-combinatie-b");
    gelijk(een, ander, "a name before the closing", eigen).await;
    for wereld in [een, ander] {
        zet_klok(wereld, "2023-03-24T09:30:00Z").await;
        mislukte_brieven(wereld).await;
        verklaar(wereld, &[INKOPER, TWEEDE]).await;
    }
    gelijk(een, ander, "a name before the opening", eigen).await;
}

#[tokio::test]
#[ignore = "takes minutes of both cores: cargo test --test main secrecy:: -- --ignored"]
async fn the_consensus_until_the_ranking_is_signed() {
    let wereld = Wereld::gespeeld(KLEIN, "2023-04-04T12:00:00Z").await;
    let ronde = wereld.rij(Kind::Beoordelingsronde, "").await.id;
    wereld.doe(VOORZITTER, ronde, "consensus-starten").await;
    let mut partijen = vec![];
    for naam in ["Combinatie B", "Aanbieder C"] {
        partijen.push(wereld.rij(Kind::Inschrijving, naam).await.id);
    }
    let werelden = tweeling(&wereld).await;
    for (wereld, waarden, motivering) in [
        (
            &werelden[0],
            ["8000", "6000"],
            "Goed: het plan klopt en de begeleiders blijven bij hun groep.",
        ),
        (
            &werelden[1],
            ["4000", "2000"],
            "Matig: het plan klopt niet en de begeleiders wisselen heel vaak.",
        ),
    ] {
        for (partij, waarde) in partijen.iter().zip(waarden) {
            for criterium in ["kwaliteit", "samenwerking"] {
                let velden = json!({
                    "inschrijving": partij.to_string(), "criterium": criterium,
                    "waarde": waarde, "motivering": motivering,
                });
                wereld.schrijf(VOORZITTER, ronde, "consensus", velden).await;
            }
        }
    }
    let [een, ander] = &werelden;
    let commissie = |wie: &Mens| {
        wie.heet("voorzitter") || (1..=3).any(|n| wie.heet(&format!("beoordelaar-{n}")))
    };
    gelijk(een, ander, "the consensus while it is made", commissie).await;
    for wereld in &werelden {
        for n in 1..=3 {
            let wie = format!("beoordelaar-{n}@hartvanbrabant.example");
            wereld
                .schrijf(
                    &wie,
                    ronde,
                    "consensusbevestiging",
                    json!({"akkoord": true}),
                )
                .await;
        }
        wereld.doe(VOORZITTER, ronde, "vaststellen").await;
    }
    let team = |wie: &Mens| {
        let namen = ["inkoper", "tweede-inkoper", "jurist", "auditor"];
        commissie(wie) || namen.iter().any(|naam| wie.heet(naam))
    };
    gelijk(een, ander, "the consensus that is final", team).await;
    // With the signature of the chair on the ranking the board may know; who decides for one
    // gemeente, advises, or takes part may still not.
    for wereld in &werelden {
        let perceel = wereld.rij(Kind::Perceel, "").await.id;
        wereld.doe(VOORZITTER, perceel, "allen-toelaten").await;
    }
    let mag_lezen = |wie: &Mens| team(wie) || wie.heet("opdrachtgever");
    gelijk(een, ander, "the consensus that was signed", mag_lezen).await;
}

#[tokio::test]
#[ignore = "takes minutes of both cores: cargo test --test main secrecy:: -- --ignored"]
async fn the_text_of_the_adviesraad_until_the_committee_may_read_it() {
    let wereld = Wereld::gespeeld("beschermd-wonen", "2022-02-01T15:00:00Z").await;
    let advies = wereld.rij(Kind::Advies, "").await.id;
    let partij = wereld.rij(Kind::Inschrijving, "Aanbieder D").await.id;
    let werelden = tweeling(&wereld).await;
    let lid = "adviesraad-lid@hartvanbrabant.example";
    for (wereld, waarde, tekst) in [
        (
            &werelden[0],
            "8000",
            "Zelfstandig wonen binnen vier jaar spreekt ons aan.",
        ),
        (
            &werelden[1],
            "2000",
            "Dit tempo kan niemand aan, en er zijn geen plekken.",
        ),
    ] {
        let velden = json!({
            "inschrijving": partij.to_string(), "vraag": "V1", "waarde": waarde, "advies": tekst,
        });
        wereld.schrijf(lid, advies, "adviespunt", velden).await;
    }
    let [een, ander] = &werelden;
    let raad = |wie: &Mens| wie.heet("adviesraad-lid") || wie.heet("adviesraad-secretaris");
    gelijk(een, ander, "an advice", raad).await;
}

#[tokio::test]
#[ignore = "takes minutes of both cores: cargo test --test main secrecy:: -- --ignored"]
async fn the_minutes_of_the_dialogue_with_another_party() {
    let wereld = Wereld::gespeeld("beschermd-wonen", "2022-03-16T11:30:00Z").await;
    let rijen = wereld.rijen().await;
    let partij = wereld.rij(Kind::Inschrijving, "Aanbieder D").await.id;
    let sessie = rijen
        .iter()
        .find(|r| r.machine == Kind::Dialoogsessie.name() && r.inschrijving_id == Some(partij));
    let sessie = sessie.unwrap().id;
    let werelden = tweeling(&wereld).await;
    for (wereld, tekst) in [
        (&werelden[0], "De aanbieder heeft 400 eigen plekken."),
        (
            &werelden[1],
            "De aanbieder heeft geen plekken en vraagt 90 euro per dag.",
        ),
    ] {
        let velden = json!({"tekst": tekst, "voorAllen": false});
        wereld.schrijf(INKOPER, sessie, "verslag", velden).await;
        wereld.doe(INKOPER, sessie, "verslag-opstellen").await;
    }
    let [een, ander] = &werelden;
    let team = |wie: &Mens| {
        ["inkoper", "tweede-inkoper", "jurist", "auditor"]
            .iter()
            .any(|w| wie.heet(w))
    };
    gelijk(een, ander, "minutes in the making", team).await;
    for wereld in &werelden {
        wereld.doe(INKOPER, sessie, "ter-reactie-sturen").await;
    }
    let ook_de_partij = |wie: &Mens| team(wie) || wie.heet("tekenaar-aanbieder-d");
    gelijk(een, ander, "minutes that were sent", ook_de_partij).await;
}
