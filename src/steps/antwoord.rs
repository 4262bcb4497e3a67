//! From what a door said to what a person reads.

use crate::acts::Weigering;
use crate::steps::rij::handelingen::{regel, wie_in_woorden};
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

    /// Nobody is signed in.
    #[must_use]
    pub fn niet_ingelogd() -> Self {
        Self(Box::new(Foutpagina::voor(401)))
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

/// The status and the words of a refusal.
#[must_use]
pub fn pagina(weigering: &Weigering) -> Foutpagina {
    let mut pagina = Foutpagina::voor(weigering.status());
    match weigering {
        Weigering::NietGevonden | Weigering::Verouderd => {}
        Weigering::Wet(Refusal::Unmet { unmet }) => {
            pagina.regels = unmet.iter().map(regel).collect();
        }
        Weigering::Wet(Refusal::WrongRole { needed }) => {
            let mensen: Vec<_> = needed.iter().copied().filter(|r| r.van_mens()).collect();
            if !mensen.is_empty() {
                let wie = wie_in_woorden(&mensen);
                pagina.uitleg.insert(0, format!("Dit is een handeling van: {wie}."));
            }
        }
        Weigering::Velden(fouten) => {
            "Er is nog iets niet goed".clone_into(&mut pagina.kop);
            pagina.uitleg = fouten.iter().map(|fout| fout.zin.clone()).collect();
        }
        anders => {
            "Dit kan nu niet".clone_into(&mut pagina.kop);
            pagina.uitleg = vec![anders.uitleg()];
        }
    }
    pagina
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
