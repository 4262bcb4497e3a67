//! The questions of the bekwaamheidsdossier in the workspace: each with its own form, its limit and its
//! attachments.

use super::inhoud::{self, Bestand, Dossierantwoord, Inhoud};
use super::werkruimte::Maker;
use crate::steps::pakket::toevoegen;
use crate::views::velden::{Formulier, Veld};
use serde::Serialize;
use serde_json::{Map, Value};

/// One question with its own form.
#[derive(Clone, Debug, Serialize)]
pub struct Invulvraag {
    /// Its code.
    pub code: String,
    /// The question in full.
    pub vraag: String,
    /// Words of the stored answer.
    pub woorden: usize,
    /// The most words.
    pub hoogstens: u32,
    /// The limit as the leidraad puts it.
    pub lengte: String,
    /// Unique on the page.
    pub anker: String,
    /// The form.
    pub formulier: Formulier,
    /// The files with the answer.
    pub bijlagen: Vec<Bestand>,
    /// The most files with the answer; 0 when the leidraad asks none.
    pub max_bijlagen: u32,
    /// To add a file; none when there are enough.
    pub bijlage: Option<Formulier>,
    /// To choose a file that is in the package already; none when there is none to choose.
    pub koppelen: Option<Formulier>,
    /// A form of this question was refused.
    pub open: bool,
}

/// The questions of one theme.
#[derive(Clone, Debug, Serialize)]
pub struct Thema {
    /// As the leidraad calls it.
    pub naam: String,
    /// Its questions.
    pub vragen: Vec<Invulvraag>,
    /// How many are answered.
    pub klaar: usize,
}

/// The questions by theme, each with its form.
pub(super) fn themas(maker: &Maker<'_>, inhoud: &Inhoud) -> Vec<Thema> {
    let los: Vec<&Bestand> = inhoud.losse_bestanden().collect();
    inhoud
        .themas
        .iter()
        .map(|thema| Thema {
            naam: thema.naam.clone(),
            klaar: thema
                .vragen
                .iter()
                .filter(|vraag| vraag.woorden > 0)
                .count(),
            vragen: thema
                .vragen
                .iter()
                .map(|vraag| invulvraag(maker, vraag, &los))
                .collect(),
        })
        .collect()
}

fn invulvraag(maker: &Maker<'_>, vraag: &Dossierantwoord, los: &[&Bestand]) -> Invulvraag {
    let mut bestaand = Map::new();
    if !vraag.antwoord.is_empty() {
        bestaand.insert("antwoord".to_owned(), Value::from(vraag.antwoord.as_str()));
    }
    let versie = Some(maker.versie("dossierantwoord", &vraag.code));
    let (mut formulier, antwoord_open) =
        maker.formulier("dossierantwoord", ("vraag", &vraag.code), &bestaand, versie);
    let antwoord = formulier.velden.iter_mut();
    for veld in antwoord.filter(|veld| veld.naam == "antwoord") {
        veld.hint = Some(format!("Hoogstens {}.", vraag.lengte));
    }
    "Antwoord opslaan".clone_into(&mut formulier.knop);
    let ruimte = vraag.bijlagen.len() < vraag.max_bijlagen as usize;
    let (bijlage, koppelen, bijlage_open) = bijlageformulieren(maker, &vraag.code);
    Invulvraag {
        code: vraag.code.clone(),
        vraag: vraag.vraag.clone(),
        woorden: vraag.woorden,
        hoogstens: vraag.hoogstens,
        lengte: vraag.lengte.clone(),
        anker: format!("vraag-{}", vraag.code),
        formulier,
        bijlagen: vraag.bijlagen.clone(),
        max_bijlagen: vraag.max_bijlagen,
        bijlage: (ruimte || bijlage_open).then_some(bijlage),
        koppelen: (ruimte && !los.is_empty()).then(|| alleen_los(koppelen, los)),
        open: antwoord_open || bijlage_open,
    }
}

/// The forms to add a file to a question and to choose one; what was wrong stands at the first.
fn bijlageformulieren(maker: &Maker<'_>, code: &str) -> (Formulier, Formulier, bool) {
    let (mut koppelen, open) =
        maker.formulier("dossierbijlage", ("vraag", code), &Map::new(), None);
    "Bestand koppelen".clone_into(&mut koppelen.knop);
    let veld = koppelen.velden.iter_mut().find(|v| v.naam == "bestand");
    let fout = veld.and_then(|veld| veld.fout.take());
    let fout = fout.or_else(|| koppelen.fouten.pop());
    let mut bijlage = toevoegen(&format!("{}/bijlagen", maker.pagina), fout);
    "Bijlage toevoegen".clone_into(&mut bijlage.knop);
    // Before the file: who receives it must know the question by then.
    bijlage.velden.insert(0, Veld::verborgen("vraag", code));
    bijlage.velden = std::mem::take(&mut bijlage.velden)
        .into_iter()
        .map(|veld| veld.in_formulier(&format!("bijlage-{code}")))
        .collect();
    (bijlage, koppelen, open)
}

/// A file belongs to one answer: only those that belong to none are offered.
fn alleen_los(mut koppelen: Formulier, los: &[&Bestand]) -> Formulier {
    for veld in &mut koppelen.velden {
        let bekend = |waarde: &str| waarde.is_empty() || los.iter().any(|b| b.id == waarde);
        veld.keuzes.retain(|keuze| bekend(&keuze.waarde));
    }
    koppelen
}

/// A sample: one question without an answer and one with everything.
pub(super) fn voorbeeld() -> Thema {
    let actie = "/inschrijvingen/1/invoer/x";
    let formulier = || Formulier::nieuw(actie, "Opslaan", Vec::<Veld>::new());
    let vraag = |woorden| Invulvraag {
        code: format!("t{woorden}"),
        vraag: "Hoe werkt u aan herstel?".to_owned(),
        woorden,
        hoogstens: 750,
        lengte: "750 woorden".to_owned(),
        anker: format!("vraag-{woorden}"),
        formulier: formulier(),
        bijlagen: if woorden > 0 {
            inhoud::voorbeeld().bestanden
        } else {
            vec![]
        },
        max_bijlagen: u32::from(woorden > 0),
        bijlage: (woorden > 0).then(formulier),
        koppelen: (woorden > 0).then(formulier),
        open: woorden > 0,
    };
    Thema {
        naam: "Transformatie".to_owned(),
        vragen: vec![vraag(0), vraag(120)],
        klaar: 1,
    }
}
