//! The words of the law for a reader: states, acts, roles, letters, terms.
//!
//! They live in `templates/words/<language>/`, so that a language is a folder. The tests hold that
//! every code has its words and every word its code; should one be missing all the same, a reader
//! sees the code and the log a warning.

use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};
use workflows::effect::Brief;
use workflows::machine::{Kind, Stap};
use workflows::role::Rol;

static_loader! {
    static WOORDEN = {
        locales: "./templates/words",
        fallback_language: "nl",
    };
}

/// The language of every page so far.
const TAAL: LanguageIdentifier = langid!("nl");

/// A state as a short label: `Inschrijving gesloten`.
pub fn toestand(kind: Kind, code: &str) -> String {
    woord(&format!("toestand-{}-{code}", kind.name()), code)
}

/// An act as the word on its button: `Publiceren`.
pub fn handeling(kind: Kind, code: &str) -> String {
    woord(&format!("handeling-{}-{code}", kind.name()), code)
}

/// What the act brings about, in one sentence.
pub fn handeling_uitleg(kind: Kind, code: &str) -> String {
    woord(&format!("handeling-{}-{code}.uitleg", kind.name()), code)
}

/// What the act has brought about, for the audit and messages: `Procedure gepubliceerd`.
pub fn handeling_gedaan(kind: Kind, code: &str) -> String {
    woord(&format!("handeling-{}-{code}.gedaan", kind.name()), code)
}

/// What was written down, for the audit and messages: `Score opgeslagen`.
pub fn invoer_gedaan(soort: &str) -> String {
    woord(&format!("invoer-{soort}"), soort)
}

/// A role on its own: `Jurist`.
pub fn rol(rol: Rol) -> String {
    woord(&format!("rol-{}", rol.code()), rol.code())
}

/// The plural of a role: `Juristen`.
pub fn rollen(rol: Rol) -> String {
    woord(&format!("rol-{}.meer", rol.code()), rol.code())
}

/// A role inside a sentence: `de jurist`.
pub fn rol_met_lidwoord(rol: Rol) -> String {
    woord(&format!("rol-{}.met-lidwoord", rol.code()), rol.code())
}

/// A machine on its own: `Perceel`.
pub fn machine(kind: Kind) -> String {
    woord(&format!("machine-{}", kind.name()), kind.name())
}

/// The plural of a machine: `Percelen`.
pub fn machines(kind: Kind) -> String {
    woord(&format!("machine-{}.meer", kind.name()), kind.meervoud())
}

/// A machine inside a sentence: `het perceel`.
pub fn machine_met_lidwoord(kind: Kind) -> String {
    woord(
        &format!("machine-{}.met-lidwoord", kind.name()),
        kind.name(),
    )
}

/// One of the six steps: `Selecteren`.
pub fn stap(stap: Stap) -> String {
    let code: &str = stap.into();
    woord(&format!("stap-{code}"), code)
}

/// The name of a letter: `Selectiebesluit`.
pub fn brief(brief: Brief) -> String {
    woord(&format!("brief-{}", brief.code()), brief.code())
}

/// The name of a term: `Opschortende termijn`.
pub fn termijn(code: &str) -> String {
    woord(&format!("termijn-{code}"), code)
}

/// The words under this key, or the code when there are none.
fn woord(sleutel: &str, code: &str) -> String {
    WOORDEN.try_lookup(&TAAL, sleutel).unwrap_or_else(|| {
        tracing::warn!(sleutel, "there are no words for this key");
        code.to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_code() {
        assert_eq!(
            toestand(Kind::Procedure, "inschrijving-gesloten"),
            "Inschrijving gesloten"
        );
        assert_eq!(handeling(Kind::Procedure, "publiceren"), "Publiceren");
        assert_eq!(
            handeling_gedaan(Kind::Procedure, "publiceren"),
            "Procedure gepubliceerd"
        );
        assert_eq!(rol_met_lidwoord(Rol::Jurist), "de jurist");
        assert_eq!(machines(Kind::Bafo), "BAFO’s");
    }

    #[test]
    fn without_words_the_reader_sees_the_code() {
        assert_eq!(toestand(Kind::Procedure, "zoek-geraakt"), "zoek-geraakt");
    }
}
