//! The planning of a case: as it was planned first, as it is planned now, and as it went.

use crate::steps::rij::waarde::{begin_van_de_dag, datum};
use crate::store::dossiers::Bezocht;
use crate::store::invoer::Invoer;
use crate::store::rijen::Plek;
use crate::views::delen::Mijlpaal;
use crate::views::svg::Figuur;
use crate::views::tijd::{self, Vorm};
use crate::views::tijdlijn::{Rij, Tijdlijn, Tijdvak};
use entities::ids::RijId;
use std::collections::HashMap;
use workflows::invoer::{Veldsoort, soort};
use workflows::machine::{Kind, Stap};

/// One milestone as it was written down.
#[derive(Clone, Debug)]
pub struct Mijlpaalplan {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub naam: String,
    /// As it was planned first: two dates.
    pub eerste: (String, String),
    /// As it is planned now.
    pub huidig: (String, String),
}

impl Mijlpaalplan {
    /// The present planning in a few words: "18 mei 2022".
    #[must_use]
    pub fn huidig_kort(&self) -> String {
        begin_van_de_dag(&self.huidig.0)
            .and_then(|dag| tijd::datum(dag, Vorm::Kort).ok())
            .unwrap_or_default()
    }
}

/// The milestones among the entries of a spoor, in the order of the law.
#[must_use]
pub fn plannen(invoer: &[Invoer]) -> Vec<Mijlpaalplan> {
    let tekst = |i: &Invoer, veld: &str| {
        i.velden
            .get(veld)
            .and_then(|waarde| waarde.as_str())
            .map(str::to_owned)
    };
    let mijlpalen = codes();
    let plan = |(code, naam): &(&str, &str)| {
        let i = invoer
            .iter()
            .find(|i| i.soort == "mijlpaal" && i.sleutel == *code)?;
        let eerste = (tekst(i, "eersteVan")?, tekst(i, "eersteTot")?);
        let van = tekst(i, "huidigVan").unwrap_or_else(|| eerste.0.clone());
        let tot = tekst(i, "huidigTot").unwrap_or_else(|| eerste.1.clone());
        Some(Mijlpaalplan {
            code: (*code).to_owned(),
            naam: (*naam).to_owned(),
            huidig: (van, tot),
            eerste,
        })
    };
    mijlpalen.iter().filter_map(plan).collect()
}

/// The codes and names of the milestones, from the kind of entry itself.
fn codes() -> Vec<(&'static str, &'static str)> {
    soort("mijlpaal")
        .into_iter()
        .flat_map(|soort| soort.velden)
        .find_map(|veld| match veld.soort {
            Veldsoort::Keuze(codes) => Some(codes.to_vec()),
            _ => None,
        })
        .unwrap_or_default()
}

/// When something began and when it ended, seconds in UTC.
type Duur = (i64, Option<i64>);

/// What happened when, from the audit lines of the acts on the rows that the viewer may know.
#[derive(Clone, Debug, Default)]
pub struct Gebeurd {
    /// Per machine and state: when the first row came there, and when the last row left it.
    duur: HashMap<(Kind, String), Duur>,
}

impl Gebeurd {
    /// From the steps that rows took, oldest first.
    #[must_use]
    pub fn van(plekken: &[&Plek], stappen: &[Bezocht]) -> Self {
        let kinds: HashMap<RijId, Kind> = plekken.iter().map(|p| (p.rij.id, p.kind)).collect();
        let mut gebeurd = Self::default();
        for stap in stappen
            .iter()
            .filter(|s| s.van != s.naar || s.wat == "begin")
        {
            let Some(kind) = kinds.get(&stap.rij) else {
                continue;
            };
            let op = stap.op.0;
            gebeurd
                .duur
                .entry((*kind, stap.naar.clone()))
                .or_insert((op, None));
            if let Some(duur) = gebeurd.duur.get_mut(&(*kind, stap.van.clone())) {
                duur.1 = Some(op);
            }
        }
        gebeurd
    }

    /// When the first row came in one of these states.
    fn eerste(&self, kind: Kind, staten: &[&str]) -> Option<i64> {
        staten
            .iter()
            .filter_map(|staat| self.duur.get(&(kind, (*staat).to_owned())))
            .map(|duur| duur.0)
            .min()
    }

    /// How a milestone went.
    fn mijlpaal(&self, code: &str) -> Option<Duur> {
        let op = |kind, staten: &[&str]| self.eerste(kind, staten);
        let moment = |m: Option<i64>| m.map(|m| (m, Some(m)));
        let tussen = |van: Option<i64>, tot: Option<i64>| van.map(|van| (van, tot));
        let perceel = |staten: &[&str]| op(Kind::Perceel, staten);
        match code {
            "go" => moment(op(
                Kind::Inkoopspoor,
                &["go", "go-onder-voorwaarden", "no-go"],
            )),
            "publicatie" => moment(op(Kind::Procedure, &["gepubliceerd"])),
            "inschrijving" => tussen(
                op(Kind::Procedure, &["gepubliceerd"]),
                op(Kind::Procedure, &["inschrijving-gesloten"]),
            ),
            "selectie" => tussen(
                op(Kind::Procedure, &["kluis-geopend"]),
                perceel(&["selectie-medegedeeld"]),
            ),
            "dialoog" => tussen(
                perceel(&["dialoog"]),
                perceel(&["bafo-uitgevraagd", "gunning-concept"]),
            ),
            "bafo" => tussen(
                perceel(&["bafo-uitgevraagd"]),
                perceel(&["gunning-concept"]),
            ),
            "gunning" => tussen(
                perceel(&["gunning-concept"]),
                perceel(&["gunning-definitief"]),
            ),
            "contract" => tussen(perceel(&["contractering"]), perceel(&["gecontracteerd"])),
            "start" => moment(op(Kind::Overeenkomst, &["lopend"])),
            _ => None,
        }
    }

    /// When a step that is behind us ended, in a few words.
    #[must_use]
    pub fn van_stap(&self, stap: Stap) -> String {
        let kort = |m: i64| tijd::datum(m, Vorm::Kort).unwrap_or_default();
        let einde = |code: &str| self.mijlpaal(code).and_then(|(_, tot)| tot).map(kort);
        let zin = match stap {
            Stap::Voorbereiden => einde("go").map(|dag| format!("Go op {dag}")),
            Stap::Publiceren => einde("inschrijving").map(|dag| format!("gesloten {dag}")),
            Stap::Selecteren => einde("selectie").map(|dag| format!("besluit {dag}")),
            Stap::Concretiseren => einde("bafo").or_else(|| einde("dialoog")),
            Stap::Contracteren => einde("contract").map(|dag| format!("getekend {dag}")),
            Stap::Implementeren => einde("start"),
        };
        zin.unwrap_or_default()
    }
}

/// The planning as a table.
#[must_use]
pub fn tabel(plannen: &[Mijlpaalplan], gebeurd: &Gebeurd) -> Vec<Mijlpaal> {
    plannen
        .iter()
        .map(|plan| Mijlpaal {
            naam: plan.naam.clone(),
            eerste: periode(&plan.eerste),
            huidig: periode(&plan.huidig),
            werkelijk: gebeurd
                .mijlpaal(&plan.code)
                .map_or_else(|| "–".to_owned(), werkelijk),
        })
        .collect()
}

fn periode((van, tot): &(String, String)) -> String {
    if van == tot {
        return datum(van);
    }
    format!("{} – {}", datum(van), datum(tot))
}

fn werkelijk((van, tot): Duur) -> String {
    let dag = |m: i64| tijd::datum(m, Vorm::Gewoon).unwrap_or_default();
    match tot {
        None => format!("loopt sinds {}", dag(van)),
        Some(tot) if dag(van) == dag(tot) => dag(van),
        Some(tot) => format!("{} – {}", dag(van), dag(tot)),
    }
}

/// The planning as a drawing; none without milestones.
#[must_use]
pub fn figuur(zaak: &str, plannen: &[Mijlpaalplan], gebeurd: &Gebeurd, nu: i64) -> Option<Figuur> {
    if plannen.is_empty() {
        return None;
    }
    let vak = |(van, tot): &(String, String)| {
        Some(Tijdvak {
            van: begin_van_de_dag(van)?,
            tot: begin_van_de_dag(tot)?,
        })
    };
    let rijen = plannen.iter().map(|plan| Rij {
        naam: plan.naam.clone(),
        eerste: vak(&plan.eerste),
        huidig: vak(&plan.huidig),
        werkelijk: gebeurd.mijlpaal(&plan.code).map(|(van, tot)| Tijdvak {
            van,
            tot: tot.unwrap_or(nu).max(van),
        }),
    });
    let tijdlijn = Tijdlijn {
        id: "planning-lijn".to_owned(),
        naam: format!("Planning van {zaak}"),
        rijen: rijen.collect(),
        vandaag: nu,
    };
    tijdlijn.teken().ok()
}
