//! The last look before handing in: what goes into the package, and one button.

use super::inhoud::{self, Bestand};
use crate::acts::{Weigering, offers};
use crate::clock::nieuwe_id;
use crate::steps::antwoord::{Antwoord, regel};
use crate::steps::bezoeker::Ingelogd;
use crate::steps::rij::{self, post::lees_pad};
use crate::store::{deelnemers, regels};
use crate::views::delen::Regel;
use crate::views::engine::Pagina;
use crate::views::tijd;
use crate::web::Problem;
use axum::extract::Path;
use axum::http::StatusCode;
use serde::Serialize;
use workflows::machine::Kind;

/// One theme with how many of its questions are answered.
#[derive(Clone, Debug, Serialize)]
pub struct Thema {
    /// As the leidraad calls it.
    pub naam: String,
    /// Answered questions.
    pub klaar: usize,
    /// All questions.
    pub totaal: usize,
}

/// The page before handing in.
#[derive(Debug, Serialize)]
pub struct Indienpagina {
    /// The page of the inschrijving.
    pub pagina: String,
    /// The name of the inschrijver.
    pub naam: String,
    /// `indienen` or `vervangen`.
    pub handeling: String,
    /// A new version takes the place of the one that was handed in.
    pub vervangt: bool,
    /// The version of the row that was looked at.
    pub versie: i64,
    /// The key with which pressing twice hands in once.
    pub sleutel: String,
    /// There is a draft to read before it is shut.
    pub te_lezen: bool,
    /// It can be handed in now.
    pub mogelijk: bool,
    /// The rules, met and unmet.
    pub regels: Vec<Regel>,
    /// The bekwaamheidsdossier.
    pub themas: Vec<Thema>,
    /// Organisations with an eigen verklaring.
    pub verklaringen: Vec<String>,
    /// The files.
    pub bestanden: Vec<Bestand>,
    /// The clock of the server, seconds in UTC.
    pub nu: i64,
    /// The closing moment, seconds in UTC.
    pub sluiting: i64,
    /// What is left until then.
    pub rest: String,
}

impl Pagina for Indienpagina {
    const SJABLOON: &'static str = "pages/selecteren/indienen.html";

    fn voorbeelden() -> Vec<Self> {
        let voorbeeld = inhoud::voorbeeld();
        let pagina = |mogelijk, vervangt| Self {
            pagina: "/inschrijvingen/1".to_owned(),
            naam: "Coalitie Wmo".to_owned(),
            handeling: "indienen".to_owned(),
            vervangt,
            versie: 7,
            sleutel: "0194".to_owned(),
            te_lezen: mogelijk,
            mogelijk,
            regels: vec![Regel {
                code: "dossier-volledig".to_owned(),
                tekst: "Elke vraag moet een antwoord hebben.".to_owned(),
                voldaan: mogelijk,
                bron: "leidraad".to_owned(),
            }],
            themas: vec![Thema {
                naam: "Transformatie".to_owned(),
                klaar: 1,
                totaal: 2,
            }],
            verklaringen: vec!["Coalitie Wmo".to_owned()],
            bestanden: if mogelijk {
                voorbeeld.bestanden.clone()
            } else {
                vec![]
            },
            nu: 1_640_330_000,
            sluiting: 1_640_340_000,
            rest: "nog 2 uur".to_owned(),
        };
        vec![
            pagina(true, false),
            pagina(true, true),
            pagina(false, false),
        ]
    }
}

/// The page before handing in.
///
/// # Errors
/// 404 when there is nothing that this viewer can hand in.
pub async fn bevestig(Ingelogd(bezoeker): Ingelogd, Path(id): Path<String>) -> Antwoord {
    let (kind, id) = lees_pad(Kind::Inschrijving.meervoud(), &id)?;
    let geladen = rij::laad(&bezoeker, kind, id, &rij::Vraag::default()).await?;
    let (plek, db) = (&geladen.plek, bezoeker.db());
    let aanbod = offers::offers(&db, &bezoeker.viewer, plek, bezoeker.nu()).await?;
    let offer = aanbod
        .into_iter()
        .filter(|offer| plek.rollen.een_van(&offer.edge.wie))
        .find(|offer| ["indienen", "vervangen"].contains(&offer.handeling))
        .ok_or_else(Problem::niet_gevonden)?;
    let procedure = plek.rij.procedure_id.ok_or_else(Problem::niet_gevonden)?;
    let regels = regels::regels(&db, procedure)
        .await
        .map_err(Weigering::from)?
        .ok_or_else(Problem::niet_gevonden)?;
    let pakket = inhoud::laad(&bezoeker, plek, &regels).await?;
    let (inhoud, te_lezen) = inhoud::Pakket::concept(pakket, &regels);
    // Of another organisation only its signature is known here, not what it signed.
    let voortgang = deelnemers::voortgang(&db, plek).await;
    let voortgang = voortgang.map_err(Weigering::from)?;
    let getekend = voortgang.into_iter().filter(|v| v.toestand == "getekend");
    let (nu, sluiting) = (bezoeker.nu().0, regels.sluiting.as_second());
    let pagina = Indienpagina {
        pagina: geladen.deel.pagina.clone(),
        naam: plek.rij.naam.clone(),
        handeling: offer.handeling.to_owned(),
        vervangt: offer.handeling == "vervangen",
        versie: plek.rij.versie,
        sleutel: nieuwe_id().to_string(),
        te_lezen,
        mogelijk: offer.uitkomst.is_ok(),
        regels: offer.checks().iter().map(regel).collect(),
        themas: inhoud
            .themas
            .iter()
            .map(|thema| Thema {
                naam: thema.naam.clone(),
                klaar: thema
                    .vragen
                    .iter()
                    .filter(|vraag| vraag.woorden > 0)
                    .count(),
                totaal: thema.vragen.len(),
            })
            .collect(),
        verklaringen: inhoud
            .verklaringen
            .into_iter()
            .map(|v| v.organisatie)
            .chain(getekend.map(|v| v.naam))
            .collect(),
        bestanden: inhoud.bestanden,
        nu,
        sluiting,
        rest: tijd::resterend(nu, sluiting),
    };
    let kader = rij::kader(&bezoeker, &geladen.plek)
        .await?
        .kruimel(pagina.naam.clone(), pagina.pagina.clone());
    let kader = crate::views::kader::Kader {
        titel: "Controleren en indienen".to_owned(),
        ..kader
    };
    bezoeker.toon(StatusCode::OK, &kader, &pagina)
}
