//! DOMAIN.md 4.3: the inschrijving.

use super::{Rij, Waar};
use crate::machine::ActName as A;
use crate::selecteren::inschrijving::Act as Inschrijving;

pub(super) const RIJEN: &[Rij] = &[
    Rij {
        van: "–",
        gebeurtenis: "ConceptGestart",
        waar: Waar::Invoer("inschrijving"),
    },
    Rij {
        van: "Concept",
        gebeurtenis: "Ingediend",
        waar: Waar::Handeling(&[A::Inschrijving(Inschrijving::Indienen)]),
    },
    Rij {
        van: "Ingediend(v)",
        gebeurtenis: "Vervangen",
        waar: Waar::Handeling(&[A::Inschrijving(Inschrijving::Vervangen)]),
    },
    Rij {
        van: "Concept / Ingediend",
        gebeurtenis: "Teruggetrokken",
        waar: Waar::Handeling(&[A::Inschrijving(Inschrijving::Terugtrekken)]),
    },
    Rij {
        van: "Concept",
        gebeurtenis: "TeLaatAangeboden",
        waar: Waar::Handeling(&[A::Inschrijving(Inschrijving::Indienen)]),
    },
    Rij {
        van: "Ingediend",
        gebeurtenis: "SluitingBereikt",
        waar: Waar::Handeling(&[A::Inschrijving(Inschrijving::InKluisLeggen)]),
    },
    Rij {
        van: "InKluis",
        gebeurtenis: "KluisGeopend",
        waar: Waar::Handeling(&[A::Inschrijving(Inschrijving::Openen)]),
    },
    Rij {
        van: "Geopend",
        gebeurtenis: "VormtoetsGestart",
        waar: Waar::Handeling(&[A::Inschrijving(Inschrijving::VormtoetsStarten)]),
    },
    Rij {
        van: "InVormtoets",
        gebeurtenis: "HerstelGevraagd",
        waar: Waar::Handeling(&[A::Inschrijving(Inschrijving::HerstelVragen)]),
    },
    Rij {
        van: "HerstelGevraagd",
        gebeurtenis: "Hersteld",
        waar: Waar::Handeling(&[A::Inschrijving(Inschrijving::Herstellen)]),
    },
    Rij {
        van: "HerstelGevraagd",
        gebeurtenis: "HersteltermijnVerstreken",
        waar: Waar::Handeling(&[A::Inschrijving(Inschrijving::HersteltermijnVerstrijken)]),
    },
    Rij {
        van: "InVormtoets",
        gebeurtenis: "VerduidelijkingGevraagd / Gegeven",
        waar: Waar::Handeling(&[
            A::Inschrijving(Inschrijving::VerduidelijkingVragen),
            A::Inschrijving(Inschrijving::VerduidelijkingGeven),
            A::Inschrijving(Inschrijving::VerduidelijkingstermijnVerstrijken),
        ]),
    },
    Rij {
        van: "InVormtoets",
        gebeurtenis: "OngeldigVerklaard",
        waar: Waar::Handeling(&[A::Inschrijving(Inschrijving::OngeldigVerklaren)]),
    },
    Rij {
        van: "InVormtoets",
        gebeurtenis: "UitsluitingsgrondGesignaleerd",
        waar: Waar::Handeling(&[
            A::Inschrijving(Inschrijving::UitsluitingsgrondSignaleren),
            A::Inschrijving(Inschrijving::VanUitsluitingAfzien),
        ]),
    },
    Rij {
        van: "InVormtoets",
        gebeurtenis: "SelfcleaningGevraagd / Beoordeeld",
        waar: Waar::Handeling(&[
            A::Inschrijving(Inschrijving::SelfcleaningVragen),
            A::Inschrijving(Inschrijving::SelfcleaningBewijzen),
            A::Inschrijving(Inschrijving::SelfcleaningtermijnVerstrijken),
            A::Inschrijving(Inschrijving::SelfcleaningBeoordelen),
        ]),
    },
    Rij {
        van: "InVormtoets",
        gebeurtenis: "GeldigVerklaard",
        waar: Waar::Handeling(&[A::Inschrijving(Inschrijving::GeldigVerklaren)]),
    },
    Rij {
        van: "Geldig",
        gebeurtenis: "Geschikt / NietGeschikt",
        waar: Waar::Handeling(&[
            A::Inschrijving(Inschrijving::GeschiktVerklaren),
            A::Inschrijving(Inschrijving::NietGeschiktVerklaren),
        ]),
    },
    Rij {
        van: "Geschikt",
        gebeurtenis: "InBeoordeling … Beoordeeld",
        waar: Waar::Handeling(&[
            A::Inschrijving(Inschrijving::BeoordelingStarten),
            A::Inschrijving(Inschrijving::BeoordeeldMelden),
        ]),
    },
    Rij {
        van: "Beoordeeld",
        gebeurtenis: "Geselecteerd / Reserve / NietGeselecteerd",
        waar: Waar::Handeling(&[A::Inschrijving(Inschrijving::Selecteren)]),
    },
    Rij {
        van: "Reserve",
        gebeurtenis: "Opgeroepen",
        waar: Waar::Handeling(&[A::Inschrijving(Inschrijving::ReserveOproepen)]),
    },
    Rij {
        van: "elke geldige",
        gebeurtenis: "SamenstellingGewijzigd",
        waar: Waar::Handeling(&[
            A::Inschrijving(Inschrijving::SamenstellingswijzigingMelden),
            A::Inschrijving(Inschrijving::SamenstellingAanvaarden),
            A::Inschrijving(Inschrijving::SamenstellingAfwijzen),
        ]),
    },
    Rij {
        van: "elke",
        gebeurtenis: "GestanddoeningVerstreken",
        waar: Waar::NietGebouwd(
            "de gestanddoening staat in de procedureregels, zonder termijn die afloopt",
        ),
    },
    Rij {
        van: "elke",
        gebeurtenis: "VerificatieNegatief",
        waar: Waar::NietGebouwd(
            "de uitkomst van de verificatie houdt de gunning tegen, zonder nieuwe rangorde",
        ),
    },
];
