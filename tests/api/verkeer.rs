//! A procurement officer at work through the API.

use super::Api;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};
use workflows::role::Rol;

fn handeling<'a>(rij: &'a Value, code: &str) -> &'a Value {
    let alle = rij["handelingen"].as_array().unwrap();
    alle.iter()
        .find(|h| h["handeling"] == code)
        .unwrap_or(&Value::Null)
}

/// The three documents without which there is no concept.
fn documenten() -> Value {
    ["leidraad", "conceptovereenkomst", "programma-van-eisen"]
        .map(|soort| json!({"soort": soort, "titel": soort, "tekst": "De tekst."}))
        .into_iter()
        .collect()
}

#[tokio::test]
async fn a_row_shows_its_state_its_entries_and_what_can_be_done() {
    let api = Api::start().await;
    let ia = api.iemand("Ilse", &[Rol::Inkoopadviseur]).await;
    let pad = api.spoor(&ia).await;
    let spoor = api.get(&ia, &pad).await.json();
    assert_eq!(spoor["machine"], "inkoopspoor");
    assert_eq!(spoor["naam"], "Beschermd wonen");
    assert_eq!(spoor["toestand"], "strategie-vastgesteld");
    assert_eq!(spoor["begonnenOp"], "2022-01-31T09:00:00Z");
    assert_eq!(
        spoor["gegevens"]["inkoopspoor"][0]["velden"]["regio"],
        "Hart van Brabant"
    );
    let opstellen = handeling(&spoor, "documenten-opstellen");
    assert_eq!(opstellen["mogelijk"], false);
    assert!(opstellen["omschrijving"].as_str().unwrap().ends_with('.'));
    let invoer = spoor["invoer"].as_array().unwrap();
    assert!(
        invoer
            .iter()
            .any(|i| i["soort"] == "mijlpaal" && i["methode"] == "PUT")
    );
}

#[tokio::test]
async fn an_act_and_its_entries_go_together_once() {
    let api = Api::start().await;
    let ia = api.iemand("Ilse", &[Rol::Inkoopadviseur]).await;
    let pad = api.spoor(&ia).await;
    // Version 2: a spoor performs its first act as soon as it begins.
    let verzoek = json!({"versie": 2, "invoer": {"document": documenten()}}).to_string();
    let stuur = || {
        let bouw = Request::post(format!("{pad}/handelingen/documenten-opstellen"))
            .header("content-type", "application/json")
            .header("idempotency-key", "een-keer");
        api.stuur(&ia, bouw, Body::from(verzoek.clone()))
    };
    let eerste = stuur().await;
    assert_eq!(eerste.status, StatusCode::OK, "{}", eerste.tekst);
    assert_eq!(eerste.json()["naar"], "documenten-concept");
    assert_eq!(stuur().await.tekst, eerste.tekst);
    let spoor = api.get(&ia, &pad).await.json();
    assert_eq!(spoor["gegevens"]["document"].as_array().unwrap().len(), 3);
    let vragen = format!("{pad}/handelingen/go-no-go-vragen");
    let oud = api.zend(&ia, "POST", &vragen, &json!({"versie": 1})).await;
    assert_eq!(oud.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_refusal_carries_every_rule_with_its_source() {
    let api = Api::start().await;
    let ia = api.iemand("Ilse", &[Rol::Inkoopadviseur]).await;
    let pad = api.spoor(&ia).await;
    let opstellen = format!("{pad}/handelingen/documenten-opstellen");
    let weigering = api.zend(&ia, "POST", &opstellen, &json!({})).await;
    assert_eq!(
        weigering.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        weigering.tekst
    );
    let regels = weigering.json()["regels"].as_array().unwrap().clone();
    assert_eq!(regels.len(), 3);
    for regel in &regels {
        assert_eq!(regel["voldaan"], false);
        let gevuld = |veld: &str| regel[veld].as_str().is_some_and(|t| !t.is_empty());
        assert!(["code", "tekst", "bron"].into_iter().all(gevuld));
    }
    let spoor = api.get(&ia, &pad).await.json();
    // The checklist of the offer also shows the rules that are met.
    let lijst = handeling(&spoor, "documenten-opstellen")["regels"]
        .as_array()
        .unwrap();
    let open: Vec<_> = lijst
        .iter()
        .filter(|regel| regel["voldaan"] == false)
        .cloned()
        .collect();
    assert_eq!(open, regels);
}

#[tokio::test]
async fn an_entry_is_put_again_with_its_version() {
    let api = Api::start().await;
    let ia = api.iemand("Ilse", &[Rol::Inkoopadviseur]).await;
    let pad = format!("{}/invoer/mijlpaal", api.spoor(&ia).await);
    let velden = |tot: &str| json!({"code": "go", "eersteVan": "2022-03-01", "eersteTot": tot});
    let een = api
        .zend(
            &ia,
            "PUT",
            &pad,
            &json!({"velden": velden("2022-03-31"), "versie": 0}),
        )
        .await;
    assert_eq!(een.status, StatusCode::OK, "{}", een.tekst);
    assert_eq!(een.json()["versie"], 1);
    let twee = api
        .zend(
            &ia,
            "PUT",
            &pad,
            &json!({"velden": velden("2022-04-30"), "versie": 1}),
        )
        .await;
    assert_eq!(twee.json()["versie"], 2, "{}", twee.tekst);
    let oud = api
        .zend(
            &ia,
            "PUT",
            &pad,
            &json!({"velden": velden("2022-05-31"), "versie": 1}),
        )
        .await;
    assert_eq!(oud.status, StatusCode::CONFLICT);
    let fout = api
        .zend(&ia, "PUT", &pad, &json!({"velden": {"code": "feest"}}))
        .await;
    assert_eq!(fout.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(fout.json()["velden"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn options_tell_what_can_be_chosen() {
    let api = Api::start().await;
    let ia = api.iemand("Ilse", &[Rol::Inkoopadviseur]).await;
    api.organisatie("Heusden", "gemeente").await;
    let opties = api.get(&ia, "/inkoopsporen/opties").await.json();
    assert_eq!(opties["gemeenten"][0]["label"], "Heusden");
    let pad = api.spoor(&ia).await;
    let col = api.iemand("Cor", &[Rol::Collegesecretaris]).await;
    let van_college = format!("{pad}/invoer/collegebesluit/opties");
    assert_eq!(
        api.get(&col, &van_college).await.json()["gemeente"][0]["label"],
        "Tilburg"
    );
    assert_eq!(
        api.get(&ia, &van_college).await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn tasks_and_the_trail_follow_the_role() {
    let api = Api::start().await;
    let ia = api.iemand("Ilse", &[Rol::Inkoopadviseur]).await;
    let pad = api.spoor(&ia).await;
    let taken = api.get(&ia, "/taken").await.json();
    let namen: Vec<&str> = taken
        .as_array()
        .unwrap()
        .iter()
        .map(|t| t["rij"]["machine"].as_str().unwrap())
        .collect();
    assert_eq!(namen, ["inkoopspoor", "procedure"]);
    let dossier = api.get(&ia, &pad).await.json()["dossier"]
        .as_str()
        .unwrap()
        .to_owned();
    let regels = api
        .get(&ia, &format!("/dossiers/{dossier}/regels?grootte=1"))
        .await
        .json();
    assert_eq!(regels["items"].as_array().unwrap().len(), 1);
    assert_eq!(regels["items"][0]["persoon"], "Ilse");
    assert!(regels["items"][0]["schakel"].is_null());
    let auditor = api.iemand("Aad", &[Rol::Auditor]).await;
    let regels = api
        .get(&auditor, &format!("/dossiers/{dossier}/regels"))
        .await
        .json();
    assert_eq!(regels["items"][0]["schakel"]["nr"], 1);
}

#[tokio::test]
async fn a_list_is_cut_into_pages() {
    let api = Api::start().await;
    let ia = api.iemand("Ilse", &[Rol::Inkoopadviseur]).await;
    let eerste = api.spoor(&ia).await;
    api.spoor(&ia).await;
    let lijst = api
        .get(&ia, "/inkoopsporen?grootte=1&pagina=2")
        .await
        .json();
    assert_eq!(
        (&lijst["totaal"], lijst["items"].as_array().unwrap().len()),
        (&json!(2), 1)
    );
    let id = eerste.rsplit('/').next().unwrap();
    let binnen = api
        .get(&ia, &format!("/procedures?binnen={id}"))
        .await
        .json();
    assert_eq!(
        (&binnen["totaal"], &binnen["aantal"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(binnen["items"][0]["inkoopspoor"], id);
}
