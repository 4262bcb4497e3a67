//! When a contract begins and ends: as its text says, or as a postponement of the implementatie moved it
//! (DOMAIN.md 4.10).

use super::db::Db;
use super::stadia::is;
use super::velden::Velden;
use super::{gebeurd, invoer, rijen};
use entities::zaak::rij;
use jiff::civil::Date;
use sea_orm::DbErr;
use serde_json::Value;
use workflows::contracteren::overeenkomst;
use workflows::effect::Verwant;
use workflows::implementeren::implementatie::Act;
use workflows::machine::Kind;

/// The term of a contract without its options.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Looptijd {
    /// The first day.
    pub ingang: Date,
    /// The last day.
    pub einde: Date,
}

/// The term of this overeenkomst; none when it was not written down.
pub(crate) async fn looptijd(
    db: &Db<'_>,
    contract: &rij::Model,
) -> Result<Option<Looptijd>, DbErr> {
    let gegevens = invoer::een::<Value>(db, contract.id, "contractgegevens").await?;
    let datum = |veld| gegevens.as_ref().and_then(|g| g.velden.datum(veld));
    let Some((ingang, einde)) = datum("ingang").zip(datum("einde")) else {
        return Ok(None);
    };
    let mut uit = Looptijd { ingang, einde };
    let implementaties = Verwant::OpPerceel(Kind::Implementatie);
    for implementatie in rijen::verwant(db, contract, implementaties).await? {
        // A contract that began is not postponed any more: for it the last time before counts.
        let keer = if is(contract, is_niet_ingegaan) {
            gebeurd::laatst(db, implementatie.id, Act::Uitstellen).await?
        } else {
            gebeurd::laatst(db, contract.id, overeenkomst::Act::IngangUitstellen).await?
        };
        let Some(keer) = keer else { continue };
        let uitstellen = invoer::alle::<Value>(db, implementatie.id, "uitstel").await?;
        let gold = uitstellen
            .into_iter()
            .rfind(|entry| entry.regel_nr < keer.nr);
        if let Some(uitstel) = gold {
            uit.ingang = uitstel.velden.datum("nieuweStart").unwrap_or(uit.ingang);
            uit.einde = uitstel.velden.datum("nieuwEinde").unwrap_or(uit.einde);
        }
    }
    Ok(Some(uit))
}

/// A contract that is meant to begin and did not yet.
pub(crate) fn is_niet_ingegaan(at: overeenkomst::At) -> bool {
    use overeenkomst::At;
    matches!(
        at,
        At::Concept | At::TerOndertekening | At::NietGetekend | At::Getekend
    )
}
