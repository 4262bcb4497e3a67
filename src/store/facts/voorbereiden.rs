//! Facts of step 1: the inkoopspoor. Those of the consultatie are in the folder.

mod consultatie;

use super::{Invoeren, Stored, Wie, gedaan_of_nu, is_volledig};
use crate::store::colleges::{self, voorgelegd};
use crate::store::db::Db;
use crate::store::invoer::{self, Invoer};
use crate::store::personen::{is_zonder_belang, met_rol};
use crate::store::stadia::is;
use crate::store::velden::Velden;
use crate::store::{gebeurd, regels, rijen};
use entities::ids::{PersoonId, RijId};
use entities::zaak::rij;
use jiff::Timestamp;
use sea_orm::DbErr;
use serde_json::Value;
use std::collections::BTreeSet;
use workflows::machine::Kind;
use workflows::procedure;
use workflows::role::Rol;
use workflows::rule::Gemeen;
use workflows::termijnen::{afgebroken_bewaren_tot_en_met, datum_van, einde_van_dag};
use workflows::voorbereiden::inkoopspoor::{Act, At, Facts, Inkoopspoor};

/// Who must have declared their interests before the Go is asked.
const TEAM: [Rol; 3] = [Rol::Inkoopadviseur, Rol::TweedeInkoper, Rol::Jurist];

impl Stored for Inkoopspoor {
    async fn facts(
        db: &Db<'_>,
        spoor: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<Facts, DbErr> {
        let invoer = Invoeren::van(db, spoor.id).await?;
        let sinds = voorgelegd(db, spoor.id).await?;
        let herzien = gebeurd::nummer(db, spoor.id, Act::PlanningHerzien).await?;
        let verschoven = |mijlpaal: &Invoer| {
            mijlpaal.regel_nr > herzien && mijlpaal.velden.gevuld(&["huidigVan", "reden"])
        };
        let procedures = rijen::onder_spoor(db, spoor.id, Kind::Procedure).await?;
        let colleges = colleges::bij_invoer(db, spoor.id, &invoer, sinds).await?;
        let (voorwaarden, voorwaarden_open) = voorwaarden(&invoer, sinds);
        Ok(Facts {
            voorbereiding_hier: invoer.zegt("inkoopspoor", |v| v.tekst("begin") == "opgave"),
            aangehouden: gebeurd::nummer(db, spoor.id, Act::TrajectAanhouden).await?
                > gebeurd::nummer(db, spoor.id, Act::TrajectHervatten).await?,
            uitgangspunten: invoer.soort("uitgangspunt").count(),
            reactie_tot: consultatie::reactie_tot(&invoer),
            stuk_ingestemd: consultatie::ingestemd(db, spoor).await?,
            strategiekeuzes: invoer.zegt("strategiekeuzes", is_gekozen),
            planning_gewijzigd: invoer.soort("mijlpaal").any(verschoven),
            deelname_gewijzigd: invoer
                .soort("deelnamewijziging")
                .any(|wijziging| wijziging.regel_nr > sinds),
            documenten: invoer
                .soort("document")
                .map(|d| d.sleutel.clone())
                .collect(),
            regels_volledig: regels_volledig(db, &procedures, gemeen.nu).await?,
            planning: invoer.een("mijlpaal").is_some(),
            team_verklaard: team_verklaard(db, spoor, &invoer, gemeen.nu).await?,
            quorum: colleges.quorum,
            beslissers: colleges.standen.len(),
            ingestemd: colleges.ingestemd(),
            niet_ingestemd: colleges.niet_ingestemd(),
            voorwaarden,
            voorwaarden_open,
            archief_tot: Some(archief_tot(db, spoor, gemeen.nu).await?),
            gepubliceerd: procedures.iter().any(|p| is(p, is_gepubliceerd)),
            gemeen,
        })
    }
}

/// The choices of the strategie are complete: with one perceel also why it is not divided
/// (Aw 2012 art. 1.5 lid 3).
fn is_gekozen(keuzes: &Value) -> bool {
    keuzes.gevuld(&["motiveringProcedurekeuze", "bekostiging"])
        && keuzes.getal("raming") > Some(0)
        && (keuzes.getal("percelen") > Some(1) || keuzes.gevuld(&["motiveringNietOpdelen"]))
}

/// A gemeente joined or left since the dossier was last put to the colleges: their Go is about
/// another group (DOMAIN.md 4.1).
pub(super) async fn deelname_gewijzigd(db: &Db<'_>, spoor: Option<RijId>) -> Result<bool, DbErr> {
    let Some(spoor) = spoor else { return Ok(false) };
    let sinds = voorgelegd(db, spoor).await?;
    let wijzigingen = invoer::alle::<Value>(db, spoor, "deelnamewijziging").await?;
    Ok(wijzigingen.iter().any(|entry| entry.regel_nr > sinds))
}

/// A year after the traject was broken off; counted from now for one that still runs.
async fn archief_tot(db: &Db<'_>, spoor: &rij::Model, nu: Timestamp) -> Result<Timestamp, DbErr> {
    let afgebroken = match spoor.toestand.parse() {
        Ok(At::NoGo) => gedaan_of_nu(db, spoor.id, Act::NoGoGeven, nu).await?,
        Ok(At::Gestaakt) => gedaan_of_nu(db, spoor.id, Act::TrajectStaken, nu).await?,
        _ => nu,
    };
    let laatste_dag = afgebroken_bewaren_tot_en_met(datum_van(afgebroken));
    Ok(einde_van_dag(laatste_dag))
}

fn is_gepubliceerd(at: procedure::At) -> bool {
    !matches!(
        at,
        procedure::At::Voorbereid | procedure::At::PublicatieKlaar
    )
}

async fn regels_volledig(
    db: &Db<'_>,
    procedures: &[rij::Model],
    nu: Timestamp,
) -> Result<bool, DbErr> {
    for procedure in procedures {
        if !is_volledig(regels::regels(db, procedure.id).await?.as_ref(), nu) {
            return Ok(false);
        }
    }
    Ok(!procedures.is_empty())
}

async fn team_verklaard(
    db: &Db<'_>,
    spoor: &rij::Model,
    invoer: &Invoeren,
    nu: Timestamp,
) -> Result<bool, DbErr> {
    let verklaard: BTreeSet<PersoonId> = invoer
        .soort("belangenverklaring-team")
        .filter(|verklaring| is_zonder_belang(&verklaring.velden))
        .filter_map(|verklaring| verklaring.persoon)
        .collect();
    let mut team = BTreeSet::new();
    for rol in TEAM {
        team.extend(met_rol(db, spoor, rol, nu.into()).await?);
    }
    Ok(!team.is_empty() && team.is_subset(&verklaard))
}

/// How many conditions the last Go has, and how many of them are not dealt with.
fn voorwaarden(invoer: &Invoeren, sinds: i64) -> (usize, usize) {
    let geldig: Vec<_> = invoer
        .soort("voorwaarde")
        .filter(|voorwaarde| voorwaarde.regel_nr > sinds)
        .collect();
    let open = geldig.iter().filter(|voorwaarde| {
        invoer
            .met("voorwaarde-afhandeling", &voorwaarde.sleutel)
            .is_none_or(|afhandeling| afhandeling.regel_nr < voorwaarde.regel_nr)
    });
    (geldig.len(), open.count())
}
