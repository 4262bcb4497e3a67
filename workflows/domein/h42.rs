//! DOMAIN.md 4.2: the SAS tender procedure.

use super::{Rij, Waar};
use crate::concretiseren::bafo::Act as Bafo;
use crate::concretiseren::dialoogtraject::Act as Dialoogtraject;
use crate::machine::ActName as A;
use crate::perceel::Act as Perceel;
use crate::procedure::Act as Procedure;
use crate::publiceren::nota::Act as Nota;
use crate::selecteren::beoordelingsronde::Act as Beoordelingsronde;
use crate::selecteren::inschrijving::Act as Inschrijving;

pub(super) const RIJEN: &[Rij] = &[
    Rij {
        van: "Voorbereid",
        gebeurtenis: "DocumentenVastgesteld",
        waar: Waar::Handeling(&[A::Procedure(Procedure::DocumentenVaststellen)]),
    },
    Rij {
        van: "PublicatieKlaar",
        gebeurtenis: "Gepubliceerd",
        waar: Waar::Handeling(&[A::Procedure(Procedure::Publiceren)]),
    },
    Rij {
        van: "variant A",
        gebeurtenis: "Vooraangekondigd",
        waar: Waar::Handeling(&[
            A::Procedure(Procedure::Vooraankondigen),
            A::Procedure(Procedure::Uitnodigen),
        ]),
    },
    Rij {
        van: "variant A",
        gebeurtenis: "Belangstelling",
        waar: Waar::Invoer("belangstelling"),
    },
    Rij {
        van: "variant B",
        gebeurtenis: "GunningsleidraadVerstrekt",
        waar: Waar::Handeling(&[
            A::Perceel(Perceel::GunningsleidraadVerstrekken),
            A::Inschrijving(Inschrijving::GunningsleidraadOntvangen),
        ]),
    },
    Rij {
        van: "variant C",
        gebeurtenis: "zonder dialoog",
        waar: Waar::Vanzelf("een keuze in de procedureregels slaat de dialoog en de BAFO over"),
    },
    Rij {
        van: "Gepubliceerd",
        gebeurtenis: "EigenSitePublicatie",
        waar: Waar::Handeling(&[A::Procedure(Procedure::EigenSitePubliceren)]),
    },
    Rij {
        van: "Gepubliceerd",
        gebeurtenis: "NotaVerzonden",
        waar: Waar::Handeling(&[A::Nota(Nota::Verzenden)]),
    },
    Rij {
        van: "Gepubliceerd",
        gebeurtenis: "RectificatieGepubliceerd",
        waar: Waar::Handeling(&[A::Procedure(Procedure::Rectificeren)]),
    },
    Rij {
        van: "Gepubliceerd",
        gebeurtenis: "TermijnVerlengd",
        waar: Waar::Handeling(&[A::Procedure(Procedure::TermijnVerlengen)]),
    },
    Rij {
        van: "Gepubliceerd",
        gebeurtenis: "StoringGemeld",
        waar: Waar::Handeling(&[A::Procedure(Procedure::StoringVastleggen)]),
    },
    Rij {
        van: "Gepubliceerd",
        gebeurtenis: "TermijnVerlengdNaStoring",
        waar: Waar::Handeling(&[
            A::Procedure(Procedure::TermijnVerlengenNaStoring),
            A::Inschrijving(Inschrijving::UitKluisNemen),
        ]),
    },
    Rij {
        van: "Gepubliceerd",
        gebeurtenis: "hashroute na storing",
        waar: Waar::Handeling(&[
            A::Inschrijving(Inschrijving::HashDeponeren),
            A::Inschrijving(Inschrijving::HashIntrekken),
            A::Inschrijving(Inschrijving::HashtermijnVerstrijken),
        ]),
    },
    Rij {
        van: "Gepubliceerd",
        gebeurtenis: "Ingetrokken",
        waar: Waar::Handeling(&[A::Procedure(Procedure::Intrekken)]),
    },
    Rij {
        van: "Gepubliceerd",
        gebeurtenis: "SluitingBereikt",
        waar: Waar::Handeling(&[A::Procedure(Procedure::Sluiten)]),
    },
    Rij {
        van: "InschrijvingGesloten",
        gebeurtenis: "KluisGeopend",
        waar: Waar::Handeling(&[A::Procedure(Procedure::KluisOpenen)]),
    },
    Rij {
        van: "InschrijvingGesloten",
        gebeurtenis: "GeenInschrijvingen",
        waar: Waar::Handeling(&[A::Procedure(Procedure::GeenInschrijvingenVaststellen)]),
    },
    Rij {
        van: "KluisGeopend",
        gebeurtenis: "VormtoetsGestart",
        waar: Waar::Handeling(&[A::Perceel(Perceel::VormtoetsStarten)]),
    },
    Rij {
        van: "ToetsVormEnUitsluiting",
        gebeurtenis: "ToetsAfgerond",
        waar: Waar::Handeling(&[A::Perceel(Perceel::VormtoetsAfronden)]),
    },
    Rij {
        van: "ToetsGeschiktheid",
        gebeurtenis: "ToetsAfgerond",
        waar: Waar::Handeling(&[A::Perceel(Perceel::GeschiktheidAfronden)]),
    },
    Rij {
        van: "ToetsGeschiktheid",
        gebeurtenis: "GeenGeschikteInschrijvers",
        waar: Waar::Handeling(&[A::Perceel(Perceel::GeenGeschikteInschrijversVaststellen)]),
    },
    Rij {
        van: "Beoordeling",
        gebeurtenis: "BeoordelingVastgesteld",
        waar: Waar::Handeling(&[
            A::Beoordelingsronde(Beoordelingsronde::Vaststellen),
            A::Perceel(Perceel::BeoordelingVerwerken),
        ]),
    },
    Rij {
        van: "SelectieConcept",
        gebeurtenis: "SelectieToegepast",
        waar: Waar::Handeling(&[
            A::Perceel(Perceel::Rangschikken),
            A::Perceel(Perceel::AllenToelaten),
        ]),
    },
    Rij {
        van: "SelectieConcept",
        gebeurtenis: "SelectieMedegedeeld",
        waar: Waar::Handeling(&[A::Perceel(Perceel::SelectieMededelen)]),
    },
    Rij {
        van: "SelectieMedegedeeld",
        gebeurtenis: "SelectieTermijnVerstreken",
        waar: Waar::Handeling(&[A::Perceel(Perceel::SelectietermijnVerstrijken)]),
    },
    Rij {
        van: "SelectieMedegedeeld",
        gebeurtenis: "SelectieHerzien",
        waar: Waar::Handeling(&[
            A::Perceel(Perceel::SelectieHerzien),
            A::Inschrijving(Inschrijving::SelectieTerugnemen),
        ]),
    },
    Rij {
        van: "Dialoog",
        gebeurtenis: "DialoogAfgerond",
        waar: Waar::Handeling(&[A::Perceel(Perceel::BafoUitvragen)]),
    },
    Rij {
        van: "Dialoog",
        gebeurtenis: "AlleDialogenMislukt",
        waar: Waar::Handeling(&[A::Perceel(Perceel::AlleDialogenMisluktVaststellen)]),
    },
    Rij {
        van: "BafoUitgevraagd / Gesloten / Beoordeling",
        gebeurtenis: "zie 4.7",
        waar: Waar::Handeling(&[
            A::Perceel(Perceel::BafoSluiten),
            A::Perceel(Perceel::GeenBafoVaststellen),
            A::Perceel(Perceel::BafoKluisOpenen),
            A::Perceel(Perceel::BafosTerBeoordelingGeven),
        ]),
    },
    Rij {
        van: "BafoBeoordeling",
        gebeurtenis: "GeenAanvaardbareBafo",
        waar: Waar::Handeling(&[A::Perceel(Perceel::GeenAanvaardbareBafoVaststellen)]),
    },
    Rij {
        van: "BafoBeoordeling",
        gebeurtenis: "een keer terug naar de dialoog",
        waar: Waar::Handeling(&[
            A::Perceel(Perceel::NaarDialoogTerugkeren),
            A::Inschrijving(Inschrijving::TerugInDialoogNemen),
            A::Dialoogtraject(Dialoogtraject::Heropenen),
            A::Bafo(Bafo::AchterhaaldVerklaren),
        ]),
    },
    Rij {
        van: "GunningConcept",
        gebeurtenis: "GunningMedegedeeld",
        waar: Waar::Handeling(&[A::Perceel(Perceel::GunningMededelen)]),
    },
    Rij {
        van: "GunningMedegedeeld",
        gebeurtenis: "StandstillVerstreken",
        waar: Waar::Handeling(&[A::Perceel(Perceel::GunningDefinitiefMaken)]),
    },
    Rij {
        van: "GunningMedegedeeld",
        gebeurtenis: "GunningIngetrokken",
        waar: Waar::Handeling(&[
            A::Perceel(Perceel::GunningTerugnemen),
            A::Perceel(Perceel::NietGunnen),
        ]),
    },
    Rij {
        van: "GunningDefinitief",
        gebeurtenis: "ContracteringGestart",
        waar: Waar::Handeling(&[A::Perceel(Perceel::ContracteringStarten)]),
    },
    Rij {
        van: "Contractering",
        gebeurtenis: "OvereenkomstGetekend",
        waar: Waar::Handeling(&[A::Perceel(Perceel::ContractVerwerken)]),
    },
    Rij {
        van: "Gecontracteerd",
        gebeurtenis: "GunningAangekondigd",
        waar: Waar::Handeling(&[A::Perceel(Perceel::GunningAankondigen)]),
    },
    Rij {
        van: "elke voor GunningDefinitief",
        gebeurtenis: "ProcedureIngetrokken",
        waar: Waar::Handeling(&[
            A::Procedure(Procedure::Intrekken),
            A::Perceel(Perceel::Intrekken),
        ]),
    },
    Rij {
        van: "elke",
        gebeurtenis: "geschorst",
        waar: Waar::Handeling(&[
            A::Procedure(Procedure::Schorsen),
            A::Procedure(Procedure::SchorsingOpheffen),
        ]),
    },
    Rij {
        van: "Ingetrokken / NietGegund",
        gebeurtenis: "HeraanbestedingGestart",
        waar: Waar::Handeling(&[A::Perceel(Perceel::HeraanbestedingStarten)]),
    },
];
