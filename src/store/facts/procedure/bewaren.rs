//! How long the file of a tender is kept, and whether there is still something of it to destroy.

use crate::store::db::Db;
use crate::store::{gebeurd, rijen};
use entities::ids::RijId;
use entities::kluis::pakket;
use entities::zaak::{rij, timer};
use jiff::Timestamp;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter};
use workflows::contracteren::overeenkomst;
use workflows::effect::Verwant;
use workflows::machine::Kind;
use workflows::procedure::{Act, Facts};
use workflows::termijnen::{bewaren_tot_en_met, datum_van, einde_van_dag};

/// Fills in the end of the retention and the packages that still have content.
pub(super) async fn vul(
    db: &Db<'_>,
    procedure: &rij::Model,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let rijen: Vec<RijId> = {
        let mut alle =
            rijen::verwant(db, procedure, Verwant::InProcedure(Kind::Inschrijving)).await?;
        alle.extend(rijen::verwant(db, procedure, Verwant::InProcedure(Kind::Bafo)).await?);
        alle.into_iter().map(|rij| rij.id).collect()
    };
    let pakketten = pakket::Entity::find()
        .filter(pakket::COLUMN.rij_id.is_in(rijen))
        .filter(pakket::COLUMN.kluis_omhulsel.is_not_null())
        .count(db)
        .await?;
    facts.pakketten = usize::try_from(pakketten).unwrap_or(usize::MAX);
    facts.bewaren_tot = bewaren_tot(db, procedure).await?;
    Ok(())
}

/// With contracts: when the retention of the last one is over, once every one of them ended (their clocks
/// count ten years). Without: three years after the procedure ended (Selectielijst gemeenten 2020, proces 16).
async fn bewaren_tot(db: &Db<'_>, procedure: &rij::Model) -> Result<Option<Timestamp>, DbErr> {
    let contracten = Verwant::InProcedure(Kind::Overeenkomst);
    let contracten: Vec<_> = rijen::verwant(db, procedure, contracten)
        .await?
        .into_iter()
        .filter(|contract| contract.toestand != <&str>::from(overeenkomst::At::Vervallen))
        .map(|contract| contract.id)
        .collect();
    if !contracten.is_empty() {
        let handeling: &str = overeenkomst::Act::BewaartermijnVerstrijken.into();
        let termijnen = timer::Entity::find()
            .filter(timer::COLUMN.rij_id.is_in(contracten.iter().copied()))
            .filter(timer::COLUMN.handeling.eq(handeling))
            .all(db)
            .await?;
        let alle = termijnen.len() == contracten.len();
        let laatste = termijnen.into_iter().map(|termijn| termijn.due).max();
        return Ok(laatste.filter(|_| alle).map(Timestamp::from));
    }
    let mut einde = None;
    for act in [
        Act::Afronden,
        Act::GeenInschrijvingenVaststellen,
        Act::Intrekken,
    ] {
        let keer = gebeurd::laatst(db, procedure.id, act).await?;
        einde = einde.max(keer.map(|keer| keer.op));
    }
    Ok(einde.map(|op| einde_van_dag(bewaren_tot_en_met(datum_van(op.into())))))
}
