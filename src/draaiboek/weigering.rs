//! Refusals by code: what a step expects, and what a door said.
//!
//! A code is the code of a rule, or one of `andere-rol`, `andere-toestand`, `niet-gevonden`,
//! `verouderd`, `kluis`, one about a passphrase (`wachtzin-onjuist` …) and `veld:naam`.

use super::fout::{Fout, onbekend};
use super::model::Verwacht;
use super::tabel::Tabel;
use super::toets::regelcodes;
use crate::acts::Weigering;
use std::collections::BTreeSet;
use workflows::desk::Refusal;
use workflows::machine::Kind;

/// Refusals that are not a rule.
const VAST: [&str; 11] = [
    "andere-rol",
    "andere-toestand",
    "niet-gevonden",
    "verouderd",
    "kluis",
    "eerste-sleutel-verlopen",
    "geen-sleutel",
    "geen-sleutelhouder",
    "wachtzin-nodig",
    "wachtzin-onjuist",
    "wachtzin-te-vaak",
];

/// The rules that ask for complete Procedureregels: their sentence does not say what is missing.
const VOLLEDIG: [&str; 2] = [
    "procedureregels-volledig",
    "regels-compleet-voor-publicatie",
];

/// Whether the findings of the check belong to this refusal.
pub(super) fn over_procedureregels(weigering: &Weigering) -> bool {
    codes(weigering).is_some_and(|lijst| VOLLEDIG.iter().any(|code| lijst.contains(*code)))
}

/// Reads `verwacht`. Rule codes must be those of the act.
pub(super) fn lees(tabel: &Tabel<'_>, handeling: Option<(Kind, &str)>) -> Result<Verwacht, Fout> {
    if !tabel.is_tabel("verwacht") {
        return match tabel.tekst("verwacht")?.as_deref() {
            None | Some("gedaan") => Ok(Verwacht::Gedaan),
            Some(anders) => {
                Err(tabel.fout_bij("verwacht", onbekend("De uitkomst", anders, ["gedaan"])))
            }
        };
    }
    let Some(verwacht) = tabel.tabel("verwacht")? else {
        return Ok(Verwacht::Gedaan);
    };
    verwacht.alleen(&["geweigerd"])?;
    let codes = verwacht.teksten("geweigerd")?;
    if codes.is_empty() {
        return Err(verwacht.fout("\"geweigerd\" noemt minstens één code."));
    }
    let regels = handeling
        .map(|(kind, act)| regelcodes(kind, act))
        .unwrap_or_default();
    for code in &codes {
        let bekend = VAST.contains(&code.as_str())
            || code.starts_with("veld:")
            || regels.contains(&code.as_str());
        if !bekend {
            let lijst = regels.iter().copied().chain(VAST);
            return Err(verwacht.fout_bij("geweigerd", onbekend("De code", code, lijst)));
        }
    }
    Ok(Verwacht::Geweigerd(codes.into_iter().collect()))
}

/// The codes of a refusal; nothing when it is a defect and never expected.
pub(super) fn codes(weigering: &Weigering) -> Option<BTreeSet<String>> {
    let een = |code: &str| Some(BTreeSet::from([code.to_owned()]));
    match weigering {
        Weigering::NietGevonden => een("niet-gevonden"),
        Weigering::Verouderd => een("verouderd"),
        Weigering::InvoerNietNu | Weigering::Wet(Refusal::WrongState { .. }) => {
            een("andere-toestand")
        }
        Weigering::InvoerNietVoorU | Weigering::Wet(Refusal::WrongRole { .. }) => een("andere-rol"),
        Weigering::Wet(Refusal::Unmet { unmet }) => {
            Some(unmet.iter().map(|regel| regel.code.to_owned()).collect())
        }
        Weigering::Velden(fouten) => {
            Some(fouten.iter().map(|f| format!("veld:{}", f.veld)).collect())
        }
        Weigering::Sleutel(fout) => een(fout.code()),
        Weigering::Kluis(_) => een("kluis"),
        Weigering::SleutelHergebruikt | Weigering::Defect(_) | Weigering::Database(_) => None,
    }
}

/// The refusal for a person: every unmet rule with its sentence.
pub(super) fn zinnen(weigering: &Weigering) -> String {
    let lijst: Vec<String> = match weigering {
        Weigering::Wet(Refusal::Unmet { unmet }) => unmet
            .iter()
            .map(|regel| format!("{}: {} ({})", regel.code, regel.zin, regel.bron))
            .collect(),
        Weigering::Velden(fouten) => fouten
            .iter()
            .map(|fout| format!("veld:{}: {}", fout.veld, fout.zin))
            .collect(),
        Weigering::Wet(Refusal::WrongRole { needed }) => {
            let rollen: Vec<&str> = needed.iter().map(|rol| rol.code()).collect();
            vec![format!("andere-rol: dit is voor {}", rollen.join(", "))]
        }
        Weigering::Wet(Refusal::WrongState { at, act }) => {
            vec![format!(
                "andere-toestand: {act} kan niet in de toestand {at}"
            )]
        }
        anders => match codes(anders).and_then(|lijst| lijst.into_iter().next()) {
            Some(code) => vec![format!("{code}: {}", anders.uitleg())],
            None => vec![anders.to_string()],
        },
    };
    format!("\n    - {}", lijst.join("\n    - "))
}
