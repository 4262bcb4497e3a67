//! The award letter to one party, to read and to print (Aw 2012 art. 2.130 as the model).

use super::view::OpschortingDeel;
use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::rij;
use crate::store::contracteren::{self, Gunningsbrief, Kolom};
use crate::store::rijen;
use crate::views::delen::{Cel, Kop, Tabel};
use crate::views::engine::Pagina;
use crate::views::nederlands::{self, honderdsten};
use axum::extract::Path;
use axum::http::StatusCode;
use entities::ids::RijId;
use serde::Serialize;
use workflows::machine::Kind;
use workflows::selecteren::scoring::Telling;

/// The letter.
#[derive(Clone, Debug, Serialize)]
pub struct Briefpagina {
    /// To whom.
    pub partij: String,
    /// About which procedure, with its perceel when there are more.
    pub over: String,
    /// When it was sent, seconds in UTC; none for a draft.
    pub verzonden: Option<i64>,
    /// The decision was withdrawn afterwards, or nothing is awarded after all.
    pub ingetrokken: bool,
    /// The chosen parties in a sentence.
    pub beoogd: String,
    /// More than one was chosen.
    pub meer_beoogden: bool,
    /// This party is chosen.
    pub is_beoogd: bool,
    /// Why, for this party; lines are kept.
    pub redenen: String,
    /// Characteristics and relative advantages of the chosen party; lines are kept.
    pub voordelen: String,
    /// Own scores beside those of the chosen ones.
    pub scores: Tabel,
    /// Place in the ranking, in a sentence.
    pub plaats: String,
    /// The suspension period.
    pub opschorting: Option<OpschortingDeel>,
    /// Why there is none.
    pub geen_opschorting: String,
    /// Where to complain; lines are kept.
    pub klachtenmeldpunt: String,
}

/// `GET /inschrijvingen/{id}/brieven/gunning`
///
/// # Errors
/// 404 when there is no letter that this person may read.
pub async fn toon(bezoeker: Bezoeker, Path(id): Path<RijId>) -> Antwoord {
    let db = bezoeker.db();
    let plek = rijen::plek(&db, &bezoeker.viewer, id)
        .await
        .map_err(Weigering::from)?
        .filter(|plek| plek.kind == Kind::Inschrijving)
        .ok_or(Weigering::NietGevonden)?;
    let brief = contracteren::gunningsbrief(&db, &bezoeker.viewer, &plek, bezoeker.nu())
        .await
        .map_err(Weigering::from)?
        .ok_or(Weigering::NietGevonden)?;
    let kader = bezoeker.kader("Gunningsbeslissing").await?.kruimel(
        plek.rij.naam.clone(),
        rij::pagina_van(Kind::Inschrijving, id),
    );
    bezoeker.toon(StatusCode::OK, &kader, &Briefpagina::van(&brief))
}

impl Briefpagina {
    /// As the letter says it.
    #[must_use]
    pub fn van(brief: &Gunningsbrief) -> Self {
        Self {
            partij: brief.partij.clone(),
            over: match &brief.perceel {
                Some(perceel) => format!("{}, perceel {perceel}", brief.procedure),
                None => brief.procedure.clone(),
            },
            verzonden: brief.medegedeeld.map(|op| op.0),
            ingetrokken: INGETROKKEN.contains(&brief.toestand.as_str()),
            beoogd: nederlands::opsomming(&brief.beoogd),
            meer_beoogden: brief.beoogd.len() > 1,
            is_beoogd: brief.is_beoogd,
            redenen: brief.redenen.clone(),
            voordelen: brief.voordelen.clone(),
            scores: scores(brief),
            plaats: plaats(brief.plaats),
            opschorting: brief.opschorting.as_ref().map(OpschortingDeel::van),
            geen_opschorting: brief.geen_opschorting.clone().unwrap_or_default(),
            klachtenmeldpunt: brief.klachtenmeldpunt.clone(),
        }
    }
}

/// States of a decision that was announced and no longer stands.
const INGETROKKEN: [&str; 3] = ["ingetrokken", "niet-gegund", "vervallen"];

/// A row per criterium, a column per party: the reader first.
fn scores(brief: &Gunningsbrief) -> Tabel {
    let mut koppen = vec![Kop::tekst("Criterium"), Kop::getal("Gewicht")];
    koppen.extend(
        brief
            .kolommen
            .iter()
            .map(|kolom| Kop::getal(kolom.naam.clone())),
    );
    let regel = |naam: &str, gewicht: String, waarde: &dyn Fn(&Kolom) -> Option<i64>| {
        let punten = brief.kolommen.iter().map(waarde);
        let punten = punten.map(|p| Cel::tekst(p.map_or_else(|| "–".to_owned(), honderdsten)));
        let mut cellen = vec![Cel::tekst(naam), Cel::tekst(gewicht)];
        cellen.extend(punten);
        cellen
    };
    let criteria = brief.criteria.iter().enumerate();
    let mut rijen: Vec<_> = criteria
        .map(|(nr, (naam, gewicht))| {
            let score = |kolom: &Kolom| Some(kolom.scores.get(nr)?.as_ref()?.honderdsten());
            regel(naam, format!("{gewicht}%"), &score)
        })
        .collect();
    rijen.extend(prijsregel(brief));
    if !rijen.is_empty() {
        let totaal = |kolom: &Kolom| Some(kolom.totaal?.honderdsten());
        rijen.push(regel("Totaal", "100%".to_owned(), &totaal));
    }
    Tabel {
        bijschrift: "Scores per criterium".to_owned(),
        koppen,
        rijen,
        leeg: "Er zijn geen scores.".to_owned(),
    }
}

/// What the price did for each party; none when it does not count.
fn prijsregel(brief: &Gunningsbrief) -> Option<Vec<Cel>> {
    let telling = brief.kolommen.iter().find_map(|kolom| kolom.prijs)?.telling;
    let (naam, gewicht) = match telling {
        Telling::Punten { gewicht, .. } => ("Prijs", format!("{gewicht}% van het totaal")),
        Telling::OpWaarde { .. } => ("Bod min de waarde van de kwaliteit", "beslist".to_owned()),
        Telling::Verhouding { .. } => ("Punten per miljoen euro", "beslist".to_owned()),
    };
    let waarden = brief.kolommen.iter().map(|kolom| {
        let telling = kolom.prijs.map(|prijs| prijs.telling);
        Cel::tekst(telling.map_or_else(|| "–".to_owned(), in_woorden))
    });
    let mut cellen = vec![Cel::tekst(naam), Cel::tekst(gewicht)];
    cellen.extend(waarden);
    Some(cellen)
}

fn in_woorden(telling: Telling) -> String {
    match telling {
        Telling::Punten { punten, .. } => honderdsten(punten.honderdsten()),
        Telling::OpWaarde { prijs, .. } => nederlands::euro(prijs),
        Telling::Verhouding { per_miljoen } => {
            format!("{},{:06}", per_miljoen / 1_000_000, per_miljoen % 1_000_000)
        }
    }
}

fn plaats(plaats: Option<(u32, usize)>) -> String {
    match plaats {
        Some((_, 1)) => "U was de enige partij in deze ronde; er is geen rangorde.".to_owned(),
        Some((plaats, aantal)) => {
            format!("U staat op plaats {plaats} van de {aantal} partijen in de rangorde.")
        }
        None => "U staat niet in de rangorde.".to_owned(),
    }
}

impl Pagina for Briefpagina {
    const SJABLOON: &'static str = "pages/contracteren/gunningsbrief.html";

    fn voorbeelden() -> Vec<Self> {
        let afgewezen = Self::van(&super::voorbeeld::brief());
        let gekozen = Self {
            is_beoogd: true,
            meer_beoogden: true,
            opschorting: None,
            geen_opschorting: "Er is maar één partij.".to_owned(),
            ..afgewezen.clone()
        };
        let concept = Self {
            verzonden: None,
            ingetrokken: true,
            ..afgewezen.clone()
        };
        vec![afgewezen, gekozen, concept]
    }
}
