//! The `tenderspoor` program.

use clap::Parser;
use std::process::ExitCode;
use tenderspoor::cli::Cli;

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env()
                .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn")),
        )
        .with_writer(std::io::stderr)
        .init();
    // One TLS implementation in the whole program; it fails only when another was installed before.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Cli::parse().voer_uit().await
}
