//! The workers: letters that arrive, terms that fire, vaults that open.
//!
//! What they work on is put in the tables by hand, so that a test holds one thing only.

mod bezorgen;
mod openen;
mod termijnen;

use crate::support::app::TestApp;
use entities::ids::{DossierId, OrganisatieId, PersoonId, RijId};
use entities::moment::Moment;
use entities::publiceren::bevroren_regels;
use entities::zaak::{dossier, outbox, rij, timer};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DbErr, EntityTrait, IntoActiveModel};
use tenderspoor::clock::nieuwe_id;
use tenderspoor::config::Config;
use tenderspoor::store::identity::{self, NieuwPersoon};
use tenderspoor::store::viewer::Bereik;
use uuid::Uuid;
use workflows::machine::Kind;
use workflows::procedureregels;
use workflows::role::Rol;

/// An application with one published procedure.
struct Wereld {
    test: TestApp,
    procedure: rij::Model,
}

impl Wereld {
    async fn nieuw() -> Self {
        Self::met(|_| {}).await
    }

    async fn met(pas_aan: impl FnOnce(&mut Config)) -> Self {
        let test = TestApp::met(pas_aan, false).await;
        let procedure = procedure(&test, "gepubliceerd", "Beschermd wonen").await;
        Self { test, procedure }
    }

    fn nu(&self) -> Moment {
        self.test.deuren.klok.nu()
    }

    /// Somebody with a role on the procedure, or for their organisation.
    async fn persoon(&self, naam: &str, rol: Rol, organisatie: Option<OrganisatieId>) -> PersoonId {
        let nieuw = NieuwPersoon {
            naam: naam.to_owned(),
            email: format!("{}@voorbeeld.test", naam.to_lowercase().replace(' ', ".")),
            organisatie,
            wachtwoord: None,
        };
        let bereik = organisatie.map_or(Bereik::Rij(self.procedure.id), Bereik::Organisatie);
        let nu = self.nu();
        let job = self.test.deuren.writer.write(move |db| {
            Box::pin(async move {
                let id = identity::maak_persoon(db, nieuw).await?;
                identity::wijs_toe(db, id, rol, bereik, nu).await?;
                Ok::<_, DbErr>(id)
            })
        });
        job.await.unwrap()
    }

    async fn aanbieder(&self, naam: &'static str) -> OrganisatieId {
        let job =
            self.test.deuren.writer.write(move |db| {
                Box::pin(identity::maak_organisatie(db, naam, "zorgaanbieder", None))
            });
        job.await.unwrap()
    }

    /// A row under the procedure.
    async fn rij(
        &self,
        kind: Kind,
        toestand: &str,
        organisatie: Option<OrganisatieId>,
    ) -> rij::Model {
        let id = RijId(nieuwe_id());
        let rij = rij::Model {
            id,
            machine: kind.name().into(),
            toestand: toestand.into(),
            perceel_id: (kind == Kind::Perceel).then_some(id),
            inschrijving_id: (kind == Kind::Inschrijving).then_some(id),
            organisatie_id: organisatie,
            naam: format!("{} van de proef", kind.name()),
            ..self.procedure.clone()
        };
        voeg_toe(&self.test, rij.clone()).await;
        rij
    }

    /// A promise on a row.
    async fn belofte(
        &self,
        soort: &str,
        brief: &str,
        rij: &rij::Model,
        aan: Option<PersoonId>,
    ) -> Uuid {
        let id = nieuwe_id();
        let belofte = outbox::Model {
            id,
            dossier_id: rij.dossier_id,
            rij_id: rij.id,
            regel_nr: 1,
            soort: soort.into(),
            brief: brief.into(),
            persoon_id: aan,
            op: self.nu(),
            niet_voor: 0,
            geclaimd_tot: 0,
            pogingen: 0,
            stand: "open".into(),
            fout: None,
            gedaan_op: None,
        };
        voeg_toe(&self.test, belofte).await;
        id
    }

    async fn brief(&self, brief: &str, aan: PersoonId) -> Uuid {
        self.belofte("brief", brief, &self.procedure, Some(aan))
            .await
    }

    async fn outbox(&self, id: Uuid) -> outbox::Model {
        let rij = outbox::Entity::find_by_id(id);
        rij.one(&self.test.deuren.reader.db())
            .await
            .unwrap()
            .unwrap()
    }

    /// Lets a promise be open and free again, as time and a sudden death would.
    async fn maak_vrij(&self, id: Uuid) {
        let belofte = outbox::ActiveModel {
            id: Set(id),
            stand: Set("open".into()),
            niet_voor: Set(0),
            geclaimd_tot: Set(0),
            ..Default::default()
        };
        let job = self.test.deuren.writer.write(move |db| {
            Box::pin(async move { outbox::Entity::update(belofte).exec(db).await.map(drop) })
        });
        let uit: Result<(), DbErr> = job.await;
        uit.unwrap();
    }

    async fn toestand(&self, id: RijId) -> String {
        let rij = rij::Entity::find_by_id(id);
        rij.one(&self.test.deuren.reader.db())
            .await
            .unwrap()
            .unwrap()
            .toestand
    }

    async fn timer(&self, rij: &rij::Model, handeling: &str, due: Moment) -> Uuid {
        let id = nieuwe_id();
        let timer = timer::Model {
            id,
            dossier_id: rij.dossier_id,
            rij_id: rij.id,
            machine: rij.machine.clone(),
            handeling: handeling.into(),
            termijn: "inschrijftermijn".into(),
            due,
            sinds: self.nu(),
            stand: "open".into(),
            geprobeerd_bij: -1,
        };
        voeg_toe(&self.test, timer).await;
        id
    }

    async fn timerstand(&self, id: Uuid) -> String {
        let timer = timer::Entity::find_by_id(id);
        timer
            .one(&self.test.deuren.reader.db())
            .await
            .unwrap()
            .unwrap()
            .stand
    }
}

/// A procedure in a dossier of its own, with the rules of the example; submissions close an hour from now.
async fn procedure(test: &TestApp, toestand: &str, naam: &str) -> rij::Model {
    let nu = test.deuren.klok.nu();
    let dossier_id = DossierId(nieuwe_id());
    let dossier = dossier::Model {
        id: dossier_id,
        soort: "procedure".into(),
        naam: naam.into(),
        bron_id: None,
        bron_hash: None,
        kop_nr: 0,
        kop_hash: String::new(),
    };
    voeg_toe(test, dossier).await;
    let id = RijId(nieuwe_id());
    let procedure = rij::Model {
        id,
        machine: Kind::Procedure.name().into(),
        toestand: toestand.into(),
        versie: 1,
        dossier_id,
        spoor_id: None,
        procedure_id: Some(id),
        perceel_id: None,
        inschrijving_id: None,
        organisatie_id: None,
        naam: naam.into(),
        code: String::new(),
        begonnen_op: nu,
    };
    voeg_toe(test, procedure.clone()).await;
    let mut regels = procedureregels::voorbeeld();
    regels.sluiting = Moment(nu.0 + 3600).into();
    let bevroren_tekst = regels.canoniek();
    let bevroren = bevroren_regels::Model {
        procedure_id: id,
        versie: 1,
        tekst: bevroren_tekst,
        hash: String::new(),
        op: nu,
    };
    voeg_toe(test, bevroren).await;
    procedure
}

/// Puts a row in its table.
async fn voeg_toe<M, A>(test: &TestApp, model: M)
where
    M: IntoActiveModel<A>,
    A: ActiveModelTrait + Send + 'static,
{
    let rij = model.into_active_model();
    let job = test.deuren.writer.write(move |db| {
        Box::pin(async move {
            let vraag = <A::Entity as EntityTrait>::insert(rij);
            vraag.exec_without_returning(db).await.map(drop)
        })
    });
    let uit: Result<(), DbErr> = job.await;
    uit.unwrap();
}
