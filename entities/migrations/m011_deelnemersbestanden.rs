//! Files of an organisation that takes part in the submission of another one.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::uuid_null;

/// The tables of files, whole and on their way.
const TABELLEN: [&str; 2] = ["bestand", "overdracht"];

/// The column that says whose file it is.
const KOLOM: &str = "organisatie_id";

/// Files of an organisation that takes part in the submission of another one.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for tabel in TABELLEN {
            let erbij = Table::alter()
                .table(tabel)
                .add_column(uuid_null(KOLOM))
                .take();
            manager.alter_table(erbij).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for tabel in TABELLEN {
            let weg = Table::alter().table(tabel).drop_column(KOLOM).take();
            manager.alter_table(weg).await?;
        }
        Ok(())
    }
}
