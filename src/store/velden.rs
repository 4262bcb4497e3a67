//! Reading the fields of an entry: what is absent or of another kind counts as not filled in.

use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;
use workflows::motivering::is_gemotiveerd;

/// The fields of an entry by their camelCase names.
pub trait Velden {
    /// A text without the white space around it; empty when there is none.
    fn tekst(&self, veld: &str) -> &str;
    /// Whether the field is yes.
    fn ja(&self, veld: &str) -> bool;
    /// A whole number.
    fn getal(&self, veld: &str) -> Option<i64>;
    /// A calendar date.
    fn datum(&self, veld: &str) -> Option<Date>;
    /// A moment, stored as UTC seconds.
    fn moment(&self, veld: &str) -> Option<Timestamp>;
    /// The values of a field that holds several.
    fn meer<'v>(&'v self, veld: &str) -> impl Iterator<Item = &'v str>;

    /// Whether each of these texts is filled in.
    fn gevuld(&self, velden: &[&str]) -> bool {
        velden.iter().all(|veld| !self.tekst(veld).is_empty())
    }

    /// Whether each of these fields is yes.
    fn alle_ja(&self, velden: &[&str]) -> bool {
        velden.iter().all(|veld| self.ja(veld))
    }

    /// Whether the text is a motivation: long enough, and in words.
    fn gemotiveerd(&self, veld: &str) -> bool {
        is_gemotiveerd(self.tekst(veld))
    }
}

impl Velden for Value {
    fn tekst(&self, veld: &str) -> &str {
        self[veld].as_str().unwrap_or_default().trim()
    }

    fn ja(&self, veld: &str) -> bool {
        self[veld].as_bool() == Some(true)
    }

    fn getal(&self, veld: &str) -> Option<i64> {
        self[veld].as_i64()
    }

    fn datum(&self, veld: &str) -> Option<Date> {
        self.tekst(veld).parse().ok()
    }

    fn moment(&self, veld: &str) -> Option<Timestamp> {
        Timestamp::from_second(self.getal(veld)?).ok()
    }

    fn meer<'v>(&'v self, veld: &str) -> impl Iterator<Item = &'v str> {
        self[veld]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
    }
}
