//! The planning of a procedure for the public: what was planned, and the two moments that are public.

use crate::store::publiceren::{Aanbesteding, Mijlpaal as Gepland};
use crate::views::delen::Mijlpaal;
use crate::views::svg::Figuur;
use crate::views::tijd::{self, Vorm};
use crate::views::tijdlijn::{Rij, Tijdlijn, Tijdvak};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use workflows::invoer::{Veldsoort, soort};

/// The planning in words and as a drawing.
pub fn toon(
    aanbesteding: &Aanbesteding,
    planning: &[Gepland],
    nu: i64,
) -> (Vec<Mijlpaal>, Option<Figuur>) {
    let woorden = planning
        .iter()
        .map(|gepland| mijlpaal(aanbesteding, gepland, nu));
    let lijn = Tijdlijn {
        id: "planning-lijn".to_owned(),
        naam: format!("Planning van {}", aanbesteding.naam),
        rijen: planning
            .iter()
            .map(|gepland| rij(aanbesteding, gepland, nu))
            .collect(),
        vandaag: nu,
    };
    let figuur = if planning.is_empty() {
        None
    } else {
        lijn.teken().ok()
    };
    (woorden.collect(), figuur)
}

fn mijlpaal(aanbesteding: &Aanbesteding, gepland: &Gepland, nu: i64) -> Mijlpaal {
    let werkelijk = werkelijk(aanbesteding, gepland, nu);
    let dag = |vak: Tijdvak| tijd::datum(vak.tot, Vorm::Gewoon).ok();
    Mijlpaal {
        naam: naam(&gepland.code),
        eerste: periode(&gepland.eerste),
        huidig: periode(&gepland.huidig),
        werkelijk: werkelijk.and_then(dag).unwrap_or_else(|| "–".to_owned()),
    }
}

fn rij(aanbesteding: &Aanbesteding, gepland: &Gepland, nu: i64) -> Rij {
    Rij {
        naam: naam(&gepland.code),
        eerste: vak(&gepland.eerste),
        huidig: vak(&gepland.huidig),
        werkelijk: werkelijk(aanbesteding, gepland, nu),
    }
}

/// Publication and closing are public; when the rest happened is told to those whom it concerns.
fn werkelijk(aanbesteding: &Aanbesteding, gepland: &Gepland, nu: i64) -> Option<Tijdvak> {
    let op = aanbesteding.gepubliceerd_op?.0;
    let sluiting = aanbesteding.regels.sluiting.as_second();
    match gepland.code.as_str() {
        "publicatie" => Some(Tijdvak { van: op, tot: op }),
        "inschrijving" if nu > sluiting => Some(Tijdvak {
            van: op,
            tot: sluiting,
        }),
        _ => None,
    }
}

/// The milestone in words, as its entry calls it.
fn naam(code: &str) -> String {
    let velden = soort("mijlpaal").map_or(&[][..], |soort| soort.velden);
    let keuzes = velden.iter().find_map(|veld| match veld.soort {
        Veldsoort::Keuze(keuzes) => Some(keuzes),
        _ => None,
    });
    let gevonden = keuzes
        .into_iter()
        .flatten()
        .find(|(waarde, _)| *waarde == code);
    gevonden.map_or(code, |(_, label)| label).to_owned()
}

fn periode((van, tot): &(String, String)) -> String {
    let lees = |datum: &str| middernacht(datum).and_then(|s| tijd::datum(s, Vorm::Gewoon).ok());
    match (lees(van), lees(tot)) {
        (Some(van), Some(tot)) if van == tot => van,
        (Some(van), Some(tot)) => format!("{van} – {tot}"),
        _ => "–".to_owned(),
    }
}

fn vak((van, tot): &(String, String)) -> Option<Tijdvak> {
    Some(Tijdvak {
        van: middernacht(van)?,
        tot: middernacht(tot)?,
    })
}

/// The beginning of a day in the Netherlands, seconds in UTC.
fn middernacht(datum: &str) -> Option<i64> {
    let zone = TimeZone::get("Europe/Amsterdam").ok()?;
    let dag: Date = datum.parse().ok()?;
    Some(dag.to_zoned(zone).ok()?.timestamp().as_second())
}
