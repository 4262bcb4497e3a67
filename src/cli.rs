//! The command line. Every command is a few lines over the rooms below it.

pub mod diagrams;

mod bewijs;
mod controle;
mod demo;
mod gebruiker;
mod repetitie;
mod serveren;
mod spelen;

use crate::acts::loting;
use crate::config::Vlaggen;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Tenderspoor: de SAS-procedure voor zorginkoop door gemeenten, van Go tot lopend contract.
#[derive(Debug, Parser)]
#[command(name = "tenderspoor", version, about, disable_help_subcommand = true)]
pub struct Cli {
    #[command(subcommand)]
    opdracht: Opdracht,
}

#[derive(Debug, Subcommand)]
enum Opdracht {
    /// Start een oefenomgeving met vier echte zaken, mensen voor elke rol en een klok die u zelf verzet.
    Demo {
        /// De poort op deze machine.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// De map voor de gegevens; een tijdelijke map als u niets opgeeft.
        #[arg(long)]
        data: Option<PathBuf>,
    },
    /// Start de server.
    Serve(Vlaggen),
    /// Speel een draaiboek: een bestand, of de naam van een meegeleverd draaiboek.
    Play {
        /// Het bestand of de naam; zonder iets krijgt u de lijst van namen.
        draaiboek: Option<String>,
        /// De map voor de gegevens; een tijdelijke map als u niets opgeeft.
        #[arg(long)]
        data: Option<PathBuf>,
    },
    /// Speel de kalender van een procedure vooraf: elke termijn, de speling, en wat er gebeurt bij tegenslag.
    Rehearse {
        /// Een TOML-bestand met [planning] en [regels].
        bestand: Option<PathBuf>,
        /// Of het id van een procedure in de database.
        #[arg(long, conflicts_with = "bestand")]
        procedure: Option<String>,
        #[command(flatten)]
        vlaggen: Vlaggen,
    },
    /// Breng de tabellen van de database bij.
    Migrate(Vlaggen),
    /// Controleer de auditketen en de gegevens, en noem de eerste fout.
    Check(Vlaggen),
    /// Controleer een ontvangstbewijs: tegen de database, of tegen de bestanden in een map.
    Verify {
        /// Het bewijs: het bestand .txt of .json, of een tekst waar het in staat.
        bewijs: PathBuf,
        /// De map met uw eigen bestanden; dan is er geen database nodig.
        #[arg(long)]
        files: Option<PathBuf>,
        #[command(flatten)]
        vlaggen: Vlaggen,
    },
    /// Reken een loting na: de volgorde die uit een zaad volgt. Er is geen database nodig.
    Lots {
        /// Wat de getuigen noemden.
        zaad: String,
        /// De kenmerken van de partijen die gelijk stonden.
        #[arg(required = true, num_args = 2..)]
        partijen: Vec<String>,
    },
    /// Beheer accounts.
    User {
        #[command(flatten)]
        vlaggen: Vlaggen,
        #[command(subcommand)]
        wat: gebruiker::Wat,
    },
    /// Schrijf de beschrijving van de API naar docs/openapi.json.
    Openapi {
        /// De map waarin docs/ staat.
        #[arg(long, default_value = ".")]
        map: PathBuf,
    },
    /// Schrijf de diagrammen en de regels naar docs/.
    Diagrams {
        /// Druk alles af als JSON en schrijf niets.
        #[arg(long)]
        json: bool,
        /// De map waarin docs/ staat.
        #[arg(long, default_value = ".")]
        map: PathBuf,
    },
}

/// Something went wrong that the operator must know: one line, and its causes.
pub(crate) type Fout = Box<dyn std::error::Error + Send + Sync>;

impl Cli {
    /// Carries the command out.
    pub async fn voer_uit(self) -> ExitCode {
        let uit = match self.opdracht {
            Opdracht::Demo { port, data } => demo::demo(port, data).await,
            Opdracht::Serve(vlaggen) => serveren::serve(vlaggen).await,
            Opdracht::Play { draaiboek, data } => spelen::play(draaiboek, data).await,
            Opdracht::Rehearse {
                bestand,
                procedure,
                vlaggen,
            } => repetitie::rehearse(bestand.as_deref(), procedure, vlaggen).await,
            Opdracht::Migrate(vlaggen) => controle::migrate(vlaggen).await,
            Opdracht::Check(vlaggen) => controle::check(vlaggen).await,
            Opdracht::Verify {
                bewijs,
                files,
                vlaggen,
            } => bewijs::verify(&bewijs, files.as_deref(), vlaggen).await,
            Opdracht::Lots { zaad, partijen } => Ok(loot(&zaad, &partijen)),
            Opdracht::User { vlaggen, wat } => gebruiker::user(vlaggen, wat).await,
            Opdracht::Openapi { map } => openapi(&map),
            Opdracht::Diagrams { json, map } => diagrammen(json, &map),
        };
        match uit {
            Ok(code) => code,
            Err(fout) => {
                eprintln!("tenderspoor: {}", met_oorzaken(fout.as_ref()));
                ExitCode::FAILURE
            }
        }
    }
}

/// The error and its causes on one line; a cause is not repeated when the text holds it.
fn met_oorzaken(fout: &dyn std::error::Error) -> String {
    let mut uit = fout.to_string();
    let mut bron = fout.source();
    while let Some(oorzaak) = bron {
        let tekst = oorzaak.to_string();
        if !uit.contains(&tekst) {
            uit = format!("{uit}: {tekst}");
        }
        bron = oorzaak.source();
    }
    uit
}

/// Prints the parties in the order of their lots, with the command that anybody can repeat.
fn loot(zaad: &str, partijen: &[String]) -> ExitCode {
    println!(
        "Lot = SHA-256 van het zaad, een regeleinde en het kenmerk. Het laagste lot is de eerste."
    );
    let loten = loting::trek(zaad, partijen.iter().map(String::as_str));
    for (plaats, (lot, partij)) in (1..).zip(loten) {
        println!("{plaats}. {partij}  {lot}");
    }
    ExitCode::SUCCESS
}

fn openapi(map: &std::path::Path) -> Result<ExitCode, Fout> {
    let tekst = crate::steps::api::openapi_json();
    std::fs::create_dir_all(map.join("docs"))?;
    std::fs::write(map.join("docs/openapi.json"), tekst)?;
    Ok(ExitCode::SUCCESS)
}

fn diagrammen(json: bool, map: &std::path::Path) -> Result<ExitCode, Fout> {
    if json {
        println!("{}", serde_json::to_string_pretty(&diagrams::als_json())?);
        return Ok(ExitCode::SUCCESS);
    }
    let docs = map.join("docs");
    diagrams::schrijf(&docs)?;
    std::fs::write(
        docs.join("draaiboek-invoer.md"),
        crate::draaiboek::documentatie(),
    )?;
    Ok(ExitCode::SUCCESS)
}
