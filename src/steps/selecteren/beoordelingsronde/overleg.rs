//! The meeting about one cell: who scored what, the advice, and what the committee agrees on.

use super::antwoorden;
use super::cel::{self, Cel, Pad, Ronde};
use super::scoren::ingevuld;
use super::velden::{motivering, schaal};
use crate::acts::{self, Veldfout, Weigering};
use crate::steps::antwoord::{Antwoord, geweigerd};
use crate::steps::bezoeker::{Bezoeker, Ingelogd};
use crate::steps::rij;
use crate::steps::rij::formulier::Paren;
use crate::steps::rij::post::een;
use crate::steps::selecteren::inschrijving::inhoud::{self, Vraag};
use crate::store::rangorde::{self, Cel as Rekencel};
use crate::store::selecteren::ronde::{self, Adviespunt};
use crate::views::engine::Pagina;
use crate::views::kader::Kader;
use crate::views::nederlands::honderdsten_kort;
use crate::views::puntenplot::{Punt, Puntenplot, Rij};
use crate::views::svg::Figuur;
use crate::views::velden::{Formulier, Soort, Veld};
use crate::web::{Form, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use serde::Serialize;
use workflows::procedureregels::Methode;
use workflows::role::Rol;
use workflows::selecteren::scoring::Signaal;

/// What the form of the committee is called in the address of a refused form.
const CONSENSUS: &str = "consensus";
const REACTIE: &str = "adviesreactie";

/// The score of one assessor.
#[derive(Clone, Debug, Serialize)]
pub struct Beoordeling {
    /// Who.
    pub naam: String,
    /// Hundredths of a point.
    pub waarde: i64,
    /// Why.
    pub motivering: String,
    /// Far from the others.
    pub ver: bool,
}

/// A point of the advice.
#[derive(Clone, Debug, Serialize)]
pub struct Advies {
    /// The question.
    pub vraag: String,
    /// Hundredths of a point.
    pub waarde: Option<i64>,
    /// The advice.
    pub advies: String,
    /// The reaction of the committee; empty when there is none.
    pub reactie: String,
    /// To write the reaction.
    pub formulier: Option<Formulier>,
}

/// What the committee agreed on.
#[derive(Clone, Debug, Serialize)]
pub struct Overeen {
    /// Hundredths of a point.
    pub waarde: i64,
    /// The common motivation.
    pub motivering: String,
}

/// The page of one cell after the individual scores were closed.
#[derive(Debug, Serialize)]
pub struct Overlegpagina {
    /// The page of the round.
    pub ronde: String,
    /// The submission.
    pub naam: String,
    /// The criterium.
    pub criterium: String,
    /// Its weight in percent.
    pub gewicht: u32,
    /// The individual scores; empty for who may not read them.
    pub beoordelingen: Vec<Beoordeling>,
    /// The same as dots.
    pub plot: Option<Figuur>,
    /// Mean, median and spread in one sentence.
    pub beeld: String,
    /// Why it must be discussed.
    pub signalen: Vec<String>,
    /// The method of the leidraad, in one sentence.
    pub methode: String,
    /// What was agreed on.
    pub overeen: Option<Overeen>,
    /// The form of the chair.
    pub formulier: Option<Formulier>,
    /// The advice of the adviesraad on what this criterium judges.
    pub adviezen: Vec<Advies>,
    /// The answers.
    pub antwoorden: Vec<Vraag>,
    /// The cell before.
    pub vorige: Option<String>,
    /// The cell after.
    pub volgende: Option<String>,
}

impl Pagina for Overlegpagina {
    const SJABLOON: &'static str = "pages/selecteren/overleg.html";

    fn voorbeelden() -> Vec<Self> {
        vec![voorbeeld(true), voorbeeld(false)]
    }
}

fn voorbeeld(vol: bool) -> Overlegpagina {
    let beoordelingen = [("A. Aarts", 6_000), ("B. Bos", 8_000), ("C. Claes", 4_000)]
        .map(|(naam, waarde)| Beoordeling {
            naam: naam.to_owned(),
            waarde,
            motivering: "Goed onderbouwd.".to_owned(),
            ver: waarde == 4_000,
        })
        .to_vec();
    let advies = |met: bool| Advies {
        vraag: "Hoe werkt u aan herstel?".to_owned(),
        waarde: met.then_some(8_000),
        advies: "Cliënten herkennen dit.".to_owned(),
        reactie: if met {
            String::new()
        } else {
            "Dank.".to_owned()
        },
        formulier: met.then(|| Formulier::nieuw("/x", "Reageren", vec![])),
    };
    let leeg = Overlegpagina {
        ronde: "/beoordelingsrondes/1".to_owned(),
        naam: "Coalitie Wmo".to_owned(),
        criterium: "Transformatie".to_owned(),
        gewicht: 20,
        beoordelingen: vec![],
        plot: None,
        beeld: String::new(),
        signalen: vec![],
        methode: "De commissie zoekt overeenstemming.".to_owned(),
        overeen: Some(Overeen {
            waarde: 8_000,
            motivering: "Sterk in herstel.".to_owned(),
        }),
        formulier: None,
        adviezen: vec![],
        antwoorden: vec![],
        vorige: None,
        volgende: None,
    };
    if !vol {
        return leeg;
    }
    Overlegpagina {
        plot: plot("Transformatie", &beoordelingen),
        beoordelingen,
        beeld: "Gemiddelde 60.".to_owned(),
        signalen: vec!["De scores liggen ver uit elkaar.".to_owned()],
        overeen: None,
        formulier: Some(Formulier::nieuw("/x", "Vastleggen", vec![])),
        adviezen: vec![advies(true), advies(false)],
        antwoorden: inhoud::voorbeeld()
            .themas
            .into_iter()
            .flat_map(|t| t.vragen)
            .collect(),
        vorige: Some("/beoordelingsrondes/1".to_owned()),
        volgende: Some("/beoordelingsrondes/1".to_owned()),
        ..leeg
    }
}

/// The page of one cell.
///
/// # Errors
/// 404 when the viewer may not see anything of it.
pub async fn toon(Ingelogd(bezoeker): Ingelogd, Path(pad): Path<Pad>) -> Antwoord {
    let (ronde, cel) = cel::zoek(&bezoeker, &pad).await?;
    pagina(&bezoeker, &ronde, &cel, None).await
}

/// A form that was refused.
struct Geweigerd {
    paren: Paren,
    fouten: Vec<Veldfout>,
}

impl Geweigerd {
    fn is(&self, soort: &str, vraag: &str) -> bool {
        een(&self.paren, "soort") == Some(soort)
            && een(&self.paren, "vraag").unwrap_or_default() == vraag
    }

    fn vul(&self, velden: &mut [Veld]) {
        for veld in velden
            .iter_mut()
            .filter(|veld| veld.soort != Soort::Verborgen)
        {
            let getypt = een(&self.paren, &veld.naam).unwrap_or_default();
            *veld = veld.clone().met(getypt);
            let fout = self.fouten.iter().find(|fout| fout.veld == veld.naam);
            veld.fout = fout.map(|fout| fout.zin.clone());
        }
    }
}

async fn pagina(
    bezoeker: &Bezoeker,
    ronde: &Ronde,
    cel: &Cel,
    refusal: Option<&Geweigerd>,
) -> Antwoord {
    let db = bezoeker.db();
    let plek = &ronde.geladen.plek;
    let stand = rangorde::zichtbaar(&db, &bezoeker.viewer, plek)
        .await
        .map_err(Weigering::from)?;
    let reken = stand
        .iter()
        .flat_map(|stand| &stand.partijen)
        .filter(|partij| partij.inschrijving == cel.inschrijving)
        .flat_map(|partij| &partij.cellen)
        .find(|reken| reken.criterium.code == cel.criterium.code)
        .ok_or_else(Problem::niet_gevonden)?;
    let beoordelingen = beoordelingen(bezoeker, reken).await?;
    let actie = ronde.adres("overleg", cel);
    let leidt = plek.rollen.heeft(Rol::Voorzitter) && plek.rij.toestand == "consensus";
    let buren = Buren::van(ronde, cel);
    let pagina = Overlegpagina {
        ronde: ronde.geladen.deel.pagina.clone(),
        naam: cel.naam.clone(),
        criterium: cel.criterium.naam.clone(),
        gewicht: cel.criterium.gewicht,
        plot: plot(&cel.criterium.naam, &beoordelingen),
        beoordelingen,
        beeld: beeld(reken),
        signalen: signalen(reken),
        methode: methode(ronde.wijze.methode).to_owned(),
        overeen: reken.overleg.as_ref().map(|overleg| Overeen {
            waarde: overleg.waarde.honderdsten(),
            motivering: overleg.motivering.clone(),
        }),
        formulier: (leidt && ronde.wijze.methode == Methode::Consensus)
            .then(|| formulier(&actie, ronde, reken, refusal)),
        adviezen: adviezen(
            bezoeker,
            ronde,
            cel,
            leidt.then_some(actie.as_str()),
            refusal,
        )
        .await?,
        antwoorden: antwoorden::bij(bezoeker, ronde, cel).await?,
        vorige: buren.vorige,
        volgende: buren.volgende,
    };
    let kader = rij::kader(bezoeker, &ronde.geladen).await?;
    let kader = Kader {
        titel: format!("Overleg over {}: {}", pagina.naam, pagina.criterium),
        ..kader.kruimel("Beoordelingsronde", pagina.ronde.clone())
    };
    let status = match refusal {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    bezoeker.toon(status, &kader, &pagina)
}

struct Buren {
    vorige: Option<String>,
    volgende: Option<String>,
}

impl Buren {
    fn van(ronde: &Ronde, cel: &Cel) -> Self {
        let cellen: Vec<Cel> = ronde.cellen().collect();
        let is_deze = |ander: &Cel| {
            ander.inschrijving == cel.inschrijving && ander.criterium.code == cel.criterium.code
        };
        let hier = cellen.iter().position(is_deze);
        let adres = |plek: usize| cellen.get(plek).map(|cel| ronde.adres("overleg", cel));
        Self {
            vorige: hier.and_then(|hier| adres(hier.checked_sub(1)?)),
            volgende: hier.and_then(|hier| adres(hier + 1)),
        }
    }
}

async fn beoordelingen(bezoeker: &Bezoeker, cel: &Rekencel) -> Result<Vec<Beoordeling>, Weigering> {
    let ids = cel.scores.iter().map(|score| score.persoon);
    let namen = ronde::namen(&bezoeker.db(), ids).await?;
    let signalen = cel.beeld.iter().flat_map(|beeld| &beeld.signalen);
    let ver: Vec<usize> = signalen
        .filter_map(|signaal| match signaal {
            Signaal::VerVanMediaan { beoordelaar } => Some(*beoordelaar),
            Signaal::GroteSpreiding => None,
        })
        .collect();
    Ok(cel
        .scores
        .iter()
        .enumerate()
        .map(|(plek, score)| Beoordeling {
            naam: namen.get(&score.persoon).cloned().unwrap_or_default(),
            waarde: score.waarde.honderdsten(),
            motivering: score.motivering.clone(),
            ver: ver.contains(&plek),
        })
        .collect())
}

fn plot(criterium: &str, beoordelingen: &[Beoordeling]) -> Option<Figuur> {
    let punten = beoordelingen.iter().enumerate().map(|(reeks, b)| Punt {
        reeks,
        score: b.waarde,
    });
    let plot = Puntenplot {
        id: "scores".to_owned(),
        naam: format!("Scores voor {criterium}"),
        reeksen: beoordelingen.iter().map(|b| b.naam.clone()).collect(),
        rijen: vec![Rij {
            naam: criterium.to_owned(),
            punten: punten.collect(),
        }],
    };
    (!beoordelingen.is_empty()).then(|| plot.teken())
}

/// F3 in words.
fn beeld(cel: &Rekencel) -> String {
    let tekst = |punten: workflows::procedureregels::Punten| honderdsten_kort(punten.honderdsten());
    cel.beeld.as_ref().map_or_else(String::new, |beeld| {
        format!(
            "Gemiddelde {}, mediaan {}, spreiding {}.",
            tekst(beeld.gemiddelde),
            tekst(beeld.mediaan),
            tekst(beeld.spreiding)
        )
    })
}

fn signalen(cel: &Rekencel) -> Vec<String> {
    let signalen: Vec<&Signaal> = cel.beeld.iter().flat_map(|beeld| &beeld.signalen).collect();
    let ver = |signaal: &&&Signaal| matches!(signaal, Signaal::VerVanMediaan { .. });
    let mut uit = Vec::new();
    if signalen
        .iter()
        .any(|signaal| matches!(signaal, Signaal::GroteSpreiding))
    {
        uit.push("De scores liggen ver uit elkaar. Bespreek waarom.".to_owned());
    }
    if signalen.iter().filter(ver).count() > 0 {
        uit.push("Een score ligt twee of meer stappen van de mediaan.".to_owned());
    }
    uit
}

fn methode(methode: Methode) -> &'static str {
    match methode {
        Methode::Consensus => {
            "De commissie wordt het eens over één score, met één gezamenlijke motivering."
        }
        Methode::Gemiddelde => {
            "De leidraad rekent met het gemiddelde. Overleg verandert de score niet."
        }
        Methode::Mediaan => "De leidraad rekent met de mediaan. Overleg verandert de score niet.",
    }
}

fn formulier(actie: &str, ronde: &Ronde, cel: &Rekencel, refusal: Option<&Geweigerd>) -> Formulier {
    let mut velden = vec![
        Veld::verborgen("soort", CONSENSUS).in_formulier(CONSENSUS),
        schaal("waarde", "Gezamenlijke score", &ronde.wijze),
        motivering("Gezamenlijke motivering", &ronde.wijze),
    ];
    if let Some(refusal) = refusal.filter(|refusal| refusal.is(CONSENSUS, "")) {
        refusal.vul(&mut velden);
    } else if let Some(overleg) = &cel.overleg {
        velden[1] = velden[1]
            .clone()
            .met(overleg.waarde.honderdsten().to_string());
        velden[2] = velden[2].clone().met(overleg.motivering.clone());
    }
    Formulier::nieuw(actie, "Consensus vastleggen", velden)
}

/// The advice on the questions that this criterium judges; with an address, the chair can react.
async fn adviezen(
    bezoeker: &Bezoeker,
    ronde: &Ronde,
    cel: &Cel,
    actie: Option<&str>,
    refusal: Option<&Geweigerd>,
) -> Result<Vec<Advies>, Weigering> {
    let db = bezoeker.db();
    let vragen = ronde::vragen_van(&db, &ronde.geladen.plek, &cel.criterium.code).await?;
    let mut punten = ronde::adviespunten(&db, &bezoeker.viewer, &ronde.geladen.plek).await?;
    let punten = punten.remove(&cel.inschrijving).unwrap_or_default();
    Ok(punten
        .into_iter()
        .filter_map(|punt| {
            let (_, vraag) = vragen.iter().find(|(code, _)| *code == punt.vraag)?;
            Some(Advies {
                formulier: actie.map(|actie| reactie(actie, &punt, refusal)),
                vraag: vraag.clone(),
                waarde: punt.waarde,
                advies: punt.advies,
                reactie: punt.reactie,
            })
        })
        .collect())
}

fn reactie(actie: &str, punt: &Adviespunt, refusal: Option<&Geweigerd>) -> Formulier {
    let prefix = format!("reactie-{}", punt.vraag);
    let veld = Veld::nieuw(Soort::Tekstvak, "reactie", "Reactie van de commissie");
    let mut velden = vec![
        Veld::verborgen("soort", REACTIE).in_formulier(&prefix),
        Veld::verborgen("vraag", punt.vraag.clone()).in_formulier(&prefix),
        veld.met(punt.reactie.clone()).in_formulier(&prefix),
    ];
    if let Some(refusal) = refusal.filter(|refusal| refusal.is(REACTIE, &punt.vraag)) {
        refusal.vul(&mut velden);
    }
    Formulier::nieuw(actie, "Reactie opslaan", velden)
}

/// Writes the consensus of a cell, or the reaction to a point of the advice.
///
/// # Errors
/// What the door says.
pub async fn bewaar(
    Ingelogd(bezoeker): Ingelogd,
    Path(pad): Path<Pad>,
    Form(paren): Form<Paren>,
) -> Antwoord {
    let (ronde, cel) = cel::zoek(&bezoeker, &pad).await?;
    let vraag = een(&paren, "vraag").unwrap_or_default().to_owned();
    let ingevuld = match een(&paren, "soort") {
        Some(CONSENSUS) => ingevuld(CONSENSUS, &cel, "criterium", &cel.criterium.code, &paren),
        Some(REACTIE) => ingevuld(REACTIE, &cel, "vraag", &vraag, &paren),
        _ => {
            return Err(Problem::ongeldig(
                "Dit formulier kennen we niet. Ga terug en probeer het opnieuw.",
            ));
        }
    };
    let soort = ingevuld.soort.clone();
    let (rij, hier) = (ronde.geladen.plek.rij.id, ronde.adres("overleg", &cel));
    let deuren = &bezoeker.app.deuren;
    match acts::record(deuren, &bezoeker.viewer, Some(rij), ingevuld, None).await {
        Ok(_) => Ok(Redirect::to(&format!("{hier}?gedaan=invoer.{soort}")).into_response()),
        Err(Weigering::Velden(fouten)) => {
            let refusal = Geweigerd { paren, fouten };
            pagina(&bezoeker, &ronde, &cel, Some(&refusal)).await
        }
        Err(weigering) => geweigerd(&bezoeker, weigering, &hier).await,
    }
}
