//! When and where a session of the dialogue is: as it was planned, or as it was moved since (DOMAIN.md 4.5).

use super::db::Db;
use super::gebeurd;
use super::invoer::{self, Invoer};
use super::velden::Velden;
use entities::ids::RijId;
use jiff::Timestamp;
use sea_orm::DbErr;
use workflows::concretiseren::dialoogsessie::Act;

/// The kind of entry with a new day and time.
pub(crate) const VERPLAATSING: &str = "sessieverplaatsing";

/// The day, time and place of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Moment {
    /// As it stands.
    pub op: Option<Timestamp>,
    /// Where it is.
    pub plaats: String,
    /// To when it is to be moved, written since it was moved last.
    pub nieuw: Option<Timestamp>,
}

impl Moment {
    /// From the plan and the moves of a session, in the order in which they were written. A move counts once
    /// it was performed: `verplaatst` is the number of the audit line of the last time, 0 when it never was.
    pub(crate) fn van<'i>(
        gepland: Option<&'i Invoer>,
        verplaatsingen: impl Iterator<Item = &'i Invoer>,
        verplaatst: i64,
    ) -> Self {
        let mut uit = gepland.map_or_else(Self::default, |entry| Self {
            op: entry.velden.moment("op"),
            plaats: entry.velden.tekst("plaats").to_owned(),
            nieuw: None,
        });
        for entry in verplaatsingen {
            let op = entry.velden.moment("op");
            if entry.regel_nr > verplaatst {
                uit.nieuw = op;
                continue;
            }
            uit.op = op;
            let plaats = entry.velden.tekst("plaats");
            if !plaats.is_empty() {
                plaats.clone_into(&mut uit.plaats);
            }
        }
        uit
    }
}

/// The number of the audit line of the last move; 0 when the session was never moved.
pub(crate) async fn verplaatst(db: &Db<'_>, sessie: RijId) -> Result<i64, DbErr> {
    gebeurd::nummer(db, sessie, Act::Verplaatsen).await
}

/// When a session is, without asking who looks.
pub(crate) async fn moment(db: &Db<'_>, sessie: RijId) -> Result<Moment, DbErr> {
    let entries = invoer::van_soorten(db, sessie, &["dialoogsessie", VERPLAATSING]).await?;
    let (moves, plan): (Vec<_>, Vec<_>) = entries.iter().partition(|e| e.soort == VERPLAATSING);
    let verplaatst = verplaatst(db, sessie).await?;
    Ok(Moment::van(
        plan.last().copied(),
        moves.into_iter(),
        verplaatst,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn entry(regel_nr: i64, op: i64, plaats: &str) -> Invoer {
        Invoer {
            soort: String::new(),
            sleutel: String::new(),
            persoon: None,
            versie: 1,
            regel_nr,
            op: entities::moment::Moment(0),
            waarde: None,
            velden: json!({ "op": op, "plaats": plaats }),
        }
    }

    fn op(seconden: i64) -> Option<Timestamp> {
        Timestamp::from_second(seconden).ok()
    }

    #[test]
    fn a_move_counts_once_it_was_performed() {
        let plan = entry(1, 100, "Tilburg");
        let moves = [entry(5, 200, ""), entry(9, 300, "Goirle")];
        let na = |verplaatst| Moment::van(Some(&plan), moves.iter(), verplaatst);
        let (een, twee, drie) = (na(0), na(6), na(10));
        assert_eq!(
            (een.op, een.nieuw, een.plaats.as_str()),
            (op(100), op(300), "Tilburg")
        );
        assert_eq!(
            (twee.op, twee.nieuw, twee.plaats.as_str()),
            (op(200), op(300), "Tilburg")
        );
        assert_eq!(
            (drie.op, drie.nieuw, drie.plaats.as_str()),
            (op(300), None, "Goirle")
        );
    }
}
