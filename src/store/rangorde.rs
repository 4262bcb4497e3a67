//! The scores of one beoordelingsronde, computed step by step: cells, totals, ranking, selection.
//!
//! Nothing of it is stored: the entries and the frozen rules are, and this follows from them.

mod beoogd;
mod cellen;
mod geheugen;
mod loten;
mod prijzen;
#[cfg(test)]
mod tests;
mod zicht;

use super::db::Db;
use super::herbeoordeling::Eerder;
use super::rijen;
use super::stadia::{bafo_in_beoordeling, in_mededinging, is, is_in, uitgevallen};
use super::{gebeurd, regels};
use cellen::Lagen;
use entities::ids::{PersoonId, RijId};
use entities::zaak::rij;
use loten::{lotnummers, soort_loting};
use prijzen::Prijzen;
use sea_orm::DbErr;
use std::borrow::Cow;
use std::collections::BTreeMap;
use workflows::effect::Verwant;
use workflows::machine::Kind;
use workflows::procedureregels::{
    Beoordelingswijze, Criterium, Methode, PerceelRegels, Procedureregels, Punten,
};
use workflows::selecteren::beoordelingsronde::{Act, At};
use workflows::selecteren::inschrijving;
use workflows::selecteren::ranking::{Kandidaat, Lotnummers, Selectie, Selectieregel, selecteer};
use workflows::selecteren::scoring::{Berekening, Groepsbeeld, ScoreFout, weeg};

pub(crate) use beoogd::{afgevallen, beoogden};
pub(crate) use geheugen::onthoudend;
pub(crate) use loten::sleutel as loting_sleutel;
pub use loten::{Loting, loting};
pub use zicht::{leest_scores, zichtbaar, zichtbaar_zonder, zichtbare_cel};

/// The code of a round about the bekwaamheidsdossier.
pub const DOSSIER: &str = "bekwaamheidsdossier";
/// The code of a round about the BAFO's.
pub const BAFO: &str = "bafo";

/// How much is read of the scores of persons. With 150 submissions, 30 criteria and twelve assessors there
/// are 54,000 of them, each with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Diepte {
    /// What the outcome follows from: every score; its motivation is left empty.
    Scores,
    /// What a letter says: the motivations of persons too, where no meeting wrote a common one.
    Redenen,
    /// Every score with its motivation.
    Motiveringen,
}

impl Diepte {
    /// Whether the motivations of persons are read where scores are set in this way.
    fn met_teksten(self, methode: Methode) -> bool {
        match self {
            Self::Scores => false,
            Self::Redenen => methode != Methode::Consensus,
            Self::Motiveringen => true,
        }
    }
}

/// The score of one person for one criterium of one submission.
#[derive(Clone, Debug)]
pub struct Score {
    /// Who scored.
    pub persoon: PersoonId,
    /// The score.
    pub waarde: Punten,
    /// Why; empty when it was not read, see [`Diepte`].
    pub motivering: String,
}

/// What came out of the meeting of the committee.
#[derive(Clone, Debug)]
pub struct Overleg {
    /// The score that it agreed on; none when the chair recorded that there is no agreement.
    pub waarde: Option<Punten>,
    /// The common motivation, or why there is no agreement.
    pub motivering: String,
    /// Its audit line: who confirmed before it did not confirm this.
    pub regel_nr: i64,
}

/// One criterium of one submission.
#[derive(Clone, Debug)]
pub struct Cel {
    /// The criterium, with its weight and minimum.
    pub criterium: Criterium,
    /// The scores of the assessors, as far as they were read.
    pub scores: Vec<Score>,
    /// Mean, median, spread and signals; none when nobody has scored.
    pub beeld: Option<Groepsbeeld>,
    /// What came out of the meeting; none as long as nothing was recorded.
    pub overleg: Option<Overleg>,
    /// What the adviesraad wrote, where its advice is the score; empty elsewhere.
    pub advies: String,
    /// The score that counts, by the method of the leidraad.
    pub vastgesteld: Result<Punten, ScoreFout>,
    /// The round that all of this comes from; none for this one.
    pub eerder: Option<Eerder>,
}

/// One submission in the round.
#[derive(Clone, Debug)]
pub struct Partij {
    /// The inschrijving.
    pub inschrijving: RijId,
    /// Its name, or a neutral one for a viewer who may not know it.
    pub naam: String,
    /// It dropped out after it was judged; it keeps its scores.
    pub uitgevallen: bool,
    /// Its criteria in the order of the leidraad.
    pub cellen: Vec<Cel>,
    /// The weighted total with its steps; the first thing that is missing when there is none.
    pub berekening: Result<Berekening, ScoreFout>,
}

/// A round with everything that is computed from it.
#[derive(Clone, Debug)]
pub struct Stand {
    /// The round.
    pub ronde: RijId,
    /// How the leidraad judges in this round.
    pub wijze: Beoordelingswijze,
    /// The submissions that compete, oldest first.
    pub partijen: Vec<Partij>,
    /// Ranking and outcome; none as long as a total is missing.
    pub selectie: Option<Selectie<RijId>>,
    /// There is a tie that decides and that only lots can break.
    pub loting_nodig: bool,
    /// The price counts and is not in the totals yet: the quality is judged without it (P21).
    pub prijs_dicht: bool,
    regel: Selectieregel,
    loten: Lotnummers<RijId>,
}

impl Stand {
    /// The computed parties for which this holds; none as long as one of their totals is missing.
    fn kandidaten(&self, wie: impl Fn(&Partij) -> bool) -> Option<Vec<Kandidaat<RijId>>> {
        self.partijen
            .iter()
            .filter(|partij| wie(partij))
            .map(|partij| {
                Some(Kandidaat {
                    wie: partij.inschrijving,
                    berekening: partij.berekening.clone().ok()?,
                })
            })
            .collect()
    }

    /// The total of one party, when it can be computed.
    #[must_use]
    pub fn berekening(&self, inschrijving: RijId) -> Option<&Berekening> {
        let partij = self
            .partijen
            .iter()
            .find(|partij| partij.inschrijving == inschrijving)?;
        partij.berekening.as_ref().ok()
    }

    /// The place of one party in the ranking, from 1; none when nobody is ranked.
    #[must_use]
    pub fn plaats(&self, inschrijving: RijId) -> Option<u32> {
        let partijen = &self.selectie.as_ref()?.partijen;
        let partij = partijen.iter().find(|partij| partij.wie == inschrijving)?;
        partij.plaats
    }

    fn vul_selectie(&mut self) {
        if self.prijs_dicht {
            return;
        }
        let Some(kandidaten) = self.kandidaten(|_| true) else {
            return;
        };
        let ongeloot = selecteer(&kandidaten, self.regel, &Lotnummers::new());
        self.loting_nodig = !ongeloot.lotingen.is_empty();
        self.selectie = Some(selecteer(&kandidaten, self.regel, &self.loten));
    }
}

/// The round, without asking who looks. None when the leidraad does not judge in such a round.
pub(crate) async fn bereken(
    db: &Db<'_>,
    ronde: &rij::Model,
    diepte: Diepte,
) -> Result<Option<Stand>, DbErr> {
    bereken_zonder(db, ronde, None, diepte).await
}

/// The same as it stood when only these parties had dropped out; without a list as it stands now.
pub(crate) async fn bereken_zonder(
    db: &Db<'_>,
    ronde: &rij::Model,
    weg: Option<&[RijId]>,
    diepte: Diepte,
) -> Result<Option<Stand>, DbErr> {
    let Some(perceel) = ronde.perceel_id else {
        return Ok(None);
    };
    let perceel = rijen::rij(db, perceel).await?;
    let regels = regels::bij(db, ronde).await?;
    let (Some(perceel), Some(regels)) = (perceel, regels) else {
        return Ok(None);
    };
    let (Some(wijze), Some(lot)) = (wijze(&regels, &ronde.code), regels.perceel(&perceel.code))
    else {
        return Ok(None);
    };
    let met_teksten = diepte.met_teksten(wijze.methode);
    let lagen = geheugen::lagen(db, ronde, &regels, met_teksten).await?;
    let mut partijen: Vec<Partij> = mededingers(db, ronde)
        .await?
        .into_iter()
        .map(|inschrijving| partij(&wijze, inschrijving, &lagen, weg))
        .collect();
    let mut prijs_dicht = false;
    if let Some(bafo) = prijzen::van(&regels, &ronde.code) {
        prijs_dicht = !is_in(ronde, At::Vastgesteld);
        if !prijs_dicht {
            let prijzen = Prijzen::laad(db, ronde).await?;
            prijzen.tel_mee(bafo, &wijze, &mut partijen);
        }
    }
    let mut stand = Stand {
        ronde: ronde.id,
        regel: regel(&regels, lot, &ronde.code, &wijze),
        wijze: wijze.into_owned(),
        partijen,
        selectie: None,
        loting_nodig: false,
        prijs_dicht,
        loten: lotnummers(db, ronde, soort_loting(&ronde.code)).await?,
    };
    stand.vul_selectie();
    Ok(Some(stand))
}

/// How the leidraad judges in a round with this code.
pub(crate) fn wijze<'r>(
    regels: &'r Procedureregels,
    code: &str,
) -> Option<Cow<'r, Beoordelingswijze>> {
    if code == BAFO {
        regels.gunning.as_ref().map(Cow::Borrowed)
    } else {
        Some(regels.selectiewijze())
    }
}

/// In the BAFO round the best are awarded, however few took part, and nobody waits as a reserve.
fn regel(
    regels: &Procedureregels,
    perceel: &PerceelRegels,
    code: &str,
    wijze: &Beoordelingswijze,
) -> Selectieregel {
    if code != BAFO {
        return Selectieregel::van(regels, perceel);
    }
    Selectieregel {
        max: perceel.aantal_gegund,
        alleen_bij_overschrijding: false,
        reserve: false,
        knock_out: wijze.knock_out,
    }
}

/// The submissions that compete in a round, oldest first. Also for another row on the perceel: then
/// those that compete for the selection.
pub(crate) async fn mededingers(db: &Db<'_>, ronde: &rij::Model) -> Result<Vec<rij::Model>, DbErr> {
    let mut partijen = rijen::verwant(db, ronde, Verwant::OpPerceel(Kind::Inschrijving)).await?;
    if ronde.code == BAFO {
        let bafos = rijen::verwant(db, ronde, Verwant::OpPerceel(Kind::Bafo)).await?;
        partijen.retain(|partij| {
            bafos.iter().any(|bafo| {
                bafo.inschrijving_id == Some(partij.id) && is(bafo, bafo_in_beoordeling)
            })
        });
    } else {
        // Judged, and found invalid or unsuitable only after that, by its evidence (DOMAIN.md 4.3): it keeps
        // its place, so that the others keep theirs.
        let uit = partijen.iter().filter(|partij| is(partij, uitgevallen));
        let beoordeeld = inschrijving::At::Beoordeeld;
        let later_uit = gebeurd::bereikten(db, uit.map(|partij| partij.id), beoordeeld).await?;
        partijen.retain(|p| is(p, in_mededinging) || later_uit.contains_key(&p.id));
    }
    Ok(partijen)
}

/// The latest round with this code on the perceel of the row. An award decision keeps the round on
/// which it was taken, also when another one is ordered later.
pub(crate) async fn laatste_ronde(
    db: &Db<'_>,
    rij: &rij::Model,
    code: &str,
) -> Result<Option<rij::Model>, DbErr> {
    let rondes = rijen::verwant(db, rij, Verwant::OpPerceel(Kind::Beoordelingsronde)).await?;
    let is_beslissing = rij.machine == Kind::Gunningsbeslissing.name();
    Ok(rondes
        .into_iter()
        .rfind(|ronde| ronde.code == code && (!is_beslissing || ronde.id < rij.id)))
}

/// When the individual scores of the round were closed.
pub(crate) async fn gesloten(db: &Db<'_>, ronde: RijId) -> Result<Option<gebeurd::Keer>, DbErr> {
    match gebeurd::laatst(db, ronde, Act::Sluiten).await? {
        None => gebeurd::laatst(db, ronde, Act::ScoretermijnVerstrijken).await,
        door_voorzitter => Ok(door_voorzitter),
    }
}

fn partij(
    wijze: &Beoordelingswijze,
    inschrijving: rij::Model,
    lagen: &Lagen,
    weg: Option<&[RijId]>,
) -> Partij {
    let cellen: Vec<Cel> = wijze
        .criteria
        .iter()
        .map(|criterium| lagen.cel(wijze, inschrijving.id, criterium))
        .collect();
    Partij {
        inschrijving: inschrijving.id,
        uitgevallen: weg.map_or_else(
            || is(&inschrijving, uitgevallen),
            |weg| weg.contains(&inschrijving.id),
        ),
        naam: inschrijving.naam,
        berekening: totaal(wijze, &cellen),
        cellen,
    }
}

fn totaal(wijze: &Beoordelingswijze, cellen: &[Cel]) -> Result<Berekening, ScoreFout> {
    let scores = cellen
        .iter()
        .map(|cel| Ok((cel.criterium.code.clone(), cel.vastgesteld.clone()?)))
        .collect::<Result<BTreeMap<_, _>, ScoreFout>>()?;
    weeg(wijze, &scores)
}
