//! Private notes and drafts of people.

use super::{primary, tabel, verwijzing};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, string, text, uuid};

/// Private notes and drafts of people.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tabel = tabel("kladje")
            .col(uuid("rij_id"))
            .col(string("soort"))
            .col(string("sleutel"))
            .col(uuid("persoon_id"))
            .col(text("inhoud"))
            .col(big_integer("versie"))
            .col(big_integer("op"))
            .primary_key(&mut primary(&["rij_id", "soort", "sleutel", "persoon_id"]))
            .foreign_key(&mut verwijzing("kladje", "rij_id", "rij"))
            .foreign_key(&mut verwijzing("kladje", "persoon_id", "persoon"))
            .to_owned();
        manager.create_table(tabel).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("kladje").to_owned())
            .await
    }
}
