//! What letters may not say: scores and other parties (DOMAIN.md 4.13). They lie in a mailbox for
//! years and are forwarded, so they say that something is ready and link to it.

use crate::support::app::TestApp;
use entities::identity::persoon;
use entities::zaak::outbox;
use mail_parser::MessageParser;
use sea_orm::EntityTrait;

/// The four parties of `beschermd-wonen`: the domain of their mail, and the names that give them away.
const PARTIJEN: [(&str, &[&str]); 4] = [
    (
        "ribw-brabant.example",
        &[
            "Coalitie beschermd wonen",
            "RIBW",
            "SMO Traverse",
            "Prisma",
            "Impegno",
            "Amarant",
            "Breburg",
            "Sterk Huis",
            "HetWerkt",
            "ASVZ",
            "Buro Maks",
            "Chris van Beurden",
        ],
    ),
    (
        "combinatie-b.example",
        &["Combinatie B", "Jolanda Pijnenburg"],
    ),
    ("aanbieder-c.example", &["Aanbieder C", "Kees Timmers"]),
    ("aanbieder-d.example", &["Aanbieder D", "Yara de Wit"]),
];

/// Every weighted total and every score word of the story.
const SCORES: [&str; 9] = [
    "80,0",
    "76,0",
    "67,0",
    "62,0",
    "85,0",
    "73,0",
    "punten",
    "uitstekend",
    "ruim voldoende",
];

/// A letter that was delivered.
struct Brief {
    soort: String,
    aan: String,
    tekst: String,
}

/// Letters to a party never name another one; letters to the region name no party at all; and no
/// letter holds a score.
pub async fn zwijgen(test: &TestApp, beloften: &[outbox::Model]) {
    let brieven = lees(test, beloften).await;
    assert!(brieven.len() > 100, "only {} letters", brieven.len());
    let mut fout = Vec::new();
    for brief in &brieven {
        let verboden = PARTIJEN
            .iter()
            .filter(|(domein, _)| !brief.aan.ends_with(domein))
            .flat_map(|(_, namen)| namen.iter())
            .chain(&SCORES);
        for woord in verboden.filter(|woord| brief.tekst.contains(**woord)) {
            fout.push(format!("{} aan {}: {woord}", brief.soort, brief.aan));
        }
        if !brief.tekst.contains("http://127.0.0.1") {
            fout.push(format!("{} aan {}: geen link", brief.soort, brief.aan));
        }
    }
    fout.dedup();
    assert!(fout.is_empty(), "{}", fout.join("\n"));
}

async fn lees(test: &TestApp, beloften: &[outbox::Model]) -> Vec<Brief> {
    let db = test.deuren.reader.db();
    let mensen = persoon::Entity::find().all(&db).await.unwrap();
    let adres = |b: &outbox::Model| {
        let wie = mensen.iter().find(|p| Some(p.id) == b.persoon_id).unwrap();
        wie.email.clone()
    };
    let map = test.config.map_voor_mail();
    beloften
        .iter()
        .filter(|b| b.soort == "brief")
        .map(|b| {
            let inhoud = std::fs::read(map.join(format!("{}.eml", b.id))).unwrap();
            let mail = MessageParser::default().parse(&inhoud).unwrap();
            let delen = [
                mail.subject().map(str::to_owned),
                mail.body_text(0).map(String::from),
                mail.body_html(0).map(String::from),
            ];
            Brief {
                soort: b.brief.clone(),
                aan: adres(b),
                tekst: delen.into_iter().flatten().collect::<Vec<_>>().join("\n"),
            }
        })
        .collect()
}
