//! What the states of rows mean when they are counted.

use entities::zaak::rij;
use std::str::FromStr;
use workflows::concretiseren::{bafo, dialoogtraject};
use workflows::contracteren::overeenkomst;
use workflows::perceel;
use workflows::selecteren::inschrijving::At;

/// The state of the row as a state of its machine.
pub(crate) fn staat<S: FromStr>(rij: &rij::Model) -> Option<S> {
    rij.toestand.parse().ok()
}

/// Whether the row is in a state for which this holds.
pub(crate) fn is<S: FromStr>(rij: &rij::Model, zo: impl Fn(S) -> bool) -> bool {
    staat(rij).is_some_and(zo)
}

/// Whether the row is in this state.
pub(crate) fn is_in<S: FromStr + PartialEq>(rij: &rij::Model, at: S) -> bool {
    staat(rij) == Some(at)
}

/// How many rows are in a state for which this holds.
pub(crate) fn tel<S: FromStr>(rijen: &[rij::Model], zo: impl Fn(S) -> bool) -> usize {
    rijen.iter().filter(|rij| is(rij, &zo)).count()
}

/// How many rows are in this state.
pub(crate) fn tel_in<S: FromStr + PartialEq + Copy>(rijen: &[rij::Model], at: S) -> usize {
    tel(rijen, |in_staat: S| in_staat == at)
}

/// The overeenkomst was signed, whatever became of it since.
pub(crate) fn is_getekend(at: overeenkomst::At) -> bool {
    use overeenkomst::At;
    !matches!(
        at,
        At::Concept | At::TerOndertekening | At::NietGetekend | At::Vervallen
    )
}

/// The submission was handed in on time and not taken back.
pub(crate) fn op_tijd(at: At) -> bool {
    !matches!(
        at,
        At::Concept | At::HashGedeponeerd | At::TeLaat | At::Teruggetrokken | At::Teruggegeven
    )
}

/// The package of the submission was opened.
pub(crate) fn geopend(at: At) -> bool {
    op_tijd(at) && !matches!(at, At::Ingediend | At::InKluis)
}

/// The submission was found valid and suitable: it competes, or did until it dropped out later.
pub(crate) fn in_mededinging(at: At) -> bool {
    geopend(at)
        && !matches!(
            at,
            At::Geopend
                | At::InVormtoets
                | At::HerstelGevraagd
                | At::VerduidelijkingGevraagd
                | At::UitsluitingsgrondGesignaleerd
                | At::SelfcleaningGevraagd
                | At::SelfcleaningTeBeoordelen
                | At::Geldig
                | At::Ongeldig
                | At::Uitgesloten
                | At::NietGeschikt
        )
}

/// The party dropped out after its BAFO was judged.
pub(crate) fn uitgevallen(at: At) -> bool {
    matches!(
        at,
        At::Ongeldig
            | At::Uitgesloten
            | At::NietGeschikt
            | At::Teruggetrokken
            | At::BafoAfgewezen
            | At::Afgevallen
    )
}

/// The party is still in the dialogue.
pub(crate) fn neemt_deel(at: dialoogtraject::At) -> bool {
    !matches!(
        at,
        dialoogtraject::At::Afgehaakt | dialoogtraject::At::Beeindigd
    )
}

/// The BAFO was handed in, and no next round took its place.
pub(crate) fn bafo_ingediend(at: bafo::At) -> bool {
    at != bafo::At::Achterhaald && ooit_ingediend(at)
}

/// The BAFO was handed in, in whichever round.
pub(crate) fn ooit_ingediend(at: bafo::At) -> bool {
    !matches!(
        at,
        bafo::At::Uitgevraagd | bafo::At::NietIngediend | bafo::At::Ingetrokken
    )
}

/// The BAFO passed its check, so that the committee scores it or has scored it.
pub(crate) fn bafo_in_beoordeling(at: bafo::At) -> bool {
    matches!(
        at,
        bafo::At::Getoetst
            | bafo::At::ToelichtingGevraagd
            | bafo::At::AbnormaalLaagGevraagd
            | bafo::At::Beoordeeld
            | bafo::At::Aanvaardbaar
            | bafo::At::Afgewezen
    )
}

/// The award of the perceel is final.
pub(crate) fn definitief_gegund(at: perceel::At) -> bool {
    matches!(
        at,
        perceel::At::GunningDefinitief
            | perceel::At::Contractering
            | perceel::At::Gecontracteerd
            | perceel::At::Implementatie
            | perceel::At::Afgerond
    )
}
