//! DOMAIN.md 4.4: the beoordeling and the adviesraad-delegatie.

use super::{Rij, Waar};
use crate::contracteren::gunningsbeslissing::Act as Gunningsbeslissing;
use crate::machine::ActName as A;
use crate::perceel::Act as Perceel;
use crate::selecteren::advies::Act as Advies;
use crate::selecteren::beoordelingsronde::Act as Beoordelingsronde;
use crate::selecteren::inschrijving::Act as Inschrijving;

pub(super) const RIJEN: &[Rij] = &[
    Rij {
        van: "Ingericht",
        gebeurtenis: "RondeGestart",
        waar: Waar::Handeling(&[A::Beoordelingsronde(Beoordelingsronde::Starten)]),
    },
    Rij {
        van: "Individueel",
        gebeurtenis: "ScoreIngediend",
        waar: Waar::Invoer("score"),
    },
    Rij {
        van: "Individueel",
        gebeurtenis: "BelangGemeld",
        waar: Waar::Handeling(&[
            A::Beoordelingsronde(Beoordelingsronde::BelangMelden),
            A::Beoordelingsronde(Beoordelingsronde::BeoordelaarOnttrekken),
            A::Beoordelingsronde(Beoordelingsronde::VervangingRegelen),
        ]),
    },
    Rij {
        van: "Individueel",
        gebeurtenis: "RondeGesloten",
        waar: Waar::Handeling(&[
            A::Beoordelingsronde(Beoordelingsronde::Sluiten),
            A::Beoordelingsronde(Beoordelingsronde::ScoretermijnVerstrijken),
        ]),
    },
    Rij {
        van: "IndividueelGesloten",
        gebeurtenis: "AdviesOntvangen",
        waar: Waar::Handeling(&[A::Advies(Advies::Vaststellen)]),
    },
    Rij {
        van: "IndividueelGesloten",
        gebeurtenis: "ConsensusGestart",
        waar: Waar::Handeling(&[A::Beoordelingsronde(Beoordelingsronde::ConsensusStarten)]),
    },
    Rij {
        van: "Consensus",
        gebeurtenis: "ConsensusBereikt",
        waar: Waar::Invoer("consensus"),
    },
    Rij {
        van: "Consensus",
        gebeurtenis: "GeenConsensus",
        waar: Waar::Invoer("consensus"),
    },
    Rij {
        van: "Consensus",
        gebeurtenis: "ScoreGewijzigdNaInzage",
        waar: Waar::Vanzelf(
            "een score kan alleen worden geschreven zolang de ronde individueel is",
        ),
    },
    Rij {
        van: "Consensus",
        gebeurtenis: "Vastgesteld",
        waar: Waar::Handeling(&[A::Beoordelingsronde(Beoordelingsronde::Vaststellen)]),
    },
    Rij {
        van: "Vastgesteld",
        gebeurtenis: "HerbeoordelingBevolen",
        waar: Waar::Handeling(&[
            A::Beoordelingsronde(Beoordelingsronde::HerbeoordelingBevelen),
            A::Gunningsbeslissing(Gunningsbeslissing::HerbeoordelingBevelen),
            A::Perceel(Perceel::HerbeoordelingStarten),
            A::Inschrijving(Inschrijving::Herbeoordelen),
            A::Beoordelingsronde(Beoordelingsronde::Inrichten),
        ]),
    },
    Rij {
        van: "Vastgesteld",
        gebeurtenis: "RekenfoutHersteld",
        waar: Waar::Vanzelf("de rangorde wordt steeds opnieuw berekend uit de scores"),
    },
    Rij {
        van: "Uitgenodigd",
        gebeurtenis: "VerklaringGetekend",
        waar: Waar::Handeling(&[A::Advies(Advies::VerklaringBevestigen)]),
    },
    Rij {
        van: "VerklaringGetekend",
        gebeurtenis: "Inzage",
        waar: Waar::Handeling(&[A::Advies(Advies::InzageVerlenen)]),
    },
    Rij {
        van: "Inzage",
        gebeurtenis: "AdviesConcept",
        waar: Waar::Handeling(&[A::Advies(Advies::AdviesOpstellen)]),
    },
    Rij {
        van: "AdviesVastgesteld",
        gebeurtenis: "Gebruikt / NaTermijn",
        waar: Waar::Handeling(&[A::Advies(Advies::Gebruiken)]),
    },
];
