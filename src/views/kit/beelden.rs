//! The planning and the scores of the sample case.

use super::{DAG, NU};
use crate::views::{
    delen::Mijlpaal,
    puntenplot::{self, Punt, Puntenplot},
    svg::Figuur,
    tijdlijn::{self, Tijdlijn, Tijdvak},
};

pub(super) fn planning() -> Vec<Mijlpaal> {
    let mijlpaal = |naam: &str, eerste: &str, huidig: &str, werkelijk: &str| Mijlpaal {
        naam: naam.to_owned(),
        eerste: eerste.to_owned(),
        huidig: huidig.to_owned(),
        werkelijk: werkelijk.to_owned(),
    };
    vec![
        mijlpaal(
            "Publicatie",
            "juni 2021",
            "november 2021",
            "15 november 2021",
        ),
        mijlpaal("Selectie", "juli 2021", "jan 2022", "28 januari 2022"),
        mijlpaal(
            "Dialoog",
            "aug–nov 2021",
            "feb–mei 2022",
            "loopt, 1 sessie achter",
        ),
        mijlpaal("Gunning", "dec 2021", "mei–juni 2022", "–"),
        mijlpaal("Start", "januari 2022", "1 juli 2022", "–"),
    ]
}

pub(super) fn tijdlijn() -> Tijdlijn {
    let vak = |van: i64, tot: i64| {
        Some(Tijdvak {
            van: NU + van * DAG,
            tot: NU + tot * DAG,
        })
    };
    let rij = |naam: &str, eerste, huidig, werkelijk| tijdlijn::Rij {
        naam: naam.to_owned(),
        eerste,
        huidig,
        werkelijk,
    };
    Tijdlijn {
        id: "planning-lijn".to_owned(),
        naam: "Planning van Beschermd wonen".to_owned(),
        rijen: vec![
            rij(
                "Publicatie",
                vak(-280, -260),
                vak(-120, -120),
                vak(-120, -81),
            ),
            rij("Selectie", vak(-250, -225), vak(-80, -46), vak(-80, -46)),
            rij("Dialoog", vak(-220, -110), vak(-42, 70), vak(-42, 0)),
            rij("Gunning", vak(-105, -75), vak(55, 100), None),
            rij("Start", vak(-73, -73), vak(108, 108), None),
        ],
        vandaag: NU,
    }
}

pub(super) fn scores() -> Figuur {
    let rij = |naam: &str, scores: [i64; 3]| puntenplot::Rij {
        naam: naam.to_owned(),
        punten: (0..)
            .zip(scores)
            .map(|(reeks, score)| Punt { reeks, score })
            .collect(),
    };
    Puntenplot {
        id: "scores".to_owned(),
        naam: "Scores per criterium".to_owned(),
        reeksen: ["Coalitie Wmo", "Thuis in Brabant", "Zorgvuldig BV"]
            .map(str::to_owned)
            .to_vec(),
        rijen: vec![
            rij("Visie", [8_000, 6_500, 8_000]),
            rij("Samenwerking", [7_250, 7_300, 4_000]),
            rij("Sturing op resultaat", [10_000, 5_500, 2_000]),
        ],
    }
    .teken()
}
