//! `tenderspoor diagrams`: the machines as Mermaid, the register of rules, and all of it as JSON.

use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use workflows::desk::Check;
use workflows::domein::{HOOFDSTUKKEN, MECHANISMEN, Waar};
use workflows::machine::{ActName, Arrow, Kind};

/// Writes `docs/toestanden/*.md` and `docs/regels.md` below `map`.
///
/// # Errors
/// When a file cannot be written.
pub fn schrijf(map: &Path) -> std::io::Result<()> {
    let toestanden = map.join("toestanden");
    std::fs::create_dir_all(&toestanden)?;
    for kind in Kind::ALL {
        std::fs::write(
            toestanden.join(format!("{}.md", kind.name())),
            mermaid(*kind),
        )?;
    }
    std::fs::write(map.join("regels.md"), regels())
}

/// One machine as a page with its diagram and its table.
#[must_use]
pub fn mermaid(kind: Kind) -> String {
    let mut uit = format!("# {}\n\n```mermaid\nstateDiagram-v2\n", kind.name());
    for begin in kind.begins() {
        let _ = writeln!(uit, "  [*] --> {}", id(begin));
    }
    let pijlen = kind.describe();
    for staat in kind.states() {
        let _ = writeln!(uit, "  {}: {staat}", id(staat));
    }
    for pijl in pijlen {
        for naar in doelen(pijl) {
            let _ = writeln!(
                uit,
                "  {} --> {}: {}",
                id(pijl.van),
                id(naar),
                pijl.handeling
            );
        }
    }
    for staat in kind.states().into_iter().filter(|s| kind.is_final(s)) {
        let _ = writeln!(uit, "  {} --> [*]", id(staat));
    }
    uit.push_str(
        "```\n\n| van | handeling | wie | naar | regels | gevolgen |\n|---|---|---|---|---|---|\n",
    );
    for pijl in pijlen {
        let wie: Vec<_> = pijl.edge.wie.iter().map(|r| r.code()).collect();
        let codes: Vec<_> = pijl.edge.regels.iter().map(|r| r.code).collect();
        let _ = writeln!(
            uit,
            "| {} | {} | {} | {} | {} | {} |",
            pijl.van,
            pijl.handeling,
            wie.join(", "),
            doelen(pijl).join(", "),
            codes.join(", "),
            pijl.edge.effecten.join(" · "),
        );
    }
    uit
}

/// Where an arrow leads; the state itself when it stays.
fn doelen(pijl: &Arrow) -> Vec<&'static str> {
    if pijl.edge.naar.is_empty() {
        vec![pijl.van]
    } else {
        pijl.edge.naar.clone()
    }
}

/// Mermaid does not take a hyphen in the name of a state.
fn id(staat: &str) -> String {
    staat.replace('-', "_")
}

/// Every rule once, with its source and where it is used.
#[must_use]
pub fn regels() -> String {
    let mut register: BTreeMap<&str, (Check, Vec<String>)> = BTreeMap::new();
    for kind in Kind::ALL {
        for pijl in kind.describe() {
            for regel in &pijl.edge.regels {
                let waar = format!("{} {}", kind.name(), pijl.handeling);
                let (_, plaatsen) = register
                    .entry(regel.code)
                    .or_insert_with(|| (regel.clone(), vec![]));
                if !plaatsen.contains(&waar) {
                    plaatsen.push(waar);
                }
            }
        }
    }
    let mut uit = String::from(
        "# Regels\n\nGemaakt door `tenderspoor diagrams`; verander de regels in `workflows/`.\n\n\
         | code | regel | bron | bij |\n|---|---|---|---|\n",
    );
    for (code, (regel, plaatsen)) in register {
        let _ = writeln!(
            uit,
            "| {code} | {} | {} | {} |",
            regel.zin,
            regel.bron,
            plaatsen.join(", ")
        );
    }
    uit.push_str(&domein());
    uit
}

/// Every row of the tables of the law with where it is done, and openly what the product leaves out.
fn domein() -> String {
    let mut uit = String::from(
        "\n## De tabellen van het domeinmodel\n\nDe \
         koppeling staat in `workflows/domein/`. De rijen zijn die van het domeinmodel. Bij elke \
         rij staat de machine met haar handeling, of de invoer, en de regels die daar gelden.\n",
    );
    for hoofdstuk in HOOFDSTUKKEN {
        let _ = writeln!(uit, "\n### {} {}\n", hoofdstuk.nummer, hoofdstuk.titel);
        uit.push_str("| van | gebeurtenis | waar | regels |\n|---|---|---|---|\n");
        for rij in hoofdstuk.rijen {
            let (waar, regels) = plaats(rij.waar);
            let _ = writeln!(
                uit,
                "| {} | {} | {waar} | {regels} |",
                rij.van, rij.gebeurtenis
            );
        }
    }
    uit.push_str("\n### Mechanisme\n\nHandelingen die in geen rij staan.\n\n| handeling | waarom |\n|---|---|\n");
    for mechanisme in MECHANISMEN {
        let _ = writeln!(uit, "| {} | {} |", mechanisme.handeling, mechanisme.waarom);
    }
    uit
}

/// Where a row is done, and the codes of the rules there.
fn plaats(waar: Waar) -> (String, String) {
    match waar {
        Waar::Handeling(handelingen) => {
            let namen: Vec<String> = handelingen.iter().map(ToString::to_string).collect();
            let codes: BTreeSet<&str> = handelingen.iter().flat_map(|h| codes(*h)).collect();
            let codes: Vec<&str> = codes.into_iter().collect();
            (namen.join(", "), codes.join(", "))
        }
        Waar::Invoer(code) => (format!("invoer {code}"), String::new()),
        Waar::Vanzelf(waarom) => (format!("vanzelf: {waarom}"), String::new()),
        Waar::Buiten(waarom) => (format!("buiten dit product: {waarom}"), String::new()),
    }
}

fn codes(handeling: ActName) -> Vec<&'static str> {
    let (kind, code) = handeling.parts();
    let pijlen = kind.describe().iter();
    pijlen
        .filter(|pijl| pijl.handeling == code)
        .flat_map(|pijl| &pijl.edge.regels)
        .map(|regel| regel.code)
        .collect()
}

/// Every machine with its states, acts, who, rules, targets, effects and sources.
#[must_use]
pub fn als_json() -> Value {
    let machines: Vec<Value> = Kind::ALL.iter().map(|kind| machine(*kind)).collect();
    json!({ "machines": machines })
}

fn machine(kind: Kind) -> Value {
    let pijlen: Vec<Value> = kind
        .describe()
        .iter()
        .map(|pijl| {
            json!({
                "van": pijl.van,
                "handeling": pijl.handeling,
                "wie": pijl.edge.wie,
                "naar": doelen(pijl),
                "keuzes": pijl.edge.keuzes,
                "regels": pijl.edge.regels.iter().map(regel).collect::<Vec<_>>(),
                "effecten": pijl.edge.effecten,
            })
        })
        .collect();
    json!({
        "machine": kind.name(),
        "stap": <&str>::from(kind.stap()),
        "begin": kind.begins(),
        "toestanden": kind.states(),
        "eindtoestanden": kind.states().into_iter().filter(|s| kind.is_final(s)).collect::<Vec<_>>(),
        "handelingen": kind.acts(),
        "pijlen": pijlen,
    })
}

fn regel(check: &Check) -> Value {
    json!({
        "code": check.code,
        "tekst": check.zin,
        "bron": check.bron.to_string(),
        "paraafVan": check.paraaf,
    })
}
