//! What is published is what is decided: the tables in `docs/toestanden/` name every arrow of every
//! machine, with who may follow it, by which rules, where to and what it promises. Whoever changes the
//! law publishes it with `tenderspoor diagrams`.

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
