//! The draaiboeken and teams that come with the program.

macro_rules! verhalen { ($($naam:literal),+ $(,)?) => {
    &[$(($naam, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/draaiboeken/", $naam, ".toml")))),+]
} }

/// Every shipped draaiboek: name and text.
const VERHALEN: &[(&str, &str)] = verhalen![
    "beschermd-wonen",
    "jeugd-segment-2-wonen",
    "jeugd-segment-4",
    "wmo-begeleiding",
    "consultatie",
    "openhouse",
    "inbesteding",
    "storing",
    "no-go",
    "go-onder-voorwaarden",
    "te-laat",
    "teruggetrokken",
    "geen-inschrijvingen",
    "procedure-ingetrokken",
    "maximum-gelijk-aan-aantal",
    "afgehaakt",
    "bafo-niet-ingediend",
    "tegenslag-onderweg",
    "geen-gunning",
    "kort-geding",
    "klacht",
    "contractbeheer",
    "twee-percelen",
    "loting",
    "opnieuw-ingediend",
];

/// Every shipped team: the usual organisations and people of a region.
pub(super) const TEAMS: &[(&str, &str)] = &[(
    "hart-van-brabant",
    include_str!("../../draaiboeken/team/hart-van-brabant.toml"),
)];

/// The draaiboeken that come with the program: name and text. The long ones come first.
#[must_use]
pub fn meegeleverd() -> &'static [(&'static str, &'static str)] {
    VERHALEN
}
