//! The facts that rules look at, loaded inside the transaction of an act. Only `acts` may call this.

use super::db::Db;
use entities::ids::PersoonId;
use entities::zaak::rij;
use sea_orm::DbErr;
use workflows::machine::Machine;
use workflows::rule::Gemeen;

/// Who performs: for rules about the performer, such as a signed belangenverklaring.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wie {
    /// The performer; nobody for the clock and the system.
    pub persoon: Option<PersoonId>,
    /// Everybody whose valid paraaf counts for this act.
    pub paraferenden: Vec<PersoonId>,
}

/// How the facts of a machine are loaded inside the transaction.
pub(crate) trait Stored: Machine {
    /// The facts of one row as they are now. A row that is about to begin need not be stored yet.
    fn facts(
        db: &Db<'_>,
        rij: &rij::Model,
        wie: &Wie,
        gemeen: Gemeen,
    ) -> impl Future<Output = Result<Self::Facts, DbErr>> + Send;
}
