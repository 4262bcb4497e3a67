//! How the opening of a vault stands: its holders, the half that waits, the progress of the job, and the
//! proces-verbaal.

use super::db::Db;
use super::rijen::{self, Plek};
use super::stadia::is_in;
use super::{gebeurd, personen, sleutels};
use crate::store::identity;
use entities::ids::{PersoonId, RijId};
use entities::kluis::{opening, pakket};
use entities::moment::Moment;
use entities::zaak::rij;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use workflows::concretiseren::bafo;
use workflows::effect::Verwant;
use workflows::inzage::{self, Zicht};
use workflows::machine::Kind;
use workflows::role::Rol;
use workflows::selecteren::inschrijving;

/// The proces-verbaal of the opening of one vault, as it is stored and hashed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Procesverbaal {
    /// What was opened: the name of the procedure or perceel.
    pub naam: String,
    /// The public key to which its packages were sealed.
    pub sleutel: String,
    /// The closing moment in UTC seconds, when the rules name one.
    pub sluiting: Option<i64>,
    /// The two sleutelhouders, in the order in which they gave their passphrase.
    pub openers: Vec<Opener>,
    /// When the last package was looked at, in UTC seconds.
    pub klaar: i64,
    /// Every package that lay in the vault, by name of the party.
    pub pakketten: Vec<Pakket>,
    /// Who offered theirs too late, and when in UTC seconds. Not opened.
    pub te_laat: Vec<TeLaat>,
}

/// Somebody who opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opener {
    /// Name.
    pub naam: String,
    /// When they gave their passphrase, in UTC seconds.
    pub op: i64,
}

/// A package that was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Pakket {
    /// The party.
    pub partij: String,
    /// The perceel, by code; empty when there is one.
    pub perceel: String,
    /// 1, 2, 3 …; nothing when there was no package.
    pub versie: Option<i32>,
    /// When its last byte was received, in UTC seconds.
    pub ontvangen: Option<i64>,
    /// SHA-256 of its manifest: the hash on the receipt.
    pub kenmerk: Option<String>,
    /// Everything was as the receipt says.
    pub klopt: bool,
    /// What it holds.
    pub onderdelen: Vec<Onderdeel>,
}

/// A part of a package, without its name: that is content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Onderdeel {
    /// The kind: `bestand`, `dossierantwoord` …
    pub soort: String,
    /// SHA-256, of the content of a file or of the encrypted form of an answer.
    pub sha256: String,
    /// Bytes of what was hashed.
    pub grootte: u64,
}

/// A submission that was too late.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeLaat {
    /// The party.
    pub partij: String,
    /// The perceel, by code.
    pub perceel: String,
    /// When it was offered, in UTC seconds; none in a proces-verbaal from before this was kept.
    #[serde(default)]
    pub op: Option<i64>,
}

/// A holder of the key of a vault.
#[derive(Clone, Debug)]
pub struct Houder {
    /// Who.
    pub persoon: PersoonId,
    /// Name.
    pub naam: String,
    /// Keeps the key in reserve.
    pub escrow: bool,
    /// Last time that the passphrase was tried and fitted.
    pub beproefd: Option<Moment>,
    /// Has a part of this vault; if not, only the next sharing gives one.
    pub deel: bool,
}

/// How far the job is.
#[derive(Clone, Debug, Default)]
pub struct Voortgang {
    /// Packages in the vault.
    pub totaal: usize,
    /// Packages that were decrypted and checked.
    pub klaar: usize,
    /// Parties whose package is not what its receipt says.
    pub afwijkend: Vec<String>,
}

/// Everything about the opening of one vault.
#[derive(Clone, Debug)]
pub struct Stand {
    /// Those who have a part of the key, or would get one now.
    pub houders: Vec<Houder>,
    /// Who gave the first passphrase, and until when it counts.
    pub wacht: Option<(String, Moment)>,
    /// The two who opened.
    pub openers: Option<[Opener; 2]>,
    /// How far the job is; nothing before the opening.
    pub voortgang: Option<Voortgang>,
    /// The proces-verbaal with its hash, which is empty for who may not read the packages.
    pub verbaal: Option<(Procesverbaal, String)>,
    /// The same of the BAFO rounds before this one, oldest first, for who may read their packages.
    pub eerdere: Vec<(Procesverbaal, String)>,
}

/// How the opening stands: of a procedure from its beginning, of a perceel once BAFO's were asked.
/// Nothing when the viewer may not know.
///
/// # Errors
/// The database.
pub async fn stand(db: &Db<'_>, plek: &Plek, nu: Moment) -> Result<Option<Stand>, DbErr> {
    let rij = plek.echt();
    let ronde = plek.kind == Kind::Perceel;
    let kluis = sleutels::kluis(db, rij.id).await?;
    if inzage::opening(&plek.rollen) != Zicht::Ja || (ronde && kluis.is_none()) {
        return Ok(None);
    }
    let wacht = match sleutels::wacht(db, rij.id, nu).await? {
        Some((wie, tot)) => Some((naam(db, wie).await?, tot)),
        None => None,
    };
    let mut stand = Stand {
        houders: houders(db, rij, nu).await?,
        wacht,
        openers: None,
        voortgang: None,
        verbaal: None,
        eerdere: vec![],
    };
    let Some(kluis) = kluis else {
        return Ok(Some(stand));
    };
    let alles = inzage::openingsbewijs(&plek.rollen, &plek.plaats()) == Zicht::Ja;
    if alles {
        let eerdere = sleutels::eerdere_openingen(db, &kluis).await?;
        stand.eerdere = eerdere.iter().filter_map(lees).collect();
    }
    if let Some(opening) = sleutels::opening(db, &kluis).await? {
        stand.openers = Some(openers(db, &opening).await?);
        // Who handed in a BAFO is known to fewer people than who handed in at all.
        if alles || !ronde {
            let verbaal = lees(&opening);
            stand.voortgang = Some(match &verbaal {
                Some((verbaal, _)) => Voortgang::klaar(verbaal),
                None => voortgang(db, rij).await?,
            });
            stand.verbaal = verbaal.map(|verbaal| beperk(verbaal, alles));
        }
    }
    Ok(Some(stand))
}

impl Voortgang {
    /// Every package was looked at.
    fn klaar(verbaal: &Procesverbaal) -> Self {
        let afwijkend = verbaal.pakketten.iter().filter(|pakket| !pakket.klopt);
        Self {
            totaal: verbaal.pakketten.len(),
            klaar: verbaal.pakketten.len(),
            afwijkend: afwijkend.map(|pakket| pakket.partij.clone()).collect(),
        }
    }
}

/// Without the hashes, that of the whole too, for who may not read the packages: they differ with the
/// content.
fn beperk((mut verbaal, hash): (Procesverbaal, String), alles: bool) -> (Procesverbaal, String) {
    if alles {
        return (verbaal, hash);
    }
    for pakket in &mut verbaal.pakketten {
        pakket.kenmerk = None;
        pakket.onderdelen.clear();
    }
    (verbaal, String::new())
}

fn lees(opening: &opening::Model) -> Option<(Procesverbaal, String)> {
    let tekst = opening.proces_verbaal.as_deref()?;
    Some((serde_json::from_str(tekst).ok()?, opening.hash.clone()?))
}

/// The two who opened.
///
/// # Errors
/// The database.
pub async fn openers(db: &Db<'_>, opening: &opening::Model) -> Result<[Opener; 2], DbErr> {
    Ok([
        Opener {
            naam: naam(db, opening.eerste_id).await?,
            op: opening.eerste_op.0,
        },
        Opener {
            naam: naam(db, opening.tweede_id).await?,
            op: opening.tweede_op.0,
        },
    ])
}

async fn naam(db: &Db<'_>, wie: PersoonId) -> Result<String, DbErr> {
    Ok(identity::persoon(db, wie)
        .await?
        .map(|mens| mens.naam)
        .unwrap_or_default())
}

async fn houders(db: &Db<'_>, rij: &rij::Model, nu: Moment) -> Result<Vec<Houder>, DbErr> {
    let met_deel = sleutels::sleutels_van(db, rij.id).await?;
    let escrow: BTreeSet<PersoonId> = personen::hielden_rol(db, rij, Rol::Escrowhouder, nu).await?;
    let nu_houder = sleutels::houders(db, rij, nu).await?;
    let mut uit: Vec<Houder> = Vec::new();
    for sleutel in met_deel.iter().chain(nu_houder.alle()) {
        let deel = met_deel.iter().any(|s| s.id == sleutel.id);
        if uit
            .iter()
            .any(|h| h.persoon == sleutel.persoon_id && h.deel)
        {
            continue;
        }
        uit.push(Houder {
            persoon: sleutel.persoon_id,
            naam: naam(db, sleutel.persoon_id).await?,
            escrow: escrow.contains(&sleutel.persoon_id),
            beproefd: sleutel.beproefd_op,
            deel,
        });
    }
    uit.sort_by(|a, b| (a.escrow, &a.naam).cmp(&(b.escrow, &b.naam)));
    Ok(uit)
}

/// The rows whose package can lie in this vault: of a procedure its inschrijvingen, of a perceel the
/// bafo's of its last round.
///
/// # Errors
/// The database.
pub async fn rijen_in(db: &Db<'_>, kluis: &rij::Model) -> Result<Vec<rij::Model>, DbErr> {
    let verwant = match rijen::kind(kluis) {
        Some(Kind::Procedure) => Verwant::InProcedure(Kind::Inschrijving),
        Some(Kind::Perceel) => Verwant::OpPerceel(Kind::Bafo),
        _ => return Ok(vec![]),
    };
    let mut rijen = rijen::verwant(db, kluis, verwant).await?;
    rijen.retain(|rij| !is_in(rij, bafo::At::Achterhaald));
    Ok(rijen)
}

/// The newest package of a row that was handed in.
///
/// # Errors
/// The database.
pub async fn ingeleverd(db: &Db<'_>, rij: RijId) -> Result<Option<pakket::Model>, DbErr> {
    pakket::Entity::find()
        .filter(pakket::COLUMN.rij_id.eq(rij))
        .filter(pakket::COLUMN.kluis_omhulsel.is_not_null())
        .order_by_desc(pakket::COLUMN.versie)
        .one(db)
        .await
}

/// When the submission was offered too late, in UTC seconds.
///
/// # Errors
/// The database.
pub async fn te_laat_op(db: &Db<'_>, rij: RijId) -> Result<Option<i64>, DbErr> {
    let keer = gebeurd::bereikt(db, rij, inschrijving::At::TeLaat).await?;
    Ok(keer.map(|keer| keer.op.0))
}

async fn voortgang(db: &Db<'_>, kluis: &rij::Model) -> Result<Voortgang, DbErr> {
    let mut uit = Voortgang::default();
    for rij in rijen_in(db, kluis).await? {
        let klopt = match ingeleverd(db, rij.id).await? {
            Some(pakket) if pakket.gecontroleerd_op.is_some() => pakket.klopt,
            _ if rij.toestand == "in-kluis" => None,
            _ => continue,
        };
        uit.totaal += 1;
        uit.klaar += usize::from(klopt.is_some());
        if klopt == Some(false) {
            uit.afwijkend.push(rij.naam);
        }
    }
    Ok(uit)
}
