//! DOMAIN.md 4.7: the BAFO.

use super::{Rij, Waar};
use crate::concretiseren::bafo::Act as Bafo;
use crate::concretiseren::dialoogtraject::Act as Dialoogtraject;
use crate::machine::ActName as A;
use crate::perceel::Act as Perceel;

pub(super) const RIJEN: &[Rij] = &[
    Rij {
        van: "Dialoog Afgerond",
        gebeurtenis: "BafoUitgevraagd",
        waar: Waar::Handeling(&[
            A::Perceel(Perceel::BafoUitvragen),
            A::Dialoogtraject(Dialoogtraject::BafoUitvragen),
            A::Bafo(Bafo::Uitvragen),
        ]),
    },
    Rij {
        van: "Uitgevraagd",
        gebeurtenis: "BafoIngediend",
        waar: Waar::Handeling(&[A::Bafo(Bafo::Indienen)]),
    },
    Rij {
        van: "Uitgevraagd",
        gebeurtenis: "TermijnVerstreken",
        waar: Waar::Handeling(&[A::Bafo(Bafo::NietIngediendVaststellen)]),
    },
    Rij {
        van: "Ingediend",
        gebeurtenis: "KluisGeopend",
        waar: Waar::Handeling(&[A::Bafo(Bafo::Openen)]),
    },
    Rij {
        van: "Geopend",
        gebeurtenis: "Getoetst",
        waar: Waar::Handeling(&[A::Bafo(Bafo::Toetsen)]),
    },
    Rij {
        van: "Getoetst",
        gebeurtenis: "ToelichtingGevraagd",
        waar: Waar::Handeling(&[
            A::Bafo(Bafo::ToelichtingVragen),
            A::Bafo(Bafo::ToelichtingGeven),
            A::Bafo(Bafo::ToelichtingstermijnVerstrijken),
            A::Bafo(Bafo::ToelichtingBeoordelen),
        ]),
    },
    Rij {
        van: "Getoetst",
        gebeurtenis: "AbnormaalLaagGevraagd",
        waar: Waar::Handeling(&[
            A::Bafo(Bafo::AbnormaalLaagVragen),
            A::Bafo(Bafo::PrijsVerantwoorden),
            A::Bafo(Bafo::VerantwoordingstermijnVerstrijken),
            A::Bafo(Bafo::PrijsBeoordelen),
        ]),
    },
    Rij {
        van: "Getoetst",
        gebeurtenis: "Beoordeeld",
        waar: Waar::Handeling(&[A::Bafo(Bafo::BeoordeeldMelden)]),
    },
    Rij {
        van: "Beoordeeld",
        gebeurtenis: "BafoAfgewezen",
        waar: Waar::Handeling(&[A::Bafo(Bafo::Afwijzen)]),
    },
    Rij {
        van: "Beoordeeld",
        gebeurtenis: "GunningGeadviseerd",
        waar: Waar::Handeling(&[A::Bafo(Bafo::Aanvaarden)]),
    },
];
