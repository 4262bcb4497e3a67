//! The version of every part of a package: two colleagues who write the same one do not lose a text.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::big_integer;

/// The version of every part of a package.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tabel = Table::alter()
            .table("pakketdeel")
            .add_column(big_integer("versie").default(1))
            .take();
        manager.alter_table(tabel).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tabel = Table::alter()
            .table("pakketdeel")
            .drop_column("versie")
            .take();
        manager.alter_table(tabel).await
    }
}
