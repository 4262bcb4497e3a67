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
    "regels-na-de-paraaf",
    "kluis-met-zijn-tweeen",
    "te-vroeg-gevraagd",
    "nota-te-laat",
    "te-laat",
    "teruggetrokken",
    "geen-inschrijvingen",
    "procedure-ingetrokken",
    "maximum-gelijk-aan-aantal",
    "onder-de-bodem",
    "spreiding",
    "spreiding-mediaan",
    "eigen-fout-voor-de-brief",
    "adviesraad-leest-een-belofte",
    "adviesraad-telt-mee",
    "advies-na-termijn",
    "afgehaakt",
    "dialoog-breekt-af",
    "bafo-niet-ingediend",
    "een-partij-slechte-bafo",
    "terug-naar-de-dialoog",
    "tegenslag-onderweg",
    "geen-gunning",
    "brief-met-alleen-cijfers",
    "relatieve-prijs",
    "kort-geding",
    "kort-geding-verloren",
    "herbeoordeling-twee-percelen",
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
