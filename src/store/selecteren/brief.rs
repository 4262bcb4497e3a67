//! The selection decision on one submission, for its own party and for the team.

use crate::store::db::Db;
use crate::store::rangorde::{DOSSIER, Stand, bereken, laatste_ronde};
use crate::store::rijen::{self, Plek};
use crate::store::stadia::is;
use crate::store::velden::Velden;
use crate::store::{gebeurd, invoer, regels};
use entities::ids::RijId;
use entities::moment::Moment;
use entities::zaak::{rij, timer};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use workflows::inzage::{self, Zicht};
use workflows::perceel;
use workflows::procedureregels::{Procedureregels, Punten};
use workflows::selecteren::beoordelingsronde::At;
use workflows::selecteren::scoring::Berekening;

/// The score of one criterium with the motivation of the committee.
#[derive(Clone, Debug)]
pub struct Onderdeel {
    /// The criterium.
    pub naam: String,
    /// Its weight in percent.
    pub gewicht: u32,
    /// The lowest acceptable score.
    pub minimum: Option<Punten>,
    /// The score that counts.
    pub score: Punten,
    /// The motivation of the committee; empty when the leidraad takes the mean or median.
    pub motivering: String,
}

/// The decision on one party.
#[derive(Clone, Debug)]
pub struct Selectiebrief {
    /// The perceel.
    pub perceel: String,
    /// The procedure.
    pub procedure: String,
    /// The frozen rules.
    pub regels: Procedureregels,
    /// The reasons for this party.
    pub motivering: String,
    /// Its scores; empty when it was not judged.
    pub onderdelen: Vec<Onderdeel>,
    /// Its total with every step; none when it was not judged.
    pub berekening: Option<Berekening>,
    /// Its place in the ranking; none when there is no ranking or it stands outside it.
    pub plaats: Option<u32>,
    /// How many parties stand in the ranking.
    pub gerangschikt: usize,
    /// When the decision was announced; none while it is a draft.
    pub medegedeeld: Option<Moment>,
    /// The last moment to go to court in time.
    pub termijn_tot: Option<Moment>,
}

/// The decision on this submission. None when it may not be read, or when nothing is decided yet.
pub async fn van(db: &Db<'_>, plek: &Plek) -> Result<Option<Selectiebrief>, DbErr> {
    let (Some(perceel), Some(procedure)) = (plek.rij.perceel_id, plek.rij.procedure_id) else {
        return Ok(None);
    };
    let keer = gebeurd::selectie_medegedeeld(db, perceel).await?;
    let mag = inzage::selectiebrief(&plek.rollen, &plek.plaats(), keer.is_some());
    let regels = regels::regels(db, procedure).await?;
    let namen = (
        rijen::rij(db, perceel).await?,
        rijen::rij(db, procedure).await?,
    );
    let (Zicht::Ja, Some(regels), (Some(van_perceel), Some(van_procedure))) = (mag, regels, namen)
    else {
        return Ok(None);
    };
    let motivering =
        invoer::een::<serde_json::Value>(db, plek.rij.id, "selectiemotivering").await?;
    let mut brief = Selectiebrief {
        perceel: van_perceel.naam,
        procedure: van_procedure.naam,
        regels,
        motivering: motivering
            .map(|entry| entry.velden.tekst("motivering").to_owned())
            .unwrap_or_default(),
        onderdelen: vec![],
        berekening: None,
        plaats: None,
        gerangschikt: 0,
        medegedeeld: keer.map(|keer| keer.op),
        termijn_tot: termijn(db, perceel).await?,
    };
    if let Some(stand) = vastgesteld(db, &plek.rij).await? {
        brief.vul(&stand, plek.rij.id);
    }
    Ok(Some(brief))
}

/// The end of the term, also after it was over.
async fn termijn(db: &Db<'_>, perceel: RijId) -> Result<Option<Moment>, DbErr> {
    let handeling: &'static str = perceel::Act::SelectietermijnVerstrijken.into();
    let laatste = timer::Entity::find()
        .filter(timer::COLUMN.rij_id.eq(perceel))
        .filter(timer::COLUMN.handeling.eq(handeling))
        .order_by_desc(timer::COLUMN.id)
        .one(db)
        .await?;
    Ok(laatste.map(|timer| timer.due))
}

/// The scores of the selection, once they are final.
async fn vastgesteld(db: &Db<'_>, inschrijving: &rij::Model) -> Result<Option<Stand>, DbErr> {
    match laatste_ronde(db, inschrijving, DOSSIER).await? {
        Some(ronde) if is(&ronde, |at: At| at == At::Vastgesteld) => bereken(db, &ronde).await,
        _ => Ok(None),
    }
}

impl Selectiebrief {
    /// Takes over what is this party's own: nothing of the others but how many were ranked.
    fn vul(&mut self, stand: &Stand, inschrijving: RijId) {
        let eigen = stand
            .partijen
            .iter()
            .find(|partij| partij.inschrijving == inschrijving);
        let Some(partij) = eigen else { return };
        self.berekening = partij.berekening.as_ref().ok().cloned();
        self.onderdelen = partij
            .cellen
            .iter()
            .filter_map(|cel| {
                Some(Onderdeel {
                    naam: cel.criterium.naam.clone(),
                    gewicht: cel.criterium.gewicht,
                    minimum: cel.criterium.minimum,
                    score: cel.vastgesteld.clone().ok()?,
                    motivering: cel
                        .overleg
                        .as_ref()
                        .map(|overleg| overleg.motivering.clone())
                        .unwrap_or_default(),
                })
            })
            .collect();
        let Some(selectie) = &stand.selectie else {
            return;
        };
        self.gerangschikt = selectie
            .rangorde
            .as_ref()
            .map_or(0, |rangorde| rangorde.plaatsen.len());
        let uitkomst = selectie
            .partijen
            .iter()
            .find(|partij| partij.wie == inschrijving);
        self.plaats = uitkomst.and_then(|partij| partij.plaats);
    }
}
