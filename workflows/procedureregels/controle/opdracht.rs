//! Findings on what is bought: value, CPV, lots, requirements, contract and where to complain.

use super::{Bevinding, HUISREGEL, codes_uniek, leeg, ontbreekt};
use crate::bekostiging::DREMPEL_CENTEN;
use crate::procedureregels::{
    BewijsRegels, ContractRegels, Contractvorm, Procedureregels, is_sociale_dienst,
};
use crate::raming;

/// The longest framework that needs no reason, in years (Aw 2.140 lid 3).
const RAAMOVEREENKOMST_JAREN: u32 = 4;

pub(super) fn controleer(regels: &Procedureregels, lijst: &mut Vec<Bevinding>) {
    raming(regels, lijst);
    cpv(regels, lijst);
    percelen(regels, lijst);
    contract(&regels.contract, lijst);
    tarief(regels, lijst);
    bewijs(regels, lijst);
    overig(regels, lijst);
}

fn raming(regels: &Procedureregels, lijst: &mut Vec<Bevinding>) {
    if regels.raming_centen <= 0 {
        lijst.push(Bevinding::blokkade(
            "raming-ontbreekt",
            "Aw 2012, art. 2.14 en 2.15",
            "Vul de geraamde waarde in, met opties en verlengingen erbij.",
        ));
    } else if regels.raming_centen < DREMPEL_CENTEN {
        lijst.push(Bevinding::te_motiveren(
            "raming-onder-drempel",
            "Aw 2012, art. 2.6a",
            "De raming is met opties lager dan € 750.000. Europees publiceren hoeft dan niet. Leg uit waarom u het toch doet.",
        ));
    }
    jaarbedragen(regels, lijst);
    if leeg(&regels.motivering_procedurekeuze) {
        lijst.push(Bevinding::blokkade(
            "procedurekeuze-zonder-motivering",
            "Aw 2012, art. 1.4",
            "Leg uit waarom u voor deze procedure kiest en wie mee mag doen.",
        ));
    }
}

/// F12: the years must add up to the estimate and must be all years, those of options too.
fn jaarbedragen(regels: &Procedureregels, lijst: &mut Vec<Bevinding>) {
    const BRON: &str = "Aw 2012, art. 2.15 lid 2";
    let jaren = &regels.jaarbedragen;
    if jaren.is_empty() {
        return;
    }
    if raming::som(jaren) != regels.raming_centen {
        let zin = "De bedragen per jaar zijn samen niet de geraamde waarde. Pas de jaren of de raming aan.";
        lijst.push(Bevinding::blokkade("raming-telt-niet-op", BRON, zin));
    }
    let looptijd = regels.contract.langste_looptijd();
    if u32::try_from(jaren.len()).is_ok_and(|aantal| aantal < looptijd) {
        let zin = format!(
            "De raming telt {} jaar, maar met alle opties duurt het contract {looptijd} jaar. Tel de opties en verlengingen mee.",
            jaren.len()
        );
        lijst.push(Bevinding::blokkade("raming-zonder-opties", BRON, zin));
    }
}

/// F15 and F16: every element of the law in the tariff, and a floor for subcontractors.
fn tarief(regels: &Procedureregels, lijst: &mut Vec<Bevinding>) {
    const BRON: &str = "Uitvoeringsbesluit Wmo 2015, art. 5.4; Besluit Jeugdwet, art. 2.3";
    let Some(tarief) = &regels.tarief else {
        return;
    };
    for element in tarief.ontbrekend() {
        let zin = format!(
            "In het reële tarief ontbreekt: {}. Vul alle kostenelementen van de wet in.",
            element.naam()
        );
        lijst.push(Bevinding::blokkade("tarief-onvolledig", BRON, zin));
    }
    let afslag = regels.contract.onderaannemer_afslag_bp.unwrap_or_default();
    if let Some(centen) = tarief.onder_bodem(afslag) {
        let zin = format!(
            "Na de afslag krijgt een onderaannemer € {},{:02} per uur. Dat is lager dan de bodem. Leg uit waarom dat reëel is.",
            centen / 100,
            centen % 100
        );
        lijst.push(Bevinding::te_motiveren(
            "onderaannemer-onder-bodem",
            BRON,
            zin,
        ));
    }
}

/// F-D7: evidence needs an age, and an older one than the law allows needs a reason.
fn bewijs(regels: &Procedureregels, lijst: &mut Vec<Bevinding>) {
    const BRON: &str = "Aw 2012, art. 2.89";
    for ((naam, maanden), (_, wet)) in regels.bewijs.alle().iter().zip(BewijsRegels::WET.alle()) {
        if *maanden == 0 {
            let zin = format!("Vul in hoe oud het bewijs mag zijn: {naam}.");
            lijst.push(Bevinding::blokkade("bewijs-zonder-leeftijd", BRON, zin));
        } else if *maanden > wet {
            let zin = format!(
                "Het bewijs \"{naam}\" mag bij u {maanden} maanden oud zijn. De wet noemt {wet} maanden. Leg uit waarom ouder bewijs genoeg is."
            );
            lijst.push(Bevinding::te_motiveren("bewijs-te-oud", BRON, zin));
        }
    }
}

fn cpv(regels: &Procedureregels, lijst: &mut Vec<Bevinding>) {
    const BRON: &str = "Aw 2012, art. 2.38; Richtlijn 2014/24/EU, bijlage XIV";
    if regels.cpv.is_empty() {
        lijst.push(Bevinding::blokkade(
            "cpv-ontbreekt",
            BRON,
            "Kies minstens één CPV-code.",
        ));
    }
    for code in regels.cpv.iter().filter(|code| !is_sociale_dienst(code)) {
        let zin = format!(
            "CPV-code {code} is geen sociale dienst van bijlage XIV. Kies een andere code of een andere procedure."
        );
        lijst.push(Bevinding::blokkade("cpv-geen-sociale-dienst", BRON, zin));
    }
}

fn percelen(regels: &Procedureregels, lijst: &mut Vec<Bevinding>) {
    if regels.percelen.is_empty() {
        let zin =
            "Voeg minstens één perceel toe. Ook een opdracht die u niet opdeelt, is één perceel.";
        lijst.push(Bevinding::blokkade(
            "perceel-ontbreekt",
            "Aw 2012, art. 2.10",
            zin,
        ));
    }
    codes_uniek(
        "perceelcode-dubbel",
        "percelen",
        regels.percelen.iter().map(|p| p.code.as_str()),
        lijst,
    );
    for perceel in &regels.percelen {
        if perceel.aantal_gegund == 0 || perceel.max_geselecteerd < perceel.aantal_gegund {
            let zin = format!(
                "Perceel {}: gun aan minstens één partij, en laat minstens zo veel partijen door als u wilt gunnen.",
                perceel.naam
            );
            lijst.push(Bevinding::blokkade("perceel-aantallen", HUISREGEL, zin));
        } else if !regels.fasen.dialoog && perceel.max_geselecteerd > perceel.aantal_gegund {
            let zin = format!(
                "Perceel {}: zonder dialoog krijgt elke geselecteerde partij een overeenkomst. Maak de twee aantallen gelijk.",
                perceel.naam
            );
            lijst.push(Bevinding::advies(
                "perceel-aantallen-zonder-dialoog",
                HUISREGEL,
                zin,
            ));
        }
    }
    if regels.percelen.len() == 1 && ontbreekt(regels.motivering_niet_opdelen.as_deref()) {
        lijst.push(Bevinding::blokkade(
            "niet-opdelen-zonder-motivering",
            "Aw 2012, art. 1.5 lid 3",
            "Er is maar één perceel. Leg uit waarom u de opdracht niet opdeelt.",
        ));
    }
}

fn contract(contract: &ContractRegels, lijst: &mut Vec<Bevinding>) {
    if contract.jaren == 0 || contract.opties.contains(&0) {
        let zin = "Geef het contract en elke verlenging een looptijd van minstens één jaar.";
        lijst.push(Bevinding::blokkade("looptijd-ontbreekt", HUISREGEL, zin));
    }
    let jaren = contract.langste_looptijd();
    let te_lang = contract.vorm == Contractvorm::Raamovereenkomst && jaren > RAAMOVEREENKOMST_JAREN;
    if te_lang && ontbreekt(contract.motivering_looptijd.as_deref()) {
        let zin = format!(
            "Een raamovereenkomst van {jaren} jaar is langer dan vier jaar. Leg uit waarom dat nodig is."
        );
        lijst.push(Bevinding::blokkade(
            "looptijd-zonder-motivering",
            "Aw 2012, art. 2.140 lid 3",
            zin,
        ));
    }
    let percentages = [contract.onderaannemer_afslag_bp, contract.winstmaximum_bp];
    if percentages
        .into_iter()
        .flatten()
        .any(|basispunten| basispunten > 10_000)
    {
        let zin = "Een afslag of winstmaximum kan niet hoger zijn dan 100 procent. Pas het percentage aan.";
        lijst.push(Bevinding::blokkade("percentage-te-hoog", HUISREGEL, zin));
    }
}

fn overig(regels: &Procedureregels, lijst: &mut Vec<Bevinding>) {
    codes_uniek(
        "eiscode-dubbel",
        "geschiktheidseisen",
        regels.geschiktheidseisen.iter().map(|e| e.code.as_str()),
        lijst,
    );
    if leeg(&regels.klachtenmeldpunt) {
        lijst.push(Bevinding::blokkade(
            "klachtenmeldpunt-ontbreekt",
            "Aw 2012, art. 4.27; klachtafhandeling bij aanbesteden",
            "Noem het klachtenmeldpunt en hoe aanbieders het bereiken.",
        ));
    }
    if leeg(&regels.rechtbank) {
        lijst.push(Bevinding::advies(
            "rechtbank-ontbreekt",
            "leidraad, opschortende termijn (naar Aw 2012, art. 2.130)",
            "Noem de rechtbank waar een partij een kort geding kan beginnen, met het adres.",
        ));
    }
    if regels.gestanddoening_dagen == 0 {
        let zin = "Vul in hoeveel dagen een inschrijving geldig blijft.";
        lijst.push(Bevinding::blokkade(
            "gestanddoening-ontbreekt",
            HUISREGEL,
            zin,
        ));
    }
    if !regels.recht_te_stoppen {
        let zin = "U houdt niet het recht om te stoppen zonder te gunnen. Controleer of dat de bedoeling is.";
        lijst.push(Bevinding::advies("geen-recht-te-stoppen", HUISREGEL, zin));
    }
}
