//! The entries of a round and of those before it, and the score that counts in each cell.

use super::{BAFO, Cel, Overleg, Score, gesloten};
use crate::store::db::Db;
use crate::store::herbeoordeling::Reeks;
use crate::store::invoer::{self, Invoer, Waarde};
use crate::store::stadia::is;
use crate::store::velden::Velden;
use crate::store::{onttrekking, personen, rijen};
use entities::ids::RijId;
use entities::zaak::rij;
use sea_orm::DbErr;
use std::collections::{BTreeMap, BTreeSet};
use workflows::effect::Verwant;
use workflows::machine::Kind;
use workflows::procedureregels::{
    ADVIESRAAD_CRITERIUM, AdviesModus, Beoordelingswijze, Criterium, Methode, Procedureregels,
    Punten,
};
use workflows::rekenen::deel_afgerond;
use workflows::role::Rol;
use workflows::selecteren::advies;
use workflows::selecteren::scoring::{ScoreFout, groepsbeeld, vastgestelde_score};

/// A submission and the code of a criterium.
type Plaats = (RijId, String);

/// Which cells are read, and how much of them.
#[derive(Clone, Copy)]
pub(super) enum Welke<'c> {
    /// All of them, with or without the motivations of persons.
    Alle { met_teksten: bool },
    /// Those of one submission and criterium, with the motivations.
    Een(RijId, &'c str),
}

impl Welke<'_> {
    /// The key of the only cell that is read.
    fn sleutel(self) -> Option<String> {
        match self {
            Self::Alle { .. } => None,
            Self::Een(inschrijving, criterium) => Some(format!("{inschrijving}/{criterium}")),
        }
    }
}

/// What was entered in a round and in the earlier ones whose scores still stand in it.
pub(super) struct Lagen {
    reeks: Reeks,
    /// Per round of the series, in the same order.
    scores: Vec<Scores>,
}

impl Lagen {
    pub(super) async fn laad(
        db: &Db<'_>,
        ronde: &rij::Model,
        regels: &Procedureregels,
        welke: Welke<'_>,
    ) -> Result<Self, DbErr> {
        let reeks = Reeks::van(db, ronde).await?;
        let mut scores = Vec::new();
        for ronde in reeks.rondes() {
            scores.push(Scores::laad(db, ronde, regels, welke).await?);
        }
        Ok(Self { reeks, scores })
    }

    /// The cell as it was judged last.
    pub(super) fn cel(
        &self,
        wijze: &Beoordelingswijze,
        inschrijving: RijId,
        criterium: &Criterium,
    ) -> Cel {
        let plek = self.reeks.plek(inschrijving, &criterium.code);
        Cel {
            eerder: self.reeks.eerder(inschrijving, &criterium.code),
            ..self.scores[plek].cel(wijze, inschrijving, criterium)
        }
    }
}

/// Everything that was entered about the cells of one round.
struct Scores {
    individueel: BTreeMap<Plaats, Vec<Score>>,
    overleg: BTreeMap<Plaats, Overleg>,
    /// What the adviesraad found per submission; none when its advice does not count.
    adviesraad: Option<BTreeMap<RijId, Oordeel>>,
}

/// What the adviesraad found of one submission.
struct Oordeel {
    /// The mean over its questions.
    score: Punten,
    /// What it wrote about each, in the order in which it was written.
    tekst: String,
}

impl Cel {
    /// The reasons for the score that counts: what the committee wrote together, or the adviesraad where its
    /// advice is the score. Where the leidraad takes the mean or the median without a meeting, those of the
    /// assessors, in alphabetical order so that nobody can tell whose they are.
    #[must_use]
    pub fn motivering(&self) -> String {
        if let Some(overleg) = &self.overleg {
            return overleg.motivering.clone();
        }
        let mut teksten: Vec<&str> = self.scores.iter().map(|s| s.motivering.as_str()).collect();
        teksten.sort_unstable();
        teksten.push(&self.advies);
        teksten.retain(|tekst| !tekst.is_empty());
        teksten.join("\n\n")
    }
}

impl Scores {
    async fn laad(
        db: &Db<'_>,
        ronde: &rij::Model,
        regels: &Procedureregels,
        welke: Welke<'_>,
    ) -> Result<Self, DbErr> {
        let meewegend = matches!(
            regels.adviesraad.modus,
            AdviesModus::MeewegendSubcriterium { .. }
        );
        Ok(Self {
            individueel: individueel(db, ronde, welke).await?,
            overleg: overleg(db, ronde, welke).await?,
            adviesraad: if meewegend && ronde.code != BAFO {
                Some(adviesraad(db, ronde, regels).await?)
            } else {
                None
            },
        })
    }

    fn cel(&self, wijze: &Beoordelingswijze, inschrijving: RijId, criterium: &Criterium) -> Cel {
        let plaats = (inschrijving, criterium.code.clone());
        let scores = self.individueel.get(&plaats).cloned().unwrap_or_default();
        let overleg = self.overleg.get(&plaats).cloned();
        let waarden: Vec<Punten> = scores.iter().map(|score| score.waarde).collect();
        Cel {
            vastgesteld: self.vastgesteld(wijze, inschrijving, criterium, &waarden),
            beeld: groepsbeeld(wijze, &waarden).ok(),
            criterium: criterium.clone(),
            advies: self.advies(inschrijving, criterium).unwrap_or_default(),
            scores,
            overleg,
            eerder: None,
        }
    }

    /// What the adviesraad wrote, when this criterium is its own.
    fn advies(&self, inschrijving: RijId, criterium: &Criterium) -> Option<String> {
        let adviesraad = self.adviesraad.as_ref();
        let oordelen = adviesraad.filter(|_| criterium.code == ADVIESRAAD_CRITERIUM)?;
        Some(oordelen.get(&inschrijving)?.tekst.clone())
    }

    fn vastgesteld(
        &self,
        wijze: &Beoordelingswijze,
        inschrijving: RijId,
        criterium: &Criterium,
        waarden: &[Punten],
    ) -> Result<Punten, ScoreFout> {
        if let (Some(adviesraad), ADVIESRAAD_CRITERIUM) = (&self.adviesraad, &*criterium.code) {
            let ontbreekt = || ScoreFout::ScoreOntbreekt(criterium.naam.clone());
            let oordeel = adviesraad.get(&inschrijving).ok_or_else(ontbreekt)?;
            return Ok(oordeel.score);
        }
        // With mean or median no meeting may set the score, so what was noted there is left out.
        let overleg = (wijze.methode == Methode::Consensus)
            .then(|| self.overleg.get(&(inschrijving, criterium.code.clone())))
            .flatten();
        vastgestelde_score(wijze, waarden, overleg.and_then(|overleg| overleg.waarde))
    }
}

/// The scores of those who were assessors when the round closed: a replaced assessor no longer
/// counts, somebody who left afterwards still does. As long as it is open, everybody's but of those who
/// were withdrawn.
async fn individueel(
    db: &Db<'_>,
    ronde: &rij::Model,
    welke: Welke<'_>,
) -> Result<BTreeMap<Plaats, Vec<Score>>, DbErr> {
    let beoordelaars = match gesloten(db, ronde.id).await? {
        Some(keer) => Some(personen::hielden_rol(db, ronde, Rol::Beoordelaar, keer.op).await?),
        None => None,
    };
    let weg = match &beoordelaars {
        Some(_) => BTreeSet::new(),
        None => onttrekking::onttrokken(db, ronde).await?,
    };
    let mut scores: BTreeMap<Plaats, Vec<Score>> = BTreeMap::new();
    for (sleutel, score) in gegeven(db, ronde.id, welke).await? {
        let Some(plaats) = lees_plaats(&sleutel) else {
            continue;
        };
        let telt = beoordelaars
            .as_ref()
            .is_none_or(|b| b.contains(&score.persoon));
        if telt && !weg.contains(&score.persoon) {
            scores.entry(plaats).or_default().push(score);
        }
    }
    Ok(scores)
}

/// Every score that was given, with its key.
async fn gegeven(
    db: &Db<'_>,
    ronde: RijId,
    welke: Welke<'_>,
) -> Result<Vec<(String, Score)>, DbErr> {
    if let Welke::Alle { met_teksten: false } = welke {
        let waarden = invoer::waarden(db, ronde, "score").await?;
        return Ok(waarden.into_iter().filter_map(kort_score).collect());
    }
    let entries = lees(db, ronde, "score", welke).await?;
    let score = |entry: Invoer| {
        let score = Score {
            persoon: entry.persoon?,
            waarde: waarde(&entry)?,
            motivering: entry.velden.tekst("motivering").to_owned(),
        };
        Some((entry.sleutel, score))
    };
    Ok(entries.into_iter().filter_map(score).collect())
}

/// A score of which the motivation was not read.
fn kort_score((sleutel, persoon, waarde): Waarde) -> Option<(String, Score)> {
    let score = Score {
        persoon: persoon?,
        waarde: Punten::uit_honderdsten(waarde?),
        motivering: String::new(),
    };
    Some((sleutel, score))
}

/// The entries of one kind on the cells that are asked for.
async fn lees(
    db: &Db<'_>,
    ronde: RijId,
    soort: &str,
    welke: Welke<'_>,
) -> Result<Vec<Invoer>, DbErr> {
    match welke.sleutel() {
        Some(sleutel) => invoer::met_sleutel(db, ronde, soort, &sleutel).await,
        None => invoer::alle(db, ronde, soort).await,
    }
}

async fn overleg(
    db: &Db<'_>,
    ronde: &rij::Model,
    welke: Welke<'_>,
) -> Result<BTreeMap<Plaats, Overleg>, DbErr> {
    let entries = lees(db, ronde.id, "consensus", welke).await?;
    Ok(entries
        .iter()
        .filter_map(|entry| {
            let overleg = Overleg {
                waarde: waarde(entry),
                motivering: entry.velden.tekst("motivering").to_owned(),
                regel_nr: entry.regel_nr,
            };
            Some((plaats(entry)?, overleg))
        })
        .collect())
}

/// The mean over the questions that the delegation reads, once its advice is final and says
/// something about each. Advice after the term is kept and never used (DOMAIN.md 4.4).
async fn adviesraad(
    db: &Db<'_>,
    ronde: &rij::Model,
    regels: &Procedureregels,
) -> Result<BTreeMap<RijId, Oordeel>, DbErr> {
    let vragen: Vec<&str> = regels
        .adviesraad_vragen()
        .map(|v| v.code.as_str())
        .collect();
    let adviezen = rijen::verwant(db, ronde, Verwant::OpPerceel(Kind::Advies)).await?;
    let Some(advies) = adviezen
        .into_iter()
        .rfind(|advies| is(advies, is_vastgesteld))
    else {
        return Ok(BTreeMap::new());
    };
    let mut per_partij: BTreeMap<RijId, Vec<(i64, String)>> = BTreeMap::new();
    for punt in invoer::alle::<serde_json::Value>(db, advies.id, "adviespunt").await? {
        if let (Some((inschrijving, vraag)), Some(waarde)) = (plaats(&punt), punt.waarde)
            && vragen.contains(&vraag.as_str())
        {
            let advies = punt.velden.tekst("advies").to_owned();
            per_partij
                .entry(inschrijving)
                .or_default()
                .push((waarde, advies));
        }
    }
    per_partij.retain(|_, punten| punten.len() == vragen.len());
    let oordeel = |punten: Vec<(i64, String)>| {
        let (waarden, teksten): (Vec<i64>, Vec<String>) = punten.into_iter().unzip();
        Oordeel {
            score: gemiddelde(&waarden),
            tekst: teksten.join("\n\n"),
        }
    };
    let per_partij = per_partij.into_iter();
    Ok(per_partij
        .map(|(id, punten)| (id, oordeel(punten)))
        .collect())
}

fn is_vastgesteld(at: advies::At) -> bool {
    matches!(at, advies::At::AdviesVastgesteld | advies::At::Gebruikt)
}

fn gemiddelde(waarden: &[i64]) -> Punten {
    let som: i128 = waarden.iter().copied().map(i128::from).sum();
    Punten::uit_honderdsten(deel_afgerond(som, waarden.len() as i128))
}

/// The key of a cell: `<inschrijving>/<criterium>`, or a question in its place.
fn plaats(entry: &Invoer) -> Option<Plaats> {
    lees_plaats(&entry.sleutel)
}

fn lees_plaats(sleutel: &str) -> Option<Plaats> {
    let mut delen = sleutel.split('/');
    let inschrijving = delen.next()?.parse().ok()?;
    Some((inschrijving, delen.next()?.to_owned()))
}

fn waarde(entry: &Invoer) -> Option<Punten> {
    entry.waarde.map(Punten::uit_honderdsten)
}
