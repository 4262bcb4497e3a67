//! The rules of the award decision: one rule, one function, one sentence, one source.

use super::facts::{Facts, Uitkomst};
use crate::rule::{Bron, Rule, Termijn, met_reden, paraaf_jurist, paraaf_opdrachtgever};
use crate::selecteren::herbeoordeling::Grond;

pub(super) const REDEN: Rule<Facts> = met_reden();
pub(super) const JURIST: Rule<Facts> = paraaf_jurist();
pub(super) const OPDRACHTGEVER: Rule<Facts> = paraaf_opdrachtgever();

pub(super) const BEOOGDEN: Rule<Facts> = Rule::new(
    "beoogde-partij-aangewezen",
    "De beslissing moet een aanvaardbare partij aanwijzen.",
    Bron::leidraad("gunning"),
    |f| f.beoogden > 0,
);
pub(super) const BAFOS_BEOORDEELD: Rule<Facts> = Rule::new(
    "elke-bafo-aanvaard-of-afgewezen",
    "Elke beoordeelde BAFO moet zijn aanvaard of afgewezen.",
    Bron::aw("1.8"),
    |f| f.bafos_zonder_oordeel == 0,
);
pub(super) const DEKKING: Rule<Facts> = Rule::new(
    "budgetdekking",
    "De dekking in de begroting moet zijn vastgelegd.",
    Bron::Huisregel,
    |f| f.dekking,
);
pub(super) const PROCES_VERBAAL: Rule<Facts> = Rule::new(
    "proces-verbaal-in-concept",
    "Het proces-verbaal moet in concept klaar zijn: wie is gekozen, wie is afgewezen, en waarom.",
    Bron::aw("2.132"),
    |f| f.proces_verbaal,
);
pub(super) const BRIEVEN_VOLLEDIG: Rule<Facts> = Rule::new(
    "gunningsbrief-volledig",
    "De brief aan elke partij moet de redenen noemen: kenmerken en voordelen van de gekozen partij, niet alleen cijfers.",
    Bron::leidraad_naar(
        "mededeling van de gunningsbeslissing",
        "Aw 2012, art. 2.130",
    ),
    |f| f.brieven_onvolledig == 0,
);
pub(super) const STANDSTILL_VOORBIJ: Rule<Facts> = Rule::new(
    "standstill-voorbij",
    "De opschortende termijn moet voorbij zijn.",
    Bron::leidraad_naar("opschortende termijn", "Aw 2012, art. 2.127"),
    Facts::standstill_voorbij,
);
pub(super) const GEEN_GEBREK: Rule<Facts> = Rule::new(
    "motivering-zonder-gebrek",
    "De motivering mag geen gebrek hebben. Is er een gebrek, trek de beslissing dan in en neem een nieuwe.",
    Bron::Rechtspraak {
        ecli: "ECLI:NL:HR:2012:BW9233",
    },
    |f| f.motiveringsgebreken == 0,
);
pub(super) const GEEN_SCHORSING: Rule<Facts> = Rule::new(
    "geen-schorsing",
    "Er mag geen schorsing lopen op dit perceel.",
    Bron::leidraad_naar("opschortende termijn", "Aw 2012, art. 2.131"),
    |f| f.schorsingen == 0,
);
pub(super) const VERIFICATIE: Rule<Facts> = Rule::new(
    "bewijs-winnaar-geverifieerd",
    "De bewijsstukken van de beoogde partij moeten zijn gecontroleerd.",
    Bron::leidraad_naar("verificatie", "Aw 2012, art. 2.101"),
    |f| f.verificatie,
);
pub(super) const VERIFICATIE_NEGATIEF: Rule<Facts> = Rule::new(
    "bewijs-winnaar-klopt-niet",
    "De controle moet laten zien dat een bewijsstuk van de beoogde partij niet klopt.",
    Bron::leidraad_naar("verificatie", "Aw 2012, art. 2.101"),
    |f| f.verificatie_negatief,
);
pub(super) const AFVALLER_NA_VERIFICATIE: Rule<Facts> = Rule::new(
    "afvaller-na-verificatie",
    "De partij van wie het bewijs niet klopt, moet als afvaller zijn aangewezen: uitgesloten of niet geschikt.",
    Bron::leidraad_naar("verificatie", "Aw 2012, art. 2.102"),
    |f| f.afvallers_na_verificatie > 0,
);
pub(super) const AANBOD_GELDT: Rule<Facts> = Rule::new(
    "aanbod-geldt-nog",
    "Het aanbod van elke beoogde partij moet nog gelden. Neem anders een nieuwe beslissing.",
    Bron::leidraad("gestanddoening"),
    |f| f.aanbod_verlopen == 0,
);
pub(super) const LATER_EINDE: Rule<Facts> = Rule::new(
    "nieuw-einde-later",
    "Het nieuwe einde van de termijn moet later zijn dan het oude.",
    Bron::aw("1.8"),
    |f| f.verlengd_tot > f.standstill_voorbij_op,
);
pub(super) const OP_TIJD_GEDAGVAARD: Rule<Facts> = Rule::new(
    "dagvaarding-binnen-termijn",
    "De dagvaarding moet zijn vastgelegd en binnen de opschortende termijn zijn uitgebracht.",
    Bron::leidraad_naar("opschortende termijn", "Aw 2012, art. 2.131"),
    |f| {
        let einde = f.standstill_voorbij_op;
        f.gedagvaard_op
            .is_some_and(|t| einde.is_some_and(|e| t < e))
    },
);
pub(super) const VONNIS: Rule<Facts> = Rule::new(
    "vonnis-vastgelegd",
    "De uitkomst van het vonnis moet zijn vastgelegd.",
    Bron::leidraad_naar("opschortende termijn", "Aw 2012, art. 2.131"),
    |f| f.uitkomst.is_some(),
);
pub(super) const HOGER_BEROEP: Rule<Facts> = Rule::new(
    "hoger-beroep-vastgelegd",
    "Het hoger beroep moet zijn vastgelegd.",
    Bron::Huisregel,
    |f| f.hoger_beroep,
);
pub(super) const MEMO: Rule<Facts> = Rule::new(
    "memo-bij-hoger-beroep",
    "Loopt er hoger beroep, dan moet de jurist een memo over de gevolgen hebben geschreven.",
    Bron::Huisregel,
    |f| !f.hoger_beroep || f.memo,
);
pub(super) const AFVALLER: Rule<Facts> = Rule::new(
    "afvaller-aangewezen",
    "De partij die afvalt, moet zijn aangewezen met de grond.",
    Bron::aw("1.8"),
    |f| f.afvallers > 0,
);
pub(super) const NOG_NIET_GETEKEND: Rule<Facts> = Rule::new(
    "afvaller-tekende-niet",
    "De partij die afvalt, mag nog geen overeenkomst hebben. Beëindig anders de overeenkomst.",
    Bron::Huisregel,
    |f| !f.afvaller_getekend,
);
pub(super) const AFVALLER_BIJ_VERBOD: Rule<Facts> = Rule::new(
    "afvaller-bij-verbod",
    "Verbiedt de rechter de gunning, dan moet de partij zijn aangewezen die afvalt.",
    Bron::aw("1.8"),
    |f| f.uitkomst != Some(Uitkomst::VerbodGunning) || f.afvallers > 0,
);

/// What the court did not touch, stays as it was judged (ECLI:NL:RBROT:2017:7504).
pub(super) const OMVANG_BIJ_VONNIS: Rule<Facts> = Rule::new(
    "omvang-herbeoordeling-bij-vonnis",
    "Beveelt de rechter een herbeoordeling, dan moet zijn vastgelegd welke criteria van welke inschrijvingen het vonnis raakt. Elke inschrijving moet nog meedoen.",
    Bron::Rechtspraak {
        ecli: "ECLI:NL:RBROT:2017:7504",
    },
    |f| f.uitkomst != Some(Uitkomst::Herbeoordeling) || f.herbeoordeling == Some(Grond::Vonnis),
);
pub(super) const OMVANG_BIJ_FOUT: Rule<Facts> = Rule::new(
    "omvang-herbeoordeling-bij-eigen-fout",
    "Bij een eigen fout moet zijn vastgelegd welke criteria van welke inschrijvingen de fout raakt. Elke inschrijving moet nog meedoen.",
    Bron::aw("1.8"),
    |f| f.herbeoordeling == Some(Grond::EigenFout),
);

// Conditions of choices and effects.

pub(super) const GEEN_VOLGENDE: Rule<Facts> = Rule::new(
    "geen-volgende-partij",
    "Er is geen volgende partij die haar aanbod nog gestand doet.",
    Bron::leidraad("gestanddoening"),
    |f| !f.volgende,
);
pub(super) const VOLGENDE: Rule<Facts> = Rule::new(
    "volgende-partij",
    "Er is een volgende partij die haar aanbod nog gestand doet.",
    Bron::leidraad("gestanddoening"),
    |f| f.volgende,
);
pub(super) const AFGEWEZEN_IN_TERMIJN: Rule<Facts> = Rule::new(
    "vordering-afgewezen-termijn-loopt",
    "De rechter wees de vordering af en de opschortende termijn loopt nog.",
    Bron::leidraad_naar("opschortende termijn", "Aw 2012, art. 2.131"),
    |f| f.uitkomst == Some(Uitkomst::Afgewezen) && !f.standstill_voorbij(),
);
pub(super) const AFGEWEZEN_NA_TERMIJN: Rule<Facts> = Rule::new(
    "vordering-afgewezen",
    "De rechter wees de vordering af en de opschortende termijn is voorbij.",
    Bron::leidraad_naar("opschortende termijn", "Aw 2012, art. 2.131"),
    |f| f.uitkomst == Some(Uitkomst::Afgewezen) && f.standstill_voorbij(),
);
/// Tendering again without a substantial change can be forbidden (ECLI:NL:RBROT:2016:8025).
pub(super) const GEEN_GUNNING: Rule<Facts> = Rule::new(
    "vonnis-zonder-gunning",
    "Na het vonnis wordt er in deze procedure niet gegund.",
    Bron::Rechtspraak {
        ecli: "ECLI:NL:RBROT:2016:8025",
    },
    |f| match f.uitkomst {
        Some(Uitkomst::Heraanbesteding | Uitkomst::Staken) => true,
        Some(Uitkomst::VerbodGunning) => !f.volgende,
        _ => false,
    },
);
pub(super) const HERBEOORDELING: Rule<Facts> = Rule::new(
    "vonnis-herbeoordeling",
    "De rechter beval een herbeoordeling.",
    Bron::Rechtspraak {
        ecli: "ECLI:NL:RBROT:2017:7504",
    },
    |f| f.uitkomst == Some(Uitkomst::Herbeoordeling),
);
pub(super) const NIEUW_BESLUIT: Rule<Facts> = Rule::new(
    "vonnis-nieuw-besluit",
    "Na het vonnis komt er een nieuwe beslissing met een nieuwe termijn.",
    Bron::Rechtspraak {
        ecli: "ECLI:NL:RBDHA:2018:483",
    },
    |f| match f.uitkomst {
        Some(Uitkomst::NieuweMotivering) => true,
        Some(Uitkomst::VerbodGunning) => f.volgende,
        _ => false,
    },
);
pub(super) const VERBOD: Rule<Facts> = Rule::new(
    "vonnis-verbod-gunning",
    "De rechter verbood de gunning aan deze partij.",
    Bron::Huisregel,
    |f| f.uitkomst == Some(Uitkomst::VerbodGunning),
);

pub(super) const STANDSTILL: Termijn<Facts> = Termijn {
    code: "standstill",
    zin: "Tot dit moment wordt er geen overeenkomst gesloten.",
    bron: Bron::leidraad_naar("opschortende termijn", "Aw 2012, art. 2.127"),
    tot: |f| f.standstill_voorbij_op,
};
pub(super) const VERLENGDE_STANDSTILL: Termijn<Facts> = Termijn {
    code: "standstill",
    zin: "Tot dit moment wordt er geen overeenkomst gesloten.",
    bron: Bron::leidraad_naar("opschortende termijn", "Aw 2012, art. 2.127"),
    tot: |f| f.verlengd_tot,
};
