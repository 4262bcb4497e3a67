//! DOMAIN.md 4.1: inkooptraject and besluitvorming.

use super::{Rij, Waar};
use crate::machine::ActName as A;
use crate::voorbereiden::bestuursbesluit::Act as Bestuursbesluit;
use crate::voorbereiden::consultatie::Act as Consultatie;
use crate::voorbereiden::inkoopspoor::Act as Inkoopspoor;

pub(super) const RIJEN: &[Rij] = &[
    Rij {
        van: "Opgave",
        gebeurtenis: "UitgangspuntenOpgesteld",
        waar: Waar::Handeling(&[A::Inkoopspoor(Inkoopspoor::UitgangspuntenOpstellen)]),
    },
    Rij {
        van: "UitgangspuntenConcept",
        gebeurtenis: "TerConsultatieAangeboden",
        waar: Waar::Handeling(&[
            A::Inkoopspoor(Inkoopspoor::TerConsultatieAanbieden),
            A::Bestuursbesluit(Bestuursbesluit::Aanbieden),
        ]),
    },
    Rij {
        van: "UitgangspuntenInConsultatie",
        gebeurtenis: "UitgangspuntenVastgesteld",
        waar: Waar::Handeling(&[A::Inkoopspoor(Inkoopspoor::UitgangspuntenVaststellen)]),
    },
    Rij {
        van: "UitgangspuntenVastgesteld",
        gebeurtenis: "HoutskoolschetsAangeboden",
        waar: Waar::Handeling(&[A::Inkoopspoor(Inkoopspoor::HoutskoolschetsenAanbieden)]),
    },
    Rij {
        van: "HoutskoolschetsenInConsultatie",
        gebeurtenis: "WensOfBedenkingIngediend",
        waar: Waar::Handeling(&[A::Bestuursbesluit(Bestuursbesluit::WensenIndienen)]),
    },
    Rij {
        van: "HoutskoolschetsenInConsultatie",
        gebeurtenis: "ConsultatieGesloten",
        waar: Waar::Handeling(&[
            A::Consultatie(Consultatie::Sluiten),
            A::Consultatie(Consultatie::EerderSluiten),
            A::Consultatie(Consultatie::ReactiesVaststellen),
            A::Inkoopspoor(Inkoopspoor::WensenVerwerken),
        ]),
    },
    Rij {
        van: "WensenVerwerkt",
        gebeurtenis: "StrategieOpgesteld",
        waar: Waar::Handeling(&[A::Inkoopspoor(Inkoopspoor::StrategieOpstellen)]),
    },
    Rij {
        van: "StrategieConcept",
        gebeurtenis: "TerBesluitAangeboden",
        waar: Waar::Handeling(&[A::Inkoopspoor(Inkoopspoor::StrategieTerBesluitAanbieden)]),
    },
    Rij {
        van: "StrategieTerBesluit",
        gebeurtenis: "StrategieVastgesteld",
        waar: Waar::Handeling(&[A::Inkoopspoor(Inkoopspoor::StrategieVaststellen)]),
    },
    Rij {
        van: "StrategieVastgesteld",
        gebeurtenis: "DocumentenOpgesteld",
        waar: Waar::Handeling(&[A::Inkoopspoor(Inkoopspoor::DocumentenOpstellen)]),
    },
    Rij {
        van: "DocumentenConcept",
        gebeurtenis: "GoNoGoGevraagd",
        waar: Waar::Handeling(&[A::Inkoopspoor(Inkoopspoor::GoNoGoVragen)]),
    },
    Rij {
        van: "GoNoGoGevraagd",
        gebeurtenis: "GoVerleend",
        waar: Waar::Handeling(&[A::Inkoopspoor(Inkoopspoor::GoVerlenen)]),
    },
    Rij {
        van: "GoNoGoGevraagd",
        gebeurtenis: "GoOnderVoorwaarden",
        waar: Waar::Handeling(&[
            A::Inkoopspoor(Inkoopspoor::GoOnderVoorwaardenVerlenen),
            A::Inkoopspoor(Inkoopspoor::VoorwaardenBevestigen),
        ]),
    },
    Rij {
        van: "GoNoGoGevraagd",
        gebeurtenis: "NoGo",
        waar: Waar::Handeling(&[
            A::Inkoopspoor(Inkoopspoor::NoGoGeven),
            A::Inkoopspoor(Inkoopspoor::ArchieftermijnVerstrijken),
        ]),
    },
    Rij {
        van: "NoGo",
        gebeurtenis: "HerzieningGestart",
        waar: Waar::Handeling(&[
            A::Inkoopspoor(Inkoopspoor::HerzieningStarten),
            A::Inkoopspoor(Inkoopspoor::StrategieHerzien),
        ]),
    },
    Rij {
        van: "elke voor de Go",
        gebeurtenis: "TrajectAangehouden / TrajectGestaakt",
        waar: Waar::Handeling(&[
            A::Inkoopspoor(Inkoopspoor::TrajectAanhouden),
            A::Inkoopspoor(Inkoopspoor::TrajectHervatten),
            A::Inkoopspoor(Inkoopspoor::TrajectStaken),
        ]),
    },
    Rij {
        van: "elke voor publicatie",
        gebeurtenis: "DeelnameGewijzigd",
        waar: Waar::Handeling(&[A::Inkoopspoor(Inkoopspoor::DeelnameVerwerken)]),
    },
    Rij {
        van: "elke",
        gebeurtenis: "PlanningHerzien",
        waar: Waar::Handeling(&[A::Inkoopspoor(Inkoopspoor::PlanningHerzien)]),
    },
    Rij {
        van: "BesluitPerGemeente",
        gebeurtenis: "Geagendeerd",
        waar: Waar::Handeling(&[A::Bestuursbesluit(Bestuursbesluit::Agenderen)]),
    },
    Rij {
        van: "BesluitPerGemeente",
        gebeurtenis: "Ingestemd / IngestemdMetOpmerkingen / NietIngestemd",
        waar: Waar::Handeling(&[A::Bestuursbesluit(Bestuursbesluit::BesluitVastleggen)]),
    },
    Rij {
        van: "BesluitPerGemeente",
        gebeurtenis: "TermijnVerstreken",
        waar: Waar::Handeling(&[A::Bestuursbesluit(Bestuursbesluit::TermijnVerstrijken)]),
    },
    Rij {
        van: "BesluitPerGemeente",
        gebeurtenis: "NietDeelnemend",
        waar: Waar::Handeling(&[A::Bestuursbesluit(Bestuursbesluit::NietDeelnemen)]),
    },
    Rij {
        van: "besluit over de Go",
        gebeurtenis: "besluit per college",
        waar: Waar::Invoer("collegebesluit"),
    },
    Rij {
        van: "voorbereiding",
        gebeurtenis: "Marktconsultatie / Thematafel",
        waar: Waar::Invoer("marktcontact"),
    },
];
