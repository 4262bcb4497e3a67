//! A small writer of SVG. Strict CSP leaves no `style` attribute, so a drawing
//! carries classes (`templates/assets/spoor.css`) and geometry, nothing else.
//! All measures are whole user units, one CSS pixel at natural size.

use std::fmt::Write as _;

use serde::Serialize;

/// A drawing with what is said around it; `<figuur>` draws it.
#[derive(Clone, Debug, Serialize)]
pub struct Figuur {
    /// The `<svg>` element.
    pub svg: String,
    /// The name of the region in which a wide drawing scrolls.
    pub naam: String,
    /// The text beneath.
    pub bijschrift: String,
}

/// The body of a drawing under construction.
#[derive(Debug, Default)]
pub struct Tekening(String);

impl Tekening {
    /// Opens a group with a class and, when given, a tooltip.
    pub fn groep(&mut self, klasse: &str, titel: Option<&str>) {
        self.schrijf(format_args!("<g class=\"{klasse}\">"));
        if let Some(titel) = titel {
            self.schrijf(format_args!("<title>{}</title>", veilig(titel)));
        }
    }

    /// Closes the group.
    pub fn eind(&mut self) {
        self.0.push_str("</g>");
    }

    /// A rectangle with rounded corners.
    pub fn vak(&mut self, klasse: &str, [x, y, breed, hoog]: [i32; 4], rond: i32) {
        self.schrijf(format_args!(
            "<rect class=\"{klasse}\" x=\"{x}\" y=\"{y}\" width=\"{breed}\" height=\"{hoog}\" rx=\"{rond}\"/>"
        ));
    }

    /// A line of text; the class says how it is anchored.
    pub fn tekst(&mut self, klasse: &str, x: i32, y: i32, tekst: &str) {
        let tekst = veilig(tekst);
        self.schrijf(format_args!(
            "<text class=\"{klasse}\" x=\"{x}\" y=\"{y}\">{tekst}</text>"
        ));
    }

    /// A path in SVG's own notation.
    pub fn pad(&mut self, klasse: &str, d: &str) {
        self.schrijf(format_args!("<path class=\"{klasse}\" d=\"{d}\"/>"));
    }

    /// A filled arrow head whose point is at (x, y).
    pub fn punt(&mut self, (x, y): (i32, i32), richting: Richting) {
        let d = match richting {
            Richting::Rechts => format!("M{x} {y}l-9 -5v10z"),
            Richting::Omlaag => format!("M{x} {y}l-5 -9h10z"),
        };
        self.pad("svg-punt", &d);
    }

    /// The whole `<svg>`, with its name and description for those who do not see it.
    /// `id` must be unique on the page.
    pub fn af(self, id: &str, klasse: &str, maat: (i32, i32), titel: &str, uitleg: &str) -> String {
        let ((breed, hoog), id) = (maat, veilig(id));
        format!(
            "<svg class=\"svg {klasse}\" viewBox=\"0 0 {breed} {hoog}\" width=\"{breed}\" height=\"{hoog}\" \
             role=\"img\" aria-labelledby=\"{id}-titel {id}-uitleg\"><title id=\"{id}-titel\">{}</title>\
             <desc id=\"{id}-uitleg\">{}</desc>{}</svg>",
            veilig(titel),
            veilig(uitleg),
            self.0
        )
    }

    fn schrijf(&mut self, stuk: std::fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        let _ = self.0.write_fmt(stuk);
    }
}

/// Where an arrow points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Richting {
    /// To the right.
    Rechts,
    /// Down.
    Omlaag,
}

/// Text that is safe between tags and in a quoted attribute.
pub fn veilig(tekst: &str) -> String {
    let mut uit = String::with_capacity(tekst.len());
    for teken in tekst.chars() {
        match teken {
            '&' => uit.push_str("&amp;"),
            '<' => uit.push_str("&lt;"),
            '>' => uit.push_str("&gt;"),
            '"' => uit.push_str("&quot;"),
            '\'' => uit.push_str("&#39;"),
            anders => uit.push(anders),
        }
    }
    uit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_a_person_typed_is_escaped() {
        let mut tekening = Tekening::default();
        tekening.groep("g", Some("<a & 'b'>"));
        tekening.tekst("t", 1, 2, "\"</text>");
        tekening.eind();
        let svg = tekening.af("x", "k", (10, 20), "T<", "U>");
        assert!(svg.contains("&lt;a &amp; &#39;b&#39;&gt;"));
        assert!(svg.contains("&quot;&lt;/text&gt;"));
        assert!(svg.contains("aria-labelledby=\"x-titel x-uitleg\""));
        assert!(!svg.contains("style="));
    }
}
