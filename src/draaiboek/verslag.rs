//! What a player prints: one aligned line per step and per act of the clock.

use super::fout::{Fout, Plaats};
use super::model::{Draaiboek, Stap, Taak, Wat, Wie};
use super::spel::Afloop;
use super::tijdlijn::{Beurt, Tijdlijn};
use crate::timers::{Afloop as Afgelopen, Gevuurd};
use entities::ids::RijId;
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::io::Write;
use workflows::termijnen::tijd_van;

/// Widths of the columns, in characters.
const BREED_WIE: usize = 24;
const BREED_WAT: usize = 58;
const BREED_UITKOMST: usize = 10;

/// Prints; knows how wide the first column is, and which terms it already said are waiting.
pub(super) struct Verslag {
    breed: usize,
    wacht: BTreeSet<(RijId, String)>,
}

impl Verslag {
    pub(super) fn nieuw(tijdlijn: &Tijdlijn<'_>) -> Self {
        let meer = tijdlijn.delen.len() > 1;
        let namen = tijdlijn.delen.iter().map(|(d, _)| d.naam.chars().count());
        Self {
            breed: namen.max().filter(|_| meer).map_or(0, |n| n + 2),
            wacht: BTreeSet::new(),
        }
    }

    /// The title of a draaiboek.
    pub(super) fn kop(draaiboek: &Draaiboek, uit: &mut impl Write) -> Result<(), Fout> {
        let regels = [draaiboek.titel.as_str(), draaiboek.omschrijving.trim()];
        for regel in regels.into_iter().filter(|r| !r.is_empty()) {
            schrijf(uit, regel)?;
        }
        schrijf(uit, "")
    }

    /// One step.
    pub(super) fn stap(
        &self,
        draaiboek: &Draaiboek,
        beurt: &Beurt<'_>,
        aflopen: &[Afloop],
        uit: &mut impl Write,
    ) -> Result<(), Fout> {
        if let Some(vertel) = &beurt.stap.vertel {
            schrijf(uit, "")?;
            schrijf(uit, &format!("   {vertel}"))?;
        }
        if beurt.stap.taken.is_empty() {
            return Ok(());
        }
        let (uitkomst, gevolg) = uitkomst(beurt.stap, aflopen);
        let gevolg = gevolg + &met_paraaf(draaiboek, beurt.stap);
        let gevolg = gevolg.trim_start();
        let regel = self.regel(
            &draaiboek.naam,
            beurt.op,
            [
                &wie(draaiboek, beurt.stap),
                &wat(beurt.stap),
                &uitkomst,
                gevolg,
            ],
        );
        schrijf(uit, &regel)
    }

    /// Acts of the clock. A term that waits for a rule is told once; one without meaning any more is not.
    pub(super) fn gevuurd(
        &mut self,
        gevuurd: &[Gevuurd],
        uit: &mut impl Write,
    ) -> Result<(), Fout> {
        for een in gevuurd {
            let (uitkomst, gevolg) = match &een.afloop {
                Afgelopen::Gesloten => continue,
                Afgelopen::Gedaan(naar) => ("gedaan", naar.clone()),
                Afgelopen::Afgebroken => ("afgebroken", String::new()),
                Afgelopen::Wacht(codes) => {
                    if !self.wacht.insert((een.rij, een.handeling.clone())) {
                        continue;
                    }
                    ("wacht op", codes.join(", "))
                }
            };
            let wat = wat_van_klok(een);
            let regel = self.regel("", een.due.into(), ["klok", &wat, uitkomst, &gevolg]);
            schrijf(uit, &regel)?;
        }
        Ok(())
    }

    /// The last line.
    pub(super) fn slot(stappen: usize, uit: &mut impl Write) -> Result<(), Fout> {
        schrijf(uit, "")?;
        schrijf(
            uit,
            &format!("{stappen} stappen gespeeld. Alles ging zoals verwacht."),
        )
    }

    fn regel(&self, draaiboek: &str, op: Timestamp, cellen: [&str; 4]) -> String {
        let eerste = if self.breed > 0 { draaiboek } else { "" };
        let [wie, wat, uitkomst, gevolg] = cellen;
        let regel = format!(
            "{eerste:<breed$}{}  {:<BREED_WIE$}  {:<BREED_WAT$}  {uitkomst:<BREED_UITKOMST$}  {gevolg}",
            moment(op),
            kort(wie, BREED_WIE),
            kort(wat, BREED_WAT),
            breed = self.breed,
        );
        regel.trim_end().to_owned()
    }
}

/// `standstill-verstrijken · gunningsbeslissing · midden`: with the perceel where there are several.
fn wat_van_klok(gevuurd: &Gevuurd) -> String {
    let delen = [&gevuurd.handeling, &gevuurd.machine, &gevuurd.perceel];
    let gevuld: Vec<&str> = delen
        .iter()
        .map(|deel| deel.as_str())
        .filter(|deel| !deel.is_empty())
        .collect();
    gevuld.join(" · ")
}

/// `ma 15-11-2021 09:00`, with seconds when they are not zero.
fn moment(op: Timestamp) -> String {
    let lokaal = tijd_van(op);
    let dagen = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    let dag = usize::try_from(lokaal.weekday().to_monday_zero_offset()).unwrap_or_default();
    format!(
        "{} {}",
        dagen.get(dag).unwrap_or(&""),
        lokaal.strftime("%d-%m-%Y %H:%M")
    )
}

fn kort(tekst: &str, breed: usize) -> String {
    if tekst.chars().count() <= breed {
        return tekst.to_owned();
    }
    let begin: String = tekst.chars().take(breed - 1).collect();
    format!("{begin}…")
}

/// Who acts: one name, or how many.
fn wie(draaiboek: &Draaiboek, stap: &Stap) -> String {
    let allen: BTreeSet<&str> = hoofdtaken(stap)
        .map(|taak| naam(draaiboek, &taak.wie))
        .collect();
    match allen.len() {
        1 => allen.first().copied().unwrap_or_default().to_owned(),
        aantal => format!("{aantal} personen"),
    }
}

fn naam<'d>(draaiboek: &'d Draaiboek, wie: &'d Wie) -> &'d str {
    let Wie::Persoon(sleutel) = wie else {
        return "klok";
    };
    let persoon = draaiboek.personen.iter().find(|p| p.sleutel == *sleutel);
    persoon.map_or(sleutel, |p| &p.naam)
}

/// What is done, how many times, and on which rows.
fn wat(stap: &Stap) -> String {
    let werk = hoofdtaken(stap)
        .next()
        .map_or(String::new(), |taak| werkwoord(&taak.wat));
    let zaken: BTreeSet<String> = hoofdtaken(stap)
        .filter_map(|taak| taak.bij.as_ref().map(ToString::to_string))
        .collect();
    let aantal = hoofdtaken(stap).count();
    let maal = if aantal > 1 {
        format!(" ({aantal}×)")
    } else {
        String::new()
    };
    let bij = zaken.into_iter().collect::<Vec<_>>().join(", ");
    if bij.is_empty() {
        return format!("{werk}{maal}");
    }
    format!("{werk}{maal} · {bij}")
}

/// Who put a paraaf for the act of the step.
fn met_paraaf(draaiboek: &Draaiboek, stap: &Stap) -> String {
    let namen: BTreeSet<&str> = parafen(stap)
        .map(|taak| naam(draaiboek, &taak.wie))
        .collect();
    if namen.is_empty() {
        return String::new();
    }
    let namen: Vec<&str> = namen.into_iter().collect();
    format!(" (paraaf {})", namen.join(" en "))
}

fn werkwoord(wat: &Wat) -> String {
    match wat {
        Wat::Doe { handeling, .. } => handeling.clone(),
        Wat::Schrijf { invoer, .. } => format!("schrijft {}", invoer.soort.code),
        Wat::Paraaf { handeling } => format!("paraaf {handeling}"),
        Wat::Bestand { naam, .. } => format!("bestand {naam}"),
    }
}

/// The tasks that the step is about: without the parafen that an act brings along.
fn hoofdtaken(stap: &Stap) -> impl Iterator<Item = &Taak> {
    let los = los(stap);
    stap.taken
        .iter()
        .filter(move |taak| los || !is_paraaf(taak))
}

fn parafen(stap: &Stap) -> impl Iterator<Item = &Taak> {
    let los = los(stap);
    stap.taken
        .iter()
        .filter(move |taak| !los && is_paraaf(taak))
}

/// Whether the step is nothing but parafen.
fn los(stap: &Stap) -> bool {
    stap.taken.iter().all(is_paraaf)
}

fn is_paraaf(taak: &Taak) -> bool {
    matches!(taak.wat, Wat::Paraaf { .. })
}

/// The outcome in a word, and what changed, when it is the same for every task that the step is
/// about, or by which rules it was refused.
fn uitkomst(stap: &Stap, aflopen: &[Afloop]) -> (String, String) {
    let los = los(stap);
    let gevolgen: BTreeSet<String> = stap
        .taken
        .iter()
        .zip(aflopen)
        .filter(|(taak, _)| los || !is_paraaf(taak))
        .map(|(_, afloop)| gevolg(afloop))
        .collect();
    let gevolg = match gevolgen.len() {
        1 => gevolgen.into_iter().next().unwrap_or_default(),
        _ => String::new(),
    };
    let woord = match aflopen.last() {
        Some(Afloop::Geweigerd(_)) => "geweigerd",
        _ => "gedaan",
    };
    (woord.to_owned(), gevolg)
}

fn gevolg(afloop: &Afloop) -> String {
    match afloop {
        Afloop::Geweigerd(codes) => codes.join(", "),
        Afloop::Gedaan(gedaan) if gedaan.van.is_empty() || gedaan.van == gedaan.naar => {
            gedaan.naar.clone()
        }
        Afloop::Gedaan(gedaan) => format!("{} → {}", gedaan.van, gedaan.naar),
    }
}

fn schrijf(uit: &mut impl Write, regel: &str) -> Result<(), Fout> {
    writeln!(uit, "{regel}").map_err(|fout| {
        Plaats::default().fout(format!("het verslag kan niet worden geschreven: {fout}"))
    })
}
