//! Example for tests: Beschermd wonen in Hart van Brabant (DOMAIN.md 7.1 and F1, F2, F4).
//!
//! The seeds give the five themes, the contract and the money; weights, questions, hours of closing
//! and minimums are ours.

use jiff::Timestamp;
use jiff::civil::date;

use super::{
    Adviesraad, BafoRegels, BafoVraag, Beoordelingswijze, BewijsRegels, ContractRegels,
    Contractvorm, Criterium, DialoogRegels, Dossiervraag, DubbeleDeelname, Fasen, GeenConsensus,
    Geschiktheidseis, KluisRegels, KnockOut, Methode, Onderwerp, PerceelRegels, Procedureregels,
    Punten, Rangschikking, Schaalstap, StandstillRegels, Vragenronde, Wet,
};
use crate::termijnen::moment;

/// The themes of the bekwaamheidsdossier with their weight in percent (F1).
const THEMAS: [(&str, &str, u32, &str); 5] = [
    (
        "prestaties",
        "Te leveren prestaties",
        25,
        "Hoe voorkomt u wachtlijsten en zorgt u dat inwoners op tijd een plek krijgen?",
    ),
    (
        "financien",
        "Financiële beheersbaarheid",
        20,
        "Hoe blijft u binnen het budget als het aantal cliënten verandert?",
    ),
    (
        "samenwerking",
        "Samenwerking",
        20,
        "Hoe werkt u samen met de toegang, woningcorporaties en andere aanbieders?",
    ),
    (
        "governance",
        "Governance",
        15,
        "Hoe is uw coalitie georganiseerd en wie neemt welke besluiten?",
    ),
    (
        "transformatie",
        "Transformatie",
        20,
        "Hoe helpt u cliënten om van beschermd wonen door te stromen naar een thuis in de wijk?",
    ),
];

/// Beschermd wonen: one perceel, two go to the dialogue, one contract of 4 + 2 + 2 years.
///
/// Closing is 21 January 2022 at 11:00; it passes the check at any moment before the first
/// question round of 3 December 2021.
pub fn voorbeeld() -> Procedureregels {
    Procedureregels {
        wet: Wet::Wmo,
        fasen: Fasen {
            dialoog: true,
            bafo: true,
            gunningsleidraad: false,
        },
        cpv: vec!["85311000-2".to_owned(), "85320000-8".to_owned()],
        raming_centen: 35_071_835_600,
        jaarbedragen: vec![],
        tarief: None,
        motivering_procedurekeuze: "De SAS-procedure met dialoog past bij een langdurig partnerschap met één partij. \
             Elke aanbieder die aan de eisen voldoet, mag zich inschrijven."
            .to_owned(),
        motivering_niet_opdelen: Some("De opdracht geldt voor de hele regio, zonder aparte gebieden of percelen.".to_owned()),
        percelen: vec![PerceelRegels {
            code: "bw".to_owned(),
            naam: "Beschermd wonen".to_owned(),
            max_geselecteerd: 2,
            aantal_gegund: 1,
        }],
        rangschikking: Rangschikking::default(),
        samenstelling_wijzigbaar: false,
        uitsluitingsgronden: vec![
            "Aw 2.86: verplichte uitsluitingsgronden".to_owned(),
            "Aw 2.87: faillissement, ernstige fout of valse verklaring".to_owned(),
        ],
        dubbele_deelname: DubbeleDeelname::Verboden,
        geschiktheidseisen: eisen(),
        bewijs: BewijsRegels::WET,
        dossiervragen: vragen(),
        selectie: wijze(THEMAS.map(|(code, naam, gewicht, _)| (code, naam, gewicht)).as_slice(), Some(Punten::heel(65))),
        gunning: Some(wijze(
            &[
                ("afbouw", "Afbouw van het budget", 40),
                ("kwaliteit", "Kwaliteit en resultaten", 35),
                ("overgang", "Overgang van cliënten", 25),
            ],
            None,
        )),
        adviesraad: Adviesraad::default(),
        dialoog: Some(dialoog()),
        bafo: Some(bafo()),
        standstill_selectie: StandstillRegels::default(),
        standstill_gunning: StandstillRegels::default(),
        verleng_op_vrije_dag: true,
        kluis: KluisRegels::default(),
        vragenrondes: vec![
            Vragenronde { tot: om_elf_uur(2021, 12, 3) },
            Vragenronde { tot: om_elf_uur(2021, 12, 17) },
        ],
        nota_uiterlijk_dagen: 10,
        sluiting: om_elf_uur(2022, 1, 21),
        rechtbank: "rechtbank Zeeland-West-Brabant, Stationslaan 10, 4815 GW Breda".to_owned(),
        klachtenmeldpunt: "Klachtenmeldpunt aanbestedingen, gemeente Tilburg, klachtenaanbesteding@tilburg.example".to_owned(),
        gestanddoening_dagen: 180,
        contract: ContractRegels {
            vorm: Contractvorm::Overeenkomst,
            jaren: 4,
            opties: vec![2, 2],
            motivering_looptijd: Some("De transformatie en de afbouw van het budget vragen acht jaar.".to_owned()),
            capaciteit: Some(700),
            onderaannemer_afslag_bp: Some(1_000),
            winstmaximum_bp: Some(300),
        },
        recht_te_stoppen: true,
        motiveringen: vec![],
    }
}

/// Eleven in the morning never falls in the hour that the clock changes.
fn om_elf_uur(jaar: i16, maand: i8, dag: i8) -> Timestamp {
    moment(date(jaar, maand, dag), jiff::civil::time(11, 0, 0, 0))
        .expect("elf uur bestaat elke dag")
}

/// The scale of F2, three assessors by consensus, and 40 as minimum per criterium (F4).
fn wijze(criteria: &[(&str, &str, u32)], minimum_totaal: Option<Punten>) -> Beoordelingswijze {
    let labels = [
        "niet beantwoord",
        "onvoldoende",
        "matig",
        "ruim voldoende",
        "goed",
        "uitstekend",
    ];
    Beoordelingswijze {
        criteria: criteria
            .iter()
            .map(|(code, naam, gewicht)| Criterium {
                code: (*code).to_owned(),
                naam: (*naam).to_owned(),
                gewicht: *gewicht,
                toelichting: None,
                minimum: Some(Punten::heel(40)),
                waarde_centen: None,
                malus_centen: None,
            })
            .collect(),
        schaal: (0..)
            .step_by(20)
            .zip(labels)
            .map(|(punten, label)| Schaalstap {
                waarde: Punten::heel(punten),
                label: label.to_owned(),
                toelichting: None,
            })
            .collect(),
        minimum_totaal,
        methode: Methode::Consensus,
        geen_consensus: GeenConsensus::NieuwOverleg,
        aantal_beoordelaars: 3,
        plaatsvervangers: true,
        minder_beoordelaars: false,
        geanonimiseerd: false,
        deskundigheid: vec![
            "Beschermd wonen".to_owned(),
            "Financiën in de zorg".to_owned(),
            "Toegang".to_owned(),
        ],
        min_lengte_motivering: 40,
        decimalen: 2,
        knock_out: KnockOut::NietSelecteerbaar,
    }
}

fn vragen() -> Vec<Dossiervraag> {
    (1..)
        .zip(THEMAS)
        .map(|(nummer, (thema, _, _, vraag))| Dossiervraag {
            code: format!("V{nummer}"),
            thema: thema.to_owned(),
            vraag: vraag.to_owned(),
            max_woorden: 2_000,
            max_paginas: None,
            max_bijlagen: None,
            clientperspectief: matches!(thema, "prestaties" | "transformatie"),
        })
        .collect()
}

fn eisen() -> Vec<Geschiktheidseis> {
    [
        ("E1", "Uw organisatie is financieel gezond. Dat blijkt uit de laatste goedgekeurde jaarrekening."),
        ("E2", "U hebt in de afgelopen drie jaar een vergelijkbare opdracht uitgevoerd."),
        ("E3", "U werkt met een kwaliteitssysteem dat past bij beschermd wonen."),
    ]
    .map(|(code, tekst)| Geschiktheidseis { code: code.to_owned(), tekst: tekst.to_owned() })
    .to_vec()
}

fn dialoog() -> DialoogRegels {
    DialoogRegels {
        onderwerpen: THEMAS
            .map(|(code, naam, _, _)| Onderwerp { code: code.to_owned(), naam: naam.to_owned() })
            .to_vec(),
        sessies: 4,
        agenda_dagen: 5,
        reactie_werkdagen: 5,
        uitstapregel: "Is er na de laatste sessie geen overeenstemming over een onderwerp, dan stopt de dialoog met die partij."
            .to_owned(),
        terugkeer_sessies: None,
    }
}

fn bafo() -> BafoRegels {
    BafoRegels {
        min_dagen: 10,
        plafond_centen: Some(4_863_555_400),
        vloer_centen: Some(4_377_199_900),
        min_capaciteit: Some(700),
        prijs: None,
        abnormaal_laag: false,
        inhoud: [
            ("B1", "Beschrijf hoe u het budget tot en met 2030 afbouwt."),
            ("B2", "Beschrijf uw prestatie-indicatoren en hoe u ze meet."),
            (
                "B3",
                "Beschrijf hoe cliënten van hun huidige aanbieder naar u overgaan.",
            ),
        ]
        .map(|(code, vraag)| BafoVraag {
            code: code.to_owned(),
            vraag: vraag.to_owned(),
            max_woorden: 1_500,
        })
        .to_vec(),
    }
}
