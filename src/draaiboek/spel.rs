//! Plays a timeline through the two doors, and stops at the first surprise.

use super::fout::{Fout, Plaats};
use super::model::{Draaiboek, Invoer, Stap, Taak, Verwacht, Wat, Wie};
use super::stand::Stand;
use super::tijdlijn::{Beurt, Tijdlijn};
use super::verslag::Verslag;
use super::waarde;
use super::weigering;
use crate::acts::{self, Deuren, Ingevuld, Verzoek, Wachtzin, Weigering};
use crate::acts::{bestanden, parafen, sleutels};
use crate::store::rijen;
use crate::store::viewer::Viewer;
use crate::timers;
use entities::ids::RijId;
use entities::moment::Moment;
use futures::stream;
use std::io::{self, Write};
use workflows::invoer::Aard;
use workflows::machine::Kind;

/// What a task did: the row, and its state before and after when an act changed it.
#[derive(Clone, Debug)]
pub(super) struct Gedaan {
    pub(super) rij: Option<RijId>,
    pub(super) van: String,
    pub(super) naar: String,
}

/// How a task ended, and as expected.
#[derive(Clone, Debug)]
pub(super) enum Afloop {
    Gedaan(Gedaan),
    Geweigerd(Vec<String>),
}

impl Tijdlijn<'_> {
    /// Plays everything; writes one line per step. The clock must be simulated and not past the begin.
    ///
    /// # Errors
    /// The first thing that went otherwise than the draaiboek says.
    pub async fn speel(&self, deuren: &Deuren, uit: &mut impl Write) -> Result<(), Fout> {
        let nergens = Plaats::default();
        if !deuren.klok.is_gesimuleerd() || deuren.klok.nu() > self.begin() {
            return Err(nergens.fout(
                "een draaiboek speelt alleen op een gesimuleerde klok die nog voor het begin staat.",
            ));
        }
        let mut verslag = Verslag::nieuw(self);
        verzet(deuren, self.begin(), &nergens, &mut verslag, uit).await?;
        let mut standen = Vec::new();
        for (draaiboek, weken) in &self.delen {
            Verslag::kop(draaiboek, uit)?;
            standen.push(Stand::begin(deuren, draaiboek, *weken).await?);
        }
        for beurt in &self.beurten {
            verzet(
                deuren,
                beurt.op.into(),
                &beurt.stap.plaats,
                &mut verslag,
                uit,
            )
            .await?;
            let draaiboek = self.delen[beurt.deel].0;
            self.beurt(
                deuren,
                draaiboek,
                &mut standen[beurt.deel],
                beurt,
                &mut verslag,
                uit,
            )
            .await?;
        }
        verzet(deuren, self.einde(), &nergens, &mut verslag, uit).await?;
        Verslag::slot(self.beurten.len(), uit)
    }

    async fn beurt(
        &self,
        deuren: &Deuren,
        draaiboek: &Draaiboek,
        stand: &mut Stand,
        beurt: &Beurt<'_>,
        verslag: &mut Verslag,
        uit: &mut impl Write,
    ) -> Result<(), Fout> {
        let mut aflopen = Vec::new();
        for taak in &beurt.stap.taken {
            let afloop = een(deuren, stand, taak).await?;
            if let (Wat::Schrijf { invoer, als }, Afloop::Gedaan(Gedaan { rij: Some(rij), .. })) =
                (&taak.wat, &afloop)
            {
                if let Some(alias) = als {
                    stand.aliassen.insert(alias.clone(), *rij);
                }
                if invoer.soort.aard == Aard::Begin(Kind::Inkoopspoor) {
                    stand.spoor_begonnen(deuren, draaiboek, *rij).await?;
                }
            }
            aflopen.push(afloop);
        }
        verslag.stap(draaiboek, beurt, &aflopen, uit)?;
        if !beurt.stap.controles.is_empty() {
            verzet(deuren, beurt.op.into(), &beurt.stap.plaats, verslag, uit).await?;
        }
        controleer(deuren, stand, beurt.stap).await
    }
}

/// Moves the clock; terms that are due and work that waits are done on the way.
async fn verzet(
    deuren: &Deuren,
    naar: Moment,
    plaats: &Plaats,
    verslag: &mut Verslag,
    uit: &mut impl Write,
) -> Result<(), Fout> {
    let gevuurd = timers::zet_klok(deuren, naar)
        .await
        .map_err(|fout| plaats.fout(format!("de klok kan niet verder: {fout}")))?;
    verslag.gevuurd(&gevuurd, uit)
}

/// Does one task and compares what happened with what was expected.
async fn een(deuren: &Deuren, stand: &Stand, taak: &Taak) -> Result<Afloop, Fout> {
    let rij = match &taak.bij {
        Some(bij) => Some(
            stand
                .vind(deuren, bij)
                .await
                .map_err(|f| taak.plaats.fout(f))?,
        ),
        None => None,
    };
    let viewer = viewer(deuren, stand, taak).await?;
    let uit = deur(deuren, stand, taak, viewer, rij).await?;
    match (&taak.verwacht, uit) {
        (Verwacht::Gedaan, Ok(mut gedaan)) => {
            if gedaan.naar.is_empty()
                && let Some(rij) = gedaan.rij
            {
                gedaan.naar = toestand(deuren, rij)
                    .await
                    .map_err(|f| taak.plaats.fout(f))?;
            }
            zelfde(&taak.plaats, taak.toestand.as_deref(), &gedaan.naar)?;
            Ok(Afloop::Gedaan(gedaan))
        }
        (Verwacht::Gedaan, Err(weigering)) => {
            let zinnen = waarom(deuren, stand, &weigering).await;
            Err(taak
                .plaats
                .fout(format!("geweigerd, maar moest lukken:{zinnen}")))
        }
        (Verwacht::Geweigerd(codes), Err(weigering)) => {
            let kreeg = weigering::codes(&weigering);
            if kreeg.as_ref() == Some(codes) {
                return Ok(Afloop::Geweigerd(codes.iter().cloned().collect()));
            }
            let verwacht: Vec<&str> = codes.iter().map(String::as_str).collect();
            let zinnen = waarom(deuren, stand, &weigering).await;
            let zin = format!(
                "verwacht: geweigerd met {}; kreeg:{zinnen}",
                verwacht.join(", ")
            );
            Err(taak.plaats.fout(zin))
        }
        (Verwacht::Geweigerd(codes), Ok(_)) => {
            let verwacht: Vec<&str> = codes.iter().map(String::as_str).collect();
            let zin = format!(
                "verwacht: geweigerd met {}; maar het is gedaan",
                verwacht.join(", ")
            );
            Err(taak.plaats.fout(zin))
        }
    }
}

/// Why it was refused, in the names of the draaiboek; what the check finds when that is the reason.
async fn waarom(deuren: &Deuren, stand: &Stand, weigering: &Weigering) -> String {
    let mut zinnen = stand.met_namen(weigering::zinnen(weigering));
    if weigering::over_procedureregels(weigering) {
        for zin in stand.bevindingen(deuren).await {
            zinnen.push_str("\n        ");
            zinnen.push_str(&zin);
        }
    }
    zinnen
}

async fn viewer(deuren: &Deuren, stand: &Stand, taak: &Taak) -> Result<Viewer, Fout> {
    let Wie::Persoon(sleutel) = &taak.wie else {
        return Ok(Viewer::klok());
    };
    let weg = || {
        taak.plaats
            .fout(format!("\"{sleutel}\" kan niet inloggen."))
    };
    let id = stand.personen.get(sleutel).ok_or_else(weg)?;
    Viewer::laad(&deuren.reader.db(), *id, deuren.klok.nu())
        .await
        .map_err(|fout| taak.plaats.fout(fout.to_string()))?
        .ok_or_else(weg)
}

/// Goes through the door. The outer fault is the draaiboek's, the inner one the door's answer.
async fn deur(
    deuren: &Deuren,
    stand: &Stand,
    taak: &Taak,
    viewer: Viewer,
    rij: Option<RijId>,
) -> Result<Result<Gedaan, Weigering>, Fout> {
    let vul = |invoer: &Invoer| {
        let velden = waarde::vul(invoer.soort, &invoer.velden, stand)
            .map_err(|fout| taak.plaats.fout(fout.zin))?;
        Ok(Ingevuld {
            soort: invoer.soort.code.to_owned(),
            velden,
        })
    };
    if let Wat::Schrijf { invoer, .. } = &taak.wat {
        let vastgelegd = acts::record(deuren, &viewer, rij, vul(invoer)?, None).await;
        return Ok(vastgelegd.map(|v| op_rij(v.rij)));
    }
    let Some(rij) = rij else {
        return Err(taak.plaats.fout("\"bij\" ontbreekt."));
    };
    Ok(match &taak.wat {
        Wat::Doe {
            handeling,
            toelichting,
            met,
        } => {
            let verzoek = Verzoek {
                toelichting: toelichting.clone(),
                invoer: met.iter().map(vul).collect::<Result<_, _>>()?,
                wachtzin: wachtzin(handeling),
                ..Verzoek::kaal(viewer, rij, handeling)
            };
            let gedaan = acts::perform(deuren, verzoek).await;
            gedaan.map(|g| Gedaan {
                rij: Some(g.rij),
                van: g.van,
                naar: g.naar,
            })
        }
        Wat::Paraaf { handeling } => {
            let gezet = parafen::zet(
                deuren,
                &viewer,
                rij,
                handeling,
                wachtzin(handeling).as_ref(),
            )
            .await;
            gezet.map(|()| op_rij(rij))
        }
        Wat::Bestand { naam, tekst } => {
            let bron = stream::iter([Ok::<_, io::Error>(tekst.clone().into_bytes())]);
            let ontvangen = bestanden::voeg_toe(deuren, &viewer, rij, naam, bron, 0).await;
            ontvangen.map(|_| op_rij(rij))
        }
        Wat::Schrijf { .. } => {
            return Err(taak.plaats.fout("een invoer gaat door de andere deur."));
        }
    })
}

/// The people of a draaiboek all have the passphrase of the practice environment (`Stand`).
fn wachtzin(handeling: &str) -> Option<Wachtzin> {
    sleutels::vraagt(handeling).then(Wachtzin::oefening)
}

fn op_rij(rij: RijId) -> Gedaan {
    Gedaan {
        rij: Some(rij),
        van: String::new(),
        naar: String::new(),
    }
}

async fn controleer(deuren: &Deuren, stand: &Stand, stap: &Stap) -> Result<(), Fout> {
    for (plaats, bij, verwacht) in &stap.controles {
        let fout = |tekst| plaats.fout(tekst);
        let rij = stand.vind(deuren, bij).await.map_err(fout)?;
        let is = toestand(deuren, rij).await.map_err(fout)?;
        if is != *verwacht {
            let zin = format!("\"{bij}\" moest in toestand \"{verwacht}\" zijn, maar is \"{is}\".");
            return Err(plaats.fout(zin));
        }
    }
    Ok(())
}

fn zelfde(plaats: &Plaats, verwacht: Option<&str>, is: &str) -> Result<(), Fout> {
    match verwacht {
        Some(verwacht) if verwacht != is => Err(plaats.fout(format!(
            "verwacht: toestand \"{verwacht}\"; kreeg: \"{is}\"."
        ))),
        _ => Ok(()),
    }
}

async fn toestand(deuren: &Deuren, rij: RijId) -> Result<String, String> {
    let plek = rijen::plek(&deuren.reader.db(), &Viewer::systeem(), rij)
        .await
        .map_err(|fout| fout.to_string())?;
    Ok(plek.map(|p| p.rij.toestand).unwrap_or_default())
}
