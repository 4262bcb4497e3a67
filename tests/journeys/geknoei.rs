//! Somebody with the password of the database changes what happened: `check` names the place.

use super::{gespeeld, klopt};
use crate::support::app::TestApp;
use entities::ids::{DossierId, PersoonId, RijId};
use entities::moment::Moment;
use entities::zaak::auditregel::{self, Column, Model};
use entities::zaak::rij;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, Iterable, QueryFilter, QueryOrder, Value,
};
use tenderspoor::acts::audit::{self, Breuk};
use tenderspoor::acts::invarianten;

/// A story with people, reasons, consequences and packages, and its audit lines in order.
async fn verhaal() -> (TestApp, Vec<Model>) {
    let test = gespeeld("teruggetrokken").await;
    klopt(&test).await;
    let regels = auditregel::Entity::find()
        .order_by_asc(auditregel::COLUMN.dossier_id)
        .order_by_asc(auditregel::COLUMN.nr)
        .all(&test.deuren.reader.db())
        .await
        .unwrap();
    (test, regels)
}

async fn zet(test: &TestApp, dossier: DossierId, nr: i64, kolom: Column, waarde: Value) {
    let geschreven = test.schrijf(move |db| {
        Box::pin(async move {
            auditregel::Entity::update_many()
                .col_expr(kolom, Expr::value(waarde))
                .filter(auditregel::COLUMN.dossier_id.eq(dossier))
                .filter(auditregel::COLUMN.nr.eq(nr))
                .exec(db)
                .await
        })
    });
    assert_eq!(geschreven.await.rows_affected, 1);
}

/// SQL that means the same on both databases.
async fn sql(test: &TestApp, opdracht: &str) {
    let opdracht = opdracht.to_owned();
    test.schrijf(move |db| {
        Box::pin(async move { db.execute_unprepared(&opdracht).await.map(drop) })
    })
    .await;
}

async fn breuk(test: &TestApp) -> Option<Breuk> {
    let db = test.deuren.reader.db();
    audit::controleer(&db).await.unwrap().err()
}

/// The text with its last letter changed by one bit; nothing when there is no letter to change.
fn om(tekst: &str) -> Option<Value> {
    let (laatste, rest) = tekst.as_bytes().split_last()?;
    let nieuw = [rest, &[laatste ^ 1]].concat();
    Some(String::from_utf8(nieuw).unwrap().into())
}

/// What the column holds, and the same with one byte changed; nothing when it is empty here.
fn veranderd(regels: &[Model], regel: &Model, kolom: Column) -> Option<(Value, Value)> {
    let ander_dossier = regels
        .iter()
        .map(|r| r.dossier_id)
        .find(|d| *d != regel.dossier_id);
    let andere_persoon = regels
        .iter()
        .filter_map(|r| r.persoon_id)
        .find(|p| Some(*p) != regel.persoon_id);
    let andere_rij = regels
        .iter()
        .filter_map(|r| r.rij_id)
        .find(|r| Some(*r) != regel.rij_id);
    let tekst = |t: &str| Some((t.into(), om(t)?));
    let persoon = |p: PersoonId| Value::from(p.0);
    let id = |r: RijId| Value::from(r.0);
    match kolom {
        Column::DossierId => Some((regel.dossier_id.0.into(), ander_dossier?.0.into())),
        Column::Nr => Some((regel.nr.into(), (regel.nr + 1_000).into())),
        Column::Op => Some((regel.op.0.into(), Moment(regel.op.0 ^ 1).0.into())),
        Column::PersoonId => Some((persoon(regel.persoon_id?), persoon(andere_persoon?))),
        Column::RijId => Some((id(regel.rij_id?), id(andere_rij?))),
        Column::Oorzaak => Some((regel.oorzaak?.into(), (regel.oorzaak? ^ 1).into())),
        Column::Toelichting => tekst(regel.toelichting.as_deref()?),
        Column::PersoonHash => tekst(&regel.persoon_hash),
        Column::Rol => tekst(&regel.rol),
        Column::Machine => tekst(&regel.machine),
        Column::Wat => tekst(&regel.wat),
        Column::Van => tekst(&regel.van),
        Column::Naar => tekst(&regel.naar),
        Column::InhoudHash => tekst(&regel.inhoud_hash),
        Column::ToelichtingHash => tekst(&regel.toelichting_hash),
        Column::ToelichtingZout => tekst(&regel.toelichting_zout),
        Column::VorigeHash => tekst(&regel.vorige_hash),
        Column::Hash => tekst(&regel.hash),
    }
}

#[tokio::test]
async fn one_byte_in_any_column_is_named() {
    let (test, regels) = verhaal().await;
    for kolom in Column::iter() {
        // The last line that has something in this column.
        let gevonden = regels
            .iter()
            .rev()
            .find_map(|r| Some((r, veranderd(&regels, r, kolom)?)));
        let (regel, (oud, nieuw)) = gevonden.unwrap_or_else(|| panic!("{kolom:?} is always empty"));
        zet(&test, regel.dossier_id, regel.nr, kolom, nieuw.clone()).await;
        let breuk = breuk(&test)
            .await
            .unwrap_or_else(|| panic!("{kolom:?} was changed unseen"));
        match kolom {
            // The line is gone from its place: what is left is named, or the place where it came.
            Column::DossierId | Column::Nr => assert!(!breuk.naam.is_empty()),
            _ => assert_eq!(
                (breuk.dossier, breuk.nr),
                (regel.dossier_id, regel.nr),
                "{kolom:?}"
            ),
        }
        let (dossier, nr) = match kolom {
            Column::DossierId => (
                regels
                    .iter()
                    .map(|r| r.dossier_id)
                    .find(|d| *d != regel.dossier_id)
                    .unwrap(),
                regel.nr,
            ),
            Column::Nr => (regel.dossier_id, regel.nr + 1_000),
            _ => (regel.dossier_id, regel.nr),
        };
        zet(&test, dossier, nr, kolom, oud).await;
        assert_eq!(self::breuk(&test).await, None, "{kolom:?} was put back");
    }
}

/// Fields stand on lines of their own in what is hashed: a line end in a field must not pass for the
/// space that was there, nor move text from one field to the next.
#[tokio::test]
async fn a_line_end_does_not_pass_for_a_space() {
    let (test, regels) = verhaal().await;
    let regel = regels.iter().find(|r| r.wat.contains(' ')).unwrap();
    let wat = regel.wat.replacen(' ', "\n", 1);
    zet(&test, regel.dossier_id, regel.nr, Column::Wat, wat.into()).await;
    assert_eq!(breuk(&test).await.map(|b| b.nr), Some(regel.nr));
}

/// A reason may be destroyed with its salt; its first sentence may not be hidden in the salt, and a
/// line without a reason has no salt to write in.
#[tokio::test]
async fn a_reason_cannot_be_shortened_with_the_salt() {
    let (test, regels) = verhaal().await;
    let regel = regels.iter().find(|r| r.toelichting.is_some()).unwrap();
    let (dossier, nr) = (regel.dossier_id, regel.nr);
    zet(&test, dossier, nr, Column::Toelichting, Value::String(None)).await;
    assert_eq!(
        breuk(&test).await.map(|b| b.nr),
        Some(nr),
        "the salt is still there"
    );
    zet(&test, dossier, nr, Column::ToelichtingZout, "".into()).await;
    assert_eq!(breuk(&test).await, None, "destroyed by the law on archives");

    let kaal = regels.iter().find(|r| r.toelichting.is_none()).unwrap();
    zet(
        &test,
        kaal.dossier_id,
        kaal.nr,
        Column::ToelichtingZout,
        "x".into(),
    )
    .await;
    assert_eq!(breuk(&test).await.map(|b| b.nr), Some(kaal.nr));
}

/// The longest dossier of a story and its lines.
fn langste(regels: &[Model]) -> (DossierId, i64) {
    let laatste = regels.iter().max_by_key(|r| r.nr).unwrap();
    (laatste.dossier_id, laatste.nr)
}

async fn verwijder(test: &TestApp, dossier: DossierId, vanaf: i64, tot: i64) {
    test.schrijf(move |db| {
        Box::pin(async move {
            auditregel::Entity::delete_many()
                .filter(auditregel::COLUMN.dossier_id.eq(dossier))
                .filter(auditregel::COLUMN.nr.between(vanaf, tot))
                .exec(db)
                .await
        })
    })
    .await;
}

#[tokio::test]
async fn a_line_that_is_gone_is_missed() {
    let (test, regels) = verhaal().await;
    let (dossier, laatste) = langste(&regels);
    verwijder(&test, dossier, laatste, laatste).await;
    let staart = breuk(&test).await.unwrap();
    assert_eq!((staart.dossier, staart.nr), (dossier, laatste - 1));
    assert!(staart.zin.contains(&laatste.to_string()), "{}", staart.zin);

    verwijder(&test, dossier, 3, 3).await;
    let midden = breuk(&test).await.unwrap();
    assert_eq!((midden.dossier, midden.nr), (dossier, 4));

    verwijder(&test, dossier, 1, laatste).await;
    assert_eq!(
        breuk(&test).await.map(|b| (b.dossier, b.nr)),
        Some((dossier, 0))
    );
}

#[tokio::test]
async fn two_lines_that_changed_places_are_named() {
    let (test, regels) = verhaal().await;
    let (dossier, _) = langste(&regels);
    for (van, naar) in [(5_i64, 0_i64), (6, 5), (0, 6)] {
        zet(&test, dossier, van, Column::Nr, naar.into()).await;
    }
    let breuk = breuk(&test).await.unwrap();
    assert_eq!((breuk.dossier, breuk.nr), (dossier, 5));
}

#[tokio::test]
async fn a_state_that_no_act_led_to_is_named() {
    let (test, _) = verhaal().await;
    let db = test.deuren.reader.db();
    let rijen: Result<Vec<rij::Model>, DbErr> = rij::Entity::find()
        .filter(rij::COLUMN.machine.eq("perceel"))
        .all(&db)
        .await;
    let (id, toestand) = rijen
        .map(|r| (r[0].id.to_string(), r[0].toestand.clone()))
        .unwrap();
    for (anders, woord) in [
        ("contractering", "contractering"),
        ("verzonnen", "onbekende toestand"),
    ] {
        sql(
            &test,
            &format!("UPDATE rij SET toestand = '{anders}' WHERE machine = 'perceel'"),
        )
        .await;
        let zin = invarianten::controleer(&db).await.unwrap().unwrap();
        assert!(zin.contains(&id) && zin.contains(woord), "{zin}");
    }
    sql(
        &test,
        &format!("UPDATE rij SET toestand = '{toestand}' WHERE machine = 'perceel'"),
    )
    .await;
    klopt(&test).await;

    for (opdracht, woord) in [
        (
            "UPDATE bevroren_regels SET tekst = tekst || ' '",
            "bevroren regels",
        ),
        (
            "UPDATE pakket SET manifest = manifest || ' ' WHERE manifest IS NOT NULL",
            "manifest",
        ),
    ] {
        sql(&test, opdracht).await;
        let zin = invarianten::controleer(&db).await.unwrap().unwrap();
        assert!(zin.contains(woord), "{zin}");
        sql(
            &test,
            &opdracht
                .replace("tekst || ' '", "substr(tekst, 1, length(tekst) - 1)")
                .replace(
                    "manifest || ' '",
                    "substr(manifest, 1, length(manifest) - 1)",
                ),
        )
        .await;
        klopt(&test).await;
    }
}
