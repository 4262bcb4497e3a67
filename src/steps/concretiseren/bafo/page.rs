//! The page of a BAFO.

use super::view::{BafoDeel, Onderdeel, Toetsregel};
use crate::acts::{Weigering, pakket as inhoud};
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::pakket::{self, PakketDeel};
use crate::steps::rij::{self, Geladen, RijDeel};
use crate::store::concretiseren;
use crate::views::delen::{Gegeven, Kop, Tabel};
use crate::views::engine::Pagina;
use axum::http::StatusCode;
use serde::Serialize;
use workflows::machine::Kind;

/// The page.
#[derive(Debug, Serialize)]
pub struct Bafopagina {
    /// What every row shows.
    pub deel: RijDeel,
    /// Its content and what became of it.
    pub bafo: BafoDeel,
}

/// Draws the page of a BAFO.
///
/// # Errors
/// The database, the vault, or a template.
pub async fn toon(bezoeker: &Bezoeker, mut geladen: Geladen, status: StatusCode) -> Antwoord {
    let db = bezoeker.db();
    let viewer = &bezoeker.viewer;
    geladen.deel.naam = format!("BAFO van {}", geladen.deel.naam);
    let kader = rij::kader(bezoeker, &geladen.plek).await?;
    let Geladen {
        plek,
        mut deel,
        bestandsfout,
        ..
    } = geladen;
    let uitvraag = concretiseren::uitvraag(&db, viewer, &plek)
        .await
        .map_err(Weigering::from)?;
    let inhoud = match inhoud::inhoud(&bezoeker.app.deuren, &db, viewer, &plek).await {
        Ok(inhoud) => inhoud,
        // Who may know the BAFO but not read it yet sees the rest of the page.
        Err(Weigering::NietGevonden) => None,
        Err(fout) => return Err(fout.into()),
    };
    let pakket = PakketDeel::van(inhoud.as_ref(), &deel, bestandsfout);
    let mut bafo = BafoDeel::van(&uitvraag, inhoud.as_ref(), pakket, &mut deel);
    if let (Some(_), Some(perceel)) = (&bafo.oordeel, plek.rij.perceel_id) {
        let pagina = rij::pagina_van(Kind::Perceel, perceel);
        bafo.rangorde = Some(format!("{pagina}/rangorde"));
    }
    deel.zonder_vastgelegd(&["bafotoets"]);
    pakket::bevestig_indienen(&mut deel);
    bezoeker.toon(status, &kader, &Bafopagina { deel, bafo })
}

impl Pagina for Bafopagina {
    const SJABLOON: &'static str = "pages/concretiseren/bafo.html";

    fn voorbeelden() -> Vec<Self> {
        let concept = Self {
            deel: rij::voorbeeld(),
            bafo: voorbeeld(),
        };
        let mut schrijvend = concept.bafo.clone();
        let mut deel = rij::voorbeeld();
        schrijvend.bod_formulier = deel.neem_formulier("bafo-bod");
        schrijvend.onderdelen[0].formulier = deel.neem_formulier("bafo-onderdeel");
        let schrijvend = Self {
            deel,
            bafo: schrijvend,
        };
        let dicht = Self {
            deel: rij::voorbeeld(),
            bafo: BafoDeel {
                sluiting: None,
                leesbaar: false,
                concept: false,
                ontbreekt: vec![],
                toets: vec![],
                oordeel: None,
                rangorde: None,
                pakket: PakketDeel::voorbeelden()[1].clone(),
                ..voorbeeld()
            },
        };
        vec![concept, schrijvend, dicht]
    }
}

fn voorbeeld() -> BafoDeel {
    let onderdeel = |antwoord: Option<&str>| Onderdeel {
        vraag: "Hoe bouwt u bedden af?".to_owned(),
        max_woorden: 500,
        antwoord: antwoord.map(str::to_owned),
        woorden: 3,
        formulier: None,
    };
    BafoDeel {
        sluiting: Some(1_647_337_200),
        eisen: vec![Gegeven::nieuw(
            "Bedrag per jaar, hoogstens",
            "€ 48.635.554,00",
        )],
        leesbaar: true,
        onderdelen: vec![onderdeel(Some("In drie jaar.")), onderdeel(None)],
        bod: vec![Gegeven::nieuw("Bedrag per jaar", "€ 45.000.000,00")],
        bod_formulier: None,
        ontbreekt: vec!["Hoe bouwt u bedden af?".to_owned()],
        concept: true,
        pakket: PakketDeel::voorbeelden()[0].clone(),
        toets: vec![
            Toetsregel {
                tekst: "De capaciteit is groot genoeg".to_owned(),
                voldaan: true,
            },
            Toetsregel {
                tekst: "Er zijn geen nieuwe voorbehouden".to_owned(),
                voldaan: false,
            },
        ],
        toelichting: "De partij vraagt een andere ingangsdatum.".to_owned(),
        oordeel: Some(Tabel {
            bijschrift: "Scores".to_owned(),
            koppen: vec![Kop::tekst("Criterium")],
            rijen: vec![],
            leeg: "Nog geen scores.".to_owned(),
        }),
        rangorde: Some("/percelen/1/rangorde".to_owned()),
    }
}
