//! What the compiler may see: the templates, the fonts, and the data of one document. No folder, no
//! network and no clock; for that reason it is written here and not taken from `typst-as-lib`, which
//! reads the clock of the machine.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::letters;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};

/// The templates, by their name. `basis` holds what every document shares.
const SJABLONEN: [(&str, &str); 4] = [
    ("basis", include_str!("../templates/documents/basis.typ")),
    ("brief", include_str!("../templates/documents/brief.typ")),
    (
        "dossier",
        include_str!("../templates/documents/dossier.typ"),
    ),
    (
        "ontvangstbewijs",
        include_str!("../templates/documents/ontvangstbewijs.typ"),
    ),
];

/// Read once: the index of the fonts, and the parsed templates.
struct Vast {
    boek: LazyHash<FontBook>,
    bronnen: HashMap<FileId, Source>,
}

static VAST: LazyLock<Vast> = LazyLock::new(|| {
    let bronnen = SJABLONEN.into_iter().filter_map(|(naam, tekst)| {
        let id = id(naam)?;
        Some((id, Source::new(id, tekst.to_owned())))
    });
    Vast {
        boek: LazyHash::new(FontBook::from_fonts(letters::alle())),
        bronnen: bronnen.collect(),
    }
});

/// The name of a template as the compiler knows it; none when it cannot be the name of a file.
fn id(naam: &str) -> Option<FileId> {
    let pad = VirtualPath::new(format!("{naam}.typ")).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, pad).intern())
}

/// A moment in seconds since 1970 as the date and time in UTC; none outside the calendar.
pub(crate) fn datum(op: i64) -> Option<Datetime> {
    let t = Timestamp::from_second(op).ok()?.to_zoned(TimeZone::UTC);
    let klein = |getal: i8| u8::try_from(getal).ok();
    Datetime::from_ymd_hms(
        t.year().into(),
        klein(t.month())?,
        klein(t.day())?,
        klein(t.hour())?,
        klein(t.minute())?,
        klein(t.second())?,
    )
}

/// The world of one document.
pub(crate) struct World {
    bibliotheek: LazyHash<Library>,
    hoofd: FileId,
    vandaag: Datetime,
}

impl World {
    /// The template reads its data as `sys.inputs.gegevens`, a text in JSON. None when there is no
    /// such template.
    pub(crate) fn nieuw(sjabloon: &str, gegevens: String, vandaag: Datetime) -> Option<Self> {
        let hoofd = id(sjabloon).filter(|id| VAST.bronnen.contains_key(id))?;
        let mut invoer = Dict::new();
        invoer.insert("gegevens".into(), gegevens.into_value());
        let bibliotheek = Library::builder().with_inputs(invoer).build();
        Some(Self {
            bibliotheek: LazyHash::new(bibliotheek),
            hoofd,
            vandaag,
        })
    }
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &self.bibliotheek
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &VAST.boek
    }

    fn main(&self) -> FileId {
        self.hoofd
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        VAST.bronnen.get(&id).cloned().ok_or(FileError::Other(None))
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        letters::alle().get(index).cloned()
    }

    /// The moment of the document: the machine's own clock is nobody's business here.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        Some(self.vandaag)
    }
}
