//! The letters of a case as somebody may know them: a letter is a legal fact, and so is that it waits
//! or was not sent.

use super::db::Db;
use super::rijen::{self, Plek};
use super::viewer::Viewer;
use super::zaken::Zaak;
use entities::identity::{persoon, toewijzing};
use entities::ids::{OrganisatieId, PersoonId, RijId};
use entities::moment::Moment;
use entities::zaak::outbox;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use workflows::effect::Brief;
use workflows::inzage::{self, Zicht};
use workflows::machine::Kind;
use workflows::role::Rol;

/// One letter to everybody to whom it was promised at the same moment.
#[derive(Clone, Debug)]
pub struct Zending {
    /// The code of the letter.
    pub brief: String,
    /// When it was promised.
    pub op: Moment,
    /// `open`, `gedaan` or `mislukt`.
    pub stand: String,
    /// When the last of them was sent; none when it waits.
    pub verstuurd: Option<Moment>,
    /// Names of the addressees that the viewer may know, each once: people of the authority, and parties.
    pub aan: BTreeSet<String>,
    /// Addressees at a provider, of a letter that goes to every provider there is.
    pub aanbieders: usize,
    /// Why the last try failed, in the words of the mail server; none when none failed.
    pub fout: Option<String>,
}

impl Zending {
    /// Whether it was given up: no later try will send it.
    pub fn mislukt(&self) -> bool {
        self.stand == "mislukt"
    }
}

/// What a letter has in common with the others that went with it.
type Samen = (std::cmp::Reverse<Moment>, String, RijId, String);

/// The letters of a case by moment, the newest first: for inkoop, the jurist and the auditor, as far
/// as they may know of the row and of the addressee (`inzage::brieven`).
///
/// # Errors
/// The database.
pub async fn van(db: &Db<'_>, viewer: &Viewer, zaak: &Zaak) -> Result<Vec<Zending>, DbErr> {
    let hoofden: Vec<&Plek> = zaak.spoor.iter().chain(&zaak.procedure).collect();
    let leest = |plek: &&Plek| inzage::brieven(&plek.rollen) == Zicht::Ja;
    let dossiers = hoofden.iter().copied().filter(leest);
    let dossiers: Vec<_> = dossiers.map(|plek| plek.rij.dossier_id).collect();
    if dossiers.is_empty() {
        return Ok(vec![]);
    }
    let brieven = outbox::Entity::find()
        .filter(outbox::COLUMN.dossier_id.is_in(dossiers))
        .filter(outbox::COLUMN.soort.eq("brief"))
        .order_by_asc(outbox::COLUMN.id)
        .all(db)
        .await?;
    let rijen = leesbaar(db, viewer, &brieven).await?;
    let lezers = Lezers::van(db, viewer, zaak, &brieven).await?;
    let mut uit: BTreeMap<Samen, Zending> = BTreeMap::new();
    for brief in brieven.iter().filter(|b| rijen.contains(&b.rij_id)) {
        lezers.voeg_toe(&mut uit, brief);
    }
    Ok(uit.into_values().collect())
}

/// The rows of letters of which the viewer may know everything.
async fn leesbaar(
    db: &Db<'_>,
    viewer: &Viewer,
    brieven: &[outbox::Model],
) -> Result<HashSet<RijId>, DbErr> {
    let mut ids: Vec<RijId> = brieven.iter().map(|brief| brief.rij_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let bekend = rijen::bekend(db, viewer, &ids).await?;
    let leesbaar = bekend.iter().filter(|plek| plek.zicht == Zicht::Ja);
    Ok(leesbaar.map(|plek| plek.rij.id).collect())
}

/// The addressees, and what the viewer may know of them.
struct Lezers {
    mensen: HashMap<PersoonId, persoon::Model>,
    van_aanbieder: HashSet<PersoonId>,
    /// Parties that the viewer knows in this case, by organisation.
    partijen: HashMap<OrganisatieId, String>,
    /// Packages can still be handed in, or wait in the vault.
    verzegeld: bool,
}

impl Lezers {
    async fn van(
        db: &Db<'_>,
        viewer: &Viewer,
        zaak: &Zaak,
        brieven: &[outbox::Model],
    ) -> Result<Self, DbErr> {
        let ids: BTreeSet<PersoonId> = brieven.iter().filter_map(|b| b.persoon_id).collect();
        let mensen = persoon::Entity::find()
            .filter(persoon::COLUMN.id.is_in(ids.iter().copied()))
            .all(db)
            .await?;
        let rollen = [Rol::Zorgaanbieder.code(), Rol::Tekenbevoegde.code()];
        let aanbieders = toewijzing::Entity::find()
            .filter(toewijzing::COLUMN.persoon_id.is_in(ids))
            .filter(toewijzing::COLUMN.rol.is_in(rollen))
            .all(db)
            .await?;
        let bekend = rijen::lijst(db, viewer, Kind::Inschrijving, Some(zaak.id)).await?;
        let mut hoofden = zaak.spoor.iter().chain(&zaak.procedure);
        Ok(Self {
            mensen: mensen.into_iter().map(|mens| (mens.id, mens)).collect(),
            van_aanbieder: aanbieders.into_iter().map(|t| t.persoon_id).collect(),
            partijen: bekend
                .into_iter()
                .filter_map(|plek| Some((plek.rij.organisatie_id?, plek.rij.naam)))
                .collect(),
            verzegeld: hoofden.any(|plek| plek.plaats().verzegeld()),
        })
    }

    /// Adds a letter to those that went with it, when the viewer may know that it was sent to this
    /// addressee, or that it was sent to all.
    fn voeg_toe(&self, uit: &mut BTreeMap<Samen, Zending>, brief: &outbox::Model) {
        let Some(mens) = brief.persoon_id.and_then(|id| self.mensen.get(&id)) else {
            return;
        };
        let aanbieder = self.van_aanbieder.contains(&mens.id);
        let aan_allen = aanbieder && brief.brief == Brief::Gepubliceerd.code();
        let naam = if !aanbieder {
            Some(&mens.naam)
        } else if self.verzegeld || aan_allen {
            None
        } else {
            mens.organisatie_id.and_then(|id| self.partijen.get(&id))
        };
        if naam.is_none() && !aan_allen {
            return;
        }
        let zending = uit.entry(samen(brief)).or_insert_with(|| Zending {
            brief: brief.brief.clone(),
            op: brief.op,
            stand: brief.stand.clone(),
            verstuurd: None,
            aan: BTreeSet::new(),
            aanbieders: 0,
            fout: None,
        });
        zending.fout = zending.fout.take().or_else(|| brief.fout.clone());
        zending.verstuurd = zending.verstuurd.max(brief.gedaan_op);
        zending.aanbieders += usize::from(aan_allen);
        zending.aan.extend(naam.cloned());
    }
}

fn samen(brief: &outbox::Model) -> Samen {
    let sinds = std::cmp::Reverse(brief.op);
    (
        sinds,
        brief.brief.clone(),
        brief.rij_id,
        brief.stand.clone(),
    )
}
