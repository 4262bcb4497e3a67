//! A state diagram as SVG: the main line in rows from left to right, the side
//! ends beneath it, and always a table with the same arrows in words.

mod plaats;
mod teken;

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use super::{nederlands::opsomming, svg::Figuur};

/// What a state is in its machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Soort {
    /// The first.
    Begin,
    /// Any other that has a way out.
    Gewoon,
    /// Final.
    Eind,
}

/// One state.
#[derive(Clone, Debug)]
pub struct Staat {
    /// The stable string.
    pub code: String,
    /// In words, for the box.
    pub naam: String,
    /// What it is.
    pub soort: Soort,
    /// The case has been here.
    pub geweest: bool,
    /// The case is here.
    pub hier: bool,
}

/// One act that may lead from one state to another.
#[derive(Clone, Debug)]
pub struct Pijl {
    /// The code of the state before.
    pub van: String,
    /// The code of the state after.
    pub naar: String,
    /// The act in words.
    pub naam: String,
}

/// A machine and where a case stands in it. The states are listed in the order
/// of a life without surprises.
#[derive(Clone, Debug)]
pub struct Diagram {
    /// Unique on the page.
    pub id: String,
    /// What it is a diagram of: "het perceel".
    pub naam: String,
    /// All states.
    pub staten: Vec<Staat>,
    /// All arrows.
    pub pijlen: Vec<Pijl>,
}

/// One arrow in words.
#[derive(Clone, Debug, Serialize)]
pub struct Pijlregel {
    /// The state before.
    pub van: String,
    /// The act.
    pub handeling: String,
    /// The state after.
    pub naar: String,
    /// The case can go this way from where it is now.
    pub hier: bool,
}

/// The drawing and its table; `<toestanden>` draws both.
#[derive(Clone, Debug, Serialize)]
pub struct Toestanden {
    /// The drawing.
    pub figuur: Figuur,
    /// Every arrow of the machine, also when the drawing shows only a part.
    pub pijlen: Vec<Pijlregel>,
}

/// Which states are drawn where, by their place in [`Diagram::staten`].
#[derive(Clone, Debug)]
struct Indeling {
    /// The main line, in order.
    lijn: Vec<usize>,
    /// The final states beside it.
    einden: Vec<usize>,
    /// (from, to), without doubles and loops.
    pijlen: BTreeSet<(usize, usize)>,
}

impl Diagram {
    /// The whole machine.
    pub fn heel(&self) -> Toestanden {
        let indeling = self.indeling();
        let (svg, weggelaten) = teken::teken(self, &indeling);
        let bijschrift = match weggelaten {
            0 => format!("Alle {} toestanden.", self.staten.len()),
            1 => format!(
                "Alle {} toestanden. 1 sprong staat alleen in de tabel.",
                self.staten.len()
            ),
            n => format!(
                "Alle {} toestanden. {n} sprongen staan alleen in de tabel.",
                self.staten.len()
            ),
        };
        self.toestanden(
            format!("Alle toestanden van {}", self.naam),
            svg,
            bijschrift,
        )
    }

    /// The part around where the case stands: two states back, two ahead, and
    /// the final states that can be reached from here in one act. The whole
    /// machine when the case is nowhere in it.
    pub fn buurt(&self) -> Toestanden {
        let Some(indeling) = self.indeling_buurt() else {
            return self.heel();
        };
        let getoond = indeling.lijn.len() + indeling.einden.len();
        let bijschrift = format!("{getoond} van {} toestanden getoond.", self.staten.len());
        let (svg, _) = teken::teken(self, &indeling);
        self.toestanden(format!("Toestanden van {}", self.naam), svg, bijschrift)
    }

    fn toestanden(&self, naam: String, svg: String, bijschrift: String) -> Toestanden {
        let namen: HashMap<&str, &Staat> = self
            .staten
            .iter()
            .map(|staat| (staat.code.as_str(), staat))
            .collect();
        let noem = |code: &str| {
            namen
                .get(code)
                .map_or(code, |staat| staat.naam.as_str())
                .to_owned()
        };
        let pijlen = self.pijlen.iter().map(|pijl| Pijlregel {
            van: noem(&pijl.van),
            handeling: pijl.naam.clone(),
            naar: noem(&pijl.naar),
            hier: namen.get(pijl.van.as_str()).is_some_and(|staat| staat.hier),
        });
        Toestanden {
            figuur: Figuur {
                svg,
                naam,
                bijschrift,
            },
            pijlen: pijlen.collect(),
        }
    }

    fn indeling(&self) -> Indeling {
        let plek: HashMap<&str, usize> = self
            .staten
            .iter()
            .enumerate()
            .map(|(plek, staat)| (staat.code.as_str(), plek))
            .collect();
        let pijlen: BTreeSet<(usize, usize)> = self
            .pijlen
            .iter()
            .filter_map(|pijl| {
                Some((
                    *plek.get(pijl.van.as_str())?,
                    *plek.get(pijl.naar.as_str())?,
                ))
            })
            .filter(|(van, naar)| van != naar)
            .collect();
        let (mut einden, mut lijn): (Vec<usize>, Vec<usize>) =
            (0..self.staten.len()).partition(|plek| self.staten[*plek].soort == Soort::Eind);
        if let Some(goed) = goed_eind(&lijn, &einden, &pijlen) {
            einden.retain(|eind| *eind != goed);
            lijn.push(goed);
        }
        Indeling {
            lijn,
            einden,
            pijlen,
        }
    }

    fn indeling_buurt(&self) -> Option<Indeling> {
        let Indeling {
            lijn,
            einden,
            pijlen,
        } = self.indeling();
        let hier = self.staten.iter().position(|staat| staat.hier)?;
        // In a side end, the neighbourhood is that of the last state before it.
        let vanaf = lijn.iter().position(|plek| *plek == hier).or_else(|| {
            lijn.iter()
                .rposition(|plek| self.staten[*plek].geweest && pijlen.contains(&(*plek, hier)))
        })?;
        let tot = (vanaf + 3).min(lijn.len());
        let lijn = lijn[vanaf.saturating_sub(2)..tot].to_vec();
        let midden = *lijn.get(vanaf.min(2))?;
        let einden: Vec<usize> = einden
            .into_iter()
            .filter(|eind| pijlen.contains(&(midden, *eind)))
            .collect();
        let pijlen = pijlen
            .into_iter()
            .filter(|(van, naar)| {
                lijn.contains(van)
                    && (lijn.contains(naar) || *van == midden && einden.contains(naar))
            })
            .collect();
        Some(Indeling {
            lijn,
            einden,
            pijlen,
        })
    }

    /// What the drawing says, for those who do not see it.
    fn uitleg(&self) -> String {
        let Some(hier) = self.staten.iter().find(|staat| staat.hier) else {
            return "De tabel hieronder noemt alle overgangen.".to_owned();
        };
        let geweest: Vec<&str> = self
            .staten
            .iter()
            .filter(|staat| staat.geweest && !staat.hier)
            .map(|staat| staat.naam.as_str())
            .collect();
        let mut verder: Vec<&str> = Vec::new();
        for staat in &self.staten {
            let bereikbaar = |pijl: &Pijl| pijl.van == hier.code && pijl.naar == staat.code;
            if staat.code != hier.code && self.pijlen.iter().any(bereikbaar) {
                verder.push(&staat.naam);
            }
        }
        let mut zinnen = vec![format!("De toestand is nu {}.", hier.naam)];
        if !geweest.is_empty() {
            zinnen.push(format!("Daarvoor: {}.", opsomming(&geweest)));
        }
        if !verder.is_empty() {
            zinnen.push(format!("Van hier kan het naar {}.", opsomming(&verder)));
        }
        zinnen.join(" ")
    }
}

/// The final state that ends the main line: one that its last state leads to,
/// and of those the one that the fewest others lead to, for a way out of
/// trouble is open from many states and the good end from one.
fn goed_eind(lijn: &[usize], einden: &[usize], pijlen: &BTreeSet<(usize, usize)>) -> Option<usize> {
    let laatste = *lijn.last()?;
    let bronnen = |eind: usize| pijlen.iter().filter(|(_, naar)| *naar == eind).count();
    let bereikt = einden
        .iter()
        .copied()
        .filter(|eind| pijlen.contains(&(laatste, *eind)));
    bereikt.min_by_key(|eind| bronnen(*eind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::kit;

    #[test]
    fn the_good_end_closes_the_line_and_the_others_hang_below() {
        let diagram = kit::perceel();
        let indeling = diagram.indeling();
        let code = |plek: &usize| diagram.staten[*plek].code.as_str();
        assert_eq!(indeling.lijn.last().map(code), Some("afgerond"));
        assert_eq!(
            indeling.einden.iter().map(code).collect::<Vec<_>>(),
            ["niet-gegund", "ingetrokken"]
        );
    }

    #[test]
    fn the_neighbourhood_is_two_back_and_two_ahead() {
        let mut diagram = kit::perceel();
        let toestanden = diagram.buurt();
        assert_eq!(toestanden.figuur.bijschrift, "7 van 19 toestanden getoond.");
        assert!(toestanden.figuur.svg.contains("De toestand is nu Dialoog."));
        assert!(toestanden.figuur.svg.contains("Niet gegund"));
        assert!(!toestanden.figuur.svg.contains(">Implementatie<"));
        assert_eq!(toestanden.pijlen.len(), diagram.pijlen.len());
        for staat in &mut diagram.staten {
            staat.hier = false;
        }
        assert!(diagram.buurt().figuur.bijschrift.starts_with("Alle 19"));
    }

    #[test]
    fn in_a_side_end_the_way_to_it_is_shown() {
        let mut diagram = kit::perceel();
        for staat in &mut diagram.staten {
            staat.geweest |= staat.hier;
            staat.hier = staat.code == "ingetrokken";
        }
        let svg = diagram.buurt().figuur.svg;
        assert!(svg.contains("De toestand is nu Ingetrokken."));
        assert!(svg.contains(">Dialoog<") && svg.contains(">Ingetrokken<"));
    }

    #[test]
    fn an_arrow_to_an_unknown_state_does_not_break_the_drawing() {
        let mut diagram = kit::perceel();
        diagram.pijlen.push(Pijl {
            van: "x".into(),
            naar: "y".into(),
            naam: "z".into(),
        });
        assert!(diagram.heel().figuur.svg.starts_with("<svg"));
    }
}
