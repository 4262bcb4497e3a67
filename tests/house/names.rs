//! Names that may stand in one place only: clocks, database backends, statig, the state of a row.

use super::rooms::names;
use super::source::Source;
use super::{Fault, check};

/// Ways to read a clock.
const CLOCKS: [&str; 5] = [
    "Timestamp::now",
    "Instant::now",
    "Zoned::now",
    "Utc::now",
    "Local::now",
];

/// The one file that reads one.
const CLOCK_FILE: &str = "src/clock.rs";

/// Words by which a file shows that it knows which database it speaks to. Types such as
/// `SqliteConnectOptions` begin with one.
const BACKENDS: [&str; 4] = ["DbBackend", "DatabaseBackend", "Sqlite", "Postgres"];

/// The files that may know, each with its reason.
const BACKEND_FILES: [(&str, &str); 1] = [(
    "src/store/db.rs",
    "opens the connections, which are set up differently per backend",
)];

/// The one file that knows statig; a machine's own file has the two forms below.
const STATIG_FILE: &str = "workflows/machine.rs";

fn clock(source: &Source) -> Vec<Fault> {
    if source.path == CLOCK_FILE {
        return Vec::new();
    }
    let reads = |line: &str| CLOCKS.iter().any(|c| line.contains(c)) || names(line, "SystemTime");
    faults(
        source,
        reads,
        "reads a clock; only src/clock.rs does (DESIGN.md 5)",
    )
}

fn backend(source: &Source) -> Vec<Fault> {
    if BACKEND_FILES.iter().any(|(file, _)| *file == source.path) {
        return Vec::new();
    }
    let is_backend = |word: &str| BACKENDS.iter().any(|name| word.starts_with(name));
    let knows = |line: &str| line.split(|c: char| !c.is_alphanumeric()).any(is_backend);
    faults(
        source,
        knows,
        "names a database backend; only src/store/db.rs does (DESIGN.md 7)",
    )
}

fn statig(source: &Source) -> Vec<Fault> {
    if source.path == STATIG_FILE {
        return Vec::new();
    }
    let is_machine_form = |line: &str| {
        let line = line.trim();
        let form = line == "use statig::prelude::*;" || line.starts_with("#[state_machine");
        form && source.path.starts_with("workflows/")
    };
    let knows = |line: &str| names(line, "statig") && !is_machine_form(line);
    faults(
        source,
        knows,
        "knows statig; only workflows/machine.rs does (DESIGN.md 3.12)",
    )
}

/// A row's state is set by an act: `toestand = Set(..)`, `toestand = ActiveValue..`, `col_expr`.
fn state_written(source: &Source) -> Vec<Fault> {
    if source.path.starts_with("src/acts/") || source.path == "src/acts.rs" {
        return Vec::new();
    }
    faults(
        source,
        writes_state,
        "writes a state; only src/acts does (DESIGN.md 3.2)",
    )
}

fn writes_state(line: &str) -> bool {
    let column = names(line, "Toestand") && line.contains("col_expr");
    let field = ["::toestand", ".toestand"].iter().any(|name| {
        line.match_indices(name).any(|(at, _)| {
            let after = &line[at + name.len()..];
            let whole_word = !after.starts_with(|c: char| c.is_alphanumeric() || c == '_');
            let assigned = after
                .split('=')
                .skip(1)
                .any(|v| v.trim_start().starts_with("ActiveValue"));
            whole_word && (assigned || after.contains("Set(") || after.contains("col_expr"))
        })
    });
    column || field
}

fn faults(source: &Source, wrong: impl Fn(&str) -> bool, why: &str) -> Vec<Fault> {
    let fault = |(number, line): (usize, &str)| {
        wrong(line).then(|| format!("{}:{number}: `{}` {why}", source.path, line.trim()))
    };
    source.lines().filter_map(fault).collect()
}

#[test]
fn only_the_clock_reads_a_clock() {
    check(&["src", "documents", "workflows", "entities"], clock);
}

#[test]
fn only_one_file_names_a_backend() {
    check(&["src", "workflows", "entities"], backend);
}

#[test]
fn only_one_file_knows_statig() {
    check(&["src", "workflows", "entities"], statig);
}

#[test]
fn only_acts_write_a_state() {
    check(&["src"], state_written);
}

mod tests {
    use super::{Fault, Source, backend, clock, state_written, statig};

    fn count(rule: fn(&Source) -> Vec<Fault>, path: &str, text: &str) -> usize {
        rule(&Source::new(path, text)).len()
    }

    #[test]
    fn a_clock_elsewhere_is_a_fault_with_its_line() {
        let faults = clock(&Source::new(
            "src/post/a.rs",
            "\nlet now = jiff::Timestamp::now();",
        ));
        assert!(faults[0].starts_with("src/post/a.rs:2: "), "{}", faults[0]);
        assert_eq!(count(clock, "src/a.rs", "use std::time::SystemTime;"), 1);
        assert_eq!(
            count(clock, "workflows/a.rs", "tokio::time::Instant::now()"),
            1
        );
        assert_eq!(count(clock, "src/clock.rs", "Timestamp::now()"), 0);
        assert_eq!(
            count(clock, "src/a.rs", "// not Timestamp::now()\nclock.now()"),
            0
        );
    }

    #[test]
    fn a_backend_elsewhere_is_a_fault() {
        assert_eq!(
            count(
                backend,
                "src/store/a.rs",
                "use sqlx::sqlite::SqliteConnectOptions;"
            ),
            1
        );
        assert_eq!(
            count(
                backend,
                "entities/migrations/a.rs",
                "DatabaseBackend::Postgres => x"
            ),
            1
        );
        assert_eq!(count(backend, "src/store/db.rs", "DbBackend::Sqlite"), 0);
        assert_eq!(
            count(backend, "src/a.rs", "let url = \"Postgres\"; open_sqlite()"),
            0
        );
    }

    #[test]
    fn statig_elsewhere_is_a_fault() {
        assert_eq!(
            count(statig, "workflows/perceel/rules.rs", "use statig::Outcome;"),
            1
        );
        assert_eq!(count(statig, "src/acts/a.rs", "use statig::prelude::*;"), 1);
        assert_eq!(
            count(
                statig,
                "workflows/perceel/machine.rs",
                "use statig::prelude::*;"
            ),
            0
        );
        assert_eq!(
            count(statig, "workflows/machine.rs", "use statig::Outcome;"),
            0
        );
    }

    #[test]
    fn a_state_written_elsewhere_is_a_fault() {
        for line in [
            "row.toestand = Set(next);",
            "row.toestand = ActiveValue::Set(next);",
            "update.col_expr(Column::Toestand, next)",
            "perceel::toestand.col_expr(next)",
        ] {
            assert_eq!(count(state_written, "src/store/a.rs", line), 1, "{line}");
            assert_eq!(count(state_written, "src/acts/a.rs", line), 0, "{line}");
        }
        for line in [
            "if row.toestand == state {}",
            "row.toestand_sinds = Set(now);",
            "view.toestand",
        ] {
            assert_eq!(count(state_written, "src/store/a.rs", line), 0, "{line}");
        }
    }
}
