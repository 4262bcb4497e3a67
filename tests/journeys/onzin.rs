//! Whatever is sent to a page or the API: a refusal in Dutch, what was typed still there, nothing
//! stored, and never a failure of ours.

mod api;
mod pagina;

use super::dagbesteding::mensen;
use super::hoofdlijn::{concept, gepubliceerd};
use super::wereld::Wereld;
use entities::kluis::{bestand, pakket, pakketdeel};
use entities::zaak::{auditregel, invoer, ontvangst, outbox, paraaf, rij, timer};
use sea_orm::{EntityTrait, PaginatorTrait};
use tenderspoor::store::db::Db;

const FORMULIER: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/json";
const NIEMAND: &str = "0190a0a0-0000-7000-8000-000000000001";

/// A request that must be refused.
struct Onzin<'a> {
    wie: &'a str,
    pad: String,
    soort: &'a str,
    inhoud: Vec<u8>,
    status: u16,
    /// What the answer must still say: what was typed, or a word of the reason.
    blijft: &'a str,
}

impl Onzin<'_> {
    /// What is wrong with the answer, in a line; nothing when it is as it should be.
    fn fout(&self, status: u16, tekst: &str, heel: bool) -> Option<String> {
        let goed = status == self.status && heel && tekst.contains(self.blijft);
        let Self {
            wie, pad, blijft, ..
        } = self;
        let begin: String = tekst.chars().rev().take(600).collect();
        let begin: String = begin.chars().rev().collect();
        (!goed).then(|| {
            format!(
                "{wie} {pad}: {status}, not {}, with ‘{blijft}’: {begin}",
                self.status
            )
        })
    }
}

fn onzin<'a>(
    wie: &'a str,
    pad: impl Into<String>,
    soort: &'a str,
    inhoud: impl Into<Vec<u8>>,
    status: u16,
    blijft: &'a str,
) -> Onzin<'a> {
    Onzin {
        wie,
        pad: pad.into(),
        soort,
        inhoud: inhoud.into(),
        status,
        blijft,
    }
}

/// How many rows the tables have that acts and entries write.
async fn tellingen(db: &Db<'_>) -> [u64; 10] {
    [
        rij::Entity::find().count(db).await.unwrap(),
        invoer::Entity::find().count(db).await.unwrap(),
        auditregel::Entity::find().count(db).await.unwrap(),
        outbox::Entity::find().count(db).await.unwrap(),
        timer::Entity::find().count(db).await.unwrap(),
        paraaf::Entity::find().count(db).await.unwrap(),
        ontvangst::Entity::find().count(db).await.unwrap(),
        pakket::Entity::find().count(db).await.unwrap(),
        pakketdeel::Entity::find().count(db).await.unwrap(),
        bestand::Entity::find().count(db).await.unwrap(),
    ]
}

/// A published procedure with a draft submission; the paths of spoor, procedure and inschrijving.
async fn wereld() -> (Wereld, [String; 3]) {
    let zaak = gepubliceerd(mensen().await).await;
    zaak.w.zet("2023-03-20T09:00:00Z").await;
    let pad = concept(&zaak.w, &zaak.procedure, "jolanda", "Combinatie B").await;
    (zaak.w, [zaak.spoor, zaak.procedure, pad])
}

/// A form with a file that stops half-way.
const AFGEBROKEN: &str =
    "--x\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7";

/// A form with a file of so many bytes.
fn met_bestand(bytes: u64) -> Vec<u8> {
    let kop = "--x\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"a.txt\"\r\n\r\n";
    let inhoud = "a".repeat(usize::try_from(bytes).unwrap());
    format!("{kop}{inhoud}\r\n--x--\r\n").into_bytes()
}

const MULTIPART: &str = "multipart/form-data; boundary=x";
