//! The smallest whole procedure: who takes part, and its Procedureregels.

use super::wereld::Wereld;
use serde_json::{Value, json};
use workflows::role::Rol;

/// What the committee is announced to be expert in.
pub const VAKGEBIEDEN: [&str; 3] = ["Dagbesteding", "Toegang", "Financiën in de zorg"];

/// Those who judge.
pub const BEOORDELAARS: [&str; 3] = ["fleur", "ruben", "samira"];

/// Long enough for every text that must say something.
pub const REDENEN: &str = "De commissie vindt het plan helder en haalbaar. De begeleiders zijn vast, het vervoer is geregeld en inwoners kiezen zelf hun groep.";

/// Two gemeenten, two providers, and who works for them.
pub async fn mensen() -> Wereld {
    let mut w = Wereld::nieuw("2023-01-09T08:00:00Z").await;
    for naam in ["Tilburg", "Goirle"] {
        w.organisatie(naam, "gemeente").await;
    }
    for naam in ["Combinatie B", "Aanbieder C"] {
        w.organisatie(naam, "zorgaanbieder").await;
    }
    w.mens("anouk", &[Rol::Inkoopadviseur], None).await;
    w.mens("bram", &[Rol::TweedeInkoper], None).await;
    w.mens("geertje", &[Rol::Escrowhouder], None).await;
    for wie in ["anouk", "bram", "geertje"] {
        w.maak_sleutel(wie).await;
    }
    w.mens("hafsa", &[Rol::Jurist], None).await;
    w.mens("maarten", &[Rol::BestuurlijkOpdrachtgever], None)
        .await;
    w.mens("joost", &[Rol::Voorzitter], None).await;
    w.mens("dennis", &[Rol::Contractmanager], None).await;
    for naam in BEOORDELAARS {
        w.mens(naam, &[Rol::Beoordelaar], None).await;
    }
    w.mens("marieke", &[Rol::Collegesecretaris], Some("Tilburg"))
        .await;
    w.mens("anja", &[Rol::Collegesecretaris], Some("Goirle"))
        .await;
    let partij = [Rol::Zorgaanbieder, Rol::Tekenbevoegde];
    w.mens("jolanda", &partij, Some("Combinatie B")).await;
    w.mens("kees", &partij, Some("Aanbieder C")).await;
    w
}

/// A belangenverklaring without anything to say.
pub fn verklaring() -> Value {
    json!({ "geenBelang": true, "geheimhouding": true })
}

/// A submission that is ready to be handed in; gives its path.
pub async fn concept(w: &Wereld, procedure: &str, wie: &str, partij: &str) -> String {
    let velden = json!({ "perceel": "dag", "naam": partij, "vorm": "alleen" });
    let pad = w.schrijf(wie, procedure, "inschrijving", velden).await;
    let velden = json!({
        "organisatie": w.id(partij), "geenUitsluiting": true, "voldoetAanEisen": true, "ondertekenaar": wie,
    });
    w.schrijf(wie, &pad, "eigen-verklaring", velden).await;
    for vraag in ["V1", "V2"] {
        let velden = json!({ "vraag": vraag, "antwoord": REDENEN });
        w.schrijf(wie, &pad, "dossierantwoord", velden).await;
    }
    pad
}

/// The Procedureregels of the smallest whole procedure.
pub fn procedureregels() -> Value {
    let schaal = json!([
        { "waarde": 0, "label": "niet beantwoord" },
        { "waarde": 6000, "label": "ruim voldoende" },
        { "waarde": 8000, "label": "goed" },
    ]);
    let commissie = |criteria: Value| {
        json!({
            "criteria": criteria, "schaal": schaal, "aantalBeoordelaars": 3,
            "deskundigheid": VAKGEBIEDEN,
        })
    };
    json!({
        "wet": "wmo", "fasen": { "dialoog": true, "bafo": true }, "cpv": ["85312100-0"],
        "ramingCenten": 1_200_000_000, "motiveringProcedurekeuze": REDENEN, "motiveringNietOpdelen": REDENEN,
        "percelen": [{ "code": "dag", "naam": "Dagbesteding", "maxGeselecteerd": 2, "aantalGegund": 1 }],
        "geschiktheidseisen": [{ "code": "E1", "tekst": "U gaf eerder dagbesteding aan vijftig inwoners." }],
        "dossiervragen": [
            { "code": "V1", "thema": "kwaliteit", "vraag": "Hoe zorgt u voor goede dagbesteding?", "maxWoorden": 800, "maxBijlagen": 1 },
            { "code": "V2", "thema": "samenwerking", "vraag": "Hoe werkt u samen in de wijk?", "maxWoorden": 800 },
        ],
        "selectie": commissie(json!([
            { "code": "kwaliteit", "naam": "Kwaliteit", "gewicht": 60 },
            { "code": "samenwerking", "naam": "Samenwerking", "gewicht": 40 },
        ])),
        "dialoog": {
            "onderwerpen": [{ "code": "tarief", "naam": "Opbouw van het tarief" }], "sessies": 1,
            "uitstapregel": "Is er geen overeenstemming, dan stopt de dialoog met die partij.",
        },
        "gunning": commissie(json!([{ "code": "plan", "naam": "Plan", "gewicht": 100 }])),
        "bafo": {
            "minDagen": 10, "plafondCenten": 300_000_000, "vloerCenten": 240_000_000,
            "inhoud": [{ "code": "B1", "vraag": "Beschrijf het eerste jaar.", "maxWoorden": 1000 }],
        },
        "vragenrondes": [{ "tot": "2023-03-06 12:00" }], "sluiting": "2023-03-24 10:00",
        "klachtenmeldpunt": "Klachtenmeldpunt aanbestedingen, klachten@tilburg.example",
        "contract": { "vorm": "overeenkomst", "jaren": 2, "opties": [2], "capaciteit": 50 },
    })
}
