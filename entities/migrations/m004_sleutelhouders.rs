//! Two-person opening: the keys of sleutelhouders, the secret of a vault per pair, and openings.
//!
//! Until here the secret of a vault was wrapped to the server key alone. Who holds that key file can
//! open such a vault by himself, so it is not taken along as if two people locked it: the migration
//! refuses a database in which one exists.

use super::{index, primary, tabel, verwijzing};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, integer, string, string_null, text, text_null, uuid,
};

/// Two-person opening.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        weiger_oude_kluizen(manager).await?;
        sleutel(manager).await?;
        sleutelhouder(manager).await?;
        sleuteldeel(manager).await?;
        sleutelhelft(manager).await?;
        opening(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        weiger_oude_kluizen(manager).await?;
        for naam in ["opening", "sleutelhelft", "sleuteldeel", "sleutelhouder"] {
            manager
                .drop_table(Table::drop().table(naam).to_owned())
                .await?;
        }
        kolom_weg(manager, "pakket", "open_omhulsel").await?;
        kolom_weg(manager, "sleutel", "open_omhulsel").await?;
        let oud = Table::alter()
            .table("sleutel")
            .add_column(text("omhulsel").default(""))
            .to_owned();
        manager.alter_table(oud).await
    }
}

async fn weiger_oude_kluizen(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let db = manager.get_connection();
    let vraag = Query::select()
        .column("rij_id")
        .from("sleutel")
        .limit(1)
        .to_owned();
    if db.query_one(&vraag).await?.is_some() {
        return Err(DbErr::Migration(
            "in deze database staat een kluis van een andere versie: rond die procedures eerst af met \
             die versie"
                .into(),
        ));
    }
    Ok(())
}

async fn kolom_weg(
    manager: &SchemaManager<'_>,
    tabel: &'static str,
    kolom: &'static str,
) -> Result<(), DbErr> {
    let weg = Table::alter().table(tabel).drop_column(kolom).to_owned();
    manager.alter_table(weg).await
}

async fn sleutel(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    kolom_weg(manager, "sleutel", "omhulsel").await?;
    for tabel in ["sleutel", "pakket"] {
        let nieuw = Table::alter()
            .table(tabel)
            .add_column(text_null("open_omhulsel"))
            .to_owned();
        manager.alter_table(nieuw).await?;
    }
    Ok(())
}

async fn sleutelhouder(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("sleutelhouder")
        .col(uuid("id"))
        .col(uuid("persoon_id"))
        .col(integer("nummer"))
        .col(text("ontvanger"))
        .col(text("omhulsel"))
        .col(big_integer("gemaakt_op"))
        .col(big_integer_null("beproefd_op"))
        .primary_key(&mut primary(&["id"]))
        .foreign_key(&mut verwijzing("sleutelhouder", "persoon_id", "persoon"))
        .to_owned();
    manager.create_table(tabel).await?;
    manager
        .create_index(index(
            "sleutelhouder",
            "sleutelhouder_nummer",
            &["persoon_id", "nummer"],
            true,
        ))
        .await
}

async fn sleuteldeel(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("sleuteldeel")
        .col(uuid("rij_id"))
        .col(uuid("eerste"))
        .col(uuid("tweede"))
        .col(text("omhulsel"))
        .primary_key(&mut primary(&["rij_id", "eerste", "tweede"]))
        .foreign_key(&mut verwijzing("sleuteldeel", "rij_id", "rij"))
        .foreign_key(&mut verwijzing("sleuteldeel", "eerste", "sleutelhouder"))
        .foreign_key(&mut verwijzing("sleuteldeel", "tweede", "sleutelhouder"))
        .to_owned();
    manager.create_table(tabel).await
}

async fn sleutelhelft(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("sleutelhelft")
        .col(uuid("rij_id"))
        .col(uuid("eerste"))
        .col(uuid("tweede"))
        .col(string("handeling"))
        .col(text("omhulsel"))
        .col(big_integer("op"))
        .col(big_integer("tot"))
        .primary_key(&mut primary(&["rij_id", "eerste", "tweede", "handeling"]))
        .foreign_key(&mut verwijzing("sleutelhelft", "rij_id", "rij"))
        .foreign_key(&mut verwijzing("sleutelhelft", "eerste", "sleutelhouder"))
        .foreign_key(&mut verwijzing("sleutelhelft", "tweede", "sleutelhouder"))
        .to_owned();
    manager.create_table(tabel).await
}

async fn opening(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let tabel = tabel("opening")
        .col(uuid("rij_id"))
        .col(uuid("eerste_id"))
        .col(big_integer("eerste_op"))
        .col(uuid("tweede_id"))
        .col(big_integer("tweede_op"))
        .col(text_null("proces_verbaal"))
        .col(string_null("hash"))
        .primary_key(&mut primary(&["rij_id"]))
        .foreign_key(&mut verwijzing("opening", "rij_id", "rij"))
        .foreign_key(&mut verwijzing("opening", "eerste_id", "persoon"))
        .foreign_key(&mut verwijzing("opening", "tweede_id", "persoon"))
        .to_owned();
    manager.create_table(tabel).await
}
