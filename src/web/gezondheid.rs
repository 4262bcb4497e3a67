//! Whether the server lives, and whether it can work.

use crate::app::App;
use crate::store::identity::sessies;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;

/// `/healthz`: the process answers. `/readyz`: it can also reach its database.
pub fn router() -> Router<App> {
    Router::new()
        .route("/healthz", get(leeft))
        .route("/readyz", get(gereed))
}

async fn leeft() -> &'static str {
    "ok\n"
}

async fn gereed(State(app): State<App>) -> Result<&'static str, StatusCode> {
    // A session that is not there: a real question to a real table.
    let nu = app.deuren.klok.werkelijk();
    match sessies::vind(&app.deuren.reader.db(), "", nu).await {
        Ok(_) => Ok("ok\n"),
        Err(fout) => {
            tracing::error!(%fout, "the database does not answer");
            Err(StatusCode::SERVICE_UNAVAILABLE)
        }
    }
}
