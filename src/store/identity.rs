//! People, their organisations and their roles. Whatever changes a person's rights raises
//! `rechten_versie`, which ends every session of that person.

pub mod aanbieders;
pub mod pogingen;
pub mod sessies;
pub mod tokens;

use super::db::Db;
use super::viewer::{self, Bereik};
use crate::clock::nieuwe_id;
use entities::identity::{organisatie, persoon, toewijzing};
use entities::ids::{OrganisatieId, PersoonId};
use entities::moment::Moment;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, DbErr, EntityTrait, ExprTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;
use uuid::Uuid;
use workflows::role::Rol;

/// What is known of somebody before they have an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NieuwPersoon {
    /// Name.
    pub naam: String,
    /// E-mail address, in any case; stored in lower case.
    pub email: String,
    /// The organisation that they work for.
    pub organisatie: Option<OrganisatieId>,
    /// The Argon2id hash (PHC string) of their password; without one they cannot log in with one.
    pub wachtwoord: Option<String>,
}

/// One role of one person, as it is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Toewijzing {
    /// Its id, for [`trek_in`].
    pub id: Uuid,
    /// The role.
    pub rol: Rol,
    /// Where it counts.
    pub bereik: Bereik,
}

/// A person with where they work and the roles in force.
#[derive(Clone, Debug)]
pub struct Persoon {
    /// The person.
    pub persoon: persoon::Model,
    /// Where they work.
    pub organisatie: Option<organisatie::Model>,
    /// Their roles, oldest first.
    pub rollen: Vec<Toewijzing>,
}

/// Makes an organisation. `soort`: `gemeente`, `zorgaanbieder`, `adviesraad` or `dienst`; `kvk`: eight digits.
pub async fn maak_organisatie(
    db: &Db<'_>,
    naam: &str,
    soort: &str,
    kvk: Option<&str>,
) -> Result<OrganisatieId, DbErr> {
    let id = OrganisatieId(nieuwe_id());
    let rij = organisatie::ActiveModel {
        id: Set(id),
        naam: Set(naam.to_owned()),
        soort: Set(soort.to_owned()),
        kvk: Set(kvk.map(str::to_owned)),
    };
    organisatie::Entity::insert(rij)
        .exec_without_returning(db)
        .await?;
    Ok(id)
}

/// The organisation with this name; the oldest when two have it.
pub async fn zoek_organisatie(
    db: &Db<'_>,
    naam: &str,
) -> Result<Option<organisatie::Model>, DbErr> {
    organisatie::Entity::find()
        .filter(organisatie::COLUMN.naam.eq(naam))
        .order_by_asc(organisatie::COLUMN.id)
        .one(db)
        .await
}

/// All organisations by name, or those of one soort.
pub async fn organisaties(
    db: &Db<'_>,
    soort: Option<&str>,
) -> Result<Vec<organisatie::Model>, DbErr> {
    let mut vraag = organisatie::Entity::find();
    if let Some(soort) = soort {
        vraag = vraag.filter(organisatie::COLUMN.soort.eq(soort));
    }
    vraag
        .order_by_asc(organisatie::COLUMN.naam)
        .order_by_asc(organisatie::COLUMN.id)
        .all(db)
        .await
}

/// Makes a person without any role.
///
/// # Errors
/// The database; also when somebody has this e-mail address already (ask [`zoek`] first).
pub async fn maak_persoon(db: &Db<'_>, nieuw: NieuwPersoon) -> Result<PersoonId, DbErr> {
    let id = PersoonId(nieuwe_id());
    let rij = persoon::ActiveModel {
        id: Set(id),
        naam: Set(nieuw.naam),
        email: Set(als_sleutel(&nieuw.email)),
        organisatie_id: Set(nieuw.organisatie),
        wachtwoord: Set(nieuw.wachtwoord),
        rechten_versie: Set(1),
        actief: Set(true),
    };
    persoon::Entity::insert(rij)
        .exec_without_returning(db)
        .await?;
    Ok(id)
}

/// The person with this id, active or not.
pub async fn persoon(db: &Db<'_>, id: PersoonId) -> Result<Option<persoon::Model>, DbErr> {
    persoon::Entity::find_by_id(id).one(db).await
}

/// The person with this e-mail address in any case, active or not.
pub async fn zoek(db: &Db<'_>, email: &str) -> Result<Option<persoon::Model>, DbErr> {
    persoon::Entity::find()
        .filter(persoon::COLUMN.email.eq(als_sleutel(email)))
        .one(db)
        .await
}

/// Everybody by name, with the roles in force at `nu`: for the management of accounts and the chooser of the demo.
pub async fn personen(db: &Db<'_>, nu: Moment) -> Result<Vec<Persoon>, DbErr> {
    let organisaties: HashMap<OrganisatieId, organisatie::Model> = organisaties(db, None)
        .await?
        .into_iter()
        .map(|o| (o.id, o))
        .collect();
    let mut rollen: HashMap<PersoonId, Vec<Toewijzing>> = HashMap::new();
    for rij in geldige(nu).all(db).await? {
        rollen.entry(rij.persoon_id).or_default().extend(lees(&rij));
    }
    let mensen = persoon::Entity::find()
        .order_by_asc(persoon::COLUMN.naam)
        .order_by_asc(persoon::COLUMN.id)
        .all(db)
        .await?;
    let met_rollen = |persoon: persoon::Model| Persoon {
        organisatie: persoon
            .organisatie_id
            .and_then(|id| organisaties.get(&id).cloned()),
        rollen: rollen.remove(&persoon.id).unwrap_or_default(),
        persoon,
    };
    Ok(mensen.into_iter().map(met_rollen).collect())
}

/// Gives a role from `van`; the same role in the same scope is given once, and its id is the answer.
///
/// # Errors
/// The database; also for the clock and the system, which are roles of nobody.
pub async fn wijs_toe(
    db: &Db<'_>,
    wie: PersoonId,
    rol: Rol,
    bereik: Bereik,
    van: Moment,
) -> Result<Uuid, DbErr> {
    if !rol.van_mens() {
        return Err(DbErr::Custom(format!(
            "de rol {} is van niemand",
            rol.code()
        )));
    }
    let bestaand = geldige(van)
        .filter(toewijzing::COLUMN.persoon_id.eq(wie))
        .all(db)
        .await?;
    let zelfde = |t: &Toewijzing| t.rol == rol && t.bereik == bereik;
    if let Some(toewijzing) = bestaand.iter().filter_map(lees).find(zelfde) {
        return Ok(toewijzing.id);
    }
    let id = nieuwe_id();
    let (soort, bereik_id) = bereik.kolommen();
    let rij = toewijzing::ActiveModel {
        id: Set(id),
        persoon_id: Set(wie),
        rol: Set(rol.code().to_owned()),
        bereik: Set(soort.to_owned()),
        bereik_id: Set(bereik_id),
        van: Set(van),
        tot: Set(None),
    };
    toewijzing::Entity::insert(rij)
        .exec_without_returning(db)
        .await?;
    verhoog_rechten(db, wie).await?;
    Ok(id)
}

/// Ends a role at `per`. The row stays, for who had which role when is part of the file.
/// `false` when there is no such role in force.
pub async fn trek_in(db: &Db<'_>, toewijzing: Uuid, per: Moment) -> Result<bool, DbErr> {
    let Some(rij) = geldige(per)
        .filter(toewijzing::COLUMN.id.eq(toewijzing))
        .one(db)
        .await?
    else {
        return Ok(false);
    };
    toewijzing::Entity::update_many()
        .col_expr(toewijzing::Column::Tot, Expr::value(Some(per.0)))
        .filter(toewijzing::COLUMN.id.eq(toewijzing))
        .exec(db)
        .await?;
    verhoog_rechten(db, rij.persoon_id).await?;
    Ok(true)
}

/// Sets or removes the hash of the password.
pub async fn zet_wachtwoord(
    db: &Db<'_>,
    wie: PersoonId,
    hash: Option<String>,
) -> Result<(), DbErr> {
    persoon::Entity::update_many()
        .col_expr(persoon::Column::Wachtwoord, Expr::value(hash))
        .filter(persoon::COLUMN.id.eq(wie))
        .exec(db)
        .await?;
    verhoog_rechten(db, wie).await
}

/// Lets somebody in, or keeps them out.
pub async fn zet_actief(db: &Db<'_>, wie: PersoonId, actief: bool) -> Result<(), DbErr> {
    persoon::Entity::update_many()
        .col_expr(persoon::Column::Actief, Expr::value(actief))
        .filter(persoon::COLUMN.id.eq(wie))
        .exec(db)
        .await?;
    verhoog_rechten(db, wie).await
}

async fn verhoog_rechten(db: &Db<'_>, wie: PersoonId) -> Result<(), DbErr> {
    let een_meer = Expr::col(persoon::Column::RechtenVersie).add(1);
    persoon::Entity::update_many()
        .col_expr(persoon::Column::RechtenVersie, een_meer)
        .filter(persoon::COLUMN.id.eq(wie))
        .exec(db)
        .await?;
    Ok(())
}

/// Roles that have not ended at `nu`; one that begins later is among them, for it is granted already.
fn geldige(nu: Moment) -> sea_orm::Select<toewijzing::Entity> {
    let niet_geeindigd = Condition::any()
        .add(toewijzing::COLUMN.tot.is_null())
        .add(toewijzing::COLUMN.tot.gt(nu));
    toewijzing::Entity::find()
        .filter(niet_geeindigd)
        .order_by_asc(toewijzing::COLUMN.id)
}

fn lees(rij: &toewijzing::Model) -> Option<Toewijzing> {
    let (rol, bereik) = viewer::lees(rij)?;
    Some(Toewijzing {
        id: rij.id,
        rol,
        bereik,
    })
}

/// How an e-mail address is stored and compared.
fn als_sleutel(email: &str) -> String {
    email.trim().to_lowercase()
}
