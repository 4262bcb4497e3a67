//! A new procedure after one without award: its own spoor, with the same gemeenten, in a dossier that
//! cites the head of the old one (DOMAIN.md 4.2). The people of the old one get no role in it.

use super::begin_invoer;
use super::cascade::Lus;
use super::weigering::Weigering;
use crate::store::invoer;
use crate::store::velden::Velden;
use crate::store::viewer::Viewer;
use entities::zaak::rij;
use serde_json::{Map, Value};
use workflows::invoer::keuring::Gekeurd;
use workflows::invoer::soort;
use workflows::role::Rol;

/// The entry that begins every spoor.
const SPOOR: &str = "inkoopspoor";

/// Begins the spoor as the old one was begun, under a name of its own.
pub(super) async fn begin(lus: &mut Lus<'_>, perceel: &rij::Model) -> Result<(), Weigering> {
    let gebrek = |wat: &str| Weigering::Defect(format!("heraanbesteding: {wat}"));
    let spoor = perceel.spoor_id.ok_or_else(|| gebrek("geen spoor"))?;
    let soort = soort(SPOOR).ok_or_else(|| gebrek("geen invoer om te beginnen"))?;
    let entry = invoer::een::<Map<String, Value>>(lus.db, spoor, SPOOR).await?;
    let mut velden = entry
        .ok_or_else(|| gebrek("het spoor is nooit begonnen"))?
        .velden;
    let naam = Value::Object(velden.clone()).tekst("naam").to_owned();
    velden.insert(
        "naam".into(),
        format!("{naam} (nieuwe aanbesteding)").into(),
    );
    let gekeurd = Gekeurd {
        velden,
        sleutel: String::new(),
        waarde: None,
    };
    let (systeem, bron) = (Viewer::systeem(), Some(perceel.dossier_id));
    begin_invoer::nieuw_spoor(lus, &systeem, Rol::Systeem, soort, &gekeurd, bron).await?;
    Ok(())
}
