//! The supplier's organisation: registering, profile, people and invitations; and the organisations of a
//! submission with their ESPD.

use super::verzoek::{Json as Lichaam, Pad, Rijpad, uuid};
use crate::acts::uitnodigen::{self, Genodigd, Genodigde, Profiel};
use crate::acts::{Veldfout, Weigering};
use crate::app::App;
use crate::steps::organisatie::wachtwoordzin;
use crate::steps::selecteren::deelnemer::espd;
use crate::store::deelnemers::{self, Voortgang};
use crate::store::identity::aanbieders;
use crate::web::{Gebruiker, Problem};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use entities::ids::OrganisatieId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Een organisatie, voor wie er werkt.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Organisatie {
    /// De naam.
    pub naam: String,
    /// Het KvK-nummer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kvk: Option<String>,
    /// De grootteklasse: `micro`, `small`, `medium` of `large`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grootte: Option<String>,
    /// Het land van vestiging, ISO 3166-1 alpha-3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub land: Option<String>,
    /// Wie er werken, met hun rollen.
    pub medewerkers: Vec<Medewerker>,
}

/// Iemand van de organisatie.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Medewerker {
    /// De naam.
    pub naam: String,
    /// Het e-mailadres.
    pub email: String,
    /// De rollen.
    pub rollen: Vec<Medewerkersrol>,
}

/// Een rol van een medewerker.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Medewerkersrol {
    /// Het kenmerk, om de rol in te trekken.
    pub id: Uuid,
    /// `zorgaanbieder` (opsteller) of `tekenbevoegde`.
    pub rol: String,
}

/// Hoe ver een organisatie in een inschrijving is, voor de penvoerder.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Deelnemersvoortgang {
    /// De organisatie.
    pub organisatie: Uuid,
    /// De naam.
    pub naam: String,
    /// De rol in de inschrijving. Ontbreekt bij de inschrijver zelf.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub rol: String,
    /// Of het een kernpartij is.
    pub kern: bool,
    /// De toestand van de uitnodiging. Ontbreekt bij de inschrijver zelf.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub toestand: String,
}

impl From<Voortgang> for Deelnemersvoortgang {
    fn from(v: Voortgang) -> Self {
        Self {
            organisatie: v.organisatie.0,
            naam: v.naam,
            rol: v.rol,
            kern: v.kern,
            toestand: v.toestand,
        }
    }
}

/// `/organisaties/{id}` and what follows.
#[derive(Debug, Deserialize)]
pub struct Organisatiepad {
    id: String,
    #[serde(default)]
    wat: String,
}

impl Organisatiepad {
    fn id(&self) -> Result<OrganisatieId, Problem> {
        uuid(&self.id).map(OrganisatieId)
    }
}

/// `GET /organisaties/{id}`
pub async fn een(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Organisatiepad>,
) -> Result<Json<Organisatie>, Problem> {
    let id = pad.id()?;
    uitnodigen::mag_zien(&viewer, id)?;
    let db = app.deuren.reader.db();
    let organisatie = aanbieders::organisatie(&db, id)
        .await
        .map_err(Problem::defect)?
        .ok_or_else(Problem::niet_gevonden)?;
    let profiel = aanbieders::profiel(&db, id)
        .await
        .map_err(Problem::defect)?;
    let collegas = aanbieders::collegas(&db, id, app.deuren.klok.nu())
        .await
        .map_err(Problem::defect)?;
    let medewerker = |collega: aanbieders::Collega| Medewerker {
        naam: collega.persoon.naam,
        email: collega.persoon.email,
        rollen: collega
            .rollen
            .into_iter()
            .map(|(id, rol)| Medewerkersrol {
                id,
                rol: rol.code().to_owned(),
            })
            .collect(),
    };
    Ok(Json(Organisatie {
        naam: organisatie.naam,
        kvk: organisatie.kvk,
        grootte: profiel.as_ref().map(|p| p.grootte.clone()),
        land: profiel.map(|p| p.land),
        medewerkers: collegas.into_iter().map(medewerker).collect(),
    }))
}

/// `POST /organisaties`: the contact gets a mail; the organisation is there when its link is used.
pub async fn registreer(
    State(app): State<App>,
    Lichaam(profiel): Lichaam<Profiel>,
) -> Result<StatusCode, Problem> {
    uitnodigen::registreer(&app.deuren, profiel).await?;
    Ok(StatusCode::ACCEPTED)
}

/// `PUT /organisaties/{id}`
pub async fn wijzig(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Organisatiepad>,
    Lichaam(profiel): Lichaam<Profiel>,
) -> Result<StatusCode, Problem> {
    uitnodigen::wijzig(&app.deuren, &viewer, pad.id()?, profiel).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /organisaties/{id}/uitnodigingen`
pub async fn nodig_uit(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Organisatiepad>,
    Lichaam(wie): Lichaam<Genodigde>,
) -> Result<StatusCode, Problem> {
    uitnodigen::nodig_uit(&app.deuren, &viewer, pad.id()?, wie).await?;
    Ok(StatusCode::ACCEPTED)
}

/// The path of an invitation: the token of its link, which is all that its reader has.
#[derive(Debug, Deserialize)]
pub struct Uitnodigingspad {
    token: String,
}

/// Een uitnodiging, voor wie de link heeft.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Uitnodiging {
    /// Wie is uitgenodigd.
    pub naam: String,
    /// De organisatie.
    pub organisatie: String,
    /// `zorgaanbieder` (opsteller) of `tekenbevoegde`.
    pub rol: String,
    /// Of er al een account is. Zo niet, dan hoort bij aannemen een wachtwoord.
    pub heeft_account: bool,
}

/// Wat iemand kiest die een uitnodiging aanneemt.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Aanname {
    /// Het wachtwoord van het nieuwe account. Wie al een account heeft, houdt zijn wachtwoord.
    #[serde(default)]
    wachtwoord: String,
}

/// `GET /uitnodigingen/{token}`
pub async fn uitnodiging(
    State(app): State<App>,
    Pad(pad): Pad<Uitnodigingspad>,
) -> Result<Json<Uitnodiging>, Problem> {
    let genodigd = vind(&app, &pad.token).await?;
    Ok(Json(Uitnodiging {
        naam: genodigd.naam,
        organisatie: genodigd.organisatie,
        rol: genodigd.rol.code().to_owned(),
        heeft_account: genodigd.heeft_account,
    }))
}

/// `POST /uitnodigingen/{token}`: accepts it. The link works once, here or on the page.
pub async fn neem_aan(
    State(app): State<App>,
    Pad(pad): Pad<Uitnodigingspad>,
    Lichaam(keuze): Lichaam<Aanname>,
) -> Result<StatusCode, Problem> {
    let genodigd = vind(&app, &pad.token).await?;
    let hash = if genodigd.heeft_account {
        None
    } else {
        let hash = app.wachtwoorden.hash(&keuze.wachtwoord).await;
        Some(hash.map_err(|fout| {
            Weigering::Velden(vec![Veldfout {
                veld: "wachtwoord".to_owned(),
                zin: wachtwoordzin(&fout.to_string()),
            }])
        })?)
    };
    uitnodigen::aanvaard(&app.deuren, &pad.token, hash).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn vind(app: &App, token: &str) -> Result<Genodigd, Problem> {
    let gevonden = uitnodigen::genodigd(&app.deuren, token).await?;
    gevonden.ok_or_else(Problem::niet_gevonden)
}

/// `DELETE /organisaties/{id}/medewerkers/{wat}`: a role or an invitation, by its id.
pub async fn trek_in(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Organisatiepad>,
) -> Result<StatusCode, Problem> {
    let wat = uuid(&pad.wat)?;
    uitnodigen::trek_in(&app.deuren, &viewer, pad.id()?, wat).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /{machines}/{id}/organisaties`: on an inschrijving, for its own party.
pub async fn voortgang(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Rijpad>,
) -> Result<Json<Vec<Deelnemersvoortgang>>, Problem> {
    let plek = pad.plek(&app, &viewer).await?;
    let db = app.deuren.reader.db();
    let alle = deelnemers::voortgang(&db, &plek)
        .await
        .map_err(Problem::defect)?;
    if alle.is_empty() {
        return Err(Problem::niet_gevonden());
    }
    Ok(Json(alle.into_iter().map(Into::into).collect()))
}

/// `GET /{machines}/{id}/espd`: the eigen verklaring of one's own organisation as ESPD.
pub async fn espd(
    State(app): State<App>,
    Gebruiker { viewer, .. }: Gebruiker,
    Pad(pad): Pad<Rijpad>,
) -> Result<Response, Problem> {
    let plek = pad.plek(&app, &viewer).await?;
    let (deuren, db) = (&app.deuren, app.deuren.reader.db());
    let xml = espd::maak(deuren, &db, &viewer, &plek, deuren.klok.nu()).await?;
    Ok(espd::antwoord(xml.ok_or_else(Problem::niet_gevonden)?))
}
