//! Findings on dates: closing, question rounds and the last nota van inlichtingen.

use jiff::Timestamp;

use super::{Bevinding, HUISREGEL};
use crate::procedureregels::Procedureregels;
use crate::termijnen::{datum_van, is_werkdag, nota_uiterlijk, tijd_van};

const NOTA: &str = "Aw 2012, art. 2.54 lid 1";
const VRAGEN: &str = "Aw 2012, art. 2.53";

/// The shortest term between the last nota and closing, in calendar days.
const NOTA_DAGEN: u16 = 10;

pub(super) fn controleer(regels: &Procedureregels, nu: Timestamp, lijst: &mut Vec<Bevinding>) {
    sluiting(regels.sluiting, nu, lijst);
    if regels.nota_uiterlijk_dagen < NOTA_DAGEN {
        let zin = "Verstuur de laatste nota van inlichtingen minstens tien dagen voor de sluiting. Pas het aantal dagen aan.";
        lijst.push(Bevinding::blokkade("nota-termijn-te-kort", NOTA, zin));
    }
    vragenrondes(regels, nu, lijst);
}

fn sluiting(sluiting: Timestamp, nu: Timestamp, lijst: &mut Vec<Bevinding>) {
    if sluiting <= nu {
        let zin = "Het sluitingsmoment is al voorbij. Kies een later moment.";
        lijst.push(Bevinding::blokkade("sluiting-voorbij", HUISREGEL, zin));
    }
    let dag = datum_van(sluiting);
    if !is_werkdag(dag) {
        let zin = format!(
            "De sluiting is op {}, in een weekend of op een feestdag. Kies een werkdag.",
            dag.strftime("%d-%m-%Y")
        );
        lijst.push(Bevinding::blokkade("sluiting-op-vrije-dag", HUISREGEL, zin));
    }
    let tijd = tijd_van(sluiting).time();
    if tijd.minute() != 0 || tijd.second() != 0 {
        let zin = "De sluiting is niet op een heel uur. Kies liever een heel uur: dat voorkomt vergissingen.";
        lijst.push(Bevinding::advies(
            "sluiting-niet-op-heel-uur",
            HUISREGEL,
            zin,
        ));
    }
}

fn vragenrondes(regels: &Procedureregels, nu: Timestamp, lijst: &mut Vec<Bevinding>) {
    let rondes = &regels.vragenrondes;
    let Some(laatste) = rondes.iter().map(|ronde| ronde.tot).max() else {
        let zin = "Er is geen vragenronde. Aanbieders mogen vragen stellen: plan liever minstens één ronde.";
        lijst.push(Bevinding::advies("vragenronde-ontbreekt", VRAGEN, zin));
        return;
    };
    if !rondes.is_sorted_by(|eerder, later| eerder.tot < later.tot) {
        let zin = "Zet de vragenrondes op volgorde van tijd, elke ronde later dan de vorige.";
        lijst.push(Bevinding::blokkade("vragenrondes-volgorde", VRAGEN, zin));
    }
    if rondes.iter().any(|ronde| ronde.tot <= nu) {
        let zin = "Een vragenronde is al voorbij. Kies een later moment.";
        lijst.push(Bevinding::blokkade("vragenronde-voorbij", VRAGEN, zin));
    }
    for dag in rondes
        .iter()
        .map(|ronde| datum_van(ronde.tot))
        .filter(|dag| !is_werkdag(*dag))
    {
        let zin = format!(
            "Een vragenronde eindigt op {}, in een weekend of op een feestdag. Kies liever een werkdag.",
            dag.strftime("%d-%m-%Y")
        );
        lijst.push(Bevinding::advies(
            "vragenronde-op-vrije-dag",
            HUISREGEL,
            zin,
        ));
    }
    let uiterlijk = nota_uiterlijk(regels.sluiting, regels.nota_uiterlijk_dagen);
    if datum_van(laatste) > uiterlijk {
        let zin = format!(
            "De laatste nota moet uiterlijk {} weg. Dan is de laatste vragenronde nog open. Maak de ronde eerder of de sluiting later.",
            uiterlijk.strftime("%d-%m-%Y")
        );
        lijst.push(Bevinding::blokkade("vragenronde-te-laat", NOTA, zin));
    }
}
