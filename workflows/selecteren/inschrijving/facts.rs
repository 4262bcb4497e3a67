//! What the rules of the inschrijving look at.

use crate::rule::{Feiten, Gemeen};
use jiff::Timestamp;

/// What the selection rule says about one submission (F10, F11).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Selectieuitkomst {
    /// Goes on to the next phase.
    Geselecteerd,
    /// First reserve and further.
    Reserve,
    /// Does not go on.
    #[default]
    NietGeselecteerd,
}

/// Facts of one inschrijving.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact of a checklist"
)]
pub struct Facts {
    /// Shared facts. For `indienen` the clock is the stamp of the last byte of the request.
    pub gemeen: Gemeen,
    /// The closing moment of the frozen Procedureregels.
    pub sluiting: Option<Timestamp>,
    /// The procedure already closed: a package stamped in time goes straight into the vault.
    pub procedure_gesloten: bool,
    /// The procedure is published and open for submissions.
    pub procedure_open: bool,
    /// Questions of the bekwaamheidsdossier without an answer.
    pub vragen_open: usize,
    /// 1 while the eigen verklaring of the party itself is not in the package, else 0.
    pub zonder_eigen_verklaring: usize,
    /// Invited organisations that take part and did not sign for this version of the package.
    pub deelnemers_open: usize,
    /// The party takes part in another submission for the perceel without the leave of the leidraad, or
    /// without the declaration that the leidraad asks for.
    pub dubbel: bool,
    /// The same of the party or of any organisation that takes part in its submission: what is found
    /// after the opening, when everybody's part is known.
    pub iemand_dubbel: bool,
    /// The party wrote down the SHA-256 of every file that it will hand in, each of them well-formed.
    pub hashes_ingevuld: bool,
    /// The files in the draft are exactly those of which the SHA-256 was deposited.
    pub hashes_kloppen: bool,
    /// Until when the files of a deposited hash can come: one working day after closing.
    pub hash_tot: Option<Timestamp>,
    /// A failure of the system just before closing is on record.
    pub storing: bool,
    /// There is a new draft package that is not sealed yet.
    pub nieuw_pakket: bool,
    /// A repair is written down that was not asked yet: what, why it may be repaired, until when.
    pub herstelverzoek: bool,
    /// A question for clarification is written down that was not asked yet.
    pub verduidelijkingsvraag: bool,
    /// Packages in the procedure that are not opened yet.
    pub pakketten_dicht: usize,
    /// Every repair that runs on the perceel has the same term.
    pub gelijke_hersteltermijn: bool,
    /// Until when the party can repair.
    pub herstel_tot: Option<Timestamp>,
    /// Until when the party can clarify.
    pub verduidelijking_tot: Option<Timestamp>,
    /// The party wrote its repair since it was asked.
    pub herstel: bool,
    /// The party wrote its clarification since it was asked.
    pub verduidelijking: bool,
    /// Every item of the form check is recorded as in order.
    pub vorm_in_orde: bool,
    /// The form check records a ground of invalidity.
    pub ongeldig_grond: bool,
    /// The form check is in order but for an exclusion ground that it may record.
    pub vorm_verder_in_orde: bool,
    /// The form check records an exclusion ground of the leidraad.
    pub uitsluiting_grond: bool,
    /// A request for proof of trust is written down that was not sent yet: facts, question, term.
    pub selfcleaningverzoek: bool,
    /// Until when the party can prove that it can be trusted.
    pub selfcleaning_tot: Option<Timestamp>,
    /// The party wrote its proof since it was asked.
    pub selfcleaning: bool,
    /// The proof is judged in writing since it was asked, with a motivation.
    pub selfcleaningoordeel: bool,
    /// That judgment finds the proof sufficient.
    pub selfcleaning_voldoende: bool,
    /// Every suitability requirement is recorded as met.
    pub geschikt: bool,
    /// A suitability requirement is recorded as not met.
    pub ongeschikt: bool,
    /// The submission is of a combinatie.
    pub is_combinatie: bool,
    /// A change of its members is written down that was not reported yet.
    pub samenstelling_nieuw: bool,
    /// A change of its members was reported and not decided on yet.
    pub samenstelling_gemeld: bool,
    /// The leidraad lets a combinatie change its members.
    pub samenstelling_toegestaan: bool,
    /// Every suitability requirement was tested again since the report, and is met.
    pub samenstelling_geschikt: bool,
    /// The jurist wrote a judgment since the report, with a motivation.
    pub samenstelling_oordeel: bool,
    /// That judgment finds no advantage over other parties.
    pub samenstelling_zonder_voordeel: bool,
    /// A ground to judge the party again is written down with its reasons, and not used yet.
    pub heropeningsgrond: bool,
    /// The perceel is at a check, or before a selection that was not announced.
    pub perceel_heropenbaar: bool,
    /// What the selection rule says.
    pub selectie: Selectieuitkomst,
    /// The leidraad has a dialogue phase.
    pub met_dialoog: bool,
    /// The party handed in a BAFO.
    pub had_bafo: bool,
    /// The leidraad has a reserve rule and a place is free.
    pub plaats_vrij: bool,
    /// The intended award goes to this party.
    pub beoogd: bool,
    /// The award decision names this party as one that drops out.
    pub valt_af: bool,
    /// The standstill of the award decision runs.
    pub in_standstill: bool,
    /// There is an overeenkomst with this party.
    pub heeft_overeenkomst: bool,
    /// That overeenkomst was signed.
    pub overeenkomst_getekend: bool,
    /// The opened package is the same as the receipt says.
    pub pakket_klopt: bool,
    /// The procedure is open for submissions to this organisation: to everybody, or after an
    /// invitation to whoever made its interest known in time.
    pub uitgenodigd: bool,
    /// The first instant after the term in which the offer stands.
    pub gestand_tot: Option<Timestamp>,
    /// The first instant after the term to which the party wants to lengthen it.
    pub gestand_nieuw: Option<Timestamp>,
    /// The party was not told yet what became of it.
    pub onverteld: bool,
    /// The award of the perceel is final.
    pub gunning_definitief: bool,
    /// The verification of the evidence showed a ground for exclusion.
    pub uitgesloten_na_verificatie: bool,
    /// The verification of the evidence showed that a suitability requirement is not met.
    pub ongeschikt_na_verificatie: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}
