//! What an act promises, as data. `acts` writes the promises in the transaction of the act; workers keep them.

use crate::machine::{ActName, Kind};
use crate::role::Rol;
use crate::rule::{Rule, Termijn};
use strum::{EnumIter, EnumString, IntoStaticStr};

/// A letter: one folder under `templates/letters/` (DOMAIN.md 4.13).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(
    missing_docs,
    reason = "each letter is documented by its own folder of templates"
)]
pub enum Brief {
    ConsultatieGeopend,
    ConsultatieGesloten,
    BestuursbesluitOntvangen,
    WensenBeantwoord,
    StukVastgesteld,
    PlanningHerzien,
    TrajectAangehouden,
    TrajectHervat,
    GoGevraagd,
    GoVerleend,
    GoOnderVoorwaarden,
    NoGo,
    TrajectGestaakt,
    ArchieftermijnVoorbij,
    Vooraangekondigd,
    Gepubliceerd,
    Gerectificeerd,
    TermijnVerlengd,
    StoringVastgelegd,
    Geschorst,
    SchorsingOpgeheven,
    VraagOntvangen,
    VertrouwelijkAntwoord,
    NotaVerzonden,
    DeelnemerUitgenodigd,
    DeelnemerOpnieuwGevraagd,
    DeelnemerGetekend,
    DeelnemerGeweigerd,
    DeelnemerVervallen,
    Ontvangstbewijs,
    HashGedeponeerd,
    TeLaat,
    Teruggetrokken,
    KluisGeopend,
    GeenInschrijvingen,
    HerstelGevraagd,
    HersteltermijnVerstreken,
    VerduidelijkingGevraagd,
    HerstelOntvangen,
    SelfcleaningGevraagd,
    SelfcleaningTeBeoordelen,
    SelfcleaningVoldoende,
    InschrijvingHeropend,
    Uitgesloten,
    SamenstellingGemeld,
    SamenstellingAanvaard,
    SamenstellingAfgewezen,
    GestanddoeningGevraagd,
    GestanddoeningVerlengd,
    GestanddoeningVerstreken,
    ProcedureIngetrokken,
    BeoordelingGeopend,
    ScoresBinnen,
    BelangGemeld,
    BeoordelaarOnttrokken,
    BeoordelaarVervangen,
    AdviesGevraagd,
    AdviesVastgesteld,
    Selectiebesluit,
    SelectieTerKennisgeving,
    SelectieIngetrokken,
    GunningsleidraadVerstrekt,
    DialoogUitnodiging,
    SessieAgenda,
    SessieVerplaatst,
    DialoogGeschorst,
    DialoogHervat,
    VerslagTerReactie,
    PartijAfgehaakt,
    DialoogBeeindigd,
    DialoogHeropend,
    OpdrachtGewijzigd,
    VerloopGevraagd,
    VerloopMedegedeeld,
    VerlooptermijnVerstreken,
    BafoUitvraag,
    BafoOntvangstbewijs,
    BafoNietOntvangen,
    BafoKluisGeopend,
    BafoToelichtingGevraagd,
    BafoPrijsGevraagd,
    BafoAntwoordOntvangen,
    BafoAntwoordUitgebleven,
    Gunningsbesluit,
    GunningTerKennisgeving,
    GunningIngetrokken,
    StandstillVerlengd,
    EvaluatiegesprekGevraagd,
    KortGedingAanhangig,
    VonnisOntvangen,
    HogerBeroep,
    HerbeoordelingBevolen,
    HerbeoordelingEigenFout,
    HerbeoordelingVooraf,
    ReserveOpgeroepen,
    GunningDefinitief,
    NietGegund,
    HeraanbestedingGestart,
    KlachtOntvangstbevestiging,
    KlachtOntvangen,
    KlachtStreeftermijn,
    KlachtNietOntvankelijk,
    KlachtAdvies,
    KlachtBesluit,
    KlachtNaarCvae,
    KlachtAfgesloten,
    OvereenkomstTerOndertekening,
    OvereenkomstNietGetekend,
    OvereenkomstGetekend,
    GunningAangekondigd,
    OvereenkomstIngegaan,
    ImplementatieUitgesteld,
    ImplementatieGereed,
    KpiGevraagd,
    JaarstukkenGevraagd,
    AccountgesprekGepland,
    OptiebesluitNodig,
    EvaluatieLooptijd,
    OvereenkomstVerlengd,
    OvereenkomstNietVerlengd,
    LumpsumHerzien,
    OvereenkomstOvergedragen,
    VernietigingGevorderd,
    OvereenkomstBeeindigd,
    BewaartermijnVoorbij,
    WijzigingGevraagd,
    WijzigingTerGoedkeuring,
    WijzigingToegepast,
    WijzigingGeweigerd,
    WijzigingIngetrokken,
    OnderaannemerGemeld,
    OnderaannemerGeregistreerd,
    OnderaannemerGeweigerd,
    OnderaannemerBeeindigd,
    TekortkomingVastgesteld,
    VerbeterplanIngediend,
    VerbeterplanGoedgekeurd,
    VerbeterplanTeruggegeven,
    HersteltermijnVoorbij,
    TekortkomingHersteld,
    MaatregelOpgelegd,
    OpenhouseOpengesteld,
    OpenhouseGesloten,
    AanmeldingOntvangen,
    Toegelaten,
    ToelatingGeweigerd,
    ToelatingsovereenkomstGesloten,
    InbestedingBesluitGevraagd,
    InbestedingBesloten,
    DienstverleningsovereenkomstGetekend,
    InbestedingGestaakt,
}

impl Brief {
    /// The stable code and the name of its folder.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// Who gets a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publiek {
    /// Everybody with this role where the row stands.
    Rol(Rol),
    /// The people of the organisation of the row.
    Organisatie,
    /// The people of the organisation whose inschrijving the row belongs to.
    Penvoerder,
    /// The people of every organisation with a submission on the perceel (or procedure) that was opened.
    Partijen,
    /// The people of every organisation whose dialogue on the perceel still runs.
    Deelnemers,
    /// Organisations that asked a question or hold a draft or submission in the procedure.
    Aangemeld,
    /// Every care provider that the installation knows.
    AlleZorgaanbieders,
}

/// Rows related to the row of the act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verwant {
    /// The one row of this kind above it (its perceel, its procedure, its inschrijving).
    Boven(Kind),
    /// All rows of this kind in the same procedure.
    InProcedure(Kind),
    /// All rows of this kind on the same perceel.
    OpPerceel(Kind),
    /// All rows of this kind that belong to the same inschrijving.
    BijInschrijving(Kind),
    /// All rows of this kind that came from the same spoor; their dossiers are their own.
    OnderSpoor(Kind),
}

impl Verwant {
    /// The kind of the related rows.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Boven(kind)
            | Self::InProcedure(kind)
            | Self::OpPerceel(kind)
            | Self::BijInschrijving(kind)
            | Self::OnderSpoor(kind) => kind,
        }
    }
}

/// What is frozen: every version of the Procedureregels comes from an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bevriezing {
    /// The rules as they were written before publication: version 1.
    Concept,
    /// The rules of the last rectificatie.
    Rectificatie,
    /// The rules in force, with the closing moment of the last extension.
    Verlenging,
}

/// A promise of an act. Effects belong to the act; there are no entry actions.
#[derive(Debug)]
pub enum Effect<F: 'static> {
    /// Send a letter.
    Notify(Brief, &'static [Publiek]),
    /// Let the clock perform an act of this row when the term is over; a new one replaces the old.
    Wake(ActName, &'static Termijn<F>),
    /// Perform an act of Systeem on every related row whose state knows it, in the same transaction.
    Perform(Verwant, ActName),
    /// Begin a row of another machine under this one.
    Begin(Kind),
    /// Freeze the Procedureregels with their hash: the next numbered version.
    Freeze(Bevriezing),
    /// Make the age identity to which submissions (or BAFO's of this perceel) will be sealed, its secret
    /// nested to each pair of sleutelhouders.
    MakeKey,
    /// Nest the secret anew, to each pair of those who are sleutelhouder now; two of the old ones give it.
    ShareKey,
    /// Seal the package of this row to the key and hand out a receipt.
    Seal,
    /// Decrypt and check every package (a job), then perform `openen` on each as Systeem.
    Open,
    /// Throw the unsealed draft of this row away.
    DestroyDraft,
    /// Throw away what people kept for themselves on this row.
    DestroyNotes,
    /// Destroy the content of every package of this row and of the rows below it. What each held stays
    /// provable: its hash goes on an audit line.
    DestroyPackages,
    /// Put the successor that was entered in the place of the party, on this row and what hangs on it.
    Succeed,
    /// Begin a new inkoopspoor with its procedure, in a dossier that cites this one.
    Retender,
    /// Give the role of assessor on the perceel to those who were entered on the row as a replacement.
    Replace,
    /// Only when this rule holds.
    When(&'static Rule<F>, &'static [Effect<F>]),
}

impl<F> Clone for Effect<F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<F> Copy for Effect<F> {}

/// An effect after the decision: the terms are computed, the conditions decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise {
    /// Send a letter.
    Notify(Brief, &'static [Publiek]),
    /// Wake the row.
    Wake {
        /// The act that the clock performs.
        act: ActName,
        /// The instant after which it does.
        op: jiff::Timestamp,
        /// The term that runs.
        termijn: &'static str,
    },
    /// Perform on related rows.
    Perform(Verwant, ActName),
    /// Begin a row.
    Begin(Kind),
    /// Freeze the Procedureregels.
    Freeze(Bevriezing),
    /// Make a key.
    MakeKey,
    /// Share the key anew.
    ShareKey,
    /// Seal the package.
    Seal,
    /// Open the packages.
    Open,
    /// Destroy the draft.
    DestroyDraft,
    /// Destroy the private notes.
    DestroyNotes,
    /// Destroy the packages.
    DestroyPackages,
    /// Put the successor in the place of the party.
    Succeed,
    /// Begin a new procedure that cites this one.
    Retender,
    /// Let the replacements of withdrawn assessors score.
    Replace,
}

impl<F> Effect<F> {
    /// The effect in one word, for diagrams and `docs/regels.md`.
    #[must_use]
    pub fn naam(&self) -> String {
        match self {
            Self::Notify(brief, _) => format!("brief {}", brief.code()),
            Self::Wake(act, termijn) => format!("termijn {} → {act}", termijn.code),
            Self::Perform(verwant, act) => format!("{} {act}", verwant.kind().name()),
            Self::Begin(kind) => format!("begin {}", kind.name()),
            Self::Freeze(_) => "regels bevriezen".into(),
            Self::MakeKey => "sleutel maken".into(),
            Self::ShareKey => "sleutel opnieuw verdelen".into(),
            Self::Seal => "verzegelen".into(),
            Self::Open => "kluis openen".into(),
            Self::DestroyDraft => "concept vernietigen".into(),
            Self::DestroyNotes => "notities vernietigen".into(),
            Self::DestroyPackages => "pakketten vernietigen".into(),
            Self::Succeed => "opvolger in de plaats zetten".into(),
            Self::Retender => "nieuwe procedure beginnen".into(),
            Self::Replace => "vervanger aanwijzen".into(),
            Self::When(regel, dan) => format!(
                "als {}: {}",
                regel.code,
                dan.iter().map(Self::naam).collect::<Vec<_>>().join(", ")
            ),
        }
    }

    /// Decides conditions and computes terms. A term that does not run makes no promise.
    pub(crate) fn beloof(&self, feiten: &F, uit: &mut Vec<Promise>) {
        match *self {
            Self::Notify(brief, aan) => uit.push(Promise::Notify(brief, aan)),
            Self::Wake(act, termijn) => {
                if let Some(op) = (termijn.tot)(feiten) {
                    uit.push(Promise::Wake {
                        act,
                        op,
                        termijn: termijn.code,
                    });
                }
            }
            Self::Perform(verwant, act) => uit.push(Promise::Perform(verwant, act)),
            Self::Begin(kind) => uit.push(Promise::Begin(kind)),
            Self::Freeze(wat) => uit.push(Promise::Freeze(wat)),
            Self::MakeKey => uit.push(Promise::MakeKey),
            Self::ShareKey => uit.push(Promise::ShareKey),
            Self::Seal => uit.push(Promise::Seal),
            Self::Open => uit.push(Promise::Open),
            Self::DestroyDraft => uit.push(Promise::DestroyDraft),
            Self::DestroyNotes => uit.push(Promise::DestroyNotes),
            Self::DestroyPackages => uit.push(Promise::DestroyPackages),
            Self::Succeed => uit.push(Promise::Succeed),
            Self::Retender => uit.push(Promise::Retender),
            Self::Replace => uit.push(Promise::Replace),
            Self::When(regel, dan) => {
                if (regel.geldt)(feiten) {
                    for effect in dan {
                        effect.beloof(feiten, uit);
                    }
                }
            }
        }
    }
}
