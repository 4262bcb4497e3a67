//! The award letter to one party (Aw 2012 art. 2.130 as the model).

use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::partijbrief::{self, Blok, Brief, Deel, Soort};
use crate::steps::rij;
use crate::store::contracteren::{self, Gunningsbrief};
use crate::store::rijen;
use crate::views::nederlands;
use axum::extract::Path;
use entities::ids::RijId;
use workflows::machine::Kind;

/// States of a decision that was announced and no longer stands.
const INGETROKKEN: [&str; 3] = ["ingetrokken", "niet-gegund", "vervallen"];

/// `GET /inschrijvingen/{id}/brieven/gunning`
///
/// # Errors
/// 404 when there is no letter that this person may read.
pub async fn toon(bezoeker: Bezoeker, Path(id): Path<RijId>) -> Antwoord {
    let brief = laad(&bezoeker, id).await?;
    partijbrief::toon(&bezoeker, &brief).await
}

/// `GET /inschrijvingen/{id}/brieven/gunning.pdf`
///
/// # Errors
/// 404 when there is no letter that this person may read.
pub async fn pdf(bezoeker: Bezoeker, Path(id): Path<RijId>) -> Antwoord {
    let brief = laad(&bezoeker, id).await?;
    partijbrief::pdf(&bezoeker, brief).await
}

async fn laad(bezoeker: &Bezoeker, id: RijId) -> Result<Brief, Weigering> {
    let db = bezoeker.db();
    let plek = rijen::plek(&db, &bezoeker.viewer, id).await?;
    let plek = plek.filter(|plek| plek.kind == Kind::Inschrijving);
    let plek = plek.ok_or(Weigering::NietGevonden)?;
    let brief = contracteren::gunningsbrief(&db, &bezoeker.viewer, &plek, bezoeker.nu()).await?;
    let brief = brief.ok_or(Weigering::NietGevonden)?;
    Ok(schrijf(&brief, &rij::pagina_van(Kind::Inschrijving, id)))
}

/// What the letter says. `pagina` is that of the inschrijving.
pub(super) fn schrijf(brief: &Gunningsbrief, pagina: &str) -> Brief {
    let over = partijbrief::over(&brief.procedure, brief.perceel.as_deref());
    let gekozen = match brief.beoogd.len() {
        0 | 1 => "partij",
        _ => "partijen",
    };
    let mut delen = vec![
        Deel::nieuw("De beslissing", vec![Blok::Nadruk(beslissing(brief))]),
        Deel::nieuw("Waarom", vec![Blok::alinea(brief.redenen.as_str())]),
        Deel::nieuw(
            format!("Kenmerken en voordelen van de gekozen {gekozen}"),
            vec![Blok::alinea(brief.voordelen.as_str())],
        ),
    ];
    delen.extend(Soort::Gunning.scores(brief.vergelijking.as_ref()));
    delen.push(Soort::Gunning.rechtsmiddel(&brief.rechtsmiddel));
    delen.push(Deel::nieuw(
        "Nog geen overeenkomst",
        vec![Blok::alinea(
            "Deze mededeling is geen aanvaarding van een aanbod. Er is pas een overeenkomst als alle partijen hebben getekend (naar Aw 2012, art. 2.129).",
        )],
    ));
    Brief {
        ingetrokken: INGETROKKEN.contains(&brief.toestand.as_str()),
        delen,
        ..Soort::Gunning.brief(
            pagina,
            (&brief.afzender, &brief.partij),
            over,
            brief.medegedeeld,
        )
    }
}

fn beslissing(brief: &Gunningsbrief) -> String {
    let beoogd = nederlands::opsomming(&brief.beoogd);
    match (brief.is_beoogd, brief.beoogd.len()) {
        (true, 0 | 1) => "Wij willen de opdracht aan u gunnen.".to_owned(),
        (true, _) => {
            format!("Wij willen de opdracht aan u gunnen. De gekozen partijen zijn {beoogd}.")
        }
        (false, _) => {
            format!("Wij willen de opdracht gunnen aan {beoogd}. U krijgt de opdracht niet.")
        }
    }
}
