//! The rules of the procedure: one rule, one function, one sentence, one source.

use super::Facts;
use crate::role::{OPENERS, Rol};
use crate::rule::{
    Bron, Rule, Termijn, genoeg_houders, met_reden, paraaf_jurist, paraaf_tweede_inkoper,
    verstreken,
};

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
/// The Go covers what the jurist read; what was changed since is read again (DOMAIN.md 4.1).
pub(super) const REGELS_GEPARAFEERD: Rule<Facts> = Rule::paraaf(
    "regels-opnieuw-geparafeerd",
    "Zijn de procedureregels gewijzigd na de vraag om een Go? Dan moet de jurist opnieuw een paraaf zetten.",
    Bron::Huisregel,
    &[Rol::Jurist],
)
.alleen_als(|f| !f.regels_geparafeerd);
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
pub(super) const JURIST: Rule<Facts> = paraaf_jurist();
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
/// Nobody sees any content while files may still come in after a failure (Aw 2012 art. 2.109a).
pub(super) const GEEN_HASH_ONDERWEG: Rule<Facts> = Rule::new(
    "geen-bestanden-onderweg",
    "Een inschrijver die op tijd hashes indiende, kan zijn bestanden nog sturen. Wacht tot die dag voorbij is.",
    Bron::leidraad_naar("hashroute bij een storing", "Aw 2012, art. 2.109a"),
    |f| f.hash_onderweg == 0,
);
pub(super) const BEWAARTERMIJN_VOORBIJ: Rule<Facts> = Rule::new(
    "bewaartermijn-procedure-voorbij",
    "De bewaartermijn moet voorbij zijn: tien jaar na het einde van het contract, of drie jaar zonder contract.",
    Bron::leidraad_naar(
        "Selectielijst gemeenten 2020, proces 16",
        "Aw 2012, art. 2.56",
    ),
    |f| verstreken(f.bewaren_tot, f.gemeen.nu),
);
pub(super) const NOG_PAKKETTEN: Rule<Facts> = Rule::new(
    "nog-iets-te-vernietigen",
    "Er moet nog minstens één pakket met inhoud zijn.",
    Bron::Huisregel,
    |f| f.pakketten > 0,
);
pub(super) const WEL_INSCHRIJVINGEN: Rule<Facts> = Rule::new(
    "minstens-een-inschrijving",
    "Er moet minstens één inschrijving in de kluis liggen.",
    Bron::Huisregel,
    |f| f.inschrijvingen > 0,
);
pub(super) const SLEUTELHOUDERS: Rule<Facts> = Rule::new(
    "sleutelhouders-gereed",
    "Minstens twee inkopers en de escrowhouder moeten hun persoonlijke sleutel hebben gemaakt.",
    Bron::ab("5 lid 7"),
    |f| genoeg_houders(f.inkopers_met_sleutel, f.escrow_met_sleutel),
);
pub(super) const TWEE_VERDELERS: Rule<Facts> = Rule {
    code: "twee-verschillende-verdelers",
    zin: "Een andere sleutelhouder moet in de afgelopen minuten zijn wachtzin hebben gegeven voor het verdelen.",
    bron: Bron::ab("5 lid 7"),
    geldt: |f| f.gemeen.verse_paraaf_van_ander(OPENERS, f.herauthenticatie),
    paraaf: OPENERS,
    nodig: |_| true,
};
pub(super) const TWEE_OPENERS: Rule<Facts> = Rule {
    code: "twee-verschillende-openers",
    zin: "Een andere sleutelhouder moet in de afgelopen minuten zijn wachtzin hebben gegeven voor het openen.",
    bron: Bron::ab("5 lid 7"),
    geldt: |f| f.gemeen.verse_paraaf_van_ander(OPENERS, f.herauthenticatie),
    paraaf: OPENERS,
    nodig: |_| true,
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

pub(super) const VOORAANKONDIGING: Rule<Facts> = Rule::new(
    "vooraankondiging-verzonden",
    "De vooraankondiging moet zijn verzonden: vul het nummer in, en tot wanneer ondernemers zich kunnen melden.",
    Bron::aw("2.58a"),
    |f| f.vooraankondiging && f.belangstelling_tot.is_some_and(|tot| tot > f.gemeen.nu),
);
pub(super) const BELANGSTELLING_VOORBIJ: Rule<Facts> = Rule::new(
    "belangstellingstermijn-voorbij",
    "De termijn om belangstelling te melden moet voorbij zijn.",
    Bron::aw("2.58a"),
    |f| verstreken(f.belangstelling_tot, f.gemeen.nu),
);
pub(super) const BELANGSTELLENDEN: Rule<Facts> = Rule::new(
    "minstens-een-belangstellende",
    "Minstens één ondernemer moet schriftelijk belangstelling hebben gemeld. Publiceer anders een gewone aankondiging.",
    Bron::aw("2.62 lid 4 c"),
    |f| f.belangstellenden > 0,
);
pub(super) const WIJZIGEN_VOOR_SLUITING: Rule<Facts> = Rule::new(
    "wijzigen-voor-sluiting",
    "Wijzigen of verlengen kan alleen tot en met het sluitingsmoment.",
    Bron::aw("2.67"),
    |f| !verstreken(f.sluiting, f.gemeen.nu),
);
pub(super) const RECTIFICATIE_KLAAR: Rule<Facts> = Rule::new(
    "rectificatie-volledig",
    "De rectificatie moet zijn opgesteld: met volledige procedureregels en dezelfde percelen.",
    Bron::aw("2.67"),
    |f| f.rectificatie_klaar,
);
pub(super) const NIET_VERVROEGD: Rule<Facts> = Rule::new(
    "sluiting-niet-vervroegd",
    "Een rectificatie mag de sluiting niet vervroegen.",
    Bron::aw("1.8"),
    |f| f.rectificatie_sluiting >= f.sluiting,
);
pub(super) const MEER_TIJD: Rule<Facts> = Rule::new(
    "wezenlijke-wijziging-meer-tijd",
    "Na een wezenlijke wijziging moeten ondernemers meer tijd krijgen: de sluiting moet later worden.",
    Bron::leidraad_naar("rectificatie", "Aw 2012, art. 2.73"),
    |f| !f.rectificatie_wezenlijk || f.rectificatie_sluiting > f.sluiting,
);
pub(super) const LATERE_SLUITING: Rule<Facts> = Rule::new(
    "nieuwe-sluiting-later",
    "Het nieuwe sluitingsmoment moet zijn ingevuld, later zijn dan het oude en in de toekomst liggen.",
    Bron::aw("1.8"),
    |f| {
        f.verlengde_sluiting
            .is_some_and(|nieuw| nieuw > f.gemeen.nu && Some(nieuw) > f.sluiting)
    },
);
pub(super) const STORING: Rule<Facts> = Rule::new(
    "storing-vastgelegd",
    "De storing vlak voor de sluiting moet zijn vastgelegd, met het bewijs.",
    Bron::leidraad_naar("storing", "Aw 2012, art. 2.109"),
    |f| f.storing,
);
pub(super) const EIGEN_SITE: Rule<Facts> = Rule::new(
    "eerst-op-aankondigingsplatform",
    "De publicatie moet zijn bevestigd, of de ontvangst moet meer dan 48 uur geleden zijn bevestigd.",
    Bron::aw("2.65"),
    |f| f.bericht_bevestigd || verstreken(f.eigen_site_na, f.gemeen.nu),
);
/// A withdrawal is no cover for the same tender without a change: the advice says what follows.
pub(super) const INTREKKINGSADVIES: Rule<Facts> = Rule::new(
    "advies-over-intrekking",
    "De jurist moet schriftelijk hebben geadviseerd over de intrekking, en over wat daarna komt.",
    Bron::Rechtspraak {
        ecli: "ECLI:NL:RBROT:2016:8025",
    },
    |f| f.intrekkingsadvies,
);
pub(super) const SCHORSINGSGROND: Rule<Facts> = Rule::new(
    "schorsingsgrond-ingevuld",
    "De grond voor de schorsing moet zijn ingevuld.",
    Bron::Huisregel,
    |f| f.schorsingsgrond,
);
/// The flag that lies across the states (DESIGN.md 3.10): letters, questions and terms go on. After
/// the opening a perceel is suspended, not the procedure.
pub(super) const NIET_GESCHORST: Rule<Facts> = Rule::new(
    "procedure-niet-geschorst",
    "De procedure mag niet geschorst zijn.",
    Bron::leidraad("schorsing"),
    |f| !f.geschorst,
);
pub(super) const GESCHORST: Rule<Facts> = Rule::new(
    "procedure-geschorst",
    "De procedure moet geschorst zijn.",
    Bron::leidraad("schorsing"),
    |f| f.geschorst,
);

/// The same term as the first one, with the closing moment of the rectificatie.
pub(super) const GERECTIFICEERDE_TERMIJN: Termijn<Facts> = Termijn {
    tot: |f| f.rectificatie_sluiting,
    ..INSCHRIJFTERMIJN
};
/// The same term as the first one, with the closing moment of the extension.
pub(super) const VERLENGDE_TERMIJN: Termijn<Facts> = Termijn {
    tot: |f| f.verlengde_sluiting,
    ..INSCHRIJFTERMIJN
};
