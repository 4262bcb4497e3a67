//! The bid of every BAFO that was opened, to hold its check against.

use super::{primary, tabel, verwijzing};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, uuid};

/// The bid of every BAFO that was opened.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tabel = tabel("geopend_bod")
            .col(uuid("rij_id"))
            .col(big_integer("bedrag"))
            .col(big_integer("op"))
            .primary_key(&mut primary(&["rij_id"]))
            .foreign_key(&mut verwijzing("geopend_bod", "rij_id", "rij"))
            .to_owned();
        manager.create_table(tabel).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("geopend_bod").to_owned())
            .await
    }
}
