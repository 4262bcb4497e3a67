//! Step 2.

use super::{Case, Sample, as_machine, at, in_order};
use workflows::publiceren::{nota, vraag};

impl Sample for vraag::Vraag {
    const BREAKS: &'static [Case<vraag::Facts>] = &[
        ("antwoord-opgesteld", |f| f.antwoord = false),
        ("vertrouwelijkheid-verzocht", |f| {
            f.vertrouwelijk_verzocht = false;
        }),
    ];
    const TURNS: &'static [Case<vraag::Facts>] = &[];

    fn ready(_: vraag::Act) -> vraag::Facts {
        vraag::Facts {
            gemeen: in_order(),
            ronde_open_tot: at(0),
            antwoord: true,
            vertrouwelijk_verzocht: true,
        }
    }

    as_machine!();
}

impl Sample for nota::Nota {
    const BREAKS: &'static [Case<nota::Facts>] = &[
        ("minstens-een-antwoord", |f| f.antwoorden = 0),
        ("nota-voor-sluiting", |f| f.voor_sluiting = false),
        ("nota-tien-dagen-voor-sluiting", |f| {
            f.tien_dagen_ervoor = false;
            f.gemeen.toelichting = false;
        }),
    ];
    const TURNS: &'static [Case<nota::Facts>] = &[];

    fn ready(_: nota::Act) -> nota::Facts {
        nota::Facts {
            gemeen: in_order(),
            antwoorden: 3,
            voor_sluiting: true,
            tien_dagen_ervoor: true,
        }
    }

    as_machine!();
}
