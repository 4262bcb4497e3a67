//! Facts about a request for the course of the dialogue (Aw 2012 art. 2.55a).

use crate::store::db::Db;
use crate::store::facts::{Invoeren, gedaan_of_nu};
use crate::store::gebeurd;
use entities::ids::RijId;
use jiff::Timestamp;
use sea_orm::DbErr;
use workflows::concretiseren::dialoogtraject::{Act, Facts};
use workflows::termijnen::{datum_van, einde_van_dag, verloop_dialoog_uiterlijk};

/// What was asked and answered. A request that is still to be sent gets a term from now.
pub(super) async fn van(
    db: &Db<'_>,
    traject: RijId,
    invoer: &Invoeren,
    nu: Timestamp,
) -> Result<Facts, DbErr> {
    let gevraagd = gebeurd::nummer(db, traject, Act::VerloopVragen).await?;
    let beantwoord = gebeurd::nummer(db, traject, Act::VerloopMededelen).await?;
    let sinds = |soort: &str| {
        let entry = invoer.een(soort);
        entry.is_some_and(|entry| entry.regel_nr > gevraagd)
    };
    let verloop_gevraagd = gevraagd > beantwoord;
    let verloopverzoek = sinds("verloopverzoek");
    let vanaf = if verloopverzoek {
        nu
    } else {
        gedaan_of_nu(db, traject, Act::VerloopVragen, nu).await?
    };
    let uiterlijk = verloop_dialoog_uiterlijk(datum_van(vanaf));
    Ok(Facts {
        verloopverzoek,
        verloop_gevraagd,
        verloopantwoord: sinds("verloopantwoord"),
        verloop_tot: Some(einde_van_dag(uiterlijk)),
        ..Facts::default()
    })
}
