//! Facts of the alternatives: open house and inbesteding.

use super::{Invoeren, Stored, Wie, staat_boven};
use crate::store::db::Db;
use crate::store::velden::Velden;
use crate::store::{gebeurd, rijen};
use entities::zaak::rij;
use sea_orm::DbErr;
use std::collections::BTreeSet;
use workflows::alternatieven::inbesteding::{self, Inbesteding};
use workflows::alternatieven::openhouse::{self, Openhouse};
use workflows::alternatieven::toelating::{self, Toelating};
use workflows::rule::Gemeen;
use workflows::termijnen::standstill;
use workflows::voorbereiden::inkoopspoor;

impl Stored for Openhouse {
    async fn facts(
        db: &Db<'_>,
        openhouse: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<openhouse::Facts, DbErr> {
        let invoer = Invoeren::van(db, openhouse.id).await?;
        let spoor = staat_boven(db, openhouse.spoor_id).await?;
        let voorwaarden = invoer
            .een("openhouse-voorwaarden")
            .map(|entry| &entry.velden);
        let met_punten = |eis: &&crate::store::invoer::Invoer| eis.velden.getal("punten").is_some();
        Ok(openhouse::Facts {
            spoor_gestaakt: spoor == Some(inkoopspoor::At::Gestaakt),
            eisen: invoer.soort("openhouse-eis").count(),
            eisen_met_punten: invoer.soort("openhouse-eis").filter(met_punten).count(),
            voorwaarden: voorwaarden.is_some_and(|v| {
                v.getal("prijs") > Some(0) && v.gevuld(&["eenheid", "kosten", "voorwaarden"])
            }),
            bekendgemaakt: invoer.zegt("openhouse-publicatie", |v| v.gevuld(&["publicatienummer"])),
            toelating_tot: voorwaarden.and_then(|v| v.moment("toelatingTot")),
            gemeen,
        })
    }
}

impl Stored for Toelating {
    async fn facts(
        db: &Db<'_>,
        toelating: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<toelating::Facts, DbErr> {
        let invoer = Invoeren::van(db, toelating.id).await?;
        let eisen = match toelating.procedure_id {
            Some(openhouse) => Invoeren::van(db, openhouse).await?,
            None => Invoeren::default(),
        };
        let gehaald = |code: &str| {
            let toets = invoer.met("toelatingstoets", code);
            toets.is_some_and(|toets| toets.velden.ja("voldoet"))
        };
        Ok(toelating::Facts {
            aanvaard: invoer.zegt("aanvaarding", |v| v.ja("aanvaard")),
            eisen_niet_gehaald: eisen
                .soort("openhouse-eis")
                .filter(|eis| !gehaald(&eis.sleutel))
                .count(),
            eis_gezakt: invoer
                .soort("toelatingstoets")
                .any(|toets| !toets.velden.ja("voldoet")),
            getekend: is_getekend(&invoer, "toelatingsovereenkomst"),
            gemeen,
        })
    }
}

impl Stored for Inbesteding {
    async fn facts(
        db: &Db<'_>,
        inbesteding: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<inbesteding::Facts, DbErr> {
        let invoer = Invoeren::van(db, inbesteding.id).await?;
        let toets = |voorwaarde| {
            let toets = invoer.met("inbestedingstoets", voorwaarde);
            toets.map(|toets| &toets.velden).filter(|v| v.ja("voldoet"))
        };
        let aangekondigd =
            gebeurd::laatst(db, inbesteding.id, inbesteding::Act::VrijwilligAankondigen).await?;
        let sinds = aangekondigd.map_or(0, |keer| keer.nr);
        let beslissers: BTreeSet<String> = rijen::gemeenten(db, inbesteding.spoor_id)
            .await?
            .into_iter()
            .filter(|deelname| deelname.beslist)
            .map(|deelname| deelname.gemeente_id.to_string())
            .collect();
        let ingestemd = invoer.soort("inbestedingsbesluit").filter(|besluit| {
            beslissers.contains(&besluit.sleutel) && besluit.velden.tekst("besluit") == "ingestemd"
        });
        Ok(inbesteding::Facts {
            toezicht: toets("toezicht").is_some(),
            merendeel_procent: toets("merendeel").and_then(|v| v.getal("procent")),
            zonder_prive_kapitaal: toets("geen-prive-kapitaal").is_some(),
            vrijwillige_aankondiging: invoer
                .een("vrijwillige-aankondiging")
                .is_some_and(|entry| entry.regel_nr > sinds),
            aankondiging_voorbij_op: aangekondigd
                .map(|keer| standstill(keer.op.into(), DAGEN, true).voorbij_op),
            ingestemd: ingestemd.count(),
            beslissers: beslissers.len(),
            getekend: is_getekend(&invoer, "dienstverleningsovereenkomst"),
            gemeen,
        })
    }
}

/// The calendar days after a voluntary ex-ante notice (Aw 2012 art. 4.16).
const DAGEN: u16 = 20;

/// The signature names its day and the day on which the contract begins.
fn is_getekend(invoer: &Invoeren, soort: &str) -> bool {
    invoer.zegt(soort, |v| {
        v.datum("getekendOp").is_some() && v.datum("ingang").is_some()
    })
}
