//! The desk at which an act is decided: facts and roles in, a decision or every unmet rule out.

use crate::effect::{Effect, Promise};
use crate::machine::Outcome;
use crate::role::{Rol, Rollen};
use crate::rule::{Bron, Feiten, Rule};
use serde::Serialize;

/// One line of a checklist: a rule and whether it is met now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// Code of the rule.
    pub code: &'static str,
    /// Its sentence.
    pub zin: &'static str,
    /// Its source.
    pub bron: Bron,
    /// Whether it is met.
    pub gehaald: bool,
    /// Roles whose paraaf it asks for.
    pub paraaf: &'static [Rol],
}

/// Why an act was turned down; page, API, draaiboek and test read the same value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No handler knows the act in this state.
    #[error("`{act}` kan niet in de toestand `{at}`")]
    WrongState {
        /// The state.
        at: &'static str,
        /// The act.
        act: &'static str,
    },
    /// The act is for others.
    #[error("deze handeling is voor een andere rol")]
    WrongRole {
        /// Those who may.
        needed: Vec<Rol>,
    },
    /// Rules that are not met, all of them.
    #[error("niet aan alle regels is voldaan: {}", codes(.unmet))]
    Unmet {
        /// Every unmet rule.
        unmet: Vec<Check>,
    },
}

fn codes(unmet: &[Check]) -> String {
    unmet.iter().map(|u| u.code).collect::<Vec<_>>().join(", ")
}

/// Where an act leads.
pub enum Next<'r, F: 'static, S> {
    /// The state stays as it is.
    Stay,
    /// Always this state.
    To(S),
    /// The first whose condition holds, else the default.
    Choose(&'r [(&'r Rule<F>, S)], S),
}

impl<F, S: Copy> Next<'_, F, S> {
    /// Every state that it may lead to; empty for `Stay`.
    pub(crate) fn doelen(&self) -> Vec<S> {
        match self {
            Self::Stay => vec![],
            Self::To(s) => vec![*s],
            Self::Choose(keuzes, anders) => keuzes.iter().map(|k| k.1).chain([*anders]).collect(),
        }
    }

    /// The conditions of a choice, with their targets.
    pub(crate) fn keuzes(&self) -> Vec<(&'static str, S)> {
        match self {
            Self::Choose(keuzes, _) => keuzes.iter().map(|k| (k.0.code, k.1)).collect(),
            _ => vec![],
        }
    }

    /// The state that these facts lead to; `None` for `Stay`.
    pub(crate) fn kies(&self, feiten: &F) -> Option<S> {
        match self {
            Self::Stay => None,
            Self::To(s) => Some(*s),
            Self::Choose(keuzes, anders) => Some(
                keuzes
                    .iter()
                    .find(|k| (k.0.geldt)(feiten))
                    .map_or(*anders, |k| k.1),
            ),
        }
    }
}

/// What a handler declared, whatever the facts are: one arrow of the diagram.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Edge {
    /// Who may.
    pub wie: Vec<Rol>,
    /// Which rules: code, sentence, source.
    pub regels: Vec<Check>,
    /// Where to; empty when the state stays.
    pub naar: Vec<&'static str>,
    /// The conditions of a choice: rule code and target; the last target is the default.
    pub keuzes: Vec<(&'static str, &'static str)>,
    /// What is promised.
    pub effecten: Vec<String>,
    /// Two sleutelhouders must give their passphrase for it.
    #[serde(skip)]
    pub sleutels: bool,
    /// Acts of Systeem that follow, by machine and act; for the test that the graph has no circle.
    #[serde(skip)]
    pub volgt: Vec<crate::machine::ActName>,
    /// The acts that the clock will perform.
    #[serde(skip)]
    pub wekt: Vec<crate::machine::ActName>,
    /// Rows that begin.
    #[serde(skip)]
    pub begint: Vec<crate::machine::Kind>,
    /// The terms that begin to run.
    #[serde(skip)]
    pub termijnen: Vec<Termijnbron>,
}

/// A term as it is cited: what runs, in words, and by which source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Termijnbron {
    /// Its stable code.
    pub code: &'static str,
    /// What runs, in Dutch.
    pub zin: &'static str,
    /// Where it stands.
    pub bron: Bron,
}

/// The statig context: inputs by reference, outputs by value.
pub struct Desk<'a, F: 'static> {
    /// The facts of the row.
    pub facts: &'a F,
    rollen: &'a Rollen,
    pub(crate) als: Option<Rol>,
    pub(crate) promises: Vec<Promise>,
    pub(crate) refusal: Option<Refusal>,
    pub(crate) edge: Option<Edge>,
}

impl<'a, F: Feiten> Desk<'a, F> {
    pub(crate) fn new(facts: &'a F, rollen: &'a Rollen) -> Self {
        Self {
            facts,
            rollen,
            als: None,
            promises: vec![],
            refusal: None,
            edge: None,
        }
    }

    #[expect(
        clippy::needless_pass_by_value,
        reason = "a handler hands its next state over"
    )]
    /// Ends a handler: the next state when the role fits and every rule holds, else all reasons.
    pub fn go<S: Copy + Into<&'static str>>(
        &mut self,
        who: &[Rol],
        rules: &[&Rule<F>],
        next: Next<'_, F, S>,
        effects: &[Effect<F>],
    ) -> Outcome<S> {
        let checks: Vec<Check> = rules.iter().map(|rule| self.check(rule)).collect();
        self.edge = Some(edge(who, &checks, &next, effects));
        self.als = self.rollen.eerste_van(who);
        if self.als.is_none() {
            self.refusal = Some(Refusal::WrongRole {
                needed: who.to_vec(),
            });
            return Outcome::Handled;
        }
        let unmet: Vec<Check> = checks.into_iter().filter(|c| !c.gehaald).collect();
        if !unmet.is_empty() {
            self.refusal = Some(Refusal::Unmet { unmet });
            return Outcome::Handled;
        }
        for effect in effects {
            effect.beloof(self.facts, &mut self.promises);
        }
        next.kies(self.facts)
            .map_or(Outcome::Handled, Outcome::Transition)
    }

    fn check(&self, rule: &Rule<F>) -> Check {
        Check {
            code: rule.code,
            zin: rule.zin,
            bron: rule.bron,
            gehaald: rule.gehaald(self.facts),
            paraaf: rule.vraagt(self.facts),
        }
    }
}

fn edge<F: Feiten, S: Copy + Into<&'static str>>(
    who: &[Rol],
    checks: &[Check],
    next: &Next<'_, F, S>,
    effects: &[Effect<F>],
) -> Edge {
    let mut edge = Edge {
        wie: who.to_vec(),
        regels: checks.to_vec(),
        naar: next.doelen().into_iter().map(Into::into).collect(),
        keuzes: next
            .keuzes()
            .into_iter()
            .map(|(c, s)| (c, s.into()))
            .collect(),
        effecten: effects.iter().map(Effect::naam).collect(),
        sleutels: false,
        volgt: vec![],
        wekt: vec![],
        begint: vec![],
        termijnen: vec![],
    };
    for effect in effects {
        gevolgen(effect, &mut edge);
    }
    edge
}

fn gevolgen<F>(effect: &Effect<F>, edge: &mut Edge) {
    match effect {
        Effect::Perform(_, act) => edge.volgt.push(*act),
        Effect::Wake(act, termijn) => {
            edge.wekt.push(*act);
            edge.termijnen.push(Termijnbron {
                code: termijn.code,
                zin: termijn.zin,
                bron: termijn.bron,
            });
        }
        Effect::Begin(kind) => edge.begint.push(*kind),
        Effect::Open | Effect::ShareKey => edge.sleutels = true,
        Effect::When(_, dan) => {
            for effect in *dan {
                gevolgen(effect, edge);
            }
        }
        _ => {}
    }
}
