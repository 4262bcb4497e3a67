//! What the rules of the spoor look at.

use crate::rule::{Feiten, Gemeen};
use jiff::Timestamp;

/// Facts of one inkoopspoor.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact of a checklist"
)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// The preparation is done here, from the opgave on; else the strategie was made elsewhere.
    pub voorbereiding_hier: bool,
    /// The board paused the traject and did not resume it.
    pub aangehouden: bool,
    /// Political principles that are written down.
    pub uitgangspunten: usize,
    /// The organs that are asked can react until here.
    pub reactie_tot: Option<Timestamp>,
    /// Colleges that agreed with the stuk that was last put to them.
    pub stuk_ingestemd: usize,
    /// The choices of the strategie are made: procedure with its reason, funding, estimate, division.
    pub strategiekeuzes: bool,
    /// Kinds of documents that are in the file: `leidraad`, `conceptovereenkomst`, `programma-van-eisen`.
    pub documenten: Vec<String>,
    /// The Procedureregels are filled in and the check finds nothing that blocks.
    pub regels_volledig: bool,
    /// A planning with at least one milestone.
    pub planning: bool,
    /// A milestone moved, with its reason, since the change was last announced.
    pub planning_gewijzigd: bool,
    /// Everybody in the team of the spoor has signed a belangenverklaring.
    pub team_verklaard: bool,
    /// Gemeenten that decide.
    pub beslissers: usize,
    /// Colleges that agreed with the present dossier.
    pub ingestemd: usize,
    /// Colleges that said no to the present dossier.
    pub niet_ingestemd: usize,
    /// Colleges that must agree: all, the majority, or none by mandate (DOMAIN.md 4.1, quorum).
    pub quorum: usize,
    /// A gemeente joined or left after the Go was asked for the last time.
    pub deelname_gewijzigd: bool,
    /// Conditions of the Go.
    pub voorwaarden: usize,
    /// Conditions that are not met yet.
    pub voorwaarden_open: usize,
    /// The last moment at which a traject that was broken off must be kept; for one that is broken off now,
    /// a year from now.
    pub archief_tot: Option<Timestamp>,
    /// The procedure of the spoor is published.
    pub gepubliceerd: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

impl Facts {
    /// Whether this kind of document is in the file.
    pub(super) fn heeft(&self, soort: &str) -> bool {
        self.documenten.iter().any(|d| d == soort)
    }
}
