//! Facts of step 2.

use super::{Invoeren, Stored, Wie, staat_boven};
use crate::store::db::Db;
use crate::store::regels;
use crate::store::rijen;
use crate::store::stadia::tel_in;
use crate::store::velden::Velden;
use entities::zaak::rij;
use sea_orm::DbErr;
use workflows::effect::Verwant;
use workflows::machine::Kind;
use workflows::procedure;
use workflows::publiceren::{nota, vraag};
use workflows::rule::Gemeen;
use workflows::termijnen::{datum_van, nota_uiterlijk};

impl Stored for vraag::Vraag {
    async fn facts(
        db: &Db<'_>,
        vraag: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<vraag::Facts, DbErr> {
        let rondes = regels::bij(db, vraag)
            .await?
            .map(|regels| regels.vragenrondes);
        let invoer = Invoeren::van(db, vraag.id).await?;
        Ok(vraag::Facts {
            ronde_open_tot: rondes
                .into_iter()
                .flatten()
                .map(|ronde| ronde.tot)
                .find(|tot| gemeen.nu <= *tot),
            antwoord: invoer.zegt("antwoord", |velden| {
                velden.gevuld(&["vraagAnoniem", "antwoord"])
            }),
            vertrouwelijk_verzocht: invoer.zegt("vertrouwelijkheidsverzoek", |velden| {
                velden.gevuld(&["belang"])
            }),
            gemeen,
        })
    }
}

impl Stored for nota::Nota {
    async fn facts(
        db: &Db<'_>,
        nota: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<nota::Facts, DbErr> {
        let procedure = staat_boven(db, nota.procedure_id).await?;
        let vragen = rijen::verwant(db, nota, Verwant::InProcedure(Kind::Vraag)).await?;
        let regels = regels::bij(db, nota).await?;
        Ok(nota::Facts {
            antwoorden: tel_in(&vragen, vraag::At::AntwoordVastgesteld),
            voor_sluiting: procedure == Some(procedure::At::Gepubliceerd),
            tien_dagen_ervoor: regels.is_some_and(|regels| {
                let uiterlijk = nota_uiterlijk(regels.sluiting, regels.nota_uiterlijk_dagen);
                datum_van(gemeen.nu) <= uiterlijk
            }),
            gemeen,
        })
    }
}
