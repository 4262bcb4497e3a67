//! The parts of a receipt in words: a manifest names them by code.

use super::bewijs::{Bewijs, Onderdeel};
use crate::acts::Weigering;
use crate::acts::bewijs::{Onderdeel as Deel, onderdelen};
use crate::steps::bezoeker::Bezoeker;
use crate::steps::rij::Geladen;
use crate::store::ontvangstbewijs::Ontvangstbewijs;
use crate::store::{regels, rijen};
use crate::views::tijd;
use entities::ids::OrganisatieId;
use std::collections::BTreeMap;
use workflows::procedureregels::Procedureregels;

/// The parts whose key begins with the organisation that they are of.
const VAN_ORGANISATIE: [&str; 2] = ["eigen-verklaring", "deelnemersbestand"];

/// What the keys in a manifest stand for.
pub(super) struct Namen {
    regels: Option<Procedureregels>,
    organisaties: BTreeMap<String, String>,
}

impl Namen {
    /// The names for these receipts.
    pub(super) async fn bij(
        bezoeker: &Bezoeker,
        geladen: &Geladen,
        bewijzen: &[Ontvangstbewijs],
    ) -> Result<Self, Weigering> {
        let db = bezoeker.db();
        let regels = regels::bij(&db, &geladen.plek.rij).await?;
        let delen = bewijzen.iter().flat_map(|b| onderdelen(&b.manifest));
        let ids: Vec<OrganisatieId> = delen
            .filter(|deel| VAN_ORGANISATIE.contains(&deel.soort.as_str()))
            .filter_map(|deel| deel.naam.split('/').next()?.parse().ok())
            .collect();
        let organisaties = rijen::organisaties(&db, ids).await?;
        Ok(Self {
            regels,
            organisaties: organisaties
                .into_iter()
                .map(|o| (o.id.to_string(), o.naam))
                .collect(),
        })
    }

    /// The receipt with its parts in words.
    pub(super) fn bewijs(
        &self,
        bewijs: Ontvangstbewijs,
        pagina: &str,
    ) -> Result<Bewijs, jiff::Error> {
        let delen: Vec<_> = onderdelen(&bewijs.manifest).collect();
        let onderdeel = |deel: &Deel| Onderdeel {
            soort: soort(&deel.soort).to_owned(),
            naam: self.naam(&deel.soort, &deel.naam),
            sha256: deel.sha256.clone(),
            grootte: deel.grootte,
        };
        Ok(Bewijs {
            onderdelen: delen.iter().map(onderdeel).collect(),
            versie: bewijs.versie,
            stempel: bewijs.stempel.0,
            ontvangen: tijd::op_de_seconde(bewijs.stempel.0)?,
            kenmerk: bewijs.kenmerk,
            href: format!("{pagina}/ontvangstbewijs/{}", bewijs.versie),
            manifest: bewijs.manifest,
        })
    }

    fn naam(&self, code: &str, sleutel: &str) -> String {
        let regels = self.regels.as_ref();
        let vraag = |code: &str| {
            let vraag = regels?
                .dossiervragen
                .iter()
                .find(|vraag| vraag.code == code);
            vraag.map(|vraag| vraag.vraag.clone())
        };
        let naam = match code {
            "dossierantwoord" => vraag(sleutel),
            "dossierbijlage" => sleutel.rsplit_once('/').and_then(|(code, _)| vraag(code)),
            "bafo-onderdeel" => regels
                .and_then(|r| {
                    r.bafo
                        .iter()
                        .flat_map(|b| &b.inhoud)
                        .find(|v| v.code == sleutel)
                })
                .map(|vraag| vraag.vraag.clone()),
            // Two files of the same name, each behind the code of its question.
            "bestand" => sleutel
                .split_once('/')
                .and_then(|(code, naam)| Some(format!("{naam}, bij ‘{}’", vraag(code)?))),
            "eigen-verklaring" => self.organisaties.get(sleutel).cloned(),
            "deelnemersbestand" => sleutel.split_once('/').and_then(|(van, nummer)| {
                let van = self.organisaties.get(van)?;
                Some(format!("{van}, bestand {nummer}"))
            }),
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
        "deelnemersbestand" => "Vertrouwelijk bestand van een deelnemer",
        _ => workflows::invoer::soort(code).map_or(code, |soort| soort.naam),
    }
}
