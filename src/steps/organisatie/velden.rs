//! The fields of the forms about an organisation.

use crate::acts::Veldfout;
use crate::acts::uitnodigen::{EER, GROOTTES, Profiel};
use crate::views::velden::{Formulier, Soort, Veld};

fn keuze(naam: &str, label: &str, gekozen: &str, keuzes: &[(&str, &str)]) -> Veld {
    let leeg = Veld::nieuw(Soort::Keuze, naam, label);
    keuzes
        .iter()
        .fold(leeg, |veld, (code, tekst)| {
            veld.keuze(*code, *tekst, *code == gekozen)
        })
        .met(gekozen)
}

fn tekst(naam: &str, label: &str, waarde: &str, aanvullen: Option<&str>) -> Veld {
    Veld {
        aanvullen: aanvullen.map(str::to_owned),
        ..Veld::nieuw(Soort::Tekst, naam, label).met(waarde)
    }
}

/// Name and KvK number: given once, when the organisation registers.
pub fn vaste(profiel: &Profiel) -> Vec<Veld> {
    vec![
        tekst(
            "naam",
            "Naam van de organisatie",
            &profiel.naam,
            Some("organization"),
        ),
        tekst("kvk", "KvK-nummer", &profiel.kvk, None).hint("Acht cijfers."),
    ]
}

/// What the organisation can change.
pub fn losse(profiel: &Profiel) -> Vec<Veld> {
    let email = Veld {
        aanvullen: Some("email".to_owned()),
        ..Veld::nieuw(Soort::Email, "email", "E-mailadres").met(&profiel.email)
    };
    vec![
        keuze("grootte", "Grootteklasse", &profiel.grootte, &GROOTTES),
        keuze("land", "Land van vestiging", &profiel.land, &EER)
            .hint("Een land van de Europese Economische Ruimte."),
        tekst("contact", "Contactpersoon", &profiel.contact, Some("name")),
        email,
        tekst("telefoon", "Telefoonnummer", &profiel.telefoon, Some("tel")).mag_leeg(),
    ]
}

/// Puts what is wrong beside its field, and the rest above the form.
pub fn met_fouten(mut formulier: Formulier, fouten: Vec<Veldfout>) -> Formulier {
    for fout in fouten {
        match formulier.velden.iter_mut().find(|v| v.naam == fout.veld) {
            Some(veld) => veld.fout = Some(fout.zin),
            None => formulier.fouten.push(fout.zin),
        }
    }
    formulier
}
