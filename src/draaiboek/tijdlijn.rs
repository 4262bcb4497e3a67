//! Draaiboeken on one timeline: each moved by whole weeks, so that every hour stays on its day of the week.

use super::fout::{Fout, Plaats};
use super::model::{Draaiboek, Stap};
use super::tijd;
use entities::moment::Moment;
use jiff::Timestamp;

/// One or more draaiboeken, ready to be played.
#[derive(Debug)]
pub struct Tijdlijn<'d> {
    pub(super) delen: Vec<(&'d Draaiboek, i64)>,
    pub(super) beurten: Vec<Beurt<'d>>,
    begin: Timestamp,
}

/// One step at its moment.
#[derive(Debug)]
pub(super) struct Beurt<'d> {
    pub(super) op: Timestamp,
    pub(super) deel: usize,
    pub(super) stap: &'d Stap,
}

/// Puts draaiboeken on one timeline; each with the number of weeks that it is played later.
/// People and organisations with the same e-mail address or name are the same.
///
/// # Errors
/// When a step falls in an hour that the clock skips or repeats after moving, or there is nothing to play.
pub fn samen<'d>(delen: &[(&'d Draaiboek, i64)]) -> Result<Tijdlijn<'d>, Fout> {
    let mut beurten = Vec::new();
    let mut begin: Option<Timestamp> = None;
    for (deel, (draaiboek, weken)) in delen.iter().enumerate() {
        let eerste = verschoven(&buiten(draaiboek), draaiboek.begin, *weken)?;
        begin = Some(begin.map_or(eerste, |b| b.min(eerste)));
        for stap in &draaiboek.stappen {
            let op = verschoven(&stap.plaats, stap.op, *weken)?;
            beurten.push(Beurt { op, deel, stap });
        }
    }
    // Stable: steps of one moment keep their order.
    beurten.sort_by_key(|beurt| beurt.op);
    let begin =
        begin.ok_or_else(|| Plaats::default().fout("er is geen draaiboek om te spelen."))?;
    Ok(Tijdlijn {
        delen: delen.to_vec(),
        beurten,
        begin,
    })
}

fn verschoven(
    plaats: &Plaats,
    lokaal: jiff::civil::DateTime,
    weken: i64,
) -> Result<Timestamp, Fout> {
    tijd::wettig(tijd::verschuif(lokaal, weken)).map_err(|fout| plaats.fout(fout))
}

/// A place in the file that is not a step.
pub(super) fn buiten(draaiboek: &Draaiboek) -> Plaats {
    Plaats {
        bestand: draaiboek.naam.clone(),
        ..Plaats::default()
    }
}

impl Tijdlijn<'_> {
    /// The first moment: where the simulated clock must stand at the latest.
    #[must_use]
    pub fn begin(&self) -> Moment {
        self.begin.into()
    }

    /// Without the steps after this moment: a story that is still under way.
    #[must_use]
    pub fn tot(mut self, moment: Timestamp) -> Self {
        self.beurten.retain(|beurt| beurt.op <= moment);
        self
    }

    /// The moment of the last step.
    #[must_use]
    pub fn einde(&self) -> Moment {
        self.beurten.last().map_or(self.begin, |b| b.op).into()
    }
}
