//! The paths about keys: one's own, and the opening of a vault.

use super::super::antwoorden::{LEZEN, SCHRIJVEN, gemaakt, goed, inhoud, verwijs};
use super::super::schemas::wachtzinlichaam;
use super::parameters::id;
use super::{camel, een, met_token, operatie};
use crate::views::words;
use utoipa::openapi::Required;
use utoipa::openapi::path::{
    HttpMethod, OperationBuilder, PathItem, PathItemBuilder, PathsBuilder,
};
use utoipa::openapi::request_body::RequestBodyBuilder;
use workflows::machine::Kind;

/// The paths of one's own key.
pub(super) fn voeg_toe(paden: PathsBuilder) -> PathsBuilder {
    let lees = operatie(
        "sleutels",
        "mijnSleutel".into(),
        "Uw persoonlijke sleutel".into(),
    );
    let lees =
        met_token(lees, LEZEN).response("200", goed("De sleutel.", Some(verwijs("Sleutel"))));
    let kort = "Maak een nieuwe persoonlijke sleutel";
    let maak = met_wachtzin(operatie("sleutels", "mijnSleutelMaken".into(), kort.into()));
    let maak = met_token(maak, SCHRIJVEN)
        .response("201", gemaakt("De sleutel is gemaakt.", verwijs("Sleutel")));
    let item = PathItemBuilder::new()
        .operation(HttpMethod::Get, lees)
        .operation(HttpMethod::Post, maak)
        .build();
    let kort = "Probeer uw wachtzin; er gaat niets open";
    let proef = met_wachtzin(operatie("sleutels", "mijnSleutelProef".into(), kort.into()));
    let problemen: Vec<&str> = SCHRIJVEN.iter().copied().chain(["429"]).collect();
    let proef =
        met_token(proef, &problemen).response("204", goed("De wachtzin opent uw sleutel.", None));
    paden
        .path("/mijn-sleutel", item)
        .path("/mijn-sleutel/proef", een(HttpMethod::Post, proef))
}

/// How the opening of the vault of one machine stands.
pub(super) fn opening(kind: Kind) -> PathItem {
    let kort = format!(
        "Hoe het met de opening van de kluis staat van {}",
        words::machine_met_lidwoord(kind)
    );
    let operatie =
        operatie(kind.meervoud(), format!("{}Opening", camel(kind)), kort).parameter(id("De rij."));
    let operatie =
        met_token(operatie, LEZEN).response("200", goed("De opening.", Some(verwijs("Opening"))));
    een(HttpMethod::Get, operatie)
}

fn met_wachtzin(operatie: OperationBuilder) -> OperationBuilder {
    operatie.request_body(Some(
        RequestBodyBuilder::new()
            .content("application/json", inhoud(wachtzinlichaam()))
            .required(Some(Required::True))
            .build(),
    ))
}
