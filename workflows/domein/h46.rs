//! DOMAIN.md 4.6: vraag and nota van inlichtingen.

use super::{Rij, Waar};
use crate::machine::ActName as A;
use crate::publiceren::nota::Act as Nota;
use crate::publiceren::vraag::Act as Vraag;

pub(super) const RIJEN: &[Rij] = &[
    Rij {
        van: "–",
        gebeurtenis: "VraagGesteld",
        waar: Waar::Invoer("vraag"),
    },
    Rij {
        van: "Ontvangen",
        gebeurtenis: "Toegewezen",
        waar: Waar::Handeling(&[A::Vraag(Vraag::Toewijzen)]),
    },
    Rij {
        van: "Toegewezen",
        gebeurtenis: "AntwoordConcept",
        waar: Waar::Handeling(&[A::Vraag(Vraag::AntwoordOpstellen)]),
    },
    Rij {
        van: "AntwoordConcept",
        gebeurtenis: "VertrouwelijkVerzocht",
        waar: Waar::Handeling(&[A::Vraag(Vraag::VertrouwelijkBeantwoorden)]),
    },
    Rij {
        van: "AntwoordConcept",
        gebeurtenis: "AntwoordVastgesteld",
        waar: Waar::Handeling(&[A::Vraag(Vraag::AntwoordVaststellen)]),
    },
    Rij {
        van: "AntwoordVastgesteld",
        gebeurtenis: "InNota",
        waar: Waar::Handeling(&[A::Vraag(Vraag::InNotaOpnemen)]),
    },
    Rij {
        van: "elke",
        gebeurtenis: "NietBeantwoord",
        waar: Waar::Handeling(&[A::Vraag(Vraag::NietBeantwoorden)]),
    },
    Rij {
        van: "Concept",
        gebeurtenis: "JuridischAkkoord",
        waar: Waar::Handeling(&[A::Nota(Nota::JuridischAkkoordGeven)]),
    },
    Rij {
        van: "–",
        gebeurtenis: "NotaVerzonden",
        waar: Waar::Handeling(&[A::Nota(Nota::Verzenden)]),
    },
    Rij {
        van: "–",
        gebeurtenis: "TweedeRonde",
        waar: Waar::Invoer("nota"),
    },
];
