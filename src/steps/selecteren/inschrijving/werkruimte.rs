//! The workspace of a party: everything that goes into the package, each with its own button.

use super::deelnemers::{self, Deelnemer};
use super::eigen_verklaring::Eerder;
use super::inhoud::{self, Bestand, Inhoud};
use crate::steps::pakket::toevoegen;
use crate::steps::rij::Geladen;
use crate::steps::rij::deel::{Invoerformulier, RijDeel};
use crate::steps::rij::formulier::{self, Begin};
use crate::store::deelnemers::Voortgang;
use crate::views::velden::{Formulier, Veld};
use serde::Serialize;
use serde_json::{Map, Value};
use workflows::invoer::soort;
use workflows::procedureregels::Procedureregels;

/// The kinds of entry that the workspace draws itself.
pub const SOORTEN: [&str; 5] = [
    "deelnemer",
    "deelnemer-eruit",
    "dossierantwoord",
    "dubbele-inschrijving",
    "eigen-verklaring",
];

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
    /// To invite one.
    pub deelnemer: Option<Invoerformulier>,
    /// To take one out; none when there is nobody to take out.
    pub eruit: Option<Invoerformulier>,
    /// To declare that the party takes part twice; none where the leidraad forbids it.
    pub melding: Option<Invoerformulier>,
    /// Earlier eigen verklaringen of the party that can be taken over now.
    pub eerder: Vec<Eerder>,
    /// The bekwaamheidsdossier.
    pub themas: Vec<Thema>,
    /// The files.
    pub bestanden: Vec<Bestand>,
    /// To add a file.
    pub upload: Formulier,
}

/// Takes the forms of the package out of the common part and makes the workspace of them.
pub fn bouw(
    geladen: &mut Geladen,
    regels: &Procedureregels,
    inhoud: &Inhoud,
    voortgang: &[Voortgang],
    vervangt: bool,
) -> Werkruimte {
    let pagina = geladen.deel.pagina.clone();
    let mut eigen = neem(&mut geladen.deel);
    let mut pak = |soort: &str| {
        let plek = eigen.iter().position(|f| f.soort == soort);
        plek.map(|plek| eigen.remove(plek))
    };
    let mut deelnemer = pak("deelnemer");
    if let Some(deelnemer) = &mut deelnemer {
        "Organisatie uitnodigen of wijzigen".clone_into(&mut deelnemer.naam);
    }
    let anderen = || voortgang.iter().filter(|v| !v.toestand.is_empty());
    let eruit = pak("deelnemer-eruit").filter(|_| anderen().any(deelnemers::doet_mee));
    let melding = pak("dubbele-inschrijving").filter(|_| !regels.dubbele_deelname.is_verboden());
    let maker = Maker {
        geladen,
        pagina: &pagina,
        geweigerd: eigen.iter().filter(|formulier| formulier.open).collect(),
        tekent: eigen
            .iter()
            .any(|formulier| formulier.soort == "eigen-verklaring"),
    };
    let themas = maker.themas(inhoud);
    let deelnemers = maker.deelnemers(inhoud, voortgang);
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
        punten: punten(regels, &themas, &deelnemers, anderen()),
        indienen: tekent.then(|| format!("{pagina}/indienen")),
        deelnemers,
        deelnemer,
        eruit,
        melding,
        eerder: vec![],
        themas,
        bestanden: inhoud.bestanden.clone(),
        upload: toevoegen(&pagina, geladen.bestandsfout.clone()),
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

    fn deelnemers(&self, inhoud: &Inhoud, voortgang: &[Voortgang]) -> Vec<Deelnemer> {
        let is_zelf = |v: &&Voortgang| v.toestand.is_empty();
        let zelf = voortgang.iter().filter(is_zelf).map(|v| {
            let verklaring = inhoud.verklaringen.iter().find(|d| d.organisatie == v.naam);
            let bestaand = verklaring.map(|d| d.velden.clone()).unwrap_or_default();
            let sleutel = v.organisatie.to_string();
            let (formulier, open) =
                self.formulier("eigen-verklaring", "organisatie", &sleutel, &bestaand);
            let formulier = self.tekent.then_some(formulier);
            deelnemers::eigen(v, inhoud, formulier, open, self.pagina)
        });
        let anderen = voortgang.iter().filter(|v| !is_zelf(v));
        zelf.chain(anderen.map(deelnemers::ander)).collect()
    }
}

fn punten<'a>(
    regels: &Procedureregels,
    themas: &[Thema],
    deelnemers: &[Deelnemer],
    anderen: impl Iterator<Item = &'a Voortgang>,
) -> Vec<Punt> {
    let vragen = regels.dossiervragen.len();
    let beantwoord: usize = themas.iter().map(|thema| thema.klaar).sum();
    let verwacht: Vec<&Voortgang> = anderen.filter(|v| deelnemers::doet_mee(v)).collect();
    let getekend = verwacht.iter().filter(|v| v.toestand == "getekend").count();
    let mut punten = vec![
        Punt {
            tekst: format!("Bekwaamheidsdossier: {beantwoord} van {vragen} vragen beantwoord"),
            klaar: beantwoord == vragen,
        },
        Punt {
            tekst: "Eigen verklaring van uw organisatie".to_owned(),
            klaar: deelnemers.iter().any(|d| !d.ander && d.verklaard),
        },
    ];
    if !verwacht.is_empty() {
        let aantal = verwacht.len();
        punten.push(Punt {
            tekst: format!("Andere organisaties: {getekend} van {aantal} hebben getekend"),
            klaar: getekend == aantal,
        });
    }
    punten
}

/// A sample.
pub fn voorbeeld() -> Werkruimte {
    let formulier = || Formulier::nieuw("/inschrijvingen/1/invoer/x", "Opslaan", vec![]);
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
        deelnemers: deelnemers::voorbeelden(),
        deelnemer: None,
        eruit: None,
        melding: None,
        eerder: vec![Eerder::voorbeeld()],
        themas: vec![Thema {
            naam: "Transformatie".to_owned(),
            vragen: vec![vraag(0), vraag(120)],
            klaar: 1,
        }],
        bestanden: inhoud::voorbeeld().bestanden,
        upload: toevoegen("/inschrijvingen/1", Some("Dit bestand is leeg.".to_owned())),
    }
}
