//! Who looks: the person with every role in every scope, and the roles that follow on one row.

use entities::identity::{persoon, toewijzing};
use entities::ids::{OrganisatieId, PersoonId, RijId};
use entities::moment::Moment;
use entities::zaak::rij;
use sea_orm::{ColumnTrait, Condition, DbErr, EntityTrait, QueryFilter};
use uuid::Uuid;
use workflows::role::{Rol, Rollen};

use super::db::Db;

/// The scope of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bereik {
    /// The whole installation.
    Installatie,
    /// A spoor, procedure or perceel, and everything below it.
    Rij(RijId),
    /// An organisation: a provider, or a gemeente.
    Organisatie(OrganisatieId),
}

impl Bereik {
    /// The organisation, when it is one.
    #[must_use]
    pub fn organisatie(self) -> Option<OrganisatieId> {
        match self {
            Self::Organisatie(id) => Some(id),
            _ => None,
        }
    }

    /// The columns `bereik` and `bereik_id` of a toewijzing.
    #[must_use]
    pub(super) fn kolommen(self) -> (&'static str, Option<Uuid>) {
        match self {
            Self::Installatie => ("installatie", None),
            Self::Rij(id) => ("rij", Some(id.0)),
            Self::Organisatie(id) => ("organisatie", Some(id.0)),
        }
    }
}

/// Who looks or acts.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// The person; nobody for the public, the clock and the system.
    pub persoon: Option<PersoonId>,
    /// The name; empty for nobody.
    pub naam: String,
    /// The organisation that the person works for.
    pub organisatie: Option<OrganisatieId>,
    /// Every role with its scope.
    pub toewijzingen: Vec<(Rol, Bereik)>,
}

impl Viewer {
    /// Somebody without an account.
    #[must_use]
    pub fn publiek() -> Self {
        Self {
            persoon: None,
            naam: String::new(),
            organisatie: None,
            toewijzingen: vec![],
        }
    }

    /// The clock, who may perform what terms wake.
    #[must_use]
    pub fn klok() -> Self {
        Self {
            toewijzingen: vec![(Rol::Klok, Bereik::Installatie)],
            ..Self::publiek()
        }
    }

    /// The system, for consequences of other acts.
    #[must_use]
    pub fn systeem() -> Self {
        Self {
            toewijzingen: vec![(Rol::Systeem, Bereik::Installatie)],
            ..Self::publiek()
        }
    }

    /// Whether this is the clock or the system.
    #[must_use]
    pub fn is_machine(&self) -> bool {
        self.toewijzingen.iter().any(|(rol, _)| !rol.van_mens())
    }

    /// A person with the roles that are in force now.
    ///
    /// # Errors
    /// The database. `Ok(None)` when there is no such active person.
    pub async fn laad(db: &Db<'_>, id: PersoonId, nu: Moment) -> Result<Option<Self>, DbErr> {
        let Some(mens) = persoon::Entity::find_by_id(id).one(db).await? else {
            return Ok(None);
        };
        if !mens.actief {
            return Ok(None);
        }
        let geldig = Condition::any()
            .add(toewijzing::COLUMN.tot.is_null())
            .add(toewijzing::COLUMN.tot.gt(nu));
        let rijen = toewijzing::Entity::find()
            .filter(toewijzing::COLUMN.persoon_id.eq(id))
            .filter(toewijzing::COLUMN.van.lte(nu))
            .filter(geldig)
            .all(db)
            .await?;
        let toewijzingen = rijen.iter().filter_map(lees).collect();
        Ok(Some(Self {
            persoon: Some(id),
            naam: mens.naam,
            organisatie: mens.organisatie_id,
            toewijzingen,
        }))
    }

    /// The roles that this viewer holds where the row stands. `gemeenten` take part in its spoor.
    #[must_use]
    pub fn rollen_bij(&self, rij: &rij::Model, gemeenten: &[OrganisatieId]) -> Rollen {
        self.toewijzingen
            .iter()
            .filter(|(rol, bereik)| geldt_bij(*rol, *bereik, rij, gemeenten))
            .map(|(rol, _)| *rol)
            .collect()
    }

    /// The roles over the whole installation.
    #[must_use]
    pub fn rollen_overal(&self) -> Rollen {
        self.toewijzingen
            .iter()
            .filter(|(_, bereik)| *bereik == Bereik::Installatie)
            .map(|(rol, _)| *rol)
            .collect()
    }

    /// Whether the role is held anywhere.
    #[must_use]
    pub fn heeft_ergens(&self, rol: Rol) -> bool {
        self.toewijzingen.iter().any(|(r, _)| *r == rol)
    }

    /// Whether one of the roles is held anywhere.
    #[must_use]
    pub fn heeft_een_van(&self, rollen: &[Rol]) -> bool {
        rollen.iter().any(|rol| self.heeft_ergens(*rol))
    }

    /// Whether the row belongs to an organisation for which this viewer holds a role of a provider.
    #[must_use]
    pub fn is_eigen(&self, rij: &rij::Model) -> bool {
        rij.organisatie_id.is_some_and(|organisatie| {
            self.toewijzingen.iter().any(|(rol, bereik)| {
                rol.van_aanbieder() && *bereik == Bereik::Organisatie(organisatie)
            })
        })
    }
}

/// The role and scope of a stored toewijzing; nothing when a later version wrote what this one does not know.
pub(super) fn lees(rij: &toewijzing::Model) -> Option<(Rol, Bereik)> {
    let rol = rij.rol.parse().ok()?;
    let bereik = match (rij.bereik.as_str(), rij.bereik_id) {
        ("installatie", _) => Bereik::Installatie,
        ("rij", Some(id)) => Bereik::Rij(RijId(id)),
        ("organisatie", Some(id)) => Bereik::Organisatie(OrganisatieId(id)),
        _ => return None,
    };
    Some((rol, bereik))
}

/// A role of a provider counts on rows of its own organisation and on what is common to all;
/// a role of a gemeente counts where that gemeente takes part.
pub(super) fn geldt_bij(
    rol: Rol,
    bereik: Bereik,
    rij: &rij::Model,
    gemeenten: &[OrganisatieId],
) -> bool {
    match bereik {
        Bereik::Installatie => true,
        Bereik::Rij(id) => {
            [Some(rij.id), rij.spoor_id, rij.procedure_id, rij.perceel_id].contains(&Some(id))
        }
        Bereik::Organisatie(id) if rol.van_aanbieder() => {
            rij.organisatie_id.is_none_or(|eigenaar| eigenaar == id)
        }
        Bereik::Organisatie(id) => gemeenten.contains(&id),
    }
}
