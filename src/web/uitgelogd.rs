//! A form that is sent after the session is over comes back with what was typed, to be sent again after
//! logging in (no work is lost, also without JavaScript).
//!
//! Only the browser that sent the text gets it back, in the answer to that very request: nothing of it
//! is stored here. Another site cannot use this to show its own text as ours, because the layer of
//! `herkomst` refuses its form before it comes this far.

use super::formulier::{niet_aangekomen, te_groot};
use super::gebruiker::Uitgelogd;
use super::lagen::GROOTSTE_VERZOEK;
use super::scherm;
use crate::app::App;
use crate::store::viewer::Viewer;
use crate::views::uitgelogd::Uitgelogdpagina;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequest, Request, State};
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Form;
use http_body_util::LengthLimitError;
use std::error::Error;
use workflows::invoer::{Veldsoort, soort};

/// Fields that carry no text of a person.
const ZONDER_TEKST: [&str; 3] = ["versie", "idempotentie", "bevestigd"];

/// Keeps the form beside the request, and gives it back when nobody was logged in.
pub async fn laag(State(app): State<App>, verzoek: Request, volgende: Next) -> Response {
    if !is_formulier(&verzoek) {
        return volgende.run(verzoek).await;
    }
    let pad = verzoek.uri().path().to_owned();
    let (delen, inhoud) = verzoek.into_parts();
    let bytes = match to_bytes(inhoud, GROOTSTE_VERZOEK).await {
        Ok(bytes) => bytes,
        Err(fout) if is_te_groot(&fout) => return te_groot().into_response(),
        Err(_) => return niet_aangekomen().into_response(),
    };
    let kopie = Request::from_parts(delen.clone(), Body::from(bytes.clone()));
    let antwoord = volgende
        .run(Request::from_parts(delen, Body::from(bytes)))
        .await;
    if antwoord.extensions().get::<Uitgelogd>().is_none() {
        return antwoord;
    }
    match Form::<Vec<(String, String)>>::from_request(kopie, &()).await {
        Ok(Form(paren)) => toon(&app, &pad, paren),
        Err(_) => antwoord,
    }
}

fn is_te_groot(fout: &axum::Error) -> bool {
    fout.source()
        .is_some_and(<dyn std::error::Error>::is::<LengthLimitError>)
}

/// A form of a page, without files.
fn is_formulier(verzoek: &Request) -> bool {
    let soort = verzoek.headers().get(header::CONTENT_TYPE);
    let soort = soort.and_then(|soort| soort.to_str().ok());
    *verzoek.method() == Method::POST
        && soort.is_some_and(|s| s.starts_with("application/x-www-form-urlencoded"))
}

fn toon(app: &App, pad: &str, paren: Vec<(String, String)>) -> Response {
    let velden = paren.into_iter().map(|(naam, waarde)| {
        let label = label(pad, &naam, &waarde);
        (naam, waarde, label)
    });
    let pagina = Uitgelogdpagina::nieuw(pad, velden.collect());
    let kader = scherm::kader(app, &Viewer::publiek(), "U bent niet meer ingelogd");
    scherm::toon_met(app, StatusCode::UNAUTHORIZED, &kader, &pagina).into_response()
}

/// What a field is called for a person; none for what was chosen and not typed. The path of an entry
/// ends in its kind, a field of an entry beside an act begins with it.
fn label(pad: &str, naam: &str, waarde: &str) -> Option<&'static str> {
    if ZONDER_TEKST.contains(&naam) || waarde.is_empty() {
        return None;
    }
    let op_pad = || pad.rsplit_once("/invoer/").map(|(_, code)| (code, naam));
    let Some((code, veld)) = naam.split_once('.').or_else(op_pad) else {
        return Some(if naam == "toelichting" {
            "Toelichting"
        } else {
            "Wat u invulde"
        });
    };
    let velden = soort(code).map(|soort| soort.velden).unwrap_or_default();
    velden
        .iter()
        .find(|v| v.naam == veld && is_tekst(v.soort))
        .map(|v| v.label)
}

fn is_tekst(soort: Veldsoort) -> bool {
    matches!(
        soort,
        Veldsoort::Regel(_) | Veldsoort::Tekst(_) | Veldsoort::Getal(..) | Veldsoort::Bedrag
    )
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn only_what_was_typed_is_shown() {
        let bij = |pad, naam| label(pad, naam, "x");
        let antwoord = "/inschrijvingen/1/invoer/dossierantwoord";
        assert_eq!(bij(antwoord, "antwoord"), Some("Antwoord"));
        assert_eq!(bij(antwoord, "vraag"), None);
        assert_eq!(bij(antwoord, "versie"), None);
        let act = "/procedures/1/handelingen/intrekken";
        assert_eq!(bij(act, "toelichting"), Some("Toelichting"));
        assert_eq!(bij(act, "idempotentie"), None);
        assert_eq!(bij(act, "score.motivering"), Some("Motivering"));
    }
}
