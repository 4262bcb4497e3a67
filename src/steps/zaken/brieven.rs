//! The letters of a case: which, when, to whom, and whether they went out.

use super::zaak::Onbesteld;
use crate::store::brieven::Zending;
use crate::views::delen::{Cel, Kop, Tabel, Toon};
use crate::views::tijd::{self, Vorm};
use crate::views::{nederlands, words};
use entities::moment::Moment;

/// The letters that could not be sent: each is a legal fact that somebody must act on.
pub(super) fn onbesteld(zendingen: &[Zending]) -> Vec<Onbesteld> {
    let mislukt = zendingen.iter().filter(|zending| zending.mislukt());
    mislukt
        .map(|zending| Onbesteld {
            brief: naam(&zending.brief),
            op: zending.op.0,
            fout: zending.fout.clone().unwrap_or_default(),
        })
        .collect()
}

/// Every letter, the newest first; none for who may not know them, or when there is none.
pub(super) fn tabel(zendingen: &[Zending]) -> Option<Tabel> {
    (!zendingen.is_empty()).then(|| als_tabel(zendingen))
}

pub(super) fn als_tabel(zendingen: &[Zending]) -> Tabel {
    let koppen = ["Brief", "Klaargezet", "Aan", "Stand"];
    Tabel {
        bijschrift: "Brieven".to_owned(),
        koppen: koppen.map(Kop::tekst).into(),
        rijen: zendingen.iter().map(rij).collect(),
        leeg: "Er zijn nog geen brieven.".to_owned(),
    }
}

fn rij(zending: &Zending) -> Vec<Cel> {
    let stand = match (zending.stand.as_str(), zending.verstuurd) {
        ("gedaan", Some(op)) => Cel::tekst(format!("Verstuurd {}", moment(op))),
        _ if zending.mislukt() => Cel::staat("Niet verstuurd", Toon::LetOp),
        _ => Cel::staat("Wacht op verzending", Toon::Gewoon),
    };
    vec![
        Cel::tekst(naam(&zending.brief)),
        Cel::tekst(moment(zending.op)),
        Cel::tekst(aan(zending)),
        stand,
    ]
}

fn aan(zending: &Zending) -> String {
    let mut aan: Vec<String> = zending.aan.iter().cloned().collect();
    match zending.aanbieders {
        0 => {}
        1 => aan.push("1 persoon bij zorgaanbieders".to_owned()),
        n => aan.push(format!("{n} mensen bij zorgaanbieders")),
    }
    nederlands::opsomming(&aan)
}

fn naam(code: &str) -> String {
    code.parse().map_or_else(|_| code.to_owned(), words::brief)
}

fn moment(op: Moment) -> String {
    tijd::moment(op.0, Vorm::Kort).unwrap_or_default()
}
