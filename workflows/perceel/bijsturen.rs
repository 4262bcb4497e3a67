//! Steering on the way to the award: a selection that is taken back, a change of the assignment
//! during the dialogue, a return to that dialogue, and a new tender after one without award (DOMAIN.md
//! 4.2 and 4.5).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "statig hands events over by reference"
)]

use super::Facts;
use super::act::Act;
use super::effects::{
    BAFOS_HERBEOORDELEN, BESLISSING_VERVALT, DOSSIERS_HERBEOORDELEN, NIET_GUNNEN,
    OPNIEUW_BESLISSEN, op_bafos, op_inschrijvingen,
};
use super::machine::At;
use super::rules::{GEEN_AANVAARDBARE_BAFO, JURIST, NOG_TE_BEOORDELEN, OPDRACHTGEVER, REDEN};
use crate::concretiseren::bafo;
use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek};
use crate::role::{BO, IA, JUR, Rol, SYSTEEM};
use crate::rule::{Bron, Rule};
use crate::selecteren::inschrijving;
use statig::prelude::*;

const HERZIENINGSGROND: Rule<Facts> = Rule::new(
    "grond-voor-herziening-selectie",
    "De grond om de selectie te herzien moet zijn ingevuld: een vonnis of een eigen fout.",
    Bron::leidraad_naar("herziening van de selectie", "Aw 2012, art. 2.131"),
    |f| f.herzieningsgrond,
);
const SELECTIE_DRAAGT_GUNNING: Rule<Facts> = Rule::new(
    "selectie-herzien-zonder-dialoog",
    "Na de bezwaartermijn kunt u de selectie alleen nog herzien als de leidraad geen dialoog heeft.",
    Bron::leidraad_naar("herziening van de selectie", "Aw 2012, art. 2.131"),
    |f| !f.met_dialoog,
);
const OPDRACHTWIJZIGING: Rule<Facts> = Rule::new(
    "opdrachtwijziging-ingevuld",
    "De wijziging van de opdracht moet zijn ingevuld en nog niet zijn gemeld.",
    Bron::aw("2.56"),
    |f| f.opdrachtwijziging,
);
const BINNEN_RUIMTE: Rule<Facts> = Rule::new(
    "wijziging-binnen-aangekondigde-ruimte",
    "De wijziging moet passen binnen de ruimte die de leidraad aankondigt.",
    Bron::leidraad("dialoog"),
    |f| f.wijziging_binnen_ruimte,
);
const NIET_WEZENLIJK: Rule<Facts> = Rule::new(
    "wijziging-opdracht-niet-wezenlijk",
    "De wijziging mag geen andere partijen hebben getrokken of geselecteerd. Stop anders en besteed opnieuw aan.",
    Bron::leidraad_naar("dialoog", "Aw 2012, art. 2.163g lid 3"),
    |f| !f.wijziging_wezenlijk,
);
const MEDEDELING: Rule<Facts> = Rule::new(
    "wijziging-voor-alle-deelnemers",
    "Schrijf bij ‘Toelichting’ wat er verandert. Alle deelnemers lezen dat in dezelfde brief.",
    Bron::aw("1.8"),
    |f| f.gemeen.toelichting,
);
const TERUGKEER_TOEGESTAAN: Rule<Facts> = Rule::new(
    "leidraad-staat-terugkeer-toe",
    "De leidraad moet zeggen dat de dialoog één keer opnieuw open kan gaan.",
    Bron::leidraad("dialoog"),
    |f| f.terugkeer_toegestaan,
);
const EERSTE_TERUGKEER: Rule<Facts> = Rule::new(
    "nog-niet-teruggekeerd-naar-dialoog",
    "De dialoog mag maar één keer opnieuw open.",
    Bron::aw("1.8"),
    |f| f.teruggekeerd == 0,
);
/// The next round has a vault of its own: what lay in the former one is on record by then.
const OPENING_AFGEROND: Rule<Facts> = Rule::new(
    "bafo-opening-afgerond",
    "Het proces-verbaal van de opening van de BAFO’s moet er zijn.",
    Bron::ab("5 lid 7"),
    |f| f.bafo_opening_afgerond,
);
const HERAANBESTEDING: Rule<Facts> = Rule::new(
    "heraanbesteding-wezenlijk-anders",
    "U moet beschrijven welke wezenlijke wijziging of welke nieuwe feiten een nieuwe procedure rechtvaardigen.",
    Bron::Rechtspraak {
        ecli: "ECLI:NL:RBROT:2016:8025",
    },
    |f| f.heraanbesteding_beschreven,
);
const EERSTE_HERAANBESTEDING: Rule<Facts> = Rule::new(
    "nog-niet-opnieuw-aanbesteed",
    "Voor dit perceel mag nog geen nieuwe procedure zijn begonnen.",
    Bron::Huisregel,
    |f| f.heraanbesteed == 0,
);

/// The letter takes the former decision back; the next one has a letter and a full term of its own.
const SELECTIE_TERUG: &[Effect<Facts>] = &[
    op_inschrijvingen(inschrijving::Act::SelectieTerugnemen),
    SELECTIE_INGETROKKEN,
];
const SELECTIE_INGETROKKEN: Effect<Facts> = Effect::Notify(
    Brief::SelectieIngetrokken,
    &[
        Publiek::Partijen,
        Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
        Publiek::Rol(Rol::AdviesraadSecretaris),
        Publiek::Rol(Rol::Inkoopadviseur),
    ],
);
const SELECTIE_EN_CONCEPT_TERUG: &[Effect<Facts>] = &[
    BESLISSING_VERVALT,
    op_inschrijvingen(inschrijving::Act::SelectieTerugnemen),
    SELECTIE_INGETROKKEN,
];
const AAN_DEELNEMERS: &[Effect<Facts>] = &[Effect::Notify(
    Brief::OpdrachtGewijzigd,
    &[
        Publiek::Deelnemers,
        Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
        Publiek::Rol(Rol::Inkoopadviseur),
    ],
)];
/// Parties first: who handed in a BAFO is told by its own dialogue, before that BAFO is set aside.
const TERUG: &[Effect<Facts>] = &[
    op_inschrijvingen(inschrijving::Act::TerugInDialoogNemen),
    op_bafos(bafo::Act::AchterhaaldVerklaren),
    Effect::Notify(
        Brief::DialoogHeropend,
        &[
            Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
            Publiek::Rol(Rol::Inkoopadviseur),
        ],
    ),
];
const OPNIEUW: &[Effect<Facts>] = &[
    Effect::Retender,
    Effect::Notify(
        Brief::HeraanbestedingGestart,
        &[Publiek::Rol(Rol::Inkoopadviseur), Publiek::Rol(Rol::Jurist)],
    ),
];

/// By order of the court, or because the authority found its own mistake.
pub(super) fn selectie(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::SelectieHerzien => context.go(
            JUR,
            &[&HERZIENINGSGROND],
            Next::To(At::SelectieConcept),
            SELECTIE_TERUG,
        ),
        _ => Super,
    }
}

/// A party is judged again: the checks are closed anew, and a new round of assessment follows them.
pub(super) fn toets(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::ToetsHeropenen => {
            let naar = Next::To(At::ToetsVormEnUitsluiting);
            let terug = op_inschrijvingen(inschrijving::Act::SelectieTerugnemen);
            context.go(SYSTEEM, &[], naar, &[terug])
        }
        _ => Super,
    }
}

/// A mistake in the scores is found before the selection was told: they are judged again.
pub(super) fn selectieconcept(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::HerbeoordelingStarten => {
            let naar = Next::To(At::Beoordeling);
            context.go(SYSTEEM, &[], naar, DOSSIERS_HERBEOORDELEN)
        }
        _ => toets(event, context),
    }
}

/// The same before the award was told.
pub(super) fn gunningsconcept(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::HerbeoordelingStarten => {
            let naar = Next::To(At::BafoBeoordeling);
            context.go(SYSTEEM, &[], naar, BAFOS_HERBEOORDELEN)
        }
        // Without a dialogue the award rests on the scores of the selection, which was told: that one is
        // taken back first, with its letters.
        Act::SelectieHerzien => context.go(
            JUR,
            &[&SELECTIE_DRAAGT_GUNNING, &HERZIENINGSGROND],
            Next::To(At::SelectieConcept),
            SELECTIE_EN_CONCEPT_TERUG,
        ),
        Act::NietGunnen => niet_gunnen(context),
        _ => Super,
    }
}

/// The same change for every participant at once, or the procedure stops.
pub(super) fn opdracht(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::OpdrachtWijzigen => {
            let regels = &[
                &OPDRACHTWIJZIGING,
                &BINNEN_RUIMTE,
                &NIET_WEZENLIJK,
                &MEDEDELING,
                &JURIST,
                &OPDRACHTGEVER,
            ];
            context.go(IA, regels, Next::Stay, AAN_DEELNEMERS)
        }
        _ => Super,
    }
}

/// No BAFO is acceptable: once, and before anybody scored one, every party that is left talks and offers
/// anew.
pub(super) fn terug(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::NaarDialoogTerugkeren => {
            let regels = &[
                &TERUGKEER_TOEGESTAAN,
                &EERSTE_TERUGKEER,
                &GEEN_AANVAARDBARE_BAFO,
                &OPENING_AFGEROND,
                &NOG_TE_BEOORDELEN,
                &REDEN,
                &JURIST,
                &OPDRACHTGEVER,
            ];
            context.go(IA, regels, Next::To(At::Dialoog), TERUG)
        }
        _ => Super,
    }
}

/// The perceel ended without award: a new procedure, when something essential is different now.
pub(super) fn opnieuw(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::HeraanbestedingStarten => {
            let regels = &[&HERAANBESTEDING, &EERSTE_HERAANBESTEDING];
            context.go(BO, regels, Next::Stay, OPNIEUW)
        }
        _ => Super,
    }
}

/// The gunningsbeslissing that was told falls away: a next one begins, or there is no award.
pub(super) fn opnieuw_of_niet(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
    match event {
        Act::GunningTerugnemen => context.go(
            SYSTEEM,
            &[],
            Next::To(At::GunningConcept),
            OPNIEUW_BESLISSEN,
        ),
        Act::NietGunnen => niet_gunnen(context),
        _ => Super,
    }
}

/// The gunningsbeslissing is to award nothing; its own letters told the parties.
fn niet_gunnen(context: &mut Desk<'_, Facts>) -> Outcome<At> {
    context.go(SYSTEEM, &[], Next::To(At::NietGegund), NIET_GUNNEN)
}
