//! People, organisations, roles, sessions and tokens.

use super::{index, primary, tabel, verwijzing};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer, string, string_null, text, text_null, uuid,
    uuid_null,
};

/// People, organisations, roles, sessions and tokens.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        organisatie(manager).await?;
        persoon(manager).await?;
        toewijzing(manager).await?;
        sessie(manager).await?;
        token(manager).await?;
        inlogpoging(manager).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for naam in [
            "inlogpoging",
            "token",
            "sessie",
            "toewijzing",
            "persoon",
            "organisatie",
        ] {
            manager
                .drop_table(Table::drop().table(naam).to_owned())
                .await?;
        }
        Ok(())
    }
}

async fn organisatie(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("organisatie")
        .col(uuid("id"))
        .col(string("naam"))
        .col(string("soort"))
        .col(string_null("kvk"))
        .primary_key(&mut primary(&["id"]))
        .to_owned();
    manager.create_table(tabel).await?;
    Ok(())
}

async fn persoon(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("persoon")
        .col(uuid("id"))
        .col(string("naam"))
        .col(string("email"))
        .col(uuid_null("organisatie_id"))
        .col(text_null("wachtwoord"))
        .col(big_integer("rechten_versie"))
        .col(boolean("actief"))
        .primary_key(&mut primary(&["id"]))
        .foreign_key(&mut verwijzing("persoon", "organisatie_id", "organisatie"))
        .to_owned();
    manager.create_table(tabel).await?;
    manager
        .create_index(index("persoon", "persoon_email", &["email"], true))
        .await?;
    Ok(())
}

async fn toewijzing(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("toewijzing")
        .col(uuid("id"))
        .col(uuid("persoon_id"))
        .col(string("rol"))
        .col(string("bereik"))
        .col(uuid_null("bereik_id"))
        .col(big_integer("van"))
        .col(big_integer_null("tot"))
        .primary_key(&mut primary(&["id"]))
        .foreign_key(&mut verwijzing("toewijzing", "persoon_id", "persoon"))
        .to_owned();
    manager.create_table(tabel).await?;
    manager
        .create_index(index(
            "toewijzing",
            "toewijzing_persoon",
            &["persoon_id"],
            false,
        ))
        .await?;
    manager
        .create_index(index(
            "toewijzing",
            "toewijzing_bereik",
            &["bereik_id"],
            false,
        ))
        .await?;
    Ok(())
}

async fn sessie(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("sessie")
        .col(string("id"))
        .col(text("inhoud"))
        .col(big_integer("verloopt"))
        .primary_key(&mut primary(&["id"]))
        .to_owned();
    manager.create_table(tabel).await?;
    Ok(())
}

async fn token(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("token")
        .col(uuid("id"))
        .col(uuid("persoon_id"))
        .col(string("naam"))
        .col(string("hash"))
        .col(big_integer("gemaakt_op"))
        .col(big_integer("verloopt"))
        .primary_key(&mut primary(&["id"]))
        .foreign_key(&mut verwijzing("token", "persoon_id", "persoon"))
        .to_owned();
    manager.create_table(tabel).await?;
    manager
        .create_index(index("token", "token_hash", &["hash"], true))
        .await?;
    Ok(())
}

async fn inlogpoging(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("inlogpoging")
        .col(string("sleutel"))
        .col(integer("aantal"))
        .col(big_integer("sinds"))
        .primary_key(&mut primary(&["sleutel"]))
        .to_owned();
    manager.create_table(tabel).await?;
    Ok(())
}
