//! What every journey stands on: a database of its own, a mail server, a browser.
//!
//! A test that cannot run here says so in one line with the reason ([`skip`]) and returns; `.ci/run`
//! installs what is needed and fails when such a line appears.

pub mod app;
pub mod bezoeker;
pub mod browser;
pub mod dienst;
pub mod postgres;
pub mod smtp;

use reqwest::{Client, ClientBuilder};
use std::io::Write;
use std::path::Path;

/// A client of HTTP. Where storage in a bucket brought TLS into the build, a client cannot be made before
/// its implementation is chosen, as `main` does.
pub fn client() -> Client {
    clientbouw().build().unwrap()
}

/// The same, for who has wishes of its own.
pub fn clientbouw() -> ClientBuilder {
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder()
}

/// Says in one line that a test did not run, and why.
///
/// Written past the test runner's capture, because the output of a test that passes is not shown.
pub fn skip(test: &str, reason: &str) {
    let line = format!("SKIP {test}: {reason}\n");
    std::io::stderr().write_all(line.as_bytes()).unwrap();
}

/// The root of the repository: the folder of the workspace's `Cargo.toml`.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
