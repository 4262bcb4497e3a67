//! What the page of an implementation shows besides what every row shows.

use crate::steps::rij;
use crate::store::implementeren::{Implementatie, Mijlpaal, Poort};
use crate::views::delen::{Cel, Kop, Tabel, Toon};
use crate::views::nederlands;
use crate::views::tijd::{self, Vorm};
use jiff::civil::Date;
use serde::Serialize;
use workflows::invoer::{Veldsoort, soort};
use workflows::machine::Kind;
use workflows::termijnen::{begin_van_dag, einde_van_dag};

/// An implementation.
#[derive(Clone, Debug, Serialize)]
pub struct ImplementatieDeel {
    /// The milestones.
    pub mijlpalen: Tabel,
    /// Milestones that are ready.
    pub gereed: usize,
    /// Milestones that count: all but those that were dropped.
    pub aantal: usize,
    /// The gate before the contracts begin.
    pub poort: Vec<Poortregel>,
    /// The gate is filled in.
    pub ingevuld: bool,
    /// The contracts.
    pub overeenkomsten: Tabel,
}

/// One line of the gate.
#[derive(Clone, Debug, Serialize)]
pub struct Poortregel {
    /// What must be in order.
    pub tekst: String,
    /// It is.
    pub voldaan: bool,
}

impl ImplementatieDeel {
    /// As the page shows it. `nu` is the legal clock, seconds in UTC; `wijzig` gives the address where
    /// a milestone can be changed.
    #[must_use]
    pub fn van(
        implementatie: &Implementatie,
        nu: i64,
        wijzig: impl Fn(&str) -> Option<String>,
    ) -> Self {
        let mijlpalen = &implementatie.mijlpalen;
        let tel = |stand: &str| mijlpalen.iter().filter(|m| m.stand == stand).count();
        let contracten = implementatie.overeenkomsten.iter();
        Self {
            gereed: tel("gereed"),
            aantal: mijlpalen.len() - tel("vervallen"),
            mijlpalen: Tabel {
                bijschrift: "Mijlpalen".to_owned(),
                koppen: ["Mijlpaal", "Stand", "Uiterlijk", "Bijgewerkt"]
                    .map(Kop::tekst)
                    .to_vec(),
                rijen: mijlpalen
                    .iter()
                    .map(|mijlpaal| regel(mijlpaal, nu, wijzig(&mijlpaal.code)))
                    .collect(),
                leeg: "Er zijn nog geen mijlpalen.".to_owned(),
            },
            poort: poort(implementatie.poort, implementatie.capaciteit),
            ingevuld: implementatie.poort.is_some(),
            overeenkomsten: Tabel {
                bijschrift: "Overeenkomsten".to_owned(),
                koppen: ["Partij", "Stand"].map(Kop::tekst).to_vec(),
                rijen: contracten
                    .map(|plek| {
                        let pagina = rij::pagina_van(plek.kind, plek.rij.id);
                        vec![
                            Cel::link(plek.rij.naam.clone(), pagina),
                            Cel::merk(rij::staat(Kind::Overeenkomst, &plek.rij.toestand)),
                        ]
                    })
                    .collect(),
                leeg: "Er is nog geen overeenkomst.".to_owned(),
            },
        }
    }
}

/// Its name leads to the form where it can be changed.
fn regel(mijlpaal: &Mijlpaal, nu: i64, wijzig: Option<String>) -> Vec<Cel> {
    let te_laat = is_te_laat(mijlpaal, nu);
    let uiterlijk = mijlpaal.uiterlijk.map(kort).unwrap_or_default();
    vec![
        Cel {
            href: wijzig,
            ..Cel::tekst(mijlpaal.naam.clone())
        },
        Cel::staat(label(&mijlpaal.stand), toon(&mijlpaal.stand)),
        Cel::tekst(if te_laat {
            format!("{uiterlijk} (voorbij)")
        } else {
            uiterlijk
        }),
        Cel::tekst(tijd::datum(mijlpaal.op.0, Vorm::Kort).unwrap_or_default()),
    ]
}

fn kort(datum: Date) -> String {
    tijd::datum(begin_van_dag(datum).as_second(), Vorm::Kort).unwrap_or_default()
}

/// Past its day, and neither ready nor dropped.
fn is_te_laat(mijlpaal: &Mijlpaal, nu: i64) -> bool {
    let open = !matches!(mijlpaal.stand.as_str(), "gereed" | "vervallen");
    let voorbij = |datum| einde_van_dag(datum).as_second() <= nu;
    open && mijlpaal.uiterlijk.is_some_and(voorbij)
}

fn toon(stand: &str) -> Toon {
    match stand {
        "gereed" => Toon::Goed,
        "vertraagd" => Toon::LetOp,
        "bezig" => Toon::Gewoon,
        _ => Toon::Stil,
    }
}

/// The stand in the words of its form.
fn label(code: &str) -> String {
    let velden = soort("implementatiemijlpaal").map_or(&[][..], |soort| soort.velden);
    let keuzes = velden.iter().find_map(|veld| match veld.soort {
        Veldsoort::Keuze(keuzes) => Some(keuzes),
        _ => None,
    });
    let keuze = keuzes.and_then(|keuzes| keuzes.iter().find(|(c, _)| *c == code));
    keuze.map_or(code, |(_, label)| *label).to_owned()
}

fn poort(poort: Option<Poort>, nodig: i64) -> Vec<Poortregel> {
    let capaciteit = match poort {
        Some(poort) => format!(
            "Plaats voor {} inwoners; nodig zijn er {}",
            nederlands::aantal(poort.capaciteit),
            nederlands::aantal(nodig)
        ),
        None => format!("Plaats voor {} inwoners", nederlands::aantal(nodig)),
    };
    let zegt = |wat: fn(&Poort) -> bool| poort.as_ref().is_some_and(wat);
    [
        (capaciteit, poort.is_some_and(|p| p.capaciteit >= nodig)),
        (
            "Alle onderaannemers zijn geregistreerd".to_owned(),
            zegt(|p| p.onderaannemers),
        ),
        (
            "De overgangsregeling is bekendgemaakt".to_owned(),
            zegt(|p| p.overgangsregeling),
        ),
        (
            "De klachtenroute is open".to_owned(),
            zegt(|p| p.klachtenroute),
        ),
    ]
    .map(|(tekst, voldaan)| Poortregel { tekst, voldaan })
    .to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gate_compares_the_places_with_what_was_announced() {
        let gevuld = |capaciteit| {
            poort(
                Some(Poort {
                    capaciteit,
                    onderaannemers: true,
                    overgangsregeling: true,
                    klachtenroute: false,
                }),
                700,
            )
        };
        assert!(!gevuld(699)[0].voldaan);
        assert!(gevuld(700)[0].voldaan);
        assert!(!gevuld(700)[3].voldaan);
        assert!(poort(None, 700).iter().all(|regel| !regel.voldaan));
    }

    #[test]
    fn every_stand_has_the_words_of_its_form() {
        assert_eq!(label("vertraagd"), "Vertraagd");
    }
}
