//! Tables for the file as a workbook (xlsx). What people typed is text and stays text: no cell becomes a
//! formula, not here and not when somebody saves a sheet as CSV and opens it again.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};
use tokio::sync::Semaphore;

/// Workbooks that are made at the same time: each takes a core, and requests need one too.
static TEGELIJK: Semaphore = Semaphore::const_new(2);

/// The longest text that a cell of Excel holds is 32,767 characters; the rest is cut off with a sign.
const LANGSTE: usize = 32_000;

/// Signs with which a program for sheets sees a formula at the beginning of a text.
const FORMULE: [char; 4] = ['=', '+', '-', '@'];

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Vak {
    /// Nothing.
    Leeg,
    /// Text.
    Tekst(String),
    /// A whole number.
    Getal(i64),
    /// Points, in hundredths.
    Punten(i64),
}

impl Vak {
    /// Text.
    pub fn tekst(tekst: impl Into<String>) -> Self {
        Self::Tekst(tekst.into())
    }

    /// Points that may be absent, in hundredths.
    #[must_use]
    pub fn punten(honderdsten: Option<i64>) -> Self {
        honderdsten.map_or(Self::Leeg, Self::Punten)
    }
}

/// One column.
#[derive(Clone, Copy, Debug)]
pub struct Kolom {
    /// Its heading.
    pub kop: &'static str,
    /// Its width in characters.
    pub breed: u8,
}

/// One sheet.
#[derive(Clone, Debug)]
pub struct Blad {
    /// Its name: at most 31 characters.
    pub naam: &'static str,
    /// Its columns.
    pub kolommen: &'static [Kolom],
    /// Its rows, each with a cell per column.
    pub rijen: Vec<Vec<Vak>>,
}

/// A workbook.
#[derive(Clone, Debug)]
pub struct Werkboek {
    /// What it is about.
    pub titel: String,
    /// When it was made, seconds in UTC. The same content at the same moment is the same bytes.
    pub op: i64,
    /// Its sheets.
    pub bladen: Vec<Blad>,
}

/// Why there is no workbook. Always our defect.
#[derive(Debug, thiserror::Error)]
pub enum WerkboekFout {
    /// More than a sheet can hold, or a name that it does not take.
    #[error("the workbook cannot be written")]
    Xlsx(#[from] XlsxError),
    /// The thread that made it did not come back.
    #[error("the workbook was not finished")]
    Afgebroken(#[from] tokio::task::JoinError),
    /// The application stops.
    #[error("no workbooks are made any more")]
    Gestopt(#[from] tokio::sync::AcquireError),
}

/// The bytes of a workbook; waits for its turn.
///
/// # Errors
/// A sheet that Excel does not take.
pub async fn xlsx(werkboek: Werkboek) -> Result<Vec<u8>, WerkboekFout> {
    let beurt = TEGELIJK.acquire().await?;
    let bytes = tokio::task::spawn_blocking(move || schrijf(&werkboek)).await?;
    drop(beurt);
    Ok(bytes?)
}

fn schrijf(werkboek: &Werkboek) -> Result<Vec<u8>, XlsxError> {
    let mut boek = Workbook::new();
    let gemaakt = ExcelDateTime::from_timestamp(werkboek.op)?;
    let eigenschappen = DocProperties::new()
        .set_title(werkboek.titel.as_str())
        .set_author("Tenderspoor")
        .set_creation_datetime(&gemaakt);
    boek.set_properties(&eigenschappen);
    for blad in &werkboek.bladen {
        schrijf_blad(boek.add_worksheet(), blad)?;
    }
    boek.save_to_buffer()
}

fn schrijf_blad(vel: &mut Worksheet, blad: &Blad) -> Result<(), XlsxError> {
    let kop = Format::new().set_bold().set_text_wrap();
    let tekst = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let getal = Format::new().set_align(FormatAlign::Top);
    let punten = getal.clone().set_num_format("0.00");
    vel.set_name(blad.naam)?;
    for (nr, kolom) in (0u16..).zip(blad.kolommen) {
        vel.set_column_width(nr, f64::from(kolom.breed))?;
        vel.write_string_with_format(0, nr, kolom.kop, &kop)?;
    }
    vel.set_freeze_panes(1, 0)?;
    for (rij, vakken) in (1u32..).zip(&blad.rijen) {
        for (nr, vak) in (0u16..).zip(vakken) {
            match vak {
                Vak::Leeg => continue,
                Vak::Tekst(waarde) => {
                    vel.write_string_with_format(rij, nr, veilig(waarde), &tekst)?
                }
                Vak::Getal(waarde) => {
                    vel.write_number_with_format(rij, nr, breuk(*waarde), &getal)?
                }
                Vak::Punten(waarde) => {
                    vel.write_number_with_format(rij, nr, breuk(*waarde) / 100.0, &punten)?
                }
            };
        }
    }
    Ok(())
}

/// A number as Excel keeps it. Counts and scores are small; what is not is shown as the largest that fits.
fn breuk(getal: i64) -> f64 {
    let klein = i32::try_from(getal).unwrap_or(if getal < 0 { i32::MIN } else { i32::MAX });
    f64::from(klein)
}

/// The text with an apostrophe before what a program could take for a formula, and as long as a cell holds.
fn veilig(tekst: &str) -> String {
    let los = tekst.starts_with(['\t', '\r', '\n']);
    let apostrof = if los || tekst.trim_start().starts_with(FORMULE) {
        "'"
    } else {
        ""
    };
    match tekst.char_indices().nth(LANGSTE) {
        Some((eind, _)) => format!("{apostrof}{}…", &tekst[..eind]),
        None => format!("{apostrof}{tekst}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, Reader, Xlsx};
    use std::io::Cursor;

    const KOLOMMEN: &[Kolom] = &[
        Kolom {
            kop: "Motivering",
            breed: 40,
        },
        Kolom {
            kop: "Score",
            breed: 8,
        },
    ];

    fn werkboek(teksten: &[&str]) -> Werkboek {
        let rij = |tekst: &&str| vec![Vak::tekst(*tekst), Vak::Punten(6_550)];
        Werkboek {
            titel: "Scores".to_owned(),
            op: 1_650_000_000,
            bladen: vec![Blad {
                naam: "Scores",
                kolommen: KOLOMMEN,
                rijen: teksten.iter().map(rij).collect(),
            }],
        }
    }

    /// The cells of the first column as another program reads them.
    fn gelezen(bytes: Vec<u8>) -> Vec<Data> {
        let mut boek = Xlsx::new(Cursor::new(bytes)).unwrap();
        let formules = boek.worksheet_formula("Scores").unwrap();
        assert!(formules.used_cells().next().is_none(), "a formula");
        let vel = boek.worksheet_range("Scores").unwrap();
        assert_eq!(
            vel.get_value((0, 0)),
            Some(&Data::String("Motivering".into()))
        );
        vel.rows().skip(1).map(|rij| rij[0].clone()).collect()
    }

    #[tokio::test]
    async fn what_looks_like_a_formula_stays_text() {
        let gevaarlijk = [
            "=HYPERLINK(\"https://kwaad.example\")",
            "+31 6",
            "-1",
            "@SUM(A1)",
            "  =1+1",
            "\t=1+1",
            "\rx",
        ];
        let bytes = xlsx(werkboek(&gevaarlijk)).await.unwrap();
        let cellen = gelezen(bytes);
        assert_eq!(cellen.len(), gevaarlijk.len());
        for (cel, tekst) in cellen.iter().zip(gevaarlijk) {
            let Data::String(cel) = cel else {
                panic!("{cel:?} is no text")
            };
            assert!(cel.starts_with('\''), "{cel:?}");
            assert!(cel.contains(tekst.trim()), "{cel:?}");
        }
    }

    #[tokio::test]
    async fn other_texts_and_points_stay_what_they_are() {
        let bytes = xlsx(werkboek(&["Goed: 3 = drie\nmaal", ""])).await.unwrap();
        let mut boek = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
        let vel = boek.worksheet_range("Scores").unwrap();
        assert_eq!(
            vel.get_value((1, 0)),
            Some(&Data::String("Goed: 3 = drie\nmaal".into()))
        );
        assert_eq!(vel.get_value((1, 1)), Some(&Data::Float(65.5)));
        let nog_eens = xlsx(werkboek(&["Goed: 3 = drie\nmaal", ""])).await.unwrap();
        assert_eq!(bytes, nog_eens, "the same content is the same bytes");
    }

    #[test]
    fn a_text_that_is_too_long_is_cut_off() {
        let lang = "é".repeat(LANGSTE + 1);
        let kort = veilig(&lang);
        assert_eq!(kort.chars().count(), LANGSTE + 1);
        assert!(kort.ends_with('…'));
    }
}
