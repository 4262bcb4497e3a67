//! Templates hold no style and no script of their own: the content security policy refuses both.

use super::source::files;
use super::{Fault, assert_no_faults};

fn inline_style_or_script(path: &str, text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if let Some(what) = offence(&line.to_ascii_lowercase()) {
            faults.push(format!(
                "{path}:{}: {what} (DESIGN.md 8: strict policy)",
                index + 1
            ));
        }
    }
    faults
}

fn offence(line: &str) -> Option<String> {
    if line.contains("<style") {
        return Some("`<style` belongs in templates/assets".to_owned());
    }
    let inline = |tag: &str| !tag.split('>').next().unwrap_or_default().contains("src=");
    if line.split("<script").skip(1).any(inline) {
        return Some("a `<script` without `src=` on the same line".to_owned());
    }
    attributes(line)
        .find(|name| *name == "style" || is_handler(name))
        .map(|name| format!("`{name}=`"))
}

/// The names that stand before a `=`, each after a space or at the start of the line.
fn attributes(line: &str) -> impl Iterator<Item = &str> {
    line.split_whitespace()
        .filter_map(|word| word.split_once('='))
        .map(|(name, _)| name)
}

/// `onclick` and its kind: HTML has no other attribute of letters only that begins with `on`.
fn is_handler(name: &str) -> bool {
    name.len() > 4 && name.starts_with("on") && name.bytes().all(|b| b.is_ascii_lowercase())
}

#[test]
fn no_template_has_style_or_script_of_its_own() {
    let faults: Vec<Fault> = files("templates", &["html", "tera", "svg"])
        .iter()
        .flat_map(|s| inline_style_or_script(&s.path, &s.text))
        .collect();
    assert_no_faults(&faults);
}

#[test]
fn inline_style_and_script_are_faults_with_their_line() {
    for line in [
        "<STYLE>",
        "<p style='x'>",
        "<script>f()</script>",
        "<script src=a></script><script>",
        "<a onclick=f()>",
    ] {
        let faults = inline_style_or_script("templates/a.html", &format!("<p>\n{line}"));
        assert_eq!(faults.len(), 1, "{line}");
        assert!(
            faults[0].starts_with("templates/a.html:2: "),
            "{}",
            faults[0]
        );
    }
    for line in [
        "<script src=\"/a.js\" defer></script>",
        "<p data-style='x' class=style>",
        "<a one='1'>",
    ] {
        assert!(
            inline_style_or_script("templates/a.html", line).is_empty(),
            "{line}"
        );
    }
}
