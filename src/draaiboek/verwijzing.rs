//! References: how a step names the row that it is about.
//!
//! `coalitie` (an alias), `spoor`, `procedure`, `perceel:bw`, `beoordelingsronde` (the latest of the
//! spoor), `dialoogtraject van coalitie` (the latest below that row).

use super::fout::onbekend;
use std::collections::BTreeMap;
use std::fmt;
use workflows::machine::Kind;

/// The machine of every alias so far.
pub(super) type Aliassen = BTreeMap<String, Kind>;

/// One reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verwijzing {
    /// What it points at.
    pub doel: Doel,
    /// Below which row it is looked for; the spoor of the draaiboek when there is none.
    pub van: Option<Box<Verwijzing>>,
    /// The machine of the row.
    pub kind: Kind,
}

/// What a reference points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doel {
    /// The row that an earlier step named with `als`.
    Alias(String),
    /// The latest row of the machine.
    Laatste,
    /// The latest row of the machine with this code.
    MetCode(String),
}

impl Verwijzing {
    /// Reads a reference; aliases must be known by now.
    pub(super) fn lees(tekst: &str, aliassen: &Aliassen) -> Result<Self, String> {
        match tekst.split_once(" van ") {
            None => Self::deel(tekst.trim(), aliassen),
            Some((wat, van)) => {
                let van = Self::lees(van, aliassen)?;
                let deel = Self::deel(wat.trim(), aliassen)?;
                if matches!(deel.doel, Doel::Alias(_)) {
                    return Err(format!(
                        "\"{}\" is al één bepaalde zaak. Laat \"van …\" weg.",
                        wat.trim()
                    ));
                }
                Ok(Self {
                    van: Some(Box::new(van)),
                    ..deel
                })
            }
        }
    }

    fn deel(tekst: &str, aliassen: &Aliassen) -> Result<Self, String> {
        let (naam, code) = tekst
            .split_once(':')
            .map_or((tekst, None), |(n, c)| (n, Some(c)));
        let nieuw = |doel, kind| Self {
            doel,
            van: None,
            kind,
        };
        if let Some(kind) = machine(naam) {
            let doel = code.map_or(Doel::Laatste, |code| Doel::MetCode(code.to_owned()));
            return Ok(nieuw(doel, kind));
        }
        if let Some(kind) = aliassen.get(tekst) {
            return Ok(nieuw(Doel::Alias(tekst.to_owned()), *kind));
        }
        let bekend = aliassen
            .keys()
            .map(String::as_str)
            .chain(machines().map(|(naam, _)| naam));
        Err(onbekend("De verwijzing", tekst, bekend))
    }
}

/// The machine with this name in a draaiboek.
pub(super) fn machine(naam: &str) -> Option<Kind> {
    machines().find(|(n, _)| *n == naam).map(|(_, kind)| kind)
}

/// Every machine with its name in a draaiboek: its code, and `spoor` for short.
pub(super) fn machines() -> impl Iterator<Item = (&'static str, Kind)> {
    Kind::ALL
        .iter()
        .map(|kind| (kind.name(), *kind))
        .chain([("spoor", Kind::Inkoopspoor)])
}

impl fmt::Display for Verwijzing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.doel {
            Doel::Alias(alias) => f.write_str(alias)?,
            Doel::Laatste if self.kind == Kind::Inkoopspoor => f.write_str("spoor")?,
            Doel::Laatste => f.write_str(self.kind.name())?,
            Doel::MetCode(code) => write!(f, "{}:{code}", self.kind.name())?,
        }
        match &self.van {
            Some(van) => write!(f, " van {van}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aliassen() -> Aliassen {
        Aliassen::from([("coalitie".to_owned(), Kind::Inschrijving)])
    }

    #[test]
    fn every_form_reads_and_shows_the_same() {
        for tekst in [
            "spoor",
            "procedure",
            "perceel:bw",
            "coalitie",
            "dialoogtraject van coalitie",
            "advies van perceel:bw",
        ] {
            let verwijzing = Verwijzing::lees(tekst, &aliassen()).unwrap();
            assert_eq!(verwijzing.to_string(), tekst);
        }
    }

    #[test]
    fn a_wrong_name_is_refused_with_a_hint() {
        let fout = Verwijzing::lees("coalitei", &aliassen()).unwrap_err();
        assert!(fout.contains("Bedoelt u \"coalitie\"?"), "{fout}");
        assert!(Verwijzing::lees("coalitie van perceel", &aliassen()).is_err());
    }
}
