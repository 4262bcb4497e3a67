//! Reads the steps. A list at `wie`, `bij` or `regels` becomes one task each, so that the player
//! knows only single tasks. Names, acts, entries, fields, states and rule codes are checked here.

use super::fout::{Fout, Fouten};
use super::lezen::{Mensen, Verzamelaar};
use super::model::{Stap, Taak, Verwacht, Wat, Wie};
use super::tabel::Tabel;
use super::verwijzing::{Aliassen, Verwijzing};
use super::{tijd, toets, weigering};
use jiff::civil::DateTime;
use workflows::machine::Kind;

/// Every key of a step.
const SLEUTELS: [&str; 17] = [
    "op",
    "na",
    "vertel",
    "wie",
    "doe",
    "schrijf",
    "paraaf",
    "bestand",
    "wacht",
    "bij",
    "velden",
    "regels",
    "met",
    "als",
    "toelichting",
    "parafen",
    "verwacht",
];
/// Keys about what must be so afterwards.
const SLEUTELS_NA: [&str; 2] = ["toestand", "controleer"];
/// What a step does: exactly one of these.
const WERKWOORDEN: [&str; 5] = ["doe", "schrijf", "paraaf", "bestand", "wacht"];
/// Reads all steps, and gives every fault in them at once.
pub(super) fn lees(
    wortel: &Tabel<'_>,
    mensen: &Mensen,
    begin: DateTime,
) -> Result<Vec<Stap>, Fouten> {
    let mut lezer = Lezer {
        mensen,
        aliassen: Aliassen::new(),
    };
    let mut fouten = Verzamelaar::default();
    let mut stappen = Vec::new();
    let mut vorige = begin;
    for tabel in wortel.tabellen("stap", true)? {
        match lees_op(&tabel, vorige) {
            Ok(op) => vorige = op,
            Err(fout) => fouten.meld(fout),
        }
        match lezer.stap(&tabel, vorige) {
            Ok(stap) => stappen.push(stap),
            Err(fout) => {
                lezer.red_alias(&tabel);
                fouten.meld(fout);
            }
        }
    }
    fouten.af(stappen)
}

/// The moment of a step: its own, counted from the step before, or that of the step before.
fn lees_op(tabel: &Tabel<'_>, vorige: DateTime) -> Result<DateTime, Fout> {
    let op = match (tabel.tekst("op")?, tabel.tekst("na")?) {
        (Some(_), Some(_)) => {
            return Err(tabel.fout_bij("na", "kies \"op\" of \"na\", niet allebei."));
        }
        (Some(op), None) => tijd::lees(&op).map_err(|fout| tabel.fout_bij("op", fout))?,
        (None, Some(na)) => tijd::na(vorige, &na).map_err(|fout| tabel.fout_bij("na", fout))?,
        (None, None) => vorige,
    };
    if op < vorige {
        let zin = format!(
            "deze stap ({}) is eerder dan de stap ervoor ({}). Zet de stappen op volgorde van tijd.",
            op.strftime("%Y-%m-%d %H:%M"),
            vorige.strftime("%Y-%m-%d %H:%M")
        );
        return Err(tabel.fout_bij("op", zin));
    }
    Ok(op)
}

/// Reads steps in order, and remembers what was named on the way.
pub(super) struct Lezer<'m> {
    pub(super) mensen: &'m Mensen,
    pub(super) aliassen: Aliassen,
}

impl Lezer<'_> {
    fn stap(&mut self, tabel: &Tabel<'_>, op: DateTime) -> Result<Stap, Fout> {
        let bekend: Vec<&str> = SLEUTELS.iter().chain(&SLEUTELS_NA).copied().collect();
        tabel.alleen(&bekend)?;
        let werkwoorden: Vec<&str> = WERKWOORDEN.into_iter().filter(|w| tabel.heeft(w)).collect();
        let taken = match werkwoorden.as_slice() {
            ["doe"] => self.doe(tabel)?,
            ["schrijf"] => self.schrijf(tabel)?,
            ["paraaf"] => self.paraaf(tabel)?,
            ["bestand"] => self.bestand(tabel)?,
            ["wacht"] => wacht(tabel)?,
            _ => {
                let zin = format!(
                    "een stap heeft precies één van: {}.",
                    WERKWOORDEN.join(", ")
                );
                return Err(tabel.fout(zin));
            }
        };
        Ok(Stap {
            plaats: tabel.plaats(),
            op,
            vertel: tabel.tekst("vertel")?,
            taken,
            controles: self.controles(tabel)?,
        })
    }

    fn doe(&self, tabel: &Tabel<'_>) -> Result<Vec<Taak>, Fout> {
        verbied(tabel, &["velden", "regels", "als"])?;
        if tabel.heeft("met") && tabel.heeft("parafen") {
            let zin = "een paraaf geldt voor de inhoud van dat moment, en \"met\" verandert die daarna. \
                       Schrijf de invoer in een eigen stap ervoor.";
            return Err(tabel.fout_bij("parafen", zin));
        }
        let handeling = tabel.moet_tekst("doe")?;
        let mut taken = Vec::new();
        for bij in self.bij(tabel)? {
            let act = toets::handeling(bij.kind, &handeling)
                .map_err(|fout| tabel.fout_bij("doe", fout))?;
            for persoon in tabel.teksten("parafen")? {
                taken.push(Taak {
                    plaats: tabel.plaats_van("parafen"),
                    wie: self.een(tabel, "parafen", &persoon)?,
                    bij: Some(bij.clone()),
                    wat: Wat::Paraaf {
                        handeling: handeling.clone(),
                    },
                    verwacht: Verwacht::Gedaan,
                    toestand: None,
                });
            }
            for wie in self.wie(tabel)? {
                taken.push(Taak {
                    plaats: tabel.plaats(),
                    wie,
                    bij: Some(bij.clone()),
                    wat: Wat::Doe {
                        handeling: handeling.clone(),
                        toelichting: tabel.tekst("toelichting")?,
                        met: self.met(tabel, bij.kind)?,
                    },
                    verwacht: weigering::lees(tabel, Some((bij.kind, act)))?,
                    toestand: toestand(tabel, bij.kind)?,
                });
            }
        }
        Ok(taken)
    }

    fn paraaf(&self, tabel: &Tabel<'_>) -> Result<Vec<Taak>, Fout> {
        verbied(
            tabel,
            &["velden", "regels", "als", "met", "parafen", "toelichting"],
        )?;
        let handeling = tabel.moet_tekst("paraaf")?;
        let wat = Wat::Paraaf {
            handeling: handeling.clone(),
        };
        self.elk(tabel, &wat, |kind| {
            toets::handeling(kind, &handeling)
                .map(Some)
                .map_err(|fout| tabel.fout_bij("paraaf", fout))
        })
    }

    fn bestand(&self, tabel: &Tabel<'_>) -> Result<Vec<Taak>, Fout> {
        verbied(
            tabel,
            &["velden", "regels", "als", "met", "parafen", "toelichting"],
        )?;
        let Some(bestand) = tabel.tabel("bestand")? else {
            return Ok(vec![]);
        };
        bestand.alleen(&["naam", "tekst"])?;
        let wat = Wat::Bestand {
            naam: bestand.moet_tekst("naam")?,
            tekst: bestand.moet_tekst("tekst")?,
        };
        self.elk(tabel, &wat, |kind| {
            if matches!(kind, Kind::Inschrijving | Kind::Bafo) {
                Ok(None)
            } else {
                Err(tabel.fout_bij("bij", "een bestand hoort bij een inschrijving of een bafo."))
            }
        })
    }

    /// The same for everybody at `wie` on every row at `bij`.
    fn elk(
        &self,
        tabel: &Tabel<'_>,
        wat: &Wat,
        toets: impl Fn(Kind) -> Result<Option<&'static str>, Fout>,
    ) -> Result<Vec<Taak>, Fout> {
        let mut taken = Vec::new();
        for bij in self.bij(tabel)? {
            let act = toets(bij.kind)?;
            for wie in self.wie(tabel)? {
                taken.push(Taak {
                    plaats: tabel.plaats(),
                    wie,
                    bij: Some(bij.clone()),
                    wat: wat.clone(),
                    verwacht: weigering::lees(tabel, act.map(|act| (bij.kind, act)))?,
                    toestand: toestand(tabel, bij.kind)?,
                });
            }
        }
        Ok(taken)
    }

    pub(super) fn bij(&self, tabel: &Tabel<'_>) -> Result<Vec<Verwijzing>, Fout> {
        let teksten = tabel.teksten("bij")?;
        if teksten.is_empty() {
            return Err(tabel.fout("\"bij\" ontbreekt: over welke zaak gaat deze stap?"));
        }
        teksten
            .iter()
            .map(|t| Verwijzing::lees(t, &self.aliassen).map_err(|f| tabel.fout_bij("bij", f)))
            .collect()
    }

    pub(super) fn wie(&self, tabel: &Tabel<'_>) -> Result<Vec<Wie>, Fout> {
        let teksten = tabel.teksten("wie")?;
        if teksten.is_empty() {
            return Err(tabel.fout("\"wie\" ontbreekt: wie doet dit?"));
        }
        teksten.iter().map(|t| self.een(tabel, "wie", t)).collect()
    }

    fn een(&self, tabel: &Tabel<'_>, sleutel: &str, naam: &str) -> Result<Wie, Fout> {
        if naam == "klok" {
            return Ok(Wie::Klok);
        }
        self.mensen
            .persoon(naam)
            .map(|()| Wie::Persoon(naam.to_owned()))
            .map_err(|fout| tabel.fout_bij(sleutel, fout))
    }

    fn controles(
        &self,
        tabel: &Tabel<'_>,
    ) -> Result<Vec<(super::fout::Plaats, Verwijzing, String)>, Fout> {
        let mut uit = Vec::new();
        for deel in tabel.tabellen("controleer", false)? {
            deel.alleen(&["bij", "toestand"])?;
            let toestand = deel.moet_tekst("toestand")?;
            for bij in self.bij(&deel)? {
                toets::toestand(bij.kind, &toestand)
                    .map_err(|fout| deel.fout_bij("toestand", fout))?;
                uit.push((deel.plaats(), bij, toestand.clone()));
            }
        }
        Ok(uit)
    }
}

/// Waiting only moves the clock.
fn wacht(tabel: &Tabel<'_>) -> Result<Vec<Taak>, Fout> {
    tabel.alleen(&["op", "na", "vertel", "wacht", "controleer"])?;
    if tabel.ja("wacht")? {
        Ok(vec![])
    } else {
        Err(tabel.fout_bij("wacht", "schrijf wacht = true."))
    }
}

/// The state that the row must have afterwards.
pub(super) fn toestand(tabel: &Tabel<'_>, kind: Kind) -> Result<Option<String>, Fout> {
    let toestand = tabel.tekst("toestand")?;
    if let Some(code) = &toestand {
        toets::toestand(kind, code).map_err(|fout| tabel.fout_bij("toestand", fout))?;
    }
    Ok(toestand)
}

/// Refuses keys that say nothing in this kind of step.
pub(super) fn verbied(tabel: &Tabel<'_>, sleutels: &[&str]) -> Result<(), Fout> {
    match sleutels.iter().find(|s| tabel.heeft(s)) {
        Some(sleutel) => Err(tabel.fout_bij(
            sleutel,
            format!("\"{sleutel}\" hoort niet bij deze soort stap."),
        )),
        None => Ok(()),
    }
}
