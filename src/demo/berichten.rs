//! The pages with the letters that the post room put in the folder: as a reader's mail program shows them,
//! but only as text.

use super::views::{Berichtenpagina, Berichtpagina};
use crate::app::App;
use crate::identity::Lokaal;
use crate::web::{MisschienGebruiker, Problem, scherm};
use axum::extract::{Path, State};
use axum::response::Response;
use mail_parser::{Address, Message, MessageParser};
use std::cmp::Reverse;
use std::io;
use std::path::PathBuf;
use uuid::Uuid;

/// One line of the list.
pub(super) struct Regel {
    /// The name of the file without its ending.
    pub(super) id: String,
    /// The recipients.
    pub(super) aan: String,
    /// What it is about.
    pub(super) onderwerp: String,
    /// Its date, seconds in UTC: the moment of the act.
    pub(super) op: i64,
}

/// One letter.
pub(super) struct Bericht {
    /// Recipient, subject and date.
    pub(super) regel: Regel,
    /// The sender.
    pub(super) van: String,
    /// The plain text.
    pub(super) tekst: String,
}

pub(super) async fn lijst(
    _: Lokaal,
    State(app): State<App>,
    MisschienGebruiker(viewer): MisschienGebruiker,
) -> Result<Response, Problem> {
    let map = app.config.map_voor_mail();
    let regels = op_schijf(move || lees_map(&map)).await?;
    let kader = scherm::kader(&app, &viewer, "Berichten");
    scherm::toon(&app, &kader, &Berichtenpagina::nieuw(regels))
}

pub(super) async fn een(
    _: Lokaal,
    State(app): State<App>,
    MisschienGebruiker(viewer): MisschienGebruiker,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    // An id is never a path: only the name of a letter of ours gets through.
    let id: Uuid = id.parse().map_err(|_| Problem::niet_gevonden())?;
    let bestand = app.config.map_voor_mail().join(format!("{id}.eml"));
    let bericht = op_schijf(move || lees(&bestand))
        .await?
        .ok_or_else(Problem::niet_gevonden)?;
    let kader = scherm::kader(&app, &viewer, bericht.regel.onderwerp.clone())
        .kruimel("Berichten", "/demo/berichten");
    scherm::toon(&app, &kader, &Berichtpagina::nieuw(&bericht))
}

async fn op_schijf<T: Send + 'static>(
    taak: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> Result<T, Problem> {
    tokio::task::spawn_blocking(taak)
        .await
        .map_err(Problem::defect)?
        .map_err(Problem::defect)
}

/// Every letter in the folder, newest first; a folder that is not there yet holds none.
fn lees_map(map: &PathBuf) -> io::Result<Vec<Regel>> {
    let inhoud = match std::fs::read_dir(map) {
        Ok(inhoud) => inhoud,
        Err(fout) if fout.kind() == io::ErrorKind::NotFound => return Ok(vec![]),
        Err(fout) => return Err(fout),
    };
    let mut regels = Vec::new();
    for bestand in inhoud {
        let pad = bestand?.path();
        if pad.extension().is_some_and(|einde| einde == "eml") {
            regels.extend(lees(&pad)?.map(|bericht| bericht.regel));
        }
    }
    regels.sort_by_cached_key(|regel| (Reverse(regel.op), regel.id.clone()));
    Ok(regels)
}

/// The letter in a file; none when there is no such file, or no letter in it.
fn lees(pad: &PathBuf) -> io::Result<Option<Bericht>> {
    let ruw = match std::fs::read(pad) {
        Ok(ruw) => ruw,
        Err(fout) if fout.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(fout) => return Err(fout),
    };
    let id = pad.file_stem().unwrap_or_default().to_string_lossy();
    Ok(MessageParser::default()
        .parse(&ruw)
        .map(|bericht| als_bericht(id.into_owned(), &bericht)))
}

fn als_bericht(id: String, bericht: &Message<'_>) -> Bericht {
    Bericht {
        regel: Regel {
            id,
            aan: adressen(bericht.to()),
            onderwerp: bericht.subject().unwrap_or_default().to_owned(),
            op: bericht
                .date()
                .map_or(0, mail_parser::DateTime::to_timestamp),
        },
        van: adressen(bericht.from()),
        tekst: bericht
            .body_text(0)
            .map(|tekst| tekst.into_owned())
            .unwrap_or_default(),
    }
}

/// Names with their addresses.
fn adressen(adressen: Option<&Address<'_>>) -> String {
    let Some(adressen) = adressen else {
        return String::new();
    };
    let namen = adressen.iter().map(|adres| {
        let post = adres.address().unwrap_or_default();
        match adres.name() {
            Some(naam) => format!("{naam} <{post}>"),
            None => post.to_owned(),
        }
    });
    namen.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_read_as_text() {
        let ruw = "From: Tenderspoor <post@voorbeeld.nl>\r\n\
            To: =?utf-8?b?Wm/Dqw==?= <zoe@voorbeeld.nl>\r\n\
            Subject: Go verleend\r\nDate: Tue, 15 Mar 2022 09:40:00 +0000\r\n\
            Content-Type: text/plain; charset=utf-8\r\n\
            Content-Transfer-Encoding: quoted-printable\r\n\r\nBeste Zo=C3=AB,\r\n";
        let bericht = MessageParser::default().parse(ruw.as_bytes()).unwrap();
        let bericht = als_bericht("1".to_owned(), &bericht);
        assert_eq!(bericht.regel.aan, "Zoë <zoe@voorbeeld.nl>");
        assert_eq!(bericht.regel.op, 1_647_337_200);
        assert_eq!(bericht.tekst.trim(), "Beste Zoë,");
    }

    #[test]
    fn a_folder_that_is_not_there_holds_no_letters() {
        assert!(
            lees_map(&PathBuf::from("/nergens/post"))
                .unwrap()
                .is_empty()
        );
    }
}
