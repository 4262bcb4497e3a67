//! Lines of the audit trail in words.

use crate::store::dossiers::Regel;
use crate::views::delen::Logregel;
use crate::views::words;
use workflows::machine::Kind;
use workflows::role::Rol;

/// What a line says happened.
pub fn zin(regel: &Regel) -> String {
    let regel = &regel.regel;
    let kind = Kind::parse(&regel.machine).unwrap_or(Kind::Procedure);
    let naam = |code: &str| words::handeling(kind, code);
    match regel.wat.split_once(' ') {
        Some(("invoer", soort)) => words::invoer_gedaan(soort),
        Some(("paraaf", code)) => format!("Paraaf gezet bij ‘{}’", naam(code)),
        Some(("geweigerd", rest)) => {
            let code = rest.split(':').next().unwrap_or(rest);
            if code == "sleutel" {
                return "Geweigerd: wachtzin van een persoonlijke sleutel".to_owned();
            }
            format!("Geweigerd: {}", naam(code))
        }
        Some(("sleutel", wat)) => format!("Persoonlijke sleutel {wat}"),
        Some(("proces-verbaal", _)) => "Proces-verbaal van opening gemaakt".to_owned(),
        Some(("pakket", rest)) => {
            let versie = rest.rsplit(' ').next().unwrap_or(rest);
            format!("Inhoud van versie {versie} vernietigd")
        }
        None if regel.wat == "begin" => format!("{} begonnen", words::machine(kind)),
        _ => words::handeling_gedaan(kind, &regel.wat),
    }
}

/// Who did it: name and role, or the clock.
pub fn wie(regel: &Regel) -> Option<String> {
    let rol = regel.regel.rol.parse::<Rol>().ok().map(words::rol);
    match (regel.naam.as_str(), rol) {
        ("", rol) => rol,
        (naam, Some(rol)) => Some(format!("{naam}, {}", rol.to_lowercase())),
        (naam, None) => Some(naam.to_owned()),
    }
}

/// The line as the lists of last events show it.
pub fn logregel(regel: &Regel) -> Logregel {
    Logregel {
        moment: regel.regel.op.0,
        tekst: zin(regel),
        wie: wie(regel),
    }
}
