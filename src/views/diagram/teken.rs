//! Draws the plan of a state diagram.

use super::{Diagram, Indeling, Soort, Staat, plaats};
use crate::views::svg::Tekening;

/// Letters that fit on one line of a box.
const REGEL: usize = 17;

/// The SVG, and how many arrows stand only in the table.
pub(super) fn teken(diagram: &Diagram, indeling: &Indeling) -> (String, usize) {
    let plan = plaats::plan(indeling);
    let mut tekening = Tekening::default();
    for lijn in &plan.lijnen {
        let (van, naar) = (&diagram.staten[lijn.pijl.0], &diagram.staten[lijn.pijl.1]);
        let klasse = if lijn.terug {
            "pijl pijl--terug"
        } else {
            "pijl"
        };
        tekening.groep(klasse, Some(&onderschrift(diagram, van, naar)));
        tekening.pad("svg-lijn", &lijn.d);
        tekening.punt(lijn.punt, lijn.richting);
        tekening.eind();
    }
    for vak in &plan.vakken {
        teken_vak(&mut tekening, &diagram.staten[vak.staat], vak.vak);
    }
    let titel = format!("Toestanden van {}", diagram.naam);
    let svg = tekening.af(&diagram.id, "diagram", plan.maat, &titel, &diagram.uitleg());
    (svg, plan.weggelaten)
}

/// "BAFO uitvragen: van Dialoog naar BAFO uitgevraagd"
fn onderschrift(diagram: &Diagram, van: &Staat, naar: &Staat) -> String {
    let handelingen: Vec<&str> = diagram
        .pijlen
        .iter()
        .filter(|pijl| pijl.van == van.code && pijl.naar == naar.code)
        .map(|pijl| pijl.naam.as_str())
        .collect();
    format!(
        "{}: van {} naar {}",
        handelingen.join(" of "),
        van.naam,
        naar.naam
    )
}

fn teken_vak(tekening: &mut Tekening, staat: &Staat, [x, y, breed, hoog]: [i32; 4]) {
    let stand = match (staat.hier, staat.geweest) {
        (true, _) => " toestand--hier",
        (false, true) => " toestand--geweest",
        (false, false) => "",
    };
    let eind = if staat.soort == Soort::Eind {
        " toestand--eind"
    } else {
        ""
    };
    let regels = regels(&staat.naam);
    let lang = if regels.iter().any(|regel| regel.chars().count() > REGEL) {
        " toestand--lang"
    } else {
        ""
    };
    tekening.groep(&format!("toestand{stand}{eind}{lang}"), None);
    tekening.vak("toestand__vak", [x, y, breed, hoog], 6);
    let eerste = y + hoog / 2 + if regels.len() > 1 { -4 } else { 5 };
    for (nummer, regel) in (0i32..).zip(&regels) {
        tekening.tekst("toestand__naam", x + breed / 2, eerste + nummer * 16, regel);
    }
    tekening.eind();
}

/// The name on one line or two, split where the longest line is shortest.
fn regels(naam: &str) -> Vec<String> {
    if naam.chars().count() <= REGEL {
        return vec![naam.to_owned()];
    }
    let lengte = |tekst: &str| tekst.chars().count();
    naam.match_indices(' ')
        .map(|(plek, _)| (&naam[..plek], &naam[plek + 1..]))
        .min_by_key(|(een, twee)| lengte(een).max(lengte(twee)))
        .map_or_else(
            || vec![naam.to_owned()],
            |(een, twee)| vec![een.to_owned(), twee.to_owned()],
        )
}

#[cfg(test)]
mod tests {
    use super::regels;

    #[test]
    fn a_long_name_is_split_near_its_middle() {
        assert_eq!(regels("Dialoog"), ["Dialoog"]);
        assert_eq!(
            regels("Toets vorm en uitsluiting"),
            ["Toets vorm en", "uitsluiting"]
        );
        assert_eq!(regels("Inschrijvinggesloten"), ["Inschrijvinggesloten"]);
    }
}
