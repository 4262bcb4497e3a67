//! DOMAIN.md 4.8: gunning, standstill and bezwaar.

use super::{Rij, Waar};
use crate::contracteren::gunningsbeslissing::Act as Gunningsbeslissing;
use crate::machine::ActName as A;

pub(super) const RIJEN: &[Rij] = &[
    Rij {
        van: "Concept",
        gebeurtenis: "BestuurlijkAkkoord",
        waar: Waar::Handeling(&[A::Gunningsbeslissing(
            Gunningsbeslissing::BestuurlijkAkkoordGeven,
        )]),
    },
    Rij {
        van: "BestuurlijkAkkoord",
        gebeurtenis: "Medegedeeld",
        waar: Waar::Handeling(&[A::Gunningsbeslissing(Gunningsbeslissing::Mededelen)]),
    },
    Rij {
        van: "InStandstill",
        gebeurtenis: "EvaluatiegesprekGevraagd",
        waar: Waar::NietGebouwd("het evaluatiegesprek"),
    },
    Rij {
        van: "InStandstill",
        gebeurtenis: "KlachtIngediend",
        waar: Waar::NietGebouwd("de machine klacht"),
    },
    Rij {
        van: "InStandstill",
        gebeurtenis: "DagvaardingOntvangen",
        waar: Waar::NietGebouwd("het kort geding"),
    },
    Rij {
        van: "InStandstill",
        gebeurtenis: "TermijnVerlengd",
        waar: Waar::NietGebouwd("de opschortende termijn verlengen"),
    },
    Rij {
        van: "InStandstill",
        gebeurtenis: "StandstillVerstreken",
        waar: Waar::Handeling(&[A::Gunningsbeslissing(
            Gunningsbeslissing::StandstillVerstrijken,
        )]),
    },
    Rij {
        van: "StandstillVerstreken",
        gebeurtenis: "Definitief",
        waar: Waar::Handeling(&[A::Gunningsbeslissing(Gunningsbeslissing::DefinitiefMaken)]),
    },
    Rij {
        van: "InStandstill",
        gebeurtenis: "VerificatieNegatief",
        waar: Waar::NietGebouwd("de uitkomst van de verificatie houdt de gunning tegen"),
    },
    Rij {
        van: "Medegedeeld / InStandstill",
        gebeurtenis: "Ingetrokken",
        waar: Waar::Handeling(&[A::Gunningsbeslissing(Gunningsbeslissing::Intrekken)]),
    },
    Rij {
        van: "KortGedingAanhangig",
        gebeurtenis: "VonnisOntvangen",
        waar: Waar::NietGebouwd("het kort geding"),
    },
    Rij {
        van: "VonnisOntvangen",
        gebeurtenis: "HogerBeroep",
        waar: Waar::NietGebouwd("het kort geding"),
    },
    Rij {
        van: "InStandstill",
        gebeurtenis: "BesluitNietGunnen",
        waar: Waar::Handeling(&[A::Gunningsbeslissing(Gunningsbeslissing::NietGunnen)]),
    },
    Rij {
        van: "Definitief",
        gebeurtenis: "GunningVervallen",
        waar: Waar::NietGebouwd("een definitieve gunning die vervalt"),
    },
    Rij {
        van: "Klacht",
        gebeurtenis: "Ontvangen … Afgesloten",
        waar: Waar::NietGebouwd("de machine klacht"),
    },
];
