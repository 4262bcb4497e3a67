//! What the rules of the perceel look at.

use crate::rule::{Feiten, Gemeen};
use jiff::Timestamp;

/// Facts of one perceel.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact of a checklist"
)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// The vault of the procedure was opened.
    pub kluis_geopend: bool,
    /// Submissions on this perceel that were handed in on time.
    pub inschrijvingen: usize,
    /// Submissions whose package still waits to be decrypted and checked.
    pub pakketten_dicht: usize,
    /// Submissions without an outcome of the form check.
    pub zonder_vormoordeel: usize,
    /// Valid submissions without an outcome on suitability.
    pub zonder_geschiktheidsoordeel: usize,
    /// Submissions that are valid and suitable: those that compete.
    pub geschikt: usize,
    /// The maximum number of parties selected, from the frozen Procedureregels.
    pub maximum: usize,
    /// Ranking only when valid submissions exceed the maximum (the announced rule).
    pub alleen_bij_overschrijding: bool,
    /// Submissions that wait for the selection.
    pub niet_geselecteerd_nog: usize,
    /// A tie at the border of the selection that only drawing lots can break.
    pub loting_nodig: bool,
    /// The outcome of the lots is recorded with witnesses.
    pub loting_vastgelegd: bool,
    /// Parties whose letter misses the motivation of the selection.
    pub brieven_onvolledig: usize,
    /// Scores of the committee in the selection without a motivation that says something.
    pub scores_zonder_motivering: usize,
    /// Scores of selected parties of whose motivation too little is left for those who do not go on.
    pub kenmerken_te_kort: usize,
    /// The leidraad says where to complain.
    pub klachtenmeldpunt: bool,
    /// The letter can say how long a party can go to court, or why there is no term.
    pub einde_in_brief: bool,
    /// When the selection was announced.
    pub selectie_voorbij_op: Option<Timestamp>,
    /// A ground to take the announced selection back is written down since it was announced.
    pub herzieningsgrond: bool,
    /// A change of the assignment is written down that was not told yet.
    pub opdrachtwijziging: bool,
    /// That change stays inside the room that the leidraad announced.
    pub wijziging_binnen_ruimte: bool,
    /// With that change from the start other parties would have come or been selected.
    pub wijziging_wezenlijk: bool,
    /// The leidraad lets the dialogue open again when no BAFO is acceptable.
    pub terugkeer_toegestaan: bool,
    /// How often the dialogue was opened again.
    pub teruggekeerd: usize,
    /// The proces-verbaal of the opening of the BAFO's is made.
    pub bafo_opening_afgerond: bool,
    /// It is described what is essentially different in a new tender, or which facts are new.
    pub heraanbesteding_beschreven: bool,
    /// New procedures that were begun after this perceel ended without award.
    pub heraanbesteed: usize,
    /// The leidraad of the selection announces a gunningsleidraad after it.
    pub twee_leidraden: bool,
    /// The gunningsleidraad was written.
    pub gunningsleidraad_klaar: bool,
    /// The gunningsleidraad was given to the parties.
    pub gunningsleidraad_verstrekt: bool,
    /// The frozen Procedureregels have a dialogue phase.
    pub met_dialoog: bool,
    /// Parties still in the dialogue (not Afgehaakt, not Beeindigd).
    pub deelnemers: usize,
    /// Of those, the ones whose dialogue is not Afgerond.
    pub deelnemers_niet_afgerond: usize,
    /// Sessions held by the remaining parties whose verslag is not agreed.
    pub verslagen_open: usize,
    /// Every remaining party had the same number of sessions.
    pub evenveel_sessies: bool,
    /// Reserves that may still be called.
    pub reserves: usize,
    /// The closing moment of the BAFO, once it is recorded.
    pub bafo_sluiting: Option<Timestamp>,
    /// The closing moment keeps the announced minimum number of days.
    pub bafo_termijn_lang_genoeg: bool,
    /// Seconds after the closing of the BAFO before the vault may open.
    pub respijt: i64,
    /// Seconds that a paraaf for opening stays fresh.
    pub herauthenticatie: i64,
    /// BAFO's handed in.
    pub bafos: usize,
    /// BAFO's that are acceptable or may still become so.
    pub bafos_aanvaardbaar: usize,
    /// Opened BAFO's without an outcome of the check.
    pub bafos_ongetoetst: usize,
    /// There already is a beoordelingsronde of the BAFO's of this perceel.
    pub bafo_ronde_begonnen: bool,
    /// People who may open as inkoper and made a personal key.
    pub inkopers_met_sleutel: usize,
    /// An escrowhouder who is not one of them made a personal key.
    pub escrow_met_sleutel: bool,
    /// The performer and whoever put the paraaf signed a belangenverklaring.
    pub openers_verklaard: bool,
    /// Suspensions that were not lifted.
    pub schorsingen: usize,
    /// The proces-verbaal of the award is complete (2.132).
    pub proces_verbaal: bool,
    /// Assessors that left because of an interest and are not named in it (2.132, item m).
    pub belangen_onvermeld: usize,
    /// A question was answered in confidence, and it does not say what stayed out of the nota (2.132).
    pub weggelaten_onvermeld: bool,
    /// Overeenkomsten of this perceel that are not signed yet.
    pub overeenkomsten_ongetekend: usize,
    /// The number of the notice of the award.
    pub gunning_aangekondigd: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

impl Facts {
    /// Closing of the BAFO plus grace.
    #[must_use]
    pub fn bafo_na_respijt(&self) -> Option<Timestamp> {
        let respijt = jiff::SignedDuration::from_secs(self.respijt);
        self.bafo_sluiting.and_then(|s| s.checked_add(respijt).ok())
    }
}
