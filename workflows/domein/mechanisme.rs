//! Acts that stand in no row of DOMAIN.md: how the machines tell each other, and why.

use super::Mechanisme;
use crate::alternatieven::inbesteding::Act as Inbesteding;
use crate::alternatieven::toelating::Act as Toelating;
use crate::concretiseren::bafo::Act as Bafo;
use crate::concretiseren::dialoogtraject::Act as Dialoogtraject;
use crate::contracteren::gunningsbeslissing::Act as Gunningsbeslissing;
use crate::contracteren::overeenkomst::Act as Overeenkomst;
use crate::implementeren::contractwijziging::Act as Contractwijziging;
use crate::implementeren::onderaannemer::Act as Onderaannemer;
use crate::implementeren::verbetertraject::Act as Verbetertraject;
use crate::machine::ActName as A;
use crate::perceel::Act as Perceel;
use crate::procedure::Act as Procedure;
use crate::publiceren::nota::Act as Nota;
use crate::publiceren::vraag::Act as Vraag;
use crate::selecteren::advies::Act as Advies;
use crate::selecteren::deelnemer::Act as Deelnemer;
use crate::selecteren::inschrijving::Act as Inschrijving;
use crate::voorbereiden::consultatie::Act as Consultatie;
use crate::voorbereiden::inkoopspoor::Act as Inkoopspoor;

pub(super) const MECHANISMEN: &[Mechanisme] = &[
    Mechanisme {
        handeling: A::Inkoopspoor(Inkoopspoor::Beginnen),
        waarom: "het spoor begint bij de opgave of bij een strategie van elders",
    },
    Mechanisme {
        handeling: A::Consultatie(Consultatie::Aanbieden),
        waarom: "de consultatie legt haar stuk bij elk orgaan neer",
    },
    Mechanisme {
        handeling: A::Procedure(Procedure::DocumentenHeropenen),
        waarom: "vastgestelde documenten mogen voor de publicatie nog veranderen",
    },
    Mechanisme {
        handeling: A::Procedure(Procedure::GoGevraagdMelden),
        waarom: "wat na de vraag om een Go verandert, heeft de jurist niet gelezen",
    },
    Mechanisme {
        handeling: A::Procedure(Procedure::SleutelsVerdelen),
        waarom: "twee sleutelhouders zetten een ander in de plaats van wie zijn wachtzin kwijt is",
    },
    Mechanisme {
        handeling: A::Procedure(Procedure::Afronden),
        waarom: "de procedure volgt haar percelen naar het einde",
    },
    Mechanisme {
        handeling: A::Procedure(Procedure::PakkettenVernietigen),
        waarom: "na de bewaartermijn (0.9) vernietigen twee mensen de inhoud, en het bewijs blijft",
    },
    Mechanisme {
        handeling: A::Perceel(Perceel::ToetsHeropenen),
        waarom: "het perceel gaat terug naar de toetsen als een partij weer meedoet",
    },
    Mechanisme {
        handeling: A::Inschrijving(Inschrijving::Heropenen),
        waarom: "na een vonnis of een eigen fout (4.4, 4.8) wordt een partij opnieuw getoetst",
    },
    Mechanisme {
        handeling: A::Perceel(Perceel::BafoSleutelsVerdelen),
        waarom: "ook de sleutel van een BAFO-ronde kan voor de sluiting opnieuw worden verdeeld",
    },
    Mechanisme {
        handeling: A::Perceel(Perceel::Afronden),
        waarom: "het perceel volgt de implementatie",
    },
    Mechanisme {
        handeling: A::Vraag(Vraag::Melden),
        waarom: "een nieuwe vraag wordt gemeld aan de inkoopadviseur",
    },
    Mechanisme {
        handeling: A::Nota(Nota::TerugNaarConcept),
        waarom: "een nota met juridisch akkoord mag voor de verzending nog veranderen",
    },
    Mechanisme {
        handeling: A::Deelnemer(Deelnemer::OpnieuwVragen),
        waarom: "een nieuwe versie van het pakket vraagt een nieuwe eigen verklaring",
    },
    Mechanisme {
        handeling: A::Deelnemer(Deelnemer::Verzegelen),
        waarom: "de eigen verklaring van een deelnemer volgt het pakket in de kluis",
    },
    Mechanisme {
        handeling: A::Deelnemer(Deelnemer::Vervallen),
        waarom: "de deelnemer volgt een inschrijving die wordt teruggetrokken, en een penvoerder die haar eruit haalt",
    },
    Mechanisme {
        handeling: A::Inschrijving(Inschrijving::InDialoogNemen),
        waarom: "de inschrijving volgt het einde van de selectietermijn",
    },
    Mechanisme {
        handeling: A::Inschrijving(Inschrijving::DialoogBeeindigen),
        waarom: "de inschrijving volgt het dialoogtraject",
    },
    Mechanisme {
        handeling: A::Inschrijving(Inschrijving::BafoMelden),
        waarom: "de inschrijving volgt de BAFO",
    },
    Mechanisme {
        handeling: A::Inschrijving(Inschrijving::BafoAfwijzen),
        waarom: "de inschrijving volgt de BAFO",
    },
    Mechanisme {
        handeling: A::Inschrijving(Inschrijving::BeslissingVerwerken),
        waarom: "de inschrijving volgt de gunningsbeslissing",
    },
    Mechanisme {
        handeling: A::Inschrijving(Inschrijving::BeslissingTerugnemen),
        waarom: "de inschrijving volgt de ingetrokken gunningsbeslissing",
    },
    Mechanisme {
        handeling: A::Inschrijving(Inschrijving::Gunnen),
        waarom: "de inschrijving volgt de definitieve gunning",
    },
    Mechanisme {
        handeling: A::Inschrijving(Inschrijving::NietGunnen),
        waarom: "zonder gunning wacht de inschrijving nergens meer op",
    },
    Mechanisme {
        handeling: A::Inschrijving(Inschrijving::ContractVoorbereiden),
        waarom: "de gegunde inschrijving krijgt haar overeenkomst",
    },
    Mechanisme {
        handeling: A::Inschrijving(Inschrijving::Teruggeven),
        waarom: "een ingetrokken procedure geeft ongeopende inschrijvingen terug",
    },
    Mechanisme {
        handeling: A::Advies(Advies::Vervallen),
        waarom: "een ingetrokken procedure wacht niet meer op een advies",
    },
    Mechanisme {
        handeling: A::Advies(Advies::Uitnodigen),
        waarom: "de delegatie wordt gevraagd zodra de ronde begint",
    },
    Mechanisme {
        handeling: A::Dialoogtraject(Dialoogtraject::Starten),
        waarom: "de dialoog loopt zodra de eerste sessie is gepland",
    },
    Mechanisme {
        handeling: A::Dialoogtraject(Dialoogtraject::PartijVervallen),
        waarom: "het dialoogtraject volgt een inschrijving die afvalt",
    },
    Mechanisme {
        handeling: A::Bafo(Bafo::Vervallen),
        waarom: "een partij van wie het aanbod niet meer geldt, heeft geen BAFO meer",
    },
    Mechanisme {
        handeling: A::Bafo(Bafo::InKluisLeggen),
        waarom: "de BAFO volgt de sluiting van haar ronde",
    },
    Mechanisme {
        handeling: A::Gunningsbeslissing(Gunningsbeslissing::Vervallen),
        waarom: "de beslissing volgt een ingetrokken procedure",
    },
    Mechanisme {
        handeling: A::Overeenkomst(Overeenkomst::TerugNaarConcept),
        waarom: "een voorgelegde overeenkomst mag voor de handtekening nog veranderen",
    },
    Mechanisme {
        handeling: A::Overeenkomst(Overeenkomst::Vervallen),
        waarom: "de overeenkomst volgt een gunning die vervalt",
    },
    Mechanisme {
        handeling: A::Overeenkomst(Overeenkomst::KpiOpvragen),
        waarom: "de contractkalender vraagt elk kwartaal om de KPI’s",
    },
    Mechanisme {
        handeling: A::Overeenkomst(Overeenkomst::JaarstukkenOpvragen),
        waarom: "de contractkalender vraagt elk jaar om de jaarstukken",
    },
    Mechanisme {
        handeling: A::Overeenkomst(Overeenkomst::AccountgesprekPlannen),
        waarom: "de contractmanager nodigt uit voor een accountgesprek",
    },
    Mechanisme {
        handeling: A::Contractwijziging(Contractwijziging::Vervallen),
        waarom: "een verzoek eindigt met zijn overeenkomst",
    },
    Mechanisme {
        handeling: A::Onderaannemer(Onderaannemer::Vervallen),
        waarom: "een onderaannemer stopt met de overeenkomst",
    },
    Mechanisme {
        handeling: A::Verbetertraject(Verbetertraject::Vervallen),
        waarom: "een verbetertraject eindigt met zijn overeenkomst",
    },
    Mechanisme {
        handeling: A::Toelating(Toelating::Melden),
        waarom: "een aanmelding wordt bevestigd en gemeld",
    },
    Mechanisme {
        handeling: A::Inbesteding(Inbesteding::Staken),
        waarom: "het bestuur kan een inbesteding stoppen zolang er niets is getekend",
    },
];
