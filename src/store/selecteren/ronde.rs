//! How far a beoordelingsronde is, and what the committee needs beside the scores.

use crate::store::db::Db;
use crate::store::herbeoordeling::Reeks;
use crate::store::invoer::{self, Invoer};
use crate::store::rangorde::{self, mededingers};
use crate::store::rijen::{self, Plek};
use crate::store::velden::Velden;
use crate::store::viewer::Viewer;
use crate::store::{personen, regels};
use entities::identity::persoon;
use entities::ids::{PersoonId, RijId};
use entities::moment::Moment;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter};
use std::collections::BTreeMap;
use workflows::effect::Verwant;
use workflows::inzage::{self, Zicht};
use workflows::machine::Kind;
use workflows::procedureregels::{ADVIESRAAD_CRITERIUM, Beoordelingswijze, Procedureregels};
use workflows::role::Rol;

/// One person and how many of their cells are filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vordering {
    /// Who.
    pub naam: String,
    /// Cells with a score.
    pub klaar: usize,
    /// Cells in all.
    pub totaal: usize,
}

/// The score that the viewer gave for one cell.
#[derive(Clone, Debug)]
pub struct EigenScore {
    /// Hundredths of a point.
    pub waarde: i64,
    /// Why.
    pub motivering: String,
    /// Its version, for writing it again.
    pub versie: i64,
}

/// A point of the advice of the adviesraad, with the reaction of the committee.
#[derive(Clone, Debug)]
pub struct Adviespunt {
    /// The code of the question.
    pub vraag: String,
    /// The score, in hundredths.
    pub waarde: Option<i64>,
    /// The advice.
    pub advies: String,
    /// The reaction; empty when there is none yet.
    pub reactie: String,
}

/// How the leidraad judges in this round. None when the viewer may not know the round.
pub async fn wijze(db: &Db<'_>, ronde: &Plek) -> Result<Option<Beoordelingswijze>, DbErr> {
    let (Some(procedure), Zicht::Ja) = (ronde.rij.procedure_id, ronde.zicht) else {
        return Ok(None);
    };
    let regels = regels::regels(db, procedure).await?;
    Ok(regels.and_then(|regels| {
        rangorde::wijze(&regels, &ronde.rij.code).map(std::borrow::Cow::into_owned)
    }))
}

/// The submissions that are judged in the round, as far as the viewer may know their names.
pub async fn partijen(
    db: &Db<'_>,
    viewer: &Viewer,
    ronde: &Plek,
) -> Result<Vec<(RijId, String)>, DbErr> {
    if ronde.zicht != Zicht::Ja {
        return Ok(vec![]);
    }
    let ids: Vec<RijId> = mededingers(db, &ronde.rij)
        .await?
        .iter()
        .map(|p| p.id)
        .collect();
    let bekend = rijen::bekend(db, viewer, &ids).await?;
    Ok(bekend
        .into_iter()
        .map(|plek| (plek.rij.id, plek.rij.naam))
        .collect())
}

/// The scores that the viewer gave in this round, by submission and criterium.
pub async fn eigen_scores(
    db: &Db<'_>,
    viewer: &Viewer,
    ronde: &Plek,
) -> Result<BTreeMap<(RijId, String), EigenScore>, DbErr> {
    let Some(persoon) = viewer.persoon else {
        return Ok(BTreeMap::new());
    };
    let eigen = invoer::eigen(db, ronde.rij.id, "score", persoon).await?;
    Ok(eigen
        .into_iter()
        .filter_map(|score| {
            let gegeven = EigenScore {
                waarde: score.waarde?,
                motivering: score.velden.tekst("motivering").to_owned(),
                versie: score.versie,
            };
            Some((cel(&score)?, gegeven))
        })
        .collect())
}

/// How far every assessor is: numbers only, and only for the chair.
pub async fn voortgang(
    db: &Db<'_>,
    ronde: &Plek,
    nu: Moment,
) -> Result<Option<Vec<Vordering>>, DbErr> {
    if ronde.zicht != Zicht::Ja || inzage::voortgang(&ronde.rollen) < Zicht::Aantal {
        return Ok(None);
    }
    let Some(wijze) = wijze(db, ronde).await? else {
        return Ok(None);
    };
    let reeks = Reeks::van(db, &ronde.rij).await?;
    let partijen = mededingers(db, &ronde.rij).await?;
    let cellen = partijen
        .iter()
        .flat_map(|partij| te_scoren(&wijze).map(move |criterium| (partij.id, &criterium.code)));
    let totaal = cellen
        .filter(|(partij, code)| reeks.eerder(*partij, code).is_none())
        .count();
    let klaar = invoer::per_persoon(db, ronde.rij.id, "score").await?;
    let ids = personen::met_rol(db, &ronde.rij, Rol::Beoordelaar, nu).await?;
    let namen = namen(db, ids.iter().copied()).await?;
    Ok(Some(
        ids.into_iter()
            .map(|id| Vordering {
                naam: namen.get(&id).cloned().unwrap_or_default(),
                klaar: klaar
                    .get(&id)
                    .map_or(0, |aantal| usize::try_from(*aantal).unwrap_or(0)),
                totaal,
            })
            .collect(),
    ))
}

/// What an assessor scores: the criterium of the adviesraad follows from its advice.
pub fn te_scoren(
    wijze: &Beoordelingswijze,
) -> impl Iterator<Item = &workflows::procedureregels::Criterium> {
    wijze
        .criteria
        .iter()
        .filter(|c| c.code != ADVIESRAAD_CRITERIUM)
}

/// The points of the advice for the committee, by submission. An assessor may not open the row of
/// the advice, but reads its points once it is final: `inzage` decides per entry.
pub async fn adviespunten(
    db: &Db<'_>,
    viewer: &Viewer,
    ronde: &Plek,
) -> Result<BTreeMap<RijId, Vec<Adviespunt>>, DbErr> {
    let mut uit: BTreeMap<RijId, Vec<Adviespunt>> = BTreeMap::new();
    let adviezen = rijen::verwant(db, &ronde.rij, Verwant::OpPerceel(Kind::Advies)).await?;
    let Some(advies) = adviezen.into_iter().next_back() else {
        return Ok(uit);
    };
    let Some(plek) = rijen::plek_van(db, viewer, advies).await? else {
        return Ok(uit);
    };
    let reacties = reacties(db, viewer, ronde).await?;
    for punt in invoer::zichtbaar_van(db, viewer, &plek, &["adviespunt"]).await? {
        let Some(plaats) = cel(&punt) else { continue };
        let reactie = reacties.get(&plaats).cloned().unwrap_or_default();
        uit.entry(plaats.0).or_default().push(Adviespunt {
            vraag: plaats.1,
            waarde: punt.waarde,
            advies: punt.velden.tekst("advies").to_owned(),
            reactie,
        });
    }
    Ok(uit)
}

/// The questions of the bekwaamheidsdossier that a criterium of the round judges: code and text.
pub async fn vragen_van(
    db: &Db<'_>,
    ronde: &Plek,
    criterium: &str,
) -> Result<Vec<(String, String)>, DbErr> {
    let (Some(procedure), Zicht::Ja) = (ronde.rij.procedure_id, ronde.zicht) else {
        return Ok(vec![]);
    };
    let regels = regels::regels(db, procedure).await?;
    let vragen = regels.into_iter().flat_map(|regels| regels.dossiervragen);
    Ok(vragen
        .filter(|vraag| vraag.thema == criterium)
        .map(|vraag| (vraag.code, vraag.vraag))
        .collect())
}

/// The questions of the bekwaamheidsdossier that the adviesraad reads: their text by code.
pub async fn adviesvragen(db: &Db<'_>, ronde: &Plek) -> Result<BTreeMap<String, String>, DbErr> {
    let (Some(procedure), Zicht::Ja) = (ronde.rij.procedure_id, ronde.zicht) else {
        return Ok(BTreeMap::new());
    };
    let regels = regels::regels(db, procedure).await?;
    let vragen = regels.iter().flat_map(Procedureregels::adviesraad_vragen);
    Ok(vragen
        .map(|vraag| (vraag.code.clone(), vraag.vraag.clone()))
        .collect())
}

async fn reacties(
    db: &Db<'_>,
    viewer: &Viewer,
    ronde: &Plek,
) -> Result<BTreeMap<(RijId, String), String>, DbErr> {
    let entries = invoer::zichtbaar_van(db, viewer, ronde, &["adviesreactie"]).await?;
    Ok(entries
        .iter()
        .filter_map(|entry| Some((cel(entry)?, entry.velden.tekst("reactie").to_owned())))
        .collect())
}

/// The names of people of the authority.
pub async fn namen(
    db: &Db<'_>,
    ids: impl Iterator<Item = PersoonId>,
) -> Result<BTreeMap<PersoonId, String>, DbErr> {
    let mensen = persoon::Entity::find()
        .filter(persoon::COLUMN.id.is_in(ids))
        .all(db)
        .await?;
    Ok(mensen
        .into_iter()
        .map(|mens| (mens.id, mens.naam))
        .collect())
}

/// The key of a cell: `<inschrijving>/<criterium>`, or a question in its place.
fn cel(entry: &Invoer) -> Option<(RijId, String)> {
    let mut delen = entry.delen();
    let inschrijving = delen.next()?.parse().ok()?;
    Some((inschrijving, delen.next()?.to_owned()))
}
