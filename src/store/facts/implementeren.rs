//! Facts of step 6.

mod contract;

use super::{Invoeren, Stored, Wie, op_perceel};
use crate::store::db::Db;
use crate::store::stadia::tel;
use crate::store::velden::Velden;
use entities::zaak::rij;
use sea_orm::DbErr;
use workflows::contracteren::overeenkomst;
use workflows::implementeren::implementatie::{Facts, Implementatie};
use workflows::machine::Kind;
use workflows::rule::Gemeen;

impl Stored for Implementatie {
    async fn facts(
        db: &Db<'_>,
        implementatie: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<Facts, DbErr> {
        let invoer = Invoeren::van(db, implementatie.id).await?;
        let overeenkomsten = op_perceel(db, implementatie, Kind::Overeenkomst).await?;
        let mijlpalen = || invoer.soort("implementatiemijlpaal");
        let klaar = |stand: &str| matches!(stand, "gereed" | "vervallen");
        Ok(Facts {
            mijlpalen: mijlpalen().count(),
            mijlpalen_open: mijlpalen()
                .filter(|mijlpaal| !klaar(mijlpaal.velden.tekst("stand")))
                .count(),
            niet_ingegaan: tel(&overeenkomsten, is_niet_ingegaan),
            gemeen,
        })
    }
}

/// A contract that is meant to begin and did not yet.
fn is_niet_ingegaan(at: overeenkomst::At) -> bool {
    use overeenkomst::At;
    matches!(
        at,
        At::Concept | At::TerOndertekening | At::NietGetekend | At::Getekend
    )
}
