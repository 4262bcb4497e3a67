//! `rehearse`: the calendar of a procedure on the command line, from a file or from the database.

use super::{Fout, controle};
use crate::config::Vlaggen;
use crate::store::generale::opzet;
use crate::store::rijen;
use serde::Deserialize;
use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;
use workflows::generale::{Kalenderregel, Planning, Repetitie, repeteer};
use workflows::machine::Kind;
use workflows::procedureregels::Procedureregels;
use workflows::termijnen::{datum_van, is_werkdag, tijd_van};

/// What a file holds: the rules as the API takes them, and the planned days.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bestand {
    planning: Planning,
    regels: Procedureregels,
}

/// Plays the file, or the procedure with this id; fails when a term does not fit.
pub(super) async fn rehearse(
    bestand: Option<&Path>,
    procedure: Option<String>,
    vlaggen: Vlaggen,
) -> Result<ExitCode, Fout> {
    let (let_op, opzet) = match (bestand, procedure) {
        (Some(pad), _) => (vec![], uit_tekst(&lees(pad)?)?),
        (None, Some(id)) => uit_database(&id, vlaggen).await?,
        (None, None) => return Err("Noem een bestand, of een procedure met --procedure.".into()),
    };
    let repetitie = repeteer(&opzet.regels, &opzet.planning);
    print!("{}", in_tekst(&repetitie));
    let opmerkingen = let_op.into_iter().chain(vrije_dagen(&opzet));
    for (plek, zin) in opmerkingen.enumerate() {
        let kop = if plek == 0 { "\nLet op:\n" } else { "" };
        println!("{kop}- {zin}");
    }
    let past = repetitie.kalender.iter().all(Kalenderregel::past);
    Ok(if past {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn lees(pad: &Path) -> Result<String, Fout> {
    let onleesbaar = |fout| format!("Het bestand {} is niet te lezen: {fout}", pad.display());
    Ok(std::fs::read_to_string(pad).map_err(onleesbaar)?)
}

fn uit_tekst(tekst: &str) -> Result<Bestand, Fout> {
    Ok(toml::from_str(tekst)?)
}

/// What is planned on a day that is not a working day: allowed, and seldom meant.
fn vrije_dagen(opzet: &Bestand) -> Vec<String> {
    let dagen = [
        ("De sluiting", datum_van(opzet.regels.sluiting)),
        ("De publicatie", opzet.planning.publicatie),
    ];
    let vrij = dagen.into_iter().filter(|(_, dag)| !is_werkdag(*dag));
    vrij.map(|(wat, dag)| format!("{wat} valt op {dag}: een weekend of een feestdag."))
        .collect()
}

/// The rules and the planning of the procedure, and what to know when reading its calendar.
async fn uit_database(id: &str, vlaggen: Vlaggen) -> Result<(Vec<String>, Bestand), Fout> {
    let onbekend = || format!("Er is geen procedure met id {id}.");
    let app = controle::bestaand(vlaggen).await?;
    let db = app.deuren.reader.db();
    let rij = match id.parse() {
        Ok(id) => rijen::rij(&db, id).await?,
        Err(_) => None,
    };
    let rij = rij
        .filter(|rij| rijen::kind(rij) == Some(Kind::Procedure))
        .ok_or_else(onbekend)?;
    let vandaag = datum_van(app.deuren.klok.nu().into());
    let opzet = opzet(&db, &rij, vandaag)
        .await?
        .ok_or("Deze procedure heeft nog geen procedureregels.")?;
    let publicatie = opzet.planning.publicatie;
    let let_op = match (rij.toestand.as_str(), opzet.gepland) {
        ("voorbereid" | "publicatie-klaar", false) => {
            vec!["Er is geen publicatie gepland: de kalender begint vandaag.".to_owned()]
        }
        ("voorbereid" | "publicatie-klaar", true) if publicatie < vandaag => {
            vec![format!(
                "De geplande publicatie ({publicatie}) is al voorbij."
            )]
        }
        ("voorbereid" | "publicatie-klaar", true) => vec![],
        _ => vec![
            "Deze procedure is al gepubliceerd: dit is de planning, niet wat er gebeurde."
                .to_owned(),
        ],
    };
    let bestand = Bestand {
        planning: opzet.planning,
        regels: opzet.regels,
    };
    Ok((let_op, bestand))
}

/// A table of the calendar, and under it what each setback changes.
fn in_tekst(repetitie: &Repetitie) -> String {
    let mut uit = String::new();
    let _ = writeln!(uit, "{:<22} {:>8}  Termijn", "Dag", "Speling");
    for regel in &repetitie.kalender {
        schrijf(&mut uit, regel);
    }
    for uitloop in &repetitie.tegenslagen {
        let _ = writeln!(
            uit,
            "\n{}: gunning {} dagen later definitief. {}",
            uitloop.tegenslag.naam(),
            uitloop.dagen_later,
            uitloop.tegenslag.aanname()
        );
        let anders = uitloop.kalender.iter();
        for regel in anders.filter(|regel| !repetitie.kalender.contains(regel)) {
            schrijf(&mut uit, regel);
        }
    }
    uit
}

fn schrijf(uit: &mut String, regel: &Kalenderregel) {
    let dag = match regel.moment.filter(|_| regel.van == regel.tot) {
        Some(moment) => tijd_van(moment).strftime("%Y-%m-%d %H:%M").to_string(),
        None if regel.van == regel.tot => regel.van.to_string(),
        None => format!("{}/{}", regel.van, regel.tot),
    };
    let speling = regel
        .speling()
        .map_or_else(|| "–".to_owned(), |dagen| dagen.to_string());
    let let_op = if regel.past() { "" } else { "  PAST NIET" };
    let _ = writeln!(uit, "{dag:<22} {speling:>8}  {}{let_op}", regel.naam);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gerepeteerd(tekst: &str) -> Repetitie {
        let opzet = uit_tekst(tekst).unwrap();
        repeteer(&opzet.regels, &opzet.planning)
    }

    #[test]
    fn a_closing_on_a_holiday_is_said() {
        assert!(vrije_dagen(&uit_tekst(VOORBEELD).unwrap()).is_empty());
        // Easter Monday.
        let pasen = VOORBEELD.replace("2018-04-20 11:00", "2018-04-02 11:00");
        let zinnen = vrije_dagen(&uit_tekst(&pasen).unwrap());
        assert_eq!(
            zinnen,
            ["De sluiting valt op 2018-04-02: een weekend of een feestdag."]
        );
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let fout = lees(Path::new("/geen/plan.toml")).unwrap_err().to_string();
        assert!(fout.starts_with("Het bestand /geen/plan.toml is niet te lezen"));
    }

    /// Hart van Brabant 2018 (DOMAIN.md 7.3).
    const VOORBEELD: &str = include_str!("../../examples/repetitie-2018.toml");

    #[test]
    fn the_tender_of_2018_from_a_file() {
        let repetitie = gerepeteerd(VOORBEELD);
        assert!(repetitie.kalender.iter().all(Kalenderregel::past));
        let tekst = in_tekst(&repetitie);
        for regel in [
            "2018-04-20 11:00",
            "2018-05-16/2018-06-04",
            "2018-06-05",
            "Kort geding: gunning",
        ] {
            assert!(tekst.contains(regel), "{regel}\n{tekst}");
        }
    }

    #[test]
    fn what_does_not_fit_is_said() {
        let laat = VOORBEELD.replace("2018-04-06", "2018-04-12");
        let tekst = in_tekst(&gerepeteerd(&laat));
        assert!(
            tekst.contains("-2  Nota van inlichtingen 2  PAST NIET"),
            "{tekst}"
        );
    }

    #[test]
    fn a_file_with_a_fault_is_refused() {
        assert!(uit_tekst("[planning]\npublicatie = \"gisteren\"").is_err());
        assert!(uit_tekst(&VOORBEELD.replace("publicatie =", "publikatie =")).is_err());
    }
}
