//! Findings on dates: closing, question rounds and the last nota van inlichtingen.

use jiff::Timestamp;

use super::{Bevinding, HUISREGEL};
use crate::procedureregels::Procedureregels;
use crate::termijnen::{
    datum_van, is_dubbel_uur, is_werkdag, kalenderdagen_voor, nota_uiterlijk, tijd_van,
    werkdagen_na,
};

const NOTA: &str = "Aw 2012, art. 2.54 lid 1";
const VRAGEN: &str = "Aw 2012, art. 2.53";

/// The shortest term between the last nota and closing, in calendar days.
const NOTA_DAGEN: u16 = 10;

/// Fewer working days between the last question and the last nota is allowed, but tight.
const LIEVER_ANTWOORDDAGEN: u16 = 3;

pub(super) fn controleer(regels: &Procedureregels, nu: Timestamp, lijst: &mut Vec<Bevinding>) {
    sluiting(regels.sluiting, nu, lijst);
    if regels.nota_uiterlijk_dagen < NOTA_DAGEN {
        let zin = "Verstuur de laatste nota van inlichtingen minstens tien dagen voor de sluiting. Pas het aantal dagen aan.";
        lijst.push(Bevinding::blokkade("nota-termijn-te-kort", NOTA, zin));
    }
    vragenrondes(regels, nu, lijst);
    klokwissel(regels, lijst);
    nota_dag(regels, lijst);
}

/// Each hour that comes twice when summer time ends has two readings: never a deadline in it.
fn klokwissel(regels: &Procedureregels, lijst: &mut Vec<Bevinding>) {
    let rondes = regels.vragenrondes.iter().map(|ronde| ronde.tot);
    let momenten = std::iter::once(regels.sluiting).chain(rondes);
    for moment in momenten.filter(|moment| is_dubbel_uur(*moment)) {
        let zin = format!(
            "Op {} om {} gaat de klok terug: dit uur komt twee keer voor. Kies een ander uur.",
            datum_van(moment).strftime("%d-%m-%Y"),
            tijd_van(moment).strftime("%H:%M")
        );
        lijst.push(Bevinding::blokkade("moment-in-dubbel-uur", HUISREGEL, zin));
    }
}

/// The last day for the nota is counted back and does not move: a free day makes it earlier in fact.
fn nota_dag(regels: &Procedureregels, lijst: &mut Vec<Bevinding>) {
    let uiterlijk = nota_uiterlijk(regels.sluiting, regels.nota_uiterlijk_dagen);
    if !is_werkdag(uiterlijk) {
        let mut werkdag = uiterlijk;
        while !is_werkdag(werkdag) {
            werkdag = kalenderdagen_voor(werkdag, 1);
        }
        let zin = format!(
            "De laatste dag voor de nota van inlichtingen is {}, een vrije dag. Die schuift niet door: verstuur de nota uiterlijk {}.",
            uiterlijk.strftime("%d-%m-%Y"),
            werkdag.strftime("%d-%m-%Y")
        );
        lijst.push(Bevinding::advies("nota-op-vrije-dag", NOTA, zin));
    }
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
    } else if werkdagen_na(datum_van(laatste), LIEVER_ANTWOORDDAGEN) > uiterlijk {
        let zin = format!(
            "Tussen de laatste vragenronde en de laatste dag voor de nota ({}) liggen minder dan drie werkdagen. Plan liever meer tijd om te antwoorden.",
            uiterlijk.strftime("%d-%m-%Y")
        );
        lijst.push(Bevinding::advies("antwoordtijd-kort", NOTA, zin));
    }
}
