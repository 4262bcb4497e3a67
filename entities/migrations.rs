//! The migrations: one text for SQLite and PostgreSQL, each in one transaction.

mod m001_identity;
mod m002_dossier;
mod m003_steps;
mod m004_sleutelhouders;
mod m005_opslag;
mod m006_geopend_bod;
mod m007_aanbieders;
mod m008_bafo_rondes;
mod m009_kladjes;
mod m010_deelversies;
mod m011_deelnemersbestanden;

use sea_orm_migration::prelude::*;

/// Runs the migrations in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m001_identity::Migration),
            Box::new(m002_dossier::Migration),
            Box::new(m003_steps::Migration),
            Box::new(m004_sleutelhouders::Migration),
            Box::new(m005_opslag::Migration),
            Box::new(m006_geopend_bod::Migration),
            Box::new(m007_aanbieders::Migration),
            Box::new(m008_bafo_rondes::Migration),
            Box::new(m009_kladjes::Migration),
            Box::new(m010_deelversies::Migration),
            Box::new(m011_deelnemersbestanden::Migration),
        ]
    }
}

fn tabel(naam: &'static str) -> TableCreateStatement {
    Table::create().table(naam).take()
}

fn primary(kolommen: &[&'static str]) -> IndexCreateStatement {
    let mut sleutel = Index::create();
    for kolom in kolommen {
        sleutel.col(*kolom);
    }
    sleutel
}

fn verwijzing(
    van: &'static str,
    kolom: &'static str,
    naar: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("fk_{van}_{kolom}"))
        .from(van, kolom)
        .to(naar, "id")
        .take()
}

fn index(
    tabel: &'static str,
    naam: &'static str,
    kolommen: &[&'static str],
    uniek: bool,
) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(naam).table(tabel);
    for kolom in kolommen {
        index.col(*kolom);
    }
    if uniek {
        index.unique();
    }
    index.take()
}
