//! Acts as cards: what this person can do, what stands in the way, and who is waited for.

use crate::acts::parafen::Gezet;
use crate::acts::sleutels::wacht_op_sleutels;
use crate::steps::antwoord::regel;
use crate::views::delen::{Handeling, Nadruk, Toelichting, Wachtende};
use crate::views::velden::{Soort, Veld};
use crate::views::{nederlands, words};
use serde::Serialize;
use workflows::desk::{Check, Refusal};
use workflows::machine::{Kind, Offer};
use workflows::role::{Rol, Rollen};
use workflows::rule::REDEN;
use workflows::wachten::{Wacht, wacht};

/// A paraaf that this person may put, or has put.
#[derive(Clone, Debug, Serialize)]
pub struct Paraaf {
    /// The code of the act.
    pub code: String,
    /// The act in words.
    pub naam: String,
    /// Where it is sent, by POST.
    pub actie: String,
    /// The viewer put one on the present content.
    pub gezet: bool,
}

/// Everything about the acts of one row.
#[derive(Clone, Debug, Default)]
pub struct Aanbod {
    /// Acts of the viewer's own roles: possible first, rare ones last.
    pub handelingen: Vec<Handeling>,
    /// Parafen that the viewer's roles are asked for.
    pub parafen: Vec<Paraaf>,
    /// Who else is waited for.
    pub wachtenden: Vec<Wachtende>,
}

/// Where the acts are sent, and the version that the person saw.
#[derive(Clone, Copy, Debug)]
pub struct Adres<'a> {
    /// The kind of row.
    pub kind: Kind,
    /// The page of the row, without a slash at the end.
    pub pagina: &'a str,
    /// The version of the row.
    pub versie: i64,
}

/// Whether an act is rarely meant: it needs a reason, or nobody waits for it.
fn is_zeldzaam(handeling: &str, regels: &[Check]) -> bool {
    wacht(handeling, regels) == Wacht::Nooit
}

/// Who is waited for in a state, from the machine alone: no rule is run, for a rule's result can be
/// a secret. "–" when nobody is.
#[must_use]
pub fn aan_zet(kind: Kind, staat: &str) -> String {
    let mut mensen: Vec<Rol> = Vec::new();
    let mut klok = false;
    for pijl in kind.describe().iter().filter(|pijl| pijl.van == staat) {
        klok |= pijl.edge.wie.contains(&Rol::Klok);
        if is_zeldzaam(pijl.handeling, &pijl.edge.regels) {
            continue;
        }
        for rol in pijl.edge.wie.iter().filter(|rol| rol.van_mens()) {
            if !mensen.contains(rol) {
                mensen.push(*rol);
            }
        }
    }
    match (mensen.is_empty(), klok) {
        (false, _) => wie_in_woorden(&mensen),
        (true, true) => "Einde van een termijn".to_owned(),
        (true, false) if kind.is_final(staat) => "–".to_owned(),
        (true, false) => "Volgt de zaak".to_owned(),
    }
}

/// Sorts the offers of a row into what the viewer can do and what others are waited for.
pub fn aanbod(adres: Adres<'_>, offers: &[Offer], rollen: &Rollen, gezet: &[Gezet]) -> Aanbod {
    let mut uit = Aanbod::default();
    for offer in offers {
        if rollen.een_van(&offer.edge.wie) {
            uit.handelingen.push(kaart(adres, offer));
        }
        if let Some(paraaf) = paraaf(adres, offer, rollen, gezet) {
            uit.parafen.push(paraaf);
        }
        uit.wachtenden.extend(wachtende(adres.kind, offer, rollen));
    }
    uit.handelingen
        .sort_by_key(|h| (h.nadruk == Nadruk::Rustig, !h.mogelijk));
    if let Some(eerste) = uit.handelingen.first_mut()
        && eerste.mogelijk
        && eerste.nadruk == Nadruk::Gewoon
    {
        eerste.nadruk = Nadruk::Primair;
    }
    uit
}

fn kaart(adres: Adres<'_>, offer: &Offer) -> Handeling {
    let code = offer.handeling;
    let naam = words::handeling(adres.kind, code);
    let uitleg = words::handeling_uitleg(adres.kind, code);
    let sleutels = offer.edge.sleutels;
    let reden = offer.checks().iter().any(|check| check.code == REDEN);
    Handeling {
        code: code.to_owned(),
        uitleg: Some(if sleutels {
            format!("{uitleg} {}", welke_wachtzin(offer))
        } else {
            uitleg
        }),
        knop: naam.clone(),
        naam,
        nadruk: if is_zeldzaam(code, offer.checks()) {
            Nadruk::Rustig
        } else {
            Nadruk::Gewoon
        },
        actie: format!("{}/handelingen/{code}", adres.pagina),
        versie: adres.versie,
        mogelijk: offer.uitkomst.is_ok() || (sleutels && wacht_op_sleutels(offer)),
        regels: offer
            .checks()
            .iter()
            .filter(|check| check.code != REDEN)
            .map(regel)
            .collect(),
        toelichting: if reden {
            Toelichting::Moet
        } else {
            Toelichting::Geen
        },
        velden: sleutels.then(|| wachtzin(code)).into_iter().collect(),
        wacht_op: None,
    }
}

/// Whether the other passphrase was given.
fn welke_wachtzin(offer: &Offer) -> &'static str {
    if offer.uitkomst.is_ok() {
        "Een andere sleutelhouder gaf zijn wachtzin al: met de uwe is het gedaan."
    } else {
        "Er zijn twee wachtzinnen voor nodig; de volgorde maakt niet uit."
    }
}

fn wachtzin(code: &str) -> Veld {
    let mut veld = Veld::nieuw(Soort::Wachtwoord, "wachtzin", "Uw wachtzin");
    veld.id = format!("wachtzin-{code}");
    veld.hint = Some("Die bedacht u op de pagina ‘Mijn sleutel’.".to_owned());
    veld.aanvullen = Some("current-password".to_owned());
    veld
}

fn paraaf(adres: Adres<'_>, offer: &Offer, rollen: &Rollen, gezet: &[Gezet]) -> Option<Paraaf> {
    let gevraagd = offer
        .checks()
        .iter()
        .any(|check| rollen.een_van(check.paraaf));
    let code = offer.handeling;
    // The paraaf of a sleutelhouder is the passphrase, given with the act itself.
    (gevraagd && !offer.edge.sleutels).then(|| Paraaf {
        code: code.to_owned(),
        naam: words::handeling(adres.kind, code),
        actie: format!("{}/parafen/{code}", adres.pagina),
        gezet: gezet.iter().any(|g| g.eigen && g.handeling == code),
    })
}

/// Somebody else who is waited for. Whether their rules are met is not said: that can be a secret.
fn wachtende(kind: Kind, offer: &Offer, rollen: &Rollen) -> Option<Wachtende> {
    // What answers a question waits only once it was asked, which the machine alone does not tell.
    let zeldzaam = wacht(offer.handeling, offer.checks()) != Wacht::Altijd;
    let naam = words::handeling(kind, offer.handeling);
    if !rollen.een_van(&offer.edge.wie) {
        let wie: Vec<Rol> = offer
            .edge
            .wie
            .iter()
            .copied()
            .filter(|r| r.van_mens())
            .collect();
        return (!zeldzaam && !wie.is_empty()).then(|| Wachtende {
            wie: wie_in_woorden(&wie),
            waarop: naam,
        });
    }
    let Err(Refusal::Unmet { unmet }) = &offer.uitkomst else {
        return None;
    };
    let anderen = unmet.iter().find(|check| !check.paraaf.is_empty())?;
    (!zeldzaam).then(|| Wachtende {
        wie: wie_in_woorden(anderen.paraaf),
        waarop: if offer.edge.sleutels {
            format!("wachtzin bij ‘{naam}’")
        } else {
            format!("paraaf bij ‘{naam}’")
        },
    })
}

/// Roles as the subject of a line: "Jurist of tweede inkoper".
pub fn wie_in_woorden(rollen: &[Rol]) -> String {
    let namen: Vec<String> = rollen.iter().map(|rol| words::rol(*rol)).collect();
    nederlands::keuze(&namen)
}
