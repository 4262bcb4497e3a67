//! An organisation registers: it says who it is, and gets a link by mail.

use super::velden::{losse, met_fouten, vaste};
use crate::acts::uitnodigen::{self, Profiel};
use crate::acts::{Veldfout, Weigering};
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::views::engine::Pagina;
use crate::views::velden::Formulier;
use crate::web::Form;
use axum::http::StatusCode;
use serde::Serialize;

/// Registering.
#[derive(Debug, Serialize)]
pub struct Registratiepagina {
    /// What the organisation says of itself; none once the mail is on its way.
    pub formulier: Option<Formulier>,
}

impl Registratiepagina {
    fn nieuw(profiel: &Profiel, fouten: Vec<Veldfout>) -> Self {
        let velden = vaste(profiel).into_iter().chain(losse(profiel)).collect();
        let formulier = Formulier::nieuw("/registreren", "Registreren", velden);
        Self {
            formulier: Some(met_fouten(formulier, fouten)),
        }
    }
}

impl Pagina for Registratiepagina {
    const SJABLOON: &'static str = "pages/organisatie/registreren.html";

    fn voorbeelden() -> Vec<Self> {
        let fout = Veldfout {
            veld: "kvk".to_owned(),
            zin: "Vul het KvK-nummer in: precies acht cijfers.".to_owned(),
        };
        vec![
            Self::nieuw(&Profiel::default(), vec![]),
            Self::nieuw(&Profiel::default(), vec![fout]),
            Self { formulier: None },
        ]
    }
}

/// The empty form.
///
/// # Errors
/// The database or a template.
pub async fn toon(bezoeker: Bezoeker) -> Antwoord {
    let leeg = Profiel {
        land: "NLD".to_owned(),
        ..Profiel::default()
    };
    antwoord(
        &bezoeker,
        StatusCode::OK,
        Registratiepagina::nieuw(&leeg, vec![]),
    )
    .await
}

/// Takes the registration.
///
/// # Errors
/// The database or a template; what is wrong with a field stands beside it.
pub async fn stuur(bezoeker: Bezoeker, Form(profiel): Form<Profiel>) -> Antwoord {
    match uitnodigen::registreer(&bezoeker.app.deuren, profiel.clone()).await {
        Ok(()) => {
            let pagina = Registratiepagina { formulier: None };
            antwoord(&bezoeker, StatusCode::OK, pagina).await
        }
        Err(Weigering::Velden(fouten)) => {
            let pagina = Registratiepagina::nieuw(&profiel, fouten);
            antwoord(&bezoeker, StatusCode::UNPROCESSABLE_ENTITY, pagina).await
        }
        Err(fout) => Err(fout.into()),
    }
}

async fn antwoord(bezoeker: &Bezoeker, status: StatusCode, pagina: Registratiepagina) -> Antwoord {
    let kader = bezoeker.kader("Uw organisatie registreren").await?;
    bezoeker.toon(status, &kader, &pagina)
}
