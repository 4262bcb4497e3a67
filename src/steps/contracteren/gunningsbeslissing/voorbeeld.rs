//! Samples of an award decision.

use super::view::BeslissingDeel;
use crate::store::contracteren::{Beslissing, Partij};
use crate::store::partijbrief::Opschorting;
use entities::ids::RijId;
use entities::moment::Moment;
use jiff::civil::date;

fn opschorting() -> Opschorting {
    Opschorting {
        verzonden: Some(Moment(1_650_000_000)),
        eerste_dag: date(2022, 4, 16),
        dagen: 20,
        geteld: date(2022, 5, 5),
        laatste_dag: date(2022, 5, 6),
        voorbij_op: Moment(1_651_874_400),
    }
}

/// A decision with one party that is named and one that is not, before the announcement.
pub(super) fn beslissing() -> BeslissingDeel {
    let partij = |naam: &str, beoogd, brief_volledig| Partij {
        inschrijving: RijId(uuid::Uuid::nil()),
        naam: naam.to_owned(),
        beoogd,
        brief_volledig,
        bewijs: None,
    };
    let beslissing = Beslissing {
        stand: None,
        beoogd: vec![(RijId(uuid::Uuid::nil()), "Coalitie Wmo".to_owned())],
        partijen: Some(vec![
            partij("Coalitie Wmo", true, Some(true)),
            partij("Thuis in Brabant", false, None),
        ]),
        dekking: Some(("Wmo, beschermd wonen".to_owned(), 4_863_555_400)),
        opschorting: Some(Opschorting {
            verzonden: None,
            ..opschorting()
        }),
    };
    BeslissingDeel::van(&beslissing, "concept", None)
}
