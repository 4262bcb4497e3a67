//! What the pages of the demo show.

use super::berichten::{Bericht, Regel};
use crate::store::klok::Stand;
use crate::views::delen::{Cel, Gegeven, Kop, Tabel, Toon};
use crate::views::engine::{Pagina, Voorbeelden};
use crate::views::tijd::{self, Vorm};
use crate::views::velden::{Formulier, Soort, Veld};
use serde::Serialize;

/// The pages of this room with their samples.
#[must_use]
pub fn voorbeelden() -> Voorbeelden {
    Voorbeelden::default()
        .pagina::<Klokpagina>()
        .pagina::<Berichtenpagina>()
        .pagina::<Berichtpagina>()
}

/// The clock, and what happened when it was moved.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Klokpagina {
    /// Where it stands, seconds in UTC.
    nu: i64,
    /// When the next term ends, seconds in UTC.
    volgende: Option<i64>,
    /// A typed moment.
    formulier: Formulier,
    /// What happened on the way; none before the clock was moved.
    gebeurd: Option<Tabel>,
}

/// A term that ended on the way.
pub(super) struct Gebeurd {
    /// When, seconds in UTC.
    pub(super) op: i64,
    /// The act of the clock in words.
    pub(super) wat: String,
    /// The machine in words.
    pub(super) soort: String,
    /// The name of the row; empty for who may not know it.
    pub(super) waar: String,
    /// Its page.
    pub(super) href: Option<String>,
    /// What became of it.
    pub(super) stand: Stand,
}

impl Klokpagina {
    pub(super) fn nieuw(nu: i64, volgende: Option<i64>, gebeurd: Option<Vec<Gebeurd>>) -> Self {
        let veld = Veld::nieuw(Soort::Moment, "moment", "Dag en tijd").hint("Nederlandse tijd.");
        Self {
            nu,
            volgende,
            formulier: Formulier::nieuw("/demo/klok", "Klok zetten", vec![veld]),
            gebeurd: gebeurd.map(tabel),
        }
    }

    /// With what was typed and why the clock did not move.
    pub(super) fn weiger(&mut self, getypt: &str, zin: &str) {
        for veld in &mut self.formulier.velden {
            *veld = veld.clone().met(getypt).fout(zin);
        }
    }
}

fn tabel(gebeurd: Vec<Gebeurd>) -> Tabel {
    Tabel {
        bijschrift: "Wat de klok deed".to_owned(),
        koppen: ["Termijn tot", "Handeling", "Bij", "Wat ervan kwam"]
            .map(Kop::tekst)
            .to_vec(),
        rijen: gebeurd.into_iter().map(regel).collect(),
        leeg: "Er liep geen termijn af.".to_owned(),
    }
}

fn regel(gebeurd: Gebeurd) -> Vec<Cel> {
    let bij = [gebeurd.soort, gebeurd.waar];
    let bij: Vec<String> = bij.into_iter().filter(|deel| !deel.is_empty()).collect();
    vec![
        Cel::tekst(tijd::moment(gebeurd.op, Vorm::Gewoon).unwrap_or_default()),
        Cel::tekst(gebeurd.wat),
        Cel {
            href: gebeurd.href,
            ..Cel::tekst(bij.join(" "))
        },
        match gebeurd.stand {
            Stand::Gedaan => Cel::staat("Gedaan", Toon::Goed),
            Stand::Vervallen => Cel::staat("Niet meer nodig", Toon::Stil),
            Stand::Wacht => Cel::staat("Wacht op regels", Toon::LetOp),
        },
    ]
}

impl Pagina for Klokpagina {
    const SJABLOON: &'static str = "pages/demo/klok.html";

    fn voorbeelden() -> Vec<Self> {
        let gebeurd = |stand, waar: &str| Gebeurd {
            op: 1_647_337_200,
            wat: "Reactietermijn verstrijken".to_owned(),
            soort: "Dialoogsessie".to_owned(),
            waar: waar.to_owned(),
            href: (!waar.is_empty()).then(|| "/dialoogsessies/1".to_owned()),
            stand,
        };
        let verzet = vec![
            gebeurd(Stand::Gedaan, "Coalitie Wmo"),
            gebeurd(Stand::Vervallen, ""),
            gebeurd(Stand::Wacht, ""),
        ];
        let mut fout = Self::nieuw(1_647_337_200, Some(1_647_423_600), None);
        fout.weiger("gisteren", "De klok kan niet terug.");
        vec![
            Self::nieuw(1_647_337_200, Some(1_647_423_600), Some(verzet)),
            Self::nieuw(1_647_337_200, None, Some(vec![])),
            fout,
        ]
    }
}

/// The letters that were sent.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Berichtenpagina {
    /// Newest first.
    berichten: Tabel,
}

impl Berichtenpagina {
    pub(super) fn nieuw(regels: Vec<Regel>) -> Self {
        let rij = |regel: Regel| {
            vec![
                Cel::link(regel.onderwerp, format!("/demo/berichten/{}", regel.id)),
                Cel::tekst(regel.aan),
                Cel::tekst(tijd::moment(regel.op, Vorm::Kort).unwrap_or_default()),
            ]
        };
        Self {
            berichten: Tabel {
                bijschrift: "Verzonden berichten, nieuwste eerst".to_owned(),
                koppen: ["Onderwerp", "Aan", "Verzonden"].map(Kop::tekst).to_vec(),
                rijen: regels.into_iter().map(rij).collect(),
                leeg: "Er zijn nog geen berichten.".to_owned(),
            },
        }
    }
}

impl Pagina for Berichtenpagina {
    const SJABLOON: &'static str = "pages/demo/berichten.html";

    fn voorbeelden() -> Vec<Self> {
        let regel = Regel {
            id: "1".to_owned(),
            aan: "Ineke de Vries <ineke@voorbeeld.nl>".to_owned(),
            onderwerp: "Go verleend: Beschermd wonen".to_owned(),
            op: 1_647_337_200,
        };
        vec![Self::nieuw(vec![regel]), Self::nieuw(vec![])]
    }
}

/// One letter.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Berichtpagina {
    /// From, to, when.
    kop: Vec<Gegeven>,
    /// The text; lines are kept.
    tekst: String,
}

impl Berichtpagina {
    pub(super) fn nieuw(bericht: &Bericht) -> Self {
        let regel = &bericht.regel;
        Self {
            kop: vec![
                Gegeven::nieuw("Van", bericht.van.clone()),
                Gegeven::nieuw("Aan", regel.aan.clone()),
                Gegeven::nieuw(
                    "Verzonden",
                    tijd::moment_in_zin(regel.op).unwrap_or_default(),
                ),
            ],
            tekst: bericht.tekst.clone(),
        }
    }
}

impl Pagina for Berichtpagina {
    const SJABLOON: &'static str = "pages/demo/bericht.html";

    fn voorbeelden() -> Vec<Self> {
        vec![Self {
            kop: vec![Gegeven::nieuw("Van", "Tenderspoor <noreply@voorbeeld.nl>")],
            tekst: "Beste mevrouw De Vries,\n\nDe regio heeft een Go gekregen.".to_owned(),
        }]
    }
}

#[cfg(test)]
mod tests {
    use crate::views::engine::Sjablonen;
    use crate::views::keuring;

    #[test]
    fn every_sample_renders_and_is_sound() {
        let sjablonen = Sjablonen::new().unwrap();
        for voorbeeld in super::voorbeelden().toon(&sjablonen).unwrap() {
            let bezwaren = keuring::bezwaren(&voorbeeld.html);
            assert!(bezwaren.is_empty(), "{}: {bezwaren:#?}", voorbeeld.naam);
        }
    }
}
