//! The receipt of a package, to read and to print.

use crate::acts::Weigering;
use crate::acts::pakket::{self, Bewijs, Bewijsstuk};
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::rij;
use crate::store::rijen;
use crate::views::delen::{Cel, Kop, Tabel};
use crate::views::engine::Pagina;
use crate::views::nederlands::bestandsgrootte;
use crate::views::words;
use axum::extract::Path;
use axum::http::StatusCode;
use entities::ids::RijId;
use entities::moment::Moment;
use serde::Serialize;
use workflows::invoer::soort;
use workflows::machine::Kind;

/// The receipt.
#[derive(Clone, Debug, Serialize)]
pub struct Bewijspagina {
    /// "Inschrijving" or "BAFO".
    pub soort: String,
    /// The name of the party.
    pub partij: String,
    /// When the last byte was received, seconds in UTC.
    pub stempel: i64,
    /// The version, from 1.
    pub versie: u32,
    /// The hash of everything together.
    pub kenmerk: String,
    /// What was handed in, each part with its hash.
    pub onderdelen: Tabel,
    /// The page of the row.
    pub terug: String,
}

pub(super) async fn toon(kind: Kind, bezoeker: Bezoeker, Path(id): Path<RijId>) -> Antwoord {
    let db = bezoeker.db();
    let plek = rijen::plek(&db, &bezoeker.viewer, id)
        .await
        .map_err(Weigering::from)?
        .filter(|plek| plek.kind == kind)
        .ok_or(Weigering::NietGevonden)?;
    let bewijs = pakket::bewijs(&db, &plek)
        .await?
        .ok_or(Weigering::NietGevonden)?;
    let pagina = Bewijspagina::van(&bewijs, kind, &plek.rij.naam, rij::pagina_van(kind, id));
    let kader = bezoeker
        .kader("Ontvangstbewijs")
        .await?
        .kruimel(plek.rij.naam, pagina.terug.clone());
    bezoeker.toon(StatusCode::OK, &kader, &pagina)
}

impl Bewijspagina {
    /// As the page shows it.
    #[must_use]
    pub fn van(bewijs: &Bewijs, kind: Kind, partij: &str, terug: String) -> Self {
        Self {
            soort: words::machine(kind),
            partij: partij.to_owned(),
            stempel: bewijs.stempel.0,
            versie: bewijs.versie,
            kenmerk: bewijs.kenmerk.clone(),
            onderdelen: Tabel {
                bijschrift: "Wat u hebt ingediend".to_owned(),
                koppen: vec![
                    Kop::tekst("Onderdeel"),
                    Kop::tekst("Naam"),
                    Kop::getal("Grootte"),
                    Kop::tekst("SHA-256"),
                ],
                rijen: bewijs.onderdelen.iter().map(regel).collect(),
                leeg: "Er zat niets in het pakket.".to_owned(),
            },
            terug,
        }
    }
}

fn regel(stuk: &Bewijsstuk) -> Vec<Cel> {
    let naam = soort(&stuk.soort).map_or("Bestand", |soort| soort.naam);
    [
        naam.to_owned(),
        stuk.naam.clone(),
        bestandsgrootte(stuk.grootte),
        stuk.sha256.clone(),
    ]
    .map(Cel::tekst)
    .into()
}

impl Pagina for Bewijspagina {
    const SJABLOON: &'static str = "pages/ontvangstbewijs.html";

    fn voorbeelden() -> Vec<Self> {
        let bewijs = Bewijs {
            versie: 1,
            stempel: Moment(1_647_337_200),
            kenmerk: "9f86d081884c7d659a2feaa0c55ad015".to_owned(),
            onderdelen: vec![Bewijsstuk {
                soort: "bafo-bod".to_owned(),
                naam: String::new(),
                sha256: "2c26b46b68ffc68ff99b453c1d304134".to_owned(),
                grootte: 420,
            }],
        };
        vec![Self::van(
            &bewijs,
            Kind::Bafo,
            "Coalitie Wmo",
            "/bafos/1".to_owned(),
        )]
    }
}
