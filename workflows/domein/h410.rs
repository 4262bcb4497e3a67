//! DOMAIN.md 4.10: the implementatie.

use super::{Rij, Waar};
use crate::contracteren::overeenkomst::Act as Overeenkomst;
use crate::implementeren::implementatie::Act as Implementatie;
use crate::implementeren::onderaannemer::Act as Onderaannemer;
use crate::machine::ActName as A;

pub(super) const RIJEN: &[Rij] = &[
    Rij {
        van: "Gestart",
        gebeurtenis: "Gereed",
        waar: Waar::Handeling(&[A::Implementatie(Implementatie::GereedMelden)]),
    },
    Rij {
        van: "Gestart",
        gebeurtenis: "GereedMetRestpunten",
        waar: Waar::Handeling(&[A::Implementatie(Implementatie::GereedMetRestpuntenMelden)]),
    },
    Rij {
        van: "GereedMetRestpunten",
        gebeurtenis: "Gereed",
        waar: Waar::Handeling(&[A::Implementatie(Implementatie::RestpuntenAfronden)]),
    },
    Rij {
        van: "per mijlpaal",
        gebeurtenis: "Open … Gereed / Vertraagd / Vervallen",
        waar: Waar::Invoer("implementatiemijlpaal"),
    },
    Rij {
        van: "Gestart",
        gebeurtenis: "Uitgesteld",
        waar: Waar::Handeling(&[
            A::Implementatie(Implementatie::Uitstellen),
            A::Implementatie(Implementatie::Hervatten),
            A::Overeenkomst(Overeenkomst::IngangUitstellen),
        ]),
    },
    Rij {
        van: "uitvoering",
        gebeurtenis: "Onderaannemer",
        waar: Waar::Handeling(&[
            A::Onderaannemer(Onderaannemer::Melden),
            A::Onderaannemer(Onderaannemer::Registreren),
            A::Onderaannemer(Onderaannemer::Weigeren),
            A::Onderaannemer(Onderaannemer::Intrekken),
            A::Onderaannemer(Onderaannemer::InzetStoppen),
            A::Onderaannemer(Onderaannemer::InzetVerbieden),
        ]),
    },
];
