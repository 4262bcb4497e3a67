//! The register of rules and terms: every sentence by which an act is refused, with its source.

use super::antwoord::Antwoord;
use super::bezoeker::Bezoeker;
use crate::app::App;
use crate::views::engine::{Pagina, Voorbeelden};
use crate::views::words;
use crate::web::Vraag;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use workflows::machine::Kind;
use workflows::rule::Bron;

/// One rule or term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Regel {
    /// Its stable code, also its anchor.
    pub code: String,
    /// Its sentence.
    pub zin: String,
    /// Where it stands.
    pub bron: String,
    /// The acts that look at it: "Publiceren (procedure)".
    pub waar: Vec<String>,
}

/// The register.
#[derive(Clone, Debug, Serialize)]
pub struct Regelpagina {
    /// What was searched.
    pub q: String,
    /// The rules, by code.
    pub regels: Vec<Regel>,
    /// The terms, by code.
    pub termijnen: Vec<Regel>,
}

impl Pagina for Regelpagina {
    const SJABLOON: &'static str = "pages/regels.html";

    fn voorbeelden() -> Vec<Self> {
        vec![
            Self::from(zoek("")),
            Self::from(zoek("geen regel heeft dit")),
        ]
    }
}

/// Rules and terms by code.
type Register = (BTreeMap<&'static str, Regel>, BTreeMap<&'static str, Regel>);

impl From<(String, Register)> for Regelpagina {
    fn from((q, (regels, termijnen)): (String, Register)) -> Self {
        Self {
            q,
            regels: regels.into_values().collect(),
            termijnen: termijnen.into_values().collect(),
        }
    }
}

/// What the address may ask.
#[derive(Debug, Default, Deserialize)]
pub struct Zoek {
    #[serde(default)]
    q: String,
}

/// The routes of this page.
pub fn router() -> Router<App> {
    Router::new().route("/regels", get(toon))
}

/// The pages of this module with their samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default().pagina::<Regelpagina>()
}

/// The register, or the part of it in which the words occur. The law is public.
///
/// # Errors
/// The database.
pub async fn toon(bezoeker: Bezoeker, Vraag(vraag): Vraag<Zoek>) -> Antwoord {
    let pagina = Regelpagina::from(zoek(vraag.q.trim()));
    let kader = bezoeker.kader("Regels").await?;
    bezoeker.toon(StatusCode::OK, &kader, &pagina)
}

fn zoek(q: &str) -> (String, Register) {
    let (mut regels, mut termijnen) = register();
    let past = |regel: &Regel| {
        let tekst = format!(
            "{} {} {} {}",
            regel.code,
            regel.zin,
            regel.bron,
            regel.waar.join(" ")
        );
        let tekst = tekst.to_lowercase();
        q.to_lowercase()
            .split_whitespace()
            .all(|woord| tekst.contains(woord))
    };
    regels.retain(|_, regel| past(regel));
    termijnen.retain(|_, regel| past(regel));
    (q.to_owned(), (regels, termijnen))
}

fn register() -> Register {
    let (mut regels, mut termijnen) = (BTreeMap::new(), BTreeMap::new());
    for kind in Kind::ALL {
        for pijl in kind.describe() {
            let waar = format!(
                "{} ({})",
                words::handeling(*kind, pijl.handeling),
                words::machine(*kind).to_lowercase()
            );
            for check in &pijl.edge.regels {
                noem(&mut regels, check.code, check.zin, check.bron, &waar);
            }
            for termijn in &pijl.edge.termijnen {
                noem(
                    &mut termijnen,
                    termijn.code,
                    termijn.zin,
                    termijn.bron,
                    &waar,
                );
            }
        }
    }
    (regels, termijnen)
}

fn noem(
    register: &mut BTreeMap<&'static str, Regel>,
    code: &'static str,
    zin: &str,
    bron: Bron,
    waar: &str,
) {
    let regel = register.entry(code).or_insert_with(|| Regel {
        code: code.to_owned(),
        zin: zin.to_owned(),
        bron: bron.to_string(),
        waar: Vec::new(),
    });
    if !regel.waar.iter().any(|w| w == waar) {
        regel.waar.push(waar.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_any_order_find_a_rule_by_sentence_source_or_act() {
        let (_, (regels, _)) = zoek("twee openers");
        assert!(regels.contains_key("twee-verschillende-openers"));
        let (_, (alles, termijnen)) = zoek("");
        assert!(alles.len() > regels.len());
        assert!(termijnen.contains_key("standstill"));
    }
}
