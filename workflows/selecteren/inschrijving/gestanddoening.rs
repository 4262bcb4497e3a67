//! How long an offer stands: asked about in time, lengthened in writing, or over (DOMAIN.md 4.3).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::effects::PARTIJ_EN_TEAM;
use super::{Act, At, Facts};
use crate::concretiseren::{bafo, dialoogtraject};
use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek, Verwant};
use crate::machine::{ActName, Kind};
use crate::role::{KLOK, Rol, ZA};
use crate::rule::{Bron, Rule, Termijn};
use crate::termijnen::gestanddoening_vragen_op;
use statig::prelude::*;

const BRON: Bron = Bron::leidraad("gestanddoening");

const LANGER: Rule<Facts> = Rule::new(
    "gestanddoening-langer",
    "U moet invullen tot en met welke dag uw aanbod geldt. Die dag moet later zijn dan nu het geval is.",
    BRON,
    |f| f.gestand_nieuw > f.gestand_tot,
);
pub(super) const LOOPT_NOG: Rule<Facts> = Rule::new(
    "gestanddoening-loopt-nog",
    "Dit kan alleen zolang het aanbod nog geldt.",
    BRON,
    |f| f.gestand_tot.is_some_and(|tot| f.gemeen.nu < tot),
);
pub(super) const VOORBIJ: Rule<Facts> = Rule::new(
    "gestanddoening-voorbij",
    "De termijn waarin het aanbod geldt, moet voorbij zijn.",
    BRON,
    |f| f.gestand_tot.is_some_and(|tot| tot <= f.gemeen.nu),
);
pub(super) const DOET_WEER_MEE: Rule<Facts> = Rule::new(
    "partij-doet-weer-mee",
    "De partij diende een BAFO in en haar aanbod geldt nog.",
    BRON,
    |f| f.had_bafo && !(VOORBIJ.geldt)(f),
);
pub(super) const DOET_NIET_WEER_MEE: Rule<Facts> = Rule::new(
    "partij-doet-niet-weer-mee",
    "De partij diende geen BAFO in, of haar aanbod geldt niet meer.",
    BRON,
    |f| !(DOET_WEER_MEE.geldt)(f),
);
const AL_GEGUND: Rule<Facts> = Rule::new(
    "opdracht-al-definitief-gegund",
    "De opdracht is al definitief gegund.",
    BRON,
    |f| f.gunning_definitief,
);
const NOG_TE_GUNNEN: Rule<Facts> = Rule::new(
    "opdracht-nog-niet-definitief-gegund",
    "De opdracht is nog niet definitief gegund.",
    BRON,
    |f| !f.gunning_definitief,
);

const ONVERTELD: Rule<Facts> = Rule::new(
    "uitkomst-nog-onbekend",
    "De partij weet nog niet dat zij niet meer meedoet.",
    Bron::aw("1.8"),
    |f| f.onverteld,
);

const GESTANDDOENING: Termijn<Facts> = Termijn {
    code: "gestanddoening",
    zin: "Tot dit moment geldt het aanbod.",
    bron: BRON,
    tot: |f| f.gestand_tot,
};
const VRAAG: Termijn<Facts> = Termijn {
    code: "vraag-gestanddoening",
    zin: "Op dit moment wordt de partij gevraagd om haar aanbod langer te laten gelden.",
    bron: BRON,
    tot: |f| f.gestand_tot.map(gestanddoening_vragen_op),
};
/// The same terms as the first ones, with the day to which the party lengthened its offer.
const VERLENGDE_GESTANDDOENING: Termijn<Facts> = Termijn {
    tot: |f| f.gestand_nieuw,
    ..GESTANDDOENING
};
const VERLENGDE_VRAAG: Termijn<Facts> = Termijn {
    tot: |f| f.gestand_nieuw.map(gestanddoening_vragen_op),
    ..VRAAG
};

const fn wek(act: Act, termijn: &'static Termijn<Facts>) -> Effect<Facts> {
    Effect::Wake(ActName::Inschrijving(act), termijn)
}
/// The offer stands from here on, or anew: the clock asks two weeks before the end.
pub(super) const LOOPT: &[Effect<Facts>] = &[
    wek(Act::GestanddoeningVragen, &VRAAG),
    wek(Act::GestanddoeningVerstrijken, &GESTANDDOENING),
];
const VERLENGD: &[Effect<Facts>] = &[
    wek(Act::GestanddoeningVragen, &VERLENGDE_VRAAG),
    wek(Act::GestanddoeningVerstrijken, &VERLENGDE_GESTANDDOENING),
    Effect::Notify(
        Brief::GestanddoeningVerlengd,
        &[Publiek::Rol(Rol::Inkoopadviseur)],
    ),
];
/// After the final award nobody is kept to an offer, so nobody is asked.
const GEVRAAGD: &[Effect<Facts>] = &[Effect::When(
    &NOG_TE_GUNNEN,
    &[Effect::Notify(
        Brief::GestanddoeningGevraagd,
        PARTIJ_EN_TEAM,
    )],
)];
const VERSTREKEN: &[Effect<Facts>] = &[Effect::When(
    &NOG_TE_GUNNEN,
    &[Effect::Notify(
        Brief::GestanddoeningVerstreken,
        PARTIJ_EN_TEAM,
    )],
)];
const GEVRAAGD_ALS_ANDEREN: &[Effect<Facts>] = &[Effect::When(&ONVERTELD, GEVRAAGD)];
const VERSTREKEN_ALS_ANDEREN: &[Effect<Facts>] = &[Effect::When(&ONVERTELD, VERSTREKEN)];
/// Whoever is out has no dialogue any more and hands in no BAFO.
const UIT_DE_DIALOOG: &[Effect<Facts>] = &[
    Effect::Perform(
        Verwant::BijInschrijving(Kind::Dialoogtraject),
        ActName::Dialoogtraject(dialoogtraject::Act::PartijVervallen),
    ),
    Effect::Perform(
        Verwant::BijInschrijving(Kind::Bafo),
        ActName::Bafo(bafo::Act::Vervallen),
    ),
    Effect::Notify(Brief::GestanddoeningVerstreken, PARTIJ_EN_TEAM),
];

/// What the clock and the party do with an offer that stands. When its term is over before the award,
/// the party is out: in `weg`.
pub(super) fn gestand(event: &Act, context: &mut Desk<'_, Facts>, weg: At) -> Outcome<At> {
    match event {
        Act::GestanddoeningVragen => context.go(KLOK, &[], Next::Stay, GEVRAAGD),
        Act::GestanddoeningVerlengen => {
            context.go(ZA, &[&LOOPT_NOG, &LANGER], Next::Stay, VERLENGD)
        }
        Act::GestanddoeningVerstrijken => context.go(KLOK, &[&VOORBIJ], Next::To(weg), VERSTREKEN),
        _ => Super,
    }
}

/// In the dialogue, or with a BAFO that was not judged yet: the ribs of the party follow it out.
pub(super) fn in_gesprek(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::GestanddoeningVerstrijken => {
            context.go(KLOK, &[&VOORBIJ], Next::To(At::Afgevallen), UIT_DE_DIALOOG)
        }
        _ => gestand(event, context, At::Afgevallen),
    }
}

/// Rejected for another party: only before the final award it can still be its turn.
pub(super) fn na_afwijzing(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::GestanddoeningVerstrijken => {
            let naar = Next::Choose(&[(&AL_GEGUND, At::Afgewezen)], At::Afgevallen);
            context.go(KLOK, &[&VOORBIJ], naar, VERSTREKEN)
        }
        _ => gestand(event, context, At::Afgevallen),
    }
}

/// Out, and perhaps not told so: every party is asked the same and can answer the same, so that nothing
/// tells the outcome before the letters do (DOMAIN.md 4.2: letters at the same moment).
pub(super) fn onverteld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::GestanddoeningVragen => context.go(KLOK, &[], Next::Stay, GEVRAAGD_ALS_ANDEREN),
        Act::GestanddoeningVerlengen => {
            context.go(ZA, &[&LOOPT_NOG, &LANGER], Next::Stay, VERLENGD)
        }
        Act::GestanddoeningVerstrijken => {
            context.go(KLOK, &[&VOORBIJ], Next::Stay, VERSTREKEN_ALS_ANDEREN)
        }
        _ => Super,
    }
}
