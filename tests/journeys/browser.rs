//! The demo in a real browser: every role does one thing with a keyboard; the same pages fit a phone;
//! and nothing of it needs scripts. axe finds nothing on any of them.

use crate::support::app::TestApp;
use crate::support::browser::{Journey, PHONE, Viewport, play};
use serde_json::{Value, json};
use tenderspoor::demo;

/// The phone that most people have; [`PHONE`] is the narrowest that must do.
const TELEFOON: Viewport = Viewport {
    width: 375,
    height: 812,
};

#[tokio::test]
async fn every_role_does_one_thing_in_the_demo() {
    let test = TestApp::bouw(|_| {}, true, "1970-01-01T00:00:00Z".parse().unwrap()).await;
    demo::bouw(&test).await.unwrap();
    let dienst = test.dienst().await;
    let basis = format!("http://{}", dienst.adres);

    let rollen = Journey {
        patience_ms: 30_000,
        ..Journey::new("rollen.mjs", &basis)
    };
    let Some(gedaan) = play("journeys::rollen", rollen).await else {
        return;
    };
    gedaan.assert_clean();
    assert_eq!(gedaan.axe_checks as usize, gedaan.notes.len());
    super::klopt(&test).await;

    let input = bezoeken(&gedaan.notes);
    let terug = |viewport, javascript| Journey {
        viewport,
        javascript,
        input: input.clone(),
        patience_ms: 30_000,
        ..Journey::new("terugkijken.mjs", &basis)
    };
    let telefoon = play("journeys::telefoon", terug(TELEFOON, true)).await;
    telefoon.unwrap().assert_clean();
    let zonder_scripts = play("journeys::zonder-scripts", terug(PHONE, false)).await;
    zonder_scripts.unwrap().assert_clean();
}

/// What the first journey noted, as the input of the next.
fn bezoeken(notes: &[String]) -> Value {
    let bezoek = |note: &String| {
        let (wie, pad) = note.split_once('\t').unwrap();
        json!({ "wie": wie, "pad": pad })
    };
    json!({ "bezoeken": notes.iter().map(bezoek).collect::<Vec<_>>() })
}
