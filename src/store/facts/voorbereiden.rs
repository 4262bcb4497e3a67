//! Facts of step 1.

use super::{Invoeren, Stored, Wie, is_volledig};
use crate::store::db::Db;
use crate::store::personen::{is_zonder_belang, met_rol};
use crate::store::rijen::gemeenten;
use crate::store::stadia::is;
use crate::store::velden::Velden;
use crate::store::{gebeurd, regels, rijen};
use entities::ids::PersoonId;
use entities::zaak::rij;
use jiff::Timestamp;
use sea_orm::DbErr;
use std::collections::BTreeSet;
use workflows::machine::Kind;
use workflows::procedure;
use workflows::role::Rol;
use workflows::rule::Gemeen;
use workflows::voorbereiden::inkoopspoor::{Act, Facts, Inkoopspoor};

/// Who must have declared their interests before the Go is asked.
const TEAM: [Rol; 3] = [Rol::Inkoopadviseur, Rol::TweedeInkoper, Rol::Jurist];

impl Stored for Inkoopspoor {
    async fn facts(
        db: &Db<'_>,
        spoor: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<Facts, DbErr> {
        let invoer = Invoeren::van(db, spoor.id).await?;
        let gevraagd = gebeurd::laatst(db, spoor.id, Act::GoNoGoVragen).await?;
        let sinds = gevraagd.map_or(0, |keer| keer.nr);
        let procedures = rijen::onder_spoor(db, spoor.id, Kind::Procedure).await?;
        let beslissers: BTreeSet<String> = gemeenten(db, Some(spoor.id))
            .await?
            .into_iter()
            .filter(|deelname| deelname.beslist)
            .map(|deelname| deelname.gemeente_id.to_string())
            .collect();
        let (ingestemd, niet_ingestemd) = besluiten(&invoer, &beslissers, sinds);
        let (voorwaarden, voorwaarden_open) = voorwaarden(&invoer, sinds);
        Ok(Facts {
            documenten: invoer
                .soort("document")
                .map(|d| d.sleutel.clone())
                .collect(),
            regels_volledig: regels_volledig(db, &procedures, gemeen.nu).await?,
            planning: invoer.een("mijlpaal").is_some(),
            team_verklaard: team_verklaard(db, spoor, &invoer, gemeen.nu).await?,
            quorum: quorum(&invoer, beslissers.len()),
            beslissers: beslissers.len(),
            ingestemd,
            niet_ingestemd,
            voorwaarden,
            voorwaarden_open,
            gepubliceerd: procedures.iter().any(|p| is(p, is_gepubliceerd)),
            gemeen,
        })
    }
}

fn is_gepubliceerd(at: procedure::At) -> bool {
    !matches!(
        at,
        procedure::At::Voorbereid | procedure::At::PublicatieKlaar
    )
}

async fn regels_volledig(
    db: &Db<'_>,
    procedures: &[rij::Model],
    nu: Timestamp,
) -> Result<bool, DbErr> {
    for procedure in procedures {
        if !is_volledig(regels::regels(db, procedure.id).await?.as_ref(), nu) {
            return Ok(false);
        }
    }
    Ok(!procedures.is_empty())
}

async fn team_verklaard(
    db: &Db<'_>,
    spoor: &rij::Model,
    invoer: &Invoeren,
    nu: Timestamp,
) -> Result<bool, DbErr> {
    let verklaard: BTreeSet<PersoonId> = invoer
        .soort("belangenverklaring-team")
        .filter(|verklaring| is_zonder_belang(&verklaring.velden))
        .filter_map(|verklaring| verklaring.persoon)
        .collect();
    let mut team = BTreeSet::new();
    for rol in TEAM {
        team.extend(met_rol(db, spoor, rol, nu.into()).await?);
    }
    Ok(!team.is_empty() && team.is_subset(&verklaard))
}

/// How many must agree, by the decision rule with which the spoor began.
fn quorum(invoer: &Invoeren, beslissers: usize) -> usize {
    let meerderheid = invoer.zegt("inkoopspoor", |velden| {
        velden.tekst("besluitregel") == "meerderheid-colleges"
    });
    if meerderheid {
        beslissers / 2 + 1
    } else {
        beslissers
    }
}

/// How many colleges said yes and no to the dossier as it was asked last: an older decision was
/// about another dossier.
fn besluiten(invoer: &Invoeren, beslissers: &BTreeSet<String>, sinds: i64) -> (usize, usize) {
    let geldig = || {
        invoer
            .soort("collegebesluit")
            .filter(|besluit| besluit.regel_nr > sinds && beslissers.contains(&besluit.sleutel))
    };
    let nee = geldig()
        .filter(|besluit| besluit.velden.tekst("besluit") == "niet-ingestemd")
        .count();
    (geldig().count() - nee, nee)
}

/// How many conditions the last Go has, and how many of them are not dealt with.
fn voorwaarden(invoer: &Invoeren, sinds: i64) -> (usize, usize) {
    let geldig: Vec<_> = invoer
        .soort("voorwaarde")
        .filter(|voorwaarde| voorwaarde.regel_nr > sinds)
        .collect();
    let open = geldig.iter().filter(|voorwaarde| {
        invoer
            .met("voorwaarde-afhandeling", &voorwaarde.sleutel)
            .is_none_or(|afhandeling| afhandeling.regel_nr < voorwaarde.regel_nr)
    });
    (geldig.len(), open.count())
}
