//! Civil time for the law: days, working days and terms in Europe/Amsterdam.
//!
//! Everything here is pure: the legal clock is a parameter. A moment is a
//! [`Timestamp`] in whole UTC seconds, a day is a [`Date`] in the Netherlands.
//! Rules compare moments only with `t <= x` or `t > x` (DESIGN.md chapter 5).
//!
//! At the far ends of jiff's calendar (the years -9999 and 9999) sums stop at
//! the last day instead of failing; no term of the law comes near.

mod feestdagen;
#[cfg(test)]
mod tests;

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use jiff::{SignedDuration, Span, Timestamp};

pub use feestdagen::{is_feestdag, is_werkdag, verleng_tot_werkdag};

/// The time zone of every date and hour in this system, compiled in: no look-up that can fail.
pub static AMSTERDAM: TimeZone = jiff::tz::get!("Europe/Amsterdam");

/// Why a local date and time cannot be used as a moment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TijdFout {
    /// In spring the clock skips this hour; both neighbours are offered.
    #[error("{gevraagd:.0} bestaat niet: dan gaat de zomertijd in. Kies {} of {}.", toon(*.eerder), toon(*.later))]
    BestaatNiet {
        /// What was asked, in local time.
        gevraagd: DateTime,
        /// The clock an hour earlier, still winter time.
        eerder: Timestamp,
        /// The clock an hour later, already summer time.
        later: Timestamp,
    },
    /// In autumn this hour comes twice; both moments are offered.
    #[error("{gevraagd:.0} komt twee keer voor: dan eindigt de zomertijd. Kies {} of {}.", toon(*.eerste), toon(*.tweede))]
    KomtTweeKeerVoor {
        /// What was asked, in local time.
        gevraagd: DateTime,
        /// The moment in summer time.
        eerste: Timestamp,
        /// The moment in winter time, an hour later.
        tweede: Timestamp,
    },
    /// The law counts in whole seconds.
    #[error("Vul een tijd in hele seconden in.")]
    GeenHeleSeconde,
    /// Outside the calendar that we can count with.
    #[error("Deze datum ligt buiten de kalender. Vul een andere datum in.")]
    BuitenKalender,
}

/// A choice in an error: local time with its offset, so that both readings of one hour differ.
fn toon(moment: Timestamp) -> String {
    let lokaal = moment.to_zoned(AMSTERDAM.clone());
    lokaal.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// The moment at which a Dutch clock shows `tijd` on `datum`.
///
/// An hour that is skipped or repeated by daylight saving is refused, with both choices:
/// a deadline may not depend on how a program happens to read it.
pub fn moment(datum: Date, tijd: Time) -> Result<Timestamp, TijdFout> {
    if tijd.subsec_nanosecond() != 0 {
        return Err(TijdFout::GeenHeleSeconde);
    }
    let gevraagd = datum.to_datetime(tijd);
    let bij = |offset: Offset| {
        offset
            .to_timestamp(gevraagd)
            .map_err(|_| TijdFout::BuitenKalender)
    };
    match AMSTERDAM.to_ambiguous_timestamp(gevraagd).offset() {
        AmbiguousOffset::Unambiguous { offset } => bij(offset),
        AmbiguousOffset::Gap { before, after } => Err(TijdFout::BestaatNiet {
            gevraagd,
            eerder: bij(after)?,
            later: bij(before)?,
        }),
        AmbiguousOffset::Fold { before, after } => Err(TijdFout::KomtTweeKeerVoor {
            gevraagd,
            eerste: bij(before)?,
            tweede: bij(after)?,
        }),
    }
}

/// Is this in the hour that comes twice when summer time ends?
pub fn is_dubbel_uur(moment: Timestamp) -> bool {
    let ambigu = AMSTERDAM.to_ambiguous_timestamp(tijd_van(moment));
    matches!(ambigu.offset(), AmbiguousOffset::Fold { .. })
}

/// The day in the Netherlands on which `moment` falls.
pub fn datum_van(moment: Timestamp) -> Date {
    tijd_van(moment).date()
}

/// What a Dutch clock shows at `moment`.
pub fn tijd_van(moment: Timestamp) -> DateTime {
    AMSTERDAM.to_datetime(moment)
}

/// The first instant of a day, Dutch time.
#[must_use]
pub fn begin_van_dag(datum: Date) -> Timestamp {
    einde_van_dag(kalenderdagen_voor(datum, 1))
}

/// 24:00 local time: the first moment of the next day. A term in days has passed from here on.
pub fn einde_van_dag(datum: Date) -> Timestamp {
    let middernacht = kalenderdagen_na(datum, 1).to_datetime(Time::midnight());
    // Dutch clocks change at 02:00 or 03:00, so midnight is never ambiguous.
    AMSTERDAM
        .to_ambiguous_timestamp(middernacht)
        .compatible()
        .unwrap_or(Timestamp::MAX)
}

/// `aantal` calendar days after `datum`; the day itself does not count.
pub fn kalenderdagen_na(datum: Date, aantal: u16) -> Date {
    datum.saturating_add(Span::new().days(aantal))
}

/// `aantal` calendar days before `datum`.
///
/// Counting back never rolls over a weekend: Algemene termijnenwet art. 1 lid 2.
pub fn kalenderdagen_voor(datum: Date, aantal: u16) -> Date {
    datum.saturating_sub(Span::new().days(aantal))
}

/// The same day `aantal` months later, or the last day of a shorter month.
pub fn maanden_na(datum: Date, aantal: u16) -> Date {
    datum.saturating_add(Span::new().months(aantal))
}

/// The same day `aantal` months earlier, or the last day of a shorter month.
///
/// After a failure of the platform from `van` to `tot` just before `sluiting`: the closing that is proposed
/// to all. It is at the same time of day, on the first working day after both the old closing and the end
/// of the failure that gives everybody at least as long as the failure took from them (Aw 2012 art. 2.109
/// as model: one working day unless more is needed).
pub fn sluiting_na_storing(sluiting: Timestamp, van: Timestamp, tot: Timestamp) -> Timestamp {
    let tijd = tijd_van(sluiting).time();
    let verloren = sluiting.min(tot).duration_since(van);
    let mut datum = datum_van(sluiting.max(tot));
    loop {
        let volgende = werkdagen_na(datum, 1);
        // A time that falls in the gap of daylight saving moves to the next working day.
        if let Ok(nieuw) = moment(volgende, tijd)
            && nieuw.duration_since(tot) >= verloren
        {
            return nieuw;
        }
        if volgende == datum {
            // The end of the calendar: there is no later day.
            return sluiting.max(tot);
        }
        datum = volgende;
    }
}

/// The files of which the SHA-256 was deposited before closing come at the latest on the first working day
/// after it, until 24:00 (Aw 2012 art. 2.109a as model; a term in days runs to the end of the day).
pub fn bestanden_na_hash(sluiting: Timestamp) -> Timestamp {
    einde_van_dag(werkdagen_na(datum_van(sluiting), 1))
}

/// F-D7: evidence issued on this day or later is recent enough (Aw 2.89: handelsregister
/// and Belastingdienst 6 months, gedragsverklaring aanbesteden 24 months).
pub fn maanden_voor(datum: Date, aantal: u16) -> Date {
    datum.saturating_sub(Span::new().months(aantal))
}

/// The `aantal`-th working day after `datum`; with 0 the day itself.
pub fn werkdagen_na(datum: Date, aantal: u16) -> Date {
    tel_werkdagen(datum, aantal, kalenderdagen_na)
}

/// The `aantal`-th working day before `datum`; with 0 the day itself.
pub fn werkdagen_voor(datum: Date, aantal: u16) -> Date {
    tel_werkdagen(datum, aantal, kalenderdagen_voor)
}

fn tel_werkdagen(vanaf: Date, aantal: u16, schuif: fn(Date, u16) -> Date) -> Date {
    let mut datum = vanaf;
    for _ in 0..aantal {
        loop {
            let volgende = schuif(datum, 1);
            // At the end of the calendar there is no further day to move to.
            let einde = volgende == datum;
            datum = volgende;
            if einde || is_werkdag(datum) {
                break;
            }
        }
    }
    datum
}

/// A running suspension period (opschortende termijn).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standstill {
    /// The last day on which a dagvaarding is in time.
    pub laatste_dag: Date,
    /// 24:00 of that day: from this moment the contract may be concluded.
    pub voorbij_op: Timestamp,
}

/// F-D1 and F-D2: the term starts the day after sending and lasts `dagen` calendar days
/// (Aw 2.127, twenty as the model). With `verleng` a last day on a weekend or holiday
/// moves to the next working day (Algemene termijnenwet art. 1 lid 1).
pub fn standstill(verzonden: Timestamp, dagen: u16, verleng: bool) -> Standstill {
    let geteld = kalenderdagen_na(datum_van(verzonden), dagen);
    let laatste_dag = if verleng {
        verleng_tot_werkdag(geteld)
    } else {
        geteld
    };
    Standstill {
        laatste_dag,
        voorbij_op: einde_van_dag(laatste_dag),
    }
}

/// How long an offer stands: from 24:00 of this last day on it does not.
pub fn gestand_tot_en_met(sluiting: Timestamp, dagen: u16) -> Date {
    kalenderdagen_na(datum_van(sluiting), dagen)
}

/// When a party is asked whether its offer may stand longer: as the day begins that is fourteen days
/// before the last one (DOMAIN.md 4.3). `tot` is the first instant after the term.
pub fn gestanddoening_vragen_op(tot: Timestamp) -> Timestamp {
    let laatste_dag = kalenderdagen_voor(datum_van(tot), 1);
    begin_van_dag(kalenderdagen_voor(laatste_dag, 14))
}

/// F-D3: the last day to send a nota van inlichtingen (Aw 2.54 lid 1, ten days before closing).
pub fn nota_uiterlijk(sluiting: Timestamp, dagen: u16) -> Date {
    kalenderdagen_voor(datum_van(sluiting), dagen)
}

/// How the aankondiging van de gegunde opdracht is sent (Aw 2.134).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gunningsaankondiging {
    /// Lid 1: one by one, within 30 days after the award.
    PerOpdracht,
    /// Lid 3: bundled, within 30 days after the end of the quarter.
    PerKwartaal,
}

/// F-D4: the last day for the aankondiging van de gegunde opdracht.
///
/// Not moved to a working day: for a duty of the gemeente the earlier day is the safe reading.
pub fn aankondiging_uiterlijk(gunning: Date, wijze: Gunningsaankondiging) -> Date {
    let vanaf = match wijze {
        Gunningsaankondiging::PerOpdracht => gunning,
        Gunningsaankondiging::PerKwartaal => einde_kwartaal(gunning),
    };
    kalenderdagen_na(vanaf, 30)
}

fn einde_kwartaal(datum: Date) -> Date {
    let maanden_te_gaan = (3 - datum.month() % 3) % 3;
    datum
        .first_of_month()
        .saturating_add(Span::new().months(maanden_te_gaan))
        .last_of_month()
}

/// F-D5: the last day to tell a participant how the dialogue goes, when it asked on `gevraagd`
/// (Aw 2.55a, fifteen days).
pub fn verloop_dialoog_uiterlijk(gevraagd: Date) -> Date {
    kalenderdagen_na(gevraagd, 15)
}

/// F-D6: 48 hours after the confirmation of receipt. Publication elsewhere is allowed at
/// `t > ` this moment (Aw 2.65); a term in hours never moves (Algemene termijnenwet art. 4).
pub fn eigen_publicatie_na(ontvangst_bevestigd: Timestamp) -> Timestamp {
    ontvangst_bevestigd
        .saturating_add(SignedDuration::from_hours(48))
        .unwrap_or(Timestamp::MAX)
}

/// F-D8: the last day to claim annulment of the contract (Aw 4.15): thirty days after the award
/// notice or the reasoned message on `bericht`, otherwise six months after `gesloten`.
pub fn vernietigbaar_tot_en_met(gesloten: Date, bericht: Option<Date>) -> Date {
    bericht.map_or_else(
        || maanden_na(gesloten, 6),
        |datum| kalenderdagen_na(datum, 30),
    )
}

/// F-D9: the last day for the perspectiefplan of a client: 42 days, by default from the DAT-bepaling.
pub fn perspectiefplan_uiterlijk(dat_bepaling: Date) -> Date {
    kalenderdagen_na(dat_bepaling, 42)
}

/// F-D9: the last day to give a client a place: six months, by default from the DAT-bepaling.
pub fn plaatsing_uiterlijk(dat_bepaling: Date) -> Date {
    maanden_na(dat_bepaling, 6)
}

/// F-D10: the file of a tender is kept at least three years after the award (Aw 2.56).
pub fn bewaren_tot_en_met(gunning: Date) -> Date {
    maanden_na(gunning, 36)
}

/// F-D10: the file of a traject that was broken off is kept for a year (selectielijst 2020, 16.4).
pub fn afgebroken_bewaren_tot_en_met(afgebroken: Date) -> Date {
    maanden_na(afgebroken, 12)
}

/// F-D10: the file of a contract is destroyed ten years after it ended (selectielijst 2020, 16.1).
pub fn vernietigen_vanaf(einde_contract: Date) -> Date {
    kalenderdagen_na(maanden_na(einde_contract, 120), 1)
}
