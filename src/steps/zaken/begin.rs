//! A new inkoopspoor: the one entry that stands on no row.

use crate::acts::{self, Ingevuld, Weigering};
use crate::steps::antwoord::{Antwoord, geweigerd_met};
use crate::steps::bezoeker::{Bezoeker, Ingelogd};
use crate::steps::rij::formulier::{self, Begin, Ingetypt, Opties, Paren, getypt};
use crate::steps::rij::post::naar;
use crate::store::lijsten;
use crate::views::engine::Pagina;
use crate::views::velden::Formulier;
use crate::web::{Form, Problem};
use axum::http::StatusCode;
use serde::Serialize;
use workflows::invoer::{Invoersoort, Veldsoort, soort};
use workflows::role::Rol;

const CODE: &str = "inkoopspoor";

/// The form of a new spoor.
#[derive(Clone, Debug, Serialize)]
pub struct Nieuwpagina {
    /// The form.
    pub formulier: Formulier,
}

impl Pagina for Nieuwpagina {
    const SJABLOON: &'static str = "pages/zaken/nieuw.html";

    fn voorbeelden() -> Vec<Self> {
        let formulier =
            |soort| formulier::bouw(soort, "/x".into(), &Opties::new(), Begin::Leeg, "f");
        soort(CODE)
            .into_iter()
            .map(|soort| Self {
                formulier: formulier(soort),
            })
            .collect()
    }
}

/// The form, empty.
///
/// # Errors
/// 404 for who may not begin one.
pub async fn toon(Ingelogd(bezoeker): Ingelogd) -> Antwoord {
    teken(&bezoeker, Begin::Leeg, StatusCode::OK).await
}

/// Begins a spoor with its procedure; when fields are wrong the form comes again.
///
/// # Errors
/// What the door says.
pub async fn begin(Ingelogd(bezoeker): Ingelogd, Form(paren): Form<Paren>) -> Antwoord {
    let ingevuld = Ingevuld {
        soort: CODE.to_owned(),
        velden: formulier::lees(de_soort()?, &paren),
    };
    match acts::record(&bezoeker.app.deuren, &bezoeker.viewer, None, ingevuld, None).await {
        Ok(nieuw) => Ok(naar(&format!("/zaken/{}", nieuw.rij), "invoer.inkoopspoor")),
        Err(Weigering::Velden(fouten)) => {
            let ingetypt = Ingetypt {
                soort: CODE.to_owned(),
                paren,
                fouten,
                intussen: None,
            };
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            teken(&bezoeker, Begin::Getypt(&ingetypt), status).await
        }
        Err(weigering) => {
            let getypt = getypt(Some(CODE), &paren);
            geweigerd_met(&bezoeker, weigering, "/zaken", getypt).await
        }
    }
}

fn de_soort() -> Result<&'static Invoersoort, Problem> {
    soort(CODE).ok_or_else(Problem::niet_gevonden)
}

async fn teken(bezoeker: &Bezoeker, begin: Begin<'_>, status: StatusCode) -> Antwoord {
    if !bezoeker.viewer.rollen_overal().heeft(Rol::Inkoopadviseur) {
        return Err(Problem::niet_gevonden());
    }
    let soort = de_soort()?;
    let mut opties = Opties::new();
    for veld in soort.velden {
        if let Veldsoort::Meer(lijst) | Veldsoort::Uit(lijst) = veld.soort {
            let gevonden = lijsten::opties(&bezoeker.db(), &bezoeker.viewer, None, lijst)
                .await
                .map_err(Weigering::from)?;
            opties.insert(lijst, gevonden);
        }
    }
    let pagina = Nieuwpagina {
        formulier: formulier::bouw(soort, "/zaken/nieuw".to_owned(), &opties, begin, CODE),
    };
    let kader = bezoeker
        .kader("Nieuw inkoopspoor")
        .await?
        .kruimel("Zaken", "/zaken");
    bezoeker.toon(status, &kader, &pagina)
}
