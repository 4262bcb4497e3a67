//! The whole main line over the API alone, with two parties, one dialogue session each and a BAFO.

use super::dagbesteding::{
    BEOORDELAARS, REDENEN, VAKGEBIEDEN, concept, mensen, procedureregels, verklaring,
};
use super::wereld::{API, Wereld, id_van};
use super::{alles_bezorgd, klopt};
use reqwest::{Method, StatusCode};
use serde_json::json;

/// The paths of the case.
pub struct Zaak {
    pub w: Wereld,
    pub spoor: String,
    pub procedure: String,
    perceel: String,
    partijen: [(&'static str, String); 2],
}

#[tokio::test]
async fn from_a_new_inkoopspoor_to_a_running_contract() {
    let zaak = gepubliceerd(mensen().await).await;
    let zaak = ingeschreven(zaak).await;
    geopend(&zaak).await;
    getoetst(&zaak).await;
    beoordeeld(&zaak, &["kwaliteit", "samenwerking"]).await;
    geselecteerd(&zaak).await;
    dialoog(&zaak).await;
    bafo(&zaak).await;
    beoordeeld(&zaak, &["plan"]).await;
    gegund(&zaak).await;
    lopend(&zaak).await;
    klopt(&zaak.w.test).await;
    alles_bezorgd(&zaak.w.test).await;
}

/// Step 1: the documents, the planning and the Procedureregels; gives the paths of the spoor and of
/// the procedure.
pub async fn voorbereid(w: &Wereld) -> (String, String) {
    let gemeenten = json!([w.id("Tilburg"), w.id("Goirle")]);
    let nieuw = json!({ "velden": {
        "naam": "Dagbesteding", "regio": "Hart van Brabant", "wet": "wmo",
        "omschrijving": "Dagbesteding voor inwoners die niet kunnen werken.",
        "besluitregel": "unanimiteit-colleges", "gemeenten": gemeenten,
    }});
    let pad = format!("{API}/inkoopsporen");
    let begonnen = w
        .stuur("anouk", Method::POST, &pad, Some(&nieuw), None)
        .await;
    assert_eq!(begonnen.status, StatusCode::CREATED, "{}", begonnen.inhoud);
    let spoor = begonnen.inhoud["url"].as_str().unwrap().to_owned();
    for soort in ["leidraad", "conceptovereenkomst", "programma-van-eisen"] {
        let velden = json!({ "soort": soort, "titel": soort, "tekst": REDENEN });
        w.schrijf("anouk", &spoor, "document", velden).await;
    }
    w.doe("anouk", &spoor, "documenten-opstellen", &[]).await;
    for (code, dag) in [
        ("publicatie", "2023-02-13"),
        ("inschrijving", "2023-03-24"),
        ("start", "2023-09-01"),
    ] {
        let velden = json!({ "code": code, "eersteVan": dag, "eersteTot": dag });
        w.schrijf("anouk", &spoor, "mijlpaal", velden).await;
    }
    let procedure = w.onder("anouk", "procedures", &spoor).await;
    let regels = json!({ "regels": procedureregels() });
    w.schrijf("anouk", &procedure, "procedureregels", regels)
        .await;
    (spoor, procedure)
}

/// Steps 1 and 2: the preparation, Go, publication.
pub async fn gepubliceerd(w: Wereld) -> Zaak {
    let (spoor, procedure) = voorbereid(&w).await;
    for wie in ["anouk", "bram", "hafsa"] {
        w.schrijf(wie, &spoor, "belangenverklaring-team", verklaring())
            .await;
    }
    w.doe("anouk", &spoor, "go-no-go-vragen", &["hafsa"]).await;
    for (wie, gemeente) in [("marieke", "Tilburg"), ("anja", "Goirle")] {
        let velden = json!({ "gemeente": w.id(gemeente), "besluit": "ingestemd" });
        w.schrijf(wie, &spoor, "collegebesluit", velden).await;
    }
    assert_eq!(w.doe("maarten", &spoor, "go-verlenen", &[]).await, "go");
    w.zet("2023-02-13T09:00:00Z").await;
    w.doe("anouk", &procedure, "documenten-vaststellen", &[])
        .await;
    let velden =
        json!({ "publicatienummer": "2023-OEFEN-01", "sluitingPlatform": "2023-03-24 10:00" });
    w.schrijf("anouk", &procedure, "publicatie", velden).await;
    let naar = w.doe("anouk", &procedure, "publiceren", &["bram"]).await;
    assert_eq!(naar, "gepubliceerd");
    let perceel = w.onder("anouk", "percelen", &spoor).await;
    let partijen = [("jolanda", String::new()), ("kees", String::new())];
    Zaak {
        w,
        spoor,
        procedure,
        perceel,
        partijen,
    }
}

/// Both parties hand in; each gets a receipt.
async fn ingeschreven(mut zaak: Zaak) -> Zaak {
    let w = &zaak.w;
    w.zet("2023-03-20T09:00:00Z").await;
    for ((wie, pad), naam) in zaak
        .partijen
        .iter_mut()
        .zip(["Combinatie B", "Aanbieder C"])
    {
        *pad = concept(w, &zaak.procedure, wie, naam).await;
        let gedaan = w.probeer(wie, pad, "indienen", json!({})).await;
        assert_eq!(gedaan.inhoud["naar"], "ingediend", "{}", gedaan.inhoud);
        assert_eq!(gedaan.inhoud["ontvangst"].as_str().map(str::len), Some(64));
    }
    zaak
}

/// Step 3: closing, and two people open the vault.
async fn geopend(zaak: &Zaak) {
    let w = &zaak.w;
    w.zet("2023-03-24T09:30:00Z").await;
    for wie in ["anouk", "bram"] {
        w.schrijf(wie, &zaak.procedure, "belangenverklaring", verklaring())
            .await;
    }
    w.doe("anouk", &zaak.procedure, "kluis-openen", &["bram"])
        .await;
    w.zet("2023-03-24T09:31:00Z").await;
    let anderen = [
        "anouk", "bram", "hafsa", "joost", "fleur", "ruben", "samira",
    ];
    for wie in anderen {
        w.schrijf(wie, &zaak.procedure, "belangenverklaring", verklaring())
            .await;
    }
    for (_, pad) in &zaak.partijen {
        assert_eq!(w.toestand("anouk", pad).await, "geopend");
    }
}

async fn getoetst(zaak: &Zaak) {
    let w = &zaak.w;
    w.doe("anouk", &zaak.perceel, "vormtoets-starten", &[])
        .await;
    for (_, pad) in &zaak.partijen {
        let velden = json!({ "volledig": true, "ondertekend": true, "zonderVoorbehoud": true });
        w.schrijf("anouk", pad, "vormtoets", velden).await;
        w.doe("anouk", pad, "geldig-verklaren", &["hafsa"]).await;
    }
    w.doe("anouk", &zaak.perceel, "vormtoets-afronden", &["hafsa"])
        .await;
    for (_, pad) in &zaak.partijen {
        w.schrijf(
            "anouk",
            pad,
            "geschiktheidstoets",
            json!({ "eis": "E1", "voldoet": true }),
        )
        .await;
        w.doe("anouk", pad, "geschikt-verklaren", &["hafsa"]).await;
    }
    w.doe("anouk", &zaak.perceel, "geschiktheid-afronden", &["hafsa"])
        .await;
}

/// A round: everybody for themselves, then together. The first party does better.
async fn beoordeeld(zaak: &Zaak, criteria: &[&str]) {
    let w = &zaak.w;
    let ronde = w.onder("joost", "beoordelingsrondes", &zaak.perceel).await;
    for (vakgebied, wie) in VAKGEBIEDEN.into_iter().zip(BEOORDELAARS) {
        let velden = json!({ "vakgebied": vakgebied, "beoordelaars": [w.id(wie)] });
        w.schrijf("joost", &ronde, "deskundigheid", velden).await;
    }
    w.doe("joost", &ronde, "starten", &[]).await;
    let mut cellen = Vec::new();
    for ((_, pad), waarde) in zaak.partijen.iter().zip([8000, 6000]) {
        for criterium in criteria {
            cellen.push(json!({
                "inschrijving": id_van(pad), "criterium": criterium, "waarde": waarde, "motivering": REDENEN,
            }));
        }
    }
    for wie in BEOORDELAARS {
        for cel in &cellen {
            w.schrijf(wie, &ronde, "score", cel.clone()).await;
        }
    }
    w.doe("joost", &ronde, "sluiten", &[]).await;
    w.doe("joost", &ronde, "consensus-starten", &[]).await;
    for cel in cellen {
        w.schrijf("joost", &ronde, "consensus", cel).await;
    }
    for wie in BEOORDELAARS {
        w.schrijf(
            wie,
            &ronde,
            "consensusbevestiging",
            json!({ "akkoord": true }),
        )
        .await;
    }
    assert_eq!(
        w.doe("joost", &ronde, "vaststellen", &[]).await,
        "vastgesteld"
    );
}

async fn geselecteerd(zaak: &Zaak) {
    let w = &zaak.w;
    w.doe("joost", &zaak.perceel, "allen-toelaten", &[]).await;
    for (_, pad) in &zaak.partijen {
        w.schrijf(
            "anouk",
            pad,
            "selectiemotivering",
            json!({ "motivering": REDENEN }),
        )
        .await;
    }
    w.doe("anouk", &zaak.perceel, "selectie-mededelen", &["hafsa"])
        .await;
}

/// Step 4: one session with each party, with a verslag on which the party agrees.
async fn dialoog(zaak: &Zaak) {
    let w = &zaak.w;
    w.zet("2023-05-03T08:00:00Z").await;
    let mut sessies = Vec::new();
    for (wie, pad) in &zaak.partijen {
        let traject = w.onder("anouk", "dialoogtrajecten", pad).await;
        w.doe(wie, &traject, "bevestigen", &[]).await;
        w.doe("anouk", &traject, "starten", &[]).await;
        let velden = json!({ "nummer": 1, "op": "2023-05-16 10:00", "plaats": "Stadskantoor" });
        let sessie = w.schrijf("anouk", &traject, "dialoogsessie", velden).await;
        let agenda = json!({ "invoer": { "agenda": { "tekst": "1. Vervoer. 2. Tarief." } } });
        let gedaan = w
            .probeer("anouk", &sessie, "agenda-verzenden", agenda)
            .await;
        assert_eq!(
            gedaan.inhoud["naar"], "agenda-verzonden",
            "{}",
            gedaan.inhoud
        );
        sessies.push((*wie, traject, sessie));
    }
    w.zet("2023-05-16T12:00:00Z").await;
    for (wie, traject, sessie) in sessies {
        let velden = json!({ "dienst": [w.id("anouk"), w.id("hafsa")], "partij": wie });
        w.schrijf("anouk", &sessie, "aanwezigheid", velden).await;
        w.doe("anouk", &sessie, "houden", &[]).await;
        let velden = json!({ "tekst": REDENEN, "voorAllen": false });
        w.schrijf("anouk", &sessie, "verslag", velden).await;
        w.doe("anouk", &sessie, "verslag-opstellen", &[]).await;
        w.doe("anouk", &sessie, "ter-reactie-sturen", &[]).await;
        w.doe(wie, &sessie, "verslag-akkoord-geven", &[]).await;
        w.doe("anouk", &sessie, "sluiten", &[]).await;
        let velden = json!({ "onderwerp": "tarief", "stand": "in-bafo", "tekst": "Het tarief komt in de BAFO." });
        w.schrijf("anouk", &traject, "afspraak", velden).await;
        assert_eq!(w.doe("anouk", &traject, "afronden", &[]).await, "afgerond");
    }
}

/// The BAFO of both parties, opened by two people and tested.
async fn bafo(zaak: &Zaak) {
    let w = &zaak.w;
    let velden = json!({ "sluiting": "2023-06-09 10:00" });
    w.schrijf("anouk", &zaak.perceel, "bafo-sluiting", velden)
        .await;
    w.doe("anouk", &zaak.perceel, "bafo-uitvragen", &["hafsa"])
        .await;
    let mut bafos = Vec::new();
    for (wie, pad) in &zaak.partijen {
        let bafo = w.onder(wie, "bafos", pad).await;
        let velden = json!({ "onderdeel": "B1", "antwoord": REDENEN });
        w.schrijf(wie, &bafo, "bafo-onderdeel", velden).await;
        let velden = json!({ "bedrag": "€ 2.800.000", "capaciteit": 60 });
        w.schrijf(wie, &bafo, "bafo-bod", velden).await;
        w.doe(wie, &bafo, "indienen", &[]).await;
        bafos.push(bafo);
    }
    w.zet("2023-06-09T09:00:00Z").await;
    w.doe("anouk", &zaak.perceel, "bafo-kluis-openen", &["bram"])
        .await;
    w.zet("2023-06-12T08:00:00Z").await;
    for bafo in &bafos {
        let velden = json!({
            "pastBijAfspraken": true, "zonderVoorbehoud": true, "bovenVloer": true,
            "onderPlafond": true, "capaciteit": true,
        });
        w.schrijf("anouk", bafo, "bafotoets", velden).await;
        w.doe("anouk", bafo, "toetsen", &["hafsa"]).await;
    }
    w.doe("anouk", &zaak.perceel, "bafos-ter-beoordeling-geven", &[])
        .await;
}

/// Step 5: both BAFOs are good, the first is chosen, and the standstill is waited for.
async fn gegund(zaak: &Zaak) {
    let w = &zaak.w;
    for (_, pad) in &zaak.partijen {
        let bafo = w.onder("anouk", "bafos", pad).await;
        w.doe("anouk", &bafo, "aanvaarden", &[]).await;
    }
    let besluit = w
        .onder("anouk", "gunningsbeslissingen", &zaak.perceel)
        .await;
    let velden = json!({ "programma": "Wmo 2023", "bedrag": "€ 2.800.000" });
    w.schrijf("anouk", &besluit, "dekking", velden).await;
    for (_, pad) in &zaak.partijen {
        let velden =
            json!({ "inschrijving": id_van(pad), "redenen": REDENEN, "voordelen": REDENEN });
        w.schrijf("anouk", &besluit, "gunningsbrief", velden).await;
    }
    let velden = json!({
        "gekozen": REDENEN, "afgewezen": REDENEN, "belangen": "Geen.", "onderaannemers": "Geen.",
    });
    w.schrijf("anouk", &zaak.perceel, "proces-verbaal", velden)
        .await;
    w.doe("maarten", &besluit, "bestuurlijk-akkoord-geven", &[])
        .await;
    w.zet("2023-06-15T08:00:00Z").await;
    w.doe("anouk", &besluit, "mededelen", &["hafsa"]).await;
    let velden = json!({
        "inschrijving": id_van(&zaak.partijen[0].1), "handelsregister": true,
        "gedragsverklaring": true, "belastingdienst": true,
    });
    w.schrijf("anouk", &besluit, "verificatie", velden).await;
    let te_vroeg = w
        .probeer("anouk", &besluit, "definitief-maken", json!({}))
        .await;
    assert_eq!(te_vroeg.status, StatusCode::CONFLICT, "the standstill runs");
    w.zet("2023-07-07T08:00:00Z").await;
    assert_eq!(
        w.doe("anouk", &besluit, "definitief-maken", &[]).await,
        "definitief"
    );
    w.doe("anouk", &zaak.perceel, "contractering-starten", &[])
        .await;
}

/// Steps 5 and 6: everybody signs, and the agreement begins on its day.
async fn lopend(zaak: &Zaak) {
    let w = &zaak.w;
    let overeenkomst = w.onder("anouk", "overeenkomsten", &zaak.perceel).await;
    let velden = json!({
        "ingang": "2023-09-01", "einde": "2025-08-31", "opties": "Eén keer twee jaar",
        "bedrag": "€ 2.800.000", "gemeenten": [w.id("Tilburg"), w.id("Goirle")],
        "kpis": REDENEN, "goedResultaat": REDENEN, "klachtpartij": "Klachtencommissie", "risicodossier": REDENEN,
    });
    w.schrijf("anouk", &overeenkomst, "contractgegevens", velden)
        .await;
    w.doe(
        "anouk",
        &overeenkomst,
        "ter-ondertekening-leggen",
        &["hafsa"],
    )
    .await;
    for (wie, namens) in [
        ("marieke", "Tilburg"),
        ("anja", "Goirle"),
        ("jolanda", "Combinatie B"),
    ] {
        let velden = json!({ "namens": w.id(namens), "naam": wie });
        w.schrijf(wie, &overeenkomst, "handtekening", velden).await;
    }
    w.doe("anouk", &overeenkomst, "getekend-vaststellen", &[])
        .await;
    let velden = json!({ "publicatienummer": "2023/S 140-000001" });
    w.schrijf("anouk", &zaak.perceel, "aankondiging-gunning", velden)
        .await;
    w.doe("anouk", &zaak.perceel, "gunning-aankondigen", &[])
        .await;
    let implementatie = w.onder("dennis", "implementaties", &zaak.perceel).await;
    let velden = json!({
        "capaciteit": 60, "onderaannemers": true, "overgangsregeling": true, "klachtenroute": true,
    });
    w.schrijf("dennis", &implementatie, "implementatiepoort", velden)
        .await;
    let velden =
        json!({ "code": "backoffice", "naam": "De backoffice is klaar", "stand": "gereed" });
    w.schrijf("dennis", &implementatie, "implementatiemijlpaal", velden)
        .await;
    // The agreement does not begin before its party is ready.
    w.zet("2023-09-01T06:00:00Z").await;
    assert_eq!(w.toestand("jolanda", &overeenkomst).await, "lopend");
    assert_eq!(
        w.doe("dennis", &implementatie, "gereed-melden", &[]).await,
        "gereed"
    );
    assert_eq!(w.toestand("anouk", &zaak.procedure).await, "afgerond");
    assert_eq!(w.toestand("anouk", &zaak.spoor).await, "go");
}
