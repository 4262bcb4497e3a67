//! Where the colleges stand on the dossier as it was put to them last: for the guard of the Go and for the
//! page on which it is given (DOMAIN.md 4.1).

use super::db::Db;
use super::gebeurd;
use super::invoer::Invoeren;
use super::rijen::{gemeenten, organisaties};
use super::velden::Velden;
use entities::ids::{OrganisatieId, RijId};
use sea_orm::DbErr;
use workflows::voorbereiden::inkoopspoor::Act;

/// One college that decides.
#[derive(Clone, Debug)]
pub struct Collegestand {
    /// Its gemeente.
    pub gemeente: OrganisatieId,
    /// The code of what it said about this dossier; an older decision was about another one.
    besluit: Option<String>,
}

impl Collegestand {
    /// Whether it agreed, with remarks or without; none when it did not decide yet.
    #[must_use]
    pub fn is_ingestemd(&self) -> Option<bool> {
        self.besluit.as_deref().map(|code| code != "niet-ingestemd")
    }
}

/// All colleges that decide, and how many of them must agree.
#[derive(Clone, Debug)]
pub struct Colleges {
    /// One per gemeente that decides.
    pub standen: Vec<Collegestand>,
    /// By the decision rule with which the spoor began; 0 with a mandate.
    pub quorum: usize,
}

impl Colleges {
    /// How many agreed, with remarks or without.
    #[must_use]
    pub fn ingestemd(&self) -> usize {
        self.tel(true)
    }

    /// How many did not agree.
    #[must_use]
    pub fn niet_ingestemd(&self) -> usize {
        self.tel(false)
    }

    fn tel(&self, ja: bool) -> usize {
        let standen = self.standen.iter();
        standen.filter(|c| c.is_ingestemd() == Some(ja)).count()
    }
}

/// The colleges of a spoor, with these entries on it.
pub(super) async fn bij_invoer(
    db: &Db<'_>,
    spoor: RijId,
    invoer: &Invoeren,
) -> Result<Colleges, DbErr> {
    let sinds = voorgelegd(db, spoor).await?;
    let besluit = |gemeente: OrganisatieId| {
        let besluit = invoer.met("collegebesluit", &gemeente.to_string());
        let besluit = besluit.filter(|besluit| besluit.regel_nr > sinds)?;
        Some(besluit.velden.tekst("besluit").to_owned())
    };
    let beslissers = gemeenten(db, Some(spoor)).await?.into_iter();
    let standen: Vec<_> = beslissers
        .filter(|deelname| deelname.beslist)
        .map(|deelname| Collegestand {
            gemeente: deelname.gemeente_id,
            besluit: besluit(deelname.gemeente_id),
        })
        .collect();
    let quorum = quorum(invoer, standen.len());
    Ok(Colleges { standen, quorum })
}

/// The colleges of a spoor by the name of their gemeente, once the dossier was put to them.
///
/// # Errors
/// The database.
pub async fn colleges(db: &Db<'_>, spoor: RijId) -> Result<Option<(Colleges, Vec<String>)>, DbErr> {
    if voorgelegd(db, spoor).await? == 0 {
        return Ok(None);
    }
    let soorten = ["inkoopspoor", "mandaat", "collegebesluit"];
    let invoer = Invoeren::van_soorten(db, spoor, &soorten).await?;
    let mut colleges = bij_invoer(db, spoor, &invoer).await?;
    let wie = organisaties(db, colleges.standen.iter().map(|c| c.gemeente)).await?;
    colleges
        .standen
        .sort_by_key(|c| wie.iter().position(|o| o.id == c.gemeente));
    Ok(Some((colleges, wie.into_iter().map(|o| o.naam).collect())))
}

/// How many must agree, by the decision rule with which the spoor began.
fn quorum(invoer: &Invoeren, beslissers: usize) -> usize {
    let regel = invoer.een("inkoopspoor").map(|entry| &entry.velden);
    match regel.map_or("", |velden| velden.tekst("besluitregel")) {
        "meerderheid-colleges" => beslissers / 2 + 1,
        "mandaat-portefeuillehouder" if invoer.een("mandaat").is_some() => 0,
        _ => beslissers,
    }
}

/// The audit line with which the dossier was last put to board and colleges; 0 when it never was.
pub(super) async fn voorgelegd(db: &Db<'_>, spoor: RijId) -> Result<i64, DbErr> {
    let mut laatst = 0;
    for act in [Act::GoNoGoVragen, Act::DeelnameVerwerken] {
        let keer = gebeurd::laatst(db, spoor, act).await?;
        laatst = keer.map_or(laatst, |keer| keer.nr.max(laatst));
    }
    Ok(laatst)
}
