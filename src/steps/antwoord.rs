//! What a door answered, for a page: a refusal as a [`Problem`]. Every step uses it; it knows none of them.

use super::bezoeker::Bezoeker;
use crate::acts::{self, Weigering};
use crate::views::delen::{Gegeven, Regel};
use crate::views::fout::Foutpagina;
use crate::views::words;
use crate::web::{Problem, Veldfout};
use axum::extract::multipart::Field;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use workflows::desk::{Check, Refusal};
use workflows::machine::Kind;
use workflows::role::Rol;

/// About how many bytes a request brings, by its own word; 0 when it does not say.
#[must_use]
pub fn lengte(kop: &HeaderMap) -> u64 {
    let lengte = kop.get(header::CONTENT_LENGTH);
    lengte
        .and_then(|lengte| lengte.to_str().ok()?.parse().ok())
        .unwrap_or_default()
}

/// Reads on in a file that was refused, up to so many bytes, so that who sends it is ready to hear why.
pub async fn loop_leeg(veld: &mut Field<'_>, grens: u64) {
    let mut gelezen = 0;
    while let Ok(Some(stuk)) = veld.chunk().await {
        gelezen += stuk.len() as u64;
        if gelezen > grens {
            break;
        }
    }
}

/// A file to keep: it is always downloaded, under this name.
#[must_use]
pub fn bestand(naam: &str, soort: &'static str, bytes: Vec<u8>) -> Response {
    let als = format!("attachment; filename=\"{naam}\"");
    let koppen = [
        (header::CONTENT_TYPE, soort.to_owned()),
        (header::CONTENT_DISPOSITION, als),
    ];
    (koppen, bytes).into_response()
}

/// The refusal as a problem, in the words of `acts`. A form shows `velden` beside its fields again
/// (`scherm::toon_met` with 422); everything else is a page of its own. Use it as `.map_err(problem)`.
#[must_use]
pub fn problem(weigering: impl Into<Weigering>) -> Problem {
    let weigering = weigering.into();
    let status = StatusCode::from_u16(weigering.status());
    let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if status == StatusCode::SERVICE_UNAVAILABLE {
        // Only the operator can mend it, and the person must hear that nothing was kept.
        tracing::error!(fout = %weigering, "a request was refused for now");
        return Problem {
            wacht: Some(60),
            ..Problem::nieuw(status).met_uitleg(weigering.uitleg())
        };
    }
    if status.is_server_error() {
        return Problem::defect(&weigering);
    }
    let problem = Problem::nieuw(status).met_uitleg(weigering.uitleg());
    match weigering {
        Weigering::Wet(Refusal::WrongState { .. }) | Weigering::InvoerNietNu => {
            problem.met_titel("Dit kan nu niet")
        }
        Weigering::Wet(Refusal::WrongRole { needed }) => problem.met_uitleg(voor_wie(&needed)),
        Weigering::Wet(Refusal::Unmet { unmet }) => Problem {
            regels: unmet.iter().map(regel).collect(),
            ..problem
        },
        Weigering::Velden(velden) => Problem {
            velden: velden.into_iter().map(veld).collect(),
            ..problem
        },
        _ => problem,
    }
}

/// One line of a checklist.
#[must_use]
pub fn regel(check: &Check) -> Regel {
    Regel {
        code: check.code.to_owned(),
        tekst: check.zin.to_owned(),
        voldaan: check.gehaald,
        bron: check.bron.to_string(),
    }
}

fn veld(fout: acts::Veldfout) -> Veldfout {
    Veldfout {
        veld: fout.veld,
        zin: fout.zin,
    }
}

/// Whose act it is; the clock and the system do theirs by themselves.
fn voor_wie(rollen: &[Rol]) -> String {
    let mensen: Vec<String> = rollen
        .iter()
        .filter(|rol| rol.van_mens())
        .map(|rol| words::rol_met_lidwoord(*rol))
        .collect();
    if mensen.is_empty() {
        return "Tenderspoor doet dit zelf, op het moment dat de regels zeggen.".to_owned();
    }
    format!("Dit kan alleen {}.", mensen.join(" of "))
}

/// What a page answers.
pub type Antwoord = Result<Response, Problem>;

impl From<Weigering> for Problem {
    fn from(weigering: Weigering) -> Self {
        problem(weigering)
    }
}

/// The page of a refusal, with the way back to where it was asked.
///
/// # Errors
/// A defect goes on as a problem.
pub async fn geweigerd(bezoeker: &Bezoeker, weigering: Weigering, terug: &str) -> Antwoord {
    geweigerd_met(bezoeker, weigering, terug, Vec::new()).await
}

/// The page of a refusal that gives back what was typed: it was not stored, and the form is gone.
///
/// # Errors
/// A defect goes on as a problem.
pub async fn geweigerd_met(
    bezoeker: &Bezoeker,
    weigering: Weigering,
    terug: &str,
    getypt: Vec<Gegeven>,
) -> Antwoord {
    let problem = problem(weigering);
    if problem.status.is_server_error() {
        return Err(problem);
    }
    let mut pagina = Foutpagina::voor(problem.status.as_u16());
    pagina.kop = problem.titel.unwrap_or(pagina.kop);
    pagina.uitleg = problem.uitleg;
    pagina
        .uitleg
        .extend(problem.velden.into_iter().map(|veld| veld.zin));
    pagina.regels = problem.regels;
    pagina.getypt = getypt;
    terug.clone_into(&mut pagina.verder);
    "Terug naar de pagina".clone_into(&mut pagina.verder_tekst);
    let kader = bezoeker.kader(pagina.kop.clone()).await?;
    bezoeker.toon(problem.status, &kader, &pagina)
}

/// The sentence after a redirect, from the code in the address: `handeling.<machine>.<act>`,
/// `invoer.<soort>`, `paraaf` or one about a key. Only words that we know come out.
#[must_use]
pub fn gedaan(code: &str) -> Option<String> {
    let mut delen = code.split('.');
    let zin = match (delen.next()?, delen.next(), delen.next()) {
        ("handeling", Some(machine), Some(act)) => {
            let kind = Kind::parse(machine)?;
            kind.parse_act(act)?;
            words::handeling_gedaan(kind, act)
        }
        ("invoer", Some(soort), None) => {
            words::invoer_gedaan(workflows::invoer::soort(soort)?.code)
        }
        ("bestand", None, None) => "Bestand toegevoegd".to_owned(),
        ("bestand-weg", None, None) => "Bestand verwijderd".to_owned(),
        ("sleutel", None, None) => {
            "Uw wachtzin klopt. Nu moet een andere sleutelhouder de zijne geven".to_owned()
        }
        ("sleutel-gemaakt", None, None) => "Uw sleutel is gemaakt".to_owned(),
        ("sleutel-beproefd", None, None) => "Deze wachtzin opent uw sleutel".to_owned(),
        ("paraaf", None, None) => "Uw paraaf is gezet".to_owned(),
        _ => return None,
    };
    Some(format!("{zin}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_follows_from_the_refusal() {
        let velden = vec![acts::Veldfout {
            veld: "datum".to_owned(),
            zin: "Vul een datum in.".to_owned(),
        }];
        for (weigering, status) in [
            (Weigering::NietGevonden, 404),
            (Weigering::Verouderd, 409),
            (Weigering::InvoerNietNu, 409),
            (Weigering::InvoerNietVoorU, 403),
            (Weigering::Velden(velden), 422),
            (Weigering::Defect("geheim".to_owned()), 500),
        ] {
            let problem = problem(weigering);
            assert_eq!(problem.status, status);
            assert!(!problem.uitleg.concat().contains("geheim"));
        }
    }

    #[test]
    fn a_wrong_person_hears_whose_act_it_is() {
        let needed = vec![Rol::Jurist, Rol::Klok];
        let problem = problem(Refusal::WrongRole { needed });
        assert_eq!(problem.status, StatusCode::FORBIDDEN);
        let laatste = problem.uitleg.last().unwrap();
        assert_eq!(laatste, "Dit kan alleen de jurist.");
    }

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
