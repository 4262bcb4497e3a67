//! The award letter to one party (Aw 2012 art. 2.130 as the model).

use super::{medegedeeld, verlengd_tot_en_met};
use crate::store::db::Db;
use crate::store::invoer::Invoeren;
use crate::store::partijbrief::{Rechtsmiddel, Vergelijking, Weglatingen, afzender};
use crate::store::rangorde::{self, BAFO, DOSSIER, Diepte, Stand, beoogden};
use crate::store::regels;
use crate::store::rijen::{self, Plek};
use crate::store::velden::Velden;
use crate::store::viewer::Viewer;
use entities::ids::RijId;
use entities::moment::Moment;
use entities::zaak::rij;
use sea_orm::DbErr;
use workflows::effect::Verwant;
use workflows::inzage::{self, Zicht};
use workflows::machine::Kind;

/// What one party is told about the award.
#[derive(Clone, Debug)]
pub struct Gunningsbrief {
    /// The region that signs.
    pub afzender: String,
    /// The name of the party.
    pub partij: String,
    /// The name of the procedure.
    pub procedure: String,
    /// The name of the perceel; none when there is only one.
    pub perceel: Option<String>,
    /// When it was announced; none while it is a draft, which only the authority reads.
    pub medegedeeld: Option<Moment>,
    /// The state of the decision.
    pub toestand: String,
    /// Names of the parties to which the award is intended.
    pub beoogd: Vec<String>,
    /// This party is one of them.
    pub is_beoogd: bool,
    /// Why, for this party.
    pub redenen: String,
    /// Characteristics and relative advantages of the chosen party.
    pub voordelen: String,
    /// The scores of this party beside those of the chosen ones; none when nothing was judged.
    pub vergelijking: Option<Vergelijking>,
    /// What the party can do.
    pub rechtsmiddel: Rechtsmiddel,
}

/// The award letter to the party of this inschrijving; of several decisions the last that was
/// announced, or for the authority the last one. None when there is none that the viewer may read.
///
/// # Errors
/// The database.
pub async fn gunningsbrief(
    db: &Db<'_>,
    viewer: &Viewer,
    inschrijving: &Plek,
    nu: Moment,
) -> Result<Option<Gunningsbrief>, DbErr> {
    let Some((beslissing, sinds)) = leesbaar(db, inschrijving).await? else {
        return Ok(None);
    };
    schrijf(db, viewer, &inschrijving.rij, &beslissing, (sinds, nu)).await
}

/// Whether there is an award letter that the viewer of this inschrijving may read, without writing it: its
/// scores need the whole ranking.
///
/// # Errors
/// The database.
pub async fn heeft_gunningsbrief(db: &Db<'_>, inschrijving: &Plek) -> Result<bool, DbErr> {
    let Some((beslissing, _)) = leesbaar(db, inschrijving).await? else {
        return Ok(false);
    };
    let invoer = Invoeren::van(db, beslissing.id).await?;
    let partij = inschrijving.rij.id.to_string();
    Ok(invoer.met("gunningsbrief", &partij).is_some())
}

/// The decision that the letter is about, with when it was announced.
async fn leesbaar(
    db: &Db<'_>,
    inschrijving: &Plek,
) -> Result<Option<(rij::Model, Option<Moment>)>, DbErr> {
    let (rollen, plaats) = (&inschrijving.rollen, inschrijving.plaats());
    let verwant = Verwant::OpPerceel(Kind::Gunningsbeslissing);
    let mut gekozen = None;
    for beslissing in rijen::verwant(db, &inschrijving.rij, verwant).await? {
        let sinds = medegedeeld(db, beslissing.id).await?;
        if inzage::gunningsbrief(rollen, &plaats, sinds.is_some()) == Zicht::Ja {
            gekozen = Some((beslissing, sinds));
        }
    }
    Ok(gekozen)
}

async fn schrijf(
    db: &Db<'_>,
    viewer: &Viewer,
    partij: &rij::Model,
    beslissing: &rij::Model,
    (sinds, nu): (Option<Moment>, Moment),
) -> Result<Option<Gunningsbrief>, DbErr> {
    let invoer = Invoeren::van(db, beslissing.id).await?;
    let Some(brief) = invoer.met("gunningsbrief", &partij.id.to_string()) else {
        return Ok(None);
    };
    let Some(procedure) = partij.procedure_id else {
        return Ok(None);
    };
    let Some(regels) = regels::regels(db, procedure).await? else {
        return Ok(None);
    };
    let verlengd = verlengd_tot_en_met(db, beslissing.id).await?;
    let stand = stand(db, beslissing).await?;
    let beoogd = beoogden(db, beslissing).await?;
    let weglatingen = Weglatingen::gunning(db, beslissing).await?;
    // Who is chosen itself is compared with nobody.
    let is_beoogd = beoogd.contains(&partij.id);
    let gekozen: &[RijId] = if is_beoogd { &[] } else { &beoogd };
    let van = |stand: &Stand| Vergelijking::van(stand, partij.id, gekozen, &weglatingen);
    let mut rechtsmiddel = Rechtsmiddel::van(&regels, &regels.standstill_gunning, sinds, nu);
    let opschorting = rechtsmiddel.opschorting.take();
    rechtsmiddel.opschorting = opschorting.map(|opschorting| opschorting.verlengd(verlengd));
    Ok(Some(Gunningsbrief {
        afzender: afzender(db, partij).await?.unwrap_or_default(),
        partij: partij.naam.clone(),
        procedure: naam(db, viewer, Some(procedure)).await?.unwrap_or_default(),
        perceel: match regels.percelen.len() {
            0 | 1 => None,
            _ => naam(db, viewer, partij.perceel_id).await?,
        },
        medegedeeld: sinds,
        toestand: beslissing.toestand.clone(),
        is_beoogd,
        beoogd: namen(db, &beoogd).await?,
        redenen: brief.velden.tekst("redenen").to_owned(),
        voordelen: brief.velden.tekst("voordelen").to_owned(),
        vergelijking: stand.as_ref().map(van),
        rechtsmiddel,
    }))
}

async fn stand(db: &Db<'_>, beslissing: &rij::Model) -> Result<Option<Stand>, DbErr> {
    for code in [BAFO, DOSSIER] {
        if let Some(ronde) = rangorde::laatste_ronde(db, beslissing, code).await? {
            let weg = rangorde::afgevallen(db, beslissing).await?;
            return rangorde::bereken_zonder(db, &ronde, Some(&weg), Diepte::Redenen).await;
        }
    }
    Ok(None)
}

/// The name of a row that the viewer may know.
async fn naam(db: &Db<'_>, viewer: &Viewer, id: Option<RijId>) -> Result<Option<String>, DbErr> {
    let Some(id) = id else { return Ok(None) };
    let plek = rijen::plek(db, viewer, id).await?;
    Ok(plek.map(|plek| plek.rij.naam))
}

/// The letter names the chosen parties to whoever may read it (Aw 2012 art. 2.130).
async fn namen(db: &Db<'_>, ids: &[RijId]) -> Result<Vec<String>, DbErr> {
    let mut uit = Vec::new();
    for id in ids {
        uit.extend(rijen::rij(db, *id).await?.map(|rij| rij.naam));
    }
    Ok(uit)
}
