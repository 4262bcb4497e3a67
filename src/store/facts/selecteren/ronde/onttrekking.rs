//! Facts of a round about assessors with an interest.

use crate::store::db::Db;
use crate::store::facts::{Invoeren, Wie};
use crate::store::gebeurd;
use crate::store::onttrekking::{self, Besluit};
use entities::ids::PersoonId;
use entities::zaak::rij;
use sea_orm::DbErr;
use std::collections::BTreeSet;
use workflows::procedureregels::Beoordelingswijze;
use workflows::selecteren::beoordelingsronde::{Act, Facts};

/// Who is out, and what the chair decided about it. Where the committee goes on with fewer, fewer are
/// announced from then on.
pub(super) async fn vul(
    db: &Db<'_>,
    ronde: &rij::Model,
    wijze: &Beoordelingswijze,
    wie: &Wie,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let soorten = ["belangmelding", "onttrekking", "vervanging"];
    let invoer = Invoeren::van_soorten(db, ronde.id, &soorten).await?;
    facts.eigen_belang = wie.persoon.is_some()
        && invoer
            .soort("belangmelding")
            .any(|melding| melding.persoon == wie.persoon);
    let uitgevoerd = gebeurd::nummer(db, ronde.id, Act::BeoordelaarOnttrekken).await?;
    facts.onttrekking = invoer
        .soort("onttrekking")
        .any(|entry| entry.regel_nr > uitgevoerd);
    let weg = onttrekking::onttrokken(db, ronde).await?;
    let geregeld = onttrekking::geregeld(db, ronde).await?;
    let minder = geregeld.iter().filter(|besluit| besluit.minder).count();
    facts.aangekondigd = facts.aangekondigd.saturating_sub(minder);
    let klaar: BTreeSet<PersoonId> = geregeld.iter().map(|b| b.onttrokken).collect();
    let open: BTreeSet<PersoonId> = weg.difference(&klaar).copied().collect();
    let besluiten: Vec<Besluit> = invoer
        .soort("vervanging")
        .filter_map(Besluit::van)
        .collect();
    let besluiten: Vec<&Besluit> = besluiten
        .iter()
        .filter(|besluit| open.contains(&besluit.onttrokken))
        .collect();
    let zittend = onttrekking::zittend(db, ronde).await?;
    let nieuw = |persoon: &PersoonId| !zittend.contains(persoon) && !weg.contains(persoon);
    let kan = |b: &&&Besluit| wijze.plaatsvervangers && b.vervanger.as_ref().is_some_and(nieuw);
    facts.onttrokken = open.len();
    facts.zonder_besluit = open.len() - besluiten.len();
    facts.vervanging_kan_niet = besluiten.iter().filter(|b| !b.minder && !kan(b)).count();
    facts.minder_mag_niet = besluiten
        .iter()
        .filter(|b| b.minder && !wijze.minder_beoordelaars)
        .count();
    Ok(())
}
