//! Facts of offers that stand, of who is invited, of bids and of a start that moved.

use super::{NU, nu, op};
use crate::store::facts::Wie;
use crate::store::looptijd::{Looptijd, looptijd};
use crate::store::proef::{Proef, moment};
use crate::store::{belangstelling, bod};
use entities::kluis::geopend_bod;
use entities::moment::Moment;
use jiff::civil::date;
use serde_json::json;
use workflows::machine::Kind;
use workflows::machine::types::{
    Bafo, Gunningsbeslissing, Implementatie, Inschrijving, Overeenkomst,
};
use workflows::procedureregels::voorbeeld;
use workflows::role::Rol;
use workflows::termijnen::{begin_van_dag, einde_van_dag, gestand_tot_en_met};

/// From the closing; from the closing of the BAFO when one was handed in; then as the party wrote.
#[tokio::test]
async fn an_offer_stands_from_the_last_closing_and_as_long_as_the_party_wrote() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "kluis-geopend", "bafo-beoordeling").await;
    let regels = voorbeeld();
    proef.bevries(&rug, &regels).await;
    let partij = proef.inschrijving(&rug, "Een", "bafo-ingediend").await;
    let tot = async || nu::<Inschrijving>(&proef, &partij).await.gestand_tot;
    let na = |sluiting| Some(einde_van_dag(gestand_tot_en_met(sluiting, 180)));
    assert_eq!(tot().await, na(regels.sluiting));

    let sluiting = moment("2022-05-06T09:00:00Z");
    let velden = json!({"sluiting": sluiting.as_second()});
    proef
        .invoer(&rug.perceel, "bafo-sluiting", "", None, velden)
        .await;
    assert_eq!(tot().await, na(regels.sluiting));
    proef
        .rij(Kind::Bafo, "getoetst", Some(&partij), |_| ())
        .await;
    assert_eq!(tot().await, na(sluiting));

    let velden = json!({"totEnMet": "2023-03-31", "ondertekenaar": "J. Pijnenburg"});
    proef
        .invoer(&partij, "gestanddoening", "2023-03-31", None, velden)
        .await;
    let facts = nu::<Inschrijving>(&proef, &partij).await;
    let nieuw = Some(einde_van_dag(date(2023, 3, 31)));
    assert_eq!(
        (facts.gestand_tot, facts.gestand_nieuw),
        (na(sluiting), nieuw)
    );
    proef.gebeurd(&partij, "gestanddoening-verlengen", NU).await;
    let facts = nu::<Inschrijving>(&proef, &partij).await;
    assert_eq!((facts.gestand_tot, facts.gestand_nieuw), (nieuw, None));
}

#[tokio::test]
async fn after_an_invitation_only_whoever_answered_in_time_registers() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "gepubliceerd", "open").await;
    let partij = proef.inschrijving(&rug, "Een", "concept").await;
    let mag = async || {
        let db = proef.reader.db();
        belangstelling::is_uitgenodigd(&db, rug.procedure.id, partij.organisatie_id)
            .await
            .unwrap()
    };
    assert!(mag().await, "published for all");
    proef.gebeurd(&rug.procedure, "uitnodigen", NU).await;
    assert!(!mag().await);
    let velden = json!({"publicatienummer": "1", "belangstellingTot": 1_000});
    proef
        .invoer(&rug.procedure, "vooraankondiging", "", None, velden)
        .await;
    let elders = proef.mens(Rol::Jurist, &rug.procedure, None).await;
    let velden = json!({"contactpersoon": "A"});
    proef
        .invoer(
            &rug.procedure,
            "belangstelling",
            "",
            Some(elders),
            velden.clone(),
        )
        .await;
    assert!(!mag().await, "of another organisation");
    let eigen = proef.mens_bij(partij.organisatie_id).await;
    proef
        .invoer(&rug.procedure, "belangstelling", "", Some(eigen), velden)
        .await;
    assert!(mag().await);
    assert!(nu::<Inschrijving>(&proef, &partij).await.uitgenodigd);
}

/// What was sealed is held against what was typed; a difference waits for the jurist.
#[tokio::test]
async fn a_typed_bid_that_is_not_in_the_package_is_a_finding_until_the_jurist_says_which_holds() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "kluis-geopend", "bafo-beoordeling").await;
    let partij = proef.inschrijving(&rug, "Een", "bafo-ingediend").await;
    let bafo = proef
        .rij(Kind::Bafo, "geopend", Some(&partij), |_| ())
        .await;
    let verschilt = async || nu::<Bafo>(&proef, &bafo).await.bod_verschilt;
    let typ = async |bod: i64| {
        let velden = json!({"bod": bod});
        proef
            .invoer(&bafo, "bafotoets", &bod.to_string(), None, velden)
            .await;
    };
    typ(208).await;
    assert!(!verschilt().await, "nothing to compare with");
    let pakket = geopend_bod::Model {
        rij_id: bafo.id,
        bedrag: 280,
        op: Moment(0),
    };
    proef.voeg_toe(pakket).await;
    assert!(verschilt().await);
    for (besluit, open) in [(300, true), (280, false)] {
        let velden = json!({"bod": besluit, "waarom": "Verwisseld."});
        proef
            .invoer(&bafo, "bodverschil", &besluit.to_string(), None, velden)
            .await;
        assert_eq!(verschilt().await, open, "{besluit}");
    }
    let db = proef.reader.db();
    assert_eq!(bod::geldend(&db, bafo.id).await.unwrap(), Some(280));
    typ(290).await;
    assert!(verschilt().await, "typed anew after the decision");
}

#[tokio::test]
async fn a_postponed_start_counts_for_contracts_that_did_not_begin() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "kluis-geopend", "implementatie").await;
    proef.bevries(&rug, &voorbeeld()).await;
    let partij = proef.inschrijving(&rug, "Een", "gegund").await;
    let uitvoering = proef
        .rij(Kind::Implementatie, "gestart", Some(&rug.perceel), |_| ())
        .await;
    let mut contracten = vec![];
    for staat in ["getekend", "lopend"] {
        let contract = proef
            .rij(Kind::Overeenkomst, staat, Some(&partij), |_| ())
            .await;
        let velden = json!({"ingang": "2022-07-01", "einde": "2026-06-30"});
        proef
            .invoer(&contract, "contractgegevens", "", None, velden)
            .await;
        contracten.push(contract);
    }
    let velden = json!({
        "nieuweStart": "2023-01-01", "nieuwEinde": "2026-12-31",
        "oudeContracten": "Lopen door.", "gevolg": "Schuift op.",
    });
    proef
        .invoer(&uitvoering, "uitstel", "2023-01-01", None, velden)
        .await;
    let facts = nu::<Implementatie>(&proef, &uitvoering).await;
    assert!(facts.uitstel && facts.einde_na_start && facts.nieuwe_start > facts.start);
    proef.gebeurd(&uitvoering, "uitstellen", NU).await;
    assert!(!nu::<Implementatie>(&proef, &uitvoering).await.uitstel);

    let eerst = Looptijd {
        ingang: date(2022, 7, 1),
        einde: date(2026, 6, 30),
    };
    let later = Looptijd {
        ingang: date(2023, 1, 1),
        einde: date(2026, 12, 31),
    };
    for (contract, wanneer) in contracten.iter().zip([later, eerst]) {
        let db = proef.reader.db();
        assert_eq!(looptijd(&db, contract).await.unwrap(), Some(wanneer));
        let facts = nu::<Overeenkomst>(&proef, contract).await;
        assert_eq!(facts.ingang, Some(begin_van_dag(wanneer.ingang)));
    }
}

/// A decision names nobody whose offer lapsed as final; who has its contract needs no offer any more.
#[tokio::test]
async fn an_award_is_not_final_on_an_offer_that_lapsed() {
    let proef = Proef::nieuw().await;
    let rug = proef
        .rug("go", "kluis-geopend", "gunning-medegedeeld")
        .await;
    let mut regels = voorbeeld();
    regels.fasen.dialoog = false;
    proef.bevries(&rug, &regels).await;
    proef.inschrijving(&rug, "Een", "beoogd-gegund").await;
    let besluit = proef
        .rij(
            Kind::Gunningsbeslissing,
            "standstill-verstreken",
            Some(&rug.perceel),
            |_| (),
        )
        .await;
    let wie = Wie::default();
    for (dag, verlopen) in [(NU, 0), ("2030-01-01T12:00:00Z", 1)] {
        let facts = op::<Gunningsbeslissing>(&proef, &besluit, dag, &wie).await;
        assert_eq!(
            (facts.beoogden, facts.aanbod_verlopen),
            (1, verlopen),
            "{dag}"
        );
    }
}
