//! Samples of an award decision and its letter.

use super::view::BeslissingDeel;
use crate::store::contracteren::{Beslissing, Gunningsbrief, Kolom, Opschorting, Partij};
use entities::ids::RijId;
use entities::moment::Moment;
use jiff::civil::date;
use workflows::procedureregels::Punten;

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

/// A letter to a party that was not chosen.
pub(super) fn brief() -> Gunningsbrief {
    let punten = |honderdsten| Some(Punten::uit_honderdsten(honderdsten));
    let kolom = |naam: &str, [een, twee, totaal]: [i64; 3]| Kolom {
        naam: naam.to_owned(),
        scores: vec![punten(een), punten(twee)],
        prijs: None,
        totaal: punten(totaal),
    };
    Gunningsbrief {
        partij: "Thuis in Brabant".to_owned(),
        procedure: "Beschermd wonen".to_owned(),
        perceel: None,
        medegedeeld: Some(Moment(1_650_000_000)),
        toestand: "in-standstill".to_owned(),
        beoogd: vec!["Coalitie Wmo".to_owned()],
        is_beoogd: false,
        redenen: "Uw plan voor de afbouw van bedden is minder ver uitgewerkt.".to_owned(),
        voordelen: "Coalitie Wmo noemt per jaar hoeveel bedden vervallen.".to_owned(),
        kolommen: vec![
            kolom("Thuis in Brabant", [6_000, 8_000, 6_800]),
            kolom("Coalitie Wmo", [8_000, 8_000, 8_000]),
        ],
        criteria: vec![("Kwaliteit".to_owned(), 60), ("Prijs".to_owned(), 40)],
        plaats: Some((2, 2)),
        opschorting: Some(opschorting()),
        geen_opschorting: None,
        klachtenmeldpunt: "Klachtenmeldpunt, Postbus 1, Tilburg".to_owned(),
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
