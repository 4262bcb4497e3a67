//! A supplier registers its organisation, and its people invite their colleagues.

use super::Api;
use axum::http::StatusCode;
use mail_parser::MessageParser;
use serde_json::{Value, json};
use tenderspoor::acts::uitnodigen;
use tenderspoor::identity::tokens;
use tenderspoor::post::Post;

const WACHTWOORD: &str = "een heel lang wachtwoord";

fn registratie() -> Value {
    json!({
        "naam": "Zorg Dichtbij", "kvk": "12345678", "grootte": "small", "land": "NLD",
        "contact": "Lotte de Wit", "email": "Lotte@dichtbij.example", "telefoon": "",
    })
}

impl Api {
    /// Sends what waits, and gives the token in the mail to this address.
    pub(super) async fn link_aan(&self, email: &str) -> Option<String> {
        Post::van(&self.app.app)
            .unwrap()
            .verstuur_alles()
            .await
            .unwrap();
        let map = std::fs::read_dir(self.app.config.map_voor_mail()).ok()?;
        let brieven = map.map(|ding| std::fs::read(ding.unwrap().path()).unwrap());
        let tekst = brieven.filter_map(|bytes| {
            let bericht = MessageParser::default().parse(&bytes)?.into_owned();
            let aan = bericht.to()?.first()?.address()?.to_owned();
            (aan == email).then(|| bericht.body_text(0).unwrap().into_owned())
        });
        let tekst = tekst.last()?;
        let link = tekst.split("/uitnodigingen/").nth(1)?;
        Some(link.split_whitespace().next()?.to_owned())
    }

    /// Uses a link as a new account; gives a token for the API.
    async fn gebruik(&self, link: &str) -> String {
        let hash = self.app.wachtwoorden.hash(WACHTWOORD).await.unwrap();
        let persoon = uitnodigen::aanvaard(&self.app.deuren, link, Some(hash)).await;
        tokens::maak(&self.app.app, persoon.unwrap(), "test", 1)
            .await
            .unwrap()
    }

    /// The organisation of the first person, by its path.
    pub(super) async fn organisatie_van(&self, naam: &str) -> String {
        let db = self.app.deuren.reader.db();
        let gevonden = tenderspoor::store::identity::zoek_organisatie(&db, naam).await;
        format!("/organisaties/{}", gevonden.unwrap().unwrap().id)
    }
}

#[tokio::test]
async fn an_organisation_registers_by_a_link_that_works_once() {
    let api = Api::start().await;
    let antwoord = api.zend("", "POST", "/organisaties", &registratie()).await;
    assert_eq!(antwoord.status, StatusCode::ACCEPTED, "{}", antwoord.tekst);
    let link = api.link_aan("lotte@dichtbij.example").await.unwrap();
    let lotte = api.gebruik(&link).await;
    assert!(
        uitnodigen::aanvaard(&api.app.deuren, &link, None)
            .await
            .is_err()
    );
    let pad = api.organisatie_van("Zorg Dichtbij").await;
    let gezien = api.get(&lotte, &pad).await.json();
    assert_eq!(
        (&gezien["kvk"], &gezien["grootte"]),
        (&json!("12345678"), &json!("small"))
    );
    assert_eq!(
        gezien["medewerkers"][0]["rollen"][0]["rol"],
        "tekenbevoegde"
    );
    let opnieuw = api.zend("", "POST", "/organisaties", &registratie()).await;
    assert_eq!(opnieuw.status, StatusCode::UNPROCESSABLE_ENTITY);
    let ander = api.aanbieder("Ander").await;
    assert_eq!(api.get(&ander, &pad).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn every_wrong_field_has_its_sentence() {
    let api = Api::start().await;
    for (veld, waarde) in [
        ("naam", ""),
        ("kvk", "1234567"),
        ("kvk", "1234567a"),
        ("grootte", "enorm"),
        ("land", "USA"),
        ("contact", "a\u{7}b"),
        ("email", "geen adres"),
        ("email", "a@b"),
    ] {
        let mut velden = registratie();
        velden[veld] = json!(waarde);
        let antwoord = api.zend("", "POST", "/organisaties", &velden).await;
        assert_eq!(antwoord.status, StatusCode::UNPROCESSABLE_ENTITY, "{veld}");
        assert!(
            antwoord.tekst.contains(&format!("\"{veld}\"")),
            "{}",
            antwoord.tekst
        );
    }
    assert_eq!(api.link_aan("lotte@dichtbij.example").await, None);
}

#[tokio::test]
async fn a_tekenbevoegde_invites_and_an_opsteller_does_not() {
    let api = Api::start().await;
    api.zend("", "POST", "/organisaties", &registratie()).await;
    let link = api.link_aan("lotte@dichtbij.example").await.unwrap();
    let lotte = api.gebruik(&link).await;
    let pad = api.organisatie_van("Zorg Dichtbij").await;
    let uitnodigingen = format!("{pad}/uitnodigingen");
    let wie = json!({"naam": "Bas", "email": "bas@dichtbij.example", "rol": "zorgaanbieder"});
    let gevraagd = api.zend(&lotte, "POST", &uitnodigingen, &wie).await;
    assert_eq!(gevraagd.status, StatusCode::ACCEPTED);
    let link = api.link_aan("bas@dichtbij.example").await.unwrap();
    let bas = api.gebruik(&link).await;
    let geweigerd = api.zend(&bas, "POST", &uitnodigingen, &wie).await;
    assert_eq!(geweigerd.status, StatusCode::FORBIDDEN);
    let fout = json!({"naam": "Bas", "email": "bas@dichtbij.example", "rol": "inkoopadviseur"});
    let fout = api.zend(&lotte, "POST", &uitnodigingen, &fout).await;
    assert_eq!(fout.status, StatusCode::UNPROCESSABLE_ENTITY);
    let gezien = api.get(&lotte, &pad).await.json();
    let rol_van = |naam: &str| {
        let alle = gezien["medewerkers"].as_array().unwrap();
        let mens = alle.iter().find(|m| m["naam"] == naam).unwrap();
        mens["rollen"][0]["id"].as_str().unwrap().to_owned()
    };
    let weg = |id: &str| format!("{pad}/medewerkers/{id}");
    let zelf = api
        .zend(&lotte, "DELETE", &weg(&rol_van("Lotte de Wit")), &json!({}))
        .await;
    assert_eq!(zelf.status, StatusCode::UNPROCESSABLE_ENTITY);
    let ander = api
        .zend(&lotte, "DELETE", &weg(&rol_van("Bas")), &json!({}))
        .await;
    assert_eq!(ander.status, StatusCode::NO_CONTENT);
    assert_eq!(api.get(&bas, &pad).await.status, StatusCode::NOT_FOUND);
}
