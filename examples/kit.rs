//! Shows every sample of every page in a browser, with the real style sheets:
//! `cargo run --example kit`, then <http://127.0.0.1:8099/>.

use std::fmt::Write as _;

use axum::{Router, response::Html, routing::get};
use tenderspoor::{
    views::{alle_voorbeelden, engine::Sjablonen},
    web::assets,
};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut router = Router::new().merge(assets::router());
    let mut index = String::from("<!doctype html><title>Voorbeelden</title><ol>");
    for (nummer, voorbeeld) in (1..).zip(alle_voorbeelden().toon(&Sjablonen::new()?)?) {
        write!(index, "<li><a href=\"/{nummer}\">{}</a>", voorbeeld.naam)?;
        router = router.route(&format!("/{nummer}"), get(Html(voorbeeld.html)));
    }
    let router = router.route("/", get(Html(index)));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8099").await?;
    println!("http://{}/", listener.local_addr()?);
    Ok(axum::serve(listener, router).await?)
}
