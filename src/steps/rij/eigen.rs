//! What a subject takes out of the common part, because its own content says it better.

use super::deel::{Invoerformulier, RijDeel};
use super::vastgelegd;
use crate::views::delen::Handeling;

impl RijDeel {
    /// Leaves out what was written of these kinds: the subject shows it itself.
    pub fn zonder_vastgelegd(&mut self, soorten: &[&str]) {
        self.vastgelegd
            .retain(|blok| !soorten.contains(&blok.soort.as_str()));
    }

    /// Takes the form of this kind of entry out, for the subject to draw it.
    pub fn neem_formulier(&mut self, soort: &str) -> Option<Invoerformulier> {
        let plek = self.formulieren.iter().position(|f| f.soort == soort)?;
        Some(self.formulieren.remove(plek))
    }

    /// The act with this code, when it is one of the viewer's roles.
    pub fn handeling(&mut self, code: &str) -> Option<&mut Handeling> {
        self.handelingen.iter_mut().find(|h| h.code == code)
    }

    /// Where the entry with this key can be changed; none for who may not write it now.
    #[must_use]
    pub fn wijzig(&self, soort: &str, sleutel: &str) -> Option<String> {
        self.formulieren
            .iter()
            .any(|formulier| formulier.soort == soort)
            .then(|| vastgelegd::wijzig(&self.pagina, soort, sleutel))
    }
}

#[cfg(test)]
mod tests {
    use crate::steps::rij::{Blok, voorbeeld};

    #[test]
    fn only_what_can_be_written_now_can_be_changed() {
        let mut deel = voorbeeld();
        assert_eq!(
            deel.wijzig("afspraak", "a b").as_deref(),
            Some("/percelen/1?wijzig=afspraak:a%20b#form-afspraak")
        );
        assert!(deel.neem_formulier("afspraak").is_some());
        assert!(deel.wijzig("afspraak", "a").is_none());
        deel.zonder_vastgelegd(&["selectiemotivering"]);
        let weg = |b: &Blok| b.soort != "selectiemotivering";
        assert!(deel.vastgelegd.iter().all(weg));
    }
}
