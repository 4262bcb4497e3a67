//! A row as its own party may know it: `inzage` says which state, the audit trail since when.

use super::{Plek, verwant};
use crate::store::db::Db;
use crate::store::gebeurd;
use crate::store::rangorde::BAFO;
use entities::ids::RijId;
use entities::zaak::{auditregel, rij};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter};
use workflows::concretiseren::bafo;
use workflows::contracteren::gunningsbeslissing;
use workflows::effect::Verwant;
use workflows::inzage::{self, Verteld};
use workflows::machine::Kind;
use workflows::perceel;
use workflows::selecteren::inschrijving;

/// What lies behind the state that a party is shown.
#[derive(Clone, Debug)]
pub(super) struct Verhuld {
    /// The row as it is.
    pub echt: rij::Model,
    /// The last audit line of the row that the party may know of.
    pub tot: i64,
}

/// Shows the row as its party may know it.
pub(super) async fn verhul(db: &Db<'_>, plek: &mut Plek) -> Result<(), DbErr> {
    match plek.kind {
        Kind::Vraag => eigen_nummer(db, plek).await,
        _ => eerdere_stand(db, plek).await,
    }
}

/// Numbers a question among those of its own organisation: the number within the case tells how many
/// others asked something.
async fn eigen_nummer(db: &Db<'_>, plek: &mut Plek) -> Result<(), DbErr> {
    let vragen = verwant(db, &plek.rij, Verwant::InProcedure(Kind::Vraag)).await?;
    let eigen = vragen
        .iter()
        .filter(|vraag| vraag.organisatie_id == plek.rij.organisatie_id);
    let tot_en_met = eigen.filter(|vraag| vraag.id <= plek.rij.id);
    let nummer = tot_en_met.count().to_string();
    let getoond = rij::Model {
        naam: format!("Vraag {nummer}"),
        code: nummer,
        ..plek.rij.clone()
    };
    let echt = std::mem::replace(&mut plek.rij, getoond);
    plek.verhuld = Some(Verhuld {
        echt,
        tot: i64::MAX,
    });
    Ok(())
}

/// Shows the state that the party may know, with the version that the row had then.
async fn eerdere_stand(db: &Db<'_>, plek: &mut Plek) -> Result<(), DbErr> {
    let (kind, toestand) = (plek.kind, &plek.rij.toestand);
    let niets = Verteld {
        bafo: true,
        ..Verteld::default()
    };
    if inzage::publieke_stand(kind, toestand, niets).is_none() {
        return Ok(());
    }
    let verteld = verteld(db, &plek.rij).await?;
    let Some(getoond) = inzage::publieke_stand(kind, toestand, verteld) else {
        return Ok(());
    };
    let bereikt = gebeurd::bereikt(db, plek.rij.id, getoond).await?;
    let tot = bereikt.map_or(0, |keer| keer.nr);
    let versie = versie_bij(db, plek.rij.id, tot).await?;
    let getoond = rij::Model {
        toestand: getoond.to_owned(),
        versie,
        ..plek.rij.clone()
    };
    let echt = std::mem::replace(&mut plek.rij, getoond);
    plek.verhuld = Some(Verhuld { echt, tot });
    Ok(())
}

/// Whether the chair signed the ranking that follows from a round. Of the bekwaamheidsdossiers the
/// chair does so when the selection is applied; of the BAFO's with the scores (DOMAIN.md 4.2, 4.4).
pub(super) async fn rangorde_getekend(
    db: &Db<'_>,
    rij: &rij::Model,
    kind: Kind,
) -> Result<bool, DbErr> {
    let (Kind::Beoordelingsronde, "vastgesteld", Some(perceel)) =
        (kind, rij.toestand.as_str(), rij.perceel_id)
    else {
        return Ok(false);
    };
    if rij.code == BAFO {
        return Ok(true);
    }
    for act in [perceel::Act::Rangschikken, perceel::Act::AllenToelaten] {
        if gebeurd::laatst(db, perceel, act).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether the party of this row was not told yet where it stands.
pub(crate) async fn is_onverteld(db: &Db<'_>, rij: &rij::Model) -> Result<bool, DbErr> {
    let Some(kind) = Kind::parse(&rij.machine) else {
        return Ok(false);
    };
    let verteld = verteld(db, rij).await?;
    Ok(inzage::publieke_stand(kind, &rij.toestand, verteld).is_some())
}

/// What the parties of the perceel of this row were told.
async fn verteld(db: &Db<'_>, rij: &rij::Model) -> Result<Verteld, DbErr> {
    let Some(perceel) = rij.perceel_id else {
        return Ok(Verteld::default());
    };
    let niets = super::toestand(db, Some(perceel)).await? == "niet-gegund";
    let selectie = gebeurd::selectie_medegedeeld(db, perceel).await?;
    let mut gunning = niets;
    for beslissing in verwant(db, rij, Verwant::OpPerceel(Kind::Gunningsbeslissing)).await? {
        let mededelen = gunningsbeslissing::Act::Mededelen;
        gunning |= gebeurd::laatst(db, beslissing.id, mededelen)
            .await?
            .is_some();
    }
    // Handed in since the dialogue opened last: who handed in nothing in the second round knows so.
    let dialoog = gebeurd::bereikt(db, rij.id, inschrijving::At::InDialoog).await?;
    let bafo = gebeurd::bereikt(db, rij.id, inschrijving::At::BafoIngediend).await?;
    Ok(Verteld {
        selectie: niets || selectie.is_some(),
        gunning,
        bafo: bafo.is_some_and(|bafo| dialoog.is_none_or(|dialoog| dialoog.nr < bafo.nr)),
    })
}

/// The version that a row had after an audit line: every act and entry is one more; a paraaf, a refusal and
/// the proof of a destruction are not.
async fn versie_bij(db: &Db<'_>, rij: RijId, tot: i64) -> Result<i64, DbErr> {
    let regels = auditregel::Entity::find()
        .filter(auditregel::COLUMN.rij_id.eq(rij))
        .filter(auditregel::COLUMN.nr.lte(tot))
        .filter(auditregel::COLUMN.wat.not_like("paraaf %"))
        .filter(auditregel::COLUMN.wat.not_like("geweigerd %"))
        .filter(auditregel::COLUMN.wat.not_like("pakket vernietigd %"))
        .count(db)
        .await?;
    Ok(i64::try_from(regels).unwrap_or(i64::MAX))
}

/// The committee was given an inschrijving or a BAFO that fell out since.
pub(super) async fn was_gegeven(db: &Db<'_>, rij: &rij::Model, kind: Kind) -> Result<bool, DbErr> {
    let gegeven: &'static str = match (kind, rij.toestand.as_str()) {
        (Kind::Inschrijving, "ongeldig" | "uitgesloten" | "niet-geschikt") => {
            inschrijving::At::InBeoordeling.into()
        }
        (Kind::Bafo, "niet-aanvaardbaar" | "achterhaald") => bafo::At::Getoetst.into(),
        _ => return Ok(false),
    };
    Ok(gebeurd::bereikt(db, rij.id, gegeven).await?.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::proef::Proef;

    /// What the committee scored stays with it; what fell out at the check it never had.
    #[tokio::test]
    async fn the_committee_was_given_what_reached_it_before_it_fell_out() {
        let proef = Proef::nieuw().await;
        let rug = proef.rug("go", "kluis-geopend", "gunning-concept").await;
        let partij = proef.inschrijving(&rug, "Een", "uitgesloten").await;
        let gegeven = async |rij: &rij::Model, kind| {
            was_gegeven(&proef.reader.db(), rij, kind).await.unwrap()
        };
        assert!(!gegeven(&partij, Kind::Inschrijving).await);
        proef.bereikt(&partij, "in-beoordeling").await;
        assert!(gegeven(&partij, Kind::Inschrijving).await);
        let bafo = proef
            .rij(Kind::Bafo, "niet-aanvaardbaar", Some(&partij), |_| ())
            .await;
        assert!(!gegeven(&bafo, Kind::Bafo).await);
        proef.bereikt(&bafo, "getoetst").await;
        assert!(gegeven(&bafo, Kind::Bafo).await);
    }
}
