//! The workspace of a party: everything that goes into the package, each with its own button.

use super::deelnemers::{self, Deelnemer};
use super::eigen_verklaring::Eerder;
use super::inhoud::{self, Bestand, Inhoud};
use super::vragen::{self, Thema};
use crate::acts::pakket::Versies;
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
pub const SOORTEN: [&str; 6] = [
    "deelnemer",
    "deelnemer-eruit",
    "dossierantwoord",
    "dossierbijlage",
    "dubbele-inschrijving",
    "eigen-verklaring",
];

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
    /// There is a draft to read; what was handed in stays shut for its own party too.
    pub te_lezen: bool,
    /// How the assessors will see it.
    pub voorbeeld: String,
    /// The answers as a PDF, for the own archive.
    pub pdf: String,
    /// Whose unsaved text the browser may keep: of this person in this submission.
    pub bewaar: String,
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
    /// Where the files on their way are seen.
    pub onderweg: String,
}

/// Takes the forms of the package out of the common part and makes the workspace of them.
pub fn bouw(
    geladen: &mut Geladen,
    regels: &Procedureregels,
    inhoud: &Inhoud,
    voortgang: &[Voortgang],
    vervangt: bool,
    bewaar: String,
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
        versies: &inhoud.versies,
        pagina: &pagina,
        geweigerd: eigen.iter().filter(|formulier| formulier.open).collect(),
        tekent: eigen
            .iter()
            .any(|formulier| formulier.soort == "eigen-verklaring"),
    };
    let themas = vragen::themas(&maker, inhoud);
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
        te_lezen: false,
        voorbeeld: format!("{pagina}/voorbeeld"),
        pdf: format!("{pagina}/dossier.pdf"),
        bewaar,
        deelnemers,
        deelnemer,
        eruit,
        melding,
        eerder: vec![],
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
    versies: &'a Versies,
    pub(super) pagina: &'a str,
    geweigerd: Vec<&'a Invoerformulier>,
    tekent: bool,
}

impl Maker<'_> {
    /// The version of a part as this page shows it.
    pub(super) fn versie(&self, soort: &str, sleutel: &str) -> i64 {
        self.versies.van(soort, sleutel)
    }

    /// The form of one part with a field that fixes its key; as it was refused when this one was. `versie`
    /// goes along where two people can write the same part.
    pub(super) fn formulier(
        &self,
        code: &str,
        (veld, sleutel): (&str, &str),
        bestaand: &Map<String, Value>,
        versie: Option<i64>,
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
                Begin::Bestaand(bestaand, versie.unwrap_or_default()),
                &format!("{code}-{sleutel}"),
            ),
            (None, None) => Formulier::nieuw(self.pagina, "Opslaan", vec![]),
        };
        // The key is fixed by where the form stands.
        let blijft = |naam: &str| naam != veld && (naam != "versie" || versie.is_some());
        formulier.velden.retain(|v| blijft(&v.naam));
        formulier
            .velden
            .push(Veld::verborgen(veld, sleutel).in_formulier(code));
        (formulier, geweigerd.is_some())
    }

    fn deelnemers(&self, inhoud: &Inhoud, voortgang: &[Voortgang]) -> Vec<Deelnemer> {
        let is_zelf = |v: &&Voortgang| v.toestand.is_empty();
        let zelf = voortgang.iter().filter(is_zelf).map(|v| {
            let verklaring = inhoud.verklaringen.iter().find(|d| d.organisatie == v.naam);
            let bestaand = verklaring.map(|d| d.velden.clone()).unwrap_or_default();
            let sleutel = v.organisatie.to_string();
            let soort = "eigen-verklaring";
            let versie = Some(self.versie(soort, &sleutel));
            let (formulier, open) =
                self.formulier(soort, ("organisatie", &sleutel), &bestaand, versie);
            let formulier = self.tekent.then_some(formulier);
            deelnemers::eigen(v, inhoud, formulier, open, self.pagina)
        });
        let anderen = voortgang.iter().filter(|v| !is_zelf(v));
        let aantal = |v: &Voortgang| inhoud.van_anderen.get(&v.organisatie).copied();
        let anderen = anderen.map(|v| deelnemers::ander(v, aantal(v).unwrap_or_default()));
        zelf.chain(anderen).collect()
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
    let open = themas.iter().flat_map(|thema| &thema.vragen);
    let ongetekend = deelnemers.iter().filter(|d| !d.ander && !d.verklaard);
    let verwijzing = |tekst: &str, anker: &str| Verwijzing {
        tekst: tekst.to_owned(),
        anker: anker.to_owned(),
    };
    let mut punten = vec![
        Punt {
            tekst: format!("Bekwaamheidsdossier: {beantwoord} van {vragen} vragen beantwoord"),
            klaar: beantwoord == vragen,
            open: open
                .filter(|vraag| vraag.woorden == 0)
                .map(|vraag| verwijzing(&vraag.vraag, &vraag.anker))
                .collect(),
        },
        Punt {
            tekst: "Eigen verklaring van uw organisatie".to_owned(),
            klaar: deelnemers.iter().any(|d| !d.ander && d.verklaard),
            open: ongetekend.map(|d| verwijzing(&d.naam, &d.anker)).collect(),
        },
    ];
    if !verwacht.is_empty() {
        let aantal = verwacht.len();
        let nog_niet = verwacht.iter().filter(|v| v.toestand != "getekend");
        punten.push(Punt {
            tekst: format!("Andere organisaties: {getekend} van {aantal} hebben getekend"),
            klaar: getekend == aantal,
            open: nog_niet
                .map(|v| verwijzing(&v.naam, &deelnemers::anker(v)))
                .collect(),
        });
    }
    punten
}

/// A sample.
pub fn voorbeeld() -> Werkruimte {
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
                        anker: "verklaring-2".to_owned(),
                    })
                    .into_iter()
                    .collect(),
            })
            .to_vec(),
        indienen: Some("/inschrijvingen/1/indienen".to_owned()),
        te_lezen: true,
        voorbeeld: "/inschrijvingen/1/voorbeeld".to_owned(),
        pdf: "/inschrijvingen/1/dossier.pdf".to_owned(),
        bewaar: "1-2".to_owned(),
        deelnemers: deelnemers::voorbeelden(),
        deelnemer: None,
        eruit: None,
        melding: None,
        eerder: vec![Eerder::voorbeeld()],
        themas: vec![vragen::voorbeeld()],
        bestanden: inhoud::voorbeeld().bestanden,
        upload: toevoegen("/inschrijvingen/1", Some("Dit bestand is leeg.".to_owned())),
        onderweg: "/inschrijvingen/1/uploads".to_owned(),
    }
}
