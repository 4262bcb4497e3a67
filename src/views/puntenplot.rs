//! Scores as dots: a row per criterion, a mark per assessor or bidder, on an
//! axis from 0 to 100. A mark has a shape and a colour, never a colour alone.

use super::{
    nederlands::honderdsten_kort,
    svg::{Figuur, Tekening},
};

const NAAM_BREED: i32 = 200;
const AS_BREED: i32 = 560;
const KOP: i32 = 26;
const RIJ: i32 = 48;
/// The top of the axis, in hundredths.
const HOOGSTE: i64 = 10_000;
/// Marks nearer than this, in user units, are set above or beneath each other.
const DICHTBIJ: i32 = 12;
const VORMEN: usize = 6;
/// Signs of a name that fit before the axis; the table beside the drawing has the whole name.
const NAAM_LANG: usize = 26;
/// Signs of a name that fit when three stand on a line of the legend.
const LEGENDA_LANG: usize = 22;

/// One mark.
#[derive(Clone, Copy, Debug)]
pub struct Punt {
    /// Whose it is: the place in [`Puntenplot::reeksen`].
    pub reeks: usize,
    /// The score in hundredths, 0 to 10 000.
    pub score: i64,
}

/// One criterion.
#[derive(Clone, Debug)]
pub struct Rij {
    /// Its name.
    pub naam: String,
    /// The marks.
    pub punten: Vec<Punt>,
}

/// Scores to compare.
#[derive(Clone, Debug)]
pub struct Puntenplot {
    /// Unique on the page.
    pub id: String,
    /// What is compared: "Scores per criterium".
    pub naam: String,
    /// The assessors or bidders, as the reader may know them.
    pub reeksen: Vec<String>,
    /// The criteria, in order.
    pub rijen: Vec<Rij>,
}

impl Puntenplot {
    /// The drawing.
    pub fn teken(&self) -> Figuur {
        let onder = KOP + RIJ * i32::try_from(self.rijen.len()).unwrap_or(0);
        let mut tekening = Tekening::default();
        for waarde in (0..=100).step_by(20) {
            let x = x_van(waarde * 100);
            tekening.pad("streep", &format!("M{x} {}V{onder}", KOP - 6));
            tekening.tekst("as-tekst", x, KOP - 12, &waarde.to_string());
        }
        for (plek, rij) in (0i32..).zip(&self.rijen) {
            self.teken_rij(&mut tekening, rij, KOP + plek * RIJ);
        }
        let hoog = self.legenda(&mut tekening, onder + 22);
        let maat = (NAAM_BREED + AS_BREED + 20, hoog);
        Figuur {
            svg: tekening.af(&self.id, "puntenplot", maat, &self.naam, &self.uitleg()),
            naam: self.naam.clone(),
            bijschrift: String::new(),
        }
    }

    fn teken_rij(&self, tekening: &mut Tekening, rij: &Rij, y: i32) {
        let midden = y + RIJ / 2;
        tekening.pad("rij-lijn", &format!("M0 {y}H{}", NAAM_BREED + AS_BREED));
        tekening.tekst("rij-naam", 2, midden + 5, &ingekort(&rij.naam, NAAM_LANG));
        for (punt, lager) in gespreid(&rij.punten) {
            let naam = self.reeksen.get(punt.reeks).map_or("", String::as_str);
            let titel = format!("{naam}: {}", honderdsten_kort(punt.score));
            teken_punt(
                tekening,
                punt.reeks,
                (x_van(punt.score), midden + lager),
                Some(&titel),
            );
        }
    }

    /// Shape and name of each series: three on a line, or one where a name is long. Gives the lower edge.
    fn legenda(&self, tekening: &mut Tekening, y: i32) -> i32 {
        let lang = |naam: &String| naam.chars().count() > LEGENDA_LANG;
        let per_regel = if self.reeksen.iter().any(lang) { 1 } else { 3 };
        let mut onder = y;
        for (plek, (reeks, naam)) in (0i32..).zip(self.reeksen.iter().enumerate()) {
            let (x, y) = (
                NAAM_BREED + plek % per_regel * 190,
                y + plek / per_regel * 24,
            );
            teken_punt(tekening, reeks, (x, y - 5), None);
            tekening.tekst("legenda-tekst", x + 14, y, naam);
            onder = y;
        }
        onder + 12
    }

    fn uitleg(&self) -> String {
        let zinnen: Vec<String> = self
            .rijen
            .iter()
            .map(|rij| {
                let scores: Vec<String> = rij
                    .punten
                    .iter()
                    .filter_map(|punt| {
                        let naam = self.reeksen.get(punt.reeks)?;
                        Some(format!("{naam} {}", honderdsten_kort(punt.score)))
                    })
                    .collect();
                format!("{}: {}.", rij.naam, scores.join(", "))
            })
            .collect();
        zinnen.join(" ")
    }
}

/// A name of at most so many signs.
fn ingekort(naam: &str, hoogstens: usize) -> String {
    if naam.chars().count() <= hoogstens {
        return naam.to_owned();
    }
    let begin: String = naam.chars().take(hoogstens - 1).collect();
    format!("{}…", begin.trim_end())
}

fn x_van(score: i64) -> i32 {
    let ver = score.clamp(0, HOOGSTE) * i64::from(AS_BREED) / HOOGSTE;
    NAAM_BREED + i32::try_from(ver).unwrap_or(0)
}

/// Each mark with its shift, so that equal scores are all seen: the first on
/// the line, the next above, the next beneath.
fn gespreid(punten: &[Punt]) -> Vec<(Punt, i32)> {
    const PLEKKEN: [i32; 3] = [0, -13, 13];
    let mut gezet: Vec<(Punt, i32)> = Vec::with_capacity(punten.len());
    for punt in punten {
        let buren = gezet
            .iter()
            .filter(|(ander, _)| (x_van(ander.score) - x_van(punt.score)).abs() < DICHTBIJ)
            .count();
        gezet.push((*punt, PLEKKEN[buren % PLEKKEN.len()]));
    }
    gezet
}

fn teken_punt(tekening: &mut Tekening, reeks: usize, (x, y): (i32, i32), titel: Option<&str>) {
    let vorm = reeks % VORMEN;
    let d = match vorm {
        0 => format!("M{} {y}a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z", x - 6),
        1 => format!("M{} {}h10v10h-10z", x - 5, y - 5),
        2 => format!("M{x} {}l7 7l-7 7l-7 -7z", y - 7),
        3 => format!("M{x} {}l7 12h-14z", y - 7),
        4 => format!("M{x} {}l7 -12h-14z", y + 7),
        _ => format!("M{} {}h4v4h4v4h-4v4h-4v-4h-4v-4h4z", x - 2, y - 6),
    };
    tekening.groep(&format!("score score--{vorm}"), titel);
    tekening.pad("score__vorm", &d);
    tekening.eind();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_ends_where_the_scores_end() {
        assert_eq!(x_van(0), NAAM_BREED);
        assert_eq!(x_van(10_000), NAAM_BREED + AS_BREED);
        assert_eq!(x_van(12_000), NAAM_BREED + AS_BREED);
        assert_eq!(x_van(-1), NAAM_BREED);
    }

    #[test]
    fn equal_scores_stand_apart() {
        let punten: Vec<Punt> = (0..3)
            .map(|reeks| Punt {
                reeks,
                score: 8_000,
            })
            .collect();
        let hoogten: Vec<i32> = gespreid(&punten)
            .into_iter()
            .map(|(_, lager)| lager)
            .collect();
        assert_eq!(hoogten, [0, -13, 13]);
    }

    #[test]
    fn a_long_name_does_not_run_into_the_drawing() {
        let naam = "Samenwerking met de toegang en de wijkteams";
        let kort = ingekort(naam, NAAM_LANG);
        assert_eq!(kort, "Samenwerking met de toega…");
        assert_eq!(kort.chars().count(), NAAM_LANG);
        assert_eq!(ingekort("Visie", NAAM_LANG), "Visie");
        let plot = |reeks: &str| Puntenplot {
            id: "p".into(),
            naam: "Scores".into(),
            reeksen: vec![reeks.into(), "B".into()],
            rijen: vec![],
        };
        let breed = |reeks| {
            plot(reeks)
                .teken()
                .svg
                .contains(&format!("x=\"{}\"", NAAM_BREED + 190 + 14))
        };
        assert!(breed("A"), "two on one line");
        assert!(
            !breed("Stichting Zorggroep Midden-Brabant"),
            "each on its own line"
        );
    }

    #[test]
    fn the_description_holds_every_score() {
        let plot = Puntenplot {
            id: "p".into(),
            naam: "Scores".into(),
            reeksen: vec!["Partij A".into(), "Partij B".into()],
            rijen: vec![Rij {
                naam: "Visie".into(),
                punten: vec![
                    Punt {
                        reeks: 0,
                        score: 8_000,
                    },
                    Punt {
                        reeks: 1,
                        score: 6_550,
                    },
                ],
            }],
        };
        assert!(
            plot.teken()
                .svg
                .contains("Visie: Partij A 80, Partij B 65,5.")
        );
    }
}
