//! Scratch.
use tenderspoor::{
    app::{self, App},
    clock::Klok,
    config::Config,
    draaiboek::{self, Draaiboek},
};
#[tokio::main]
async fn main() {
    let a: Vec<String> = std::env::args().collect();
    let _ = rustls::crypto::ring::default_provider().install_default();
    tracing_subscriber::fmt().with_env_filter("warn").init();
    let tekst = std::fs::read_to_string(&a[1]).unwrap();
    let d = match Draaiboek::lees("kijk", &tekst) {
        Ok(d) => d,
        Err(f) => {
            eprintln!("{f}");
            return;
        }
    };
    let Ok(lijn) = draaiboek::samen(&[(&d, 0)]) else {
        eprintln!("samen");
        return;
    };
    let adres: std::net::SocketAddr = format!("127.0.0.1:{}", a[3]).parse().unwrap();
    let config = Config {
        data: a[2].clone().into(),
        oefenomgeving: true,
        listen: adres,
        public_url: format!("http://{adres}"),
        ..Config::default()
    };
    let app = App::open(config, Klok::gesimuleerd(lijn.begin().into()), true)
        .await
        .unwrap();
    app.migreer().await.unwrap();
    let mut uit = Vec::new();
    if let Err(f) = lijn.speel(&app.deuren, &mut uit).await {
        eprintln!("{f}");
    }
    eprintln!("klaar {adres}");
    let l = tokio::net::TcpListener::bind(adres).await.unwrap();
    axum::serve(
        l,
        app::router(app).into_make_service_with_connect_info::<std::net::SocketAddr>(),
    )
    .await
    .unwrap();
}
