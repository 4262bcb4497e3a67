//! Who gets a letter: the people behind an audience (DOMAIN.md 4.13).

use super::db::Db;
use super::{personen, rijen};
use entities::identity::toewijzing;
use entities::ids::{OrganisatieId, PersoonId};
use entities::moment::Moment;
use entities::zaak::rij;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use workflows::effect::{Publiek, Verwant};
use workflows::machine::Kind;
use workflows::role::Rol;

/// The people of an audience where the row stands, each once.
pub(crate) async fn personen(
    db: &Db<'_>,
    rij: &rij::Model,
    publiek: Publiek,
    nu: Moment,
) -> Result<Vec<PersoonId>, DbErr> {
    let organisaties = match publiek {
        Publiek::Rol(rol) => return personen::met_rol(db, rij, rol, nu).await,
        Publiek::AlleZorgaanbieders => return van_aanbieders(db, None).await,
        Publiek::Organisatie => rij.organisatie_id.into_iter().collect(),
        Publiek::Partijen => partijen(db, rij).await?,
        Publiek::Aangemeld => aangemeld(db, rij).await?,
    };
    van_aanbieders(db, Some(&organisaties)).await
}

/// Organisations with a submission that was opened.
async fn partijen(db: &Db<'_>, rij: &rij::Model) -> Result<Vec<OrganisatieId>, DbErr> {
    let verwant = if rij.perceel_id.is_some() {
        Verwant::OpPerceel(Kind::Inschrijving)
    } else {
        Verwant::InProcedure(Kind::Inschrijving)
    };
    let dicht = [
        "concept",
        "ingediend",
        "in-kluis",
        "teruggetrokken",
        "te-laat",
        "teruggegeven",
    ];
    let rijen = rijen::verwant(db, rij, verwant).await?;
    Ok(rijen
        .into_iter()
        .filter(|r| !dicht.contains(&r.toestand.as_str()))
        .filter_map(|r| r.organisatie_id)
        .collect())
}

/// Organisations that asked a question or hold a draft or submission.
async fn aangemeld(db: &Db<'_>, rij: &rij::Model) -> Result<Vec<OrganisatieId>, DbErr> {
    let mut uit = Vec::new();
    for kind in [Kind::Vraag, Kind::Inschrijving] {
        let rijen = rijen::verwant(db, rij, Verwant::InProcedure(kind)).await?;
        uit.extend(rijen.into_iter().filter_map(|r| r.organisatie_id));
    }
    Ok(uit)
}

/// The people of these providers, or of all.
async fn van_aanbieders(
    db: &Db<'_>,
    organisaties: Option<&[OrganisatieId]>,
) -> Result<Vec<PersoonId>, DbErr> {
    let rollen = [Rol::Zorgaanbieder.code(), Rol::Tekenbevoegde.code()];
    let mut vraag = toewijzing::Entity::find()
        .filter(toewijzing::COLUMN.rol.is_in(rollen))
        .filter(toewijzing::COLUMN.bereik.eq("organisatie"))
        .filter(toewijzing::COLUMN.tot.is_null());
    if let Some(organisaties) = organisaties {
        vraag = vraag.filter(toewijzing::Column::BereikId.is_in(organisaties.iter().map(|o| o.0)));
    }
    let rijen = vraag.order_by_asc(toewijzing::COLUMN.id).all(db).await?;
    let mut uit: Vec<PersoonId> = Vec::new();
    for rij in rijen {
        if !uit.contains(&rij.persoon_id) {
            uit.push(rij.persoon_id);
        }
    }
    Ok(uit)
}
