//! One case as the six steps.

use super::planning::{self, Gebeurd};
use super::ribben::{self, Stapdeel};
use super::{brieven, stappen, voorbeeld};
use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::{Bezoeker, Ingelogd};
use crate::steps::rij::deel::{self, staat};
use crate::steps::rij::handelingen::{Aanbod, Paraaf};
use crate::steps::rij::{diagram, log, pagina_van, termijn};
use crate::store::rijen::Plek;
use crate::store::zaken::{self, Zaak};
use crate::store::{self, dossiers, invoer, termijnen};
use crate::views::delen::{
    Handeling, Link, Logregel, Mijlpaal, Staat, Stap, Tabel, Termijn, Wachtende,
};
use crate::views::diagram::Toestanden;
use crate::views::engine::Pagina;
use crate::views::svg::Figuur;
use crate::views::words;
use crate::web::Problem;
use axum::extract::Path;
use axum::http::StatusCode;
use serde::Serialize;
use std::collections::BTreeSet;
use workflows::inzage::{self, Zicht};
use workflows::machine::Kind;

/// How many of the last events stand beside a case.
const LAATSTE: usize = 8;

/// One row of the spine with what can be done on it.
#[derive(Clone, Debug, Serialize)]
pub struct Hoofdrij {
    /// "Procedure", "Perceel Beschermd wonen".
    pub naam: String,
    /// Its page.
    pub href: String,
    /// Its state.
    pub staat: Option<Staat>,
    /// Acts of the viewer's roles.
    pub handelingen: Vec<Handeling>,
    /// Parafen that the viewer may put.
    pub parafen: Vec<Paraaf>,
}

/// A letter that could not be sent.
#[derive(Clone, Debug, Serialize)]
pub struct Onbesteld {
    /// Which letter.
    pub brief: String,
    /// When it was promised, seconds in UTC.
    pub op: i64,
    /// Why the last try failed.
    pub fout: String,
}

/// One case.
#[derive(Clone, Debug, Serialize)]
pub struct Zaakpagina {
    /// What it is called.
    pub naam: String,
    /// Where it stands.
    pub staat: Option<Staat>,
    /// What it is about, in one line.
    pub onder: String,
    /// The six steps.
    pub stappen: Vec<Stap>,
    /// Letters that could not be sent.
    pub onbesteld: Vec<Onbesteld>,
    /// Every letter: which, to whom, and whether it was sent.
    pub brieven: Option<Tabel>,
    /// Spoor, procedure and percelen.
    pub hoofdrijen: Vec<Hoofdrij>,
    /// Who else is waited for.
    pub wachtenden: Vec<Wachtende>,
    /// The diagram of the row that leads now.
    pub toestanden: Option<Toestanden>,
    /// The page with the whole diagram.
    pub diagram: String,
    /// The planning as a table.
    pub planning: Vec<Mijlpaal>,
    /// The planning as a drawing.
    pub tijdlijn: Option<Figuur>,
    /// The other rows, by step.
    pub delen: Vec<Stapdeel>,
    /// Terms that run on any row of the case.
    pub termijnen: Vec<Termijn>,
    /// What happened last.
    pub log: Vec<Logregel>,
    /// The dossiers of the case that the viewer may read.
    pub dossiers: Vec<Link>,
}

impl Pagina for Zaakpagina {
    const SJABLOON: &'static str = "pages/zaken/zaak.html";

    fn voorbeelden() -> Vec<Self> {
        vec![voorbeeld::vol(), voorbeeld::leeg()]
    }
}

/// The page of one case.
///
/// # Errors
/// 404 when the viewer has no part in such a case.
pub async fn toon(Ingelogd(bezoeker): Ingelogd, Path(id): Path<String>) -> Antwoord {
    let id = id.parse().map_err(|_| Problem::niet_gevonden())?;
    let zaak = zaken::een(&bezoeker.db(), &bezoeker.viewer, id)
        .await
        .map_err(Weigering::from)?
        .ok_or_else(Problem::niet_gevonden)?;
    let pagina = bouw(&bezoeker, &zaak).await?;
    let titel = match &pagina.staat {
        Some(staat) => format!("{}: {}", pagina.naam, staat.tekst.to_lowercase()),
        None => pagina.naam.clone(),
    };
    let kader = bezoeker.kader(titel).await?.kruimel("Zaken", "/zaken");
    bezoeker.toon(StatusCode::OK, &kader, &pagina)
}

async fn bouw(bezoeker: &Bezoeker, zaak: &Zaak) -> Result<Zaakpagina, Weigering> {
    let db = bezoeker.db();
    let ribben = zaken::ribben(&db, &bezoeker.viewer, zaak).await?;
    let hoofd: Vec<&Plek> = zaak
        .spoor
        .iter()
        .chain(&zaak.procedure)
        .chain(&zaak.percelen)
        .collect();
    let alle: Vec<&Plek> = hoofd
        .iter()
        .copied()
        .chain(ribben.iter().flat_map(|(_, rijen)| rijen))
        .collect();
    let bezocht = dossiers::bezocht(&db, &alle).await?;
    let gebeurd = Gebeurd::van(&alle, &bezocht);
    let plannen = plannen(bezoeker, zaak).await?;
    let leidend = stappen::leidend(zaak);
    let zendingen = store::brieven::van(&db, &bezoeker.viewer, zaak).await?;
    let (hoofdrijen, wachtenden) = hoofdrijen(bezoeker, &hoofd, leidend).await?;
    let lopend = termijnen::lopend(&db, alle.iter().copied()).await?;
    Ok(Zaakpagina {
        naam: zaak.naam().to_owned(),
        staat: leidend.map(|plek| staat(plek.kind, &plek.rij.toestand)),
        onder: onder(zaak),
        stappen: stappen::balk(zaak, &gebeurd, &plannen),
        onbesteld: brieven::onbesteld(&zendingen),
        brieven: brieven::tabel(&zendingen),
        hoofdrijen,
        wachtenden,
        toestanden: leidend.map(|plek| {
            let hier: BTreeSet<String> = bezocht
                .iter()
                .filter(|b| b.rij == plek.rij.id)
                .flat_map(|b| [b.van.clone(), b.naar.clone()])
                .collect();
            diagram::van(plek.kind, &plek.rij.toestand, &hier).buurt()
        }),
        diagram: leidend.map_or_else(String::new, |plek| {
            format!("{}/diagram", pagina_van(plek.kind, plek.rij.id))
        }),
        planning: planning::tabel(&plannen, &gebeurd),
        tijdlijn: planning::figuur(zaak.naam(), &plannen, &gebeurd, bezoeker.nu().0),
        delen: ribben::delen(&ribben),
        termijnen: termijn::met_rij(&lopend, bezoeker.nu()),
        log: laatste(bezoeker, &alle).await?,
        dossiers: dossierlinks(zaak),
    })
}

/// The milestones, for those who may read the spoor.
async fn plannen(
    bezoeker: &Bezoeker,
    zaak: &Zaak,
) -> Result<Vec<planning::Mijlpaalplan>, Weigering> {
    let Some(spoor) = zaak.spoor.as_ref().filter(|plek| plek.zicht == Zicht::Ja) else {
        return Ok(vec![]);
    };
    let invoer = invoer::zichtbaar(&bezoeker.db(), &bezoeker.viewer, spoor).await?;
    Ok(planning::plannen(&invoer))
}

/// The spine with its acts. Rows that do not lead now show only what can be done at once, and nobody
/// is waited for there yet.
async fn hoofdrijen(
    bezoeker: &Bezoeker,
    hoofd: &[&Plek],
    leidend: Option<&Plek>,
) -> Result<(Vec<Hoofdrij>, Vec<Wachtende>), Weigering> {
    let db = bezoeker.db();
    let (mut rijen, mut wachtenden) = (Vec::new(), Vec::new());
    for (nummer, plek) in (1..).zip(hoofd) {
        let href = pagina_van(plek.kind, plek.rij.id);
        let alles = plek.zicht == Zicht::Ja;
        let mut aanbod = if alles {
            deel::aanbod(bezoeker, &db, plek, &href).await?
        } else {
            Aanbod::default()
        };
        if leidend.is_some_and(|leidend| leidend.kind == plek.kind) {
            wachtenden.extend(std::mem::take(&mut aanbod.wachtenden));
        } else {
            aanbod.handelingen.retain(|handeling| handeling.mogelijk);
        }
        let aanbod = met_nummer(aanbod, nummer);
        rijen.push(Hoofdrij {
            naam: naam(plek),
            href,
            staat: alles.then(|| staat(plek.kind, &plek.rij.toestand)),
            handelingen: aanbod.handelingen,
            parafen: aanbod.parafen.into_iter().filter(|p| !p.gezet).collect(),
        });
    }
    Ok((rijen, wachtenden))
}

/// The same act may stand on the page for several percelen; the ids on the page must differ.
fn met_nummer(mut aanbod: Aanbod, nummer: u32) -> Aanbod {
    for handeling in &mut aanbod.handelingen {
        handeling.code = format!("{nummer}-{}", handeling.code);
    }
    for paraaf in &mut aanbod.parafen {
        paraaf.code = format!("{nummer}-{}", paraaf.code);
    }
    aanbod
}

fn naam(plek: &Plek) -> String {
    match plek.kind {
        Kind::Perceel => format!("Perceel {}", plek.rij.naam),
        kind => words::machine(kind),
    }
}

fn onder(zaak: &Zaak) -> String {
    match zaak.percelen.len() {
        0 | 1 => "SAS-procedure".to_owned(),
        aantal => format!("SAS-procedure · {aantal} percelen"),
    }
}

/// The last lines over all rows of the case that the viewer may read.
async fn laatste(bezoeker: &Bezoeker, plekken: &[&Plek]) -> Result<Vec<Logregel>, Weigering> {
    let mut regels = Vec::new();
    for plek in plekken {
        regels.extend(dossiers::van_rij(&bezoeker.db(), &bezoeker.viewer, plek).await?);
    }
    regels.sort_by_key(|regel| std::cmp::Reverse((regel.regel.op, regel.regel.nr)));
    Ok(regels.iter().take(LAATSTE).map(log::logregel).collect())
}

fn dossierlinks(zaak: &Zaak) -> Vec<Link> {
    zaak.spoor
        .iter()
        .chain(&zaak.procedure)
        .filter(|plek| plek.zicht == Zicht::Ja && inzage::dossier(&plek.rollen) == Zicht::Ja)
        .map(|plek| {
            let soort = words::machine_met_lidwoord(plek.kind);
            Link {
                tekst: format!("Dossier van {soort}"),
                href: format!("/dossiers/{}", plek.rij.dossier_id),
            }
        })
        .collect()
}
