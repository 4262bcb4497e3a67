//! Parts and files for the tests of packages.

use entities::ids::PakketId;
use entities::kluis::{bestand, pakketdeel};
use entities::moment::Moment;
use uuid::Uuid;

/// A part without content.
pub(super) fn deel(soort: &str, sleutel: String) -> pakketdeel::Model {
    pakketdeel::Model {
        pakket_id: PakketId(Uuid::nil()),
        soort: soort.to_owned(),
        sleutel,
        omhulsel: String::new(),
        hash: String::new(),
        versie: 1,
    }
}

/// A file of the party itself with this number for an id.
pub(super) fn bestand(nummer: u128, naam: &str) -> bestand::Model {
    bestand::Model {
        id: Uuid::from_u128(nummer),
        pakket_id: PakketId(Uuid::nil()),
        organisatie_id: None,
        naam: naam.to_owned(),
        mediatype: String::new(),
        grootte: 1,
        sha256: String::new(),
        object: Uuid::nil(),
        op: Moment(0),
    }
}
