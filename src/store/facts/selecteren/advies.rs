//! Facts of the advice of the adviesraad-delegatie.

use crate::store::db::Db;
use crate::store::facts::{Invoeren, Stored, Wie};
use crate::store::personen::{is_zonder_belang, met_rol};
use crate::store::rangorde::{DOSSIER, laatste_ronde, mededingers};
use crate::store::regels;
use crate::store::stadia::is;
use entities::ids::PersoonId;
use entities::zaak::rij;
use sea_orm::DbErr;
use std::collections::BTreeSet;
use workflows::role::Rol;
use workflows::rule::Gemeen;
use workflows::selecteren::advies::{Advies, Facts};
use workflows::selecteren::beoordelingsronde;

impl Stored for Advies {
    async fn facts(
        db: &Db<'_>,
        advies: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<Facts, DbErr> {
        let nu = gemeen.nu.into();
        let invoer = Invoeren::van(db, advies.id).await?;
        let leden = met_rol(db, advies, Rol::AdviesraadLid, nu).await?;
        // The secretary reads along and so declares as well, but is no member.
        let mut delegatie: BTreeSet<PersoonId> = leden.iter().copied().collect();
        delegatie.extend(met_rol(db, advies, Rol::AdviesraadSecretaris, nu).await?);
        let verklaard: BTreeSet<PersoonId> = invoer
            .soort("adviesverklaring")
            .filter(|verklaring| is_zonder_belang(&verklaring.velden))
            .filter_map(|verklaring| verklaring.persoon)
            .collect();
        let ronde = laatste_ronde(db, advies, DOSSIER).await?;
        Ok(Facts {
            leden: leden.len(),
            zonder_verklaring: delegatie.difference(&verklaard).count(),
            punten_open: punten_open(db, advies, &invoer).await?,
            consensus_begonnen: ronde.is_some_and(|ronde| is(&ronde, in_consensus)),
            gemeen,
        })
    }
}

fn in_consensus(at: beoordelingsronde::At) -> bool {
    matches!(
        at,
        beoordelingsronde::At::Consensus | beoordelingsronde::At::Vastgesteld
    )
}

/// Submissions × questions that the delegation reads, without advice.
async fn punten_open(db: &Db<'_>, advies: &rij::Model, invoer: &Invoeren) -> Result<usize, DbErr> {
    let Some(regels) = regels::bij(db, advies).await? else {
        return Ok(0);
    };
    let partijen = mededingers(db, advies).await?;
    let zonder = partijen.iter().flat_map(|partij| {
        let sleutel = |code: &str| format!("{}/{code}", partij.id);
        regels
            .adviesraad_vragen()
            .filter(move |vraag| invoer.met("adviespunt", &sleutel(&vraag.code)).is_none())
    });
    Ok(zonder.count())
}
