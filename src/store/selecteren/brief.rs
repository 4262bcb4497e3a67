//! The selection decision on one submission, for its own party and for the team.

use crate::store::db::Db;
use crate::store::invoer::Invoeren;
use crate::store::partijbrief::{Rechtsmiddel, Vergelijking, Weglatingen, afzender};
use crate::store::rangorde::{DOSSIER, Diepte, Stand, bereken, laatste_ronde};
use crate::store::rijen::{self, Plek, verwant};
use crate::store::stadia::is;
use crate::store::velden::Velden;
use crate::store::{gebeurd, regels};
use entities::ids::RijId;
use entities::moment::Moment;
use entities::zaak::rij;
use sea_orm::DbErr;
use std::collections::BTreeMap;
use workflows::effect::Verwant;
use workflows::invoer::{Veldsoort, soort};
use workflows::inzage::{self, Zicht};
use workflows::machine::Kind;
use workflows::procedureregels::{Fasen, Procedureregels};
use workflows::selecteren::beoordelingsronde;
use workflows::selecteren::inschrijving::At;

/// What was decided about one party.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Besluit {
    /// It goes on.
    Geselecteerd,
    /// It goes on only when another one drops out.
    Reserve,
    /// Others go on.
    NietGeselecteerd,
    /// Its submission is invalid.
    Ongeldig,
    /// It is excluded.
    Uitgesloten,
    /// It lacks a suitability requirement.
    NietGeschikt,
}

impl Besluit {
    /// The decision that a submission in this state awaits or had; none when there is nothing to decide
    /// yet, or any more.
    #[must_use]
    pub fn van(toestand: &str) -> Option<Self> {
        match toestand.parse().ok()? {
            At::Geselecteerd => Some(Self::Geselecteerd),
            At::Reserve => Some(Self::Reserve),
            At::NietGeselecteerd => Some(Self::NietGeselecteerd),
            At::Ongeldig => Some(Self::Ongeldig),
            At::Uitgesloten => Some(Self::Uitgesloten),
            At::NietGeschikt => Some(Self::NietGeschikt),
            _ => None,
        }
    }

    /// The party was compared with others and does not go on: it reads the scores of those that do.
    #[must_use]
    pub fn is_vergeleken(self) -> bool {
        matches!(self, Self::Reserve | Self::NietGeselecteerd)
    }
}

/// The decision on one party.
#[derive(Clone, Debug)]
pub struct Selectiebrief {
    /// The region that signs.
    pub afzender: String,
    /// The name of the party.
    pub partij: String,
    /// The procedure.
    pub procedure: String,
    /// The perceel; none when there is only one.
    pub perceel: Option<String>,
    /// What was decided.
    pub besluit: Besluit,
    /// The reasons for this party.
    pub motivering: String,
    /// Why it was not judged, or no longer counts: the ground or the requirement, in the words of the leidraad.
    pub gronden: Vec<String>,
    /// Names of the parties that go on; only for a party that was compared with them.
    pub gekozen: Vec<String>,
    /// Its scores, and beside them those of the parties that go on when it was compared with them. None
    /// when nothing was judged.
    pub vergelijking: Option<Vergelijking>,
    /// The phases that follow.
    pub fasen: Fasen,
    /// When the decision was announced; none while it is a draft.
    pub medegedeeld: Option<Moment>,
    /// What the party can do.
    pub rechtsmiddel: Rechtsmiddel,
}

/// The decision on this submission, as it was announced: what happened to anybody afterwards changes
/// nothing in it. None when it may not be read, or when nothing is decided yet.
///
/// # Errors
/// The database.
pub async fn van(db: &Db<'_>, plek: &Plek, nu: Moment) -> Result<Option<Selectiebrief>, DbErr> {
    let (Some(perceel), Some(procedure)) = (plek.rij.perceel_id, plek.rij.procedure_id) else {
        return Ok(None);
    };
    let keer = gebeurd::selectie_medegedeeld(db, perceel).await?;
    let mag = inzage::selectiebrief(&plek.rollen, &plek.plaats(), keer.is_some());
    let regels = regels::regels(db, procedure).await?;
    let (Zicht::Ja, Some(regels)) = (mag, regels) else {
        return Ok(None);
    };
    let toestanden = toestanden(db, &plek.rij, keer).await?;
    let Some(besluit) = toestanden.get(&plek.rij.id).and_then(|t| Besluit::van(t)) else {
        return Ok(None);
    };
    let gekozen = |id: &&RijId| {
        let toestand = toestanden.get(id).map(String::as_str);
        besluit.is_vergeleken() && toestand.and_then(Besluit::van) == Some(Besluit::Geselecteerd)
    };
    let gekozen: Vec<RijId> = toestanden.keys().filter(gekozen).copied().collect();
    let weglatingen = Weglatingen::selectie(db, perceel).await?;
    let stand = vastgesteld(db, &plek.rij).await?;
    let vergelijking =
        stand.map(|stand| Vergelijking::van(&stand, plek.rij.id, &gekozen, &weglatingen));
    let invoer = Invoeren::van(db, plek.rij.id).await?;
    let verzonden = keer.map(|keer| keer.op);
    let motivering = invoer.een("selectiemotivering");
    Ok(Some(Selectiebrief {
        afzender: afzender(db, &plek.rij).await?.unwrap_or_default(),
        partij: plek.rij.naam.clone(),
        procedure: naam(db, procedure).await?,
        perceel: match regels.percelen.len() {
            0 | 1 => None,
            _ => Some(naam(db, perceel).await?),
        },
        motivering: motivering.map_or_else(String::new, |entry| {
            entry.velden.tekst("motivering").to_owned()
        }),
        gronden: gronden(besluit, &invoer, &regels),
        gekozen: namen(db, &gekozen).await?,
        vergelijking: vergelijking.filter(|vergelijking| vergelijking.lezer.is_some()),
        fasen: regels.fasen,
        medegedeeld: verzonden,
        rechtsmiddel: Rechtsmiddel::van(&regels, &regels.standstill_selectie, verzonden, nu),
        besluit,
    }))
}

/// The state of every submission on the perceel when the selection was announced; as long as it was not,
/// the state now.
async fn toestanden(
    db: &Db<'_>,
    inschrijving: &rij::Model,
    keer: Option<gebeurd::Keer>,
) -> Result<BTreeMap<RijId, String>, DbErr> {
    let partijen = verwant(db, inschrijving, Verwant::OpPerceel(Kind::Inschrijving)).await?;
    match keer {
        Some(keer) => {
            let ids: Vec<RijId> = partijen.iter().map(|partij| partij.id).collect();
            gebeurd::toestanden_bij(db, &ids, keer.nr).await
        }
        None => Ok(partijen.into_iter().map(|p| (p.id, p.toestand)).collect()),
    }
}

/// The scores of the selection, once they are final.
async fn vastgesteld(db: &Db<'_>, inschrijving: &rij::Model) -> Result<Option<Stand>, DbErr> {
    use beoordelingsronde::At;
    match laatste_ronde(db, inschrijving, DOSSIER).await? {
        Some(ronde) if is(&ronde, |at: At| at == At::Vastgesteld) => {
            bereken(db, &ronde, Diepte::Redenen).await
        }
        _ => Ok(None),
    }
}

/// The ground on which a party is out without being compared. What the team noted with it stays with the
/// team; what the party must know stands in the reasons.
fn gronden(besluit: Besluit, invoer: &Invoeren, regels: &Procedureregels) -> Vec<String> {
    let vormtoets = invoer.een("vormtoets").map(|entry| &entry.velden);
    let uit_toets = |veld| {
        vormtoets
            .map(|velden| velden.tekst(veld))
            .unwrap_or_default()
    };
    match besluit {
        Besluit::Ongeldig => keuze("vormtoets", "grondOngeldig", uit_toets("grondOngeldig"))
            .into_iter()
            .map(str::to_owned)
            .collect(),
        Besluit::Uitgesloten => Some(uit_toets("uitsluitingsgrond").to_owned())
            .filter(|grond| !grond.is_empty())
            .into_iter()
            .collect(),
        Besluit::NietGeschikt => {
            let niet_voldaan = |code: &str| {
                let toets = invoer.met("geschiktheidstoets", code);
                toets.is_some_and(|toets| !toets.velden.ja("voldoet"))
            };
            let eisen = regels.geschiktheidseisen.iter();
            eisen
                .filter(|eis| niet_voldaan(&eis.code))
                .map(|eis| eis.tekst.clone())
                .collect()
        }
        Besluit::Geselecteerd | Besluit::Reserve | Besluit::NietGeselecteerd => vec![],
    }
}

/// The label of a choice in a field of this kind of entry.
fn keuze(code: &str, veld: &str, gekozen: &str) -> Option<&'static str> {
    let veld = soort(code)?.velden.iter().find(|v| v.naam == veld)?;
    let Veldsoort::Keuze(keuzes) = veld.soort else {
        return None;
    };
    let keuze = keuzes.iter().find(|(code, _)| *code == gekozen);
    keuze.map(|(_, label)| *label)
}

async fn naam(db: &Db<'_>, id: RijId) -> Result<String, DbErr> {
    Ok(rijen::rij(db, id)
        .await?
        .map(|rij| rij.naam)
        .unwrap_or_default())
}

/// The letter names the chosen parties to whoever may read it (Aw 2012 art. 2.130 as the model).
async fn namen(db: &Db<'_>, ids: &[RijId]) -> Result<Vec<String>, DbErr> {
    let mut uit = Vec::new();
    for id in ids {
        uit.push(naam(db, *id).await?);
    }
    Ok(uit)
}

#[cfg(test)]
mod tests {
    use super::Besluit;

    #[test]
    fn only_a_state_of_the_decision_gives_a_letter() {
        assert_eq!(Besluit::van("reserve"), Some(Besluit::Reserve));
        assert_eq!(Besluit::van("geselecteerd"), Some(Besluit::Geselecteerd));
        for toestand in ["geopend", "beoordeeld", "teruggetrokken", "in-dialoog", ""] {
            assert_eq!(Besluit::van(toestand), None, "{toestand}");
        }
    }
}
