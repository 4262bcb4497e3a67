//! DOMAIN.md 4.9: the overeenkomst.

use super::{Rij, Waar};
use crate::contracteren::overeenkomst::Act as Overeenkomst;
use crate::machine::ActName as A;

pub(super) const RIJEN: &[Rij] = &[
    Rij {
        van: "Concept",
        gebeurtenis: "TerOndertekening",
        waar: Waar::Handeling(&[A::Overeenkomst(Overeenkomst::TerOndertekeningLeggen)]),
    },
    Rij {
        van: "TerOndertekening",
        gebeurtenis: "Getekend",
        waar: Waar::Handeling(&[A::Overeenkomst(Overeenkomst::GetekendVaststellen)]),
    },
    Rij {
        van: "TerOndertekening",
        gebeurtenis: "NietGetekend",
        waar: Waar::NietGebouwd("een partij die niet tekent"),
    },
    Rij {
        van: "Getekend",
        gebeurtenis: "VernietigingGevorderd",
        waar: Waar::NietGebouwd("de vordering tot vernietiging (4.15)"),
    },
    Rij {
        van: "Getekend",
        gebeurtenis: "Ingegaan",
        waar: Waar::Handeling(&[A::Overeenkomst(Overeenkomst::Ingaan)]),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "EvaluatieGestart",
        waar: Waar::NietGebouwd("de evaluatie voor een verlenging"),
    },
    Rij {
        van: "EvaluatieLooptijd",
        gebeurtenis: "Verlengd",
        waar: Waar::NietGebouwd("de evaluatie voor een verlenging"),
    },
    Rij {
        van: "EvaluatieLooptijd",
        gebeurtenis: "NietVerlengd",
        waar: Waar::Handeling(&[A::Overeenkomst(Overeenkomst::Verlopen)]),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "WijzigingGevraagd",
        waar: Waar::NietGebouwd("de machine contractwijziging"),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "TekortkomingVastgesteld",
        waar: Waar::NietGebouwd("de machine verbetertraject"),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "VoortijdigBeeindigd",
        waar: Waar::NietGebouwd("voortijdig beëindigen"),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "Failliet / Overname",
        waar: Waar::NietGebouwd("faillissement of overname"),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "LumpsumHerzien",
        waar: Waar::NietGebouwd("de lumpsum herzien"),
    },
];
