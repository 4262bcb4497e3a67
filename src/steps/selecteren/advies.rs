//! The reading room of the adviesraad-delegatie: only the answers to its own questions, and its advice.

use crate::acts::pakket::{self, Adviesstuk};
use crate::acts::{self, Veldfout, Weigering};
use crate::app::App;
use crate::steps::antwoord::{Antwoord, geweigerd_met};
use crate::steps::bezoeker::{Bezoeker, Ingelogd};
use crate::steps::rij::formulier::{Paren, getypt};
use crate::steps::rij::post::{een, lees_pad};
use crate::steps::rij::{self, Geladen};
use crate::steps::selecteren::beoordelingsronde::velden::schaal;
use crate::store::selecteren::advies::{self, Adviesvraag, Punt};
use crate::views::engine::Voorbeelden;
use crate::views::velden::{Formulier, Soort, Veld};
use crate::web::{Form, Problem};
use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use axum::routing::post;
use entities::ids::RijId;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use view::{Adviespagina, Lid, Onderdeel, Stuk};
use workflows::inzage::{self, Zicht};
use workflows::machine::Kind;
use workflows::procedureregels::{AdviesModus, Beoordelingswijze, Procedureregels};

mod view;

/// The kind of entry that this page draws.
const PUNT: &str = "adviespunt";

/// The route beside those of every row.
pub fn router() -> Router<App> {
    Router::new().route("/adviezen/{id}/punten/{inschrijving}/{vraag}", post(bewaar))
}

/// The page with its samples.
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default().pagina::<Adviespagina>()
}

/// Draws the page of an advice.
///
/// # Errors
/// The database, the vault or a template.
pub async fn toon(bezoeker: &Bezoeker, geladen: Geladen, status: StatusCode) -> Antwoord {
    toon_met(bezoeker, geladen, status, None).await
}

/// A point that was refused: where it stands, what was typed and what is wrong.
struct Geweigerd {
    plaats: (RijId, String),
    paren: Paren,
    fouten: Vec<Veldfout>,
}

async fn toon_met(
    bezoeker: &Bezoeker,
    mut geladen: Geladen,
    status: StatusCode,
    refusal: Option<Geweigerd>,
) -> Antwoord {
    let kader = rij::kader(bezoeker, &geladen.plek).await?;
    let schrijft = geladen.deel.formulieren.iter().any(|f| f.soort == PUNT);
    geladen
        .deel
        .formulieren
        .retain(|f| f.soort != PUNT || f.open);
    geladen
        .deel
        .vastgelegd
        .retain(|blok| blok.soort != "adviesverklaring");
    let pagina = bouw(bezoeker, geladen, schrijft, refusal).await?;
    bezoeker.toon(status, &kader, &pagina)
}

async fn bouw(
    bezoeker: &Bezoeker,
    mut geladen: Geladen,
    schrijft: bool,
    refusal: Option<Geweigerd>,
) -> Result<Adviespagina, Weigering> {
    let (db, nu) = (bezoeker.db(), bezoeker.nu());
    let plek = geladen.plek.clone();
    let regels = advies::regels_bij(&db, &plek).await?;
    let leest = inzage::adviesvragen(&plek.rollen, &plek.plaats()) == Zicht::Ja;
    let stukken = match &regels {
        Some(regels) if leest => {
            geladen.deel.vastgelegd.retain(|blok| blok.soort != PUNT);
            let kamer = Leeskamer {
                pagina: &geladen.deel.pagina,
                regels,
                vragen: advies::vragen(regels),
                punten: advies::punten(&db, &bezoeker.viewer, &plek).await?,
                schrijft,
                refusal,
            };
            let deuren = &bezoeker.app.deuren;
            let gelezen = pakket::adviesstukken(deuren, &db, &bezoeker.viewer, &plek).await?;
            gelezen.iter().map(|stuk| kamer.stuk(stuk)).collect()
        }
        _ => vec![],
    };
    let leden = advies::leden(&db, &plek, nu).await?;
    Ok(Adviespagina {
        modus: regels.as_ref().map(modus).unwrap_or_default(),
        anoniem: regels
            .as_ref()
            .is_some_and(|regels| regels.adviesraad.geanonimiseerd),
        klaar: stukken.iter().map(|stuk: &Stuk| stuk.klaar).sum(),
        totaal: stukken.iter().map(|stuk| stuk.onderdelen.len()).sum(),
        leest,
        stukken,
        leden: leden
            .into_iter()
            .map(|(naam, getekend)| Lid { naam, getekend })
            .collect(),
        deel: geladen.deel,
    })
}

/// What the leidraad does with the advice, in one sentence.
fn modus(regels: &Procedureregels) -> String {
    match regels.adviesraad.modus {
        AdviesModus::Raadgevend => {
            "Het advies is raadgevend. De commissie reageert op elk punt, de score telt niet mee."
                .to_owned()
        }
        AdviesModus::MeewegendSubcriterium { gewicht } => {
            format!("Het oordeel van de adviesraad telt voor {gewicht}% mee in de selectie.")
        }
    }
}

struct Leeskamer<'a> {
    pagina: &'a str,
    regels: &'a Procedureregels,
    vragen: Vec<Adviesvraag>,
    punten: BTreeMap<(RijId, String), Punt>,
    schrijft: bool,
    refusal: Option<Geweigerd>,
}

impl Leeskamer<'_> {
    fn stuk(&self, stuk: &Adviesstuk) -> Stuk {
        let onderdelen: Vec<Onderdeel> = self
            .vragen
            .iter()
            .map(|vraag| self.onderdeel(stuk, vraag))
            .collect();
        Stuk {
            anker: format!("stuk-{}", stuk.inschrijving),
            naam: stuk.naam.clone(),
            klaar: onderdelen
                .iter()
                .filter(|onderdeel| onderdeel.klaar)
                .count(),
            onderdelen,
        }
    }

    fn onderdeel(&self, stuk: &Adviesstuk, vraag: &Adviesvraag) -> Onderdeel {
        let plaats = (stuk.inschrijving, vraag.code.clone());
        let punt = self.punten.get(&plaats);
        let refusal = self
            .refusal
            .as_ref()
            .filter(|refusal| refusal.plaats == plaats);
        let actie = format!(
            "{}/punten/{}/{}",
            self.pagina, stuk.inschrijving, vraag.code
        );
        Onderdeel {
            anker: anker(&plaats),
            vraag: vraag.vraag.clone(),
            antwoord: stuk
                .antwoorden
                .get(&vraag.code)
                .cloned()
                .unwrap_or_default(),
            waarde: punt.and_then(|punt| punt.waarde),
            advies: punt.map(|punt| punt.advies.clone()).unwrap_or_default(),
            klaar: punt.is_some(),
            open: refusal.is_some(),
            formulier: self
                .schrijft
                .then(|| formulier(actie, &anker(&plaats), &self.regels.selectie, punt, refusal)),
        }
    }
}

fn anker((inschrijving, vraag): &(RijId, String)) -> String {
    format!("punt-{inschrijving}-{vraag}")
}

fn formulier(
    actie: String,
    prefix: &str,
    wijze: &Beoordelingswijze,
    punt: Option<&Punt>,
    refusal: Option<&Geweigerd>,
) -> Formulier {
    let versie = punt.map_or(0, |punt| punt.versie).to_string();
    let mut tekst = Veld::nieuw(Soort::Tekstvak, "advies", "Advies");
    tekst.rijen = 5;
    let velden = [
        Veld::verborgen("versie", versie),
        schaal("waarde", "Score", wijze),
        tekst,
    ];
    let vul = |veld: Veld| {
        let mut veld = match (refusal, punt) {
            (Some(refusal), _) if veld.soort != Soort::Verborgen => {
                let getypt = een(&refusal.paren, &veld.naam).unwrap_or_default();
                let mut veld = veld.met(getypt);
                let fout = refusal.fouten.iter().find(|fout| fout.veld == veld.naam);
                veld.fout = fout.map(|fout| fout.zin.clone());
                veld
            }
            (None, Some(punt)) if veld.naam == "waarde" => {
                veld.met(punt.waarde.unwrap_or_default().to_string())
            }
            (None, Some(punt)) if veld.naam == "advies" => veld.met(punt.advies.clone()),
            _ => veld,
        };
        veld = veld.in_formulier(prefix);
        veld
    };
    Formulier::nieuw(
        actie,
        "Advies opslaan",
        velden.into_iter().map(vul).collect(),
    )
}

/// Writes the advice on one part.
///
/// # Errors
/// What the door says.
async fn bewaar(
    Ingelogd(bezoeker): Ingelogd,
    Path((id, inschrijving, vraag)): Path<(String, String, String)>,
    Form(paren): Form<Paren>,
) -> Antwoord {
    let (kind, rij) = lees_pad(Kind::Advies.meervoud(), &id)?;
    let inschrijving: RijId = inschrijving.parse().map_err(|_| Problem::niet_gevonden())?;
    let pagina = rij::pagina_van(kind, rij);
    let mut velden = Map::new();
    for naam in ["waarde", "advies"] {
        if let Some(waarde) = een(&paren, naam) {
            velden.insert(naam.to_owned(), Value::from(waarde));
        }
    }
    velden.insert("inschrijving".to_owned(), inschrijving.to_string().into());
    velden.insert("vraag".to_owned(), vraag.clone().into());
    let ingevuld = acts::Ingevuld {
        soort: PUNT.to_owned(),
        velden,
    };
    let versie = een(&paren, "versie").and_then(|versie| versie.parse().ok());
    let deuren = &bezoeker.app.deuren;
    match acts::record(deuren, &bezoeker.viewer, Some(rij), ingevuld, versie).await {
        Ok(_) => {
            let terug = format!(
                "{pagina}?gedaan=invoer.{PUNT}#{}",
                anker(&(inschrijving, vraag))
            );
            Ok(Redirect::to(&terug).into_response())
        }
        Err(Weigering::Velden(fouten)) => {
            let geladen = rij::laad(&bezoeker, kind, rij, &rij::Vraag::default()).await?;
            let refusal = Geweigerd {
                plaats: (inschrijving, vraag),
                paren,
                fouten,
            };
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            toon_met(&bezoeker, geladen, status, Some(refusal)).await
        }
        Err(weigering) => {
            let getypt = getypt(Some(PUNT), &paren);
            geweigerd_met(&bezoeker, weigering, &pagina, getypt).await
        }
    }
}
