//! Step 1.

use super::{Case, Sample, as_machine, at, in_order};
use workflows::voorbereiden::consultatie::Orgaan;
use workflows::voorbereiden::inkoopspoor::{Act, Facts, Inkoopspoor};
use workflows::voorbereiden::{bestuursbesluit, consultatie};

fn without(facts: &mut Facts, soort: &str) {
    facts.documenten.retain(|d| d != soort);
}

impl Sample for Inkoopspoor {
    const BREAKS: &'static [Case<Facts>] = &[
        ("leidraad-aanwezig", |f| without(f, "leidraad")),
        ("conceptovereenkomst-aanwezig", |f| {
            without(f, "conceptovereenkomst");
        }),
        ("programma-van-eisen-aanwezig", |f| {
            without(f, "programma-van-eisen");
        }),
        ("procedureregels-volledig", |f| f.regels_volledig = false),
        ("planning-aanwezig", |f| f.planning = false),
        ("belangenverklaringen-team", |f| f.team_verklaard = false),
        ("colleges-ingestemd", |f| f.ingestemd = 8),
        ("colleges-ingestemd", |f| {
            (f.beslissers, f.ingestemd, f.quorum) = (0, 0, 0);
        }),
        ("voorwaarden-genoemd", |f| f.voorwaarden = 0),
        ("voorwaarden-vervuld", |f| f.voorwaarden_open = 1),
        ("nog-niet-gepubliceerd", |f| f.gepubliceerd = true),
        ("archieftermijn-voorbij", |f| f.archief_tot = at(0)),
        ("archieftermijn-voorbij", |f| f.archief_tot = None),
        ("minstens-een-uitgangspunt", |f| f.uitgangspunten = 0),
        ("marktanalyse-aanwezig", |f| without(f, "marktanalyse")),
        ("organen-bekend", |f| f.beslissers = 0),
        ("reactietermijn-genoemd", |f| f.reactie_tot = at(0)),
        ("reactietermijn-genoemd", |f| f.reactie_tot = None),
        ("colleges-ingestemd-met-stuk", |f| f.stuk_ingestemd = 8),
        ("colleges-ingestemd-met-stuk", |f| {
            (f.beslissers, f.stuk_ingestemd, f.quorum) = (0, 0, 0);
        }),
        ("houtskoolschets-aanwezig", |f| {
            without(f, "houtskoolschets");
        }),
        ("strategiekeuzes-gemaakt", |f| f.strategiekeuzes = false),
        ("inkoopstrategie-aanwezig", |f| {
            without(f, "inkoopstrategie");
        }),
        ("traject-niet-aangehouden", |f| f.aangehouden = true),
        ("traject-aangehouden", |f| f.aangehouden = false),
        ("planning-gewijzigd", |f| f.planning_gewijzigd = false),
        ("deelname-gewijzigd", |f| f.deelname_gewijzigd = false),
        ("deelname-niet-gewijzigd", |f| f.deelname_gewijzigd = true),
    ];
    const TURNS: &'static [Case<Facts>] =
        &[("voorbereiding-hier", |f| f.voorbereiding_hier = true)];

    fn ready(act: Act) -> Facts {
        let documenten = [
            "marktanalyse",
            "houtskoolschets",
            "inkoopstrategie",
            "leidraad",
            "conceptovereenkomst",
            "programma-van-eisen",
        ];
        Facts {
            gemeen: in_order(),
            voorbereiding_hier: false,
            aangehouden: act == Act::TrajectHervatten,
            uitgangspunten: 6,
            reactie_tot: at(86_400),
            stuk_ingestemd: 9,
            strategiekeuzes: true,
            planning_gewijzigd: true,
            deelname_gewijzigd: act == Act::DeelnameVerwerken,
            documenten: documenten.map(String::from).to_vec(),
            regels_volledig: true,
            planning: true,
            team_verklaard: true,
            beslissers: 9,
            ingestemd: 9,
            niet_ingestemd: 0,
            quorum: 9,
            voorwaarden: 2,
            voorwaarden_open: 0,
            gepubliceerd: false,
            archief_tot: at(-1),
        }
    }

    as_machine!();
}

impl Sample for consultatie::Consultatie {
    const BREAKS: &'static [Case<consultatie::Facts>] = &[
        ("reactietermijn-consultatie-voorbij", |f| {
            f.reactie_tot = at(0);
        }),
        ("reactietermijn-consultatie-voorbij", |f| {
            f.reactie_tot = None;
        }),
        ("elk-orgaan-gereageerd", |f| f.zonder_reactie = 1),
        ("elke-wens-beantwoord", |f| f.wensen_open = 1),
    ];
    const TURNS: &'static [Case<consultatie::Facts>] = &[];

    fn ready(_: consultatie::Act) -> consultatie::Facts {
        consultatie::Facts {
            gemeen: in_order(),
            reactie_tot: at(-1),
            zonder_reactie: 0,
            wensen_open: 0,
        }
    }

    as_machine!();
}

impl Sample for bestuursbesluit::Bestuursbesluit {
    const BREAKS: &'static [Case<bestuursbesluit::Facts>] = &[
        ("vergadering-bekend", |f| f.vergadering = false),
        ("college-besluit", |f| f.orgaan = Some(Orgaan::Raad)),
        ("raad-geeft-wensen", |f| f.orgaan = Some(Orgaan::College)),
        ("raad-geeft-wensen", |f| f.orgaan = None),
        ("besluit-ingevuld", |f| f.uitkomst = None),
        ("wensen-opgeschreven", |f| f.wensen = 0),
        ("reactietermijn-orgaan-voorbij", |f| f.reactie_tot = at(0)),
    ];
    const TURNS: &'static [Case<bestuursbesluit::Facts>] = &[
        ("college-stemt-in", |f| {
            f.uitkomst = Some(bestuursbesluit::Uitkomst::Ingestemd);
        }),
        ("college-stemt-in-met-opmerkingen", |f| {
            f.uitkomst = Some(bestuursbesluit::Uitkomst::IngestemdMetOpmerkingen);
        }),
    ];

    fn ready(act: bestuursbesluit::Act) -> bestuursbesluit::Facts {
        let raad = act == bestuursbesluit::Act::WensenIndienen;
        bestuursbesluit::Facts {
            gemeen: in_order(),
            orgaan: Some(if raad { Orgaan::Raad } else { Orgaan::College }),
            reactie_tot: at(-1),
            vergadering: true,
            uitkomst: Some(bestuursbesluit::Uitkomst::NietIngestemd),
            wensen: 2,
        }
    }

    as_machine!();
}
