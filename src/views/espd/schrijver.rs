//! Writes XML elements in order; quick-xml escapes what people typed.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::io;

const DOCUMENT: &str = "QualificationApplicationResponse";
const UBL: &str = "urn:oasis:names:specification:ubl:schema:xsd:";

/// The attributes of a code from an authority list of the Publications Office, with its version.
pub(super) fn lijst(naam: &str, versie: &'static str) -> [(&'static str, String); 3] {
    [
        (
            "listID",
            format!("http://publications.europa.eu/resource/authority/{naam}"),
        ),
        ("listAgencyID", "OP".to_owned()),
        ("listVersionID", versie.to_owned()),
    ]
}

/// The document so far.
pub(super) struct Schrijver(Writer<Vec<u8>>);

impl Schrijver {
    /// The declaration and the opened root.
    pub(super) fn begin() -> io::Result<Self> {
        let mut zelf = Self(Writer::new_with_indent(Vec::new(), b' ', 2));
        let verklaring = BytesDecl::new("1.0", Some("UTF-8"), None);
        zelf.0.write_event(Event::Decl(verklaring))?;
        let mut wortel = BytesStart::new(DOCUMENT);
        for (naam, schema) in [
            ("xmlns", "QualificationApplicationResponse-2"),
            ("xmlns:cac", "CommonAggregateComponents-2"),
            ("xmlns:cbc", "CommonBasicComponents-2"),
        ] {
            wortel.push_attribute((naam, format!("{UBL}{schema}").as_str()));
        }
        zelf.0.write_event(Event::Start(wortel))?;
        Ok(zelf)
    }

    /// Opens an element that holds others.
    pub(super) fn open(&mut self, element: &str) -> io::Result<()> {
        self.0.write_event(Event::Start(BytesStart::new(element)))
    }

    /// Closes it.
    pub(super) fn dicht(&mut self, element: &str) -> io::Result<()> {
        self.0.write_event(Event::End(BytesEnd::new(element)))
    }

    /// An element with text.
    pub(super) fn veld(
        &mut self,
        element: &str,
        attributen: &[(&str, &str)],
        tekst: &str,
    ) -> io::Result<()> {
        let mut begin = BytesStart::new(element);
        begin.extend_attributes(attributen.iter().copied());
        self.0.write_event(Event::Start(begin))?;
        let zichtbaar: String = tekst.chars().filter(|c| is_xml(*c)).collect();
        self.0
            .write_event(Event::Text(BytesText::new(&zichtbaar)))?;
        self.dicht(element)
    }

    /// An element with a code of a [`lijst`].
    pub(super) fn codeveld(
        &mut self,
        element: &str,
        lijst: &[(&'static str, String); 3],
        code: &str,
    ) -> io::Result<()> {
        let attributen = lijst
            .each_ref()
            .map(|(naam, waarde)| (*naam, waarde.as_str()));
        self.veld(element, &attributen, code)
    }

    /// Closes the root and gives the text.
    pub(super) fn einde(mut self) -> io::Result<String> {
        self.dicht(DOCUMENT)?;
        String::from_utf8(self.0.into_inner()).map_err(io::Error::other)
    }
}

/// What XML 1.0 can hold: no control characters, escaped or not.
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r') || !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')
}
