//! What the page of the meeting about one cell shows.

use crate::steps::rij::{self, Blok, Invoerformulier};
use crate::steps::selecteren::beoordelingsronde::page::Bevestiging;
use crate::steps::selecteren::inschrijving::inhoud::{self, Dossierantwoord};
use crate::views::engine::Pagina;
use crate::views::puntenplot::{Punt, Puntenplot, Rij};
use crate::views::svg::Figuur;
use crate::views::velden::Formulier;
use serde::Serialize;

/// The score of one assessor.
#[derive(Clone, Debug, Serialize)]
pub struct Beoordeling {
    /// Who.
    pub naam: String,
    /// Hundredths of a point.
    pub waarde: i64,
    /// Why.
    pub motivering: String,
    /// Far from the others.
    pub ver: bool,
}

/// A point of the advice.
#[derive(Clone, Debug, Serialize)]
pub struct Puntadvies {
    /// The question.
    pub vraag: String,
    /// Hundredths of a point.
    pub waarde: Option<i64>,
    /// The advice.
    pub advies: String,
    /// The reaction of the committee; empty when there is none.
    pub reactie: String,
    /// To write the reaction.
    pub formulier: Option<Formulier>,
}

/// What came out of the meeting.
#[derive(Clone, Debug, Serialize)]
pub struct Overeen {
    /// Hundredths of a point; none when there is no agreement.
    pub waarde: Option<i64>,
    /// The common motivation, or why there is no agreement.
    pub motivering: String,
}

/// The page of one cell after the individual scores were closed.
#[derive(Debug, Serialize)]
pub struct Overlegpagina {
    /// The page of the round.
    pub ronde: String,
    /// The submission.
    pub naam: String,
    /// The criterium.
    pub criterium: String,
    /// Its weight in percent.
    pub gewicht: u32,
    /// The individual scores; empty for who may not read them.
    pub beoordelingen: Vec<Beoordeling>,
    /// The same as dots.
    pub plot: Option<Figuur>,
    /// Mean, median and spread in one sentence.
    pub beeld: String,
    /// Why it must be discussed.
    pub signalen: Vec<String>,
    /// The method of the leidraad, in one sentence.
    pub methode: String,
    /// What came out of it.
    pub overeen: Option<Overeen>,
    /// The form of the chair.
    pub formulier: Option<Formulier>,
    /// Whether each assessor confirmed this score and its motivation as they stand now.
    pub bevestigingen: Vec<Bevestiging>,
    /// To confirm everything that the committee agreed on, for an assessor.
    pub bevestigen: Option<Formulier>,
    /// The minutes of the meetings.
    pub notulen: Option<Blok>,
    /// To write them, for the chair.
    pub verslag: Option<Invoerformulier>,
    /// The note that the viewer keeps for themselves; empty when there is none.
    pub notitie: String,
    /// The number and the page of the earlier round whose score stands: this cell is not judged again.
    pub eerder: Option<(usize, String)>,
    /// The advice of the adviesraad on what this criterium judges.
    pub adviezen: Vec<Puntadvies>,
    /// The answers.
    pub antwoorden: Vec<Dossierantwoord>,
    /// The cell before.
    pub vorige: Option<String>,
    /// The cell after.
    pub volgende: Option<String>,
}

impl Pagina for Overlegpagina {
    const SJABLOON: &'static str = "pages/selecteren/overleg.html";

    fn voorbeelden() -> Vec<Self> {
        vec![voorbeeld(true), voorbeeld(false)]
    }
}

fn voorbeeld(vol: bool) -> Overlegpagina {
    let beoordelingen = [("A. Aarts", 6_000), ("B. Bos", 8_000), ("C. Claes", 4_000)]
        .map(|(naam, waarde)| Beoordeling {
            naam: naam.to_owned(),
            waarde,
            motivering: "Goed onderbouwd.".to_owned(),
            ver: waarde == 4_000,
        })
        .to_vec();
    let advies = |met: bool| Puntadvies {
        vraag: "Hoe werkt u aan herstel?".to_owned(),
        waarde: met.then_some(8_000),
        advies: "Cliënten herkennen dit.".to_owned(),
        reactie: if met {
            String::new()
        } else {
            "Dank.".to_owned()
        },
        formulier: met.then(|| Formulier::nieuw("/x", "Reageren", vec![])),
    };
    let leeg = Overlegpagina {
        ronde: "/beoordelingsrondes/1".to_owned(),
        naam: "Coalitie Wmo".to_owned(),
        criterium: "Transformatie".to_owned(),
        gewicht: 20,
        beoordelingen: vec![],
        plot: None,
        beeld: String::new(),
        signalen: vec![],
        methode: "De commissie zoekt overeenstemming.".to_owned(),
        overeen: Some(Overeen {
            waarde: Some(8_000),
            motivering: "Sterk in herstel.".to_owned(),
        }),
        formulier: None,
        bevestigingen: vec![],
        bevestigen: None,
        notulen: None,
        verslag: None,
        notitie: String::new(),
        eerder: Some((1, "/beoordelingsrondes/1".to_owned())),
        adviezen: vec![],
        antwoorden: vec![],
        vorige: None,
        volgende: None,
    };
    if !vol {
        return leeg;
    }
    Overlegpagina {
        plot: plot("Transformatie", &beoordelingen),
        beoordelingen,
        beeld: "Gemiddelde 60.".to_owned(),
        signalen: vec!["De scores liggen ver uit elkaar.".to_owned()],
        overeen: None,
        eerder: None,
        formulier: Some(Formulier::nieuw("/x", "Vastleggen", vec![])),
        bevestigingen: [true, false]
            .map(|akkoord| Bevestiging {
                naam: "A. Aarts".to_owned(),
                akkoord,
            })
            .to_vec(),
        bevestigen: Some(Formulier::nieuw("/x", "Bevestigen", vec![])),
        notulen: rij::voorbeeld().vastgelegd.into_iter().next(),
        verslag: rij::voorbeeld().formulieren.into_iter().next(),
        notitie: "Vraag naar de planning.".to_owned(),
        adviezen: vec![advies(true), advies(false)],
        antwoorden: inhoud::voorbeeld()
            .themas
            .into_iter()
            .flat_map(|t| t.vragen)
            .collect(),
        vorige: Some("/beoordelingsrondes/1".to_owned()),
        volgende: Some("/beoordelingsrondes/1".to_owned()),
        ..leeg
    }
}

/// The scores of one cell as dots; none when there are none to see.
pub(super) fn plot(criterium: &str, beoordelingen: &[Beoordeling]) -> Option<Figuur> {
    let punten = beoordelingen.iter().enumerate().map(|(reeks, b)| Punt {
        reeks,
        score: b.waarde,
    });
    let plot = Puntenplot {
        id: "scores".to_owned(),
        naam: format!("Scores voor {criterium}"),
        reeksen: beoordelingen.iter().map(|b| b.naam.clone()).collect(),
        rijen: vec![Rij {
            naam: criterium.to_owned(),
            punten: punten.collect(),
        }],
    };
    (!beoordelingen.is_empty()).then(|| plot.teken())
}
