//! The first door: a state changes only here.

use super::cascade::{self, Lus, Opdracht};
use super::deuren::Deuren;
use super::record::{self, Ingevuld};
use super::sleutelhouders::Ontgrendeld;
use super::sleutels::{self, Kant};
use super::weigering::Weigering;
use super::{audit, ontvangst};
use crate::store::db::Db;
use crate::store::rangorde::onthoudend;
use crate::store::rijen::{self, Plek};
use crate::store::viewer::Viewer;
use crate::vault::Wachtzin;
use entities::ids::RijId;
use entities::moment::Moment;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use workflows::machine::Kind;

/// A request to perform an act.
#[derive(Clone, Debug)]
pub struct Verzoek {
    /// Who performs.
    pub viewer: Viewer,
    /// On which row.
    pub rij: RijId,
    /// Which act.
    pub handeling: String,
    /// The version that the person looked at; when it is no longer so, the answer is `Verouderd`.
    pub versie: Option<i64>,
    /// The reason.
    pub toelichting: Option<String>,
    /// Entries that go in the same transaction, before the act.
    pub invoer: Vec<Ingevuld>,
    /// The key with which a retry gets the same answer.
    pub idempotentie: Option<String>,
    /// The moment that counts, when it is not the present one: the last byte of a submission.
    pub stempel: Option<Moment>,
    /// The passphrase of a sleutelhouder, for an act that two of them do.
    pub wachtzin: Option<Wachtzin>,
}

impl Verzoek {
    /// An act without anything beside it.
    #[must_use]
    pub fn kaal(viewer: Viewer, rij: RijId, handeling: &str) -> Self {
        Self {
            viewer,
            rij,
            handeling: handeling.into(),
            versie: None,
            toelichting: None,
            invoer: vec![],
            idempotentie: None,
            stempel: None,
            wachtzin: None,
        }
    }
}

/// An act that was performed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gedaan {
    /// The row.
    pub rij: RijId,
    /// Its machine, by code.
    pub machine: String,
    /// The state before.
    pub van: String,
    /// The state after.
    pub naar: String,
    /// Its version now.
    pub versie: i64,
    /// The audit line.
    pub regel_nr: i64,
    /// The hash of the receipt, when a package was sealed.
    pub ontvangst: Option<String>,
}

impl Gedaan {
    /// The machine of the row.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        Kind::parse(&self.machine)
    }
}

/// Performs one act with everything that follows from it, in one transaction.
///
/// # Errors
/// See [`Weigering`]; nothing is stored then, but for the audit line of a refused opening.
pub async fn perform(deuren: &Deuren, verzoek: Verzoek) -> Result<Gedaan, Weigering> {
    let uit = vervolg(deuren, verzoek.clone()).await;
    if let Err(weigering) = &uit
        && sleutels::vraagt(&verzoek.handeling)
    {
        let Verzoek {
            viewer,
            rij,
            handeling,
            ..
        } = &verzoek;
        sleutels::noteer_weigering(deuren, viewer, *rij, handeling, weigering).await?;
    }
    uit
}

/// Unlocks the key of the performer when the act asks for it, and does the rest in one transaction.
async fn vervolg(deuren: &Deuren, verzoek: Verzoek) -> Result<Gedaan, Weigering> {
    let ontgrendeld = if sleutels::vraagt(&verzoek.handeling) {
        let Verzoek {
            viewer,
            rij,
            handeling,
            wachtzin,
            ..
        } = &verzoek;
        let kant = Kant::Tweede;
        sleutels::ontgrendel(deuren, viewer, *rij, handeling, wachtzin.as_ref(), kant).await?
    } else {
        None
    };
    let binnen = deuren.clone();
    let taak = deuren.writer.write(move |db| {
        Box::pin(onthoudend(async move {
            uitvoeren(&binnen, db, verzoek, ontgrendeld).await
        }))
    });
    taak.await
}

async fn uitvoeren(
    deuren: &Deuren,
    db: &Db<'_>,
    verzoek: Verzoek,
    ontgrendeld: Option<Arc<Ontgrendeld>>,
) -> Result<Gedaan, Weigering> {
    let rij = rijen::rij(db, verzoek.rij)
        .await?
        .ok_or(Weigering::NietGevonden)?;
    audit::slot(db, rij.dossier_id).await?;
    if let Some(eerder) = ontvangst::eerder(db, &verzoek).await? {
        return Ok(eerder);
    }
    let mut plek = vers(db, &verzoek.viewer, verzoek.rij).await?;
    let act = plek
        .kind
        .parse_act(&verzoek.handeling)
        .ok_or(Weigering::NietGevonden)?;
    if verzoek
        .versie
        .is_some_and(|versie| versie != plek.rij.versie)
    {
        return Err(Weigering::Verouderd);
    }
    let nu = verzoek.stempel.unwrap_or_else(|| deuren.klok.nu());
    for invoer in verzoek.invoer.clone() {
        record::binnen(deuren, db, &verzoek.viewer, Some(&plek), invoer, nu, None).await?;
        plek = vers(db, &verzoek.viewer, verzoek.rij).await?;
    }
    let (kind, handeling) = act.parts();
    if plek.is_verhuld() {
        // Who was not told yet how it stands is refused as if it stood where they think.
        cascade::proef(db, &verzoek.viewer, &plek, handeling, nu).await?;
    }
    let mut lus = Lus::nieuw(deuren, db, nu);
    lus.ontgrendeld = ontgrendeld;
    let van = plek.echt().toestand.clone();
    let eerste = Opdracht {
        rij: plek.echt().clone(),
        kind,
        handeling,
        oorzaak: None,
        toelichting: verzoek.toelichting.clone(),
    };
    let regel_nr = lus.uitvoeren(eerste, &verzoek.viewer, &plek.rollen).await?;
    let ontvangst = lus.ontvangst.take();
    let na = rijen::rij(db, verzoek.rij)
        .await?
        .ok_or(Weigering::NietGevonden)?;
    let gedaan = Gedaan {
        rij: na.id,
        machine: na.machine,
        van,
        naar: na.toestand,
        versie: na.versie,
        regel_nr,
        ontvangst,
    };
    ontvangst::bewaar(db, &verzoek, &gedaan).await?;
    Ok(gedaan)
}

/// The row as it is now; `NietGevonden` also when it is not the viewer's to know.
pub(super) async fn vers(db: &Db<'_>, viewer: &Viewer, id: RijId) -> Result<Plek, Weigering> {
    rijen::plek(db, viewer, id)
        .await?
        .ok_or(Weigering::NietGevonden)
}
