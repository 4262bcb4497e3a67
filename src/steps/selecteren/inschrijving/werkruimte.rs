//! The workspace of a party: everything that goes into the package, each with its own button.

use super::inhoud::{self, Bestand, Inhoud};
use crate::steps::pakket::toevoegen;
use crate::steps::rij::Geladen;
use crate::steps::rij::deel::{Invoerformulier, RijDeel};
use crate::steps::rij::formulier::{self, Begin};
use crate::views::velden::{Formulier, Veld};
use serde::Serialize;
use serde_json::{Map, Value};
use workflows::invoer::{Lijst, Veldsoort, soort};
use workflows::procedureregels::Procedureregels;

/// The kinds of entry that the workspace draws itself.
pub const SOORTEN: [&str; 3] = ["deelnemer", "dossierantwoord", "eigen-verklaring"];

/// One organisation of the submission.
#[derive(Clone, Debug, Serialize)]
pub struct Deelnemer {
    /// Its name.
    pub naam: String,
    /// Its part, in words.
    pub rol: String,
    /// It is a core party.
    pub kern: bool,
    /// Its eigen verklaring is filled in.
    pub verklaard: bool,
    /// The form of its eigen verklaring, for who may sign.
    pub formulier: Option<Formulier>,
    /// Unique on the page.
    pub anker: String,
    /// The form was refused.
    pub open: bool,
}

/// One question with its own form.
#[derive(Clone, Debug, Serialize)]
pub struct Invulvraag {
    /// The question in full.
    pub vraag: String,
    /// Words of the stored answer.
    pub woorden: usize,
    /// The most words.
    pub hoogstens: u32,
    /// Unique on the page.
    pub anker: String,
    /// The form.
    pub formulier: Formulier,
    /// The form was refused.
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

/// One line of the checklist.
#[derive(Clone, Debug, Serialize)]
pub struct Punt {
    /// What must be there.
    pub tekst: String,
    /// It is there.
    pub klaar: bool,
}

/// The workspace.
#[derive(Clone, Debug, Serialize)]
pub struct Werkruimte {
    /// There is a version that was handed in already.
    pub vervangt: bool,
    /// Something is filled in, or was refused just now.
    pub begonnen: bool,
    /// The checklist.
    pub punten: Vec<Punt>,
    /// Where to check and hand in; none for who may not sign.
    pub indienen: Option<String>,
    /// The organisations.
    pub deelnemers: Vec<Deelnemer>,
    /// To add one.
    pub deelnemer: Option<Invoerformulier>,
    /// The bekwaamheidsdossier.
    pub themas: Vec<Thema>,
    /// The files.
    pub bestanden: Vec<Bestand>,
    /// To add a file.
    pub upload: Formulier,
    /// Where the files on their way are seen.
    pub onderweg: String,
}

/// Takes the forms of the package out of the common part and makes the workspace of them.
pub fn bouw(
    geladen: &mut Geladen,
    regels: &Procedureregels,
    inhoud: &Inhoud,
    vervangt: bool,
) -> Werkruimte {
    let pagina = geladen.deel.pagina.clone();
    let mut eigen = neem(&mut geladen.deel);
    let mut deelnemer = eigen
        .iter()
        .position(|f| f.soort == "deelnemer")
        .map(|i| eigen.remove(i));
    if let Some(deelnemer) = &mut deelnemer {
        "Organisatie toevoegen of wijzigen".clone_into(&mut deelnemer.naam);
    }
    let maker = Maker {
        geladen,
        pagina: &pagina,
        geweigerd: eigen.iter().filter(|formulier| formulier.open).collect(),
        tekent: eigen
            .iter()
            .any(|formulier| formulier.soort == "eigen-verklaring"),
    };
    let themas = maker.themas(inhoud);
    let deelnemers = maker.deelnemers(inhoud);
    let tekent = maker.tekent;
    let geweigerd = !maker.geweigerd.is_empty() || geladen.bestandsfout.is_some();
    let gevuld = !inhoud.bestanden.is_empty()
        || themas.iter().any(|thema| thema.klaar > 0)
        || deelnemers.iter().any(|deelnemer| deelnemer.verklaard);
    let los = eigen
        .into_iter()
        .filter(|formulier| is_los(formulier, regels));
    geladen.deel.formulieren.extend(los);
    Werkruimte {
        vervangt,
        begonnen: gevuld || geweigerd,
        punten: punten(regels, &themas, &deelnemers),
        indienen: tekent.then(|| format!("{pagina}/indienen")),
        deelnemers,
        deelnemer,
        themas,
        bestanden: inhoud.bestanden.clone(),
        upload: toevoegen(&pagina, geladen.bestandsfout.clone()),
        onderweg: format!("{pagina}/uploads"),
    }
}

/// A refused answer to a question that the dossier does not have stands nowhere in it: the common part
/// shows it, so that what was typed is not lost.
fn is_los(formulier: &Invoerformulier, regels: &Procedureregels) -> bool {
    let vraag = formulier
        .formulier
        .velden
        .iter()
        .find(|veld| veld.naam == "vraag");
    let bekend = vraag.is_some_and(|v| regels.dossiervragen.iter().any(|d| d.code == v.waarde));
    formulier.open && formulier.soort == "dossierantwoord" && !bekend
}

fn neem(deel: &mut RijDeel) -> Vec<Invoerformulier> {
    let (eigen, rest) = std::mem::take(&mut deel.formulieren)
        .into_iter()
        .partition(|formulier| SOORTEN.contains(&formulier.soort.as_str()));
    deel.formulieren = rest;
    deel.vastgelegd.retain(|blok| blok.soort != "deelnemer");
    eigen
}

struct Maker<'a> {
    geladen: &'a Geladen,
    pagina: &'a str,
    geweigerd: Vec<&'a Invoerformulier>,
    tekent: bool,
}

impl Maker<'_> {
    /// The form of one part with a fixed key; as it was refused when this one was.
    fn formulier(
        &self,
        code: &str,
        veld: &str,
        sleutel: &str,
        bestaand: &Map<String, Value>,
    ) -> (Formulier, bool) {
        let is_deze = |formulier: &&&Invoerformulier| {
            let velden = &formulier.formulier.velden;
            formulier.soort == code && velden.iter().any(|v| v.naam == veld && v.waarde == sleutel)
        };
        let geweigerd = self.geweigerd.iter().find(is_deze);
        let mut formulier = match (geweigerd, soort(code)) {
            (Some(geweigerd), _) => geweigerd.formulier.clone(),
            (None, Some(soort)) => formulier::bouw(
                soort,
                format!("{}/invoer/{code}", self.pagina),
                &self.geladen.opties,
                Begin::Bestaand(bestaand, 0),
                &format!("{code}-{sleutel}"),
            ),
            (None, None) => Formulier::nieuw(self.pagina, "Opslaan", vec![]),
        };
        // A sealed part has no version; its key is fixed by where the form stands.
        formulier
            .velden
            .retain(|v| v.naam != "versie" && v.naam != veld);
        formulier
            .velden
            .push(Veld::verborgen(veld, sleutel).in_formulier(code));
        (formulier, geweigerd.is_some())
    }

    fn themas(&self, inhoud: &Inhoud) -> Vec<Thema> {
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
                vragen: thema.vragen.iter().map(|vraag| self.vraag(vraag)).collect(),
            })
            .collect()
    }

    fn vraag(&self, vraag: &inhoud::Dossierantwoord) -> Invulvraag {
        let mut bestaand = Map::new();
        if !vraag.antwoord.is_empty() {
            bestaand.insert("antwoord".to_owned(), Value::from(vraag.antwoord.as_str()));
        }
        let (mut formulier, open) =
            self.formulier("dossierantwoord", "vraag", &vraag.code, &bestaand);
        for veld in formulier
            .velden
            .iter_mut()
            .filter(|veld| veld.naam == "antwoord")
        {
            veld.hint = Some(format!("Hoogstens {} woorden.", vraag.hoogstens));
        }
        "Antwoord opslaan".clone_into(&mut formulier.knop);
        Invulvraag {
            vraag: vraag.vraag.clone(),
            woorden: vraag.woorden,
            hoogstens: vraag.hoogstens,
            anker: format!("vraag-{}", vraag.code),
            formulier,
            open,
        }
    }

    fn deelnemers(&self, inhoud: &Inhoud) -> Vec<Deelnemer> {
        let opties = self.geladen.opties.get(&Lijst::Deelnemers);
        let organisaties = opties.into_iter().flatten();
        organisaties
            .map(|(id, naam)| {
                let verklaring = inhoud.verklaringen.iter().find(|v| v.organisatie == *naam);
                let bestaand = verklaring.map(als_velden).unwrap_or_default();
                let (formulier, open) =
                    self.formulier("eigen-verklaring", "organisatie", id, &bestaand);
                let (rol, kern) = self.rol(id);
                Deelnemer {
                    naam: naam.clone(),
                    rol,
                    kern,
                    verklaard: verklaring.is_some(),
                    formulier: self.tekent.then_some(formulier),
                    anker: format!("verklaring-{id}"),
                    open,
                }
            })
            .collect()
    }

    /// The part of an organisation as it was entered; the own one is the inschrijver.
    fn rol(&self, organisatie: &str) -> (String, bool) {
        let invoer = self.geladen.invoer.iter();
        let mut genoemd = invoer.filter(|i| i.soort == "deelnemer" && i.sleutel == organisatie);
        let Some(entry) = genoemd.next() else {
            return ("Inschrijver".to_owned(), false);
        };
        let code = entry.velden["rol"].as_str().unwrap_or_default();
        let label = soort("deelnemer")
            .into_iter()
            .flat_map(|soort| soort.velden)
            .find_map(|veld| match veld.soort {
                Veldsoort::Keuze(keuzes) => keuzes.iter().find(|(waarde, _)| *waarde == code),
                _ => None,
            });
        let rol = label.map_or(code, |(_, tekst)| tekst).to_owned();
        (rol, entry.velden["kern"].as_bool() == Some(true))
    }
}

fn als_velden(verklaring: &inhoud::Verklaring) -> Map<String, Value> {
    let mut velden = Map::new();
    velden.insert(
        "geenUitsluiting".to_owned(),
        verklaring.geen_uitsluiting.into(),
    );
    velden.insert("voldoetAanEisen".to_owned(), verklaring.voldoet.into());
    velden.insert(
        "ondertekenaar".to_owned(),
        verklaring.ondertekenaar.clone().into(),
    );
    if !verklaring.toelichting.is_empty() {
        velden.insert(
            "toelichting".to_owned(),
            verklaring.toelichting.clone().into(),
        );
    }
    velden
}

fn punten(regels: &Procedureregels, themas: &[Thema], deelnemers: &[Deelnemer]) -> Vec<Punt> {
    let vragen = regels.dossiervragen.len();
    let beantwoord: usize = themas.iter().map(|thema| thema.klaar).sum();
    let verklaard = deelnemers
        .iter()
        .filter(|deelnemer| deelnemer.verklaard)
        .count();
    vec![
        Punt {
            tekst: format!("Bekwaamheidsdossier: {beantwoord} van {vragen} vragen beantwoord"),
            klaar: beantwoord == vragen,
        },
        Punt {
            tekst: format!("Eigen verklaringen: {verklaard} van {}", deelnemers.len()),
            klaar: verklaard == deelnemers.len() && verklaard > 0,
        },
    ]
}

/// A sample.
pub fn voorbeeld() -> Werkruimte {
    let formulier = || Formulier::nieuw("/inschrijvingen/1/invoer/x", "Opslaan", vec![]);
    let deelnemer = |verklaard, tekent: bool| Deelnemer {
        naam: "Coalitie Wmo".to_owned(),
        rol: "Penvoerder".to_owned(),
        kern: verklaard,
        verklaard,
        formulier: tekent.then(formulier),
        anker: format!("verklaring-{verklaard}"),
        open: verklaard,
    };
    let vraag = |woorden| Invulvraag {
        vraag: "Hoe werkt u aan herstel?".to_owned(),
        woorden,
        hoogstens: 750,
        anker: format!("vraag-{woorden}"),
        formulier: formulier(),
        open: woorden > 0,
    };
    Werkruimte {
        vervangt: false,
        begonnen: true,
        punten: [true, false]
            .map(|klaar| Punt {
                tekst: "Eigen verklaringen: 1 van 2".to_owned(),
                klaar,
            })
            .to_vec(),
        indienen: Some("/inschrijvingen/1/indienen".to_owned()),
        deelnemers: vec![deelnemer(true, true), deelnemer(false, false)],
        deelnemer: None,
        themas: vec![Thema {
            naam: "Transformatie".to_owned(),
            vragen: vec![vraag(0), vraag(120)],
            klaar: 1,
        }],
        bestanden: inhoud::voorbeeld().bestanden,
        upload: toevoegen("/inschrijvingen/1", Some("Dit bestand is leeg.".to_owned())),
        onderweg: "/inschrijvingen/1/uploads".to_owned(),
    }
}
