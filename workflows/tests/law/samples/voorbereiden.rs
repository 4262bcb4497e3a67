//! Step 1.

use super::{Case, Sample, as_machine, in_order};
use workflows::voorbereiden::inkoopspoor::{Act, Facts, Inkoopspoor};

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
    ];
    const TURNS: &'static [Case<Facts>] = &[];

    fn ready(_: Act) -> Facts {
        let documenten = ["leidraad", "conceptovereenkomst", "programma-van-eisen"];
        Facts {
            gemeen: in_order(),
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
        }
    }

    as_machine!();
}
