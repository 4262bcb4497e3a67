//! Facts of the award after it was told, of a complaint, and of a running contract.

use super::{NU, nu, op};
use crate::store::facts::Wie;
use crate::store::proef::{Proef, moment};
use serde_json::json;
use workflows::machine::Kind;
use workflows::machine::types::{
    Contractwijziging, Gunningsbeslissing, Inschrijving, Klacht, Overeenkomst, Perceel,
    Verbetertraject,
};
use workflows::procedureregels::voorbeeld;
use workflows::role::Rol;

/// An entry alone extends nothing; what stood there when the act was performed does, for the decision
/// and for the contract.
#[tokio::test]
async fn the_standstill_is_longer_once_the_extension_was_announced() {
    let proef = Proef::nieuw().await;
    let rug = proef
        .rug("go", "kluis-geopend", "gunning-medegedeeld")
        .await;
    proef.bevries(&rug, &voorbeeld()).await;
    let onder = Some(&rug.perceel);
    let besluit = proef
        .rij(Kind::Gunningsbeslissing, "in-standstill", onder, |_| ())
        .await;
    proef
        .gebeurd(&besluit, "mededelen", "2018-05-15T09:00:00Z")
        .await;
    let (gewoon, langer) = ("2018-06-04T22:00:00Z", "2018-06-12T22:00:00Z");
    let dag = "2018-06-12";
    proef
        .invoer(
            &besluit,
            "termijnverlenging",
            dag,
            None,
            json!({"totEnMet": dag}),
        )
        .await;
    let facts = nu::<Gunningsbeslissing>(&proef, &besluit).await;
    assert_eq!(facts.standstill_voorbij_op, Some(moment(gewoon)));
    assert_eq!(facts.verlengd_tot, Some(moment(langer)));
    proef.gebeurd(&besluit, "termijn-verlengen", NU).await;
    let facts = nu::<Gunningsbeslissing>(&proef, &besluit).await;
    assert_eq!(facts.standstill_voorbij_op, Some(moment(langer)));
}

#[tokio::test]
async fn a_suspension_counts_everywhere_on_its_perceel_until_it_is_lifted() {
    let proef = Proef::nieuw().await;
    let rug = proef
        .rug("go", "kluis-geopend", "gunning-medegedeeld")
        .await;
    let onder = Some(&rug.perceel);
    let besluit = proef
        .rij(Kind::Gunningsbeslissing, "in-standstill", onder, |_| ())
        .await;
    let contract = proef
        .rij(Kind::Overeenkomst, "ter-ondertekening", onder, |_| ())
        .await;
    for (grond, opgeheven) in [("klacht", false), ("storing", true)] {
        let velden = json!({"grond": grond, "reden": "R", "opgeheven": opgeheven});
        proef
            .invoer(&rug.perceel, "schorsing", grond, None, velden)
            .await;
    }
    assert_eq!(nu::<Perceel>(&proef, &rug.perceel).await.schorsingen, 1);
    let besluit = nu::<Gunningsbeslissing>(&proef, &besluit).await;
    assert_eq!(besluit.schorsingen, 1);
    assert_eq!(nu::<Overeenkomst>(&proef, &contract).await.schorsingen, 1);
}

/// DOMAIN.md 5, separation 5.
#[tokio::test]
async fn who_has_another_role_in_the_tender_is_involved() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "gepubliceerd", "open").await;
    let klacht = proef
        .rij(Kind::Klacht, "ontvangen", Some(&rug.procedure), |_| ())
        .await;
    let vrij = proef
        .mens(Rol::Klachtbehandelaar, &rug.procedure, None)
        .await;
    let jurist = proef.mens(Rol::Jurist, &rug.procedure, None).await;
    for (persoon, betrokken) in [(vrij, false), (jurist, true)] {
        let wie = Wie {
            persoon: Some(persoon),
            paraferenden: vec![],
        };
        let facts = op::<Klacht>(&proef, &klacht, NU, &wie).await;
        assert_eq!(facts.behandelaar_betrokken, betrokken);
    }
}

/// The offer stands so many days after the last closing; a party that drops out is no next one.
#[tokio::test]
async fn there_is_a_next_party_while_its_offer_stands() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "kluis-geopend", "gunning-definitief").await;
    let mut regels = voorbeeld();
    regels.fasen.dialoog = false;
    regels.gestanddoening_dagen = 180;
    proef.bevries(&rug, &regels).await;
    let winnaar = proef.inschrijving(&rug, "Een", "gegund").await;
    let besluit = proef
        .rij(
            Kind::Gunningsbeslissing,
            "definitief",
            Some(&rug.perceel),
            |_| (),
        )
        .await;
    let sleutel = winnaar.id.to_string();
    proef
        .invoer(
            &besluit,
            "afvaller",
            &sleutel,
            None,
            json!({"grond": "faillissement"}),
        )
        .await;
    let facts = nu::<Gunningsbeslissing>(&proef, &besluit).await;
    assert_eq!((facts.afvallers, facts.volgende), (1, false));
    assert!(nu::<Inschrijving>(&proef, &winnaar).await.valt_af);

    proef.inschrijving(&rug, "Twee", "reserve").await;
    assert!(nu::<Gunningsbeslissing>(&proef, &besluit).await.volgende);
    let niemand = Wie::default();
    let later = op::<Gunningsbeslissing>(&proef, &besluit, "2030-01-01T12:00:00Z", &niemand).await;
    assert!(!later.volgende);
}

/// F14: the small changes of one contract count together.
#[tokio::test]
async fn small_changes_are_counted_together_and_others_are_not() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "kluis-geopend", "afgerond").await;
    let partij = proef.inschrijving(&rug, "Een", "gegund").await;
    let onder = Some(&partij);
    let toets = |grond: &str, waarde: i64| json!({"grondslag": grond, "waarde": waarde, "oorspronkelijk": 100_000});
    for (grond, staat) in [
        ("klein", "toegepast"),
        ("onvoorzien", "toegepast"),
        ("klein", "geweigerd"),
    ] {
        let eerder = proef
            .rij(Kind::Contractwijziging, staat, onder, |_| ())
            .await;
        proef
            .invoer(&eerder, "wijzigingstoets", "", None, toets(grond, 4_000))
            .await;
    }
    let nieuw = proef
        .rij(Kind::Contractwijziging, "aangevraagd", onder, |_| ())
        .await;
    proef
        .invoer(&nieuw, "wijzigingstoets", "", None, toets("klein", 3_000))
        .await;
    let facts = nu::<Contractwijziging>(&proef, &nieuw).await;
    assert_eq!((facts.waarde, facts.cumulatief), (3_000, 7_000));
}

#[tokio::test]
async fn a_measurement_at_the_norm_is_no_shortcoming() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "kluis-geopend", "afgerond").await;
    for (waarde, onder) in [(75, false), (74, true)] {
        let traject = proef
            .rij(Kind::Verbetertraject, "gemeld", Some(&rug.perceel), |_| ())
            .await;
        let velden = json!({"aanleiding": "kpi", "norm": 75, "waarde": waarde});
        proef
            .invoer(&traject, "verbetertraject", "", None, velden)
            .await;
        assert_eq!(
            nu::<Verbetertraject>(&proef, &traject).await.onder_norm,
            onder
        );
    }
}
