//! Step 5.

use super::{Case, Sample, as_machine, at, in_order};
use workflows::contracteren::gunningsbeslissing::Uitkomst;
use workflows::contracteren::{gunningsbeslissing, klacht, overeenkomst};
use workflows::selecteren::herbeoordeling::Grond;

impl Sample for gunningsbeslissing::Gunningsbeslissing {
    const BREAKS: &'static [Case<gunningsbeslissing::Facts>] = &[
        ("beoogde-partij-aangewezen", |f| f.beoogden = 0),
        ("elke-bafo-aanvaard-of-afgewezen", |f| {
            f.bafos_zonder_oordeel = 1;
        }),
        ("proces-verbaal-in-concept", |f| f.proces_verbaal = false),
        ("budgetdekking", |f| f.dekking = false),
        ("gunningsbrief-volledig", |f| f.brieven_onvolledig = 1),
        ("standstill-voorbij", |f| f.standstill_voorbij_op = at(1)),
        ("standstill-voorbij", |f| f.standstill_voorbij_op = None),
        ("motivering-zonder-gebrek", |f| f.motiveringsgebreken = 1),
        ("geen-schorsing", |f| f.schorsingen = 1),
        ("bewijs-winnaar-geverifieerd", |f| f.verificatie = false),
        ("bewijs-winnaar-klopt-niet", |f| {
            f.verificatie_negatief = false;
        }),
        ("nieuw-einde-later", |f| f.verlengd_tot = at(0)),
        ("nieuw-einde-later", |f| f.verlengd_tot = None),
        ("dagvaarding-binnen-termijn", |f| f.gedagvaard_op = at(0)),
        ("dagvaarding-binnen-termijn", |f| f.gedagvaard_op = None),
        ("vonnis-vastgelegd", |f| f.uitkomst = None),
        ("hoger-beroep-vastgelegd", |f| f.hoger_beroep = false),
        ("memo-bij-hoger-beroep", |f| f.memo = false),
        ("afvaller-na-verificatie", |f| {
            f.afvallers_na_verificatie = 0;
        }),
        ("aanbod-geldt-nog", |f| f.aanbod_verlopen = 1),
        ("afvaller-aangewezen", |f| f.afvallers = 0),
        ("afvaller-tekende-niet", |f| f.afvaller_getekend = true),
        ("afvaller-bij-verbod", |f| {
            (f.uitkomst, f.afvallers) = (Some(Uitkomst::VerbodGunning), 0);
        }),
        ("omvang-herbeoordeling-bij-vonnis", |f| {
            (f.uitkomst, f.herbeoordeling) = (Some(Uitkomst::Herbeoordeling), None);
        }),
        ("omvang-herbeoordeling-bij-vonnis", |f| {
            f.uitkomst = Some(Uitkomst::Herbeoordeling);
            f.herbeoordeling = Some(Grond::EigenFout);
        }),
        ("omvang-herbeoordeling-bij-eigen-fout", |f| {
            f.herbeoordeling = None;
        }),
        ("omvang-herbeoordeling-bij-eigen-fout", |f| {
            f.herbeoordeling = Some(Grond::Vonnis);
        }),
    ];
    const TURNS: &'static [Case<gunningsbeslissing::Facts>] = &[
        ("geen-volgende-partij", |f| f.volgende = false),
        ("vordering-afgewezen-termijn-loopt", |f| {
            (f.uitkomst, f.standstill_voorbij_op) = (Some(Uitkomst::Afgewezen), at(1));
        }),
        ("vordering-afgewezen", |f| {
            f.uitkomst = Some(Uitkomst::Afgewezen);
        }),
        ("vonnis-zonder-gunning", |f| {
            f.uitkomst = Some(Uitkomst::Staken);
        }),
    ];

    fn ready(_: gunningsbeslissing::Act) -> gunningsbeslissing::Facts {
        gunningsbeslissing::Facts {
            gemeen: in_order(),
            beoogden: 1,
            brieven_onvolledig: 0,
            proces_verbaal: true,
            dekking: true,
            bafos_zonder_oordeel: 0,
            standstill_voorbij_op: at(0),
            verificatie: true,
            verificatie_negatief: true,
            motiveringsgebreken: 0,
            schorsingen: 0,
            verlengd_tot: at(1),
            gedagvaard_op: at(-1),
            uitkomst: Some(Uitkomst::NieuweMotivering),
            herbeoordeling: Some(Grond::EigenFout),
            hoger_beroep: true,
            memo: true,
            afvallers: 1,
            afvallers_na_verificatie: 1,
            aanbod_verlopen: 0,
            afvaller_getekend: false,
            volgende: true,
        }
    }

    as_machine!();
}

impl Sample for klacht::Klacht {
    const BREAKS: &'static [Case<klacht::Facts>] = &[
        ("behandelaar-niet-betrokken", |f| {
            f.behandelaar_betrokken = true;
        }),
        ("klacht-voldoet", |f| f.toets_gehaald = false),
        ("klacht-voldoet-niet", |f| f.toets_niet_gehaald = false),
        ("klacht-aangevuld", |f| f.aangevuld = false),
        ("klachtadvies-gemotiveerd", |f| f.advies = false),
        ("klachtbesluit-gemotiveerd", |f| f.besluit = false),
        ("na-besluit-of-streeftermijn", |f| {
            (f.besloten, f.streeftermijn) = (false, at(0));
        }),
        ("na-besluit-of-streeftermijn", |f| {
            (f.besloten, f.streeftermijn) = (false, None);
        }),
        ("cvae-advies-vastgelegd", |f| f.cvae_open = true),
    ];
    const TURNS: &'static [Case<klacht::Facts>] = &[];
    const KEEPS: &'static [Case<klacht::Facts>] = &[
        ("na-besluit-of-streeftermijn", |f| f.besloten = false),
        ("na-besluit-of-streeftermijn", |f| f.streeftermijn = None),
    ];

    fn ready(_: klacht::Act) -> klacht::Facts {
        klacht::Facts {
            gemeen: in_order(),
            behandelaar_betrokken: false,
            toets_gehaald: true,
            toets_niet_gehaald: true,
            aangevuld: true,
            advies: true,
            besluit: true,
            besloten: true,
            streeftermijn: at(-1),
            cvae_open: false,
        }
    }

    as_machine!();
}

impl Sample for overeenkomst::Overeenkomst {
    const BREAKS: &'static [Case<overeenkomst::Facts>] = &[
        ("contractinhoud-compleet", |f| f.inhoud_compleet = false),
        ("looptijd-vastgelegd", |f| f.looptijd = false),
        ("gemeenten-genoemd", |f| f.gemeenten_genoemd = false),
        ("gunning-definitief", |f| f.gunning_definitief = false),
        ("geen-contract-voor-einde-standstill", |f| {
            f.standstill_voorbij_op = at(1);
        }),
        ("geen-contract-voor-einde-standstill", |f| {
            f.standstill_voorbij_op = None;
        }),
        ("alle-handtekeningen", |f| f.handtekeningen_open = 1),
        ("ingangsdatum-bereikt", |f| f.ingang = at(1)),
        ("ingangsdatum-bereikt", |f| f.ingang = None),
        ("implementatiepoort-open", |f| f.poort_open = false),
        ("einddatum-voorbij", |f| f.einde = at(1)),
        ("einddatum-voorbij", |f| f.einde = None),
        ("geen-schorsing", |f| f.schorsingen = 1),
        ("tekentermijn-voorbij", |f| f.tekenen_tot = at(1)),
        ("tekentermijn-voorbij", |f| f.tekenen_tot = None),
        ("vernietiging-op-tijd-gevorderd", |f| {
            f.vernietiging_gevorderd_op = at(0);
        }),
        ("vernietiging-op-tijd-gevorderd", |f| {
            f.vernietiging_gevorderd_op = None;
        }),
        ("vernietigingsvonnis-vastgelegd", |f| {
            f.vernietigingsvonnis = false;
        }),
        ("tijd-voor-evaluatie", |f| f.evaluatie_op = at(1)),
        ("accountgesprek-ingevuld", |f| f.accountgesprek = false),
        ("goed-resultaat", |f| f.goed_resultaat = Some(false)),
        ("goed-resultaat", |f| f.goed_resultaat = None),
        ("looptijd-geevalueerd", |f| f.goed_resultaat = None),
        ("optie-beschikbaar", |f| f.verlengd_tot = None),
        ("voor-einde-looptijd", |f| f.einde = at(0)),
        ("aanzegging-op-tijd", |f| f.aanzeggen_tot = at(0)),
        ("grond-voor-nieuwe-lumpsum", |f| f.lumpsum_grond = false),
        ("opvolger-voldoet", |f| f.opvolger_voldoet = false),
        ("grond-in-overeenkomst", |f| f.beeindigingsgrond = false),
        ("partij-gehoord", |f| f.gehoord = false),
        ("continuiteitsplan", |f| f.continuiteitsplan = false),
    ];
    const TURNS: &'static [Case<overeenkomst::Facts>] =
        &[("partij-afgevallen", |f| f.partij_afgevallen = true)];

    fn ready(act: overeenkomst::Act) -> overeenkomst::Facts {
        let verlengt = act == overeenkomst::Act::Verlengen;
        overeenkomst::Facts {
            gemeen: in_order(),
            inhoud_compleet: true,
            looptijd: true,
            gemeenten_genoemd: true,
            gunning_definitief: true,
            standstill_voorbij_op: at(0),
            handtekeningen_open: 0,
            schorsingen: 0,
            tekenen_tot: at(0),
            partij_afgevallen: false,
            ingang: at(0),
            einde: at(i64::from(verlengt)),
            poort_open: true,
            vernietiging_gevorderd_op: at(-1),
            vernietigbaar_tot: at(0),
            vernietigingsvonnis: true,
            evaluatie_op: at(0),
            optie_herinnering_op: at(1),
            kpi_op: at(1),
            jaarstukken_op: at(1),
            accountgesprek: true,
            goed_resultaat: Some(true),
            verlengd_tot: at(2),
            evaluatie_na_verlenging_op: at(1),
            herinnering_na_verlenging_op: at(1),
            aanzeggen_tot: at(1),
            lumpsum_grond: true,
            opvolger_voldoet: true,
            beeindigingsgrond: true,
            gehoord: true,
            continuiteitsplan: true,
            bewaren_tot: at(1),
        }
    }

    as_machine!();
}
