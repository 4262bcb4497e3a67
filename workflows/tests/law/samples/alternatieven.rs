//! The alternatives.

use super::{Case, Sample, as_machine, at, in_order};
use workflows::alternatieven::{inbesteding, openhouse, toelating};

impl Sample for openhouse::Openhouse {
    const BREAKS: &'static [Case<openhouse::Facts>] = &[
        ("spoor-niet-gestaakt", |f| f.spoor_gestaakt = true),
        ("openhouse-eisen-bekend", |f| f.eisen = 0),
        ("openhouse-zonder-punten", |f| f.eisen_met_punten = 1),
        ("openhouse-voorwaarden-bekend", |f| f.voorwaarden = false),
        ("openhouse-bekendgemaakt", |f| f.bekendgemaakt = false),
        ("toelatingstermijn-komt-nog", |f| f.toelating_tot = at(0)),
        ("toelatingstermijn-voorbij", |f| f.toelating_tot = at(0)),
        ("toelatingstermijn-voorbij", |f| f.toelating_tot = None),
    ];
    const TURNS: &'static [Case<openhouse::Facts>] = &[];

    fn ready(act: openhouse::Act) -> openhouse::Facts {
        let tot = if act == openhouse::Act::Sluiten {
            -1
        } else {
            1
        };
        openhouse::Facts {
            gemeen: in_order(),
            spoor_gestaakt: false,
            eisen: 3,
            eisen_met_punten: 0,
            voorwaarden: true,
            bekendgemaakt: true,
            toelating_tot: at(tot),
        }
    }

    as_machine!();
}

impl Sample for toelating::Toelating {
    const BREAKS: &'static [Case<toelating::Facts>] = &[
        ("voorwaarden-aanvaard", |f| f.aanvaard = false),
        ("openhouse-eisen-gehaald", |f| f.eisen_niet_gehaald = 1),
        ("openhouse-eis-niet-gehaald", |f| f.eis_gezakt = false),
        ("openhouse-overeenkomst-getekend", |f| f.getekend = false),
    ];
    const TURNS: &'static [Case<toelating::Facts>] = &[];

    fn ready(_: toelating::Act) -> toelating::Facts {
        toelating::Facts {
            gemeen: in_order(),
            aanvaard: true,
            eisen_niet_gehaald: 0,
            eis_gezakt: true,
            getekend: true,
        }
    }

    as_machine!();
}

impl Sample for inbesteding::Inbesteding {
    const BREAKS: &'static [Case<inbesteding::Facts>] = &[
        ("inbesteding-toezicht", |f| f.toezicht = false),
        ("inbesteding-meer-dan-tachtig-procent", |f| {
            f.merendeel_procent = Some(80);
        }),
        ("inbesteding-meer-dan-tachtig-procent", |f| {
            f.merendeel_procent = None;
        }),
        ("inbesteding-zonder-prive-kapitaal", |f| {
            f.zonder_prive_kapitaal = false;
        }),
        ("vrijwillige-aankondiging-verzonden", |f| {
            f.vrijwillige_aankondiging = false;
        }),
        ("twintig-dagen-na-vrijwillige-aankondiging", |f| {
            f.aankondiging_voorbij_op = at(1);
        }),
        ("colleges-ingestemd-met-inbesteding", |f| f.ingestemd = 5),
        ("colleges-ingestemd-met-inbesteding", |f| {
            (f.beslissers, f.ingestemd) = (0, 0);
        }),
        ("dienstverleningsovereenkomst-ingevuld", |f| {
            f.getekend = false;
        }),
    ];
    const TURNS: &'static [Case<inbesteding::Facts>] = &[];

    fn ready(_: inbesteding::Act) -> inbesteding::Facts {
        inbesteding::Facts {
            gemeen: in_order(),
            toezicht: true,
            merendeel_procent: Some(81),
            zonder_prive_kapitaal: true,
            vrijwillige_aankondiging: true,
            aankondiging_voorbij_op: at(0),
            beslissers: 6,
            ingestemd: 6,
            getekend: true,
        }
    }

    as_machine!();
}
