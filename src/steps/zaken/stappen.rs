//! In which of the six steps a case is, and when it passed the others.

use super::planning::{Gebeurd, Mijlpaalplan};
use crate::store::zaken::Zaak;
use crate::views::delen::{Stand, Stap};
use crate::views::words;
use strum::IntoEnumIterator;
use workflows::inzage::Zicht;
use workflows::machine::{Kind, Stap as Wetsstap};

/// The step of a case, as far as the viewer may know the state of its rows: that of the perceel that
/// has furthest to go.
#[must_use]
pub fn huidig(zaak: &Zaak) -> Wetsstap {
    let staat = |plek: &crate::store::rijen::Plek| {
        (plek.zicht == Zicht::Ja).then(|| plek.rij.toestand.clone())
    };
    let lopend = zaak
        .percelen
        .iter()
        .filter_map(staat)
        .filter(|staat| !matches!(staat.as_str(), "niet-gegund" | "ingetrokken"))
        .map(|staat| van_perceel(&staat))
        .min();
    let procedure = zaak.procedure.as_ref().and_then(staat);
    match (procedure.as_deref(), zaak.spoor.as_ref().and_then(staat)) {
        (None | Some("voorbereid"), Some(spoor)) if spoor != "go" => Wetsstap::Voorbereiden,
        (None, _) => Wetsstap::Voorbereiden,
        (
            Some(
                "voorbereid" | "publicatie-klaar" | "vooraangekondigd" | "gepubliceerd"
                | "ingetrokken",
            ),
            _,
        ) => Wetsstap::Publiceren,
        (Some("inschrijving-gesloten"), _) => Wetsstap::Selecteren,
        (Some(_), _) => {
            let eigen = zaak.eigen.iter().filter_map(staat);
            let eigen = eigen.map(|staat| van_inschrijving(&staat)).max();
            lopend.or(eigen).unwrap_or(Wetsstap::Selecteren)
        }
    }
}

/// For a party, that knows no perceel but its own place in it.
fn van_inschrijving(staat: &str) -> Wetsstap {
    match staat {
        "in-dialoog" | "dialoog-beeindigd" | "bafo-ingediend" | "bafo-afgewezen" => {
            Wetsstap::Concretiseren
        }
        "beoogd-gegund" | "afgewezen" | "gegund" | "gunning-vervallen" => Wetsstap::Contracteren,
        _ => Wetsstap::Selecteren,
    }
}

fn van_perceel(staat: &str) -> Wetsstap {
    match staat {
        "dialoog" | "bafo-uitgevraagd" | "bafo-gesloten" | "bafo-beoordeling" => {
            Wetsstap::Concretiseren
        }
        "gunning-concept"
        | "gunning-medegedeeld"
        | "gunning-definitief"
        | "contractering"
        | "gecontracteerd" => Wetsstap::Contracteren,
        "implementatie" | "afgerond" => Wetsstap::Implementeren,
        _ => Wetsstap::Selecteren,
    }
}

/// The six steps as a bar. Beneath a step stands when it ended, what is its state now, or when it is
/// planned.
#[must_use]
pub fn balk(zaak: &Zaak, gebeurd: &Gebeurd, plannen: &[Mijlpaalplan]) -> Vec<Stap> {
    let nu = huidig(zaak);
    Wetsstap::iter()
        .map(|stap| {
            let stand = match stap.cmp(&nu) {
                std::cmp::Ordering::Less => Stand::Klaar,
                std::cmp::Ordering::Equal => Stand::Nu,
                std::cmp::Ordering::Greater => Stand::Straks,
            };
            let onder = match stand {
                Stand::Klaar => gebeurd.van_stap(stap),
                Stand::Nu => staat_in_woorden(zaak),
                Stand::Straks => gepland(stap, plannen),
            };
            let code: &str = stap.into();
            Stap {
                naam: words::stap(stap),
                onder,
                stand,
                href: (stand != Stand::Straks).then(|| format!("#stap-{code}")),
            }
        })
        .collect()
}

/// The row of a case whose state says where it is: a perceel once the vault is open, or for a party its own
/// submission; before that the procedure, and before the Go the spoor.
#[must_use]
pub fn leidend(zaak: &Zaak) -> Option<&crate::store::rijen::Plek> {
    let zichtbaar = |plek: &&crate::store::rijen::Plek| plek.zicht == Zicht::Ja;
    let procedure = zaak.procedure.as_ref().filter(zichtbaar);
    let staat = procedure.map_or("", |plek| plek.rij.toestand.as_str());
    let perceel = zaak.percelen.iter().filter(zichtbaar).find(|plek| {
        !matches!(
            plek.rij.toestand.as_str(),
            "open" | "niet-gegund" | "ingetrokken"
        )
    });
    match staat {
        "" | "voorbereid" => zaak
            .spoor
            .as_ref()
            .filter(zichtbaar)
            .filter(|plek| plek.rij.toestand != "go")
            .or(procedure),
        "kluis-geopend" | "afgerond" => perceel
            .or_else(|| zaak.percelen.iter().find(zichtbaar))
            .or_else(|| zaak.eigen.iter().find(zichtbaar))
            .or(procedure),
        _ => procedure,
    }
}

fn staat_in_woorden(zaak: &Zaak) -> String {
    leidend(zaak).map_or_else(String::new, |plek| {
        words::toestand(plek.kind, &plek.rij.toestand).to_lowercase()
    })
}

/// When a step is planned to begin, by the milestone with which it does.
fn gepland(stap: Wetsstap, plannen: &[Mijlpaalplan]) -> String {
    let code = match stap {
        Wetsstap::Voorbereiden => "go",
        Wetsstap::Publiceren => "publicatie",
        Wetsstap::Selecteren => "selectie",
        Wetsstap::Concretiseren => "dialoog",
        Wetsstap::Contracteren => "gunning",
        Wetsstap::Implementeren => "start",
    };
    plannen
        .iter()
        .find(|plan| plan.code == code)
        .map_or_else(String::new, |plan| {
            format!("gepland {}", plan.huidig_kort())
        })
}

/// The step to whose folder a kind of row belongs.
#[must_use]
pub fn van(kind: Kind) -> Wetsstap {
    kind.stap()
}
