//! Where every box and line of a state diagram goes; no SVG here.
//!
//! The main line is cut in rows. Above a row run the jumps within it; beneath
//! it every side end has a lane with one box, and every state that leads there
//! drops a line into the lane. Jumps from row to row would cross everything:
//! they are left out of the drawing, counted, and stand in the table.

use super::Indeling;
use crate::views::svg::Richting;

/// States per row at most; more would not fit a page at natural size.
const PER_RIJ: usize = 5;
const KOLOM: i32 = 166;
pub(super) const VAK: (i32, i32) = (136, 46);
const ZIJVAK: (i32, i32) = (118, 38);
const BOOG: i32 = 14;
const GOOT: i32 = 30;
const RAND: i32 = 6;
/// How far the lanes of one column stand apart.
const BAAN: i32 = 9;

/// A state's box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Vak {
    /// Its place in the diagram's list of states.
    pub staat: usize,
    /// x, y, width, height.
    pub vak: [i32; 4],
}

/// A drawn arrow.
#[derive(Clone, Debug)]
pub(super) struct Lijn {
    /// (from, to) in the diagram's list of states.
    pub pijl: (usize, usize),
    /// The path in SVG's notation.
    pub d: String,
    /// The point of the arrow.
    pub punt: (i32, i32),
    /// Where it points.
    pub richting: Richting,
    /// Leads back on the main line.
    pub terug: bool,
}

/// The whole plan.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub vakken: Vec<Vak>,
    pub lijnen: Vec<Lijn>,
    pub maat: (i32, i32),
    /// Arrows that are not drawn.
    pub weggelaten: usize,
}

/// One row while it is being placed.
struct Rij<'a> {
    indeling: &'a Indeling,
    staten: &'a [usize],
    links: i32,
    /// The top of the boxes.
    y: i32,
}

pub(super) fn plan(indeling: &Indeling) -> Plan {
    let mut plan = Plan::default();
    let aantal = indeling.lijn.len().max(1);
    let per_rij = aantal.div_ceil(aantal.div_ceil(PER_RIJ));
    let links = if aantal > per_rij { 26 } else { RAND };
    let mut y = RAND;
    let mut vorige: Option<(usize, i32, i32)> = None;
    for staten in indeling.lijn.chunks(per_rij) {
        let mut rij = Rij {
            indeling,
            staten,
            links,
            y,
        };
        let bogen = rij.bogen();
        let hoogte = bogen.iter().map(|(_, _, laag)| laag + 1).max().unwrap_or(0);
        rij.y += if hoogte > 0 { hoogte * BOOG + 8 } else { 0 };
        rij.plaats_lijn(&mut plan);
        rij.plaats_bogen(&bogen, &mut plan);
        let (rechts, onder) = rij.plaats_banen(&mut plan);
        if let Some((van, kant, goot)) = vorige {
            rij.plaats_omslag(van, kant, goot, &mut plan);
        }
        plan.maat.0 = plan.maat.0.max(rechts + 20);
        plan.maat.1 = onder + RAND;
        vorige = staten
            .last()
            .map(|laatste| (*laatste, rechts + 10, onder + GOOT / 2));
        y = onder + GOOT;
    }
    let getekend: std::collections::BTreeSet<_> =
        plan.lijnen.iter().map(|lijn| lijn.pijl).collect();
    plan.weggelaten = indeling
        .pijlen
        .iter()
        .filter(|pijl| !getekend.contains(*pijl))
        .count();
    plan
}

impl Rij<'_> {
    fn x(&self, kolom: usize) -> i32 {
        self.links + i32::try_from(kolom).unwrap_or(0) * KOLOM
    }

    fn midden(&self) -> i32 {
        self.y + VAK.1 / 2
    }

    fn pijl(&self, van: usize, naar: usize) -> Option<(usize, usize)> {
        let pijl = (*self.staten.get(van)?, *self.staten.get(naar)?);
        self.indeling.pijlen.contains(&pijl).then_some(pijl)
    }

    /// The jumps within this row, forward and back, each with its layer above
    /// the boxes: short ones low, no two in one layer that overlap.
    fn bogen(&self) -> Vec<(usize, usize, i32)> {
        let aantal = self.staten.len();
        let mut bogen: Vec<(usize, usize)> = (0..aantal)
            .flat_map(|van| (0..aantal).map(move |naar| (van, naar)))
            .filter(|(van, naar)| *naar != van + 1 && self.pijl(*van, *naar).is_some())
            .collect();
        bogen.sort_by_key(|(van, naar)| (van.abs_diff(*naar), *van));
        let mut geplaatst: Vec<(usize, usize, i32)> = Vec::new();
        for (van, naar) in bogen {
            let raakt = |(v, n, _): &&(usize, usize, i32)| {
                van.min(naar) <= *v.max(n) && *v.min(n) <= van.max(naar)
            };
            let bezet: Vec<i32> = geplaatst.iter().filter(raakt).map(|boog| boog.2).collect();
            // One layer more than there are jumps always has room.
            let lagen = 0..=i32::try_from(bezet.len()).unwrap_or(i32::MAX);
            let laag = lagen
                .into_iter()
                .find(|laag| !bezet.contains(laag))
                .unwrap_or(0);
            geplaatst.push((van, naar, laag));
        }
        geplaatst
    }

    fn plaats_lijn(&self, plan: &mut Plan) {
        for (kolom, staat) in self.staten.iter().enumerate() {
            let (x, y) = (self.x(kolom), self.y);
            plan.vakken.push(Vak {
                staat: *staat,
                vak: [x, y, VAK.0, VAK.1],
            });
            if let Some(pijl) = self.pijl(kolom, kolom + 1) {
                let (van, tot, y) = (x + VAK.0, x + KOLOM, self.midden());
                let d = format!("M{van} {y}H{}", tot - 8);
                plan.lijnen.push(Lijn {
                    pijl,
                    d,
                    punt: (tot - 1, y),
                    richting: Richting::Rechts,
                    terug: false,
                });
            }
        }
    }

    fn plaats_bogen(&self, bogen: &[(usize, usize, i32)], plan: &mut Plan) {
        for (van, naar, laag) in bogen {
            let Some(pijl) = self.pijl(*van, *naar) else {
                continue;
            };
            let terug = naar < van;
            let (uit, aan, bocht) = if terug { (-36, 36, -6) } else { (12, -12, 6) };
            let (x1, x2) = (
                self.x(*van) + VAK.0 / 2 + uit,
                self.x(*naar) + VAK.0 / 2 + aan,
            );
            let (top, y) = (self.y, self.y - 12 - laag * BOOG);
            let d = format!(
                "M{x1} {top}V{}Q{x1} {y} {} {y}H{}Q{x2} {y} {x2} {}V{}",
                y + 6,
                x1 + bocht,
                x2 - bocht,
                y + 6,
                top - 8
            );
            plan.lijnen.push(Lijn {
                pijl,
                d,
                punt: (x2, top - 1),
                richting: Richting::Omlaag,
                terug,
            });
        }
    }

    /// The side ends beneath this row. Gives the right and the lower edge.
    fn plaats_banen(&self, plan: &mut Plan) -> (i32, i32) {
        let banen: Vec<(usize, Vec<usize>)> = self
            .indeling
            .einden
            .iter()
            .map(|eind| {
                let leidt = |k: &usize| self.indeling.pijlen.contains(&(self.staten[*k], *eind));
                (
                    *eind,
                    (0..self.staten.len()).filter(leidt).collect::<Vec<_>>(),
                )
            })
            .filter(|(_, kolommen)| !kolommen.is_empty())
            .collect();
        let rechts = self.x(self.staten.len().saturating_sub(1)) + VAK.0;
        let onder = self.y + VAK.1;
        match banen.as_slice() {
            [] => (rechts, onder),
            [(eind, kolommen)] if kolommen.len() == 1 => {
                self.plaats_recht(*eind, kolommen[0], plan)
            }
            _ => self.plaats_rails(&banen, plan),
        }
    }

    /// One side end with one way to it: straight beneath.
    fn plaats_recht(&self, eind: usize, kolom: usize, plan: &mut Plan) -> (i32, i32) {
        let (x, top) = (self.x(kolom), self.y + VAK.1 + 34);
        let cx = x + VAK.0 / 2;
        plan.vakken.push(Vak {
            staat: eind,
            vak: [x, top, VAK.0, ZIJVAK.1],
        });
        plan.lijnen.push(Lijn {
            pijl: (self.staten[kolom], eind),
            d: format!("M{cx} {}V{}", self.y + VAK.1, top - 8),
            punt: (cx, top - 1),
            richting: Richting::Omlaag,
            terug: false,
        });
        (self.x(self.staten.len() - 1) + VAK.0, top + ZIJVAK.1)
    }

    /// Several: each a lane, its box in the column of the last way to it.
    fn plaats_rails(&self, banen: &[(usize, Vec<usize>)], plan: &mut Plan) -> (i32, i32) {
        let inspringen = 14 + BAAN * i32::try_from(banen.len()).unwrap_or(0) + 8;
        let mut rechts = self.x(self.staten.len() - 1) + VAK.0;
        let mut top = self.y + VAK.1 + 18;
        for (baan, (eind, kolommen)) in (0i32..).zip(banen) {
            let laatste = kolommen.last().copied().unwrap_or(0);
            let (x, y) = (self.x(laatste) + inspringen, top + ZIJVAK.1 / 2);
            plan.vakken.push(Vak {
                staat: *eind,
                vak: [x, top, ZIJVAK.0, ZIJVAK.1],
            });
            for kolom in kolommen {
                let bx = self.x(*kolom) + 14 + BAAN * baan;
                let d = format!(
                    "M{bx} {}V{}Q{bx} {y} {} {y}H{}",
                    self.y + VAK.1,
                    y - 6,
                    bx + 6,
                    x - 8
                );
                let pijl = (self.staten[*kolom], *eind);
                plan.lijnen.push(Lijn {
                    pijl,
                    d,
                    punt: (x - 1, y),
                    richting: Richting::Rechts,
                    terug: false,
                });
            }
            rechts = rechts.max(x + ZIJVAK.0);
            top += ZIJVAK.1 + 10;
        }
        (rechts, top - 10)
    }

    /// The arrow from the end of the row above to the start of this one.
    fn plaats_omslag(&self, van: usize, kant: i32, goot: i32, plan: &mut Plan) {
        let Some(naar) = self.staten.first().copied() else {
            return;
        };
        let Some(bron) = plan
            .vakken
            .iter()
            .find(|vak| vak.staat == van)
            .map(|vak| vak.vak)
        else {
            return;
        };
        if !self.indeling.pijlen.contains(&(van, naar)) {
            return;
        }
        let (uit, y1, y2, in_x) = (
            bron[0] + bron[2],
            bron[1] + bron[3] / 2,
            self.midden(),
            self.links - 14,
        );
        plan.lijnen.push(Lijn {
            pijl: (van, naar),
            d: format!("M{uit} {y1}H{kant}V{goot}H{in_x}V{y2}H{}", self.links - 8),
            punt: (self.links - 1, y2),
            richting: Richting::Rechts,
            terug: false,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::kit;

    fn raken(a: [i32; 4], b: [i32; 4]) -> bool {
        a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3]
    }

    #[test]
    fn no_two_boxes_touch_and_all_lie_inside_the_drawing() {
        let plan = plan(&kit::perceel().indeling());
        for (plek, een) in plan.vakken.iter().enumerate() {
            let [x, y, breed, hoog] = een.vak;
            assert!(
                x >= 0 && y >= 0 && x + breed <= plan.maat.0 && y + hoog <= plan.maat.1,
                "{een:?}"
            );
            for ander in &plan.vakken[plek + 1..] {
                assert!(!raken(een.vak, ander.vak), "{een:?} {ander:?}");
            }
        }
    }

    #[test]
    fn every_arrow_is_drawn_or_counted() {
        let indeling = kit::perceel().indeling();
        let plan = plan(&indeling);
        let getekend: std::collections::BTreeSet<_> =
            plan.lijnen.iter().map(|lijn| lijn.pijl).collect();
        assert_eq!(getekend.len() + plan.weggelaten, indeling.pijlen.len());
        assert!(plan.weggelaten <= 2, "{}", plan.weggelaten);
    }

    #[test]
    fn overlapping_jumps_get_their_own_layer() {
        let pijlen = [(0, 1), (1, 2), (2, 3), (0, 2), (1, 3), (3, 0)]
            .into_iter()
            .collect();
        let indeling = Indeling {
            lijn: vec![0, 1, 2, 3],
            einden: Vec::new(),
            pijlen,
        };
        let rij = Rij {
            indeling: &indeling,
            staten: &indeling.lijn,
            links: 0,
            y: 0,
        };
        let mut lagen: Vec<i32> = rij.bogen().iter().map(|boog| boog.2).collect();
        lagen.sort_unstable();
        assert_eq!(lagen, [0, 1, 2]);
    }
}
