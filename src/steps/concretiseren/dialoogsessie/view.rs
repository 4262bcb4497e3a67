//! What the page of a session shows besides what every row shows.

use crate::steps::rij;
use crate::store::concretiseren::{Verslag, Zitting};
use crate::views::delen::Gegeven;
use crate::views::tijd;
use serde::Serialize;
use workflows::machine::Kind;

/// One session.
#[derive(Clone, Debug, Serialize)]
pub struct SessieDeel {
    /// 1, 2, 3 …
    pub nummer: i64,
    /// Party, moment, place.
    pub gegevens: Vec<Gegeven>,
    /// The agenda; lines are kept.
    pub agenda: Option<String>,
    /// Who was there.
    pub aanwezig: Vec<Gegeven>,
    /// The verslag and what came of it.
    pub verslag: Option<VerslagDeel>,
    /// What was shared with all parties; lines are kept.
    pub gedeeld: Option<String>,
}

/// A verslag with the reaction and the answer beside it; lines are kept.
#[derive(Clone, Debug, Serialize)]
pub struct VerslagDeel {
    /// The verslag.
    pub tekst: String,
    /// Passages that stay between the two; empty when there are none.
    pub vertrouwelijk: String,
    /// Something in it holds for every party.
    pub voor_allen: bool,
    /// The reaction of the party.
    pub reactie: Option<String>,
    /// How the authority answered it.
    pub antwoord: Option<String>,
}

impl SessieDeel {
    /// As the page shows it.
    #[must_use]
    pub fn van(zitting: &Zitting) -> Self {
        let sessie = &zitting.sessie;
        let op = sessie.op.and_then(|op| tijd::moment_in_zin(op.0).ok());
        let partij = Gegeven {
            href: zitting
                .traject
                .as_ref()
                .map(|plek| rij::pagina_van(Kind::Dialoogtraject, plek.rij.id)),
            ..Gegeven::nieuw("Partij", sessie.plek.rij.naam.clone())
        };
        let aanwezig = zitting.aanwezig.as_ref();
        Self {
            nummer: sessie.nummer,
            gegevens: vec![
                partij,
                Gegeven::nieuw("Dag en tijd", op.unwrap_or_default()),
                Gegeven::nieuw("Plaats", sessie.plaats.clone()),
            ],
            agenda: zitting.agenda.clone(),
            aanwezig: aanwezig.map_or_else(Vec::new, |aanwezig| {
                vec![
                    Gegeven::nieuw("Van de aanbestedende dienst", aanwezig.dienst.join(", ")),
                    Gegeven::nieuw("Van de partij", aanwezig.partij.clone()),
                ]
            }),
            verslag: zitting.verslag.as_ref().map(VerslagDeel::van),
            gedeeld: zitting.gedeeld.clone(),
        }
    }
}

impl VerslagDeel {
    fn van(verslag: &Verslag) -> Self {
        Self {
            tekst: verslag.tekst.clone(),
            vertrouwelijk: verslag.vertrouwelijk.clone(),
            voor_allen: verslag.voor_allen,
            reactie: verslag.reactie.clone(),
            antwoord: verslag.antwoord.clone(),
        }
    }
}
