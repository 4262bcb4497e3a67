//! An eigen verklaring as it is read: in the reading room of the authority, and by its own organisation.

use crate::acts::Weigering;
use crate::acts::pakket::{self, Deel};
use crate::steps::bezoeker::Bezoeker;
use crate::store::rijen::Plek;
use crate::store::velden::Velden;
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use workflows::procedureregels::Procedureregels;

/// The eigen verklaring of one organisation.
#[derive(Clone, Debug, Serialize)]
pub struct Verklaring {
    /// The organisation.
    pub organisatie: String,
    /// Whether no exclusion ground applies.
    pub geen_uitsluiting: bool,
    /// The grounds that apply.
    pub gronden: Vec<String>,
    /// What was done to restore trust (Aw 2012 art. 2.87a); may be empty.
    pub herstelmaatregelen: String,
    /// Whether it meets the requirements.
    pub voldoet: bool,
    /// The requirements that it does not meet itself.
    pub eisen: Vec<String>,
    /// Who signed.
    pub ondertekenaar: String,
    /// What it adds; may be empty.
    pub toelichting: String,
    /// The confidential annex; may be empty.
    pub vertrouwelijk: String,
    /// The fields as they were filled in, for the form.
    #[serde(skip)]
    pub velden: Map<String, Value>,
}

impl Verklaring {
    /// The fields of an eigen verklaring in the words of the leidraad.
    #[must_use]
    pub fn van(organisatie: String, velden: &Map<String, Value>, regels: &Procedureregels) -> Self {
        let waarde = Value::Object(velden.clone());
        let gronden = regels.gronden();
        let grond = |code: &str| {
            let bekend = gronden.iter().find(|grond| grond.code == code);
            bekend.map_or(code, |grond| grond.naam.as_ref()).to_owned()
        };
        let eis = |code: &str| {
            let bekend = regels.geschiktheidseisen.iter().find(|e| e.code == code);
            bekend.map_or(code, |eis| eis.tekst.as_str()).to_owned()
        };
        Self {
            organisatie,
            geen_uitsluiting: waarde.ja("geenUitsluiting"),
            gronden: waarde.meer("gronden").map(grond).collect(),
            herstelmaatregelen: waarde.tekst("herstelmaatregelen").to_owned(),
            voldoet: waarde.ja("voldoetAanEisen"),
            eisen: waarde.meer("eisenNietVoldaan").map(eis).collect(),
            ondertekenaar: waarde.tekst("ondertekenaar").to_owned(),
            toelichting: waarde.tekst("toelichting").to_owned(),
            vertrouwelijk: waarde.tekst("vertrouwelijk").to_owned(),
            velden: velden.clone(),
        }
    }
}

/// The eigen verklaringen among the parts of a package, by organisation.
pub fn verklaringen(
    delen: &[Deel],
    namen: &BTreeMap<String, String>,
    regels: &Procedureregels,
) -> Vec<Verklaring> {
    let naam = |deel: &Deel| namen.get(&deel.sleutel).cloned().unwrap_or_default();
    delen
        .iter()
        .filter(|deel| deel.soort == "eigen-verklaring")
        .map(|deel| Verklaring::van(naam(deel), &deel.velden, regels))
        .collect()
}

/// An earlier eigen verklaring of the same organisation.
#[derive(Clone, Debug, Serialize)]
pub struct Eerder {
    /// With which submission it was written.
    pub naam: String,
    /// When that began, seconds in UTC.
    pub op: i64,
    /// Where it can be taken over.
    pub href: String,
}

impl Eerder {
    /// A sample.
    #[must_use]
    pub fn voorbeeld() -> Self {
        Self {
            naam: "Coalitie Wmo".to_owned(),
            op: 1_640_339_000,
            href: "/deelnemers/1/overnemen/2".to_owned(),
        }
    }
}

/// The earlier eigen verklaringen that the viewer can take over on the row of this page.
///
/// # Errors
/// The database or the vault.
pub async fn eerder(
    bezoeker: &Bezoeker,
    plek: &Plek,
    pagina: &str,
) -> Result<Vec<Eerder>, Weigering> {
    let (deuren, db) = (&bezoeker.app.deuren, bezoeker.db());
    let eerdere = pakket::eerdere_verklaringen(deuren, &db, &bezoeker.viewer, plek).await?;
    let als_regel = |eerdere: pakket::EerdereVerklaring| Eerder {
        href: format!("{pagina}/overnemen/{}", eerdere.rij.id),
        naam: eerdere.rij.naam,
        op: eerdere.rij.begonnen_op.0,
    };
    Ok(eerdere.into_iter().map(als_regel).collect())
}

/// A sample with everything in it.
#[must_use]
pub fn voorbeeld() -> Verklaring {
    Verklaring {
        organisatie: "Coalitie Wmo".to_owned(),
        geen_uitsluiting: false,
        gronden: vec!["Belastingen niet betaald".to_owned()],
        herstelmaatregelen: "Wij betaalden alles en namen een controller aan.".to_owned(),
        voldoet: false,
        eisen: vec!["Drie jaar ervaring met dit werk.".to_owned()],
        ondertekenaar: "C. de Boer".to_owned(),
        toelichting: "Wij herstellen dit.".to_owned(),
        vertrouwelijk: "De jaarcijfers van 2021.".to_owned(),
        velden: Map::new(),
    }
}
