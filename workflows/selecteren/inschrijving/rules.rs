//! The rules of the inschrijving: one rule, one function, one sentence, one source.

use super::{Facts, Selectieuitkomst};
use crate::rule::{Bron, Rule, Termijn, met_reden, paraaf_jurist, verstreken};

pub(super) const JURIST: Rule<Facts> = paraaf_jurist();
pub(super) const REDEN: Rule<Facts> = met_reden();

pub(super) const NA_SLUITING: Rule<Facts> = Rule::new(
    "inschrijving-na-sluiting",
    "Het sluitingsmoment is voorbij.",
    Bron::Rechtspraak {
        ecli: "KG ZA 14-497 (10:07 tegen 10:00)",
    },
    |f| verstreken(f.sluiting, f.gemeen.nu),
);
pub(super) const PROCEDURE_GESLOTEN: Rule<Facts> = Rule::new(
    "procedure-al-gesloten",
    "De procedure is al gesloten; het pakket was op tijd.",
    Bron::ab("5 lid 7"),
    |f| f.procedure_gesloten,
);
pub(super) const OP_TIJD: Rule<Facts> = Rule::new(
    "op-tijd",
    "Dit kan alleen tot en met het sluitingsmoment.",
    Bron::leidraad("sluitingstijdstip"),
    |f| !verstreken(f.sluiting, f.gemeen.nu),
);
pub(super) const DOSSIER_VOLLEDIG: Rule<Facts> = Rule::new(
    "bekwaamheidsdossier-volledig",
    "Alle vragen van het bekwaamheidsdossier moeten een antwoord hebben.",
    Bron::leidraad("bekwaamheidsdossier"),
    |f| f.vragen_open == 0 || verstreken(f.sluiting, f.gemeen.nu),
);
pub(super) const EIGEN_VERKLARINGEN: Rule<Facts> = Rule::new(
    "eigen-verklaringen-getekend",
    "Uw organisatie moet een eigen verklaring hebben getekend.",
    Bron::aw("2.84"),
    |f| f.zonder_eigen_verklaring == 0 || verstreken(f.sluiting, f.gemeen.nu),
);
pub(super) const DEELNEMERS: Rule<Facts> = Rule::new(
    "deelnemers-getekend",
    "Elke organisatie die u hebt uitgenodigd, moet haar eigen verklaring hebben getekend of uit de inschrijving zijn gehaald.",
    Bron::leidraad_naar("combinaties en onderaannemers", "Aw 2012, art. 2.84"),
    |f| f.deelnemers_open == 0 || verstreken(f.sluiting, f.gemeen.nu),
);
pub(super) const NIET_DUBBEL: Rule<Facts> = Rule::new(
    "niet-dubbel-inschrijven",
    "Uw organisatie mag niet meedoen aan twee inschrijvingen op één perceel, of moet dat eerst melden als de leidraad het toestaat.",
    Bron::leidraad_naar("dubbele deelname", "Aw 2012, art. 1.8"),
    |f| !f.dubbel || verstreken(f.sluiting, f.gemeen.nu),
);
/// Who was first could not know who would come after: the double part is judged again at the form check.
pub(super) const NIEMAND_DUBBEL: Rule<Facts> = Rule::new(
    "niemand-dubbel-ingeschreven",
    "Geen organisatie in deze inschrijving mag ook in een andere meedoen op dit perceel, tenzij de leidraad het toestaat en zij het meldde.",
    Bron::leidraad_naar("dubbele deelname", "Aw 2012, art. 1.8"),
    |f| !f.iemand_dubbel,
);
const HASHROUTE: Bron = Bron::leidraad_naar("hashroute bij een storing", "Aw 2012, art. 2.109a");
pub(super) const HASHES_INGEVULD: Rule<Facts> = Rule::new(
    "hashes-ingevuld",
    "U moet van elk bestand de SHA-256 hebben ingevuld: 64 tekens, elk op een eigen regel.",
    HASHROUTE,
    |f| f.hashes_ingevuld,
);
pub(super) const HASHES_KLOPPEN: Rule<Facts> = Rule::new(
    "bestanden-passen-bij-hashes",
    "De bestanden moeten precies die zijn waarvan u de SHA-256 hebt ingevuld.",
    HASHROUTE,
    |f| f.hashes_kloppen,
);
pub(super) const HASH_OP_TIJD: Rule<Facts> = Rule::new(
    "bestanden-binnen-een-werkdag",
    "De bestanden moeten uiterlijk op de eerste werkdag na de sluiting binnen zijn.",
    HASHROUTE,
    |f| !verstreken(f.hash_tot, f.gemeen.nu),
);
/// Before closing anybody may hand in; after it only the failure of the system is an excuse.
pub(super) const STORING_BIJ_HASH: Rule<Facts> = Rule::new(
    "storing-bij-late-bestanden",
    "Na de sluiting kan dit alleen als er vlak voor de sluiting een storing was. Die moet zijn vastgelegd.",
    HASHROUTE,
    |f| f.storing || !verstreken(f.sluiting, f.gemeen.nu),
);
pub(super) const HASHTERMIJN_VOORBIJ: Rule<Facts> = Rule::new(
    "hashtermijn-voorbij",
    "De eerste werkdag na de sluiting moet voorbij zijn.",
    HASHROUTE,
    |f| verstreken(f.hash_tot, f.gemeen.nu),
);
pub(super) const HASHTERMIJN: Termijn<Facts> = Termijn {
    code: "hashtermijn",
    zin: "Tot dit moment kan de inschrijver de bestanden bij een hash indienen.",
    bron: HASHROUTE,
    tot: |f| f.hash_tot,
};
pub(super) const NIEUW_PAKKET: Rule<Facts> = Rule::new(
    "nieuwe-versie-klaar",
    "U moet eerst een nieuwe versie hebben gemaakt.",
    Bron::leidraad("vervangen van een inschrijving"),
    |f| f.nieuw_pakket,
);
pub(super) const VORM_IN_ORDE: Rule<Facts> = Rule::new(
    "vorm-in-orde",
    "De vormtoets moet zijn ingevuld en in orde zijn.",
    Bron::aw("2.39 lid 1"),
    |f| f.vorm_in_orde && f.pakket_klopt,
);
pub(super) const GROND_ONGELDIG: Rule<Facts> = Rule::new(
    "grond-voor-ongeldigheid",
    "De vormtoets moet de grond voor ongeldigheid noemen.",
    Bron::Rechtspraak {
        ecli: "PIANOo, herstel van fouten in inschrijvingen",
    },
    |f| f.ongeldig_grond,
);
pub(super) const GESCHIKT: Rule<Facts> = Rule::new(
    "aan-eisen-voldaan",
    "Bij elke geschiktheidseis moet zijn vastgelegd dat de inschrijver eraan voldoet.",
    Bron::leidraad_naar("geschiktheidseisen", "Aw 2012, art. 2.90"),
    |f| f.geschikt,
);
pub(super) const ONGESCHIKT: Rule<Facts> = Rule::new(
    "niet-aan-eis-voldaan",
    "Er moet een geschiktheidseis zijn waaraan de inschrijver niet voldoet.",
    Bron::leidraad_naar("geschiktheidseisen", "Aw 2012, art. 2.90"),
    |f| f.ongeschikt,
);
pub(super) const WORDT_GESELECTEERD: Rule<Facts> = Rule::new(
    "binnen-de-selectie",
    "De inschrijving valt binnen de selectie.",
    Bron::leidraad("selectieregel"),
    |f| f.selectie == Selectieuitkomst::Geselecteerd,
);
pub(super) const WORDT_RESERVE: Rule<Facts> = Rule::new(
    "op-de-reservelijst",
    "De inschrijving komt op de reservelijst.",
    Bron::leidraad("reserveregel"),
    |f| f.selectie == Selectieuitkomst::Reserve,
);
pub(super) const PLAATS_VRIJ: Rule<Facts> = Rule::new(
    "plaats-vrij-voor-reserve",
    "Er moet een plaats vrij zijn in de dialoog en de leidraad moet een reserveregel hebben.",
    Bron::leidraad("reserveregel"),
    |f| f.plaats_vrij,
);
pub(super) const BEOOGD: Rule<Facts> = Rule::new(
    "beoogde-partij",
    "De gunningsbeslissing wijst deze partij aan.",
    Bron::leidraad("gunning"),
    |f| f.beoogd,
);
pub(super) const PROCEDURE_OPEN: Rule<Facts> = Rule::new(
    "procedure-gepubliceerd",
    "De procedure moet zijn gepubliceerd.",
    Bron::aw("2.62"),
    |f| f.procedure_open || f.procedure_gesloten,
);
/// Without a notice of its own the procedure is for whoever answered the vooraankondiging.
pub(super) const UITGENODIGD: Rule<Facts> = Rule::new(
    "alleen-belangstellenden",
    "In deze procedure kunt u alleen inschrijven als u op tijd uw belangstelling hebt gemeld.",
    Bron::aw("2.62 lid 4 c"),
    |f| f.uitgenodigd,
);
pub(super) const HAD_BAFO: Rule<Facts> = Rule::new(
    "partij-had-bafo",
    "De partij diende een BAFO in.",
    Bron::leidraad("fasen"),
    |f| f.had_bafo,
);
pub(super) const MET_DIALOOG: Rule<Facts> = Rule::new(
    "reserve-met-dialoog",
    "De leidraad heeft een dialoogfase.",
    Bron::leidraad("fasen"),
    |f| f.met_dialoog,
);
pub(super) const ZONDER_DIALOOG: Rule<Facts> = Rule::new(
    "reserve-zonder-dialoog",
    "De leidraad heeft geen dialoogfase.",
    Bron::leidraad("fasen"),
    |f| !f.met_dialoog,
);
pub(super) const VALT_AF: Rule<Facts> = Rule::new(
    "partij-valt-af",
    "De gunningsbeslissing wijst deze partij aan als afvaller.",
    Bron::leidraad("gunning"),
    |f| f.valt_af,
);
pub(super) const UITGESLOTEN_NA_VERIFICATIE: Rule<Facts> = Rule::new(
    "uitsluiting-na-verificatie",
    "Uit de controle van het bewijs bleek een uitsluitingsgrond.",
    Bron::leidraad_naar("verificatie", "Aw 2012, art. 2.101"),
    |f| f.uitgesloten_na_verificatie,
);
pub(super) const ONGESCHIKT_NA_VERIFICATIE: Rule<Facts> = Rule::new(
    "ongeschikt-na-verificatie",
    "Uit de controle van het bewijs bleek dat de partij niet geschikt is.",
    Bron::leidraad_naar("verificatie", "Aw 2012, art. 2.101"),
    |f| f.ongeschikt_na_verificatie,
);
pub(super) const IN_STANDSTILL: Rule<Facts> = Rule::new(
    "beslissing-in-standstill",
    "De opschortende termijn van de gunningsbeslissing moet nog lopen.",
    Bron::Rechtspraak {
        ecli: "PIANOo, motivering van de gunningsbeslissing",
    },
    |f| f.in_standstill,
);
pub(super) const ZONDER_OVEREENKOMST: Rule<Facts> = Rule::new(
    "nog-zonder-overeenkomst",
    "Er is nog geen overeenkomst met deze partij.",
    Bron::Huisregel,
    |f| !f.heeft_overeenkomst,
);

const HERSTEL_BRON: Bron = Bron::Rechtspraak {
    ecli: "PIANOo, herstel van fouten in inschrijvingen",
};
pub(super) const HERSTELVERZOEK: Rule<Facts> = Rule::new(
    "herstelverzoek-ingevuld",
    "Het herstelverzoek moet zijn ingevuld: wat ontbreekt, waarom dat herstelbaar is en tot wanneer.",
    HERSTEL_BRON,
    |f| f.herstelverzoek && f.herstel_tot.is_some_and(|tot| tot > f.gemeen.nu),
);
pub(super) const ALLES_GEOPEND: Rule<Facts> = Rule::new(
    "eerst-alle-inschrijvingen-geopend",
    "Alle inschrijvingen moeten zijn geopend voordat u iets vraagt.",
    HERSTEL_BRON,
    |f| f.pakketten_dicht == 0,
);
pub(super) const GELIJKE_TERMIJN: Rule<Facts> = Rule::new(
    "zelfde-hersteltermijn",
    "Iedereen die nu moet herstellen, moet dezelfde termijn krijgen.",
    Bron::aw("1.8"),
    |f| f.gelijke_hersteltermijn,
);
pub(super) const HERSTEL_OP_TIJD: Rule<Facts> = Rule::new(
    "herstel-op-tijd",
    "Herstellen kan alleen tot en met het einde van de hersteltermijn.",
    HERSTEL_BRON,
    |f| !verstreken(f.herstel_tot, f.gemeen.nu),
);
pub(super) const HERSTEL: Rule<Facts> = Rule::new(
    "herstel-ingevuld",
    "U moet eerst opschrijven wat u herstelt.",
    HERSTEL_BRON,
    |f| f.herstel,
);
pub(super) const HERSTELTERMIJN_VOORBIJ: Rule<Facts> = Rule::new(
    "hersteltermijn-voorbij",
    "De hersteltermijn moet voorbij zijn.",
    HERSTEL_BRON,
    |f| verstreken(f.herstel_tot, f.gemeen.nu),
);
pub(super) const VERDUIDELIJKINGSVRAAG: Rule<Facts> = Rule::new(
    "verduidelijkingsvraag-ingevuld",
    "De vraag om verduidelijking moet zijn ingevuld, met een termijn in de toekomst.",
    Bron::aw("2.55"),
    |f| f.verduidelijkingsvraag && f.verduidelijking_tot.is_some_and(|tot| tot > f.gemeen.nu),
);
pub(super) const VERDUIDELIJKING_OP_TIJD: Rule<Facts> = Rule::new(
    "verduidelijking-op-tijd",
    "Verduidelijken kan alleen tot en met het einde van de termijn.",
    Bron::aw("2.55"),
    |f| !verstreken(f.verduidelijking_tot, f.gemeen.nu),
);
pub(super) const VERDUIDELIJKING: Rule<Facts> = Rule::new(
    "verduidelijking-ingevuld",
    "U moet eerst uw verduidelijking opschrijven.",
    Bron::aw("2.55"),
    |f| f.verduidelijking,
);
pub(super) const VERDUIDELIJKINGSTERMIJN_VOORBIJ: Rule<Facts> = Rule::new(
    "verduidelijkingstermijn-voorbij",
    "De termijn voor de verduidelijking moet voorbij zijn.",
    Bron::aw("2.55"),
    |f| verstreken(f.verduidelijking_tot, f.gemeen.nu),
);

pub(super) const HERSTELTERMIJN: Termijn<Facts> = Termijn {
    code: "hersteltermijn",
    zin: "Tot dit moment kan de inschrijver herstellen.",
    bron: HERSTEL_BRON,
    tot: |f| f.herstel_tot,
};
pub(super) const VERDUIDELIJKINGSTERMIJN: Termijn<Facts> = Termijn {
    code: "verduidelijkingstermijn",
    zin: "Tot dit moment kan de inschrijver verduidelijken.",
    bron: Bron::aw("2.55"),
    tot: |f| f.verduidelijking_tot,
};
