//! A sample of the common part of a page, for the samples of every subject.

use super::deel::{Invoerformulier, RijDeel, staat};
use super::formulier::{self, Begin, Opties};
use super::handelingen::Paraaf;
use super::vastgelegd::{Blok, Stuk};
use super::{diagram, verwant};
use crate::views::delen::{
    Gegeven, Handeling, Logregel, Nadruk, Regel, Termijn, Toelichting, Wachtende,
};
use std::collections::BTreeSet;
use workflows::invoer::soorten;
use workflows::machine::Kind;

/// A perceel in the dialogue with one of everything.
#[must_use]
pub fn voorbeeld() -> RijDeel {
    RijDeel {
        staat: Some(staat(Kind::Perceel, "dialoog")),
        handelingen: vec![kan(), kan_niet()],
        parafen: vec![paraaf(false), paraaf(true)],
        formulieren: formulieren(),
        vastgelegd: vec![
            blok(),
            Blok {
                soort: "score".to_owned(),
                tabel: Some(verwant::tabel(Kind::Bafo, &[])),
                stukken: Vec::new(),
                ..blok()
            },
        ],
        onderdelen: vec![verwant::tabel(Kind::Bafo, &[])],
        toestanden: Some(diagram::van(Kind::Perceel, "dialoog", &BTreeSet::new()).buurt()),
        termijnen: vec![Termijn {
            naam: "Reactietermijn van het verslag".to_owned(),
            rest: "nog 9 dagen".to_owned(),
            tot: 1_647_337_200,
            bron: None,
        }],
        wachtenden: vec![Wachtende {
            wie: "Jurist".to_owned(),
            waarop: "paraaf bij ‘BAFO uitvragen’".to_owned(),
        }],
        log: vec![Logregel {
            moment: 1_647_337_200,
            tekst: "Selectie medegedeeld".to_owned(),
            wie: Some("Ineke de Vries, inkoopadviseur".to_owned()),
        }],
        dossier: Some("/dossiers/1".to_owned()),
        ..alleen_naam()
    }
}

/// A row of which the viewer may know nothing but its name.
#[must_use]
pub fn alleen_naam() -> RijDeel {
    RijDeel {
        pagina: "/percelen/1".to_owned(),
        soort: "Perceel".to_owned(),
        naam: "Beschermd wonen".to_owned(),
        staat: None,
        versie: 7,
        handelingen: Vec::new(),
        parafen: Vec::new(),
        formulieren: Vec::new(),
        vastgelegd: Vec::new(),
        onderdelen: Vec::new(),
        toestanden: None,
        termijnen: Vec::new(),
        wachtenden: Vec::new(),
        log: Vec::new(),
        dossier: None,
    }
}

fn kan() -> Handeling {
    Handeling {
        code: "contractering-starten".to_owned(),
        naam: "Contractering starten".to_owned(),
        uitleg: Some("De overeenkomst wordt opgesteld.".to_owned()),
        knop: "Contractering starten".to_owned(),
        nadruk: Nadruk::Primair,
        actie: "/percelen/1/handelingen/contractering-starten".to_owned(),
        versie: 7,
        mogelijk: true,
        regels: Vec::new(),
        toelichting: Toelichting::Moet,
        velden: Vec::new(),
        wacht_op: None,
    }
}

fn kan_niet() -> Handeling {
    Handeling {
        code: "bafo-uitvragen".to_owned(),
        nadruk: Nadruk::Gewoon,
        mogelijk: false,
        regels: vec![Regel {
            code: "evenveel-sessies".to_owned(),
            tekst: "Alle deelnemers hebben evenveel sessies gehad.".to_owned(),
            voldaan: false,
            bron: "leidraad, dialoog".to_owned(),
        }],
        toelichting: Toelichting::Geen,
        ..kan()
    }
}

fn paraaf(gezet: bool) -> Paraaf {
    Paraaf {
        code: if gezet {
            "bafo-uitvragen"
        } else {
            "selectie-mededelen"
        }
        .to_owned(),
        naam: "BAFO uitvragen".to_owned(),
        actie: "/percelen/1/parafen/bafo-uitvragen".to_owned(),
        gezet,
    }
}

/// Every kind of entry that there is, so that every kind of field is drawn.
fn formulieren() -> Vec<Invoerformulier> {
    soorten()
        .map(|soort| Invoerformulier {
            soort: soort.code.to_owned(),
            naam: soort.naam.to_owned(),
            formulier: formulier::bouw(
                soort,
                format!("/percelen/1/invoer/{}", soort.code),
                &Opties::new(),
                Begin::Leeg,
                soort.code,
            ),
            open: soort.code == "bafo-sluiting",
        })
        .collect()
}

fn blok() -> Blok {
    Blok {
        soort: "selectiemotivering".to_owned(),
        naam: "Motivering van het selectiebesluit".to_owned(),
        stukken: vec![Stuk {
            kop: "Coalitie Wmo".to_owned(),
            gegevens: vec![Gegeven {
                term: "Motivering".to_owned(),
                tekst: "De visie is helder.".to_owned(),
                href: None,
            }],
            wie: Some("Ineke de Vries".to_owned()),
            op: 1_647_337_200,
            wijzig: Some("/percelen/1".to_owned()),
        }],
        tabel: None,
    }
}
