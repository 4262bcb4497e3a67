//! The page for who sent a form after the session was over: what was typed is still there.

use super::engine::Pagina;
use super::velden::{Formulier, Soort, Veld};
use serde::Serialize;

/// What was sent, to be sent again after logging in. Nothing of it was stored.
#[derive(Debug, Serialize)]
pub struct Uitgelogdpagina {
    /// Where to log in; opens beside this page, which keeps the text.
    pub inloggen: String,
    /// The same form, filled in.
    pub formulier: Formulier,
}

impl Uitgelogdpagina {
    /// The form that was sent to `actie`; each field with its label, or none when it has nothing to read.
    #[must_use]
    pub fn nieuw(actie: &str, velden: Vec<(String, String, Option<&str>)>) -> Self {
        let velden = velden.into_iter().enumerate();
        let velden = velden.map(|(nummer, (naam, waarde, label))| {
            let soort = match label {
                None => Soort::Verborgen,
                Some(_) if waarde.contains('\n') || waarde.chars().count() > 80 => Soort::Tekstvak,
                Some(_) => Soort::Tekst,
            };
            let mut veld = Veld::nieuw(soort, naam, label.unwrap_or_default()).met(waarde);
            veld.id = format!("getypt-{nummer}");
            veld.rijen = 10;
            veld
        });
        Self {
            inloggen: "/inloggen".to_owned(),
            formulier: Formulier::nieuw(actie, "Opnieuw versturen", velden.collect()),
        }
    }
}

impl Pagina for Uitgelogdpagina {
    const SJABLOON: &'static str = "pages/identity/uitgelogd.html";

    fn voorbeelden() -> Vec<Self> {
        let veld = |naam: &str, waarde: &str, label| (naam.to_owned(), waarde.to_owned(), label);
        vec![Self::nieuw(
            "/inschrijvingen/1/invoer/dossierantwoord",
            vec![
                veld("vraag", "V1", None),
                veld(
                    "antwoord",
                    "Wij werken aan herstel.\nElke dag.",
                    Some("Antwoord"),
                ),
                veld("naam", "C. de Boer", Some("Naam")),
            ],
        )]
    }
}
