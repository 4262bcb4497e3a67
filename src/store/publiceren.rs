//! Step 2: what is public of a procedure, and the questions and nota's of it.

use super::db::Db;
use super::rijen::{self, Plek};
use super::velden::Velden;
use super::viewer::Viewer;
use super::{gebeurd, invoer, regels};
use entities::ids::RijId;
use entities::moment::Moment;
use entities::zaak::{auditregel, rij};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter};
use serde_json::Value;
use workflows::effect::Verwant;
use workflows::inzage::{self, Zicht};
use workflows::machine::Kind;
use workflows::perceel;
use workflows::procedure;
use workflows::procedureregels::Procedureregels;
use workflows::publiceren::{nota, vraag};

/// A published procedure, as everybody may know it.
#[derive(Clone, Debug)]
pub struct Aanbesteding {
    /// The procedure.
    pub id: RijId,
    /// Its name.
    pub naam: String,
    /// Its state.
    pub toestand: String,
    /// The region, as the inkoopspoor calls it.
    pub regio: String,
    /// What it is about.
    pub omschrijving: String,
    /// The number of the notice.
    pub publicatienummer: String,
    /// When it was published.
    pub gepubliceerd_op: Option<Moment>,
    /// The rules as they are frozen.
    pub regels: Procedureregels,
    spoor: Option<RijId>,
}

/// A public document.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its kind: `leidraad`.
    pub soort: String,
    /// Its title.
    pub titel: String,
    /// Its text.
    pub tekst: String,
    /// When it was written last.
    pub op: Moment,
}

/// One milestone: the first planning and the present one, as dates `2022-01-31`.
#[derive(Clone, Debug)]
pub struct Mijlpaal {
    /// Its code: `publicatie`.
    pub code: String,
    /// As it was planned first, from and up to and including.
    pub eerste: (String, String),
    /// As it is planned now; the same when nothing changed.
    pub huidig: (String, String),
}

/// A question without who asked it, with its answer.
#[derive(Clone, Debug)]
pub struct Antwoord {
    /// The row of the question.
    pub vraag_id: RijId,
    /// The question, without what can be recognised.
    pub vraag: String,
    /// The answer.
    pub antwoord: String,
}

/// A nota that was sent.
#[derive(Clone, Debug)]
pub struct Nota {
    /// The row.
    pub id: RijId,
    /// Its title.
    pub titel: String,
    /// When it was sent.
    pub op: Moment,
    /// What it answers.
    pub antwoorden: Vec<Antwoord>,
}

/// Every published procedure, newest first.
pub async fn aanbestedingen(db: &Db<'_>) -> Result<Vec<Aanbesteding>, DbErr> {
    let mut uit = Vec::new();
    for plek in rijen::lijst(db, &Viewer::publiek(), Kind::Procedure, None).await? {
        uit.extend(openbaar(db, plek).await?);
    }
    uit.reverse();
    Ok(uit)
}

/// One published procedure. None when there is none with this id, or it is not public.
pub async fn aanbesteding(db: &Db<'_>, id: RijId) -> Result<Option<Aanbesteding>, DbErr> {
    match rijen::plek(db, &Viewer::publiek(), id).await? {
        Some(plek) => openbaar(db, plek).await,
        None => Ok(None),
    }
}

async fn openbaar(db: &Db<'_>, plek: Plek) -> Result<Option<Aanbesteding>, DbErr> {
    if plek.kind != Kind::Procedure || plek.zicht != Zicht::Ja {
        return Ok(None);
    }
    let procedure = plek.rij;
    let Some(regels) = regels::regels(db, procedure.id).await? else {
        return Ok(None);
    };
    let spoor = match procedure.spoor_id {
        Some(spoor) => invoer::een::<Value>(db, spoor, "inkoopspoor").await?,
        None => None,
    };
    let veld = |naam: &str| {
        let tekst = spoor.as_ref().map(|spoor| spoor.velden.tekst(naam));
        tekst.unwrap_or_default().to_owned()
    };
    let bekend = invoer::een::<Value>(db, procedure.id, "publicatie").await?;
    let op = gebeurd::laatst(db, procedure.id, procedure::Act::Publiceren).await?;
    Ok(Some(Aanbesteding {
        regio: veld("regio"),
        omschrijving: veld("omschrijving"),
        publicatienummer: bekend
            .map(|bekend| bekend.velden.tekst("publicatienummer").to_owned())
            .unwrap_or_default(),
        gepubliceerd_op: op.map(|keer| keer.op),
        regels,
        spoor: procedure.spoor_id,
        id: procedure.id,
        naam: procedure.naam,
        toestand: procedure.toestand,
    }))
}

/// The documents that are public (Aw 2012 art. 2.66), in the order in which they were written.
pub async fn documenten(db: &Db<'_>, aanbesteding: &Aanbesteding) -> Result<Vec<Document>, DbErr> {
    let Some(spoor) = aanbesteding.spoor else {
        return Ok(vec![]);
    };
    let alle = invoer::alle::<Value>(db, spoor, "document").await?;
    let mut documenten: Vec<Document> = alle
        .into_iter()
        .filter(|document| inzage::document_openbaar(&document.sleutel))
        .map(|document| Document {
            titel: document.velden.tekst("titel").to_owned(),
            tekst: document.velden.tekst("tekst").to_owned(),
            op: document.op,
            soort: document.sleutel,
        })
        .collect();
    documenten.extend(gunningsleidraden(db, aanbesteding.id).await?);
    Ok(documenten)
}

/// Of two leidraden the second one, of each perceel, from the moment on at which the parties got it.
async fn gunningsleidraden(db: &Db<'_>, procedure: RijId) -> Result<Vec<Document>, DbErr> {
    let Some(procedure) = rijen::rij(db, procedure).await? else {
        return Ok(vec![]);
    };
    let mut uit = Vec::new();
    for perceel in rijen::verwant(db, &procedure, Verwant::InProcedure(Kind::Perceel)).await? {
        let verstrekken = perceel::Act::GunningsleidraadVerstrekken;
        let Some(keer) = gebeurd::laatst(db, perceel.id, verstrekken).await? else {
            continue;
        };
        let leidraad = invoer::een::<Value>(db, perceel.id, "gunningsleidraad").await?;
        uit.extend(leidraad.map(|leidraad| Document {
            titel: leidraad.velden.tekst("titel").to_owned(),
            tekst: leidraad.velden.tekst("tekst").to_owned(),
            op: keer.op,
            soort: "gunningsleidraad".to_owned(),
        }));
    }
    Ok(uit)
}

/// The planning, in the order in which it was entered first.
pub async fn planning(db: &Db<'_>, aanbesteding: &Aanbesteding) -> Result<Vec<Mijlpaal>, DbErr> {
    match aanbesteding.spoor {
        Some(spoor) => mijlpalen(db, spoor).await,
        None => Ok(vec![]),
    }
}

/// The milestones of an inkoopspoor, in the order in which they were planned first.
pub(crate) async fn mijlpalen(db: &Db<'_>, spoor: RijId) -> Result<Vec<Mijlpaal>, DbErr> {
    let mut alle = invoer::alle::<Value>(db, spoor, "mijlpaal").await?;
    alle.sort_by(|een, ander| {
        een.velden
            .tekst("eersteVan")
            .cmp(ander.velden.tekst("eersteVan"))
    });
    Ok(alle
        .iter()
        .map(|mijlpaal| als_mijlpaal(&mijlpaal.velden))
        .collect())
}

fn als_mijlpaal(velden: &Value) -> Mijlpaal {
    let paar = |van: &str, tot: &str| (velden.tekst(van).to_owned(), velden.tekst(tot).to_owned());
    let eerste = paar("eersteVan", "eersteTot");
    let of = |huidig: String, eerste: &str| {
        if huidig.is_empty() {
            eerste.to_owned()
        } else {
            huidig
        }
    };
    let (van, tot) = paar("huidigVan", "huidigTot");
    Mijlpaal {
        code: velden.tekst("code").to_owned(),
        huidig: (of(van, &eerste.0), of(tot, &eerste.1)),
        eerste,
    }
}

/// The nota's that were sent, oldest first, with what each answers.
pub async fn notas(db: &Db<'_>, procedure: RijId) -> Result<Vec<Nota>, DbErr> {
    let publiek = Viewer::publiek();
    let mut uit = Vec::new();
    for plek in rijen::lijst(db, &publiek, Kind::Nota, Some(procedure)).await? {
        let keer = gebeurd::laatst(db, plek.rij.id, nota::Act::Verzenden).await?;
        if let Some(keer) = keer {
            uit.push(Nota {
                antwoorden: door_regel(db, &plek.rij, keer.nr).await?,
                id: plek.rij.id,
                titel: plek.rij.naam,
                op: keer.op,
            });
        }
    }
    Ok(uit)
}

/// The answers that went out with one nota: their audit lines name its line as their cause.
async fn door_regel(db: &Db<'_>, nota: &rij::Model, nr: i64) -> Result<Vec<Antwoord>, DbErr> {
    let handeling: &'static str = vraag::Act::InNotaOpnemen.into();
    let gevolgen = auditregel::Entity::find()
        .filter(auditregel::COLUMN.dossier_id.eq(nota.dossier_id))
        .filter(auditregel::COLUMN.oorzaak.eq(nr))
        .filter(auditregel::COLUMN.wat.eq(handeling))
        .all(db)
        .await?;
    antwoorden(db, gevolgen.into_iter().filter_map(|regel| regel.rij_id)).await
}

/// The answers that a nota holds, or will hold when it is sent: only for who may know everything of it.
pub async fn inhoud_nota(db: &Db<'_>, nota: &Plek) -> Result<Vec<Antwoord>, DbErr> {
    if nota.zicht != Zicht::Ja {
        return Ok(vec![]);
    }
    if let Some(keer) = gebeurd::laatst(db, nota.rij.id, nota::Act::Verzenden).await? {
        return door_regel(db, &nota.rij, keer.nr).await;
    }
    let vragen = rijen::verwant(
        db,
        &nota.rij,
        workflows::effect::Verwant::InProcedure(Kind::Vraag),
    )
    .await?;
    let vast: &'static str = vraag::At::AntwoordVastgesteld.into();
    let klaar = vragen.into_iter().filter(|vraag| vraag.toestand == vast);
    antwoorden(db, klaar.map(|vraag| vraag.id)).await
}

async fn antwoorden(
    db: &Db<'_>,
    vragen: impl Iterator<Item = RijId>,
) -> Result<Vec<Antwoord>, DbErr> {
    let mut uit = Vec::new();
    for vraag_id in vragen {
        if let Some(entry) = invoer::een::<Value>(db, vraag_id, "antwoord").await? {
            uit.push(Antwoord {
                vraag_id,
                vraag: entry.velden.tekst("vraagAnoniem").to_owned(),
                antwoord: entry.velden.tekst("antwoord").to_owned(),
            });
        }
    }
    uit.sort_by_key(|antwoord| antwoord.vraag_id);
    Ok(uit)
}

/// When a question of this viewer's own organisation was answered in a nota: that nota's answer.
/// Only a question in a nota has a public answer.
pub async fn openbaar_antwoord(db: &Db<'_>, vraag: &Plek) -> Result<Option<Antwoord>, DbErr> {
    let in_nota: &'static str = vraag::At::InNota.into();
    if vraag.zicht != Zicht::Ja || vraag.rij.toestand != in_nota {
        return Ok(None);
    }
    Ok(antwoorden(db, std::iter::once(vraag.rij.id)).await?.pop())
}
