//! The round of assessment of the bekwaamheidsdossier or of the BAFO's (DOMAIN.md 4.4).
#![expect(
    clippy::trivially_copy_pass_by_ref,
    missing_docs,
    reason = "statig hands events over by reference and generates an undocumented enum"
)]

use crate::concretiseren::bafo;
use crate::desk::{Desk, Next};
use crate::effect::{Brief, Effect, Publiek, Verwant};
use crate::machine::{ActName, Kind, Machine, Stap};
use crate::perceel;
use crate::role::{BEO, BVZ, JUR, Rol};
use crate::rule::{Bron, Feiten, Gemeen, Rule, met_reden, paraaf_jurist, paraaf_voorzitter};
use crate::selecteren::{advies, inschrijving};
use statig::prelude::*;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.4 names them")]
pub enum At {
    Ingericht,
    Individueel,
    IndividueelGesloten,
    Consensus,
    Vastgesteld,
}

/// The acts on a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.4 names them")]
pub enum Act {
    Starten,
    BelangMelden,
    BeoordelaarOnttrekken,
    VervangingRegelen,
    Sluiten,
    ConsensusStarten,
    Vaststellen,
    HerbeoordelingBevelen,
}

/// What the rules of a round look at.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact of a checklist"
)]
pub struct Facts {
    /// Shared facts.
    pub gemeen: Gemeen,
    /// Assessors with a role on this perceel.
    pub beoordelaars: usize,
    /// The number that the leidraad announced.
    pub aangekondigd: usize,
    /// Assessors and chair without a belangenverklaring after the opening.
    pub zonder_verklaring: usize,
    /// Assessors who also decide elsewhere in this procedure: as jurist or for the board, and in the
    /// round of the BAFO's as inkoopadviseur.
    pub met_andere_rol: usize,
    /// The performer wrote in this round which interest they have.
    pub eigen_belang: bool,
    /// The withdrawal of an assessor is written down that was not carried out yet.
    pub onttrekking: bool,
    /// Withdrawn assessors for whom no replacement and no smaller committee was arranged yet.
    pub onttrokken: usize,
    /// Of those, the ones without a written decision of the chair.
    pub zonder_besluit: usize,
    /// Decisions to replace that cannot be: the leidraad has no deputies, or the person sits already.
    pub vervanging_kan_niet: usize,
    /// Decisions to go on with fewer, which the leidraad does not allow.
    pub minder_mag_niet: usize,
    /// Cells (submission × criterium × assessor) that must be filled and are not handed in.
    pub cellen_open: usize,
    /// Cells of the committee (submission × criterium) without a consensus value and motivation;
    /// zero when the leidraad says mean or median.
    pub consensus_open: usize,
    /// Consensus values that not every present assessor confirmed.
    pub onbevestigd: usize,
    /// The advice of the adviesraad is a score that counts, and it is not final yet.
    pub advies_dat_meetelt_open: bool,
    /// Points of the advice of the adviesraad without a reaction of the committee.
    pub advies_zonder_reactie: usize,
    /// The round is about the dossier (selection) and there is an adviesraad.
    pub met_advies: bool,
    /// The round is about BAFO's.
    pub is_bafo: bool,
    /// BAFO's about which the party was asked something that was not judged yet.
    pub bafo_vragen_open: usize,
    /// This is the newest round of the perceel, and the decision that follows from it was not told yet.
    pub nog_niet_verteld: bool,
    /// What a mistake of the authority touches is written down, and every party in it still competes.
    pub omvang_van_fout: bool,
}

impl Feiten for Facts {
    fn gemeen(&self) -> &Gemeen {
        &self.gemeen
    }
}

/// The machine.
#[derive(Debug, Default)]
pub struct Beoordelingsronde;

impl Machine for Beoordelingsronde {
    const NAME: &'static str = "beoordelingsronde";
    const MEERVOUD: &'static str = "beoordelingsrondes";
    const STAP: Stap = Stap::Selecteren;
    type At = At;
    type Act = Act;
    type Facts = Facts;

    fn begin() -> Next<'static, Facts, At> {
        Next::To(At::Ingericht)
    }
}

const JURIST: Rule<Facts> = paraaf_jurist();
const VOORZITTER: Rule<Facts> = paraaf_voorzitter();
const REDEN: Rule<Facts> = met_reden();
const AANTAL: Rule<Facts> = Rule::new(
    "aangekondigd-aantal-beoordelaars",
    "Er moeten precies zoveel beoordelaars zijn als de leidraad heeft aangekondigd.",
    Bron::Rechtspraak {
        ecli: "PIANOo, scores toekennen en beoordelen",
    },
    |f| f.beoordelaars == f.aangekondigd,
);
const VERKLAARD: Rule<Facts> = Rule::new(
    "beoordelaars-verklaard-na-opening",
    "Elke beoordelaar moet na de opening een belangenverklaring hebben getekend.",
    Bron::aw("1.10b"),
    |f| f.zonder_verklaring == 0,
);
/// DOMAIN.md 5, separations 3, 4 and 8.
const GESCHEIDEN: Rule<Facts> = Rule::new(
    "beoordelaars-zonder-andere-rol",
    "Een beoordelaar mag niet ook jurist of bestuurlijk opdrachtgever zijn, en bij de BAFO ook geen inkoopadviseur.",
    Bron::leidraad("beoordelingscommissie"),
    |f| f.met_andere_rol == 0,
);
const ALLES_GESCOORD: Rule<Facts> = Rule::new(
    "alle-scores-ingediend",
    "Elke beoordelaar moet voor elk onderdeel een score met motivering hebben ingediend.",
    Bron::leidraad("beoordeling"),
    |f| f.cellen_open == 0,
);
const CONSENSUS: Rule<Facts> = Rule::new(
    "consensus-op-elk-onderdeel",
    "Voor elk onderdeel moet een consensuswaarde met één gezamenlijke motivering zijn vastgelegd.",
    Bron::leidraad("consensusoverleg"),
    |f| f.consensus_open == 0,
);
const BEVESTIGD: Rule<Facts> = Rule::new(
    "consensus-bevestigd",
    "Elke aanwezige beoordelaar moet de consensus hebben bevestigd.",
    Bron::leidraad("consensusoverleg"),
    |f| f.onbevestigd == 0,
);
const REACTIE: Rule<Facts> = Rule::new(
    "reactie-op-advies",
    "De commissie moet op elk punt van het advies van de adviesraad reageren.",
    Bron::leidraad("rol van de adviesraad"),
    |f| f.advies_zonder_reactie == 0,
);
const VRAGEN_AFGEHANDELD: Rule<Facts> = Rule::new(
    "bafo-vragen-afgehandeld",
    "Elke vraag aan een partij over haar BAFO moet zijn beoordeeld.",
    Bron::aw("2.55"),
    |f| f.bafo_vragen_open == 0,
);
/// Where the advice counts, its members are assessors: their scores too are in before the meeting.
const MEETELLEND_ADVIES: Rule<Facts> = Rule::new(
    "advies-dat-meetelt-vastgesteld",
    "Het advies van de adviesraad telt mee als score en moet daarom zijn vastgesteld.",
    Bron::leidraad("rol van de adviesraad"),
    |f| !f.advies_dat_meetelt_open,
);
const MET_ADVIES: Rule<Facts> = Rule::new(
    "met-adviesraad",
    "De adviesraad adviseert in deze ronde.",
    Bron::leidraad("rol van de adviesraad"),
    |f| f.met_advies,
);
const BELANG_BESCHREVEN: Rule<Facts> = Rule::new(
    "eigen-belang-beschreven",
    "U moet eerst opschrijven welk belang u heeft.",
    Bron::aw("1.10b"),
    |f| f.eigen_belang,
);
const ONTTREKKING: Rule<Facts> = Rule::new(
    "onttrekking-met-reden",
    "U moet opschrijven welke beoordelaar u onttrekt, en om welke reden.",
    Bron::aw("1.10b"),
    |f| f.onttrekking,
);
const ER_IS_ONTTROKKEN: Rule<Facts> = Rule::new(
    "beoordelaar-is-onttrokken",
    "Een beoordelaar moet zich hebben teruggetrokken of zijn onttrokken.",
    Bron::leidraad("beoordelingscommissie"),
    |f| f.onttrokken > 0,
);
const BESLUIT: Rule<Facts> = Rule::new(
    "besluit-per-onttrokken-beoordelaar",
    "Voor elke onttrokken beoordelaar moet uw besluit zijn ingevuld, met een reden.",
    Bron::aw("2.132"),
    |f| f.zonder_besluit == 0,
);
const PLAATSVERVANGER: Rule<Facts> = Rule::new(
    "plaatsvervanger-volgens-leidraad",
    "Vervangen kan alleen als de leidraad dat toestaat, door iemand die nog niet in de commissie zit.",
    Bron::leidraad("beoordelingscommissie"),
    |f| f.vervanging_kan_niet == 0,
);
const MINDER: Rule<Facts> = Rule::new(
    "minder-beoordelaars-volgens-leidraad",
    "Doorgaan met minder beoordelaars kan alleen als de leidraad dat toestaat.",
    Bron::Rechtspraak {
        ecli: "PIANOo, scores toekennen en beoordelen",
    },
    |f| f.minder_mag_niet == 0,
);
const GEREGELD: Rule<Facts> = Rule::new(
    "onttrokken-beoordelaars-geregeld",
    "Voor elke onttrokken beoordelaar moet de vervanging zijn geregeld.",
    Bron::leidraad("beoordelingscommissie"),
    |f| f.onttrokken == 0,
);
/// A decision that was told is withdrawn with its own letters first (DOMAIN.md 4.8, P25).
const NOG_NIET_VERTELD: Rule<Facts> = Rule::new(
    "herbeoordeling-voor-mededeling",
    "Over deze beoordeling mag nog geen beslissing zijn medegedeeld. Is dat wel gebeurd, trek die dan eerst in.",
    Bron::Rechtspraak {
        ecli: "ECLI:NL:RBDHA:2018:483",
    },
    |f| f.nog_niet_verteld,
);
const OMVANG_VAN_FOUT: Rule<Facts> = Rule::new(
    "omvang-herbeoordeling-voor-mededeling",
    "U moet opschrijven welke criteria van welke inschrijvingen de fout raakt. Elke inschrijving moet nog meedoen.",
    Bron::Rechtspraak {
        ecli: "ECLI:NL:RBROT:2017:7504",
    },
    |f| f.omvang_van_fout,
);
const BELANG_GEMELD: &[Effect<Facts>] = &[Effect::Notify(
    Brief::BelangGemeld,
    &[
        Publiek::Rol(Rol::Voorzitter),
        Publiek::Rol(Rol::Inkoopadviseur),
        Publiek::Rol(Rol::Jurist),
    ],
)];
const ONTTROKKEN: &[Effect<Facts>] = &[Effect::Notify(
    Brief::BeoordelaarOnttrokken,
    &[Publiek::Rol(Rol::Inkoopadviseur), Publiek::Rol(Rol::Jurist)],
)];
/// The replacement gets the role first, so that the letter reaches them too.
const VERVANGEN: &[Effect<Facts>] = &[
    Effect::Replace,
    Effect::Notify(
        Brief::BeoordelaarVervangen,
        &[
            Publiek::Rol(Rol::Beoordelaar),
            Publiek::Rol(Rol::Inkoopadviseur),
        ],
    ),
];
const STARTEN: &[Effect<Facts>] = &[
    Effect::Perform(
        Verwant::OpPerceel(Kind::Inschrijving),
        ActName::Inschrijving(inschrijving::Act::BeoordelingStarten),
    ),
    Effect::When(&MET_ADVIES, &[Effect::Begin(Kind::Advies)]),
    Effect::Notify(
        Brief::BeoordelingGeopend,
        &[
            Publiek::Rol(Rol::Beoordelaar),
            Publiek::Rol(Rol::Inkoopadviseur),
        ],
    ),
];
const VASTSTELLEN: &[Effect<Facts>] = &[
    Effect::DestroyNotes,
    Effect::Perform(
        Verwant::OpPerceel(Kind::Inschrijving),
        ActName::Inschrijving(inschrijving::Act::BeoordeeldMelden),
    ),
    Effect::Perform(
        Verwant::OpPerceel(Kind::Advies),
        ActName::Advies(advies::Act::Gebruiken),
    ),
    Effect::Perform(
        Verwant::OpPerceel(Kind::Bafo),
        ActName::Bafo(bafo::Act::BeoordeeldMelden),
    ),
    Effect::Perform(
        Verwant::Boven(Kind::Perceel),
        ActName::Perceel(perceel::Act::BeoordelingVerwerken),
    ),
];
/// The round itself is kept; a new one follows it. Nobody reads what the mistake was before a letter may say so.
const HERBEOORDELEN: &[Effect<Facts>] = &[
    Effect::Perform(
        Verwant::Boven(Kind::Perceel),
        ActName::Perceel(perceel::Act::HerbeoordelingStarten),
    ),
    Effect::Notify(
        Brief::HerbeoordelingVooraf,
        &[
            Publiek::Partijen,
            Publiek::Rol(Rol::BestuurlijkOpdrachtgever),
            Publiek::Rol(Rol::Inkoopadviseur),
            Publiek::Rol(Rol::Voorzitter),
        ],
    ),
];

#[state_machine(
    initial = "At::Ingericht",
    state(custom, name = "At"),
    superstate(derive(Debug))
)]
impl Beoordelingsronde {
    #[state]
    fn ingericht(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Starten => context.go(
                BVZ,
                &[&AANTAL, &GESCHEIDEN, &VERKLAARD],
                Next::To(At::Individueel),
                STARTEN,
            ),
            _ => Super,
        }
    }

    /// Own score before seeing any other. Whoever has an interest leaves for the whole perceel.
    #[state]
    fn individueel(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::BelangMelden => context.go(BEO, &[&BELANG_BESCHREVEN], Next::Stay, BELANG_GEMELD),
            Act::BeoordelaarOnttrekken => {
                context.go(BVZ, &[&ONTTREKKING, &JURIST], Next::Stay, ONTTROKKEN)
            }
            Act::VervangingRegelen => {
                let regels = &[&ER_IS_ONTTROKKEN, &BESLUIT, &PLAATSVERVANGER, &MINDER];
                context.go(BVZ, regels, Next::Stay, VERVANGEN)
            }
            Act::Sluiten => {
                let regels = &[&GEREGELD, &GESCHEIDEN, &VERKLAARD, &ALLES_GESCOORD];
                context.go(BVZ, regels, Next::To(At::IndividueelGesloten), &[])
            }
            _ => Super,
        }
    }

    #[state]
    fn individueel_gesloten(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::ConsensusStarten => {
                context.go(BVZ, &[&MEETELLEND_ADVIES], Next::To(At::Consensus), &[])
            }
            _ => Super,
        }
    }

    #[state]
    fn consensus(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::Vaststellen => {
                let regels = &[&CONSENSUS, &BEVESTIGD, &REACTIE, &VRAGEN_AFGEHANDELD];
                context.go(BVZ, regels, Next::To(At::Vastgesteld), VASTSTELLEN)
            }
            _ => Super,
        }
    }

    /// A mistake of the authority itself, found before anybody was told: part is judged again. The jurist
    /// and the chair decide together, as for a miscalculation.
    #[state]
    fn vastgesteld(event: &Act, context: &mut Desk<'_, Facts>) -> Outcome<At> {
        match event {
            Act::HerbeoordelingBevelen => {
                let regels = &[&NOG_NIET_VERTELD, &OMVANG_VAN_FOUT, &REDEN, &VOORZITTER];
                context.go(JUR, regels, Next::Stay, HERBEOORDELEN)
            }
            _ => Super,
        }
    }
}
