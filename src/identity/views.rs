//! What the pages of logging in show.

use crate::views::engine::{Pagina, Voorbeelden};
use crate::views::uitgelogd::Uitgelogdpagina;
use crate::views::velden::{Formulier, Soort, Veld};
use serde::Serialize;

/// The pages of this room with their samples.
#[must_use]
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default()
        .pagina::<Inlogpagina>()
        .pagina::<Kiespagina>()
        .pagina::<Uitgelogdpagina>()
}

/// Logging in with a password.
#[derive(Clone, Debug, Serialize)]
pub struct Inlogpagina {
    /// E-mail address, password, and where to go after.
    pub formulier: Formulier,
    /// Where somebody can be chosen without a password; only in the demo.
    pub kies: Option<String>,
}

impl Inlogpagina {
    /// The empty form, or the same with what was typed and what was wrong with it. A password is never sent back.
    #[must_use]
    pub fn nieuw(naar: &str, email: &str, fout: Option<String>, demo: bool) -> Self {
        let email = Veld {
            aanvullen: Some("username".to_owned()),
            ..Veld::nieuw(Soort::Email, "email", "E-mailadres").met(email)
        };
        let wachtwoord = Veld {
            aanvullen: Some("current-password".to_owned()),
            ..Veld::nieuw(Soort::Wachtwoord, "wachtwoord", "Wachtwoord")
        };
        let velden = vec![Veld::verborgen("naar", naar), email, wachtwoord];
        let mut formulier = Formulier::nieuw("/inloggen", "Inloggen", velden);
        formulier.fouten.extend(fout);
        Self {
            formulier,
            kies: demo.then(|| "/demo/kies".to_owned()),
        }
    }
}

impl Pagina for Inlogpagina {
    const SJABLOON: &'static str = "pages/identity/inloggen.html";

    fn voorbeelden() -> Vec<Self> {
        vec![
            Self::nieuw("/", "", None, false),
            Self::nieuw(
                "/zaken",
                "ineke@voorbeeld.nl",
                Some("Het e-mailadres of het wachtwoord klopt niet.".to_owned()),
                true,
            ),
        ]
    }
}

/// One person to be.
#[derive(Clone, Debug, Serialize)]
pub struct Mens {
    /// The id that is sent.
    pub id: String,
    /// The name, on the button.
    pub naam: String,
    /// Where they work; empty when nowhere.
    pub waar: String,
}

/// Everybody with one role.
#[derive(Clone, Debug, Serialize)]
pub struct Groep {
    /// The role, in the plural.
    pub rol: String,
    /// Who has it.
    pub mensen: Vec<Mens>,
}

/// Choosing somebody to be, in the demo.
#[derive(Clone, Debug, Serialize)]
pub struct Kiespagina {
    /// Where to go after.
    pub naar: String,
    /// People by role, in the order of the roles.
    pub groepen: Vec<Groep>,
}

impl Pagina for Kiespagina {
    const SJABLOON: &'static str = "pages/identity/kies.html";

    fn voorbeelden() -> Vec<Self> {
        let mens = |naam: &str, waar: &str| Mens {
            id: "0190".to_owned(),
            naam: naam.to_owned(),
            waar: waar.to_owned(),
        };
        vec![
            Self {
                naar: "/zaken".to_owned(),
                groepen: vec![Groep {
                    rol: "Inkoopadviseurs".to_owned(),
                    mensen: vec![mens("Ineke de Vries", "Tilburg"), mens("Jan", "")],
                }],
            },
            Self {
                naar: "/".to_owned(),
                groepen: Vec::new(),
            },
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::voorbeelden;
    use crate::views::engine::Sjablonen;
    use crate::views::keuring;

    #[test]
    fn every_sample_renders_and_is_sound() {
        let sjablonen = Sjablonen::new().unwrap();
        for voorbeeld in voorbeelden().toon(&sjablonen).unwrap() {
            let bezwaren = keuring::bezwaren(&voorbeeld.html);
            assert!(bezwaren.is_empty(), "{}: {bezwaren:#?}", voorbeeld.naam);
        }
    }
}
