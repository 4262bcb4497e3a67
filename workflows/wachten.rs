//! For which acts somebody waits. An act that leads on along the main line is work from the moment it can be
//! done. Others only answer something that happened, or may be done for a long time without anybody
//! waiting: those are offered on the page of their row, but are no task until they are asked for.

use crate::desk::Check;
use crate::rule::REDEN;

/// When an act of a person is work that waits for that person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wacht {
    /// As long as the row is in a state in which it can be done.
    Altijd,
    /// Once one of these acts was performed on the row, until an answer to it is given.
    Na(&'static Antwoord),
    /// Never: it is done when something happens that nobody can plan, or needs a reason.
    Nooit,
}

/// Acts that ask something, and the acts that answer it.
#[derive(Debug, PartialEq, Eq)]
pub struct Antwoord {
    /// The acts that ask.
    pub op: &'static [&'static str],
    /// The acts of which one is the answer.
    pub met: &'static [&'static str],
    /// What has to be written for it.
    pub invoer: &'static [&'static str],
}

impl Antwoord {
    /// The acts of both sides.
    pub fn alle(&self) -> impl Iterator<Item = &'static str> {
        self.op.iter().chain(self.met).copied()
    }

    /// Whether it was asked and not answered since, by the acts that were performed on the row, oldest first.
    #[must_use]
    pub fn is_gevraagd(&self, gedaan: &[String]) -> bool {
        let mut laatste = gedaan.iter().rev().map(String::as_str);
        let laatste = laatste.find(|wat| self.alle().any(|act| act == *wat));
        laatste.is_some_and(|wat| self.op.contains(&wat))
    }
}

/// Questions and their answers that leave the state of the row as it is.
pub const ANTWOORDEN: &[Antwoord] = &[
    Antwoord {
        op: &["gestanddoening-vragen"],
        met: &["gestanddoening-verlengen", "gestanddoening-verstrijken"],
        invoer: &["gestanddoening"],
    },
    Antwoord {
        op: &["samenstellingswijziging-melden"],
        met: &["samenstelling-aanvaarden", "samenstelling-afwijzen"],
        invoer: &["samenstellingstoets", "samenstellingsoordeel"],
    },
    Antwoord {
        op: &["verloop-vragen"],
        met: &["verloop-mededelen"],
        invoer: &["verloopantwoord"],
    },
    Antwoord {
        op: &["belang-melden", "beoordelaar-onttrekken"],
        met: &["vervanging-regelen"],
        invoer: &["vervanging"],
    },
    Antwoord {
        op: &["traject-aanhouden"],
        met: &["traject-hervatten"],
        invoer: &[],
    },
    Antwoord {
        op: &["vernietigingsvordering-vastleggen"],
        met: &["vernietigen"],
        invoer: &["vernietigingsvonnis"],
    },
];

/// Acts that may be done for a long time, and for which nobody waits.
pub const ZELDZAAM: &[&str] = &[
    "abnormaal-laag-vragen",
    "accountgesprek-plannen",
    "afhaken",
    "alle-dialogen-mislukt-vaststellen",
    "belang-melden",
    "beoordelaar-onttrekken",
    "dagvaarding-vastleggen",
    "deelname-verwerken",
    "deelnemers-opnieuw-vragen",
    "documenten-heropenen",
    "eerder-sluiten",
    "eigen-site-publiceren",
    "evaluatiegesprek-vragen",
    "geen-aanvaardbare-bafo-vaststellen",
    "geen-geschikte-inschrijvers-vaststellen",
    "heraanbesteding-starten",
    "heropenen",
    "herstel-vragen",
    "herziening-starten",
    "hoger-beroep-vastleggen",
    "naar-cvae-gaan",
    "opdracht-wijzigen",
    "planning-herzien",
    "reserve-oproepen",
    "samenstellingswijziging-melden",
    "selectie-herzien",
    "terug-naar-concept",
    "terugtrekken",
    "toelichting-vragen",
    "uitsluitingsgrond-signaleren",
    "verduidelijking-vragen",
    "verificatie-negatief-vaststellen",
    "verloop-vragen",
    "vernietigingsvordering-vastleggen",
    "vervangen",
];

/// When an act with these rules waits for whoever may do it.
#[must_use]
pub fn wacht(handeling: &str, regels: &[Check]) -> Wacht {
    if let Some(antwoord) = ANTWOORDEN.iter().find(|a| a.met.contains(&handeling)) {
        return Wacht::Na(antwoord);
    }
    if ZELDZAAM.contains(&handeling) || regels.iter().any(|regel| regel.code == REDEN) {
        return Wacht::Nooit;
    }
    Wacht::Altijd
}
