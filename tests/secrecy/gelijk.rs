//! Whether two worlds answer alike.

use super::bezoek::Antwoord;
use super::paden::paden;
use super::wereld::{Mens, Wereld};
use entities::ids::RijId;
use uuid::Uuid;
use workflows::role::Rol;

/// Asks every route in both worlds as everybody who may not know; what differs is a leak.
pub async fn gelijk(een: &Wereld, ander: &Wereld, wat: &str, weet: impl Fn(&Mens) -> bool) {
    let bekend = gedeelde_ids(een, ander).await;
    let mut alle = paden(een).await;
    alle.extend(paden(ander).await);
    let mut lekken = vec![];
    let mut gevraagd = 0;
    // Who may not know of the spoor at all is asked once, as the most powerful; `matrix` asks the others.
    let telt =
        |mens: &&Mens| !mens.email.ends_with("@ander.example") || mens.is(Rol::Inkoopadviseur);
    for mens in een.mensen.iter().filter(telt).filter(|mens| !weet(mens)) {
        let mut wachtrij: Vec<String> = alle.iter().cloned().collect();
        let mut gezien = alle.clone();
        while let Some(pad) = wachtrij.pop() {
            let (a, b) = (een.get(mens, &pad).await, ander.get(mens, &pad).await);
            gevraagd += 1;
            let (x, y) = (tekst(&a, mens, &bekend), tekst(&b, mens, &bekend));
            if x != y {
                let lek = format!("{} as {}:\n{}", pad, mens.email, verschil(&x, &y));
                eprintln!("{wat}: {lek}");
                lekken.push(lek);
            }
            for link in a.links().into_iter().chain(b.links()) {
                if !link.starts_with("/demo") && gezien.insert(link.clone()) {
                    wachtrij.push(link);
                }
            }
            assert!(
                gezien.len() < 5_000,
                "links without an end: {:#?}",
                gezien.iter().rev().take(9).collect::<Vec<_>>()
            );
        }
    }
    assert!(
        gevraagd > 500,
        "{wat}: only {gevraagd} questions were asked"
    );
    let aantal = lekken.len();
    lekken.truncate(12);
    assert!(aantal == 0, "{wat}: {aantal} leaks\n{}", lekken.join("\n"));
}

/// Hashes are for those who may see the thing and for the auditor, who may thus tell worlds apart by them.
fn tekst(antwoord: &Antwoord, mens: &Mens, bekend: &[Uuid]) -> String {
    let tekst = antwoord.genormaliseerd(bekend);
    if !mens.is(Rol::Auditor) {
        return tekst;
    }
    let hex = |woord: &str| woord.len() >= 8 && woord.bytes().all(|b| b.is_ascii_hexdigit());
    let delen = tekst.split_inclusive(|c: char| !c.is_ascii_alphanumeric());
    delen
        .map(|deel| {
            let woord = deel.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
            if hex(woord) && woord.bytes().any(|b| b.is_ascii_digit()) {
                "<hash>"
            } else {
                deel
            }
        })
        .collect()
}

/// The ids that mean the same in both worlds.
async fn gedeelde_ids(een: &Wereld, ander: &Wereld) -> Vec<Uuid> {
    let ander: Vec<RijId> = ander.rijen().await.iter().map(|r| r.id).collect();
    let rijen = een.rijen().await;
    let gedeeld = rijen.iter().filter(|r| ander.contains(&r.id));
    gedeeld.flat_map(|r| [r.id.0, r.dossier_id.0]).collect()
}

/// The first line that differs.
fn verschil(een: &str, ander: &str) -> String {
    let regels = een.lines().zip(ander.lines()).find(|(a, b)| a != b);
    let (a, b) = regels.unwrap_or(("(only the length differs)", ""));
    let rond = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    let kort = |regel: &str| -> String {
        regel
            .chars()
            .skip(rond.saturating_sub(150))
            .take(400)
            .collect()
    };
    format!("  - {}\n  + {}", kort(a), kort(b))
}
