//! The workspace of a party: everything that goes into the package, each with its own button.

use super::inhoud::{self, Bestand, Inhoud};
use super::vragen::{self, Thema};
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
pub const SOORTEN: [&str; 4] = [
    "deelnemer",
    "dossierantwoord",
    "dossierbijlage",
    "eigen-verklaring",
];

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

/// One line of the checklist.
#[derive(Clone, Debug, Serialize)]
pub struct Punt {
    /// What must be there.
    pub tekst: String,
    /// It is there.
    pub klaar: bool,
    /// What is still missing of it, each with the place of its form on the page.
    pub open: Vec<Verwijzing>,
}

/// Something to do, with the place where that is done.
#[derive(Clone, Debug, Serialize)]
pub struct Verwijzing {
    /// What it is.
    pub tekst: String,
    /// Its place on the page.
    pub anker: String,
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
    /// How the assessors will see it.
    pub voorbeeld: String,
    /// The answers as a PDF, for the own archive.
    pub pdf: String,
    /// Whose unsaved text the browser may keep: of this person in this submission.
    pub bewaar: String,
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
    bewaar: String,
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
    let themas = vragen::themas(&maker, inhoud);
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
        voorbeeld: format!("{pagina}/voorbeeld"),
        pdf: format!("{pagina}/dossier.pdf"),
        bewaar,
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

/// What every form of the workspace is made from.
pub(super) struct Maker<'a> {
    geladen: &'a Geladen,
    pub(super) pagina: &'a str,
    geweigerd: Vec<&'a Invoerformulier>,
    tekent: bool,
}

impl Maker<'_> {
    /// The form of one part with a fixed key; as it was refused when this one was.
    pub(super) fn formulier(
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
    let open = themas.iter().flat_map(|thema| &thema.vragen);
    let ongetekend = deelnemers.iter().filter(|deelnemer| !deelnemer.verklaard);
    let verwijzing = |tekst: &str, anker: &str| Verwijzing {
        tekst: tekst.to_owned(),
        anker: anker.to_owned(),
    };
    vec![
        Punt {
            tekst: format!("Bekwaamheidsdossier: {beantwoord} van {vragen} vragen beantwoord"),
            klaar: beantwoord == vragen,
            open: open
                .filter(|vraag| vraag.woorden == 0)
                .map(|vraag| verwijzing(&vraag.vraag, &vraag.anker))
                .collect(),
        },
        Punt {
            tekst: format!("Eigen verklaringen: {verklaard} van {}", deelnemers.len()),
            klaar: verklaard == deelnemers.len() && verklaard > 0,
            open: ongetekend
                .map(|deelnemer| verwijzing(&deelnemer.naam, &deelnemer.anker))
                .collect(),
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
    Werkruimte {
        vervangt: false,
        begonnen: true,
        punten: [true, false]
            .map(|klaar| Punt {
                tekst: "Eigen verklaringen: 1 van 2".to_owned(),
                klaar,
                open: (!klaar)
                    .then(|| Verwijzing {
                        tekst: "Coalitie Wmo".to_owned(),
                        anker: "verklaring-false".to_owned(),
                    })
                    .into_iter()
                    .collect(),
            })
            .to_vec(),
        indienen: Some("/inschrijvingen/1/indienen".to_owned()),
        voorbeeld: "/inschrijvingen/1/voorbeeld".to_owned(),
        pdf: "/inschrijvingen/1/dossier.pdf".to_owned(),
        bewaar: "1-2".to_owned(),
        deelnemers: vec![deelnemer(true, true), deelnemer(false, false)],
        deelnemer: None,
        themas: vec![vragen::voorbeeld()],
        bestanden: inhoud::voorbeeld().bestanden,
        upload: toevoegen("/inschrijvingen/1", Some("Dit bestand is leeg.".to_owned())),
        onderweg: "/inschrijvingen/1/uploads".to_owned(),
    }
}
