//! What the generale repetitie of a procedure needs: its rules and its planning as they are now.

use super::db::Db;
use super::publiceren::{Mijlpaal, mijlpalen};
use super::regels;
use entities::zaak::rij;
use jiff::civil::Date;
use sea_orm::DbErr;
use workflows::generale::Planning;
use workflows::procedureregels::Procedureregels;

/// The rules of a procedure with the days on which the gemeente plans to act.
#[derive(Clone, Debug)]
pub struct Opzet {
    /// As they are being written.
    pub regels: Procedureregels,
    /// From the milestones of the inkoopspoor.
    pub planning: Planning,
    /// There is a planned day of publication; otherwise the calendar begins today.
    pub gepland: bool,
}

/// None as long as there are no Procedureregels. Whether the viewer may read them is asked before.
///
/// # Errors
/// The database.
pub async fn opzet(
    db: &Db<'_>,
    procedure: &rij::Model,
    vandaag: Date,
) -> Result<Option<Opzet>, DbErr> {
    let Some(regels) = regels::regels(db, procedure.id).await? else {
        return Ok(None);
    };
    let mijlpalen = match procedure.spoor_id {
        Some(spoor) => mijlpalen(db, spoor).await?,
        None => vec![],
    };
    let publicatie = dag(&mijlpalen, "publicatie", Kant::Van);
    Ok(Some(Opzet {
        regels,
        planning: Planning {
            selectie: dag(&mijlpalen, "selectie", Kant::Tot),
            dialoog: dag(&mijlpalen, "dialoog", Kant::Tot),
            bafo: dag(&mijlpalen, "bafo", Kant::Tot),
            gunning: dag(&mijlpalen, "gunning", Kant::Van),
            tekenen: dag(&mijlpalen, "contract", Kant::Van),
            getekend: dag(&mijlpalen, "contract", Kant::Tot),
            start: dag(&mijlpalen, "start", Kant::Van),
            ..Planning::vanaf(publicatie.unwrap_or(vandaag))
        },
        gepland: publicatie.is_some(),
    }))
}

/// The first or the last day of a milestone.
#[derive(Clone, Copy)]
enum Kant {
    Van,
    Tot,
}

/// A day as it is planned now; none when it is not planned.
fn dag(mijlpalen: &[Mijlpaal], code: &str, kant: Kant) -> Option<Date> {
    let mijlpaal = mijlpalen.iter().find(|mijlpaal| mijlpaal.code == code)?;
    let (van, tot) = &mijlpaal.huidig;
    match kant {
        Kant::Van => van,
        Kant::Tot => tot,
    }
    .parse()
    .ok()
}
