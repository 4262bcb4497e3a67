//! A successor takes the place of a contract party (Aw 2012 art. 2.163f).

use super::weigering::Weigering;
use crate::store::db::Db;
use crate::store::invoer;
use crate::store::velden::Velden;
use entities::ids::OrganisatieId;
use entities::zaak::rij;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};
use workflows::machine::Kind;

/// What hangs on an overeenkomst and goes with it.
const MEE: [Kind; 3] = [
    Kind::Contractwijziging,
    Kind::Onderaannemer,
    Kind::Verbetertraject,
];

/// Puts the organisation that was entered on the overeenkomst and on what hangs on it. The submission
/// stays with who made it.
pub(super) async fn volg_op(db: &Db<'_>, contract: &rij::Model) -> Result<(), Weigering> {
    let entry = invoer::een::<serde_json::Value>(db, contract.id, "rechtsopvolging").await?;
    let opvolger = entry.and_then(|entry| entry.velden.tekst("opvolger").parse().ok());
    let Some(opvolger): Option<OrganisatieId> = opvolger else {
        return Err(Weigering::Defect("een overdracht zonder opvolger".into()));
    };
    let mee = Condition::all()
        .add(rij::COLUMN.inschrijving_id.eq(contract.inschrijving_id))
        .add(rij::COLUMN.machine.is_in(MEE.map(Kind::name)));
    rij::Entity::update_many()
        .col_expr(rij::Column::OrganisatieId, Expr::value(opvolger.0))
        .filter(
            Condition::any()
                .add(rij::COLUMN.id.eq(contract.id))
                .add(mee),
        )
        .exec(db)
        .await?;
    Ok(())
}
