//! Entries that begin a row, and the percelen that follow from the Procedureregels.

mod velden;

pub(super) use velden::tekst;

use super::begin::{begin_rij, kind_van};
use super::cascade::Lus;
use super::deelnemers;
use super::leg_vast;
use super::record::Vastgelegd;
use super::weigering::{Veldfout, Weigering};
use crate::clock::nieuwe_id;
use crate::store::belangstelling::is_uitgenodigd;
use crate::store::db::Db;
use crate::store::rijen::{self, Plek};
use crate::store::viewer::Viewer;
use entities::ids::{DossierId, OrganisatieId, RijId};
use entities::moment::Moment;
use entities::voorbereiden::deelname;
use entities::zaak::{dossier, rij};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::Value;
use velden::organisaties;
use workflows::effect::Verwant;
use workflows::invoer::Invoersoort;
use workflows::invoer::keuring::{Gekeurd, canoniek};
use workflows::machine::Kind;
use workflows::procedureregels::Procedureregels;
use workflows::role::Rol;

async fn nieuw_dossier(
    db: &Db<'_>,
    soort: &str,
    naam: &str,
    bron: Option<DossierId>,
) -> Result<DossierId, Weigering> {
    let kop = match bron {
        Some(bron) => Some(super::audit::slot(db, bron).await?.kop_hash),
        None => None,
    };
    let id = DossierId(nieuwe_id());
    let dossier = dossier::Model {
        id,
        soort: soort.into(),
        naam: naam.into(),
        bron_id: bron,
        bron_hash: kop,
        kop_nr: 0,
        kop_hash: String::new(),
    };
    dossier::Entity::insert(dossier::ActiveModel::from(dossier))
        .exec_without_returning(db)
        .await?;
    Ok(id)
}

/// Begins an inkoopspoor by the hand of a person.
pub(super) async fn spoor(
    lus: &mut Lus<'_>,
    door: &Viewer,
    als: Rol,
    soort: &Invoersoort,
    gekeurd: Gekeurd,
) -> Result<Vastgelegd, Weigering> {
    let begonnen = nieuw_spoor(lus, door, als, soort, &gekeurd, None).await?;
    lus.gevolgen().await?;
    Ok(begonnen)
}

/// Begins an inkoopspoor with the gemeenten that take part, and its procedure in a dossier of its own.
/// The dossier of the spoor cites the head of `bron`.
pub(super) async fn nieuw_spoor(
    lus: &mut Lus<'_>,
    door: &Viewer,
    als: Rol,
    soort: &Invoersoort,
    gekeurd: &Gekeurd,
    bron: Option<DossierId>,
) -> Result<Vastgelegd, Weigering> {
    let naam = tekst(gekeurd, "naam");
    let dossier = nieuw_dossier(lus.db, "inkoopspoor", &naam, bron).await?;
    let id = RijId(nieuwe_id());
    let spoor = rij::Model {
        id,
        machine: Kind::Inkoopspoor.name().into(),
        toestand: String::new(),
        versie: 1,
        dossier_id: dossier,
        spoor_id: Some(id),
        procedure_id: None,
        perceel_id: None,
        inschrijving_id: None,
        organisatie_id: None,
        naam: naam.clone(),
        code: String::new(),
        begonnen_op: lus.nu,
    };
    let (spoor, nr) = begin_rij(lus, spoor, Kind::Inkoopspoor, door, als, None).await?;
    neem_deel(lus.db, id, gekeurd).await?;
    let inhoud = canoniek(&gekeurd.velden);
    leg_vast::bewaar(lus, door, &spoor, soort, gekeurd, inhoud, nr).await?;
    let dossier = nieuw_dossier(lus.db, "procedure", &naam, Some(dossier)).await?;
    let mut procedure = kind_van(&spoor, Kind::Procedure, None, naam, String::new());
    procedure.dossier_id = dossier;
    begin_rij(lus, procedure, Kind::Procedure, door, als, None).await?;
    Ok(Vastgelegd {
        rij: id,
        begonnen: true,
        versie: 1,
        regel_nr: Some(nr),
    })
}

async fn neem_deel(db: &Db<'_>, spoor: RijId, gekeurd: &Gekeurd) -> Result<(), Weigering> {
    let per = tekst(gekeurd, "toetredingPer")
        .parse::<jiff::civil::Date>()
        .ok();
    let per = per
        .map(workflows::termijnen::begin_van_dag)
        .map(Moment::from);
    let beslissers = organisaties(gekeurd, "gemeenten")
        .into_iter()
        .map(|g| (g, true, None));
    let later = organisaties(gekeurd, "toetreders")
        .into_iter()
        .map(|g| (g, false, per));
    for (gemeente_id, beslist, per) in beslissers.chain(later) {
        let rij = deelname::ActiveModel {
            spoor_id: Set(spoor),
            gemeente_id: Set(gemeente_id),
            beslist: Set(beslist),
            per: Set(per),
        };
        deelname::Entity::insert(rij)
            .on_conflict_do_nothing()
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}

/// Begins a row under another one: a question, a nota, a submission, a session.
pub(super) async fn onder(
    lus: &mut Lus<'_>,
    door: &Viewer,
    als: Rol,
    plek: &Plek,
    kind: Kind,
    soort: &Invoersoort,
    gekeurd: Gekeurd,
) -> Result<Vastgelegd, Weigering> {
    let boven = match kind {
        Kind::Inschrijving => perceel(lus.db, &plek.rij, &tekst(&gekeurd, "perceel")).await?,
        _ => plek.rij.clone(),
    };
    let organisatie = if als.van_aanbieder() {
        door.organisatie
    } else {
        boven.organisatie_id
    };
    match kind {
        Kind::Inschrijving => {
            alleen_genodigden(lus.db, &boven, organisatie).await?;
            nog_niet_ingeschreven(lus.db, &boven, organisatie).await?;
        }
        Kind::Toelating => nog_niet_aangemeld(lus.db, &boven, organisatie).await?,
        _ => {}
    }
    let nummer = rijen::verwant(lus.db, &plek.rij, verwant(kind))
        .await?
        .len()
        + 1;
    let (naam, code) = match kind {
        Kind::Inschrijving
        | Kind::Toelating
        | Kind::Openhouse
        | Kind::Inbesteding
        | Kind::Onderaannemer => (tekst(&gekeurd, "naam"), String::new()),
        Kind::Nota | Kind::Contractwijziging => (tekst(&gekeurd, "titel"), nummer.to_string()),
        Kind::Dialoogsessie => (boven.naam.clone(), sessienummer(&gekeurd)),
        Kind::Klacht => (format!("Klacht {nummer}"), nummer.to_string()),
        Kind::Verbetertraject => (format!("Verbetertraject {nummer}"), nummer.to_string()),
        _ => (format!("Vraag {nummer}"), nummer.to_string()),
    };
    let mut nieuw = kind_van(&boven, kind, organisatie, naam, code);
    if matches!(kind, Kind::Openhouse | Kind::Inbesteding) {
        let bron = Some(boven.dossier_id);
        nieuw.dossier_id = nieuw_dossier(lus.db, kind.name(), &nieuw.naam, bron).await?;
    }
    let (rij, nr) = begin_rij(lus, nieuw, kind, door, als, None).await?;
    let inhoud = canoniek(&gekeurd.velden);
    leg_vast::bewaar(lus, door, &rij, soort, &gekeurd, inhoud, nr).await?;
    Ok(Vastgelegd {
        rij: rij.id,
        begonnen: true,
        versie: 1,
        regel_nr: Some(nr),
    })
}

fn verwant(kind: Kind) -> Verwant {
    match kind {
        Kind::Dialoogsessie
        | Kind::Contractwijziging
        | Kind::Onderaannemer
        | Kind::Verbetertraject => Verwant::BijInschrijving(kind),
        _ => Verwant::InProcedure(kind),
    }
}

fn sessienummer(gekeurd: &Gekeurd) -> String {
    gekeurd
        .velden
        .get("nummer")
        .and_then(Value::as_i64)
        .unwrap_or_default()
        .to_string()
}

async fn perceel(db: &Db<'_>, procedure: &rij::Model, code: &str) -> Result<rij::Model, Weigering> {
    let percelen = rijen::verwant(db, procedure, Verwant::InProcedure(Kind::Perceel)).await?;
    percelen
        .into_iter()
        .find(|p| p.code == code)
        .ok_or(Weigering::NietGevonden)
}

/// One application per organisation that is still alive: who was refused may try again.
async fn nog_niet_aangemeld(
    db: &Db<'_>,
    openhouse: &rij::Model,
    organisatie: Option<OrganisatieId>,
) -> Result<(), Weigering> {
    let bestaand = rijen::verwant(db, openhouse, Verwant::InProcedure(Kind::Toelating)).await?;
    let zin = "Uw organisatie heeft zich al aangemeld voor dit open house.";
    hooguit_een(
        &bestaand,
        organisatie,
        |toestand| toestand == "geweigerd",
        ("naam", zin),
    )
}

/// What is withdrawn or was refused as late stands in the way of nothing: after a failure of the
/// system the term can be open again.
fn voorbij(toestand: &str) -> bool {
    matches!(toestand, "teruggetrokken" | "te-laat")
}

/// After an invitation on a vooraankondiging only whoever answered it registers (Aw 2012 art. 2.62
/// lid 4 c); the act of handing in asks the same.
async fn alleen_genodigden(
    db: &Db<'_>,
    perceel: &rij::Model,
    organisatie: Option<OrganisatieId>,
) -> Result<(), Weigering> {
    let Some(procedure) = perceel.procedure_id else {
        return Ok(());
    };
    if is_uitgenodigd(db, procedure, organisatie).await? {
        return Ok(());
    }
    let zin = "Alleen wie op tijd belangstelling meldde, kan zich inschrijven (Aw 2012, art. 2.62 lid 4 c).";
    Err(Weigering::Velden(vec![Veldfout {
        veld: "perceel".into(),
        zin: zin.into(),
    }]))
}

/// One submission per organisation and perceel that is still alive.
async fn nog_niet_ingeschreven(
    db: &Db<'_>,
    perceel: &rij::Model,
    organisatie: Option<OrganisatieId>,
) -> Result<(), Weigering> {
    let bestaand = rijen::verwant(db, perceel, Verwant::OpPerceel(Kind::Inschrijving)).await?;
    let zin = "Uw organisatie heeft al een inschrijving op dit perceel.";
    hooguit_een(&bestaand, organisatie, voorbij, ("perceel", zin))
}

/// Refuses a second row of an organisation while one of its rows is still alive, with this sentence
/// beside this field.
fn hooguit_een(
    bestaand: &[rij::Model],
    organisatie: Option<OrganisatieId>,
    voorbij: impl Fn(&str) -> bool,
    (veld, zin): (&str, &str),
) -> Result<(), Weigering> {
    let dubbel = bestaand
        .iter()
        .any(|r| r.organisatie_id == organisatie && !voorbij(&r.toestand));
    if !dubbel {
        return Ok(());
    }
    Err(Weigering::Velden(vec![Veldfout {
        veld: veld.into(),
        zin: zin.into(),
    }]))
}

/// What follows from a fact beside what is written.
pub(super) async fn na_feit(
    lus: &Lus<'_>,
    door: &Viewer,
    als: Rol,
    rij: &rij::Model,
    soort: &Invoersoort,
    gekeurd: &Gekeurd,
    nr: i64,
) -> Result<(), Weigering> {
    match soort.code {
        "procedureregels" => maak_percelen(lus, door, als, rij, gekeurd, nr).await,
        "deelnamewijziging" => wijzig_deelname(lus.db, rij.id, gekeurd).await,
        "deelnemer" => deelnemers::nodig_uit(lus, door, als, rij, gekeurd, nr).await,
        "deelnemer-eruit" => deelnemers::haal_eruit(lus, rij, gekeurd, nr).await,
        _ => Ok(()),
    }
}

/// A gemeente joins and decides from now on, or leaves.
async fn wijzig_deelname(db: &Db<'_>, spoor: RijId, gekeurd: &Gekeurd) -> Result<(), Weigering> {
    let Ok(gemeente) = tekst(gekeurd, "gemeente").parse::<OrganisatieId>() else {
        return Ok(());
    };
    deelname::Entity::delete_by_id((spoor, gemeente))
        .exec(db)
        .await?;
    if tekst(gekeurd, "wijziging") == "toetreden" {
        let rij = deelname::ActiveModel {
            spoor_id: Set(spoor),
            gemeente_id: Set(gemeente),
            beslist: Set(true),
            per: Set(None),
        };
        deelname::Entity::insert(rij)
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}

/// The percelen follow from the Procedureregels, by their codes.
async fn maak_percelen(
    lus: &Lus<'_>,
    door: &Viewer,
    als: Rol,
    rij: &rij::Model,
    gekeurd: &Gekeurd,
    nr: i64,
) -> Result<(), Weigering> {
    let regels: Procedureregels =
        serde_json::from_value(gekeurd.velden.get("regels").cloned().unwrap_or_default())
            .map_err(|fout| Weigering::Defect(fout.to_string()))?;
    let bestaand = rijen::verwant(lus.db, rij, Verwant::InProcedure(Kind::Perceel)).await?;
    for perceel in &regels.percelen {
        if let Some(oud) = bestaand.iter().find(|p| p.code == perceel.code) {
            hernoem(lus.db, oud.id, &perceel.naam).await?;
        } else {
            let (naam, code) = (perceel.naam.clone(), perceel.code.clone());
            let nieuw = kind_van(rij, Kind::Perceel, None, naam, code);
            let mut eigen = Lus::nieuw(lus.deuren, lus.db, lus.nu);
            begin_rij(&mut eigen, nieuw, Kind::Perceel, door, als, Some(nr)).await?;
        }
    }
    let weg = bestaand
        .iter()
        .filter(|oud| !regels.percelen.iter().any(|p| p.code == oud.code));
    for oud in weg {
        verwijder_leeg(lus.db, oud.id).await?;
    }
    Ok(())
}

async fn hernoem(db: &Db<'_>, id: RijId, naam: &str) -> Result<(), Weigering> {
    rij::Entity::update_many()
        .col_expr(rij::Column::Naam, Expr::value(naam))
        .filter(rij::COLUMN.id.eq(id))
        .exec(db)
        .await?;
    Ok(())
}

/// A perceel that the Procedureregels no longer have, before publication: nothing hangs on it yet.
async fn verwijder_leeg(db: &Db<'_>, id: RijId) -> Result<(), Weigering> {
    rij::Entity::delete_by_id(id).exec(db).await?;
    Ok(())
}
