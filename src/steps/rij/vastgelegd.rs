//! What was written about a row, as definition lists.

use super::formulier::Opties;
use super::waarde;
use crate::acts::Weigering;
use crate::steps::bezoeker::Bezoeker;
use crate::store::db::Db;
use crate::store::dossiers;
use crate::store::invoer::Invoer;
use crate::views::delen::{Cel, Gegeven, Kop, Tabel};
use crate::views::tijd::{self, Vorm};
use entities::ids::PersoonId;
use serde::Serialize;
use serde_json::Value;
use std::collections::HashMap;
use std::iter;
use workflows::invoer::{Aard, Invoersoort, Veld, Veldsoort, soorten};

/// Every entry of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct Blok {
    /// The code of the kind of entry.
    pub soort: String,
    /// What it is called.
    pub naam: String,
    /// The entries, oldest first; none when they are a table.
    pub stukken: Vec<Stuk>,
    /// Several short entries read as one table.
    pub tabel: Option<Tabel>,
}

/// One entry.
#[derive(Clone, Debug, Serialize)]
pub struct Stuk {
    /// What its key says: "Leidraad"; empty for the only one of its kind.
    pub kop: String,
    /// Its other fields.
    pub gegevens: Vec<Gegeven>,
    /// Who wrote it last.
    pub wie: Option<String>,
    /// When, seconds in UTC.
    pub op: i64,
    /// Where it can be changed, by those who may.
    pub wijzig: Option<String>,
}

/// The entries by kind, in the order of the law.
pub async fn blokken(
    db: &Db<'_>,
    invoer: &[Invoer],
    opties: &Opties,
    pagina: &str,
    schrijfbaar: &[&'static Invoersoort],
    bezoeker: &Bezoeker,
) -> Result<Vec<Blok>, Weigering> {
    let namen = dossiers::namen(db, invoer.iter().filter_map(|i| i.persoon)).await?;
    let bij = Bij {
        opties,
        namen: &namen,
        pagina,
        ik: bezoeker.viewer.persoon,
    };
    let blokken = soorten().filter(|soort| is_los(soort)).filter_map(|soort| {
        let mag = schrijfbaar.iter().any(|s| s.code == soort.code);
        let mut van_soort: Vec<&Invoer> = invoer.iter().filter(|i| i.soort == soort.code).collect();
        van_soort.sort_by_key(|i| volgorde(soort, i));
        let stukken: Vec<Stuk> = van_soort
            .into_iter()
            .map(|i| bij.stuk(soort, i, mag))
            .collect();
        (!stukken.is_empty()).then(|| blok(soort, stukken))
    });
    Ok(blokken.collect())
}

/// The place of an entry among those of its kind: in the order of the choices of its key, where the
/// key is one choice; else as it was written.
fn volgorde(soort: &Invoersoort, invoer: &Invoer) -> usize {
    let [sleutel] = soort.sleutel else { return 0 };
    soort
        .velden
        .iter()
        .filter(|veld| veld.naam == *sleutel)
        .find_map(|veld| match veld.soort {
            Veldsoort::Keuze(codes) => codes.iter().position(|(code, _)| *code == invoer.sleutel),
            _ => None,
        })
        .unwrap_or(0)
}

/// More characters than this make a cell of a table hard to read.
const KORT: usize = 120;

fn blok(soort: &Invoersoort, stukken: Vec<Stuk>) -> Blok {
    let kort = |stuk: &Stuk| {
        stuk.gegevens
            .iter()
            .all(|g| g.tekst.chars().count() <= KORT)
    };
    let tabel = (stukken.len() > 1 && stukken.iter().all(kort)).then(|| tabel(soort, &stukken));
    Blok {
        soort: soort.code.to_owned(),
        naam: match soort.aard {
            Aard::Begin(_) => "Gegevens".to_owned(),
            _ => soort.naam.to_owned(),
        },
        stukken: if tabel.is_some() { Vec::new() } else { stukken },
        tabel,
    }
}

/// The entries as rows; a field that none of them has is left out.
fn tabel(soort: &Invoersoort, stukken: &[Stuk]) -> Tabel {
    let velden: Vec<&str> = soort
        .velden
        .iter()
        .map(|veld| veld.label)
        .filter(|label| {
            stukken
                .iter()
                .any(|s| s.gegevens.iter().any(|g| g.term == *label))
        })
        .collect();
    let eerste = if soort.sleutel.is_empty() {
        "Wie"
    } else {
        "Waarover"
    };
    let kop = |tekst: &str| Kop {
        tekst: tekst.to_owned(),
        getal: false,
    };
    let koppen = iter::once(eerste)
        .chain(velden.iter().copied())
        .chain(iter::once("Vastgelegd"));
    Tabel {
        bijschrift: soort.naam.to_owned(),
        koppen: koppen.map(kop).collect(),
        rijen: stukken.iter().map(|stuk| rij(stuk, &velden)).collect(),
        leeg: String::new(),
    }
}

fn rij(stuk: &Stuk, velden: &[&str]) -> Vec<Cel> {
    let wie = stuk.wie.clone().unwrap_or_default();
    let met_wie = !stuk.kop.is_empty() && !wie.is_empty();
    let op = tijd::datum(stuk.op, Vorm::Kort).unwrap_or_default();
    let mut cellen = vec![Cel {
        tekst: if stuk.kop.is_empty() {
            wie.clone()
        } else {
            stuk.kop.clone()
        },
        href: stuk.wijzig.clone(),
        staat: None,
    }];
    for veld in velden {
        let gegeven = stuk.gegevens.iter().find(|g| g.term == *veld);
        cellen.push(Cel {
            tekst: gegeven.map_or_else(|| "–".to_owned(), |g| g.tekst.clone()),
            ..Cel::default()
        });
    }
    cellen.push(Cel {
        tekst: if met_wie { format!("{op}, {wie}") } else { op },
        ..Cel::default()
    });
    cellen
}

/// Whether an entry reads as a list of fields; a whole document has a page part of its own.
fn is_los(soort: &Invoersoort) -> bool {
    !soort
        .velden
        .iter()
        .any(|veld| veld.soort == Veldsoort::Procedureregels)
}

/// What an entry needs to become words.
struct Bij<'a> {
    opties: &'a Opties,
    namen: &'a HashMap<PersoonId, String>,
    pagina: &'a str,
    ik: Option<PersoonId>,
}

impl Bij<'_> {
    fn stuk(&self, soort: &Invoersoort, invoer: &Invoer, mag: bool) -> Stuk {
        let (sleutels, overige): (Vec<&Veld>, Vec<&Veld>) = soort
            .velden
            .iter()
            .partition(|veld| soort.sleutel.contains(&veld.naam));
        let kop: Vec<String> = sleutels
            .iter()
            .filter_map(|veld| self.leesbaar(veld, &invoer.velden))
            .collect();
        let eigen = !soort.eigen || (self.ik.is_some() && self.ik == invoer.persoon);
        let te_wijzigen = mag && eigen && soort.aard == Aard::Feit && !soort.sleutel.is_empty();
        Stuk {
            kop: kop.join(" · "),
            gegevens: overige
                .iter()
                .filter_map(|veld| {
                    Some(Gegeven {
                        term: veld.label.to_owned(),
                        tekst: self.leesbaar(veld, &invoer.velden)?,
                        href: None,
                    })
                })
                .collect(),
            wie: invoer.persoon.and_then(|id| self.namen.get(&id).cloned()),
            op: invoer.op.0,
            wijzig: te_wijzigen.then(|| wijzig(self.pagina, soort.code, &invoer.sleutel)),
        }
    }

    fn leesbaar(&self, veld: &Veld, velden: &Value) -> Option<String> {
        let waarde = velden.get(veld.naam).filter(|waarde| !waarde.is_null())?;
        Some(waarde::leesbaar(veld, waarde, self.opties))
    }
}

/// The address that opens the form with this entry in it. A key holds codes, uuids and slashes.
pub(super) fn wijzig(pagina: &str, code: &str, sleutel: &str) -> String {
    let sleutel: String = sleutel
        .bytes()
        .map(|b| match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => {
                char::from(b).to_string()
            }
            _ => format!("%{b:02X}"),
        })
        .collect();
    format!("{pagina}?wijzig={code}:{sleutel}#form-{code}")
}
