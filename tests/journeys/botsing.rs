//! Two colleagues of one organisation who save the same part of a package: the second hears it, keeps the
//! typed text, reads what the first stored, and chooses. Nothing is overwritten in silence.

use super::dagbesteding::{REDENEN, concept, mensen};
use super::hoofdlijn::{Zaak, gepubliceerd};
use super::wereld::{Antwoord, id_van};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use workflows::role::Rol;

const EERSTE: &str = "Wij beginnen met <b>dagstart</b> & sluiten samen af.";
const TWEEDE: &str = "Wij kiezen voor vaste groepen per wijk.";

/// A draft of Combinatie B with its tekenbevoegde Jolanda and her colleague Petra.
async fn samen() -> (Zaak, String, String) {
    let mut w = mensen().await;
    w.mens("petra", &[Rol::Zorgaanbieder], Some("Combinatie B"))
        .await;
    let zaak = gepubliceerd(w).await;
    zaak.w.zet("2023-03-20T09:00:00Z").await;
    let pad = concept(&zaak.w, &zaak.procedure, "jolanda", "Combinatie B").await;
    let pagina = format!("/inschrijvingen/{}", id_van(&pad));
    (zaak, pad, pagina)
}

/// The part of a page that is the form of one question.
fn formulier<'p>(pagina: &'p str, vraag: &str) -> &'p str {
    let begin = pagina.find(&format!("id=\"vraag-{vraag}\"")).unwrap();
    let eind = pagina[begin..].find("</form>").unwrap();
    &pagina[begin..begin + eind]
}

/// The version that a form sends along.
fn versie(formulier: &str) -> String {
    let begin = formulier.split("name=\"versie\" value=\"").nth(1).unwrap();
    begin.split('"').next().unwrap().to_owned()
}

async fn put(zaak: &Zaak, wie: &str, pad: &str, antwoord: &str, versie: Value) -> Antwoord {
    let velden = json!({ "vraag": "V1", "antwoord": antwoord });
    let mut inhoud = json!({ "velden": velden });
    if !versie.is_null() {
        inhoud["versie"] = versie;
    }
    let pad = format!("{pad}/invoer/dossierantwoord");
    let methode = Method::PUT;
    zaak.w.stuur(wie, methode, &pad, Some(&inhoud), None).await
}

/// The part of V1 in the draft, by the API.
async fn deel(zaak: &Zaak, pad: &str) -> Value {
    let pakket = zaak.w.lees("jolanda", &format!("{pad}/pakket")).await;
    let delen = pakket["delen"].as_array().unwrap();
    let is_v1 = |deel: &&Value| deel["soort"] == "dossierantwoord" && deel["sleutel"] == "V1";
    delen.iter().find(is_v1).unwrap().clone()
}

#[tokio::test]
async fn the_second_of_two_colleagues_sees_both_texts_and_chooses() {
    let (zaak, pad, pagina) = samen().await;
    let jolanda = zaak.w.browser("jolanda").await;
    let petra = zaak.w.browser("petra").await;
    let gelezen = [jolanda.get(&pagina).await, petra.get(&pagina).await];
    let [van_jolanda, van_petra] = gelezen
        .each_ref()
        .map(|p| versie(formulier(&p.tekst, "V1")));
    assert_eq!(van_jolanda, van_petra);

    let opslaan = format!("{pagina}/invoer/dossierantwoord");
    let sla_op = |tekst: &'static str, versie: String| {
        [
            ("vraag", "V1".to_owned()),
            ("antwoord", tekst.to_owned()),
            ("versie", versie),
        ]
    };
    let velden = sla_op(EERSTE, van_jolanda.clone());
    let eerst = jolanda.post(&opslaan, &paren(&velden)).await;
    assert_eq!(eerst.status, StatusCode::SEE_OTHER);

    let velden = sla_op(TWEEDE, van_petra);
    let botsing = petra.post(&opslaan, &paren(&velden)).await;
    assert_eq!(botsing.status, StatusCode::CONFLICT);
    let form = formulier(&botsing.tekst, "V1");
    assert!(
        form.contains("Iemand van uw organisatie heeft dit zojuist ook opgeslagen."),
        "{form}"
    );
    assert!(
        form.contains(&format!("{TWEEDE}</textarea>")),
        "the typed text stays: {form}"
    );
    assert!(
        form.contains("&lt;b&gt;dagstart"),
        "the text of the colleague, as text: {form}"
    );
    assert!(form.contains("data-laat-los"), "{form}");
    let ander = formulier(&botsing.tekst, "V2");
    assert!(!ander.contains("Intussen opgeslagen") && !ander.contains("data-laat-los"));
    assert_eq!(deel(&zaak, &pad).await["velden"]["antwoord"], EERSTE);

    // Whoever saw both may choose the own text; the page of the first is the old one then.
    let velden = sla_op(TWEEDE, versie(form));
    let gekozen = petra.post(&opslaan, &paren(&velden)).await;
    assert_eq!(gekozen.status, StatusCode::SEE_OTHER);
    assert_eq!(deel(&zaak, &pad).await["velden"]["antwoord"], TWEEDE);
    let velden = sla_op(EERSTE, van_jolanda);
    let te_laat = jolanda.post(&opslaan, &paren(&velden)).await;
    assert_eq!(te_laat.status, StatusCode::CONFLICT);
}

fn paren<'v>(velden: &'v [(&'static str, String); 3]) -> Vec<(&'static str, &'v str)> {
    velden.iter().map(|(n, w)| (*n, w.as_str())).collect()
}

#[tokio::test]
async fn the_api_compares_the_version_and_a_number_never_comes_back() {
    let (zaak, pad, _) = samen().await;
    let begin = deel(&zaak, &pad).await["versie"].clone();
    assert_eq!(begin, 1);
    let eerst = put(&zaak, "jolanda", &pad, EERSTE, begin.clone()).await;
    assert_eq!(eerst.inhoud["versie"], 2, "{}", eerst.inhoud);
    let ook = put(&zaak, "petra", &pad, TWEEDE, begin.clone()).await;
    assert_eq!(ook.status, StatusCode::CONFLICT);
    assert_eq!(ook.inhoud["status"], 409);
    let nieuw = put(&zaak, "petra", &pad, TWEEDE, json!(0)).await;
    assert_eq!(nieuw.status, StatusCode::CONFLICT, "there is one already");
    let nog_eens = put(&zaak, "jolanda", &pad, EERSTE, begin.clone()).await;
    assert_eq!(
        nog_eens.inhoud["versie"], 2,
        "the same text again is no clash"
    );
    assert_eq!(deel(&zaak, &pad).await["velden"]["antwoord"], EERSTE);

    // Handed in: a new draft begins empty, and what somebody read of the old one is no version of it.
    let gedaan = zaak.w.probeer("jolanda", &pad, "indienen", json!({})).await;
    assert_eq!(gedaan.status, StatusCode::OK, "{}", gedaan.inhoud);
    let verzegeld = zaak.w.lees("jolanda", &format!("{pad}/pakket")).await;
    assert!(verzegeld["delen"].is_null(), "{verzegeld}");
    let vers = put(&zaak, "petra", &pad, REDENEN, json!(0)).await;
    assert_eq!(vers.inhoud["versie"], 3, "{}", vers.inhoud);
    for oud in [1, 2] {
        let antwoord = put(&zaak, "jolanda", &pad, TWEEDE, json!(oud)).await;
        assert_eq!(antwoord.status, StatusCode::CONFLICT, "{oud}");
    }
    let zonder = put(&zaak, "jolanda", &pad, TWEEDE, Value::Null).await;
    assert_eq!(
        zonder.inhoud["versie"], 4,
        "without a version nothing is compared"
    );
}

#[tokio::test]
async fn an_eigen_verklaring_has_a_version_too() {
    let (zaak, pad, pagina) = samen().await;
    let jolanda = zaak.w.browser("jolanda").await;
    let velden = |naam: &str, versie: &str| {
        [
            ("organisatie", zaak.w.id("Combinatie B")),
            ("geenUitsluiting", "ja".to_owned()),
            ("voldoetAanEisen", "ja".to_owned()),
            ("ondertekenaar", naam.to_owned()),
            ("versie", versie.to_owned()),
        ]
    };
    let opslaan = format!("{pagina}/invoer/eigen-verklaring");
    let stuur = async |naam: &str, versie: &str| {
        let velden = velden(naam, versie);
        let paren: Vec<(&str, &str)> = velden.iter().map(|(n, w)| (*n, w.as_str())).collect();
        jolanda.post(&opslaan, &paren).await
    };
    assert_eq!(
        stuur("J. Pijnenburg", "1").await.status,
        StatusCode::SEE_OTHER
    );
    let botsing = stuur("P. de Wit", "1").await;
    assert_eq!(botsing.status, StatusCode::CONFLICT);
    let intussen = botsing.tekst.split("Intussen opgeslagen").count() - 1;
    assert_eq!(
        intussen, 1,
        "only the field that differs: {}",
        botsing.tekst
    );
    assert!(botsing.tekst.contains("J. Pijnenburg") && botsing.tekst.contains("P. de Wit"));
    let pakket = zaak.w.lees("jolanda", &format!("{pad}/pakket")).await;
    assert!(!pakket.to_string().contains("P. de Wit"));
}
