//! Whether the server lives, and whether it can work.

use crate::app::App;
use crate::store::identity::sessies;
use crate::store::klok;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;

/// `/healthz`: the process answers. `/readyz`: it can also work: it is not stopping, it reaches its
/// database, and its clock is right.
pub fn router() -> Router<App> {
    Router::new()
        .route("/healthz", get(leeft))
        .route("/readyz", get(gereed))
}

async fn leeft() -> &'static str {
    "ok\n"
}

async fn gereed(State(app): State<App>) -> Result<&'static str, StatusCode> {
    let (reader, eigen) = (&app.deuren.reader, &app.deuren.klok);
    // A session that is not there: a real question to a real table.
    let gelijk = match sessies::vind(&reader.db(), "", eigen.werkelijk()).await {
        Ok(_) => klok::loopt_gelijk(reader, eigen).await,
        Err(fout) => Err(fout),
    };
    match gelijk {
        Ok(true) if !app.stopt.is_cancelled() => Ok("ok\n"),
        Ok(_) => Err(StatusCode::SERVICE_UNAVAILABLE),
        Err(fout) => {
            tracing::error!(%fout, "the database does not answer");
            Err(StatusCode::SERVICE_UNAVAILABLE)
        }
    }
}
