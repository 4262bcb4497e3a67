//! The rules of the spoor: one rule, one function, one sentence, one source.

use super::Facts;
use crate::rule::{Bron, Rule, Termijn, met_reden, paraaf_jurist, verstreken};

pub(super) const VOORBEREIDING_HIER: Rule<Facts> = Rule::new(
    "voorbereiding-hier",
    "De voorbereiding begint hier, bij de opgave.",
    Bron::Huisregel,
    |f| f.voorbereiding_hier,
);
pub(super) const NIET_AANGEHOUDEN: Rule<Facts> = Rule::new(
    "traject-niet-aangehouden",
    "Het traject mag niet zijn aangehouden. De bestuurlijk opdrachtgever kan het hervatten.",
    Bron::Huisregel,
    |f| !f.aangehouden,
);
pub(super) const AANGEHOUDEN: Rule<Facts> = Rule::new(
    "traject-aangehouden",
    "Het traject moet zijn aangehouden.",
    Bron::Huisregel,
    |f| f.aangehouden,
);
pub(super) const UITGANGSPUNT: Rule<Facts> = Rule::new(
    "minstens-een-uitgangspunt",
    "Er moet minstens één bestuurlijk uitgangspunt zijn opgeschreven.",
    Bron::Huisregel,
    |f| f.uitgangspunten > 0,
);
pub(super) const MARKTANALYSE: Rule<Facts> = Rule::new(
    "marktanalyse-aanwezig",
    "De marktanalyse moet in het dossier zitten.",
    Bron::Huisregel,
    |f| f.heeft("marktanalyse"),
);
pub(super) const ORGANEN: Rule<Facts> = Rule::new(
    "organen-bekend",
    "Er moeten gemeenten zijn die besluiten: hun organen krijgen het stuk.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "169 lid 4",
    },
    |f| f.beslissers > 0,
);
pub(super) const REACTIETERMIJN: Rule<Facts> = Rule::new(
    "reactietermijn-genoemd",
    "De reactietermijn moet zijn ingevuld en in de toekomst liggen.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "169 lid 4",
    },
    |f| f.reactie_tot.is_some_and(|tot| tot > f.gemeen.nu),
);
pub(super) const STUK_INGESTEMD: Rule<Facts> = Rule::new(
    "colleges-ingestemd-met-stuk",
    "Genoeg colleges moeten met dit stuk hebben ingestemd, volgens de afgesproken besluitregel.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "160",
    },
    |f| f.beslissers > 0 && f.stuk_ingestemd >= f.quorum,
);
pub(super) const HOUTSKOOLSCHETS: Rule<Facts> = Rule::new(
    "houtskoolschets-aanwezig",
    "De houtskoolschets moet in het dossier zitten.",
    Bron::Huisregel,
    |f| f.heeft("houtskoolschets"),
);
pub(super) const STRATEGIEKEUZES: Rule<Facts> = Rule::new(
    "strategiekeuzes-gemaakt",
    "De keuze voor de procedure, de bekostiging, de raming en de verdeling in percelen moeten zijn vastgelegd met hun reden.",
    Bron::aw("1.4"),
    |f| f.strategiekeuzes,
);
pub(super) const STRATEGIE: Rule<Facts> = Rule::new(
    "inkoopstrategie-aanwezig",
    "De inkoopstrategie moet in het dossier zitten.",
    Bron::aw("1.4"),
    |f| f.heeft("inkoopstrategie"),
);
pub(super) const PLANNING_GEWIJZIGD: Rule<Facts> = Rule::new(
    "planning-gewijzigd",
    "Er moet een mijlpaal zijn verschoven, met de reden erbij.",
    Bron::Huisregel,
    |f| f.planning_gewijzigd,
);
pub(super) const DEELNAME_GEWIJZIGD: Rule<Facts> = Rule::new(
    "deelname-gewijzigd",
    "Een gemeente moet na de vraag om een Go zijn toegetreden of uitgetreden.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "160",
    },
    |f| f.deelname_gewijzigd,
);
pub(super) const DEELNAME_ONGEWIJZIGD: Rule<Facts> = Rule::new(
    "deelname-niet-gewijzigd",
    "De deelnemende gemeenten moeten dezelfde zijn als bij de vraag om een Go. Leg het dossier anders opnieuw voor.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "160",
    },
    |f| !f.deelname_gewijzigd,
);
pub(super) const LEIDRAAD: Rule<Facts> = Rule::new(
    "leidraad-aanwezig",
    "De leidraad moet in het dossier zitten.",
    Bron::aw("2.66"),
    |f| f.heeft("leidraad"),
);
pub(super) const CONCEPTOVEREENKOMST: Rule<Facts> = Rule::new(
    "conceptovereenkomst-aanwezig",
    "De conceptovereenkomst moet in het dossier zitten.",
    Bron::aw("2.66"),
    |f| f.heeft("conceptovereenkomst"),
);
pub(super) const PROGRAMMA: Rule<Facts> = Rule::new(
    "programma-van-eisen-aanwezig",
    "Het programma van eisen moet in het dossier zitten.",
    Bron::aw("2.66"),
    |f| f.heeft("programma-van-eisen"),
);
pub(super) const REGELS_VOLLEDIG: Rule<Facts> = Rule::new(
    "procedureregels-volledig",
    "De procedureregels moeten volledig zijn en de controle moet niets blokkerends vinden.",
    Bron::aw("1.9"),
    |f| f.regels_volledig,
);
pub(super) const PLANNING: Rule<Facts> = Rule::new(
    "planning-aanwezig",
    "Er moet een planning met mijlpalen zijn.",
    Bron::Huisregel,
    |f| f.planning,
);
pub(super) const TEAM_VERKLAARD: Rule<Facts> = Rule::new(
    "belangenverklaringen-team",
    "Iedereen in het team moet de belangenverklaring hebben getekend.",
    Bron::aw("1.10b"),
    |f| f.team_verklaard,
);
pub(super) const QUORUM: Rule<Facts> = Rule::new(
    "colleges-ingestemd",
    "Genoeg colleges moeten met dit dossier hebben ingestemd, volgens de afgesproken besluitregel.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "160",
    },
    |f| f.beslissers > 0 && f.ingestemd >= f.quorum,
);
pub(super) const VOORWAARDEN_GENOEMD: Rule<Facts> = Rule::new(
    "voorwaarden-genoemd",
    "U moet minstens één voorwaarde opschrijven.",
    Bron::Huisregel,
    |f| f.voorwaarden > 0,
);
pub(super) const VOORWAARDEN_VERVULD: Rule<Facts> = Rule::new(
    "voorwaarden-vervuld",
    "Alle voorwaarden van de Go moeten zijn afgehandeld.",
    Bron::Huisregel,
    |f| f.voorwaarden_open == 0,
);
pub(super) const NIET_GEPUBLICEERD: Rule<Facts> = Rule::new(
    "nog-niet-gepubliceerd",
    "De procedure mag nog niet zijn gepubliceerd. Trek daarna de procedure in.",
    Bron::Huisregel,
    |f| !f.gepubliceerd,
);
pub(super) const REDEN: Rule<Facts> = met_reden();
pub(super) const JURIST: Rule<Facts> = paraaf_jurist();
const SELECTIELIJST: Bron = Bron::Wet {
    wet: "Selectielijst gemeenten 2020",
    artikel: "16.4",
};
pub(super) const ARCHIEFTERMIJN_VOORBIJ: Rule<Facts> = Rule::new(
    "archieftermijn-voorbij",
    "Een afgebroken traject moet een jaar bewaard blijven.",
    SELECTIELIJST,
    |f| verstreken(f.archief_tot, f.gemeen.nu),
);
pub(super) const ARCHIEFTERMIJN: Termijn<Facts> = Termijn {
    code: "archieftermijn",
    zin: "Tot dit moment blijft het dossier van het afgebroken traject bewaard.",
    bron: SELECTIELIJST,
    tot: |f| f.archief_tot,
};
