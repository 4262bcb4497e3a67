//! DOMAIN.md 4.11: the alternatives.

use super::{Rij, Waar};
use crate::alternatieven::inbesteding::Act as Inbesteding;
use crate::alternatieven::openhouse::Act as Openhouse;
use crate::alternatieven::toelating::Act as Toelating;
use crate::machine::ActName as A;

pub(super) const RIJEN: &[Rij] = &[
    Rij {
        van: "open house Voorbereid",
        gebeurtenis: "Opengesteld",
        waar: Waar::Handeling(&[A::Openhouse(Openhouse::Openstellen)]),
    },
    Rij {
        van: "open house Opengesteld",
        gebeurtenis: "Gesloten",
        waar: Waar::Handeling(&[
            A::Openhouse(Openhouse::Sluiten),
            A::Openhouse(Openhouse::Beeindigen),
        ]),
    },
    Rij {
        van: "open house –",
        gebeurtenis: "Aangemeld",
        waar: Waar::Invoer("toelating"),
    },
    Rij {
        van: "Aangemeld",
        gebeurtenis: "InToets",
        waar: Waar::Handeling(&[A::Toelating(Toelating::ToetsStarten)]),
    },
    Rij {
        van: "InToets",
        gebeurtenis: "Toegelaten / Geweigerd",
        waar: Waar::Handeling(&[
            A::Toelating(Toelating::Toelaten),
            A::Toelating(Toelating::Weigeren),
        ]),
    },
    Rij {
        van: "Toegelaten",
        gebeurtenis: "Overeenkomst",
        waar: Waar::Handeling(&[A::Toelating(Toelating::OvereenkomstSluiten)]),
    },
    Rij {
        van: "inbesteding Voorgesteld",
        gebeurtenis: "GetoetstOpVoorwaarden",
        waar: Waar::Handeling(&[A::Inbesteding(Inbesteding::VoorwaardenToetsen)]),
    },
    Rij {
        van: "inbesteding GetoetstOpVoorwaarden",
        gebeurtenis: "vrijwillige aankondiging vooraf",
        waar: Waar::Handeling(&[A::Inbesteding(Inbesteding::VrijwilligAankondigen)]),
    },
    Rij {
        van: "inbesteding GetoetstOpVoorwaarden",
        gebeurtenis: "BesluitColleges",
        waar: Waar::Handeling(&[A::Inbesteding(Inbesteding::BesluitVaststellen)]),
    },
    Rij {
        van: "inbesteding BesluitColleges",
        gebeurtenis: "DienstverleningsovereenkomstGetekend",
        waar: Waar::Handeling(&[A::Inbesteding(Inbesteding::OvereenkomstTekenen)]),
    },
    Rij {
        van: "onder de drempel",
        gebeurtenis: "NationaleProcedure",
        waar: Waar::Buiten(
            "DOMAIN.md 4.11 laat een eigen procedure onder de drempel buiten dit product; de controle voor de publicatie weigert een SAS-procedure onder € 750.000, tenzij de leidraad motiveert waarom zij toch vrijwillig wordt gevolgd (Aw 2012, art. 2.6a)",
        ),
    },
];
