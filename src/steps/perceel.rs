//! The page of a perceel, the spine of the road to award: its submissions with where each stands, the way
//! to the ranking, and for the team the dialogues side by side. It looks into more than one step.

use super::concretiseren::dialoogtraject::Dialoogoverzicht;
use super::selecteren::rangorde;
use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::partijbrief::Soort;
use crate::steps::rij::{self, Geladen, RijDeel};
use crate::store::rijen::Plek;
use crate::store::selecteren::brief::Besluit;
use crate::store::{concretiseren, opening, rijen};
use crate::views::delen::Link;
use crate::views::engine::Pagina;
use crate::views::words;
use axum::http::StatusCode;
use serde::Serialize;
use workflows::machine::Kind;
use workflows::role::Rol;

/// The page of a perceel.
#[derive(Debug, Serialize)]
pub struct Perceelpagina {
    /// The common part; its submissions are among what belongs to it.
    pub deel: RijDeel,
    /// How many submissions came in, for who may count them and not know them.
    pub aantal: Option<usize>,
    /// The ranking, for who may see it.
    pub rangorde: Option<String>,
    /// The letters of the selection, per party, for who writes and guards them.
    pub brieven: Vec<Link>,
    /// The page of the opening of its BAFO's, for who may know.
    pub opening: Option<String>,
    /// The dialogues side by side, for the team.
    pub dialoog: Option<Dialoogoverzicht>,
}

impl Pagina for Perceelpagina {
    const SJABLOON: &'static str = "pages/perceel.html";

    fn voorbeelden() -> Vec<Self> {
        let perceel = |aantal, rangorde: Option<&str>| Self {
            deel: rij::voorbeeld(),
            aantal,
            rangorde: rangorde.map(str::to_owned),
            brieven: rangorde
                .map(|_| Soort::Selectie.link("/inschrijvingen/1"))
                .into_iter()
                .collect(),
            opening: rangorde.map(|_| "/percelen/1/opening".to_owned()),
            dialoog: rangorde.map(|_| Dialoogoverzicht::voorbeeld()),
        };
        vec![
            perceel(Some(1), None),
            perceel(Some(4), None),
            perceel(None, Some("/percelen/1/rangorde")),
        ]
    }
}

/// Draws the page of a perceel.
///
/// # Errors
/// The database, or a template.
pub async fn toon(bezoeker: &Bezoeker, mut geladen: Geladen, status: StatusCode) -> Antwoord {
    let kader = rij::kader(bezoeker, &geladen.plek).await?;
    let (db, viewer, id) = (bezoeker.db(), &bezoeker.viewer, geladen.plek.rij.id);
    let telbaar = rijen::aantal(&db, viewer, Kind::Inschrijving, id)
        .await
        .map_err(Weigering::from)?;
    let bekend = rijen::lijst(&db, viewer, Kind::Inschrijving, Some(id))
        .await
        .map_err(Weigering::from)?;
    let opening = opening::stand(&db, &geladen.plek, bezoeker.nu())
        .await
        .map_err(Weigering::from)?;
    let rondes = rangorde::rondes(bezoeker, id).await?;
    let dialogen = concretiseren::dialogen(&db, viewer, &geladen.plek)
        .await
        .map_err(Weigering::from)?;
    let dialoog = Dialoogoverzicht::van(&dialogen);
    if dialoog.is_some() {
        let los = words::machines(Kind::Dialoogtraject);
        geladen
            .deel
            .onderdelen
            .retain(|tabel| tabel.bijschrift != los);
    }
    let pagina = Perceelpagina {
        dialoog,
        brieven: brieven(&geladen.plek, &bekend),
        aantal: (telbaar > bekend.len()).then_some(telbaar),
        rangorde: (!rondes.is_empty()).then(|| format!("{}/rangorde", geladen.deel.pagina)),
        opening: opening.map(|_| format!("{}/opening", geladen.deel.pagina)),
        deel: geladen.deel,
    };
    bezoeker.toon(status, &kader, &pagina)
}

/// While the selection is written or opposed: the letter to each party, to read beside what must be left out
/// of it and before a paraaf.
fn brieven(perceel: &Plek, partijen: &[Plek]) -> Vec<Link> {
    let schrijft = [Rol::Inkoopadviseur, Rol::TweedeInkoper, Rol::Jurist];
    let nu = matches!(
        perceel.rij.toestand.as_str(),
        "selectie-concept" | "selectie-medegedeeld"
    );
    if !nu || !schrijft.iter().any(|rol| perceel.rollen.heeft(*rol)) {
        return vec![];
    }
    let met_besluit = |partij: &&Plek| Besluit::van(&partij.rij.toestand).is_some();
    let brief = |partij: &Plek| Link {
        tekst: partij.rij.naam.clone(),
        ..Soort::Selectie.link(&rij::pagina_van(Kind::Inschrijving, partij.rij.id))
    };
    partijen.iter().filter(met_besluit).map(brief).collect()
}
