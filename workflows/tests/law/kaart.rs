//! What is published is what is decided: the tables in `docs/toestanden/` name every arrow of every
//! machine, with who may follow it, by which rules, where to and what it promises; those in
//! `docs/draaiboek-invoer.md` every kind of entry. Whoever changes the law publishes it with
//! `tenderspoor diagrams`.

use workflows::invoer::{Invoersoort, Veld, soorten};
use workflows::machine::{Arrow, Kind};

/// The row of the table that this arrow is: from, act, who, where to, rules, consequences.
fn rij(arrow: &Arrow) -> [String; 6] {
    let wie: Vec<_> = arrow.edge.wie.iter().map(|rol| rol.code()).collect();
    let regels: Vec<_> = arrow.edge.regels.iter().map(|regel| regel.code).collect();
    let naar = if arrow.edge.naar.is_empty() {
        arrow.van.to_owned()
    } else {
        arrow.edge.naar.join(", ")
    };
    [
        arrow.van.to_owned(),
        arrow.handeling.to_owned(),
        wie.join(", "),
        naar,
        regels.join(", "),
        arrow.edge.effecten.join(" · "),
    ]
}

/// The rows of the published table of one machine.
fn gepubliceerd(kind: Kind) -> Vec<[String; 6]> {
    let pad = format!(
        "{}/../docs/toestanden/{}.md",
        env!("CARGO_MANIFEST_DIR"),
        kind.name()
    );
    let blad = std::fs::read_to_string(&pad).unwrap_or_else(|fout| panic!("{pad}: {fout}"));
    let regels = blad.lines().filter(|regel| regel.starts_with("| "));
    regels
        .skip(1)
        .map(|regel| {
            let regel = regel.trim_start_matches("| ").trim_end_matches('|');
            let cellen: Vec<String> = regel.split('|').map(|cel| cel.trim().to_owned()).collect();
            cellen.try_into().expect("six columns")
        })
        .collect()
}

#[test]
fn the_published_tables_are_the_law() {
    for kind in Kind::ALL {
        let wet: Vec<_> = kind.describe().iter().map(rij).collect();
        assert_eq!(gepubliceerd(*kind), wet, "run `tenderspoor diagrams`");
    }
}

/// One kind of entry as it is published: code and name; where, in which states, by whom and per what; which
/// of [`ZINNEN`] hold for it; who reads it; its fields with whether they must be filled in.
type Ingang = (String, [Vec<String>; 4], [bool; 3], String, Vec<String>);

/// What is said of an entry that everybody writes for themselves, that is no task, that has its own page.
const ZINNEN: [&str; 3] = [
    "Ieder schrijft een eigen versie.",
    "Alleen als het nodig is.",
    "Op een eigen pagina, per vakje.",
];

fn ingang(soort: &Invoersoort) -> Ingang {
    let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    let veld = |veld: &Veld| {
        let verplicht = if veld.verplicht { "ja" } else { "nee" };
        format!("`{}` | {verplicht} | {}", veld.naam, veld.label)
    };
    (
        format!("`{}`: {}", soort.code, soort.naam),
        [
            soort
                .op
                .map(|kind| kind.name().to_owned())
                .into_iter()
                .collect(),
            codes(soort.staten),
            soort.wie.iter().map(|rol| rol.code().to_owned()).collect(),
            codes(soort.sleutel),
        ],
        [soort.eigen, soort.soms, soort.per_cel],
        format!("Lezen: {}.", soort.geheim.lezers()),
        soort.velden.iter().map(veld).collect(),
    )
}

/// The codes in a text, which stand between backticks.
fn codes(tekst: &str) -> Vec<String> {
    tekst
        .split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

/// The reverse of what `tenderspoor diagrams` writes for one kind of entry.
fn gelezen(stuk: &str) -> Ingang {
    let mut regels = stuk.lines().filter(|regel| !regel.is_empty());
    let kop = regels.next().unwrap_or_default().to_owned();
    let waar = regels.next().unwrap_or_default();
    let lezen = regels.next().unwrap_or_default().to_owned();
    let zinnen = ZINNEN.map(|zin| waar.contains(zin));
    let (bij, door) = waar.split_once(". Door ").unwrap_or_default();
    let (bij, staten) = bij.split_once(" in ").unwrap_or((bij, ""));
    let (door, per) = door.split_once("Eén per ").unwrap_or((door, ""));
    let door = door.split('.').next().unwrap_or_default();
    let per = per.split('.').next().unwrap_or_default();
    let bij = if bij.starts_with("Bij ") { bij } else { "" };
    let velden = regels.skip(2).filter_map(|regel| {
        let cellen: Vec<&str> = regel.trim_matches('|').splitn(4, " | ").collect();
        Some(cellen.get(..3)?.join(" | ").trim().to_owned())
    });
    let waar = [bij, staten, door, per].map(codes);
    (kop, waar, zinnen, lezen, velden.collect())
}

#[test]
fn the_published_entries_are_the_law() {
    let pad = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/draaiboek-invoer.md");
    let blad = std::fs::read_to_string(pad).unwrap_or_else(|fout| panic!("{pad}: {fout}"));
    let (_, deel) = blad
        .split_once("\n## Invoer\n")
        .expect("a part about entries");
    let deel = deel.split("\n## ").next().unwrap_or_default();
    let gepubliceerd: Vec<_> = deel.split("\n### ").skip(1).map(gelezen).collect();
    let wet: Vec<_> = soorten().map(ingang).collect();
    for (gepubliceerd, wet) in gepubliceerd.iter().zip(&wet) {
        assert_eq!(gepubliceerd, wet, "run `tenderspoor diagrams`");
    }
    assert_eq!(gepubliceerd.len(), wet.len());
}
