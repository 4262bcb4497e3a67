//! The page of a round: the grid of submissions and criteria, and how far everybody is.

use super::cel::{self, Cel, Ronde};
use super::kladje::Kladjes;
use super::rooster::{Mijn, Regel, Vak, regels, sleutel};
use super::scoren::volgende_lege;
use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::rij::{self, Geladen, RijDeel};
use crate::store::rangorde::{self, Diepte};
use crate::store::rijen::Plek;
use crate::store::selecteren::overleg::{self, Bevestiger};
use crate::store::selecteren::ronde;
use crate::views::engine::Pagina;
use crate::views::velden::{Formulier, Veld};
use axum::http::StatusCode;
use serde::Serialize;
use workflows::invoer::soort;
use workflows::role::Rol;
use workflows::selecteren::herbeoordeling::Grond;

/// The kind of entry with which an assessor confirms the consensus.
pub(super) const BEVESTIGING: &str = "consensusbevestiging";

/// Lets the form say by itself which texts its page shows.
fn zet_teksten(formulier: &mut Formulier, teksten: i64) {
    for veld in formulier.velden.iter_mut().filter(|v| v.naam == "teksten") {
        *veld = Veld::verborgen("teksten", teksten.to_string());
    }
}

/// What a herbeoordeling judges again.
#[derive(Clone, Debug, Serialize)]
pub struct Opnieuw {
    /// The number of this round on the perceel.
    pub nummer: usize,
    /// Why, in words.
    pub grond: String,
    /// The names of the criteria.
    pub criteria: Vec<String>,
    /// The names of the submissions, as the viewer may know them.
    pub inschrijvingen: Vec<String>,
}

/// One criterium.
#[derive(Clone, Debug, Serialize)]
pub struct Kolom {
    /// Its name.
    pub naam: String,
    /// Its weight in percent.
    pub gewicht: u32,
}

/// How far somebody is.
#[derive(Clone, Debug, Serialize)]
pub struct Vordering {
    /// Who.
    pub naam: String,
    /// Cells with a score.
    pub klaar: usize,
    /// All cells.
    pub totaal: usize,
}

/// Whether somebody confirmed.
#[derive(Clone, Debug, Serialize)]
pub struct Bevestiging {
    /// Who.
    pub naam: String,
    /// They did, after the last change.
    pub akkoord: bool,
}

/// The page of a round.
#[derive(Debug, Serialize)]
pub struct Rondepagina {
    /// The common part, without the forms that have a page per cell.
    pub deel: RijDeel,
    /// What is judged again; none in a round that judges everything.
    pub opnieuw: Option<Opnieuw>,
    /// The criteria.
    pub kolommen: Vec<Kolom>,
    /// The submissions.
    pub regels: Vec<Regel>,
    /// The own progress of an assessor while everybody scores on their own.
    pub eigen: Option<Vordering>,
    /// The next cell without an own score.
    pub verder: Option<String>,
    /// The progress of every assessor, for the chair.
    pub voortgang: Vec<Vordering>,
    /// Who confirmed the consensus.
    pub bevestigingen: Vec<Bevestiging>,
    /// The ranking with its computation.
    pub rangorde: Option<String>,
}

impl Pagina for Rondepagina {
    const SJABLOON: &'static str = "pages/selecteren/ronde.html";

    fn voorbeelden() -> Vec<Self> {
        let vordering = |naam: &str| Vordering {
            naam: naam.to_owned(),
            klaar: 12,
            totaal: 20,
        };
        let vak = |signaal| Vak {
            tekst: "80".to_owned(),
            href: Some("/beoordelingsrondes/1/overleg/2/prestaties".to_owned()),
            signaal,
            klaar: true,
            uit_ronde: None,
        };
        let blijft = Vak {
            tekst: "uit ronde 1".to_owned(),
            uit_ronde: Some(1),
            ..vak(false)
        };
        let vol = Self {
            deel: rij::voorbeeld(),
            opnieuw: Some(Opnieuw {
                nummer: 2,
                grond: "een vonnis".to_owned(),
                criteria: vec!["Prestaties".to_owned()],
                inschrijvingen: vec!["Coalitie Wmo".to_owned()],
            }),
            kolommen: ["Prestaties", "Financiën", "Governance"]
                .map(|naam| Kolom {
                    naam: naam.to_owned(),
                    gewicht: 25,
                })
                .to_vec(),
            regels: vec![Regel {
                naam: "Coalitie Wmo".to_owned(),
                href: "/inschrijvingen/1".to_owned(),
                vakken: vec![vak(true), blijft, Vak::default()],
            }],
            eigen: Some(vordering("u")),
            verder: Some("/beoordelingsrondes/1/scoren/2/prestaties".to_owned()),
            voortgang: vec![vordering("A. Aarts")],
            bevestigingen: [true, false]
                .map(|akkoord| Bevestiging {
                    naam: "A. Aarts".to_owned(),
                    akkoord,
                })
                .to_vec(),
            rangorde: Some("/percelen/1/rangorde".to_owned()),
        };
        vec![leeg(rij::voorbeeld()), vol]
    }
}

/// Draws the page of a round.
///
/// # Errors
/// The database, or a template.
pub async fn toon(bezoeker: &Bezoeker, mut geladen: Geladen, status: StatusCode) -> Antwoord {
    let kader = rij::kader(bezoeker, &geladen.plek).await?;
    let teksten = overleg::te_bevestigen(&bezoeker.db(), &bezoeker.viewer, &geladen.plek)
        .await
        .map_err(Weigering::from)?;
    let formulieren = &mut geladen.deel.formulieren;
    formulieren.retain(|f| f.open || !soort(&f.soort).is_some_and(|soort| soort.per_cel));
    for formulier in formulieren.iter_mut().filter(|f| f.soort == BEVESTIGING) {
        zet_teksten(&mut formulier.formulier, teksten.unwrap_or(0));
    }
    let pagina = match cel::vul(bezoeker, geladen.plek).await? {
        Some(ronde) => bouw(bezoeker, ronde, geladen.deel).await?,
        None => leeg(geladen.deel),
    };
    bezoeker.toon(status, &kader, &pagina)
}

fn leeg(deel: RijDeel) -> Rondepagina {
    Rondepagina {
        deel,
        opnieuw: None,
        kolommen: vec![],
        regels: vec![],
        eigen: None,
        verder: None,
        voortgang: vec![],
        bevestigingen: vec![],
        rangorde: None,
    }
}

async fn bouw(bezoeker: &Bezoeker, ronde: Ronde, deel: RijDeel) -> Result<Rondepagina, Weigering> {
    let (db, nu) = (bezoeker.db(), bezoeker.nu());
    let plek = &ronde.plek;
    let toestand = plek.rij.toestand.as_str();
    let scoort = toestand == "individueel" && plek.rollen.heeft(Rol::Beoordelaar);
    let eigen = ronde::eigen_scores(&db, &bezoeker.viewer, plek).await?;
    let stand = rangorde::zichtbaar(&db, &bezoeker.viewer, plek, Diepte::Scores).await?;
    let mijn = Mijn {
        scores: &eigen,
        kladjes: Kladjes::laad(bezoeker, &ronde).await?,
    };
    let cellen: Vec<Cel> = ronde.te_scoren().collect();
    let voortgang = if toestand == "individueel" {
        ronde::voortgang(&db, plek, nu).await?.unwrap_or_default()
    } else {
        vec![]
    };
    let bevestigingen = if toestand == "consensus" && stand.is_some() {
        let laatste = overleg::laatste_tekst(&db, &bezoeker.viewer, plek).await?;
        bevestigd(bezoeker, plek, laatste).await?
    } else {
        vec![]
    };
    let klaar = cellen
        .iter()
        .filter(|cel| eigen.contains_key(&sleutel(cel)))
        .count();
    let leeg = cellen
        .first()
        .and_then(|eerste| volgende_lege(&cellen, eerste, &eigen));
    let perceel = plek.rij.perceel_id;
    Ok(Rondepagina {
        opnieuw: opnieuw(&ronde),
        kolommen: ronde
            .wijze
            .criteria
            .iter()
            .map(|criterium| Kolom {
                naam: criterium.naam.clone(),
                gewicht: criterium.gewicht,
            })
            .collect(),
        regels: regels(&ronde, stand.as_ref(), scoort.then_some(&mijn)),
        eigen: scoort.then(|| Vordering {
            naam: bezoeker.viewer.naam.clone(),
            klaar,
            totaal: cellen.len(),
        }),
        verder: leeg
            .filter(|_| scoort)
            .map(|cel| ronde.adres("scoren", cel)),
        voortgang: voortgang
            .into_iter()
            .map(|v| Vordering {
                naam: v.naam,
                klaar: v.klaar,
                totaal: v.totaal,
            })
            .collect(),
        bevestigingen,
        rangorde: perceel
            .filter(|_| stand.is_some() && toestand == "vastgesteld")
            .map(|perceel| format!("/percelen/{perceel}/rangorde")),
        deel,
    })
}

/// Which assessors confirmed what was written up to and with this audit line.
pub(super) async fn bevestigd(
    bezoeker: &Bezoeker,
    ronde: &Plek,
    regel_nr: i64,
) -> Result<Vec<Bevestiging>, Weigering> {
    let (db, nu) = (bezoeker.db(), bezoeker.nu());
    let alle = overleg::bevestigers(&db, &bezoeker.viewer, ronde, nu).await?;
    let bevestiging = |wie: Bevestiger| Bevestiging {
        akkoord: wie.tot > regel_nr,
        naam: wie.naam,
    };
    Ok(alle.into_iter().map(bevestiging).collect())
}

fn opnieuw(ronde: &Ronde) -> Option<Opnieuw> {
    let bevel = ronde.reeks.bevel()?;
    let omvang = &bevel.omvang;
    let criteria = ronde.wijze.criteria.iter();
    let criteria = criteria.filter(|c| omvang.criteria().any(|code| code == c.code));
    let partijen = ronde.partijen.iter();
    let partijen = partijen.filter(|(id, _)| omvang.partijen().any(|partij| partij == id));
    Some(Opnieuw {
        nummer: ronde.reeks.nummer(),
        grond: match bevel.grond {
            Grond::Vonnis => "een vonnis".to_owned(),
            Grond::EigenFout => "een eigen fout".to_owned(),
        },
        criteria: criteria.map(|criterium| criterium.naam.clone()).collect(),
        inschrijvingen: partijen.map(|(_, naam)| naam.clone()).collect(),
    })
}
