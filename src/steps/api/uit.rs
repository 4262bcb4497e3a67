//! What the API answers. These structs are the schemas of the OpenAPI document too, so the comments
//! on their fields are read by its users and stand in Dutch.

use super::BASIS;
use crate::store::invoer::Invoer;
use crate::store::rijen::Plek;
use crate::views::words;
use entities::moment::Moment;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;
use workflows::desk::{Check, Refusal};
use workflows::invoer::{Aard, Invoersoort, Veldsoort, soort, soorten};
use workflows::inzage::Zicht;
use workflows::machine::{Kind, Offer};

/// Een rij: een zaak die een machine door haar toestanden leidt.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Rij {
    /// Het kenmerk van deze rij.
    pub id: Uuid,
    /// De machine, bijvoorbeeld `procedure`.
    pub machine: String,
    /// Hoe deze rij heet.
    pub naam: String,
    /// Waar u deze rij opvraagt.
    pub url: String,
    /// Wat u meer van deze rij mag weten. Ontbreekt als u alleen de naam mag weten.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub stand: Option<Stand>,
}

/// Hoe een rij ervoor staat.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Stand {
    /// De code van de toestand, bijvoorbeeld `gepubliceerd`.
    pub toestand: String,
    /// De toestand in gewone taal.
    pub toestand_naam: String,
    /// Gaat omhoog bij elke handeling en elke invoer. Stuur dit nummer mee bij een handeling.
    pub versie: i64,
    /// Een korte code binnen het geheel, bijvoorbeeld van een perceel. Kan leeg zijn.
    pub code: String,
    /// Het dossier met het auditspoor.
    pub dossier: Uuid,
    /// Het inkoopspoor waar deze rij onder valt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inkoopspoor: Option<Uuid>,
    /// De procedure waar deze rij onder valt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub procedure: Option<Uuid>,
    /// Het perceel waar deze rij onder valt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub perceel: Option<Uuid>,
    /// De inschrijving waar deze rij onder valt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inschrijving: Option<Uuid>,
    /// De organisatie van wie deze rij is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisatie: Option<Uuid>,
    /// Wanneer deze rij begon.
    #[schema(format = DateTime)]
    pub begonnen_op: String,
}

/// Een bladzijde van een lijst.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Bladzijde<T> {
    /// Wat er op deze bladzijde staat.
    pub items: Vec<T>,
    /// Het nummer van deze bladzijde; de eerste is 1.
    pub pagina: usize,
    /// Hoeveel er hoogstens op een bladzijde staan.
    pub grootte: usize,
    /// Hoeveel er in de hele lijst staan.
    pub totaal: usize,
    /// Hoeveel er zijn, ook die u nog niet mag zien. Alleen met de parameter `binnen`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aantal: Option<usize>,
}

/// Een rij met alles wat u ervan mag weten en wat u ermee kunt doen.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Detail {
    #[serde(flatten)]
    pub rij: Rij,
    /// Wat er is ingevuld, per soort invoer.
    pub gegevens: BTreeMap<String, Vec<Gegeven>>,
    /// Wat er met deze rij kan gebeuren.
    pub handelingen: Vec<Handeling>,
    /// Wat u nu kunt invullen.
    pub invoer: Vec<Invulbaar>,
    /// De namen van de inschrijvers, als u daarover nu uw belangenverklaring aflegt.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub inschrijvers: Vec<String>,
}

/// Iets wat is ingevuld.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Gegeven {
    /// De sleutel binnen de soort. Leeg als er maar één is.
    pub sleutel: String,
    /// De versie van deze invoer.
    pub versie: i64,
    /// Wanneer dit het laatst is opgeschreven.
    #[schema(format = DateTime)]
    pub op: String,
    /// Van wie dit is. Alleen bij invoer die iedereen voor zichzelf doet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persoon: Option<Uuid>,
    /// De velden.
    pub velden: Map<String, Value>,
}

/// Een handeling die deze toestand kent.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(
    clippy::struct_field_names,
    reason = "it is called so in the paths of the API"
)]
pub struct Handeling {
    /// De code, voor in het pad.
    pub handeling: String,
    /// De naam in gewone taal.
    pub naam: String,
    /// Wat er gebeurt.
    pub omschrijving: String,
    /// Of u dit nu kunt doen.
    pub mogelijk: bool,
    /// De regels die gelden, en of eraan is voldaan. Leeg als de handeling voor een ander is.
    pub regels: Vec<Regel>,
    /// Op welke rollen de handeling wacht. Leeg als de handeling voor u is.
    pub wacht_op: Vec<String>,
    /// Of u voor deze handeling een paraaf kunt zetten.
    pub paraaf: bool,
}

/// Een regel, en of eraan is voldaan.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Regel {
    /// De vaste code van de regel.
    pub code: String,
    /// Wat er moet.
    pub tekst: String,
    /// Waar dat staat.
    pub bron: String,
    /// Of eraan is voldaan.
    pub voldaan: bool,
}

/// Een soort invoer die u hier nu kunt doen.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Invulbaar {
    /// De code van de soort.
    pub soort: String,
    /// De naam in gewone taal.
    pub naam: String,
    /// `PUT` voor een gegeven van deze rij, `POST` als er een nieuwe rij begint.
    pub methode: String,
    /// Waar u de invoer heen stuurt.
    pub url: String,
}

/// Een mogelijkheid om uit te kiezen.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Optie {
    /// Wat u invult.
    pub code: String,
    /// Wat het betekent.
    pub label: String,
}

impl Rij {
    /// As much of the row as the viewer may know.
    pub fn van(plek: &Plek) -> Self {
        let rij = &plek.rij;
        Self {
            id: rij.id.0,
            machine: plek.kind.name().to_owned(),
            naam: rij.naam.clone(),
            url: url(plek.kind, rij.id.0),
            stand: (plek.zicht == Zicht::Ja).then(|| Stand {
                toestand: rij.toestand.clone(),
                toestand_naam: words::toestand(plek.kind, &rij.toestand),
                versie: rij.versie,
                code: rij.code.clone(),
                dossier: rij.dossier_id.0,
                inkoopspoor: rij.spoor_id.map(|id| id.0),
                procedure: rij.procedure_id.map(|id| id.0),
                perceel: rij.perceel_id.map(|id| id.0),
                inschrijving: rij.inschrijving_id.map(|id| id.0),
                organisatie: rij.organisatie_id.map(|id| id.0),
                begonnen_op: moment(rij.begonnen_op),
            }),
        }
    }
}

impl Gegeven {
    /// An entry that the viewer may read.
    pub fn van(invoer: Invoer) -> Self {
        let soort = soort(&invoer.soort);
        Self {
            persoon: invoer
                .persoon
                .filter(|_| soort.is_some_and(|s| s.eigen))
                .map(|id| id.0),
            op: moment(invoer.op),
            velden: soort.map_or_else(Map::new, |soort| velden(soort, invoer.velden)),
            sleutel: invoer.sleutel,
            versie: invoer.versie,
        }
    }
}

impl Handeling {
    /// A dry run as this viewer may see it (DESIGN.md 3.8): of others only for whom it waits,
    /// because the result of a rule can be a secret; of the clock and the system nothing.
    pub fn van(plek: &Plek, offer: &Offer) -> Option<Self> {
        let (mogelijk, voor_mij) = match &offer.uitkomst {
            Ok(_) => (true, true),
            Err(Refusal::Unmet { .. }) => (false, true),
            Err(Refusal::WrongRole { .. }) => (false, false),
            Err(Refusal::WrongState { .. }) => return None,
        };
        let wie = offer.edge.wie.iter().filter(|rol| rol.van_mens());
        let wacht_op: Vec<String> = wie.map(|rol| rol.code().to_owned()).collect();
        if !voor_mij && wacht_op.is_empty() {
            return None;
        }
        let paraaf = |check: &Check| plek.rollen.een_van(check.paraaf);
        Some(Self {
            handeling: offer.handeling.to_owned(),
            naam: words::handeling(plek.kind, offer.handeling),
            omschrijving: words::handeling_uitleg(plek.kind, offer.handeling),
            mogelijk,
            paraaf: offer.checks().iter().any(paraaf),
            regels: if voor_mij {
                offer.checks().iter().map(Regel::van).collect()
            } else {
                vec![]
            },
            wacht_op: if voor_mij { vec![] } else { wacht_op },
        })
    }
}

impl Regel {
    /// One line of a checklist.
    pub fn van(check: &Check) -> Self {
        Self {
            code: check.code.to_owned(),
            tekst: check.zin.to_owned(),
            bron: check.bron.to_string(),
            voldaan: check.gehaald,
        }
    }
}

impl Invulbaar {
    /// Every kind of entry that this viewer may write on this row now.
    pub fn alle(plek: &Plek) -> Vec<Self> {
        soorten()
            .filter(|soort| soort.past(plek.kind, &plek.rij.toestand))
            .filter(|soort| plek.rollen.een_van(soort.wie))
            .map(|soort| Self {
                soort: soort.code.to_owned(),
                naam: soort.naam.to_owned(),
                methode: methode(soort).to_owned(),
                url: format!("{}/invoer/{}", url(plek.kind, plek.rij.id.0), soort.code),
            })
            .collect()
    }
}

/// A fact is put in its place; a new row is posted.
pub fn methode(soort: &Invoersoort) -> &'static str {
    if matches!(soort.aard, Aard::Begin(_)) {
        "POST"
    } else {
        "PUT"
    }
}

/// Where a row is found.
pub fn url(kind: Kind, id: Uuid) -> String {
    format!("{BASIS}/{}/{id}", kind.meervoud())
}

/// A moment by RFC 3339, in UTC.
pub fn moment(moment: Moment) -> String {
    Timestamp::from(moment).to_string()
}

/// The fields as the API shows them: stored moments are seconds, shown they are RFC 3339.
fn velden(soort: &Invoersoort, opgeslagen: Value) -> Map<String, Value> {
    let Value::Object(mut velden) = opgeslagen else {
        return Map::new();
    };
    for veld in soort
        .velden
        .iter()
        .filter(|veld| veld.soort == Veldsoort::Moment)
    {
        if let Some(waarde) = velden.get_mut(veld.naam)
            && let Some(seconden) = waarde.as_i64()
        {
            *waarde = Value::String(moment(Moment(seconden)));
        }
    }
    velden
}
