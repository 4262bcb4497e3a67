//! The OpenAPI 3.1 document, made from the registry: a machine, act or entry that is added to
//! `workflows` is in it at once. `tenderspoor openapi` writes it to `docs/openapi.json`.

mod antwoorden;
mod paden;
mod schemas;

use super::{BASIS, VERSIE};
use crate::views::words;
use axum::http::{HeaderName, header};
use axum::response::IntoResponse;
use std::sync::LazyLock;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::server::ServerBuilder;
use utoipa::openapi::tag::{Tag, TagBuilder};
use utoipa::openapi::{ContactBuilder, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder};
use workflows::machine::Kind;

/// The name of the way in: a bearer token.
const BEARER: &str = "bearer";

/// What the API is, for whoever reads the document.
const OVER: &str = "\
Alles wat de pagina’s van Tenderspoor kunnen, kan ook via deze API, met dezelfde regels.

- **Rijen**: elke zaak (een inkoopspoor, procedure, perceel, inschrijving …) is een rij met een toestand. \
Vraag een rij op om te zien hoe die ervoor staat en wat u ermee kunt doen.
- **Handelingen** veranderen de toestand. Stuur de `versie` mee die u hebt gezien. Wat niet kan, wordt \
geweigerd met alle regels waaraan niet is voldaan, en waar die staan.
- **Invoer** is wat mensen opschrijven: een score, een antwoord, een besluit.
- **Bedragen** zijn hele eurocenten, **scores** honderdsten van een punt. Een datum is `2022-01-31`. Een \
moment stuurt u als RFC 3339 (`2022-01-31T10:00:00+01:00`) of als Nederlandse kloktijd (`2022-01-31 10:00`).
- **Opnieuw proberen** is veilig met de header `Idempotency-Key`: hetzelfde verzoek geeft hetzelfde antwoord.
- Wat u niet mag zien, bestaat voor u niet: het antwoord is dan 404.
- Een nieuwe hoofdversie komt op een nieuw pad. De oude blijft dan nog minstens zes maanden werken.";

/// The whole document.
#[must_use]
pub fn document() -> OpenApi {
    let info = InfoBuilder::new()
        .title("Tenderspoor")
        .version(VERSIE)
        .description(Some(OVER))
        .contact(Some(
            ContactBuilder::new()
                .name(Some("Beheer van Tenderspoor"))
                .email(Some("tenderspoor@example.org"))
                .url(Some("https://example.org/tenderspoor"))
                .build(),
        ))
        .license(Some(
            LicenseBuilder::new()
                .name("EUPL-1.2")
                .identifier(Some("EUPL-1.2"))
                .build(),
        ))
        .build();
    let mut components = schemas::alle();
    let bearer = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .description(Some("Een token dat u maakt in uw profiel."))
        .build();
    components.add_security_scheme(BEARER, SecurityScheme::Http(bearer));
    antwoorden::voeg_toe(&mut components);
    OpenApiBuilder::new()
        .info(info)
        .servers(Some([ServerBuilder::new().url(BASIS).build()]))
        .paths(paden::alle())
        .components(Some(components))
        .tags(Some(tags()))
        .build()
}

/// The document as JSON text, with line ends, so that a change to it can be read.
#[must_use]
pub fn json() -> String {
    let tekst = document().to_pretty_json();
    tekst.unwrap_or_else(|fout| unreachable!("tekst, getallen en lijsten zijn altijd JSON: {fout}"))
}

/// One tag per machine, under its plural.
fn tags() -> Vec<Tag> {
    let machines = Kind::ALL.iter().map(|kind| {
        TagBuilder::new()
            .name(kind.meervoud())
            .description(Some(words::machines(*kind)))
            .build()
    });
    let algemeen = [
        ("taken", "Wat op u wacht"),
        ("dossiers", "Het auditspoor"),
        ("organisaties", "Organisaties van aanbieders"),
        ("sleutels", "Uw persoonlijke sleutel"),
    ];
    let algemeen =
        algemeen.map(|(naam, over)| TagBuilder::new().name(naam).description(Some(over)).build());
    machines.chain(algemeen).collect()
}

static TEKST: LazyLock<String> = LazyLock::new(json);

/// `GET /openapi.json`: public, and readable from any site.
pub async fn geef() -> impl IntoResponse {
    let headers: [(HeaderName, &str); 2] = [
        (header::CONTENT_TYPE, "application/json"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (headers, TEKST.as_str())
}
