//! Findings on what is bought: value, CPV, lots, requirements, contract and where to complain.

use super::{Bevinding, HUISREGEL, codes_uniek, leeg, ontbreekt};
use crate::bekostiging::DREMPEL_CENTEN;
use crate::procedureregels::{ContractRegels, Contractvorm, Procedureregels, is_sociale_dienst};

/// The longest framework that needs no reason, in years (Aw 2.140 lid 3).
const RAAMOVEREENKOMST_JAREN: u32 = 4;

pub(super) fn controleer(regels: &Procedureregels, lijst: &mut Vec<Bevinding>) {
    raming(regels, lijst);
    cpv(regels, lijst);
    percelen(regels, lijst);
    contract(&regels.contract, lijst);
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
        lijst.push(Bevinding::advies(
            "raming-onder-drempel",
            "Aw 2012, art. 2.6a",
            "De raming is lager dan € 750.000. Europees publiceren hoeft dan niet. Leg uit waarom u het toch doet.",
        ));
    }
    if leeg(&regels.motivering_procedurekeuze) {
        lijst.push(Bevinding::blokkade(
            "procedurekeuze-zonder-motivering",
            "Aw 2012, art. 1.4",
            "Leg uit waarom u voor deze procedure kiest en wie mee mag doen.",
        ));
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
