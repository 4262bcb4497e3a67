//! New rows: begun by a person with an entry, or by an act under its own row.

use super::audit::{self, Regel};
use super::cascade::Lus;
use super::feiten::{self, Omstandigheid};
use super::weigering::Weigering;
use crate::clock::nieuwe_id;
use crate::store::db::Db;
use crate::store::facts::Stored;
use crate::store::rangorde::{BAFO, DOSSIER, laatste_ronde};
use crate::store::viewer::Viewer;
use entities::ids::{OrganisatieId, RijId};
use entities::zaak::rij;
use sea_orm::EntityTrait;
use workflows::machine::{Kind, begin};
use workflows::role::Rol;

/// A row that is not there yet. Its scope is that of the row above it, and itself.
pub(super) fn kind_van(
    boven: &rij::Model,
    kind: Kind,
    organisatie: Option<OrganisatieId>,
    naam: String,
    code: String,
) -> rij::Model {
    let id = RijId(nieuwe_id());
    let zelf = |k: Kind, anders: Option<RijId>| if kind == k { Some(id) } else { anders };
    rij::Model {
        id,
        machine: kind.name().into(),
        toestand: String::new(),
        versie: 1,
        dossier_id: boven.dossier_id,
        spoor_id: boven.spoor_id,
        procedure_id: zelf(Kind::Procedure, boven.procedure_id),
        perceel_id: zelf(Kind::Perceel, boven.perceel_id),
        inschrijving_id: zelf(Kind::Inschrijving, boven.inschrijving_id),
        organisatie_id: organisatie,
        naam,
        code,
        begonnen_op: boven.begonnen_op,
    }
}

/// Writes a new row in the state in which it begins, with its audit line, and queues its first act.
pub(super) async fn begin_rij(
    lus: &mut Lus<'_>,
    mut nieuw: rij::Model,
    kind: Kind,
    door: &Viewer,
    als: Rol,
    oorzaak: Option<i64>,
) -> Result<(rij::Model, i64), Weigering> {
    nieuw.begonnen_op = lus.nu;
    nieuw.toestand = workflows::dispatch!(kind, M => beginstand::<M>(lus, &nieuw, door).await)?;
    rij::Entity::insert(rij::ActiveModel::from(nieuw.clone()))
        .exec_without_returning(lus.db)
        .await?;
    let regel = Regel {
        op: lus.nu,
        persoon: door.persoon,
        rol: als.code().into(),
        machine: kind.name(),
        rij: Some(nieuw.id),
        wat: "begin".into(),
        naar: nieuw.toestand.clone(),
        oorzaak,
        ..Regel::default()
    };
    let nr = audit::schrijf(lus.db, nieuw.dossier_id, regel).await?;
    if let Some(act) = kind.eerste() {
        lus.straks(nieuw.clone(), act, nr);
    }
    Ok((nieuw, nr))
}

async fn beginstand<M: Stored>(
    lus: &Lus<'_>,
    nieuw: &rij::Model,
    door: &Viewer,
) -> Result<String, Weigering> {
    let bij = Omstandigheid {
        nu: lus.nu,
        toelichting: false,
    };
    let feiten = feiten::laad::<M>(lus.db, nieuw, "begin", door, bij).await?;
    Ok(begin::<M>(&feiten).to_owned())
}

/// Begins a row of another machine under the row of an act.
pub(super) async fn onder(
    lus: &mut Lus<'_>,
    boven: &rij::Model,
    kind: Kind,
    oorzaak: i64,
) -> Result<(), Weigering> {
    let (naam, code) = naam_van(lus.db, boven, kind).await?;
    let nieuw = kind_van(boven, kind, boven.organisatie_id, naam, code);
    begin_rij(
        lus,
        nieuw,
        kind,
        &Viewer::systeem(),
        Rol::Systeem,
        Some(oorzaak),
    )
    .await?;
    Ok(())
}

/// What a row is called that an act begins. A row of one party carries the name of the party.
async fn naam_van(
    db: &Db<'_>,
    boven: &rij::Model,
    kind: Kind,
) -> Result<(String, String), Weigering> {
    Ok(match kind {
        Kind::Beoordelingsronde if boven.toestand == "bafo-beoordeling" => {
            ronde(db, boven, BAFO, "van de BAFO’s").await?
        }
        Kind::Beoordelingsronde => ronde(db, boven, DOSSIER, "van de bekwaamheidsdossiers").await?,
        Kind::Advies => ("Advies van de adviesraad".into(), String::new()),
        Kind::Gunningsbeslissing => {
            let eerder = workflows::effect::Verwant::OpPerceel(kind);
            let nummer = crate::store::rijen::verwant(db, boven, eerder).await?.len() + 1;
            ("Gunningsbeslissing".into(), nummer.to_string())
        }
        Kind::Implementatie => ("Implementatie".into(), String::new()),
        _ => (boven.naam.clone(), String::new()),
    })
}

/// A second round with the same code is one that was ordered; the first one is kept.
async fn ronde(
    db: &Db<'_>,
    perceel: &rij::Model,
    code: &str,
    waarvan: &str,
) -> Result<(String, String), Weigering> {
    let eerder = laatste_ronde(db, perceel, code).await?;
    let soort = eerder.map_or("Beoordeling", |_| "Herbeoordeling");
    Ok((format!("{soort} {waarvan}"), code.into()))
}
