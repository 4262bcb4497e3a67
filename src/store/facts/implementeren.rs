//! Facts of step 6.

mod contract;

use super::{Invoeren, Stored, Wie, op_perceel};
use crate::store::db::Db;
use crate::store::gebeurd;
use crate::store::looptijd::{Looptijd, is_niet_ingegaan, looptijd};
use crate::store::stadia::{is, tel};
use crate::store::velden::Velden;
use entities::zaak::rij;
use sea_orm::DbErr;
use workflows::implementeren::implementatie::{Act, Facts, Implementatie};
use workflows::machine::Kind;
use workflows::rule::Gemeen;
use workflows::termijnen::begin_van_dag;

impl Stored for Implementatie {
    async fn facts(
        db: &Db<'_>,
        implementatie: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<Facts, DbErr> {
        let invoer = Invoeren::van(db, implementatie.id).await?;
        let overeenkomsten = op_perceel(db, implementatie, Kind::Overeenkomst).await?;
        let keer = gebeurd::laatst(db, implementatie.id, Act::Uitstellen).await?;
        let uitgesteld = keer.map_or(0, |keer| keer.nr);
        let uitstel = invoer
            .een("uitstel")
            .filter(|entry| entry.regel_nr > uitgesteld);
        let nieuwe_start = uitstel.and_then(|entry| entry.velden.datum("nieuweStart"));
        let nieuw_einde = uitstel.and_then(|entry| entry.velden.datum("nieuwEinde"));
        let looptijden = looptijden(db, &overeenkomsten).await?;
        let mijlpalen = || invoer.soort("implementatiemijlpaal");
        let klaar = |stand: &str| matches!(stand, "gereed" | "vervallen");
        Ok(Facts {
            mijlpalen: mijlpalen().count(),
            mijlpalen_open: mijlpalen()
                .filter(|mijlpaal| !klaar(mijlpaal.velden.tekst("stand")))
                .count(),
            niet_ingegaan: tel(&overeenkomsten, is_niet_ingegaan),
            uitstel: uitstel
                .is_some_and(|entry| entry.velden.gevuld(&["oudeContracten", "gevolg"])),
            nieuwe_start: nieuwe_start.map(begin_van_dag),
            start: looptijden.iter().map(|l| begin_van_dag(l.ingang)).max(),
            einde_na_start: looptijden
                .iter()
                .all(|l| Some(nieuw_einde.unwrap_or(l.einde)) > nieuwe_start),
            gemeen,
        })
    }
}

/// The terms of the contracts that did not begin yet.
async fn looptijden(db: &Db<'_>, overeenkomsten: &[rij::Model]) -> Result<Vec<Looptijd>, DbErr> {
    let mut uit = Vec::new();
    for contract in overeenkomsten.iter().filter(|o| is(o, is_niet_ingegaan)) {
        uit.extend(looptijd(db, contract).await?);
    }
    Ok(uit)
}
