//! The only file that knows statig: `step` decides, `offers` are its dry runs, `describe` lists what
//! a machine may ever do, and the registry names every machine once.

use crate::desk::{Check, Desk, Edge, Next, Refusal};
use crate::effect::Promise;
use crate::role::{Rol, Rollen};
use crate::rule::Feiten;
pub(crate) use statig::Outcome;
pub use statig::blocking::Superstate;
use statig::blocking::{IntoStateMachine, State, StateExt};
use std::str::FromStr;
use std::sync::LazyLock;
use strum::IntoEnumIterator;

/// A state or an act: a bare, listable name with a stable kebab-case code.
pub trait Code:
    Copy
    + Eq
    + IntoEnumIterator
    + Into<&'static str>
    + FromStr
    + std::fmt::Debug
    + Send
    + Sync
    + 'static
{
}
impl<T> Code for T where
    T: Copy
        + Eq
        + IntoEnumIterator
        + Into<&'static str>
        + FromStr
        + std::fmt::Debug
        + Send
        + Sync
        + 'static
{
}

/// The six steps on the region's own slide (seed 000); they head every list, menu and folder.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "the six words are the documentation")]
pub enum Stap {
    Voorbereiden,
    Publiceren,
    Selecteren,
    Concretiseren,
    Contracteren,
    Implementeren,
}

/// A machine: states, acts and facts of one kind of row. Restoring a state runs nothing.
pub trait Machine:
    Default
    + for<'x> IntoStateMachine<
        State = Self::At,
        Event<'x> = Self::Act,
        Context<'x> = Desk<'x, Self::Facts>,
    >
{
    /// The stable code: table value, URL and draaiboek.
    const NAME: &'static str;
    /// The plural, for the API path.
    const MEERVOUD: &'static str;
    /// The step in whose folder it lives.
    const STAP: Stap;
    /// States.
    type At: State<Self> + Code;
    /// Acts.
    type Act: Code;
    /// What the rules look at.
    type Facts: Feiten;

    /// Rows on the same perceel, or of an inkoopspoor the rows under it, whose entries a paraaf covers
    /// too, beside those of the row itself.
    const INHOUD: &'static [Kind] = &[];

    /// In which state a new row begins.
    fn begin() -> Next<'static, Self::Facts, Self::At>;

    /// The act that Systeem performs on a new row at once, for example to invite.
    fn eerste() -> Option<Self::Act> {
        None
    }
}

/// An act that was allowed.
#[derive(Debug)]
pub struct Decision<S> {
    /// The new state.
    pub to: S,
    /// The role in which the act was performed.
    pub als: Rol,
    /// What was promised.
    pub promises: Vec<Promise>,
}

/// Decides one act. Pure: same inputs, same answer; nothing is sent or stored here.
///
/// # Errors
/// Every rule that forbids the act, or `WrongState` when no handler knows it.
pub fn step<M: Machine>(
    mut from: M::At,
    act: M::Act,
    facts: &M::Facts,
    rollen: &Rollen,
) -> Result<Decision<M::At>, Refusal>
where
    for<'x> M::Superstate<'x>: Superstate<M>,
{
    let mut desk = Desk::new(facts, rollen);
    let outcome = from.handle(&mut M::default(), &act, &mut desk);
    let to = match outcome {
        Outcome::Transition(to) => to,
        Outcome::Handled => from,
        Outcome::Super => {
            return Err(Refusal::WrongState {
                at: from.into(),
                act: act.into(),
            });
        }
    };
    match (desk.refusal, desk.als) {
        (None, Some(als)) => Ok(Decision {
            to,
            als,
            promises: desk.promises,
        }),
        (Some(refusal), _) => Err(refusal),
        (None, None) => Err(Refusal::WrongState {
            at: from.into(),
            act: act.into(),
        }),
    }
}

/// A dry run of one act: a button, or the reasons why there is none.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The act.
    pub handeling: &'static str,
    /// What the handler declared, with every rule checked against today's facts.
    pub edge: Edge,
    /// Where the act would lead now; `Err` with every unmet rule, or the roles that may.
    pub uitkomst: Result<&'static str, Refusal>,
}

impl Offer {
    /// The checklist: met and unmet.
    #[must_use]
    pub fn checks(&self) -> &[Check] {
        &self.edge.regels
    }
}

/// Every act that this state knows, decided against today's facts by dry run.
pub fn offers<M: Machine>(at: M::At, facts: &M::Facts, rollen: &Rollen) -> Vec<Offer>
where
    for<'x> M::Superstate<'x>: Superstate<M>,
{
    M::Act::iter()
        .filter_map(|act| {
            let uitkomst = step::<M>(at, act, facts, rollen).map(|d| d.to.into());
            let edge = declared::<M>(at, act, facts)?;
            Some(Offer {
                handeling: act.into(),
                edge,
                uitkomst,
            })
        })
        .collect()
}

fn declared<M: Machine>(mut at: M::At, act: M::Act, facts: &M::Facts) -> Option<Edge>
where
    for<'x> M::Superstate<'x>: Superstate<M>,
{
    let nobody = Rollen::geen();
    let mut desk = Desk::new(facts, &nobody);
    let _ = at.handle(&mut M::default(), &act, &mut desk);
    desk.edge
}

/// One arrow that a machine may ever follow.
#[derive(Clone, Debug)]
pub struct Arrow {
    /// From this state.
    pub van: &'static str,
    /// By this act.
    pub handeling: &'static str,
    /// Who, rules, targets, effects.
    pub edge: Edge,
}

/// Everything a machine may ever do, read from the handlers themselves.
pub fn describe<M: Machine>() -> Vec<Arrow>
where
    for<'x> M::Superstate<'x>: Superstate<M>,
{
    let facts = M::Facts::default();
    M::At::iter()
        .flat_map(|at| M::Act::iter().map(move |act| (at, act)))
        .filter_map(|(at, act)| {
            let edge = declared::<M>(at, act, &facts)?;
            Some(Arrow {
                van: at.into(),
                handeling: act.into(),
                edge,
            })
        })
        .collect()
}

/// The state in which a new row begins, given its facts.
pub fn begin<M: Machine>(facts: &M::Facts) -> &'static str {
    let first = || M::At::iter().next().map_or("", Into::into);
    M::begin().kies(facts).map_or_else(first, Into::into)
}

/// Every state in which a new row may begin.
#[must_use]
pub fn begins<M: Machine>() -> Vec<&'static str> {
    M::begin().doelen().into_iter().map(Into::into).collect()
}

/// The registry: one line per machine; everything that must name a machine at run time comes from here.
macro_rules! machines { ($($V:ident => $M:path),+ $(,)?) => {
    /// The machine types under the names of their kinds, for `dispatch!`.
    pub mod types { $(pub use $M as $V;)+ }


    /// A machine by name.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[expect(missing_docs, reason = "each variant is documented by its machine")]
    pub enum Kind { $($V),+ }

    /// An act of one of the machines: a typo does not compile.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[expect(missing_docs, reason = "each variant is documented by its machine")]
    pub enum ActName { $($V(<types::$V as Machine>::Act)),+ }

    impl Kind {
        /// Every machine, in the order of the six steps.
        pub const ALL: &[Kind] = &[$(Kind::$V),+];

        /// The stable code.
        #[must_use]
        pub const fn name(self) -> &'static str { match self { $(Kind::$V => <types::$V as Machine>::NAME),+ } }

        /// The plural in the API path.
        #[must_use]
        pub const fn meervoud(self) -> &'static str { match self { $(Kind::$V => <types::$V as Machine>::MEERVOUD),+ } }

        /// The step in whose folder it lives.
        #[must_use]
        pub const fn stap(self) -> Stap { match self { $(Kind::$V => <types::$V as Machine>::STAP),+ } }

        /// The act with this code.
        #[must_use]
        pub fn parse_act(self, code: &str) -> Option<ActName> {
            match self { $(Kind::$V => code.parse().ok().map(ActName::$V)),+ }
        }

        /// Whether the machine has this state.
        #[must_use]
        pub fn knows_state(self, code: &str) -> bool {
            match self { $(Kind::$V => code.parse::<<types::$V as Machine>::At>().is_ok()),+ }
        }

        /// The codes of all its acts.
        #[must_use]
        pub fn acts(self) -> Vec<&'static str> {
            match self { $(Kind::$V => <types::$V as Machine>::Act::iter().map(Into::into).collect()),+ }
        }

        /// The codes of all its states, in the order of the road.
        #[must_use]
        pub fn states(self) -> Vec<&'static str> {
            match self { $(Kind::$V => <types::$V as Machine>::At::iter().map(Into::into).collect()),+ }
        }

        /// Every arrow of the machine. Read from its handlers once: every page asks for it.
        #[must_use]
        pub fn describe(self) -> &'static [Arrow] {
            match self {
                $(Kind::$V => {
                    static PIJLEN: LazyLock<Vec<Arrow>> = LazyLock::new(describe::<types::$V>);
                    &PIJLEN
                }),+
            }
        }

        /// The act that Systeem performs on a new row at once.
        #[must_use]
        pub fn eerste(self) -> Option<ActName> {
            match self { $(Kind::$V => <types::$V as Machine>::eerste().map(ActName::$V)),+ }
        }

        /// Every state in which a new row may begin.
        #[must_use]
        pub fn begins(self) -> Vec<&'static str> {
            match self { $(Kind::$V => begins::<types::$V>()),+ }
        }
    }

    impl ActName {
        /// The machine and the code of the act.
        #[must_use]
        pub fn parts(self) -> (Kind, &'static str) {
            match self { $(ActName::$V(act) => (Kind::$V, act.into())),+ }
        }
    }

    /// The one place where a run-time kind becomes a type: `dispatch!(kind, M => f::<M>(..))`.
    #[macro_export]
    macro_rules! dispatch { ($k:expr, $T:ident => $e:expr) => {
        match $k { $($crate::machine::Kind::$V => { type $T = $crate::machine::types::$V; $e }),+ }
    } }
}}

machines! {
    Inkoopspoor => crate::voorbereiden::inkoopspoor::Inkoopspoor,
    Consultatie => crate::voorbereiden::consultatie::Consultatie,
    Bestuursbesluit => crate::voorbereiden::bestuursbesluit::Bestuursbesluit,
    Procedure => crate::procedure::Procedure,
    Perceel => crate::perceel::Perceel,
    Vraag => crate::publiceren::vraag::Vraag,
    Nota => crate::publiceren::nota::Nota,
    Inschrijving => crate::selecteren::inschrijving::Inschrijving,
    Deelnemer => crate::selecteren::deelnemer::Deelnemer,
    Beoordelingsronde => crate::selecteren::beoordelingsronde::Beoordelingsronde,
    Advies => crate::selecteren::advies::Advies,
    Dialoogtraject => crate::concretiseren::dialoogtraject::Dialoogtraject,
    Dialoogsessie => crate::concretiseren::dialoogsessie::Dialoogsessie,
    Bafo => crate::concretiseren::bafo::Bafo,
    Gunningsbeslissing => crate::contracteren::gunningsbeslissing::Gunningsbeslissing,
    Klacht => crate::contracteren::klacht::Klacht,
    Overeenkomst => crate::contracteren::overeenkomst::Overeenkomst,
    Implementatie => crate::implementeren::implementatie::Implementatie,
    Contractwijziging => crate::implementeren::contractwijziging::Contractwijziging,
    Onderaannemer => crate::implementeren::onderaannemer::Onderaannemer,
    Verbetertraject => crate::implementeren::verbetertraject::Verbetertraject,
    Openhouse => crate::alternatieven::openhouse::Openhouse,
    Toelating => crate::alternatieven::toelating::Toelating,
    Inbesteding => crate::alternatieven::inbesteding::Inbesteding,
}

impl Kind {
    /// The machine with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == code)
    }

    /// The machine with this plural.
    #[must_use]
    pub fn parse_meervoud(code: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|kind| kind.meervoud() == code)
    }

    /// Whether no act leads out of this state.
    #[must_use]
    pub fn is_final(self, state: &str) -> bool {
        !self
            .describe()
            .iter()
            .any(|arrow| arrow.van == state && !arrow.edge.naar.is_empty())
    }
}

impl std::fmt::Display for ActName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (kind, act) = self.parts();
        write!(f, "{} {act}", kind.name())
    }
}
