//! What the API refuses, with a problem that names the field.

use super::{
    AFGEBROKEN, FORMULIER, JSON, MULTIPART, NIEMAND, met_bestand, onzin, tellingen, wereld,
};
use crate::journeys::klopt;
use crate::journeys::wereld::GROOTSTE_BESTAND;
use crate::support::client;
use reqwest::Method;

#[tokio::test]
#[expect(
    clippy::too_many_lines,
    reason = "one list of what is sent and answered"
)]
async fn the_api_refuses_with_a_problem() {
    let (w, [spoor, procedure, inschrijving]) = wereld().await;
    let verklaring = format!("{inschrijving}/invoer/eigen-verklaring");
    let antwoord = format!("{inschrijving}/invoer/dossierantwoord");
    let bestanden = format!("{inschrijving}/bestanden");
    let lang = format!(
        "{{\"velden\":{{\"vraag\":\"V1\",\"antwoord\":\"{}\"}}}}",
        "a".repeat(50_000)
    );
    let vreemd = format!(
        "{{\"velden\":{{\"organisatie\":\"{NIEMAND}\",\"geenUitsluiting\":true,\"voldoetAanEisen\":true,\"ondertekenaar\":\"x\"}}}}"
    );
    let db = w.test.deuren.reader.db();
    let voor = tellingen(&db).await;
    let mut fouten = Vec::new();
    for geval in [
        onzin(
            "jolanda",
            &verklaring,
            JSON,
            "{\"velden\":{}}",
            422,
            "organisatie",
        ),
        onzin("jolanda", &verklaring, JSON, vreemd, 422, "organisatie"),
        onzin(
            "jolanda",
            &verklaring,
            JSON,
            "{\"velden\":{\"geenUitsluiting\":\"misschien\"}}",
            422,
            "geenUitsluiting",
        ),
        onzin("jolanda", &antwoord, JSON, lang, 422, "antwoord"),
        onzin(
            "jolanda",
            &antwoord,
            JSON,
            "{\"velden\":{\"vraag\":\"V9\",\"antwoord\":\"x\"}}",
            422,
            "vraag",
        ),
        onzin(
            "jolanda",
            &antwoord,
            JSON,
            "{\"velden\":{\"vraag\":\"V1\",\"antwoord\":{\"a\":1}}}",
            422,
            "antwoord",
        ),
        onzin(
            "jolanda",
            &antwoord,
            JSON,
            "{\"velden\":{\"vraag\":\"V1\",\"antwoord\":\"x\",\"extra\":1}}",
            422,
            "extra",
        ),
        onzin(
            "jolanda",
            &antwoord,
            JSON,
            b"{\"velden\":{\"antwoord\":\"\xff\"}}".to_vec(),
            400,
            "JSON",
        ),
        onzin("jolanda", &antwoord, JSON, "{\"velden\":", 400, "JSON"),
        onzin(
            "jolanda",
            &antwoord,
            JSON,
            vec![b'1'; 3_000_000],
            413,
            "te groot",
        ),
        onzin("jolanda", &antwoord, FORMULIER, "vraag=V1", 415, "JSON"),
        onzin(
            "kees",
            &antwoord,
            JSON,
            "{\"velden\":{\"vraag\":\"V1\",\"antwoord\":\"x\"}}",
            404,
            "niet",
        ),
        onzin(
            "jolanda",
            format!("{spoor}/invoer/mijlpaal"),
            JSON,
            "{}",
            404,
            "niet",
        ),
        onzin(
            "maarten",
            format!("{spoor}/invoer/mijlpaal"),
            JSON,
            "{}",
            403,
            "rol",
        ),
        onzin(
            "anouk",
            format!("{procedure}/invoer/procedureregels"),
            JSON,
            "{\"velden\":{\"regels\":{}}}",
            409,
            "niet",
        ),
        onzin(
            "jolanda",
            &bestanden,
            MULTIPART,
            AFGEBROKEN,
            400,
            "niet helemaal",
        ),
        onzin(
            "jolanda",
            &bestanden,
            MULTIPART,
            "--x--\r\n",
            400,
            "geen bestand",
        ),
        onzin(
            "jolanda",
            &bestanden,
            MULTIPART,
            met_bestand(GROOTSTE_BESTAND + 1),
            413,
            "te groot",
        ),
        onzin("kees", &bestanden, MULTIPART, met_bestand(10), 404, "niet"),
    ] {
        let methode = if geval.pad.ends_with("/bestanden") {
            Method::POST
        } else {
            Method::PUT
        };
        let url = format!("{}{}", w.basis(), geval.pad);
        let verzoek = client()
            .request(methode, url)
            .bearer_auth(w.token(geval.wie))
            .header("content-type", geval.soort)
            .body(geval.inhoud.clone());
        let antwoord = verzoek.send().await.unwrap();
        let (status, tekst) = (antwoord.status().as_u16(), antwoord.text().await.unwrap());
        fouten.extend(geval.fout(status, &tekst, tekst.contains("\"detail\":")));
        assert_eq!(tellingen(&db).await, voor, "{} was stored", geval.pad);
    }
    assert!(fouten.is_empty(), "{}", fouten.join("\n"));
    klopt(&w.test).await;
}
