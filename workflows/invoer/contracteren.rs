//! Entries of step 5.

mod beheer;
mod beslissing;
mod herbeoordeling;
mod klacht;

use super::{GEWOON, Geheim, Invoersoort, Lijst, Veld, Veldsoort};
use crate::machine::Kind;
use crate::role::Rol;

pub(super) use beheer::IN_UITVOERING;

/// Those of the files in the folder, after those below.
pub(super) const VERDER: [&[Invoersoort]; 4] = [
    beslissing::SOORTEN,
    herbeoordeling::SOORTEN,
    klacht::SOORTEN,
    beheer::SOORTEN,
];

const IA: &[Rol] = &[Rol::Inkoopadviseur];

pub(super) const SOORTEN: &[Invoersoort] = &[
    Invoersoort {
        code: "dekking",
        naam: "Dekking in de begroting",
        op: Some(Kind::Gunningsbeslissing),
        staten: &["concept"],
        wie: IA,
        velden: &[
            Veld::moet("programma", "Programma of post", Veldsoort::Regel(200)),
            Veld::moet("bedrag", "Bedrag per jaar", Veldsoort::Bedrag),
        ],
        geheim: Geheim::Bestuur,
        ..GEWOON
    },
    Invoersoort {
        code: "gunningsbrief",
        naam: "Brief aan een partij",
        op: Some(Kind::Gunningsbeslissing),
        staten: &["concept", "bestuurlijk-akkoord"],
        wie: &[Rol::Inkoopadviseur, Rol::Jurist],
        velden: &[
            Veld::moet(
                "inschrijving",
                "Partij",
                Veldsoort::Uit(Lijst::Geadresseerden),
            ),
            Veld::moet(
                "redenen",
                "Redenen van de beslissing voor deze partij",
                Veldsoort::Tekst(20_000),
            )
            .hulp("Minstens 100 tekens en twaalf verschillende woorden."),
            Veld::moet(
                "voordelen",
                "Kenmerken en relatieve voordelen van de gekozen partij",
                Veldsoort::Tekst(20_000),
            )
            .hulp("Minstens 100 tekens en twaalf verschillende woorden. Zonder vertrouwelijke gegevens van anderen."),
        ],
        sleutel: &["inschrijving"],
        geheim: Geheim::Dienst,
        ..GEWOON
    },
    Invoersoort {
        code: "verificatie",
        naam: "Controle van de bewijsstukken",
        op: Some(Kind::Gunningsbeslissing),
        staten: &["in-standstill", "standstill-verstreken"],
        wie: IA,
        velden: &[
            Veld::moet("inschrijving", "Partij", Veldsoort::Uit(Lijst::Beoogden)),
            Veld::moet(
                "handelsregister",
                "Uittreksel handelsregister klopt",
                Veldsoort::JaNee,
            ),
            Veld::moet(
                "gedragsverklaring",
                "Gedragsverklaring aanbesteden klopt",
                Veldsoort::JaNee,
            ),
            Veld::moet(
                "belastingdienst",
                "Verklaring Belastingdienst klopt",
                Veldsoort::JaNee,
            ),
            Veld::mag("toelichting", "Toelichting", Veldsoort::Tekst(4_000)),
        ],
        sleutel: &["inschrijving"],
        geheim: Geheim::Dienst,
        ..GEWOON
    },
    Invoersoort {
        code: "proces-verbaal",
        naam: "Proces-verbaal van de opdrachtverlening",
        op: Some(Kind::Perceel),
        staten: &["gunning-concept", "gunning-definitief"],
        wie: IA,
        velden: &[
            Veld::moet(
                "gekozen",
                "Gekozen partijen en waarom",
                Veldsoort::Tekst(8_000),
            ),
            Veld::moet(
                "afgewezen",
                "Afgewezen en uitgesloten partijen en waarom",
                Veldsoort::Tekst(8_000),
            ),
            Veld::moet(
                "belangen",
                "Belangenconflicten en maatregelen",
                Veldsoort::Tekst(4_000),
            ),
            Veld::moet(
                "onderaannemers",
                "Onderaannemers en hun deel",
                Veldsoort::Tekst(4_000),
            ),
            Veld::mag(
                "weggelaten",
                "Informatie die op verzoek van een ondernemer buiten de nota bleef",
                Veldsoort::Tekst(4_000),
            ),
        ],
        geheim: Geheim::Bestuur,
        ..GEWOON
    },
    Invoersoort {
        code: "aankondiging-gunning",
        naam: "Aankondiging van de gegunde opdracht",
        op: Some(Kind::Perceel),
        staten: &["gecontracteerd"],
        wie: IA,
        velden: &[Veld::moet(
            "publicatienummer",
            "Publicatienummer",
            Veldsoort::Regel(60),
        )],
        ..GEWOON
    },
    Invoersoort {
        code: "contractgegevens",
        naam: "Inhoud van de overeenkomst",
        op: Some(Kind::Overeenkomst),
        staten: &["concept"],
        wie: IA,
        velden: &[
            Veld::moet("ingang", "Ingangsdatum", Veldsoort::Datum),
            Veld::moet("einde", "Laatste dag", Veldsoort::Datum),
            Veld::moet("opties", "Opties tot verlenging", Veldsoort::Regel(200)),
            Veld::mag("tekenenTot", "Laatste dag om te tekenen", Veldsoort::Datum),
            Veld::mag(
                "grensContractmanager",
                "Tot welk bedrag mag de contractmanager een wijziging toepassen?",
                Veldsoort::Bedrag,
            )
            .hulp("Laat leeg als het bestuur elke wijziging goedkeurt."),
            Veld::moet("bedrag", "Bedrag per jaar", Veldsoort::Bedrag),
            Veld::moet(
                "gemeenten",
                "Gemeenten die partij zijn",
                Veldsoort::Meer(Lijst::Gemeenten),
            ),
            Veld::moet("kpis", "KPI’s", Veldsoort::Tekst(8_000)),
            Veld::moet(
                "goedResultaat",
                "Wat is ‘goed resultaat’?",
                Veldsoort::Tekst(8_000),
            ),
            Veld::moet(
                "klachtpartij",
                "Onafhankelijke klachtpartij",
                Veldsoort::Regel(200),
            ),
            Veld::moet("risicodossier", "Risicodossier", Veldsoort::Tekst(8_000)),
        ],
        ..GEWOON
    },
    Invoersoort {
        code: "handtekening",
        naam: "Handtekening",
        op: Some(Kind::Overeenkomst),
        staten: &["ter-ondertekening"],
        wie: &[
            Rol::Collegesecretaris,
            Rol::BestuurlijkOpdrachtgever,
            Rol::Tekenbevoegde,
        ],
        velden: &[
            Veld::moet("namens", "Namens", Veldsoort::Uit(Lijst::Ondertekenaars)),
            Veld::moet("naam", "Naam van de ondertekenaar", Veldsoort::Regel(120)),
        ],
        sleutel: &["namens"],
        ..GEWOON
    },
];
