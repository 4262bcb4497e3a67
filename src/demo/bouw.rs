//! Builds the demo: the shipped draaiboeken on one timeline, played up to one moment.

use crate::app::App;
use crate::clock::Klok;
use crate::draaiboek::{Draaiboek, Fout, Fouten, meegeleverd, samen};
use crate::timers::{self, Klokfout};
use jiff::Timestamp;
use jiff::civil::datetime;
use jiff::tz::{Offset, TimeZone};
use std::io;

/// The cases of the demo, and how many weeks later than it says each is played.
const ZAKEN: [(&str, i64); 4] = [
    ("beschermd-wonen", 0),
    ("jeugd-segment-2-wonen", 15),
    ("wmo-begeleiding", -8),
    ("jeugd-segment-4", 24),
];

/// Why the demo was not built: a defect of the program, for it ships its own draaiboeken.
#[derive(Debug, thiserror::Error)]
pub enum Bouwfout {
    /// A draaiboek is not among those that come with the program.
    #[error("draaiboek {0} is niet meegeleverd")]
    Onbekend(&'static str),
    /// A draaiboek with errors.
    #[error("een meegeleverd draaiboek is niet te lezen")]
    Lezen(#[from] Fouten),
    /// A step that went otherwise than the draaiboek says.
    #[error("een meegeleverd draaiboek is niet te spelen")]
    Spelen(#[from] Fout),
    /// The clock did not get to the moment of the demo.
    #[error("de klok kan niet naar het moment van de demo")]
    Klok(#[from] Klokfout),
}

/// Where the clock of the demo stands when it is ready: 15 March 2022, 10:40 Dutch time.
fn moment() -> Timestamp {
    let winter = TimeZone::fixed(Offset::constant(1));
    let lokaal = datetime(2022, 3, 15, 10, 40, 0, 0).to_zoned(winter);
    lokaal.map_or(Timestamp::UNIX_EPOCH, |lokaal| lokaal.timestamp())
}

/// A clock to build the demo on: it stands before every story.
#[must_use]
pub fn klok() -> Klok {
    Klok::gesimuleerd(Timestamp::UNIX_EPOCH)
}

/// Plays every case of the demo on a fresh installation, up to its moment.
///
/// # Errors
/// See [`Bouwfout`].
pub async fn bouw(app: &App) -> Result<(), Bouwfout> {
    let zaken = ZAKEN
        .iter()
        .map(|(naam, weken)| Ok((lees(naam)?, *weken)))
        .collect::<Result<Vec<_>, Bouwfout>>()?;
    let delen: Vec<_> = zaken
        .iter()
        .map(|(draaiboek, weken)| (draaiboek, *weken))
        .collect();
    let tijdlijn = samen(&delen)?.tot(moment());
    tijdlijn.speel(&app.deuren, &mut io::sink()).await?;
    timers::zet_klok(&app.deuren, moment().into()).await?;
    Ok(())
}

fn lees(naam: &'static str) -> Result<Draaiboek, Bouwfout> {
    let (_, tekst) = meegeleverd()
        .iter()
        .find(|(bekend, _)| *bekend == naam)
        .ok_or(Bouwfout::Onbekend(naam))?;
    Ok(Draaiboek::lees(naam, tekst)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_stands_at_the_moment_of_the_design() {
        assert_eq!(moment().to_string(), "2022-03-15T09:40:00Z");
    }

    #[test]
    fn every_case_is_shipped_and_can_be_read() {
        for (naam, _) in ZAKEN {
            lees(naam).unwrap();
        }
    }
}
