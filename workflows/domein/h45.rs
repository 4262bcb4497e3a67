//! DOMAIN.md 4.5: dialoogtraject and dialoogsessie.

use super::{Rij, Waar};
use crate::concretiseren::dialoogsessie::Act as Dialoogsessie;
use crate::concretiseren::dialoogtraject::Act as Dialoogtraject;
use crate::machine::ActName as A;
use crate::perceel::Act as Perceel;
use crate::voorbereiden::inkoopspoor::Act as Inkoopspoor;

pub(super) const RIJEN: &[Rij] = &[
    Rij {
        van: "–",
        gebeurtenis: "DeelnemersUitgenodigd",
        waar: Waar::Handeling(&[A::Dialoogtraject(Dialoogtraject::Uitnodigen)]),
    },
    Rij {
        van: "Uitgenodigd",
        gebeurtenis: "Bevestigd / Afgehaakt",
        waar: Waar::Handeling(&[
            A::Dialoogtraject(Dialoogtraject::Bevestigen),
            A::Dialoogtraject(Dialoogtraject::Afhaken),
        ]),
    },
    Rij {
        van: "Bevestigd",
        gebeurtenis: "SessieGepland",
        waar: Waar::Invoer("dialoogsessie"),
    },
    Rij {
        van: "Gepland",
        gebeurtenis: "AgendaVerzonden",
        waar: Waar::Handeling(&[A::Dialoogsessie(Dialoogsessie::AgendaVerzenden)]),
    },
    Rij {
        van: "Gepland / AgendaVerzonden",
        gebeurtenis: "Verplaatst (toestand)",
        waar: Waar::Handeling(&[A::Dialoogsessie(Dialoogsessie::Verplaatsen)]),
    },
    Rij {
        van: "AgendaVerzonden",
        gebeurtenis: "SessieGehouden",
        waar: Waar::Handeling(&[A::Dialoogsessie(Dialoogsessie::Houden)]),
    },
    Rij {
        van: "Gehouden",
        gebeurtenis: "VerslagOpgesteld",
        waar: Waar::Handeling(&[A::Dialoogsessie(Dialoogsessie::VerslagOpstellen)]),
    },
    Rij {
        van: "VerslagConcept",
        gebeurtenis: "TerReactie",
        waar: Waar::Handeling(&[A::Dialoogsessie(Dialoogsessie::TerReactieSturen)]),
    },
    Rij {
        van: "VerslagTerReactie",
        gebeurtenis: "ReactieVerwerkt / TermijnVerstreken",
        waar: Waar::Handeling(&[
            A::Dialoogsessie(Dialoogsessie::VerslagAkkoordGeven),
            A::Dialoogsessie(Dialoogsessie::ReactieVerwerken),
            A::Dialoogsessie(Dialoogsessie::ReactietermijnVerstrijken),
        ]),
    },
    Rij {
        van: "VerslagVastgesteld",
        gebeurtenis: "AlgemeneInformatieGedeeld",
        waar: Waar::Handeling(&[A::Dialoogsessie(Dialoogsessie::Sluiten)]),
    },
    Rij {
        van: "Gepland",
        gebeurtenis: "Vervallen",
        waar: Waar::Handeling(&[A::Dialoogsessie(Dialoogsessie::LatenVervallen)]),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "AfspraakVastgelegd",
        waar: Waar::Invoer("afspraak"),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "OpdrachtGewijzigd",
        waar: Waar::Handeling(&[A::Perceel(Perceel::OpdrachtWijzigen)]),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "VerlengingDialoog",
        waar: Waar::Handeling(&[A::Inkoopspoor(Inkoopspoor::PlanningHerzien)]),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "VerloopVerzocht",
        waar: Waar::Handeling(&[
            A::Dialoogtraject(Dialoogtraject::VerloopVragen),
            A::Dialoogtraject(Dialoogtraject::VerloopMededelen),
            A::Dialoogtraject(Dialoogtraject::VerlooptermijnVerstrijken),
        ]),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "DialoogBeeindigd",
        waar: Waar::Handeling(&[A::Dialoogtraject(Dialoogtraject::Beeindigen)]),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "Geschorst (toestand zonder rij in de tabel)",
        waar: Waar::Handeling(&[
            A::Dialoogtraject(Dialoogtraject::Schorsen),
            A::Dialoogtraject(Dialoogtraject::Hervatten),
        ]),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "Afgehaakt",
        waar: Waar::Handeling(&[A::Dialoogtraject(Dialoogtraject::Afhaken)]),
    },
    Rij {
        van: "Lopend",
        gebeurtenis: "DialoogAfgerond",
        waar: Waar::Handeling(&[A::Dialoogtraject(Dialoogtraject::Afronden)]),
    },
];
