//! The worked examples of DOMAIN.md chapter 6, from entries in a database.

mod gegund;
mod geheugen;
mod herbeoordeling;
mod prijzen;

use super::{BAFO, DOSSIER, Diepte, Stand, beoogden, bereken, zichtbaar};
use crate::store::facts::{Stored, Wie};
use crate::store::proef::{Proef, Rug};
use crate::store::rijen::plek;
use crate::store::viewer::{Bereik, Viewer};
use entities::ids::{PersoonId, RijId};
use entities::zaak::rij;
use serde_json::json;
use workflows::machine::Kind;
use workflows::procedureregels::{AdviesModus, Methode, Procedureregels, Punten, voorbeeld};
use workflows::role::Rol;
use workflows::rule::Gemeen;
use workflows::selecteren::beoordelingsronde::{Beoordelingsronde, Facts};
use workflows::selecteren::ranking::Uitkomst;
use workflows::selecteren::scoring::ScoreFout;

const GESLOTEN: &str = "2022-02-14T12:00:00Z";
/// F1: the scores per theme of the four bidders.
const F1: [(&str, [i64; 5]); 4] = [
    ("Coalitie Wmo", [80, 60, 100, 80, 80]),
    ("Combinatie B", [80, 80, 60, 80, 80]),
    ("Aanbieder D", [60, 20, 80, 80, 100]),
    ("Aanbieder C", [60, 80, 40, 100, 40]),
];

/// A round of three assessors that is closed.
struct Beoordeling {
    proef: Proef,
    rug: Rug,
    ronde: rij::Model,
    beoordelaars: Vec<PersoonId>,
}

impl Beoordeling {
    async fn nieuw(regels: &Procedureregels, code: &str, perceel: &str) -> Self {
        let proef = Proef::nieuw().await;
        let rug = proef.rug("go", "kluis-geopend", perceel).await;
        proef.bevries(&rug, regels).await;
        let toestand = if perceel == "beoordeling" {
            "consensus"
        } else {
            "vastgesteld"
        };
        let ronde = proef
            .rij(
                Kind::Beoordelingsronde,
                toestand,
                Some(&rug.perceel),
                |rij| {
                    rij.code = code.into();
                },
            )
            .await;
        let mut beoordelaars = vec![];
        for _ in 0..3 {
            beoordelaars.push(proef.mens(Rol::Beoordelaar, &rug.perceel, None).await);
        }
        proef.gebeurd(&ronde, "sluiten", GESLOTEN).await;
        Self {
            proef,
            rug,
            ronde,
            beoordelaars,
        }
    }

    async fn scoor(&self, partij: &rij::Model, criterium: &str, persoon: PersoonId, punten: i64) {
        let velden = json!({"waarde": punten * 100, "motivering": "Sterk en zwak."});
        let sleutel = format!("{}/{criterium}", partij.id);
        self.proef
            .invoer(&self.ronde, "score", &sleutel, Some(persoon), velden)
            .await;
    }

    /// Everybody gives these points for each criterium, and so does the committee.
    async fn eens(&self, partij: &rij::Model, criteria: &[&str], punten: &[i64]) {
        for (criterium, punten) in criteria.iter().zip(punten) {
            for persoon in &self.beoordelaars {
                self.scoor(partij, criterium, *persoon, *punten).await;
            }
            let velden = json!({"waarde": punten * 100, "motivering": "Samen."});
            let sleutel = format!("{}/{criterium}", partij.id);
            self.proef
                .invoer(&self.ronde, "consensus", &sleutel, None, velden)
                .await;
        }
    }

    /// An advice in this state, with these scores for the questions that the delegation reads.
    async fn adviseer(
        &self,
        regels: &Procedureregels,
        partij: &rij::Model,
        toestand: &str,
        waarden: [i64; 2],
    ) {
        let onder = Some(&self.rug.perceel);
        let advies = self.proef.rij(Kind::Advies, toestand, onder, |_| ()).await;
        for (vraag, waarde) in regels.adviesraad_vragen().zip(waarden) {
            let sleutel = format!("{}/{}", partij.id, vraag.code);
            let velden = json!({"waarde": waarde});
            self.proef
                .invoer(&advies, "adviespunt", &sleutel, None, velden)
                .await;
        }
    }

    async fn feiten(&self) -> Facts {
        let (db, gemeen) = (self.proef.reader.db(), Gemeen::default());
        Beoordelingsronde::facts(&db, &self.ronde, &Wie::default(), gemeen)
            .await
            .unwrap()
    }

    async fn stand(&self) -> Stand {
        let stand = bereken(&self.proef.reader.db(), &self.ronde, Diepte::Scores)
            .await
            .unwrap();
        stand.unwrap()
    }
}

fn codes(criteria: &[workflows::procedureregels::Criterium]) -> Vec<&str> {
    criteria.iter().map(|c| c.code.as_str()).collect()
}

fn uitkomst(stand: &Stand, wie: RijId) -> Uitkomst {
    let partijen = &stand.selectie.as_ref().unwrap().partijen;
    partijen.iter().find(|p| p.wie == wie).unwrap().uitkomst
}

#[tokio::test]
async fn f1_totals_ranking_and_minimums() {
    let regels = voorbeeld();
    let ronde = Beoordeling::nieuw(&regels, DOSSIER, "selectie-concept").await;
    let mut partijen = vec![];
    for (naam, punten) in F1 {
        let partij = ronde
            .proef
            .inschrijving(&ronde.rug, naam, "beoordeeld")
            .await;
        ronde
            .eens(&partij, &codes(&regels.selectie.criteria), &punten)
            .await;
        partijen.push(partij.id);
    }
    // Somebody who was found unsuitable is not in the running.
    ronde
        .proef
        .inschrijving(&ronde.rug, "Aanbieder E", "niet-geschikt")
        .await;

    let stand = ronde.stand().await;
    let totalen: Vec<Punten> = partijen
        .iter()
        .map(|partij| stand.berekening(*partij).unwrap().totaal)
        .collect();
    assert_eq!(totalen, [80, 76, 67, 62].map(Punten::heel));
    assert_eq!(stand.partijen.len(), 4);
    let uitkomsten: Vec<Uitkomst> = partijen.iter().map(|p| uitkomst(&stand, *p)).collect();
    let [ja, nee] = [Uitkomst::Geselecteerd, Uitkomst::NietSelecteerbaar];
    assert_eq!(uitkomsten, [ja, ja, nee, nee]);
    assert!(!stand.loting_nodig);
}

#[tokio::test]
async fn f3_mean_of_those_who_were_assessors_at_the_closing() {
    let mut regels = voorbeeld();
    regels.selectie.methode = Methode::Gemiddelde;
    let ronde = Beoordeling::nieuw(&regels, DOSSIER, "selectie-concept").await;
    let partij = ronde
        .proef
        .inschrijving(&ronde.rug, "Coalitie", "beoordeeld")
        .await;
    let op = &ronde.rug.perceel;
    let vervangen = ronde
        .proef
        .mens(Rol::Beoordelaar, op, Some("2022-02-10T00:00:00Z"))
        .await;
    let later_weg = ronde
        .proef
        .mens(Rol::Beoordelaar, op, Some("2023-01-01T00:00:00Z"))
        .await;
    let vierde = ronde.proef.mens(Rol::Beoordelaar, op, None).await;
    let mut wie = ronde.beoordelaars.clone();
    wie.extend([later_weg, vierde]);
    for (persoon, punten) in wie.into_iter().zip([60, 80, 80, 40, 80]) {
        ronde.scoor(&partij, "prestaties", persoon, punten).await;
    }
    ronde.scoor(&partij, "prestaties", vervangen, 0).await;
    // A value from a meeting may not replace the mean.
    ronde.eens(&partij, &[], &[]).await;
    let sleutel = format!("{}/prestaties", partij.id);
    let velden = json!({"waarde": 8000, "motivering": "Samen."});
    ronde
        .proef
        .invoer(&ronde.ronde, "consensus", &sleutel, None, velden)
        .await;

    let stand = ronde.stand().await;
    let cel = &stand.partijen[0].cellen[0];
    assert_eq!(cel.vastgesteld, Ok(Punten::heel(68)));
    assert_eq!(cel.beeld.as_ref().unwrap().mediaan, Punten::heel(80));
    // The other criteria have no score: there is no total and nobody is selected.
    assert_eq!(stand.partijen[0].berekening, Err(ScoreFout::GeenScores));
    assert!(stand.selectie.is_none());
}

#[tokio::test]
async fn a_tie_on_the_border_waits_for_lots() {
    let regels = voorbeeld();
    let ronde = Beoordeling::nieuw(&regels, DOSSIER, "selectie-concept").await;
    let mut partijen = vec![];
    for (naam, punten) in [("A", 100), ("B", 80), ("C", 80)] {
        let partij = ronde
            .proef
            .inschrijving(&ronde.rug, naam, "beoordeeld")
            .await;
        ronde
            .eens(&partij, &codes(&regels.selectie.criteria), &[punten; 5])
            .await;
        partijen.push(partij.id);
    }
    let stand = ronde.stand().await;
    assert!(stand.loting_nodig);
    assert_eq!(uitkomst(&stand, partijen[1]), Uitkomst::WachtOpLoting);

    let velden = json!({"volgorde": [partijen[2].to_string(), partijen[1].to_string()]});
    ronde
        .proef
        .invoer(&ronde.rug.perceel, "loting", "", None, velden)
        .await;
    let stand = ronde.stand().await;
    assert!(stand.loting_nodig, "that lots were needed stays so");
    assert_eq!(uitkomst(&stand, partijen[2]), Uitkomst::Geselecteerd);
    assert_eq!(uitkomst(&stand, partijen[1]), Uitkomst::Reserve(1));
}

#[tokio::test]
async fn an_advice_that_counts_is_a_criterium_of_its_own() {
    let mut regels = voorbeeld();
    regels.adviesraad.modus = AdviesModus::MeewegendSubcriterium { gewicht: 10 };
    regels.selectie.criteria[0].gewicht = 15;
    let ronde = Beoordeling::nieuw(&regels, DOSSIER, "beoordeling").await;
    let partij = ronde
        .proef
        .inschrijving(&ronde.rug, "Coalitie", "in-beoordeling")
        .await;
    ronde
        .eens(&partij, &codes(&regels.selectie.criteria), &[80; 5])
        .await;
    let facts = ronde.feiten().await;
    assert!(facts.advies_dat_meetelt_open);
    let stand = ronde.stand().await;
    assert!(
        stand.berekening(partij.id).is_none(),
        "the advice is missing"
    );
    ronde.adviseer(&regels, &partij, "na-termijn", [0, 0]).await;
    let stand = ronde.stand().await;
    assert!(stand.berekening(partij.id).is_none(), "late: never used");

    ronde
        .adviseer(&regels, &partij, "advies-vastgesteld", [10_000, 6_000])
        .await;
    assert!(!ronde.feiten().await.advies_dat_meetelt_open);
    let stand = ronde.stand().await;
    assert_eq!(
        stand.berekening(partij.id).unwrap().totaal,
        Punten::heel(80)
    );
    assert_eq!(
        stand.partijen[0].cellen[5].vastgesteld,
        Ok(Punten::heel(80))
    );
}

#[tokio::test]
async fn the_best_acceptable_bafo_is_intended_for_the_award() {
    let regels = voorbeeld();
    let ronde = Beoordeling::nieuw(&regels, BAFO, "gunning-concept").await;
    let gunning = codes(&regels.gunning.as_ref().unwrap().criteria);
    let mut partijen = vec![];
    for (naam, punten, bafo) in [
        ("Hoogste, afgewezen", 100, "afgewezen"),
        ("Tweede", 80, "aanvaardbaar"),
        ("Derde", 60, "aanvaardbaar"),
        ("Niet getoetst", 100, "niet-aanvaardbaar"),
    ] {
        let partij = ronde
            .proef
            .inschrijving(&ronde.rug, naam, "bafo-ingediend")
            .await;
        ronde
            .proef
            .rij(Kind::Bafo, bafo, Some(&partij), |_| ())
            .await;
        if bafo != "niet-aanvaardbaar" {
            ronde.eens(&partij, &gunning, &[punten; 3]).await;
        }
        partijen.push(partij.id);
    }
    let db = ronde.proef.reader.db();
    let gekozen = beoogden(&db, &ronde.rug.perceel).await.unwrap();
    assert_eq!(gekozen, [partijen[1]]);
    assert_eq!(ronde.stand().await.partijen.len(), 3);
}

#[tokio::test]
async fn the_board_sees_totals_without_names_and_scores_of_persons() {
    let regels = voorbeeld();
    let ronde = Beoordeling::nieuw(&regels, DOSSIER, "selectie-concept").await;
    let partij = ronde
        .proef
        .inschrijving(&ronde.rug, "Coalitie", "beoordeeld")
        .await;
    ronde
        .eens(&partij, &codes(&regels.selectie.criteria), &[80; 5])
        .await;
    let db = ronde.proef.reader.db();
    let kijk = async |rol| {
        let viewer = Viewer {
            toewijzingen: vec![(rol, Bereik::Installatie)],
            ..Viewer::publiek()
        };
        let plek = plek(&db, &viewer, ronde.ronde.id).await.unwrap()?;
        zichtbaar(&db, &viewer, &plek, Diepte::Motiveringen)
            .await
            .unwrap()
    };
    let voor_het_tekenen = kijk(Rol::BestuurlijkOpdrachtgever).await;
    assert!(voor_het_tekenen.is_none(), "the ranking is not signed yet");
    ronde
        .proef
        .gebeurd(&ronde.rug.perceel, "rangschikken", "2022-03-01T10:00:00Z")
        .await;
    let bestuur = kijk(Rol::BestuurlijkOpdrachtgever).await.unwrap();
    assert_eq!(bestuur.partijen[0].naam, "Inschrijver A");
    assert!(bestuur.partijen[0].cellen[0].scores.is_empty());
    assert!(bestuur.berekening(partij.id).is_some());
    let jurist = kijk(Rol::Jurist).await.unwrap();
    assert_eq!(jurist.partijen[0].naam, "Coalitie");
    assert_eq!(jurist.partijen[0].cellen[0].scores.len(), 3);
    assert!(kijk(Rol::Zorgaanbieder).await.is_none());
}
