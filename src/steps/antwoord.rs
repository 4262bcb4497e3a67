//! From what a door said to what a person reads.

use crate::acts::Weigering;
use crate::steps::rij::handelingen::{regel, wie_in_woorden};
use crate::vault::KluisFout;
use crate::views::fout::Foutpagina;
use crate::views::words;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use workflows::desk::Refusal;

/// What a page answers.
pub type Antwoord = Result<Response, Fout>;

/// A request that was not done, with the words for it.
#[derive(Debug)]
pub struct Fout(pub Box<Foutpagina>);

impl Fout {
    /// Absent, or not yours to know: the same answer.
    #[must_use]
    pub fn niet_gevonden() -> Self {
        Self(Box::new(Foutpagina::voor(404)))
    }

    /// A template that failed: our defect.
    #[must_use]
    pub fn defect(bron: &dyn std::error::Error) -> Self {
        let kenmerk = crate::clock::nieuwe_id().to_string();
        tracing::error!(%kenmerk, bron = ?bron, "a page failed");
        let mut pagina = Foutpagina::voor(500);
        pagina.kenmerk = Some(kenmerk);
        Self(Box::new(pagina))
    }

    /// With another place to go on.
    #[must_use]
    pub fn verder(mut self, href: &str, tekst: &str) -> Self {
        href.clone_into(&mut self.0.verder);
        tekst.clone_into(&mut self.0.verder_tekst);
        self
    }
}

impl From<Weigering> for Fout {
    fn from(weigering: Weigering) -> Self {
        if matches!(weigering, Weigering::Defect(_) | Weigering::Database(_)) {
            return Self::defect(&weigering);
        }
        Self(Box::new(pagina(&weigering)))
    }
}

impl From<tera::Error> for Fout {
    fn from(fout: tera::Error) -> Self {
        Self::defect(&fout)
    }
}

/// The status and the words of a refusal. What `steps` shows and the API sends come from here.
#[must_use]
pub fn pagina(weigering: &Weigering) -> Foutpagina {
    match weigering {
        Weigering::NietGevonden => Foutpagina::voor(404),
        Weigering::Verouderd => Foutpagina::voor(409),
        Weigering::Wet(refusal) => van_de_wet(refusal),
        Weigering::Velden(fouten) => met_uitleg(
            422,
            "Er is nog iets niet goed",
            fouten.iter().map(|fout| fout.zin.clone()).collect(),
        ),
        Weigering::InvoerNietNu => met_uitleg(
            409,
            "Dit kan nu niet meer",
            vec!["In deze fase kan dit niet worden ingevuld. Er is niets opgeslagen.".into()],
        ),
        Weigering::InvoerNietVoorU => Foutpagina::voor(403),
        Weigering::SleutelHergebruikt => met_uitleg(
            409,
            "Dit verzoek is al gedaan",
            vec!["Dezelfde sleutel is gebruikt voor een ander verzoek.".into()],
        ),
        Weigering::Kluis(fout) => met_uitleg(kluis_status(fout), "Dit lukt niet", vec![
            fout.to_string(),
        ]),
        Weigering::Defect(_) | Weigering::Database(_) => Foutpagina::voor(500),
    }
}

fn van_de_wet(refusal: &Refusal) -> Foutpagina {
    match refusal {
        Refusal::WrongState { .. } => met_uitleg(
            409,
            "Dit kan nu niet",
            vec![
                "De zaak is intussen in een andere fase. De handeling is niet uitgevoerd.".into(),
                "Bekijk waar de zaak nu staat.".into(),
            ],
        ),
        Refusal::WrongRole { needed } => {
            let mensen: Vec<_> = needed.iter().copied().filter(|r| r.van_mens()).collect();
            let mut pagina = Foutpagina::voor(403);
            if !mensen.is_empty() {
                let wie = wie_in_woorden(&mensen);
                pagina.uitleg.insert(0, format!("Dit is een handeling van: {wie}."));
            }
            pagina
        }
        Refusal::Unmet { unmet } => {
            let mut pagina = Foutpagina::voor(422);
            pagina.regels = unmet.iter().map(regel).collect();
            pagina
        }
    }
}

fn met_uitleg(status: u16, kop: &str, uitleg: Vec<String>) -> Foutpagina {
    Foutpagina {
        kop: kop.to_owned(),
        uitleg,
        ..Foutpagina::voor(status)
    }
}

fn kluis_status(fout: &KluisFout) -> u16 {
    fout.status()
}

/// The page is drawn by the layer around the router, in the frame of who asked.
impl IntoResponse for Fout {
    fn into_response(self) -> Response {
        let status =
            StatusCode::from_u16(self.0.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut antwoord = status.into_response();
        antwoord.extensions_mut().insert(self.0);
        antwoord
    }
}

/// The sentence after a redirect, from the code in the address: `handeling.<machine>.<act>`,
/// `invoer.<soort>` or `paraaf`. Only words that we know come out.
#[must_use]
pub fn gedaan(code: &str) -> Option<String> {
    let mut delen = code.split('.');
    let zin = match (delen.next()?, delen.next(), delen.next()) {
        ("handeling", Some(machine), Some(act)) => {
            let kind = workflows::machine::Kind::parse(machine)?;
            kind.parse_act(act)?;
            words::handeling_gedaan(kind, act)
        }
        ("invoer", Some(soort), None) => {
            words::invoer_gedaan(workflows::invoer::soort(soort)?.code)
        }
        ("paraaf", None, None) => "Uw paraaf is gezet".to_owned(),
        _ => return None,
    };
    Some(format!("{zin}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_words_come_out_of_the_address() {
        assert_eq!(
            gedaan("handeling.procedure.publiceren").as_deref(),
            Some("Procedure gepubliceerd.")
        );
        assert_eq!(gedaan("handeling.procedure.<script>"), None);
        assert_eq!(gedaan("invoer.score").as_deref(), Some("Score opgeslagen."));
        assert_eq!(gedaan("zomaar"), None);
    }
}
