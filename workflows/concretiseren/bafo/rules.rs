//! The rules of the BAFO: one rule, one function, one sentence, one source.

use super::Facts;
use crate::rule::{
    Bron, Rule, Termijn, met_reden, paraaf_jurist, paraaf_opdrachtgever, verstreken,
};

pub(super) const OP_TIJD: Rule<Facts> = Rule::new(
    "bafo-op-tijd",
    "De BAFO moet uiterlijk op het sluitingsmoment binnen zijn.",
    Bron::leidraad("BAFO"),
    |f| f.sluiting.is_some() && !verstreken(f.sluiting, f.gemeen.nu),
);
pub(super) const VOLLEDIG: Rule<Facts> = Rule::new(
    "bafo-volledig",
    "Alle gevraagde onderdelen van de BAFO moeten zijn ingevuld.",
    Bron::leidraad("BAFO"),
    |f| f.onderdelen_open == 0,
);
pub(super) const RONDE_GESLOTEN: Rule<Facts> = Rule::new(
    "bafo-ronde-al-gesloten",
    "De ronde is al gesloten; de BAFO was op tijd.",
    Bron::ab("5 lid 7"),
    |f| f.ronde_gesloten,
);
pub(super) const GETOETST: Rule<Facts> = Rule::new(
    "bafo-getoetst",
    "De toets van de BAFO moet op elk punt zijn ingevuld.",
    Bron::leidraad("BAFO"),
    |f| f.getoetst,
);
/// What the party sealed decides; who copies it may err (Aanbestedingsbesluit art. 5 lid 7).
pub(super) const BOD_GELIJK: Rule<Facts> = Rule::new(
    "bod-gelijk-aan-pakket",
    "Het bod in de toets moet gelijk zijn aan het bod in het geopende pakket. Verschilt het, dan moet de jurist eerst vastleggen welk bod geldt.",
    Bron::ab("5 lid 7"),
    |f| !f.bod_verschilt,
);
/// The reële prijs is a floor, no suspicion: whoever bids below it is out, also where the leidraad lets
/// the authority look into a bid above it that seems abnormally low (DOMAIN.md 4.7).
pub(super) const BOD_BINNEN_GRENZEN: Rule<Facts> = Rule::new(
    "bod-tussen-bodem-en-plafond",
    "Ligt het bod boven het plafond of onder de bodem van de leidraad? Dan moet de toets dat zeggen, en valt de BAFO af.",
    Bron::Wet {
        wet: "Uitvoeringsbesluit Wmo 2015",
        artikel: "5.4",
    },
    |f| !f.bod_buiten_grens,
);
pub(super) const VOLDOET_NIET: Rule<Facts> = Rule::new(
    "bafo-voldoet-niet",
    "De toets vond dat de BAFO niet past bij afspraken, vloer, plafond of capaciteit.",
    Bron::Wet {
        wet: "Uitvoeringsbesluit Wmo 2015",
        artikel: "5.4",
    },
    |f| f.voldoet_niet,
);
pub(super) const BOVEN_MINIMUM: Rule<Facts> = Rule::new(
    "bafo-boven-minimum",
    "De eindscores moeten elke aangekondigde ondergrens halen.",
    Bron::leidraad("minimumscores"),
    |f| f.boven_minimum,
);
pub(super) const ONDER_MINIMUM: Rule<Facts> = Rule::new(
    "bafo-onder-minimum",
    "Afwijzen mag alleen als de BAFO onder een aangekondigde ondergrens blijft.",
    Bron::leidraad("minimumscores"),
    |f| !f.boven_minimum,
);
pub(super) const REDEN: Rule<Facts> = met_reden();
pub(super) const JURIST: Rule<Facts> = paraaf_jurist();
pub(super) const OPDRACHTGEVER: Rule<Facts> = paraaf_opdrachtgever();

pub(super) const ALLES_GEOPEND: Rule<Facts> = Rule::new(
    "eerst-alle-bafos-geopend",
    "Alle BAFO’s moeten zijn geopend voordat u een partij iets vraagt.",
    Bron::aw("1.8"),
    |f| f.bafos_dicht == 0,
);

// A question of clarification: it explains the offer and does not change it.

const TOELICHTING_BRON: Bron = Bron::aw("2.55");
pub(super) const TOELICHTINGSVRAAG: Rule<Facts> = Rule::new(
    "bafo-toelichtingsvraag-ingevuld",
    "De vraag om toelichting moet zijn ingevuld, met een termijn in de toekomst.",
    TOELICHTING_BRON,
    |f| f.toelichting.gevraagd && f.toelichting.tot > Some(f.gemeen.nu),
);
pub(super) const TOELICHTING_OP_TIJD: Rule<Facts> = Rule::new(
    "bafo-toelichting-op-tijd",
    "Toelichten kan alleen tot en met het einde van de termijn.",
    TOELICHTING_BRON,
    |f| !verstreken(f.toelichting.tot, f.gemeen.nu),
);
pub(super) const TOELICHTING: Rule<Facts> = Rule::new(
    "bafo-toelichting-ingevuld",
    "U moet eerst uw toelichting opschrijven.",
    TOELICHTING_BRON,
    |f| f.toelichting.beantwoord,
);
pub(super) const TOELICHTING_VOORBIJ: Rule<Facts> = Rule::new(
    "bafo-toelichtingstermijn-voorbij",
    "De termijn voor de toelichting moet voorbij zijn.",
    TOELICHTING_BRON,
    |f| verstreken(f.toelichting.tot, f.gemeen.nu),
);
pub(super) const TOELICHTING_BINNEN: Rule<Facts> = Rule::new(
    "bafo-toelichting-binnen",
    "De partij moet hebben geantwoord, of haar termijn moet voorbij zijn.",
    TOELICHTING_BRON,
    |f| f.toelichting.binnen(f.gemeen.nu),
);
pub(super) const TOELICHTING_BEOORDEELD: Rule<Facts> = Rule::new(
    "bafo-toelichting-beoordeeld",
    "U moet opschrijven of de toelichting het aanbod niet wijzigt, en waarom.",
    TOELICHTING_BRON,
    |f| f.toelichting.beoordeeld,
);

// An offer that looks abnormally low: asked first, rejected only when it is not accounted for.

const PRIJS_BRON: Bron = Bron::leidraad_naar("abnormaal lage BAFO", "Aw 2012, art. 2.116");
pub(super) const ABNORMAAL_LAAG: Rule<Facts> = Rule::new(
    "abnormaal-laag-in-leidraad",
    "De leidraad moet zeggen dat u een abnormaal lage BAFO kunt onderzoeken.",
    PRIJS_BRON,
    |f| f.abnormaal_laag,
);
pub(super) const PRIJSVRAAG: Rule<Facts> = Rule::new(
    "prijsvraag-ingevuld",
    "De vraag over de lage prijs moet zijn ingevuld, met een termijn in de toekomst.",
    PRIJS_BRON,
    |f| f.prijs.gevraagd && f.prijs.tot > Some(f.gemeen.nu),
);
pub(super) const PRIJS_OP_TIJD: Rule<Facts> = Rule::new(
    "prijsverantwoording-op-tijd",
    "Uw prijs verantwoorden kan alleen tot en met het einde van de termijn.",
    PRIJS_BRON,
    |f| !verstreken(f.prijs.tot, f.gemeen.nu),
);
pub(super) const PRIJSVERANTWOORDING: Rule<Facts> = Rule::new(
    "prijsverantwoording-ingevuld",
    "U moet eerst opschrijven hoe uw prijs is opgebouwd.",
    PRIJS_BRON,
    |f| f.prijs.beantwoord,
);
pub(super) const PRIJS_VOORBIJ: Rule<Facts> = Rule::new(
    "prijsverantwoordingstermijn-voorbij",
    "De termijn om de prijs te verantwoorden moet voorbij zijn.",
    PRIJS_BRON,
    |f| verstreken(f.prijs.tot, f.gemeen.nu),
);
pub(super) const PRIJS_BINNEN: Rule<Facts> = Rule::new(
    "prijsverantwoording-binnen",
    "De partij moet haar prijs hebben verantwoord, of haar termijn moet voorbij zijn.",
    PRIJS_BRON,
    |f| f.prijs.binnen(f.gemeen.nu),
);
pub(super) const PRIJS_BEOORDEELD: Rule<Facts> = Rule::new(
    "prijs-beoordeeld",
    "U moet opschrijven of de prijs is verantwoord, met een motivering van minstens 100 tekens in woorden.",
    PRIJS_BRON,
    |f| f.prijs.beoordeeld,
);
pub(super) const PRIJS_NIET_VERANTWOORD: Rule<Facts> = Rule::new(
    "prijs-niet-verantwoord",
    "De partij heeft de lage prijs niet verantwoord.",
    PRIJS_BRON,
    |f| f.prijs_niet_verantwoord,
);

/// Conditions of the letter that says that nothing came.
pub(super) const GEEN_TOELICHTING: Rule<Facts> = Rule::new(
    "bafo-toelichting-bleef-uit",
    "De partij gaf geen toelichting.",
    TOELICHTING_BRON,
    |f| !f.toelichting.beantwoord,
);
pub(super) const GEEN_VERANTWOORDING: Rule<Facts> = Rule::new(
    "prijsverantwoording-bleef-uit",
    "De partij verantwoordde haar prijs niet.",
    PRIJS_BRON,
    |f| !f.prijs.beantwoord,
);

pub(super) const TOELICHTINGSTERMIJN: Termijn<Facts> = Termijn {
    code: "bafo-toelichtingstermijn",
    zin: "Tot dit moment kan de partij haar BAFO toelichten.",
    bron: TOELICHTING_BRON,
    tot: |f| f.toelichting.tot,
};
pub(super) const PRIJSTERMIJN: Termijn<Facts> = Termijn {
    code: "prijsverantwoordingstermijn",
    zin: "Tot dit moment kan de partij haar lage prijs verantwoorden.",
    bron: PRIJS_BRON,
    tot: |f| f.prijs.tot,
};
