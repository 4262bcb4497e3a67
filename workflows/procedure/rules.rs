//! The rules of the procedure: one rule, one function, one sentence, one source.

use super::Facts;
use crate::role::OPENERS;
use crate::rule::{Bron, Rule, Termijn, met_reden, paraaf_tweede_inkoper, verstreken};

pub(super) const SPOOR_OP_GO: Rule<Facts> = Rule::new(
    "spoor-op-go",
    "De bestuurlijk opdrachtgever moet de Go hebben gegeven en alle voorwaarden moeten zijn afgehandeld.",
    Bron::Huisregel,
    |f| f.spoor_op_go,
);
pub(super) const REGELS_VOLLEDIG: Rule<Facts> = Rule::new(
    "regels-compleet-voor-publicatie",
    "De procedureregels moeten volledig zijn en de controle moet niets blokkerends vinden.",
    Bron::aw("1.9"),
    |f| f.regels_volledig,
);
pub(super) const CPV: Rule<Facts> = Rule::new(
    "cpv-bijlage-xiv",
    "Elke CPV-code moet op bijlage XIV staan: alleen dan mag de SAS-procedure.",
    Bron::aw("2.38"),
    |f| f.cpv_bijlage_xiv,
);
pub(super) const OPDELEN: Rule<Facts> = Rule::new(
    "opdelen-gemotiveerd",
    "De opdracht moet in percelen zijn verdeeld, of de reden om dat niet te doen moet in de leidraad staan.",
    Bron::aw("1.5 lid 3"),
    |f| f.opdelen_gemotiveerd,
);
pub(super) const DOCUMENTEN: Rule<Facts> = Rule::new(
    "documenten-vrij-en-volledig",
    "Leidraad, conceptovereenkomst en programma van eisen moeten vanaf de eerste dag openbaar zijn.",
    Bron::aw("2.66"),
    |f| f.documenten_compleet,
);
pub(super) const PUBLICATIENUMMER: Rule<Facts> = Rule::new(
    "aankondiging-verzonden",
    "De aankondiging moet zijn verzonden: vul het publicatienummer in.",
    Bron::aw("2.62"),
    |f| f.publicatienummer,
);
pub(super) const EEN_SLUITING: Rule<Facts> = Rule::new(
    "een-sluitingsmoment",
    "Het sluitingsmoment op het aankondigingsplatform moet gelijk zijn aan dat in de leidraad.",
    Bron::Rechtspraak {
        ecli: "ECLI:NL:RBNHO:2017:8830",
    },
    |f| f.sluiting.is_some() && f.sluiting == f.sluiting_platform,
);
pub(super) const SLUITING_KOMT_NOG: Rule<Facts> = Rule::new(
    "sluiting-komt-nog",
    "Het sluitingsmoment moet in de toekomst liggen.",
    Bron::aw("1.8"),
    |f| f.sluiting.is_some_and(|s| s > f.gemeen.nu),
);
pub(super) const TWEEDE_INKOPER: Rule<Facts> = paraaf_tweede_inkoper();
pub(super) const REDEN: Rule<Facts> = met_reden();

pub(super) const NA_SLUITING: Rule<Facts> = Rule::new(
    "na-sluiting",
    "Het sluitingsmoment moet voorbij zijn.",
    Bron::ab("5 lid 7"),
    |f| verstreken(f.sluiting, f.gemeen.nu),
);
pub(super) const NA_RESPIJT: Rule<Facts> = Rule::new(
    "na-sluiting-en-respijt",
    "Het sluitingsmoment en de wachttijd daarna moeten voorbij zijn.",
    Bron::ab("5 lid 7"),
    |f| verstreken(f.na_respijt(), f.gemeen.nu),
);
pub(super) const GEEN_INSCHRIJVINGEN: Rule<Facts> = Rule::new(
    "geen-inschrijvingen",
    "Er mag geen enkele inschrijving op tijd zijn ingediend.",
    Bron::aw("2.132"),
    |f| f.inschrijvingen == 0,
);
pub(super) const WEL_INSCHRIJVINGEN: Rule<Facts> = Rule::new(
    "minstens-een-inschrijving",
    "Er moet minstens één inschrijving in de kluis liggen.",
    Bron::Huisregel,
    |f| f.inschrijvingen > 0,
);
pub(super) const TWEE_OPENERS: Rule<Facts> = Rule {
    code: "twee-verschillende-openers",
    zin: "Een tweede persoon moet in de afgelopen minuten een paraaf hebben gezet voor het openen.",
    bron: Bron::ab("5 lid 7"),
    geldt: |f| f.gemeen.verse_paraaf_van_ander(OPENERS, f.herauthenticatie),
    paraaf: OPENERS,
};
pub(super) const OPENERS_VERKLAARD: Rule<Facts> = Rule::new(
    "openers-verklaard",
    "Wie opent, moet de belangenverklaring hebben getekend.",
    Bron::aw("1.10b"),
    |f| f.openers_verklaard,
);
pub(super) const PERCELEN_KLAAR: Rule<Facts> = Rule::new(
    "alle-percelen-klaar",
    "Elk perceel moet zijn eindpunt hebben bereikt.",
    Bron::Huisregel,
    |f| f.percelen_open == 0,
);
pub(super) const GEEN_DEFINITIEVE_GUNNING: Rule<Facts> = Rule::new(
    "nog-geen-definitieve-gunning",
    "Geen enkel perceel mag al definitief zijn gegund.",
    Bron::Huisregel,
    |f| !f.gunning_definitief,
);

pub(super) const INSCHRIJFTERMIJN: Termijn<Facts> = Termijn {
    code: "inschrijftermijn",
    zin: "Tot dit moment kunnen aanbieders inschrijven.",
    bron: Bron::leidraad("sluitingstijdstip"),
    tot: |f| f.sluiting,
};
pub(super) const RESPIJT: Termijn<Facts> = Termijn {
    code: "respijt-na-sluiting",
    zin: "Tot dit moment blijft de kluis dicht, ook als er niets in ligt.",
    bron: Bron::ab("5 lid 7"),
    tot: |f| f.na_respijt(),
};
