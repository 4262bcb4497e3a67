//! Samples of a letter: with and without somebody to compare with, sent, in draft and taken back.

use super::{Blok, Brief, Deel, Soort};
use crate::store::partijbrief::{Kolom, Opschorting, Rechtsmiddel, Vak, Vergelijking};
use entities::moment::Moment;
use jiff::civil::date;
use workflows::procedureregels::{Criterium, Punten};
use workflows::selecteren::scoring::Tekort;

const VERZONDEN: Moment = Moment(1_650_000_000);

pub(super) fn brieven() -> Vec<Brief> {
    let brief = |verzonden, ingetrokken| Brief {
        ingetrokken,
        delen: delen(verzonden),
        ..Soort::Selectie.brief(
            "/inschrijvingen/1",
            ("Hart van Brabant", "Thuis in Brabant"),
            super::over("Beschermd wonen", None),
            verzonden,
        )
    };
    vec![
        brief(Some(VERZONDEN), false),
        brief(None, false),
        brief(Some(VERZONDEN), true),
    ]
}

fn delen(verzonden: Option<Moment>) -> Vec<Deel> {
    let mut delen = vec![Deel::nieuw(
        "Het besluit",
        vec![
            Blok::Nadruk("U bent niet geselecteerd.".to_owned()),
            Blok::alinea("Deze partij gaat wel door: Coalitie Wmo."),
        ],
    )];
    delen.extend(Soort::Selectie.scores(Some(&vergelijking())));
    delen.push(Soort::Selectie.rechtsmiddel(&Rechtsmiddel {
        opschorting: Some(opschorting(verzonden)),
        geen_opschorting: String::new(),
        rechtbank: "rechtbank Zeeland-West-Brabant, Stationslaan 10, 4815 GW Breda".to_owned(),
        klachtenmeldpunt: "Klachtenmeldpunt, Postbus 1, Tilburg".to_owned(),
    }));
    delen
}

fn opschorting(verzonden: Option<Moment>) -> Opschorting {
    Opschorting {
        verzonden,
        eerste_dag: date(2022, 4, 16),
        dagen: 20,
        geteld: date(2022, 5, 5),
        laatste_dag: date(2022, 5, 6),
        voorbij_op: Moment(1_651_874_400),
    }
}

/// A party that is second, beside the one that goes on.
pub(super) fn vergelijking() -> Vergelijking {
    let punten = Punten::uit_honderdsten;
    let criterium = |code: &str, naam: &str, gewicht| Criterium {
        code: code.to_owned(),
        naam: naam.to_owned(),
        gewicht,
        minimum: None,
        waarde_centen: None,
        malus_centen: None,
        toelichting: None,
    };
    let vak = |score, motivering: &str| Vak {
        score: Some(punten(score)),
        motivering: motivering.to_owned(),
    };
    let kolom = |naam: &str, plaats, vakken, totaal| Kolom {
        naam: naam.to_owned(),
        plaats: Some(plaats),
        vakken,
        prijs: None,
        totaal: Some(punten(totaal)),
    };
    Vergelijking {
        criteria: vec![
            criterium("kwaliteit", "Kwaliteit", 60),
            criterium("samenwerking", "Samenwerking", 40),
        ],
        lezer: Some(kolom(
            "Thuis in Brabant",
            2,
            vec![
                vak(
                    6_000,
                    "Uw plan voor de afbouw van bedden is weinig uitgewerkt.",
                ),
                vak(8_000, "U werkt goed samen met de wijkteams."),
            ],
            6_800,
        )),
        gekozen: vec![kolom(
            "Coalitie Wmo",
            1,
            vec![
                vak(8_000, "Zij noemt per jaar hoeveel bedden vervallen."),
                vak(8_000, "Zij heeft afspraken met [weggelaten: privacy]."),
            ],
            8_000,
        )],
        gerangschikt: 2,
        tekorten: vec![Tekort {
            criterium: None,
            score: punten(6_800),
            minimum: punten(7_000),
        }],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::partijbrief::Vergelijking;

    /// Every text of the parts, one after the other.
    fn tekst(delen: &[Deel]) -> String {
        serde_json::to_string(delen).expect("only texts")
    }

    #[test]
    fn scores_reasons_and_places_of_both_stand_beside_each_other() {
        let delen = tekst(&Soort::Selectie.scores(Some(&vergelijking())));
        for deel in [
            "Coalitie Wmo: 80 punten, 20 meer dan u",
            "Coalitie Wmo: 80 punten, evenveel als u",
            "Uw inschrijving: 60 punten",
            "Zij noemt per jaar",
            "U staat op plaats 2 van de 2 partijen",
            "Plaats in de rangorde",
            "Het totaal: u haalde 68 punten. Het minimum is 70.",
            "score--1",
        ] {
            assert!(delen.contains(deel), "{deel} in {delen}");
        }
    }

    #[test]
    fn who_is_compared_with_nobody_reads_own_scores_only() {
        let alleen = Vergelijking {
            gekozen: vec![],
            ..vergelijking()
        };
        let delen = tekst(&Soort::Selectie.scores(Some(&alleen)));
        assert!(
            !delen.contains("Coalitie") && !delen.contains("<svg"),
            "{delen}"
        );
        assert!(delen.contains("Uw inschrijving: 60 punten"));
        assert!(Soort::Selectie.scores(None).is_empty());
    }

    #[test]
    fn the_last_day_is_named_with_its_computation() {
        let zinnen = tekst(&delen(Some(VERZONDEN)));
        assert!(zinnen.contains("tot en met vrijdag 6 mei 2022, 24.00 uur"));
        assert!(zinnen.contains("donderdag 5 mei 2022; dat is geen werkdag"));
        assert!(tekst(&delen(None)).contains("Als de brief vandaag weggaat"));
    }
}
