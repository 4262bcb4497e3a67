//! The paths by which a file reaches other modules of its crate, all written from the crate's root.

use super::source::Source;

/// One mention of a path inside our own crate.
#[derive(Debug, PartialEq, Eq)]
pub struct Import {
    /// The line, counted from one.
    pub line: usize,
    /// The path from the crate's root: `crate::store::cases::find` is `[store, cases, find]`.
    pub path: Vec<String>,
}

/// Every path of a file that starts with `crate::` or `super::`, groups in braces written out.
pub fn imports(source: &Source) -> Vec<Import> {
    let module = module_of(&source.path);
    let mut found = Vec::new();
    for (at, word) in words(&source.code) {
        let before = source.code[..at].trim_end();
        let starts_a_path = !before.ends_with("::") || before.ends_with("$crate::");
        let base = match word {
            "crate" if starts_a_path => Vec::new(),
            "super" if starts_a_path => module.clone(),
            _ => continue,
        };
        let line = source.code[..at].matches('\n').count() + 1;
        for path in tree(&source.code[at + word.len()..]) {
            let path = if word == "super" {
                climb(&base, path)
            } else {
                path
            };
            found.push(Import { line, path });
        }
    }
    found
}

/// Where a file stands in its crate: `src/steps/a/mod.rs` is `[steps, a]`.
pub fn module_of(path: &str) -> Vec<String> {
    let inside = path.strip_prefix("src/").unwrap_or(path);
    let inside = inside.strip_suffix(".rs").unwrap_or(inside);
    let mut module: Vec<String> = inside.split('/').map(str::to_owned).collect();
    if module
        .last()
        .is_some_and(|name| ["mod", "lib", "main"].contains(&name.as_str()))
    {
        module.pop();
    }
    module
}

/// From a module, up once for the `super` that the path began with and once for each that follows.
fn climb(module: &[String], path: Vec<String>) -> Vec<String> {
    let more = path.iter().take_while(|name| *name == "super").count();
    let stay = module.len().saturating_sub(more + 1);
    module[..stay]
        .iter()
        .cloned()
        .chain(path.into_iter().skip(more))
        .collect()
}

/// Identifiers with the place where they start.
fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    code.split(move |c| !is_word(c))
        .filter(|word| !word.is_empty())
        .map(|word| {
            // Both pointers are in `code`, so this is where the word starts.
            (word.as_ptr().addr() - code.as_ptr().addr(), word)
        })
}

/// The paths that follow a first word: `::a::{b, c::d}` is `[a, b]` and `[a, c, d]`.
fn tree(rest: &str) -> Vec<Vec<String>> {
    let Some(rest) = rest.trim_start().strip_prefix("::") else {
        return vec![Vec::new()];
    };
    let rest = rest.trim_start();
    if let Some(group) = rest.strip_prefix('{') {
        return members(group).into_iter().flat_map(branch).collect();
    }
    branch(rest)
}

/// One name and what follows it.
fn branch(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start();
    let end = text
        .find(|c: char| !(c.is_alphanumeric() || c == '_'))
        .unwrap_or(text.len());
    let name = text[..end].to_owned();
    if name.is_empty() {
        return vec![Vec::new()];
    }
    let follow = |path: Vec<String>| std::iter::once(name.clone()).chain(path).collect();
    tree(&text[end..]).into_iter().map(follow).collect()
}

/// The members of a group, up to the brace that closes it.
fn members(group: &str) -> Vec<&str> {
    let (mut depth, mut start) = (0, 0);
    let mut found = Vec::new();
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                found.push(&group[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found.retain(|member| !member.trim().is_empty());
    found
}

mod tests {
    use super::{Source, imports, module_of};

    fn paths(path: &str, text: &str) -> Vec<String> {
        imports(&Source::new(path, text))
            .iter()
            .map(|i| i.path.join("::"))
            .collect()
    }

    #[test]
    fn plain_and_grouped_paths() {
        let text =
            "use crate::{web, store::{cases, a::B as C},\n};\nfn f() { crate::post::send::<X>() }";
        let expected = ["web", "store::cases", "store::a::B", "post::send"];
        assert_eq!(paths("src/a.rs", text), expected);
    }

    #[test]
    fn comments_strings_and_other_words_are_not_paths() {
        let text = "//! crate::web\nlet crates = \"crate::web\"; pub(crate) fn f() {}";
        assert_eq!(paths("src/a.rs", text), [""]);
    }

    #[test]
    fn super_is_followed_to_where_it_leads() {
        assert_eq!(
            paths("src/steps/a/b/page.rs", "use super::super::super::c;"),
            ["steps::c"]
        );
        assert_eq!(
            paths("src/steps/a/mod.rs", "use super::{c::D, e};"),
            ["steps::c::D", "steps::e"]
        );
        assert_eq!(paths("src/acts/perform.rs", "use super::*;"), ["acts"]);
        assert_eq!(paths("src/web.rs", "use super::super::super::x;"), ["x"]);
    }

    #[test]
    fn a_path_knows_its_line() {
        assert_eq!(
            imports(&Source::new("src/a.rs", "\n\nuse crate::b;"))[0].line,
            3
        );
    }

    #[test]
    fn files_are_modules() {
        assert_eq!(module_of("src/lib.rs"), [""; 0]);
        assert_eq!(module_of("src/store/db.rs"), ["store", "db"]);
    }
}
