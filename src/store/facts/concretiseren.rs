//! Facts of step 4.

mod bafo;
mod verloop;

use super::{Invoeren, Stored, Wie, gedaan_of_nu, staat_boven};
use crate::store::concretiseren::sessies_aangekondigd;
use crate::store::db::Db;
use crate::store::stadia::{tel, tel_in};
use crate::store::velden::Velden;
use crate::store::{personen, rijen};
use crate::store::{regels, sessie};
use entities::ids::{PersoonId, RijId};
use entities::zaak::rij;
use jiff::Timestamp;
use sea_orm::DbErr;
use std::collections::BTreeSet;
use workflows::concretiseren::{dialoogsessie, dialoogtraject};
use workflows::effect::Verwant;
use workflows::machine::Kind;
use workflows::perceel;
use workflows::procedureregels::DialoogRegels;
use workflows::rule::Gemeen;
use workflows::termijnen::{datum_van, einde_van_dag, kalenderdagen_voor, werkdagen_na};

impl Stored for dialoogtraject::Dialoogtraject {
    async fn facts(
        db: &Db<'_>,
        traject: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<dialoogtraject::Facts, DbErr> {
        let dialoog = regels::bij(db, traject)
            .await?
            .and_then(|regels| regels.dialoog);
        let sessies =
            rijen::verwant(db, traject, Verwant::BijInschrijving(Kind::Dialoogsessie)).await?;
        let invoer = Invoeren::van(db, traject.id).await?;
        let perceel = staat_boven(db, traject.perceel_id).await?;
        let loopt = |at| {
            !matches!(
                at,
                dialoogsessie::At::Gesloten | dialoogsessie::At::Vervallen
            )
        };
        let verloop = verloop::van(db, traject.id, &invoer, gemeen.nu).await?;
        Ok(dialoogtraject::Facts {
            sessies_gesloten: tel_in(&sessies, dialoogsessie::At::Gesloten),
            sessies_open: tel(&sessies, loopt),
            sessies_aangekondigd: match &dialoog {
                Some(d) => sessies_aangekondigd(db, traject.id, d).await? as usize,
                None => 0,
            },
            onderwerpen_open: dialoog.as_ref().map_or(0, |d| onderwerpen_open(d, &invoer)),
            perceel_in_dialoog: perceel == Some(perceel::At::Dialoog),
            gemeen,
            ..verloop
        })
    }
}

fn onderwerpen_open(dialoog: &DialoogRegels, invoer: &Invoeren) -> usize {
    let klaar = |code: &str| {
        let afspraak = invoer.met("afspraak", code);
        afspraak.is_some_and(|a| matches!(a.velden.tekst("stand"), "akkoord" | "in-bafo"))
    };
    let onderwerpen = dialoog.onderwerpen.iter();
    onderwerpen
        .filter(|onderwerp| !klaar(&onderwerp.code))
        .count()
}

impl Stored for dialoogsessie::Dialoogsessie {
    async fn facts(
        db: &Db<'_>,
        rij: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<dialoogsessie::Facts, DbErr> {
        let dialoog = regels::bij(db, rij)
            .await?
            .and_then(|regels| regels.dialoog);
        let invoer = Invoeren::van(db, rij.id).await?;
        let verplaatst = sessie::verplaatst(db, rij.id).await?;
        let trajecten =
            rijen::verwant(db, rij, Verwant::BijInschrijving(Kind::Dialoogtraject)).await?;
        let verplaatsingen = invoer.soort(sessie::VERPLAATSING);
        let gepland = invoer.een("dialoogsessie");
        let moment = sessie::Moment::van(gepland, verplaatsingen, verplaatst);
        let op = moment.op;
        let aanwezig = aanwezig_van_dienst(&invoer);
        let ter_reactie = dialoogsessie::Act::TerReactieSturen;
        let verzonden = gedaan_of_nu(db, rij.id, ter_reactie, gemeen.nu).await?;
        let reactie = invoer.een("verslagreactie").map(|entry| entry.regel_nr);
        let antwoord = invoer.een("reactieverwerking").map(|entry| entry.regel_nr);
        Ok(dialoogsessie::Facts {
            traject_geschorst: tel_in(&trajecten, dialoogtraject::At::Geschorst) > 0,
            op,
            nieuw_op: moment.nieuw,
            agenda: invoer.zegt("agenda", |velden| velden.gevuld(&["tekst"])),
            agenda_op_tijd: dialoog
                .as_ref()
                .is_some_and(|d| is_agenda_op_tijd(d, op, gemeen.nu)),
            aanwezigheid: invoer.een("aanwezigheid").is_some(),
            aanwezig_dienst: aanwezig.len(),
            zonder_verklaring: zonder_verklaring(db, rij.procedure_id, &aanwezig).await?,
            verslag: invoer.zegt("verslag", |velden| velden.gevuld(&["tekst"])),
            reactie: reactie.is_some(),
            // An answer that is older than the reaction answers something else.
            reactie_verwerkt: reactie.is_some() && antwoord > reactie,
            reactie_tot: dialoog
                .as_ref()
                .map(|d| einde_van_dag(werkdagen_na(datum_van(verzonden), d.reactie_werkdagen))),
            te_delen: invoer.zegt("verslag", |velden| velden.ja("voorAllen"))
                && invoer.een("gedeelde-informatie").is_none(),
            gemeen,
        })
    }
}

fn is_agenda_op_tijd(dialoog: &DialoogRegels, op: Option<Timestamp>, nu: Timestamp) -> bool {
    op.is_some_and(|op| datum_van(nu) <= kalenderdagen_voor(datum_van(op), dialoog.agenda_dagen))
}

fn aanwezig_van_dienst(invoer: &Invoeren) -> BTreeSet<PersoonId> {
    let aanwezigheid = invoer.een("aanwezigheid").into_iter();
    aanwezigheid
        .flat_map(|entry| entry.velden.meer("dienst"))
        .filter_map(|id| id.parse().ok())
        .collect()
}

async fn zonder_verklaring(
    db: &Db<'_>,
    procedure: Option<RijId>,
    aanwezig: &BTreeSet<PersoonId>,
) -> Result<usize, DbErr> {
    let Some(procedure) = procedure else {
        return Ok(aanwezig.len());
    };
    let verklaard = personen::verklaard(db, procedure).await?;
    Ok(aanwezig.difference(&verklaard).count())
}
