//! The content of a package in the order of the leidraad, for whoever may read it.

use super::eigen_verklaring::{self, Verklaring, verklaringen};
use crate::acts::Weigering;
use crate::acts::pakket::{self, Deel, Versies};
use crate::steps::bezoeker::Bezoeker;
use crate::store::rijen::{self, Plek};
use entities::ids::OrganisatieId;
use entities::kluis::bestand;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use workflows::procedureregels::{Dossiervraag, Procedureregels};

/// One question of the bekwaamheidsdossier with its answer.
#[derive(Clone, Debug, Serialize)]
pub struct Dossierantwoord {
    /// Its code.
    pub code: String,
    /// The question in full.
    pub vraag: String,
    /// The answer; empty when there is none.
    pub antwoord: String,
    /// Words of the answer.
    pub woorden: usize,
    /// The most words.
    pub hoogstens: u32,
    /// The limit as the leidraad puts it: words, or pages with their words.
    pub lengte: String,
    /// The files with the answer.
    pub bijlagen: Vec<Bestand>,
    /// The most files with the answer.
    pub max_bijlagen: u32,
}

/// The questions that one criterium judges.
#[derive(Clone, Debug, Serialize)]
pub struct Thema {
    /// The code of the criterium.
    pub code: String,
    /// As the leidraad calls it.
    pub naam: String,
    /// Its questions.
    pub vragen: Vec<Dossierantwoord>,
}

/// A file of the package.
#[derive(Clone, Debug, Serialize)]
pub struct Bestand {
    /// Its id.
    pub id: String,
    /// Its name.
    pub naam: String,
    /// Bytes.
    pub grootte: u64,
    /// SHA-256 of its content.
    pub sha256: String,
    /// When it was received, seconds in UTC; none for who may not know who came first.
    pub op: Option<i64>,
    /// The other organisation that added it; none for a file of the party itself.
    pub van: Option<String>,
}

/// A package that can be read.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Inhoud {
    /// 1, 2, 3 …
    pub versie: i32,
    /// When it was handed in, seconds in UTC; none for a draft.
    pub stempel: Option<i64>,
    /// Whether it is as the receipt says; none when that was not checked.
    pub klopt: Option<bool>,
    /// The bekwaamheidsdossier.
    pub themas: Vec<Thema>,
    /// The eigen verklaringen.
    pub verklaringen: Vec<Verklaring>,
    /// The files, those with an answer too.
    pub bestanden: Vec<Bestand>,
    /// How many files other organisations added that the viewer does not read.
    #[serde(skip)]
    pub van_anderen: BTreeMap<OrganisatieId, usize>,
    /// The versions of the parts, for who may write them.
    #[serde(skip)]
    pub versies: Versies,
}

impl Inhoud {
    /// The files that belong to no answer.
    pub fn losse_bestanden(&self) -> impl Iterator<Item = &Bestand> {
        let vragen = || self.themas.iter().flat_map(|thema| &thema.vragen);
        self.bestanden.iter().filter(move |bestand| {
            !vragen()
                .flat_map(|vraag| &vraag.bijlagen)
                .any(|bijlage| bijlage.id == bestand.id)
        })
    }
}

/// The package as it is stored, with what is readable of it.
pub struct Pakket {
    /// Whether it is sealed: handed in and not opened.
    pub verzegeld: bool,
    /// What is readable; the parts are empty while it is sealed.
    pub inhoud: Inhoud,
}

impl Pakket {
    /// What the party goes on writing, and whether it is a draft that it can read: what was handed in stays
    /// shut for its own party too, so a new version begins empty.
    pub fn concept(pakket: Option<Self>, regels: &Procedureregels) -> (Inhoud, bool) {
        let versies = pakket.as_ref().map(|pakket| pakket.inhoud.versies.clone());
        let versies = versies.unwrap_or_default();
        match pakket.filter(|pakket| !pakket.verzegeld) {
            Some(pakket) => (pakket.inhoud, true),
            None => (
                Inhoud {
                    versies,
                    ..leeg(regels)
                },
                false,
            ),
        }
    }
}

/// The newest package that the viewer may know. None when there is none, or it is not theirs.
///
/// # Errors
/// The database or the vault.
pub async fn laad(
    bezoeker: &Bezoeker,
    plek: &Plek,
    regels: &Procedureregels,
) -> Result<Option<Pakket>, Weigering> {
    let db = bezoeker.db();
    let deuren = &bezoeker.app.deuren;
    let pakket = match pakket::inhoud(deuren, &db, &bezoeker.viewer, plek).await {
        Ok(Some(pakket)) => pakket,
        Ok(None) | Err(Weigering::NietGevonden) => return Ok(None),
        Err(fout) => return Err(fout),
    };
    let delen = pakket.delen.unwrap_or_default();
    let verzegeld = pakket.stempel.is_some() && pakket.klopt.is_none();
    let namen = namen(bezoeker, &delen).await?;
    let van = pakket.bestanden.iter().filter_map(|b| b.organisatie_id);
    let organisaties = rijen::organisaties(&db, van).await?;
    let naam_van = |id: OrganisatieId| {
        let organisatie = organisaties.iter().find(|o| o.id == id);
        organisatie.map(|o| o.naam.clone())
    };
    let bestanden = pakket.bestanden.into_iter();
    let mut bestanden: Vec<Bestand> = bestanden
        .map(|bestand| Bestand {
            van: bestand.organisatie_id.and_then(naam_van),
            ..als_bestand(bestand)
        })
        .collect();
    if plek.zonder_namen() {
        for bestand in &mut bestanden {
            bestand.op = None;
        }
    }
    Ok(Some(Pakket {
        verzegeld,
        inhoud: Inhoud {
            versie: pakket.versie,
            stempel: pakket.stempel.map(|op| op.0),
            klopt: pakket.klopt,
            themas: themas(regels, &delen, &bestanden),
            verklaringen: verklaringen(&delen, &namen, regels),
            bestanden,
            van_anderen: pakket.van_anderen,
            versies: pakket.versies,
        },
    }))
}

fn als_bestand(bestand: bestand::Model) -> Bestand {
    Bestand {
        id: bestand.id.to_string(),
        naam: bestand.naam,
        grootte: u64::try_from(bestand.grootte).unwrap_or_default(),
        sha256: bestand.sha256,
        op: Some(bestand.op.0),
        van: None,
    }
}

/// A draft in which nothing is filled in: the questions without answers.
fn leeg(regels: &Procedureregels) -> Inhoud {
    Inhoud {
        themas: themas(regels, &[], &[]),
        ..Inhoud::default()
    }
}

async fn namen(bezoeker: &Bezoeker, delen: &[Deel]) -> Result<BTreeMap<String, String>, Weigering> {
    let ids: Vec<OrganisatieId> = delen
        .iter()
        .filter(|deel| deel.soort == "eigen-verklaring")
        .filter_map(|deel| deel.sleutel.parse().ok())
        .collect();
    let organisaties = rijen::organisaties(&bezoeker.db(), ids).await?;
    Ok(organisaties
        .into_iter()
        .map(|o| (o.id.to_string(), o.naam))
        .collect())
}

/// The questions by criterium, in the order of the leidraad.
fn themas(regels: &Procedureregels, delen: &[Deel], bestanden: &[Bestand]) -> Vec<Thema> {
    let bij = |code: &str| {
        let vragen = regels
            .dossiervragen
            .iter()
            .filter(|vraag| vraag.thema == code);
        vragen
            .map(|vraag| als_vraag(vraag, delen, bestanden))
            .collect::<Vec<_>>()
    };
    regels
        .selectie
        .criteria
        .iter()
        .map(|criterium| Thema {
            code: criterium.code.clone(),
            naam: criterium.naam.clone(),
            vragen: bij(&criterium.code),
        })
        .filter(|thema| !thema.vragen.is_empty())
        .collect()
}

fn als_vraag(vraag: &Dossiervraag, delen: &[Deel], bestanden: &[Bestand]) -> Dossierantwoord {
    let deel = delen
        .iter()
        .find(|deel| deel.soort == "dossierantwoord" && deel.sleutel == vraag.code);
    let antwoord = deel.map(|deel| tekst(deel, "antwoord")).unwrap_or_default();
    let gekoppeld = |bestand: &&Bestand| {
        let sleutel = format!("{}/{}", vraag.code, bestand.id);
        let mut bijlagen = delen.iter().filter(|deel| deel.soort == "dossierbijlage");
        bijlagen.any(|deel| deel.sleutel == sleutel)
    };
    Dossierantwoord {
        code: vraag.code.clone(),
        vraag: vraag.vraag.clone(),
        woorden: Dossiervraag::woorden(&antwoord),
        hoogstens: vraag.hoogstens(),
        lengte: vraag.lengte(),
        bijlagen: bestanden.iter().filter(gekoppeld).cloned().collect(),
        max_bijlagen: vraag.max_bijlagen.unwrap_or_default(),
        antwoord,
    }
}

fn tekst(deel: &Deel, veld: &str) -> String {
    let waarde = deel.velden.get(veld).and_then(Value::as_str);
    waarde.unwrap_or_default().to_owned()
}

/// A sample of a package that was opened.
pub fn voorbeeld() -> Inhoud {
    Inhoud {
        versie: 2,
        stempel: Some(1_640_339_000),
        klopt: Some(true),
        themas: vec![Thema {
            code: "transformatie".to_owned(),
            naam: "Transformatie".to_owned(),
            vragen: vec![Dossierantwoord {
                code: "t1".to_owned(),
                vraag: "Hoe werkt u aan herstel?".to_owned(),
                antwoord: "Wij werken met ervaringsdeskundigen.\n\nElke cliënt …".to_owned(),
                woorden: 6,
                hoogstens: 750,
                lengte: "750 woorden".to_owned(),
                bijlagen: vec![voorbeeld_bestand()],
                max_bijlagen: 2,
            }],
        }],
        verklaringen: vec![eigen_verklaring::voorbeeld()],
        bestanden: vec![voorbeeld_bestand()],
        van_anderen: BTreeMap::new(),
        versies: Versies::default(),
    }
}

fn voorbeeld_bestand() -> Bestand {
    Bestand {
        id: "1".to_owned(),
        naam: "referenties.pdf".to_owned(),
        grootte: 234_567,
        sha256: "ab".repeat(32),
        op: Some(1_640_330_000),
        van: Some("Aanbieder D".to_owned()),
    }
}
