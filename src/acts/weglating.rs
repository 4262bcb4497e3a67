//! What the fields of an entry cannot know about words that are left out of the letters to others.

use super::begin_invoer::tekst;
use super::eigenheid::fout;
use super::weigering::Weigering;
use crate::store::db::Db;
use crate::store::partijbrief::motivering_over;
use crate::store::rijen::Plek;
use workflows::invoer::keuring::Gekeurd;
use workflows::weglating::staat_in;

/// The words stand in the reasons about this party, so that leaving them out leaves something out.
pub(super) async fn keur(db: &Db<'_>, plek: &Plek, gekeurd: &Gekeurd) -> Result<(), Weigering> {
    let (partij, criterium) = (tekst(gekeurd, "inschrijving"), tekst(gekeurd, "criterium"));
    let motivering = motivering_over(db, plek.echt(), &partij, &criterium).await?;
    let Some(motivering) = motivering else {
        let zin = "Over deze partij heeft de commissie op dit criterium nog niets vastgesteld.";
        return Err(fout("criterium", zin.into()));
    };
    if staat_in(&tekst(gekeurd, "passage"), &motivering) {
        return Ok(());
    }
    let zin = "Deze woorden staan niet in de motivering over deze partij. Neem ze precies over.";
    Err(fout("passage", zin.into()))
}
