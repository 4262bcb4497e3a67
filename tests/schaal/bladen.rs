//! The pages that a committee works on, as who works on them.

use super::bezoek::Antwoord;
use super::groei::Ronde;

/// A page: what it is called here, who looks, and its address with `{ronde}`, `{perceel}` and `{cel}`.
#[derive(Clone, Copy, Debug)]
pub struct Blad(&'static str, &'static str, &'static str);

/// While everybody scores on their own.
pub const INDIVIDUEEL: &[Blad] = &[
    Blad(
        "score page",
        "beoordelaar-1",
        "/beoordelingsrondes/{ronde}/scoren/{cel}",
    ),
    Blad(
        "grid of an assessor",
        "beoordelaar-1",
        "/beoordelingsrondes/{ronde}",
    ),
    Blad(
        "progress for the chair",
        "voorzitter",
        "/beoordelingsrondes/{ronde}",
    ),
    Blad("tasks of an assessor", "beoordelaar-1", "/taken"),
];

/// In the meeting.
pub const CONSENSUS: &[Blad] = &[
    Blad(
        "consensus page",
        "voorzitter",
        "/beoordelingsrondes/{ronde}/overleg/{cel}",
    ),
    Blad(
        "grid of the meeting",
        "voorzitter",
        "/beoordelingsrondes/{ronde}",
    ),
];

/// When the scores are final.
pub const VASTGESTELD: &[Blad] = &[
    Blad("ranking", "inkoper", "/percelen/{perceel}/rangorde"),
    Blad(
        "export (xlsx)",
        "inkoper",
        "/percelen/{perceel}/rangorde.xlsx",
    ),
];

/// A page of one round, ready to be asked.
pub struct Vraagbaar {
    pub naam: &'static str,
    wie: &'static str,
    pad: String,
}

/// These pages of this round.
pub fn bladen<'b>(ronde: &Ronde, welke: &'b [Blad]) -> impl Iterator<Item = Vraagbaar> + use<'b> {
    let (id, perceel) = (ronde.id.to_string(), ronde.perceel.to_string());
    let cel = format!("{}/kwaliteit", ronde.inschrijving);
    welke.iter().map(move |Blad(naam, wie, pad)| Vraagbaar {
        naam,
        wie,
        pad: pad
            .replace("{ronde}", &id)
            .replace("{perceel}", &perceel)
            .replace("{cel}", &cel),
    })
}

impl Vraagbaar {
    /// Asks it once.
    pub async fn vraag(&self, ronde: &Ronde) -> Antwoord {
        let mens = ronde
            .wereld
            .mensen
            .iter()
            .find(|m| m.heet(self.wie))
            .expect(self.wie);
        ronde.wereld.get(mens, &self.pad).await
    }
}
