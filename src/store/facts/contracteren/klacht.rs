//! Facts of a complaint.

use crate::store::db::Db;
use crate::store::facts::{Invoeren, Stored, Wie};
use crate::store::velden::Velden;
use crate::store::viewer::Viewer;
use crate::store::{gebeurd, rijen};
use entities::zaak::rij;
use sea_orm::DbErr;
use workflows::contracteren::klacht::{Act, Facts, Klacht};
use workflows::role::Rol;
use workflows::rule::Gemeen;
use workflows::termijnen::{datum_van, einde_van_dag, werkdagen_na};

/// Working days within which an answer is promised (P32: one municipality's rules).
const STREEFDAGEN: u16 = 5;

/// The questions of the admissibility check.
const TOETS: &[&str] = &[
    "belanghebbende",
    "overAanbesteding",
    "eerderGevraagd",
    "duidelijk",
];

impl Stored for Klacht {
    async fn facts(
        db: &Db<'_>,
        klacht: &rij::Model,
        wie: &Wie,
        gemeen: Gemeen,
    ) -> Result<Facts, DbErr> {
        let invoer = Invoeren::van(db, klacht.id).await?;
        let aangevuld = gebeurd::nummer(db, klacht.id, Act::Aanvullen).await?;
        let teruggestuurd = gebeurd::nummer(db, klacht.id, Act::NietOntvankelijkVerklaren).await?;
        let toets = invoer.een("klachttoets").filter(|t| t.regel_nr > aangevuld);
        let gehaald = toets.map(|toets| toets.velden.alle_ja(TOETS));
        let aanvulling = invoer.een("klachtaanvulling");
        let gemotiveerd =
            |soort: &str| invoer.zegt(soort, |velden| velden.gemotiveerd("motivering"));
        let ontvangen = datum_van(klacht.begonnen_op.into());
        Ok(Facts {
            behandelaar_betrokken: is_betrokken(db, klacht, wie, &gemeen).await?,
            toets_gehaald: gehaald == Some(true),
            toets_niet_gehaald: gehaald == Some(false),
            aangevuld: aanvulling.is_some_and(|entry| entry.regel_nr > teruggestuurd),
            advies: gemotiveerd("klachtadvies"),
            besluit: gemotiveerd("klachtbesluit"),
            besloten: gebeurd::nummer(db, klacht.id, Act::Besluiten).await? > 0,
            streeftermijn: Some(einde_van_dag(werkdagen_na(ontvangen, STREEFDAGEN))),
            cvae_open: invoer.een("cvae-advies").is_none(),
            gemeen,
        })
    }
}

/// Whoever handles the complaint holds another role where it stands (DOMAIN.md 5, separation 5).
async fn is_betrokken(
    db: &Db<'_>,
    klacht: &rij::Model,
    wie: &Wie,
    gemeen: &Gemeen,
) -> Result<bool, DbErr> {
    let Some(persoon) = wie.persoon else {
        return Ok(false);
    };
    let Some(mens) = Viewer::laad(db, persoon, gemeen.nu.into()).await? else {
        return Ok(false);
    };
    let deelname = rijen::gemeenten(db, klacht.spoor_id).await?;
    let gemeenten: Vec<_> = deelname.into_iter().map(|d| d.gemeente_id).collect();
    let rollen = mens.rollen_bij(klacht, &gemeenten);
    Ok(rollen.iter().any(|rol| rol != Rol::Klachtbehandelaar))
}
