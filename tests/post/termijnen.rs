//! Terms: in order, late, closed, waiting, and under a clock that is moved.

use super::{Wereld, procedure};
use entities::moment::Moment;
use entities::zaak::dossier;
use sea_orm::{ActiveValue::Set, DbErr, EntityTrait};
use tenderspoor::acts::Deuren;
use tenderspoor::clock::Klok;
use tenderspoor::timers::{Afloop, Gevuurd, Klokfout, vuur, zet_klok};

fn in_het_kort(gevuurd: &[Gevuurd]) -> Vec<(&str, i64, &Afloop)> {
    gevuurd
        .iter()
        .map(|g| (g.handeling.as_str(), g.due.0, &g.afloop))
        .collect()
}

fn na(begin: Moment, seconden: i64) -> Moment {
    Moment(begin.0 + seconden)
}

#[tokio::test]
async fn a_moved_clock_stops_at_every_term_also_at_one_that_was_set_on_the_way() {
    let wereld = Wereld::nieuw().await;
    let (begin, deuren) = (wereld.nu(), &wereld.test.deuren);
    let sluiting = na(begin, 3600);
    let id = wereld.timer(&wereld.procedure, "sluiten", sluiting).await;

    assert!(
        zet_klok(deuren, sluiting).await.unwrap().is_empty(),
        "t <= due is in time"
    );
    let gevuurd = zet_klok(deuren, na(begin, 86_400)).await.unwrap();

    let dicht = Afloop::Gedaan("inschrijving-gesloten".into());
    let klaar = Afloop::Gedaan("afgerond".into());
    let respijt = sluiting.0 + 300;
    assert_eq!(
        in_het_kort(&gevuurd),
        [
            ("sluiten", sluiting.0, &dicht),
            ("geen-inschrijvingen-vaststellen", respijt, &klaar)
        ]
    );
    assert_eq!(
        gevuurd.iter().map(|g| g.op.0).collect::<Vec<_>>(),
        [sluiting.0 + 1, respijt + 1]
    );
    assert_eq!(wereld.nu(), na(begin, 86_400));
    assert_eq!(wereld.timerstand(id).await, "gedaan");
    assert_eq!(wereld.toestand(wereld.procedure.id).await, "afgerond");
}

#[tokio::test]
async fn late_terms_fire_in_the_order_in_which_they_were_due() {
    let wereld = Wereld::nieuw().await;
    let (begin, deuren) = (wereld.nu(), &wereld.test.deuren);
    let mut due = Vec::new();
    // Later rows are due earlier, and two are due at the same moment.
    for (naam, seconden) in [("derde", 3900), ("eerste", 3700), ("tweede", 3700)] {
        let zaak = procedure(&wereld.test, "gepubliceerd", naam).await;
        wereld.timer(&zaak, "sluiten", na(begin, seconden)).await;
        due.push((seconden, zaak.id));
    }
    due.sort_by_key(|(seconden, _)| *seconden);
    // The process was down for a day: nothing stopped the clock on its way.
    deuren.klok.verzet(na(begin, 86_400));

    let gevuurd = vuur(deuren).await.unwrap();
    let gesloten: Vec<_> = gevuurd
        .iter()
        .filter(|g| g.handeling == "sluiten")
        .map(|g| (g.due.0 - begin.0, g.rij))
        .collect();
    assert_eq!(gesloten, due);
    let dues: Vec<i64> = gevuurd.iter().map(|g| g.due.0).collect();
    assert!(dues.iter().all(|d| *d < wereld.nu().0));
    assert!(vuur(deuren).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_term_of_a_state_that_is_gone_is_closed() {
    let wereld = Wereld::nieuw().await;
    let zaak = procedure(&wereld.test, "ingetrokken", "Ingetrokken").await;
    let id = wereld.timer(&zaak, "sluiten", na(wereld.nu(), 10)).await;
    let gevuurd = zet_klok(&wereld.test.deuren, na(wereld.nu(), 60))
        .await
        .unwrap();
    assert_eq!(gevuurd.len(), 1);
    assert_eq!(gevuurd[0].afloop, Afloop::Gesloten);
    assert_eq!(wereld.timerstand(id).await, "gesloten");
    assert_eq!(wereld.toestand(zaak.id).await, "ingetrokken");
}

#[tokio::test]
async fn unmet_rules_leave_a_term_armed_until_its_dossier_changes() {
    let wereld = Wereld::nieuw().await;
    let (begin, deuren) = (wereld.nu(), &wereld.test.deuren);
    // Due before the closing that the frozen rules say.
    let id = wereld
        .timer(&wereld.procedure, "sluiten", na(begin, 10))
        .await;
    let gevuurd = zet_klok(deuren, na(begin, 60)).await.unwrap();
    assert_eq!(gevuurd.len(), 1);
    assert!(matches!(&gevuurd[0].afloop, Afloop::Wacht(codes) if codes.len() == 1));

    assert!(
        zet_klok(deuren, na(begin, 7200)).await.unwrap().is_empty(),
        "nothing changed"
    );
    assert_eq!(wereld.timerstand(id).await, "open");

    let veranderd = dossier::ActiveModel {
        id: Set(wereld.procedure.dossier_id),
        kop_nr: Set(1),
        ..Default::default()
    };
    let job = deuren.writer.write(move |db| {
        Box::pin(async move { dossier::Entity::update(veranderd).exec(db).await.map(drop) })
    });
    let uit: Result<(), DbErr> = job.await;
    uit.unwrap();
    let gevuurd = vuur(deuren).await.unwrap();
    assert_eq!(
        gevuurd[0].afloop,
        Afloop::Gedaan("inschrijving-gesloten".into())
    );
    assert_eq!(wereld.timerstand(id).await, "gedaan");
}

#[tokio::test]
async fn only_a_simulated_clock_moves_and_never_back() {
    let wereld = Wereld::nieuw().await;
    let terug = zet_klok(&wereld.test.deuren, na(wereld.nu(), -1)).await;
    assert!(matches!(terug, Err(Klokfout::Terug)));
    let echt = Deuren {
        klok: Klok::echt(),
        ..wereld.test.deuren.clone()
    };
    let straks = na(echt.klok.nu(), 60);
    assert!(matches!(zet_klok(&echt, straks).await, Err(Klokfout::Echt)));
}
