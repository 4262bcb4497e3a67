//! The rules of the overeenkomst: one rule, one function, one sentence, one source.

use super::facts::Facts;
use crate::rule::{Bron, Rule, Termijn, met_reden, paraaf_jurist, paraaf_opdrachtgever};

pub(super) const INHOUD: Rule<Facts> = Rule::new(
    "contractinhoud-compleet",
    "KPI’s, ‘goed resultaat’, de klachtpartij en het risicodossier moeten zijn ingevuld.",
    Bron::leidraad("conceptovereenkomst"),
    |f| f.inhoud_compleet,
);
pub(super) const LOOPTIJD: Rule<Facts> = Rule::new(
    "looptijd-vastgelegd",
    "De ingangsdatum en de einddatum moeten zijn ingevuld.",
    Bron::leidraad("looptijd"),
    |f| f.looptijd,
);
pub(super) const GEMEENTEN: Rule<Facts> = Rule::new(
    "gemeenten-genoemd",
    "Alle deelnemende gemeenten moeten in de overeenkomst staan.",
    Bron::Huisregel,
    |f| f.gemeenten_genoemd,
);
pub(super) const GUNNING_DEFINITIEF: Rule<Facts> = Rule::new(
    "gunning-definitief",
    "De gunning moet definitief zijn.",
    Bron::leidraad_naar("opschortende termijn", "Aw 2012, art. 2.127"),
    |f| f.gunning_definitief,
);
pub(super) const STANDSTILL_VOORBIJ: Rule<Facts> = Rule::new(
    "geen-contract-voor-einde-standstill",
    "De opschortende termijn moet voorbij zijn voordat er een overeenkomst is.",
    Bron::leidraad_naar("opschortende termijn", "Aw 2012, art. 2.127"),
    |f| f.bereikt(f.standstill_voorbij_op),
);
pub(super) const HANDTEKENINGEN: Rule<Facts> = Rule::new(
    "alle-handtekeningen",
    "Alle partijen moeten hebben getekend.",
    Bron::Wet {
        wet: "Gemeentewet",
        artikel: "160",
    },
    |f| f.handtekeningen_open == 0,
);
pub(super) const INGANG_BEREIKT: Rule<Facts> = Rule::new(
    "ingangsdatum-bereikt",
    "De ingangsdatum moet zijn bereikt.",
    Bron::leidraad("looptijd"),
    |f| f.bereikt(f.ingang),
);
pub(super) const POORT: Rule<Facts> = Rule::new(
    "implementatiepoort-open",
    "De uitvoering moet klaar zijn: capaciteit, onderaannemers, overgangsregeling en klachtenroute.",
    Bron::leidraad("implementatie"),
    |f| f.poort_open,
);
pub(super) const EINDE_BEREIKT: Rule<Facts> = Rule::new(
    "einddatum-voorbij",
    "De einddatum moet voorbij zijn.",
    Bron::leidraad("looptijd"),
    |f| f.bereikt(f.einde),
);
pub(super) const GEEN_SCHORSING: Rule<Facts> = Rule::new(
    "geen-schorsing",
    "Er mag geen schorsing lopen op dit perceel.",
    Bron::leidraad_naar("opschortende termijn", "Aw 2012, art. 2.131"),
    |f| f.schorsingen == 0,
);
pub(super) const TEKENTERMIJN_VOORBIJ: Rule<Facts> = Rule::new(
    "tekentermijn-voorbij",
    "De laatste dag om te tekenen moet voorbij zijn.",
    Bron::leidraad("ondertekening"),
    |f| f.bereikt(f.tekenen_tot),
);
pub(super) const OP_TIJD_GEVORDERD: Rule<Facts> = Rule::new(
    "vernietiging-op-tijd-gevorderd",
    "De vordering moet zijn vastgelegd en op tijd zijn ingesteld.",
    Bron::aw("4.15"),
    |f| {
        let tot = f.vernietigbaar_tot;
        f.vernietiging_gevorderd_op
            .is_some_and(|t| tot.is_some_and(|tot| t < tot))
    },
);
pub(super) const VERNIETIGINGSVONNIS: Rule<Facts> = Rule::new(
    "vernietigingsvonnis-vastgelegd",
    "Het vonnis dat de overeenkomst vernietigt, moet zijn vastgelegd.",
    Bron::aw("4.15"),
    |f| f.vernietigingsvonnis,
);
pub(super) const EVALUATIE_BEREIKT: Rule<Facts> = Rule::new(
    "tijd-voor-evaluatie",
    "Het moet twaalf maanden voor het einde zijn, of later.",
    Bron::leidraad("looptijd"),
    |f| f.bereikt(f.evaluatie_op),
);
pub(super) const GOED_RESULTAAT: Rule<Facts> = Rule::new(
    "goed-resultaat",
    "De evaluatie moet laten zien dat het resultaat goed is.",
    Bron::leidraad("looptijd"),
    |f| f.goed_resultaat == Some(true),
);
pub(super) const GEEVALUEERD: Rule<Facts> = Rule::new(
    "looptijd-geevalueerd",
    "De evaluatie van de looptijd moet zijn ingevuld.",
    Bron::leidraad("looptijd"),
    |f| f.goed_resultaat.is_some(),
);
pub(super) const OPTIE_OVER: Rule<Facts> = Rule::new(
    "optie-beschikbaar",
    "Er moet nog een optie tot verlenging zijn.",
    Bron::leidraad("looptijd"),
    |f| f.verlengd_tot.is_some(),
);
pub(super) const VOOR_EINDE: Rule<Facts> = Rule::new(
    "voor-einde-looptijd",
    "De overeenkomst mag nog niet zijn afgelopen.",
    Bron::leidraad("looptijd"),
    |f| f.nog_niet(f.einde),
);
pub(super) const OP_TIJD_AANGEZEGD: Rule<Facts> = Rule::new(
    "aanzegging-op-tijd",
    "U moet minstens zes maanden voor het einde laten weten dat u niet verlengt.",
    Bron::Huisregel,
    |f| f.nog_niet(f.aanzeggen_tot),
);
pub(super) const ACCOUNTGESPREK: Rule<Facts> = Rule::new(
    "accountgesprek-ingevuld",
    "Het moment en de onderwerpen van het accountgesprek moeten zijn ingevuld.",
    Bron::leidraad("contractmanagement"),
    |f| f.accountgesprek,
);
pub(super) const LUMPSUM_GROND: Rule<Facts> = Rule::new(
    "grond-voor-nieuwe-lumpsum",
    "Er moet een gebeurtenis uit het risicodossier zijn, of een aantal inwoners buiten de bandbreedte.",
    Bron::leidraad("risicodossier"),
    |f| f.lumpsum_grond,
);
pub(super) const OPVOLGER: Rule<Facts> = Rule::new(
    "opvolger-voldoet",
    "De opvolger moet aan de eisen voldoen en verder mag er niets wezenlijks veranderen.",
    Bron::aw("2.163f"),
    |f| f.opvolger_voldoet,
);
pub(super) const GROND: Rule<Facts> = Rule::new(
    "grond-in-overeenkomst",
    "De grond in de overeenkomst moet zijn vastgelegd.",
    Bron::leidraad("overeenkomst"),
    |f| f.beeindigingsgrond,
);
pub(super) const GEHOORD: Rule<Facts> = Rule::new(
    "partij-gehoord",
    "De partij moet zijn gehoord.",
    Bron::Huisregel,
    |f| f.gehoord,
);
pub(super) const CONTINUITEIT: Rule<Facts> = Rule::new(
    "continuiteitsplan",
    "Er moet een plan zijn voor de inwoners die nu hulp krijgen.",
    Bron::leidraad("continuïteit"),
    |f| f.continuiteitsplan,
);
/// Condition of a choice, on a row of which another act is the cause.
pub(super) const PARTIJ_AFGEVALLEN: Rule<Facts> = Rule::new(
    "partij-afgevallen",
    "De partij is afgevallen na de gunning.",
    Bron::leidraad("gunning"),
    |f| f.partij_afgevallen,
);
pub(super) const REDEN: Rule<Facts> = met_reden();
pub(super) const JURIST: Rule<Facts> = paraaf_jurist();
pub(super) const OPDRACHTGEVER: Rule<Facts> = paraaf_opdrachtgever();

pub(super) const INGANG: Termijn<Facts> = Termijn {
    code: "ingangsdatum",
    zin: "Op dit moment gaat de overeenkomst in.",
    bron: Bron::leidraad("looptijd"),
    tot: |f| f.ingang,
};
pub(super) const EINDE: Termijn<Facts> = Termijn {
    code: "einddatum",
    zin: "Op dit moment loopt de overeenkomst af.",
    bron: Bron::leidraad("looptijd"),
    tot: |f| f.einde,
};
pub(super) const TEKENTERMIJN: Termijn<Facts> = Termijn {
    code: "tekentermijn",
    zin: "Tot dit moment kunnen de partijen tekenen.",
    bron: Bron::leidraad("ondertekening"),
    tot: |f| f.tekenen_tot,
};
pub(super) const EVALUATIE: Termijn<Facts> = Termijn {
    code: "evaluatie-looptijd",
    zin: "Vanaf dit moment wordt de looptijd geëvalueerd.",
    bron: Bron::leidraad("looptijd"),
    tot: |f| f.evaluatie_op,
};
pub(super) const OPTIE: Termijn<Facts> = Termijn {
    code: "optiebesluit",
    zin: "Op dit moment volgt een herinnering aan het besluit over de optie.",
    bron: Bron::Huisregel,
    tot: |f| f.optie_herinnering_op,
};
pub(super) const KPI: Termijn<Facts> = Termijn {
    code: "kpi-meting",
    zin: "Op dit moment worden de KPI’s opgevraagd.",
    bron: Bron::leidraad("contractmanagement"),
    tot: |f| f.kpi_op,
};
pub(super) const JAARSTUKKEN: Termijn<Facts> = Termijn {
    code: "jaarstukken",
    zin: "Op dit moment worden de jaarstukken opgevraagd.",
    bron: Bron::leidraad("contractmanagement"),
    tot: |f| f.jaarstukken_op,
};
pub(super) const VERLENGD_EINDE: Termijn<Facts> = Termijn {
    code: "einddatum",
    zin: "Op dit moment loopt de overeenkomst af.",
    bron: Bron::leidraad("looptijd"),
    tot: |f| f.verlengd_tot,
};
pub(super) const VERLENGD_EVALUATIE: Termijn<Facts> = Termijn {
    code: "evaluatie-looptijd",
    zin: "Vanaf dit moment wordt de looptijd geëvalueerd.",
    bron: Bron::leidraad("looptijd"),
    tot: |f| f.evaluatie_na_verlenging_op,
};
pub(super) const VERLENGD_OPTIE: Termijn<Facts> = Termijn {
    code: "optiebesluit",
    zin: "Op dit moment volgt een herinnering aan het besluit over de optie.",
    bron: Bron::Huisregel,
    tot: |f| f.herinnering_na_verlenging_op,
};
pub(super) const BEWAREN: Termijn<Facts> = Termijn {
    code: "bewaartermijn",
    zin: "Tot dit moment wordt het dossier bewaard.",
    bron: Bron::Wet {
        wet: "Selectielijst gemeenten 2020",
        artikel: "16.1",
    },
    tot: |f| f.bewaren_tot,
};
