//! Counted numbers as dots on one axis, with the band in which they may lie. The table beside the drawing
//! says the same in words.

use super::nederlands::aantal;
use super::svg::{Figuur, Tekening};

const NAAM_BREED: i32 = 110;
const AS_BREED: i32 = 480;
const KOP: i32 = 30;
const RIJ: i32 = 34;

/// One counted number.
#[derive(Clone, Debug)]
pub struct Stip {
    /// When it was counted.
    pub naam: String,
    /// How many.
    pub aantal: u32,
    /// The same in words, with what it means.
    pub zin: String,
}

/// Counted numbers against a band, both of its edges included.
#[derive(Clone, Debug)]
pub struct Bandbeeld {
    /// Unique on the page.
    pub id: String,
    /// What is compared.
    pub naam: String,
    /// The lowest number in the band.
    pub onder: u32,
    /// The highest number in the band.
    pub boven: u32,
    /// The numbers, in order.
    pub stippen: Vec<Stip>,
}

/// Numbers between which the axis runs.
struct As {
    van: i64,
    tot: i64,
}

impl Bandbeeld {
    /// The drawing; none when nothing was counted.
    #[must_use]
    pub fn teken(&self) -> Option<Figuur> {
        let hoogste = self.stippen.iter().map(|stip| stip.aantal).max()?;
        let laagste = self.stippen.iter().map(|stip| stip.aantal).min()?;
        let lijn = As::om(laagste.min(self.onder), hoogste.max(self.boven));
        let onder = KOP + RIJ * i32::try_from(self.stippen.len()).unwrap_or(0);
        let mut tekening = Tekening::default();
        let (van, tot) = (lijn.x(self.onder), lijn.x(self.boven));
        tekening.vak(
            "band",
            [van, KOP - 6, (tot - van).max(1), onder - KOP + 6],
            0,
        );
        for (x, grens) in [(van, self.onder), (tot, self.boven)] {
            tekening.pad("streep", &format!("M{x} {}V{onder}", KOP - 6));
            tekening.tekst("as-tekst", x, KOP - 12, &aantal(grens.into()));
        }
        for (plek, stip) in (0i32..).zip(&self.stippen) {
            teken_stip(&mut tekening, stip, lijn.x(stip.aantal), KOP + plek * RIJ);
        }
        let maat = (NAAM_BREED + AS_BREED + 70, onder + 8);
        let zinnen: Vec<&str> = self.stippen.iter().map(|stip| &*stip.zin).collect();
        Some(Figuur {
            svg: tekening.af(&self.id, "bandbeeld", maat, &self.naam, &zinnen.join(" ")),
            naam: self.naam.clone(),
            bijschrift: "Het vlak is de band, het blokje is het aantal.".to_owned(),
        })
    }
}

impl As {
    /// Around these numbers, with a tenth of the room between them on either side.
    fn om(laagste: u32, hoogste: u32) -> Self {
        let (laagste, hoogste) = (i64::from(laagste), i64::from(hoogste));
        let rand = ((hoogste - laagste) / 10).max(1);
        Self {
            van: (laagste - rand).max(0),
            tot: hoogste + rand,
        }
    }

    fn x(&self, aantal: u32) -> i32 {
        let ver = (i64::from(aantal) - self.van) * i64::from(AS_BREED) / (self.tot - self.van);
        NAAM_BREED + i32::try_from(ver).unwrap_or(0)
    }
}

fn teken_stip(tekening: &mut Tekening, stip: &Stip, x: i32, y: i32) {
    let midden = y + RIJ / 2;
    tekening.pad(
        "rij-lijn",
        &format!("M0 {y}H{}", NAAM_BREED + AS_BREED + 60),
    );
    tekening.tekst("rij-naam", 2, midden + 5, &stip.naam);
    tekening.groep("kpi", Some(&stip.zin));
    tekening.vak("balk balk--werkelijk", [x - 5, midden - 7, 10, 14], 3);
    tekening.tekst(
        "getal-tekst",
        x + 12,
        midden + 5,
        &aantal(stip.aantal.into()),
    );
    tekening.eind();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beeld(aantallen: &[u32]) -> Bandbeeld {
        let stip = |aantal: &u32| Stip {
            naam: "K1".into(),
            aantal: *aantal,
            zin: format!("K1: {aantal}."),
        };
        Bandbeeld {
            id: "b".into(),
            naam: "Cliënten".into(),
            onder: 665,
            boven: 735,
            stippen: aantallen.iter().map(stip).collect(),
        }
    }

    #[test]
    fn the_axis_holds_the_band_and_every_number_in_order() {
        let lijn = As::om(640, 760);
        let punten = [640, 665, 735, 760].map(|aantal| lijn.x(aantal));
        assert!(punten.is_sorted() && punten[0] > NAAM_BREED);
        assert!(punten[3] < NAAM_BREED + AS_BREED);
        // One number that is the whole band does not divide by nothing.
        assert!(As::om(0, 0).x(0) >= NAAM_BREED);
    }

    #[test]
    fn the_description_holds_every_number() {
        let svg = beeld(&[640, 760]).teken().unwrap().svg;
        assert!(svg.contains("K1: 640. K1: 760."));
        assert!(svg.contains(">665<") && svg.contains(">735<"));
        assert!(beeld(&[]).teken().is_none());
    }
}
