//! Findings on judging: criteria, weights, scale, assessors, questions and the adviesraad.

use super::{Bevinding, HUISREGEL, codes_uniek};
use crate::procedureregels::{
    ADVIESRAAD_CRITERIUM, AdviesModus, BafoVraag, Beoordelingswijze, Criterium, Dossiervraag,
    MEESTE_WOORDEN, Procedureregels,
};

const TRANSPARANTIE: &str = "Aw 2012, art. 1.9; HvJEU C-532/06 (Lianakis)";
const COMMISSIE: &str = "Beoordelingscommissie zoals aangekondigd (rechtspraak)";

/// Fewer assessors than this is allowed, but one odd score then weighs heavily.
const LIEVER_BEOORDELAARS: u32 = 3;

pub(super) fn controleer(regels: &Procedureregels, lijst: &mut Vec<Bevinding>) {
    wijze("selectie", &regels.selectiewijze(), lijst);
    if let Some(gunning) = &regels.gunning {
        wijze("gunning", gunning, lijst);
    }
    vragen(regels, lijst);
    adviesraad(regels, lijst);
}

fn wijze(fase: &str, wijze: &Beoordelingswijze, lijst: &mut Vec<Bevinding>) {
    criteria(fase, &wijze.criteria, lijst);
    schaal(fase, wijze, lijst);
    minima(fase, wijze, lijst);
    commissie(fase, wijze, lijst);
    if wijze.decimalen > 2 {
        let zin = format!("Rond de {fase} af op 0, 1 of 2 decimalen.");
        lijst.push(Bevinding::blokkade("decimalen-te-veel", HUISREGEL, zin));
    }
}

fn criteria(fase: &str, criteria: &[Criterium], lijst: &mut Vec<Bevinding>) {
    if criteria.is_empty() {
        let zin = format!("Voeg minstens één criterium toe voor de {fase}.");
        lijst.push(Bevinding::blokkade(
            "criterium-ontbreekt",
            TRANSPARANTIE,
            zin,
        ));
        return;
    }
    let wat = format!("criteria van de {fase}");
    codes_uniek(
        "criteriumcode-dubbel",
        &wat,
        criteria.iter().map(|c| c.code.as_str()),
        lijst,
    );
    for criterium in criteria.iter().filter(|criterium| criterium.gewicht == 0) {
        let zin = format!(
            "Criterium {} telt voor 0 procent. Geef het een gewicht of haal het weg.",
            criterium.naam
        );
        lijst.push(Bevinding::blokkade("gewicht-nul", TRANSPARANTIE, zin));
    }
    let som: u64 = criteria
        .iter()
        .map(|criterium| u64::from(criterium.gewicht))
        .sum();
    if som != 100 {
        let zin =
            format!("De gewichten van de {fase} zijn samen {som} procent. Maak er samen 100 van.");
        lijst.push(Bevinding::blokkade(
            "gewichten-niet-100",
            TRANSPARANTIE,
            zin,
        ));
    }
}

fn schaal(fase: &str, wijze: &Beoordelingswijze, lijst: &mut Vec<Bevinding>) {
    if wijze.schaal.len() < 2 {
        let zin = format!("De schaal van de {fase} heeft minstens twee scores nodig.");
        lijst.push(Bevinding::blokkade("schaal-te-kort", TRANSPARANTIE, zin));
    }
    if !wijze
        .schaal
        .is_sorted_by(|laag, hoog| laag.waarde < hoog.waarde)
    {
        let zin = format!("Zet de scores van de {fase} van laag naar hoog, elke score één keer.");
        lijst.push(Bevinding::blokkade(
            "schaal-niet-oplopend",
            TRANSPARANTIE,
            zin,
        ));
    }
}

fn minima(fase: &str, wijze: &Beoordelingswijze, lijst: &mut Vec<Bevinding>) {
    for criterium in &wijze.criteria {
        let Some(minimum) = criterium
            .minimum
            .filter(|minimum| !wijze.op_schaal(*minimum))
        else {
            continue;
        };
        let zin = format!(
            "Het minimum van criterium {} is {minimum}. Kies een score die op de schaal staat.",
            criterium.naam
        );
        lijst.push(Bevinding::blokkade(
            "minimum-niet-op-schaal",
            TRANSPARANTIE,
            zin,
        ));
    }
    let waarden = || wijze.schaal.iter().map(|stap| stap.waarde);
    let (Some(totaal), Some(laagste), Some(hoogste)) =
        (wijze.minimum_totaal, waarden().min(), waarden().max())
    else {
        return;
    };
    if totaal < laagste || totaal > hoogste {
        let zin = format!(
            "Het minimum voor het totaal van de {fase} is {totaal}. Kies een getal van {laagste} tot en met {hoogste}."
        );
        lijst.push(Bevinding::blokkade(
            "minimum-totaal-buiten-schaal",
            TRANSPARANTIE,
            zin,
        ));
    }
}

fn commissie(fase: &str, wijze: &Beoordelingswijze, lijst: &mut Vec<Bevinding>) {
    if wijze.aantal_beoordelaars == 0 {
        let zin = format!("Vul in hoeveel beoordelaars er zijn voor de {fase}.");
        lijst.push(Bevinding::blokkade(
            "beoordelaars-ontbreken",
            COMMISSIE,
            zin,
        ));
    } else if wijze.aantal_beoordelaars < LIEVER_BEOORDELAARS {
        let zin = format!(
            "Voor de {fase} zijn er minder dan drie beoordelaars. Neem er liever drie of meer."
        );
        lijst.push(Bevinding::advies("beoordelaars-weinig", COMMISSIE, zin));
    }
    if wijze.deskundigheid.is_empty() {
        let zin = format!("Noem de deskundigheid van de beoordelaars voor de {fase}.");
        lijst.push(Bevinding::advies("deskundigheid-ontbreekt", COMMISSIE, zin));
    }
}

fn vragen(regels: &Procedureregels, lijst: &mut Vec<Bevinding>) {
    let vragen = &regels.dossiervragen;
    if vragen.is_empty() {
        let zin = "Stel minstens één vraag in het bekwaamheidsdossier.";
        lijst.push(Bevinding::blokkade("vraag-ontbreekt", HUISREGEL, zin));
        return;
    }
    codes_uniek(
        "vraagcode-dubbel",
        "vragen van het dossier",
        vragen.iter().map(|v| v.code.as_str()),
        lijst,
    );
    let criteria = &regels.selectie.criteria;
    for vraag in vragen
        .iter()
        .filter(|vraag| !criteria.iter().any(|c| c.code == vraag.thema))
    {
        let zin = format!(
            "Vraag {} hoort bij thema \"{}\", maar dat is geen criterium. Kies een criterium van de selectie.",
            vraag.code, vraag.thema
        );
        lijst.push(Bevinding::blokkade("thema-onbekend", TRANSPARANTIE, zin));
    }
    for criterium in criteria
        .iter()
        .filter(|c| !vragen.iter().any(|vraag| vraag.thema == c.code))
    {
        let zin = format!(
            "Bij criterium {} hoort geen vraag. Voeg een vraag toe of haal het criterium weg.",
            criterium.naam
        );
        lijst.push(Bevinding::blokkade(
            "criterium-zonder-vraag",
            TRANSPARANTIE,
            zin,
        ));
    }
    let dossier = vragen.iter().map(|vraag| (&vraag.code, vraag.hoogstens()));
    let bafo = regels.bafo.iter().flat_map(|bafo| &bafo.inhoud);
    let bafo = bafo.map(
        |BafoVraag {
             code, max_woorden, ..
         }| (code, *max_woorden),
    );
    for (code, _) in dossier.chain(bafo).filter(|(_, woorden)| *woorden == 0) {
        let zin =
            format!("Vraag {code} laat 0 woorden toe. Vul in hoe lang het antwoord mag zijn.");
        lijst.push(Bevinding::blokkade(
            "antwoordlengte-ontbreekt",
            HUISREGEL,
            zin,
        ));
    }
    antwoordlengtes(vragen, lijst);
}

/// A supplier must know one limit, and must be able to use all of it.
fn antwoordlengtes(vragen: &[Dossiervraag], lijst: &mut Vec<Bevinding>) {
    for vraag in vragen {
        if vraag.max_woorden > 0 && vraag.max_paginas.is_some() {
            let zin = format!(
                "Vraag {} heeft een grens in woorden en een in pagina's. Kies er één.",
                vraag.code
            );
            lijst.push(Bevinding::blokkade("antwoordlengte-dubbel", HUISREGEL, zin));
        }
        if vraag.hoogstens() > MEESTE_WOORDEN {
            let zin = format!(
                "Het antwoord op vraag {} mag langer zijn dan {MEESTE_WOORDEN} woorden. Dat past niet in het formulier. Vraag minder, of vraag een bijlage.",
                vraag.code
            );
            lijst.push(Bevinding::blokkade(
                "antwoordlengte-te-groot",
                HUISREGEL,
                zin,
            ));
        }
    }
}

fn adviesraad(regels: &Procedureregels, lijst: &mut Vec<Bevinding>) {
    const BRON: &str = "Leidraad: rol van de adviesraad";
    let criteria = &regels.selectie.criteria;
    let raadgevend = regels.adviesraad.modus == AdviesModus::Raadgevend;
    if raadgevend && criteria.iter().any(|c| c.code == ADVIESRAAD_CRITERIUM) {
        let zin = "Er is een criterium voor de adviesraad, maar de adviesraad geeft alleen advies. Kondig aan dat het oordeel meetelt, of haal het criterium weg.";
        lijst.push(Bevinding::blokkade(
            "adviesraad-niet-aangekondigd",
            TRANSPARANTIE,
            zin,
        ));
    }
    let bestaat = |code: &String| regels.dossiervragen.iter().any(|vraag| vraag.code == *code);
    for code in regels
        .adviesraad
        .vragen
        .iter()
        .filter(|code| !bestaat(code))
    {
        let zin = format!(
            "De adviesraad krijgt vraag {code}, maar die bestaat niet. Kies een vraag van het dossier."
        );
        lijst.push(Bevinding::blokkade("adviesvraag-onbekend", BRON, zin));
    }
    if regels.dossiervragen.is_empty() || regels.adviesraad_vragen().next().is_some() {
        return;
    }
    let zin = "De adviesraad krijgt geen enkele vraag te lezen. Wijs minstens één vraag toe.";
    lijst.push(match regels.adviesraad.modus {
        AdviesModus::Raadgevend => Bevinding::advies("adviesraad-zonder-vragen", BRON, zin),
        AdviesModus::MeewegendSubcriterium { .. } => {
            Bevinding::blokkade("adviesraad-zonder-vragen", BRON, zin)
        }
    });
}
