//! Who gets a letter: the people behind an audience (DOMAIN.md 4.13).

use super::db::Db;
use super::stadia::{is, neemt_deel};
use super::{personen, rijen};
use entities::identity::{persoon, toewijzing};
use entities::ids::{OrganisatieId, PersoonId};
use entities::moment::Moment;
use entities::zaak::rij;
use sea_orm::{ColumnTrait, Condition, DbErr, EntityTrait, QueryFilter, QueryOrder};
use std::collections::BTreeSet;
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
        Publiek::AlleZorgaanbieders => return van_aanbieders(db, None, nu).await,
        Publiek::Organisatie => rij.organisatie_id.into_iter().collect(),
        Publiek::Partijen => partijen(db, rij).await?,
        Publiek::Deelnemers => deelnemers(db, rij).await?,
        Publiek::Aangemeld => aangemeld(db, rij).await?,
    };
    van_aanbieders(db, Some(&organisaties), nu).await
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
        "hash-gedeponeerd",
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

/// Organisations whose dialogue on the perceel still runs.
async fn deelnemers(db: &Db<'_>, rij: &rij::Model) -> Result<Vec<OrganisatieId>, DbErr> {
    let trajecten = Verwant::OpPerceel(Kind::Dialoogtraject);
    let trajecten = rijen::verwant(db, rij, trajecten).await?;
    Ok(trajecten
        .into_iter()
        .filter(|traject| is(traject, neemt_deel))
        .filter_map(|traject| traject.organisatie_id)
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

/// The people of these providers, or of all: who has an account and holds the role now.
async fn van_aanbieders(
    db: &Db<'_>,
    organisaties: Option<&[OrganisatieId]>,
    nu: Moment,
) -> Result<Vec<PersoonId>, DbErr> {
    let rollen = [Rol::Zorgaanbieder.code(), Rol::Tekenbevoegde.code()];
    let nog_geldig = Condition::any()
        .add(toewijzing::COLUMN.tot.is_null())
        .add(toewijzing::COLUMN.tot.gt(nu));
    let mut vraag = toewijzing::Entity::find()
        .filter(toewijzing::COLUMN.rol.is_in(rollen))
        .filter(toewijzing::COLUMN.bereik.eq("organisatie"))
        .filter(toewijzing::COLUMN.van.lte(nu))
        .filter(nog_geldig);
    if let Some(organisaties) = organisaties {
        vraag = vraag.filter(toewijzing::Column::BereikId.is_in(organisaties.iter().map(|o| o.0)));
    }
    let rijen = vraag.order_by_asc(toewijzing::COLUMN.id).all(db).await?;
    let ids: Vec<PersoonId> = rijen.into_iter().map(|rij| rij.persoon_id).collect();
    let actief: BTreeSet<PersoonId> = persoon::Entity::find()
        .filter(persoon::COLUMN.id.is_in(ids.iter().copied()))
        .filter(persoon::COLUMN.actief.eq(true))
        .all(db)
        .await?
        .into_iter()
        .map(|mens| mens.id)
        .collect();
    let mut uit: Vec<PersoonId> = Vec::new();
    for id in ids {
        if actief.contains(&id) && !uit.contains(&id) {
            uit.push(id);
        }
    }
    Ok(uit)
}

#[cfg(test)]
mod tests {
    use super::{PersoonId, Publiek, personen};
    use crate::clock::nieuwe_id;
    use crate::store::proef::{Proef, moment};
    use entities::identity::{persoon, toewijzing};
    use entities::ids::OrganisatieId;
    use entities::moment::Moment;
    use workflows::role::Rol;

    /// Somebody at a provider: active or not, with a role from and until these moments.
    async fn mens(
        proef: &Proef,
        organisatie: OrganisatieId,
        actief: bool,
        (van, tot): (&str, Option<&str>),
    ) -> PersoonId {
        let id = PersoonId(nieuwe_id());
        let rij = persoon::Model {
            id,
            naam: "Iemand".into(),
            email: format!("{id}@aanbieder.example"),
            organisatie_id: Some(organisatie),
            wachtwoord: None,
            rechten_versie: 1,
            actief,
        };
        proef.voeg_toe(rij).await;
        let rij = toewijzing::Model {
            id: nieuwe_id(),
            persoon_id: id,
            rol: Rol::Zorgaanbieder.code().into(),
            bereik: "organisatie".into(),
            bereik_id: Some(organisatie.0),
            van: moment(van).into(),
            tot: tot.map(|tot| moment(tot).into()),
        };
        proef.voeg_toe(rij).await;
        id
    }

    #[tokio::test]
    async fn letters_go_to_who_holds_the_role_now_and_has_an_account() {
        const BEGIN: &str = "2022-01-01T00:00:00Z";
        let proef = Proef::nieuw().await;
        let rug = proef.rug("go", "gepubliceerd", "open").await;
        let partij = proef.inschrijving(&rug, "Aanbieder B", "concept").await;
        let bij = partij.organisatie_id.unwrap();
        let blijft = mens(&proef, bij, true, (BEGIN, None)).await;
        let nog = mens(&proef, bij, true, (BEGIN, Some("2022-07-01T00:00:00Z"))).await;
        mens(&proef, bij, true, (BEGIN, Some("2022-03-01T00:00:00Z"))).await;
        mens(&proef, bij, true, ("2022-05-01T00:00:00Z", None)).await;
        mens(&proef, bij, false, (BEGIN, None)).await;
        let nu: Moment = moment("2022-04-01T00:00:00Z").into();
        for publiek in [Publiek::Organisatie, Publiek::AlleZorgaanbieders] {
            let aan = personen(&proef.reader.db(), &partij, publiek, nu).await;
            assert_eq!(aan.unwrap(), [blijft, nog], "{publiek:?}");
        }
    }
}
