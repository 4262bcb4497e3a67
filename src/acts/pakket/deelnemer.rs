//! The eigen verklaring of an organisation in the package of another one: written into it under its own
//! key, and read back by nobody but that organisation until the opening.

use super::versies::Versies;
use super::{
    Deel, Deuren, Inhoud, Weigering, geheim, leesbaar, nieuwste, ontsleutel, schrijf_deel,
};
use crate::store::db::Db;
use crate::store::deelnemers::{eerdere, inschrijving_van};
use crate::store::rijen::Plek;
use crate::store::viewer::{Bereik, Viewer};
use entities::ids::{OrganisatieId, RijId};
use entities::kluis::{pakket, pakketdeel};
use entities::zaak::rij;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Map, Value};
use workflows::invoer::keuring::Gekeurd;
use workflows::inzage::{self, Zicht};
use workflows::machine::Kind;

/// The kind under which every eigen verklaring lies in a package, whoever wrote it.
const VERKLARING: &str = "eigen-verklaring";

/// Every eigen verklaring is a whole number of these bytes: the receipt of the penvoerder gives the size
/// of every part, and the length of what another organisation wrote is nobody's business.
const MAAT: usize = 16 * 1024;

/// The text of a part; an eigen verklaring with spaces behind it, which JSON does not mind.
pub(super) fn opgevuld(soort: &str, mut tekst: String) -> String {
    if soort == VERKLARING {
        let tot = tekst.len().next_multiple_of(MAAT);
        tekst.extend(std::iter::repeat_n(' ', tot - tekst.len()));
    }
    tekst
}

/// Under which kind an entry lies in a package: whoever writes an eigen verklaring, it is one.
pub(super) fn soort_in_pakket(soort: &str) -> &str {
    match soort {
        "deelnemersverklaring" => VERKLARING,
        _ => soort,
    }
}

/// Writes a sealed part: of a deelnemer into the package of its inschrijving. Gives its version; see
/// [`schrijf_deel`] for the one that the writer saw.
pub(in crate::acts) async fn schrijf(
    deuren: &Deuren,
    db: &Db<'_>,
    rij: &rij::Model,
    soort: &str,
    gekeurd: &Gekeurd,
    versie: Option<i64>,
) -> Result<i64, Weigering> {
    if rij.machine != Kind::Deelnemer.name() {
        return schrijf_deel(deuren, db, rij, soort, gekeurd, versie).await;
    }
    let inschrijving = inschrijving_van(db, rij)
        .await?
        .ok_or_else(|| Weigering::Defect("een deelnemer zonder inschrijving".into()))?;
    let soort = soort_in_pakket(soort);
    schrijf_deel(deuren, db, &inschrijving, soort, gekeurd, versie).await
}

/// Throws the eigen verklaring of an organisation out of the package that can still be changed.
pub(in crate::acts) async fn vergeet(
    db: &Db<'_>,
    inschrijving: &rij::Model,
    organisatie: &str,
) -> Result<(), Weigering> {
    let Some(pakket) = nieuwste(db, inschrijving.id).await? else {
        return Ok(());
    };
    if pakket.concept_omhulsel.is_some() {
        let sleutel = (pakket.id, VERKLARING.to_owned(), organisatie.to_owned());
        pakketdeel::Entity::delete_by_id(sleutel).exec(db).await?;
    }
    Ok(())
}

/// Whether the viewer, who may read the package, may read this part of it.
pub(super) fn mag_lezen(viewer: &Viewer, plek: &Plek, deel: &pakketdeel::Model) -> bool {
    if deel.soort != VERKLARING {
        return true;
    }
    let van_zelf = deel.sleutel.parse().is_ok_and(|id| is_van(viewer, id));
    inzage::verklaring_in_pakket(&plek.plaats(), van_zelf) == Zicht::Ja
}

/// Whether the viewer holds a role of a provider for this organisation.
fn is_van(viewer: &Viewer, organisatie: OrganisatieId) -> bool {
    viewer
        .toewijzingen
        .iter()
        .any(|(rol, bereik)| rol.van_aanbieder() && *bereik == Bereik::Organisatie(organisatie))
}

/// The package as a deelnemer may see it: its own eigen verklaring and nothing else, no files, no
/// receipt. None when it wrote nothing.
pub(super) async fn inhoud(
    deuren: &Deuren,
    db: &Db<'_>,
    plek: &Plek,
) -> Result<Option<Inhoud>, Weigering> {
    let (Some(inschrijving), Some(organisatie)) = (
        inschrijving_van(db, &plek.rij).await?,
        plek.rij.organisatie_id,
    ) else {
        return Ok(None);
    };
    let Some((pakket, deel)) = laatste(db, inschrijving.id, organisatie).await? else {
        return Ok(None);
    };
    let versies = Versies::een(&deel);
    let is_concept = pakket.concept_omhulsel.is_some();
    let delen = geheim(deuren, &pakket)?
        .map(|geheim| leesbaar(deel, &geheim, is_concept).map(|deel| vec![deel]))
        .transpose()?;
    Ok(Some(Inhoud {
        versie: pakket.versie,
        stempel: pakket.stempel,
        kenmerk: None,
        klopt: pakket.klopt,
        delen,
        bestanden: vec![],
        versies,
    }))
}

/// The newest package of an inschrijving in which this organisation has an eigen verklaring.
async fn laatste(
    db: &Db<'_>,
    inschrijving: RijId,
    organisatie: OrganisatieId,
) -> Result<Option<(pakket::Model, pakketdeel::Model)>, Weigering> {
    let pakketten = pakket::Entity::find()
        .filter(pakket::COLUMN.rij_id.eq(inschrijving))
        .order_by_desc(pakket::COLUMN.versie)
        .all(db)
        .await?;
    for pakket in pakketten {
        let sleutel = (pakket.id, VERKLARING.to_owned(), organisatie.to_string());
        if let Some(deel) = pakketdeel::Entity::find_by_id(sleutel).one(db).await? {
            return Ok(Some((pakket, deel)));
        }
    }
    Ok(None)
}

/// An earlier eigen verklaring of the same organisation that can be read now.
#[derive(Clone, Debug)]
pub struct EerdereVerklaring {
    /// The row with which it was written.
    pub rij: rij::Model,
    /// What it said.
    pub velden: Map<String, Value>,
}

/// The earlier eigen verklaringen of the organisation of a row that the viewer may take over: in a draft,
/// or in a package that was opened. What lies sealed is readable by nobody, its writer included.
///
/// # Errors
/// The database or the vault.
pub async fn eerdere_verklaringen(
    deuren: &Deuren,
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
) -> Result<Vec<EerdereVerklaring>, Weigering> {
    let Some(organisatie) = plek.rij.organisatie_id.filter(|id| is_van(viewer, *id)) else {
        return Ok(vec![]);
    };
    let mut uit = Vec::new();
    for rij in eerdere(db, &plek.rij).await? {
        let Some(inschrijving) = inschrijving_van(db, &rij).await? else {
            continue;
        };
        let Some((pakket, deel)) = laatste(db, inschrijving.id, organisatie).await? else {
            continue;
        };
        if let Some(geheim) = geheim(deuren, &pakket)? {
            let Deel { velden, .. } = ontsleutel(deel, &geheim)?;
            uit.push(EerdereVerklaring { rij, velden });
        }
    }
    Ok(uit)
}

#[cfg(test)]
mod tests {
    use super::{MAAT, VERKLARING, opgevuld};

    #[test]
    fn the_size_of_a_declaration_tells_nothing_of_its_length() {
        let kort = opgevuld(VERKLARING, r#"{"a":true}"#.to_owned());
        let lang = opgevuld(VERKLARING, format!(r#"{{"a":"{}"}}"#, "x".repeat(9_000)));
        assert_eq!((kort.len(), lang.len()), (MAAT, MAAT));
        let velden: serde_json::Value = serde_json::from_str(&kort).unwrap();
        assert_eq!(velden["a"], true);
        assert_eq!(opgevuld("dossierantwoord", "{}".to_owned()), "{}");
    }
}
