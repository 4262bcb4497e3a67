//! The layers around the router, from the inside out: time, size, origin, panics, trace, headers, problems.

use super::bezoek::{self, Bezoek};
use super::problem::Problem;
use crate::app::App;
use crate::config::Config;
use crate::store::geteld::geteld;
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, Response as HttpResponse, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use std::any::Any;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::{CsrfLayer, ProtectionError};
use tower_http::timeout::{RequestBodyDeadlineLayer, RequestBodyTimeoutLayer};
use tower_http::trace::TraceLayer;
use tracing::Span;
use tracing::field::Empty;

/// The most bytes of a request, files excepted.
pub(super) const GROOTSTE_VERZOEK: usize = 2 * 1024 * 1024;

/// How long an ordinary request may take, its body included.
const TIJD: Duration = Duration::from_secs(30);

/// A route that receives files ends in one of these: it may take as long as its bytes keep coming, and it
/// sets its own limit on them.
const UPLOAD: [&str; 2] = ["/bestanden", "/uploads/{upload}"];

/// Nothing but our own style sheets, fonts and pictures; forms go to us; nobody shows us in a frame.
const CSP: &str = "default-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

/// Puts every layer around the router.
pub fn om(router: Router<App>, app: &App) -> Router<App> {
    let stilte = Duration::from_secs(app.config.uploads.stilte);
    let langst = Duration::from_secs(app.config.uploads.langste_verzoek);
    router
        .layer(from_fn(op_tijd))
        .layer(RequestBodyTimeoutLayer::new(stilte))
        .layer(RequestBodyDeadlineLayer::new(langst))
        .layer(DefaultBodyLimit::max(GROOTSTE_VERZOEK))
        .layer(herkomst(&app.config).with_rejection_response(vreemde_herkomst))
        .layer(CatchPanicLayer::custom(paniek))
        .layer(from_fn(met_vragen))
        .layer(TraceLayer::new_for_http().make_span_with(span))
        .layer(from_fn_with_state(app.clone(), bezoek::laag))
        .layer(from_fn_with_state(app.clone(), koppen))
}

async fn op_tijd(pad: Option<MatchedPath>, verzoek: Request, volgende: Next) -> Response {
    let ontvangt = |pad: MatchedPath| UPLOAD.iter().any(|einde| pad.as_str().ends_with(einde));
    if pad.is_some_and(ontvangt) {
        return volgende.run(verzoek).await;
    }
    tokio::time::timeout(TIJD, volgende.run(verzoek))
        .await
        .unwrap_or_else(|_| Problem::nieuw(StatusCode::REQUEST_TIMEOUT).into_response())
}

/// How many queries an answer took. It goes into our own log and never over the wire: a count can tell what
/// a page may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vragen(pub u64);

async fn met_vragen(verzoek: Request, volgende: Next) -> Response {
    let (mut antwoord, vragen) = geteld(volgende.run(verzoek)).await;
    Span::current().record("vragen", vragen);
    antwoord.extensions_mut().insert(Vragen(vragen));
    antwoord
}

/// Only our own pages may send. Without the public address in the list, the `Host` still has to match.
fn herkomst(config: &Config) -> CsrfLayer {
    match CsrfLayer::new().add_trusted_origin(&config.public_url) {
        Ok(laag) => laag,
        Err(fout) => {
            tracing::warn!(%fout, "public_url is no origin");
            CsrfLayer::new()
        }
    }
}

fn vreemde_herkomst(_: ProtectionError) -> Response {
    Problem::nieuw(StatusCode::FORBIDDEN)
        .met_titel("Dit verzoek kwam van een andere website")
        .met_uitleg(
            "Wij voeren het niet uit. Wilde u dit zelf? Ga dan naar Tenderspoor en doe het daar.",
        )
        .into_response()
}

/// The message of a panic can hold what somebody typed, so only the place that the panic hook prints is logged.
fn paniek(_: Box<dyn Any + Send + 'static>) -> HttpResponse<Body> {
    Problem::defect("a handler panicked").into_response()
}

/// Method and path: no query, no address, no names.
fn span<B>(verzoek: &axum::http::Request<B>) -> Span {
    let kenmerk = verzoek
        .extensions()
        .get::<Bezoek>()
        .map_or("", |bezoek| bezoek.kenmerk.as_str());
    tracing::info_span!("verzoek", kenmerk, methode = %verzoek.method(), pad = verzoek.uri().path(), vragen = Empty)
}

/// The headers of every answer. A route that set its own policy or its own caching keeps it.
async fn koppen(State(app): State<App>, verzoek: Request, volgende: Next) -> Response {
    let mut antwoord = volgende.run(verzoek).await;
    let headers = antwoord.headers_mut();
    let mut zet = |naam: HeaderName, waarde: &'static str| {
        headers
            .entry(naam)
            .or_insert(HeaderValue::from_static(waarde));
    };
    zet(header::CONTENT_SECURITY_POLICY, CSP);
    zet(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    zet(header::REFERRER_POLICY, "same-origin");
    zet(header::CACHE_CONTROL, "no-store");
    if app.config.is_https() {
        zet(header::STRICT_TRANSPORT_SECURITY, "max-age=63072000");
    }
    antwoord
}
