//! The REST API `/api/v1`, by the NLGov REST API Design Rules 2.1: everything that a page can do,
//! through the same two doors. One set of routes serves every machine; what differs per machine
//! (acts, entries, fields) comes from the registry, here and in the OpenAPI document.
//!
//! Only bearer tokens count: a cookie is not looked at, so no other site can act for a visitor.

mod bewijs;
mod dossiers;
mod handelingen;
mod invoer;
mod openapi;
mod organisaties;
mod pakket;
mod probleem;
mod rijen;
mod sleutel;
mod taken;
mod uit;
mod uploads;
mod verzoek;

use crate::app::App;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderName, HeaderValue, header};
use axum::routing::{delete, get, post, put};
use tower_http::set_header::SetResponseHeaderLayer;

/// The version of the API, semver: in the header `API-Version` and in the OpenAPI document.
pub const VERSIE: &str = "1.0.0";

/// Under this path the router is nested; links in answers begin with it.
pub const BASIS: &str = "/api/v1";

/// The OpenAPI document as JSON text, for `docs/openapi.json`.
#[must_use]
pub fn openapi_json() -> String {
    openapi::json()
}

/// Every route of the API, to be nested under [`BASIS`].
pub fn router() -> Router<App> {
    let routes = Router::new()
        .route("/openapi.json", get(openapi::geef))
        .route("/taken", get(taken::lijst))
        .route("/dossiers/{id}/regels", get(dossiers::regels))
        .route("/mijn-sleutel", get(sleutel::lees).post(sleutel::maak))
        .route("/mijn-sleutel/proef", post(sleutel::beproef))
        .route(
            "/inkoopsporen",
            get(rijen::sporen).post(invoer::begin_spoor),
        )
        .route("/inkoopsporen/opties", get(invoer::opties_spoor))
        .route("/organisaties", post(organisaties::registreer))
        .route(
            "/organisaties/{id}",
            get(organisaties::een).put(organisaties::wijzig),
        )
        .route(
            "/organisaties/{id}/uitnodigingen",
            post(organisaties::nodig_uit),
        )
        .route(
            "/uitnodigingen/{token}",
            get(organisaties::uitnodiging).post(organisaties::neem_aan),
        )
        .route(
            "/organisaties/{id}/medewerkers/{wat}",
            delete(organisaties::trek_in),
        )
        .route("/{machines}", get(rijen::lijst))
        .route("/{machines}/{id}", get(rijen::een))
        .route(
            "/{machines}/{id}/handelingen/{handeling}",
            post(handelingen::voer_uit),
        )
        .route(
            "/{machines}/{id}/handelingen/{handeling}/parafen",
            post(handelingen::paraaf),
        )
        .route(
            "/{machines}/{id}/invoer/{soort}",
            put(invoer::schrijf).post(invoer::begin),
        )
        .route(
            "/{machines}/{id}/invoer/{soort}/opties",
            get(invoer::opties),
        )
        .route(
            "/{machines}/{id}/organisaties",
            get(organisaties::voortgang),
        )
        .route("/{machines}/{id}/espd", get(organisaties::espd))
        .route("/{machines}/{id}/ontvangstbewijzen", get(bewijs::lijst))
        .route("/{machines}/{id}/opening", get(sleutel::opening))
        .route("/{machines}/{id}/pakket", get(pakket::een))
        .route(
            "/{machines}/{id}/bestanden",
            // Files are counted while they stream; the limit per file is in `pakket`.
            post(pakket::voeg_toe).layer(DefaultBodyLimit::disable()),
        )
        .route(
            "/{machines}/{id}/bestanden/{bestand}",
            get(pakket::lees).delete(pakket::verwijder),
        )
        .route(
            "/{machines}/{id}/uploads",
            get(uploads::lijst).post(uploads::begin),
        )
        .route(
            "/{machines}/{id}/uploads/{upload}",
            get(uploads::stand)
                .patch(uploads::vul_aan)
                .delete(uploads::verwijder),
        )
        .fallback(probleem::geen_pad)
        .method_not_allowed_fallback(probleem::geen_methode);
    met_headers(routes)
}

/// The headers that every answer of the API has, refusals included.
fn met_headers(routes: Router<App>) -> Router<App> {
    [
        (HeaderName::from_static("api-version"), VERSIE),
        (header::CACHE_CONTROL, "no-store"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; frame-ancestors 'none'",
        ),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ]
    .into_iter()
    .fold(routes, |routes, (naam, waarde)| {
        let waarde = HeaderValue::from_static(waarde);
        routes.layer(SetResponseHeaderLayer::overriding(naam, waarde))
    })
}
