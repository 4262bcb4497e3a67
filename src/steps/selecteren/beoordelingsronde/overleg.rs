//! The meeting about one cell: who scored what, the advice, and what the committee agrees on.

mod view;

pub use view::Overlegpagina;

use super::antwoorden;
use super::cel::{self, Cel, Pad, Ronde};
use super::kladje::{Kladjes, NOTITIE};
use super::page::{BEVESTIGING, Bevestiging, bevestigd};
use super::scoren::ingevuld;
use super::velden::{motivering, schaal};
use crate::acts::{self, Veldfout, Weigering};
use crate::steps::antwoord::{Antwoord, geweigerd_met};
use crate::steps::bezoeker::{Bezoeker, Ingelogd};
use crate::steps::rij::formulier::{Paren, getypt};
use crate::steps::rij::post::een;
use crate::steps::rij::{self, RijDeel};
use crate::store::rangorde::{self, Cel as Rekencel};
use crate::store::rijen::Plek;
use crate::store::selecteren::overleg;
use crate::store::selecteren::ronde::{self, Adviespunt};
use crate::views::kader::Kader;
use crate::views::nederlands::honderdsten_kort;
use crate::views::velden::{Formulier, Soort, Veld};
use crate::web::{Form, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use view::{Beoordeling, Overeen, Puntadvies, plot};
use workflows::procedureregels::{GeenConsensus, Methode, Punten};
use workflows::role::Rol;
use workflows::selecteren::scoring::Signaal;

/// What the form of the committee is called in the address of a refused form.
const CONSENSUS: &str = "consensus";
const REACTIE: &str = "adviesreactie";
/// The kind of entry with the minutes of a meeting.
const NOTULEN: &str = "notulen";

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
    let plek = &ronde.plek;
    let reken = rangorde::zichtbare_cel(&db, plek, cel.inschrijving, &cel.criterium.code)
        .await
        .map_err(Weigering::from)?
        .ok_or_else(Problem::niet_gevonden)?;
    let beoordelingen = beoordelingen(bezoeker, &reken).await?;
    let actie = ronde.adres("overleg", cel);
    let eerder = ronde.eerder(cel);
    let in_overleg = plek.rollen.heeft(Rol::Voorzitter) && plek.rij.toestand == "consensus";
    let leidt = in_overleg && eerder.is_none();
    let buren = Buren::van(ronde, cel);
    let bevestiging = Bevestigd::van(bezoeker, ronde, &reken).await?;
    let kladjes = Kladjes::laad(bezoeker, ronde).await?;
    let deel = verslagen(bezoeker, plek).await?;
    let pagina = Overlegpagina {
        ronde: ronde.pagina(),
        naam: cel.naam.clone(),
        criterium: cel.criterium.naam.clone(),
        gewicht: cel.criterium.gewicht,
        plot: plot(&cel.criterium.naam, &beoordelingen),
        beoordelingen,
        beeld: beeld(&reken),
        signalen: signalen(&reken),
        methode: methode(ronde.wijze.methode).to_owned(),
        overeen: reken.overleg.as_ref().map(|overleg| Overeen {
            waarde: overleg.waarde.map(Punten::honderdsten),
            motivering: overleg.motivering.clone(),
        }),
        formulier: (leidt && ronde.wijze.methode == Methode::Consensus)
            .then(|| formulier(&actie, ronde, &reken, refusal)),
        bevestigingen: bevestiging.door,
        bevestigen: bevestiging.formulier,
        notulen: deel.vastgelegd.into_iter().find(|b| b.soort == NOTULEN),
        verslag: deel.formulieren.into_iter().find(|f| f.soort == NOTULEN),
        notitie: kladjes.tekst(NOTITIE, cel).to_owned(),
        // The reactions stand with the scores, in the earlier round.
        adviezen: if eerder.is_some() {
            vec![]
        } else {
            let actie = leidt.then_some(actie.as_str());
            adviezen(bezoeker, ronde, cel, actie, refusal).await?
        },
        eerder: eerder.map(|eerder| (eerder.nummer, Ronde::adres_eerder(cel, eerder))),
        antwoorden: antwoorden::bij(bezoeker, ronde, cel).await?,
        vorige: buren.vorige,
        volgende: buren.volgende,
    };
    let kader = rij::kader(bezoeker, &ronde.plek).await?;
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

/// The common part of the page of the round, with the minutes of the meetings and their form.
async fn verslagen(bezoeker: &Bezoeker, ronde: &Plek) -> Result<RijDeel, Weigering> {
    let vraag = rij::Vraag::default();
    let geladen = rij::laad(bezoeker, ronde.kind, ronde.rij.id, &vraag).await?;
    Ok(geladen.deel)
}

/// Who confirmed the score of a cell, and the form to do so.
#[derive(Default)]
struct Bevestigd {
    door: Vec<Bevestiging>,
    formulier: Option<Formulier>,
}

impl Bevestigd {
    /// Only while the committee meets, and only of a score that it agreed on.
    async fn van(bezoeker: &Bezoeker, ronde: &Ronde, cel: &Rekencel) -> Result<Self, Weigering> {
        let plek = &ronde.plek;
        let bespreekt = plek.rij.toestand == "consensus" && cel.eerder.is_none();
        let overleg = cel.overleg.as_ref().filter(|_| bespreekt);
        let Some(overleg) = overleg.filter(|overleg| overleg.waarde.is_some()) else {
            return Ok(Self::default());
        };
        let db = bezoeker.db();
        let teksten = overleg::te_bevestigen(&db, &bezoeker.viewer, plek).await?;
        let actie = format!("{}/invoer/{BEVESTIGING}", ronde.pagina());
        let formulier = |teksten: i64| {
            let velden = vec![
                Veld::verborgen("akkoord", "true"),
                Veld::verborgen("teksten", teksten.to_string()),
            ];
            Formulier::nieuw(actie, "Alle gezamenlijke scores bevestigen", velden)
        };
        Ok(Self {
            door: bevestigd(bezoeker, plek, overleg.regel_nr).await?,
            formulier: teksten
                .filter(|_| plek.rollen.heeft(Rol::Beoordelaar))
                .map(formulier),
        })
    }
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

/// F3 in words.
fn beeld(cel: &Rekencel) -> String {
    let tekst = |punten: Punten| honderdsten_kort(punten.honderdsten());
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

/// The choice that no score was agreed on, and what the leidraad then says (DOMAIN.md 4.4).
fn zonder_overeenstemming(regel: GeenConsensus) -> &'static str {
    match regel {
        GeenConsensus::NieuwOverleg => "Geen overeenstemming: er komt een nieuw overleg",
        GeenConsensus::Gemiddelde => "Geen overeenstemming: het gemiddelde geldt",
        GeenConsensus::Mediaan => "Geen overeenstemming: de mediaan geldt",
    }
}

fn formulier(actie: &str, ronde: &Ronde, cel: &Rekencel, refusal: Option<&Geweigerd>) -> Formulier {
    let mut velden = vec![
        Veld::verborgen("soort", CONSENSUS).in_formulier(CONSENSUS),
        schaal("waarde", "Gezamenlijke score", &ronde.wijze).keuze(
            "",
            zonder_overeenstemming(ronde.wijze.geen_consensus),
            false,
        ),
        motivering("Gezamenlijke motivering", &ronde.wijze),
    ];
    if let Some(refusal) = refusal.filter(|refusal| refusal.is(CONSENSUS, "")) {
        refusal.vul(&mut velden);
    } else if let Some(overleg) = &cel.overleg {
        let waarde = overleg
            .waarde
            .map(|waarde| waarde.honderdsten().to_string());
        velden[1] = velden[1].clone().met(waarde.unwrap_or_default());
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
) -> Result<Vec<Puntadvies>, Weigering> {
    let db = bezoeker.db();
    let vragen = ronde::vragen_van(&db, &ronde.plek, &cel.criterium.code).await?;
    let mut punten = ronde::adviespunten(&db, &bezoeker.viewer, &ronde.plek).await?;
    let punten = punten.remove(&cel.inschrijving).unwrap_or_default();
    Ok(punten
        .into_iter()
        .filter_map(|punt| {
            let (_, vraag) = vragen.iter().find(|(code, _)| *code == punt.vraag)?;
            Some(Puntadvies {
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
    let (rij, hier) = (ronde.plek.rij.id, ronde.adres("overleg", &cel));
    let deuren = &bezoeker.app.deuren;
    match acts::record(deuren, &bezoeker.viewer, Some(rij), ingevuld, None).await {
        Ok(_) => Ok(Redirect::to(&format!("{hier}?gedaan=invoer.{soort}")).into_response()),
        Err(Weigering::Velden(fouten)) => {
            let refusal = Geweigerd { paren, fouten };
            pagina(&bezoeker, &ronde, &cel, Some(&refusal)).await
        }
        Err(weigering) => {
            let getypt = getypt(Some(&soort), &paren);
            geweigerd_met(&bezoeker, weigering, &hier, getypt).await
        }
    }
}
