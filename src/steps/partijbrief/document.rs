//! The letter as a document: the same parts without the drawing, whose numbers the table holds.

use super::{Blok, Brief, Deel};
use crate::views::delen::{Gegeven, Tabel};
use crate::views::tijd;
use ::documents::{Brief as Document, Briefblok, Briefdeel};
use entities::moment::Moment;

/// The document. A draft is dated `nu`.
///
/// # Errors
/// A moment outside the calendar.
pub(super) fn van(brief: Brief, nu: Moment) -> Result<Document, jiff::Error> {
    let stand = match brief.verzonden {
        _ if brief.ingetrokken => "Later ingetrokken".to_owned(),
        Some(op) => format!("Verzonden op {}", tijd::moment_in_zin(op)?),
        None => "Concept, nog niet verzonden".to_owned(),
    };
    Ok(Document {
        concept: brief.verzonden.is_none(),
        verzonden: match brief.verzonden {
            Some(op) => tijd::moment_in_zin(op)?,
            None => String::new(),
        },
        op: brief.verzonden.unwrap_or(nu.0),
        adres: brief.pdf,
        titel: brief.titel,
        van: brief.van,
        aan: brief.aan,
        over: brief.over,
        stand,
        delen: brief.delen.into_iter().map(deel).collect(),
    })
}

fn deel(deel: Deel) -> Briefdeel {
    Briefdeel {
        kop: deel.kop,
        blokken: deel.blokken.into_iter().filter_map(blok).collect(),
    }
}

fn blok(blok: Blok) -> Option<Briefblok> {
    Some(match blok {
        Blok::Alinea(tekst) => Briefblok::Alinea(tekst),
        Blok::Nadruk(tekst) => Briefblok::Nadruk(tekst),
        Blok::Kop(kop) => Briefblok::Kop(kop),
        Blok::Citaat { over, tekst } => Briefblok::Citaat { over, tekst },
        Blok::Tabel(tabel) => als_tabel(tabel),
        Blok::Gegevens(gegevens) => Briefblok::Gegevens(
            gegevens
                .into_iter()
                .map(|Gegeven { term, tekst, .. }| (term, tekst))
                .collect(),
        ),
        Blok::Figuur(_) => return None,
    })
}

fn als_tabel(tabel: Tabel) -> Briefblok {
    let rijen = tabel.rijen.into_iter();
    Briefblok::Tabel {
        koppen: tabel.koppen.into_iter().map(|kop| kop.tekst).collect(),
        rijen: rijen
            .map(|rij| rij.into_iter().map(|cel| cel.tekst).collect())
            .collect(),
    }
}
