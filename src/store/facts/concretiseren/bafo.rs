//! Facts of a BAFO: its round, its check, and what its party was asked about it.

use crate::store::bod;
use crate::store::db::Db;
use crate::store::facts::pakket::Concept;
use crate::store::facts::{Invoeren, Stored, Wie, op_perceel, staat_boven};
use crate::store::gebeurd;
use crate::store::rangorde::{self, Diepte, bereken, laatste_ronde};
use crate::store::regels;
use crate::store::stadia::tel;
use crate::store::velden::Velden;
use entities::ids::RijId;
use entities::zaak::rij;
use jiff::Timestamp;
use sea_orm::DbErr;
use workflows::concretiseren::bafo::{Act, At, Bafo, Facts, Navraag};
use workflows::machine::Kind;
use workflows::perceel;
use workflows::procedureregels::Procedureregels;
use workflows::rule::Gemeen;

/// What the check of a BAFO records.
const TOETSPUNTEN: &[&str] = &[
    "pastBijAfspraken",
    "zonderVoorbehoud",
    "bovenVloer",
    "onderPlafond",
    "capaciteit",
];

impl Stored for Bafo {
    async fn facts(
        db: &Db<'_>,
        bafo: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<Facts, DbErr> {
        let regels = regels::bij(db, bafo).await?;
        let invoer = Invoeren::van(db, bafo.id).await?;
        let perceel = staat_boven(db, bafo.perceel_id).await?;
        let concept = Concept::van(db, bafo.id).await?;
        let bafos = op_perceel(db, bafo, Kind::Bafo).await?;
        Ok(Facts {
            sluiting: sluiting(db, bafo.perceel_id).await?,
            ronde_gesloten: perceel.is_some_and(is_ronde_gesloten),
            onderdelen_open: onderdelen_open(regels.as_ref(), &concept),
            getoetst: invoer.zegt("bafotoets", |toets| {
                !prijs_telt(regels.as_ref()) || toets.getal("bod").is_some()
            }),
            voldoet_niet: invoer.zegt("bafotoets", |toets| !toets.alle_ja(TOETSPUNTEN)),
            bod_verschilt: bod::verschilt(db, bafo.id, &invoer).await?,
            bod_buiten_grens: match regels.as_ref().and_then(|regels| regels.bafo.as_ref()) {
                Some(regels) => bod::buiten_grens(db, bafo.id, &invoer, regels).await?,
                None => false,
            },
            boven_minimum: boven_minimum(db, bafo).await?,
            bafos_dicht: tel(&bafos, |at| matches!(at, At::Ingediend | At::InKluis)),
            toelichting: navraag(db, bafo.id, &invoer, &TOELICHTING).await?,
            abnormaal_laag: regels
                .as_ref()
                .and_then(|regels| regels.bafo.as_ref())
                .is_some_and(|bafo| bafo.abnormaal_laag),
            prijs: navraag(db, bafo.id, &invoer, &PRIJS).await?,
            prijs_niet_verantwoord: invoer.zegt("prijsoordeel", |v| !v.ja("verantwoord")),
            gemeen,
        })
    }
}

/// The price counts, so that the check must say what the bid is.
fn prijs_telt(regels: Option<&Procedureregels>) -> bool {
    let bafo = regels.and_then(|regels| regels.bafo.as_ref());
    bafo.is_some_and(|bafo| bafo.prijs.is_some())
}

/// The closing moment of the BAFO round of a perceel, once it is recorded.
async fn sluiting(db: &Db<'_>, perceel: Option<RijId>) -> Result<Option<Timestamp>, DbErr> {
    let Some(perceel) = perceel else {
        return Ok(None);
    };
    let invoer = Invoeren::van(db, perceel).await?;
    Ok(invoer
        .een("bafo-sluiting")
        .and_then(|entry| entry.velden.moment("sluiting")))
}

/// The perceel is past the closing of its BAFO round.
fn is_ronde_gesloten(at: perceel::At) -> bool {
    matches!(
        at,
        perceel::At::BafoGesloten | perceel::At::BafoBeoordeling | perceel::At::GunningConcept
    )
}

/// Requested parts without an answer; the bid is one of them.
fn onderdelen_open(regels: Option<&Procedureregels>, concept: &Concept) -> usize {
    let gevraagd = regels.and_then(|regels| regels.bafo.as_ref());
    let vragen = gevraagd.into_iter().flat_map(|bafo| &bafo.inhoud);
    let codes = vragen.map(|vraag| vraag.code.as_str());
    concept.zonder("bafo-onderdeel", codes) + concept.zonder("bafo-bod", [""])
}

async fn boven_minimum(db: &Db<'_>, bafo: &rij::Model) -> Result<bool, DbErr> {
    let Some(inschrijving) = bafo.inschrijving_id else {
        return Ok(false);
    };
    let Some(ronde) = laatste_ronde(db, bafo, rangorde::BAFO).await? else {
        return Ok(false);
    };
    let stand = bereken(db, &ronde, Diepte::Scores).await?;
    let berekening = stand
        .as_ref()
        .and_then(|stand| stand.berekening(inschrijving));
    Ok(berekening.is_some_and(workflows::selecteren::scoring::Berekening::voldoet))
}

/// The entries and the act of one kind of question.
struct Soort {
    vraag: &'static str,
    vragen: Act,
    antwoord: &'static str,
    oordeel: &'static str,
}

const TOELICHTING: Soort = Soort {
    vraag: "bafo-toelichtingsvraag",
    vragen: Act::ToelichtingVragen,
    antwoord: "bafo-toelichting",
    oordeel: "bafo-toelichtingsoordeel",
};
const PRIJS: Soort = Soort {
    vraag: "prijsvraag",
    vragen: Act::AbnormaalLaagVragen,
    antwoord: "prijsverantwoording",
    oordeel: "prijsoordeel",
};

/// How far the last question of this kind is: what is older than the asking belongs to another one.
async fn navraag(
    db: &Db<'_>,
    bafo: RijId,
    invoer: &Invoeren,
    soort: &Soort,
) -> Result<Navraag, DbErr> {
    let gevraagd = gebeurd::laatst(db, bafo, soort.vragen).await?;
    let sinds = gevraagd.map_or(0, |keer| keer.nr);
    let nieuw = |code: &str| invoer.een(code).filter(|entry| entry.regel_nr > sinds);
    let vraag = invoer.een(soort.vraag);
    // A price is judged with reasons for each part; of an explanation a sentence may do.
    let is_beoordeeld = |oordeel: &serde_json::Value| {
        if soort.vraag == PRIJS.vraag {
            oordeel.gemotiveerd("motivering")
        } else {
            oordeel.gevuld(&["motivering"])
        }
    };
    Ok(Navraag {
        gevraagd: vraag.is_some_and(|entry| entry.regel_nr > sinds),
        tot: vraag.and_then(|entry| entry.velden.moment("tot")),
        beantwoord: nieuw(soort.antwoord).is_some(),
        beoordeeld: nieuw(soort.oordeel).is_some_and(|entry| is_beoordeeld(&entry.velden)),
    })
}
