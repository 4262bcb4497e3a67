//! A file with an answer: received as every file, and then tied to its question.

use crate::acts::{self, Ingevuld, Veldfout, Weigering, bestanden};
use crate::steps::antwoord::{Antwoord, geweigerd};
use crate::steps::bezoeker::{Bezoeker, Ingelogd};
use crate::steps::paginas;
use crate::steps::rij::formulier::Ingetypt;
use crate::steps::rij::post::{lees_pad, naar};
use crate::steps::rij::{self, pagina_van};
use crate::web::Problem;
use axum::extract::multipart::{Field, MultipartError, MultipartRejection};
use axum::extract::{Multipart, Path};
use axum::http::StatusCode;
use entities::ids::RijId;
use serde_json::{Map, Value};
use workflows::machine::Kind;

/// The kind of entry that ties a file to a question.
const BIJLAGE: &str = "dossierbijlage";

/// The longest code of a question that is read, in bytes.
const LANGSTE_CODE: usize = 200;

/// Receives the file of the form. What is wrong with it stands beside the field of its question.
///
/// # Errors
/// What the doors say.
pub async fn ontvang(
    Ingelogd(bezoeker): Ingelogd,
    Path(id): Path<String>,
    formulier: Result<Multipart, MultipartRejection>,
) -> Antwoord {
    let (kind, rij) = lees_pad(Kind::Inschrijving.meervoud(), &id)?;
    let formulier = formulier.map_err(|_| Problem::ongeldig("Kies eerst een bestand."))?;
    let (vraag, uit) = neem_aan(&bezoeker, rij, formulier).await;
    let pagina = pagina_van(kind, rij);
    let fouten = match uit {
        Ok(()) => return Ok(naar(&pagina, "bestand")),
        Err(Weigering::Velden(fouten)) => fouten,
        Err(weigering @ Weigering::Kluis(_)) => vec![fout(weigering.uitleg())],
        Err(weigering) => return geweigerd(&bezoeker, weigering, &pagina).await,
    };
    let ingetypt = Ingetypt {
        soort: BIJLAGE.to_owned(),
        paren: vec![("vraag".to_owned(), vraag)],
        fouten: fouten.into_iter().map(|f| fout(f.zin)).collect(),
        intussen: None,
    };
    let opnieuw = rij::Vraag {
        ingetypt: Some(ingetypt),
        ..rij::Vraag::default()
    };
    let geladen = rij::laad(&bezoeker, kind, rij, &opnieuw).await?;
    paginas::toon(&bezoeker, geladen, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// A fault of the file, whatever field it came from.
fn fout(zin: impl Into<String>) -> Veldfout {
    Veldfout {
        veld: "bestand".to_owned(),
        zin: zin.into(),
    }
}

/// Takes the first file of the form; gives the question that it named, also when it was refused.
async fn neem_aan(
    bezoeker: &Bezoeker,
    rij: RijId,
    mut formulier: Multipart,
) -> (String, Result<(), Weigering>) {
    let mut vraag = String::new();
    loop {
        let veld = match formulier.next_field().await {
            Ok(Some(veld)) => veld,
            Ok(None) => break,
            Err(_) => return (vraag, Err(afgebroken())),
        };
        let bestandsnaam = veld.file_name().map(str::to_owned);
        match bestandsnaam.filter(|naam| !naam.is_empty()) {
            None if veld.name() == Some("vraag") => match lees_code(veld).await {
                Ok(code) => vraag = code,
                Err(_) => return (vraag, Err(afgebroken())),
            },
            None => {}
            Some(naam) => {
                let uit = bewaar(bezoeker, rij, &vraag, &naam, veld).await;
                return (vraag, uit);
            }
        }
    }
    let zin = "Kies eerst een bestand en druk dan op ‘Bijlage toevoegen’.";
    (vraag, Err(Weigering::Velden(vec![fout(zin)])))
}

/// The code of the question; of one that is too long the front, which no question has.
async fn lees_code(mut veld: Field<'_>) -> Result<String, MultipartError> {
    let mut code = Vec::new();
    while let Some(stuk) = veld.chunk().await? {
        if code.len() < LANGSTE_CODE {
            code.extend_from_slice(&stuk);
        }
    }
    Ok(String::from_utf8_lossy(&code).into_owned())
}

fn afgebroken() -> Weigering {
    let zin = "Het bestand is niet helemaal aangekomen. Er is niets bewaard. Probeer het opnieuw.";
    Weigering::Velden(vec![fout(zin)])
}

/// Keeps the file and ties it to its question; a file that may not be tied is not kept either.
async fn bewaar(
    bezoeker: &Bezoeker,
    rij: RijId,
    vraag: &str,
    naam: &str,
    mut veld: Field<'_>,
) -> Result<(), Weigering> {
    let (deuren, viewer) = (&bezoeker.app.deuren, &bezoeker.viewer);
    let bestand = bestanden::voeg_toe(deuren, viewer, rij, naam, &mut veld, 0).await?;
    let paren = [
        ("vraag", vraag.to_owned()),
        ("bestand", bestand.to_string()),
    ];
    let velden: Map<String, Value> = paren
        .into_iter()
        .map(|(naam, waarde)| (naam.to_owned(), Value::from(waarde)))
        .collect();
    let invoer = Ingevuld {
        soort: BIJLAGE.to_owned(),
        velden,
    };
    match acts::record(deuren, viewer, Some(rij), invoer, None).await {
        Ok(_) => Ok(()),
        Err(weigering) => {
            bestanden::verwijder(deuren, viewer, bestand).await?;
            Err(weigering)
        }
    }
}
