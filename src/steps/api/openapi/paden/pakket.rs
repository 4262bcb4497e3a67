//! The paths of a package and its files.

mod uploads;

use super::super::antwoorden::{LEZEN, SCHRIJVEN, goed, inhoud, verwijs};
use super::parameters::{id, uuid};
use super::{camel, een, met_token, operatie};
use utoipa::openapi::path::OperationBuilder;
use utoipa::openapi::path::{
    HttpMethod, Parameter, ParameterBuilder, ParameterIn, PathItem, PathItemBuilder, PathsBuilder,
};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder, Type};
use utoipa::openapi::{ContentBuilder, RefOr, Required, Schema};
use workflows::machine::Kind;

/// Adds the package of a machine that has one.
pub(super) fn voeg_toe(paden: PathsBuilder, kind: Kind, wortel: &str) -> PathsBuilder {
    bijdrage(paden, kind, wortel).path(
        format!("{wortel}/ontvangstbewijzen"),
        een(HttpMethod::Get, bewijzen(kind)),
    )
}

/// Adds what a machine puts into a package, of its own row or of another one.
pub(super) fn bijdrage(paden: PathsBuilder, kind: Kind, wortel: &str) -> PathsBuilder {
    paden
        .path(format!("{wortel}/pakket"), een(HttpMethod::Get, lees(kind)))
        .path(
            format!("{wortel}/bestanden"),
            een(HttpMethod::Post, bewaar(kind)),
        )
        .path(format!("{wortel}/bestanden/{{bestand}}"), bestand(kind))
        .path(format!("{wortel}/uploads"), uploads::verzameling(kind))
        .path(format!("{wortel}/uploads/{{upload}}"), uploads::een(kind))
}

fn lees(kind: Kind) -> OperationBuilder {
    let naam = format!("{}Pakket", camel(kind));
    let operatie =
        operatie(kind.meervoud(), naam, "De inhoud van het pakket".into()).parameter(id("De rij."));
    met_token(operatie, LEZEN).response("200", goed("Het pakket.", Some(verwijs("Pakket"))))
}

fn bewijzen(kind: Kind) -> OperationBuilder {
    let naam = format!("{}Ontvangstbewijzen", camel(kind));
    let operatie =
        operatie(kind.meervoud(), naam, "De ontvangstbewijzen".into()).parameter(id("De rij."));
    met_token(operatie, LEZEN).response(
        "200",
        goed("De ontvangstbewijzen.", Some(verwijs("Ontvangstbewijzen"))),
    )
}

fn bewaar(kind: Kind) -> OperationBuilder {
    let naam = format!("{}BestandToevoegen", camel(kind));
    let operatie = operatie(kind.meervoud(), naam, "Voeg bestanden toe".into())
        .parameter(id("De rij."))
        .request_body(Some(
            RequestBodyBuilder::new()
                .content("multipart/form-data", inhoud(formulier()))
                .required(Some(Required::True))
                .build(),
        ));
    met_token(operatie, SCHRIJVEN).response(
        "201",
        goed("De bestanden zijn bewaard.", Some(verwijs("Toegevoegd"))),
    )
}

fn bestand(kind: Kind) -> PathItem {
    let met_id = |naam: &str, kort: &str| {
        operatie(
            kind.meervoud(),
            format!("{}{naam}", camel(kind)),
            kort.into(),
        )
        .parameter(id("De rij."))
        .parameter(bestand_id())
    };
    let mut bytes = goed("De inhoud.", None);
    bytes.content.insert(
        "application/octet-stream".into(),
        ContentBuilder::new().build().into(),
    );
    let haal = met_token(met_id("Bestand", "De inhoud van een bestand"), LEZEN);
    let problemen = ["400", "401", "403", "404", "409", "500"];
    let weg = met_token(
        met_id("BestandVerwijderen", "Haal een bestand weg"),
        &problemen,
    );
    PathItemBuilder::new()
        .operation(HttpMethod::Get, haal.response("200", bytes))
        .operation(
            HttpMethod::Delete,
            weg.response("204", goed("Het bestand is weg.", None)),
        )
        .build()
}

fn bestand_id() -> Parameter {
    ParameterBuilder::new()
        .name("bestand")
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .schema(Some(uuid()))
        .description(Some("Het bestand."))
        .build()
}

fn formulier() -> RefOr<Schema> {
    let bestand = ObjectBuilder::new()
        .schema_type(Type::String)
        .content_media_type("application/octet-stream");
    ObjectBuilder::new()
        .schema_type(Type::Object)
        .property("bestand", ArrayBuilder::new().items(bestand))
        .required("bestand")
        .into()
}
