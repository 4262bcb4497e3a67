//! Whatever is sent to a page or the API: a refusal in Dutch, what was typed still there, nothing
//! stored, and never a failure of ours.

use super::dagbesteding::mensen;
use super::hoofdlijn::{concept, gepubliceerd};
use super::klopt;
use super::wereld::{API, GROOTSTE_BESTAND, Wereld};
use entities::kluis::{bestand, pakket, pakketdeel};
use entities::zaak::{auditregel, invoer, ontvangst, outbox, paraaf, rij, timer};
use reqwest::Method;
use sea_orm::{EntityTrait, PaginatorTrait};
use tenderspoor::store::db::Db;

const FORMULIER: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/json";
const NIEMAND: &str = "0190a0a0-0000-7000-8000-000000000001";

/// A request that must be refused.
struct Onzin<'a> {
    wie: &'a str,
    pad: String,
    soort: &'a str,
    inhoud: Vec<u8>,
    status: u16,
    /// What the answer must still say: what was typed, or a word of the reason.
    blijft: &'a str,
}

fn onzin<'a>(
    wie: &'a str,
    pad: impl Into<String>,
    soort: &'a str,
    inhoud: impl Into<Vec<u8>>,
    status: u16,
    blijft: &'a str,
) -> Onzin<'a> {
    Onzin {
        wie,
        pad: pad.into(),
        soort,
        inhoud: inhoud.into(),
        status,
        blijft,
    }
}

/// How many rows the tables have that acts and entries write.
async fn tellingen(db: &Db<'_>) -> [u64; 10] {
    [
        rij::Entity::find().count(db).await.unwrap(),
        invoer::Entity::find().count(db).await.unwrap(),
        auditregel::Entity::find().count(db).await.unwrap(),
        outbox::Entity::find().count(db).await.unwrap(),
        timer::Entity::find().count(db).await.unwrap(),
        paraaf::Entity::find().count(db).await.unwrap(),
        ontvangst::Entity::find().count(db).await.unwrap(),
        pakket::Entity::find().count(db).await.unwrap(),
        pakketdeel::Entity::find().count(db).await.unwrap(),
        bestand::Entity::find().count(db).await.unwrap(),
    ]
}

/// A published procedure with a draft submission; the paths of spoor, procedure and inschrijving.
async fn wereld() -> (Wereld, [String; 3]) {
    let zaak = gepubliceerd(mensen().await).await;
    zaak.w.zet("2023-03-20T09:00:00Z").await;
    let pad = concept(&zaak.w, &zaak.procedure, "jolanda", "Combinatie B").await;
    (zaak.w, [zaak.spoor, zaak.procedure, pad])
}

/// A form with a file that stops half-way.
const AFGEBROKEN: &str =
    "--x\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7";

/// A form with a file of so many bytes.
fn met_bestand(bytes: u64) -> Vec<u8> {
    let kop = "--x\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"a.txt\"\r\n\r\n";
    let inhoud = "a".repeat(usize::try_from(bytes).unwrap());
    format!("{kop}{inhoud}\r\n--x--\r\n").into_bytes()
}

const MULTIPART: &str = "multipart/form-data; boundary=x";

#[tokio::test]
async fn a_page_refuses_and_keeps_what_was_typed() {
    let (w, paden) = wereld().await;
    let [spoor, procedure, inschrijving] = paden.map(|pad| pad.replace(API, ""));
    let mijlpaal = format!("{spoor}/invoer/mijlpaal");
    let goed = "code=start&eersteVan=2023-09-01&eersteTot=2023-09-01";
    let lang = "lang ".repeat(2_000);
    let db = w.test.deuren.reader.db();
    let voor = tellingen(&db).await;
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
            "anouk",
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
            .body(geval.inhoud);
        let antwoord = browser.stuur(verzoek).await;
        let wat = format!("{} {} {}", geval.wie, geval.pad, geval.blijft);
        assert_eq!(
            antwoord.status.as_u16(),
            geval.status,
            "{wat}: {}",
            antwoord.tekst
        );
        assert!(
            antwoord.tekst.contains("<h1") && antwoord.tekst.contains("lang=\"nl\""),
            "{wat}"
        );
        assert!(
            antwoord.tekst.contains(geval.blijft),
            "{wat}: {}",
            antwoord.tekst
        );
        assert_eq!(tellingen(&db).await, voor, "{wat} was stored");
    }
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

#[tokio::test]
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
        let verzoek = reqwest::Client::new()
            .request(methode, url)
            .bearer_auth(w.token(geval.wie))
            .header("content-type", geval.soort)
            .body(geval.inhoud);
        let antwoord = verzoek.send().await.unwrap();
        let (status, tekst) = (antwoord.status().as_u16(), antwoord.text().await.unwrap());
        let wat = format!("{} {} {}: {tekst}", geval.wie, geval.pad, geval.blijft);
        assert_eq!(status, geval.status, "{wat}");
        assert!(
            tekst.contains("\"detail\":") && tekst.contains(geval.blijft),
            "{wat}"
        );
        assert_eq!(tellingen(&db).await, voor, "stored: {wat}");
    }
    klopt(&w.test).await;
}
