//! The page behind the link in an invitation.

use crate::acts::Weigering;
use crate::acts::uitnodigen::{self, Genodigd};
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::views::engine::Pagina;
use crate::views::velden::{Formulier, Soort, Veld};
use crate::views::words;
use crate::web::{Form, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};

/// An invitation, to be accepted.
#[derive(Debug, Serialize)]
pub struct Linkpagina {
    /// Who is invited.
    pub naam: String,
    /// The organisation.
    pub organisatie: String,
    /// The role, in words.
    pub rol: String,
    /// They have an account already.
    pub heeft_account: bool,
    /// The password, or only a button; none once it was used.
    pub formulier: Option<Formulier>,
}

impl Linkpagina {
    fn nieuw(genodigd: Genodigd, token: &str, fout: Option<String>) -> Self {
        let wachtwoord = Veld {
            aanvullen: Some("new-password".to_owned()),
            fout,
            ..Veld::nieuw(Soort::Wachtwoord, "wachtwoord", "Kies een wachtwoord")
                .hint("Minstens 12 tekens.")
        };
        let velden = if genodigd.heeft_account {
            vec![]
        } else {
            vec![wachtwoord]
        };
        let knop = if genodigd.heeft_account {
            "Meedoen"
        } else {
            "Account maken"
        };
        let actie = format!("/uitnodigingen/{token}");
        Self {
            naam: genodigd.naam,
            organisatie: genodigd.organisatie,
            rol: words::rol(genodigd.rol),
            heeft_account: genodigd.heeft_account,
            formulier: Some(Formulier::nieuw(actie, knop, velden)),
        }
    }
}

impl Pagina for Linkpagina {
    const SJABLOON: &'static str = "pages/organisatie/link.html";

    fn voorbeelden() -> Vec<Self> {
        let genodigd = |heeft_account| Genodigd {
            naam: "Lotte de Wit".to_owned(),
            organisatie: "Prisma".to_owned(),
            rol: workflows::role::Rol::Zorgaanbieder,
            heeft_account,
        };
        let pagina = |account, fout| Self::nieuw(genodigd(account), "ab", fout);
        let klaar = Self {
            formulier: None,
            ..pagina(true, None)
        };
        let kort = Some("Kies een langer wachtwoord.".to_owned());
        vec![pagina(false, kort), pagina(true, None), klaar]
    }
}

/// What somebody chooses who accepts.
#[derive(Deserialize)]
pub struct Keuze {
    #[serde(default)]
    wachtwoord: String,
}

/// Shows the invitation.
///
/// # Errors
/// 404 when the link is worth nothing any more.
pub async fn toon(bezoeker: Bezoeker, Path(token): Path<String>) -> Antwoord {
    let genodigd = vind(&bezoeker, &token).await?;
    let pagina = Linkpagina::nieuw(genodigd, &token, None);
    antwoord(&bezoeker, StatusCode::OK, pagina).await
}

/// Accepts the invitation.
///
/// # Errors
/// 404 when the link is worth nothing any more; a password that is too short stands beside its field.
pub async fn gebruik(
    bezoeker: Bezoeker,
    Path(token): Path<String>,
    Form(keuze): Form<Keuze>,
) -> Antwoord {
    let genodigd = vind(&bezoeker, &token).await?;
    let hash = if genodigd.heeft_account {
        None
    } else {
        match bezoeker.app.wachtwoorden.hash(&keuze.wachtwoord).await {
            Ok(hash) => Some(hash),
            Err(fout) => {
                let pagina =
                    Linkpagina::nieuw(genodigd, &token, Some(wachtwoordzin(&fout.to_string())));
                return antwoord(&bezoeker, StatusCode::UNPROCESSABLE_ENTITY, pagina).await;
            }
        }
    };
    match uitnodigen::aanvaard(&bezoeker.app.deuren, &token, hash).await {
        Ok(_) => {
            let pagina = Linkpagina {
                formulier: None,
                ..Linkpagina::nieuw(genodigd, &token, None)
            };
            antwoord(&bezoeker, StatusCode::OK, pagina).await
        }
        Err(Weigering::Velden(fouten)) => {
            let mut pagina = Linkpagina::nieuw(genodigd, &token, None);
            if let Some(formulier) = &mut pagina.formulier {
                formulier.fouten = fouten.into_iter().map(|fout| fout.zin).collect();
            }
            antwoord(&bezoeker, StatusCode::UNPROCESSABLE_ENTITY, pagina).await
        }
        Err(fout) => Err(fout.into()),
    }
}

/// What is wrong with a password, as a sentence.
#[must_use]
pub fn wachtwoordzin(fout: &str) -> String {
    let mut letters = fout.chars();
    let eerste = letters.next().map(char::to_uppercase);
    eerste
        .into_iter()
        .flatten()
        .chain(letters)
        .chain(['.'])
        .collect()
}

async fn vind(bezoeker: &Bezoeker, token: &str) -> Result<Genodigd, Problem> {
    let gevonden = uitnodigen::genodigd(&bezoeker.app.deuren, token).await?;
    gevonden.ok_or_else(|| {
        Problem::niet_gevonden().met_uitleg(
            "Deze link werkt niet meer. Vraag een tekenbevoegde van uw organisatie om een nieuwe uitnodiging.",
        )
    })
}

async fn antwoord(bezoeker: &Bezoeker, status: StatusCode, pagina: Linkpagina) -> Antwoord {
    let kader = bezoeker.kader("Uitnodiging").await?;
    bezoeker.toon(status, &kader, &pagina)
}
