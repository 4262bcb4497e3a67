//! The template engine: every template in the binary, every field checked.

use serde::Serialize;
use tera::{Context, Tera};

use super::{filters, kader::Kader};

/// (name below `templates/`, text), made by `build.rs`.
const SJABLONEN: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/sjablonen.rs"));

/// A page: a struct whose fields are the variables of one template.
pub trait Pagina: Serialize {
    /// The template's name below `templates/`, "pages/fout.html".
    const SJABLOON: &'static str;

    /// Samples that together reach every branch of the template; one test
    /// renders them all, for Tera finds an unknown field only while rendering.
    fn voorbeelden() -> Vec<Self>
    where
        Self: Sized;
}

/// All templates, compiled. Made once and shared.
#[derive(Debug)]
pub struct Sjablonen(Tera);

impl Sjablonen {
    /// Compiles every embedded template. An error is a defect of a template:
    /// an unknown filter, a missing component, a syntax error.
    pub fn new() -> Result<Self, tera::Error> {
        let mut tera = Tera::new();
        tera.autoescape_on([".html"]);
        filters::registreer(&mut tera);
        tera.add_raw_templates(SJABLONEN.iter().copied())?;
        Ok(Self(tera))
    }

    /// The page in its frame, as HTML.
    pub fn toon<P: Pagina>(&self, kader: &Kader, pagina: &P) -> Result<String, tera::Error> {
        let mut context = Context::from_serialize(pagina)?;
        context.insert("kader", kader);
        self.0.render(P::SJABLOON, &context)
    }

    /// A template without a frame, for letters: `sjabloon` is its name below
    /// `templates/`, the fields of `inhoud` are its variables.
    pub fn kaal<T: Serialize>(&self, sjabloon: &str, inhoud: &T) -> Result<String, tera::Error> {
        self.0.render(sjabloon, &Context::from_serialize(inhoud)?)
    }

    /// The variables that the page's template reads and that the page does not
    /// have. Tera lets `{% if typefout %}` pass as false; this does not.
    pub fn onbekende_variabelen<P: Pagina>(&self, pagina: &P) -> Result<Vec<String>, tera::Error> {
        let context = Context::from_serialize(pagina)?;
        let bekend = |naam: &str| naam == "kader" || context.contains_key(naam);
        Ok(self
            .gelezen(P::SJABLOON)?
            .into_iter()
            .filter(|naam| !bekend(naam))
            .collect())
    }

    /// The names of the variables that a template reads, sorted.
    pub fn gelezen(&self, sjabloon: &str) -> Result<Vec<String>, tera::Error> {
        let gelezen = self.0.get_template_variables(sjabloon)?;
        let mut namen: Vec<String> = gelezen.into_iter().map(str::to_owned).collect();
        namen.sort();
        Ok(namen)
    }

    /// The text of every embedded template by name, for the house tests.
    pub fn bronnen() -> impl Iterator<Item = (&'static str, &'static str)> {
        SJABLONEN.iter().copied()
    }
}

/// One sample, rendered: the template and the number of the sample, and the HTML.
#[derive(Debug)]
pub struct Voorbeeld {
    /// "pages/fout.html, voorbeeld 2"
    pub naam: String,
    /// The whole page.
    pub html: String,
}

type Toner = fn(&Sjablonen) -> Result<Vec<Voorbeeld>, tera::Error>;

/// A list of pages with samples. Each step keeps one and the test joins them.
#[derive(Default)]
pub struct Voorbeelden(Vec<Toner>);

impl Voorbeelden {
    /// Adds a page.
    #[must_use]
    pub fn pagina<P: Pagina>(mut self) -> Self {
        self.0.push(toon_voorbeelden::<P>);
        self
    }

    /// Adds the pages of another list.
    #[must_use]
    pub fn en(mut self, andere: Self) -> Self {
        self.0.extend(andere.0);
        self
    }

    /// Renders every sample of every page in the sample frame.
    pub fn toon(&self, sjablonen: &Sjablonen) -> Result<Vec<Voorbeeld>, tera::Error> {
        let mut alle = Vec::new();
        for toner in &self.0 {
            alle.extend(toner(sjablonen)?);
        }
        Ok(alle)
    }
}

fn toon_voorbeelden<P: Pagina>(sjablonen: &Sjablonen) -> Result<Vec<Voorbeeld>, tera::Error> {
    let mut alle = Vec::new();
    for (plek, pagina) in P::voorbeelden().iter().enumerate() {
        let naam = format!("{}, voorbeeld {}", P::SJABLOON, plek + 1);
        let onbekend = sjablonen.onbekende_variabelen(pagina)?;
        if !onbekend.is_empty() {
            let tekst = format!("{naam} leest onbekende velden: {}", onbekend.join(", "));
            return Err(tera::Error::message(tekst));
        }
        alle.push(Voorbeeld {
            naam,
            html: sjablonen.toon(&Kader::voorbeeld(), pagina)?,
        });
    }
    if alle.is_empty() {
        return Err(tera::Error::message(format!(
            "{} heeft geen voorbeelden",
            P::SJABLOON
        )));
    }
    Ok(alle)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::{alle_voorbeelden, keuring};

    #[test]
    fn every_sample_of_every_page_renders_and_is_sound() {
        let sjablonen = Sjablonen::new().unwrap();
        for voorbeeld in alle_voorbeelden().toon(&sjablonen).unwrap() {
            let bezwaren = keuring::bezwaren(&voorbeeld.html);
            assert!(bezwaren.is_empty(), "{}: {bezwaren:#?}", voorbeeld.naam);
        }
    }

    #[test]
    fn only_the_figure_prints_unescaped_text() {
        for (naam, bron) in Sjablonen::bronnen() {
            let ongeschonden = bron.contains("| safe") || bron.contains("|safe");
            assert_eq!(ongeschonden, naam == "parts/figuur.html", "{naam}");
        }
    }

    #[derive(Serialize)]
    struct Losse {
        titel: &'static str,
    }

    impl Pagina for Losse {
        const SJABLOON: &'static str = "los.html";
        fn voorbeelden() -> Vec<Self> {
            vec![Self { titel: "<b>" }]
        }
    }

    fn met(sjabloon: &str) -> Sjablonen {
        let mut tera = Tera::new();
        tera.add_raw_template("los.html", sjabloon).unwrap();
        Sjablonen(tera)
    }

    #[test]
    fn text_is_escaped_and_an_unknown_field_is_an_error() {
        let toon = |s: &str| met(s).toon(&Kader::voorbeeld(), &Losse { titel: "<b>" });
        assert_eq!(toon("{{ titel }}").unwrap(), "&lt;b&gt;");
        assert!(toon("{{ titl }}").is_err());
        let lijst = Voorbeelden::default().pagina::<Losse>();
        assert!(lijst.toon(&met("{% if titl %}x{% endif %}")).is_err());
    }
}
