//! Reads a draaiboek: header, organisations, people; the steps are read by `stappen`.

use super::fout::{Fout, Fouten, Plaats, onbekend};
use super::meegeleverd;
use super::model::{Bij, Draaiboek, Organisatie, Persoon};
use super::stappen;
use super::tabel::{Bron, Tabel};
use super::tijd;
use super::verwijzing::machine;
use std::collections::BTreeSet;
use strum::IntoEnumIterator;
use workflows::role::Rol;

/// Kinds of organisations.
const SOORTEN: [&str; 4] = ["gemeente", "zorgaanbieder", "adviesraad", "dienst"];

/// Organisations and people, of the team and of the file itself.
#[derive(Default)]
pub(super) struct Mensen {
    pub(super) organisaties: Vec<Organisatie>,
    pub(super) personen: Vec<Persoon>,
}

impl Mensen {
    /// Whether the draaiboek has a person with this key.
    pub(super) fn persoon(&self, sleutel: &str) -> Result<(), String> {
        let bekend = || self.personen.iter().map(|p| p.sleutel.as_str());
        if bekend().any(|s| s == sleutel) {
            Ok(())
        } else {
            Err(onbekend("De persoon", sleutel, bekend()))
        }
    }

    /// Whether the draaiboek has an organisation with this key.
    pub(super) fn organisatie(&self, sleutel: &str) -> Result<(), String> {
        let bekend = || self.organisaties.iter().map(|o| o.sleutel.as_str());
        if bekend().any(|s| s == sleutel) {
            Ok(())
        } else {
            Err(onbekend("De organisatie", sleutel, bekend()))
        }
    }
}

impl Draaiboek {
    /// Reads and checks a draaiboek. `naam` is the name of the file, for the messages.
    ///
    /// # Errors
    /// Every fault in the steps, or the first one in what stands above them.
    pub fn lees(naam: &str, tekst: &str) -> Result<Self, Fouten> {
        let bron = Bron {
            bestand: naam,
            tekst,
        };
        let document = bron.lees()?;
        let wortel = Tabel::wortel(bron, &document);
        wortel.alleen(&[
            "titel",
            "omschrijving",
            "begin",
            "team",
            "organisatie",
            "persoon",
            "stap",
        ])?;
        let mut mensen = Mensen::default();
        if let Some(team) = wortel.tekst("team")? {
            lees_team(&wortel, &team, &mut mensen)?;
        }
        lees_mensen(&wortel, &mut mensen)?;
        let begin = wortel.moet_tekst("begin")?;
        let begin = tijd::lees(&begin).map_err(|fout| wortel.fout_bij("begin", fout))?;
        let stappen = stappen::lees(&wortel, &mensen, begin)?;
        Ok(Self {
            naam: naam.to_owned(),
            titel: wortel.moet_tekst("titel")?,
            omschrijving: wortel.tekst("omschrijving")?.unwrap_or_default(),
            begin,
            organisaties: mensen.organisaties,
            personen: mensen.personen,
            stappen,
        })
    }
}

/// The shipped file with the usual people; it has organisations and people only.
fn lees_team(wortel: &Tabel<'_>, team: &str, mensen: &mut Mensen) -> Result<(), Fout> {
    let teams = meegeleverd::TEAMS;
    let Some((_, tekst)) = teams.iter().find(|(naam, _)| *naam == team) else {
        let bekend = teams.iter().map(|(naam, _)| *naam);
        return Err(wortel.fout_bij("team", onbekend("Het team", team, bekend)));
    };
    let bestand = format!("team {team}");
    let bron = Bron {
        bestand: &bestand,
        tekst,
    };
    let document = bron.lees()?;
    let tabel = Tabel::wortel(bron, &document);
    tabel.alleen(&["organisatie", "persoon"])?;
    lees_mensen(&tabel, mensen)
}

fn lees_mensen(wortel: &Tabel<'_>, mensen: &mut Mensen) -> Result<(), Fout> {
    for tabel in wortel.tabellen("organisatie", false)? {
        let organisatie = lees_organisatie(&tabel)?;
        if mensen.organisatie(&organisatie.sleutel).is_ok() {
            return Err(dubbel(&tabel, &organisatie.sleutel));
        }
        mensen.organisaties.push(organisatie);
    }
    for tabel in wortel.tabellen("persoon", false)? {
        let persoon = lees_persoon(&tabel, mensen)?;
        if mensen.persoon(&persoon.sleutel).is_ok() {
            return Err(dubbel(&tabel, &persoon.sleutel));
        }
        mensen.personen.push(persoon);
    }
    Ok(())
}

fn dubbel(tabel: &Tabel<'_>, sleutel: &str) -> Fout {
    tabel.fout_bij(
        "sleutel",
        format!("de sleutel \"{sleutel}\" bestaat al. Kies een andere."),
    )
}

fn lees_organisatie(tabel: &Tabel<'_>) -> Result<Organisatie, Fout> {
    tabel.alleen(&["sleutel", "naam", "soort", "kvk"])?;
    let soort = tabel.moet_tekst("soort")?;
    if !SOORTEN.contains(&soort.as_str()) {
        return Err(tabel.fout_bij("soort", onbekend("De soort", &soort, SOORTEN)));
    }
    let kvk = tabel.tekst("kvk")?;
    if kvk
        .as_ref()
        .is_some_and(|n| n.len() != 8 || !n.bytes().all(|b| b.is_ascii_digit()))
    {
        return Err(tabel.fout_bij("kvk", "een KvK-nummer heeft acht cijfers."));
    }
    Ok(Organisatie {
        sleutel: lees_sleutel(tabel, "sleutel")?,
        naam: tabel.moet_tekst("naam")?,
        soort,
        kvk,
    })
}

fn lees_persoon(tabel: &Tabel<'_>, mensen: &Mensen) -> Result<Persoon, Fout> {
    tabel.alleen(&["sleutel", "naam", "email", "organisatie", "rollen"])?;
    let organisatie = tabel.tekst("organisatie")?;
    if let Some(sleutel) = &organisatie {
        mensen
            .organisatie(sleutel)
            .map_err(|fout| tabel.fout_bij("organisatie", fout))?;
    }
    let email = tabel.moet_tekst("email")?;
    if !email.contains('@') {
        return Err(tabel.fout_bij("email", format!("\"{email}\" is geen e-mailadres.")));
    }
    let rollen = tabel.tabellen("rollen", false)?;
    Ok(Persoon {
        sleutel: lees_sleutel(tabel, "sleutel")?,
        naam: tabel.moet_tekst("naam")?,
        email,
        organisatie,
        rollen: rollen
            .iter()
            .map(|rol| lees_rol(rol, mensen))
            .collect::<Result<_, _>>()?,
    })
}

fn lees_rol(tabel: &Tabel<'_>, mensen: &Mensen) -> Result<(Rol, Bij), Fout> {
    tabel.alleen(&["rol", "bij"])?;
    let code = tabel.moet_tekst("rol")?;
    let rol = code
        .parse()
        .ok()
        .filter(|rol: &Rol| rol.van_mens())
        .ok_or_else(|| {
            let bekend = Rol::iter().filter(|r| r.van_mens()).map(Rol::code);
            tabel.fout_bij("rol", onbekend("De rol", &code, bekend))
        })?;
    let bij = match tabel.moet_tekst("bij")?.as_str() {
        "installatie" => Bij::Installatie,
        "spoor" => Bij::Spoor,
        sleutel => {
            mensen
                .organisatie(sleutel)
                .map_err(|fout| tabel.fout_bij("bij", fout))?;
            Bij::Organisatie(sleutel.to_owned())
        }
    };
    Ok((rol, bij))
}

/// A key or alias: lower case, digits and hyphens, and not a name that means something else.
pub(super) fn lees_sleutel(tabel: &Tabel<'_>, sleutel: &str) -> Result<String, Fout> {
    let naam = tabel.moet_tekst(sleutel)?;
    let teken = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if naam.is_empty() || !naam.chars().all(teken) {
        let zin = format!("\"{naam}\": gebruik alleen kleine letters, cijfers en streepjes.");
        return Err(tabel.fout_bij(sleutel, zin));
    }
    if machine(&naam).is_some() || ["klok", "installatie"].contains(&naam.as_str()) {
        let zin = format!("\"{naam}\" heeft al een vaste betekenis. Kies een andere naam.");
        return Err(tabel.fout_bij(sleutel, zin));
    }
    Ok(naam)
}

/// Collects faults, so that a writer sees all of them at once.
#[derive(Default)]
pub(super) struct Verzamelaar {
    fouten: Vec<Fout>,
    gezien: BTreeSet<(usize, usize)>,
}

impl Verzamelaar {
    /// Keeps the fault, the first of each line and step.
    pub(super) fn meld(&mut self, fout: Fout) {
        let Plaats { regel, stap, .. } = fout.plaats;
        if self.gezien.insert((regel, stap)) {
            self.fouten.push(fout);
        }
    }

    /// The result when there is no fault.
    pub(super) fn af<T>(self, goed: T) -> Result<T, Fouten> {
        if self.fouten.is_empty() {
            Ok(goed)
        } else {
            Err(Fouten(self.fouten))
        }
    }
}
