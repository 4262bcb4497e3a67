//! The part of a page that shows the files and the receipt of a package.

use crate::acts::pakket::{Inhoud, kenmerk_op_bewijs};
use crate::steps::rij::RijDeel;
use crate::views::velden::{Formulier, Soort, Veld};
use serde::Serialize;

/// The files and the receipt. The component `pakket` draws it.
#[derive(Clone, Debug, Serialize)]
pub struct PakketDeel {
    /// The files.
    pub bestanden: Vec<Bestand>,
    /// To add one; only while it is a draft of one's own organisation.
    pub toevoegen: Option<Formulier>,
    /// Where the files on their way are seen.
    pub onderweg: String,
    /// What was handed in.
    pub ingediend: Option<Ingediend>,
}

/// One file.
#[derive(Clone, Debug, Serialize)]
pub struct Bestand {
    /// Its name.
    pub naam: String,
    /// Bytes.
    pub grootte: i64,
    /// When it was received, seconds in UTC.
    pub op: i64,
    /// Under which hash it stands on the receipt of the penvoerder; only of a file of a deelnemer.
    pub kenmerk: Option<String>,
    /// Where it is fetched; none while it is sealed.
    pub href: Option<String>,
    /// Where it is taken out, by POST; only from a draft.
    pub weg: Option<String>,
}

/// What was handed in.
#[derive(Clone, Debug, Serialize)]
pub struct Ingediend {
    /// The version, from 1.
    pub versie: i32,
    /// When the last byte was received, seconds in UTC.
    pub stempel: i64,
    /// The hash of everything together.
    pub kenmerk: String,
    /// It is as the receipt says; none before it was checked.
    pub klopt: Option<bool>,
    /// The receipt.
    pub href: String,
}

impl PakketDeel {
    /// As a page shows it. Where the row takes sealed entries now, it takes files too.
    #[must_use]
    pub fn van(inhoud: Option<&Inhoud>, deel: &RijDeel, fout: Option<String>) -> Self {
        let schrijfbaar = deel.formulieren.iter().any(|formulier| {
            workflows::invoer::soort(&formulier.soort)
                .is_some_and(|soort| soort.aard == workflows::invoer::Aard::Verzegeld)
        });
        let pagina = &deel.pagina;
        Self {
            bestanden: inhoud.map_or_else(Vec::new, |inhoud| bestanden(inhoud, schrijfbaar)),
            toevoegen: schrijfbaar.then(|| toevoegen(pagina, fout)),
            onderweg: format!("{pagina}/uploads"),
            ingediend: inhoud.and_then(|inhoud| ingediend(inhoud, pagina)),
        }
    }

    /// A draft with a file, and a package that was handed in.
    pub(in crate::steps) fn voorbeelden() -> [Self; 2] {
        let bestand = Bestand {
            naam: "jaarrekening.pdf".to_owned(),
            grootte: 250_000,
            op: 1_647_337_200,
            kenmerk: Some("9f86d081884c7d65".to_owned()),
            href: Some("/bestanden/1".to_owned()),
            weg: Some("/bestanden/1/verwijderen".to_owned()),
        };
        let verzegeld = Bestand {
            href: None,
            weg: None,
            ..bestand.clone()
        };
        let ingediend = Ingediend {
            versie: 1,
            stempel: 1_647_337_200,
            kenmerk: "9f86d081884c7d65".to_owned(),
            klopt: Some(true),
            href: "/bafos/1/ontvangstbewijs".to_owned(),
        };
        let concept = Self {
            bestanden: vec![bestand],
            toevoegen: Some(toevoegen("/bafos/1", None)),
            onderweg: "/bafos/1/uploads".to_owned(),
            ingediend: None,
        };
        let klaar = Self {
            bestanden: vec![verzegeld],
            toevoegen: None,
            onderweg: "/bafos/1/uploads".to_owned(),
            ingediend: Some(ingediend),
        };
        [concept, klaar]
    }
}

fn bestanden(inhoud: &Inhoud, schrijfbaar: bool) -> Vec<Bestand> {
    let leesbaar = inhoud.delen.is_some();
    let concept = inhoud.stempel.is_none();
    let bestanden = inhoud.bestanden.iter();
    bestanden
        .map(|bestand| Bestand {
            naam: bestand.naam.clone(),
            grootte: bestand.grootte,
            op: bestand.op.0,
            kenmerk: kenmerk_op_bewijs(bestand),
            href: leesbaar.then(|| format!("/bestanden/{}", bestand.id)),
            weg: (concept && schrijfbaar).then(|| format!("/bestanden/{}/verwijderen", bestand.id)),
        })
        .collect()
}

/// The form for a file, with what was wrong with the last one.
#[must_use]
pub fn toevoegen(pagina: &str, fout: Option<String>) -> Formulier {
    let mut veld = Veld::nieuw(Soort::Bestand, "bestand", "Bestand").hint(
        "Een bestand dat eindigt op .pdf, .docx, .xlsx, .txt, .csv, .png of .jpg. Wij versleutelen het terwijl het binnenkomt. Is het groot? Kijk in een ander venster bij ‘Bestanden onderweg’ hoever het is.",
    );
    veld.accepteert = Some(".pdf,.docx,.xlsx,.txt,.csv,.png,.jpg,.jpeg".to_owned());
    veld.fout = fout;
    Formulier::nieuw(
        format!("{pagina}/bestanden"),
        "Bestand toevoegen",
        vec![veld],
    )
}

fn ingediend(inhoud: &Inhoud, pagina: &str) -> Option<Ingediend> {
    Some(Ingediend {
        versie: inhoud.versie,
        stempel: inhoud.stempel?.0,
        kenmerk: inhoud.kenmerk.clone()?,
        klopt: inhoud.klopt,
        href: format!("{pagina}/ontvangstbewijs"),
    })
}
