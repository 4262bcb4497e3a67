//! The generated part of `docs/draaiboek.md`: every machine, act and entry, from the law itself.

use super::verwijzing::machines;
use std::fmt::Write as _;
use strum::IntoEnumIterator;
use workflows::invoer::{Aard, Invoersoort, Lijst, Veld, Veldsoort, soorten};
use workflows::machine::Kind;
use workflows::role::Rol;

/// Markdown: roles, machines with states and acts, and every kind of entry with its fields.
#[must_use]
pub fn documentatie() -> String {
    let mut uit = String::from(
        "# Naslag voor draaiboeken\n\nGemaakt door `tenderspoor diagrams` uit `workflows/`. Hoe u een draaiboek schrijft, staat in [draaiboek.md](draaiboek.md).\n\n",
    );
    rollen(&mut uit);
    zaken(&mut uit);
    invoer(&mut uit);
    uit
}

// Writing to a String cannot fail, so its result says nothing.
fn regel(uit: &mut String, tekst: impl std::fmt::Display) {
    let _ = writeln!(uit, "{tekst}");
}

fn rollen(uit: &mut String) {
    let codes: Vec<String> = Rol::iter()
        .filter(|rol| rol.van_mens())
        .map(|rol| format!("`{}`", rol.code()))
        .collect();
    regel(uit, format_args!("## Rollen\n\n{}.\n", codes.join(", ")));
}

fn zaken(uit: &mut String) {
    regel(uit, "## Zaken, toestanden en handelingen\n");
    regel(
        uit,
        "Regels die een handeling kunnen tegenhouden, staan met hun zin in [regels.md](regels.md).\n",
    );
    for kind in Kind::ALL {
        let namen: Vec<String> = machines()
            .filter(|(_, k)| k == kind)
            .map(|(naam, _)| format!("`{naam}`"))
            .collect();
        regel(uit, format_args!("### {}\n", namen.join(" of ")));
        regel(uit, format_args!("Toestanden: {}.\n", codes(kind.states())));
        handelingen(uit, *kind);
    }
}

/// Acts that people or the clock perform; what Systeem does follows by itself.
fn handelingen(uit: &mut String, kind: Kind) {
    regel(uit, "| handeling | wie | vanuit | regels |");
    regel(uit, "|---|---|---|---|");
    let pijlen = kind.describe();
    for handeling in kind.acts() {
        let eigen = || pijlen.iter().filter(|p| p.handeling == handeling);
        let wie = uniek(eigen().flat_map(|p| p.edge.wie.iter().map(|r| r.code())));
        if wie.iter().all(|rol| *rol == Rol::Systeem.code()) {
            continue;
        }
        let regels = uniek(eigen().flat_map(|p| p.edge.regels.iter().map(|r| r.code)));
        let vanuit = codes(eigen().map(|p| p.van));
        let (wie, regels) = (codes(wie), codes(regels));
        regel(
            uit,
            format_args!("| `{handeling}` | {wie} | {vanuit} | {regels} |"),
        );
    }
    regel(uit, "");
}

/// Each once, in the order of their first time.
fn uniek<'a>(codes: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut uit = Vec::new();
    for code in codes {
        if !uit.contains(&code) {
            uit.push(code);
        }
    }
    uit
}

fn codes<'a>(codes: impl IntoIterator<Item = &'a str>) -> String {
    let codes: Vec<String> = codes.into_iter().map(|code| format!("`{code}`")).collect();
    codes.join(", ")
}

fn invoer(uit: &mut String) {
    regel(uit, "## Invoer\n");
    for soort in soorten() {
        regel(uit, format_args!("### `{}`: {}\n", soort.code, soort.naam));
        regel(uit, format_args!("{}\n", waar(soort)));
        regel(uit, format_args!("Lezen: {}.\n", soort.geheim.lezers()));
        regel(uit, "| veld | verplicht | wat | waarde |");
        regel(uit, "|---|---|---|---|");
        for veld in soort.velden {
            let verplicht = if veld.verplicht { "ja" } else { "nee" };
            let (naam, label) = (veld.naam, veld.label);
            let waarde = waarde(veld);
            regel(
                uit,
                format_args!("| `{naam}` | {verplicht} | {label} | {waarde} |"),
            );
        }
        regel(uit, "");
    }
}

fn waar(soort: &Invoersoort) -> String {
    let bij = soort
        .op
        .map_or("Op zichzelf, zonder `bij`".to_owned(), |kind| {
            format!("Bij `{}`", kind.name())
        });
    let staten = if soort.staten.is_empty() {
        String::new()
    } else {
        format!(" in {}", codes(soort.staten.iter().copied()))
    };
    let wie = codes(soort.wie.iter().map(|rol| rol.code()));
    let aard = match soort.aard {
        Aard::Feit => "",
        Aard::Begin(_) => " Hiermee begint een nieuwe zaak; geef die een naam met `als`.",
        Aard::Kladje => " Alleen de schrijver leest dit.",
        Aard::Verzegeld => " Gaat versleuteld in het pakket.",
    };
    let sleutel = if soort.sleutel.is_empty() {
        String::new()
    } else {
        format!(" Eén per {}.", codes(soort.sleutel.iter().copied()))
    };
    let eigen = of_niets(soort.eigen, " Ieder schrijft een eigen versie.");
    let soms = of_niets(soort.soms, " Alleen als het nodig is.");
    let per_cel = of_niets(soort.per_cel, " Op een eigen pagina, per vakje.");
    format!("{bij}{staten}. Door {wie}.{aard}{eigen}{sleutel}{soms}{per_cel}")
}

fn of_niets(geldt: bool, zin: &'static str) -> &'static str {
    if geldt { zin } else { "" }
}

fn waarde(veld: &Veld) -> String {
    let vorm = match veld.soort {
        Veldsoort::Regel(n) => format!("één regel, hoogstens {n} tekens"),
        Veldsoort::Tekst(n) => format!("tekst, hoogstens {n} tekens"),
        Veldsoort::Getal(van, tot) => format!("getal van {van} tot en met {tot}"),
        Veldsoort::Bedrag => "bedrag: centen, of \"€ 1.250,50\"".to_owned(),
        Veldsoort::Datum => "dag: \"2022-01-31\"".to_owned(),
        Veldsoort::Moment => "moment: \"2022-01-31 10:00\"".to_owned(),
        Veldsoort::JaNee => "true of false".to_owned(),
        Veldsoort::Keuze(keuzes) => codes(keuzes.iter().map(|(code, _)| *code)),
        Veldsoort::Uit(lijst) => lijst_in_woorden(lijst).to_owned(),
        Veldsoort::Meer(lijst) => format!("lijst: {}", lijst_in_woorden(lijst)),
        Veldsoort::Procedureregels => "tabel, zie ‘Procedureregels’".to_owned(),
    };
    if veld.hulp.is_empty() {
        vorm
    } else {
        format!("{vorm}. {}", veld.hulp)
    }
}

fn lijst_in_woorden(lijst: Lijst) -> &'static str {
    match lijst {
        Lijst::Gemeenten | Lijst::EigenGemeente => "sleutel van een gemeente",
        Lijst::Zorgaanbieders => "sleutel van een zorgaanbieder",
        Lijst::Deelnemers => "sleutel van een uitgenodigde organisatie",
        Lijst::EigenOrganisatie => "sleutel van de eigen organisatie",
        Lijst::Gronden => "code van een uitsluitingsgrond",
        Lijst::Ondertekenaars => "sleutel van een organisatie die tekent",
        Lijst::Pakketbestanden => {
            "id van een bestand in het pakket; een draaiboek heeft geen bestanden"
        }
        Lijst::Collegas | Lijst::Plaatsvervangers => "sleutel van een persoon",
        Lijst::Beoordelaars => "sleutel van een beoordelaar die zitting heeft",
        Lijst::Onttrokken => "sleutel van een onttrokken beoordelaar",
        Lijst::Uitsluitingsgronden => "een uitsluitingsgrond, zoals de leidraad haar noemt",
        Lijst::Inschrijvingen
        | Lijst::Geadresseerden
        | Lijst::Herbeoordeelbaar
        | Lijst::Beoogden => "naam van een inschrijving (`als`)",
        Lijst::Percelen => "code van een perceel",
        Lijst::Vakgebieden => "een vakgebied, zoals de leidraad het noemt",
        Lijst::Criteria => "code van een criterium",
        Lijst::Dossiervragen | Lijst::Adviesvragen => "code van een dossiervraag",
        Lijst::Geschiktheidseisen => "code van een geschiktheidseis",
        Lijst::Onderwerpen => "code van een onderwerp van de dialoog",
        Lijst::BafoOnderdelen => "code van een BAFO-vraag",
        Lijst::Schaal => "score in honderdsten: 80 punten is 8000",
        Lijst::Voorwaarden => "nummer van een voorwaarde",
        Lijst::OpenhouseEisen => "code van een eis van het open house",
        Lijst::Wensen => "nummer van een wens of bedenking",
    }
}
