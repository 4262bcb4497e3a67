//! What single steps need: participation, frozen rules, the vault.

use super::{index, primary, tabel, verwijzing};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, boolean_null, integer, string, string_null, text,
    text_null, uuid,
};

/// What single steps need: participation, frozen rules, the vault.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        deelname(manager).await?;
        bevroren_regels(manager).await?;
        sleutel(manager).await?;
        pakket(manager).await?;
        pakketdeel(manager).await?;
        bestand(manager).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for naam in [
            "bestand",
            "pakketdeel",
            "pakket",
            "sleutel",
            "bevroren_regels",
            "deelname",
        ] {
            manager
                .drop_table(Table::drop().table(naam).to_owned())
                .await?;
        }
        Ok(())
    }
}

async fn deelname(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("deelname")
        .col(uuid("spoor_id"))
        .col(uuid("gemeente_id"))
        .col(boolean("beslist"))
        .col(big_integer_null("per"))
        .primary_key(&mut primary(&["spoor_id", "gemeente_id"]))
        .foreign_key(&mut verwijzing("deelname", "spoor_id", "rij"))
        .foreign_key(&mut verwijzing("deelname", "gemeente_id", "organisatie"))
        .to_owned();
    manager.create_table(tabel).await?;
    Ok(())
}

async fn bevroren_regels(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("bevroren_regels")
        .col(uuid("procedure_id"))
        .col(integer("versie"))
        .col(text("tekst"))
        .col(string("hash"))
        .col(big_integer("op"))
        .primary_key(&mut primary(&["procedure_id", "versie"]))
        .foreign_key(&mut verwijzing("bevroren_regels", "procedure_id", "rij"))
        .to_owned();
    manager.create_table(tabel).await?;
    Ok(())
}

async fn sleutel(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("sleutel")
        .col(uuid("rij_id"))
        .col(text("ontvanger"))
        .col(text("omhulsel"))
        .col(big_integer_null("geopend_op"))
        .primary_key(&mut primary(&["rij_id"]))
        .foreign_key(&mut verwijzing("sleutel", "rij_id", "rij"))
        .to_owned();
    manager.create_table(tabel).await?;
    Ok(())
}

async fn pakket(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("pakket")
        .col(uuid("id"))
        .col(uuid("rij_id"))
        .col(integer("versie"))
        .col(text("ontvanger"))
        .col(text_null("concept_omhulsel"))
        .col(text_null("kluis_omhulsel"))
        .col(big_integer_null("stempel"))
        .col(text_null("manifest"))
        .col(string_null("manifest_hash"))
        .col(big_integer_null("gecontroleerd_op"))
        .col(boolean_null("klopt"))
        .primary_key(&mut primary(&["id"]))
        .foreign_key(&mut verwijzing("pakket", "rij_id", "rij"))
        .to_owned();
    manager.create_table(tabel).await?;
    manager
        .create_index(index(
            "pakket",
            "pakket_versie",
            &["rij_id", "versie"],
            true,
        ))
        .await?;
    Ok(())
}

async fn pakketdeel(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("pakketdeel")
        .col(uuid("pakket_id"))
        .col(string("soort"))
        .col(string("sleutel"))
        .col(text("omhulsel"))
        .col(string("hash"))
        .primary_key(&mut primary(&["pakket_id", "soort", "sleutel"]))
        .foreign_key(&mut verwijzing("pakketdeel", "pakket_id", "pakket"))
        .to_owned();
    manager.create_table(tabel).await?;
    Ok(())
}

async fn bestand(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("bestand")
        .col(uuid("id"))
        .col(uuid("pakket_id"))
        .col(uuid("object"))
        .col(string("naam"))
        .col(string("mediatype"))
        .col(big_integer("grootte"))
        .col(string("sha256"))
        .col(big_integer("op"))
        .primary_key(&mut primary(&["id"]))
        .foreign_key(&mut verwijzing("bestand", "pakket_id", "pakket"))
        .to_owned();
    manager.create_table(tabel).await?;
    manager
        .create_index(index("bestand", "bestand_pakket", &["pakket_id"], false))
        .await?;
    Ok(())
}
