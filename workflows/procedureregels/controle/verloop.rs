//! Findings on the course: phases that fit together, dialogue, BAFO, standstill and vault.

use super::{Bevinding, HUISREGEL, codes_uniek, leeg};
use crate::procedureregels::{
    BafoRegels, DialoogRegels, Procedureregels, StandstillGrondslag, StandstillRegels,
};

const STANDSTILL: &str = "Aw 2012, art. 2.127 (als voorbeeld)";

/// The term of Aw 2.127, in calendar days.
const STANDSTILL_DAGEN: u16 = 20;

/// Shorter is allowed in a SAS-procedure, but leaves little time for a good offer.
const LIEVER_BAFO_DAGEN: u16 = 10;

pub(super) fn controleer(regels: &Procedureregels, lijst: &mut Vec<Bevinding>) {
    fasen(regels, lijst);
    if let Some(dialoog) = &regels.dialoog {
        controleer_dialoog(dialoog, lijst);
    }
    if let Some(bafo) = &regels.bafo {
        controleer_bafo(bafo, lijst);
    }
    standstill("selectie", &regels.standstill_selectie, lijst);
    standstill("gunning", &regels.standstill_gunning, lijst);
    if regels.kluis.herauthenticatie_minuten == 0 {
        let zin = "Geef sleutelhouders minstens één minuut om de kluis te openen na het inloggen.";
        lijst.push(Bevinding::blokkade(
            "kluis-herauthenticatie",
            HUISREGEL,
            zin,
        ));
    }
}

/// Each phase and its section belong together, so that no state is unreachable.
fn fasen(regels: &Procedureregels, lijst: &mut Vec<Bevinding>) {
    let fasen = regels.fasen;
    let mut eis = |fout: bool, code, zin: &str| {
        if fout {
            lijst.push(Bevinding::blokkade(code, HUISREGEL, zin));
        }
    };
    eis(
        fasen.bafo && !fasen.dialoog,
        "bafo-zonder-dialoog",
        "Een BAFO zonder dialoog kan niet: de BAFO legt vast wat in de dialoog is besproken. Zet de dialoog aan of de BAFO uit.",
    );
    // DOMAIN.md 4.2: the dialogue leads to the BAFO or to no award; variant C leaves both out.
    eis(
        fasen.dialoog && !fasen.bafo,
        "dialoog-zonder-bafo",
        "Een dialoog zonder BAFO kan niet: u gunt op de BAFO, dus na de dialoog kunt u dan niet gunnen. Zet de BAFO aan of laat ook de dialoog weg.",
    );
    eis(
        fasen.dialoog && regels.dialoog.is_none(),
        "dialoogregels-ontbreken",
        "Er is een dialoogfase. Vul de onderwerpen, de sessies en de uitstapregel in.",
    );
    eis(
        !fasen.dialoog && regels.dialoog.is_some(),
        "dialoogregels-ongebruikt",
        "Er zijn regels voor een dialoog, maar er is geen dialoogfase. Haal ze weg of zet de fase aan.",
    );
    eis(
        fasen.bafo && regels.bafo.is_none(),
        "baforegels-ontbreken",
        "Er is een BAFO. Vul in wat aanbieders moeten aanbieden en hoeveel tijd zij krijgen.",
    );
    eis(
        !fasen.bafo && regels.bafo.is_some(),
        "baforegels-ongebruikt",
        "Er zijn regels voor een BAFO, maar er is geen BAFO-fase. Haal ze weg of zet de fase aan.",
    );
    eis(
        fasen.bafo && regels.gunning.is_none(),
        "gunningscriteria-ontbreken",
        "Er is een BAFO. Vul de criteria in waarmee u de BAFO beoordeelt.",
    );
    eis(
        !fasen.bafo && regels.gunning.is_some(),
        "gunningscriteria-ongebruikt",
        "Er zijn criteria voor de gunning, maar er is geen BAFO om te beoordelen. Haal ze weg of zet de BAFO aan.",
    );
}

fn controleer_dialoog(dialoog: &DialoogRegels, lijst: &mut Vec<Bevinding>) {
    const BRON: &str = "Leidraad: regels van de dialoog";
    codes_uniek(
        "onderwerpcode-dubbel",
        "onderwerpen van de dialoog",
        dialoog.onderwerpen.iter().map(|o| o.code.as_str()),
        lijst,
    );
    let mut eis = |fout: bool, code, zin: &str| {
        if fout {
            lijst.push(Bevinding::blokkade(code, BRON, zin));
        }
    };
    eis(
        dialoog.onderwerpen.is_empty(),
        "dialoog-zonder-onderwerp",
        "Noem minstens één onderwerp voor de dialoog.",
    );
    eis(
        dialoog.sessies == 0,
        "dialoog-zonder-sessie",
        "Plan minstens één dialoogsessie per aanbieder.",
    );
    eis(
        leeg(&dialoog.uitstapregel),
        "uitstapregel-ontbreekt",
        "Schrijf op wanneer een dialoog stopt zonder resultaat.",
    );
    eis(
        dialoog.terugkeer_sessies == Some(0),
        "terugkeer-zonder-sessie",
        "Plan minstens één sessie per aanbieder als de dialoog opnieuw open kan gaan. Laat het veld anders leeg.",
    );
}

fn controleer_bafo(bafo: &BafoRegels, lijst: &mut Vec<Bevinding>) {
    codes_uniek(
        "bafocode-dubbel",
        "vragen van de BAFO",
        bafo.inhoud.iter().map(|vraag| vraag.code.as_str()),
        lijst,
    );
    if bafo.inhoud.is_empty() {
        let zin = "Stel minstens één vraag in de BAFO.";
        lijst.push(Bevinding::blokkade("bafo-zonder-inhoud", HUISREGEL, zin));
    }
    if bafo.min_dagen == 0 {
        let zin = "Geef aanbieders minstens één dag voor hun BAFO.";
        lijst.push(Bevinding::blokkade("bafo-zonder-termijn", HUISREGEL, zin));
    } else if bafo.min_dagen < LIEVER_BAFO_DAGEN {
        let zin = "Aanbieders krijgen minder dan tien dagen voor hun BAFO. Geef liever meer tijd.";
        lijst.push(Bevinding::advies("bafo-termijn-kort", HUISREGEL, zin));
    }
    let bedragen = [bafo.plafond_centen, bafo.vloer_centen];
    let negatief = bedragen.into_iter().flatten().any(|centen| centen < 0);
    let omgekeerd = bafo
        .plafond_centen
        .zip(bafo.vloer_centen)
        .is_some_and(|(plafond, vloer)| plafond <= vloer);
    if negatief || omgekeerd {
        let zin = "Kies een plafond dat hoger is dan de bodemprijs. Beide zijn minstens € 0.";
        lijst.push(Bevinding::blokkade(
            "bafo-bedragen",
            "Uitvoeringsbesluit Wmo 2015, art. 5.4; Besluit Jeugdwet, art. 2.3",
            zin,
        ));
    }
}

fn standstill(fase: &str, regels: &StandstillRegels, lijst: &mut Vec<Bevinding>) {
    let dagen = match &regels.grondslag {
        StandstillGrondslag::Uitgeschakeld { motivering } => {
            if leeg(motivering) {
                let zin = format!(
                    "Na de {fase} geldt geen opschortende termijn. Leg uit waarom, of zet de termijn aan."
                );
                lijst.push(Bevinding::blokkade(
                    "standstill-zonder-motivering",
                    STANDSTILL,
                    zin,
                ));
            }
            return;
        }
        StandstillGrondslag::InLeidraadToegezegd => regels.dagen,
    };
    if dagen == 0 {
        let zin = format!(
            "De opschortende termijn na de {fase} is 0 dagen. Vul de termijn in of zet hem uit met uitleg."
        );
        lijst.push(Bevinding::blokkade("standstill-nul-dagen", STANDSTILL, zin));
    } else if dagen < STANDSTILL_DAGEN {
        let zin = format!(
            "De opschortende termijn na de {fase} is korter dan twintig dagen. Kies twintig dagen of meer, of leg uit waarom korter kan."
        );
        lijst.push(Bevinding::te_motiveren("standstill-kort", STANDSTILL, zin));
    }
}
