//! Shares as bars with their norm as a mark on the same axis, from 0 to 120%. The table beside the
//! drawing says the same in words.

use super::nederlands::procent;
use super::svg::{Figuur, Tekening};

const NAAM_BREED: i32 = 260;
const AS_BREED: i32 = 480;
const KOP: i32 = 30;
const RIJ: i32 = 34;
const BALK: i32 = 14;
/// The end of the axis, in basis points; what is more is drawn up to here.
const HOOGSTE: i64 = 12_000;

/// One share.
#[derive(Clone, Debug)]
pub struct Balk {
    /// What it is a share of.
    pub naam: String,
    /// Its value, in basis points.
    pub waarde: i64,
    /// Its norm, in basis points.
    pub norm: Option<i64>,
}

/// Shares to compare with their norms.
#[derive(Clone, Debug)]
pub struct Balken {
    /// Unique on the page.
    pub id: String,
    /// What is compared.
    pub naam: String,
    /// The shares, in order.
    pub rijen: Vec<Balk>,
}

impl Balken {
    /// The drawing; none without a share.
    pub fn teken(&self) -> Option<Figuur> {
        if self.rijen.is_empty() {
            return None;
        }
        let onder = KOP + RIJ * i32::try_from(self.rijen.len()).unwrap_or(0);
        let mut tekening = Tekening::default();
        for deel in (0..=120).step_by(20) {
            let x = x_van(deel * 100);
            tekening.pad("streep", &format!("M{x} {}V{onder}", KOP - 6));
            tekening.tekst("as-tekst", x, KOP - 12, &procent(deel * 100));
        }
        for (plek, rij) in (0i32..).zip(&self.rijen) {
            teken_rij(&mut tekening, rij, KOP + plek * RIJ);
        }
        let maat = (NAAM_BREED + AS_BREED + 30, onder + 8);
        Some(Figuur {
            svg: tekening.af(&self.id, "balken", maat, &self.naam, &self.uitleg()),
            naam: self.naam.clone(),
            bijschrift: "De balk is de waarde, de streep is de norm.".to_owned(),
        })
    }

    fn uitleg(&self) -> String {
        let zinnen: Vec<String> = self.rijen.iter().map(zin).collect();
        zinnen.join(" ")
    }
}

fn zin(balk: &Balk) -> String {
    let norm = match balk.norm {
        Some(norm) => format!("norm {}", procent(norm)),
        None => "geen norm".to_owned(),
    };
    format!("{}: {}, {norm}.", balk.naam, procent(balk.waarde))
}

fn teken_rij(tekening: &mut Tekening, balk: &Balk, y: i32) {
    let midden = y + RIJ / 2;
    tekening.pad("rij-lijn", &format!("M0 {y}H{}", NAAM_BREED + AS_BREED));
    tekening.tekst("rij-naam", 2, midden + 5, &balk.naam);
    tekening.groep("kpi", Some(&zin(balk)));
    let breed = x_van(balk.waarde) - NAAM_BREED;
    let vak = [NAAM_BREED, midden - BALK / 2, breed, BALK];
    tekening.vak("balk balk--werkelijk", vak, 3);
    if let Some(norm) = balk.norm {
        let (x, van, tot) = (x_van(norm), midden - BALK, midden + BALK);
        tekening.pad("nu-lijn", &format!("M{x} {van}V{tot}"));
    }
    tekening.eind();
}

fn x_van(basispunten: i64) -> i32 {
    let ver = basispunten.clamp(0, HOOGSTE) * i64::from(AS_BREED) / HOOGSTE;
    NAAM_BREED + i32::try_from(ver).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_ends_at_120_percent() {
        assert_eq!(x_van(-500), NAAM_BREED);
        assert_eq!(x_van(6_000), NAAM_BREED + AS_BREED / 2);
        assert_eq!(x_van(99_000), NAAM_BREED + AS_BREED);
    }

    #[test]
    fn the_description_holds_every_value_and_norm() {
        let balk = |naam: &str, waarde, norm| Balk {
            naam: naam.into(),
            waarde,
            norm,
        };
        let balken = Balken {
            id: "b".into(),
            naam: "KPI’s".into(),
            rijen: vec![
                balk("Plan", 8_500, Some(9_000)),
                balk("Plaats", 10_000, None),
            ],
        };
        let svg = balken.teken().unwrap().svg;
        assert!(svg.contains("Plan: 85%, norm 90%. Plaats: 100%, geen norm."));
        let leeg = Balken {
            rijen: vec![],
            ..balken
        };
        assert!(leeg.teken().is_none());
    }
}
