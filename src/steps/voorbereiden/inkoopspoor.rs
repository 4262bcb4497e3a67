//! The page of an inkoopspoor: the common part, where the colleges stand, and how much the price of its
//! procedure weighs. The board sees that before the Go, not after (DOMAIN.md F6).

use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::rij::{self, Geladen, RijDeel};
use crate::store::colleges::{Besluit, Colleges, colleges};
use crate::store::{regels, rijen};
use crate::views::delen::{Cel, Kop, Tabel, Toon};
use crate::views::engine::Pagina;
use crate::views::gevoeligheid::Gevoeligheidsdeel;
use crate::views::tijd::{self, Vorm};
use axum::http::StatusCode;
use jiff::Timestamp;
use serde::Serialize;
use workflows::inzage::Zicht;
use workflows::machine::Kind;

/// The page of an inkoopspoor.
#[derive(Debug, Serialize)]
pub struct Spoorpagina {
    /// The common part.
    pub deel: RijDeel,
    /// What each college said; none before the dossier was put to them.
    pub colleges: Option<Collegedeel>,
    /// What the price does; none when it has no weight, or the rules are not there yet.
    pub gevoeligheid: Option<Gevoeligheidsdeel>,
}

/// Where the colleges stand on the dossier as it was put to them last.
#[derive(Clone, Debug, Serialize)]
pub struct Collegedeel {
    /// How many agreed, and how many must.
    pub zin: String,
    /// One row per gemeente.
    pub tabel: Tabel,
}

impl Pagina for Spoorpagina {
    const SJABLOON: &'static str = "pages/voorbereiden/inkoopspoor.html";

    fn voorbeelden() -> Vec<Self> {
        let pagina = |colleges, gevoeligheid| Self {
            deel: rij::voorbeeld(),
            colleges,
            gevoeligheid,
        };
        let colleges = Colleges {
            standen: vec![],
            quorum: 2,
        };
        let colleges = Collegedeel::nieuw(&colleges, &[]);
        let gevoeligheid = Gevoeligheidsdeel::voorbeeld();
        vec![
            pagina(None, None),
            pagina(Some(colleges), Some(gevoeligheid)),
        ]
    }
}

/// Draws the page of an inkoopspoor.
///
/// # Errors
/// The database, or a template.
pub async fn toon(bezoeker: &Bezoeker, geladen: Geladen, status: StatusCode) -> Antwoord {
    let kader = rij::kader(bezoeker, &geladen.plek).await?;
    let gevoeligheid = gevoeligheid(bezoeker, &geladen).await?;
    let colleges = collegedeel(bezoeker, &geladen).await?;
    let pagina = Spoorpagina {
        deel: geladen.deel,
        colleges,
        gevoeligheid,
    };
    bezoeker.toon(status, &kader, &pagina)
}

/// For who may read the spoor.
async fn collegedeel(
    bezoeker: &Bezoeker,
    geladen: &Geladen,
) -> Result<Option<Collegedeel>, Weigering> {
    if geladen.plek.zicht != Zicht::Ja {
        return Ok(None);
    }
    let colleges = colleges(&bezoeker.db(), geladen.plek.rij.id).await?;
    Ok(colleges.map(|(colleges, namen)| Collegedeel::nieuw(&colleges, &namen)))
}

/// Of the procedure of this spoor, for who may read its rules.
async fn gevoeligheid(
    bezoeker: &Bezoeker,
    geladen: &Geladen,
) -> Result<Option<Gevoeligheidsdeel>, Weigering> {
    let (db, spoor) = (bezoeker.db(), geladen.plek.rij.id);
    let procedures = rijen::lijst(&db, &bezoeker.viewer, Kind::Procedure, Some(spoor)).await?;
    let Some(procedure) = procedures.last().filter(|plek| plek.zicht == Zicht::Ja) else {
        return Ok(None);
    };
    let regels = regels::regels(&db, procedure.rij.id).await?;
    Ok(regels.as_ref().and_then(Gevoeligheidsdeel::van))
}

impl Collegedeel {
    /// `namen` in the order of the colleges.
    fn nieuw(colleges: &Colleges, namen: &[String]) -> Self {
        let zin = match (colleges.ingestemd(), colleges.quorum) {
            (ja, 0) => {
                format!("De portefeuillehouder heeft mandaat. {ja} colleges hebben ingestemd.")
            }
            (ja, nodig) => format!(
                "{ja} van de {} colleges hebben ingestemd met dit dossier. Voor een Go zijn er {nodig} nodig.",
                colleges.standen.len()
            ),
        };
        let rijen = namen.iter().zip(&colleges.standen);
        let rijen = rijen.map(|(naam, college)| {
            let [wat, op] = college.besluit.as_ref().map_or_else(
                || [Cel::staat("Nog geen besluit", Toon::LetOp), Cel::tekst("")],
                besluit,
            );
            vec![Cel::tekst(naam), wat, op]
        });
        let tabel = Tabel {
            bijschrift: "Besluiten van de colleges".to_owned(),
            koppen: ["Gemeente", "Besluit", "Vastgelegd op"]
                .map(Kop::tekst)
                .into(),
            rijen: rijen.collect(),
            leeg: "Geen college beslist mee.".to_owned(),
        };
        Self { zin, tabel }
    }
}

fn besluit(besluit: &Besluit) -> [Cel; 2] {
    let wat = match besluit.code.as_str() {
        "ingestemd" => Cel::staat("Ingestemd", Toon::Goed),
        "ingestemd-met-opmerkingen" => Cel::staat("Ingestemd met opmerkingen", Toon::Goed),
        _ => Cel::staat("Niet ingestemd", Toon::LetOp),
    };
    let op = tijd::datum(Timestamp::from(besluit.op).as_second(), Vorm::Gewoon).unwrap_or_default();
    [wat, Cel::tekst(op)]
}
