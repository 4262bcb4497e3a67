//! What an organisation says of itself, and what may be filled in.

use crate::acts::weigering::{Veldfout, Weigering};
use entities::identity::aanbieder;
use entities::ids::OrganisatieId;
use serde::{Deserialize, Serialize};

/// What an organisation says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Profiel {
    /// Its name.
    pub naam: String,
    /// KvK number: eight digits.
    pub kvk: String,
    /// `micro`, `small`, `medium` or `large`.
    pub grootte: String,
    /// ISO 3166-1 alpha-3 of a country of the EEA.
    pub land: String,
    /// Who answers questions.
    pub contact: String,
    /// Their e-mail address.
    pub email: String,
    /// Their telephone number; may be empty.
    pub telefoon: String,
}

/// Size classes by code (EU list `economic-operator-size`), in words.
pub const GROOTTES: [(&str, &str); 4] = [
    ("micro", "Micro: minder dan 10 medewerkers"),
    ("small", "Klein: minder dan 50 medewerkers"),
    ("medium", "Middelgroot: minder dan 250 medewerkers"),
    ("large", "Groot: 250 medewerkers of meer"),
];

/// The countries of the European Economic Area (ISO 3166-1 alpha-3), the Netherlands first.
pub const EER: [(&str, &str); 30] = [
    ("NLD", "Nederland"),
    ("BEL", "België"),
    ("BGR", "Bulgarije"),
    ("CYP", "Cyprus"),
    ("DNK", "Denemarken"),
    ("DEU", "Duitsland"),
    ("EST", "Estland"),
    ("FIN", "Finland"),
    ("FRA", "Frankrijk"),
    ("GRC", "Griekenland"),
    ("HUN", "Hongarije"),
    ("IRL", "Ierland"),
    ("ISL", "IJsland"),
    ("ITA", "Italië"),
    ("HRV", "Kroatië"),
    ("LVA", "Letland"),
    ("LIE", "Liechtenstein"),
    ("LTU", "Litouwen"),
    ("LUX", "Luxemburg"),
    ("MLT", "Malta"),
    ("NOR", "Noorwegen"),
    ("AUT", "Oostenrijk"),
    ("POL", "Polen"),
    ("PRT", "Portugal"),
    ("ROU", "Roemenië"),
    ("SVN", "Slovenië"),
    ("SVK", "Slowakije"),
    ("ESP", "Spanje"),
    ("CZE", "Tsjechië"),
    ("SWE", "Zweden"),
];

pub(super) fn fout(veld: &str, zin: &str) -> Veldfout {
    Veldfout {
        veld: veld.into(),
        zin: zin.into(),
    }
}

/// A line of at most so many characters, without control characters.
pub(super) fn regel(fouten: &mut Vec<Veldfout>, veld: &str, waarde: &str, hoogstens: usize) {
    let lengte = waarde.trim().chars().count();
    if lengte == 0 {
        fouten.push(fout(veld, "Vul dit veld in."));
    } else if lengte > hoogstens || waarde.chars().any(char::is_control) {
        let zin = format!("Schrijf hoogstens {hoogstens} tekens op één regel.");
        fouten.push(fout(veld, &zin));
    }
}

pub(super) fn adres(fouten: &mut Vec<Veldfout>, waarde: &str) {
    let waarde = waarde.trim();
    let delen = waarde.split_once('@');
    let goed = waarde.len() <= 254
        && waarde.is_ascii()
        && !waarde.contains(|c: char| c.is_whitespace() || c.is_control())
        && delen.is_some_and(|(wie, waar)| {
            !wie.is_empty() && waar.contains('.') && !waar.contains('@') && !waar.ends_with('.')
        });
    if !goed {
        let zin = "Vul een e-mailadres in, zoals naam@organisatie.nl.";
        fouten.push(fout("email", zin));
    }
}

fn uit_lijst(fouten: &mut Vec<Veldfout>, veld: &str, waarde: &str, lijst: &[(&str, &str)]) {
    if !lijst.iter().any(|(code, _)| *code == waarde) {
        fouten.push(fout(veld, "Kies een waarde uit de lijst."));
    }
}

impl Profiel {
    pub(super) fn keur(&self) -> Vec<Veldfout> {
        let mut fouten = Vec::new();
        regel(&mut fouten, "naam", &self.naam, 120);
        let kvk = self.kvk.trim();
        if kvk.len() != 8 || !kvk.bytes().all(|c| c.is_ascii_digit()) {
            let zin = "Vul het KvK-nummer in: precies acht cijfers.";
            fouten.push(fout("kvk", zin));
        }
        uit_lijst(&mut fouten, "grootte", &self.grootte, &GROOTTES);
        uit_lijst(&mut fouten, "land", &self.land, &EER);
        regel(&mut fouten, "contact", &self.contact, 120);
        adres(&mut fouten, &self.email);
        if !self.telefoon.trim().is_empty() {
            regel(&mut fouten, "telefoon", &self.telefoon, 30);
        }
        fouten
    }

    pub(super) fn model(&self, organisatie_id: OrganisatieId) -> aanbieder::Model {
        aanbieder::Model {
            organisatie_id,
            grootte: self.grootte.clone(),
            land: self.land.clone(),
            contact: self.contact.trim().to_owned(),
            email: self.email.trim().to_owned(),
            telefoon: self.telefoon.trim().to_owned(),
        }
    }
}

pub(super) fn of_fouten(fouten: Vec<Veldfout>) -> Result<(), Weigering> {
    if fouten.is_empty() {
        Ok(())
    } else {
        Err(Weigering::Velden(fouten))
    }
}
