//! Step 6.

use super::{Case, Sample, as_machine, in_order};
use workflows::implementeren::implementatie;

impl Sample for implementatie::Implementatie {
    const BREAKS: &'static [Case<implementatie::Facts>] = &[
        ("alle-mijlpalen-gereed", |f| f.mijlpalen = 0),
        ("alle-mijlpalen-gereed", |f| f.mijlpalen_open = 1),
        ("overeenkomsten-ingegaan", |f| f.niet_ingegaan = 1),
    ];
    const TURNS: &'static [Case<implementatie::Facts>] = &[];

    fn ready(_: implementatie::Act) -> implementatie::Facts {
        implementatie::Facts {
            gemeen: in_order(),
            mijlpalen: 7,
            mijlpalen_open: 0,
            niet_ingegaan: 0,
        }
    }

    as_machine!();
}
