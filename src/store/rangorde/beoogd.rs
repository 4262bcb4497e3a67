//! Which parties the award decision names.

use super::loten::lotnummers;
use super::{BAFO, DOSSIER, Diepte, Partij, Stand, bereken_zonder, laatste_ronde};
use crate::store::db::Db;
use crate::store::stadia::{self, is, is_in, uitgevallen};
use crate::store::{gebeurd, regels, rijen};
use entities::ids::RijId;
use entities::zaak::rij;
use sea_orm::DbErr;
use workflows::concretiseren::bafo;
use workflows::contracteren::gunningsbeslissing;
use workflows::effect::Verwant;
use workflows::machine::Kind;
use workflows::procedureregels::{PerceelRegels, Procedureregels};
use workflows::selecteren::inschrijving;
use workflows::selecteren::ranking::{Kandidaat, Lotnummers, Selectieregel, Uitkomst, selecteer};

/// The parties to which the perceel of the row is to be awarded: the best acceptable BAFO's, as many
/// as the leidraad awards, or without a dialogue the best of everybody who was selected.
///
/// In an open tie on the border nobody of the tie is named: the decision waits until it is broken.
pub(crate) async fn beoogden(db: &Db<'_>, rij: &rij::Model) -> Result<Vec<RijId>, DbErr> {
    let weg = afgevallen(db, rij).await?;
    match regels::bij(db, rij).await? {
        Some(regels) if regels.fasen.dialoog => beste_bafos(db, rij, &weg).await,
        Some(regels) => beste_geselecteerden(db, rij, &regels, &weg).await,
        None => Ok(vec![]),
    }
}

/// The parties that dropped out. A decision that was told goes on naming who dropped out after it:
/// what a letter said does not change.
pub(crate) async fn afgevallen(db: &Db<'_>, rij: &rij::Model) -> Result<Vec<RijId>, DbErr> {
    let partijen = rijen::verwant(db, rij, Verwant::OpPerceel(Kind::Inschrijving)).await?;
    let verteld = gebeurd::laatst(db, rij.id, gunningsbeslissing::Act::Mededelen).await?;
    let mut weg = Vec::new();
    for partij in partijen.iter().filter(|partij| is(partij, uitgevallen)) {
        let viel = match stadia::staat::<inschrijving::At>(partij) {
            Some(at) => gebeurd::bereikt(db, partij.id, at).await?,
            None => None,
        };
        let na_brief = verteld
            .zip(viel)
            .is_some_and(|(brief, viel)| brief.nr < viel.nr);
        if !na_brief {
            weg.push(partij.id);
        }
    }
    Ok(weg)
}

async fn beste_bafos(db: &Db<'_>, rij: &rij::Model, weg: &[RijId]) -> Result<Vec<RijId>, DbErr> {
    let Some(ronde) = laatste_ronde(db, rij, BAFO).await? else {
        return Ok(vec![]);
    };
    let Some(stand) = bereken_zonder(db, &ronde, Some(weg), Diepte::Scores).await? else {
        return Ok(vec![]);
    };
    let bafos = rijen::verwant(db, rij, Verwant::OpPerceel(Kind::Bafo)).await?;
    let aanvaardbaar = |partij: &Partij| {
        let van_partij = |bafo: &&rij::Model| bafo.inschrijving_id == Some(partij.inschrijving);
        let mut eigen = bafos.iter().filter(van_partij);
        !partij.uitgevallen && eigen.any(|bafo| is_in(bafo, bafo::At::Aanvaardbaar))
    };
    let kandidaten = stand.kandidaten(aanvaardbaar).unwrap_or_default();
    Ok(de_besten(&kandidaten, stand.regel, &stand.loten))
}

fn de_besten(
    kandidaten: &[Kandidaat<RijId>],
    regel: Selectieregel,
    loten: &Lotnummers<RijId>,
) -> Vec<RijId> {
    let selectie = selecteer(kandidaten, regel, loten);
    selectie
        .partijen
        .into_iter()
        .filter(|partij| partij.uitkomst == Uitkomst::Geselecteerd)
        .map(|partij| partij.wie)
        .collect()
}

/// The best of everybody who was selected, as many as the leidraad awards. Also those whom the decision
/// reached already count, the rejected too: it is processed one party after the other.
async fn beste_geselecteerden(
    db: &Db<'_>,
    rij: &rij::Model,
    regels: &Procedureregels,
    weg: &[RijId],
) -> Result<Vec<RijId>, DbErr> {
    use inschrijving::At;
    let partijen = rijen::verwant(db, rij, Verwant::OpPerceel(Kind::Inschrijving)).await?;
    let ids = || partijen.iter().map(|partij| partij.id);
    let geselecteerd = gebeurd::bereikten(db, ids(), At::Geselecteerd).await?;
    let beoogd = gebeurd::bereikten(db, ids(), At::BeoogdGegund).await?;
    let is_gekozen = |partij: &rij::Model| {
        let was = [&geselecteerd, &beoogd].map(|bereikt| bereikt.contains_key(&partij.id));
        is(partij, |at| is_gekozen(at, was))
    };
    let gekozen: Vec<RijId> = partijen
        .iter()
        .filter(|partij| is_gekozen(partij) && !weg.contains(&partij.id))
        .map(|partij| partij.id)
        .collect();
    let Some(ronde) = laatste_ronde(db, rij, DOSSIER).await? else {
        return Ok(gekozen);
    };
    let (Some(stand), Some(perceel)) = (
        bereken_zonder(db, &ronde, Some(weg), Diepte::Scores).await?,
        perceelregels(db, rij, regels).await?,
    ) else {
        return Ok(vec![]);
    };
    let regel = Selectieregel {
        max: perceel.aantal_gegund,
        alleen_bij_overschrijding: true,
        reserve: false,
        ..stand.regel
    };
    let kandidaten = stand
        .kandidaten(|partij| gekozen.contains(&partij.inschrijving))
        .unwrap_or_default();
    Ok(de_besten(
        &kandidaten,
        regel,
        &gunningsloten(db, &ronde, &stand).await?,
    ))
}

/// Who was selected, also when the decision was processed since. When nothing is awarded after all, the
/// letter still names whom the decision named.
fn is_gekozen(at: inschrijving::At, [was_geselecteerd, was_beoogd]: [bool; 2]) -> bool {
    use inschrijving::At;
    match at {
        At::Geselecteerd | At::BeoogdGegund | At::Gegund => true,
        At::Afgewezen | At::Afgevallen | At::Uitgesloten | At::NietGeschikt => was_geselecteerd,
        At::GunningVervallen => was_beoogd,
        _ => false,
    }
}

/// The rules of the perceel of the row.
async fn perceelregels<'r>(
    db: &Db<'_>,
    rij: &rij::Model,
    regels: &'r Procedureregels,
) -> Result<Option<&'r PerceelRegels>, DbErr> {
    let Some(id) = rij.perceel_id else {
        return Ok(None);
    };
    let perceel = rijen::rij(db, id).await?;
    Ok(perceel.and_then(|perceel| regels.perceel(&perceel.code)))
}

/// Lots drawn for the award; without those the ones of the selection.
async fn gunningsloten(
    db: &Db<'_>,
    ronde: &rij::Model,
    stand: &Stand,
) -> Result<Lotnummers<RijId>, DbErr> {
    let loten = lotnummers(db, ronde, "loting-gunning").await?;
    Ok(if loten.is_empty() {
        stand.loten.clone()
    } else {
        loten
    })
}
