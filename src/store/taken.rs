//! *Mijn taken*: what waits for somebody, from the machines and their roles alone. No rule is run,
//! so a list is cheap and tells no result of a rule (DESIGN.md 3.5).

use super::db::Db;
use super::gebeurd;
use super::lijsten;
use super::rijen::{self, Plek};
use super::viewer::Viewer;
use entities::moment::Moment;
use entities::zaak::{invoer, timer};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;
use std::sync::LazyLock;
use workflows::invoer::{Aard, Invoersoort, Veldsoort, soorten};
use workflows::inzage::Zicht;
use workflows::machine::Kind;
use workflows::role::Rol;
use workflows::selecteren::inschrijving;
use workflows::wachten::{self, ANTWOORDEN, Antwoord, Wacht};

/// A row on which somebody can perform an act, when its rules allow, or has something to write.
#[derive(Clone, Debug)]
pub struct Taak {
    /// The row.
    pub plek: Plek,
    /// The acts of this person's roles that wait in the present state.
    pub handelingen: Vec<&'static str>,
    /// What this person has still to write in the present state.
    pub te_schrijven: Vec<&'static Invoersoort>,
}

/// An act that waits for somebody in a state: always, or once it was asked for.
struct Weg {
    handeling: &'static str,
    wie: Vec<Rol>,
    op: Option<&'static Antwoord>,
}

/// The acts that may wait, by machine and state.
type Wegen = HashMap<(Kind, &'static str), Vec<Weg>>;

static WEGEN: LazyLock<Wegen> = LazyLock::new(|| {
    let mut wegen = Wegen::new();
    for kind in Kind::ALL {
        for arrow in kind.describe() {
            let op = match wachten::wacht(arrow.handeling, &arrow.edge.regels) {
                Wacht::Altijd => None,
                Wacht::Na(antwoord) => Some(antwoord),
                Wacht::Nooit => continue,
            };
            let (handeling, wie) = (arrow.handeling, arrow.edge.wie.clone());
            let wegen = wegen.entry((*kind, arrow.van)).or_default();
            wegen.push(Weg { handeling, wie, op });
        }
    }
    wegen
});

/// Everything that waits for this person, by machine in the order of the six steps, oldest first.
///
/// # Errors
/// The database.
pub async fn van(db: &Db<'_>, viewer: &Viewer) -> Result<Vec<Taak>, DbErr> {
    let mut taken = Vec::new();
    for kind in Kind::ALL {
        let staten = staten(*kind, viewer);
        for plek in rijen::in_staten(db, viewer, *kind, &staten).await? {
            taken.extend(taak(db, viewer, plek).await?);
        }
    }
    Ok(taken)
}

/// The states of a machine in which one of the roles of this person may have something to do.
fn staten(kind: Kind, viewer: &Viewer) -> Vec<&'static str> {
    let mijn = |wie: &[Rol]| wie.iter().any(|rol| viewer.heeft_ergens(*rol));
    kind.states()
        .into_iter()
        .filter(|staat| {
            let doen = WEGEN
                .get(&(kind, *staat))
                .is_some_and(|wegen| wegen.iter().any(|weg| mijn(&weg.wie)));
            doen || soorten().any(|soort| soort.past(kind, staat) && mijn(soort.wie))
        })
        .collect()
}

async fn taak(db: &Db<'_>, viewer: &Viewer, plek: Plek) -> Result<Option<Taak>, DbErr> {
    if plek.zicht != Zicht::Ja || wacht_op_opening(&plek) {
        return Ok(None);
    }
    let (wegen, invoer) = (wegen(&plek), mogelijke_invoer(&plek));
    let gevraagd = gevraagd(db, &plek, &wegen, &invoer).await?;
    let handelingen = wegen
        .iter()
        .filter(|weg| weg.op.is_none_or(|vraag| gevraagd.contains(&vraag)))
        .map(|weg| weg.handeling)
        .collect::<Vec<_>>();
    let te_schrijven = te_schrijven(db, viewer, &plek, invoer, &gevraagd).await?;
    let leeg = handelingen.is_empty() && te_schrijven.is_empty();
    Ok((!leeg).then_some(Taak {
        plek,
        handelingen,
        te_schrijven,
    }))
}

/// The acts of this person's roles in the state of a row.
fn wegen(plek: &Plek) -> Vec<&Weg> {
    let wegen = WEGEN.get(&(plek.kind, plek.rij.toestand.as_str()));
    let wegen = wegen.into_iter().flatten();
    wegen.filter(|weg| plek.rollen.een_van(&weg.wie)).collect()
}

/// The kinds of entry that this person may have to write in the state of a row.
fn mogelijke_invoer(plek: &Plek) -> Vec<&'static Invoersoort> {
    soorten()
        .filter(|soort| soort.past(plek.kind, &plek.rij.toestand))
        .filter(|soort| soort.aard == Aard::Feit && plek.rollen.een_van(soort.wie))
        .filter(|soort| !soort.staten.is_empty() || soort.eigen)
        .collect()
}

/// What was asked on this row and is not answered, of what this person can answer.
async fn gevraagd(
    db: &Db<'_>,
    plek: &Plek,
    wegen: &[&Weg],
    invoer: &[&'static Invoersoort],
) -> Result<Vec<&'static Antwoord>, DbErr> {
    let mijn = |vraag: &&Antwoord| {
        let doen = wegen.iter().any(|weg| weg.op == Some(*vraag));
        doen || invoer.iter().any(|s| vraag.invoer.contains(&s.code))
    };
    let vragen: Vec<_> = ANTWOORDEN.iter().filter(mijn).collect();
    if vragen.is_empty() {
        return Ok(vec![]);
    }
    let acts = vragen.iter().flat_map(|vraag| vraag.alle());
    let gedaan = gebeurd::reeks(db, plek.rij.id, acts).await?;
    let open = vragen.into_iter().filter(|v| v.is_gevraagd(&gedaan));
    Ok(open.collect())
}

/// Nothing can be done on a perceel before the vault of its procedure is opened.
fn wacht_op_opening(plek: &Plek) -> bool {
    plek.kind == Kind::Perceel && plek.rij.toestand == "open" && plek.procedure() != "kluis-geopend"
}

/// The kinds of entry that wait for this person on a row.
async fn te_schrijven(
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
    mut mogelijk: Vec<&'static Invoersoort>,
    gevraagd: &[&Antwoord],
) -> Result<Vec<&'static Invoersoort>, DbErr> {
    let nodig = |soort: &Invoersoort| gevraagd.iter().any(|g| g.invoer.contains(&soort.code));
    mogelijk.retain(|soort| !soort.soms || nodig(soort));
    if mogelijk.is_empty() {
        return Ok(mogelijk);
    }
    let geschreven = invoer::Entity::find()
        .filter(invoer::COLUMN.rij_id.eq(plek.rij.id))
        .all(db)
        .await?;
    let mut uit = Vec::new();
    for soort in mogelijk {
        if ontbreekt(db, viewer, plek, soort, &geschreven).await? {
            uit.push(soort);
        }
    }
    Ok(uit)
}

/// Whether something of this kind is still to be written: nothing yet, or of an entry per key not
/// yet every key.
async fn ontbreekt(
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
    soort: &Invoersoort,
    geschreven: &[invoer::Model],
) -> Result<bool, DbErr> {
    if soort.code == "belangenverklaring" {
        // Asked for when it matters: before the vault opens and, with the names, after.
        let nu = matches!(plek.procedure(), "inschrijving-gesloten" | "kluis-geopend");
        return Ok(nu && !plek.plaats().verklaard);
    }
    let ik = viewer.persoon.map(|id| id.to_string()).unwrap_or_default();
    let aantal = geschreven
        .iter()
        .filter(|i| i.soort == soort.code && (!soort.eigen || i.eigenaar == ik))
        .count();
    Ok(aantal < sleutels(db, viewer, plek, soort).await?)
}

/// How many entries of this kind are wanted: one per key, where the keys are chosen from lists.
async fn sleutels(
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
    soort: &Invoersoort,
) -> Result<usize, DbErr> {
    let mut aantal = 1;
    for veld in soort
        .velden
        .iter()
        .filter(|v| soort.sleutel.contains(&v.naam))
    {
        if let Veldsoort::Uit(lijst) = veld.soort {
            aantal *= lijsten::opties(db, viewer, Some(&plek.rij), lijst)
                .await?
                .len();
        }
    }
    Ok(aantal)
}

/// Until when the work on a row can wait: the first term that runs on it or above it, or the moment
/// of a session.
///
/// # Errors
/// The database.
pub async fn uiterlijk(db: &Db<'_>, plek: &Plek) -> Result<Option<Moment>, DbErr> {
    if plek.kind == Kind::Dialoogsessie && plek.rij.toestand != "verslag-ter-reactie" {
        let sessie =
            super::invoer::een::<serde_json::Value>(db, plek.rij.id, "dialoogsessie").await?;
        let op = sessie.and_then(|sessie| sessie.velden["op"].as_i64());
        return Ok(op.map(Moment));
    }
    let boven = [
        Some(plek.rij.id),
        plek.rij.perceel_id.filter(|_| plek.kind == Kind::Bafo),
        plek.rij
            .procedure_id
            .filter(|_| plek.kind == Kind::Inschrijving),
    ];
    // That the clock will ask something is no term for anybody.
    let vragen: &str = inschrijving::Act::GestanddoeningVragen.into();
    let timer = timer::Entity::find()
        .filter(timer::COLUMN.rij_id.is_in(boven.into_iter().flatten()))
        .filter(timer::COLUMN.handeling.ne(vragen))
        .filter(timer::COLUMN.stand.eq("open"))
        .order_by_asc(timer::COLUMN.due)
        .one(db)
        .await?;
    Ok(timer.map(|timer| timer.due))
}
