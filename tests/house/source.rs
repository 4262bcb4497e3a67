//! A source file, and its text without comments and strings, so that a rule reads only code.

use std::path::Path;

use crate::support::root;

/// One file of the repository.
pub struct Source {
    /// From the root of the repository, with forward slashes: `src/acts/perform.rs`.
    pub path: String,
    /// The file as it is.
    pub text: String,
    /// The text with comments and the insides of strings blanked; the lines are the same.
    pub code: String,
}

impl Source {
    /// A file with this text.
    pub fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            code: code_of(text),
        }
    }

    /// The lines of code, counted from one.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
    }
}

/// How many lines a text has.
pub fn line_count(text: &str) -> usize {
    text.lines().count()
}

/// The Rust files under a folder of the repository, sorted; none when there is no such folder.
pub fn rust_files(folder: &str) -> Vec<Source> {
    files(folder, &["rs"])
}

/// The files under a folder with one of these extensions, sorted.
pub fn files(folder: &str, extensions: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&root().join(folder), extensions, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(folder: &Path, extensions: &[&str], found: &mut Vec<Source>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for path in entries.map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_string_lossy();
        if path.is_dir() && name != "node_modules" && name != "target" {
            collect(&path, extensions, found);
        } else if path
            .extension()
            .is_some_and(|e| extensions.iter().any(|wanted| e == *wanted))
        {
            let text = std::fs::read_to_string(&path).unwrap();
            let path = path
                .strip_prefix(root())
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            found.push(Source::new(&path, &text));
        }
    }
}

/// Blanks comments and the insides of strings. A small lexer: it knows line and nested block
/// comments, plain and raw strings and characters, which is all that Rust has.
fn code_of(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let skipped = blank_length(rest, code.chars().next_back());
        if skipped > 0 {
            code.extend(
                rest[..skipped]
                    .chars()
                    .map(|c| if c == '\n' { '\n' } else { ' ' }),
            );
            rest = &rest[skipped..];
        } else {
            code.push(next);
            rest = &rest[next.len_utf8()..];
        }
    }
    code
}

/// The length of the comment, string or character that starts here; 0 when it is code.
fn blank_length(rest: &str, before: Option<char>) -> usize {
    let in_word = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    if rest.starts_with("//") {
        rest.find('\n').unwrap_or(rest.len())
    } else if rest.starts_with("/*") {
        block_comment_length(rest)
    } else if rest.starts_with('"') {
        string_length(rest)
    } else if rest.starts_with('r') && !in_word {
        raw_string_length(rest)
    } else if rest.starts_with('\'') {
        character_length(rest)
    } else {
        0
    }
}

fn block_comment_length(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

fn string_length(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn raw_string_length(rest: &str) -> usize {
    let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
    let body = 1 + hashes;
    if !rest[body..].starts_with('"') {
        return 0;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    rest[body + 1..]
        .find(&end)
        .map_or(rest.len(), |at| body + 1 + at + end.len())
}

/// A lifetime such as `'a` is code: a character has its closing quote right after it.
fn character_length(rest: &str) -> usize {
    let inside = &rest[1..];
    if let Some(escape) = inside.strip_prefix('\\') {
        let named = escape.chars().next().map_or(0, char::len_utf8);
        return escape[named..]
            .find('\'')
            .map_or(0, |at| 2 + named + at + 1);
    }
    let length = inside.chars().next().map_or(0, char::len_utf8);
    if inside[length..].starts_with('\'') {
        length + 2
    } else {
        0
    }
}

#[test]
fn comments_and_strings_are_not_code() {
    let text = "a // x\n/* x\n/* x */ */ b \"x \\\" x\" r#\"x \" x\"# '\"' '\\'' c<'x> r#type";
    let code = code_of(text);
    assert_eq!(line_count(&code), 3);
    let words: Vec<&str> = code.split_whitespace().collect();
    assert_eq!(words, ["a", "b", "c<'x>", "r#type"]);
}
