//! Every GET route that the program has, read from its source, with every id that there is filled in.
//! A new route is so covered the day that it is written.

use super::wereld::Wereld;
use crate::support::root;
use entities::kluis::{bestand, overdracht};
use sea_orm::EntityTrait;
use std::collections::BTreeSet;
use std::path::Path;
use tenderspoor::steps::api::BASIS;
use workflows::invoer::soorten;
use workflows::machine::Kind;

/// A criterium of each draaiboek that the tests play; links lead to the others.
const CRITERIA: [&str; 2] = ["kwaliteit", "prestaties"];

/// Documents of the preparation: one that becomes public and one that does not.
const DOCUMENTEN: [&str; 2] = ["leidraad", "inkoopstrategie"];

/// A route that reads, such as `/dossiers/{id}`; those of the API begin with [`BASIS`].
pub fn routes() -> BTreeSet<String> {
    let mut uit = BTreeSet::new();
    lees_map(&root().join("src"), &mut uit);
    assert!(uit.len() > 20, "the source is read otherwise: {uit:#?}");
    uit
}

fn lees_map(map: &Path, uit: &mut BTreeSet<String>) {
    for ding in std::fs::read_dir(map).unwrap() {
        let pad = ding.unwrap().path();
        if pad.is_dir() {
            lees_map(&pad, uit);
        } else if pad.extension().is_some_and(|e| e == "rs") {
            let basis = if pad.ends_with("steps/api.rs") {
                BASIS
            } else {
                ""
            };
            let tekst = std::fs::read_to_string(&pad).unwrap();
            uit.extend(
                lees_routes(&tekst)
                    .into_iter()
                    .map(|r| format!("{basis}{r}")),
            );
        }
    }
}

/// The first literal of every `.route(…)` that has a `get(` in it.
fn lees_routes(tekst: &str) -> Vec<String> {
    let mut uit = vec![];
    for deel in tekst.split(".route(").skip(1) {
        let deel = deel.split(".route(").next().unwrap_or_default();
        if !deel.contains("get(") {
            continue;
        }
        let begin = deel.trim_start();
        if begin.starts_with("&pad") {
            uit.push("/{meervoud}/{id}".to_owned());
        } else if let Some(pad) = begin.split('"').nth(1) {
            uit.push(
                pad.replace("{pad}", "/{meervoud}/{id}")
                    .replace("{{", "{")
                    .replace("}}", "}"),
            );
        }
    }
    uit
}

/// Every route with everything that fits in it, for one installation.
pub async fn paden(wereld: &Wereld) -> BTreeSet<String> {
    let mut uit = BTreeSet::new();
    let rijen = wereld.rijen().await;
    let db = wereld.app.deuren.reader.db();
    let bestanden = bestand::Entity::find().all(&db).await.unwrap();
    let ids = |machine: Kind| {
        let past = rijen.iter().filter(move |r| r.machine == machine.name());
        past.map(|r| r.id.to_string()).collect::<Vec<_>>()
    };
    let bestanden: Vec<_> = bestanden.iter().map(|b| b.id.to_string()).collect();
    let uploads = overdracht::Entity::find().all(&db).await.unwrap();
    let mut uploads: Vec<_> = uploads.iter().map(|u| u.id.to_string()).collect();
    // Where none is on its way, one that never was.
    uploads.push("0190a0a0-0000-7000-8000-000000000001".to_owned());
    let kandidaten = |kind: Kind, document: bool| -> Vec<(&'static str, Vec<String>)> {
        let codes: Vec<_> = soorten()
            .filter(|s| s.op == Some(kind))
            .map(|s| s.code)
            .collect();
        let tekst = |codes: &[&str]| codes.iter().map(|c| (*c).to_owned()).collect();
        vec![
            ("{bestand}", bestanden.clone()),
            ("{upload}", uploads.clone()),
            (
                "{soort}",
                tekst(if document { &DOCUMENTEN } else { &codes }),
            ),
            ("{inschrijving}", ids(Kind::Inschrijving)),
            ("{criterium}", tekst(&CRITERIA)),
            ("{vraag}", tekst(&["V1"])),
            ("{versie}", tekst(&["1"])),
            ("{vorm}", tekst(&["txt", "json", "pdf"])),
        ]
    };
    for route in routes() {
        if route.starts_with("/demo") {
            // Absent outside a demo on the own machine, where everybody may become anybody.
            continue;
        }
        let kort = route.strip_prefix(BASIS).unwrap_or(&route);
        for rij in &rijen {
            let kind = Kind::parse(&rij.machine).unwrap();
            let hoort = |plek: &str, machine: Kind| route.contains(plek) && kind != machine;
            if hoort("{spoor}", Kind::Inkoopspoor) || hoort("{procedure}", Kind::Procedure) {
                continue;
            }
            let id = rij.id.to_string();
            let mut pad = route
                .replace("{machines}", kind.meervoud())
                .replace("{meervoud}", kind.meervoud());
            pad = match kort.split('/').nth(1).unwrap_or_default() {
                "dossiers" => pad.replace("{id}", &rij.dossier_id.to_string()),
                vast if !vast.starts_with('{') && route.contains("{id}") => {
                    if Kind::parse_meervoud(vast).is_some_and(|k| k != kind) {
                        continue;
                    }
                    pad.replace("{id}", &id)
                }
                _ => pad.replace("{id}", &id),
            };
            pad = pad.replace("{spoor}", &id).replace("{procedure}", &id);
            uit.extend(vul(
                vec![pad],
                &kandidaten(kind, route.contains("{procedure}")),
            ));
        }
    }
    for kind in Kind::ALL {
        // A perceel is in a procedure, which is in a spoor.
        for rij in rijen.iter().filter(|r| r.machine == Kind::Procedure.name()) {
            uit.insert(format!("{BASIS}/{}?binnen={}", kind.meervoud(), rij.id));
        }
    }
    let open: Vec<_> = uit.iter().filter(|pad| pad.contains('{')).collect();
    assert!(open.is_empty(), "say what fits in {open:#?}");
    uit
}

/// Every path with every candidate in the place of its parameter.
fn vul(mut paden: Vec<String>, kandidaten: &[(&str, Vec<String>)]) -> Vec<String> {
    for (plek, waarden) in kandidaten {
        if paden.iter().any(|pad| pad.contains(plek)) {
            let met = |pad: &String| {
                waarden
                    .iter()
                    .map(|w| pad.replace(plek, w))
                    .collect::<Vec<_>>()
            };
            paden = paden.iter().flat_map(met).collect();
        }
    }
    paden
}

#[test]
fn the_routes_are_found_in_the_source() {
    let alle = routes();
    for route in [
        "/taken",
        "/zaken/{spoor}",
        "/dossiers/{id}",
        "/{meervoud}/{id}",
        "/{meervoud}/{id}/diagram",
        "/api/v1/{machines}/{id}",
        "/api/v1/dossiers/{id}/regels",
    ] {
        assert!(alle.contains(route), "{route} in {alle:#?}");
    }
}
