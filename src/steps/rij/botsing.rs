//! Two colleagues who save the same part of a package: the second keeps the typed text, reads what the
//! first stored, and chooses.

use super::formulier::{self, Ingetypt, Paren};
use crate::acts::{Veldfout, Weigering, pakket};
use crate::steps::bezoeker::Bezoeker;
use crate::store::rijen;
use entities::ids::RijId;
use workflows::invoer::Invoersoort;
use workflows::invoer::keuring::getypte_sleutel;

/// What stands above the form.
const ZIN: &str = "Iemand van uw organisatie heeft dit zojuist ook opgeslagen. Uw tekst is nog niet opgeslagen. Kies welke tekst blijft. Drukt u op de knop, dan komt uw tekst in de plaats van de andere.";

/// What stands beside every field in which the two differ.
const BIJ_VELD: &str =
    "Iemand anders sloeg hier intussen iets anders op. Het staat onder uw tekst.";

/// The form of a sealed part that somebody else saved since it was read.
pub(super) async fn ingetypt(
    bezoeker: &Bezoeker,
    rij: RijId,
    soort: &Invoersoort,
    paren: Paren,
) -> Result<Ingetypt, Weigering> {
    let (deuren, viewer, db) = (&bezoeker.app.deuren, &bezoeker.viewer, bezoeker.db());
    let plek = rijen::plek(&db, viewer, rij)
        .await?
        .ok_or(Weigering::NietGevonden)?;
    let velden = formulier::lees(soort, &paren);
    let sleutel = getypte_sleutel(soort, &velden);
    let nu = pakket::deel_nu(deuren, &db, viewer, &plek, soort.code, &sleutel).await?;
    let mut ingetypt = Ingetypt {
        soort: soort.code.to_owned(),
        paren,
        fouten: vec![],
        intussen: Some(nu),
    };
    let fout = |veld: &str, zin: &str| Veldfout {
        veld: veld.to_owned(),
        zin: zin.to_owned(),
    };
    ingetypt.fouten = formulier::verschillen(soort, &ingetypt)
        .map(|veld| fout(veld, BIJ_VELD))
        .chain([fout("", ZIN)])
        .collect();
    Ok(ingetypt)
}
