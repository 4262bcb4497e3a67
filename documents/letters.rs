//! The fonts, and what to do with a sign that they do not have.

use serde_json::Value;
use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::text::Font;

/// Source Sans 3, as on the pages (SIL Open Font License 1.1, `fonts/OFL.txt`). The first one is the
/// letter of the text.
const BESTANDEN: [&[u8]; 2] = [
    include_bytes!("fonts/SourceSans3-Regular.ttf"),
    include_bytes!("fonts/SourceSans3-Semibold.ttf"),
];

/// Stands for a sign that cannot be printed.
const VERVANGING: char = '?';

static LETTERS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    BESTANDEN
        .into_iter()
        .flat_map(|letter| Font::iter(Bytes::new(letter)))
        .collect()
});

/// Every font, in the order of their index.
pub(crate) fn alle() -> &'static [Font] {
    &LETTERS
}

/// The same content with every sign that no font can print replaced: PDF/A allows no empty places. That
/// also takes out controls that turn the order of a text around.
pub(crate) fn leesbaar(waarde: Value) -> Value {
    match waarde {
        Value::String(tekst) => Value::String(tekst.chars().map(teken).collect()),
        Value::Array(delen) => delen.into_iter().map(leesbaar).collect(),
        Value::Object(velden) => velden
            .into_iter()
            .map(|(naam, veld)| (naam, leesbaar(veld)))
            .collect(),
        anders => anders,
    }
}

fn teken(c: char) -> char {
    let kan = |letter: &Font| letter.info().coverage.contains(c.into());
    match c {
        '\n' => c,
        _ if c.is_control() => ' ',
        _ if alle().iter().all(kan) => c,
        _ => VERVANGING,
    }
}

#[cfg(test)]
mod tests {
    use super::leesbaar;
    use serde_json::json;

    #[test]
    fn only_signs_that_can_be_printed_are_left() {
        let ruw = json!({ "a": ["Zoë’s café: € 3,–\ten\nmeer", 3], "b": "💚\u{202e}\u{0}" });
        let goed = json!({ "a": ["Zoë’s café: € 3,– en\nmeer", 3], "b": "?? " });
        assert_eq!(leesbaar(ruw), goed);
    }
}
