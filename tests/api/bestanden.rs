//! Files in a package.

use super::Api;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use workflows::role::Rol;

const NIEMAND: &str = "/api/v1/inschrijvingen/0190a0a0-0000-7000-8000-000000000001/bestanden";

#[tokio::test]
async fn files_come_as_a_form_and_only_into_a_package_of_ones_own() {
    let api = Api::start().await;
    let ia = api.iemand("Ilse", &[Rol::Inkoopadviseur]).await;
    let los = Request::post(NIEMAND).header("content-type", "application/pdf");
    let antwoord = api.stuur(&ia, los, Body::from("%PDF-1.7")).await;
    assert_eq!(antwoord.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let vorm = "--x\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7\r\n--x--\r\n";
    let formulier =
        Request::post(NIEMAND).header("content-type", "multipart/form-data; boundary=x");
    let antwoord = api.stuur(&ia, formulier, Body::from(vorm)).await;
    assert_eq!(antwoord.status, StatusCode::NOT_FOUND);
}
