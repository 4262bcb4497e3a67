//! Facts of a submission whose files come after their hashes (Aw 2012 art. 2.109a as model).

use super::super::Invoeren;
use super::super::pakket::Concept;
use super::super::procedure::storing_vastgelegd;
use crate::store::db::Db;
use crate::store::velden::Velden;
use entities::zaak::rij;
use sea_orm::DbErr;
use std::collections::BTreeSet;
use workflows::selecteren::inschrijving::Facts;
use workflows::termijnen::bestanden_na_hash;

/// Hexadecimal digits of a SHA-256.
const LENGTE: usize = 64;

/// Fills in what was deposited, and whether the files are those.
pub(super) async fn vul(
    db: &Db<'_>,
    inschrijving: &rij::Model,
    invoer: &Invoeren,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    facts.hash_tot = facts.sluiting.map(bestanden_na_hash);
    let Some(entry) = invoer.een("hashes") else {
        return Ok(());
    };
    let gedeponeerd = hashes(entry.velden.tekst("hashes"));
    facts.hashes_ingevuld = gedeponeerd.is_some();
    let bestanden = Concept::van(db, inschrijving.id).await?.hashes;
    facts.hashes_kloppen = gedeponeerd.is_some_and(|hashes| hashes == bestanden);
    facts.storing = match inschrijving.procedure_id {
        Some(procedure) => storing_vastgelegd(db, procedure, facts.sluiting).await?,
        None => false,
    };
    Ok(())
}

/// One hash per line, in small letters; none when a line is no SHA-256, or when there is no line.
fn hashes(tekst: &str) -> Option<BTreeSet<String>> {
    let regels = tekst
        .lines()
        .map(str::trim)
        .filter(|regel| !regel.is_empty());
    let hashes: Option<BTreeSet<String>> = regels
        .map(|regel| {
            let goed = regel.len() == LENGTE && regel.bytes().all(|b| b.is_ascii_hexdigit());
            goed.then(|| regel.to_ascii_lowercase())
        })
        .collect();
    hashes.filter(|hashes| !hashes.is_empty())
}

#[cfg(test)]
mod tests {
    use super::hashes;

    #[test]
    fn every_line_is_a_whole_hash() {
        let (a, b) = ("a".repeat(64), "B".repeat(64));
        let twee = hashes(&format!(" {a}\r\n\n{b}\n")).unwrap_or_default();
        assert_eq!(
            twee.into_iter().collect::<Vec<_>>(),
            [a.clone(), b.to_lowercase()]
        );
        for fout in [
            String::new(),
            "\n".into(),
            a[1..].into(),
            format!("{a}\nplan.pdf"),
        ] {
            assert_eq!(hashes(&fout), None, "{fout}");
        }
    }
}
