//! The options of a field that is chosen from a list: for forms, validation and API alike.

mod bestanden;
#[cfg(test)]
mod tests;

use super::db::Db;
use super::rangorde::{self, BAFO, DOSSIER, beoogden, mededingers};
use super::rijen::{self, gemeenten};
use super::velden::Velden;
use super::viewer::{Bereik, Viewer};
use super::{deelnemers, gebeurd, invoer, onttrekking, partijen, personen, regels};
use entities::identity::{organisatie, persoon};
use entities::ids::{OrganisatieId, PersoonId, RijId};
use entities::zaak::rij;
use sea_orm::{DbErr, EntityTrait, QueryFilter, QueryOrder};
use std::collections::BTreeSet;
use workflows::effect::Verwant;
use workflows::invoer::Lijst;
use workflows::machine::Kind;
use workflows::procedureregels::{ADVIESRAAD_CRITERIUM, Procedureregels};
use workflows::voorbereiden::inkoopspoor::Act;

/// A code with its label.
pub type Optie = (String, String);

/// The options of a list where the row stands, as far as this viewer may know them; without a row,
/// those for an entry that begins a case.
pub async fn opties(
    db: &Db<'_>,
    viewer: &Viewer,
    rij: Option<&rij::Model>,
    lijst: Lijst,
) -> Result<Vec<Optie>, DbErr> {
    let Some(rij) = rij else {
        return opties_zonder_rij(db, lijst).await;
    };
    match lijst {
        Lijst::Gemeenten => {
            let deelname = gemeenten(db, rij.spoor_id).await?;
            let ids = deelname.into_iter().map(|d| d.gemeente_id);
            namen(db, eigen(viewer, rij, ids.collect())).await
        }
        Lijst::EigenGemeente => {
            let alle = van_soort_ids(db, "gemeente").await?;
            namen(db, eigen(viewer, rij, alle)).await
        }
        Lijst::OpenhouseEisen => {
            let Some(openhouse) = rij.procedure_id else {
                return Ok(vec![]);
            };
            let eisen = invoer::alle::<serde_json::Value>(db, openhouse, "openhouse-eis").await?;
            Ok(teksten(eisen.iter()))
        }
        Lijst::Wensen => {
            let wensen = invoer::alle::<serde_json::Value>(db, rij.id, "wens").await?;
            Ok(teksten(wensen.iter()))
        }
        Lijst::Ondertekenaars => {
            let ids = partijen::ondertekenaars(db, rij).await?;
            namen(db, eigen(viewer, rij, ids)).await
        }
        Lijst::Zorgaanbieders => van_soort(db, "zorgaanbieder").await,
        Lijst::Deelnemers => {
            let deelnemers = deelnemers::levend(db, rij).await?;
            namen(db, deelnemers.into_iter().filter_map(|d| d.organisatie_id)).await
        }
        Lijst::EigenOrganisatie => namen(db, rij.organisatie_id).await,
        Lijst::Collegas => Ok(op_id(personen::collegas(db, rij).await?)),
        Lijst::Plaatsvervangers => Ok(op_id(personen::plaatsvervangers(db, rij).await?)),
        Lijst::Beoordelaars => mensen(db, onttrekking::zittend(db, rij).await?).await,
        Lijst::Onttrokken => mensen(db, onttrekking::onttrokken(db, rij).await?).await,
        Lijst::Pakketbestanden => bestanden::in_concept(db, viewer, rij).await,
        Lijst::Percelen => percelen(db, rij).await,
        Lijst::Inschrijvingen if rij.machine == Kind::Advies.name() => {
            let gelezen = partijen::voor_advies(db, viewer, rij).await?;
            Ok(gelezen
                .into_iter()
                .map(|(id, naam)| (id.to_string(), naam))
                .collect())
        }
        Lijst::Inschrijvingen => bekend(db, viewer, ids(mededingers(db, rij).await?)).await,
        Lijst::Geadresseerden => {
            bekend(db, viewer, ids(partijen::geadresseerden(db, rij).await?)).await
        }
        Lijst::Herbeoordeelbaar => {
            bekend(db, viewer, ids(partijen::herbeoordeelbaar(db, rij).await?)).await
        }
        Lijst::Beoogden => bekend(db, viewer, beoogden(db, rij).await?).await,
        Lijst::Voorwaarden => voorwaarden(db, rij).await,
        Lijst::Vakgebieden
        | Lijst::Criteria
        | Lijst::Dossiervragen
        | Lijst::Adviesvragen
        | Lijst::Uitsluitingsgronden
        | Lijst::Geschiktheidseisen
        | Lijst::Gronden
        | Lijst::Onderwerpen
        | Lijst::BafoOnderdelen
        | Lijst::Schaal => uit_regels(db, rij, lijst).await,
    }
}

fn op_id(mensen: Vec<persoon::Model>) -> Vec<Optie> {
    mensen
        .into_iter()
        .map(|mens| (mens.id.to_string(), mens.naam))
        .collect()
}

/// The options for an entry that stands on no row yet: only the gemeenten of a new inkoopspoor.
async fn opties_zonder_rij(db: &Db<'_>, lijst: Lijst) -> Result<Vec<Optie>, DbErr> {
    match lijst {
        Lijst::Gemeenten => van_soort(db, "gemeente").await,
        Lijst::Zorgaanbieders => van_soort(db, "zorgaanbieder").await,
        _ => Ok(vec![]),
    }
}

/// Who is here only for their own organisation chooses only that: the secretary of one college does
/// not decide for another, a party does not sign for a gemeente.
fn eigen(viewer: &Viewer, rij: &rij::Model, mut ids: Vec<OrganisatieId>) -> Vec<OrganisatieId> {
    let van_organisatie = |bereik: &Bereik| matches!(bereik, Bereik::Organisatie(_));
    let mut breder = viewer.clone();
    breder
        .toewijzingen
        .retain(|(_, bereik)| !van_organisatie(bereik));
    if breder.rollen_bij(rij, &ids).leeg() {
        let toewijzingen = &viewer.toewijzingen;
        ids.retain(|id| {
            toewijzingen
                .iter()
                .any(|(_, b)| *b == Bereik::Organisatie(*id))
        });
    }
    ids
}

async fn namen(
    db: &Db<'_>,
    ids: impl IntoIterator<Item = OrganisatieId>,
) -> Result<Vec<Optie>, DbErr> {
    Ok(als_opties(rijen::organisaties(db, ids).await?))
}

async fn van_soort(db: &Db<'_>, soort: &str) -> Result<Vec<Optie>, DbErr> {
    Ok(als_opties(alle_van_soort(db, soort).await?))
}

async fn van_soort_ids(db: &Db<'_>, soort: &str) -> Result<Vec<OrganisatieId>, DbErr> {
    let gevonden = alle_van_soort(db, soort).await?;
    Ok(gevonden.into_iter().map(|o| o.id).collect())
}

async fn alle_van_soort(db: &Db<'_>, soort: &str) -> Result<Vec<organisatie::Model>, DbErr> {
    organisatie::Entity::find()
        .filter(organisatie::COLUMN.soort.eq(soort))
        .order_by_asc(organisatie::COLUMN.naam)
        .all(db)
        .await
}

fn als_opties(organisaties: Vec<organisatie::Model>) -> Vec<Optie> {
    let optie = |o: organisatie::Model| (o.id.to_string(), o.naam);
    organisaties.into_iter().map(optie).collect()
}

async fn percelen(db: &Db<'_>, rij: &rij::Model) -> Result<Vec<Optie>, DbErr> {
    let percelen = rijen::verwant(db, rij, Verwant::InProcedure(Kind::Perceel)).await?;
    Ok(percelen
        .into_iter()
        .map(|perceel| (perceel.code, perceel.naam))
        .collect())
}

/// People as options, by name.
async fn mensen(db: &Db<'_>, ids: BTreeSet<PersoonId>) -> Result<Vec<Optie>, DbErr> {
    let mensen = personen::op_naam(db, ids).await?;
    Ok(mensen
        .into_iter()
        .map(|mens| (mens.id.to_string(), mens.naam))
        .collect())
}

fn ids(rijen: Vec<rij::Model>) -> Vec<RijId> {
    rijen.into_iter().map(|rij| rij.id).collect()
}

/// The rows of which the viewer may know at least the name.
async fn bekend(db: &Db<'_>, viewer: &Viewer, ids: Vec<RijId>) -> Result<Vec<Optie>, DbErr> {
    let bekend = rijen::bekend(db, viewer, &ids).await?;
    let optie = |plek: rijen::Plek| (plek.rij.id.to_string(), plek.rij.naam);
    Ok(bekend.into_iter().map(optie).collect())
}

/// The conditions that the board set when it was asked last.
async fn voorwaarden(db: &Db<'_>, spoor: &rij::Model) -> Result<Vec<Optie>, DbErr> {
    let gevraagd = gebeurd::laatst(db, spoor.id, Act::GoNoGoVragen).await?;
    let sinds = gevraagd.map_or(0, |keer| keer.nr);
    let voorwaarden = invoer::alle::<serde_json::Value>(db, spoor.id, "voorwaarde").await?;
    let geldig = voorwaarden.iter().filter(|v| v.regel_nr > sinds);
    Ok(teksten(geldig))
}

/// Numbered texts: the number as code, the text as label.
fn teksten<'a>(entries: impl Iterator<Item = &'a invoer::Invoer>) -> Vec<Optie> {
    entries
        .map(|entry| {
            (
                entry.sleutel.clone(),
                entry.velden.tekst("tekst").to_owned(),
            )
        })
        .collect()
}

async fn uit_regels(db: &Db<'_>, rij: &rij::Model, lijst: Lijst) -> Result<Vec<Optie>, DbErr> {
    let regels = regels::bij(db, rij).await?;
    Ok(regels.map_or_else(Vec::new, |regels| in_regels(&regels, rij, lijst)))
}

fn in_regels(regels: &Procedureregels, rij: &rij::Model, lijst: Lijst) -> Vec<Optie> {
    let optie = |code: &str, label: &str| (code.to_owned(), label.to_owned());
    match lijst {
        Lijst::Vakgebieden => vakgebieden(regels, rij),
        Lijst::Criteria => criteria(regels, rij),
        Lijst::Schaal => schaal(regels, rij),
        Lijst::Dossiervragen => {
            let vragen = regels.dossiervragen.iter();
            vragen
                .map(|vraag| optie(&vraag.code, &vraag.vraag))
                .collect()
        }
        Lijst::Adviesvragen => {
            let vragen = regels.adviesraad_vragen();
            vragen
                .map(|vraag| optie(&vraag.code, &vraag.vraag))
                .collect()
        }
        Lijst::Uitsluitingsgronden => {
            let gronden = regels.uitsluitingsgronden.iter();
            gronden.map(|grond| optie(grond, grond)).collect()
        }
        Lijst::Geschiktheidseisen => {
            let eisen = regels.geschiktheidseisen.iter();
            eisen.map(|eis| optie(&eis.code, &eis.tekst)).collect()
        }
        Lijst::Gronden => {
            let gronden = regels.gronden().into_iter();
            gronden
                .map(|grond| optie(&grond.code, &grond.naam))
                .collect()
        }
        Lijst::Onderwerpen => {
            let dialoog = regels
                .dialoog
                .iter()
                .flat_map(|dialoog| &dialoog.onderwerpen);
            dialoog
                .map(|onderwerp| optie(&onderwerp.code, &onderwerp.naam))
                .collect()
        }
        Lijst::BafoOnderdelen => {
            let bafo = regels.bafo.iter().flat_map(|bafo| &bafo.inhoud);
            bafo.map(|vraag| optie(&vraag.code, &vraag.vraag)).collect()
        }
        _ => vec![],
    }
}

/// Which code of round the row is judged in: a BAFO round only when it is one. An award decision rests
/// on the BAFO's where there is a dialogue.
fn ronde(regels: &Procedureregels, rij: &rij::Model) -> &'static str {
    let na_dialoog = rij.machine == Kind::Gunningsbeslissing.name() && regels.fasen.dialoog;
    if rij.code == BAFO || na_dialoog {
        BAFO
    } else {
        DOSSIER
    }
}

/// What the committee of the round must be expert in, as announced (P21).
fn vakgebieden(regels: &Procedureregels, rij: &rij::Model) -> Vec<Optie> {
    let wijze = rangorde::wijze(regels, ronde(regels, rij));
    let vakgebieden = wijze.map_or_else(Vec::new, |wijze| wijze.deskundigheid.clone());
    vakgebieden
        .into_iter()
        .map(|vak| (vak.clone(), vak))
        .collect()
}

/// What the committee scores. The criterium of the adviesraad follows from its advice: only on the perceel,
/// where it is about what the letters of the selection say, it is one of them.
fn criteria(regels: &Procedureregels, rij: &rij::Model) -> Vec<Optie> {
    let wijze = rangorde::wijze(regels, ronde(regels, rij));
    let criteria = wijze.iter().flat_map(|wijze| &wijze.criteria);
    let met_advies = rij.machine == Kind::Perceel.name();
    criteria
        .filter(|criterium| met_advies || criterium.code != ADVIESRAAD_CRITERIUM)
        .map(|criterium| (criterium.code.clone(), criterium.naam.clone()))
        .collect()
}

/// The steps of the scale: hundredths as code, points and meaning as label.
fn schaal(regels: &Procedureregels, rij: &rij::Model) -> Vec<Optie> {
    let wijze = rangorde::wijze(regels, ronde(regels, rij));
    let stappen = wijze.iter().flat_map(|wijze| &wijze.schaal);
    stappen
        .map(|stap| {
            let code = stap.waarde.honderdsten().to_string();
            (code, format!("{} ({})", stap.label, stap.waarde))
        })
        .collect()
}
