//! What every operation answers: its own success, and the problems that all share.

use super::super::VERSIE;
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::OperationBuilder;
use utoipa::openapi::schema::Components;
use utoipa::openapi::{
    Content, Header, ObjectBuilder, Ref, RefOr, Response, ResponseBuilder, Schema, Type,
};

/// Every problem of the API: status, name of the reusable response, what it means.
const PROBLEMS: [(&str, &str, &str); 10] = [
    ("400", "Onleesbaar", "Het verzoek klopt niet."),
    (
        "401",
        "NietIngelogd",
        "Er is geen geldig token meegestuurd.",
    ),
    ("403", "AndereRol", "Dit is voor iemand met een andere rol."),
    (
        "404",
        "NietGevonden",
        "Dit bestaat niet, of u mag het niet zien.",
    ),
    (
        "409",
        "KanNuNiet",
        "De toestand laat dit niet toe, of de versie is verouderd.",
    ),
    ("413", "TeGroot", "Het verzoek of bestand is te groot."),
    (
        "415",
        "AnderSoort",
        "De inhoud heeft niet het gevraagde soort.",
    ),
    (
        "422",
        "KloptNiet",
        "Niet aan alle regels is voldaan, of een veld klopt niet.",
    ),
    (
        "429",
        "TeVaak",
        "Er is te vaak een onjuiste wachtzin gegeven.",
    ),
    ("500", "Defect", "Een fout van Tenderspoor."),
];

/// Problems that reading can give.
pub(super) const LEZEN: &[&str] = &["400", "401", "404", "500"];
/// Problems that writing can give.
pub(super) const SCHRIJVEN: &[&str] = &[
    "400", "401", "403", "404", "409", "413", "415", "422", "500",
];

/// Adds the reusable responses.
pub(super) fn voeg_toe(components: &mut Components) {
    for (_, naam, betekenis) in PROBLEMS {
        let antwoord = ResponseBuilder::new()
            .description(betekenis)
            .header("API-Version", versie())
            .content("application/problem+json", inhoud(verwijs("Probleem")))
            .build();
        components
            .responses
            .insert(naam.to_owned(), RefOr::T(antwoord));
    }
}

/// The header that every answer has.
fn versie() -> Header {
    HeaderBuilder::new()
        .schema(Some(
            ObjectBuilder::new()
                .schema_type(Type::String)
                .examples([VERSIE]),
        ))
        .description(Some("De versie van de API."))
        .build()
}

/// A reference to a schema.
pub(super) fn verwijs(naam: &str) -> RefOr<Schema> {
    RefOr::Ref(Ref::from_schema_name(naam))
}

/// Content with this schema.
pub(super) fn inhoud(schema: RefOr<Schema>) -> Content {
    Content::new(Some(schema))
}

/// A success with this JSON, or without content.
pub(super) fn goed(betekenis: &str, schema: Option<RefOr<Schema>>) -> Response {
    let antwoord = ResponseBuilder::new()
        .description(betekenis)
        .header("API-Version", versie());
    match schema {
        Some(schema) => antwoord.content("application/json", inhoud(schema)).build(),
        None => antwoord.build(),
    }
}

/// A success that says where the new thing is.
pub(super) fn gemaakt(betekenis: &str, schema: RefOr<Schema>) -> Response {
    let waar = HeaderBuilder::new()
        .schema(Some(ObjectBuilder::new().schema_type(Type::String)))
        .description(Some("Waar u de nieuwe rij opvraagt."))
        .build();
    let mut antwoord = goed(betekenis, Some(schema));
    antwoord
        .headers
        .insert("Location".to_owned(), RefOr::T(waar));
    antwoord
}

/// Adds problems to an operation.
pub(super) fn met_problemen(operatie: OperationBuilder, statussen: &[&str]) -> OperationBuilder {
    PROBLEMS
        .iter()
        .filter(|(status, ..)| statussen.contains(status))
        .fold(operatie, |operatie, (status, naam, _)| {
            operatie.response(*status, RefOr::Ref(Ref::from_response_name(*naam)))
        })
}
