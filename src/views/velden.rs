//! Form fields and forms, as data; `templates/parts/velden.html` draws them.

use serde::Serialize;

/// What kind of control a field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Soort {
    /// One line of text.
    Tekst,
    /// Several lines.
    Tekstvak,
    /// A number, typed with a Dutch comma.
    Getal,
    /// An e-mail address.
    Email,
    /// A password.
    Wachtwoord,
    /// One of a drop-down list.
    Keuze,
    /// One of a few, all visible.
    Rondjes,
    /// Any of a few.
    Vinkjes,
    /// A date, `2021-11-15` on the wire.
    Datum,
    /// A date and time in Dutch civil time, `2021-11-15T09:00` on the wire.
    Moment,
    /// A file.
    Bestand,
    /// Not shown.
    Verborgen,
}

/// One choice of a [`Soort::Keuze`], [`Soort::Rondjes`] or [`Soort::Vinkjes`].
#[derive(Clone, Debug, Serialize)]
pub struct Keuze {
    /// What is sent.
    pub waarde: String,
    /// What is read.
    pub tekst: String,
    /// Chosen now.
    pub gekozen: bool,
}

/// A form field with everything around it.
#[derive(Clone, Debug, Serialize)]
pub struct Veld {
    /// The kind of control.
    pub soort: Soort,
    /// The name on the wire.
    pub naam: String,
    /// Unique on the page.
    pub id: String,
    /// The label.
    pub label: String,
    /// What helps to fill it in.
    pub hint: Option<String>,
    /// What is wrong with what was typed, as a full sentence.
    pub fout: Option<String>,
    /// What was typed, or is stored.
    pub waarde: String,
    /// What somebody else stored in the meantime, in words, when it is not what was typed.
    pub intussen: Option<String>,
    /// Must be filled in; if not, the label says so.
    pub verplicht: bool,
    /// The choices, for the kinds that have them.
    pub keuzes: Vec<Keuze>,
    /// Lines of a [`Soort::Tekstvak`].
    pub rijen: u8,
    /// What stands behind the control: "euro", "punten".
    pub eenheid: Option<String>,
    /// The HTML `autocomplete` token, for data about the person (WCAG 1.3.5).
    pub aanvullen: Option<String>,
    /// The most characters that fit.
    pub hoogstens: Option<u32>,
    /// The file types of a [`Soort::Bestand`], as in the HTML `accept`.
    pub accepteert: Option<String>,
}

impl Veld {
    /// A required field of this kind, empty.
    pub fn nieuw(soort: Soort, naam: impl Into<String>, label: impl Into<String>) -> Self {
        let naam = naam.into();
        Self {
            soort,
            id: format!("veld-{naam}"),
            naam,
            label: label.into(),
            hint: None,
            fout: None,
            waarde: String::new(),
            intussen: None,
            verplicht: true,
            keuzes: Vec::new(),
            rijen: 4,
            eenheid: None,
            aanvullen: None,
            hoogstens: None,
            accepteert: None,
        }
    }

    /// A hidden value.
    pub fn verborgen(naam: impl Into<String>, waarde: impl Into<String>) -> Self {
        Self::nieuw(Soort::Verborgen, naam, "").met(waarde)
    }

    /// Sets what was typed. Of the choices, marks the one with this value.
    #[must_use]
    pub fn met(mut self, waarde: impl Into<String>) -> Self {
        self.waarde = waarde.into();
        if self.soort != Soort::Vinkjes {
            for keuze in &mut self.keuzes {
                keuze.gekozen = keuze.waarde == self.waarde;
            }
        }
        self
    }

    /// Adds a choice.
    #[must_use]
    pub fn keuze(
        mut self,
        waarde: impl Into<String>,
        tekst: impl Into<String>,
        gekozen: bool,
    ) -> Self {
        self.keuzes.push(Keuze {
            waarde: waarde.into(),
            tekst: tekst.into(),
            gekozen,
        });
        self
    }

    /// Sets the hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Sets what is wrong.
    #[must_use]
    pub fn fout(mut self, fout: impl Into<String>) -> Self {
        self.fout = Some(fout.into());
        self
    }

    /// May be left empty.
    #[must_use]
    pub fn mag_leeg(mut self) -> Self {
        self.verplicht = false;
        self
    }

    /// Sets what stands behind the control.
    #[must_use]
    pub fn eenheid(mut self, eenheid: impl Into<String>) -> Self {
        self.eenheid = Some(eenheid.into());
        self
    }

    /// Gives the ids of this field a prefix, when a name is on a page twice.
    #[must_use]
    pub fn in_formulier(mut self, formulier: &str) -> Self {
        self.id = format!("{formulier}-{}", self.id);
        self
    }
}

/// A button that says which of two things the form is for.
#[derive(Clone, Debug, Serialize)]
pub struct Knop {
    /// The name on the wire.
    pub naam: String,
    /// What is sent under it.
    pub waarde: String,
    /// What it says, an infinitive.
    pub tekst: String,
}

/// A whole form: errors first, then the fields, then its button.
#[derive(Clone, Debug, Serialize)]
pub struct Formulier {
    /// Where it is sent, by POST.
    pub actie: String,
    /// The fields, in order; hidden ones too.
    pub velden: Vec<Veld>,
    /// Faults that belong to no single field.
    pub fouten: Vec<String>,
    /// What the button says, an infinitive.
    pub knop: String,
    /// A second button, which sends a name and a value with the same fields.
    pub tweede: Option<Knop>,
    /// Where one goes to leave what somebody else stored as it is; only after such a clash.
    pub laat_los: Option<String>,
    /// Carries files, so it is sent as multipart.
    pub bestanden: bool,
}

impl Formulier {
    /// A form; it is multipart when a field is a file.
    pub fn nieuw(actie: impl Into<String>, knop: impl Into<String>, velden: Vec<Veld>) -> Self {
        Self {
            actie: actie.into(),
            bestanden: velden.iter().any(|veld| veld.soort == Soort::Bestand),
            velden,
            fouten: Vec::new(),
            knop: knop.into(),
            tweede: None,
            laat_los: None,
        }
    }

    /// Adds a second button.
    #[must_use]
    pub fn of(mut self, naam: &str, waarde: &str, tekst: &str) -> Self {
        self.tweede = Some(Knop {
            naam: naam.to_owned(),
            waarde: waarde.to_owned(),
            tekst: tekst.to_owned(),
        });
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_value_marks_its_choice() {
        let veld = Veld::nieuw(Soort::Keuze, "wet", "Wet")
            .keuze("wmo", "Wmo", false)
            .keuze("jw", "Jeugdwet", false)
            .met("jw");
        let gekozen: Vec<bool> = veld.keuzes.iter().map(|keuze| keuze.gekozen).collect();
        assert_eq!(gekozen, [false, true]);
    }

    #[test]
    fn a_file_makes_the_form_multipart() {
        let velden = vec![Veld::nieuw(Soort::Bestand, "bijlage", "Bijlage")];
        assert!(Formulier::nieuw("/x", "Versturen", velden).bestanden);
        assert!(!Formulier::nieuw("/x", "Versturen", Vec::new()).bestanden);
    }
}
