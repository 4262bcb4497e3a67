//! The frame around every page: header, menu, breadcrumbs, message.

use serde::Serialize;

/// Who is signed in, as the header says it.
#[derive(Clone, Debug, Serialize)]
pub struct Wie {
    /// The person's name.
    pub naam: String,
    /// The role and its scope in words, "Inkoopadviseur, regio Hart van Brabant".
    pub rol: String,
}

/// One step of the breadcrumb trail; the page itself is not in the trail.
#[derive(Clone, Debug, Serialize)]
pub struct Kruimel {
    /// What it says.
    pub tekst: String,
    /// Where it leads.
    pub href: String,
}

/// The weight of a [`Melding`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Soort {
    /// It worked.
    Goed,
    /// It failed or was refused.
    Fout,
    /// It worked, and there is something to know.
    LetOp,
}

/// One message above the page, about what was just done.
#[derive(Clone, Debug, Serialize)]
pub struct Melding {
    /// The weight; it is written out too, for colour alone says nothing.
    pub soort: Soort,
    /// One or two sentences.
    pub tekst: String,
}

/// One item of the main menu.
#[derive(Clone, Debug, Serialize)]
pub struct Menupunt {
    /// What it says.
    pub tekst: String,
    /// Where it leads.
    pub href: String,
    /// The page is this item or lies below it.
    pub hier: bool,
    /// Shows [`Kader::taken_aantal`] as a counter.
    pub telt_taken: bool,
}

/// Everything that a page has around it. Templates read it as `kader`.
#[derive(Clone, Debug, Serialize)]
pub struct Kader {
    /// The page's name: the `<title>` and, unless the page draws its own, the `<h1>`.
    pub titel: String,
    /// Absent for somebody who is not signed in.
    pub wie: Option<Wie>,
    /// How many tasks wait for this person.
    pub taken_aantal: u32,
    /// In the practice environment: what the legal clock says, in words.
    pub oefenklok: Option<String>,
    /// In the demo: the clock can be moved, and the letters can be read.
    pub demo: bool,
    /// The trail from the start to the parent of this page.
    pub kruimels: Vec<Kruimel>,
    /// What was just done, once.
    pub melding: Option<Melding>,
    /// The main menu.
    pub menu: Vec<Menupunt>,
    /// The language of the page, a BCP 47 tag.
    pub taal: String,
}

impl Kader {
    /// A bare frame in Dutch with a title; the rest is filled with the methods below.
    pub fn nieuw(titel: impl Into<String>) -> Self {
        Self {
            titel: titel.into(),
            wie: None,
            taken_aantal: 0,
            oefenklok: None,
            demo: false,
            kruimels: Vec::new(),
            melding: None,
            menu: Vec::new(),
            taal: "nl".to_owned(),
        }
    }

    /// Adds one step to the trail.
    #[must_use]
    pub fn kruimel(mut self, tekst: impl Into<String>, href: impl Into<String>) -> Self {
        self.kruimels.push(Kruimel {
            tekst: tekst.into(),
            href: href.into(),
        });
        self
    }

    /// Sets the message.
    #[must_use]
    pub fn met_melding(mut self, soort: Soort, tekst: impl Into<String>) -> Self {
        self.melding = Some(Melding {
            soort,
            tekst: tekst.into(),
        });
        self
    }

    /// A full frame, for the samples and the tests of pages.
    pub fn voorbeeld() -> Self {
        let punt = |tekst: &str, href: &str| Menupunt {
            tekst: tekst.to_owned(),
            href: href.to_owned(),
            hier: href == "/zaken",
            telt_taken: href == "/taken",
        };
        Self {
            wie: Some(Wie {
                naam: "Ineke de Vries".to_owned(),
                rol: "Inkoopadviseur, regio Hart van Brabant".to_owned(),
            }),
            taken_aantal: 3,
            oefenklok: Some("dinsdag 15 maart 2022, 10.40 uur".to_owned()),
            demo: true,
            menu: vec![
                punt("Mijn taken", "/taken"),
                punt("Zaken", "/zaken"),
                punt("Kalender", "/kalender"),
                punt("Regels", "/regels"),
            ],
            ..Self::nieuw("Voorbeeld").kruimel("Zaken", "/zaken")
        }
    }
}
