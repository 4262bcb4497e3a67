//! What keeping files needs: transfers in parts, destruction with proof, and the log of outages.

use super::{index, primary, tabel, verwijzing};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, boolean, string, uuid, uuid_null};

/// Transfers in parts, destruction with proof, and the log of outages.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        overdracht(manager).await?;
        overdrachtdeel(manager).await?;
        uitval(manager).await?;
        let vernietigd = Table::alter()
            .table("pakket")
            .add_column(big_integer_null("vernietigd_op"))
            .to_owned();
        manager.alter_table(vernietigd).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let vernietigd = Table::alter()
            .table("pakket")
            .drop_column("vernietigd_op")
            .to_owned();
        manager.alter_table(vernietigd).await?;
        for naam in ["uitval", "hartslag", "overdrachtdeel", "overdracht"] {
            manager
                .drop_table(Table::drop().table(naam).to_owned())
                .await?;
        }
        Ok(())
    }
}

async fn overdracht(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("overdracht")
        .col(uuid("id"))
        .col(uuid("pakket_id"))
        .col(string("naam"))
        .col(big_integer("grootte"))
        .col(big_integer("ontvangen"))
        .col(boolean("in_een_keer"))
        .col(uuid_null("bestand_id"))
        .col(big_integer("laatst"))
        .primary_key(&mut primary(&["id"]))
        .foreign_key(&mut verwijzing("overdracht", "pakket_id", "pakket"))
        .to_owned();
    manager.create_table(tabel).await?;
    let per_pakket = index("overdracht", "overdracht_pakket", &["pakket_id"], false);
    manager.create_index(per_pakket).await
}

async fn overdrachtdeel(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("overdrachtdeel")
        .col(uuid("overdracht_id"))
        .col(big_integer("begin"))
        .col(uuid("object"))
        .col(big_integer("grootte"))
        .primary_key(&mut primary(&["overdracht_id", "begin"]))
        .foreign_key(&mut verwijzing(
            "overdrachtdeel",
            "overdracht_id",
            "overdracht",
        ))
        .to_owned();
    manager.create_table(tabel).await
}

async fn uitval(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let hartslag = tabel("hartslag")
        .col(big_integer("id"))
        .col(big_integer("laatst"))
        .primary_key(&mut primary(&["id"]))
        .to_owned();
    manager.create_table(hartslag).await?;
    let uitval = tabel("uitval")
        .col(uuid("id"))
        .col(big_integer("van"))
        .col(big_integer("tot"))
        .col(boolean("verwerkt"))
        .primary_key(&mut primary(&["id"]))
        .to_owned();
    manager.create_table(uitval).await
}
