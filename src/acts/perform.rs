//! The first door: a state changes only here.

use super::cascade::{self, Lus, Opdracht};
use super::deuren::Deuren;
use super::record::{self, Ingevuld};
use super::weigering::Weigering;
use super::{audit, ontvangst};
use crate::store::db::Db;
use crate::store::rijen::{self, Plek};
use crate::store::viewer::Viewer;
use entities::ids::RijId;
use entities::moment::Moment;
use serde::{Deserialize, Serialize};
use workflows::desk::Refusal;
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
    let (binnen, kopie) = (deuren.clone(), verzoek.clone());
    let uit = deuren
        .writer
        .write(move |db| Box::pin(async move { uitvoeren(&binnen, db, kopie).await }))
        .await;
    if let Err(Weigering::Wet(refusal)) = &uit
        && verzoek.handeling.ends_with("kluis-openen")
    {
        geweigerde_opening(deuren, verzoek, refusal).await?;
    }
    uit
}

async fn uitvoeren(deuren: &Deuren, db: &Db<'_>, verzoek: Verzoek) -> Result<Gedaan, Weigering> {
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
        record::binnen(deuren, db, &verzoek.viewer, Some(&plek), invoer, nu).await?;
        plek = vers(db, &verzoek.viewer, verzoek.rij).await?;
    }
    let (kind, handeling) = act.parts();
    if plek.is_verhuld() {
        // Who was not told yet how it stands is refused as if it stood where they think.
        cascade::proef(db, &verzoek.viewer, &plek, handeling, nu).await?;
    }
    let mut lus = Lus::nieuw(deuren, db, nu);
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

/// A refused opening is a line too (Aanbestedingsbesluit art. 5 lid 7: attempts are traceable).
async fn geweigerde_opening(
    deuren: &Deuren,
    verzoek: Verzoek,
    refusal: &Refusal,
) -> Result<(), Weigering> {
    let codes = match refusal {
        Refusal::Unmet { unmet } => unmet.iter().map(|u| u.code).collect::<Vec<_>>().join(" "),
        Refusal::WrongRole { .. } => "andere-rol".into(),
        Refusal::WrongState { .. } => "andere-toestand".into(),
    };
    let nu = deuren.klok.nu();
    deuren
        .writer
        .write(move |db| {
            Box::pin(async move {
                let rij = rijen::rij(db, verzoek.rij)
                    .await?
                    .ok_or(Weigering::NietGevonden)?;
                let regel = audit::Regel {
                    op: nu,
                    persoon: verzoek.viewer.persoon,
                    machine: rijen::kind(&rij).map_or("", Kind::name),
                    rij: Some(rij.id),
                    wat: format!("geweigerd {}: {codes}", verzoek.handeling),
                    van: rij.toestand.clone(),
                    naar: rij.toestand,
                    ..audit::Regel::default()
                };
                audit::schrijf(db, rij.dossier_id, regel).await?;
                Ok::<_, Weigering>(())
            })
        })
        .await
}
