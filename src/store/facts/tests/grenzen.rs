//! Facts that guard a limit: of a bid, of what the jurist read, of who may be judged again, and of what
//! the proces-verbaal is silent about.

use super::{NU, nu};
use crate::store::proef::Proef;
use entities::kluis::geopend_bod;
use entities::moment::Moment;
use serde_json::json;
use workflows::machine::Kind;
use workflows::machine::types::{Bafo, Inschrijving, Perceel, Procedure};
use workflows::procedureregels::voorbeeld;
use workflows::role::Rol;

const REDENEN: &str = "De rechtbank oordeelt dat het ontbrekende blad geen gebrek is. De inschrijving was volledig en doet daarom weer mee.";

/// Ceiling and floor of the example are € 48.635.554 and € 43.771.999; the edges are inside.
#[tokio::test]
async fn a_bid_outside_the_limits_is_found_when_the_check_ticks_it_as_fine() {
    let regels = voorbeeld();
    let grenzen = regels.bafo.clone().unwrap();
    let (plafond, vloer) = (
        grenzen.plafond_centen.unwrap(),
        grenzen.vloer_centen.unwrap(),
    );
    for (bod, onder_plafond, boven_vloer, gevonden) in [
        (plafond, true, true, false),
        (vloer, true, true, false),
        (plafond + 1, true, true, true),
        (plafond + 1, false, true, false),
        (vloer - 1, true, true, true),
        (vloer - 1, true, false, false),
    ] {
        let proef = Proef::nieuw().await;
        let rug = proef.rug("go", "kluis-geopend", "bafo-beoordeling").await;
        proef.bevries(&rug, &regels).await;
        let partij = proef.inschrijving(&rug, "Een", "bafo-ingediend").await;
        let bafo = proef
            .rij(Kind::Bafo, "geopend", Some(&partij), |_| ())
            .await;
        let pakket = geopend_bod::Model {
            rij_id: bafo.id,
            bedrag: bod,
            op: Moment(0),
        };
        proef.voeg_toe(pakket).await;
        assert!(
            !nu::<Bafo>(&proef, &bafo).await.bod_buiten_grens,
            "no check yet"
        );
        let toets = json!({"onderPlafond": onder_plafond, "bovenVloer": boven_vloer});
        proef.invoer(&bafo, "bafotoets", "", None, toets).await;
        let facts = nu::<Bafo>(&proef, &bafo).await;
        assert_eq!(facts.bod_buiten_grens, gevonden, "{bod}");
    }
}

/// Exact by the audit trail of the procedure: what was written after the question for a Go is not read.
#[tokio::test]
async fn rules_written_after_the_question_for_a_go_were_not_read_by_the_jurist() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "voorbereid", "open").await;
    let geparafeerd = async || {
        nu::<Procedure>(&proef, &rug.procedure)
            .await
            .regels_geparafeerd
    };
    let regels = async |sleutel: &str| {
        let velden = json!({"regels": voorbeeld()});
        proef
            .invoer(&rug.procedure, "procedureregels", sleutel, None, velden)
            .await;
    };
    regels("1").await;
    assert!(!geparafeerd().await, "never put to the board");
    proef
        .gebeurd(&rug.procedure, "go-gevraagd-melden", NU)
        .await;
    assert!(geparafeerd().await);
    regels("2").await;
    assert!(!geparafeerd().await, "changed since");
}

#[tokio::test]
async fn a_ground_to_reopen_counts_once_and_names_its_judgment() {
    for (perceel, heropenbaar) in [
        ("toets-vorm-en-uitsluiting", true),
        ("toets-geschiktheid", true),
        ("beoordeling", false),
        ("selectie-concept", true),
        ("selectie-medegedeeld", false),
    ] {
        let proef = Proef::nieuw().await;
        let rug = proef.rug("go", "kluis-geopend", perceel).await;
        proef.bevries(&rug, &voorbeeld()).await;
        let partij = proef.inschrijving(&rug, "Een", "ongeldig").await;
        let feiten = async || nu::<Inschrijving>(&proef, &partij).await;
        assert_eq!(feiten().await.perceel_heropenbaar, heropenbaar, "{perceel}");
        for (nr, grond, geldt) in [
            (
                "1",
                json!({"grond": "vonnis", "motivering": REDENEN}),
                false,
            ),
            (
                "2",
                json!({"grond": "eigen-fout", "motivering": "Fout."}),
                false,
            ),
            (
                "3",
                json!({"grond": "eigen-fout", "motivering": REDENEN}),
                true,
            ),
            (
                "4",
                json!({"grond": "vonnis", "kenmerk": "KG ZA 22-17", "motivering": REDENEN}),
                true,
            ),
        ] {
            proef
                .invoer(&partij, "heropeningsgrond", nr, None, grond)
                .await;
            assert_eq!(feiten().await.heropeningsgrond, geldt, "{nr}");
        }
        proef.gebeurd(&partij, "heropenen", NU).await;
        assert!(!feiten().await.heropeningsgrond, "used");
    }
}

/// Item m of the law names who left because of an interest; what stayed out of the nota is named too.
#[tokio::test]
async fn the_proces_verbaal_names_interests_and_what_stayed_out_of_the_nota() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "kluis-geopend", "gunning-definitief").await;
    let ronde = proef
        .rij(
            Kind::Beoordelingsronde,
            "vastgesteld",
            Some(&rug.perceel),
            |_| (),
        )
        .await;
    let weg = proef.mens(Rol::Beoordelaar, &rug.procedure, None).await;
    let velden = json!({"reden": "Familie werkt bij een partij."});
    proef
        .invoer(&ronde, "onttrekking", &weg.to_string(), None, velden)
        .await;
    proef.gebeurd(&ronde, "beoordelaar-onttrekken", NU).await;
    proef
        .rij(
            Kind::Vraag,
            "individueel-vertrouwelijk",
            Some(&rug.procedure),
            |_| (),
        )
        .await;
    let naam = format!("{} {weg}", Rol::Beoordelaar.code());
    for (nr, belangen, weggelaten, uit) in [
        ("1", "Geen.".to_owned(), "", (1, true)),
        ("2", format!("{naam} is vervangen."), "", (0, true)),
        (
            "3",
            format!("{naam} is vervangen."),
            "Een tarief.",
            (0, false),
        ),
    ] {
        let verbaal = json!({
            "gekozen": "A.", "afgewezen": "B.", "onderaannemers": "C.",
            "belangen": belangen, "weggelaten": weggelaten,
        });
        proef
            .invoer(&rug.perceel, "proces-verbaal", nr, None, verbaal)
            .await;
        let facts = nu::<Perceel>(&proef, &rug.perceel).await;
        assert!(facts.proces_verbaal);
        let zwijgt = (facts.belangen_onvermeld, facts.weggelaten_onvermeld);
        assert_eq!(zwijgt, uit, "{nr}");
    }
}
