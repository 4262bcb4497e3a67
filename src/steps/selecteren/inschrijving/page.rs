//! The page of an inschrijving: a workspace for its own party, a reading room for the authority.

use super::view::{Inschrijvingpagina, Ontvangen};
use super::{eigen_verklaring, inhoud, werkruimte};
use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::pakket;
use crate::steps::partijbrief::Soort;
use crate::steps::rij::{self, Geladen};
use crate::store::contracteren;
use crate::store::rijen::Plek;
use crate::store::selecteren::brief;
use crate::store::{deelnemers, ontvangstbewijs, regels};
use crate::views::delen::{Gegeven, Handeling, Link};
use axum::http::StatusCode;
use workflows::invoer::neemt_bestanden;
use workflows::procedureregels::Procedureregels;
use workflows::role::Rol;

/// Acts that go by the page that shows what is handed in.
const VIA_CONTROLE: [&str; 2] = ["indienen", "vervangen"];

/// Draws the page of an inschrijving.
///
/// # Errors
/// The database, the vault or a template.
pub async fn toon(bezoeker: &Bezoeker, geladen: Geladen, status: StatusCode) -> Antwoord {
    let kader = rij::kader(bezoeker, &geladen.plek).await?;
    let pagina = bouw(bezoeker, geladen).await?;
    bezoeker.toon(status, &kader, &pagina)
}

async fn bouw(bezoeker: &Bezoeker, mut geladen: Geladen) -> Result<Inschrijvingpagina, Weigering> {
    let db = bezoeker.db();
    let plek = geladen.plek.clone();
    // What was filled in to begin stands beside the page.
    geladen
        .deel
        .vastgelegd
        .retain(|blok| blok.soort != "inschrijving");
    pakket::tweede_blik(&mut geladen.deel, "terugtrekken");
    let regels = regels::bij(&db, &plek.rij).await?;
    let bewijzen = ontvangstbewijs::van(&db, &plek).await?;
    let eigen = bezoeker.viewer.is_eigen(&plek.rij);
    let mut pagina = Inschrijvingpagina {
        eigen,
        anoniem: plek.zonder_namen(),
        gegevens: gegevens(&geladen, regels.as_ref()),
        ontvangen: bewijzen.into_iter().next().map(|bewijs| Ontvangen {
            href: format!("{}/ontvangstbewijs", geladen.deel.pagina),
            versie: bewijs.versie,
            stempel: bewijs.stempel.0,
            kenmerk: bewijs.kenmerk,
        }),
        verzegeld: false,
        werkruimte: None,
        inhoud: None,
        brieven: brieven(bezoeker, &plek, &geladen.deel.pagina).await?,
        openbaar: plek
            .rij
            .procedure_id
            .map(|id| format!("/aanbestedingen/{id}")),
        deel: geladen.deel.clone(),
    };
    let Some(regels) = regels else {
        return Ok(pagina);
    };
    let pakket = inhoud::laad(bezoeker, &plek, &regels).await?;
    if eigen && is_open(&geladen) {
        let voortgang = deelnemers::voortgang(&db, &plek).await?;
        pagina.verzegeld = pagina.ontvangen.is_some();
        let (concept, te_lezen) = inhoud::Pakket::concept(pakket, &regels);
        let bewaar = bewaar(bezoeker, &plek);
        let mut ruimte = werkruimte::bouw(
            &mut geladen,
            &regels,
            &concept,
            &voortgang,
            pagina.verzegeld,
            bewaar,
        );
        ruimte.te_lezen = te_lezen;
        if plek.rollen.heeft(Rol::Tekenbevoegde) {
            let pagina = &geladen.deel.pagina;
            ruimte.eerder = eigen_verklaring::eerder(bezoeker, &plek, pagina).await?;
        }
        let met_controle = ruimte.indienen.is_some();
        let los = |h: &Handeling| !met_controle || !via_controle(h);
        geladen.deel.handelingen.retain(los);
        pagina.werkruimte = Some(ruimte);
        pagina.deel = geladen.deel;
    } else if let Some(pakket) = pakket {
        pagina.verzegeld = pakket.verzegeld;
        pagina.inhoud = (!pakket.verzegeld).then_some(pakket.inhoud);
    }
    Ok(pagina)
}

/// The letters about a decision that the viewer may read: who may not, gets no link either.
async fn brieven(bezoeker: &Bezoeker, plek: &Plek, pagina: &str) -> Result<Vec<Link>, Weigering> {
    let (db, nu) = (bezoeker.db(), bezoeker.nu());
    let selectie = brief::van(&db, plek, nu).await?.is_some();
    let gunning = contracteren::heeft_gunningsbrief(&db, plek).await?;
    let soorten = [(Soort::Selectie, selectie), (Soort::Gunning, gunning)];
    let leesbaar = soorten.into_iter().filter(|(_, leesbaar)| *leesbaar);
    Ok(leesbaar.map(|(soort, _)| soort.link(pagina)).collect())
}

/// Under which name the browser may keep text that is not saved yet: another person at the same browser
/// gets another name, and so an empty field.
fn bewaar(bezoeker: &Bezoeker, plek: &Plek) -> String {
    let persoon = bezoeker.viewer.persoon.map(|id| id.to_string());
    format!("{}/{}", persoon.unwrap_or_default(), plek.rij.id)
}

/// Possible acts that the workspace offers in its own place; impossible ones keep their checklist.
fn via_controle(handeling: &Handeling) -> bool {
    handeling.mogelijk && VIA_CONTROLE.contains(&handeling.code.as_str())
}

/// Whether parts of the package can be written now.
fn is_open(geladen: &Geladen) -> bool {
    let plek = &geladen.plek;
    let schrijft = plek
        .rollen
        .een_van(&[Rol::Zorgaanbieder, Rol::Tekenbevoegde]);
    schrijft && neemt_bestanden(plek.kind, &plek.rij.toestand)
}

/// Perceel and form of the submission.
fn gegevens(geladen: &Geladen, regels: Option<&Procedureregels>) -> Vec<Gegeven> {
    let begin = geladen
        .invoer
        .iter()
        .find(|invoer| invoer.soort == "inschrijving");
    let veld = |naam: &str| {
        let waarde = begin.and_then(|begin| begin.velden[naam].as_str());
        waarde.unwrap_or_default().to_owned()
    };
    let code = veld("perceel");
    let perceel = regels.and_then(|regels| regels.perceel(&code));
    let vorm = match veld("vorm").as_str() {
        "alleen" => "Alleen",
        "hoofdaannemer" => "Hoofdaannemer met onderaannemers",
        "combinatie" => "Combinatie met een penvoerder",
        _ => "",
    };
    [
        (
            "Perceel",
            perceel.map_or(code.as_str(), |perceel| perceel.naam.as_str()),
        ),
        ("Schrijft in als", vorm),
    ]
    .into_iter()
    .filter(|(_, tekst)| !tekst.is_empty())
    .map(|(term, tekst)| Gegeven {
        term: term.to_owned(),
        tekst: tekst.to_owned(),
        href: None,
    })
    .collect()
}
