//! Facts of the perceel about steering on the way: a selection that is taken back, a change of the
//! assignment during the dialogue, a return to that dialogue.

use crate::store::db::Db;
use crate::store::facts::Invoeren;
use crate::store::velden::Velden;
use crate::store::{gebeurd, sleutels};
use entities::zaak::rij;
use jiff::Timestamp;
use sea_orm::DbErr;
use workflows::perceel::{Act, Facts};

/// What is written down since the act that it is about was performed last.
pub(super) async fn vul(
    db: &Db<'_>,
    perceel: &rij::Model,
    invoer: &Invoeren,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let medegedeeld = gebeurd::nummer(db, perceel.id, Act::SelectieMededelen).await?;
    facts.herzieningsgrond = invoer
        .een("selectieherziening")
        .is_some_and(|entry| entry.regel_nr > medegedeeld && entry.velden.gevuld(&["feiten"]));
    let heraanbesteding = invoer.een("heraanbesteding");
    facts.heraanbesteding_beschreven = heraanbesteding.is_some_and(|entry| {
        entry.velden.tekst("grond") != "niets" && entry.velden.gemotiveerd("beschrijving")
    });
    facts.teruggekeerd = gebeurd::aantal(db, perceel.id, Act::NaarDialoogTerugkeren).await?;
    let kluis = sleutels::kluis(db, perceel.id).await?;
    facts.bafo_opening_afgerond = kluis.is_some_and(|kluis| kluis.geopend_op.is_some());
    facts.heraanbesteed = gebeurd::aantal(db, perceel.id, Act::HeraanbestedingStarten).await?;
    let gewijzigd = gebeurd::nummer(db, perceel.id, Act::OpdrachtWijzigen).await?;
    let wijziging = invoer
        .een("opdrachtwijziging")
        .filter(|entry| entry.regel_nr > gewijzigd);
    if let Some(wijziging) = wijziging {
        let velden = &wijziging.velden;
        facts.opdrachtwijziging = velden.gevuld(&["wijziging", "motivering"]);
        facts.wijziging_binnen_ruimte = velden.ja("binnenRuimte");
        facts.wijziging_wezenlijk = velden.ja("anderePartijen") || velden.ja("andereSelectie");
    }
    Ok(())
}

/// When the selection was announced; now for the decision that is still to be announced, also when an
/// earlier one was taken back: its term is a new and full one.
pub(super) async fn selectie_verzonden(
    db: &Db<'_>,
    perceel: &rij::Model,
    nu: Timestamp,
) -> Result<Timestamp, DbErr> {
    let medegedeeld = gebeurd::selectie_medegedeeld(db, perceel.id).await?;
    Ok(medegedeeld.map_or(nu, |keer| keer.op.into()))
}
