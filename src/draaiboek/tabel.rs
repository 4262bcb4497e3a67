//! A TOML file as tables that know their line: every message is ours and in Dutch.

use super::fout::{Fout, Plaats, onbekend};
use serde_json::Value;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The text of a file, for turning a position into a line.
#[derive(Clone, Copy)]
pub(super) struct Bron<'t> {
    pub(super) bestand: &'t str,
    pub(super) tekst: &'t str,
}

impl<'t> Bron<'t> {
    /// Parses the file.
    pub(super) fn lees(self) -> Result<Spanned<DeTable<'t>>, Fout> {
        DeTable::parse(self.tekst).map_err(|fout| {
            let plaats = self.plaats(fout.span().map_or(0, |s| s.start), 0);
            plaats.fout(format!(
                "dit is geen geldige TOML: {}",
                nederlands(fout.message())
            ))
        })
    }

    fn plaats(self, positie: usize, stap: usize) -> Plaats {
        let tot = self.tekst.get(..positie).unwrap_or(self.tekst);
        Plaats {
            bestand: self.bestand.to_owned(),
            regel: 1 + tot.matches('\n').count(),
            stap,
        }
    }
}

/// The parser speaks English: what people do wrong most gets a Dutch sentence.
fn nederlands(melding: &str) -> String {
    let zin = if melding.starts_with("duplicate key") {
        "deze sleutel staat er twee keer"
    } else if melding.contains("unclosed") || melding.contains("invalid basic string") {
        "er ontbreekt een aanhalingsteken of haakje, of er staat een onzichtbaar teken"
    } else if melding.contains("recurs") {
        "er staan te veel haakjes in elkaar"
    } else if melding.starts_with("key with no value") {
        "achter deze sleutel ontbreekt \"= waarde\""
    } else if melding.contains("inline table") || melding.contains("array") {
        "er ontbreekt een komma of een haakje in een tabel { … } of lijst [ … ]"
    } else if melding.starts_with("unexpected key or value") {
        "hier moet een nieuwe regel beginnen"
    } else {
        return format!("kijk naar aanhalingstekens, haakjes, komma’s en = ({melding})");
    };
    zin.to_owned()
}

/// One table, and the step that it belongs to (0 outside the steps).
#[derive(Clone)]
pub(super) struct Tabel<'t> {
    bron: Bron<'t>,
    inhoud: &'t DeTable<'t>,
    span: Range<usize>,
    pub(super) stap: usize,
}

impl<'t> Tabel<'t> {
    pub(super) fn wortel(bron: Bron<'t>, tabel: &'t Spanned<DeTable<'t>>) -> Self {
        Self {
            bron,
            inhoud: tabel.get_ref(),
            span: tabel.span(),
            stap: 0,
        }
    }

    /// Where the table begins.
    pub(super) fn plaats(&self) -> Plaats {
        self.bron.plaats(self.span.start, self.stap)
    }

    /// Where the value of a key stands, or the table when there is none.
    pub(super) fn plaats_van(&self, sleutel: &str) -> Plaats {
        let positie = self
            .inhoud
            .get(sleutel)
            .map_or(self.span.start, |waarde| waarde.span().start);
        self.bron.plaats(positie, self.stap)
    }

    pub(super) fn fout(&self, tekst: impl Into<String>) -> Fout {
        self.plaats().fout(tekst)
    }

    pub(super) fn fout_bij(&self, sleutel: &str, tekst: impl Into<String>) -> Fout {
        self.plaats_van(sleutel).fout(tekst)
    }

    pub(super) fn heeft(&self, sleutel: &str) -> bool {
        self.inhoud.contains_key(sleutel)
    }

    /// Refuses every key that is not in the list.
    pub(super) fn alleen(&self, bekend: &[&str]) -> Result<(), Fout> {
        for sleutel in self.inhoud.keys() {
            let naam = sleutel.get_ref().as_ref();
            if !bekend.contains(&naam) {
                let plaats = self.bron.plaats(sleutel.span().start, self.stap);
                return Err(plaats.fout(onbekend("De sleutel", naam, bekend.iter().copied())));
            }
        }
        Ok(())
    }

    fn waarde(&self, sleutel: &str) -> Option<&'t DeValue<'t>> {
        self.inhoud.get(sleutel).map(Spanned::get_ref)
    }

    /// A text, or nothing.
    pub(super) fn tekst(&self, sleutel: &str) -> Result<Option<String>, Fout> {
        match self.waarde(sleutel) {
            None => Ok(None),
            Some(DeValue::String(tekst)) => Ok(Some(tekst.to_string())),
            // A date may stand without quotes.
            Some(DeValue::Datetime(datum)) => Ok(Some(datum.to_string())),
            Some(_) => Err(self.fout_bij(sleutel, format!("bij \"{sleutel}\" hoort een tekst."))),
        }
    }

    /// A text that must be there.
    pub(super) fn moet_tekst(&self, sleutel: &str) -> Result<String, Fout> {
        self.tekst(sleutel)?
            .ok_or_else(|| self.fout(format!("\"{sleutel}\" ontbreekt.")))
    }

    /// One text or a list of texts; empty when the key is not there.
    pub(super) fn teksten(&self, sleutel: &str) -> Result<Vec<String>, Fout> {
        let verkeerd = || {
            self.fout_bij(
                sleutel,
                format!("bij \"{sleutel}\" hoort een tekst of een lijst van teksten."),
            )
        };
        match self.waarde(sleutel) {
            None => Ok(vec![]),
            Some(DeValue::Array(lijst)) => lijst
                .iter()
                .map(|w| w.get_ref().as_str().map(str::to_owned).ok_or_else(verkeerd))
                .collect(),
            Some(DeValue::String(tekst)) => Ok(vec![tekst.to_string()]),
            Some(_) => Err(verkeerd()),
        }
    }

    pub(super) fn ja(&self, sleutel: &str) -> Result<bool, Fout> {
        match self.waarde(sleutel) {
            None => Ok(false),
            Some(DeValue::Boolean(ja)) => Ok(*ja),
            Some(_) => {
                Err(self.fout_bij(sleutel, format!("bij \"{sleutel}\" hoort true of false.")))
            }
        }
    }

    /// Whether the value is a table (and not a text).
    pub(super) fn is_tabel(&self, sleutel: &str) -> bool {
        self.waarde(sleutel).is_some_and(DeValue::is_table)
    }

    /// A table, or nothing.
    pub(super) fn tabel(&self, sleutel: &str) -> Result<Option<Tabel<'t>>, Fout> {
        match self.inhoud.get(sleutel) {
            None => Ok(None),
            Some(waarde) => self.als_tabel(sleutel, waarde, self.stap).map(Some),
        }
    }

    /// A list of tables; empty when the key is not there. `nummer` numbers them as steps.
    pub(super) fn tabellen(&self, sleutel: &str, nummer: bool) -> Result<Vec<Tabel<'t>>, Fout> {
        match self.waarde(sleutel) {
            None => Ok(vec![]),
            Some(DeValue::Array(lijst)) => (1..)
                .zip(lijst.iter())
                .map(|(n, waarde)| {
                    let stap = if nummer { n } else { self.stap };
                    self.als_tabel(sleutel, waarde, stap)
                })
                .collect(),
            Some(_) => Err(self.fout_bij(
                sleutel,
                format!("bij \"{sleutel}\" hoort een lijst van tabellen."),
            )),
        }
    }

    fn als_tabel(
        &self,
        sleutel: &str,
        waarde: &'t Spanned<DeValue<'t>>,
        stap: usize,
    ) -> Result<Tabel<'t>, Fout> {
        let plaats = self.bron.plaats(waarde.span().start, stap);
        let inhoud = waarde
            .get_ref()
            .as_table()
            .ok_or_else(|| plaats.fout(format!("bij \"{sleutel}\" hoort een tabel: {{ … }}.")))?;
        Ok(Tabel {
            bron: self.bron,
            inhoud,
            span: waarde.span(),
            stap,
        })
    }

    /// Every key with its value as JSON, except those in `behalve`.
    pub(super) fn json(&self, behalve: &[&str]) -> Result<Vec<(String, Value, usize)>, Fout> {
        let mut velden: Vec<_> = self
            .inhoud
            .iter()
            .filter(|(sleutel, _)| !behalve.contains(&sleutel.get_ref().as_ref()))
            .collect();
        velden.sort_by_key(|(sleutel, _)| sleutel.span().start);
        velden
            .into_iter()
            .map(|(sleutel, waarde)| {
                let regel = self.bron.plaats(sleutel.span().start, 0).regel;
                Ok((sleutel.get_ref().to_string(), self.als_json(waarde)?, regel))
            })
            .collect()
    }

    fn als_json(&self, waarde: &Spanned<DeValue<'_>>) -> Result<Value, Fout> {
        let fout = |tekst: &str| self.bron.plaats(waarde.span().start, self.stap).fout(tekst);
        Ok(match waarde.get_ref() {
            DeValue::String(tekst) => Value::from(tekst.as_ref()),
            DeValue::Integer(getal) => i64::from_str_radix(getal.as_str(), getal.radix())
                .map(Value::from)
                .map_err(|_| fout("dit getal is te groot."))?,
            DeValue::Boolean(ja) => Value::from(*ja),
            DeValue::Datetime(datum) => Value::from(datum.to_string()),
            DeValue::Float(_) => {
                return Err(fout(
                    "schrijf een heel getal: scores in honderdsten, bedragen in centen of als \"€ 12,50\".",
                ));
            }
            DeValue::Array(lijst) => {
                let delen: Result<Vec<_>, _> = lijst.iter().map(|w| self.als_json(w)).collect();
                Value::from(delen?)
            }
            DeValue::Table(tabel) => {
                let velden: Result<serde_json::Map<_, _>, _> = tabel
                    .iter()
                    .map(|(s, w)| Ok((s.get_ref().to_string(), self.als_json(w)?)))
                    .collect();
                Value::Object(velden?)
            }
        })
    }
}
