//! What a letter may say: only what its reader may know at the moment of sending.

use super::Post;
use super::brief::Schrijffout;
use crate::store::db::Db;
use crate::store::partijbrief;
use crate::store::rijen::{self, Plek};
use crate::store::viewer::Viewer;
use crate::views::brief::{BriefGegevens, noemt_reden, termijn};
use entities::identity::persoon;
use entities::ids::{PersoonId, RijId};
use entities::kluis::pakket;
use entities::moment::Moment;
use entities::zaak::{auditregel, outbox, rij, timer};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use workflows::effect::{Brief, Verwant};
use workflows::machine::Kind;

/// The reader of a letter.
pub(super) struct Lezer {
    pub(super) viewer: Viewer,
    pub(super) email: String,
}

/// The reader with the roles of now.
pub(super) async fn lezer(post: &Post, id: PersoonId) -> Result<Lezer, Schrijffout> {
    let db = post.deuren.reader.db();
    let weg = Schrijffout::Voorgoed("de ontvanger heeft geen account meer");
    let Some(viewer) = Viewer::laad(&db, id, post.deuren.klok.nu()).await? else {
        return Err(weg);
    };
    let mens = persoon::Entity::find_by_id(id).one(&db).await?.ok_or(weg)?;
    Ok(Lezer {
        viewer,
        email: mens.email,
    })
}

/// The rows that a letter is about, as far as its reader may know them.
struct Plekken {
    eigen: Option<Plek>,
    inschrijving: Option<Plek>,
    perceel: Option<Plek>,
    procedure: Option<Plek>,
    /// Only where the reader can see no procedure.
    spoor: Option<Plek>,
}

impl Plekken {
    /// Looks no further than a letter needs: hundreds go out at once.
    async fn van(db: &Db<'_>, viewer: &Viewer, rij: &rij::Model) -> Result<Self, DbErr> {
        let eigen = rijen::plek(db, viewer, rij.id).await?;
        let boven = async |id: Option<RijId>| match id {
            None => Ok(None),
            Some(id) if id == rij.id => Ok(eigen.clone()),
            Some(id) => rijen::plek(db, viewer, id).await,
        };
        let procedure = boven(rij.procedure_id).await?;
        let spoor = match procedure {
            Some(_) => None,
            None => boven(rij.spoor_id).await?,
        };
        Ok(Self {
            inschrijving: boven(rij.inschrijving_id).await?,
            perceel: boven(rij.perceel_id).await?,
            procedure,
            spoor,
            eigen,
        })
    }
}

/// Everything that the templates of a letter may say, and on a receipt the manifest that goes with it.
pub(super) async fn verzamel(
    post: &Post,
    belofte: &outbox::Model,
    brief: Brief,
    lezer: &Lezer,
) -> Result<(BriefGegevens, Option<String>), Schrijffout> {
    let db = post.deuren.reader.db();
    let rij = rijen::rij(&db, belofte.rij_id)
        .await?
        .ok_or(Schrijffout::Voorgoed(
            "de zaak van de brief bestaat niet meer",
        ))?;
    let plekken = Plekken::van(&db, &lezer.viewer, &rij).await?;
    let ontvangen = ontvangen(&db, brief, &rij, lezer, belofte.op).await?;
    let gegevens = BriefGegevens {
        ontvanger: lezer.viewer.naam.clone(),
        zaak: zaak(&plekken),
        perceel: perceel(&db, &plekken).await?,
        dienst: dienst(post, &db, &rij).await?,
        moment: belofte.op.0,
        termijn_tot: termijn_tot(&db, brief, &rij).await?,
        kenmerk: ontvangen.as_ref().and_then(|p| p.manifest_hash.clone()),
        versie: ontvangen.as_ref().map(|p| p.versie),
        link: link(&post.afzender.public_url, plekken),
        reden: reden(&db, brief, belofte).await?,
    };
    Ok((gegevens, ontvangen.and_then(|pakket| pakket.manifest)))
}

/// The procedure, or before there is one to see, the spoor.
fn zaak(plekken: &Plekken) -> String {
    let plek = plekken.procedure.as_ref().or(plekken.spoor.as_ref());
    plek.map_or_else(|| "uw zaak".into(), |plek| plek.rij.naam.clone())
}

/// The name of the perceel, where there is more than one.
async fn perceel(db: &Db<'_>, plekken: &Plekken) -> Result<Option<String>, DbErr> {
    let Some(plek) = &plekken.perceel else {
        return Ok(None);
    };
    let alle = rijen::verwant(db, &plek.rij, Verwant::InProcedure(Kind::Perceel)).await?;
    Ok((alle.len() > 1).then(|| plek.rij.naam.clone()))
}

/// The region that signs; the name of the sender where none is known.
async fn dienst(post: &Post, db: &Db<'_>, rij: &rij::Model) -> Result<String, DbErr> {
    let regio = partijbrief::afzender(db, rij).await?;
    let afzender = &post.afzender.adres;
    Ok(regio.unwrap_or_else(|| {
        afzender
            .name
            .clone()
            .unwrap_or_else(|| "Tenderspoor".into())
    }))
}

/// The page of the nearest row that the reader can open, or the front page for who can open none.
fn link(public_url: &str, plekken: Plekken) -> String {
    let dichtbij = [
        plekken.eigen,
        plekken.inschrijving,
        plekken.perceel,
        plekken.procedure,
        plekken.spoor,
    ];
    dichtbij.into_iter().flatten().next().map_or_else(
        || format!("{public_url}/"),
        |plek| format!("{public_url}/{}/{}", plek.kind.meervoud(), plek.rij.id),
    )
}

/// The reason that was given with the act, for letters whose every reader may know it.
async fn reden(
    db: &Db<'_>,
    brief: Brief,
    belofte: &outbox::Model,
) -> Result<Option<String>, DbErr> {
    if !noemt_reden(brief) {
        return Ok(None);
    }
    let regel = auditregel::Entity::find_by_id((belofte.dossier_id, belofte.regel_nr));
    Ok(regel.one(db).await?.and_then(|regel| regel.toelichting))
}

/// On a receipt: the package that was handed in at that moment, for its own organisation only.
async fn ontvangen(
    db: &Db<'_>,
    brief: Brief,
    rij: &rij::Model,
    lezer: &Lezer,
    op: Moment,
) -> Result<Option<pakket::Model>, DbErr> {
    let bewijs = matches!(brief, Brief::Ontvangstbewijs | Brief::BafoOntvangstbewijs);
    if !bewijs || !lezer.viewer.is_eigen(rij) {
        return Ok(None);
    }
    pakket::Entity::find()
        .filter(pakket::COLUMN.rij_id.eq(rij.id))
        .filter(pakket::COLUMN.stempel.lte(op))
        .order_by_desc(pakket::COLUMN.versie)
        .one(db)
        .await
}

/// Until when the term of the letter runs; also when it is over by now, for a letter that was held up.
async fn termijn_tot(db: &Db<'_>, brief: Brief, rij: &rij::Model) -> Result<Option<i64>, DbErr> {
    let Some(code) = termijn(brief) else {
        return Ok(None);
    };
    let waar = [Some(rij.id), rij.perceel_id, rij.procedure_id];
    let timer = timer::Entity::find()
        .filter(timer::COLUMN.rij_id.is_in(waar.into_iter().flatten()))
        .filter(timer::COLUMN.termijn.eq(code))
        .order_by_desc(timer::COLUMN.sinds)
        .one(db)
        .await?;
    Ok(timer.map(|timer| timer.due.0))
}
