//! The forms of one cell of one assessor: the score with its concept, and the note for oneself.

use super::cel::{Cel, Ronde};
use super::velden::{motivering, schaal};
use crate::acts::{Veldfout, Weigering};
use crate::steps::bezoeker::Bezoeker;
use crate::steps::rij::formulier::Paren;
use crate::steps::rij::post::een;
use crate::store::invoer::Invoer;
use crate::store::kladjes;
use crate::store::selecteren::ronde::EigenScore;
use crate::store::velden::Velden;
use crate::views::velden::{Formulier, Soort, Veld};
use workflows::procedureregels::Beoordelingswijze;

/// The kinds of entry that the page of a cell writes.
pub const SCORE: &str = "score";
pub const CONCEPT: &str = "scoreconcept";
pub const NOTITIE: &str = "notitie";

/// A form that was refused: which one, what was typed and what is wrong.
pub struct Geweigerd {
    pub soort: String,
    pub paren: Paren,
    pub fouten: Vec<Veldfout>,
}

impl Geweigerd {
    /// The field as it was typed, with what is wrong beside it.
    fn vul(&self, veld: Veld) -> Veld {
        if veld.soort == Soort::Verborgen && veld.naam == "soort" {
            return veld;
        }
        let getypt = een(&self.paren, &veld.naam).unwrap_or_default();
        let fout = self.fouten.iter().find(|fout| fout.veld == veld.naam);
        let mut veld = veld.met(getypt);
        veld.fout = fout.map(|fout| fout.zin.clone());
        veld
    }
}

/// What the viewer keeps for themselves in a round.
pub struct Kladjes(Vec<Invoer>);

impl Kladjes {
    /// All of them in this round.
    ///
    /// # Errors
    /// The database.
    pub async fn laad(bezoeker: &Bezoeker, ronde: &Ronde) -> Result<Self, Weigering> {
        let db = bezoeker.db();
        let eigen = kladjes::eigen(&db, &bezoeker.viewer, &ronde.plek).await?;
        Ok(Self(eigen))
    }

    /// The one of this kind about a cell.
    pub fn een(&self, soort: &str, cel: &Cel) -> Option<&Invoer> {
        let sleutel = format!("{}/{}", cel.inschrijving, cel.criterium.code);
        let mut alle = self.0.iter();
        alle.find(|kladje| kladje.soort == soort && kladje.sleutel == sleutel)
    }

    /// The text of a note about a cell; empty when there is none.
    pub fn tekst(&self, soort: &str, cel: &Cel) -> &str {
        self.een(soort, cel)
            .map_or("", |kladje| kladje.velden.tekst("tekst"))
    }
}

/// The form of the score, with what is known: what was refused, else the concept, else the score.
pub fn scoreformulier(
    actie: &str,
    wijze: &Beoordelingswijze,
    score: Option<&EigenScore>,
    concept: Option<&Invoer>,
    refusal: Option<&Geweigerd>,
) -> Formulier {
    let versie = score.map_or(0, |score| score.versie).to_string();
    let (waarde, tekst) = match (concept, score) {
        (Some(concept), _) => {
            let waarde = concept.velden.getal("waarde").map(|w| w.to_string());
            let waarde = waarde.unwrap_or_else(|| concept.velden.tekst("waarde").to_owned());
            (waarde, concept.velden.tekst("motivering").to_owned())
        }
        (None, Some(score)) => (score.waarde.to_string(), score.motivering.clone()),
        (None, None) => (String::new(), String::new()),
    };
    let velden = [
        Veld::verborgen("versie", versie),
        schaal("waarde", "Uw score", wijze).met(waarde),
        motivering("Motivering", wijze).met(tekst),
    ];
    let refusal = refusal.filter(|refusal| refusal.soort != NOTITIE);
    let velden = velden.map(|veld| match refusal {
        Some(refusal) => refusal.vul(veld),
        None => veld,
    });
    Formulier::nieuw(actie, "Opslaan en verder", velden.into()).of(
        "soort",
        CONCEPT,
        "Bewaren als concept",
    )
}

/// The form of the note for oneself.
pub fn notitie(actie: &str, tekst: &str, refusal: Option<&Geweigerd>) -> Formulier {
    let mut veld = Veld::nieuw(Soort::Tekstvak, "tekst", "Uw notitie")
        .mag_leeg()
        .hint("Alleen u leest dit. De knop bewaart alleen de notitie: bewaar uw motivering eerst. De notitie verdwijnt als de scores zijn vastgesteld.")
        .met(tekst);
    veld.rijen = 3;
    let velden = [Veld::verborgen("soort", NOTITIE), veld];
    let refusal = refusal.filter(|refusal| refusal.soort == NOTITIE);
    let velden = velden.map(|veld| match refusal {
        Some(refusal) => refusal.vul(veld),
        None => veld,
    });
    let velden = velden.map(|veld| veld.in_formulier(NOTITIE));
    Formulier::nieuw(actie, "Notitie bewaren", velden.into())
}
