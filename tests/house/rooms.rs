//! Which room may use which: the table of DESIGN.md 9.

use super::imports::{Import, imports, module_of};
use super::source::Source;
use super::{Fault, check};

/// A room of `src/`, what else of `src/` it may use, and why that is more or less than the table.
///
/// `workflows` and `entities` are crates, and the compiler holds them. The rooms of one row of the
/// design's table are each other's neighbours and may use each other, except the steps.
const ROOMS: [(&str, &[&str]); 15] = [
    // Leaves: read by every room and reading none.
    ("clock", &[]),
    ("config", &[]),
    ("store", &[]),
    ("vault", &["store"]),
    ("acts", &["store", "vault"]),
    ("web", &["app", "store", "identity", "views"]),
    ("identity", &["app", "store", "web", "views"]),
    ("views", &["store", "web", "identity"]),
    // A page can also be asked for as a PDF.
    (
        "steps",
        &["app", "acts", "store", "web", "views", "documents"],
    ),
    (
        "post",
        &[
            "app",
            "store",
            "acts",
            "views",
            "timers",
            "documents",
            "draaiboek",
        ],
    ),
    // The job that opens a vault calls its cryptography; `post`, which it stands beside, does not.
    (
        "timers",
        &[
            "app",
            "store",
            "vault",
            "acts",
            "views",
            "post",
            "documents",
            "draaiboek",
        ],
    ),
    (
        "documents",
        &[
            "app",
            "store",
            "acts",
            "views",
            "post",
            "timers",
            "draaiboek",
        ],
    ),
    (
        "draaiboek",
        &[
            "app",
            "store",
            "acts",
            "views",
            "post",
            "timers",
            "documents",
        ],
    ),
    ("demo", EVERY_ROOM),
    ("cli", EVERY_ROOM),
];

/// Rooms that every room may use.
const LEAVES: [&str; 2] = ["clock", "config"];

/// Files that put the application together and so may use every room: the router is in `app`.
const COMPOSERS: [&str; 3] = ["app", "lib", "main"];

const EVERY_ROOM: &[&str] = &[
    "app",
    "store",
    "vault",
    "acts",
    "steps",
    "web",
    "identity",
    "views",
    "post",
    "timers",
    "documents",
    "draaiboek",
    "demo",
];

/// The folders of `src/steps`, none of which may know another.
const STEPS: [&str; 7] = [
    "voorbereiden",
    "publiceren",
    "selecteren",
    "concretiseren",
    "contracteren",
    "implementeren",
    "alternatieven",
];

/// Rooms that never speak to the database themselves.
const WITHOUT_SQL: [&str; 6] = ["steps", "web", "views", "demo", "cli", "draaiboek"];

/// The crates by which one would.
const DATABASE_CRATES: [&str; 3] = ["sea_orm", "sea_orm_migration", "sqlx"];

fn room_of(source: &Source) -> String {
    module_of(&source.path)
        .into_iter()
        .next()
        .unwrap_or_default()
}

fn known_rooms() -> impl Iterator<Item = &'static str> {
    ROOMS.iter().map(|(room, _)| *room).chain(["app"])
}

fn fault(source: &Source, import: &Import, why: &str) -> Fault {
    format!(
        "{}:{}: `crate::{}`: {why}",
        source.path,
        import.line,
        import.path.join("::")
    )
}

fn forbidden_room(source: &Source) -> Vec<Fault> {
    let room = room_of(source);
    let Some((_, may_use)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return Vec::new();
    };
    let forbidden = |import: &Import| {
        let target = import.path.first()?.as_str();
        let allowed = target == room
            || LEAVES.contains(&target)
            || may_use.contains(&target)
            || !known_rooms().any(|known| known == target);
        let why = format!("`{room}` may not use `{target}` (DESIGN.md 9)");
        (!allowed).then(|| fault(source, import, &why))
    };
    imports(source).iter().filter_map(forbidden).collect()
}

fn other_step(source: &Source) -> Vec<Fault> {
    let module = module_of(&source.path);
    let [steps, own, ..] = module.as_slice() else {
        return Vec::new();
    };
    if steps != "steps" || !STEPS.contains(&own.as_str()) {
        return Vec::new();
    }
    let other = |import: &&Import| match import.path.as_slice() {
        [steps, step, ..] => steps == "steps" && step != own && STEPS.contains(&step.as_str()),
        _ => false,
    };
    let why = format!("the step `{own}` may not use another step");
    imports(source)
        .iter()
        .filter(other)
        .map(|i| fault(source, i, &why))
        .collect()
}

fn database_crate(source: &Source) -> Vec<Fault> {
    let room = room_of(source);
    if !WITHOUT_SQL.contains(&room.as_str()) {
        return Vec::new();
    }
    let faults = |(number, line): (usize, &str)| {
        let named = DATABASE_CRATES.iter().find(|name| names(line, name))?;
        let why = format!("`{room}` asks `store` and never speaks to the database itself");
        Some(format!("{}:{number}: `{named}`: {why}", source.path))
    };
    source.lines().filter_map(faults).collect()
}

/// The facts that rules read are loaded inside the transaction of an act and nowhere else.
fn facts_outside_acts(source: &Source) -> Vec<Fault> {
    if ["acts", "store"].contains(&room_of(source).as_str()) {
        return Vec::new();
    }
    let facts = |import: &&Import| {
        import.path.first().is_some_and(|room| room == "store")
            && import.path.iter().any(|name| name == "facts")
    };
    let why = "only `acts` may load facts (DESIGN.md 3.3)";
    imports(source)
        .iter()
        .filter(facts)
        .map(|i| fault(source, i, why))
        .collect()
}

/// A folder or file directly under `src/` that the table does not know.
fn unknown_room(source: &Source) -> Vec<Fault> {
    let room = room_of(source);
    let known =
        room.is_empty() || COMPOSERS.contains(&room.as_str()) || known_rooms().any(|k| k == room);
    let why = "is a room that DESIGN.md 9 does not know; give it a line in tests/house/rooms.rs";
    if known {
        Vec::new()
    } else {
        vec![format!("{}:1: `{room}` {why}", source.path)]
    }
}

/// Whether a line has this word, whole.
pub fn names(line: &str, word: &str) -> bool {
    line.split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .any(|found| found == word)
}

#[test]
fn rooms_use_only_what_the_table_allows() {
    check(&["src"], forbidden_room);
}

#[test]
fn every_room_is_in_the_table() {
    check(&["src"], unknown_room);
}

#[test]
fn a_step_knows_no_other_step() {
    check(&["src/steps"], other_step);
}

#[test]
fn only_store_and_the_workers_speak_to_the_database() {
    check(&["src"], database_crate);
}

#[test]
fn only_acts_load_facts() {
    check(&["src"], facts_outside_acts);
}

mod tests {
    use super::{
        Source, database_crate, facts_outside_acts, forbidden_room, other_step, unknown_room,
    };

    #[test]
    fn a_forbidden_room_is_named_with_its_line() {
        let source = Source::new(
            "src/acts/perform.rs",
            "use crate::store::x;\nuse crate::web::Page;",
        );
        let faults = forbidden_room(&source);
        assert_eq!(faults.len(), 1);
        assert!(
            faults[0].starts_with("src/acts/perform.rs:2: `crate::web::Page`"),
            "{}",
            faults[0]
        );
        assert_eq!(
            forbidden_room(&Source::new("src/store/a.rs", "super::super::acts::f()")).len(),
            1
        );
        assert_eq!(
            forbidden_room(&Source::new("src/store.rs", "use super::{vault, clock};")).len(),
            1
        );
        assert!(forbidden_room(&Source::new("src/app.rs", "use crate::steps;")).is_empty());
        assert!(
            forbidden_room(&Source::new("src/steps/a.rs", "use crate::{acts, clock};")).is_empty()
        );
    }

    #[test]
    fn a_step_that_uses_another_is_a_fault() {
        let page = |text| Source::new("src/steps/selecteren/advies/page.rs", text);
        assert_eq!(
            other_step(&page("use crate::steps::publiceren::nota;")).len(),
            1
        );
        assert_eq!(
            other_step(&page("use super::super::super::publiceren::nota;")).len(),
            1
        );
        assert!(other_step(&page("use crate::steps::selecteren::x;\nuse super::view;")).is_empty());
        assert!(
            other_step(&Source::new(
                "src/steps/mod.rs",
                "use crate::steps::publiceren;"
            ))
            .is_empty()
        );
    }

    #[test]
    fn a_page_that_speaks_to_the_database_is_a_fault() {
        assert_eq!(
            database_crate(&Source::new("src/web/a.rs", "use sea_orm::EntityTrait;")).len(),
            1
        );
        assert_eq!(
            database_crate(&Source::new("src/cli.rs", "sqlx::query(q)")).len(),
            1
        );
        assert!(
            database_crate(&Source::new("src/store/a.rs", "use sea_orm::EntityTrait;")).is_empty()
        );
    }

    #[test]
    fn facts_loaded_by_a_page_are_a_fault() {
        let text = "use crate::store::selecteren::facts;";
        assert_eq!(
            facts_outside_acts(&Source::new("src/steps/a.rs", text)).len(),
            1
        );
        assert!(facts_outside_acts(&Source::new("src/acts/a.rs", text)).is_empty());
    }

    #[test]
    fn a_room_without_a_line_in_the_table_is_a_fault() {
        assert_eq!(unknown_room(&Source::new("src/helpers.rs", "")).len(), 1);
        assert!(unknown_room(&Source::new("src/lib.rs", "")).is_empty());
        assert!(unknown_room(&Source::new("src/vault/seal.rs", "")).is_empty());
    }
}
