//! DOMAIN.md 4.8: gunning, standstill and bezwaar.

use super::{Rij, Waar};
use crate::contracteren::gunningsbeslissing::Act as Gunningsbeslissing;
use crate::contracteren::klacht::Act as Klacht;
use crate::machine::ActName as A;
use crate::selecteren::inschrijving::Act as Inschrijving;

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
        waar: Waar::Handeling(&[A::Inschrijving(Inschrijving::EvaluatiegesprekVragen)]),
    },
    Rij {
        van: "InStandstill",
        gebeurtenis: "KlachtIngediend",
        waar: Waar::Handeling(&[A::Klacht(Klacht::Bevestigen)]),
    },
    Rij {
        van: "InStandstill",
        gebeurtenis: "DagvaardingOntvangen",
        waar: Waar::Handeling(&[A::Gunningsbeslissing(
            Gunningsbeslissing::DagvaardingVastleggen,
        )]),
    },
    Rij {
        van: "InStandstill",
        gebeurtenis: "TermijnVerlengd",
        waar: Waar::Handeling(&[A::Gunningsbeslissing(Gunningsbeslissing::TermijnVerlengen)]),
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
        waar: Waar::Handeling(&[
            A::Gunningsbeslissing(Gunningsbeslissing::VerificatieNegatiefVaststellen),
            A::Inschrijving(Inschrijving::Afvallen),
        ]),
    },
    Rij {
        van: "Medegedeeld / InStandstill",
        gebeurtenis: "Ingetrokken",
        waar: Waar::Handeling(&[A::Gunningsbeslissing(Gunningsbeslissing::Intrekken)]),
    },
    Rij {
        van: "KortGedingAanhangig",
        gebeurtenis: "VonnisOntvangen",
        waar: Waar::Handeling(&[
            A::Gunningsbeslissing(Gunningsbeslissing::VonnisVastleggen),
            A::Gunningsbeslissing(Gunningsbeslissing::VonnisUitvoeren),
        ]),
    },
    Rij {
        van: "VonnisOntvangen",
        gebeurtenis: "HogerBeroep",
        waar: Waar::Handeling(&[A::Gunningsbeslissing(
            Gunningsbeslissing::HogerBeroepVastleggen,
        )]),
    },
    Rij {
        van: "InStandstill",
        gebeurtenis: "BesluitNietGunnen",
        waar: Waar::Handeling(&[A::Gunningsbeslissing(Gunningsbeslissing::NietGunnen)]),
    },
    Rij {
        van: "Definitief",
        gebeurtenis: "GunningVervallen",
        waar: Waar::Handeling(&[A::Gunningsbeslissing(
            Gunningsbeslissing::GunningVervallenVerklaren,
        )]),
    },
    Rij {
        van: "Klacht",
        gebeurtenis: "Ontvangen … Afgesloten",
        waar: Waar::Handeling(&[
            A::Klacht(Klacht::OntvankelijkVerklaren),
            A::Klacht(Klacht::NietOntvankelijkVerklaren),
            A::Klacht(Klacht::Aanvullen),
            A::Klacht(Klacht::OnderzoekStarten),
            A::Klacht(Klacht::Adviseren),
            A::Klacht(Klacht::Besluiten),
            A::Klacht(Klacht::StreeftermijnVerstrijken),
            A::Klacht(Klacht::NaarCvaeGaan),
            A::Klacht(Klacht::Afsluiten),
            A::Klacht(Klacht::Intrekken),
        ]),
    },
];
