//! Fields of a checked entry.

use entities::ids::OrganisatieId;
use serde_json::Value;
use workflows::invoer::keuring::Gekeurd;

/// A text field of a checked entry; empty when it was left out.
pub(in crate::acts) fn tekst(gekeurd: &Gekeurd, veld: &str) -> String {
    gekeurd
        .velden
        .get(veld)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

/// A field with organisations.
pub(super) fn organisaties(gekeurd: &Gekeurd, veld: &str) -> Vec<OrganisatieId> {
    let lijst = gekeurd.velden.get(veld).and_then(Value::as_array);
    lijst
        .into_iter()
        .flatten()
        .filter_map(|v| v.as_str()?.parse().ok())
        .collect()
}
