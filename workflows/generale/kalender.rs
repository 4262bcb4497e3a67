//! Every term of the procedure in order of time, with its border and its source.

use jiff::Timestamp;
use jiff::civil::Date;

use super::planning::{na_standstill, op_de_dag};
use super::{DEFINITIEF, Grens, Kalenderregel, Voorgenomen};
use crate::procedureregels::{Procedureregels, StandstillRegels};
use crate::termijnen::{
    Gunningsaankondiging, aankondiging_uiterlijk, bewaren_tot_en_met, datum_van,
    eigen_publicatie_na, kalenderdagen_na, kalenderdagen_voor, maanden_voor, nota_uiterlijk,
    standstill, verleng_tot_werkdag, vernietigbaar_tot_en_met, werkdagen_na,
};

const NOTA: &str = "Aw 2012, art. 2.54 lid 1";
const STANDSTILL: &str = "Aw 2012, art. 2.127 (als voorbeeld)";
const LEIDRAAD: &str = "Leidraad";

pub(super) fn kalender(regels: &Procedureregels, plan: &Voorgenomen) -> Vec<Kalenderregel> {
    let mut lijst = Vec::new();
    inschrijving(regels, plan, &mut lijst);
    beoordeling(regels, plan, &mut lijst);
    dialoog_en_bafo(regels, plan, &mut lijst);
    gunning(regels, plan, &mut lijst);
    lijst.sort_by_key(|regel| (regel.van, regel.tot));
    lijst
}

fn dag(code: &str, naam: &str, op: Date) -> Kalenderregel {
    Kalenderregel {
        code: code.to_owned(),
        naam: naam.to_owned(),
        van: op,
        tot: op,
        moment: None,
        grens: None,
        bron: "",
    }
}

fn termijn(code: &str, naam: &str, van: Date, tot: Date) -> Kalenderregel {
    Kalenderregel {
        tot,
        ..dag(code, naam, van)
    }
}

impl Kalenderregel {
    fn om(self, moment: Timestamp) -> Self {
        Self {
            moment: Some(moment),
            ..self
        }
    }

    fn met(self, grens: Grens, bron: &'static str) -> Self {
        Self {
            grens: Some(grens),
            bron,
            ..self
        }
    }

    fn uit(self, bron: &'static str) -> Self {
        Self { bron, ..self }
    }
}

fn inschrijving(regels: &Procedureregels, plan: &Voorgenomen, lijst: &mut Vec<Kalenderregel>) {
    let sluiting = datum_van(regels.sluiting);
    let elders = datum_van(eigen_publicatie_na(op_de_dag(plan.publicatie)));
    lijst.extend([
        dag("publicatie", "Publicatie", plan.publicatie),
        dag(
            "eigen-publicatie",
            "Uiterste dag om zelf te mogen publiceren",
            elders,
        )
        .uit("Aw 2012, art. 2.65"),
        termijn(
            "inschrijftermijn",
            "Inschrijftermijn",
            plan.publicatie,
            sluiting,
        )
        .om(regels.sluiting)
        .uit(LEIDRAAD),
        dag("sluiting", "Sluiting", sluiting)
            .om(regels.sluiting)
            .met(Grens::Vroegst(plan.publicatie), LEIDRAAD),
    ]);
    let uiterlijk = nota_uiterlijk(regels.sluiting, regels.nota_uiterlijk_dagen);
    for ((nr, ronde), nota) in (1..).zip(&regels.vragenrondes).zip(&plan.notas) {
        let tot = datum_van(ronde.tot);
        let vragen = format!("Vragenronde {nr}");
        lijst.push(
            dag(&format!("vragenronde-{nr}"), &vragen, tot)
                .om(ronde.tot)
                .met(Grens::Vroegst(plan.publicatie), "Aw 2012, art. 2.53"),
        );
        let naam = format!("Nota van inlichtingen {nr}");
        lijst.push(dag(&format!("nota-{nr}"), &naam, *nota).met(Grens::Uiterlijk(uiterlijk), NOTA));
    }
    for (soort, maanden) in regels.bewijs.alle() {
        let naam = format!("Bewijs niet ouder dan dit: {soort}");
        let code = format!("bewijs-{}", soort.replace(' ', "-").to_lowercase());
        lijst.push(dag(&code, &naam, maanden_voor(sluiting, maanden)).uit("Aw 2012, art. 2.89"));
    }
}

fn beoordeling(regels: &Procedureregels, plan: &Voorgenomen, lijst: &mut Vec<Kalenderregel>) {
    let begin = werkdagen_na(datum_van(regels.sluiting), 1);
    lijst.push(
        termijn(
            "beoordeling",
            "Openen, toetsen en beoordelen",
            begin,
            plan.selectie,
        )
        .met(Grens::Vroegst(begin), LEIDRAAD),
    );
    if regels.standstill_selectie.termijn().is_some() {
        lijst.push(dag("selectie", "Selectiebesluit verstuurd", plan.selectie));
        lijst.push(opschorting(
            "standstill-selectie",
            "Opschortende termijn na de selectie",
            regels,
            &regels.standstill_selectie,
            plan.selectie,
        ));
    }
}

/// F-D1 and F-D2, or the day itself without a standstill.
fn opschorting(
    code: &str,
    naam: &str,
    regels: &Procedureregels,
    standstill_regels: &StandstillRegels,
    verzonden: Date,
) -> Kalenderregel {
    let dagen = standstill_regels.termijn().unwrap_or_default();
    let laatste = standstill(op_de_dag(verzonden), dagen, regels.verleng_op_vrije_dag).laatste_dag;
    termijn(code, naam, kalenderdagen_na(verzonden, 1), laatste).uit(STANDSTILL)
}

fn dialoog_en_bafo(regels: &Procedureregels, plan: &Voorgenomen, lijst: &mut Vec<Kalenderregel>) {
    if let Some(((van, tot), dialoog)) = plan.dialoog.zip(regels.dialoog.as_ref()) {
        let vroegst = na_standstill(regels, plan.selectie);
        lijst.push(termijn("dialoog", "Dialoog", van, tot).met(Grens::Vroegst(vroegst), LEIDRAAD));
        let agenda = kalenderdagen_voor(van, dialoog.agenda_dagen);
        lijst.push(
            dag("agenda", "Uiterlijk: agenda van de eerste sessie", agenda)
                .met(Grens::Vroegst(plan.selectie), LEIDRAAD),
        );
    }
    if let Some(((uitvraag, sluiting), bafo)) = plan.bafo.zip(regels.bafo.as_ref()) {
        let na_dialoog = plan.dialoog.map_or(uitvraag, |(_, tot)| tot);
        lijst.push(
            dag("bafo-uitvraag", "BAFO gevraagd", uitvraag)
                .met(Grens::Vroegst(na_dialoog), LEIDRAAD),
        );
        let vroegst = verleng_tot_werkdag(kalenderdagen_na(uitvraag, bafo.min_dagen));
        lijst.push(
            dag("bafo-sluiting", "Sluiting van de BAFO", sluiting)
                .met(Grens::Vroegst(vroegst), LEIDRAAD),
        );
    }
}

fn gunning(regels: &Procedureregels, plan: &Voorgenomen, lijst: &mut Vec<Kalenderregel>) {
    let opschorting = opschorting(
        "standstill-gunning",
        "Opschortende termijn na de gunningsbeslissing",
        regels,
        &regels.standstill_gunning,
        plan.gunning,
    );
    let wacht_tot = plan
        .vonnis
        .map_or(opschorting.tot, |vonnis| vonnis.max(opschorting.tot));
    let definitief = kalenderdagen_na(wacht_tot, 1);
    let getekend = plan.tekendag(definitief);
    let beoordeeld = plan
        .bafo
        .map_or_else(|| na_standstill(regels, plan.selectie), |(_, tot)| tot);
    let geldig_tot = kalenderdagen_na(datum_van(regels.sluiting), regels.gestanddoening_dagen);
    let aankondigen = |wijze| aankondiging_uiterlijk(definitief, wijze);
    lijst.push(
        dag("gunning", "Gunningsbeslissing verstuurd", plan.gunning)
            .met(Grens::Vroegst(beoordeeld), LEIDRAAD),
    );
    let gecontroleerd = plan.verificatie.unwrap_or(opschorting.tot);
    lijst.push(
        termijn(
            "verificatie",
            "Bewijs van de winnaar controleren",
            plan.gunning,
            gecontroleerd,
        )
        .met(Grens::Uiterlijk(wacht_tot), "Aw 2012, art. 2.89"),
    );
    lijst.push(opschorting);
    lijst.extend(plan.vonnis.map(|dag_van_vonnis| {
        dag("vonnis", "Vonnis in kort geding", dag_van_vonnis)
            .uit("Aw 2012, art. 2.131 (als voorbeeld)")
    }));
    lijst.extend([
        dag(
            DEFINITIEF,
            "Gunning definitief, op zijn vroegst",
            definitief,
        )
        .met(Grens::Uiterlijk(geldig_tot), "Leidraad: gestanddoening"),
        dag(
            "gestanddoening",
            "Laatste dag dat een inschrijving geldt",
            geldig_tot,
        )
        .uit("Leidraad: gestanddoening"),
        termijn(
            "tekenen",
            "Overeenkomst tekenen",
            plan.tekenen.unwrap_or(getekend),
            getekend,
        )
        .met(Grens::Vroegst(definitief), STANDSTILL),
        dag(
            "aankondiging-per-opdracht",
            "Uiterlijk: gunning aankondigen",
            aankondigen(Gunningsaankondiging::PerOpdracht),
        )
        .uit("Aw 2012, art. 2.134 lid 1"),
        dag(
            "aankondiging-per-kwartaal",
            "Uiterlijk: gunning aankondigen, per kwartaal",
            aankondigen(Gunningsaankondiging::PerKwartaal),
        )
        .uit("Aw 2012, art. 2.134 lid 3"),
        dag(
            "vernietigbaar",
            "Laatste dag om vernietiging te vorderen, zonder aankondiging",
            vernietigbaar_tot_en_met(getekend, None),
        )
        .uit("Aw 2012, art. 4.15"),
        dag(
            "bewaren",
            "Procesdossier bewaren, minstens tot en met",
            bewaren_tot_en_met(definitief),
        )
        .uit("Aw 2012, art. 2.56"),
    ]);
    lijst.extend(
        plan.contract_gereed
            .map(|klaar| dag("contract-gereed", "Overeenkomst gereed", klaar)),
    );
    lijst.extend(plan.start.map(|start| {
        dag("start", "Start van de overeenkomst", start).met(Grens::Vroegst(getekend), LEIDRAAD)
    }));
}
