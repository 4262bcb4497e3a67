//! The facts that are easy to get wrong, from rows and entries in a database.

mod aanbod;
mod contract;
mod deelnemer;
mod grenzen;

use super::{Stored, Wie};
use crate::clock::nieuwe_id;
use crate::store::proef::{Proef, moment};
use entities::ids::{PakketId, PersoonId};
use entities::kluis::{pakket, pakketdeel};
use entities::zaak::rij;
use jiff::Timestamp;
use serde_json::json;
use workflows::dispatch;
use workflows::machine::Kind;
use workflows::machine::types::{
    Beoordelingsronde, Deelnemer, Dialoogsessie, Gunningsbeslissing, Inkoopspoor, Inschrijving,
    Overeenkomst, Perceel, Procedure,
};
use workflows::procedureregels::{StandstillGrondslag, voorbeeld};
use workflows::role::Rol;
use workflows::rule::Gemeen;
use workflows::selecteren::inschrijving::Selectieuitkomst;

const NU: &str = "2022-02-14T12:00:00Z";

async fn op<M: Stored>(proef: &Proef, rij: &rij::Model, nu: &str, wie: &Wie) -> M::Facts {
    let gemeen = Gemeen {
        nu: moment(nu),
        ..Gemeen::default()
    };
    M::facts(&proef.reader.db(), rij, wie, gemeen)
        .await
        .unwrap()
}

async fn nu<M: Stored>(proef: &Proef, rij: &rij::Model) -> M::Facts {
    op::<M>(proef, rij, NU, &Wie::default()).await
}

#[tokio::test]
async fn every_machine_has_facts_before_anything_is_entered() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "gepubliceerd", "open").await;
    for kind in Kind::ALL {
        let begin = kind.begins()[0];
        let rij = proef.rij(*kind, begin, Some(&rug.perceel), |_| ()).await;
        dispatch!(*kind, M => drop(nu::<M>(&proef, &rij).await));
    }
}

#[tokio::test]
async fn quorum_is_a_majority_on_the_dossier_as_it_was_asked_last() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go-no-go-gevraagd", "voorbereid", "open").await;
    let regel = json!({"besluitregel": "meerderheid-colleges"});
    proef
        .invoer(&rug.spoor, "inkoopspoor", "", None, regel)
        .await;
    let besluit = async |gemeente: &str, besluit: &str| {
        let id = proef.gemeente(&rug, gemeente).await.to_string();
        let velden = json!({"gemeente": id, "besluit": besluit});
        proef
            .invoer(&rug.spoor, "collegebesluit", &id, None, velden)
            .await;
    };
    besluit("Tilburg", "ingestemd").await;
    proef
        .gebeurd(&rug.spoor, "go-no-go-vragen", "2021-10-01T08:00:00Z")
        .await;
    besluit("Goirle", "ingestemd-met-opmerkingen").await;
    besluit("Dongen", "niet-ingestemd").await;
    besluit("Waalwijk", "ingestemd").await;
    let facts = nu::<Inkoopspoor>(&proef, &rug.spoor).await;
    assert_eq!((facts.beslissers, facts.quorum), (4, 3));
    assert_eq!((facts.ingestemd, facts.niet_ingestemd), (2, 1));
}

#[tokio::test]
async fn all_colleges_must_agree_when_the_mandate_says_so() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go-no-go-gevraagd", "voorbereid", "open").await;
    proef.gemeente(&rug, "Tilburg").await;
    proef.gemeente(&rug, "Goirle").await;
    assert_eq!(nu::<Inkoopspoor>(&proef, &rug.spoor).await.quorum, 2);
}

#[tokio::test]
async fn a_condition_that_was_written_again_is_open_again() {
    let proef = Proef::nieuw().await;
    let rug = proef
        .rug("go-onder-voorwaarden", "voorbereid", "open")
        .await;
    let afgehandeld = json!({"afhandeling": "Klaar."});
    proef
        .invoer(
            &rug.spoor,
            "voorwaarde-afhandeling",
            "1",
            None,
            afgehandeld.clone(),
        )
        .await;
    for nummer in ["1", "2"] {
        proef
            .invoer(
                &rug.spoor,
                "voorwaarde",
                nummer,
                None,
                json!({"tekst": "Dekking."}),
            )
            .await;
    }
    proef
        .invoer(&rug.spoor, "voorwaarde-afhandeling", "2", None, afgehandeld)
        .await;
    let facts = nu::<Inkoopspoor>(&proef, &rug.spoor).await;
    assert_eq!((facts.voorwaarden, facts.voorwaarden_open), (2, 1));
}

/// F-D1: sent 15 May 2018, last day 4 June, definitive 5 June (the region's own table, P38).
#[tokio::test]
async fn standstill_runs_from_the_announcement_or_from_now() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "kluis-geopend", "selectie-concept").await;
    proef.bevries(&rug, &voorbeeld()).await;
    let voorbij: Timestamp = moment("2018-06-04T22:00:00Z");
    let facts = op::<Perceel>(
        &proef,
        &rug.perceel,
        "2018-05-15T09:00:00Z",
        &Wie::default(),
    )
    .await;
    assert_eq!(
        facts.selectie_voorbij_op,
        Some(voorbij),
        "the act is about to be"
    );
    proef
        .gebeurd(&rug.perceel, "selectie-mededelen", "2018-05-15T09:00:00Z")
        .await;
    assert_eq!(
        nu::<Perceel>(&proef, &rug.perceel)
            .await
            .selectie_voorbij_op,
        Some(voorbij)
    );

    let onder = Some(&rug.perceel);
    let besluit = proef
        .rij(Kind::Gunningsbeslissing, "definitief", onder, |_| ())
        .await;
    proef
        .gebeurd(&besluit, "mededelen", "2018-05-15T09:00:00Z")
        .await;
    let facts = nu::<Gunningsbeslissing>(&proef, &besluit).await;
    assert_eq!(facts.standstill_voorbij_op, Some(voorbij));
    let contract = proef
        .rij(Kind::Overeenkomst, "ter-ondertekening", onder, |_| ())
        .await;
    let facts = nu::<Overeenkomst>(&proef, &contract).await;
    assert_eq!(facts.standstill_voorbij_op, Some(voorbij));
    assert!(facts.gunning_definitief);
}

#[tokio::test]
async fn without_standstill_the_term_is_over_at_the_announcement() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "kluis-geopend", "selectie-concept").await;
    let mut regels = voorbeeld();
    regels.standstill_selectie.grondslag = StandstillGrondslag::Uitgeschakeld {
        motivering: "Eén partij.".into(),
    };
    proef.bevries(&rug, &regels).await;
    let facts = nu::<Perceel>(&proef, &rug.perceel).await;
    assert_eq!(facts.selectie_voorbij_op, Some(moment(NU)));
}

#[tokio::test]
async fn a_declaration_from_before_the_opening_does_not_count_after_it() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "inschrijving-gesloten", "open").await;
    let een = proef.mens(Rol::Inkoopadviseur, &rug.procedure, None).await;
    let ander = proef.mens(Rol::TweedeInkoper, &rug.procedure, None).await;
    let wie = |paraferenden: &[PersoonId]| Wie {
        persoon: Some(een),
        paraferenden: paraferenden.to_vec(),
    };
    let ja = json!({"geenBelang": true, "geheimhouding": true});
    proef
        .invoer(&rug.procedure, "belangenverklaring", "", Some(een), ja)
        .await;
    let openers = async |paraferenden: &[PersoonId]| {
        let wie = wie(paraferenden);
        op::<Procedure>(&proef, &rug.procedure, NU, &wie)
            .await
            .openers_verklaard
    };
    assert!(openers(&[]).await);
    assert!(!openers(&[ander]).await);
    proef.gebeurd(&rug.procedure, "kluis-openen", NU).await;
    assert!(!openers(&[]).await);
}

#[tokio::test]
async fn a_submission_lacks_what_its_newest_open_package_lacks() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "gepubliceerd", "open").await;
    proef.bevries(&rug, &voorbeeld()).await;
    let partij = proef.inschrijving(&rug, "Coalitie", "ingediend").await;
    let eigen = partij.organisatie_id.unwrap().to_string();
    let lid = proef.organisatie("Lid", "zorgaanbieder").await;
    let sleutel = lid.to_string();
    let deelnemer = proef
        .rij(Kind::Deelnemer, "getekend", Some(&partij), |rij| {
            rij.organisatie_id = Some(lid);
        })
        .await;
    pakket_met(&proef, &partij, 1, true, &[("dossierantwoord", "V1")]).await;
    let facts = nu::<Inschrijving>(&proef, &partij).await;
    assert_eq!((facts.vragen_open, facts.zonder_eigen_verklaring), (5, 1));
    assert_eq!(facts.deelnemers_open, 1, "signed for the sealed version");
    assert!(!facts.nieuw_pakket && facts.pakket_klopt);

    let delen = [
        ("dossierantwoord", "V1"),
        ("eigen-verklaring", sleutel.as_str()),
        ("eigen-verklaring", eigen.as_str()),
    ];
    pakket_met(&proef, &partij, 2, false, &delen).await;
    let facts = nu::<Inschrijving>(&proef, &partij).await;
    assert_eq!((facts.vragen_open, facts.zonder_eigen_verklaring), (4, 0));
    assert_eq!(facts.deelnemers_open, 0);
    assert!(facts.nieuw_pakket);
    assert!(nu::<Deelnemer>(&proef, &deelnemer).await.verklaring);
}

async fn pakket_met(
    proef: &Proef,
    rij: &rij::Model,
    versie: i32,
    verzegeld: bool,
    delen: &[(&str, &str)],
) {
    let id = PakketId(nieuwe_id());
    let pakket = pakket::Model {
        id,
        rij_id: rij.id,
        versie,
        ontvanger: String::new(),
        concept_omhulsel: (!verzegeld).then(String::new),
        kluis_omhulsel: verzegeld.then(String::new),
        stempel: None,
        manifest: None,
        manifest_hash: None,
        gecontroleerd_op: None,
        open_omhulsel: None,
        vernietigd_op: None,
        klopt: verzegeld.then_some(true),
    };
    proef.voeg_toe(pakket).await;
    for (soort, sleutel) in delen {
        let deel = pakketdeel::Model {
            versie: 1,
            pakket_id: id,
            soort: (*soort).into(),
            sleutel: (*sleutel).into(),
            omhulsel: String::new(),
            hash: String::new(),
        };
        proef.voeg_toe(deel).await;
    }
}

#[tokio::test]
async fn consensus_counts_until_everybody_confirmed_the_last_value() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "kluis-geopend", "beoordeling").await;
    proef.bevries(&rug, &voorbeeld()).await;
    let partij = proef.inschrijving(&rug, "Coalitie", "in-beoordeling").await;
    let onder = Some(&rug.perceel);
    let code = |rij: &mut rij::Model| rij.code = "bekwaamheidsdossier".into();
    let ronde = proef
        .rij(Kind::Beoordelingsronde, "consensus", onder, code)
        .await;
    let beoordelaar = proef.mens(Rol::Beoordelaar, &rug.perceel, None).await;
    proef.gebeurd(&ronde, "sluiten", NU).await;
    let motivering = "Sterk op samenwerking, zwakker op de planning.";
    let velden = json!({"waarde": 8000, "motivering": motivering});
    for thema in ["prestaties", "financien"] {
        let sleutel = format!("{}/{thema}", partij.id);
        proef
            .invoer(&ronde, "score", &sleutel, Some(beoordelaar), velden.clone())
            .await;
    }
    let akkoord = json!({"akkoord": true});
    let eerste = format!("{}/prestaties", partij.id);
    proef
        .invoer(&ronde, "consensus", &eerste, None, velden.clone())
        .await;
    proef
        .invoer(
            &ronde,
            "consensusbevestiging",
            "",
            Some(beoordelaar),
            akkoord,
        )
        .await;
    let facts = nu::<Beoordelingsronde>(&proef, &ronde).await;
    assert_eq!((facts.beoordelaars, facts.aangekondigd), (1, 3));
    assert_eq!(facts.met_andere_rol, 0);
    assert_eq!(
        (facts.cellen_open, facts.consensus_open, facts.onbevestigd),
        (3, 4, 0)
    );
    let tweede = format!("{}/financien", partij.id);
    proef
        .invoer(&ronde, "consensus", &tweede, None, velden)
        .await;
    let facts = nu::<Beoordelingsronde>(&proef, &ronde).await;
    assert_eq!((facts.consensus_open, facts.onbevestigd), (3, 1));
    // No agreement: there is nothing to confirm, and it stays open.
    let derde = format!("{}/samenwerking", partij.id);
    let oneens = json!({"motivering": "Een lid mist de uitwerking en blijft daarbij."});
    proef
        .invoer(&ronde, "consensus", &derde, None, oneens)
        .await;
    let facts = nu::<Beoordelingsronde>(&proef, &ronde).await;
    assert_eq!((facts.consensus_open, facts.onbevestigd), (3, 1));
}

#[tokio::test]
async fn with_room_for_all_everybody_is_selected_without_lots() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "kluis-geopend", "selectie-concept").await;
    let mut regels = voorbeeld();
    regels.selectie.criteria.truncate(1);
    proef.bevries(&rug, &regels).await;
    let onder = Some(&rug.perceel);
    let code = |rij: &mut rij::Model| rij.code = "bekwaamheidsdossier".into();
    let ronde = proef
        .rij(Kind::Beoordelingsronde, "vastgesteld", onder, code)
        .await;
    let beoordelaar = proef.mens(Rol::Beoordelaar, &rug.perceel, None).await;
    let mut partijen = vec![];
    for naam in ["A", "B"] {
        let partij = proef.inschrijving(&rug, naam, "beoordeeld").await;
        let sleutel = format!("{}/prestaties", partij.id);
        let velden = json!({"waarde": 8000, "motivering": "Goed."});
        proef
            .invoer(&ronde, "score", &sleutel, Some(beoordelaar), velden.clone())
            .await;
        proef
            .invoer(&ronde, "consensus", &sleutel, None, velden)
            .await;
        partijen.push(partij);
    }
    let facts = nu::<Perceel>(&proef, &rug.perceel).await;
    assert_eq!((facts.geschikt, facts.maximum), (2, 2));
    assert!(!facts.loting_nodig);
    for partij in &partijen {
        let facts = nu::<Inschrijving>(&proef, partij).await;
        assert_eq!(facts.selectie, Selectieuitkomst::Geselecteerd);
    }
}

#[tokio::test]
async fn a_verslag_may_be_answered_until_the_end_of_the_fifth_working_day() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "kluis-geopend", "dialoog").await;
    proef.bevries(&rug, &voorbeeld()).await;
    let onder = Some(&rug.perceel);
    let sessie = proef
        .rij(Kind::Dialoogsessie, "verslag-ter-reactie", onder, |_| ())
        .await;
    // 14, 19, 20, 21 and 22 April: Good Friday and Easter Monday do not count.
    proef
        .gebeurd(&sessie, "ter-reactie-sturen", "2022-04-13T09:00:00Z")
        .await;
    let facts = nu::<Dialoogsessie>(&proef, &sessie).await;
    assert_eq!(facts.reactie_tot, Some(moment("2022-04-22T22:00:00Z")));
}
