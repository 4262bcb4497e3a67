//! What the rules of the procedure look at.

use crate::rule::{Feiten, Gemeen};
use jiff::Timestamp;

/// Facts of one procedure.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact of a checklist"
)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// The spoor has a Go without open conditions.
    pub spoor_op_go: bool,
    /// The Procedureregels are filled in and the check finds nothing that blocks.
    pub regels_volledig: bool,
    /// The Procedureregels are still those that the jurist initialled for the Go.
    pub regels_geparafeerd: bool,
    /// At least one percel, and every CPV code is on Annex XIV.
    pub cpv_bijlage_xiv: bool,
    /// More than one perceel, or the reason for not dividing is written down.
    pub opdelen_gemotiveerd: bool,
    /// Leidraad, conceptovereenkomst and programma van eisen are public documents of the case.
    pub documenten_compleet: bool,
    /// The number of the notice on the notice platform.
    pub publicatienummer: bool,
    /// The closing moment on the notice platform, as copied from it.
    pub sluiting_platform: Option<Timestamp>,
    /// The closing moment of the leidraad.
    pub sluiting: Option<Timestamp>,
    /// Seconds after closing before anything may open or be destroyed.
    pub respijt: i64,
    /// Seconds that a paraaf for opening stays fresh.
    pub herauthenticatie: i64,
    /// Submissions that were handed in on time.
    pub inschrijvingen: usize,
    /// People who may open as inkoper and made a personal key.
    pub inkopers_met_sleutel: usize,
    /// An escrowhouder who is not one of them made a personal key.
    pub escrow_met_sleutel: bool,
    /// The performer and whoever put the paraaf signed a belangenverklaring.
    pub openers_verklaard: bool,
    /// Percelen that are not final yet.
    pub percelen_open: usize,
    /// An award of one of the percelen is final.
    pub gunning_definitief: bool,
    /// The number of the vooraankondiging on the notice platform.
    pub vooraankondiging: bool,
    /// Until when ondernemers can make their interest known.
    pub belangstelling_tot: Option<Timestamp>,
    /// Ondernemers that made their interest known in writing.
    pub belangstellenden: usize,
    /// A rectificatie is written that was not published yet; its rules are complete and keep the percelen.
    pub rectificatie_klaar: bool,
    /// The rectificatie changes something essential.
    pub rectificatie_wezenlijk: bool,
    /// The closing moment in the rectificatie.
    pub rectificatie_sluiting: Option<Timestamp>,
    /// The closing moment of an extension that was not announced yet.
    pub verlengde_sluiting: Option<Timestamp>,
    /// Submissions that deposited hashes and may still send their files.
    pub hash_onderweg: usize,
    /// Packages whose content is still there.
    pub pakketten: usize,
    /// Until when the file of the tender must be kept, when that is known.
    pub bewaren_tot: Option<Timestamp>,
    /// A failure of the system that reached into the last day before closing is on record.
    pub storing: bool,
    /// The notice platform confirmed the publication of the notice.
    pub bericht_bevestigd: bool,
    /// When the platform has kept silent long enough after it received the notice (F-D6).
    pub eigen_site_na: Option<Timestamp>,
    /// The jurist advised in writing about a withdrawal.
    pub intrekkingsadvies: bool,
    /// A ground to suspend is written down that was not used yet.
    pub schorsingsgrond: bool,
    /// The procedure is suspended.
    pub geschorst: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

impl Facts {
    /// The first instant at which something may be opened or destroyed: closing plus grace.
    #[must_use]
    pub fn na_respijt(&self) -> Option<Timestamp> {
        let respijt = jiff::SignedDuration::from_secs(self.respijt);
        self.sluiting.and_then(|s| s.checked_add(respijt).ok())
    }
}
