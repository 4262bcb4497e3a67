//! Rows that belong to a row, a table per kind.

use super::deel::{naam_van, pagina_van, staat};
use crate::acts::Weigering;
use crate::store::db::Db;
use crate::store::rijen::{self, Plek};
use crate::store::viewer::Viewer;
use crate::views::delen::{Cel, Kop, Tabel};
use crate::views::words;
use workflows::inzage::Zicht;
use workflows::machine::Kind;

/// What stands directly below a row of this kind.
fn kinderen(kind: Kind) -> &'static [Kind] {
    match kind {
        Kind::Inkoopspoor => &[
            Kind::Consultatie,
            Kind::Bestuursbesluit,
            Kind::Procedure,
            Kind::Openhouse,
            Kind::Inbesteding,
        ],
        Kind::Openhouse => &[Kind::Toelating],
        Kind::Procedure => &[Kind::Perceel, Kind::Vraag, Kind::Nota, Kind::Klacht],
        Kind::Perceel => &[
            Kind::Inschrijving,
            Kind::Beoordelingsronde,
            Kind::Advies,
            Kind::Dialoogtraject,
            Kind::Bafo,
            Kind::Gunningsbeslissing,
            Kind::Overeenkomst,
            Kind::Implementatie,
        ],
        Kind::Inschrijving => &[
            Kind::Dialoogtraject,
            Kind::Dialoogsessie,
            Kind::Bafo,
            Kind::Overeenkomst,
        ],
        Kind::Dialoogtraject => &[Kind::Dialoogsessie],
        Kind::Overeenkomst => &[
            Kind::Contractwijziging,
            Kind::Onderaannemer,
            Kind::Verbetertraject,
        ],
        _ => &[],
    }
}

/// A table per kind of row below this one; kinds without rows are left out.
pub async fn tabellen(db: &Db<'_>, viewer: &Viewer, plek: &Plek) -> Result<Vec<Tabel>, Weigering> {
    let binnen = match plek.kind {
        Kind::Dialoogtraject | Kind::Overeenkomst => plek.rij.inschrijving_id,
        _ => Some(plek.rij.id),
    };
    let mut uit = Vec::new();
    for kind in kinderen(plek.kind) {
        let rijen = rijen::lijst(db, viewer, *kind, binnen).await?;
        if !rijen.is_empty() {
            uit.push(tabel(*kind, &rijen));
        }
    }
    Ok(uit)
}

/// Rows of one kind as a table: name with its page, and state.
#[must_use]
pub fn tabel(kind: Kind, rijen: &[Plek]) -> Tabel {
    let kop = |tekst: &str| Kop {
        tekst: tekst.to_owned(),
        getal: false,
    };
    Tabel {
        bijschrift: words::machines(kind),
        koppen: vec![kop("Naam"), kop("Toestand")],
        rijen: rijen.iter().map(regel).collect(),
        leeg: String::new(),
    }
}

fn regel(plek: &Plek) -> Vec<Cel> {
    vec![
        Cel {
            tekst: naam_van(plek),
            href: Some(pagina_van(plek.kind, plek.rij.id)),
            staat: None,
        },
        Cel {
            staat: (plek.zicht == Zicht::Ja).then(|| staat(plek.kind, &plek.rij.toestand)),
            ..Cel::default()
        },
    ]
}
