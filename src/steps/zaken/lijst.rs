//! The list of cases.

use super::stappen;
use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Ingelogd;
use crate::steps::rij::deel::staat;
use crate::store::zaken::{self, Zaak};
use crate::views::delen::{Cel, Kop, Tabel};
use crate::views::engine::Pagina;
use crate::views::words;
use axum::http::StatusCode;
use serde::Serialize;
use workflows::role::Rol;

/// Every case in which the viewer has a part.
#[derive(Clone, Debug, Serialize)]
pub struct Zakenpagina {
    /// The cases.
    pub zaken: Tabel,
    /// The viewer may begin a new spoor.
    pub mag_beginnen: bool,
}

impl Pagina for Zakenpagina {
    const SJABLOON: &'static str = "pages/zaken/lijst.html";

    fn voorbeelden() -> Vec<Self> {
        let regel = vec![
            cel("Beschermd wonen", Some("/zaken/1".to_owned())),
            cel("Concretiseren", None),
            cel("Dialoog", None),
        ];
        vec![
            Self {
                zaken: tabel(vec![regel]),
                mag_beginnen: true,
            },
            Self {
                zaken: tabel(Vec::new()),
                mag_beginnen: false,
            },
        ]
    }
}

/// The list of cases.
///
/// # Errors
/// The database.
pub async fn toon(Ingelogd(bezoeker): Ingelogd) -> Antwoord {
    let zaken = zaken::alle(&bezoeker.db(), &bezoeker.viewer)
        .await
        .map_err(Weigering::from)?;
    let pagina = Zakenpagina {
        zaken: tabel(zaken.iter().map(regel).collect()),
        mag_beginnen: bezoeker.viewer.rollen_overal().heeft(Rol::Inkoopadviseur),
    };
    let kader = bezoeker.kader("Zaken").await?;
    bezoeker.toon(StatusCode::OK, &kader, &pagina)
}

fn regel(zaak: &Zaak) -> Vec<Cel> {
    let leidend = stappen::leidend(zaak);
    vec![
        cel(zaak.naam(), Some(format!("/zaken/{}", zaak.id))),
        cel(&words::stap(stappen::huidig(zaak)), None),
        Cel {
            staat: leidend.map(|plek| staat(plek.kind, &plek.rij.toestand)),
            ..Cel::default()
        },
    ]
}

fn cel(tekst: &str, href: Option<String>) -> Cel {
    Cel {
        tekst: tekst.to_owned(),
        href,
        staat: None,
    }
}

fn tabel(rijen: Vec<Vec<Cel>>) -> Tabel {
    let kop = |tekst: &str| Kop {
        tekst: tekst.to_owned(),
        getal: false,
    };
    Tabel {
        bijschrift: "Zaken waar u aan meewerkt, de nieuwste eerst".to_owned(),
        koppen: vec![kop("Zaak"), kop("Stap"), kop("Toestand")],
        rijen,
        leeg: "Er zijn geen zaken waar u aan meewerkt.".to_owned(),
    }
}
