//! What is wrong with a draaiboek, or what went otherwise than it says, with the place in the file.

use std::fmt;

/// Where in a file: a line, and a step when it is inside one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plaats {
    /// The name of the file.
    pub bestand: String,
    /// The line, from 1; 0 when the fault has no line.
    pub regel: usize,
    /// The step, from 1; 0 outside the steps.
    pub stap: usize,
}

impl Plaats {
    /// A fault at this place.
    #[must_use]
    pub fn fout(&self, tekst: impl Into<String>) -> Fout {
        Fout {
            plaats: self.clone(),
            tekst: tekst.into(),
        }
    }

    /// The place with a colon behind it; nothing when there is no place to name.
    fn kop(&self) -> String {
        if self.bestand.is_empty() {
            String::new()
        } else {
            format!("{self}: ")
        }
    }

    /// The same step at another line.
    #[must_use]
    pub fn op_regel(&self, regel: usize) -> Self {
        Self {
            regel,
            ..self.clone()
        }
    }
}

impl fmt::Display for Plaats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.bestand)?;
        if self.regel > 0 {
            write!(f, ", regel {}", self.regel)?;
        }
        if self.stap > 0 {
            write!(f, ", stap {}", self.stap)?;
        }
        Ok(())
    }
}

/// One fault: `beschermd-wonen, regel 214, stap 37: …`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{tekst}", .plaats.kop())]
pub struct Fout {
    /// Where.
    pub plaats: Plaats,
    /// What, in Dutch.
    pub tekst: String,
}

/// Everything that is wrong with a draaiboek, one line each.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct Fouten(pub Vec<Fout>);

impl From<Fout> for Fouten {
    fn from(fout: Fout) -> Self {
        Self(vec![fout])
    }
}

/// `"x" is onbekend.`, with the known name that looks most like it.
pub(super) fn onbekend<'a>(
    wat: &str,
    naam: &str,
    bekend: impl IntoIterator<Item = &'a str>,
) -> String {
    let mut lijst: Vec<&str> = bekend.into_iter().collect();
    lijst.sort_unstable();
    lijst.dedup();
    let dichtstbij = lijst
        .iter()
        .map(|kandidaat| (afstand(naam, kandidaat), *kandidaat))
        .filter(|(afstand, _)| *afstand <= 3)
        .min();
    match dichtstbij {
        Some((_, kandidaat)) => {
            format!("{wat} \"{naam}\" is onbekend. Bedoelt u \"{kandidaat}\"?")
        }
        None if lijst.is_empty() => format!("{wat} \"{naam}\" is onbekend."),
        None => format!(
            "{wat} \"{naam}\" is onbekend. Kies uit: {}.",
            lijst.join(", ")
        ),
    }
}

/// Letters to add, drop or change before two words are the same (Levenshtein).
fn afstand(een: &str, ander: &str) -> usize {
    let ander: Vec<char> = ander.chars().collect();
    let mut rij: Vec<usize> = (0..=ander.len()).collect();
    for (i, letter) in een.chars().enumerate() {
        let mut schuin = rij[0];
        rij[0] = i + 1;
        for (j, andere) in ander.iter().enumerate() {
            let vervang = schuin + usize::from(letter != *andere);
            schuin = rij[j + 1];
            rij[j + 1] = vervang.min(rij[j] + 1).min(schuin + 1);
        }
    }
    rij[ander.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_leads_the_message() {
        let plaats = Plaats {
            bestand: "no-go".into(),
            regel: 214,
            stap: 37,
        };
        assert_eq!(
            plaats.fout("mis").to_string(),
            "no-go, regel 214, stap 37: mis"
        );
        assert_eq!(plaats.op_regel(0).to_string(), "no-go, stap 37");
    }

    #[test]
    fn an_unknown_name_gets_the_nearest_known_one() {
        let zin = onbekend("De handeling", "publiseren", ["sluiten", "publiceren"]);
        assert!(zin.ends_with("Bedoelt u \"publiceren\"?"), "{zin}");
        let zin = onbekend("De handeling", "x-y-z-q", ["sluiten", "publiceren"]);
        assert!(zin.ends_with("Kies uit: publiceren, sluiten."), "{zin}");
    }
}
