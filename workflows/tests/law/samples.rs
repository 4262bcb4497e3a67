//! Per machine the facts in which everything is in order, and what breaks each rule.
//!
//! A machine that is added to the registry does not compile here until it has its sample.

mod alternatieven;
mod concretiseren;
mod contracteren;
mod implementeren;
mod publiceren;
mod selecteren;
mod spine;
mod voorbereiden;

use jiff::Timestamp;
use workflows::desk::Refusal;
use workflows::machine::{Decision, Machine, Offer};
use workflows::role::{Rol, Rollen};
use workflows::rule::{Gemeen, Paraaf};

/// The legal clock of every sample.
pub const NU: Timestamp = Timestamp::constant(1_774_000_000, 0);

/// A rule code with a change to the facts.
pub type Case<F> = (&'static str, fn(&mut F));

/// A machine with its sample.
pub trait Sample: Machine {
    /// Per rule code at least one change that breaks exactly that rule, whatever the act.
    /// The codes that all machines share stand in [`break_shared`].
    const BREAKS: &'static [Case<Self::Facts>];

    /// Per condition of a choice one change that turns it from its default.
    const TURNS: &'static [Case<Self::Facts>];

    /// Per rule that is met in more than one way a change of way, after which it is still met.
    const KEEPS: &'static [Case<Self::Facts>] = &[];

    /// Facts in which every rule of this act is met and every choice of it takes its default.
    fn ready(act: Self::Act) -> Self::Facts;

    /// The shared facts.
    fn gemeen(facts: &mut Self::Facts) -> &mut Gemeen;

    /// [`workflows::machine::step`] for this machine.
    fn decide(
        from: Self::At,
        act: Self::Act,
        facts: &Self::Facts,
        rollen: &Rollen,
    ) -> Result<Decision<Self::At>, Refusal>;

    /// [`workflows::machine::offers`] for this machine.
    fn offered(at: Self::At, facts: &Self::Facts, rollen: &Rollen) -> Vec<Offer>;

    /// Every change that breaks the rule with this code.
    fn broken(code: &str, act: Self::Act) -> Vec<Self::Facts> {
        let with = |change: &dyn Fn(&mut Self::Facts)| {
            let mut facts = Self::ready(act);
            change(&mut facts);
            facts
        };
        let own = Self::BREAKS.iter().filter(|(c, _)| *c == code);
        let mut broken: Vec<_> = own.map(|(_, change)| with(change)).collect();
        for change in break_shared(code) {
            broken.push(with(&|f| change(Self::gemeen(f))));
        }
        broken
    }
}

/// The parts of a sample that are the same for every machine.
macro_rules! as_machine {
    () => {
        fn gemeen(facts: &mut Self::Facts) -> &mut workflows::rule::Gemeen {
            &mut facts.gemeen
        }

        fn decide(
            from: Self::At,
            act: Self::Act,
            facts: &Self::Facts,
            rollen: &workflows::role::Rollen,
        ) -> Result<workflows::machine::Decision<Self::At>, workflows::desk::Refusal> {
            workflows::machine::step::<Self>(from, act, facts, rollen)
        }

        fn offered(
            at: Self::At,
            facts: &Self::Facts,
            rollen: &workflows::role::Rollen,
        ) -> Vec<workflows::machine::Offer> {
            workflows::machine::offers::<Self>(at, facts, rollen)
        }
    };
}
use as_machine;

/// Parafen of everybody who may be asked for one, put by others, and a toelichting.
pub fn in_order() -> Gemeen {
    let van = |rol| Paraaf {
        rol,
        op: NU,
        van_uitvoerder: false,
    };
    Gemeen {
        nu: NU,
        toelichting: true,
        parafen: vec![
            van(Rol::Jurist),
            van(Rol::BestuurlijkOpdrachtgever),
            van(Rol::TweedeInkoper),
            van(Rol::Voorzitter),
        ],
    }
}

/// So many seconds after [`NU`]; before it when negative.
pub fn at(seconds: i64) -> Option<Timestamp> {
    Timestamp::from_second(NU.as_second() + seconds).ok()
}

/// What breaks the rules that the machines share: no paraaf, one's own paraaf, one of another role.
pub fn break_shared(code: &str) -> &'static [fn(&mut Gemeen)] {
    const PARAAF: &[fn(&mut Gemeen)] = &[
        |g| g.parafen.clear(),
        |g| g.parafen.iter_mut().for_each(|p| p.van_uitvoerder = true),
        |g| g.parafen.iter_mut().for_each(|p| p.rol = Rol::Auditor),
    ];
    match code {
        "paraaf-jurist" => &[|g| g.parafen.retain(|p| p.rol != Rol::Jurist)],
        "paraaf-opdrachtgever" => {
            &[|g| g.parafen.retain(|p| p.rol != Rol::BestuurlijkOpdrachtgever)]
        }
        "paraaf-voorzitter" => &[|g| g.parafen.retain(|p| p.rol != Rol::Voorzitter)],
        "paraaf-tweede-inkoper"
        | "twee-verschillende-openers"
        | "twee-verschillende-bafo-openers"
        | "twee-verschillende-verdelers"
        | "twee-verschillende-bafo-verdelers"
        | "regels-opnieuw-geparafeerd" => PARAAF,
        "reden-vermeld" => &[|g| g.toelichting = false],
        _ => &[],
    }
}

/// The roles of one person.
pub fn als(rol: Rol) -> Rollen {
    [rol].into_iter().collect()
}

/// The state or act with this code.
pub fn coded<C: std::str::FromStr>(code: &str) -> C {
    code.parse()
        .unwrap_or_else(|_| panic!("`{code}` is no code of this machine"))
}
