//! What a draaiboek has made so far: the ids behind its names.

use super::fout::{Fout, onbekend};
use super::model::{Bij, Draaiboek, Persoon};
use super::tijdlijn::buiten;
use super::verwijzing::{Doel, Verwijzing};
use super::waarde::Namen;
use crate::acts::{Deuren, Wachtzin, Weigering, sleutelhouders};
use crate::store::db::Db;
use crate::store::identity::{self, NieuwPersoon};
use crate::store::viewer::{Bereik, Viewer};
use crate::store::{regels, rijen, sleutels};
use entities::ids::{OrganisatieId, PersoonId, RijId};
use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use workflows::machine::Kind;
use workflows::role::OPENERS;

/// The ids of one draaiboek.
#[derive(Clone, Debug, Default)]
pub(super) struct Stand {
    pub(super) organisaties: HashMap<String, OrganisatieId>,
    pub(super) personen: HashMap<String, PersoonId>,
    pub(super) aliassen: HashMap<String, RijId>,
    pub(super) spoor: Option<RijId>,
    pub(super) weken: i64,
}

impl Stand {
    /// Makes the organisations and people that are not there yet, with the roles that do not wait
    /// for a spoor.
    pub(super) async fn begin(
        deuren: &Deuren,
        draaiboek: &Draaiboek,
        weken: i64,
    ) -> Result<Self, Fout> {
        let (kopie, nu) = (draaiboek.clone(), deuren.klok.nu());
        let werk = deuren.writer.write(move |db| {
            Box::pin(async move {
                let mut stand = Self {
                    weken,
                    ..Self::default()
                };
                stand.maak(db, &kopie).await?;
                for persoon in &kopie.personen {
                    stand
                        .wijs_toe(db, persoon, nu, |bij| *bij != Bij::Spoor)
                        .await?;
                }
                Ok::<_, Weigering>(stand)
            })
        });
        let stand = werk
            .await
            .map_err(|fout| buiten(draaiboek).fout(fout.to_string()))?;
        stand.geef_sleutels(deuren, draaiboek).await?;
        Ok(stand)
    }

    /// Everybody who may open a vault makes their personal key, with the passphrase of every practice
    /// environment. Later they open it by the same doors as everybody.
    async fn geef_sleutels(&self, deuren: &Deuren, draaiboek: &Draaiboek) -> Result<(), Fout> {
        let fout = |fout: Weigering| buiten(draaiboek).fout(fout.to_string());
        for persoon in &draaiboek.personen {
            let opent = persoon.rollen.iter().any(|(rol, _)| OPENERS.contains(rol));
            let Some(id) = self.personen.get(&persoon.sleutel).filter(|_| opent) else {
                continue;
            };
            let db = deuren.reader.db();
            let bestaand = sleutels::van(&db, *id).await;
            if bestaand.map_err(|e| fout(e.into()))?.is_some() {
                continue;
            }
            let viewer = Viewer::laad(&db, *id, deuren.klok.nu()).await;
            let viewer = viewer.map_err(|e| fout(e.into()))?;
            let Some(viewer) = viewer.filter(|v| v.heeft_een_van(OPENERS)) else {
                continue;
            };
            let gemaakt = sleutelhouders::maak(deuren, &viewer, Wachtzin::oefening()).await;
            gemaakt.map_err(fout)?;
        }
        Ok(())
    }

    async fn maak(&mut self, db: &Db<'_>, draaiboek: &Draaiboek) -> Result<(), Weigering> {
        for organisatie in &draaiboek.organisaties {
            let bestaand = identity::zoek_organisatie(db, &organisatie.naam).await?;
            let id = if let Some(bestaand) = bestaand {
                bestaand.id
            } else {
                let kvk = organisatie.kvk.as_deref();
                identity::maak_organisatie(db, &organisatie.naam, &organisatie.soort, kvk).await?
            };
            self.organisaties.insert(organisatie.sleutel.clone(), id);
        }
        for persoon in &draaiboek.personen {
            let id = match identity::zoek(db, &persoon.email).await? {
                Some(bestaand) => bestaand.id,
                None => identity::maak_persoon(db, self.nieuw(persoon)).await?,
            };
            self.personen.insert(persoon.sleutel.clone(), id);
        }
        Ok(())
    }

    fn nieuw(&self, persoon: &Persoon) -> NieuwPersoon {
        let organisatie = persoon.organisatie.as_ref();
        NieuwPersoon {
            naam: persoon.naam.clone(),
            email: persoon.email.clone(),
            organisatie: organisatie.and_then(|o| self.organisaties.get(o).copied()),
            wachtwoord: None,
        }
    }

    async fn wijs_toe(
        &self,
        db: &Db<'_>,
        persoon: &Persoon,
        van: entities::moment::Moment,
        welke: impl Fn(&Bij) -> bool,
    ) -> Result<(), Weigering> {
        let Some(wie) = self.personen.get(&persoon.sleutel) else {
            return Ok(());
        };
        for (rol, bij) in persoon.rollen.iter().filter(|(_, bij)| welke(bij)) {
            let bereik = match bij {
                Bij::Installatie => Some(Bereik::Installatie),
                Bij::Spoor => self.spoor.map(Bereik::Rij),
                Bij::Organisatie(o) => self.organisaties.get(o).copied().map(Bereik::Organisatie),
            };
            if let Some(bereik) = bereik {
                identity::wijs_toe(db, *wie, *rol, bereik, van).await?;
            }
        }
        Ok(())
    }

    /// The spoor began: now the roles in it can be given.
    pub(super) async fn spoor_begonnen(
        &mut self,
        deuren: &Deuren,
        draaiboek: &Draaiboek,
        spoor: RijId,
    ) -> Result<(), Fout> {
        self.spoor = Some(spoor);
        let (stand, kopie, nu) = (self.clone(), draaiboek.clone(), deuren.klok.nu());
        let werk = deuren.writer.write(move |db| {
            Box::pin(async move {
                for persoon in &kopie.personen {
                    stand
                        .wijs_toe(db, persoon, nu, |bij| *bij == Bij::Spoor)
                        .await?;
                }
                Ok::<_, Weigering>(())
            })
        });
        werk.await
            .map_err(|fout| buiten(draaiboek).fout(fout.to_string()))?;
        self.geef_sleutels(deuren, draaiboek).await
    }

    /// The row that a reference points at now.
    pub(super) fn vind<'s>(
        &'s self,
        deuren: &'s Deuren,
        verwijzing: &'s Verwijzing,
    ) -> Pin<Box<dyn Future<Output = Result<RijId, String>> + Send + 's>> {
        Box::pin(async move {
            let nergens = || format!("\"{verwijzing}\" is er (nog) niet.");
            if let Doel::Alias(alias) = &verwijzing.doel {
                return self.aliassen.get(alias).copied().ok_or_else(nergens);
            }
            let binnen = match &verwijzing.van {
                Some(van) => self.vind(deuren, van).await?,
                None => self.spoor.ok_or_else(nergens)?,
            };
            if verwijzing.kind == Kind::Inkoopspoor {
                return Ok(binnen);
            }
            let rijen = self.onder(deuren, verwijzing, binnen).await?;
            if verwijzing.kind == Kind::Perceel && rijen.len() > 1 {
                return Err("er is meer dan één perceel. Schrijf \"perceel:code\".".to_owned());
            }
            rijen.last().copied().ok_or_else(nergens)
        })
    }

    /// What blocks the publication in the Procedureregels as they are now written.
    pub(super) async fn bevindingen(&self, deuren: &Deuren) -> Vec<String> {
        let db = deuren.reader.db();
        let binnen = self.spoor;
        let procedures = rijen::lijst(&db, &Viewer::systeem(), Kind::Procedure, binnen).await;
        let laatste = procedures
            .ok()
            .and_then(|lijst| lijst.last().map(|p| p.rij.id));
        let Some(procedure) = laatste else {
            return vec![];
        };
        match regels::regels(&db, procedure).await {
            Ok(Some(regels)) => regels
                .controle(deuren.klok.nu().into())
                .into_iter()
                .filter(|bevinding| bevinding.blokkeert)
                .map(|bevinding| format!("{}: {}", bevinding.code, bevinding.zin))
                .collect(),
            Ok(None) => vec!["De invoer procedureregels is nog niet geschreven.".to_owned()],
            Err(_) => vec![],
        }
    }

    /// The text with the names of the draaiboek for the ids that stand in it.
    pub(super) fn met_namen(&self, tekst: String) -> String {
        let organisaties = self.organisaties.iter().map(|(n, id)| (n, id.to_string()));
        let personen = self.personen.iter().map(|(n, id)| (n, id.to_string()));
        let aliassen = self.aliassen.iter().map(|(n, id)| (n, id.to_string()));
        organisaties
            .chain(personen)
            .chain(aliassen)
            .fold(tekst, |tekst, (naam, id)| tekst.replace(&id, naam))
    }

    async fn onder(
        &self,
        deuren: &Deuren,
        verwijzing: &Verwijzing,
        binnen: RijId,
    ) -> Result<Vec<RijId>, String> {
        let db = deuren.reader.db();
        let rijen = rijen::lijst(&db, &Viewer::systeem(), verwijzing.kind, Some(binnen))
            .await
            .map_err(|fout| fout.to_string())?;
        let past = |code: &str| match &verwijzing.doel {
            Doel::MetCode(gezocht) => gezocht == code,
            _ => true,
        };
        let passend = rijen.iter().filter(|plek| past(&plek.rij.code));
        Ok(passend.map(|plek| plek.rij.id).collect())
    }
}

impl Namen for Stand {
    fn organisatie(&self, sleutel: &str) -> Result<String, String> {
        let id = self.organisaties.get(sleutel);
        id.map(ToString::to_string)
            .ok_or_else(|| onbekend("De organisatie", sleutel, []))
    }

    fn persoon(&self, sleutel: &str) -> Result<String, String> {
        let id = self.personen.get(sleutel);
        id.map(ToString::to_string)
            .ok_or_else(|| onbekend("De persoon", sleutel, []))
    }

    fn inschrijving(&self, alias: &str) -> Result<String, String> {
        let id = self.aliassen.get(alias);
        id.map(ToString::to_string)
            .ok_or_else(|| onbekend("De inschrijving", alias, []))
    }

    fn weken(&self) -> i64 {
        self.weken
    }
}
