//! The implementation of the contracts of a perceel, as a viewer may know it.

use super::db::Db;
use super::invoer::Invoeren;
use super::regels;
use super::rijen::{self, Plek};
use super::velden::Velden;
use super::viewer::Viewer;
use entities::moment::Moment;
use jiff::civil::Date;
use sea_orm::DbErr;
use workflows::machine::Kind;

/// An implementation.
#[derive(Clone, Debug)]
pub struct Implementatie {
    /// The milestones, in the order of their first record.
    pub mijlpalen: Vec<Mijlpaal>,
    /// The gate before the contracts begin; none as long as it was not filled in.
    pub poort: Option<Poort>,
    /// Places that the leidraad announced.
    pub capaciteit: i64,
    /// The contracts of the perceel that the viewer may know.
    pub overeenkomsten: Vec<Plek>,
}

/// A milestone.
#[derive(Clone, Debug)]
pub struct Mijlpaal {
    /// Its code.
    pub code: String,
    /// What must be done.
    pub naam: String,
    /// Code of the stand.
    pub stand: String,
    /// By when.
    pub uiterlijk: Option<Date>,
    /// When the stand was recorded last.
    pub op: Moment,
}

/// What must be in order before a contract begins.
#[derive(Clone, Copy, Debug)]
pub struct Poort {
    /// People who can be supported now.
    pub capaciteit: i64,
    /// Every subcontractor is registered.
    pub onderaannemers: bool,
    /// The transition rule is published.
    pub overgangsregeling: bool,
    /// The complaint route is open.
    pub klachtenroute: bool,
}

/// An implementation.
///
/// # Errors
/// The database.
pub async fn implementatie(
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
) -> Result<Implementatie, DbErr> {
    let invoer = Invoeren::zichtbaar(db, viewer, plek).await?;
    let mijlpalen = invoer.soort("implementatiemijlpaal");
    let poort = invoer.een("implementatiepoort").map(|entry| &entry.velden);
    let regels = regels::bij(db, &plek.rij).await?;
    let perceel = plek.rij.perceel_id;
    Ok(Implementatie {
        mijlpalen: mijlpalen
            .map(|entry| Mijlpaal {
                code: entry.sleutel.clone(),
                naam: entry.velden.tekst("naam").to_owned(),
                stand: entry.velden.tekst("stand").to_owned(),
                uiterlijk: entry.velden.datum("uiterlijk"),
                op: entry.op,
            })
            .collect(),
        poort: poort.map(|poort| Poort {
            capaciteit: poort.getal("capaciteit").unwrap_or_default(),
            onderaannemers: poort.ja("onderaannemers"),
            overgangsregeling: poort.ja("overgangsregeling"),
            klachtenroute: poort.ja("klachtenroute"),
        }),
        capaciteit: regels
            .and_then(|regels| regels.contract.capaciteit)
            .map_or(0, i64::from),
        overeenkomsten: match perceel {
            Some(_) => rijen::lijst(db, viewer, Kind::Overeenkomst, perceel).await?,
            None => vec![],
        },
    })
}
