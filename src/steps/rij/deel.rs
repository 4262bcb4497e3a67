//! The common part of the page of a row: what it is, what can be done, what is known.

use super::formulier::{self, Begin, Ingetypt, Opties};
use super::handelingen::{self, Aanbod, Adres, Paraaf};
use super::vastgelegd::{self, Blok};
use super::{diagram, log, termijn, verwant};
use crate::acts::{Weigering, offers, parafen};
use crate::steps::bezoeker::Bezoeker;
use crate::store::db::Db;
use crate::store::invoer::{self, Invoer};
use crate::store::rijen::{self, Plek};
use crate::store::{dossiers, lijsten, termijnen};
use crate::views::delen::{Handeling, Logregel, Staat, Tabel, Termijn, Toon, Wachtende};
use crate::views::diagram::Toestanden;
use crate::views::velden::Formulier;
use crate::views::words;
use entities::ids::RijId;
use serde::Serialize;
use serde_json::{Map, Value};
use workflows::invoer::{Invoersoort, Veldsoort, soorten};
use workflows::inzage::Zicht;
use workflows::machine::Kind;

/// An entry form with its heading; it stands open when something is wrong in it.
#[derive(Clone, Debug, Serialize)]
pub struct Invoerformulier {
    /// The code of the kind of entry.
    pub soort: String,
    /// What it is called.
    pub naam: String,
    /// The form.
    pub formulier: Formulier,
    /// Open at once: it was refused, or it was asked for.
    pub open: bool,
}

/// The common part of the page of a row. The components in `templates/parts/rij.html` draw it.
#[derive(Clone, Debug, Serialize)]
pub struct RijDeel {
    /// The page of the row: `/percelen/<id>`.
    pub pagina: String,
    /// The machine in words: "Perceel".
    pub soort: String,
    /// What the row is called.
    pub naam: String,
    /// Its state; absent when only its name may be known.
    pub staat: Option<Staat>,
    /// Its version.
    pub versie: i64,
    /// Acts of the viewer's roles.
    pub handelingen: Vec<Handeling>,
    /// Parafen that the viewer may put or has put.
    pub parafen: Vec<Paraaf>,
    /// What the viewer can write here now.
    pub formulieren: Vec<Invoerformulier>,
    /// What was written, as far as the viewer may read it.
    pub vastgelegd: Vec<Blok>,
    /// Rows that belong to this one, a table per kind.
    pub onderdelen: Vec<Tabel>,
    /// The neighbourhood of its state.
    pub toestanden: Option<Toestanden>,
    /// Terms that run.
    pub termijnen: Vec<Termijn>,
    /// Who else is waited for.
    pub wachtenden: Vec<Wachtende>,
    /// What happened last.
    pub log: Vec<Logregel>,
    /// The audit trail of the dossier, for those who may read it.
    pub dossier: Option<String>,
}

/// A row with everything that its page is made of.
#[derive(Clone, Debug)]
pub struct Geladen {
    /// The row and where it stands.
    pub plek: Plek,
    /// The entries that the viewer may read.
    pub invoer: Vec<Invoer>,
    /// The options of every list that its forms and entries name.
    pub opties: Opties,
    /// The common part of the page.
    pub deel: RijDeel,
    /// What was wrong with a file that was refused.
    pub bestandsfout: Option<String>,
}

/// What the address or a refused form asks of the page.
#[derive(Clone, Debug, Default)]
pub struct Vraag {
    /// A form that was refused.
    pub ingetypt: Option<Ingetypt>,
    /// The entry that the viewer wants to change: its kind and its key.
    pub wijzig: Option<(String, String)>,
    /// What was wrong with a file that was refused.
    pub bestandsfout: Option<String>,
}

/// How many lines of the audit trail stand beside a row.
const LAATSTE: usize = 8;

/// A row in a list of rows of many kinds: "Dialoogsessie 2 · Combinatie B".
#[must_use]
pub fn noem(plek: &Plek) -> String {
    let soort = words::machine(plek.kind);
    let naam = naam_van(plek);
    // A question is called "Vraag 3" already.
    if naam == soort || naam.starts_with(&format!("{soort} ")) {
        naam
    } else {
        format!("{soort} {naam}")
    }
}

/// A row in a list of its own kind. A session has its number as its code.
#[must_use]
pub fn naam_van(plek: &Plek) -> String {
    match (plek.rij.naam.as_str(), plek.kind) {
        ("", kind) => words::machine(kind),
        (naam, Kind::Dialoogsessie) => format!("{} · {naam}", plek.rij.code),
        (naam, _) => naam.to_owned(),
    }
}

/// The page of a row.
#[must_use]
pub fn pagina_van(kind: Kind, id: RijId) -> String {
    format!("/{}/{id}", kind.meervoud())
}

/// A row of this kind, for a page that needs nothing else of it.
///
/// # Errors
/// `NietGevonden` when there is none that the viewer may know; the database.
pub async fn plek(bezoeker: &Bezoeker, kind: Kind, id: RijId) -> Result<Plek, Weigering> {
    rijen::plek(&bezoeker.db(), &bezoeker.viewer, id)
        .await?
        .filter(|plek| plek.kind == kind)
        .ok_or(Weigering::NietGevonden)
}

/// Loads a row of this kind with the common part of its page.
///
/// # Errors
/// `NietGevonden` when there is none that the viewer may know; the database.
pub async fn laad(
    bezoeker: &Bezoeker,
    kind: Kind,
    id: RijId,
    vraag: &Vraag,
) -> Result<Geladen, Weigering> {
    let db = bezoeker.db();
    let plek = plek(bezoeker, kind, id).await?;
    let invoer = invoer::op_pagina(&db, &bezoeker.viewer, &plek).await?;
    let schrijfbaar = schrijfbaar(&plek);
    let getoond = invoer
        .iter()
        .filter_map(|i| workflows::invoer::soort(&i.soort));
    let opties = opties(
        &db,
        bezoeker,
        &plek,
        schrijfbaar.iter().copied().chain(getoond),
    )
    .await?;
    let formulieren = formulieren(bezoeker, &plek, &schrijfbaar, &invoer, &opties, vraag);
    let deel = bouw(bezoeker, &db, &plek, &invoer, &opties, formulieren);
    let deel = Box::pin(deel).await?;
    Ok(Geladen {
        plek,
        invoer,
        opties,
        deel,
        bestandsfout: vraag.bestandsfout.clone(),
    })
}

/// The kinds of entry that the viewer may write on the row now.
#[must_use]
pub fn schrijfbaar(plek: &Plek) -> Vec<&'static Invoersoort> {
    soorten()
        .filter(|soort| soort.past(plek.kind, &plek.rij.toestand))
        .filter(|soort| plek.rollen.een_van(soort.wie))
        .collect()
}

async fn opties(
    db: &Db<'_>,
    bezoeker: &Bezoeker,
    plek: &Plek,
    soorten: impl Iterator<Item = &'static Invoersoort>,
) -> Result<Opties, Weigering> {
    let mut opties = Opties::new();
    for veld in soorten.flat_map(|soort| soort.velden) {
        if let Veldsoort::Uit(lijst) | Veldsoort::Meer(lijst) = veld.soort
            && !opties.contains_key(&lijst)
        {
            let gevonden = lijsten::opties(db, &bezoeker.viewer, Some(&plek.rij), lijst).await?;
            opties.insert(lijst, gevonden);
        }
    }
    Ok(opties)
}

fn formulieren(
    bezoeker: &Bezoeker,
    plek: &Plek,
    soorten: &[&'static Invoersoort],
    invoer: &[Invoer],
    opties: &Opties,
    vraag: &Vraag,
) -> Vec<Invoerformulier> {
    let pagina = pagina_van(plek.kind, plek.rij.id);
    soorten
        .iter()
        .filter(|soort| !is_document(soort))
        .map(|soort| {
            let bestaand = bestaand(bezoeker, soort, invoer, vraag);
            let leeg = Map::new();
            let (begin, open) = match (&vraag.ingetypt, &bestaand) {
                (Some(getypt), _) if getypt.soort == soort.code => (Begin::Getypt(getypt), true),
                (_, Some((velden, versie))) => {
                    (Begin::Bestaand(velden, *versie), wil_wijzigen(vraag, soort))
                }
                _ if soort.sleutel.is_empty() && is_feit(soort) => {
                    (Begin::Bestaand(&leeg, 0), false)
                }
                _ => (Begin::Leeg, false),
            };
            let actie = format!("{pagina}/invoer/{}", soort.code);
            Invoerformulier {
                soort: soort.code.to_owned(),
                naam: soort.naam.to_owned(),
                formulier: formulier::bouw(soort, actie, opties, begin, soort.code),
                open,
            }
        })
        .collect()
}

/// Whether the entry is a whole document, which its subject draws with a form of its own.
fn is_document(soort: &Invoersoort) -> bool {
    soort
        .velden
        .iter()
        .any(|veld| veld.soort == Veldsoort::Procedureregels)
}

fn is_feit(soort: &Invoersoort) -> bool {
    soort.aard == workflows::invoer::Aard::Feit
}

fn wil_wijzigen(vraag: &Vraag, soort: &Invoersoort) -> bool {
    vraag
        .wijzig
        .as_ref()
        .is_some_and(|(code, _)| code == soort.code)
}

/// The entry with which a form begins: the only one of its kind, or the one that was asked for. Where
/// everybody writes their own, only an own one.
fn bestaand(
    bezoeker: &Bezoeker,
    soort: &Invoersoort,
    invoer: &[Invoer],
    vraag: &Vraag,
) -> Option<(Map<String, Value>, i64)> {
    let sleutel = match &vraag.wijzig {
        Some((code, sleutel)) if code == soort.code => sleutel.as_str(),
        _ if soort.sleutel.is_empty() => "",
        _ => return None,
    };
    invoer
        .iter()
        .filter(|i| is_feit(soort) && i.soort == soort.code && i.sleutel == sleutel)
        .find(|i| !soort.eigen || (i.persoon.is_some() && i.persoon == bezoeker.viewer.persoon))
        .and_then(|i| Some((i.velden.as_object()?.clone(), i.versie)))
}

async fn bouw(
    bezoeker: &Bezoeker,
    db: &Db<'_>,
    plek: &Plek,
    invoer: &[Invoer],
    opties: &Opties,
    formulieren: Vec<Invoerformulier>,
) -> Result<RijDeel, Weigering> {
    let pagina = pagina_van(plek.kind, plek.rij.id);
    let alles = plek.zicht == Zicht::Ja;
    let aanbod = if alles {
        aanbod(bezoeker, db, plek, &pagina).await?
    } else {
        Aanbod::default()
    };
    let regels = dossiers::van_rij(db, &bezoeker.viewer, plek).await?;
    let lopend = termijnen::lopend(db, [plek]).await?;
    let leest_dossier = alles && workflows::inzage::dossier(&plek.rollen) == Zicht::Ja;
    Ok(RijDeel {
        soort: words::machine(plek.kind),
        naam: plek.rij.naam.clone(),
        staat: alles.then(|| staat(plek.kind, &plek.rij.toestand)),
        versie: plek.rij.versie,
        handelingen: aanbod.handelingen,
        parafen: aanbod.parafen,
        formulieren,
        vastgelegd: vastgelegd::blokken(db, invoer, opties, &pagina, &schrijfbaar(plek), bezoeker)
            .await?,
        onderdelen: verwant::tabellen(db, &bezoeker.viewer, plek).await?,
        toestanden: if alles {
            let bezocht = dossiers::bezocht(db, &[plek]).await?;
            let bezocht = bezocht.into_iter().flat_map(|b| [b.van, b.naar]).collect();
            Some(diagram::van(plek.kind, &plek.rij.toestand, &bezocht).buurt())
        } else {
            None
        },
        termijnen: termijn::lijst(&lopend, bezoeker.nu()),
        wachtenden: aanbod.wachtenden,
        log: regels.iter().take(LAATSTE).map(log::logregel).collect(),
        dossier: leest_dossier.then(|| format!("/dossiers/{}", plek.rij.dossier_id)),
        pagina,
    })
}

/// The acts of a row for the visitor, by dry run.
///
/// # Errors
/// The database, or a stored state that the machine does not know.
pub async fn aanbod(
    bezoeker: &Bezoeker,
    db: &Db<'_>,
    plek: &Plek,
    pagina: &str,
) -> Result<Aanbod, Weigering> {
    let offers = offers::offers(db, &bezoeker.viewer, plek, bezoeker.nu()).await?;
    let gezet = parafen::gezet(db, &bezoeker.viewer, plek).await?;
    let adres = Adres {
        kind: plek.kind,
        pagina,
        versie: plek.rij.versie,
    };
    Ok(handelingen::aanbod(adres, &offers, &plek.rollen, &gezet))
}

/// The state as a badge.
#[must_use]
pub fn staat(kind: Kind, code: &str) -> Staat {
    Staat {
        tekst: words::toestand(kind, code),
        toon: toon(kind, code),
    }
}

/// Final states in which something stopped.
const GESTOPT: [&str; 29] = [
    "achterhaald",
    "afgehaakt",
    "afgevallen",
    "afgewezen",
    "bafo-afgewezen",
    "beeindigd",
    "dialoog-beeindigd",
    "gestaakt",
    "geweigerd",
    "gunning-vervallen",
    "ingetrokken",
    "na-termijn",
    "niet-aanvaardbaar",
    "niet-beantwoord",
    "niet-gegund",
    "niet-geschikt",
    "niet-geselecteerd",
    "niet-ingediend",
    "no-go",
    "ongeldig",
    "ontbonden",
    "opgezegd",
    "te-laat",
    "teruggegeven",
    "teruggetrokken",
    "uitgesloten",
    "vernietigd",
    "vervallen",
    "voortijdig-beeindigd",
];

fn toon(kind: Kind, code: &str) -> Toon {
    if GESTOPT.contains(&code) {
        Toon::LetOp
    } else if kind.is_final(code) {
        Toon::Goed
    } else if kind.begins().contains(&code) {
        Toon::Stil
    } else {
        Toon::Gewoon
    }
}
