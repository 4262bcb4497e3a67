//! Step 6.

use super::{Case, Sample, as_machine, at, in_order};
use workflows::implementeren::contractwijziging::Grondslag;
use workflows::implementeren::{contractwijziging, implementatie, onderaannemer, verbetertraject};

impl Sample for implementatie::Implementatie {
    const BREAKS: &'static [Case<implementatie::Facts>] = &[
        ("alle-mijlpalen-gereed", |f| f.mijlpalen = 0),
        ("alle-mijlpalen-gereed", |f| f.mijlpalen_open = 1),
        ("overeenkomsten-ingegaan", |f| f.niet_ingegaan = 1),
        ("overeenkomst-nog-niet-ingegaan", |f| f.niet_ingegaan = 0),
        ("uitstel-ingevuld", |f| f.uitstel = false),
        ("nieuwe-start-later", |f| f.start = at(172_800)),
        ("nieuwe-start-later", |f| {
            (f.start, f.nieuwe_start) = (at(-172_800), at(0));
        }),
        ("nieuw-einde-na-nieuwe-start", |f| f.einde_na_start = false),
    ];
    const TURNS: &'static [Case<implementatie::Facts>] = &[];

    fn ready(act: implementatie::Act) -> implementatie::Facts {
        implementatie::Facts {
            gemeen: in_order(),
            mijlpalen: 7,
            mijlpalen_open: 0,
            niet_ingegaan: usize::from(act == implementatie::Act::Uitstellen),
            uitstel: true,
            nieuwe_start: at(172_800),
            start: at(86_400),
            einde_na_start: true,
        }
    }

    as_machine!();
}

impl Sample for contractwijziging::Contractwijziging {
    const BREAKS: &'static [Case<contractwijziging::Facts>] = &[
        ("wijzigingsgrond-genoemd", |f| f.grondslag = None),
        ("aard-van-opdracht-gelijk", |f| f.zelfde_aard = false),
        ("wijziging-onder-drempel", |f| f.cumulatief = 75_000_000),
        ("wijziging-onder-drempel", |f| f.cumulatief = -75_000_000),
        ("wijziging-onder-drempel", |f| {
            (f.cumulatief, f.oorspronkelijk) = (1_000, 10_000);
        }),
        ("herzieningsclausule-genoemd", |f| {
            (f.grondslag, f.clausule) = (Some(Grondslag::Herzieningsclausule), false);
        }),
        ("wijziging-hoogstens-helft", |f| {
            f.grondslag = Some(Grondslag::Aanvullend);
            (f.waarde, f.oorspronkelijk) = (50_001, 100_000);
        }),
        ("noodzaak-onderbouwd", |f| {
            (f.grondslag, f.noodzaak) = (Some(Grondslag::Onvoorzien), false);
        }),
        ("nieuwe-partij-voldoet", |f| {
            (f.grondslag, f.opvolger_voldoet) = (Some(Grondslag::NieuwePartij), false);
        }),
        ("wijziging-niet-wezenlijk", |f| {
            (f.grondslag, f.niet_wezenlijk) = (Some(Grondslag::NietWezenlijk), false);
        }),
        ("partij-akkoord-met-wijziging", |f| f.partij_akkoord = false),
        ("wijziging-aangekondigd", |f| {
            (f.grondslag, f.aangekondigd) = (Some(Grondslag::Aanvullend), false);
        }),
    ];
    const TURNS: &'static [Case<contractwijziging::Facts>] =
        &[("wijziging-boven-grens-contractmanager", |f| {
            f.grens_contractmanager = 0;
        })];
    /// What one ground asks is not asked on another.
    const KEEPS: &'static [Case<contractwijziging::Facts>] = &[
        ("wijziging-onder-drempel", |f| {
            (f.grondslag, f.cumulatief) = (Some(Grondslag::NieuwePartij), 75_000_000);
        }),
        ("herzieningsclausule-genoemd", |f| f.clausule = false),
        ("wijziging-hoogstens-helft", |f| f.waarde = f.oorspronkelijk),
        ("wijziging-hoogstens-helft", |f| {
            f.grondslag = Some(Grondslag::Onvoorzien);
            (f.waarde, f.oorspronkelijk) = (50_000, 100_000);
        }),
        ("noodzaak-onderbouwd", |f| f.noodzaak = false),
        ("nieuwe-partij-voldoet", |f| f.opvolger_voldoet = false),
        ("wijziging-niet-wezenlijk", |f| f.niet_wezenlijk = false),
        ("wijziging-aangekondigd", |f| f.aangekondigd = false),
    ];

    fn ready(_: contractwijziging::Act) -> contractwijziging::Facts {
        contractwijziging::Facts {
            gemeen: in_order(),
            grondslag: Some(Grondslag::Klein),
            waarde: 50_000,
            cumulatief: 74_999_999,
            oorspronkelijk: 18_632_091_400,
            zelfde_aard: true,
            clausule: true,
            noodzaak: true,
            opvolger_voldoet: true,
            niet_wezenlijk: true,
            grens_contractmanager: 50_000,
            partij_akkoord: true,
            aangekondigd: true,
        }
    }

    as_machine!();
}

impl Sample for onderaannemer::Onderaannemer {
    const BREAKS: &'static [Case<onderaannemer::Facts>] = &[
        ("onderaannemer-voldoet", |f| f.toets_gehaald = false),
        ("onderaannemer-voldoet-niet", |f| {
            f.toets_niet_gehaald = false;
        }),
        ("reeel-tarief-onderaannemer", |f| f.reeel_tarief = false),
        ("afslag-binnen-grens", |f| f.afslag_bp = 1_001),
        ("continuiteit-na-onderaannemer", |f| f.continuiteit = false),
    ];
    const TURNS: &'static [Case<onderaannemer::Facts>] = &[];

    fn ready(_: onderaannemer::Act) -> onderaannemer::Facts {
        onderaannemer::Facts {
            gemeen: in_order(),
            toets_gehaald: true,
            toets_niet_gehaald: true,
            reeel_tarief: true,
            afslag_bp: 1_000,
            hoogste_afslag_bp: Some(1_000),
            continuiteit: true,
        }
    }

    as_machine!();
}

impl Sample for verbetertraject::Verbetertraject {
    const BREAKS: &'static [Case<verbetertraject::Facts>] = &[
        ("kpi-onder-norm-of-integriteit", |f| f.onder_norm = false),
        ("verbeterplan-ingevuld", |f| f.plan = false),
        ("verbeterplan-met-tijd", |f| f.herstel_tot = at(0)),
        ("verbeterplan-met-tijd", |f| f.herstel_tot = None),
        ("verbetertermijn-voorbij", |f| f.herstel_tot = at(0)),
        ("verbetertermijn-voorbij", |f| f.herstel_tot = None),
        ("herstel-gemeten", |f| f.hersteld = false),
        ("maatregel-staat-in-overeenkomst", |f| {
            f.contractgrond = false;
        }),
        ("partij-gehoord-over-maatregel", |f| f.gehoord = false),
    ];
    const TURNS: &'static [Case<verbetertraject::Facts>] = &[];

    fn ready(act: verbetertraject::Act) -> verbetertraject::Facts {
        let nieuw = act == verbetertraject::Act::PlanGoedkeuren;
        verbetertraject::Facts {
            gemeen: in_order(),
            onder_norm: true,
            integriteit: false,
            plan: true,
            herstel_tot: at(if nieuw { 1 } else { -1 }),
            hersteld: true,
            contractgrond: true,
            gehoord: true,
        }
    }

    as_machine!();
}
