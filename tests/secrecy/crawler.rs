//! Follows every link and presses every button as everybody, in the states of the shipped draaiboeken:
//! no failure of ours, no dead link, and every refusal says why.

use super::bezoek::{Antwoord, vraag};
use super::formulier::{Formulier, formulieren};
use super::wereld::{Mens, Wereld};
use axum::http::StatusCode;
use std::collections::BTreeSet;
use tenderspoor::views::keuring;
use workflows::machine::Kind;

/// Where everybody begins.
const BEGIN: [&str; 5] = ["/", "/taken", "/zaken", "/aanbestedingen", "/regels"];

/// The findings of one world, a line each.
#[derive(Default)]
struct Vondsten {
    regels: BTreeSet<String>,
    paginas: usize,
    geperst: usize,
}

impl Vondsten {
    fn meld(&mut self, mens: &Mens, pad: &str, wat: &str) {
        self.regels
            .insert(format!("{pad} as {}: {wat}", mens.email));
    }

    /// What every page keeps, whatever it says.
    fn keur(&mut self, mens: &Mens, pad: &str, antwoord: &Antwoord) {
        if antwoord.status.is_server_error() {
            self.meld(
                mens,
                pad,
                &format!("{}: {}", antwoord.status, kort(&antwoord.tekst)),
            );
        } else if antwoord.is_html() {
            for bezwaar in keuring::bezwaren(&antwoord.tekst) {
                self.meld(mens, pad, &bezwaar);
            }
        }
    }
}

fn kort(tekst: &str) -> String {
    tekst.chars().take(200).collect()
}

/// Opens every page that can be reached; gives the forms that are on them.
async fn volg(wereld: &Wereld, mens: &Mens, vondsten: &mut Vondsten) -> Vec<(String, Formulier)> {
    let mut wachtrij: Vec<(String, String)> = BEGIN
        .iter()
        .map(|pad| ((*pad).to_owned(), "the start".to_owned()))
        .collect();
    let mut gezien: BTreeSet<String> = BEGIN.iter().map(|p| (*p).to_owned()).collect();
    let mut gevonden = vec![];
    while let Some((pad, vanaf)) = wachtrij.pop() {
        let antwoord = wereld.get(mens, &pad).await;
        vondsten.paginas += 1;
        vondsten.keur(mens, &pad, &antwoord);
        if antwoord.status.is_client_error() {
            vondsten.meld(
                mens,
                &pad,
                &format!("{}, linked from {vanaf}", antwoord.status),
            );
        }
        let doel = antwoord.koppen.get("location").cloned();
        for link in antwoord.links().into_iter().chain(doel) {
            if !link.starts_with("/demo") && gezien.insert(link.clone()) {
                wachtrij.push((link, pad.clone()));
            }
        }
        for formulier in formulieren(&antwoord.tekst) {
            gevonden.push((pad.clone(), formulier));
        }
    }
    gevonden
}

/// Sends a form; a refusal must be a page that says why.
async fn stuur(wereld: &Wereld, mens: &Mens, actie: &str, velden: &str, vondsten: &mut Vondsten) {
    let antwoord = vraag(&wereld.router, mens, actie, Some(velden)).await;
    vondsten.geperst += 1;
    let pad = format!("POST {actie} [{}]", kort(velden));
    vondsten.keur(mens, &pad, &antwoord);
    if antwoord.status.is_redirection() {
        let doel = antwoord.koppen.get("location").cloned().unwrap_or_default();
        let volgende = wereld.get(mens, &doel).await;
        vondsten.keur(mens, &format!("{doel} after {pad}"), &volgende);
        if volgende.status.is_client_error() {
            vondsten.meld(mens, &doel, &format!("{} after {pad}", volgende.status));
        }
    } else if !antwoord.status.is_client_error() {
        vondsten.meld(mens, &pad, &format!("{} after a form", antwoord.status));
    } else if let Some(wat) = zonder_reden(&antwoord) {
        vondsten.meld(mens, &pad, &wat);
    }
}

/// What a refusal lacks: a sentence in Dutch, or at an unmet rule its source.
fn zonder_reden(antwoord: &Antwoord) -> Option<String> {
    let tekst = &antwoord.tekst;
    let zinnen = tekst
        .split("<p")
        .skip(1)
        .filter_map(|p| p.split("</p>").next());
    let zin = zinnen
        .filter_map(|p| p.split_once('>'))
        .any(|(_, zin)| zin.contains(' ') && zin.ends_with('.'));
    let bij_veld = tekst.contains("veld__fout");
    if !zin && !bij_veld {
        return Some(format!("{} without a sentence", antwoord.status));
    }
    let regels = antwoord.status == StatusCode::UNPROCESSABLE_ENTITY && !bij_veld;
    let onbekend = regels && tekst.contains("class=\"regels") && !tekst.contains("/regels#");
    onbekend.then(|| "rules without a source".to_owned())
}

/// Whatever is offered and whatever is not: the forms of the pages, empty and filled in, and every act
/// of the machine of every row.
async fn pers(
    wereld: &Wereld,
    mens: &Mens,
    forms: &[(String, Formulier)],
    vondsten: &mut Vondsten,
) {
    let mut gedaan = BTreeSet::new();
    for (_, formulier) in forms {
        if formulier.is_van_de_sessie() || !gedaan.insert(formulier.actie.clone()) {
            continue;
        }
        stuur(wereld, mens, &formulier.actie, &formulier.leeg(), vondsten).await;
        stuur(
            wereld,
            mens,
            &formulier.actie,
            &formulier.gevuld(),
            vondsten,
        )
        .await;
    }
}

async fn alle_handelingen(wereld: &Wereld, mens: &Mens, vondsten: &mut Vondsten) {
    for rij in wereld.rijen().await {
        let kind = Kind::parse(&rij.machine).unwrap();
        let handelingen: BTreeSet<_> = kind.describe().iter().map(|a| a.handeling).collect();
        for handeling in handelingen {
            let basis = format!("/{}/{}", kind.meervoud(), rij.id);
            for wat in ["handelingen", "parafen"] {
                let actie = format!("{basis}/{wat}/{handeling}");
                stuur(wereld, mens, &actie, "", vondsten).await;
            }
        }
    }
}

/// Crawls one moment of a story: everybody reads first, then everybody presses, on a copy.
async fn kruip(naam: &str, tot: &str) {
    let wereld = Wereld::gespeeld(naam, tot).await;
    let mut vondsten = Vondsten::default();
    let mut forms = vec![];
    let mensen = wereld
        .mensen
        .iter()
        .filter(|m| !m.email.ends_with("@ander.example"));
    for mens in mensen.clone() {
        forms.push((mens, volg(&wereld, mens, &mut vondsten).await));
    }
    let kopie = wereld.kopie().await;
    for (mens, forms) in &forms {
        pers(&kopie, mens, forms, &mut vondsten).await;
    }
    let kopie = wereld.kopie().await;
    for mens in mensen.filter(|m| m.id.is_some()) {
        alle_handelingen(&kopie, mens, &mut vondsten).await;
    }
    let Vondsten {
        regels,
        paginas,
        geperst,
    } = vondsten;
    assert!(
        paginas > 50 && geperst > 20,
        "{paginas} pages, {geperst} forms"
    );
    let eerste: Vec<_> = regels.iter().take(40).cloned().collect();
    assert!(
        regels.is_empty(),
        "{naam} {tot}: {} findings\n{}",
        regels.len(),
        eerste.join("\n")
    );
}

#[tokio::test]
async fn in_the_preparation() {
    kruip("maximum-gelijk-aan-aantal", "2023-01-31T15:30:00Z").await;
}

#[tokio::test]
#[ignore = "takes minutes of both cores: cargo test --test main secrecy:: -- --ignored"]
async fn while_providers_hand_in() {
    kruip("maximum-gelijk-aan-aantal", "2023-03-20T12:00:00Z").await;
}

#[tokio::test]
#[ignore = "takes minutes of both cores: cargo test --test main secrecy:: -- --ignored"]
async fn while_the_committee_assesses() {
    kruip("maximum-gelijk-aan-aantal", "2023-03-29T12:00:00Z").await;
}

#[tokio::test]
#[ignore = "takes minutes of both cores: cargo test --test main secrecy:: -- --ignored"]
async fn in_the_dialogue() {
    kruip("maximum-gelijk-aan-aantal", "2023-05-02T08:00:00Z").await;
}

#[tokio::test]
#[ignore = "takes minutes of both cores: cargo test --test main secrecy:: -- --ignored"]
async fn at_the_award() {
    kruip("wmo-begeleiding", "2030-01-01T00:00:00Z").await;
}
