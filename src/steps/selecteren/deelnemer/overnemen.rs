//! Taking over an earlier eigen verklaring: it is shown in the form of today, and only what somebody
//! confirms with the button is stored (Aw 2012 art. 2.84: it must be true now).

use super::MET_VERKLARING;
use crate::acts::pakket;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Ingelogd;
use crate::steps::rij::formulier::{self, Begin, Opties};
use crate::steps::rij::{self, post::lees_pad};
use crate::views::engine::Pagina;
use crate::views::kader::Kader;
use crate::views::velden::{Formulier, Veld};
use crate::web::Problem;
use axum::extract::Path;
use axum::http::StatusCode;
use entities::ids::RijId;
use serde::Serialize;
use serde_json::{Map, Value};
use workflows::invoer::{Invoersoort, soort};
use workflows::machine::Kind;

/// An earlier eigen verklaring in the form of today.
#[derive(Debug, Serialize)]
pub struct Overneempagina {
    /// The page of the row.
    pub pagina: String,
    /// The submission that it comes from.
    pub bron: String,
    /// When that began, seconds in UTC.
    pub op: i64,
    /// The form, filled in.
    pub formulier: Formulier,
}

impl Pagina for Overneempagina {
    const SJABLOON: &'static str = "pages/selecteren/overnemen.html";

    fn voorbeelden() -> Vec<Self> {
        vec![Self {
            pagina: "/deelnemers/1".to_owned(),
            bron: "Coalitie Wmo".to_owned(),
            op: 1_640_339_000,
            formulier: Formulier::nieuw("/deelnemers/1/invoer/x", "Bevestigen", vec![]),
        }]
    }
}

/// The form of an eigen verklaring with these fields, over this version of it. What the lists of today do not know falls away.
pub fn formulier(
    soort: &Invoersoort,
    actie: String,
    opties: &Opties,
    velden: &Map<String, Value>,
    versie: i64,
) -> Formulier {
    let begin = Begin::Bestaand(velden, versie);
    formulier::bouw(soort, actie, opties, begin, soort.code)
}

/// Shows an earlier eigen verklaring of the same organisation in the form of this row.
///
/// # Errors
/// 404 when there is nothing to take over, or nothing that can be written now.
pub async fn toon(
    Ingelogd(bezoeker): Ingelogd,
    kind: Kind,
    Path((id, bron)): Path<(String, RijId)>,
) -> Antwoord {
    let (kind, id) = lees_pad(kind.meervoud(), &id)?;
    let geladen = rij::laad(&bezoeker, kind, id, &rij::Vraag::default()).await?;
    let (deuren, db) = (&bezoeker.app.deuren, bezoeker.db());
    let plek = &geladen.plek;
    let eerdere = pakket::eerdere_verklaringen(deuren, &db, &bezoeker.viewer, plek).await?;
    let eerdere = eerdere.into_iter().find(|eerdere| eerdere.rij.id == bron);
    let code = MET_VERKLARING.iter().find(|(k, _)| *k == kind);
    let soort = code.and_then(|(_, code)| soort(code));
    let (Some(eerdere), Some(soort)) = (eerdere, soort) else {
        return Err(Problem::niet_gevonden());
    };
    if !soort.past(kind, &plek.rij.toestand) || !plek.rollen.een_van(soort.wie) {
        return Err(Problem::niet_gevonden());
    }
    let mut velden = eerdere.velden;
    velden.remove("ondertekenaar");
    let eigen = plek.rij.organisatie_id.map(|id| id.to_string());
    let sleutel = eigen.unwrap_or_default();
    let actie = format!("{}/invoer/{}", geladen.deel.pagina, soort.code);
    let nu = pakket::deel_nu(deuren, &db, &bezoeker.viewer, plek, soort.code, &sleutel);
    let (_, versie) = nu.await?;
    let mut formulier = formulier(soort, actie, &geladen.opties, &velden, versie);
    formulier.velden.retain(|veld| veld.naam != "organisatie");
    let organisatie = Veld::verborgen("organisatie", sleutel);
    formulier.velden.push(organisatie.in_formulier(soort.code));
    "Dit klopt nu: opslaan".clone_into(&mut formulier.knop);
    let pagina = Overneempagina {
        pagina: geladen.deel.pagina.clone(),
        bron: eerdere.rij.naam,
        op: eerdere.rij.begonnen_op.0,
        formulier,
    };
    let naam = plek.rij.naam.clone();
    let kader = rij::kader(&bezoeker, &geladen.plek)
        .await?
        .kruimel(naam, pagina.pagina.clone());
    let kader = Kader {
        titel: "Eigen verklaring overnemen".to_owned(),
        ..kader
    };
    bezoeker.toon(StatusCode::OK, &kader, &pagina)
}
