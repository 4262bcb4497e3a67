//! The manifest of a package: what its receipt confirms.

use super::{delen, namen};
use crate::store::db::Db;
use crate::vault::{Manifest, Omhulsel, Onderdeel, sha256_hex};
use entities::ids::OrganisatieId;
use entities::kluis::{bestand, pakket};
use entities::moment::Moment;
use entities::zaak::rij;
use sea_orm::DbErr;

/// The code of a file of an organisation that takes part in the submission of another one.
const VAN_DEELNEMER: &str = "deelnemersbestand";

/// What the receipt confirms.
pub(crate) async fn manifest(
    db: &Db<'_>,
    rij: &rij::Model,
    pakket: &pakket::Model,
    stempel: Moment,
) -> Result<Manifest, DbErr> {
    let (delen, bestanden) = delen(db, pakket.id).await?;
    let antwoorden = delen
        .iter()
        .map(|d| Onderdeel::antwoord(&d.soort, &d.sleutel, &Omhulsel::from(d.omhulsel.clone())));
    let van_bestanden = bestanden.iter().map(|b| match b.organisatie_id {
        None => Onderdeel {
            code: "bestand".into(),
            naam: namen::op_bewijs(&delen, &bestanden, b),
            sha256: b.sha256.clone(),
            grootte: u64::try_from(b.grootte).unwrap_or_default(),
        },
        Some(van) => van_deelnemer(&bestanden, b, van),
    });
    let tekst = |id: Option<String>| id.unwrap_or_default();
    Ok(Manifest {
        pakket: pakket.id.0,
        versie: u32::try_from(pakket.versie).unwrap_or_default(),
        organisatie: tekst(rij.organisatie_id.map(|o| o.to_string())),
        perceel: tekst(rij.perceel_id.map(|p| p.to_string())),
        stempel: stempel.0,
        onderdelen: antwoorden.chain(van_bestanden).collect(),
    })
}

/// A file of another organisation: the penvoerder holds the receipt and may know that it is there, but not
/// what it is called, how large it is, or whether it is a file that the penvoerder has as well. So the line
/// has a number for a name, and the hash of [`zegel`] for the hash of the content.
fn van_deelnemer(
    alle: &[bestand::Model],
    bestand: &bestand::Model,
    van: OrganisatieId,
) -> Onderdeel {
    let eerder = alle
        .iter()
        .filter(|ander| ander.organisatie_id == Some(van) && ander.id < bestand.id);
    let tekst = zegel(bestand);
    Onderdeel {
        code: VAN_DEELNEMER.into(),
        naam: format!("{van}/{}", eerder.count() + 1),
        sha256: sha256_hex(tekst.as_bytes()),
        grootte: tekst.len() as u64,
    }
}

/// Under which hash a file of another organisation stands on the receipt, for who added it; none for a file of
/// the party itself, which stands there under its own.
#[must_use]
pub fn kenmerk_op_bewijs(bestand: &bestand::Model) -> Option<String> {
    bestand.organisatie_id?;
    Some(sha256_hex(zegel(bestand).as_bytes()))
}

/// The text whose hash stands on the receipt: the reference of the object, which nobody else knows, and the
/// hash of the content. It is equally long for every file.
fn zegel(bestand: &bestand::Model) -> String {
    format!("{}\n{}\n", bestand.object, bestand.sha256)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::pakket::voorbeeld;
    use uuid::Uuid;

    #[test]
    fn the_line_of_a_member_tells_nothing_but_that_it_is_there() {
        let van = OrganisatieId(Uuid::from_u128(9));
        let bestand = |id: u128, naam: &str, grootte: i64, inhoud: &[u8]| bestand::Model {
            organisatie_id: Some(van),
            object: Uuid::from_u128(100 + id),
            grootte,
            sha256: sha256_hex(inhoud),
            ..voorbeeld::bestand(id, naam)
        };
        let alle = [
            bestand(1, "schuld.pdf", 9, b"a"),
            bestand(2, "b.txt", 70_000, b"a"),
        ];
        let [een, twee] = [&alle[0], &alle[1]].map(|b| van_deelnemer(&alle, b, van));
        assert_eq!(een.naam, format!("{van}/1"));
        assert_eq!(twee.naam, format!("{van}/2"));
        assert_eq!(een.grootte, twee.grootte);
        assert_ne!(een.sha256, twee.sha256, "the same content has another mark");
        assert_ne!(een.sha256, alle[0].sha256);
    }
}
