//! The page of a deelnemer: who asks it, its own eigen verklaring, and nothing of anybody else.

use super::view::Deelnemerpagina;
use super::{MET_VERKLARING, overnemen};
use crate::acts::Weigering;
use crate::acts::pakket::{self, Inhoud};
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::pakket::PakketDeel;
use crate::steps::rij::{self, Geladen};
use crate::steps::selecteren::inschrijving::eigen_verklaring::{self, Verklaring};
use crate::store::deelnemers::{self, Uitnodiging};
use crate::store::regels;
use crate::store::rijen::Plek;
use crate::views::delen::Gegeven;
use axum::http::StatusCode;
use workflows::invoer::soort;
use workflows::procedureregels::Procedureregels;

/// Draws the page of a deelnemer.
///
/// # Errors
/// The database, the vault or a template.
pub async fn toon(bezoeker: &Bezoeker, geladen: Geladen, status: StatusCode) -> Antwoord {
    let kader = rij::kader(bezoeker, &geladen.plek).await?;
    let pagina = bouw(bezoeker, geladen).await?;
    bezoeker.toon(status, &kader, &pagina)
}

async fn bouw(bezoeker: &Bezoeker, mut geladen: Geladen) -> Result<Deelnemerpagina, Weigering> {
    let db = bezoeker.db();
    let plek = geladen.plek.clone();
    let regels = regels::bij(&db, &plek.rij).await?;
    let uitnodiging = deelnemers::uitnodiging(&db, &plek).await?;
    if regels
        .as_ref()
        .is_none_or(|r| r.dubbele_deelname.is_verboden())
    {
        let is_melding = |code: &str| code == "dubbele-deelname";
        geladen.deel.formulieren.retain(|f| !is_melding(&f.soort));
    }
    let eigen = bezoeker.viewer.is_eigen(&plek.rij);
    let inhoud = lees(bezoeker, &plek, eigen).await?;
    let verzegeld = inhoud.as_ref().is_some_and(|inhoud| inhoud.delen.is_none());
    let verklaring = match (&uitnodiging, &regels, &inhoud) {
        (Some(uitnodiging), Some(regels), Some(inhoud)) => verklaring(inhoud, uitnodiging, regels),
        _ => None,
    };
    let fout = geladen.bestandsfout.clone();
    let pakket = PakketDeel::van(inhoud.as_ref(), &geladen.deel, fout);
    if eigen {
        vul_in(bezoeker, &mut geladen).await?;
    }
    let schrijft = plek.rij.toestand == "aanvaard" && eigen;
    Ok(Deelnemerpagina {
        eigen,
        gegevens: uitnodiging.map(gegevens).unwrap_or_default(),
        espd: verklaring
            .is_some()
            .then(|| format!("{}/espd", geladen.deel.pagina)),
        eerder: if schrijft {
            eigen_verklaring::eerder(bezoeker, &plek, &geladen.deel.pagina).await?
        } else {
            vec![]
        },
        verklaring,
        verzegeld,
        pakket,
        deel: geladen.deel,
    })
}

/// What the organisation itself has in the package; none for anybody else.
async fn lees(bezoeker: &Bezoeker, plek: &Plek, eigen: bool) -> Result<Option<Inhoud>, Weigering> {
    if !eigen {
        return Ok(None);
    }
    let deuren = &bezoeker.app.deuren;
    pakket::inhoud(deuren, &bezoeker.db(), &bezoeker.viewer, plek).await
}

/// Its eigen verklaring, as far as it can be read.
fn verklaring(
    inhoud: &Inhoud,
    uitnodiging: &Uitnodiging,
    regels: &Procedureregels,
) -> Option<Verklaring> {
    let deel = inhoud.delen.as_ref()?.first()?;
    let naam = uitnodiging.organisatie.clone();
    Some(Verklaring::van(naam, &deel.velden, regels))
}

/// Fills the form with what is stored: its fields are sealed, so the common part does not know them.
async fn vul_in(bezoeker: &Bezoeker, geladen: &mut Geladen) -> Result<(), Weigering> {
    let plek = &geladen.plek;
    let (Some((_, code)), Some(organisatie)) = (
        MET_VERKLARING.iter().find(|(k, _)| *k == plek.kind),
        plek.rij.organisatie_id,
    ) else {
        return Ok(());
    };
    let Some(soort) = soort(code) else {
        return Ok(());
    };
    let (deuren, db) = (&bezoeker.app.deuren, bezoeker.db());
    let sleutel = organisatie.to_string();
    let (velden, versie) =
        pakket::deel_nu(deuren, &db, &bezoeker.viewer, plek, code, &sleutel).await?;
    let formulieren = geladen.deel.formulieren.iter_mut();
    for formulier in formulieren.filter(|f| f.soort == *code && !f.open) {
        let actie = formulier.formulier.actie.clone();
        formulier.formulier = overnemen::formulier(soort, actie, &geladen.opties, &velden, versie);
    }
    Ok(())
}

fn gegevens(uitnodiging: Uitnodiging) -> Vec<Gegeven> {
    let rol = match uitnodiging.espd_rol {
        "subcont" => "Onderaannemer",
        "oeron" => "Derde waarop een beroep wordt gedaan",
        _ => "Lid van de combinatie",
    };
    [
        ("Aanbesteding", uitnodiging.aanbesteding),
        ("Penvoerder", uitnodiging.penvoerder),
        ("Uw organisatie", uitnodiging.organisatie),
        ("Rol", rol.to_owned()),
    ]
    .into_iter()
    .map(|(term, tekst)| Gegeven::nieuw(term, tekst))
    .collect()
}
