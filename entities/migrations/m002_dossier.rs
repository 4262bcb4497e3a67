//! Dossiers, rows, audit trail, entries and promises.

use super::{index, primary, tabel, verwijzing};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, integer, string, string_null, text, text_null, uuid, uuid_null,
};

/// Dossiers, rows, audit trail, entries and promises.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        dossier(manager).await?;
        rij(manager).await?;
        auditregel(manager).await?;
        invoer(manager).await?;
        paraaf(manager).await?;
        outbox(manager).await?;
        timer(manager).await?;
        ontvangst(manager).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for naam in [
            "ontvangst",
            "timer",
            "outbox",
            "paraaf",
            "invoer",
            "auditregel",
            "rij",
            "dossier",
        ] {
            manager
                .drop_table(Table::drop().table(naam).to_owned())
                .await?;
        }
        Ok(())
    }
}

async fn dossier(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("dossier")
        .col(uuid("id"))
        .col(string("soort"))
        .col(string("naam"))
        .col(uuid_null("bron_id"))
        .col(string_null("bron_hash"))
        .col(big_integer("kop_nr"))
        .col(string("kop_hash"))
        .primary_key(&mut primary(&["id"]))
        .to_owned();
    manager.create_table(tabel).await?;
    Ok(())
}

async fn rij(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("rij")
        .col(uuid("id"))
        .col(string("machine"))
        .col(string("toestand"))
        .col(big_integer("versie"))
        .col(uuid("dossier_id"))
        .col(uuid_null("spoor_id"))
        .col(uuid_null("procedure_id"))
        .col(uuid_null("perceel_id"))
        .col(uuid_null("inschrijving_id"))
        .col(uuid_null("organisatie_id"))
        .col(string("naam"))
        .col(string("code"))
        .col(big_integer("begonnen_op"))
        .primary_key(&mut primary(&["id"]))
        .foreign_key(&mut verwijzing("rij", "dossier_id", "dossier"))
        .foreign_key(&mut verwijzing("rij", "spoor_id", "rij"))
        .foreign_key(&mut verwijzing("rij", "procedure_id", "rij"))
        .foreign_key(&mut verwijzing("rij", "perceel_id", "rij"))
        .foreign_key(&mut verwijzing("rij", "inschrijving_id", "rij"))
        .foreign_key(&mut verwijzing("rij", "organisatie_id", "organisatie"))
        .to_owned();
    manager.create_table(tabel).await?;
    manager
        .create_index(index(
            "rij",
            "rij_machine_toestand",
            &["machine", "toestand"],
            false,
        ))
        .await?;
    manager
        .create_index(index("rij", "rij_procedure", &["procedure_id"], false))
        .await?;
    manager
        .create_index(index("rij", "rij_perceel", &["perceel_id"], false))
        .await?;
    manager
        .create_index(index("rij", "rij_spoor", &["spoor_id"], false))
        .await?;
    manager
        .create_index(index(
            "rij",
            "rij_inschrijving",
            &["inschrijving_id"],
            false,
        ))
        .await?;
    manager
        .create_index(index("rij", "rij_organisatie", &["organisatie_id"], false))
        .await?;
    Ok(())
}

async fn auditregel(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("auditregel")
        .col(uuid("dossier_id"))
        .col(big_integer("nr"))
        .col(big_integer("op"))
        .col(uuid_null("persoon_id"))
        .col(string("persoon_hash"))
        .col(string("rol"))
        .col(string("machine"))
        .col(uuid_null("rij_id"))
        .col(string("wat"))
        .col(string("van"))
        .col(string("naar"))
        .col(big_integer_null("oorzaak"))
        .col(string("inhoud_hash"))
        .col(text_null("toelichting"))
        .col(string("toelichting_hash"))
        .col(string("toelichting_zout"))
        .col(string("vorige_hash"))
        .col(string("hash"))
        .primary_key(&mut primary(&["dossier_id", "nr"]))
        .foreign_key(&mut verwijzing("auditregel", "dossier_id", "dossier"))
        .to_owned();
    manager.create_table(tabel).await?;
    manager
        .create_index(index("auditregel", "auditregel_rij", &["rij_id"], false))
        .await?;
    Ok(())
}

async fn invoer(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("invoer")
        .col(uuid("id"))
        .col(uuid("dossier_id"))
        .col(uuid("rij_id"))
        .col(string("soort"))
        .col(string("sleutel"))
        .col(string("eigenaar"))
        .col(uuid_null("persoon_id"))
        .col(big_integer_null("waarde"))
        .col(text("inhoud"))
        .col(big_integer("versie"))
        .col(big_integer("regel_nr"))
        .col(big_integer("op"))
        .primary_key(&mut primary(&["id"]))
        .foreign_key(&mut verwijzing("invoer", "dossier_id", "dossier"))
        .foreign_key(&mut verwijzing("invoer", "rij_id", "rij"))
        .to_owned();
    manager.create_table(tabel).await?;
    manager
        .create_index(index(
            "invoer",
            "invoer_een_per_sleutel",
            &["rij_id", "soort", "sleutel", "eigenaar"],
            true,
        ))
        .await?;
    Ok(())
}

async fn paraaf(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("paraaf")
        .col(uuid("id"))
        .col(uuid("rij_id"))
        .col(string("handeling"))
        .col(uuid("persoon_id"))
        .col(string("rol"))
        .col(string("inhoud_hash"))
        .col(big_integer("op"))
        .primary_key(&mut primary(&["id"]))
        .foreign_key(&mut verwijzing("paraaf", "rij_id", "rij"))
        .foreign_key(&mut verwijzing("paraaf", "persoon_id", "persoon"))
        .to_owned();
    manager.create_table(tabel).await?;
    manager
        .create_index(index(
            "paraaf",
            "paraaf_rij",
            &["rij_id", "handeling"],
            false,
        ))
        .await?;
    Ok(())
}

async fn outbox(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("outbox")
        .col(uuid("id"))
        .col(uuid("dossier_id"))
        .col(uuid("rij_id"))
        .col(big_integer("regel_nr"))
        .col(string("soort"))
        .col(string("brief"))
        .col(uuid_null("persoon_id"))
        .col(big_integer("op"))
        .col(big_integer("niet_voor"))
        .col(big_integer("geclaimd_tot"))
        .col(integer("pogingen"))
        .col(string("stand"))
        .col(text_null("fout"))
        .col(big_integer_null("gedaan_op"))
        .primary_key(&mut primary(&["id"]))
        .foreign_key(&mut verwijzing("outbox", "dossier_id", "dossier"))
        .foreign_key(&mut verwijzing("outbox", "rij_id", "rij"))
        .to_owned();
    manager.create_table(tabel).await?;
    manager
        .create_index(index(
            "outbox",
            "outbox_stand",
            &["stand", "niet_voor"],
            false,
        ))
        .await?;
    manager
        .create_index(index("outbox", "outbox_dossier", &["dossier_id"], false))
        .await?;
    Ok(())
}

async fn timer(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("timer")
        .col(uuid("id"))
        .col(uuid("dossier_id"))
        .col(uuid("rij_id"))
        .col(string("machine"))
        .col(string("handeling"))
        .col(string("termijn"))
        .col(big_integer("due"))
        .col(big_integer("sinds"))
        .col(string("stand"))
        .col(big_integer("geprobeerd_bij"))
        .primary_key(&mut primary(&["id"]))
        .foreign_key(&mut verwijzing("timer", "dossier_id", "dossier"))
        .foreign_key(&mut verwijzing("timer", "rij_id", "rij"))
        .to_owned();
    manager.create_table(tabel).await?;
    manager
        .create_index(index(
            "timer",
            "timer_een_per_handeling",
            &["rij_id", "handeling"],
            true,
        ))
        .await?;
    manager
        .create_index(index("timer", "timer_due", &["stand", "due"], false))
        .await?;
    Ok(())
}

async fn ontvangst(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("ontvangst")
        .col(uuid("persoon_id"))
        .col(string("sleutel"))
        .col(uuid("rij_id"))
        .col(string("handeling"))
        .col(string("verzoek_hash"))
        .col(text("antwoord"))
        .primary_key(&mut primary(&["persoon_id", "sleutel"]))
        .foreign_key(&mut verwijzing("ontvangst", "persoon_id", "persoon"))
        .foreign_key(&mut verwijzing("ontvangst", "rij_id", "rij"))
        .to_owned();
    manager.create_table(tabel).await?;
    Ok(())
}
