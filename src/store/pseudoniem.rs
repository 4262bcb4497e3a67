//! The submissions of a perceel by names that say nothing: `workflows` deals them, this knows among whom.

use super::db::Db;
use super::rangorde;
use super::rijen::{self, Plek};
use super::stadia::{is, is_in, op_tijd};
use super::viewer::Viewer;
use super::{gebeurd, regels};
use entities::ids::RijId;
use entities::zaak::rij;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter};
use std::collections::BTreeMap;
use workflows::effect::Verwant;
use workflows::inzage::{self, Zicht};
use workflows::machine::Kind;
use workflows::selecteren::beoordelingsronde;
use workflows::selecteren::inschrijving::At;
use workflows::selecteren::pseudoniem::pseudoniemen;

/// A pseudonym per submission that came out of the vault of this perceel, for rounds with this code. Who
/// falls out or withdraws after the opening keeps its letter, so that all others keep theirs.
pub(crate) async fn op_perceel(
    db: &Db<'_>,
    perceel: RijId,
    ronde: &str,
) -> Result<BTreeMap<RijId, String>, DbErr> {
    let partijen = rij::Entity::find()
        .filter(rij::COLUMN.machine.eq(Kind::Inschrijving.name()))
        .filter(rij::COLUMN.perceel_id.eq(perceel))
        .all(db)
        .await?;
    let weg = partijen.iter().filter(|p| is_in(p, At::Teruggetrokken));
    let was_open = gebeurd::bereikten(db, weg.map(|p| p.id), At::Geopend).await?;
    let ids = partijen
        .iter()
        .filter(|partij| is(partij, op_tijd) || was_open.contains_key(&partij.id))
        .map(|partij| partij.id.0.as_u128());
    let namen = pseudoniemen(ids, ronde);
    Ok(namen
        .into_iter()
        .map(|(id, naam)| (RijId(uuid::Uuid::from_u128(id)), naam))
        .collect())
}

/// The code of the round that the committee judges now without names, where the leidraad says so: the
/// latest on the perceel of the row that is not final, or before there is one that of the dossiers.
pub(super) async fn anonieme_ronde(db: &Db<'_>, rij: &rij::Model) -> Result<Option<String>, DbErr> {
    let (Some(procedure), Some(_)) = (rij.procedure_id, rij.perceel_id) else {
        return Ok(None);
    };
    let Some(regels) = regels::regels(db, procedure).await? else {
        return Ok(None);
    };
    let rondes = rijen::verwant(db, rij, Verwant::OpPerceel(Kind::Beoordelingsronde)).await?;
    let (code, klaar) = match rondes.last() {
        Some(ronde) => {
            let klaar = is_in(ronde, beoordelingsronde::At::Vastgesteld);
            (ronde.code.as_str(), klaar)
        }
        None => (rangorde::DOSSIER, false),
    };
    let wijze = rangorde::wijze(&regels, code);
    let anoniem = wijze.is_some_and(|wijze| wijze.geanonimiseerd);
    Ok((anoniem && !klaar).then(|| code.to_owned()))
}

/// The names of those who handed in something, in the order of the alphabet and without their rows: for
/// whoever declares their interests over them. Empty for everybody else.
///
/// # Errors
/// The database.
pub async fn namen_bij_verklaring(
    db: &Db<'_>,
    viewer: &Viewer,
    procedure: &Plek,
) -> Result<Vec<String>, DbErr> {
    let mag = inzage::namen_bij_verklaring(&procedure.rollen, &procedure.plaats());
    if viewer.persoon.is_none() || procedure.kind != Kind::Procedure || mag != Zicht::Ja {
        return Ok(vec![]);
    }
    let in_procedure = Verwant::InProcedure(Kind::Inschrijving);
    let mut partijen = rijen::verwant(db, &procedure.rij, in_procedure).await?;
    partijen.retain(|partij| is(partij, op_tijd));
    let mut namen: Vec<String> = partijen.into_iter().map(|partij| partij.naam).collect();
    namen.sort_unstable();
    namen.dedup();
    Ok(namen)
}
