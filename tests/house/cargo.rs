//! What the crates may depend on, read from their manifests.

use super::{Fault, assert_no_faults};
use crate::support::root;

/// The law is pure: no database, no network, nothing async. Tables know no law.
const FORBIDDEN: [(&str, &[&str]); 2] = [
    (
        "workflows/Cargo.toml",
        &[
            "axum",
            "chrono",
            "entities",
            "futures",
            "hyper",
            "sea-orm",
            "sea-orm-migration",
            "sqlx",
            "tokio",
        ],
    ),
    ("entities/Cargo.toml", &["axum", "statig", "workflows"]),
];

fn forbidden_dependencies(path: &str, manifest: &str, forbidden: &[&str]) -> Vec<Fault> {
    let manifest: toml::Table = manifest.parse().unwrap();
    let tables = ["dependencies", "dev-dependencies", "build-dependencies"];
    let named = |table: &str| manifest.get(table).and_then(toml::Value::as_table).cloned();
    tables
        .into_iter()
        .filter_map(named)
        .flat_map(|table| table.into_iter().map(|(name, _)| name))
        .filter(|name| forbidden.contains(&name.as_str()))
        .map(|name| format!("{path}: may not depend on `{name}` (DESIGN.md 9)"))
        .collect()
}

#[test]
fn the_law_and_the_tables_depend_on_nothing_else() {
    for (path, forbidden) in FORBIDDEN {
        let manifest = std::fs::read_to_string(root().join(path)).unwrap();
        assert_no_faults(&forbidden_dependencies(path, &manifest, forbidden));
    }
}

#[test]
fn a_forbidden_dependency_is_a_fault() {
    let manifest = "[dependencies]\njiff = \"1\"\n[dev-dependencies]\ntokio.workspace = true";
    let faults = forbidden_dependencies("workflows/Cargo.toml", manifest, &["tokio", "axum"]);
    assert_eq!(
        faults,
        ["workflows/Cargo.toml: may not depend on `tokio` (DESIGN.md 9)"]
    );
}
