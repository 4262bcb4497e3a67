//! A perceel can have a second round of BAFO's, with a vault of its own: its key, the secret of that key
//! per pair of sleutelhouders, and its opening are numbered.
//!
//! SQLite cannot change the primary key of a table, so each is made anew and takes the rows over. What
//! there is belongs to the first round.

use super::{primary, tabel, verwijzing};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, integer, string_null, text, text_null, uuid,
};

/// Vaults per BAFO round.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (naam, kolommen) in TABELLEN {
            let mut nieuw = nieuwe_tabel(naam);
            nieuw.col(integer("ronde").default(1));
            let mut sleutel = vec!["rij_id", "ronde"];
            sleutel.extend(paar(naam));
            nieuw.primary_key(&mut primary(&sleutel));
            vervang(manager, naam, nieuw, kolommen).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        weiger_tweede_ronde(manager).await?;
        for (naam, kolommen) in TABELLEN {
            let mut nieuw = nieuwe_tabel(naam);
            let mut sleutel = vec!["rij_id"];
            sleutel.extend(paar(naam));
            nieuw.primary_key(&mut primary(&sleutel));
            vervang(manager, naam, nieuw, kolommen).await?;
        }
        Ok(())
    }
}

/// Each table with the columns that it had.
const TABELLEN: [(&str, &[&str]); 3] = [
    (
        "sleutel",
        &["rij_id", "ontvanger", "open_omhulsel", "geopend_op"],
    ),
    ("sleuteldeel", &["rij_id", "eerste", "tweede", "omhulsel"]),
    (
        "opening",
        &[
            "rij_id",
            "eerste_id",
            "eerste_op",
            "tweede_id",
            "tweede_op",
            "proces_verbaal",
            "hash",
        ],
    ),
];

/// What a primary key has beside the row and the round: a sleuteldeel is of one pair.
fn paar(naam: &str) -> &'static [&'static str] {
    if naam == "sleuteldeel" {
        &["eerste", "tweede"]
    } else {
        &[]
    }
}

/// The table under its temporary name, without its primary key.
fn nieuwe_tabel(naam: &str) -> TableCreateStatement {
    match naam {
        "sleutel" => tabel("sleutel_nieuw")
            .col(uuid("rij_id"))
            .col(text("ontvanger"))
            .col(text_null("open_omhulsel"))
            .col(big_integer_null("geopend_op"))
            .foreign_key(&mut verwijzing("sleutel", "rij_id", "rij"))
            .to_owned(),
        "sleuteldeel" => tabel("sleuteldeel_nieuw")
            .col(uuid("rij_id"))
            .col(uuid("eerste"))
            .col(uuid("tweede"))
            .col(text("omhulsel"))
            .foreign_key(&mut verwijzing("sleuteldeel", "rij_id", "rij"))
            .foreign_key(&mut verwijzing("sleuteldeel", "eerste", "sleutelhouder"))
            .foreign_key(&mut verwijzing("sleuteldeel", "tweede", "sleutelhouder"))
            .to_owned(),
        _ => tabel("opening_nieuw")
            .col(uuid("rij_id"))
            .col(uuid("eerste_id"))
            .col(big_integer("eerste_op"))
            .col(uuid("tweede_id"))
            .col(big_integer("tweede_op"))
            .col(text_null("proces_verbaal"))
            .col(string_null("hash"))
            .foreign_key(&mut verwijzing("opening", "rij_id", "rij"))
            .foreign_key(&mut verwijzing("opening", "eerste_id", "persoon"))
            .foreign_key(&mut verwijzing("opening", "tweede_id", "persoon"))
            .to_owned(),
    }
}

/// Puts the new table in the place of the old one, with its rows.
async fn vervang(
    manager: &SchemaManager<'_>,
    naam: &'static str,
    nieuw: TableCreateStatement,
    kolommen: &[&'static str],
) -> Result<(), DbErr> {
    let tijdelijk = format!("{naam}_nieuw");
    manager.create_table(nieuw).await?;
    let oud = Query::select()
        .columns(kolommen.iter().copied())
        .from(naam)
        .to_owned();
    let over = Query::insert()
        .into_table(tijdelijk.clone())
        .columns(kolommen.iter().copied())
        .select_from(oud)
        .map_err(|fout| DbErr::Migration(fout.to_string()))?
        .to_owned();
    manager.get_connection().execute(&over).await?;
    let weg = Table::drop().table(naam).to_owned();
    manager.drop_table(weg).await?;
    let hernoemd = Table::rename().table(tijdelijk, naam).to_owned();
    manager.rename_table(hernoemd).await
}

/// Without the rounds there is no place for the vault of a second one.
async fn weiger_tweede_ronde(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let vraag = Query::select()
        .column("rij_id")
        .from("sleutel")
        .and_where(Expr::col("ronde").gt(1))
        .limit(1)
        .to_owned();
    if manager.get_connection().query_one(&vraag).await?.is_some() {
        return Err(DbErr::Migration(
            "in deze database staat een tweede BAFO-ronde".into(),
        ));
    }
    Ok(())
}
