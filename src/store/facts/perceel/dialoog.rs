//! Facts of the perceel about the dialogues with its parties.

use crate::store::db::Db;
use crate::store::facts::op_perceel;
use crate::store::stadia::{is, neemt_deel, staat};
use entities::zaak::rij;
use sea_orm::DbErr;
use workflows::concretiseren::{dialoogsessie, dialoogtraject};
use workflows::machine::Kind;
use workflows::perceel::Facts;

/// Counts parties, and the sessions of those who are still in.
pub(super) async fn vul(db: &Db<'_>, perceel: &rij::Model, facts: &mut Facts) -> Result<(), DbErr> {
    let mut deelnemers = op_perceel(db, perceel, Kind::Dialoogtraject).await?;
    deelnemers.retain(|traject| is(traject, neemt_deel));
    let sessies = op_perceel(db, perceel, Kind::Dialoogsessie).await?;
    let gehouden = |traject: &rij::Model| {
        let van_partij = sessies
            .iter()
            .filter(|sessie| sessie.inschrijving_id == traject.inschrijving_id);
        van_partij
            .filter(|sessie| is(sessie, is_gehouden))
            .collect::<Vec<_>>()
    };
    let per_partij: Vec<Vec<&rij::Model>> = deelnemers.iter().map(gehouden).collect();
    facts.deelnemers = deelnemers.len();
    facts.deelnemers_niet_afgerond = deelnemers
        .iter()
        .filter(|traject| staat(traject) != Some(dialoogtraject::At::Afgerond))
        .count();
    facts.verslagen_open = per_partij
        .iter()
        .flatten()
        .filter(|sessie| staat(sessie) != Some(dialoogsessie::At::Gesloten))
        .count();
    facts.evenveel_sessies = per_partij
        .windows(2)
        .all(|paar| paar[0].len() == paar[1].len());
    Ok(())
}

fn is_gehouden(at: dialoogsessie::At) -> bool {
    !matches!(
        at,
        dialoogsessie::At::Gepland
            | dialoogsessie::At::AgendaVerzonden
            | dialoogsessie::At::Verplaatst
            | dialoogsessie::At::Vervallen
    )
}
