//! Facts of the award decision.

use super::{schorsingen, standstill};
use crate::store::db::Db;
use crate::store::facts::perceel::verbaal;
use crate::store::facts::selecteren::{NIET_GESCHIKT, UITSLUITING};
use crate::store::facts::{Invoeren, Stored, Wie, op_perceel};
use crate::store::gestanddoening::gestand;
use crate::store::herbeoordeling::Bevel;
use crate::store::invoer::Invoer;
use crate::store::partijen;
use crate::store::rangorde::beoogden;
use crate::store::stadia::{is, is_getekend, is_in, tel_in};
use crate::store::velden::Velden;
use entities::ids::RijId;
use entities::zaak::rij;
use sea_orm::DbErr;
use serde_json::Value;
use workflows::concretiseren::bafo;
use workflows::contracteren::gunningsbeslissing::{Facts, Gunningsbeslissing};
use workflows::machine::Kind;
use workflows::rule::Gemeen;
use workflows::selecteren::herbeoordeling::Grond;
use workflows::selecteren::inschrijving::At;
use workflows::termijnen::einde_van_dag;

impl Stored for Gunningsbeslissing {
    async fn facts(
        db: &Db<'_>,
        beslissing: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<Facts, DbErr> {
        let invoer = Invoeren::van(db, beslissing.id).await?;
        let bafos = op_perceel(db, beslissing, Kind::Bafo).await?;
        let mut facts = Facts {
            proces_verbaal: verbaal::is_in_concept(db, beslissing.perceel_id).await?,
            dekking: invoer.zegt("dekking", |velden| velden.gevuld(&["programma"])),
            bafos_zonder_oordeel: tel_in(&bafos, bafo::At::Beoordeeld),
            standstill_voorbij_op: standstill(db, beslissing, gemeen.nu).await?,
            schorsingen: schorsingen(db, beslissing).await?,
            gemeen,
            ..Facts::default()
        };
        vul_partijen(db, beslissing, &invoer, &mut facts).await?;
        vul_rechtszaak(&invoer, &mut facts);
        facts.herbeoordeling = herbeoordeling(db, beslissing, &invoer).await?;
        vul_afvallers(db, beslissing, &invoer, &bafos, &mut facts).await?;
        Ok(facts)
    }
}

/// The evidence of an intended party (Aw 2012 art. 2.89).
pub(crate) const BEWIJS: &[&str] = &["handelsregister", "gedragsverklaring", "belastingdienst"];

/// Reasons for this party, and what makes the chosen one better (Aw 2012 art. 2.130 as the model).
pub(crate) fn is_brief_volledig(velden: &Value) -> bool {
    velden.gemotiveerd("redenen") && velden.gemotiveerd("voordelen")
}

async fn vul_partijen(
    db: &Db<'_>,
    beslissing: &rij::Model,
    invoer: &Invoeren,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let brief_volledig = |partij: RijId| {
        let brief = invoer.met("gunningsbrief", &partij.to_string());
        brief.is_some_and(|brief| is_brief_volledig(&brief.velden))
    };
    let bewijs = |partij: &RijId| {
        let verificatie = invoer.met("verificatie", &partij.to_string());
        verificatie.map(|v| v.velden.alle_ja(BEWIJS))
    };
    let beoogden = beoogden(db, beslissing).await?;
    let geadresseerden = partijen::geadresseerden(db, beslissing).await?;
    let onvolledig = |partij: &&rij::Model| !brief_volledig(partij.id);
    facts.beoogden = beoogden.len();
    facts.brieven_onvolledig = geadresseerden.iter().filter(onvolledig).count();
    facts.verificatie =
        !beoogden.is_empty() && beoogden.iter().all(|partij| bewijs(partij) == Some(true));
    facts.verificatie_negatief = beoogden.iter().any(|partij| bewijs(partij) == Some(false));
    Ok(())
}

/// What came after the announcement: defects, a longer term, the court.
fn vul_rechtszaak(invoer: &Invoeren, facts: &mut Facts) {
    let gebreken = invoer.soort("motiveringsgebrek");
    facts.motiveringsgebreken = gebreken.filter(|g| !g.velden.ja("vervallen")).count();
    let nieuw_einde = invoer.soort("termijnverlenging");
    facts.verlengd_tot = nieuw_einde
        .filter_map(|entry| entry.velden.datum("totEnMet"))
        .max()
        .map(einde_van_dag);
    let dagvaarding = invoer.een("dagvaarding");
    facts.gedagvaard_op = dagvaarding.and_then(|entry| entry.velden.moment("op"));
    let vonnis = invoer.een("vonnis");
    facts.uitkomst = vonnis.and_then(|entry| entry.velden.tekst("uitkomst").parse().ok());
    facts.hoger_beroep = invoer.een("hoger-beroep").is_some();
    facts.memo = invoer.zegt("juridisch-memo", |velden| velden.gevuld(&["tekst"]));
}

/// The ground of the herbeoordeling that was written down, when every submission in it still competes.
async fn herbeoordeling(
    db: &Db<'_>,
    beslissing: &rij::Model,
    invoer: &Invoeren,
) -> Result<Option<Grond>, DbErr> {
    let Some(bevel) = invoer.een("herbeoordeling").and_then(Bevel::van) else {
        return Ok(None);
    };
    let partijen = partijen::herbeoordeelbaar(db, beslissing).await?;
    let doet_mee = |id: &RijId| partijen.iter().any(|partij| partij.id == *id);
    Ok(bevel.omvang.partijen().all(doet_mee).then_some(bevel.grond))
}

/// Who drops out, and whether somebody is left whose offer still stands.
async fn vul_afvallers(
    db: &Db<'_>,
    beslissing: &rij::Model,
    invoer: &Invoeren,
    bafos: &[rij::Model],
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let afvaller = |partij: RijId| invoer.met("afvaller", &partij.to_string()).is_some();
    let overeenkomsten = op_perceel(db, beslissing, Kind::Overeenkomst).await?;
    facts.afvallers = invoer.soort("afvaller").count();
    facts.afvaller_getekend = overeenkomsten
        .iter()
        .any(|o| o.inschrijving_id.is_some_and(afvaller) && is(o, is_getekend));
    // Where BAFO's were asked, a party without one cannot follow, such as a reserve.
    let aanvaardbaar = |partij: RijId| {
        let van_partij = |bafo: &&rij::Model| bafo.inschrijving_id == Some(partij);
        let bafo = bafos.iter().find(van_partij);
        bafo.map_or(bafos.is_empty(), |bafo| is_in(bafo, bafo::At::Aanvaardbaar))
    };
    let negatief = |partij: &str| {
        let verificatie = invoer.met("verificatie", partij);
        verificatie.is_some_and(|v| !v.velden.alle_ja(BEWIJS))
    };
    let na_verificatie = |entry: &&Invoer| {
        let grond = entry.velden.tekst("grond");
        (grond == UITSLUITING || grond == NIET_GESCHIKT) && negatief(&entry.sleutel)
    };
    facts.afvallers_na_verificatie = invoer.soort("afvaller").filter(na_verificatie).count();
    let beoogd = beoogden(db, beslissing).await?;
    for partij in op_perceel(db, beslissing, Kind::Inschrijving).await? {
        let tot = gestand(db, &partij).await?.tot;
        let geldt = tot.is_some_and(|tot| facts.gemeen.nu < tot);
        let in_de_race = !afvaller(partij.id) && aanvaardbaar(partij.id);
        facts.volgende |= geldt && in_de_race && is(&partij, kan_volgen);
        // A party that was awarded before another one dropped out has its contract (DOMAIN.md 4.8).
        let wacht = !is_in(&partij, At::Gegund);
        facts.aanbod_verlopen += usize::from(beoogd.contains(&partij.id) && wacht && !geldt);
    }
    Ok(())
}

/// In the award, or a reserve that can still be called.
fn kan_volgen(at: At) -> bool {
    matches!(
        at,
        At::Geselecteerd
            | At::Reserve
            | At::BafoIngediend
            | At::BeoogdGegund
            | At::Afgewezen
            | At::Gegund
    )
}
