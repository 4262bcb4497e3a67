//! What a row with its place says of itself.

use super::Plek;
use super::stand::Verhuld;
use entities::zaak::rij;
use workflows::inzage::{self, Plaats};

impl Plek {
    /// The row as it really is, for the doors: its state may be a decision that its party was not
    /// told yet.
    #[must_use]
    pub(crate) fn echt(&self) -> &rij::Model {
        self.verhuld.as_ref().map_or(&self.rij, |v| &v.echt)
    }

    /// Whether the viewer is shown an earlier state than the real one.
    #[must_use]
    pub(crate) fn is_verhuld(&self) -> bool {
        self.verhuld.is_some()
    }

    /// Whether the viewer may know that this audit line of the row was written.
    #[must_use]
    pub(crate) fn kent(&self, regel_nr: i64) -> bool {
        self.verhuld.as_ref().is_none_or(|v| regel_nr <= v.tot)
    }

    /// The place for `inzage`.
    #[must_use]
    pub fn plaats(&self) -> Plaats<'_> {
        Plaats {
            rij: &self.rij.toestand,
            procedure: &self.procedure,
            perceel: &self.perceel,
            inschrijving: &self.inschrijving,
            ronde: &self.ronde,
            eigen: self.eigen,
            verklaard: self.verklaard,
            advies_inzage: self.advies_inzage,
            anoniem: self.anoniem,
            commissie_anoniem: self.anonieme_ronde.is_some(),
            was_gegeven: self.was_gegeven,
            rangorde_getekend: self.rangorde_getekend,
        }
    }

    /// Whether the viewer reads what hangs on this row by pseudonyms: see [`inzage::zonder_namen`].
    #[must_use]
    pub fn zonder_namen(&self) -> bool {
        inzage::zonder_namen(&self.rollen, &self.plaats())
    }

    /// Hides whose row this is behind a pseudonym; the doors go on with the row as it is.
    pub(super) fn noem(&mut self, pseudoniem: String) {
        let getoond = rij::Model {
            naam: pseudoniem,
            organisatie_id: None,
            ..self.rij.clone()
        };
        let echt = std::mem::replace(&mut self.rij, getoond);
        let tot = i64::MAX;
        self.verhuld = Some(Verhuld { echt, tot });
    }

    /// State of the procedure of the row; empty when it has none.
    #[must_use]
    pub fn procedure(&self) -> &str {
        &self.procedure
    }

    /// State of the perceel of the row; empty when it has none.
    #[must_use]
    pub fn perceel(&self) -> &str {
        &self.perceel
    }
}
