//! DOMAIN.md 4.9: the overeenkomst.

use super::{Rij, Waar};
use crate::contracteren::overeenkomst::Act as Overeenkomst;
use crate::implementeren::contractwijziging::Act as Contractwijziging;
use crate::implementeren::verbetertraject::Act as Verbetertraject;
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
        waar: Waar::Handeling(&[
            A::Overeenkomst(Overeenkomst::OndertekeningWeigeren),
            A::Overeenkomst(Overeenkomst::TekentermijnVerstrijken),
        ]),
    },
    Rij {
        van: "Getekend",
        gebeurtenis: "VernietigingGevorderd",
        waar: Waar::Handeling(&[
            A::Overeenkomst(Overeenkomst::VernietigingsvorderingVastleggen),
            A::Overeenkomst(Overeenkomst::Vernietigen),
        ]),
    },
    Rij {
        van: "Getekend",
        gebeurtenis: "Ingegaan",
        waar: Waar::Handeling(&[A::Overeenkomst(Overeenkomst::Ingaan)]),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "EvaluatieGestart",
        waar: Waar::Handeling(&[
            A::Overeenkomst(Overeenkomst::EvaluatieStarten),
            A::Overeenkomst(Overeenkomst::OptieHerinneren),
        ]),
    },
    Rij {
        van: "EvaluatieLooptijd",
        gebeurtenis: "Verlengd",
        waar: Waar::Handeling(&[A::Overeenkomst(Overeenkomst::Verlengen)]),
    },
    Rij {
        van: "EvaluatieLooptijd",
        gebeurtenis: "NietVerlengd",
        waar: Waar::Handeling(&[
            A::Overeenkomst(Overeenkomst::NietVerlengen),
            A::Overeenkomst(Overeenkomst::Verlopen),
            A::Overeenkomst(Overeenkomst::BewaartermijnVerstrijken),
        ]),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "WijzigingGevraagd",
        waar: Waar::Handeling(&[
            A::Contractwijziging(Contractwijziging::Melden),
            A::Contractwijziging(Contractwijziging::Toetsen),
            A::Contractwijziging(Contractwijziging::Goedkeuren),
            A::Contractwijziging(Contractwijziging::Toepassen),
            A::Contractwijziging(Contractwijziging::Weigeren),
            A::Contractwijziging(Contractwijziging::Intrekken),
        ]),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "TekortkomingVastgesteld",
        waar: Waar::Handeling(&[
            A::Verbetertraject(Verbetertraject::TekortkomingVaststellen),
            A::Verbetertraject(Verbetertraject::NietVaststellen),
            A::Verbetertraject(Verbetertraject::PlanIndienen),
            A::Verbetertraject(Verbetertraject::PlanGoedkeuren),
            A::Verbetertraject(Verbetertraject::PlanTeruggeven),
            A::Verbetertraject(Verbetertraject::HersteltermijnVerstrijken),
            A::Verbetertraject(Verbetertraject::HerstelVaststellen),
            A::Verbetertraject(Verbetertraject::MaatregelOpleggen),
            A::Verbetertraject(Verbetertraject::MaatregelOpheffen),
        ]),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "VoortijdigBeeindigd",
        waar: Waar::Handeling(&[
            A::Overeenkomst(Overeenkomst::VoortijdigBeeindigen),
            A::Overeenkomst(Overeenkomst::Opzeggen),
            A::Overeenkomst(Overeenkomst::Ontbinden),
        ]),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "Failliet / Overname",
        waar: Waar::Handeling(&[A::Overeenkomst(Overeenkomst::Overdragen)]),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "LumpsumHerzien",
        waar: Waar::Handeling(&[A::Overeenkomst(Overeenkomst::LumpsumHerzien)]),
    },
];
