//! Where the leidraad anonymises, no page and no answer of the API tells an assessor whose dossier it is
//! (DOMAIN.md 4.4), as long as the scores are not final.

use super::paden::paden;
use super::wereld::{Mens, Wereld};
use entities::identity::{organisatie, persoon};
use sea_orm::EntityTrait;
use std::collections::BTreeSet;
use workflows::machine::Kind;

const KLEIN: &str = "maximum-gelijk-aan-aantal";
/// Everybody scores on their own.
const INDIVIDUEEL: &str = "2023-03-29T12:00:00Z";

/// The small story, with a committee that reads without names.
async fn wereld() -> Wereld {
    let anders = [(
        "selectie = {\n",
        "selectie = {\n      geanonimiseerd = true,\n",
    )];
    Wereld::gespeeld_met(KLEIN, INDIVIDUEEL, &anders).await
}

fn mens<'w>(wereld: &'w Wereld, wie: &str) -> &'w Mens {
    let hier = |m: &&Mens| m.heet(wie) && !m.email.ends_with("@ander.example");
    wereld.mensen.iter().find(hier).expect(wie)
}

/// What tells who a bidder is: name, number in the register, id, and the people and addresses of its
/// organisation.
async fn verraad(wereld: &Wereld) -> BTreeSet<String> {
    let rijen = wereld.rijen().await;
    let partijen: Vec<_> = rijen
        .iter()
        .filter(|rij| rij.machine == Kind::Inschrijving.name())
        .filter_map(|rij| rij.organisatie_id)
        .collect();
    let db = wereld.app.deuren.reader.db();
    let mut uit = BTreeSet::new();
    for organisatie in organisatie::Entity::find().all(&db).await.unwrap() {
        if partijen.contains(&organisatie.id) {
            uit.extend([organisatie.naam, organisatie.id.to_string()]);
            uit.extend(organisatie.kvk);
        }
    }
    for persoon in persoon::Entity::find().all(&db).await.unwrap() {
        if persoon
            .organisatie_id
            .is_some_and(|id| partijen.contains(&id))
        {
            uit.extend([persoon.naam, persoon.email]);
        }
    }
    assert!(uit.len() > 8, "two parties with their people: {uit:?}");
    uit
}

/// Which of these words stand in what somebody is answered, headers included.
async fn gelekt(wereld: &Wereld, wie: &Mens, pad: &str, woorden: &BTreeSet<String>) -> Vec<String> {
    let antwoord = wereld.get(wie, pad).await;
    assert!(
        !antwoord.status.is_server_error(),
        "{pad}: {}",
        antwoord.status
    );
    let tekst = antwoord.genormaliseerd(&[]) + &antwoord.tekst;
    let staat = |woord: &&String| tekst.contains(woord.as_str());
    woorden.iter().filter(staat).cloned().collect()
}

/// Every path of the program with every id that there is, and what the pages of the committee link to.
async fn alle_paden(wereld: &Wereld, wie: &Mens) -> BTreeSet<String> {
    let mut uit = paden(wereld).await;
    let ronde = wereld.rij(Kind::Beoordelingsronde, "").await;
    for begin in [
        "/taken".to_owned(),
        format!("/beoordelingsrondes/{}", ronde.id),
    ] {
        uit.extend(wereld.get(wie, &begin).await.links());
    }
    // The chooser of people is there in a demo only, where everybody may become anybody.
    uit.retain(|pad| !pad.starts_with("/demo"));
    uit
}

#[tokio::test]
async fn no_route_tells_an_assessor_who_a_bidder_is() {
    let wereld = wereld().await;
    let woorden = verraad(&wereld).await;
    for wie in ["beoordelaar-1", "voorzitter"] {
        let wie = mens(&wereld, wie);
        for pad in alle_paden(&wereld, wie).await {
            let gelekt = gelekt(&wereld, wie, &pad, &woorden).await;
            assert!(gelekt.is_empty(), "{} reads {gelekt:?} at {pad}", wie.email);
        }
    }
    // The people of the tender team know them: so the words are there to be found.
    let partij = wereld.rij(Kind::Inschrijving, "Combinatie B").await;
    let pad = format!("/inschrijvingen/{}", partij.id);
    let inkoper = mens(&wereld, "inkoper");
    assert!(!gelekt(&wereld, inkoper, &pad, &woorden).await.is_empty());
}

/// Every reader has the same pseudonym for the same party, on pages and in the API, and scores under it.
#[tokio::test]
async fn every_reader_has_the_same_pseudonym_everywhere() {
    let wereld = wereld().await;
    let ronde = wereld.rij(Kind::Beoordelingsronde, "").await.id;
    let partij = wereld.rij(Kind::Inschrijving, "Combinatie B").await.id;
    let paden = [
        format!("/inschrijvingen/{partij}"),
        format!("/api/v1/inschrijvingen/{partij}"),
        format!("/beoordelingsrondes/{ronde}/scoren/{partij}/kwaliteit"),
    ];
    let mut namen = BTreeSet::new();
    for wie in ["beoordelaar-1", "beoordelaar-2"] {
        for pad in &paden {
            let tekst = wereld.get(mens(&wereld, wie), pad).await.tekst;
            let (_, na) = tekst.split_once("Inschrijver ").expect(pad);
            namen.insert(na[..1].to_owned());
        }
    }
    assert_eq!(namen.len(), 1, "{namen:?}");
    let scoren = wereld.get(mens(&wereld, "beoordelaar-1"), &paden[2]).await;
    assert!(scoren.tekst.contains("zonder de namen"), "the page says so");
}

/// The names are on the list over which an assessor declares, without the rows; the rows come after it,
/// without the names.
#[tokio::test]
async fn the_declaration_is_made_over_the_names() {
    let wereld = wereld().await;
    wereld
        .sql("DELETE FROM invoer WHERE soort = 'belangenverklaring'")
        .await;
    let procedure = wereld.rij(Kind::Procedure, "Dag").await.id;
    let partij = wereld.rij(Kind::Inschrijving, "Combinatie B").await.id;
    let wie = mens(&wereld, "beoordelaar-1");
    let pagina = wereld.get(wie, &format!("/procedures/{procedure}")).await;
    assert!(
        pagina.tekst.contains("<li>Combinatie B</li>"),
        "{}",
        pagina.tekst
    );
    let api = wereld
        .get(wie, &format!("/api/v1/procedures/{procedure}"))
        .await;
    assert!(api.tekst.contains("Combinatie B"), "{}", api.tekst);
    let rij = wereld.get(wie, &format!("/inschrijvingen/{partij}")).await;
    assert_eq!(rij.status, axum::http::StatusCode::NOT_FOUND);
    for ander in ["opdrachtgever", "tekenaar-combinatie-b"] {
        let pad = format!("/procedures/{procedure}");
        let pagina = wereld.get(mens(&wereld, ander), &pad).await;
        let staat_er = pagina.tekst.contains("Deze partijen schreven in");
        assert!(!staat_er, "{ander}");
    }
}
