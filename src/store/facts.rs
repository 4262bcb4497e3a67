//! The facts that rules look at, loaded inside the transaction of an act. Only `acts` may call this.
//!
//! One file per step, one loader per machine. What a fact means stands with its field in `workflows`;
//! here stands where it comes from.

mod alternatieven;
mod concretiseren;
mod contracteren;
mod implementeren;
mod pakket;
mod perceel;
mod procedure;
mod publiceren;
mod selecteren;
#[cfg(test)]
mod tests;
mod voorbereiden;

pub(crate) use contracteren::{BEWIJS, is_brief_volledig};

use super::db::Db;
use super::gebeurd;
use super::invoer::Invoeren;
use super::personen;
use super::rijen;
use super::velden::Velden;
use entities::ids::{PersoonId, RijId};
use entities::zaak::rij;
use jiff::Timestamp;
use sea_orm::DbErr;
use std::str::FromStr;
use workflows::effect::Verwant;
use workflows::machine::{Kind, Machine};
use workflows::procedureregels::{Procedureregels, StandstillRegels};
use workflows::rule::Gemeen;
use workflows::termijnen;

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

/// The state of the row above with this id.
async fn staat_boven<S: FromStr>(db: &Db<'_>, id: Option<RijId>) -> Result<Option<S>, DbErr> {
    let Some(id) = id else { return Ok(None) };
    Ok(rijen::rij(db, id)
        .await?
        .and_then(|rij| super::stadia::staat(&rij)))
}

/// The rows of this kind on the same perceel.
async fn op_perceel(db: &Db<'_>, rij: &rij::Model, kind: Kind) -> Result<Vec<rij::Model>, DbErr> {
    rijen::verwant(db, rij, Verwant::OpPerceel(kind)).await
}

/// When the act was performed on the row, or now for the act that is about to be: the term of a
/// promise is computed from the same facts as its rule.
async fn gedaan_of_nu(
    db: &Db<'_>,
    rij: RijId,
    handeling: impl Into<&'static str>,
    nu: Timestamp,
) -> Result<Timestamp, DbErr> {
    let keer = gebeurd::laatst(db, rij, handeling).await?;
    Ok(keer.map_or(nu, |keer| keer.op.into()))
}

/// The first instant after the standstill; the moment of sending when it is switched off.
fn standstill_voorbij(
    regels: &Procedureregels,
    standstill: &StandstillRegels,
    verzonden: Timestamp,
) -> Timestamp {
    standstill.termijn().map_or(verzonden, |dagen| {
        termijnen::standstill(verzonden, dagen, regels.verleng_op_vrije_dag).voorbij_op
    })
}

/// The performer and everybody who put a paraaf signed a belangenverklaring.
async fn openers_verklaard(db: &Db<'_>, rij: &rij::Model, wie: &Wie) -> Result<bool, DbErr> {
    let (Some(persoon), Some(procedure)) = (wie.persoon, rij.procedure_id) else {
        return Ok(false);
    };
    let verklaard = personen::verklaard(db, procedure).await?;
    let mut openers = wie.paraferenden.iter().chain([&persoon]);
    Ok(openers.all(|opener| verklaard.contains(opener)))
}

/// Suspensions on a perceel that were not lifted.
fn schorsingen(op_perceel: &Invoeren) -> usize {
    let schorsingen = op_perceel.soort("schorsing");
    schorsingen.filter(|s| !s.velden.ja("opgeheven")).count()
}

/// Nothing in the rules blocks the publication.
fn is_volledig(regels: Option<&Procedureregels>, nu: Timestamp) -> bool {
    regels.is_some_and(|r| !r.controle(nu).iter().any(|bevinding| bevinding.blokkeert))
}
