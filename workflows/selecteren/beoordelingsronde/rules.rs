//! The rules of a round: one rule, one function, one sentence, one source.

use super::Facts;
use crate::rule::{Bron, Rule, Termijn, met_reden, paraaf_jurist, paraaf_voorzitter, verstreken};

pub(super) const JURIST: Rule<Facts> = paraaf_jurist();
pub(super) const VOORZITTER: Rule<Facts> = paraaf_voorzitter();
pub(super) const REDEN: Rule<Facts> = met_reden();
pub(super) const AANTAL: Rule<Facts> = Rule::new(
    "aangekondigd-aantal-beoordelaars",
    "Er moeten precies zoveel beoordelaars zijn als de leidraad heeft aangekondigd.",
    Bron::Rechtspraak {
        ecli: "PIANOo, scores toekennen en beoordelen",
    },
    |f| f.beoordelaars == f.aangekondigd,
);
pub(super) const DESKUNDIGHEID: Rule<Facts> = Rule::new(
    "aangekondigde-deskundigheid",
    "Voor elk vakgebied dat de leidraad aankondigt, moet u de beoordelaars noemen die het beheersen.",
    Bron::Rechtspraak {
        ecli: "PIANOo, scores toekennen en beoordelen",
    },
    |f| f.deskundigheid_open == 0,
);
pub(super) const VERKLAARD: Rule<Facts> = Rule::new(
    "beoordelaars-verklaard-na-opening",
    "Elke beoordelaar moet na de opening een belangenverklaring hebben getekend.",
    Bron::aw("1.10b"),
    |f| f.zonder_verklaring == 0,
);
/// DOMAIN.md 5, separations 3, 4 and 8.
pub(super) const GESCHEIDEN: Rule<Facts> = Rule::new(
    "beoordelaars-zonder-andere-rol",
    "Een beoordelaar mag niet ook jurist of bestuurlijk opdrachtgever zijn, en bij de BAFO ook geen inkoopadviseur.",
    Bron::leidraad("beoordelingscommissie"),
    |f| f.met_andere_rol == 0,
);
pub(super) const SCORETERMIJN_VOORBIJ: Rule<Facts> = Rule::new(
    "scoretermijn-voorbij",
    "De termijn voor de scores moet voorbij zijn.",
    Bron::leidraad("beoordeling"),
    |f| verstreken(f.scores_tot, f.gemeen.nu),
);
pub(super) const ALLES_GESCOORD: Rule<Facts> = Rule::new(
    "alle-scores-ingediend",
    "Elke beoordelaar moet voor elk onderdeel een score met motivering hebben ingediend.",
    Bron::leidraad("beoordeling"),
    |f| f.cellen_open == 0,
);
pub(super) const CONSENSUS: Rule<Facts> = Rule::new(
    "consensus-op-elk-onderdeel",
    "Voor elk onderdeel moet een consensuswaarde met één gezamenlijke motivering zijn vastgelegd.",
    Bron::leidraad("consensusoverleg"),
    |f| f.consensus_open == 0,
);
pub(super) const BEVESTIGD: Rule<Facts> = Rule::new(
    "consensus-bevestigd",
    "Elke aanwezige beoordelaar moet de consensus hebben bevestigd.",
    Bron::leidraad("consensusoverleg"),
    |f| f.onbevestigd == 0,
);
pub(super) const REACTIE: Rule<Facts> = Rule::new(
    "reactie-op-advies",
    "De commissie moet op elk punt van het advies van de adviesraad reageren.",
    Bron::leidraad("rol van de adviesraad"),
    |f| f.advies_zonder_reactie == 0,
);
pub(super) const VRAGEN_AFGEHANDELD: Rule<Facts> = Rule::new(
    "bafo-vragen-afgehandeld",
    "Elke vraag aan een partij over haar BAFO moet zijn beoordeeld.",
    Bron::aw("2.55"),
    |f| f.bafo_vragen_open == 0,
);
/// Where the advice counts, its members are assessors: their scores too are in before the meeting.
pub(super) const MEETELLEND_ADVIES: Rule<Facts> = Rule::new(
    "advies-dat-meetelt-vastgesteld",
    "Het advies van de adviesraad telt mee als score en moet daarom zijn vastgesteld.",
    Bron::leidraad("rol van de adviesraad"),
    |f| !f.advies_dat_meetelt_open,
);
pub(super) const MET_ADVIES: Rule<Facts> = Rule::new(
    "met-adviesraad",
    "De adviesraad adviseert in deze ronde.",
    Bron::leidraad("rol van de adviesraad"),
    |f| f.met_advies,
);
pub(super) const BELANG_BESCHREVEN: Rule<Facts> = Rule::new(
    "eigen-belang-beschreven",
    "U moet eerst opschrijven welk belang u heeft.",
    Bron::aw("1.10b"),
    |f| f.eigen_belang,
);
pub(super) const ONTTREKKING: Rule<Facts> = Rule::new(
    "onttrekking-met-reden",
    "U moet opschrijven welke beoordelaar u onttrekt, en om welke reden.",
    Bron::aw("1.10b"),
    |f| f.onttrekking,
);
pub(super) const ER_IS_ONTTROKKEN: Rule<Facts> = Rule::new(
    "beoordelaar-is-onttrokken",
    "Een beoordelaar moet zich hebben teruggetrokken of zijn onttrokken.",
    Bron::leidraad("beoordelingscommissie"),
    |f| f.onttrokken > 0,
);
pub(super) const BESLUIT: Rule<Facts> = Rule::new(
    "besluit-per-onttrokken-beoordelaar",
    "Voor elke onttrokken beoordelaar moet uw besluit zijn ingevuld, met een reden.",
    Bron::aw("2.132"),
    |f| f.zonder_besluit == 0,
);
pub(super) const PLAATSVERVANGER: Rule<Facts> = Rule::new(
    "plaatsvervanger-volgens-leidraad",
    "Vervangen kan alleen als de leidraad dat toestaat, door iemand die nog niet in de commissie zit.",
    Bron::leidraad("beoordelingscommissie"),
    |f| f.vervanging_kan_niet == 0,
);
pub(super) const MINDER: Rule<Facts> = Rule::new(
    "minder-beoordelaars-volgens-leidraad",
    "Doorgaan met minder beoordelaars kan alleen als de leidraad dat toestaat.",
    Bron::Rechtspraak {
        ecli: "PIANOo, scores toekennen en beoordelen",
    },
    |f| f.minder_mag_niet == 0,
);
pub(super) const GEREGELD: Rule<Facts> = Rule::new(
    "onttrokken-beoordelaars-geregeld",
    "Voor elke onttrokken beoordelaar moet de vervanging zijn geregeld.",
    Bron::leidraad("beoordelingscommissie"),
    |f| f.onttrokken == 0,
);
/// A decision that was told is withdrawn with its own letters first (DOMAIN.md 4.8, P25).
pub(super) const NOG_NIET_VERTELD: Rule<Facts> = Rule::new(
    "herbeoordeling-voor-mededeling",
    "Over deze beoordeling mag nog geen beslissing zijn medegedeeld. Is dat wel gebeurd, trek die dan eerst in.",
    Bron::Rechtspraak {
        ecli: "ECLI:NL:RBDHA:2018:483",
    },
    |f| f.nog_niet_verteld,
);
pub(super) const OMVANG_VAN_FOUT: Rule<Facts> = Rule::new(
    "omvang-herbeoordeling-voor-mededeling",
    "U moet opschrijven welke criteria van welke inschrijvingen de fout raakt. Elke inschrijving moet nog meedoen.",
    Bron::Rechtspraak {
        ecli: "ECLI:NL:RBROT:2017:7504",
    },
    |f| f.omvang_van_fout,
);
/// The condition of a choice.
pub(super) const IS_HERBEOORDELING: Rule<Facts> = Rule::new(
    "ronde-is-herbeoordeling",
    "Een eerdere ronde beoordeelde dit al: deze ronde beoordeelt een deel opnieuw.",
    Bron::Rechtspraak {
        ecli: "ECLI:NL:RBROT:2017:7504",
    },
    |f| f.herbeoordeling,
);
pub(super) const SCORETERMIJN: Termijn<Facts> = Termijn {
    code: "scoretermijn",
    zin: "Tot dit moment kunnen de beoordelaars hun scores indienen.",
    bron: Bron::leidraad("beoordeling"),
    tot: |f| f.scores_tot,
};
