//! The rules of the perceel: one rule, one function, one sentence, one source.

use super::Facts;
use crate::role::OPENERS;
use crate::rule::{
    Bron, Rule, Termijn, genoeg_houders, met_reden, paraaf_jurist, paraaf_opdrachtgever, verstreken,
};

pub(super) const JURIST: Rule<Facts> = paraaf_jurist();
pub(super) const OPDRACHTGEVER: Rule<Facts> = paraaf_opdrachtgever();
pub(super) const REDEN: Rule<Facts> = met_reden();

pub(super) const KLUIS_GEOPEND: Rule<Facts> = Rule::new(
    "kluis-geopend",
    "De kluis van de procedure moet zijn geopend.",
    Bron::ab("5 lid 7"),
    |f| f.kluis_geopend,
);
pub(super) const ALLES_GEOPEND: Rule<Facts> = Rule::new(
    "alle-inschrijvingen-geopend",
    "Alle inschrijvingen op dit perceel moeten zijn geopend voordat de toets begint.",
    Bron::Rechtspraak {
        ecli: "PIANOo, herstel van fouten in inschrijvingen",
    },
    |f| f.pakketten_dicht == 0,
);
pub(super) const GEEN_INSCHRIJVINGEN: Rule<Facts> = Rule::new(
    "geen-inschrijving-op-perceel",
    "Er moet geen inschrijving op dit perceel zijn.",
    Bron::aw("2.132"),
    |f| f.inschrijvingen == 0,
);
pub(super) const VORM_BEOORDEELD: Rule<Facts> = Rule::new(
    "elke-inschrijving-getoetst",
    "Elke inschrijving moet geldig, ongeldig of uitgesloten zijn verklaard, met een reden.",
    Bron::aw("2.39 lid 1"),
    |f| f.zonder_vormoordeel == 0,
);
pub(super) const GESCHIKTHEID_BEOORDEELD: Rule<Facts> = Rule::new(
    "elke-geldige-op-geschiktheid-getoetst",
    "Elke geldige inschrijving moet geschikt of niet geschikt zijn verklaard.",
    Bron::leidraad_naar("geschiktheidseisen", "Aw 2012, art. 2.90"),
    |f| f.zonder_geschiktheidsoordeel == 0,
);
pub(super) const MINSTENS_EEN_GESCHIKT: Rule<Facts> = Rule::new(
    "minstens-een-geschikt",
    "Minstens één inschrijving moet geldig en geschikt zijn.",
    Bron::Huisregel,
    |f| f.geschikt > 0,
);
pub(super) const GEEN_GESCHIKT: Rule<Facts> = Rule::new(
    "geen-geschikte-inschrijver",
    "Er mag geen geldige en geschikte inschrijving meer zijn.",
    Bron::aw("2.132"),
    |f| f.geschikt == 0 && f.zonder_vormoordeel == 0 && f.zonder_geschiktheidsoordeel == 0,
);
pub(super) const MEER_DAN_MAXIMUM: Rule<Facts> = Rule::new(
    "meer-geldig-dan-maximum",
    "Rangschikken mag alleen als er meer geldige inschrijvingen zijn dan het maximum. Laat anders allen toe.",
    Bron::Rechtspraak {
        ecli: "ECLI:NL:RBNNE:2023:2105",
    },
    |f| f.geschikt > f.maximum || !f.alleen_bij_overschrijding,
);
pub(super) const NIET_MEER_DAN_MAXIMUM: Rule<Facts> = Rule::new(
    "niet-meer-geldig-dan-maximum",
    "Allen toelaten mag alleen als er niet meer geldige inschrijvingen zijn dan het maximum.",
    Bron::leidraad("selectieregel"),
    |f| f.geschikt <= f.maximum,
);
pub(super) const NOG_TE_SELECTEREN: Rule<Facts> = Rule::new(
    "selectie-nog-niet-toegepast",
    "De selectie mag nog niet zijn toegepast.",
    Bron::Huisregel,
    |f| f.niet_geselecteerd_nog > 0,
);
pub(super) const LOTING_GEDAAN: Rule<Facts> = Rule::new(
    "loting-bij-gelijke-stand",
    "Bij een gelijke stand op de grens moet een neutraal persoon loten, met de partijen erbij uitgenodigd.",
    Bron::Rechtspraak {
        ecli: "ECLI:NL:RBDHA:2018:2154",
    },
    |f| !f.loting_nodig || f.loting_vastgelegd,
);
pub(super) const SELECTIE_TOEGEPAST: Rule<Facts> = Rule::new(
    "selectie-toegepast",
    "De voorzitter moet de selectie hebben toegepast op elke beoordeelde inschrijving.",
    Bron::leidraad("selectieregel"),
    |f| f.niet_geselecteerd_nog == 0,
);
pub(super) const SELECTIETERMIJN_VOORBIJ: Rule<Facts> = Rule::new(
    "selectietermijn-voorbij",
    "De bezwaartermijn van het selectiebesluit moet voorbij zijn.",
    Bron::leidraad_naar("opschortende termijn selectie", "Aw 2012, art. 2.127"),
    |f| f.selectie_voorbij_op.is_some_and(|t| t <= f.gemeen.nu),
);
pub(super) const MET_DIALOOG: Rule<Facts> = Rule::new(
    "met-dialoog",
    "De leidraad heeft een dialoogfase.",
    Bron::leidraad("fasen"),
    |f| f.met_dialoog,
);
pub(super) const ZONDER_DIALOOG: Rule<Facts> = Rule::new(
    "zonder-dialoog",
    "De leidraad heeft geen dialoogfase.",
    Bron::leidraad("fasen"),
    |f| !f.met_dialoog,
);
pub(super) const DEELNEMERS: Rule<Facts> = Rule::new(
    "minstens-een-deelnemer",
    "Minstens één partij moet nog in de dialoog zitten.",
    Bron::Huisregel,
    |f| f.deelnemers > 0,
);
pub(super) const GEEN_DEELNEMERS: Rule<Facts> = Rule::new(
    "geen-deelnemers-meer",
    "Er mag geen partij meer in de dialoog zitten en geen reserve meer kunnen worden opgeroepen.",
    Bron::aw("2.132"),
    |f| f.deelnemers == 0 && f.reserves == 0,
);
pub(super) const DIALOGEN_AFGEROND: Rule<Facts> = Rule::new(
    "alle-dialogen-afgerond",
    "De dialoog moet met elke deelnemer zijn afgerond.",
    Bron::aw("1.8"),
    |f| f.deelnemers_niet_afgerond == 0,
);
pub(super) const VERSLAGEN_VASTGESTELD: Rule<Facts> = Rule::new(
    "alle-verslagen-vastgesteld",
    "Van elke gehouden sessie moet het verslag zijn vastgesteld en de sessie gesloten.",
    Bron::aw("2.52b"),
    |f| f.verslagen_open == 0,
);
pub(super) const EVENVEEL_SESSIES: Rule<Facts> = Rule::new(
    "evenveel-sessies",
    "Alle deelnemers moeten evenveel sessies hebben gehad.",
    Bron::aw("1.8"),
    |f| f.evenveel_sessies,
);
pub(super) const BAFO_SLUITING: Rule<Facts> = Rule::new(
    "bafo-sluiting-vastgelegd",
    "Het sluitingsmoment van de BAFO moet zijn ingevuld en ver genoeg weg liggen.",
    Bron::leidraad("BAFO"),
    |f| f.bafo_termijn_lang_genoeg,
);
pub(super) const NA_BAFO_SLUITING: Rule<Facts> = Rule::new(
    "na-bafo-sluiting",
    "Het sluitingsmoment van de BAFO moet voorbij zijn.",
    Bron::ab("5 lid 7"),
    |f| verstreken(f.bafo_sluiting, f.gemeen.nu),
);
pub(super) const NA_BAFO_RESPIJT: Rule<Facts> = Rule::new(
    "na-bafo-sluiting-en-respijt",
    "Het sluitingsmoment van de BAFO en de wachttijd daarna moeten voorbij zijn.",
    Bron::ab("5 lid 7"),
    |f| verstreken(f.bafo_na_respijt(), f.gemeen.nu),
);
pub(super) const GEEN_BAFO: Rule<Facts> = Rule::new(
    "geen-bafo-ontvangen",
    "Er mag geen enkele BAFO op tijd zijn ingediend.",
    Bron::aw("2.132"),
    |f| f.bafos == 0,
);
pub(super) const MINSTENS_EEN_BAFO: Rule<Facts> = Rule::new(
    "minstens-een-bafo",
    "Er moet minstens één BAFO in de kluis liggen.",
    Bron::Huisregel,
    |f| f.bafos > 0,
);
pub(super) const BAFOS_GETOETST: Rule<Facts> = Rule::new(
    "alle-bafos-getoetst",
    "Elke geopende BAFO moet zijn getoetst.",
    Bron::aw("1.8"),
    |f| f.bafos_ongetoetst == 0,
);
pub(super) const AANVAARDBARE_BAFO: Rule<Facts> = Rule::new(
    "minstens-een-bafo-om-te-beoordelen",
    "Minstens één BAFO moet de toets hebben doorstaan.",
    Bron::Huisregel,
    |f| f.bafos_aanvaardbaar > 0,
);
pub(super) const NOG_TE_BEOORDELEN: Rule<Facts> = Rule::new(
    "bafo-ronde-nog-niet-begonnen",
    "De BAFO’s mogen nog niet aan de commissie zijn gegeven: er is één ronde.",
    Bron::aw("1.8"),
    |f| !f.bafo_ronde_begonnen,
);
pub(super) const GEEN_AANVAARDBARE_BAFO: Rule<Facts> = Rule::new(
    "geen-aanvaardbare-bafo",
    "Geen enkele BAFO mag nog aanvaardbaar zijn.",
    Bron::aw("2.132"),
    |f| f.bafos_aanvaardbaar == 0 && f.bafos_ongetoetst == 0,
);
pub(super) const OPENERS_VERKLAARD: Rule<Facts> = Rule::new(
    "bafo-openers-verklaard",
    "Wie opent, moet de belangenverklaring hebben getekend.",
    Bron::aw("1.10b"),
    |f| f.openers_verklaard,
);
pub(super) const SLEUTELHOUDERS: Rule<Facts> = Rule::new(
    "bafo-sleutelhouders-gereed",
    "Minstens twee inkopers en de escrowhouder moeten hun persoonlijke sleutel hebben gemaakt.",
    Bron::ab("5 lid 7"),
    |f| genoeg_houders(f.inkopers_met_sleutel, f.escrow_met_sleutel),
);
pub(super) const TWEE_VERDELERS: Rule<Facts> = Rule {
    code: "twee-verschillende-bafo-verdelers",
    zin: "Een andere sleutelhouder moet in de afgelopen minuten zijn wachtzin hebben gegeven voor het verdelen.",
    bron: Bron::ab("5 lid 7"),
    geldt: |f| f.gemeen.verse_paraaf_van_ander(OPENERS, f.herauthenticatie),
    paraaf: OPENERS,
    nodig: |_| true,
};
pub(super) const TWEE_OPENERS: Rule<Facts> = Rule {
    code: "twee-verschillende-bafo-openers",
    zin: "Een andere sleutelhouder moet in de afgelopen minuten zijn wachtzin hebben gegeven voor het openen.",
    bron: Bron::ab("5 lid 7"),
    geldt: |f| f.gemeen.verse_paraaf_van_ander(OPENERS, f.herauthenticatie),
    paraaf: OPENERS,
    nodig: |_| true,
};
pub(super) const GEEN_SCHORSING: Rule<Facts> = Rule::new(
    "geen-schorsing",
    "Er mag geen schorsing lopen op dit perceel.",
    Bron::leidraad_naar("opschortende termijn", "Aw 2012, art. 2.131"),
    |f| f.schorsingen == 0,
);
pub(super) const PROCES_VERBAAL: Rule<Facts> = Rule::new(
    "proces-verbaal-compleet",
    "Het proces-verbaal van de opdrachtverlening moet compleet zijn.",
    Bron::aw("2.132"),
    |f| f.proces_verbaal,
);
pub(super) const BELANGEN_VERMELD: Rule<Facts> = Rule::new(
    "proces-verbaal-noemt-belangen",
    "Het proces-verbaal moet elke beoordelaar noemen die wegging om een belang, met de volle naam en de maatregel.",
    Bron::aw("2.132"),
    |f| f.belangen_onvermeld == 0,
);
pub(super) const WEGGELATEN_VERMELD: Rule<Facts> = Rule::new(
    "proces-verbaal-noemt-weggelaten-informatie",
    "Het proces-verbaal moet zeggen welke informatie op verzoek van een ondernemer buiten de nota bleef.",
    Bron::aw("2.132"),
    |f| !f.weggelaten_onvermeld,
);
pub(super) const ALLES_GETEKEND: Rule<Facts> = Rule::new(
    "alle-overeenkomsten-getekend",
    "Elke overeenkomst van dit perceel moet zijn getekend.",
    Bron::Huisregel,
    |f| f.overeenkomsten_ongetekend == 0,
);
pub(super) const AANKONDIGING_GUNNING: Rule<Facts> = Rule::new(
    "aankondiging-gegunde-opdracht",
    "De aankondiging van de gegunde opdracht moet zijn verzonden: vul het nummer in.",
    Bron::aw("2.134"),
    |f| f.gunning_aangekondigd,
);

pub(super) const SELECTIETERMIJN: Termijn<Facts> = Termijn {
    code: "bezwaartermijn-selectie",
    zin: "Tot dit moment kunnen partijen opkomen tegen het selectiebesluit.",
    bron: Bron::leidraad_naar("opschortende termijn selectie", "Aw 2012, art. 2.127"),
    tot: |f| f.selectie_voorbij_op,
};
pub(super) const BAFO_TERMIJN: Termijn<Facts> = Termijn {
    code: "bafo-termijn",
    zin: "Tot dit moment kunnen de deelnemers hun BAFO indienen.",
    bron: Bron::leidraad("BAFO"),
    tot: |f| f.bafo_sluiting,
};
pub(super) const BAFO_RESPIJT: Termijn<Facts> = Termijn {
    code: "bafo-respijt",
    zin: "Tot dit moment blijft de kluis van de BAFO dicht.",
    bron: Bron::ab("5 lid 7"),
    tot: |f| f.bafo_na_respijt(),
};
