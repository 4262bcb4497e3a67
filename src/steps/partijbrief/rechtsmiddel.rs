//! The way to court and to the klachtenmeldpunt, with the computation of the last day.

use super::{Blok, Deel, Soort};
use crate::store::partijbrief::{Opschorting, Rechtsmiddel};
use crate::views::delen::Gegeven;
use crate::views::tijd;
use jiff::civil::Date;
use serde::Serialize;
use workflows::termijnen::begin_van_dag;

/// What a party can do, and until when.
pub(super) fn deel(soort: Soort, middel: &Rechtsmiddel) -> Deel {
    let mut blokken = match &middel.opschorting {
        Some(opschorting) => binnen_termijn(soort, opschorting, &kort_geding(middel)),
        None => vec![
            Blok::Alinea(format!(
                "Voor dit besluit geldt geen opschortende termijn. {}",
                middel.geen_opschorting
            )),
            Blok::Alinea(format!("{} Wacht daar niet mee.", kort_geding(middel))),
        ],
    };
    blokken.push(Blok::alinea(
        "U kunt ook een klacht indienen bij het klachtenmeldpunt. Dat verlengt de termijn niet.",
    ));
    blokken.push(Blok::Alinea(middel.klachtenmeldpunt.clone()));
    Deel::nieuw("Bent u het er niet mee eens?", blokken)
}

/// Which way to court is open, and where that court is.
fn kort_geding(middel: &Rechtsmiddel) -> String {
    let rechtbank = match middel.rechtbank.trim() {
        "" => "de rechtbank".to_owned(),
        naam => format!("de {naam}"),
    };
    format!("U kunt een kort geding beginnen bij de voorzieningenrechter van {rechtbank}.")
}

fn binnen_termijn(soort: Soort, opschorting: &Opschorting, kort_geding: &str) -> Vec<Blok> {
    let zolang = match soort {
        Soort::Selectie => "In die tijd begint de volgende fase niet.",
        Soort::Gunning => "In die tijd sluiten wij geen overeenkomst.",
    };
    let laatste = dag(opschorting.laatste_dag);
    let tot = match opschorting.verzonden {
        Some(_) => format!("Dat kan tot en met {laatste}, 24.00 uur."),
        None => format!("Als de brief vandaag weggaat, kan dat tot en met {laatste}, 24.00 uur."),
    };
    vec![
        Blok::Alinea(format!("{kort_geding} {zolang}")),
        Blok::Nadruk(tot),
        Blok::alinea("Bent u later, dan kunt u dat recht verliezen."),
        Blok::Gegevens(OpschortingDeel::van(opschorting).stappen),
    ]
}

/// The suspension period, step by step.
#[derive(Clone, Debug, Serialize)]
pub struct OpschortingDeel {
    /// It runs or ran; otherwise this is how it would run when sent now.
    pub loopt: bool,
    /// The steps of the computation.
    pub stappen: Vec<Gegeven>,
    /// The first moment after it, seconds in UTC.
    pub voorbij_op: i64,
}

impl OpschortingDeel {
    /// As the page shows it.
    #[must_use]
    pub fn van(termijn: &Opschorting) -> Self {
        let verzonden = match termijn.verzonden {
            Some(op) => tijd::moment_in_zin(op.0).unwrap_or_default(),
            None => "nog niet; hieronder staat de termijn bij verzending vandaag".to_owned(),
        };
        let mut stappen = vec![
            Gegeven::nieuw("Verzonden", verzonden),
            Gegeven::nieuw("Eerste dag van de termijn", dag(termijn.eerste_dag)),
            Gegeven::nieuw(
                "Termijn uit de leidraad",
                format!("{} kalenderdagen", termijn.dagen),
            ),
        ];
        if termijn.geteld != termijn.laatste_dag {
            let geteld = format!("{}; dat is geen werkdag", dag(termijn.geteld));
            stappen.push(Gegeven::nieuw("Dan is de laatste dag", geteld));
        }
        let laatste = format!("{}, tot 24.00 uur", dag(termijn.laatste_dag));
        stappen.push(Gegeven::nieuw("Laatste dag", laatste));
        Self {
            loopt: termijn.verzonden.is_some(),
            stappen,
            voorbij_op: termijn.voorbij_op.0,
        }
    }
}

/// A calendar date in words: "maandag 9 mei 2022".
pub fn dag(datum: Date) -> String {
    let begin = begin_van_dag(datum).as_second();
    tijd::datum(begin, tijd::Vorm::Lang).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use entities::moment::Moment;
    use jiff::civil::date;

    #[test]
    fn a_term_that_moves_to_a_working_day_says_so() {
        let termijn = Opschorting {
            verzonden: Some(Moment(1_650_000_000)),
            eerste_dag: date(2022, 4, 16),
            dagen: 20,
            geteld: date(2022, 5, 5),
            laatste_dag: date(2022, 5, 6),
            voorbij_op: Moment(1_651_874_400),
        };
        let deel = OpschortingDeel::van(&termijn);
        let stap = |nr: usize| deel.stappen[nr].tekst.clone();
        assert_eq!(stap(1), "zaterdag 16 april 2022");
        assert_eq!(stap(3), "donderdag 5 mei 2022; dat is geen werkdag");
        assert_eq!(stap(4), "vrijdag 6 mei 2022, tot 24.00 uur");
        assert!(deel.loopt);
    }
}
