//! The page of a refusal or a failure.

use serde::Serialize;

use super::{
    delen::{Gegeven, Regel},
    engine::Pagina,
};

/// What a person reads when a request was not done. It never tells more than
/// the person may know: absent and secret are the same 404.
#[derive(Clone, Debug, Serialize)]
pub struct Foutpagina {
    /// The HTTP status.
    pub status: u16,
    /// What happened, the heading.
    pub kop: String,
    /// Why, and what to do about it.
    pub uitleg: Vec<String>,
    /// The rules that are not met, for 422.
    pub regels: Vec<Regel>,
    /// What the person typed and what was not stored, to be copied.
    pub getypt: Vec<Gegeven>,
    /// Where to go on: the page that the person came from, or the start.
    pub verder: String,
    /// What that link says.
    pub verder_tekst: String,
    /// The number under which our log knows this failure, for 500.
    pub kenmerk: Option<String>,
}

impl Foutpagina {
    /// The page for a status, in fixed words; the caller may add to it.
    pub fn voor(status: u16) -> Self {
        let (kop, uitleg): (&str, &[&str]) = match status {
            400 => (
                "Dit verzoek klopt niet",
                &["Wij begrijpen niet wat u vraagt. Ga terug en probeer het opnieuw."],
            ),
            401 => ("U bent niet ingelogd", &["Log in om verder te gaan."]),
            403 => (
                "Dit mag u niet doen",
                &[
                    "Uw rol geeft u hier geen recht toe.",
                    "Denkt u dat dit niet klopt? Vraag het aan de beheerder van uw organisatie.",
                ],
            ),
            404 => (
                "Deze pagina is er niet",
                &[
                    "Het adres klopt niet, of u mag deze pagina niet zien.",
                    "Controleer het adres, of zoek verder vanaf het begin.",
                ],
            ),
            405 => (
                "Dit kan zo niet",
                &[
                    "Deze pagina is er wel, maar niet voor wat u nu doet. Ga terug en gebruik de knop op de pagina.",
                ],
            ),
            408 => (
                "Dit duurde te lang",
                &[
                    "Wij hebben te lang op uw verzoek gewacht. Er is niets opgeslagen. Probeer het opnieuw.",
                ],
            ),
            409 => (
                "Dit is zojuist gewijzigd",
                &[
                    "Iemand anders heeft dit gewijzigd terwijl u bezig was. Uw handeling is niet uitgevoerd.",
                    "Bekijk wat er veranderd is en probeer het dan opnieuw.",
                ],
            ),
            413 => (
                "Dit bestand is te groot",
                &["Maak het bestand kleiner of splits het. Er is niets opgeslagen."],
            ),
            415 => (
                "Dit kunnen wij niet lezen",
                &["Wij kennen deze vorm van bestand of formulier niet. Er is niets opgeslagen."],
            ),
            422 => (
                "Dit kan nog niet",
                &["De handeling is niet uitgevoerd, want niet aan alle regels is voldaan."],
            ),
            429 => (
                "Dit is te vaak geprobeerd",
                &["Wacht een paar minuten en probeer het dan opnieuw."],
            ),
            503 => (
                "Tenderspoor is even niet bereikbaar",
                &["Probeer het over een minuut opnieuw. Er is niets opgeslagen."],
            ),
            _ => (
                "Er ging iets mis",
                &[
                    "Dit is een fout van Tenderspoor, niet van u. Uw handeling is niet uitgevoerd.",
                    "Probeer het opnieuw. Gaat het weer mis? Bel of mail de beheerder.",
                ],
            ),
        };
        Self {
            status,
            kop: kop.to_owned(),
            uitleg: uitleg.iter().map(|zin| (*zin).to_owned()).collect(),
            regels: Vec::new(),
            getypt: Vec::new(),
            verder: "/".to_owned(),
            verder_tekst: "Naar het begin".to_owned(),
            kenmerk: None,
        }
    }
}

impl Pagina for Foutpagina {
    const SJABLOON: &'static str = "pages/fout.html";

    fn voorbeelden() -> Vec<Self> {
        let mut alle: Vec<Self> = [
            400, 401, 403, 404, 405, 408, 409, 413, 415, 422, 429, 500, 503,
        ]
        .into_iter()
        .map(Self::voor)
        .collect();
        alle.push(Self {
            kenmerk: Some("7f3a-0142".to_owned()),
            ..Self::voor(500)
        });
        alle.push(Self {
            regels: vec![Regel {
                code: "gunning/standstill".to_owned(),
                tekst: "De opschortende termijn loopt nog tot en met 5 juli 2022.".to_owned(),
                voldaan: false,
                bron: "Aw 2012, art. 2.127".to_owned(),
            }],
            ..Self::voor(422)
        });
        alle.push(Self {
            getypt: vec![Gegeven::nieuw(
                "Reden",
                "De wethouder is ziek.\nWij wachten een week.",
            )],
            ..Self::voor(409)
        });
        alle
    }
}
