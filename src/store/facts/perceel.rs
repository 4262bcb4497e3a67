//! Facts of the perceel, in the order of its road: check, selection, dialogue, BAFO, contract.

mod bijsturen;
mod dialoog;
mod selectiebrief;
pub(super) mod verbaal;

use super::{
    Invoeren, Stored, Wie, op_perceel, openers_verklaard, schorsingen, staat_boven,
    standstill_voorbij,
};
use crate::store::db::Db;
use crate::store::gebeurd;
use crate::store::rangorde::{BAFO, DOSSIER, Diepte, bereken, laatste_ronde};
use crate::store::regels;
use crate::store::sleutels;
use crate::store::stadia::{bafo_ingediend, geopend, in_mededinging, is_in, op_tijd, tel, tel_in};
use crate::store::velden::Velden;
use entities::zaak::rij;
use jiff::Timestamp;
use sea_orm::DbErr;
use workflows::concretiseren::bafo;
use workflows::contracteren::overeenkomst;
use workflows::machine::Kind;
use workflows::perceel::{self, Facts, Perceel};
use workflows::procedure;
use workflows::procedureregels::{BafoRegels, Procedureregels};
use workflows::rule::Gemeen;
use workflows::selecteren::beoordelingsronde;
use workflows::selecteren::inschrijving::At;
use workflows::selecteren::ranking::Uitkomst;
use workflows::termijnen::{datum_van, is_werkdag, kalenderdagen_na};

impl Stored for Perceel {
    async fn facts(
        db: &Db<'_>,
        perceel: &rij::Model,
        wie: &Wie,
        gemeen: Gemeen,
    ) -> Result<Facts, DbErr> {
        let procedure = staat_boven(db, perceel.procedure_id).await?;
        let regels = regels::bij(db, perceel).await?;
        let invoer = Invoeren::van(db, perceel.id).await?;
        let partijen = op_perceel(db, perceel, Kind::Inschrijving).await?;
        let houders = sleutels::houders(db, perceel, gemeen.nu.into()).await?;
        let mut facts = Facts {
            inkopers_met_sleutel: houders.inkopers.len(),
            escrow_met_sleutel: !houders.escrow.is_empty(),
            kluis_geopend: procedure.is_some_and(is_kluis_geopend),
            openers_verklaard: openers_verklaard(db, perceel, wie).await?,
            reserves: tel_in(&partijen, At::Reserve),
            schorsingen: schorsingen(&invoer),
            gunningsleidraad_klaar: invoer.zegt("gunningsleidraad", |velden| {
                velden.gevuld(&["titel", "tekst"])
            }),
            gemeen,
            ..Facts::default()
        };
        vul_toets(&partijen, &mut facts);
        selectiebrief::vul(db, &partijen, regels.as_ref(), &mut facts).await?;
        vul_selectie(db, perceel, &partijen, &invoer, &mut facts).await?;
        bijsturen::vul(db, perceel, &invoer, &mut facts).await?;
        dialoog::vul(db, perceel, &mut facts).await?;
        vul_bafo(db, perceel, &invoer, &mut facts).await?;
        vul_contract(db, perceel, &invoer, &mut facts).await?;
        if let Some(regels) = &regels {
            vul_uit_regels(db, perceel, regels, &mut facts).await?;
        }
        Ok(facts)
    }
}

fn is_kluis_geopend(at: procedure::At) -> bool {
    matches!(at, procedure::At::KluisGeopend | procedure::At::Afgerond)
}

fn vul_toets(partijen: &[rij::Model], facts: &mut Facts) {
    facts.inschrijvingen = tel(partijen, op_tijd);
    facts.pakketten_dicht = tel(partijen, |at| op_tijd(at) && !geopend(at));
    facts.zonder_vormoordeel = tel(partijen, |at| {
        matches!(
            at,
            At::Ingediend
                | At::InKluis
                | At::Geopend
                | At::InVormtoets
                | At::HerstelGevraagd
                | At::VerduidelijkingGevraagd
                | At::UitsluitingsgrondGesignaleerd
                | At::SelfcleaningGevraagd
                | At::SelfcleaningTeBeoordelen
        )
    });
    facts.zonder_geschiktheidsoordeel = tel_in(partijen, At::Geldig);
    facts.geschikt = tel(partijen, in_mededinging);
    facts.niet_geselecteerd_nog = tel_in(partijen, At::Beoordeeld);
}

async fn vul_selectie(
    db: &Db<'_>,
    perceel: &rij::Model,
    partijen: &[rij::Model],
    invoer: &Invoeren,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let Some(ronde) = laatste_ronde(db, perceel, DOSSIER).await? else {
        return Ok(());
    };
    if !is_in(&ronde, beoordelingsronde::At::Vastgesteld) {
        return Ok(());
    }
    let stand = bereken(db, &ronde, Diepte::Redenen).await?;
    let Some((stand, selectie)) = stand.as_ref().and_then(|s| Some((s, s.selectie.as_ref()?)))
    else {
        return Ok(());
    };
    selectiebrief::vul_scores(db, perceel, partijen, stand, facts).await?;
    let uitgesloten = |uitkomst| uitkomst == Uitkomst::Uitgesloten;
    // F11: whom an announced minimum excludes is not counted as valid.
    facts.geschikt -= selectie
        .partijen
        .iter()
        .filter(|p| uitgesloten(p.uitkomst))
        .count();
    facts.loting_nodig = stand.loting_nodig;
    facts.loting_vastgelegd = selectie.lotingen.is_empty()
        && invoer.zegt("loting", |velden| velden.gevuld(&["loter", "getuigen"]));
    Ok(())
}

async fn vul_bafo(
    db: &Db<'_>,
    perceel: &rij::Model,
    invoer: &Invoeren,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let bafos = op_perceel(db, perceel, Kind::Bafo).await?;
    facts.bafo_sluiting = invoer
        .een("bafo-sluiting")
        .and_then(|entry| entry.velden.moment("sluiting"));
    facts.bafos = tel(&bafos, bafo_ingediend);
    facts.bafo_ronde_begonnen = laatste_ronde(db, perceel, BAFO).await?.is_some();
    facts.bafos_aanvaardbaar = tel(&bafos, |at| {
        let afgevallen = matches!(at, bafo::At::NietAanvaardbaar | bafo::At::Afgewezen);
        bafo_ingediend(at) && !afgevallen
    });
    // Between the opening and the end of its job a BAFO still lies in the vault: not checked either.
    facts.bafos_ongetoetst = tel(&bafos, |at| {
        matches!(
            at,
            bafo::At::Ingediend | bafo::At::InKluis | bafo::At::Geopend
        )
    });
    Ok(())
}

async fn vul_contract(
    db: &Db<'_>,
    perceel: &rij::Model,
    invoer: &Invoeren,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let overeenkomsten = op_perceel(db, perceel, Kind::Overeenkomst).await?;
    verbaal::vul(db, perceel, invoer, facts).await?;
    facts.overeenkomsten_ongetekend = tel(&overeenkomsten, |at| {
        matches!(
            at,
            overeenkomst::At::Concept
                | overeenkomst::At::TerOndertekening
                | overeenkomst::At::NietGetekend
        )
    });
    facts.gunning_aangekondigd = invoer.zegt("aankondiging-gunning", |velden| {
        velden.gevuld(&["publicatienummer"])
    });
    Ok(())
}

async fn vul_uit_regels(
    db: &Db<'_>,
    perceel: &rij::Model,
    regels: &Procedureregels,
    facts: &mut Facts,
) -> Result<(), DbErr> {
    let nu = facts.gemeen.nu;
    let verzonden = bijsturen::selectie_verzonden(db, perceel, nu).await?;
    let lot = regels.perceel(&perceel.code);
    facts.maximum = lot.map_or(0, |lot| lot.max_geselecteerd as usize);
    facts.alleen_bij_overschrijding = regels.rangschikking.alleen_bij_overschrijding;
    facts.met_dialoog = regels.fasen.dialoog;
    let terugkeer = regels.dialoog.as_ref().and_then(|d| d.terugkeer_sessies);
    facts.terugkeer_toegestaan = terugkeer.is_some();
    facts.twee_leidraden = regels.fasen.gunningsleidraad;
    let verstrekt =
        gebeurd::laatst(db, perceel.id, perceel::Act::GunningsleidraadVerstrekken).await?;
    facts.gunningsleidraad_verstrekt = verstrekt.is_some();
    facts.selectie_voorbij_op = Some(standstill_voorbij(
        regels,
        &regels.standstill_selectie,
        verzonden,
    ));
    facts.respijt = regels.kluis.respijt_seconden.into();
    facts.herauthenticatie = i64::from(regels.kluis.herauthenticatie_minuten) * 60;
    facts.bafo_termijn_lang_genoeg = regels
        .bafo
        .as_ref()
        .zip(facts.bafo_sluiting)
        .is_some_and(|(bafo, sluiting)| is_lang_genoeg(bafo, sluiting, nu));
    Ok(())
}

/// In the future, the announced number of days away, and not on a day off.
fn is_lang_genoeg(bafo: &BafoRegels, sluiting: Timestamp, nu: Timestamp) -> bool {
    let dag = datum_van(sluiting);
    sluiting > nu && dag >= kalenderdagen_na(datum_van(nu), bafo.min_dagen) && is_werkdag(dag)
}
