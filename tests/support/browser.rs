//! A real browser: plays a script of `tests/browser/` in headless Chromium and reads its report.

use std::fmt;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::smtp::succeeds;
use super::{root, skip};

/// One script, played once, on one address.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Journey {
    /// The script's file name in `tests/browser/`.
    #[serde(skip)]
    pub script: String,
    /// The address of the running application, such as `http://127.0.0.1:4711`.
    pub base_url: String,
    /// The size of the window.
    pub viewport: Viewport,
    /// Whether pages may run scripts.
    pub javascript: bool,
    /// What the script gets as `input`.
    pub input: Value,
    /// How long one action may take, in milliseconds.
    pub patience_ms: u32,
}

/// The size of a window, in CSS pixels.
#[derive(Clone, Copy, Serialize)]
pub struct Viewport {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// A desk: what an inkoopadviseur has.
pub const DESK: Viewport = Viewport {
    width: 1280,
    height: 900,
};
/// A phone, and also a desk at 400% zoom: the width at which WCAG 1.4.10 forbids sideways scrolling.
pub const PHONE: Viewport = Viewport {
    width: 320,
    height: 800,
};

impl Journey {
    /// A script on an address: at a desk, with scripts on, without input.
    pub fn new(script: &str, base_url: &str) -> Self {
        Self {
            script: script.to_owned(),
            base_url: base_url.to_owned(),
            viewport: DESK,
            javascript: true,
            input: Value::Null,
            patience_ms: 10_000,
        }
    }
}

/// What happened in the browser.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Where the script stopped, when it did not come to its end.
    pub error: Option<String>,
    /// Errors on the console and uncaught exceptions.
    pub console_errors: Vec<String>,
    /// Requests that failed, pages that answered 5xx and other files that answered 4xx or 5xx.
    pub failed_requests: Vec<String>,
    /// What axe found, on every page that was looked at.
    pub axe_violations: Vec<AxeViolation>,
    /// How often axe ran: always zero with scripts off.
    pub axe_checks: u32,
    /// The pictures that were made, in order.
    pub screenshots: Vec<PathBuf>,
    /// What the script noted.
    pub notes: Vec<String>,
}

/// One rule of axe that one page breaks.
#[derive(Debug, Deserialize)]
pub struct AxeViolation {
    /// The name that the script gave to the page, or its path.
    pub page: String,
    /// axe's name of the rule, such as `color-contrast`.
    pub rule: String,
    /// `minor`, `moderate`, `serious` or `critical`.
    pub impact: String,
    /// The rule in a sentence.
    pub help: String,
    /// The elements that break it.
    pub nodes: Vec<String>,
}

impl Report {
    /// Everything that was wrong, a line each; empty when the script came to a good end.
    pub fn surprises(&self) -> Vec<String> {
        let stopped = self.error.iter().map(|e| format!("stopped: {e}"));
        let console = self.console_errors.iter().map(|e| format!("console: {e}"));
        let requests = self.failed_requests.iter().map(|r| format!("request: {r}"));
        let axe = self.axe_violations.iter().map(ToString::to_string);
        stopped.chain(console).chain(requests).chain(axe).collect()
    }

    /// Fails with everything that was wrong.
    pub fn assert_clean(&self) {
        let surprises = self.surprises();
        assert!(
            surprises.is_empty(),
            "in the browser:\n{}\n",
            surprises.join("\n")
        );
    }
}

impl fmt::Display for AxeViolation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            page,
            rule,
            impact,
            help,
            nodes,
        } = self;
        write!(
            f,
            "axe on {page}: {rule} ({impact}): {help}: {}",
            nodes.join(" | ")
        )
    }
}

/// Plays a journey, or says in one line why `test` is skipped and gives `None`.
///
/// Pictures go to `tests/browser/screenshots/<test>/`, which git ignores.
pub async fn play(test: &str, journey: Journey) -> Option<Report> {
    let chromium = match browser() {
        Ok(chromium) => chromium,
        Err(reason) => {
            skip(test, reason);
            return None;
        }
    };
    let output = folder().join("screenshots").join(test.replace("::", "-"));
    // The runtime of the test may be the one that serves the pages, so the wait is elsewhere.
    let played = tokio::task::spawn_blocking(move || run(&journey, &chromium, &output));
    Some(played.await.unwrap())
}

fn run(journey: &Journey, chromium: &Path, output: &Path) -> Report {
    let mut options = serde_json::to_value(journey).unwrap();
    options["chromium"] = chromium.to_str().into();
    options["output"] = output.to_str().into();
    let mut node = Command::new("node")
        .arg(folder().join("journey.mjs"))
        .arg(folder().join(&journey.script))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    node.stdin
        .take()
        .unwrap()
        .write_all(options.to_string().as_bytes())
        .unwrap();
    let printed = node.wait_with_output().unwrap();
    serde_json::from_slice(&printed.stdout).expect("journey.mjs prints its report")
}

fn folder() -> PathBuf {
    root().join("tests/browser")
}

/// The installed browser, or the reason why no journey can be played here.
fn browser() -> Result<PathBuf, &'static str> {
    if !succeeds(Command::new("node").arg("--version")) {
        return Err("node is not installed");
    }
    if !folder().join("node_modules/playwright-core").is_dir() {
        return Err("tests/browser/node_modules is missing (npm ci in tests/browser)");
    }
    let named = std::env::var_os("TEST_CHROMIUM").map(PathBuf::from);
    let usual = [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];
    named
        .into_iter()
        .chain(usual.map(PathBuf::from))
        .find(|path| path.is_file())
        .ok_or("chromium is not installed (apt-get install chromium, or TEST_CHROMIUM)")
}

mod tests {
    use axum::extract::Form;
    use axum::response::{Html, IntoResponse};
    use axum::routing::get;
    use serde_json::json;

    use super::{Journey, PHONE, play};

    const POLICY: &str = "default-src 'self'; frame-ancestors 'none'";

    const FORM: &str = r#"<h1>Inschrijven</h1><form method="post" action="/">
        <p><label for="naam">Naam</label> <input id="naam" name="naam" autocomplete="name"></p>
        <p><label for="perceel">Perceel</label> <select id="perceel" name="perceel">
          <option value="1">Perceel 1</option><option value="2">Perceel 2</option></select></p>
        <p><input type="checkbox" id="akkoord" name="akkoord" value="akkoord">
          <label for="akkoord">Akkoord</label></p>
        <fieldset><legend>Keuze</legend>
          <p><input type="radio" id="a" name="keuze" value="a" checked> <label for="a">Eerste</label></p>
          <p><input type="radio" id="b" name="keuze" value="b"> <label for="b">Tweede</label></p>
        </fieldset>
        <p><button>Versturen</button></p></form>"#;

    #[derive(serde::Deserialize)]
    struct Sent {
        naam: String,
        perceel: String,
        akkoord: String,
        keuze: String,
    }

    fn page(body: &str) -> impl IntoResponse + use<> {
        let html = format!(
            "<!doctype html><html lang=nl><head><title>Proef</title>\
             <meta name=viewport content='width=device-width'></head>\
             <body><main>{body}</main></body></html>"
        );
        ([("content-security-policy", POLICY)], Html(html))
    }

    async fn answer(Form(sent): Form<Sent>) -> impl IntoResponse {
        let Sent {
            naam,
            perceel,
            akkoord,
            keuze,
        } = sent;
        page(&format!(
            "<h1>Ontvangen</h1><p>{naam}, {perceel}, {akkoord}, {keuze}</p>"
        ))
    }

    /// Serves one good form, and one page with every fault that a report must show.
    async fn serve() -> String {
        let bad = "<h1>Fout</h1><img src='/weg.png'><script>fout()</script>";
        let wide =
            "<h1>Breed</h1><table><tr><td><img width=900 height=9 alt='' src='data:,'></table>";
        let router = axum::Router::new()
            .route("/", get(async || page(FORM)).post(answer))
            .route("/fout", get(async move || page(bad)))
            .route("/breed", get(async move || page(wide)));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async { axum::serve(listener, router).await.unwrap() });
        format!("http://{address}")
    }

    #[tokio::test]
    async fn a_form_is_sent_by_keyboard_with_and_without_scripts() {
        let base_url = serve().await;
        for (javascript, label) in [(true, "met-script"), (false, "zonder-script")] {
            let journey = Journey {
                javascript,
                input: json!({ "label": label }),
                ..Journey::new("selftest.mjs", &base_url)
            };
            let Some(report) = play("browser::form", journey).await else {
                return;
            };
            report.assert_clean();
            assert_eq!(report.notes, ["verstuurd"]);
            assert_eq!(report.axe_checks, if javascript { 2 } else { 0 });
            assert!(report.screenshots.len() == 2 && report.screenshots[1].is_file());
        }
    }

    #[tokio::test]
    async fn a_report_shows_what_is_wrong() {
        let pages = json!({ "pages": [{ "name": "fout", "path": "/fout" }] });
        let journey = Journey {
            input: pages,
            ..Journey::new("pages.mjs", &serve().await)
        };
        let Some(report) = play("browser::faults", journey).await else {
            return;
        };
        assert_eq!(report.error, None);
        assert!(
            report.axe_violations.iter().any(|v| v.rule == "image-alt"),
            "{report:?}"
        );
        assert!(
            report.console_errors[0].contains("Content Security Policy"),
            "{report:?}"
        );
        assert!(
            report.failed_requests[0].ends_with("/weg.png: 404"),
            "{report:?}"
        );
    }

    #[tokio::test]
    async fn a_page_that_is_too_wide_for_a_phone_is_a_surprise() {
        let pages = json!({ "pages": [{ "name": "breed", "path": "/breed" }] });
        let new = Journey::new("pages.mjs", &serve().await);
        let journey = Journey {
            input: pages,
            viewport: PHONE,
            ..new
        };
        let Some(report) = play("browser::phone", journey).await else {
            return;
        };
        assert!(report.error.unwrap().contains("px wide"));
    }
}
