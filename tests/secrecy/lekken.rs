//! What a name, an audit line or a letter could tell beside what it says.

use super::gelijk::gelijk;
use super::wereld::{Mens, Wereld};
use entities::zaak::rij;
use serde_json::json;
use tenderspoor::acts::Weigering;
use workflows::machine::Kind;

const KLEIN: &str = "maximum-gelijk-aan-aantal";
const VOORZITTER: &str = "voorzitter@hartvanbrabant.example";
const BEOORDELAAR: &str = "beoordelaar-1@hartvanbrabant.example";

/// Somebody who works in the case itself.
fn mens<'w>(wereld: &'w Wereld, wie: &str) -> &'w Mens {
    let hier = |m: &&Mens| m.heet(wie) && !m.email.ends_with("@ander.example");
    wereld.mensen.iter().find(hier).expect(wie)
}

/// The name of a row as somebody gets it from the API.
async fn naam(wereld: &Wereld, wie: &Mens, rij: &rij::Model) -> (String, String) {
    let kind = Kind::parse(&rij.machine).unwrap();
    let pad = format!("/api/v1/{}/{}", kind.meervoud(), rij.id);
    let antwoord = wereld.get(wie, &pad).await;
    let lichaam: serde_json::Value = serde_json::from_str(&antwoord.tekst).unwrap();
    let tekst = |veld: &str| lichaam[veld].as_str().unwrap_or_default().to_owned();
    (tekst("naam"), tekst("code"))
}

/// The number in the name of a question is that of its own organisation; only the team counts all.
#[tokio::test]
async fn a_question_does_not_tell_how_many_others_asked() {
    let wereld = Wereld::gespeeld("beschermd-wonen", "2021-12-20T12:00:00Z").await;
    let rijen = wereld.rijen().await;
    let vragen: Vec<_> = rijen
        .iter()
        .filter(|rij| rij.machine == Kind::Vraag.name())
        .collect();
    assert!(vragen.len() > 2, "{vragen:#?}");
    let mut namen = vec![];
    for (nummer, vraag) in (1..).zip(&vragen) {
        let team = naam(&wereld, mens(&wereld, "inkoper"), vraag).await;
        assert_eq!(team, (format!("Vraag {nummer}"), nummer.to_string()));
        let eigen = wereld.mensen.iter().find(|m| {
            let van = |(_, bereik): &(_, tenderspoor::store::viewer::Bereik)| bereik.organisatie();
            vraag.organisatie_id.is_some()
                && m.rollen.iter().any(|r| van(r) == vraag.organisatie_id)
        });
        let voor = vragen
            .iter()
            .filter(|v| v.organisatie_id == vraag.organisatie_id);
        let eigen_nummer = voor.filter(|v| v.id <= vraag.id).count();
        let partij = naam(&wereld, eigen.unwrap(), vraag).await;
        assert_eq!(
            partij,
            (format!("Vraag {eigen_nummer}"), eigen_nummer.to_string())
        );
        namen.push(partij != team);
    }
    assert!(namen.contains(&true), "the story has questions of several");
}

/// While the round is open its author knows that a score was given, the chair how many, and the
/// auditor has every line; nobody else.
#[tokio::test]
async fn that_an_assessor_scored_is_nobody_elses_business() {
    let wereld = Wereld::gespeeld(KLEIN, "2023-03-29T12:00:00Z").await;
    let ronde = wereld.rij(Kind::Beoordelingsronde, "").await.id;
    let partij = wereld.rij(Kind::Inschrijving, "Combinatie B").await.id;
    let (zonder, met) = (wereld.kopie().await, wereld.kopie().await);
    let velden = json!({
        "inschrijving": partij.to_string(), "criterium": "kwaliteit", "waarde": "8000",
        "motivering": "Goed: het plan is af en de begeleiders blijven.",
    });
    met.schrijf(BEOORDELAAR, ronde, "score", velden).await;
    // Those who read most: enough to prove it, and quick enough for every run.
    let lezers = ["inkoper", "jurist", "beoordelaar-2"];
    let weet = |wie: &Mens| !lezers.iter().any(|lezer| wie.heet(lezer));
    gelijk(&zonder, &met, "that somebody scored", weet).await;
    let dossier = format!(
        "/dossiers/{}",
        met.rij(Kind::Procedure, "Dag").await.dossier_id
    );
    let lengte = async |wereld: &Wereld, wie| wereld.get(mens(wereld, wie), &dossier).await.tekst;
    for wie in ["auditor", "beoordelaar-1"] {
        let (zonder, met) = (lengte(&zonder, wie).await, lengte(&met, wie).await);
        assert_ne!(zonder, met, "{wie} has the line");
    }
}

#[tokio::test]
async fn a_consensus_is_refused_as_long_as_its_motivation_is_too_short() {
    let wereld = Wereld::gespeeld(KLEIN, "2023-04-04T12:00:00Z").await;
    let ronde = wereld.rij(Kind::Beoordelingsronde, "").await.id;
    let partij = wereld.rij(Kind::Inschrijving, "Combinatie B").await.id;
    wereld.doe(VOORZITTER, ronde, "consensus-starten").await;
    let voorzitter = wereld.viewer(VOORZITTER).await;
    let geweigerd = async |waarde: &str| {
        let velden = json!({
            "inschrijving": partij.to_string(), "criterium": "kwaliteit", "waarde": waarde,
            "motivering": "Goed.",
        });
        let uit = wereld
            .schrijf_als(&voorzitter, Some(ronde), "consensus", velden)
            .await;
        let Err(Weigering::Velden(fouten)) = uit else {
            panic!("{uit:?}")
        };
        fouten
    };
    let fouten = geweigerd("6000").await;
    assert_eq!(fouten[0].veld, "motivering");
    assert!(fouten[0].zin.starts_with("Schrijf minstens"), "{fouten:?}");

    // With a value that is not on the scale both are told at once.
    let fouten = geweigerd("7").await;
    let velden: Vec<_> = fouten.iter().map(|fout| fout.veld.as_str()).collect();
    assert_eq!(velden, ["waarde", "motivering"]);
}

/// Who waits for the Go reads which colleges it waits for; a supplier does not find the case.
#[tokio::test]
async fn before_the_go_the_case_names_the_colleges_that_did_not_decide() {
    let wereld = Wereld::gespeeld("beschermd-wonen", "2021-11-01T07:30:00Z").await;
    let spoor = wereld.rij(Kind::Inkoopspoor, "Beschermd wonen").await.id;
    let pad = format!("/inkoopsporen/{spoor}");
    for wie in ["opdrachtgever", "inkoper", "jurist"] {
        let tekst = wereld.get(mens(&wereld, wie), &pad).await.tekst;
        assert!(
            tekst.contains("6 van de 9 colleges hebben ingestemd"),
            "{wie}"
        );
        let wie = "Nog geen besluit over dit dossier: Gemeente Dongen, Gemeente Gilze en Rijen en Gemeente Oisterwijk.";
        assert!(tekst.contains(wie), "{tekst}");
    }
}

/// The case shows letters that wait and that went, and whose party it was only when that is known.
#[tokio::test]
async fn the_letters_of_a_case_name_no_party_before_the_opening() {
    let wereld = Wereld::gespeeld(KLEIN, "2023-03-22T12:00:00Z").await;
    let spoor = wereld.rij(Kind::Inkoopspoor, "Dagbesteding").await.id;
    let pad = format!("/zaken/{spoor}");
    let lees = async |wie: &str| {
        let tekst = wereld.get(mens(&wereld, wie), &pad).await.tekst;
        let brieven = tekst.split_once("id=\"brieven\"").map(|(_, na)| na);
        brieven.map(|na| na.split("<aside").next().unwrap().to_owned())
    };
    for wie in ["inkoper", "jurist", "auditor"] {
        let brieven = lees(wie).await.expect(wie);
        assert!(brieven.contains("Bericht van publicatie"), "{brieven}");
        assert!(brieven.contains("bij zorgaanbieders"), "{brieven}");
        assert!(!brieven.contains("Combinatie B"), "{brieven}");
        assert!(!brieven.contains("Ontvangstbewijs"), "{brieven}");
    }
    assert_eq!(lees("opdrachtgever").await, None);
    wereld
        .sql("UPDATE outbox SET stand = 'open', gedaan_op = NULL WHERE brief = 'gepubliceerd'")
        .await;
    let brieven = lees("inkoper").await.unwrap();
    assert!(brieven.contains("Wacht op verzending"), "{brieven}");
    wereld
        .sql("UPDATE outbox SET stand = 'gedaan', gedaan_op = op WHERE brief = 'gepubliceerd'")
        .await;
    let brieven = lees("inkoper").await.unwrap();
    assert!(brieven.contains("Verstuurd"), "{brieven}");
}

#[tokio::test]
async fn the_letters_of_a_case_name_its_parties_once_they_are_known() {
    let wereld = Wereld::gespeeld(KLEIN, "2023-04-11T12:00:00Z").await;
    let spoor = wereld.rij(Kind::Inkoopspoor, "Dagbesteding").await.id;
    let tekst = wereld
        .get(mens(&wereld, "inkoper"), &format!("/zaken/{spoor}"))
        .await
        .tekst;
    let (_, brieven) = tekst.split_once("id=\"brieven\"").unwrap();
    assert!(brieven.contains("Combinatie B"), "{brieven}");
}
