//! Everything behind a ranking as a workbook for the file: each step of the computation, each score with its
//! reasons, what the committee agreed on, and the advice with its reaction.

use super::Zichtbaar;
use super::view::{self, Regel};
use crate::acts::Weigering;
use crate::documents::werkboek::{Blad, Kolom, Vak, Werkboek};
use crate::steps::bezoeker::Bezoeker;
use crate::store::rangorde::{BAFO, Cel, Partij};
use crate::store::selecteren::ronde;
use entities::ids::PersoonId;
use std::collections::{BTreeMap, BTreeSet};
use workflows::procedureregels::Punten;

const fn kolom(kop: &'static str, breed: u8) -> Kolom {
    Kolom { kop, breed }
}

const RANGORDE: &[Kolom] = &[
    kolom("Ronde", 24),
    kolom("Plaats", 8),
    kolom("Inschrijver", 28),
    kolom("Stap", 28),
    kolom("Weging in %", 10),
    kolom("Score", 10),
    kolom("Punten", 10),
    kolom("Toelichting", 60),
];
const SCORES: &[Kolom] = &[
    kolom("Ronde", 24),
    kolom("Inschrijver", 28),
    kolom("Criterium", 28),
    kolom("Beoordelaar", 24),
    kolom("Score", 10),
    kolom("Motivering", 80),
];
const CONSENSUS: &[Kolom] = &[
    kolom("Ronde", 24),
    kolom("Inschrijver", 28),
    kolom("Criterium", 28),
    kolom("Gemiddelde", 10),
    kolom("Mediaan", 10),
    kolom("Spreiding", 10),
    kolom("Gezamenlijke score", 12),
    kolom("Score die telt", 10),
    kolom("Motivering", 80),
];
const ADVIES: &[Kolom] = &[
    kolom("Ronde", 24),
    kolom("Inschrijver", 28),
    kolom("Vraag", 40),
    kolom("Score", 10),
    kolom("Advies", 60),
    kolom("Reactie van de commissie", 60),
];
const UITLEG: &[Kolom] = &[kolom("Ronde", 24), kolom("Zo is er gerekend", 100)];

/// The workbook about the rounds of a perceel, newest first. Only of rounds whose scores the viewer may read.
///
/// # Errors
/// The database.
pub(super) async fn van(
    bezoeker: &Bezoeker,
    naam: &str,
    rondes: &[Zichtbaar],
) -> Result<Werkboek, Weigering> {
    let db = bezoeker.db();
    // Each of them once: a question to the database names so many people, not so many scores.
    let ids: BTreeSet<PersoonId> = cellen(rondes)
        .flat_map(|(_, _, cel)| cel.scores.iter().map(|score| score.persoon))
        .collect();
    let namen = ronde::namen(&db, ids.into_iter()).await?;
    Ok(Werkboek {
        titel: format!("Scores en rangorde van {naam}"),
        op: bezoeker.nu().0,
        bladen: vec![
            blad("Rangorde", RANGORDE, rondes.iter().flat_map(rangorde)),
            blad(
                "Scores",
                SCORES,
                cellen(rondes).flat_map(|cel| scores(cel, &namen)),
            ),
            blad("Consensus", CONSENSUS, cellen(rondes).map(consensus)),
            blad("Advies", ADVIES, adviezen(bezoeker, rondes).await?),
            blad("Uitleg", UITLEG, rondes.iter().flat_map(uitleg)),
        ],
    })
}

fn blad(
    naam: &'static str,
    kolommen: &'static [Kolom],
    rijen: impl IntoIterator<Item = Vec<Vak>>,
) -> Blad {
    Blad {
        naam,
        kolommen,
        rijen: rijen.into_iter().collect(),
    }
}

/// Every step of every party: its criteria, the price, and the total with what it means.
fn rangorde(zichtbaar: &Zichtbaar) -> Vec<Vec<Vak>> {
    let ronde = view::ronde(&zichtbaar.kop, &zichtbaar.stand);
    let mut rijen = Vec::new();
    for regel in &ronde.regels {
        let rij = |stap: &str, [gewicht, score, punten]: [Vak; 3], toelichting: String| {
            vec![
                Vak::tekst(ronde.kop.as_str()),
                regel.plaats.map_or(Vak::Leeg, |p| Vak::Getal(p.into())),
                Vak::tekst(regel.naam.as_str()),
                Vak::tekst(stap),
                gewicht,
                score,
                punten,
                Vak::Tekst(toelichting),
            ]
        };
        for (kolom, stap) in ronde.kolommen.iter().zip(&regel.stappen) {
            let te_laag = if stap.te_laag {
                "Onder het minimum. "
            } else {
                ""
            };
            let eerder = stap.uit_ronde.map(|nummer| format!("Uit ronde {nummer}."));
            rijen.push(rij(
                &kolom.naam,
                [
                    Vak::Getal(kolom.gewicht.into()),
                    Vak::Punten(stap.score),
                    Vak::Punten(stap.bijdrage),
                ],
                format!("{te_laag}{}", eerder.unwrap_or_default()),
            ));
        }
        if !regel.prijs.is_empty() {
            let leeg = [Vak::Leeg, Vak::Leeg, Vak::Leeg];
            rijen.push(rij("Prijs", leeg, regel.prijs.clone()));
        }
        let totaal = [Vak::Leeg, Vak::Leeg, Vak::punten(regel.totaal)];
        rijen.push(rij("Totaal", totaal, betekenis(regel)));
    }
    rijen
}

/// What the total of a party means.
fn betekenis(regel: &Regel) -> String {
    let uitkomst = regel.uitkomst.iter().map(|staat| staat.tekst.clone());
    let beslist =
        Some(format!("Beslist door: {}", regel.beslist)).filter(|_| regel.plaats.is_some());
    let delen = uitkomst
        .chain(beslist)
        .chain(regel.tekorten.iter().cloned())
        .chain(Some(regel.ontbreekt.clone()).filter(|tekst| !tekst.is_empty()));
    delen.collect::<Vec<_>>().join(". ")
}

/// Every cell that a round judged itself, with the heading of the round and the party. What stands from an
/// earlier round is listed there.
fn cellen(rondes: &[Zichtbaar]) -> impl Iterator<Item = (&str, &Partij, &Cel)> {
    rondes.iter().flat_map(|zichtbaar| {
        let partijen = zichtbaar.stand.partijen.iter();
        partijen.flat_map(move |partij| {
            let eigen = partij.cellen.iter().filter(|cel| cel.eerder.is_none());
            eigen.map(move |cel| (zichtbaar.kop.as_str(), partij, cel))
        })
    })
}

/// The first cells of a row about one cell of a round.
fn begin((kop, partij, cel): (&str, &Partij, &Cel)) -> Vec<Vak> {
    vec![
        Vak::tekst(kop),
        Vak::tekst(partij.naam.as_str()),
        Vak::tekst(cel.criterium.naam.as_str()),
    ]
}

fn scores(plek: (&str, &Partij, &Cel), namen: &BTreeMap<PersoonId, String>) -> Vec<Vec<Vak>> {
    let scores = plek.2.scores.iter();
    scores
        .map(|score| {
            let mut rij = begin(plek);
            rij.extend([
                Vak::Tekst(namen.get(&score.persoon).cloned().unwrap_or_default()),
                Vak::Punten(score.waarde.honderdsten()),
                Vak::tekst(score.motivering.as_str()),
            ]);
            rij
        })
        .collect()
}

fn consensus(plek: (&str, &Partij, &Cel)) -> Vec<Vak> {
    let cel = plek.2;
    let punten = |punten: Option<Punten>| Vak::punten(punten.map(Punten::honderdsten));
    let beeld = cel.beeld.as_ref();
    let mut rij = begin(plek);
    rij.extend([
        punten(beeld.map(|beeld| beeld.gemiddelde)),
        punten(beeld.map(|beeld| beeld.mediaan)),
        punten(beeld.map(|beeld| beeld.spreiding)),
        punten(cel.overleg.as_ref().and_then(|overleg| overleg.waarde)),
        punten(cel.vastgesteld.clone().ok()),
        Vak::Tekst(match &cel.overleg {
            Some(overleg) => overleg.motivering.clone(),
            None => cel.advies.clone(),
        }),
    ]);
    rij
}

/// The points of the advice, with the first round about the bekwaamheidsdossiers: the delegation reads nothing
/// else, and does not advise anew.
async fn adviezen(bezoeker: &Bezoeker, rondes: &[Zichtbaar]) -> Result<Vec<Vec<Vak>>, Weigering> {
    let (db, viewer) = (bezoeker.db(), &bezoeker.viewer);
    let mut rijen = Vec::new();
    for zichtbaar in rondes {
        if zichtbaar.plek.rij.code == BAFO || zichtbaar.nummer > 1 {
            continue;
        }
        let vragen = ronde::adviesvragen(&db, &zichtbaar.plek).await?;
        let mut punten = ronde::adviespunten(&db, viewer, &zichtbaar.plek).await?;
        for partij in &zichtbaar.stand.partijen {
            for punt in punten.remove(&partij.inschrijving).unwrap_or_default() {
                rijen.push(vec![
                    Vak::tekst(zichtbaar.kop.as_str()),
                    Vak::tekst(partij.naam.as_str()),
                    Vak::tekst(vragen.get(&punt.vraag).unwrap_or(&punt.vraag).as_str()),
                    Vak::punten(punt.waarde),
                    Vak::Tekst(punt.advies),
                    Vak::Tekst(punt.reactie),
                ]);
            }
        }
    }
    Ok(rijen)
}

fn uitleg(zichtbaar: &Zichtbaar) -> Vec<Vec<Vak>> {
    let ronde = view::ronde(&zichtbaar.kop, &zichtbaar.stand);
    let zinnen = ronde.uitleg.into_iter();
    zinnen
        .map(|zin| vec![Vak::tekst(ronde.kop.as_str()), Vak::Tekst(zin)])
        .collect()
}
