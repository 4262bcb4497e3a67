//! The rules of the house (DESIGN.md 9): what a reviewer would have to check by hand in every change.
//!
//! Every rule is a function from the text of a file to the faults in it, tried on made-up text, and
//! one test that runs it over the repository. A fault names the file and the line.

mod cargo;
mod imports;
mod names;
mod rooms;
pub mod source;
mod templates;

use source::{Source, line_count, rust_files};

/// A file longer than this is split: one that is read on two or three screens is understood.
const MOST_LINES: usize = 400;

/// Where our own Rust lives.
const CRATES: [&str; 6] = [
    "src",
    "documents",
    "workflows",
    "entities",
    "tests",
    "benches",
];

/// Something that breaks a rule, as `file:line: what is wrong`.
type Fault = String;

/// Runs a rule over all Rust files under these folders and fails with everything it found.
fn check(folders: &[&str], rule: impl Fn(&Source) -> Vec<Fault>) {
    let faults: Vec<Fault> = folders
        .iter()
        .flat_map(|f| rust_files(f))
        .flat_map(|s| rule(&s))
        .collect();
    assert_no_faults(&faults);
}

fn assert_no_faults(faults: &[Fault]) {
    assert!(
        faults.is_empty(),
        "the house rules are broken:\n{}\n",
        faults.join("\n")
    );
}

fn too_long(source: &Source) -> Vec<Fault> {
    let lines = line_count(&source.text);
    if lines <= MOST_LINES {
        return Vec::new();
    }
    vec![format!(
        "{}:{lines}: {lines} lines, at most {MOST_LINES}: split it",
        source.path
    )]
}

#[test]
fn no_file_over_400_lines() {
    check(&CRATES, too_long);
}

#[test]
fn a_file_of_401_lines_is_a_fault() {
    assert!(too_long(&Source::new("src/a.rs", &"x\n".repeat(400))).is_empty());
    assert_eq!(
        too_long(&Source::new("src/a.rs", &"x\n".repeat(401))).len(),
        1
    );
}

#[test]
fn the_tests_look_at_real_files() {
    assert!(
        rust_files("tests")
            .iter()
            .any(|s| s.path == "tests/house.rs")
    );
    assert!(rust_files("no-such-folder").is_empty());
}
