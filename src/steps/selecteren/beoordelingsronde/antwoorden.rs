//! What a criterium judges: the answers of the bekwaamheidsdossier, or of the BAFO.

use super::cel::{Cel, Ronde};
use crate::acts::Weigering;
use crate::acts::pakket;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::selecteren::inschrijving::inhoud::{self, Dossierantwoord};
use crate::store::rangorde::BAFO;
use crate::store::{regels, rijen};
use workflows::machine::Kind;
use workflows::procedureregels::{Dossiervraag, Procedureregels};

/// The answers beside the form of a cell. Empty when the viewer may not read them.
///
/// # Errors
/// The database or the vault.
pub async fn bij(
    bezoeker: &Bezoeker,
    ronde: &Ronde,
    cel: &Cel,
) -> Result<Vec<Dossierantwoord>, Weigering> {
    let db = bezoeker.db();
    let Some(procedure) = ronde.plek.rij.procedure_id else {
        return Ok(vec![]);
    };
    let Some(regels) = regels::regels(&db, procedure).await? else {
        return Ok(vec![]);
    };
    if ronde.plek.rij.code == BAFO {
        return van_bafo(bezoeker, cel, &regels).await;
    }
    let Some(plek) = rijen::plek(&db, &bezoeker.viewer, cel.inschrijving).await? else {
        return Ok(vec![]);
    };
    let pakket = inhoud::laad(bezoeker, &plek, &regels).await?;
    let themas = pakket.into_iter().flat_map(|pakket| pakket.inhoud.themas);
    Ok(themas
        .filter(|thema| thema.code == cel.criterium.code)
        .flat_map(|thema| thema.vragen)
        .collect())
}

/// The written parts of a BAFO, never its bid: the price stays out of sight of who scores quality.
async fn van_bafo(
    bezoeker: &Bezoeker,
    cel: &Cel,
    regels: &Procedureregels,
) -> Result<Vec<Dossierantwoord>, Weigering> {
    let db = bezoeker.db();
    let bafos = rijen::lijst(&db, &bezoeker.viewer, Kind::Bafo, Some(cel.inschrijving)).await?;
    let Some(plek) = bafos.into_iter().next_back() else {
        return Ok(vec![]);
    };
    let deuren = &bezoeker.app.deuren;
    let delen = match pakket::inhoud(deuren, &db, &bezoeker.viewer, &plek).await {
        Ok(pakket) => pakket.and_then(|pakket| pakket.delen).unwrap_or_default(),
        Err(Weigering::NietGevonden) => vec![],
        Err(fout) => return Err(fout),
    };
    let vragen = regels.bafo.iter().flat_map(|bafo| &bafo.inhoud);
    Ok(vragen
        .map(|vraag| {
            let deel = delen
                .iter()
                .find(|deel| deel.soort == "bafo-onderdeel" && deel.sleutel == vraag.code);
            let tekst = deel.and_then(|deel| deel.velden.get("antwoord")?.as_str());
            let antwoord = tekst.unwrap_or_default().to_owned();
            Dossierantwoord {
                code: vraag.code.clone(),
                vraag: vraag.vraag.clone(),
                woorden: Dossiervraag::woorden(&antwoord),
                hoogstens: vraag.max_woorden,
                lengte: format!("{} woorden", vraag.max_woorden),
                bijlagen: vec![],
                max_bijlagen: 0,
                antwoord,
            }
        })
        .collect())
}
