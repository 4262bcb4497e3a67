//! A machine of nineteen states to show and test the diagram with. A sample:
//! the real one comes from `describe` of the crate `workflows`.

use crate::views::diagram::{Diagram, Pijl, Soort, Staat};

const STATEN: [(&str, &str); 19] = [
    ("open", "Open"),
    ("toets-vorm", "Toets vorm en uitsluiting"),
    ("toets-geschiktheid", "Toets geschiktheid"),
    ("beoordeling", "Beoordeling"),
    ("selectie-concept", "Selectie concept"),
    ("selectie-medegedeeld", "Selectie medegedeeld"),
    ("dialoog", "Dialoog"),
    ("bafo-uitgevraagd", "BAFO uitgevraagd"),
    ("bafo-gesloten", "BAFO gesloten"),
    ("bafo-beoordeling", "BAFO beoordeling"),
    ("gunning-concept", "Gunning concept"),
    ("gunning-medegedeeld", "Gunning medegedeeld"),
    ("gunning-definitief", "Gunning definitief"),
    ("contractering", "Contractering"),
    ("gecontracteerd", "Gecontracteerd"),
    ("implementatie", "Implementatie"),
    ("afgerond", "Afgerond"),
    ("niet-gegund", "Niet gegund"),
    ("ingetrokken", "Ingetrokken"),
];

/// Besides the steps along the main line.
const OVERIG: [(&str, &str, &str); 14] = [
    ("selectie-concept", "beoordeling", "herbeoordelen"),
    (
        "selectie-medegedeeld",
        "bafo-uitgevraagd",
        "BAFO uitvragen zonder dialoog",
    ),
    (
        "bafo-beoordeling",
        "bafo-uitgevraagd",
        "nieuwe ronde uitvragen",
    ),
    (
        "gunning-medegedeeld",
        "gunning-concept",
        "gunning intrekken",
    ),
    ("dialoog", "gunning-concept", "gunnen zonder BAFO"),
    ("open", "niet-gegund", "geen inschrijvingen vaststellen"),
    ("toets-geschiktheid", "niet-gegund", "perceel niet gunnen"),
    ("dialoog", "niet-gegund", "perceel niet gunnen"),
    ("bafo-beoordeling", "niet-gegund", "perceel niet gunnen"),
    ("open", "ingetrokken", "perceel intrekken"),
    ("beoordeling", "ingetrokken", "perceel intrekken"),
    ("dialoog", "ingetrokken", "perceel intrekken"),
    ("bafo-gesloten", "ingetrokken", "perceel intrekken"),
    ("gunning-concept", "ingetrokken", "perceel intrekken"),
];

/// The sample, with the case in the dialogue.
pub(crate) fn perceel() -> Diagram {
    let hier = 6;
    let soort = |plek: usize| match plek {
        0 => Soort::Begin,
        16.. => Soort::Eind,
        _ => Soort::Gewoon,
    };
    let staten = STATEN.iter().enumerate().map(|(plek, (code, naam))| Staat {
        code: (*code).to_owned(),
        naam: (*naam).to_owned(),
        soort: soort(plek),
        geweest: plek < hier,
        hier: plek == hier,
    });
    let pijl = |van: &str, naar: &str, naam: &str| Pijl {
        van: van.to_owned(),
        naar: naar.to_owned(),
        naam: naam.to_owned(),
    };
    let lijn = STATEN[..17]
        .windows(2)
        .map(|paar| pijl(paar[0].0, paar[1].0, "volgende stap"));
    let overig = OVERIG.iter().map(|(van, naar, naam)| pijl(van, naar, naam));
    Diagram {
        id: "perceel".to_owned(),
        naam: "het perceel".to_owned(),
        staten: staten.collect(),
        pijlen: lijn.chain(overig).collect(),
    }
}
