//! The organisations of a submission in the workspace of its party: who takes part, in which role, and
//! what is still missing. Of what another organisation wrote nothing stands here.

use super::inhoud::Inhoud;
use crate::store::deelnemers::Voortgang;
use crate::views::velden::Formulier;
use crate::views::words;
use serde::Serialize;
use workflows::invoer::{Veldsoort, soort};
use workflows::machine::Kind;

/// One organisation of the submission.
#[derive(Clone, Debug, Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one mark on its card"
)]
pub struct Deelnemer {
    /// Its name.
    pub naam: String,
    /// Its part, in words.
    pub rol: String,
    /// It is a core party.
    pub kern: bool,
    /// Its eigen verklaring is there: filled in by the party itself, signed by another organisation.
    pub verklaard: bool,
    /// How far it is, in words.
    pub stand: String,
    /// It is another organisation, that fills in its own eigen verklaring.
    pub ander: bool,
    /// How many files it added that the party does not read.
    pub bestanden: usize,
    /// The form of the eigen verklaring of the party itself, for who may sign.
    pub formulier: Option<Formulier>,
    /// Where the ESPD of the party itself can be fetched, once it is filled in.
    pub espd: Option<String>,
    /// Unique on the page.
    pub anker: String,
    /// The form was refused.
    pub open: bool,
}

/// The party itself, with the form of its eigen verklaring.
pub fn eigen(
    v: &Voortgang,
    inhoud: &Inhoud,
    formulier: Option<Formulier>,
    open: bool,
    pagina: &str,
) -> Deelnemer {
    let verklaard = inhoud.verklaringen.iter().any(|d| d.organisatie == v.naam);
    let stand = if verklaard {
        "eigen verklaring ingevuld"
    } else {
        "eigen verklaring nog niet ingevuld"
    };
    Deelnemer {
        naam: v.naam.clone(),
        rol: rol(&v.rol),
        kern: v.kern,
        verklaard,
        stand: stand.to_owned(),
        ander: false,
        bestanden: 0,
        formulier,
        espd: verklaard.then(|| format!("{pagina}/espd")),
        anker: anker(v),
        open,
    }
}

/// Another organisation, which added so many files that the party does not read.
pub fn ander(v: &Voortgang, bestanden: usize) -> Deelnemer {
    Deelnemer {
        naam: v.naam.clone(),
        rol: rol(&v.rol),
        kern: v.kern,
        verklaard: v.toestand == "getekend",
        stand: words::toestand(Kind::Deelnemer, &v.toestand).to_lowercase(),
        ander: true,
        bestanden,
        formulier: None,
        espd: None,
        anker: anker(v),
        open: false,
    }
}

/// Where an organisation stands on the page.
pub fn anker(v: &Voortgang) -> String {
    format!("verklaring-{}", v.organisatie)
}

/// Whether the organisation still takes part, so that its signature is waited for.
pub fn doet_mee(v: &Voortgang) -> bool {
    !matches!(v.toestand.as_str(), "geweigerd" | "vervallen")
}

/// The part of an organisation in words; who was not named is the inschrijver.
fn rol(code: &str) -> String {
    let keuzes = soort("deelnemer")
        .into_iter()
        .flat_map(|soort| soort.velden)
        .find_map(|veld| match veld.soort {
            Veldsoort::Keuze(keuzes) => Some(keuzes),
            _ => None,
        });
    let label = keuzes
        .into_iter()
        .flatten()
        .find(|(waarde, _)| *waarde == code);
    label.map_or("Inschrijver", |(_, tekst)| tekst).to_owned()
}

/// Samples: the party itself with and without its form, and another organisation.
#[must_use]
pub fn voorbeelden() -> Vec<Deelnemer> {
    let formulier = || Formulier::nieuw("/inschrijvingen/1/invoer/x", "Opslaan", vec![]);
    let deelnemer = |nr: usize, ander: bool| Deelnemer {
        naam: format!("Organisatie {nr}"),
        rol: "Penvoerder".to_owned(),
        kern: nr == 1,
        verklaard: nr == 1,
        stand: "getekend".to_owned(),
        ander,
        bestanden: usize::from(ander),
        formulier: (nr == 1).then(formulier),
        espd: (nr == 1).then(|| "/inschrijvingen/1/espd".to_owned()),
        anker: format!("verklaring-{nr}"),
        open: nr == 1,
    };
    vec![deelnemer(1, false), deelnemer(2, false), deelnemer(3, true)]
}
