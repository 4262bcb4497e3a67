//! The planning as a drawing: per milestone what was planned first, what is
//! planned now and what happened, on one axis of time with a line for today.

use jiff::{ToSpan, Zoned, civil::Date};

use super::{
    svg::{Figuur, Tekening},
    tijd::{self, Vorm},
};

const NAAM_BREED: i32 = 160;
const AS_BREED: i32 = 640;
const KOP: i32 = 44;
const RIJ: i32 = 36;
const BALK: i32 = 7;
/// More labels than this on the axis would touch.
const STREPEN: i32 = 10;

/// A stretch of time, seconds in UTC, `van <= tot`. One moment has both equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tijdvak {
    /// Its beginning.
    pub van: i64,
    /// Its end.
    pub tot: i64,
}

/// One milestone.
#[derive(Clone, Debug)]
pub struct Rij {
    /// Its name.
    pub naam: String,
    /// As it was planned first.
    pub eerste: Option<Tijdvak>,
    /// As it is planned now.
    pub huidig: Option<Tijdvak>,
    /// As it went, as far as it went.
    pub werkelijk: Option<Tijdvak>,
}

/// A planning.
#[derive(Clone, Debug)]
pub struct Tijdlijn {
    /// Unique on the page.
    pub id: String,
    /// Whose planning: "Planning van Beschermd wonen".
    pub naam: String,
    /// The milestones, in order.
    pub rijen: Vec<Rij>,
    /// What the legal clock says, seconds in UTC.
    pub vandaag: i64,
}

/// The axis: whole months, from the first to the last that is needed.
struct As {
    begin: i64,
    eind: i64,
    eerste_dag: Date,
    maanden: i32,
}

impl Tijdlijn {
    /// The drawing. Fails only on moments outside the years that exist.
    pub fn teken(&self) -> Result<Figuur, jiff::Error> {
        let as_ = self.as_van_de_tijd()?;
        let onder = KOP + RIJ * i32::try_from(self.rijen.len()).unwrap_or(0);
        let mut tekening = Tekening::default();
        strepen(&mut tekening, &as_, onder)?;
        for (plek, rij) in (0i32..).zip(&self.rijen) {
            teken_rij(&mut tekening, &as_, rij, KOP + plek * RIJ);
        }
        let nu = as_.x(self.vandaag);
        tekening.pad("nu-lijn", &format!("M{nu} {}V{onder}", KOP - 8));
        tekening.tekst("nu-tekst", nu, KOP - 14, "vandaag");
        legenda(&mut tekening, onder + 20, &self.rijen);
        let maat = (NAAM_BREED + AS_BREED + 12, onder + 30);
        let uitleg = format!(
            "Per mijlpaal de eerste planning, de huidige planning en wat er gebeurd is. \
             Vandaag is {}. De tabel erbij noemt dezelfde data.",
            tijd::datum(self.vandaag, Vorm::Gewoon)?
        );
        Ok(Figuur {
            svg: tekening.af(&self.id, "tijdlijn", maat, &self.naam, &uitleg),
            naam: self.naam.clone(),
            bijschrift: String::new(),
        })
    }

    fn as_van_de_tijd(&self) -> Result<As, jiff::Error> {
        let (mut begin, mut eind) = (self.vandaag, self.vandaag);
        for rij in &self.rijen {
            for vak in [rij.eerste, rij.huidig, rij.werkelijk]
                .into_iter()
                .flatten()
            {
                (begin, eind) = (begin.min(vak.van), eind.max(vak.tot));
            }
        }
        let eerste = tijd::civiel(begin)?.first_of_month()?.start_of_day()?;
        let laatste = tijd::civiel(eind)?
            .first_of_month()?
            .checked_add(1.month())?
            .start_of_day()?;
        let jaren = i32::from(laatste.year()) - i32::from(eerste.year());
        Ok(As {
            begin: eerste.timestamp().as_second(),
            eind: laatste.timestamp().as_second(),
            eerste_dag: eerste.date(),
            maanden: jaren * 12 + i32::from(laatste.month()) - i32::from(eerste.month()),
        })
    }
}

impl As {
    fn x(&self, moment: i64) -> i32 {
        let lang = (self.eind - self.begin).max(1);
        let ver = (moment - self.begin).clamp(0, lang);
        NAAM_BREED
            + i32::try_from(i128::from(ver) * i128::from(AS_BREED) / i128::from(lang)).unwrap_or(0)
    }

    /// The months between two labels, so that they do not touch.
    fn stap(&self) -> i32 {
        [1, 2, 3, 6, 12, 24, 60]
            .into_iter()
            .find(|stap| self.maanden <= STREPEN * stap)
            .unwrap_or(120)
    }
}

/// The vertical lines with their months or years.
fn strepen(tekening: &mut Tekening, as_: &As, onder: i32) -> Result<(), jiff::Error> {
    let stap = as_.stap();
    for verder in 0..=as_.maanden {
        let dag = as_.eerste_dag.checked_add(verder.months())?;
        let geteld = i32::from(dag.year()) * 12 + i32::from(dag.month()) - 1;
        if geteld % stap != 0 {
            continue;
        }
        let begin: Zoned = dag.in_tz("Europe/Amsterdam")?;
        let x = as_.x(begin.timestamp().as_second());
        tekening.pad("streep", &format!("M{x} {}V{onder}", KOP - 8));
        if verder < as_.maanden {
            let jaar = dag.month() == 1 || geteld < as_.eerste(stap);
            tekening.tekst("streep-tekst", x + 3, 14, &label(&begin, stap, jaar));
        }
    }
    Ok(())
}

impl As {
    /// The count of months just past the first label, which always names its year.
    fn eerste(&self, stap: i32) -> i32 {
        let begin = i32::from(self.eerste_dag.year()) * 12 + i32::from(self.eerste_dag.month()) - 1;
        begin + stap
    }
}

fn label(dag: &Zoned, stap: i32, met_jaar: bool) -> String {
    match (stap >= 12, met_jaar) {
        (true, _) => dag.year().to_string(),
        (false, true) => format!("{} {}", tijd::maand_kort(dag), dag.year()),
        (false, false) => tijd::maand_kort(dag).to_owned(),
    }
}

fn teken_rij(tekening: &mut Tekening, as_: &As, rij: &Rij, y: i32) {
    tekening.pad("rij-lijn", &format!("M0 {y}H{}", NAAM_BREED + AS_BREED));
    tekening.tekst("rij-naam", 2, y + RIJ / 2 + 5, &rij.naam);
    let balken = [
        ("balk balk--eerste", rij.eerste, 5),
        ("balk balk--huidig", rij.huidig, 15),
        ("balk balk--werkelijk", rij.werkelijk, 25),
    ];
    for (klasse, vak, lager) in balken {
        let Some(vak) = vak else { continue };
        let van = as_.x(vak.van);
        let breed = (as_.x(vak.tot) - van).max(BALK);
        tekening.vak(klasse, [van, y + lager, breed, BALK], 3);
    }
}

/// Names the kinds of bars that are drawn, and no others.
fn legenda(tekening: &mut Tekening, y: i32, rijen: &[Rij]) {
    let een_met = |vak: fn(&Rij) -> Option<Tijdvak>| rijen.iter().any(|rij| vak(rij).is_some());
    let soorten = [
        (
            "balk balk--eerste",
            "eerste planning",
            een_met(|rij| rij.eerste),
        ),
        (
            "balk balk--huidig",
            "huidige planning",
            een_met(|rij| rij.huidig),
        ),
        (
            "balk balk--werkelijk",
            "werkelijk",
            een_met(|rij| rij.werkelijk),
        ),
    ];
    let getekend = soorten.into_iter().filter(|(_, _, getekend)| *getekend);
    for (plek, (klasse, tekst, _)) in (0i32..).zip(getekend) {
        let x = NAAM_BREED + plek * 160;
        tekening.vak(klasse, [x, y - 8, 24, BALK], 3);
        tekening.tekst("legenda-tekst", x + 32, y, tekst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAG: i64 = 86_400;
    /// 15 November 2021.
    const BEGIN: i64 = 1_636_963_200;

    fn lijn(dagen: i64) -> Tijdlijn {
        let vak = |van, tot| {
            Some(Tijdvak {
                van: BEGIN + van * DAG,
                tot: BEGIN + tot * DAG,
            })
        };
        let rij = Rij {
            naam: "Dialoog".into(),
            eerste: vak(0, 30),
            huidig: vak(0, dagen),
            werkelijk: None,
        };
        Tijdlijn {
            id: "t".into(),
            naam: "Planning".into(),
            rijen: vec![rij],
            vandaag: BEGIN + 40 * DAG,
        }
    }

    #[test]
    fn the_axis_covers_whole_months() {
        let as_ = lijn(100).as_van_de_tijd().unwrap();
        assert_eq!(as_.eerste_dag.to_string(), "2021-11-01");
        assert_eq!(as_.maanden, 4);
        assert_eq!(as_.x(as_.begin), NAAM_BREED);
        assert_eq!(as_.x(as_.eind), NAAM_BREED + AS_BREED);
        assert_eq!(as_.x(i64::MIN / 2), NAAM_BREED);
    }

    #[test]
    fn the_labels_thin_out_as_the_years_grow() {
        let labels = |dagen: i64| {
            lijn(dagen)
                .teken()
                .unwrap()
                .svg
                .matches("class=\"streep-tekst\"")
                .count()
        };
        for dagen in [10, 100, 400, 2_000, 6_000] {
            let aantal = labels(dagen);
            assert!((1..=11).contains(&aantal), "{dagen} dagen: {aantal}");
        }
        let svg = lijn(100).teken().unwrap().svg;
        for tekst in [
            "nov 2021",
            "jan 2022",
            ">feb<",
            "vandaag",
            "25 december 2021",
        ] {
            assert!(svg.contains(tekst), "{tekst}");
        }
    }
}
