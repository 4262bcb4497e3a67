//! What providers say of themselves, and invitations to make an account.

use super::{index, primary, tabel, verwijzing};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, integer, string, text_null, uuid, uuid_null};

/// What providers say of themselves, and invitations to make an account.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        aanbieder(manager).await?;
        uitnodiging(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for naam in ["uitnodiging", "aanbieder"] {
            manager
                .drop_table(Table::drop().table(naam).to_owned())
                .await?;
        }
        Ok(())
    }
}

async fn aanbieder(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("aanbieder")
        .col(uuid("organisatie_id"))
        .col(string("grootte"))
        .col(string("land"))
        .col(string("contact"))
        .col(string("email"))
        .col(string("telefoon"))
        .primary_key(&mut primary(&["organisatie_id"]))
        .foreign_key(&mut verwijzing(
            "aanbieder",
            "organisatie_id",
            "organisatie",
        ))
        .to_owned();
    manager.create_table(tabel).await
}

async fn uitnodiging(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("uitnodiging")
        .col(uuid("id"))
        .col(uuid_null("organisatie_id"))
        .col(string("naam"))
        .col(string("email"))
        .col(string("rol"))
        .col(text_null("registratie"))
        .col(string("hash"))
        .col(text_null("omhulsel"))
        .col(text_null("sleutel"))
        .col(big_integer("gemaakt_op"))
        .col(big_integer("verloopt"))
        .col(big_integer("niet_voor"))
        .col(integer("pogingen"))
        .primary_key(&mut primary(&["id"]))
        .foreign_key(&mut verwijzing(
            "uitnodiging",
            "organisatie_id",
            "organisatie",
        ))
        .to_owned();
    manager.create_table(tabel).await?;
    manager
        .create_index(index("uitnodiging", "uitnodiging_hash", &["hash"], true))
        .await
}
