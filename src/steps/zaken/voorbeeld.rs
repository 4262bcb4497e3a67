//! Samples of the page of a case.

use super::zaak::{Hoofdrij, Onbesteld, Zaakpagina};
use super::{brieven, ribben};
use crate::steps::rij;
use crate::steps::rij::deel::staat;
use crate::store::brieven::Zending;
use crate::views::delen::{Link, Mijlpaal, Stand, Stap};
use entities::moment::Moment;
use workflows::machine::Kind;

/// A case with one of everything.
pub(super) fn vol() -> Zaakpagina {
    let deel = rij::voorbeeld();
    Zaakpagina {
        staat: Some(staat(Kind::Perceel, "dialoog")),
        stappen: vec![Stap {
            naam: "Voorbereiden".to_owned(),
            onder: "Go op 4 nov 2021".to_owned(),
            stand: Stand::Klaar,
            href: Some("#stap-voorbereiden".to_owned()),
        }],
        onbesteld: vec![Onbesteld {
            brief: "Selectiebesluit".to_owned(),
            op: 1_647_337_200,
            fout: "geen verbinding".to_owned(),
        }],
        brieven: Some(brieven::als_tabel(&zendingen())),
        hoofdrijen: vec![Hoofdrij {
            naam: "Perceel Beschermd wonen".to_owned(),
            href: "/percelen/1".to_owned(),
            staat: deel.staat.clone(),
            handelingen: deel.handelingen,
            parafen: deel.parafen,
        }],
        wachtenden: deel.wachtenden,
        toestanden: deel.toestanden,
        diagram: "/percelen/1/diagram".to_owned(),
        planning: vec![Mijlpaal {
            naam: "Publicatie".to_owned(),
            eerste: "1 juni 2021".to_owned(),
            huidig: "15 november 2021".to_owned(),
            werkelijk: "15 november 2021".to_owned(),
        }],
        termijnen: deel.termijnen,
        log: deel.log,
        dossiers: vec![Link {
            tekst: "Dossier van het inkoopspoor".to_owned(),
            href: "/dossiers/1".to_owned(),
        }],
        ..leeg()
    }
}

/// A case of which hardly anything may be known.
pub(super) fn leeg() -> Zaakpagina {
    Zaakpagina {
        naam: "Beschermd wonen".to_owned(),
        staat: None,
        onder: "SAS-procedure".to_owned(),
        stappen: Vec::new(),
        onbesteld: Vec::new(),
        brieven: None,
        hoofdrijen: vec![Hoofdrij {
            naam: "Procedure".to_owned(),
            href: "/procedures/1".to_owned(),
            staat: None,
            handelingen: Vec::new(),
            parafen: Vec::new(),
        }],
        wachtenden: Vec::new(),
        toestanden: None,
        diagram: String::new(),
        planning: Vec::new(),
        tijdlijn: None,
        delen: ribben::delen(&[(Kind::Nota, Vec::new())]),
        termijnen: Vec::new(),
        log: Vec::new(),
        dossiers: Vec::new(),
    }
}

/// One letter of each stand.
fn zendingen() -> Vec<Zending> {
    let op = Moment(1_647_337_200);
    let zending = |stand: &str, verstuurd, aanbieders| Zending {
        brief: "selectiebesluit".to_owned(),
        op,
        stand: stand.to_owned(),
        verstuurd,
        aan: ["Aanbieder B".to_owned()].into(),
        aanbieders,
        fout: (stand == "mislukt").then(|| "550 mailbox onbekend".to_owned()),
    };
    vec![
        zending("open", None, 0),
        zending("gedaan", Some(op), 4),
        zending("mislukt", None, 1),
    ]
}
