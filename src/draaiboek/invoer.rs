//! Reads what people write: `schrijf` with `velden` or `regels`, and `met` beside an act.

use super::fout::Fout;
use super::lezen::lees_sleutel;
use super::model::{Invoer, Taak, Verwacht, Wat};
use super::stappen::{Lezer, toestand, verbied};
use super::tabel::Tabel;
use super::toets::{self, Namen};
use super::verwijzing::Verwijzing;
use super::weigering;
use std::collections::BTreeMap;
use workflows::invoer::{Aard, Invoersoort};
use workflows::machine::Kind;

/// Keys of a line that are not fields.
const GEEN_VELD: [&str; 3] = ["wie", "bij", "als"];

impl Lezer<'_> {
    /// Entries that go in the same request: `met = { soort = { veld = … } }`.
    pub(super) fn met(&self, tabel: &Tabel<'_>, kind: Kind) -> Result<Vec<Invoer>, Fout> {
        let Some(met) = tabel.tabel("met")? else {
            return Ok(vec![]);
        };
        let mut invoer = Vec::new();
        for (code, _, _) in met.json(&[])? {
            let soort = toets::soort(&code).map_err(|fout| met.fout_bij(&code, fout))?;
            toets::past(soort, Some(kind)).map_err(|fout| met.fout_bij(&code, fout))?;
            if let Some(velden) = met.tabel(&code)? {
                invoer.push(self.invoer(&velden, soort, None, true)?);
            }
        }
        Ok(invoer)
    }

    pub(super) fn schrijf(&mut self, tabel: &Tabel<'_>) -> Result<Vec<Taak>, Fout> {
        verbied(tabel, &["met", "parafen", "toelichting"])?;
        let code = tabel.moet_tekst("schrijf")?;
        let soort = toets::soort(&code).map_err(|fout| tabel.fout_bij("schrijf", fout))?;
        let gedeeld = tabel.tabel("velden")?;
        let regels = tabel.tabellen("regels", false)?;
        if gedeeld.is_none() && regels.is_empty() {
            return Err(tabel.fout("\"velden\" of \"regels\" ontbreekt."));
        }
        if !regels.is_empty() && tabel.heeft("als") {
            return Err(tabel.fout_bij("als", "zet \"als\" in de regel die iets nieuws begint."));
        }
        let los: Vec<Option<&Tabel<'_>>> = if regels.is_empty() {
            vec![None]
        } else {
            regels.iter().map(Some).collect()
        };
        let mut taken = Vec::new();
        for regel in los {
            taken.extend(self.schrijfregel(tabel, soort, gedeeld.as_ref(), regel)?);
        }
        Ok(taken)
    }

    /// One line of `regels` with what the step shares, or the step itself.
    fn schrijfregel(
        &mut self,
        tabel: &Tabel<'_>,
        soort: &'static Invoersoort,
        gedeeld: Option<&Tabel<'_>>,
        regel: Option<&Tabel<'_>>,
    ) -> Result<Vec<Taak>, Fout> {
        let eigen = regel.unwrap_or(tabel);
        let van = |sleutel| if eigen.heeft(sleutel) { eigen } else { tabel };
        let bijen: Vec<Option<Verwijzing>> = if soort.op.is_none() {
            vec![None]
        } else {
            self.bij(van("bij"))?.into_iter().map(Some).collect()
        };
        let wie = self.wie(van("wie"))?;
        let verwacht = weigering::lees(tabel, None)?;
        let heel = verwacht == Verwacht::Gedaan;
        let velden = regel.or(gedeeld).unwrap_or(eigen);
        let invoer = self.invoer(velden, soort, gedeeld, heel)?;
        let als = self.als(eigen, soort, wie.len() * bijen.len())?;
        let mut taken = Vec::new();
        for bij in &bijen {
            let kind = bij.as_ref().map(|b| b.kind);
            toets::past(soort, kind).map_err(|fout| tabel.fout_bij("schrijf", fout))?;
            for wie in &wie {
                taken.push(Taak {
                    plaats: eigen.plaats(),
                    wie: wie.clone(),
                    bij: bij.clone(),
                    wat: Wat::Schrijf {
                        invoer: invoer.clone(),
                        als: als.clone(),
                    },
                    verwacht: verwacht.clone(),
                    toestand: toestand(
                        tabel,
                        begonnen(soort).or(kind).unwrap_or(Kind::Inkoopspoor),
                    )?,
                });
            }
        }
        Ok(taken)
    }

    /// The fields of an entry: those that are shared, and on top of them its own.
    fn invoer(
        &self,
        eigen: &Tabel<'_>,
        soort: &'static Invoersoort,
        gedeeld: Option<&Tabel<'_>>,
        heel: bool,
    ) -> Result<Invoer, Fout> {
        let namen = Namen {
            mensen: self.mensen,
            aliassen: &self.aliassen,
        };
        let mut velden = serde_json::Map::new();
        let mut regels = BTreeMap::new();
        for tabel in gedeeld.into_iter().chain([eigen]) {
            for (naam, waarde, regel) in tabel.json(&GEEN_VELD)? {
                regels.insert(naam.clone(), regel);
                velden.insert(naam, waarde);
            }
        }
        toets::invoer(soort, &velden, &namen, heel).map_err(|fouten| {
            let plaats = eigen.plaats();
            let regel = fouten.first().and_then(|fout| regels.get(&fout.veld));
            let zinnen: Vec<String> = fouten.into_iter().map(|fout| fout.zin).collect();
            plaats
                .op_regel(regel.copied().unwrap_or(plaats.regel))
                .fout(zinnen.join(" "))
        })?;
        Ok(Invoer { soort, velden })
    }

    fn als(
        &mut self,
        tabel: &Tabel<'_>,
        soort: &Invoersoort,
        aantal: usize,
    ) -> Result<Option<String>, Fout> {
        if !tabel.heeft("als") {
            return Ok(None);
        }
        let alias = lees_sleutel(tabel, "als")?;
        let Some(kind) = begonnen(soort) else {
            let zin = format!(
                "de invoer \"{}\" begint niets nieuws; laat \"als\" weg.",
                soort.code
            );
            return Err(tabel.fout_bij("als", zin));
        };
        if aantal != 1 {
            return Err(tabel.fout_bij("als", "\"als\" kan alleen als er één nieuwe zaak begint."));
        }
        if self.aliassen.insert(alias.clone(), kind).is_some() {
            return Err(tabel.fout_bij("als", format!("de naam \"{alias}\" bestaat al.")));
        }
        Ok(Some(alias))
    }

    /// Keeps the alias of a step that cannot be read, so that later steps give no second fault.
    pub(super) fn red_alias(&mut self, tabel: &Tabel<'_>) {
        let soort = tabel.tekst("schrijf").ok().flatten();
        let kind = soort.and_then(|s| toets::soort(&s).ok()).and_then(begonnen);
        let regels = tabel.tabellen("regels", false).unwrap_or_default();
        for deel in regels.iter().chain([tabel]) {
            if let (Some(kind), Ok(Some(alias))) = (kind, deel.tekst("als")) {
                self.aliassen.entry(alias).or_insert(kind);
            }
        }
    }
}

/// The machine of the row that an entry begins.
fn begonnen(soort: &Invoersoort) -> Option<Kind> {
    match soort.aard {
        Aard::Begin(kind) => Some(kind),
        _ => None,
    }
}
