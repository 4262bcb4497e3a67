//! Facts of a consultatie and of the bestuursbesluiten that belong to it.

use super::Invoeren;
use crate::store::db::Db;
use crate::store::facts::{Stored, Wie};
use crate::store::invoer;
use crate::store::rijen;
use crate::store::stadia::{is, tel};
use crate::store::velden::Velden;
use entities::zaak::rij;
use jiff::Timestamp;
use sea_orm::DbErr;
use serde_json::Value;
use workflows::machine::Kind;
use workflows::rule::Gemeen;
use workflows::termijnen::einde_van_dag;
use workflows::voorbereiden::bestuursbesluit::{self, At, Bestuursbesluit};
use workflows::voorbereiden::consultatie::{Consultatie, Facts, Orgaan};

impl Stored for Consultatie {
    async fn facts(
        db: &Db<'_>,
        consultatie: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<Facts, DbErr> {
        let besluiten = besluiten(db, consultatie).await?;
        Ok(Facts {
            reactie_tot: reactie_tot_bij(db, consultatie).await?,
            zonder_reactie: tel(&besluiten, |at| {
                matches!(at, At::NogNietAangeboden | At::Aangeboden | At::Geagendeerd)
            }),
            wensen_open: wensen_open(db, &besluiten).await?,
            gemeen,
        })
    }
}

impl Stored for Bestuursbesluit {
    async fn facts(
        db: &Db<'_>,
        besluit: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<bestuursbesluit::Facts, DbErr> {
        let invoer = Invoeren::van(db, besluit.id).await?;
        let standpunt = invoer.een("collegestandpunt");
        Ok(bestuursbesluit::Facts {
            orgaan: orgaan(besluit),
            reactie_tot: reactie_tot_bij(db, besluit).await?,
            vergadering: invoer.een("agendering").is_some(),
            uitkomst: standpunt.and_then(|entry| entry.velden.tekst("besluit").parse().ok()),
            wensen: invoer.soort("wens").count(),
            gemeen,
        })
    }
}

/// The code of a besluit is that of its consultatie, its organ and its gemeente:
/// `uitgangspunten/college/tilburg`.
fn orgaan(besluit: &rij::Model) -> Option<Orgaan> {
    besluit.code.split('/').nth(1)?.parse().ok()
}

/// The besluiten that a consultatie began.
async fn besluiten(db: &Db<'_>, consultatie: &rij::Model) -> Result<Vec<rij::Model>, DbErr> {
    let Some(spoor) = consultatie.spoor_id else {
        return Ok(vec![]);
    };
    let alle = rijen::onder_spoor(db, spoor, Kind::Bestuursbesluit).await?;
    let hiervan = |besluit: &rij::Model| {
        let deel = besluit.code.split_once('/');
        deel.is_some_and(|(code, _)| code == consultatie.code)
    };
    Ok(alle.into_iter().filter(hiervan).collect())
}

/// How many colleges agreed with the stuk that was last put to them.
pub(super) async fn ingestemd(db: &Db<'_>, spoor: &rij::Model) -> Result<usize, DbErr> {
    let consultaties = rijen::onder_spoor(db, spoor.id, Kind::Consultatie).await?;
    let Some(laatste) = consultaties.last() else {
        return Ok(0);
    };
    let ja = |at| matches!(at, At::Ingestemd | At::IngestemdMetOpmerkingen);
    let van_college = |b: &&rij::Model| orgaan(b) == Some(Orgaan::College) && is(b, ja);
    Ok(besluiten(db, laatste)
        .await?
        .iter()
        .filter(van_college)
        .count())
}

/// Wensen en bedenkingen to which nobody answered.
async fn wensen_open(db: &Db<'_>, besluiten: &[rij::Model]) -> Result<usize, DbErr> {
    let mut open = 0;
    for besluit in besluiten {
        let invoer = Invoeren::van(db, besluit.id).await?;
        let beantwoord = |sleutel: &str| invoer.met("wensreactie", sleutel).is_some();
        open += invoer
            .soort("wens")
            .filter(|wens| !beantwoord(&wens.sleutel))
            .count();
    }
    Ok(open)
}

/// The end of the term that the spoor gave its organs.
pub(super) fn reactie_tot(spoor: &Invoeren) -> Option<Timestamp> {
    let termijn = spoor.een("reactietermijn")?;
    termijn.velden.datum("totEnMet").map(einde_van_dag)
}

async fn reactie_tot_bij(db: &Db<'_>, rij: &rij::Model) -> Result<Option<Timestamp>, DbErr> {
    let Some(spoor) = rij.spoor_id else {
        return Ok(None);
    };
    let termijn = invoer::een::<Value>(db, spoor, "reactietermijn").await?;
    let datum = termijn.and_then(|entry| entry.velden.datum("totEnMet"));
    Ok(datum.map(einde_van_dag))
}
