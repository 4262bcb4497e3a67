//! The number of clients of each period against the band of the lumpsum (F13, F18).

use super::kpi::soort;
use crate::store::invoer::Invoer;
use crate::store::velden::Velden;
use crate::views::band::{Bandbeeld, Stip};
use crate::views::delen::{Cel, Kop, Tabel, Toon};
use crate::views::nederlands;
use crate::views::svg::Figuur;
use serde::Serialize;
use workflows::bekostiging::{Bandbreedte, lumpsum_aanpassing};
use workflows::kpi::{Bandstand, bandstand};

/// The clients of a contract against its band.
#[derive(Clone, Debug, Serialize)]
pub struct BandDeel {
    /// Every period, with the band and what the number means.
    pub tabel: Tabel,
    /// The same as a drawing.
    pub figuur: Option<Figuur>,
}

/// What was agreed.
struct Afspraak {
    band: Bandbreedte,
    /// What one client more or less costs in a year, in cents.
    per_client: Option<i64>,
}

impl BandDeel {
    /// As the page shows it, from the entries `kpi-opgave`, `bandbreedte` and `lumpsumherziening`.
    #[must_use]
    pub fn van(invoer: &[Invoer]) -> Option<Self> {
        let afspraak = afspraak(invoer)?;
        let mut perioden: Vec<(&str, u32)> = soort(invoer, "kpi-opgave")
            .filter_map(|entry| Some((entry.velden.tekst("periode"), aantal(entry, "clienten")?)))
            .collect();
        perioden.sort_unstable();
        if perioden.is_empty() {
            return None;
        }
        let stip = |&(periode, clienten): &(&str, u32)| Stip {
            naam: periode.to_owned(),
            aantal: clienten,
            zin: format!("{periode}: {}", in_woorden(clienten, afspraak.band)),
        };
        let beeld = Bandbeeld {
            id: "kpi-band".to_owned(),
            naam: "Cliënten tegen de bandbreedte, als beeld".to_owned(),
            onder: afspraak.band.onder,
            boven: afspraak.band.boven,
            stippen: perioden.iter().map(stip).collect(),
        };
        Some(Self {
            tabel: tabel(&perioden, &afspraak),
            figuur: beeld.teken(),
        })
    }
}

/// The band that was written down last: as agreed, or with a new lumpsum.
fn afspraak(invoer: &[Invoer]) -> Option<Afspraak> {
    let mut per_soort = ["bandbreedte", "lumpsumherziening"].map(|code| soort(invoer, code));
    let alle = per_soort.iter_mut().flatten();
    let laatste = alle.max_by_key(|entry| entry.regel_nr)?;
    let per_client = soort(invoer, "bandbreedte").find_map(|entry| entry.velden.getal("perClient"));
    Some(Afspraak {
        band: Bandbreedte {
            onder: aantal(laatste, "bandOnder")?,
            boven: aantal(laatste, "bandBoven")?,
        },
        per_client,
    })
}

fn aantal(entry: &Invoer, veld: &str) -> Option<u32> {
    u32::try_from(entry.velden.getal(veld)?).ok()
}

fn in_woorden(clienten: u32, band: Bandbreedte) -> String {
    let getal = |getal: u32| nederlands::aantal(getal.into());
    let stand = match bandstand(clienten, band) {
        Bandstand::Onder(te_weinig) => format!("{} onder de band", getal(te_weinig)),
        Bandstand::Binnen => "binnen de band".to_owned(),
        Bandstand::Boven(te_veel) => format!("{} boven de band", getal(te_veel)),
    };
    format!("{} cliënten, {stand}.", getal(clienten))
}

fn tabel(perioden: &[(&str, u32)], afspraak: &Afspraak) -> Tabel {
    Tabel {
        bijschrift: "Cliënten tegen de bandbreedte".to_owned(),
        koppen: vec![
            Kop::tekst("Periode"),
            Kop::getal("Cliënten"),
            Kop::getal("Bodem"),
            Kop::getal("Plafond"),
            Kop::tekst("Stand"),
            Kop::getal("Verschil in de lumpsum per jaar"),
        ],
        rijen: perioden
            .iter()
            .map(|(periode, clienten)| rij(periode, *clienten, afspraak))
            .collect(),
        leeg: "Er zijn nog geen cijfers.".to_owned(),
    }
}

fn rij(periode: &str, clienten: u32, afspraak: &Afspraak) -> Vec<Cel> {
    let getal = |getal: u32| Cel::tekst(nederlands::aantal(getal.into()));
    let band = afspraak.band;
    let stand = match bandstand(clienten, band) {
        Bandstand::Onder(te_weinig) => Cel::staat(format!("{te_weinig} te weinig"), Toon::LetOp),
        Bandstand::Binnen => Cel::staat("Binnen de band", Toon::Goed),
        Bandstand::Boven(te_veel) => Cel::staat(format!("{te_veel} te veel"), Toon::LetOp),
    };
    let verschil = afspraak
        .per_client
        .map(|per_client| lumpsum_aanpassing(clienten, band, per_client));
    vec![
        Cel::tekst(periode.to_owned()),
        getal(clienten),
        getal(band.onder),
        getal(band.boven),
        stand,
        Cel::tekst(verschil.map_or_else(|| "–".to_owned(), nederlands::euro)),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::kpi::voorbeeld;
    use super::*;
    use serde_json::json;

    /// F13: one quarter in each place, with the band and the marginal cost of the seed.
    fn kwartalen() -> Vec<Invoer> {
        let mut invoer = voorbeeld();
        let los = invoer.swap_remove(0);
        let entry = |soort: &str, regel_nr, velden| Invoer {
            soort: soort.to_owned(),
            regel_nr,
            velden,
            ..los.clone()
        };
        let opgave = |periode: &str, clienten: u32| {
            entry(
                "kpi-opgave",
                1,
                json!({"periode": periode, "clienten": clienten}),
            )
        };
        let band = json!({"bandOnder": 665, "bandBoven": 735, "perClient": 5_469_600});
        vec![
            opgave("2023-K3", 760),
            opgave("2023-K1", 640),
            opgave("2023-K2", 735),
            entry("bandbreedte", 2, band),
        ]
    }

    fn cellen(deel: &BandDeel) -> Vec<Vec<String>> {
        let woord = |cel: &Cel| cel.staat.as_ref().map_or(&cel.tekst, |s| &s.tekst).clone();
        let rij = |rij: &Vec<Cel>| rij.iter().map(woord).collect();
        deel.tabel.rijen.iter().map(rij).collect()
    }

    #[test]
    fn f13_f18_every_period_stands_against_the_band() {
        let deel = BandDeel::van(&kwartalen()).unwrap();
        let verwacht = [
            ["2023-K1", "640", "665", "735", "25 te weinig"],
            ["2023-K2", "735", "665", "735", "Binnen de band"],
            ["2023-K3", "760", "665", "735", "25 te veel"],
        ];
        let cellen = cellen(&deel);
        for (rij, verwacht) in cellen.iter().zip(verwacht) {
            assert_eq!(rij[..5], verwacht);
        }
        let verschil = [-136_740_000, 0, 136_740_000].map(nederlands::euro);
        assert_eq!(
            cellen.iter().map(|rij| rij[5].clone()).collect::<Vec<_>>(),
            verschil
        );
        let svg = deel.figuur.unwrap().svg;
        assert!(svg.contains("2023-K3: 760 cliënten, 25 boven de band."));
    }

    #[test]
    fn a_new_lumpsum_brings_its_own_band_and_without_one_there_is_no_picture() {
        let mut invoer = kwartalen();
        let mut herziening = invoer[3].clone();
        herziening.soort = "lumpsumherziening".to_owned();
        herziening.regel_nr = 9;
        herziening.velden = json!({"bandOnder": 600, "bandBoven": 700});
        invoer.push(herziening);
        let cellen = cellen(&BandDeel::van(&invoer).unwrap());
        assert_eq!(cellen[0][2..5], ["600", "700", "Binnen de band"]);
        assert!(BandDeel::van(&invoer[..3]).is_none(), "no band was agreed");
        assert!(BandDeel::van(&invoer[3..]).is_none(), "nothing was counted");
    }
}
