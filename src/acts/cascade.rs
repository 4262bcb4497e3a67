//! One act and everything that follows from it, breadth first, in one transaction.

use super::audit::{self, Regel};
use super::deuren::Deuren;
use super::feiten::{self, Omstandigheid};
use super::sleutelhouders::Ontgrendeld;
use super::weigering::Weigering;
use super::{begin, promises};
use crate::store::db::Db;
use crate::store::facts::Stored;
use crate::store::rijen::{self, Plek};
use crate::store::viewer::Viewer;
use entities::moment::Moment;
use entities::zaak::rij;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter};

use std::collections::VecDeque;
use std::sync::Arc;
use workflows::desk::Refusal;
use workflows::effect::Promise;
use workflows::machine::{ActName, Kind, Superstate, step};
use workflows::role::{Rol, Rollen};

/// An act that is to be performed.
pub(super) struct Opdracht {
    pub rij: rij::Model,
    pub kind: Kind,
    pub handeling: &'static str,
    /// The line of which this one is a consequence.
    pub oorzaak: Option<i64>,
    pub toelichting: Option<String>,
}

/// What the law decided, without its types.
pub(super) struct Besluit {
    pub naar: &'static str,
    pub als: Rol,
    pub promises: Vec<Promise>,
}

/// One transaction of acts.
pub(super) struct Lus<'a> {
    pub deuren: &'a Deuren,
    pub db: &'a Db<'a>,
    pub nu: Moment,
    /// The hash of the receipt, when a package was sealed.
    pub ontvangst: Option<String>,
    /// The key that the performer unlocked, for an act that two sleutelhouders do.
    pub ontgrendeld: Option<Arc<Ontgrendeld>>,
    wachtrij: VecDeque<Opdracht>,
}

impl<'a> Lus<'a> {
    pub(super) fn nieuw(deuren: &'a Deuren, db: &'a Db<'a>, nu: Moment) -> Self {
        Self {
            deuren,
            db,
            nu,
            ontvangst: None,
            ontgrendeld: None,
            wachtrij: VecDeque::new(),
        }
    }

    /// Performs the act as the viewer, then all that follows as Systeem; gives its audit line.
    pub(super) async fn uitvoeren(
        &mut self,
        eerste: Opdracht,
        viewer: &Viewer,
        rollen: &Rollen,
    ) -> Result<i64, Weigering> {
        let nr = self.stap(eerste, viewer, rollen).await?;
        self.gevolgen().await?;
        Ok(nr)
    }

    /// Puts an act of Systeem in the queue.
    pub(super) fn straks(&mut self, rij: rij::Model, act: ActName, oorzaak: Option<i64>) {
        let (kind, handeling) = act.parts();
        self.wachtrij.push_back(Opdracht {
            rij,
            kind,
            handeling,
            oorzaak,
            toelichting: None,
        });
    }

    /// Works the queue until it is empty. A row whose state does not know the act is passed over;
    /// any other refusal is our mistake.
    pub(super) async fn gevolgen(&mut self) -> Result<(), Weigering> {
        let systeem = Viewer::systeem();
        let rollen = Rollen::from_iter([Rol::Systeem]);
        while let Some(mut opdracht) = self.wachtrij.pop_front() {
            let id = opdracht.rij.id;
            opdracht.rij = rijen::rij(self.db, id)
                .await?
                .ok_or(Weigering::NietGevonden)?;
            let naam = format!("{} {}", opdracht.kind.name(), opdracht.handeling);
            match self.stap(opdracht, &systeem, &rollen).await {
                Ok(_) | Err(Weigering::Wet(Refusal::WrongState { .. })) => {}
                Err(Weigering::Wet(refusal)) => {
                    return Err(Weigering::Defect(format!(
                        "gevolg {naam} geweigerd: {refusal}"
                    )));
                }
                Err(anders) => return Err(anders),
            }
        }
        Ok(())
    }

    async fn stap(
        &mut self,
        o: Opdracht,
        viewer: &Viewer,
        rollen: &Rollen,
    ) -> Result<i64, Weigering> {
        let bij = Omstandigheid {
            nu: self.nu,
            toelichting: gevuld(o.toelichting.as_deref()),
        };
        let besluit = workflows::dispatch!(o.kind, M =>
            beslis::<M>(self.db, &o.rij, o.handeling, viewer, rollen, bij).await)?;
        self.zet_toestand(&o.rij, besluit.naar).await?;
        let regel = Regel {
            op: self.nu,
            persoon: viewer.persoon,
            rol: besluit.als.code().into(),
            machine: o.kind.name(),
            rij: Some(o.rij.id),
            wat: o.handeling.into(),
            van: o.rij.toestand.clone(),
            naar: besluit.naar.into(),
            oorzaak: o.oorzaak,
            inhoud_hash: String::new(),
            toelichting: o.toelichting.filter(|t| gevuld(Some(t))),
        };
        let nr = audit::schrijf(self.db, o.rij.dossier_id, regel).await?;
        let na = rijen::rij(self.db, o.rij.id)
            .await?
            .ok_or(Weigering::NietGevonden)?;
        for promise in besluit.promises {
            self.beloof(&na, promise, nr).await?;
        }
        Ok(nr)
    }

    /// The only statement in the system that changes a state.
    async fn zet_toestand(&self, rij: &rij::Model, naar: &str) -> Result<(), Weigering> {
        let uit = rij::Entity::update_many()
            .col_expr(rij::Column::Toestand, Expr::value(naar))
            .col_expr(rij::Column::Versie, Expr::col(rij::Column::Versie).add(1))
            .filter(rij::COLUMN.id.eq(rij.id))
            .filter(rij::COLUMN.versie.eq(rij.versie))
            .exec(self.db)
            .await?;
        if uit.rows_affected == 1 {
            Ok(())
        } else {
            Err(Weigering::Verouderd)
        }
    }

    async fn beloof(
        &mut self,
        rij: &rij::Model,
        promise: Promise,
        nr: i64,
    ) -> Result<(), Weigering> {
        match promise {
            Promise::Perform(verwant, act) => {
                for ander in rijen::verwant(self.db, rij, verwant).await? {
                    // A line number means something within its own dossier only.
                    let oorzaak = (ander.dossier_id == rij.dossier_id).then_some(nr);
                    self.straks(ander, act, oorzaak);
                }
                Ok(())
            }
            Promise::Begin(kind) => begin::onder(self, rij, kind, nr).await,
            anders => promises::houd(self, rij, anders, nr).await,
        }
    }
}

fn gevuld(tekst: Option<&str>) -> bool {
    tekst.is_some_and(|t| !t.trim().is_empty())
}

/// Asks the law what it says of an act of this viewer in the state that they may know; nothing is done.
///
/// # Errors
/// The refusal of the law, or the database.
pub(super) async fn proef(
    db: &Db<'_>,
    viewer: &Viewer,
    plek: &Plek,
    handeling: &str,
    nu: Moment,
) -> Result<(), Weigering> {
    let bij = Omstandigheid {
        nu,
        toelichting: true,
    };
    workflows::dispatch!(plek.kind, M =>
        beslis::<M>(db, &plek.rij, handeling, viewer, &plek.rollen, bij).await)?;
    Ok(())
}

/// Loads the facts and asks the law. The same for a door and for a dry run.
async fn beslis<M: Stored>(
    db: &Db<'_>,
    rij: &rij::Model,
    handeling: &str,
    viewer: &Viewer,
    rollen: &Rollen,
    bij: Omstandigheid,
) -> Result<Besluit, Weigering>
where
    for<'x> M::Superstate<'x>: Superstate<M>,
{
    let van: M::At = rij.toestand.parse().map_err(|_| {
        Weigering::Defect(format!(
            "onbekende toestand {} van {}",
            rij.toestand, rij.id
        ))
    })?;
    let act: M::Act = handeling.parse().map_err(|_| Weigering::NietGevonden)?;
    let feiten = feiten::laad::<M>(db, rij, handeling, viewer, bij).await?;
    let besluit = step::<M>(van, act, &feiten, rollen)?;
    Ok(Besluit {
        naar: besluit.to.into(),
        als: besluit.als,
        promises: besluit.promises,
    })
}
