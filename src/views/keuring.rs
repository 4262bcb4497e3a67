//! What every page must keep, checked on its HTML: strict CSP, one heading,
//! ids that are unique, references that lead somewhere, and landmarks that can
//! be told apart. Used by the tests of samples and by the crawler; axe in the
//! browser checks far more.

use std::collections::HashSet;

/// The attributes whose value is a list of ids.
const VERWIJZINGEN: [&str; 4] = [
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "for",
];

/// A page works without scripts; what it has beside that is a file of our own, which waits for the page.
fn is_vreemd_script(rest: &str) -> bool {
    let eigen = rest.strip_prefix(" src=\"/assets/");
    let eigen = eigen.and_then(|rest| rest.split_once(".js\" defer></script>"));
    !eigen.is_some_and(|(naam, _)| naam.bytes().all(|b| b.is_ascii_lowercase()))
}

/// What is wrong with this page; empty when it is sound.
pub fn bezwaren(html: &str) -> Vec<String> {
    let mut bezwaren = Vec::new();
    for verboden in [" style=\"", "<style", "javascript:", "<font", "<center"] {
        if html.contains(verboden) {
            bezwaren.push(format!("{verboden:?} mag niet"));
        }
    }
    if html.split("<script").skip(1).any(is_vreemd_script) {
        bezwaren.push("een script dat geen eigen bestand is".to_owned());
    }
    let attributen = attributen(html);
    for (naam, _) in &attributen {
        if naam.len() > 2 && naam.starts_with("on") {
            bezwaren.push(format!("een script in {naam}"));
        }
    }
    if html.matches("<h1").count() != 1 {
        bezwaren.push("er moet precies één <h1> zijn".to_owned());
    }
    bezwaren.extend(ids(&attributen));
    bezwaren.extend(landmarks(html));
    bezwaren
}

/// Landmarks of one role with one name: who jumps from one to the next cannot tell them apart.
fn landmarks(html: &str) -> Vec<String> {
    let mut gezien = HashSet::new();
    let mut bezwaren = Vec::new();
    for tag in html.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        let (Some(rol), Some(naam)) = (landmark(tag), naam_van(tag, html)) else {
            continue;
        };
        if !gezien.insert((rol, naam)) {
            bezwaren.push(format!("twee landmarks ({rol}) heten {naam:?}"));
        }
    }
    bezwaren
}

/// The role of the landmark that a tag with a name opens.
fn landmark(tag: &str) -> Option<&'static str> {
    let element = tag.split(char::is_whitespace).next().unwrap_or_default();
    let rol = waarde(tag, "role").unwrap_or(match element {
        "section" => "region",
        "nav" => "navigation",
        "aside" => "complementary",
        "form" => "form",
        _ => "",
    });
    ["region", "navigation", "complementary", "form", "search"]
        .into_iter()
        .find(|landmark| *landmark == rol)
}

/// The name of an element: its label, or the text of the element that labels it.
fn naam_van<'h>(tag: &'h str, html: &'h str) -> Option<&'h str> {
    if let Some(label) = waarde(tag, "aria-label") {
        return Some(label.trim());
    }
    let kop = format!("id=\"{}\"", waarde(tag, "aria-labelledby")?);
    let (_, na) = html.split_once(&kop)?;
    let tekst = na.split_once('>')?.1.split('<').next()?;
    Some(tekst.trim())
}

fn waarde<'h>(tag: &'h str, naam: &str) -> Option<&'h str> {
    let (_, na) = tag.split_once(&format!(" {naam}=\""))?;
    na.split('"').next()
}

/// Ids that occur twice and references to ids that do not exist.
fn ids(attributen: &[(&str, &str)]) -> Vec<String> {
    let mut bekend = HashSet::new();
    let mut bezwaren = Vec::new();
    for (_, id) in attributen.iter().filter(|(naam, _)| *naam == "id") {
        if !bekend.insert(*id) {
            bezwaren.push(format!("id {id} komt twee keer voor"));
        }
    }
    for (naam, waarde) in attributen {
        let anker = waarde.strip_prefix('#').filter(|_| *naam == "href");
        let doelen = if VERWIJZINGEN.contains(naam) {
            *waarde
        } else {
            anker.unwrap_or("")
        };
        for doel in doelen
            .split_whitespace()
            .filter(|doel| !bekend.contains(doel))
        {
            bezwaren.push(format!("{naam} wijst naar {doel}, dat er niet is"));
        }
    }
    bezwaren
}

/// Every `name="value"` inside a tag, in order. Our own templates always quote
/// with double quotes and escape `<`, `>` and `"` in text.
fn attributen(html: &str) -> Vec<(&str, &str)> {
    let mut gevonden = Vec::new();
    for tag in html
        .split('<')
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
    {
        let mut rest = tag;
        while let Some((voor, na)) = rest.split_once("=\"") {
            let Some((waarde, verder)) = na.split_once('"') else {
                break;
            };
            gevonden.push((
                voor.rsplit(char::is_whitespace).next().unwrap_or(voor),
                waarde,
            ));
            rest = verder;
        }
    }
    gevonden
}

#[cfg(test)]
mod tests {
    use super::bezwaren;

    #[test]
    fn a_sound_page_has_no_objections() {
        let html = "<h1 id=\"a\">x</h1><input aria-describedby=\"a\"><a href=\"#a\">y</a>";
        assert!(bezwaren(html).is_empty());
    }

    #[test]
    fn each_fault_is_named() {
        let html = "<p style=\"x\" onclick=\"y\" id=\"a\"></p><p id=\"a\"></p><label for=\"b\">";
        let gevonden = bezwaren(html).join("; ");
        for stuk in [
            "style",
            "onclick",
            "<h1>",
            "a komt twee keer",
            "b, dat er niet is",
        ] {
            assert!(gevonden.contains(stuk), "{stuk} in {gevonden}");
        }
    }

    #[test]
    fn only_a_script_of_our_own_is_sound() {
        let met = |script: &str| bezwaren(&format!("<h1>x</h1>{script}"));
        assert!(met("<script src=\"/assets/antwoorden.js\" defer></script>").is_empty());
        for vreemd in [
            "<script>f()</script>",
            "<script src=\"https://elders.nl/a.js\" defer></script>",
            "<script src=\"/assets/../a.js\" defer></script>",
            "<script src=\"/assets/a.js\" defer>f()</script>",
        ] {
            assert_eq!(met(vreemd).len(), 1, "{vreemd}");
        }
    }

    #[test]
    fn two_landmarks_with_one_name_are_told() {
        let blok = "<h1>x</h1><section aria-labelledby=\"blok-toets\"><h2 id=\"blok-toets\">Toets</h2>\
                    <div role=\"region\" aria-label=\"Toets\"></div></section>";
        assert_eq!(bezwaren(blok), ["twee landmarks (region) heten \"Toets\""]);
        let zonder = blok.replace(" aria-labelledby=\"blok-toets\"", "");
        assert!(bezwaren(&zonder).is_empty());
        let anders = blok.replace("<div role=\"region\"", "<nav");
        assert!(bezwaren(&anders).is_empty());
    }
}
