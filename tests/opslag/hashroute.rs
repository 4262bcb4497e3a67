//! Hashes before closing, the files within one working day (Aw 2012 art. 2.109a as model).

use super::werk::Werk;
use super::{SLUITING, pdf};
use entities::moment::Moment;
use jiff::Timestamp;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tenderspoor::acts::uitval::{klop, verwerk};
use tenderspoor::timers::zet_klok;
use tenderspoor::vault::sha256_hex;

/// A supplier whose answers are complete and whose files cannot come in.
async fn begin() -> Werk {
    let werk = Werk::begin(|_| {}).await;
    werk.partij.vul(&werk.pad, 1).await.unwrap();
    werk
}

impl Werk {
    async fn schrijf_hashes(&self, hashes: &str) {
        let pad = format!("{}/invoer/hashes", self.pad);
        let verzoek = self.partij.verzoek(Method::PUT, &pad);
        let lichaam = json!({ "velden": { "hashes": hashes } });
        let (status, uit) = self.partij.antwoord(verzoek.json(&lichaam)).await.unwrap();
        assert_eq!(status, StatusCode::OK, "{uit}");
    }

    async fn doe(&self, handeling: &str) -> (StatusCode, Value) {
        self.partij
            .dien_in(&self.pad, handeling, handeling)
            .await
            .unwrap()
    }

    /// The codes of the rules that an act does not meet.
    async fn geweigerd(&self, handeling: &str) -> Vec<String> {
        let (status, probleem) = self.doe(handeling).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{probleem}");
        let regels = probleem["regels"].as_array().unwrap().iter();
        regels
            .map(|regel| regel["code"].as_str().unwrap().to_owned())
            .collect()
    }

    async fn naar(&self, uren: i64) {
        let sluiting: Timestamp = SLUITING.parse().unwrap();
        let op = Moment(sluiting.as_second() + uren * 3_600);
        zet_klok(&self.test.deuren, op).await.unwrap();
    }
}

#[tokio::test]
async fn the_files_of_deposited_hashes_follow_within_one_working_day() {
    let verhaal = begin().await;
    assert_eq!(
        verhaal.geweigerd("hash-deponeren").await,
        ["hashes-ingevuld"]
    );
    verhaal.schrijf_hashes("plan.pdf").await;
    assert_eq!(
        verhaal.geweigerd("hash-deponeren").await,
        ["hashes-ingevuld"]
    );
    let inhoud = pdf(1, 50_000);
    verhaal.schrijf_hashes(&sha256_hex(&inhoud)).await;
    let (status, gedaan) = verhaal.doe("hash-deponeren").await;
    assert_eq!(status, StatusCode::OK, "{gedaan}");

    // The answers stand still; the files may come.
    let pad = format!("{}/invoer/dossierantwoord", verhaal.pad);
    let velden = json!({ "velden": { "vraag": "V1", "antwoord": "Toch iets anders." } });
    let verzoek = verhaal.partij.verzoek(Method::PUT, &pad).json(&velden);
    let (status, _) = verhaal.partij.antwoord(verzoek).await.unwrap();
    assert_eq!(status, StatusCode::CONFLICT);

    verhaal.naar(1).await;
    let (status, uit) = verhaal
        .partij
        .bestand(&verhaal.pad, "ander.pdf", pdf(2, 50_000))
        .await
        .unwrap();
    assert_eq!(status, StatusCode::CREATED, "{uit}");
    assert_eq!(
        verhaal.geweigerd("indienen").await,
        ["storing-bij-late-bestanden", "bestanden-passen-bij-hashes"]
    );
    // The platform was away around closing, and saw that itself.
    let sluiting = SLUITING.parse::<Timestamp>().unwrap().as_second();
    let deuren = &verhaal.test.deuren;
    klop(deuren, Moment(sluiting - 1_800)).await.unwrap();
    klop(deuren, Moment(sluiting + 1_800))
        .await
        .unwrap()
        .unwrap();
    verwerk(deuren).await.unwrap();
    assert_eq!(
        verhaal.geweigerd("indienen").await,
        ["bestanden-passen-bij-hashes"]
    );

    let ander = uit["bestanden"][0].as_str().unwrap();
    let pad = format!("{}/bestanden/{ander}", verhaal.pad);
    let weg = verhaal.partij.verzoek(Method::DELETE, &pad);
    assert_eq!(
        verhaal.partij.antwoord(weg).await.unwrap().0,
        StatusCode::NO_CONTENT
    );
    verhaal
        .partij
        .bestand(&verhaal.pad, "plan.pdf", inhoud)
        .await
        .unwrap();
    let (status, gedaan) = verhaal.doe("indienen").await;
    assert_eq!(status, StatusCode::OK, "{gedaan}");
    assert_eq!(gedaan["naar"], "in-kluis");
    assert_eq!(verhaal.kluis.hele_pakketten().await.len(), 1);
}

#[tokio::test]
async fn after_that_day_the_submission_is_too_late() {
    let verhaal = begin().await;
    verhaal.schrijf_hashes(&"ab".repeat(32)).await;
    verhaal.doe("hash-deponeren").await;
    // Friday to Monday, 24:00.
    verhaal.naar(85).await;
    let rij = verhaal.partij.haal(&verhaal.pad).await.unwrap();
    assert_eq!(rij["toestand"], "hash-gedeponeerd");
    verhaal.naar(86).await;
    let rij = verhaal.partij.haal(&verhaal.pad).await.unwrap();
    assert_eq!(rij["toestand"], "te-laat");
    assert_eq!(verhaal.kluis.hele_pakketten().await.len(), 0);
}
