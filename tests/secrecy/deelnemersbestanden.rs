//! A file that a member adds to the submission of its combinatie: the penvoerder knows that it is there, and
//! neither what it is called, nor how large it is, nor what it says. Nobody else knows of it.

use super::deelnemers::{
    ANDER_LID, BUITENSTAANDER, Combinatie, INKOPER, LID, PENVOERDER, organisatie, verklaring,
};
use super::gelijk::gelijk;
use super::wereld::{Mens, Wereld};
use entities::ids::RijId;
use futures::stream;
use std::io;
use tenderspoor::acts::{Weigering, bestanden};

/// Two files that differ in everything.
const BESTANDEN: [(&str, &[u8]); 2] = [
    (
        "schuldsanering.txt",
        b"Wij troffen een regeling over drie ton.",
    ),
    ("jaarverslag van de stichting.csv", &[b'7'; 9_000]),
];

async fn voeg_toe(
    wereld: &Wereld,
    wie: &str,
    rij: RijId,
    (naam, inhoud): (&str, &[u8]),
) -> Result<uuid::Uuid, Weigering> {
    let viewer = wereld.viewer(wie).await;
    let bron = stream::iter([Ok::<_, io::Error>(inhoud.to_vec())]);
    bestanden::voeg_toe(&wereld.app.deuren, &viewer, rij, naam, bron, 0).await
}

fn mens(wereld: &Wereld, email: &str) -> Mens {
    let alle = wereld.mensen.iter();
    alle.clone().find(|m| m.email == email).cloned().unwrap()
}

#[tokio::test]
async fn a_file_of_a_member_is_known_to_that_member_alone() {
    let Combinatie {
        mut wereld, leden, ..
    } = Combinatie::begin().await;
    wereld.log_opnieuw_in().await;
    let namen = [PENVOERDER, ANDER_LID, BUITENSTAANDER, INKOPER];
    wereld
        .mensen
        .retain(|mens| namen.contains(&mens.email.as_str()) || mens.heet("tekenaar-aanbieder-d"));
    let werelden = [wereld.kopie().await, wereld.kopie().await];
    for (wereld, bestand) in werelden.iter().zip(BESTANDEN) {
        voeg_toe(wereld, LID, leden[0], bestand).await.unwrap();
    }
    let zelf = |mens: &Mens| mens.heet("tekenaar-aanbieder-d");
    let [een, ander] = &werelden;
    gelijk(een, ander, "a file of a member", zelf).await;
}

#[tokio::test]
async fn the_penvoerder_sees_that_it_is_there_and_reads_nothing_of_it() {
    let Combinatie {
        mut wereld,
        inschrijving,
        leden,
    } = Combinatie::begin().await;
    let bestand = voeg_toe(&wereld, LID, leden[0], BESTANDEN[0])
        .await
        .unwrap();
    wereld.log_opnieuw_in().await;
    let (lid, penvoerder) = (mens(&wereld, LID), mens(&wereld, PENVOERDER));
    let [naam, inhoud] = [BESTANDEN[0].0, "een regeling over drie ton"];
    let eigen = wereld.get(&lid, &format!("/deelnemers/{}", leden[0])).await;
    assert!(eigen.tekst.contains(naam), "{}", eigen.tekst);
    let gelezen = wereld.get(&lid, &format!("/bestanden/{bestand}")).await;
    assert!(gelezen.status == 200 && gelezen.tekst.contains(inhoud));
    let via_api = format!("/api/v1/deelnemers/{}/bestanden/{bestand}", leden[0]);
    assert!(wereld.get(&lid, &via_api).await.tekst.contains(inhoud));

    let pagina = wereld
        .get(&penvoerder, &format!("/inschrijvingen/{inschrijving}"))
        .await;
    assert!(
        pagina.tekst.contains("Zij voegde 1 bestand toe"),
        "{}",
        pagina.tekst
    );
    let pad = format!("/api/v1/inschrijvingen/{inschrijving}/pakket");
    let pakket = wereld.get(&penvoerder, &pad).await;
    assert!(
        pakket.tekst.contains("\"bestandenVanAnderen\":1"),
        "{}",
        pakket.tekst
    );
    for antwoord in [&pagina, &pakket] {
        assert!(!antwoord.tekst.contains(naam) && !antwoord.tekst.contains(&bestand.to_string()));
    }
    for wie in [PENVOERDER, ANDER_LID, INKOPER] {
        let ander = mens(&wereld, wie);
        for pad in [
            format!("/bestanden/{bestand}"),
            format!("/api/v1/inschrijvingen/{inschrijving}/bestanden/{bestand}"),
            via_api.clone(),
        ] {
            assert_eq!(wereld.get(&ander, &pad).await.status, 404, "{wie} {pad}");
        }
    }
    // Nobody else takes it out or ties it to an answer, and a name of it is free for everybody else.
    for wie in [PENVOERDER, ANDER_LID] {
        let viewer = wereld.viewer(wie).await;
        let fout = bestanden::verwijder(&wereld.app.deuren, &viewer, bestand).await;
        assert!(matches!(fout, Err(Weigering::NietGevonden)), "{wie}");
    }
    let viewer = wereld.viewer(PENVOERDER).await;
    let velden = serde_json::json!({"vraag": "V1", "bestand": bestand.to_string()});
    let rij = Some(inschrijving);
    let fout = wereld
        .schrijf_als(&viewer, rij, "dossierbijlage", velden)
        .await;
    assert!(matches!(fout, Err(Weigering::Velden(_))), "{fout:?}");
    voeg_toe(&wereld, PENVOERDER, inschrijving, BESTANDEN[0])
        .await
        .unwrap();
    voeg_toe(&wereld, ANDER_LID, leden[1], BESTANDEN[0])
        .await
        .unwrap();
    let zelfde = voeg_toe(&wereld, LID, leden[0], BESTANDEN[0]).await;
    assert!(matches!(zelfde, Err(Weigering::Kluis(_))), "{zelfde:?}");
}

#[tokio::test]
async fn what_a_member_signed_is_fixed_and_goes_when_it_is_taken_out() {
    let Combinatie {
        wereld,
        inschrijving,
        leden,
    } = Combinatie::begin().await;
    let lid = organisatie(&wereld, LID).await;
    let bestand = voeg_toe(&wereld, LID, leden[0], BESTANDEN[0])
        .await
        .unwrap();
    let velden = verklaring(&lid, "");
    wereld
        .schrijf(LID, leden[0], "deelnemersverklaring", velden)
        .await;
    wereld.doe(LID, leden[0], "tekenen").await;
    let te_laat = voeg_toe(&wereld, LID, leden[0], BESTANDEN[1]).await;
    assert!(
        matches!(te_laat, Err(Weigering::InvoerNietNu)),
        "{te_laat:?}"
    );
    let viewer = wereld.viewer(LID).await;
    let weg = bestanden::verwijder(&wereld.app.deuren, &viewer, bestand).await;
    assert!(matches!(weg, Err(Weigering::InvoerNietNu)), "{weg:?}");
    let velden = serde_json::json!({"organisatie": lid});
    wereld
        .schrijf(PENVOERDER, inschrijving, "deelnemer-eruit", velden)
        .await;
    let db = wereld.app.deuren.reader.db();
    let over = bestanden::lees(&wereld.app.deuren, &db, &viewer, bestand).await;
    assert!(matches!(over, Err(Weigering::NietGevonden)));
}
