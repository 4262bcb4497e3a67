//! The KPI's of a running contract (F18): norm, value, outcome and trend per period.

use super::band::BandDeel;
use crate::store::invoer::Invoer;
use crate::store::velden::Velden;
use crate::views::balken::{Balk, Balken};
use crate::views::delen::{Cel, Kop, Tabel, Toon};
use crate::views::nederlands;
use crate::views::svg::Figuur;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use workflows::kpi::Aandeel;
use workflows::kpi::opgave::{Kpi, NAMEN, Opgave, Trend, Uitkomst};

/// The KPI's on the page of a contract.
#[derive(Clone, Debug, Serialize)]
pub struct KpiDeel {
    /// Every value of every period.
    pub tabel: Tabel,
    /// The last value of each KPI that is a share, with its norm.
    pub figuur: Option<Figuur>,
    /// The number of clients against the band of the lumpsum; none without a band or without figures.
    pub band: Option<BandDeel>,
}

/// One value.
struct Meting {
    naam: String,
    periode: String,
    norm: String,
    waarde: String,
    uitkomst: Uitkomst,
    trend: Option<Trend>,
}

impl KpiDeel {
    /// As the page shows it, from the entries `kpi-norm`, `kpi-opgave` and `kpimeting`.
    #[must_use]
    pub fn van(invoer: &[Invoer]) -> Self {
        let normen = normen(invoer);
        let (mut metingen, mut balken) = (Vec::new(), Vec::new());
        for (code, naam) in NAMEN {
            let Ok(kpi) = code.parse::<Kpi>() else {
                continue;
            };
            let norm = normen.get(*code).copied();
            let waarden = waarden(invoer, kpi);
            balken.extend(waarden.last().map(|(_, waarde)| Balk {
                naam: (*naam).to_owned(),
                waarde: waarde.basispunten(),
                norm: norm.map(i64::from),
            }));
            metingen.extend(aandelen(kpi, naam, norm, &waarden));
        }
        metingen.extend(losse(invoer));
        let balken = Balken {
            id: "kpi-balken".to_owned(),
            naam: "KPI’s in de laatste periode".to_owned(),
            rijen: balken,
        };
        Self {
            tabel: tabel(&metingen),
            figuur: balken.teken(),
            band: BandDeel::van(invoer),
        }
    }
}

pub(super) fn soort<'i>(invoer: &'i [Invoer], soort: &'i str) -> impl Iterator<Item = &'i Invoer> {
    invoer.iter().filter(move |entry| entry.soort == soort)
}

/// The norms in basis points, by KPI. They are entered in whole percent.
fn normen(invoer: &[Invoer]) -> BTreeMap<String, u32> {
    let norm = |entry: &Invoer| {
        let procent = u32::try_from(entry.velden.getal("norm")?).ok()?;
        Some((entry.velden.tekst("kpi").to_owned(), procent * 100))
    };
    soort(invoer, "kpi-norm").filter_map(norm).collect()
}

/// The values of one KPI by period, in the order of the periods.
fn waarden(invoer: &[Invoer], kpi: Kpi) -> Vec<(String, Aandeel)> {
    let mut uit: Vec<(String, Aandeel)> = soort(invoer, "kpi-opgave")
        .filter_map(|entry| {
            let waarde = kpi.waarde(&opgave(&entry.velden))?;
            Some((entry.velden.tekst("periode").to_owned(), waarde))
        })
        .collect();
    uit.sort_by(|a, b| a.0.cmp(&b.0));
    uit
}

fn opgave(velden: &Value) -> Opgave {
    let aantal = |veld| {
        let getal = velden.getal(veld).unwrap_or_default();
        u32::try_from(getal).unwrap_or_default()
    };
    Opgave {
        plannen: aantal("plannen"),
        plannen_op_tijd: aantal("plannenOpTijd"),
        plaatsingen: aantal("plaatsingen"),
        plaatsingen_op_tijd: aantal("plaatsingenOpTijd"),
        clienten: aantal("clienten"),
        clienten_coalitie: aantal("clientenCoalitie"),
        contracten_voor: aantal("contractenVoor"),
        contracten_nu: aantal("contractenNu"),
        uitgaven: velden.getal("uitgaven").unwrap_or_default(),
        begroting: velden.getal("begroting").unwrap_or_default(),
    }
}

fn aandelen(kpi: Kpi, naam: &str, norm: Option<u32>, waarden: &[(String, Aandeel)]) -> Vec<Meting> {
    let richting = if kpi.hoogstens() {
        "hoogstens"
    } else {
        "minstens"
    };
    let mut eerder = None;
    let mut uit = Vec::new();
    for (periode, waarde) in waarden {
        let nu = waarde.basispunten();
        uit.push(Meting {
            naam: naam.to_owned(),
            periode: periode.clone(),
            norm: norm.map_or_else(String::new, |norm| {
                format!("{richting} {}", nederlands::procent(norm.into()))
            }),
            waarde: nederlands::procent(nu),
            uitkomst: kpi.uitkomst(*waarde, norm),
            trend: eerder.map(|eerder| kpi.trend(eerder, nu)),
        });
        eerder = Some(nu);
    }
    uit
}

/// What was agreed beside F18: a number with a norm that it must at least reach.
fn losse(invoer: &[Invoer]) -> Vec<Meting> {
    let mut per_kpi: BTreeMap<&str, Vec<(&str, i64, i64)>> = BTreeMap::new();
    for entry in soort(invoer, "kpimeting") {
        let velden = &entry.velden;
        let getal = |veld| velden.getal(veld).unwrap_or_default();
        let meting = (velden.tekst("periode"), getal("norm"), getal("waarde"));
        per_kpi.entry(velden.tekst("kpi")).or_default().push(meting);
    }
    let mut uit = Vec::new();
    for (naam, mut metingen) in per_kpi {
        metingen.sort_unstable();
        let mut eerder = None;
        for (periode, norm, waarde) in metingen {
            uit.push(Meting {
                naam: naam.to_owned(),
                periode: periode.to_owned(),
                norm: format!("minstens {}", nederlands::aantal(norm)),
                waarde: nederlands::aantal(waarde),
                uitkomst: Uitkomst::minstens(waarde, norm),
                trend: eerder.map(|eerder| Trend::van(eerder, waarde)),
            });
            eerder = Some(waarde);
        }
    }
    uit
}

fn tabel(metingen: &[Meting]) -> Tabel {
    let koppen = ["KPI", "Periode", "Norm", "Waarde", "Uitkomst", "Trend"];
    Tabel {
        bijschrift: "KPI’s".to_owned(),
        koppen: koppen.map(Kop::tekst).to_vec(),
        rijen: metingen.iter().map(rij).collect(),
        leeg: "Er zijn nog geen KPI’s gemeten.".to_owned(),
    }
}

fn rij(meting: &Meting) -> Vec<Cel> {
    let uitkomst = match meting.uitkomst {
        Uitkomst::Gehaald => Cel::staat("Gehaald", Toon::Goed),
        Uitkomst::NietGehaald => Cel::staat("Niet gehaald", Toon::LetOp),
        Uitkomst::ZonderNorm => Cel::staat("Geen norm", Toon::Stil),
    };
    let trend = match meting.trend {
        Some(Trend::Beter) => "↑ beter",
        Some(Trend::Gelijk) => "→ gelijk",
        Some(Trend::Slechter) => "↓ slechter",
        None => "eerste meting",
    };
    vec![
        Cel::tekst(meting.naam.clone()),
        Cel::tekst(meting.periode.clone()),
        Cel::tekst(meting.norm.clone()),
        Cel::tekst(meting.waarde.clone()),
        uitkomst,
        Cel::tekst(trend),
    ]
}

/// Two quarters of every KPI, for samples and tests.
pub(super) fn voorbeeld() -> Vec<Invoer> {
    let entry = |soort: &str, velden: Value| Invoer {
        soort: soort.to_owned(),
        sleutel: String::new(),
        persoon: None,
        versie: 1,
        regel_nr: 1,
        op: entities::moment::Moment(1_690_000_000),
        waarde: None,
        velden,
    };
    let cijfers = |periode: &str, op_tijd: i64, uitgaven: i64| {
        let velden = serde_json::json!({
            "periode": periode, "plannen": 40, "plannenOpTijd": op_tijd,
            "plaatsingen": 20, "plaatsingenOpTijd": 19, "clienten": 4_210,
            "clientenCoalitie": 2_831, "contractenVoor": 100, "contractenNu": 20,
            "uitgaven": uitgaven, "begroting": 4_658_022_850_i64,
        });
        entry("kpi-opgave", velden)
    };
    let meting = serde_json::json!({
        "kpi": "Tevreden inwoners", "periode": "2023-K2", "norm": 75, "waarde": 64,
    });
    vec![
        entry(
            "kpi-norm",
            serde_json::json!({"kpi": "perspectiefplan", "norm": 90}),
        ),
        entry(
            "kpi-norm",
            serde_json::json!({"kpi": "begroting", "norm": 100}),
        ),
        cijfers("2023-K2", 34, 4_700_000_000),
        cijfers("2023-K1", 38, 4_600_000_000),
        entry("kpimeting", meting),
        entry(
            "bandbreedte",
            serde_json::json!({"bandOnder": 4_000, "bandBoven": 4_200, "perClient": 5_469_600}),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cellen(deel: &KpiDeel, naam: &str, periode: &str) -> Vec<String> {
        let rij = deel
            .tabel
            .rijen
            .iter()
            .find(|rij| rij[0].tekst == naam && rij[1].tekst == periode)
            .unwrap();
        let woord = |cel: &Cel| cel.staat.as_ref().map_or(&cel.tekst, |s| &s.tekst).clone();
        rij[2..].iter().map(woord).collect()
    }

    #[test]
    fn each_value_stands_with_its_norm_outcome_and_trend() {
        let deel = KpiDeel::van(&voorbeeld());
        let plan = "Perspectiefplan binnen 42 dagen";
        let eerste = ["minstens 90%", "95%", "Gehaald", "eerste meting"];
        assert_eq!(cellen(&deel, plan, "2023-K1"), eerste);
        let tweede = ["minstens 90%", "85%", "Niet gehaald", "↓ slechter"];
        assert_eq!(cellen(&deel, plan, "2023-K2"), tweede);
        let begroting = ["hoogstens 100%", "100,9%", "Niet gehaald", "↓ slechter"];
        assert_eq!(
            cellen(&deel, "Besteed van de begroting", "2023-K2"),
            begroting
        );
        let dekking = ["", "67,24%", "Geen norm", "→ gelijk"];
        assert_eq!(
            cellen(&deel, "Cliënten bij de coalitie", "2023-K2"),
            dekking
        );
        let los = ["minstens 75", "64", "Niet gehaald", "eerste meting"];
        assert_eq!(cellen(&deel, "Tevreden inwoners", "2023-K2"), los);
    }

    #[test]
    fn the_drawing_holds_the_last_value_of_every_share() {
        let svg = KpiDeel::van(&voorbeeld()).figuur.unwrap().svg;
        assert!(svg.contains("Perspectiefplan binnen 42 dagen: 85%, norm 90%."));
        assert!(KpiDeel::van(&[]).figuur.is_none());
    }
}
