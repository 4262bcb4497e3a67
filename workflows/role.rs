//! Who acts: the roles of DOMAIN.md chapter 5, and the set of them that one person holds on one row.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

/// A role in a traject, procedure, perceel, gemeente or organisation (DOMAIN.md 4.0 and 5).
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumIter,
    EnumString,
    IntoStaticStr,
    Serialize,
    Deserialize,
)]
#[strum(serialize_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum Rol {
    /// IA: leads the process and performs most acts.
    Inkoopadviseur,
    /// IA2: the second procurement officer, for everything that needs four eyes.
    TweedeInkoper,
    /// JUR: guards the rules and initials decisions that bind outsiders.
    Jurist,
    /// BO: gives Go or No-Go, approves the award, signs.
    BestuurlijkOpdrachtgever,
    /// COL: records the decisions of the college of one gemeente.
    Collegesecretaris,
    /// GRI: the griffie of one gemeente.
    Griffier,
    /// BEO: reads and scores.
    Beoordelaar,
    /// BVZ: chairs the committee, records consensus.
    Voorzitter,
    /// ADV: member of the delegation of the adviesraad.
    AdviesraadLid,
    /// ADS: secretary of the adviesraad, who makes the advice final.
    AdviesraadSecretaris,
    /// ZA: prepares a submission for an organisation (opsteller).
    Zorgaanbieder,
    /// ZA with the power to sign and submit (tekenbevoegde).
    Tekenbevoegde,
    /// CM: follows the contract and the implementation.
    Contractmanager,
    /// KB: handles complaints about a tender in which they have no other role.
    Klachtbehandelaar,
    /// Keeps a key in reserve: opens with one other sleutelhouder when the second cannot (DESIGN.md 6).
    Escrowhouder,
    /// Reads everything that is open, changes nothing.
    Auditor,
    /// Grants roles, sees no content (DOMAIN.md 5, separation 9).
    Beheerder,
    /// TIJD: the clock.
    Klok,
    /// A consequence of another act, in the same transaction.
    Systeem,
}

/// The lists of roles that the machines name most.
macro_rules! lijsten { ($($(#[$doc:meta])* $NAAM:ident = $($rol:ident),+;)+) => {
    $($(#[$doc])* pub const $NAAM: &[Rol] = &[$(Rol::$rol),+];)+
} }
lijsten! {
    /// The inkoopadviseur.
    IA = Inkoopadviseur;
    /// The sleutelhouders: those who may open a vault, two at a time.
    OPENERS = Inkoopadviseur, TweedeInkoper, Escrowhouder;
    /// The jurist.
    JUR = Jurist;
    /// The bestuurlijk opdrachtgever.
    BO = BestuurlijkOpdrachtgever;
    /// An assessor.
    BEO = Beoordelaar;
    /// The chair of the committee.
    BVZ = Voorzitter;
    /// The secretary of the adviesraad.
    ADS = AdviesraadSecretaris;
    /// The provider, with the power to sign.
    ZA = Tekenbevoegde;
    /// The contractmanager.
    CM = Contractmanager;
    /// Whoever handles complaints.
    KB = Klachtbehandelaar;
    /// The clock.
    KLOK = Klok;
    /// A consequence of another act.
    SYSTEEM = Systeem;
}

impl Rol {
    /// The stable code: kebab-case, as in database, API and draaiboek.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// Whether a person can hold this role; the clock and the system are nobody's.
    #[must_use]
    pub fn van_mens(self) -> bool {
        !matches!(self, Self::Klok | Self::Systeem)
    }

    /// Roles of the side of the providers.
    #[must_use]
    pub fn van_aanbieder(self) -> bool {
        matches!(self, Self::Zorgaanbieder | Self::Tekenbevoegde)
    }
}

/// The roles that one actor holds where one row stands. Order is kept: the audit stores the first that fits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rollen(Vec<Rol>);

impl Rollen {
    /// No role at all: a dry run of `describe`.
    #[must_use]
    pub fn geen() -> Self {
        Self::default()
    }

    /// Whether one of `gezocht` is held.
    #[must_use]
    pub fn een_van(&self, gezocht: &[Rol]) -> bool {
        self.eerste_van(gezocht).is_some()
    }

    /// The first of `gezocht` that is held: the role in which the act is performed.
    #[must_use]
    pub fn eerste_van(&self, gezocht: &[Rol]) -> Option<Rol> {
        gezocht.iter().copied().find(|rol| self.0.contains(rol))
    }

    /// Whether this role is held.
    #[must_use]
    pub fn heeft(&self, rol: Rol) -> bool {
        self.0.contains(&rol)
    }

    /// Whether nothing is held.
    #[must_use]
    pub fn leeg(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = Rol> + '_ {
        self.0.iter().copied()
    }
}

impl FromIterator<Rol> for Rollen {
    fn from_iter<T: IntoIterator<Item = Rol>>(rollen: T) -> Self {
        let mut set = Vec::new();
        for rol in rollen {
            if !set.contains(&rol) {
                set.push(rol);
            }
        }
        Self(set)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::IntoEnumIterator;

    /// The clock and the system act, but are nobody.
    #[test]
    fn a_person_holds_every_role_but_those_of_clock_and_system() {
        for rol in Rol::iter() {
            let niemand = matches!(rol, Rol::Klok | Rol::Systeem);
            assert_eq!(rol.van_mens(), !niemand, "{rol:?}");
        }
    }

    #[test]
    fn who_holds_nothing_holds_nothing() {
        let auditor: Rollen = [Rol::Auditor].into_iter().collect();
        assert!(Rollen::geen().leeg() && !auditor.leeg());
    }
}
