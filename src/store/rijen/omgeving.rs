//! What the rows of one list share: read once, however many rows the list has.

use super::{gemeenten_bij, toestand, verklaard, verwant};
use crate::store::db::Db;
use crate::store::viewer::{Bereik, Viewer};
use crate::store::{onttrekking, pseudoniem, regels};
use entities::ids::{OrganisatieId, RijId};
use entities::zaak::rij;
use sea_orm::DbErr;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;
use workflows::effect::Verwant;
use workflows::machine::Kind;
use workflows::role::{Rol, Rollen};

/// Remembers what was read for one viewer within one query of a list, and no longer.
#[derive(Default)]
pub(super) struct Omgeving {
    deelnemers: HashMap<RijId, Vec<OrganisatieId>>,
    toestanden: HashMap<RijId, String>,
    rondes: HashMap<RijId, String>,
    verklaard: HashMap<RijId, bool>,
    adviezen: HashMap<RijId, bool>,
    anoniem: HashMap<RijId, bool>,
    anonieme_ronden: HashMap<RijId, Option<String>>,
    pseudoniemen: HashMap<RijId, BTreeMap<RijId, String>>,
    onttrokken: HashMap<RijId, bool>,
}

impl Omgeving {
    /// The gemeenten whose people count where the row stands.
    pub(super) async fn deelnemers(
        &mut self,
        db: &Db<'_>,
        rij: &rij::Model,
    ) -> Result<Vec<OrganisatieId>, DbErr> {
        // What one organ decides concerns its own gemeente only, so it is not shared.
        let besluit = rij.machine == Kind::Bestuursbesluit.name();
        let sleutel = rij.spoor_id.filter(|_| !besluit);
        eenmaal(&mut self.deelnemers, sleutel, gemeenten_bij(db, rij)).await
    }

    /// The roles of the viewer where the row stands. An assessor that was withdrawn is none any more
    /// on the whole perceel.
    pub(super) async fn rollen(
        &mut self,
        db: &Db<'_>,
        viewer: &Viewer,
        rij: &rij::Model,
        gemeenten: &[OrganisatieId],
    ) -> Result<Rollen, DbErr> {
        let mut rollen = viewer.rollen_bij(rij, gemeenten);
        if rij.machine == Kind::Procedure.name() {
            rollen = in_commissie(db, viewer, rij, rollen).await?;
        }
        if !rollen.heeft(Rol::Beoordelaar) {
            return Ok(rollen);
        }
        let weg = is_onttrokken(db, viewer, rij);
        if !eenmaal(&mut self.onttrokken, rij.perceel_id, weg).await? {
            return Ok(rollen);
        }
        Ok(rollen
            .iter()
            .filter(|rol| *rol != Rol::Beoordelaar)
            .collect())
    }

    /// The state of the procedure or the perceel above a row; empty when it has none.
    pub(super) async fn toestand(
        &mut self,
        db: &Db<'_>,
        id: Option<RijId>,
    ) -> Result<String, DbErr> {
        eenmaal(&mut self.toestanden, id, toestand(db, id)).await
    }

    /// The state of the round that the row belongs to.
    pub(super) async fn ronde(
        &mut self,
        db: &Db<'_>,
        rij: &rij::Model,
        kind: Kind,
    ) -> Result<String, DbErr> {
        let sleutel = match kind {
            Kind::Beoordelingsronde => Some(rij.id),
            Kind::Advies => rij.perceel_id,
            _ => None,
        };
        eenmaal(&mut self.rondes, sleutel, ronde(db, rij, kind)).await
    }

    /// The state of the inschrijving of a deelnemer; empty for any other row.
    pub(super) async fn inschrijving(
        &mut self,
        db: &Db<'_>,
        rij: &rij::Model,
        kind: Kind,
    ) -> Result<String, DbErr> {
        match kind {
            Kind::Deelnemer => self.toestand(db, rij.inschrijving_id).await,
            _ => Ok(String::new()),
        }
    }

    /// The viewer signed the declaration that the row asks for.
    pub(super) async fn verklaard(
        &mut self,
        db: &Db<'_>,
        viewer: &Viewer,
        rij: &rij::Model,
    ) -> Result<bool, DbErr> {
        let advies = rij.machine == Kind::Advies.name();
        let sleutel = if advies {
            Some(rij.id)
        } else {
            rij.procedure_id
        };
        eenmaal(&mut self.verklaard, sleutel, verklaard(db, viewer, rij)).await
    }

    /// The delegation of the adviesraad may read the submissions of the perceel of the row.
    pub(super) async fn advies_inzage(
        &mut self,
        db: &Db<'_>,
        rij: &rij::Model,
    ) -> Result<bool, DbErr> {
        let inschrijving = rij.machine == Kind::Inschrijving.name();
        let sleutel = rij.perceel_id.filter(|_| inschrijving);
        eenmaal(&mut self.adviezen, sleutel, advies_inzage(db, rij)).await
    }

    /// The adviesraad reads the submission of the row without its name.
    pub(super) async fn anoniem(&mut self, db: &Db<'_>, rij: &rij::Model) -> Result<bool, DbErr> {
        let sleutel = rij.procedure_id.filter(|_| rij.inschrijving_id.is_some());
        eenmaal(&mut self.anoniem, sleutel, anoniem(db, rij)).await
    }

    /// The code of the round that is judged without names where the row stands; asked only for members
    /// of a committee.
    pub(super) async fn anonieme_ronde(
        &mut self,
        db: &Db<'_>,
        rij: &rij::Model,
        rollen: &Rollen,
    ) -> Result<Option<String>, DbErr> {
        if !rollen.een_van(&[Rol::Voorzitter, Rol::Beoordelaar]) {
            return Ok(None);
        }
        let lees = pseudoniem::anonieme_ronde(db, rij);
        eenmaal(&mut self.anonieme_ronden, rij.perceel_id, lees).await
    }

    /// The pseudonym of the submission that the row belongs to.
    pub(super) async fn pseudoniem(
        &mut self,
        db: &Db<'_>,
        rij: &rij::Model,
        ronde: &str,
    ) -> Result<Option<String>, DbErr> {
        let (Some(perceel), Some(inschrijving)) = (rij.perceel_id, rij.inschrijving_id) else {
            return Ok(None);
        };
        let namen = match self.pseudoniemen.entry(perceel) {
            Entry::Occupied(namen) => namen.into_mut(),
            Entry::Vacant(plek) => plek.insert(pseudoniem::op_perceel(db, perceel, ronde).await?),
        };
        Ok(namen.get(&inschrijving).cloned())
    }
}

/// What was read before under this key, or else what is read now. Without a key nothing is shared.
async fn eenmaal<K: Copy + Eq + Hash, V: Clone>(
    eerder: &mut HashMap<K, V>,
    sleutel: Option<K>,
    lees: impl Future<Output = Result<V, DbErr>>,
) -> Result<V, DbErr> {
    let Some(sleutel) = sleutel else {
        return lees.await;
    };
    if let Some(waarde) = eerder.get(&sleutel) {
        return Ok(waarde.clone());
    }
    let waarde = lees.await?;
    eerder.insert(sleutel, waarde.clone());
    Ok(waarde)
}

/// Who sits in the committee of one perceel only declares their interests on the procedure, so counts as a
/// member of the committee there too (DOMAIN.md 5, separation 6). A replacement has no other role.
async fn in_commissie(
    db: &Db<'_>,
    viewer: &Viewer,
    procedure: &rij::Model,
    rollen: Rollen,
) -> Result<Rollen, DbErr> {
    let zetels: Vec<(Rol, RijId)> = viewer
        .toewijzingen
        .iter()
        .filter(|(rol, _)| matches!(rol, Rol::Beoordelaar | Rol::Voorzitter))
        .filter_map(|(rol, bereik)| match bereik {
            Bereik::Rij(id) => Some((*rol, *id)),
            _ => None,
        })
        .collect();
    if zetels.iter().all(|(rol, _)| rollen.heeft(*rol)) {
        return Ok(rollen);
    }
    let percelen = verwant(db, procedure, Verwant::InProcedure(Kind::Perceel)).await?;
    let hier = |id: RijId| percelen.iter().any(|perceel| perceel.id == id);
    let erbij = zetels.into_iter().filter(|(_, id)| hier(*id));
    Ok(rollen.iter().chain(erbij.map(|(rol, _)| rol)).collect())
}

/// The state of the latest round on the perceel, or of the row itself when it is a round.
async fn ronde(db: &Db<'_>, rij: &rij::Model, kind: Kind) -> Result<String, DbErr> {
    if kind == Kind::Beoordelingsronde {
        return Ok(rij.toestand.clone());
    }
    if !matches!(kind, Kind::Advies) {
        return Ok(String::new());
    }
    let rondes = verwant(db, rij, Verwant::OpPerceel(Kind::Beoordelingsronde)).await?;
    Ok(rondes
        .into_iter()
        .next_back()
        .map(|r| r.toestand)
        .unwrap_or_default())
}

/// The advice on the perceel has begun.
async fn advies_inzage(db: &Db<'_>, rij: &rij::Model) -> Result<bool, DbErr> {
    if rij.machine != Kind::Inschrijving.name() {
        return Ok(false);
    }
    let adviezen = verwant(db, rij, Verwant::OpPerceel(Kind::Advies)).await?;
    Ok(adviezen
        .iter()
        .any(|a| !matches!(a.toestand.as_str(), "uitgenodigd" | "verklaring-getekend")))
}

/// The adviesraad reads the submissions without their names.
async fn anoniem(db: &Db<'_>, rij: &rij::Model) -> Result<bool, DbErr> {
    let (Some(procedure), Some(_)) = (rij.procedure_id, rij.inschrijving_id) else {
        return Ok(false);
    };
    let regels = regels::regels(db, procedure).await?;
    Ok(regels.is_some_and(|regels| regels.adviesraad.geanonimiseerd))
}

async fn is_onttrokken(db: &Db<'_>, viewer: &Viewer, rij: &rij::Model) -> Result<bool, DbErr> {
    let weg = onttrekking::onttrokken(db, rij).await?;
    Ok(viewer.persoon.is_some_and(|persoon| weg.contains(&persoon)))
}
