//! The OpenAPI document: complete, sound, and by the rules of Logius.

use super::Api;
use serde_json::Value;
use std::collections::BTreeSet;
use tenderspoor::steps::api::openapi_json;
use workflows::invoer::soorten;
use workflows::machine::Kind;

fn document() -> Value {
    serde_json::from_str(&openapi_json()).unwrap()
}

/// Path, method and operation.
fn operaties(document: &Value) -> Vec<(&str, &str, &Value)> {
    let paden = document["paths"].as_object().unwrap();
    paden
        .iter()
        .flat_map(|(pad, item)| {
            let methodes = item.as_object().unwrap();
            methodes
                .iter()
                .map(move |(m, o)| (pad.as_str(), m.as_str(), o))
        })
        .collect()
}

#[tokio::test]
async fn the_document_is_public_for_every_site() {
    let api = Api::start().await;
    let antwoord = api.get("", "/openapi.json").await;
    assert_eq!(antwoord.status, 200);
    assert_eq!(antwoord.headers["access-control-allow-origin"], "*");
    assert_eq!(antwoord.json(), document());
}

#[test]
fn it_says_who_made_it_which_version_and_where() {
    let document = document();
    assert_eq!(document["openapi"], "3.1.0");
    assert_eq!(
        document["info"]["version"]
            .as_str()
            .unwrap()
            .split('.')
            .count(),
        3
    );
    for veld in ["name", "email", "url"] {
        assert!(document["info"]["contact"][veld].is_string());
    }
    assert_eq!(document["servers"][0]["url"], "/api/v1");
}

#[test]
fn every_operation_has_a_name_of_its_own() {
    let document = document();
    let namen: Vec<&str> = operaties(&document)
        .iter()
        .map(|(.., o)| o["operationId"].as_str().unwrap())
        .collect();
    let uniek: BTreeSet<&str> = namen.iter().copied().collect();
    assert_eq!(namen.len(), uniek.len());
}

#[test]
fn every_machine_act_and_entry_is_in_it() {
    let document = document();
    for kind in Kind::ALL {
        let pad = format!("/{}/{{id}}/handelingen/{{handeling}}", kind.meervoud());
        let operatie = &document["paths"][&pad]["post"];
        let parameters = operatie["parameters"].as_array().unwrap();
        let handeling = parameters
            .iter()
            .find(|p| p["name"] == "handeling")
            .unwrap();
        assert_eq!(
            handeling["schema"]["enum"],
            serde_json::to_value(kind.acts()).unwrap()
        );
    }
    for soort in soorten() {
        let pad = match soort.op {
            Some(kind) => format!("/{}/{{id}}/invoer/{}", kind.meervoud(), soort.code),
            None => "/inkoopsporen".to_owned(),
        };
        assert!(document["paths"][&pad].is_object(), "{pad}");
    }
}

#[test]
fn every_reference_leads_somewhere() {
    fn verwijzingen(waarde: &Value, uit: &mut BTreeSet<String>) {
        match waarde {
            Value::Object(velden) => {
                if let Some(Value::String(verwijzing)) = velden.get("$ref") {
                    uit.insert(verwijzing.clone());
                }
                velden.values().for_each(|v| verwijzingen(v, uit));
            }
            Value::Array(delen) => delen.iter().for_each(|v| verwijzingen(v, uit)),
            _ => {}
        }
    }
    let document = document();
    let mut alle = BTreeSet::new();
    verwijzingen(&document, &mut alle);
    for verwijzing in alle {
        let plek = verwijzing.strip_prefix('#').unwrap();
        assert!(document.pointer(plek).is_some(), "{verwijzing}");
    }
}

#[test]
fn paths_are_kebab_case_and_their_parameters_are_described() {
    let document = document();
    for (pad, methode, operatie) in operaties(&document) {
        for deel in pad.split('/').skip(1) {
            let parameter = deel.strip_prefix('{').and_then(|d| d.strip_suffix('}'));
            let goed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
            assert!(
                !deel.is_empty() && (parameter.is_some() || deel.chars().all(goed)),
                "{pad}"
            );
            if let Some(naam) = parameter {
                let beschreven = operatie["parameters"].as_array().unwrap().iter();
                let mut beschreven = beschreven.filter(|p| p["name"] == naam);
                assert_eq!(
                    beschreven.next().unwrap()["required"],
                    true,
                    "{methode} {pad}"
                );
            }
        }
    }
}

#[test]
fn every_answer_names_the_version_and_every_refusal_is_a_problem() {
    let document = document();
    let antwoord_van = |antwoord: &Value| match antwoord["$ref"].as_str() {
        Some(plek) => document.pointer(&plek[1..]).unwrap().clone(),
        None => antwoord.clone(),
    };
    for (pad, methode, operatie) in operaties(&document) {
        let antwoorden = operatie["responses"].as_object().unwrap();
        for (status, antwoord) in antwoorden {
            let antwoord = antwoord_van(antwoord);
            assert!(
                antwoord["headers"]["API-Version"].is_object(),
                "{methode} {pad} {status}"
            );
            let probleem = antwoord["content"]["application/problem+json"].is_object();
            assert_eq!(
                probleem,
                status.starts_with(['4', '5']),
                "{methode} {pad} {status}"
            );
        }
        let met_parameters = operatie["parameters"]
            .as_array()
            .is_some_and(|p| !p.is_empty());
        if methode != "get" || met_parameters {
            assert!(antwoorden.contains_key("400"), "{methode} {pad}");
        }
    }
}
