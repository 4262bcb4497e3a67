//! A small world for tests of this room: rows, people and entries, written without the doors.

use super::db::{Duur, Reader, Writer, migreer, open};
use crate::clock::nieuwe_id;
use entities::identity::{organisatie, persoon, toewijzing};
use entities::ids::{DossierId, OrganisatieId, PersoonId, RijId};
use entities::moment::Moment;
use entities::publiceren::bevroren_regels;
use entities::voorbereiden::deelname;
use entities::zaak::{auditregel, dossier, invoer, rij};
use jiff::Timestamp;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};
use serde_json::Value;
use std::sync::atomic::{AtomicI64, Ordering};
use tempfile::TempDir;
use workflows::machine::Kind;
use workflows::procedureregels::Procedureregels;
use workflows::role::Rol;

/// A moment written as `2022-01-21T10:00:00Z`.
pub(crate) fn moment(tekst: &str) -> Timestamp {
    tekst.parse().unwrap()
}

/// A database of its own, with one dossier.
pub(crate) struct Proef {
    pub writer: Writer,
    pub reader: Reader,
    _map: TempDir,
    dossier: DossierId,
    regel_nr: AtomicI64,
}

/// The spine of one procedure with one perceel, `bw`.
pub(crate) struct Rug {
    pub spoor: rij::Model,
    pub procedure: rij::Model,
    pub perceel: rij::Model,
}

impl Proef {
    pub async fn nieuw() -> Self {
        let map = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", map.path().join("proef.db").display());
        let (writer, reader) = open(&url, Duur::Wegwerp).await.unwrap();
        migreer(&writer).await.unwrap();
        let proef = Self {
            writer,
            reader,
            _map: map,
            dossier: DossierId(nieuwe_id()),
            regel_nr: AtomicI64::new(0),
        };
        let rij = dossier::Model {
            id: proef.dossier,
            soort: "procedure".into(),
            naam: "Proef".into(),
            bron_id: None,
            bron_hash: None,
            kop_nr: 0,
            kop_hash: String::new(),
        };
        proef.voeg_toe(rij).await;
        proef
    }

    /// Writes one row of any table.
    pub async fn voeg_toe<M, E>(&self, model: M)
    where
        E: EntityTrait<Model = M>,
        E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
        M: IntoActiveModel<E::ActiveModel> + Send + 'static,
        M: sea_orm::ModelTrait<Entity = E>,
    {
        let actief = model.into_active_model();
        let klaar = self.writer.write(move |db| {
            Box::pin(async move { E::insert(actief).exec_without_returning(db).await })
        });
        klaar.await.unwrap();
    }

    /// A spoor, procedure and perceel in these states.
    pub async fn rug(&self, spoor: &str, procedure: &str, perceel: &str) -> Rug {
        let spoor = self.rij(Kind::Inkoopspoor, spoor, None, |_| ()).await;
        let procedure = self
            .rij(Kind::Procedure, procedure, Some(&spoor), |_| ())
            .await;
        let perceel = self
            .rij(Kind::Perceel, perceel, Some(&procedure), |rij| {
                rij.code = "bw".into();
            })
            .await;
        Rug {
            spoor,
            procedure,
            perceel,
        }
    }

    /// A row below another one.
    pub async fn rij(
        &self,
        kind: Kind,
        toestand: &str,
        boven: Option<&rij::Model>,
        anders: impl FnOnce(&mut rij::Model),
    ) -> rij::Model {
        assert!(kind.knows_state(toestand), "{} {toestand}", kind.name());
        let id = RijId(nieuwe_id());
        let zelf = |eigen: Kind| (kind == eigen).then_some(id);
        let mut rij = rij::Model {
            id,
            machine: kind.name().into(),
            toestand: toestand.into(),
            versie: 1,
            dossier_id: self.dossier,
            spoor_id: boven.and_then(|b| b.spoor_id).or(zelf(Kind::Inkoopspoor)),
            procedure_id: boven.and_then(|b| b.procedure_id).or(zelf(Kind::Procedure)),
            perceel_id: boven.and_then(|b| b.perceel_id).or(zelf(Kind::Perceel)),
            inschrijving_id: boven
                .and_then(|b| b.inschrijving_id)
                .or(zelf(Kind::Inschrijving)),
            organisatie_id: boven.and_then(|b| b.organisatie_id),
            naam: kind.name().into(),
            code: String::new(),
            begonnen_op: Moment(0),
        };
        anders(&mut rij);
        self.voeg_toe(rij.clone()).await;
        rij
    }

    /// A submission of a new provider.
    pub async fn inschrijving(&self, rug: &Rug, naam: &str, toestand: &str) -> rij::Model {
        let aanbieder = self.organisatie(naam, "zorgaanbieder").await;
        self.rij(Kind::Inschrijving, toestand, Some(&rug.perceel), |rij| {
            rij.naam = naam.into();
            rij.organisatie_id = Some(aanbieder);
        })
        .await
    }

    /// The rules as they are frozen.
    pub async fn bevries(&self, rug: &Rug, regels: &Procedureregels) {
        self.bevries_als(rug, regels, 1).await;
    }

    async fn bevries_als(&self, rug: &Rug, regels: &Procedureregels, versie: i32) {
        let rij = bevroren_regels::Model {
            procedure_id: rug.procedure.id,
            versie,
            tekst: regels.canoniek(),
            hash: String::new(),
            op: Moment(0),
        };
        self.voeg_toe(rij).await;
    }

    /// The rules after a rectificatie.
    pub async fn herbevries(&self, rug: &Rug, regels: &Procedureregels) {
        self.bevries_als(rug, regels, 2).await;
    }

    pub async fn organisatie(&self, naam: &str, soort: &str) -> OrganisatieId {
        self.voeg_organisatie_toe(naam, soort, None).await
    }

    /// A provider with a KvK number.
    pub async fn onderneming(&self, naam: &str, kvk: &str) -> OrganisatieId {
        self.voeg_organisatie_toe(naam, "zorgaanbieder", Some(kvk))
            .await
    }

    async fn voeg_organisatie_toe(
        &self,
        naam: &str,
        soort: &str,
        kvk: Option<&str>,
    ) -> OrganisatieId {
        let id = OrganisatieId(nieuwe_id());
        let rij = organisatie::Model {
            id,
            naam: naam.into(),
            soort: soort.into(),
            kvk: kvk.map(str::to_owned),
        };
        self.voeg_toe(rij).await;
        id
    }

    /// A gemeente that takes part in the spoor and decides.
    pub async fn gemeente(&self, rug: &Rug, naam: &str) -> OrganisatieId {
        let gemeente_id = self.organisatie(naam, "gemeente").await;
        let rij = deelname::Model {
            spoor_id: rug.spoor.id,
            gemeente_id,
            beslist: true,
            per: None,
        };
        self.voeg_toe(rij).await;
        gemeente_id
    }

    /// A person with one role on a row, until that moment.
    pub async fn mens(&self, rol: Rol, op: &rij::Model, tot: Option<&str>) -> PersoonId {
        let id = PersoonId(nieuwe_id());
        let rij = persoon::Model {
            id,
            naam: format!("{} {id}", rol.code()),
            email: format!("{id}@tilburg.example"),
            organisatie_id: None,
            wachtwoord: None,
            rechten_versie: 1,
            actief: true,
        };
        self.voeg_toe(rij).await;
        let rij = toewijzing::Model {
            id: nieuwe_id(),
            persoon_id: id,
            rol: rol.code().into(),
            bereik: "rij".into(),
            bereik_id: Some(op.id.0),
            van: Moment(0),
            tot: tot.map(|tot| moment(tot).into()),
        };
        self.voeg_toe(rij).await;
        id
    }

    fn volgende_regel(&self) -> i64 {
        self.regel_nr.fetch_add(1, Ordering::SeqCst) + 1
    }

    /// An entry, by somebody when everybody writes their own.
    pub async fn invoer(
        &self,
        rij: &rij::Model,
        soort: &str,
        sleutel: &str,
        persoon: Option<PersoonId>,
        velden: Value,
    ) {
        let rij = invoer::Model {
            id: nieuwe_id(),
            dossier_id: self.dossier,
            rij_id: rij.id,
            soort: soort.into(),
            sleutel: sleutel.into(),
            eigenaar: persoon.map(|p| p.to_string()).unwrap_or_default(),
            persoon_id: persoon,
            waarde: velden["waarde"].as_i64(),
            inhoud: velden.to_string(),
            versie: 1,
            regel_nr: self.volgende_regel(),
            op: Moment(0),
        };
        self.voeg_toe(rij).await;
    }

    /// Somebody at this organisation, without a role.
    pub async fn mens_bij(&self, organisatie: Option<OrganisatieId>) -> PersoonId {
        let id = PersoonId(nieuwe_id());
        let rij = persoon::Model {
            id,
            naam: "Iemand".into(),
            email: format!("{id}@aanbieder.example"),
            organisatie_id: organisatie,
            wachtwoord: None,
            rechten_versie: 1,
            actief: true,
        };
        self.voeg_toe(rij).await;
        id
    }

    /// An audit line: the row came in this state.
    pub async fn bereikt(&self, rij: &rij::Model, toestand: &str) {
        self.regel(rij, "", "2022-01-01T08:00:00Z", toestand).await;
    }

    /// An audit line: the act was performed at that moment.
    pub async fn gebeurd(&self, rij: &rij::Model, handeling: &str, op: &str) {
        self.regel(rij, handeling, op, "").await;
    }

    async fn regel(&self, rij: &rij::Model, handeling: &str, op: &str, naar: &str) {
        let rij = auditregel::Model {
            dossier_id: self.dossier,
            nr: self.volgende_regel(),
            op: moment(op).into(),
            persoon_id: None,
            persoon_hash: String::new(),
            rol: String::new(),
            machine: rij.machine.clone(),
            rij_id: Some(rij.id),
            wat: handeling.into(),
            van: String::new(),
            naar: naar.into(),
            oorzaak: None,
            inhoud_hash: String::new(),
            toelichting: None,
            toelichting_hash: String::new(),
            toelichting_zout: String::new(),
            vorige_hash: String::new(),
            hash: String::new(),
        };
        self.voeg_toe(rij).await;
    }
}
