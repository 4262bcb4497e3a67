//! Findings on the price in the BAFO (F5 to F10).

use super::{Bevinding, HUISREGEL};
use crate::procedureregels::{
    BafoRegels, Beoordelingswijze, BijUitval, Criterium, Prijsmethode, Prijsregel, Procedureregels,
    Punten,
};
use crate::rekenen::deel_afgerond;

const TRANSPARANTIE: &str = "Aw 2012, art. 1.9";
const SCHALEN: &str = "PIANOo: schaal, score en gewicht (P18, P58)";
const RANGPARADOX: &str = "PIANOo: relatief beoordelen (P17, P18)";

/// From this many hundredths of a point for one percent of the plafond, the price decides quickly.
const GEVOELIG: i64 = 100;

pub(super) fn controleer(regels: &Procedureregels, lijst: &mut Vec<Bevinding>) {
    let Some((bafo, gunning)) = regels.bafo.as_ref().zip(regels.gunning.as_ref()) else {
        return;
    };
    waarden(bafo.prijs, &gunning.criteria, lijst);
    let Some(prijs) = bafo.prijs else {
        return;
    };
    gewicht(prijs, lijst);
    if prijs.methode.geeft_punten() {
        schaal(gunning, lijst);
    }
    if prijs.methode.is_relatief() {
        relatief(prijs, lijst);
    }
    if prijs.methode == Prijsmethode::Absoluut {
        absoluut(prijs, bafo, lijst);
    }
}

/// F9: worth belongs to gunnen op waarde, and there it must be there.
fn waarden(prijs: Option<Prijsregel>, criteria: &[Criterium], lijst: &mut Vec<Bevinding>) {
    let op_waarde = prijs.is_some_and(|prijs| prijs.methode == Prijsmethode::OpWaarde);
    let bedragen = || {
        criteria
            .iter()
            .flat_map(|c| [c.waarde_centen, c.malus_centen])
            .flatten()
    };
    if bedragen().any(|centen| centen < 0) {
        let zin = "Een waarde of aftrek bij een criterium is minstens € 0. Pas het bedrag aan.";
        lijst.push(Bevinding::blokkade("waarde-onjuist", TRANSPARANTIE, zin));
    }
    if !op_waarde && bedragen().next().is_some() {
        let zin = "Een criterium heeft een waarde in euro's, maar er is geen gunnen op waarde. Haal de waarde weg of kies die methode.";
        lijst.push(Bevinding::blokkade("waarde-ongebruikt", TRANSPARANTIE, zin));
    }
    let zonder = |c: &&Criterium| c.waarde_centen.is_none_or(|centen| centen == 0);
    for criterium in criteria.iter().filter(|_| op_waarde).filter(zonder) {
        let zin = format!(
            "Bij gunnen op waarde is de kwaliteit geld waard. Vul de waarde in van criterium {}.",
            criterium.naam
        );
        lijst.push(Bevinding::blokkade("waarde-ontbreekt", TRANSPARANTIE, zin));
    }
}

/// A weight belongs to a price that gives points, and is neither nothing nor everything.
fn gewicht(prijs: Prijsregel, lijst: &mut Vec<Bevinding>) {
    let punten = prijs.methode.geeft_punten();
    if punten && !(1..100).contains(&prijs.gewicht) {
        let zin = "Geef de prijs een gewicht van 1 tot en met 99 procent. De kwaliteit telt voor de rest.";
        lijst.push(Bevinding::blokkade(
            "prijsgewicht-onjuist",
            TRANSPARANTIE,
            zin,
        ));
    } else if !punten && prijs.gewicht > 0 {
        let zin = "Bij deze methode geeft de prijs geen punten. Haal het gewicht van de prijs weg.";
        lijst.push(Bevinding::blokkade(
            "prijsgewicht-ongebruikt",
            TRANSPARANTIE,
            zin,
        ));
    }
}

/// Points of price run from 0 to 100; those of quality must be equally long to be added (P58).
fn schaal(gunning: &Beoordelingswijze, lijst: &mut Vec<Bevinding>) {
    let waarden = || gunning.schaal.iter().map(|stap| stap.waarde);
    let honderd = (Some(Punten::heel(0)), Some(Punten::heel(100)));
    if (waarden().min(), waarden().max()) != honderd {
        let zin = "De prijs krijgt 0 tot 100 punten. Laat de schaal van de kwaliteit ook van 0 tot 100 lopen, anders telt de prijs zwaarder of lichter dan u zegt.";
        lijst.push(Bevinding::blokkade("prijsschaal-ongelijk", SCHALEN, zin));
    }
}

/// F8: allowed, but the rank paradox must be known and the choice at a drop-out announced.
fn relatief(prijs: Prijsregel, lijst: &mut Vec<Bevinding>) {
    let bij_uitval = match prijs.bij_uitval {
        BijUitval::OorspronkelijkeRangorde => {
            "U kiest dat de oorspronkelijke rangorde blijft staan als een partij later afvalt."
        }
        BijUitval::HerrangschikkenMetHerscore => {
            "U kiest dat de prijzen opnieuw punten krijgen als een partij later afvalt: dan kan een ander winnen."
        }
    };
    let zin = format!(
        "Bij een relatieve prijs hangt de rangorde van twee partijen af van het bod van een derde (de rangparadox). {bij_uitval} Leg uit waarom u niet absoluut beoordeelt."
    );
    lijst.push(Bevinding::te_motiveren("prijs-relatief", RANGPARADOX, zin));
}

/// F5 needs both ends; F6 shows how heavy the price is on a short range.
fn absoluut(prijs: Prijsregel, bafo: &BafoRegels, lijst: &mut Vec<Bevinding>) {
    let Some((plafond, vloer)) = bafo.plafond_centen.zip(bafo.vloer_centen) else {
        let zin = "De prijs krijgt punten tussen plafond en bodemprijs. Vul die allebei in.";
        lijst.push(Bevinding::blokkade(
            "prijs-zonder-grenzen",
            TRANSPARANTIE,
            zin,
        ));
        return;
    };
    let bereik = i128::from(plafond) - i128::from(vloer);
    if bereik <= 0 {
        return;
    }
    // One percent of the plafond, as a part of the range, times the weight: hundredths of a point.
    let een_procent = deel_afgerond(i128::from(plafond) * i128::from(prijs.gewicht), bereik);
    if een_procent >= GEVOELIG {
        let zin = format!(
            "Een bod dat 1 procent van het plafond lager is, krijgt {} punten meer in het totaal. Controleer of de prijs zo zwaar mag wegen.",
            Punten::uit_honderdsten(een_procent)
        );
        lijst.push(Bevinding::advies("prijs-gevoelig", HUISREGEL, zin));
    }
}
