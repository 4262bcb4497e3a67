//! What an organisation puts into the package of another one: its eigen verklaring under its own key, and
//! its files. Nobody but that organisation reads them back until the opening, and the penvoerder never.

use super::versies::{self, Versies};
use super::{
    Deel, Deuren, Inhoud, Weigering, delen, geheim, leesbaar, nieuwste, ontsleutel, schrijf_deel,
};
use crate::store::db::Db;
use crate::store::deelnemers::{eerdere, inschrijving_van, levend};
use crate::store::rijen::{self, Plek};
use crate::store::viewer::{Bereik, Viewer};
use entities::ids::{OrganisatieId, RijId};
use entities::kluis::{bestand, overdracht, pakket, pakketdeel};
use entities::zaak::rij;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use uuid::Uuid;
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

/// Throws what an organisation wrote and added out of the package that can still be changed. The objects of
/// its files become orphans, which the sweep removes.
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
        vergeet_bestanden(db, &pakket, organisatie).await?;
    }
    Ok(())
}

async fn vergeet_bestanden(
    db: &Db<'_>,
    pakket: &pakket::Model,
    organisatie: &str,
) -> Result<(), Weigering> {
    let Ok(van) = organisatie.parse::<OrganisatieId>() else {
        return Ok(());
    };
    let lopend = overdracht::Entity::find()
        .filter(overdracht::COLUMN.pakket_id.eq(pakket.id))
        .filter(overdracht::COLUMN.organisatie_id.eq(van))
        .all(db)
        .await?;
    let ids: Vec<Uuid> = lopend.into_iter().map(|o| o.id).collect();
    crate::acts::overdracht::vergeet(db, &ids).await?;
    bestand::Entity::delete_many()
        .filter(bestand::COLUMN.pakket_id.eq(pakket.id))
        .filter(bestand::COLUMN.organisatie_id.eq(van))
        .exec(db)
        .await?;
    Ok(())
}

/// Whose a file is that is sent on this row: none for the party of the package itself.
pub(in crate::acts) fn afzender(plek: &Plek) -> Option<OrganisatieId> {
    plek.rij
        .organisatie_id
        .filter(|_| plek.kind == Kind::Deelnemer)
}

/// Whether the viewer, who may read the package, may read this file in it.
pub(in crate::acts) fn mag_bestand(viewer: &Viewer, plek: &Plek, bestand: &bestand::Model) -> bool {
    bestand.organisatie_id.is_none_or(|van| {
        inzage::verklaring_in_pakket(&plek.plaats(), is_van(viewer, van)) == Zicht::Ja
    })
}

/// The row of the organisation whose file it is, when the viewer belongs to that; otherwise the row of the
/// package itself.
pub(in crate::acts) async fn rij_van(
    db: &Db<'_>,
    viewer: &Viewer,
    pakket: &pakket::Model,
    van: Option<OrganisatieId>,
) -> Result<RijId, Weigering> {
    let (Some(van), Some(inschrijving)) = (
        van.filter(|van| is_van(viewer, *van)),
        rijen::rij(db, pakket.rij_id).await?,
    ) else {
        return Ok(pakket.rij_id);
    };
    let deelnemers = levend(db, &inschrijving).await?;
    let eigen = deelnemers.into_iter().rev();
    let mut eigen = eigen.filter(|rij| rij.organisatie_id == Some(van));
    Ok(eigen.next().map_or(pakket.rij_id, |rij| rij.id))
}

/// Whether the viewer, who may read the package, may read this part of it.
pub(super) fn mag_lezen(viewer: &Viewer, plek: &Plek, soort: &str, sleutel: &str) -> bool {
    if soort != VERKLARING {
        return true;
    }
    let van_zelf = sleutel.parse().is_ok_and(|id| is_van(viewer, id));
    inzage::verklaring_in_pakket(&plek.plaats(), van_zelf) == Zicht::Ja
}

/// Whether the viewer holds a role of a provider for this organisation.
fn is_van(viewer: &Viewer, organisatie: OrganisatieId) -> bool {
    viewer
        .toewijzingen
        .iter()
        .any(|(rol, bereik)| rol.van_aanbieder() && *bereik == Bereik::Organisatie(organisatie))
}

/// The package as a deelnemer may see it: its own eigen verklaring and its own files, no receipt. None when
/// it wrote and added nothing.
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
    let Some(van) = laatste(db, inschrijving.id, organisatie).await? else {
        return Ok(None);
    };
    let Bijdrage {
        pakket,
        deel,
        bestanden,
    } = van;
    let sleutel = organisatie.to_string();
    let nummer = versies::laatste(db, inschrijving.id, VERKLARING, &sleutel).await?;
    let is_concept = pakket.concept_omhulsel.is_some();
    let delen = geheim(deuren, &pakket)?
        .map(|geheim| {
            let delen = deel.into_iter();
            delen
                .map(|deel| leesbaar(deel, &geheim, is_concept))
                .collect()
        })
        .transpose()?;
    Ok(Some(Inhoud {
        versie: pakket.versie,
        stempel: pakket.stempel,
        kenmerk: None,
        klopt: pakket.klopt,
        delen,
        bestanden,
        van_anderen: BTreeMap::new(),
        versies: Versies::een(VERKLARING, &sleutel, nummer),
    }))
}

/// What one organisation has in a package.
struct Bijdrage {
    pakket: pakket::Model,
    /// Its eigen verklaring.
    deel: Option<pakketdeel::Model>,
    /// Its files, oldest first.
    bestanden: Vec<bestand::Model>,
}

/// The newest package of an inschrijving in which this organisation has anything.
async fn laatste(
    db: &Db<'_>,
    inschrijving: RijId,
    organisatie: OrganisatieId,
) -> Result<Option<Bijdrage>, Weigering> {
    let pakketten = pakket::Entity::find()
        .filter(pakket::COLUMN.rij_id.eq(inschrijving))
        .order_by_desc(pakket::COLUMN.versie)
        .all(db)
        .await?;
    for pakket in pakketten {
        let sleutel = (pakket.id, VERKLARING.to_owned(), organisatie.to_string());
        let deel = pakketdeel::Entity::find_by_id(sleutel).one(db).await?;
        let (_, mut bestanden) = delen(db, pakket.id).await?;
        bestanden.retain(|bestand| bestand.organisatie_id == Some(organisatie));
        if deel.is_some() || !bestanden.is_empty() {
            return Ok(Some(Bijdrage {
                pakket,
                deel,
                bestanden,
            }));
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
        let Some(van) = laatste(db, inschrijving.id, organisatie).await? else {
            continue;
        };
        if let (Some(geheim), Some(deel)) = (geheim(deuren, &van.pakket)?, van.deel) {
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
