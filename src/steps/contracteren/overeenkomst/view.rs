//! What the page of an overeenkomst shows besides what every row shows.

use super::kpi::KpiDeel;
use crate::steps::partijbrief::dag;
use crate::store::contracteren::{Contract, Tekenaar};
use crate::store::velden::Velden;
use crate::views::delen::{Cel, Gegeven, Kop, Tabel, Toon};
use crate::views::nederlands;
use crate::views::svg::Figuur;
use crate::views::tijd::{self, Vorm};
use crate::views::tijdlijn::{Rij, Tijdlijn, Tijdvak};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use workflows::procedureregels::ContractRegels;
use workflows::termijnen::{begin_van_dag, einde_van_dag};

/// An overeenkomst.
#[derive(Clone, Debug, Serialize)]
pub struct ContractDeel {
    /// Term, amount, parties.
    pub gegevens: Vec<Gegeven>,
    /// KPI's, goed resultaat, complaint body, risk file; lines are kept.
    pub afspraken: Vec<Gegeven>,
    /// Who signed.
    pub handtekeningen: Tabel,
    /// How many signed, and how many must.
    pub getekend: usize,
    /// How many must sign.
    pub tekenaars: usize,
    /// The first term and each option.
    pub looptijd: Tabel,
    /// The same as a drawing.
    pub tijdlijn: Option<Figuur>,
    /// The KPI's; none as long as none was measured.
    pub kpi: Option<KpiDeel>,
}

/// One stretch of the term.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Vak {
    naam: String,
    van: Date,
    tot_en_met: Date,
}

impl ContractDeel {
    /// As the page shows it. `nu` is the legal clock, seconds in UTC.
    #[must_use]
    pub fn van(contract: &Contract, nu: i64) -> Self {
        let velden = contract.gegevens.as_ref().map(|entry| &entry.velden);
        let vakken = velden.map_or_else(Vec::new, |velden| vakken(velden, contract));
        Self {
            gegevens: velden.map_or_else(Vec::new, |velden| gegevens(velden, contract)),
            afspraken: velden.map_or_else(Vec::new, afspraken),
            getekend: contract
                .tekenaars
                .iter()
                .filter(|t| t.getekend.is_some())
                .count(),
            tekenaars: contract.tekenaars.len(),
            handtekeningen: handtekeningen(contract),
            looptijd: looptijd(&vakken, nu),
            tijdlijn: tijdlijn(&vakken, nu),
            kpi: (!contract.kpis.is_empty()).then(|| KpiDeel::van(&contract.kpis)),
        }
    }
}

fn gegevens(velden: &Value, contract: &Contract) -> Vec<Gegeven> {
    let datum = |veld| velden.datum(veld).map(dag).unwrap_or_default();
    let bedrag = velden.getal("bedrag").unwrap_or_default();
    vec![
        Gegeven::nieuw("Ingangsdatum", datum("ingang")),
        Gegeven::nieuw("Laatste dag van de eerste termijn", datum("einde")),
        Gegeven::nieuw("Opties tot verlenging", velden.tekst("opties")),
        Gegeven::nieuw("Bedrag per jaar", nederlands::euro(bedrag)),
        Gegeven::nieuw("Gemeenten", nederlands::opsomming(&contract.gemeenten)),
    ]
}

fn afspraken(velden: &Value) -> Vec<Gegeven> {
    [
        ("KPI’s", "kpis"),
        ("Wat is ‘goed resultaat’?", "goedResultaat"),
        ("Onafhankelijke klachtpartij", "klachtpartij"),
        ("Risicodossier", "risicodossier"),
    ]
    .map(|(term, veld)| Gegeven::nieuw(term, velden.tekst(veld)))
    .to_vec()
}

fn handtekeningen(contract: &Contract) -> Tabel {
    Tabel {
        bijschrift: "Handtekeningen".to_owned(),
        koppen: ["Partij", "Stand", "Getekend door", "Op"]
            .map(Kop::tekst)
            .to_vec(),
        rijen: contract
            .tekenaars
            .iter()
            .map(|tekenaar| handtekening(tekenaar, contract.voorgelegd))
            .collect(),
        leeg: "Er zijn geen ondertekenaars.".to_owned(),
    }
}

fn handtekening(tekenaar: &Tekenaar, voorgelegd: bool) -> Vec<Cel> {
    let (stand, wie, op) = match &tekenaar.getekend {
        Some((wie, op)) => (
            Cel::staat("Getekend", Toon::Goed),
            wie.clone(),
            tijd::moment(op.0, Vorm::Kort).unwrap_or_default(),
        ),
        None if voorgelegd => (
            Cel::staat("Nog te tekenen", Toon::LetOp),
            String::new(),
            String::new(),
        ),
        None => (
            Cel::staat("Nog niet voorgelegd", Toon::Stil),
            String::new(),
            String::new(),
        ),
    };
    vec![
        Cel::tekst(tekenaar.organisatie.clone()),
        stand,
        Cel::tekst(wie),
        Cel::tekst(op),
    ]
}

/// The first term as the contract says it, and after it each option that the leidraad announced.
fn vakken(velden: &Value, contract: &Contract) -> Vec<Vak> {
    let (Some(van), Some(tot_en_met)) = (velden.datum("ingang"), velden.datum("einde")) else {
        return vec![];
    };
    let mut vakken = vec![Vak {
        naam: "Eerste termijn".to_owned(),
        van,
        tot_en_met,
    }];
    let opties = contract.aangekondigd.as_ref().map_or(&[][..], opties);
    for (nr, jaren) in (1..).zip(opties) {
        let Some(optie) = vakken
            .last()
            .and_then(|vorig| verlenging(vorig, nr, *jaren))
        else {
            break;
        };
        vakken.push(optie);
    }
    vakken
}

fn opties(regels: &ContractRegels) -> &[u32] {
    &regels.opties
}

/// An option of so many years that begins the day after `vorig`; none outside the calendar.
fn verlenging(vorig: &Vak, nr: u32, jaren: u32) -> Option<Vak> {
    let van = vorig.tot_en_met.tomorrow().ok()?;
    let na = van.checked_add(i64::from(jaren).years()).ok()?;
    Some(Vak {
        naam: format!("Optie {nr}: {jaren} jaar"),
        van,
        tot_en_met: na.yesterday().ok()?,
    })
}

fn looptijd(vakken: &[Vak], nu: i64) -> Tabel {
    Tabel {
        bijschrift: "Looptijd".to_owned(),
        koppen: ["Deel", "Van", "Tot en met", "Stand"]
            .map(Kop::tekst)
            .to_vec(),
        rijen: vakken
            .iter()
            .enumerate()
            .map(|(nr, vak)| {
                vec![
                    Cel::tekst(vak.naam.clone()),
                    Cel::tekst(dag(vak.van)),
                    Cel::tekst(dag(vak.tot_en_met)),
                    stand(vak, nr == 0, nu),
                ]
            })
            .collect(),
        leeg: "De looptijd is nog niet ingevuld.".to_owned(),
    }
}

/// An option is a possibility until somebody uses it, wherever the clock stands.
fn stand(vak: &Vak, vast: bool, nu: i64) -> Cel {
    let (van, na) = grenzen(vak);
    match (vast, nu) {
        (false, _) => Cel::staat("Mogelijk", Toon::Stil),
        (true, nu) if nu < van => Cel::staat("Begint nog", Toon::Stil),
        (true, nu) if nu < na => Cel::staat("Loopt", Toon::Gewoon),
        _ => Cel::staat("Voorbij", Toon::Goed),
    }
}

/// The first moment of the stretch and the first moment after it, seconds in UTC.
fn grenzen(vak: &Vak) -> (i64, i64) {
    let van = begin_van_dag(vak.van).as_second();
    (van, einde_van_dag(vak.tot_en_met).as_second())
}

fn tijdlijn(vakken: &[Vak], nu: i64) -> Option<Figuur> {
    if vakken.is_empty() {
        return None;
    }
    let rij = |(nr, vak): (usize, &Vak)| {
        let (van, tot) = grenzen(vak);
        let heel = Tijdvak { van, tot };
        let tot_nu = Tijdvak {
            van,
            tot: tot.min(nu),
        };
        Rij {
            naam: vak.naam.clone(),
            eerste: None,
            huidig: Some(heel),
            werkelijk: (nr == 0 && nu > van).then_some(tot_nu),
        }
    };
    let lijn = Tijdlijn {
        id: "looptijd-lijn".to_owned(),
        naam: "Looptijd van de overeenkomst".to_owned(),
        rijen: vakken.iter().enumerate().map(rij).collect(),
        vandaag: nu,
    };
    lijn.teken().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn options_follow_each_other_day_by_day() {
        let eerste = Vak {
            naam: String::new(),
            van: date(2023, 1, 1),
            tot_en_met: date(2026, 12, 31),
        };
        let optie = verlenging(&eerste, 1, 2).unwrap();
        assert_eq!(optie.naam, "Optie 1: 2 jaar");
        assert_eq!(
            (optie.van, optie.tot_en_met),
            (date(2027, 1, 1), date(2028, 12, 31))
        );
        let tweede = verlenging(&optie, 2, 2).unwrap();
        assert_eq!(tweede.tot_en_met, date(2030, 12, 31));
    }
}
