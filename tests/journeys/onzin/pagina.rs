//! What a page refuses, with what was typed still in it.

use super::{
    AFGEBROKEN, FORMULIER, JSON, MULTIPART, NIEMAND, met_bestand, onzin, tellingen, wereld,
};
use crate::journeys::klopt;
use crate::journeys::wereld::{API, GROOTSTE_BESTAND};
use reqwest::Method;

#[tokio::test]
#[expect(
    clippy::too_many_lines,
    reason = "one list of what is sent and answered"
)]
async fn a_page_refuses_and_keeps_what_was_typed() {
    let (w, paden) = wereld().await;
    let [spoor, procedure, inschrijving] = paden.map(|pad| pad.replace(API, ""));
    let mijlpaal = format!("{spoor}/invoer/mijlpaal");
    let goed = "code=start&eersteVan=2023-09-01&eersteTot=2023-09-01";
    let lang = "lang ".repeat(2_000);
    let db = w.test.deuren.reader.db();
    let voor = tellingen(&db).await;
    let mut fouten = Vec::new();
    for geval in [
        onzin(
            "anouk",
            &mijlpaal,
            FORMULIER,
            "code=start&eersteVan=32+mei&eersteTot=2023-09-01",
            422,
            "32 mei",
        ),
        onzin(
            "anouk",
            &mijlpaal,
            FORMULIER,
            "code=start&reden=Mijn+reden",
            422,
            "Mijn reden",
        ),
        onzin(
            "anouk",
            &mijlpaal,
            FORMULIER,
            "code=verzonnen&reden=Mijn+reden",
            422,
            "Mijn reden",
        ),
        onzin(
            "anouk",
            &mijlpaal,
            FORMULIER,
            format!("{goed}&reden={lang}"),
            422,
            "lang lang",
        ),
        onzin(
            "anouk",
            &mijlpaal,
            FORMULIER,
            format!("{goed}&reden=%3Cb%3EMijn&versie=99"),
            409,
            "&lt;b&gt;Mijn",
        ),
        onzin(
            "maarten",
            &mijlpaal,
            FORMULIER,
            format!("{goed}&reden=Mijn+reden"),
            403,
            "Mijn reden",
        ),
        onzin("jolanda", &mijlpaal, FORMULIER, goed, 404, "niet"),
        onzin("anouk", &mijlpaal, FORMULIER, "reden=%ff%fe", 400, "tekens"),
        onzin(
            "anouk",
            &mijlpaal,
            FORMULIER,
            b"reden=\xff".to_vec(),
            400,
            "tekens",
        ),
        onzin("anouk", &mijlpaal, FORMULIER, "reden=%00", 400, "tekens"),
        onzin(
            "anouk",
            &mijlpaal,
            FORMULIER,
            "a".repeat(3_000_000),
            413,
            "te lang",
        ),
        onzin("anouk", &mijlpaal, JSON, "{}", 400, "formulier"),
        onzin(
            "anouk",
            format!("{spoor}/invoer/verzonnen"),
            FORMULIER,
            goed,
            404,
            "niet",
        ),
        onzin(
            "anouk",
            format!("{spoor}/invoer/score"),
            FORMULIER,
            "waarde=1",
            404,
            "niet",
        ),
        onzin(
            "anouk",
            format!("{procedure}/invoer/procedureregels"),
            FORMULIER,
            "regels=%7B%7D",
            409,
            "niet",
        ),
        onzin(
            "anouk",
            format!("{procedure}/handelingen/publiceren"),
            FORMULIER,
            "toelichting=Mijn+reden",
            409,
            "Mijn reden",
        ),
        onzin(
            "anouk",
            format!("{procedure}/handelingen/verzonnen"),
            FORMULIER,
            "",
            404,
            "niet",
        ),
        onzin(
            "anouk",
            format!("{procedure}/parafen/verzonnen"),
            FORMULIER,
            "",
            404,
            "niet",
        ),
        onzin(
            "anouk",
            format!("{procedure}/handelingen/intrekken"),
            FORMULIER,
            format!("toelichting={lang}"),
            422,
            "lang lang",
        ),
        onzin(
            "maarten",
            format!("{procedure}/handelingen/intrekken"),
            FORMULIER,
            "",
            422,
            "reden",
        ),
        onzin(
            "anouk",
            format!("/procedures/{NIEMAND}/handelingen/publiceren"),
            FORMULIER,
            "",
            404,
            "niet",
        ),
        onzin(
            "anouk",
            "/procedures/geen-id/handelingen/publiceren",
            FORMULIER,
            "",
            404,
            "niet",
        ),
        onzin(
            "anouk",
            format!("/zaken{}/handelingen/publiceren", "x"),
            FORMULIER,
            "",
            404,
            "niet",
        ),
        onzin(
            "jolanda",
            format!("{inschrijving}/invoer/dossierantwoord"),
            FORMULIER,
            "antwoord=Mijn+antwoord",
            422,
            "Mijn antwoord",
        ),
        onzin(
            "jolanda",
            format!("{inschrijving}/invoer/dossierantwoord"),
            FORMULIER,
            "vraag=V9&antwoord=Mijn+antwoord",
            422,
            "Mijn antwoord",
        ),
        onzin(
            "kees",
            format!("{inschrijving}/invoer/dossierantwoord"),
            FORMULIER,
            "vraag=V1&antwoord=Gekaapt",
            404,
            "niet",
        ),
        onzin(
            "anouk",
            format!("{inschrijving}/handelingen/indienen"),
            FORMULIER,
            "",
            404,
            "niet",
        ),
        onzin(
            "jolanda",
            format!("{inschrijving}/bestanden"),
            MULTIPART,
            AFGEBROKEN,
            400,
            "niet helemaal",
        ),
        onzin(
            "jolanda",
            format!("{inschrijving}/bestanden"),
            MULTIPART,
            met_bestand(GROOTSTE_BESTAND + 1),
            413,
            "te groot",
        ),
        onzin(
            "jolanda",
            format!("{inschrijving}/bestanden"),
            FORMULIER,
            "a=b",
            400,
            "bestand",
        ),
        onzin(
            "kees",
            format!("{inschrijving}/bestanden"),
            MULTIPART,
            met_bestand(10),
            404,
            "niet",
        ),
    ] {
        let browser = w.browser(geval.wie).await;
        let verzoek = browser
            .verzoek(Method::POST, &geval.pad)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", geval.soort)
            .body(geval.inhoud.clone());
        let antwoord = browser.stuur(verzoek).await;
        let heel = antwoord.tekst.contains("<h1") && antwoord.tekst.contains("lang=\"nl\"");
        fouten.extend(geval.fout(antwoord.status.as_u16(), &antwoord.tekst, heel));
        assert_eq!(tellingen(&db).await, voor, "{} was stored", geval.pad);
    }
    assert!(fouten.is_empty(), "{}", fouten.join("\n"));
    let browser = w.browser("anouk").await;
    let vreemd = browser
        .verzoek(Method::POST, &mijlpaal)
        .header("sec-fetch-site", "cross-site");
    assert_eq!(
        browser.stuur(vreemd.body(goed)).await.status,
        403,
        "another site"
    );
    assert_eq!(tellingen(&db).await, voor);
    klopt(&w.test).await;
}
