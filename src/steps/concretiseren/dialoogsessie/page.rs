//! The page of a session.

use super::view::{SessieDeel, VerslagDeel};
use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::rij::{self, Geladen, RijDeel};
use crate::store::concretiseren;
use crate::views::delen::Gegeven;
use crate::views::engine::Pagina;
use axum::http::StatusCode;
use serde::Serialize;

/// The kinds of entry that the page shows itself.
const EIGEN: &[&str] = &[
    "dialoogsessie",
    "agenda",
    "aanwezigheid",
    "verslag",
    "verslagreactie",
    "reactieverwerking",
    "gedeelde-informatie",
];

/// The page.
#[derive(Debug, Serialize)]
pub struct Sessiepagina {
    /// What every row shows.
    pub deel: RijDeel,
    /// Agenda, attendance and verslag.
    pub sessie: SessieDeel,
}

/// Draws the page of a session.
///
/// # Errors
/// The database, or a template.
pub async fn toon(bezoeker: &Bezoeker, geladen: Geladen, status: StatusCode) -> Antwoord {
    let db = bezoeker.db();
    let mut kader = rij::kader(bezoeker, &geladen.plek).await?;
    let Geladen { plek, mut deel, .. } = geladen;
    let zitting = concretiseren::zitting(&db, &bezoeker.viewer, plek)
        .await
        .map_err(Weigering::from)?;
    if let Some(traject) = &zitting.traject {
        kader = kader.kruimel("Dialoog", rij::pagina_van(traject.kind, traject.rij.id));
    }
    let sessie = SessieDeel::van(&zitting);
    kader.titel = format!("Sessie {} met {}", sessie.nummer, kader.titel);
    deel.naam = format!("Sessie {} met {}", sessie.nummer, deel.naam);
    deel.zonder_vastgelegd(EIGEN);
    bezoeker.toon(status, &kader, &Sessiepagina { deel, sessie })
}

impl Pagina for Sessiepagina {
    const SJABLOON: &'static str = "pages/concretiseren/dialoogsessie.html";

    fn voorbeelden() -> Vec<Self> {
        let verslag = VerslagDeel {
            tekst: "Wij spraken over de afbouw.\nDe coalitie komt met een voorstel.".to_owned(),
            vertrouwelijk: "Het tarief van onderaannemers.".to_owned(),
            voor_allen: true,
            reactie: Some("Het voorstel komt op 1 april, niet op 1 maart.".to_owned()),
            antwoord: None,
        };
        let zonder_reactie = VerslagDeel {
            vertrouwelijk: String::new(),
            voor_allen: false,
            reactie: None,
            antwoord: Some("Aangepast.".to_owned()),
            ..verslag.clone()
        };
        let sessie = SessieDeel {
            nummer: 2,
            gegevens: vec![Gegeven::nieuw("Plaats", "Stadhuis Tilburg")],
            agenda: Some("1. Afbouw\n2. Bekostiging".to_owned()),
            aanwezig: vec![Gegeven::nieuw("Van de partij", "Mevrouw Aydin")],
            verslag: Some(verslag),
            gedeeld: Some("De ingangsdatum is 1 januari 2023.".to_owned()),
        };
        let net_verstuurd = SessieDeel {
            verslag: Some(zonder_reactie),
            ..sessie.clone()
        };
        let gepland = SessieDeel {
            agenda: None,
            aanwezig: vec![],
            verslag: None,
            gedeeld: None,
            ..sessie.clone()
        };
        [sessie, net_verstuurd, gepland]
            .map(|sessie| Self {
                deel: rij::voorbeeld(),
                sessie,
            })
            .into()
    }
}
