//! The audit trail: append-only, one hash chain per dossier (DESIGN.md 6; Aw 2012 art. 2.56).

use crate::clock::nieuwe_id;
use crate::store::db::Db;
use crate::vault::sha256_hex;
use entities::ids::{DossierId, PersoonId, RijId};
use entities::moment::Moment;
use entities::zaak::{auditregel, dossier};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

/// What a line says, before it has a number and a hash.
#[derive(Clone, Debug, Default)]
pub(crate) struct Regel {
    pub op: Moment,
    pub persoon: Option<PersoonId>,
    pub rol: String,
    pub machine: &'static str,
    pub rij: Option<RijId>,
    pub wat: String,
    pub van: String,
    pub naar: String,
    pub oorzaak: Option<i64>,
    pub inhoud_hash: String,
    pub toelichting: Option<String>,
}

/// Locks a dossier for the rest of the transaction and gives its head.
///
/// # Errors
/// `RecordNotFound` when there is no such dossier.
pub(crate) async fn slot(db: &Db<'_>, id: DossierId) -> Result<dossier::Model, DbErr> {
    dossier::Entity::find_by_id(id)
        .lock_exclusive()
        .one(db)
        .await?
        .ok_or_else(|| DbErr::RecordNotFound(format!("dossier {id}")))
}

/// The dossier of the installation itself, made when there is none: for what belongs to no case, such
/// as the personal key of a sleutelhouder.
///
/// # Errors
/// The database.
pub(crate) async fn installatie(db: &Db<'_>) -> Result<DossierId, DbErr> {
    let bestaand = dossier::Entity::find()
        .filter(dossier::COLUMN.soort.eq("installatie"))
        .one(db)
        .await?;
    if let Some(dossier) = bestaand {
        return Ok(dossier.id);
    }
    let nieuw = dossier::Model {
        id: DossierId(nieuwe_id()),
        soort: "installatie".into(),
        naam: "Installatie".into(),
        bron_id: None,
        bron_hash: None,
        kop_nr: 0,
        kop_hash: String::new(),
    };
    let id = nieuw.id;
    dossier::Entity::insert(dossier::ActiveModel::from(nieuw))
        .exec_without_returning(db)
        .await?;
    Ok(id)
}

/// Appends a line and moves the head; gives its number.
pub(crate) async fn schrijf(db: &Db<'_>, id: DossierId, regel: Regel) -> Result<i64, DbErr> {
    let kop = slot(db, id).await?;
    let nr = kop.kop_nr + 1;
    let zout = if regel.toelichting.is_some() {
        nieuwe_id().to_string()
    } else {
        String::new()
    };
    let mut rij = auditregel::Model {
        dossier_id: id,
        nr,
        op: regel.op,
        persoon_hash: regel.persoon.map(persoon_hash).unwrap_or_default(),
        persoon_id: regel.persoon,
        rol: regel.rol,
        machine: regel.machine.into(),
        rij_id: regel.rij,
        wat: regel.wat,
        van: regel.van,
        naar: regel.naar,
        oorzaak: regel.oorzaak,
        inhoud_hash: regel.inhoud_hash,
        toelichting_hash: toelichting_hash(regel.toelichting.as_deref(), &zout),
        toelichting: regel.toelichting,
        toelichting_zout: zout,
        vorige_hash: kop.kop_hash,
        hash: String::new(),
    };
    rij.hash = hash(&rij);
    let hash = rij.hash.clone();
    auditregel::Entity::insert(auditregel::ActiveModel::from(rij))
        .exec_without_returning(db)
        .await?;
    let nieuw = dossier::ActiveModel {
        id: Set(id),
        kop_nr: Set(nr),
        kop_hash: Set(hash),
        ..Default::default()
    };
    dossier::Entity::update(nieuw).exec(db).await?;
    Ok(nr)
}

fn persoon_hash(id: PersoonId) -> String {
    sha256_hex(id.to_string().as_bytes())
}

fn toelichting_hash(toelichting: Option<&str>, zout: &str) -> String {
    toelichting
        .map(|t| sha256_hex(format!("{}\n{}", op_een_regel(zout), op_een_regel(t)).as_bytes()))
        .unwrap_or_default()
}

/// A field as one line, in such a way that no two fields give the same one: otherwise a line end in a
/// field could pass for something else, and be put there unseen.
fn op_een_regel(veld: &str) -> String {
    veld.replace('\\', "\\\\").replace('\n', "\\n")
}

/// The hash of a line: every field on its own line, in a fixed order, after the hash before it.
/// The names of person and reason are in it only as hashes.
fn hash(r: &auditregel::Model) -> String {
    let nummer = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    let velden = [
        r.vorige_hash.clone(),
        r.dossier_id.to_string(),
        r.nr.to_string(),
        r.op.0.to_string(),
        r.persoon_hash.clone(),
        r.rol.clone(),
        r.machine.clone(),
        r.rij_id.map(|id| id.to_string()).unwrap_or_default(),
        r.wat.clone(),
        r.van.clone(),
        r.naar.clone(),
        nummer(r.oorzaak),
        r.inhoud_hash.clone(),
        r.toelichting_hash.clone(),
    ];
    sha256_hex(velden.map(|v| op_een_regel(&v)).join("\n").as_bytes())
}

/// The first thing that is wrong with a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breuk {
    /// The dossier.
    pub dossier: DossierId,
    /// Its name.
    pub naam: String,
    /// The line; 0 when it is the dossier itself.
    pub nr: i64,
    /// What is wrong, in Dutch.
    pub zin: String,
}

/// Verifies every chain. Gives the number of lines, or the first fault by name.
///
/// # Errors
/// The database.
pub async fn controleer(db: &Db<'_>) -> Result<Result<u64, Breuk>, DbErr> {
    let dossiers = dossier::Entity::find()
        .order_by_asc(dossier::COLUMN.id)
        .all(db)
        .await?;
    let mut aantal = 0;
    for dossier in &dossiers {
        match keten(db, dossier).await? {
            Ok(regels) => aantal += regels,
            Err(breuk) => return Ok(Err(breuk)),
        }
    }
    Ok(Ok(aantal))
}

/// Verifies the chain of one dossier, a thousand lines at a time.
///
/// # Errors
/// The database.
pub async fn keten(db: &Db<'_>, dossier: &dossier::Model) -> Result<Result<u64, Breuk>, DbErr> {
    let breuk = |nr: i64, zin: String| {
        Ok(Err(Breuk {
            dossier: dossier.id,
            naam: dossier.naam.clone(),
            nr,
            zin,
        }))
    };
    if let (Some(bron), Some(hash)) = (dossier.bron_id, &dossier.bron_hash)
        && !bevat(db, bron, hash).await?
    {
        return breuk(
            0,
            "De regel van het inkoopspoor waaruit dit dossier komt, bestaat niet.".into(),
        );
    }
    let (mut nr, mut kop) = (0, String::new());
    loop {
        let regels = auditregel::Entity::find()
            .filter(auditregel::COLUMN.dossier_id.eq(dossier.id))
            .filter(auditregel::COLUMN.nr.gt(nr))
            .order_by_asc(auditregel::COLUMN.nr)
            .limit(1_000)
            .all(db)
            .await?;
        if regels.is_empty() {
            break;
        }
        for regel in regels {
            if let Some(zin) = fout_in(&regel, nr, &kop) {
                return breuk(regel.nr, zin.into());
            }
            (nr, kop) = (regel.nr, regel.hash);
        }
    }
    if (nr, &kop) != (dossier.kop_nr, &dossier.kop_hash) {
        return breuk(
            nr,
            format!(
                "Het dossier hoort te eindigen bij regel {}.",
                dossier.kop_nr
            ),
        );
    }
    Ok(Ok(u64::try_from(nr).unwrap_or_default()))
}

fn fout_in(regel: &auditregel::Model, vorige: i64, kop: &str) -> Option<&'static str> {
    if regel.nr != vorige + 1 {
        Some("De regel ervoor ontbreekt.")
    } else if regel.vorige_hash != kop {
        Some("De regel sluit niet aan op de regel ervoor.")
    } else if regel.hash != hash(regel) {
        Some("De inhoud van de regel is veranderd.")
    } else if !toelichting_klopt(regel) {
        Some("De toelichting is veranderd.")
    } else if regel
        .persoon_id
        .is_some_and(|id| persoon_hash(id) != regel.persoon_hash)
    {
        Some("De persoon is veranderd.")
    } else {
        None
    }
}

/// A reason is the one that was given, or it was destroyed together with its salt.
fn toelichting_klopt(regel: &auditregel::Model) -> bool {
    match regel.toelichting.as_deref() {
        None => regel.toelichting_zout.is_empty(),
        toelichting => {
            regel.toelichting_hash == toelichting_hash(toelichting, &regel.toelichting_zout)
        }
    }
}

async fn bevat(db: &Db<'_>, dossier: DossierId, hash: &str) -> Result<bool, DbErr> {
    if hash.is_empty() {
        return Ok(true);
    }
    let regel = auditregel::Entity::find()
        .filter(auditregel::COLUMN.dossier_id.eq(dossier))
        .filter(auditregel::COLUMN.hash.eq(hash))
        .one(db)
        .await?;
    Ok(regel.is_some())
}
