//! New rows: begun by a person with an entry, or by an act under its own row.

use super::audit::{self, Regel};
use super::cascade::Lus;
use super::feiten::{self, Omstandigheid};
use super::weigering::Weigering;
use crate::clock::nieuwe_id;
use crate::store::db::Db;
use crate::store::facts::Stored;
use crate::store::rangorde::{BAFO, DOSSIER, laatste_ronde};
use crate::store::rijen;
use crate::store::viewer::Viewer;
use entities::ids::{OrganisatieId, RijId};
use entities::zaak::rij;
use sea_orm::EntityTrait;
use workflows::machine::{Kind, begin};
use workflows::role::Rol;
use workflows::voorbereiden::consultatie::{Orgaan, Stuk};

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
        procedure_id: match kind {
            Kind::Procedure | Kind::Openhouse => Some(id),
            _ => boven.procedure_id,
        },
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
        lus.straks(nieuw.clone(), act, Some(nr));
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
    for nieuw in nieuwe(lus.db, boven, kind).await? {
        begin_rij(
            lus,
            nieuw,
            kind,
            &Viewer::systeem(),
            Rol::Systeem,
            Some(oorzaak),
        )
        .await?;
    }
    Ok(())
}

/// The rows that an act begins: one, or for a consultatie one per gemeente and organ.
async fn nieuwe(db: &Db<'_>, boven: &rij::Model, kind: Kind) -> Result<Vec<rij::Model>, Weigering> {
    if kind == Kind::Bestuursbesluit {
        return besluiten(db, boven).await;
    }
    let (naam, code) = naam_van(db, boven, kind).await?;
    Ok(vec![kind_van(
        boven,
        kind,
        boven.organisatie_id,
        naam,
        code,
    )])
}

/// One bestuursbesluit per organ of every gemeente that decides.
async fn besluiten(db: &Db<'_>, consultatie: &rij::Model) -> Result<Vec<rij::Model>, Weigering> {
    let stuk = consultatie.code.split('.').next().unwrap_or_default();
    let stuk: Stuk = stuk
        .parse()
        .map_err(|_| Weigering::Defect(format!("onbekend stuk {}", consultatie.code)))?;
    let beslissers = rijen::gemeenten(db, consultatie.spoor_id).await?;
    let beslissers = beslissers
        .iter()
        .filter(|d| d.beslist)
        .map(|d| d.gemeente_id);
    let mut uit = Vec::new();
    for gemeente in rijen::organisaties(db, beslissers).await? {
        for orgaan in stuk.organen() {
            let naam = format!("{} – {}", gemeente.naam, in_woorden(*orgaan));
            let orgaan: &str = orgaan.into();
            let code = format!("{}/{orgaan}/{}", consultatie.code, in_code(&gemeente.naam));
            let kind = Kind::Bestuursbesluit;
            uit.push(kind_van(consultatie, kind, Some(gemeente.id), naam, code));
        }
    }
    Ok(uit)
}

/// The name of an organisation as part of a code: `Gemeente Gilze en Rijen` is `gilze-en-rijen`.
pub(super) fn in_code(organisatie: &str) -> String {
    let naam = organisatie.trim_start_matches("Gemeente ").to_lowercase();
    let woorden = naam.split(|c: char| !c.is_alphanumeric());
    let woorden: Vec<&str> = woorden.filter(|woord| !woord.is_empty()).collect();
    woorden.join("-")
}

fn in_woorden(orgaan: Orgaan) -> &'static str {
    match orgaan {
        Orgaan::College => "college",
        Orgaan::Raad => "gemeenteraad",
        Orgaan::SocialeRaad => "sociale raad",
    }
}

/// A consultatie is called after its stuk; the second one about the same stuk has a number.
async fn consultatie(db: &Db<'_>, spoor: &rij::Model) -> Result<(String, String), Weigering> {
    let stuk = spoor.toestand.parse().ok().and_then(Stuk::van);
    let stuk =
        stuk.ok_or_else(|| Weigering::Defect(format!("geen stuk bij {}", spoor.toestand)))?;
    let code: &str = stuk.into();
    let eerder = rijen::onder_spoor(db, spoor.id, Kind::Consultatie).await?;
    let keer = eerder.iter().filter(|c| c.code.starts_with(code)).count() + 1;
    let naam = match stuk {
        Stuk::Uitgangspunten => "Consultatie over de uitgangspunten",
        Stuk::Houtskoolschetsen => "Consultatie over de houtskoolschetsen",
        Stuk::Inkoopstrategie => "Besluit over de inkoopstrategie",
    };
    let code = match keer {
        1 => code.to_owned(),
        keer => format!("{code}.{keer}"),
    };
    Ok((naam.into(), code))
}

/// What a row is called that an act begins. A row of one party carries the name of the party.
async fn naam_van(
    db: &Db<'_>,
    boven: &rij::Model,
    kind: Kind,
) -> Result<(String, String), Weigering> {
    Ok(match kind {
        Kind::Consultatie => consultatie(db, boven).await?,
        Kind::Beoordelingsronde if boven.toestand == "bafo-beoordeling" => {
            ronde(db, boven, BAFO, "van de BAFO’s").await?
        }
        Kind::Beoordelingsronde => ronde(db, boven, DOSSIER, "van de bekwaamheidsdossiers").await?,
        Kind::Advies => ("Advies van de adviesraad".into(), String::new()),
        Kind::Gunningsbeslissing => {
            let eerder = workflows::effect::Verwant::OpPerceel(kind);
            let nummer = rijen::verwant(db, boven, eerder).await?.len() + 1;
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
