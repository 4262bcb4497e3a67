//! The audit trail of a dossier, as far as the caller may read it.

use super::rijen::Deel;
use super::uit::{Bladzijde, moment};
use super::verzoek::{Pad, Vraag, uuid};
use crate::app::App;
use crate::steps::antwoord::problem;
use crate::store::dossiers::{self, Regel};
use crate::web::{Gebruiker, Problem};
use axum::Json;
use axum::extract::State;
use entities::ids::DossierId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Which page of the trail.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Welke {
    pagina: Option<usize>,
    grootte: Option<usize>,
}

/// Een regel van het auditspoor.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Auditregel {
    /// Wanneer het gebeurde.
    #[schema(format = DateTime)]
    pub op: String,
    /// Wie het deed. Leeg als Tenderspoor het zelf deed.
    pub persoon: String,
    /// In welke rol.
    pub rol: String,
    /// Op welke machine.
    pub machine: String,
    /// Op welke rij.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rij: Option<Uuid>,
    /// De handeling, of `invoer`, `paraaf` of `geweigerd` met waarvoor.
    pub wat: String,
    /// De toestand ervoor.
    pub van: String,
    /// De toestand erna.
    pub naar: String,
    /// De reden die erbij is gegeven.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub toelichting: Option<String>,
    /// De schakel in de ketting. Alleen voor de auditor, na de opening van de kluis.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schakel: Option<Schakel>,
}

/// Waarmee een regel aan de vorige vastzit.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Schakel {
    /// Het nummer van de regel in het dossier.
    pub nr: i64,
    /// Het nummer van de regel waar deze een gevolg van is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oorzaak: Option<i64>,
    /// De SHA-256 van wat is ingevuld. Leeg als er niets is ingevuld.
    pub inhoud_hash: String,
    /// De hash van de vorige regel.
    pub vorige_hash: String,
    /// De hash van deze regel.
    pub hash: String,
}

impl Auditregel {
    fn van(Regel { regel, naam }: Regel, ketting: bool) -> Self {
        Self {
            op: moment(regel.op),
            persoon: naam,
            rol: regel.rol,
            machine: regel.machine,
            rij: regel.rij_id.map(|id| id.0),
            wat: regel.wat,
            van: regel.van,
            naar: regel.naar,
            toelichting: regel.toelichting,
            schakel: ketting.then_some(Schakel {
                nr: regel.nr,
                oorzaak: regel.oorzaak,
                inhoud_hash: regel.inhoud_hash,
                vorige_hash: regel.vorige_hash,
                hash: regel.hash,
            }),
        }
    }
}

/// `GET /dossiers/{id}/regels`
pub async fn regels(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(id): Pad<String>,
    Vraag(welke): Vraag<Welke>,
) -> Result<Json<Bladzijde<Auditregel>>, Problem> {
    let deel = Deel::van(welke.pagina, welke.grootte)?;
    let db = app.deuren.reader.db();
    let dossier = DossierId(uuid(&id)?);
    let (sla_over, hoeveel) = (deel.sla_over() as u64, deel.grootte as u64);
    let spoor = dossiers::spoor(&db, &viewer, dossier, sla_over, hoeveel)
        .await
        .map_err(problem)?
        .ok_or_else(Problem::niet_gevonden)?;
    let ketting = spoor.ketting;
    Ok(Json(Bladzijde {
        items: spoor
            .regels
            .into_iter()
            .map(|regel| Auditregel::van(regel, ketting))
            .collect(),
        pagina: deel.pagina,
        grootte: deel.grootte,
        totaal: usize::try_from(spoor.totaal).unwrap_or(usize::MAX),
        aantal: None,
    }))
}
