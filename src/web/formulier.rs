//! Forms and query strings, refused in Dutch when they cannot be read.

use super::problem::Problem;
use axum::RequestExt;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum_extra::extract::{Form as RuwForm, Query as RuwQuery};
use serde::de::DeserializeOwned;

/// A form sent by POST. Whatever is typed reaches the fields as it is; only what is no text is refused.
#[derive(Clone, Copy, Debug)]
pub struct Form<T>(pub T);

/// What stands after the question mark.
#[derive(Clone, Copy, Debug)]
pub struct Vraag<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + 'static> FromRequest<S> for Form<T> {
    type Rejection = Problem;

    async fn from_request(verzoek: Request, _: &S) -> Result<Self, Problem> {
        let (parts, inhoud) = verzoek.into_parts();
        let inhoud = Request::from_parts(parts.clone(), inhoud);
        let bytes: Bytes = inhoud.extract().await.map_err(|fout| te_lang(&fout))?;
        if !is_tekst(&bytes) {
            return Err(Problem::ongeldig(
                "In wat u stuurde staan tekens die geen tekst zijn. Typ de tekst opnieuw en verstuur hem nog eens.",
            ));
        }
        let opnieuw = Request::from_parts(parts, Body::from(bytes));
        let RuwForm(velden) = RuwForm::<T>::from_request(opnieuw, &())
            .await
            .map_err(|_| onleesbaar())?;
        Ok(Self(velden))
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Vraag<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, staat: &S) -> Result<Self, Problem> {
        if !is_tekst(parts.uri.query().unwrap_or_default().as_bytes()) {
            return Err(onleesbaar());
        }
        let RuwQuery(velden) = RuwQuery::<T>::from_request_parts(parts, staat)
            .await
            .map_err(|_| onleesbaar())?;
        Ok(Self(velden))
    }
}

fn te_lang(fout: &axum::extract::rejection::BytesRejection) -> Problem {
    if fout.status() == StatusCode::PAYLOAD_TOO_LARGE {
        return te_groot();
    }
    niet_aangekomen()
}

/// The form has more bytes than any form of ours can have.
pub(super) fn te_groot() -> Problem {
    Problem::nieuw(StatusCode::PAYLOAD_TOO_LARGE)
        .met_titel("Dit formulier is te groot")
        .met_uitleg(
            "Wat u stuurde is te lang. Er is niets opgeslagen. Maak de tekst korter en verstuur hem opnieuw.",
        )
}

/// The connection broke or stood still before the form was in.
pub(super) fn niet_aangekomen() -> Problem {
    Problem::ongeldig("Uw verzoek is niet helemaal aangekomen. Probeer het opnieuw.")
}

fn onleesbaar() -> Problem {
    Problem::ongeldig(
        "Er ontbreekt iets in dit formulier, of er staat iets in dat wij niet verwachten. Ga terug en probeer het opnieuw.",
    )
}

/// Whether what was percent-encoded is UTF-8 without NUL, which PostgreSQL cannot store.
fn is_tekst(gecodeerd: &[u8]) -> bool {
    let mut bytes = Vec::with_capacity(gecodeerd.len());
    let mut rest = gecodeerd;
    while let Some((eerste, volgende)) = rest.split_first() {
        rest = volgende;
        let code = (*eerste == b'%')
            .then(|| volgende.first_chunk::<2>().copied())
            .flatten();
        match code.and_then(hex) {
            Some(byte) => {
                bytes.push(byte);
                rest = &volgende[2..];
            }
            None => bytes.push(*eerste),
        }
    }
    !bytes.contains(&0) && std::str::from_utf8(&bytes).is_ok()
}

fn hex(code: [u8; 2]) -> Option<u8> {
    let cijfer = |c: u8| {
        char::from(c)
            .to_digit(16)
            .and_then(|c| u8::try_from(c).ok())
    };
    Some(cijfer(code[0])? * 16 + cijfer(code[1])?)
}

#[cfg(test)]
mod tests {
    use super::is_tekst;

    #[test]
    fn text_is_utf8_without_nul() {
        for goed in ["naam=Zo%C3%AB", "a=100%", "a=%zz&b=%e2%82%ac", "", "a=é"] {
            assert!(is_tekst(goed.as_bytes()), "{goed}");
        }
        for fout in ["a=%00", "a=%ff", "a=%C3", "a=%e2%82"] {
            assert!(!is_tekst(fout.as_bytes()), "{fout}");
        }
    }
}
