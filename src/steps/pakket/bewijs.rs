//! The receipt of what was handed in: printable, with what is needed to check it later.

use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::Ingelogd;
use crate::steps::rij::{self, post::lees_pad};
use crate::store::ontvangstbewijs::{self, Ontvangstbewijs};
use crate::store::regels;
use crate::store::rijen;
use crate::views::engine::Pagina;
use crate::views::kader::Kader;
use crate::web::Problem;
use axum::extract::Path;
use axum::http::StatusCode;
use entities::ids::OrganisatieId;
use serde::Serialize;
use std::collections::BTreeMap;
use workflows::machine::Kind;
use workflows::procedureregels::Procedureregels;

/// One part of a package.
#[derive(Clone, Debug, Serialize)]
pub struct Onderdeel {
    /// Its kind in words.
    pub soort: String,
    /// The question, organisation or file.
    pub naam: String,
    /// SHA-256.
    pub sha256: String,
    /// Bytes of what was hashed.
    pub grootte: u64,
}

/// The receipt of one version.
#[derive(Clone, Debug, Serialize)]
pub struct Bewijs {
    /// 1, 2, 3 …
    pub versie: i32,
    /// When the last byte was received, seconds in UTC.
    pub stempel: i64,
    /// SHA-256 of the manifest.
    pub kenmerk: String,
    /// Its parts.
    pub onderdelen: Vec<Onderdeel>,
    /// The text that was hashed.
    pub manifest: String,
}

/// The receipts of an inschrijving or BAFO.
#[derive(Debug, Serialize)]
pub struct Bewijspagina {
    /// The page of the row.
    pub pagina: String,
    /// The name of the inschrijver.
    pub naam: String,
    /// The version that counts.
    pub bewijs: Bewijs,
    /// Versions that it replaced.
    pub eerder: Vec<Bewijs>,
}

impl Pagina for Bewijspagina {
    const SJABLOON: &'static str = "pages/ontvangstbewijs.html";

    fn voorbeelden() -> Vec<Self> {
        let bewijs = |versie| Bewijs {
            versie,
            stempel: 1_640_339_000,
            kenmerk: "ab".repeat(32),
            onderdelen: vec![Onderdeel {
                soort: "Bestand".to_owned(),
                naam: "referenties.pdf".to_owned(),
                sha256: "cd".repeat(32),
                grootte: 234_567,
            }],
            manifest: "tenderspoor-manifest 1\n".to_owned(),
        };
        let pagina = |eerder| Self {
            pagina: "/inschrijvingen/1".to_owned(),
            naam: "Coalitie Wmo".to_owned(),
            bewijs: bewijs(2),
            eerder,
        };
        vec![pagina(vec![]), pagina(vec![bewijs(1)])]
    }
}

/// The receipts of one row.
///
/// # Errors
/// 404 when nothing was handed in, or it is not the viewer's to know.
pub(super) async fn toon(
    kind: Kind,
    Ingelogd(bezoeker): Ingelogd,
    Path(id): Path<String>,
) -> Antwoord {
    let (_, id) = lees_pad(kind.meervoud(), &id)?;
    let geladen = rij::laad(&bezoeker, kind, id, &rij::Vraag::default()).await?;
    let db = bezoeker.db();
    let mut bewijzen = ontvangstbewijs::van(&db, &geladen.plek)
        .await
        .map_err(Weigering::from)?;
    if bewijzen.is_empty() {
        return Err(Problem::niet_gevonden());
    }
    let regels = match geladen.plek.rij.procedure_id {
        Some(procedure) => regels::regels(&db, procedure)
            .await
            .map_err(Weigering::from)?,
        None => None,
    };
    let ids: Vec<OrganisatieId> = bewijzen
        .iter()
        .flat_map(|b| organisaties(&b.manifest))
        .collect();
    let organisaties = rijen::organisaties(&db, ids)
        .await
        .map_err(Weigering::from)?;
    let namen = Namen {
        regels,
        organisaties: organisaties
            .into_iter()
            .map(|o| (o.id.to_string(), o.naam))
            .collect(),
    };
    let laatste = bewijzen.remove(0);
    let pagina = Bewijspagina {
        pagina: geladen.deel.pagina.clone(),
        naam: geladen.plek.rij.naam.clone(),
        bewijs: namen.bewijs(laatste),
        eerder: bewijzen
            .into_iter()
            .map(|bewijs| namen.bewijs(bewijs))
            .collect(),
    };
    let kader = rij::kader(&bezoeker, &geladen).await?;
    let kader = Kader {
        titel: format!("Ontvangstbewijs van {}", pagina.naam),
        ..kader.kruimel(pagina.naam.clone(), pagina.pagina.clone())
    };
    bezoeker.toon(StatusCode::OK, &kader, &pagina)
}

/// The parts of a manifest: code, name, hash and size.
fn delen(manifest: &str) -> impl Iterator<Item = (&str, &str, &str, u64)> {
    manifest.lines().filter_map(|regel| {
        let mut velden = regel.strip_prefix("onderdeel ")?.split('\t');
        let (code, naam, hash) = (velden.next()?, velden.next()?, velden.next()?);
        Some((code, naam, hash, velden.next()?.parse().ok()?))
    })
}

fn organisaties(manifest: &str) -> impl Iterator<Item = OrganisatieId> {
    delen(manifest)
        .filter(|(code, ..)| *code == "eigen-verklaring")
        .filter_map(|(_, sleutel, ..)| sleutel.parse().ok())
}

/// What the keys in a manifest stand for.
struct Namen {
    regels: Option<Procedureregels>,
    organisaties: BTreeMap<String, String>,
}

impl Namen {
    fn bewijs(&self, bewijs: Ontvangstbewijs) -> Bewijs {
        let onderdelen = delen(&bewijs.manifest).map(|(code, sleutel, hash, grootte)| Onderdeel {
            soort: soort(code).to_owned(),
            naam: self.naam(code, sleutel),
            sha256: hash.to_owned(),
            grootte,
        });
        Bewijs {
            onderdelen: onderdelen.collect(),
            versie: bewijs.versie,
            stempel: bewijs.stempel.0,
            kenmerk: bewijs.kenmerk,
            manifest: bewijs.manifest,
        }
    }

    fn naam(&self, code: &str, sleutel: &str) -> String {
        let regels = self.regels.as_ref();
        let naam = match code {
            "dossierantwoord" => regels
                .and_then(|r| r.dossiervragen.iter().find(|vraag| vraag.code == sleutel))
                .map(|vraag| vraag.vraag.clone()),
            "bafo-onderdeel" => regels
                .and_then(|r| {
                    r.bafo
                        .iter()
                        .flat_map(|b| &b.inhoud)
                        .find(|v| v.code == sleutel)
                })
                .map(|vraag| vraag.vraag.clone()),
            "eigen-verklaring" => self.organisaties.get(sleutel).cloned(),
            _ => None,
        };
        // What there is one of, such as a bid, has no key: its kind says it all.
        naam.unwrap_or_else(|| {
            if sleutel.is_empty() {
                soort(code)
            } else {
                sleutel
            }
            .to_owned()
        })
    }
}

fn soort(code: &str) -> &str {
    match code {
        "bestand" => "Bestand",
        _ => workflows::invoer::soort(code).map_or(code, |soort| soort.naam),
    }
}

#[cfg(test)]
mod tests {
    use super::delen;

    #[test]
    fn parts_are_read_from_the_text_that_was_hashed() {
        let manifest = "tenderspoor-manifest 1\nversie 2\nonderdeel bestand\tplan.pdf\tab\t14\n";
        let gelezen: Vec<_> = delen(manifest).collect();
        assert_eq!(gelezen, [("bestand", "plan.pdf", "ab", 14)]);
    }
}
