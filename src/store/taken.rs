//! *Mijn taken*: what waits for somebody, from the machines and their roles alone. No rule is run,
//! so a list is cheap and tells no result of a rule (DESIGN.md 3.5).

use super::db::Db;
use super::rijen::{self, Plek};
use super::viewer::Viewer;
use super::{gebeurd, invoer, lijsten, sessie};
use entities::ids::RijId;
use entities::moment::Moment;
use entities::zaak::timer;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use std::collections::{BTreeMap, BTreeSet, HashMap};
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
type Wegen = HashMap<Kind, HashMap<&'static str, Vec<Weg>>>;

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
            let wegen = wegen.entry(*kind).or_default();
            let wegen = wegen.entry(arrow.van).or_default();
            wegen.push(Weg { handeling, wie, op });
        }
    }
    wegen
});

/// The acts that may wait in this state of a machine.
fn wegen(kind: Kind, staat: &str) -> impl Iterator<Item = &'static Weg> {
    let wegen = WEGEN.get(&kind).and_then(|wegen| wegen.get(staat));
    wegen.into_iter().flatten()
}

/// Everything that waits for this person, by machine in the order of the six steps, oldest first.
///
/// # Errors
/// The database.
pub async fn van(db: &Db<'_>, viewer: &Viewer) -> Result<Vec<Taak>, DbErr> {
    let mut taken = Vec::new();
    for kind in Kind::ALL {
        let mut plekken = rijen::in_staten(db, viewer, *kind, &staten(*kind, viewer)).await?;
        plekken.retain(|plek| plek.zicht == Zicht::Ja && !wacht_op_opening(plek));
        let werk: Vec<Werk> = plekken.into_iter().map(Werk::op).collect();
        let gelezen = Gelezen::bij(db, viewer, &werk).await?;
        for werk in werk {
            taken.extend(taak(db, viewer, werk, &gelezen).await?);
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
            let doen = wegen(kind, staat).any(|weg| mijn(&weg.wie));
            doen || soorten().any(|soort| soort.past(kind, staat) && mijn(soort.wie))
        })
        .collect()
}

/// What may wait on a row for this person, before anything of it was read.
struct Werk {
    plek: Plek,
    /// The acts of this person's roles in the state of the row.
    wegen: Vec<&'static Weg>,
    /// The kinds of entry that this person may have to write in it.
    invoer: Vec<&'static Invoersoort>,
    /// The questions that this person can answer, were they asked.
    vragen: Vec<&'static Antwoord>,
}

impl Werk {
    fn op(plek: Plek) -> Self {
        let wegen = wegen(plek.kind, &plek.rij.toestand);
        let wegen: Vec<_> = wegen.filter(|w| plek.rollen.een_van(&w.wie)).collect();
        let invoer: Vec<_> = soorten()
            .filter(|soort| soort.past(plek.kind, &plek.rij.toestand))
            .filter(|soort| soort.aard == Aard::Feit && plek.rollen.een_van(soort.wie))
            .filter(|soort| !soort.staten.is_empty() || soort.eigen)
            .collect();
        let mijn = |vraag: &&Antwoord| {
            let doen = wegen.iter().any(|weg| weg.op == Some(*vraag));
            doen || invoer.iter().any(|s| vraag.invoer.contains(&s.code))
        };
        let vragen = ANTWOORDEN.iter().filter(mijn).collect();
        Self {
            plek,
            wegen,
            invoer,
            vragen,
        }
    }
}

/// What was done and written on rows, read once for all of them.
struct Gelezen {
    /// Acts that ask or answer something, oldest first.
    gedaan: BTreeMap<RijId, Vec<String>>,
    /// How many entries of a kind there are; of those that everybody writes for themselves only the own.
    geschreven: HashMap<(RijId, String), i64>,
}

impl Gelezen {
    async fn bij(db: &Db<'_>, viewer: &Viewer, werk: &[Werk]) -> Result<Self, DbErr> {
        let gevraagd = werk.iter().filter(|werk| !werk.vragen.is_empty());
        let gevraagd: Vec<RijId> = gevraagd.map(|werk| werk.plek.rij.id).collect();
        let vragen = werk.iter().flat_map(|werk| &werk.vragen);
        let acts: BTreeSet<&str> = vragen.flat_map(|vraag| vraag.alle()).collect();
        let te_schrijven = werk.iter().filter(|werk| !werk.invoer.is_empty());
        let te_schrijven: Vec<RijId> = te_schrijven.map(|werk| werk.plek.rij.id).collect();
        let soorten = werk.iter().flat_map(|werk| &werk.invoer);
        let soorten: BTreeSet<&str> = soorten.map(|soort| soort.code).collect();
        Ok(Self {
            gedaan: gebeurd::reeksen(db, &gevraagd, acts).await?,
            geschreven: invoer::aantallen(db, &te_schrijven, soorten, viewer.persoon).await?,
        })
    }

    /// What was asked on a row and is not answered, of what this person can answer.
    fn gevraagd(&self, werk: &Werk) -> Vec<&'static Antwoord> {
        let gedaan = self.gedaan.get(&werk.plek.rij.id);
        let gedaan = gedaan.map_or(&[][..], Vec::as_slice);
        let vragen = werk.vragen.iter().copied();
        vragen.filter(|vraag| vraag.is_gevraagd(gedaan)).collect()
    }
}

async fn taak(
    db: &Db<'_>,
    viewer: &Viewer,
    werk: Werk,
    gelezen: &Gelezen,
) -> Result<Option<Taak>, DbErr> {
    let gevraagd = gelezen.gevraagd(&werk);
    let handelingen = werk
        .wegen
        .iter()
        .filter(|weg| weg.op.is_none_or(|vraag| gevraagd.contains(&vraag)))
        .map(|weg| weg.handeling)
        .collect::<Vec<_>>();
    let nodig = |soort: &Invoersoort| gevraagd.iter().any(|g| g.invoer.contains(&soort.code));
    let mut te_schrijven = Vec::new();
    for soort in werk.invoer {
        let wordt_gevraagd = !soort.soms || nodig(soort);
        if wordt_gevraagd && ontbreekt(db, viewer, &werk.plek, soort, gelezen).await? {
            te_schrijven.push(soort);
        }
    }
    let leeg = handelingen.is_empty() && te_schrijven.is_empty();
    Ok((!leeg).then_some(Taak {
        plek: werk.plek,
        handelingen,
        te_schrijven,
    }))
}

/// Nothing can be done on a perceel before the vault of its procedure is opened.
fn wacht_op_opening(plek: &Plek) -> bool {
    plek.kind == Kind::Perceel && plek.rij.toestand == "open" && plek.procedure() != "kluis-geopend"
}

/// Whether something of this kind is still to be written: nothing yet, or of an entry per key not
/// yet every key.
async fn ontbreekt(
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
    soort: &Invoersoort,
    gelezen: &Gelezen,
) -> Result<bool, DbErr> {
    if soort.code == "belangenverklaring" {
        // Asked for when it matters: before the vault opens and, with the names, after.
        let nu = matches!(plek.procedure(), "inschrijving-gesloten" | "kluis-geopend");
        return Ok(nu && !plek.plaats().verklaard);
    }
    let sleutel = (plek.rij.id, soort.code.to_owned());
    let aantal = gelezen.geschreven.get(&sleutel).copied().unwrap_or(0);
    let aantal = usize::try_from(aantal).unwrap_or(0);
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
        let op = sessie::moment(db, plek.rij.id).await?.op;
        return Ok(op.map(Moment::from));
    }
    let boven = [
        Some(plek.rij.id),
        plek.rij.perceel_id.filter(|_| plek.kind == Kind::Bafo),
        plek.rij
            .procedure_id
            .filter(|_| plek.kind == Kind::Inschrijving),
    ];
    // That the clock will ask something is no term for anybody, and until when an offer stands none for
    // whoever does not make it.
    let mut geen_termijn: Vec<&str> = vec![inschrijving::Act::GestanddoeningVragen.into()];
    if !plek.rollen.iter().any(Rol::van_aanbieder) {
        geen_termijn.push(inschrijving::Act::GestanddoeningVerstrijken.into());
    }
    let timer = timer::Entity::find()
        .filter(timer::COLUMN.rij_id.is_in(boven.into_iter().flatten()))
        .filter(timer::COLUMN.handeling.is_not_in(geen_termijn))
        .filter(timer::COLUMN.stand.eq("open"))
        .order_by_asc(timer::COLUMN.due)
        .one(db)
        .await?;
    Ok(timer.map(|timer| timer.due))
}
