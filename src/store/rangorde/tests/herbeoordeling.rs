//! A herbeoordeling judges again what was ordered; everything else comes from the round before.

use super::{Beoordeling, DOSSIER, F1, GESLOTEN, codes, uitkomst};
use crate::store::herbeoordeling::Eerder;
use crate::store::onttrekking::weg;
use crate::store::proef::moment;
use crate::store::rangorde::{Diepte, Stand, bereken};
use entities::ids::RijId;
use entities::zaak::rij;
use serde_json::json;
use workflows::machine::Kind;
use workflows::procedureregels::{Procedureregels, Punten, voorbeeld};
use workflows::role::Rol;
use workflows::selecteren::ranking::Uitkomst;

const BEVOLEN: &str = "2022-03-01T09:00:00Z";
const OPNIEUW_GESLOTEN: &str = "2022-03-15T12:00:00Z";

/// Two parties for one place, and short motivations will do.
fn regels() -> Procedureregels {
    let mut regels = voorbeeld();
    regels.percelen[0].max_geselecteerd = 1;
    regels.selectie.min_lengte_motivering = 5;
    regels
}

/// The first two parties of F1, judged by everybody in round 1.
async fn eerste_ronde(regels: &Procedureregels) -> (Beoordeling, [rij::Model; 2]) {
    let ronde = Beoordeling::nieuw(regels, DOSSIER, "gunning-medegedeeld").await;
    let criteria = codes(&regels.selectie.criteria);
    let mut partijen = vec![];
    for ((naam, punten), toestand) in F1[..2].iter().zip(["beoogd-gegund", "afgewezen"]) {
        let partij = ronde.proef.inschrijving(&ronde.rug, naam, toestand).await;
        ronde.eens(&partij, &criteria, punten).await;
        partijen.push(partij);
    }
    let Ok(partijen) = partijen.try_into() else {
        unreachable!("two parties")
    };
    (ronde, partijen)
}

/// The order on a decision, and the round that carries it out, closed.
async fn beveel(eerste: Beoordeling, criteria: &[&str], wie: &[RijId]) -> Beoordeling {
    let (proef, rug) = (&eerste.proef, &eerste.rug);
    let onder = Some(&rug.perceel);
    let beslissing = proef
        .rij(Kind::Gunningsbeslissing, "ingetrokken", onder, |_| ())
        .await;
    let wie: Vec<String> = wie.iter().map(ToString::to_string).collect();
    let omvang = json!({"grond": "eigen-fout", "criteria": criteria, "inschrijvingen": wie});
    proef
        .invoer(&beslissing, "herbeoordeling", "", None, omvang)
        .await;
    proef
        .gebeurd(&beslissing, "herbeoordeling-bevelen", BEVOLEN)
        .await;
    let code = |rij: &mut rij::Model| rij.code = DOSSIER.into();
    let ronde = proef
        .rij(Kind::Beoordelingsronde, "consensus", onder, code)
        .await;
    proef.gebeurd(&ronde, "sluiten", OPNIEUW_GESLOTEN).await;
    Beoordeling { ronde, ..eerste }
}

fn totalen(stand: &Stand, partijen: &[rij::Model]) -> Vec<Punten> {
    let totaal = |partij: &rij::Model| stand.berekening(partij.id).unwrap().totaal;
    partijen.iter().map(totaal).collect()
}

#[tokio::test]
async fn only_the_cells_in_scope_are_judged_again() {
    let regels = regels();
    let (eerste, partijen) = eerste_ronde(&regels).await;
    let oud = eerste.ronde.id;
    let [coalitie, b] = &partijen;
    let tweede = beveel(eerste, &["financien"], &[coalitie.id]).await;

    // Three assessors and one cell of five times two.
    let feiten = tweede.feiten().await;
    assert_eq!((feiten.cellen_open, feiten.consensus_open), (3, 1));
    assert!(!feiten.met_advies, "the delegation does not advise anew");
    let stand = tweede.stand().await;
    assert!(stand.berekening(coalitie.id).is_none());
    assert_eq!(stand.berekening(b.id).unwrap().totaal, Punten::heel(76));

    // Scores outside the scope cannot come in by the door; here they would not count either.
    tweede
        .eens(coalitie, &["financien", "prestaties"], &[80, 0])
        .await;
    let feiten = tweede.feiten().await;
    assert_eq!((feiten.cellen_open, feiten.consensus_open), (0, 0));
    assert_eq!(
        feiten.onbevestigd, 1,
        "only the new value waits for confirmation"
    );
    let stand = tweede.stand().await;
    assert_eq!(totalen(&stand, &partijen), [84, 76].map(Punten::heel));
    let eerder = Eerder {
        ronde: oud,
        nummer: 1,
    };
    for cel in stand.partijen.iter().flat_map(|partij| &partij.cellen) {
        let wacht = cel.eerder.is_some().then_some(eerder);
        assert_eq!(cel.eerder, wacht);
        assert_eq!(cel.overleg.as_ref().unwrap().motivering, "Samen.");
    }
    let opnieuw = stand.partijen.iter().flat_map(|partij| &partij.cellen);
    assert_eq!(opnieuw.filter(|cel| cel.eerder.is_none()).count(), 1);
}

#[tokio::test]
async fn a_full_scope_with_equal_scores_ranks_the_same_and_the_old_round_stays() {
    let regels = regels();
    let criteria = codes(&regels.selectie.criteria);
    let (eerste, partijen) = eerste_ronde(&regels).await;
    let oud = eerste.stand().await;
    let oude_ronde = eerste.ronde.clone();
    let wie = partijen.each_ref().map(|partij| partij.id);
    let tweede = beveel(eerste, &criteria, &wie).await;
    for (partij, (_, punten)) in partijen.iter().zip(F1) {
        tweede.eens(partij, &criteria, &punten).await;
    }
    let nieuw = tweede.stand().await;
    assert_eq!(totalen(&nieuw, &partijen), totalen(&oud, &partijen));
    let plaatsen = |stand: &Stand| wie.map(|partij| stand.plaats(partij));
    assert_eq!(plaatsen(&oud), [Some(1), Some(2)]);
    assert_eq!(plaatsen(&nieuw), plaatsen(&oud));
    let eerste = Beoordeling {
        ronde: oude_ronde,
        ..tweede
    };
    assert_eq!(
        totalen(&eerste.stand().await, &partijen),
        totalen(&oud, &partijen)
    );
}

/// Whoever is replaced is out from the order on; what they scored in round 1 still counts there.
#[tokio::test]
async fn a_replaced_assessor_counts_in_the_old_round_and_not_in_the_new_one() {
    let regels = regels();
    let (eerste, partijen) = eerste_ronde(&regels).await;
    let (oude_ronde, vervangen) = (eerste.ronde.clone(), eerste.beoordelaars[0]);
    let tweede = beveel(eerste, &["financien"], &[partijen[0].id]).await;
    let proef = &tweede.proef;
    let db = proef.reader.db();
    let op = |tekst| moment(tekst).into();
    let op_perceel = workflows::effect::Verwant::OpPerceel(Kind::Gunningsbeslissing);
    let beslissing = crate::store::rijen::verwant(&db, &tweede.ronde, op_perceel);
    let beslissing = beslissing.await.unwrap().remove(0);
    let nieuw = proef
        .mens(Rol::Beoordelaar, &tweede.rug.perceel, None)
        .await;
    let wissel = json!({"vervanger": nieuw.to_string(), "reden": "Vonnis."});
    let sleutel = vervangen.to_string();
    proef
        .invoer(&beslissing, "commissiewissel", &sleutel, None, wissel)
        .await;

    assert!(
        weg(&db, &tweede.ronde, op(GESLOTEN))
            .await
            .unwrap()
            .is_empty()
    );
    let weg = weg(&db, &tweede.ronde, op(BEVOLEN)).await.unwrap();
    assert_eq!(weg.into_iter().collect::<Vec<_>>(), [vervangen]);
    let feiten = tweede.feiten().await;
    assert_eq!((feiten.beoordelaars, feiten.onttrokken), (3, 0));

    tweede.eens(&partijen[0], &["financien"], &[80]).await;
    tweede.scoor(&partijen[0], "financien", nieuw, 80).await;
    let wie = |stand: Stand| {
        let cel = &stand.partijen[0].cellen[1];
        assert_eq!(cel.criterium.code, "financien");
        cel.scores.iter().map(|s| s.persoon).collect::<Vec<_>>()
    };
    let nu = wie(tweede.stand().await);
    assert!(nu.contains(&nieuw) && !nu.contains(&vervangen));
    let eerste = Beoordeling {
        ronde: oude_ronde,
        ..tweede
    };
    assert!(wie(eerste.stand().await).contains(&vervangen));
}

/// Two equal parties for one place, of which the second drew the first lot.
async fn geloot(regels: &Procedureregels) -> (Beoordeling, [rij::Model; 3]) {
    let ronde = Beoordeling::nieuw(regels, DOSSIER, "gunning-medegedeeld").await;
    let criteria = codes(&regels.selectie.criteria);
    let mut partijen = vec![];
    for (naam, punten) in [("Een", 80), ("Twee", 80), ("Drie", 60)] {
        let partij = ronde
            .proef
            .inschrijving(&ronde.rug, naam, "afgewezen")
            .await;
        ronde.eens(&partij, &criteria, &[punten; 5]).await;
        partijen.push(partij);
    }
    let Ok(partijen) = <[rij::Model; 3]>::try_from(partijen) else {
        unreachable!("three parties")
    };
    loot(&ronde, "", [&partijen[1], &partijen[0]]).await;
    (ronde, partijen)
}

/// A draw, under the key of its round.
async fn loot(ronde: &Beoordeling, sleutel: &str, volgorde: [&rij::Model; 2]) {
    let volgorde = json!({"volgorde": volgorde.map(|partij| partij.id.to_string())});
    let perceel = &ronde.rug.perceel;
    ronde
        .proef
        .invoer(perceel, "loting", sleutel, None, volgorde)
        .await;
}

/// F10: a tie that a herbeoordeling makes is a new tie. Old lots do not break it, new ones do, and the
/// file keeps what was drawn before.
#[tokio::test]
async fn old_lots_do_not_break_a_new_tie() {
    let regels = regels();
    let criteria = codes(&regels.selectie.criteria);
    let (eerste, [een, twee, _]) = geloot(&regels).await;
    let oude_ronde = eerste.ronde.clone();
    assert_eq!(
        uitkomst(&eerste.stand().await, twee.id),
        Uitkomst::Geselecteerd
    );
    let tweede = beveel(eerste, &criteria, &[een.id]).await;
    tweede.eens(&een, &criteria, &[80; 5]).await;
    let stand = tweede.stand().await;
    assert!(stand.loting_nodig);
    assert_eq!(uitkomst(&stand, een.id), Uitkomst::WachtOpLoting);
    assert_eq!(uitkomst(&stand, twee.id), Uitkomst::WachtOpLoting);

    loot(&tweede, "2", [&een, &twee]).await;
    assert_eq!(
        uitkomst(&tweede.stand().await, een.id),
        Uitkomst::Geselecteerd
    );
    let db = tweede.proef.reader.db();
    let oud = bereken(&db, &oude_ronde, Diepte::Scores)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        uitkomst(&oud, twee.id),
        Uitkomst::Geselecteerd,
        "history is kept"
    );
}

/// Lots go on counting for a tie of which nothing was judged again.
#[tokio::test]
async fn lots_stay_for_parties_that_were_not_judged_again() {
    let regels = regels();
    let criteria = codes(&regels.selectie.criteria);
    let (eerste, [_, twee, drie]) = geloot(&regels).await;
    let tweede = beveel(eerste, &criteria, &[drie.id]).await;
    tweede.eens(&drie, &criteria, &[40; 5]).await;
    assert_eq!(
        uitkomst(&tweede.stand().await, twee.id),
        Uitkomst::Geselecteerd
    );
}
