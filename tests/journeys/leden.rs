//! A combinatie over HTTP to the opening: the file of a member goes into the vault and comes out of it with the
//! package, stands on the receipt, and stays closed to the penvoerder.

use super::alles_bezorgd;
use super::dagbesteding::{REDENEN, mensen, verklaring};
use super::hoofdlijn::gepubliceerd;
use super::wereld::{API, id_van};
use reqwest::{Method, StatusCode, multipart};
use serde_json::json;
use sha2::{Digest, Sha256};
use tenderspoor::acts::bewijs;

const INHOUD: &str = "De bank staat garant voor een miljoen.";

#[tokio::test]
#[expect(
    clippy::too_many_lines,
    reason = "one story from the invitation to the opening"
)]
async fn the_file_of_a_member_is_sealed_and_opened_with_the_package() {
    let zaak = gepubliceerd(mensen().await).await;
    let w = &zaak.w;
    w.zet("2023-03-20T09:00:00Z").await;
    let velden = json!({ "perceel": "dag", "naam": "Combinatie BC", "vorm": "combinatie" });
    let pad = w
        .schrijf("jolanda", &zaak.procedure, "inschrijving", velden)
        .await;
    let velden = json!({ "organisatie": w.id("Aanbieder C"), "rol": "combinant" });
    w.schrijf("jolanda", &pad, "deelnemer", velden).await;
    // A member does not know the inschrijving: its own row is all that it has.
    let eigen = w.lees("kees", &format!("{API}/deelnemers")).await;
    let lid = format!(
        "{API}/deelnemers/{}",
        eigen["items"][0]["id"].as_str().unwrap()
    );
    w.doe("kees", &lid, "aanvaarden", &[]).await;
    let kees = w.browser("kees").await;
    let deel = multipart::Part::text(INHOUD).file_name("garantie.txt");
    let formulier = multipart::Form::new().part("bestand", deel);
    let adres = format!("/deelnemers/{}/bestanden", id_van(&lid));
    let verzoek = kees.verzoek(Method::POST, &adres).multipart(formulier);
    let antwoord = kees
        .stuur(verzoek.header("sec-fetch-site", "same-origin"))
        .await;
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);

    let verklaart = |wie: &str, organisatie: &str| {
        json!({
            "organisatie": w.id(organisatie), "geenUitsluiting": true, "voldoetAanEisen": true,
            "ondertekenaar": wie,
        })
    };
    let velden = verklaart("kees", "Aanbieder C");
    w.schrijf("kees", &lid, "deelnemersverklaring", velden)
        .await;
    w.doe("kees", &lid, "tekenen", &[]).await;
    let velden = verklaart("jolanda", "Combinatie B");
    w.schrijf("jolanda", &pad, "eigen-verklaring", velden).await;
    for vraag in ["V1", "V2"] {
        let velden = json!({ "vraag": vraag, "antwoord": REDENEN });
        w.schrijf("jolanda", &pad, "dossierantwoord", velden).await;
    }
    // Two files of the same name: with an answer, and with none.
    let jolanda = w.browser("jolanda").await;
    for soort in ["bijlagen/bestanden", "bestanden"] {
        let deel = multipart::Part::text(REDENEN).file_name("plan.txt");
        let formulier = multipart::Form::new()
            .text("vraag", "V1")
            .part("bestand", deel);
        let adres = format!("/inschrijvingen/{}/{soort}", id_van(&pad));
        let verzoek = jolanda.verzoek(Method::POST, &adres).multipart(formulier);
        let antwoord = jolanda
            .stuur(verzoek.header("sec-fetch-site", "same-origin"))
            .await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
    }
    w.doe("jolanda", &pad, "indienen", &[]).await;

    let bewijzen = w.lees("jolanda", &format!("{pad}/ontvangstbewijzen")).await;
    let manifest = bewijzen["items"][0]["manifest"]
        .as_str()
        .unwrap()
        .to_owned();
    let eigen = w.lees("kees", &format!("{lid}/pakket")).await;
    let bestand = &eigen["bestanden"][0];
    assert_eq!(bestand["naam"], "garantie.txt");
    let onderdelen: Vec<_> = bewijs::onderdelen(&manifest).collect();
    let regel = onderdelen
        .iter()
        .find(|o| o.soort == "deelnemersbestand")
        .unwrap();
    assert_eq!(regel.naam, format!("{}/1", w.id("Aanbieder C")));
    let van_inhoud = hex::encode(Sha256::digest(INHOUD));
    assert!(!manifest.contains(&van_inhoud) && !manifest.contains("garantie"));
    let pagina = kees.get(&format!("/deelnemers/{}", id_van(&lid))).await;
    assert!(
        pagina.tekst.contains(&regel.sha256),
        "the member finds its line: {}",
        pagina.tekst
    );
    let bewijspagina = jolanda
        .get(&format!("/inschrijvingen/{}/ontvangstbewijs", id_van(&pad)))
        .await;
    assert!(
        bewijspagina.tekst.contains("Aanbieder C, bestand 1"),
        "{}",
        bewijspagina.tekst
    );
    let lees = format!("/bestanden/{}", bestand["id"].as_str().unwrap());
    assert_eq!(
        kees.get(&lees).await.status,
        StatusCode::NOT_FOUND,
        "sealed for its sender too"
    );

    w.zet("2023-03-24T09:30:00Z").await;
    for wie in ["anouk", "bram"] {
        w.schrijf(wie, &zaak.procedure, "belangenverklaring", verklaring())
            .await;
    }
    w.doe("anouk", &zaak.procedure, "kluis-openen", &["bram"])
        .await;
    w.zet("2023-03-24T09:31:00Z").await;
    w.schrijf("anouk", &zaak.procedure, "belangenverklaring", verklaring())
        .await;
    assert_eq!(
        w.toestand("anouk", &pad).await,
        "geopend",
        "as the receipt says"
    );
    for (wie, status) in [("anouk", 200), ("kees", 200), ("jolanda", 404)] {
        let antwoord = w.browser(wie).await.get(&lees).await;
        assert_eq!(antwoord.status, status, "{wie}");
        assert_eq!(antwoord.tekst.contains(INHOUD), status == 200, "{wie}");
    }
    alles_bezorgd(&w.test).await;
}
