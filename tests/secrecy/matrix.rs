//! Every route as everybody: what is not theirs to know is absent, for pages and API alike.

use super::paden::paden;
use super::wereld::{Mens, Wereld};
use axum::http::StatusCode;
use std::fmt::Write;
use tenderspoor::steps::api::BASIS;
use tenderspoor::store::rijen;
use tenderspoor::store::viewer::Viewer;
use workflows::machine::Kind;

/// What somebody without a session may be given, apart from rows.
const OPENBAAR: [&str; 11] = [
    "/aanbestedingen",
    "/assets/",
    "/healthz",
    "/inloggen",
    "/readyz",
    "/ontvangstbewijzen/controleren",
    "/registreren",
    "/regels",
    "/toegankelijkheid",
    "/api/v1/openapi.json",
    "/api/v1/opties",
];

/// Rows that are public once the procedure was published.
const OPENBARE_RIJEN: [Kind; 3] = [Kind::Procedure, Kind::Perceel, Kind::Nota];

fn is_openbaar(pad: &str) -> bool {
    OPENBAAR.iter().any(|begin| pad.starts_with(begin))
}

async fn viewer(wereld: &Wereld, mens: &Mens) -> Viewer {
    let (db, nu) = (wereld.app.deuren.reader.db(), wereld.app.deuren.klok.nu());
    match mens.id {
        Some(id) => Viewer::laad(&db, id, nu).await.unwrap().unwrap(),
        None => Viewer::publiek(),
    }
}

/// Every answer to everybody: never a failure of ours, and to nobody only what is public.
async fn alle_routes(wereld: &Wereld) {
    let paden = paden(wereld).await;
    let mut fouten = String::new();
    for mens in &wereld.mensen {
        for pad in &paden {
            let antwoord = wereld.get(mens, pad).await;
            let status = antwoord.status;
            if status.is_server_error() {
                let _ = writeln!(fouten, "{pad} as {}: {status}", mens.email);
            }
            if mens.id.is_none() && status.is_success() && !is_openbaar(pad) {
                let kort = pad.strip_prefix(BASIS).unwrap_or(pad);
                let rij = kort.split('/').nth(1).and_then(Kind::parse_meervoud);
                let lijst = pad.starts_with(BASIS) && antwoord.tekst.contains("\"items\"");
                let rij = rij.is_some_and(|kind| OPENBARE_RIJEN.contains(&kind));
                if !rij && !lijst {
                    let _ = writeln!(fouten, "{pad} is given to everybody");
                }
            }
        }
    }
    assert!(fouten.is_empty(), "{fouten}");
}

/// A row is there for exactly those who may know at least its name: page, diagram and API agree.
async fn rijen_bestaan_voor(wereld: &Wereld) {
    let mut fouten = String::new();
    let db = wereld.app.deuren.reader.db();
    for mens in &wereld.mensen {
        let viewer = viewer(wereld, mens).await;
        for rij in wereld.rijen().await {
            let kind = Kind::parse(&rij.machine).unwrap();
            let mag = rijen::plek(&db, &viewer, rij.id).await.unwrap().is_some();
            let pagina = format!("/{}/{}", kind.meervoud(), rij.id);
            for pad in [format!("{BASIS}{pagina}"), pagina] {
                let status = wereld.get(mens, &pad).await.status;
                let goed = if mag {
                    status == StatusCode::OK || (mens.id.is_none() && status.is_redirection())
                } else {
                    let inloggen = mens.id.is_none()
                        && (status.is_redirection() || status == StatusCode::UNAUTHORIZED);
                    status == StatusCode::NOT_FOUND || inloggen
                };
                if !goed {
                    let _ = writeln!(fouten, "{pad} as {}: {status}, may know: {mag}", mens.email);
                }
            }
        }
    }
    assert!(fouten.is_empty(), "{fouten}");
}

/// Who sees a row at this moment, by the part of the address before the `@`; people of the other
/// spoor as `ander`. Written out here, so that `inzage` is not its own judge.
async fn wie_ziet(wereld: &Wereld, kind: Kind, naam: &str) -> Vec<String> {
    let rij = wereld.rij(kind, naam).await;
    let mut uit = vec![];
    for mens in &wereld.mensen {
        let pad = format!("{BASIS}/{}/{}", kind.meervoud(), rij.id);
        if wereld.get(mens, &pad).await.status == StatusCode::OK {
            let (wie, waar) = mens.email.split_once('@').unwrap_or((&mens.email, ""));
            let wie = match (waar, wie.split_once('-')) {
                ("ander.example", _) => "ander",
                (_, Some(("college", _))) => "college",
                _ => wie,
            };
            uit.push(wie.to_owned());
        }
    }
    uit.sort();
    uit.dedup();
    uit
}

const TEAM: &str = "auditor inkoper jurist tweede-inkoper";
const COMMISSIE: &str = "beoordelaar-1 beoordelaar-2 voorzitter";

fn samen(delen: &[&str]) -> Vec<String> {
    let mut alle: Vec<String> = delen
        .iter()
        .flat_map(|deel| deel.split(' '))
        .map(str::to_owned)
        .collect();
    alle.sort();
    alle
}

#[tokio::test]
async fn before_the_opening() {
    let wereld = Wereld::gespeeld("maximum-gelijk-aan-aantal", "2023-03-22T12:00:00Z").await;
    alle_routes(&wereld).await;
    rijen_bestaan_voor(&wereld).await;
    assert_eq!(
        wie_ziet(&wereld, Kind::Inschrijving, "Combinatie B").await,
        samen(&["tekenaar-combinatie-b"])
    );
    assert_eq!(
        wie_ziet(&wereld, Kind::Inkoopspoor, "Dagbesteding").await,
        samen(&[
            TEAM,
            "adviesraad-secretaris college contractmanager griffier opdrachtgever"
        ])
    );
}

#[tokio::test]
#[ignore = "takes minutes of both cores: cargo test --test main secrecy:: -- --ignored"]
async fn while_assessors_score() {
    let wereld = Wereld::gespeeld("maximum-gelijk-aan-aantal", "2023-03-29T12:00:00Z").await;
    alle_routes(&wereld).await;
    rijen_bestaan_voor(&wereld).await;
    assert_eq!(
        wie_ziet(&wereld, Kind::Inschrijving, "Combinatie B").await,
        samen(&[TEAM, COMMISSIE, "tekenaar-combinatie-b"])
    );
    assert_eq!(
        wie_ziet(&wereld, Kind::Beoordelingsronde, "").await,
        samen(&[TEAM, COMMISSIE])
    );
}

#[tokio::test]
#[ignore = "takes minutes of both cores: cargo test --test main secrecy:: -- --ignored"]
async fn during_the_dialogue() {
    let wereld = Wereld::gespeeld("maximum-gelijk-aan-aantal", "2023-05-02T08:00:00Z").await;
    alle_routes(&wereld).await;
    rijen_bestaan_voor(&wereld).await;
    assert_eq!(
        wie_ziet(&wereld, Kind::Dialoogtraject, "Combinatie B").await,
        // The opdrachtgever signs when a dialogue is ended or its opdracht changed (DOMAIN.md 4.5).
        samen(&[TEAM, "opdrachtgever tekenaar-combinatie-b"])
    );
}
