//! The spine.

use super::{Case, Sample, as_machine, at, in_order};
use workflows::{perceel, procedure};

impl Sample for procedure::Procedure {
    const BREAKS: &'static [Case<procedure::Facts>] = &[
        ("spoor-op-go", |f| f.spoor_op_go = false),
        ("regels-compleet-voor-publicatie", |f| {
            f.regels_volledig = false;
        }),
        ("cpv-bijlage-xiv", |f| f.cpv_bijlage_xiv = false),
        ("opdelen-gemotiveerd", |f| f.opdelen_gemotiveerd = false),
        ("documenten-vrij-en-volledig", |f| {
            f.documenten_compleet = false;
        }),
        ("aankondiging-verzonden", |f| f.publicatienummer = false),
        ("een-sluitingsmoment", |f| f.sluiting_platform = None),
        ("een-sluitingsmoment", |f| f.sluiting_platform = at(86_401)),
        ("sluiting-komt-nog", |f| {
            (f.sluiting, f.sluiting_platform) = (at(0), at(0));
        }),
        ("na-sluiting", |f| f.sluiting = at(0)),
        ("na-sluiting", |f| f.sluiting = None),
        ("na-sluiting-en-respijt", |f| f.sluiting = at(-300)),
        ("na-sluiting-en-respijt", |f| f.sluiting = None),
        ("geen-inschrijvingen", |f| f.inschrijvingen = 1),
        ("geen-bestanden-onderweg", |f| f.hash_onderweg = 1),
        ("bewaartermijn-procedure-voorbij", |f| f.bewaren_tot = at(0)),
        ("bewaartermijn-procedure-voorbij", |f| f.bewaren_tot = None),
        ("nog-iets-te-vernietigen", |f| f.pakketten = 0),
        ("minstens-een-inschrijving", |f| f.inschrijvingen = 0),
        ("sleutelhouders-gereed", |f| f.inkopers_met_sleutel = 1),
        ("sleutelhouders-gereed", |f| f.escrow_met_sleutel = false),
        ("twee-verschillende-verdelers", |f| f.herauthenticatie = -1),
        ("openers-verklaard", |f| f.openers_verklaard = false),
        ("twee-verschillende-openers", |f| f.herauthenticatie = -1),
        ("advies-over-intrekking", |f| f.intrekkingsadvies = false),
        ("nog-geen-definitieve-gunning", |f| {
            f.gunning_definitief = true;
        }),
        ("vooraankondiging-verzonden", |f| f.vooraankondiging = false),
        ("vooraankondiging-verzonden", |f| {
            f.belangstelling_tot = at(0);
        }),
        ("belangstellingstermijn-voorbij", |f| {
            f.belangstelling_tot = at(0);
        }),
        ("belangstellingstermijn-voorbij", |f| {
            f.belangstelling_tot = None;
        }),
        ("minstens-een-belangstellende", |f| f.belangstellenden = 0),
        ("wijzigen-voor-sluiting", |f| {
            (f.sluiting, f.rectificatie_sluiting) = (at(-1), at(86_400));
        }),
        ("rectificatie-volledig", |f| f.rectificatie_klaar = false),
        ("sluiting-niet-vervroegd", |f| {
            f.rectificatie_sluiting = at(86_399);
        }),
        ("wezenlijke-wijziging-meer-tijd", |f| {
            f.rectificatie_wezenlijk = true;
        }),
        ("nieuwe-sluiting-later", |f| {
            f.verlengde_sluiting = f.sluiting;
        }),
        ("nieuwe-sluiting-later", |f| f.verlengde_sluiting = at(0)),
        ("nieuwe-sluiting-later", |f| f.verlengde_sluiting = None),
        ("storing-vastgelegd", |f| f.storing = false),
        ("eerst-op-aankondigingsplatform", |f| {
            (f.bericht_bevestigd, f.eigen_site_na) = (false, at(0));
        }),
        ("eerst-op-aankondigingsplatform", |f| {
            (f.bericht_bevestigd, f.eigen_site_na) = (false, None);
        }),
        ("schorsingsgrond-ingevuld", |f| f.schorsingsgrond = false),
        ("procedure-niet-geschorst", |f| f.geschorst = true),
        ("procedure-geschorst", |f| f.geschorst = false),
    ];
    const TURNS: &'static [Case<procedure::Facts>] =
        &[("alle-percelen-klaar", |f| f.percelen_open = 0)];

    fn ready(act: procedure::Act) -> procedure::Facts {
        use procedure::Act;
        let loopt = matches!(
            act,
            Act::Publiceren | Act::Uitnodigen | Act::Rectificeren | Act::TermijnVerlengen
        );
        let sluiting = at(if loopt { 86_400 } else { -301 });
        let belangstelling = if act == Act::Vooraankondigen { 1 } else { -1 };
        procedure::Facts {
            gemeen: in_order(),
            spoor_op_go: true,
            regels_volledig: true,
            regels_geparafeerd: false,
            cpv_bijlage_xiv: true,
            opdelen_gemotiveerd: true,
            documenten_compleet: true,
            publicatienummer: true,
            sluiting_platform: sluiting,
            sluiting,
            respijt: 300,
            herauthenticatie: 600,
            inschrijvingen: usize::from(act != Act::GeenInschrijvingenVaststellen),
            hash_onderweg: 0,
            inkopers_met_sleutel: 2,
            escrow_met_sleutel: true,
            openers_verklaard: true,
            pakketten: 1,
            bewaren_tot: at(-1),
            percelen_open: 1,
            gunning_definitief: false,
            vooraankondiging: true,
            belangstelling_tot: at(belangstelling),
            belangstellenden: 2,
            rectificatie_klaar: true,
            rectificatie_wezenlijk: false,
            rectificatie_sluiting: sluiting,
            verlengde_sluiting: at(172_800),
            storing: true,
            bericht_bevestigd: true,
            eigen_site_na: at(-1),
            intrekkingsadvies: true,
            schorsingsgrond: true,
            geschorst: act == Act::SchorsingOpheffen,
        }
    }

    as_machine!();
}

impl Sample for perceel::Perceel {
    const BREAKS: &'static [Case<perceel::Facts>] = &[
        ("twee-leidraden", |f| f.twee_leidraden = false),
        ("gunningsleidraad-klaar", |f| {
            f.gunningsleidraad_klaar = false;
        }),
        ("gunningsleidraad-nog-niet-verstrekt", |f| {
            f.gunningsleidraad_verstrekt = true;
        }),
        ("gunningsleidraad-verstrekt", |f| {
            f.gunningsleidraad_verstrekt = false;
        }),
        ("kluis-geopend", |f| f.kluis_geopend = false),
        ("alle-inschrijvingen-geopend", |f| f.pakketten_dicht = 1),
        ("elke-inschrijving-getoetst", |f| f.zonder_vormoordeel = 1),
        ("elke-geldige-op-geschiktheid-getoetst", |f| {
            f.zonder_geschiktheidsoordeel = 1;
        }),
        ("minstens-een-geschikt", |f| f.geschikt = 0),
        ("geen-geschikte-inschrijver", |f| f.geschikt = 1),
        ("geen-geschikte-inschrijver", |f| f.zonder_vormoordeel = 1),
        ("geen-geschikte-inschrijver", |f| {
            f.zonder_geschiktheidsoordeel = 1;
        }),
        ("meer-geldig-dan-maximum", |f| f.geschikt = f.maximum),
        ("niet-meer-geldig-dan-maximum", |f| {
            f.geschikt = f.maximum + 1;
        }),
        ("selectie-nog-niet-toegepast", |f| {
            f.niet_geselecteerd_nog = 0;
        }),
        ("loting-bij-gelijke-stand", |f| f.loting_nodig = true),
        ("selectie-toegepast", |f| f.niet_geselecteerd_nog = 1),
        ("motivering-voor-elke-partij", |f| f.brieven_onvolledig = 1),
        ("motivering-op-elk-criterium", |f| {
            f.scores_zonder_motivering = 1;
        }),
        ("kenmerken-van-wie-doorgaat", |f| f.kenmerken_te_kort = 1),
        ("klachtenmeldpunt-in-brief", |f| f.klachtenmeldpunt = false),
        ("einde-van-de-termijn-in-brief", |f| {
            f.einde_in_brief = false;
        }),
        ("selectietermijn-voorbij", |f| {
            f.selectie_voorbij_op = at(1);
        }),
        ("selectietermijn-voorbij", |f| f.selectie_voorbij_op = None),
        ("selectie-herzien-zonder-dialoog", |f| f.met_dialoog = true),
        ("grond-voor-herziening-selectie", |f| {
            f.herzieningsgrond = false;
        }),
        ("heraanbesteding-wezenlijk-anders", |f| {
            f.heraanbesteding_beschreven = false;
        }),
        ("nog-niet-opnieuw-aanbesteed", |f| f.heraanbesteed = 1),
        ("opdrachtwijziging-ingevuld", |f| {
            f.opdrachtwijziging = false;
        }),
        ("wijziging-binnen-aangekondigde-ruimte", |f| {
            f.wijziging_binnen_ruimte = false;
        }),
        ("wijziging-opdracht-niet-wezenlijk", |f| {
            f.wijziging_wezenlijk = true;
        }),
        ("wijziging-voor-alle-deelnemers", |f| {
            f.gemeen.toelichting = false;
        }),
        ("leidraad-staat-terugkeer-toe", |f| {
            f.terugkeer_toegestaan = false;
        }),
        ("nog-niet-teruggekeerd-naar-dialoog", |f| f.teruggekeerd = 1),
        ("bafo-opening-afgerond", |f| f.bafo_opening_afgerond = false),
        ("minstens-een-deelnemer", |f| f.deelnemers = 0),
        ("geen-deelnemers-meer", |f| f.deelnemers = 1),
        ("geen-deelnemers-meer", |f| f.reserves = 1),
        ("alle-dialogen-afgerond", |f| f.deelnemers_niet_afgerond = 1),
        ("alle-verslagen-vastgesteld", |f| f.verslagen_open = 1),
        ("evenveel-sessies", |f| f.evenveel_sessies = false),
        ("bafo-sluiting-vastgelegd", |f| {
            f.bafo_termijn_lang_genoeg = false;
        }),
        ("na-bafo-sluiting", |f| f.bafo_sluiting = at(0)),
        ("na-bafo-sluiting", |f| f.bafo_sluiting = None),
        ("na-bafo-sluiting-en-respijt", |f| {
            f.bafo_sluiting = at(-300);
        }),
        ("geen-bafo-ontvangen", |f| f.bafos = 1),
        ("minstens-een-bafo", |f| f.bafos = 0),
        ("bafo-sleutelhouders-gereed", |f| f.inkopers_met_sleutel = 1),
        ("bafo-sleutelhouders-gereed", |f| {
            f.escrow_met_sleutel = false;
        }),
        ("twee-verschillende-bafo-verdelers", |f| {
            f.herauthenticatie = -1;
        }),
        ("bafo-openers-verklaard", |f| f.openers_verklaard = false),
        ("twee-verschillende-bafo-openers", |f| {
            f.herauthenticatie = -1;
        }),
        ("alle-bafos-getoetst", |f| f.bafos_ongetoetst = 1),
        ("minstens-een-bafo-om-te-beoordelen", |f| {
            f.bafos_aanvaardbaar = 0;
        }),
        ("bafo-ronde-nog-niet-begonnen", |f| {
            f.bafo_ronde_begonnen = true;
        }),
        ("geen-aanvaardbare-bafo", |f| f.bafos_aanvaardbaar = 1),
        ("geen-aanvaardbare-bafo", |f| f.bafos_ongetoetst = 1),
        ("geen-schorsing", |f| f.schorsingen = 1),
        ("proces-verbaal-compleet", |f| f.proces_verbaal = false),
        ("proces-verbaal-noemt-belangen", |f| {
            f.belangen_onvermeld = 1;
        }),
        ("proces-verbaal-noemt-weggelaten-informatie", |f| {
            f.weggelaten_onvermeld = true;
        }),
        ("aankondiging-gegunde-opdracht", |f| {
            f.gunning_aangekondigd = false;
        }),
    ];
    const TURNS: &'static [Case<perceel::Facts>] = &[
        ("geen-inschrijving-op-perceel", |f| f.inschrijvingen = 0),
        ("met-dialoog", |f| f.met_dialoog = true),
        ("alle-overeenkomsten-getekend", |f| {
            f.overeenkomsten_ongetekend = 0;
        }),
    ];

    fn ready(act: perceel::Act) -> perceel::Facts {
        use perceel::Act;
        let mut facts = in_competition();
        match act {
            Act::GeenGeschikteInschrijversVaststellen => facts.geschikt = 0,
            Act::AllenToelaten => facts.geschikt = 3,
            Act::SelectieMededelen => facts.niet_geselecteerd_nog = 0,
            Act::GunningsleidraadVerstrekken => facts.gunningsleidraad_verstrekt = false,
            Act::AlleDialogenMisluktVaststellen => facts.deelnemers = 0,
            Act::GeenBafoVaststellen => facts.bafos = 0,
            Act::GeenAanvaardbareBafoVaststellen | Act::NaarDialoogTerugkeren => {
                facts.bafos_aanvaardbaar = 0;
            }
            _ => {}
        }
        facts
    }

    as_machine!();
}

/// Four suitable parties for three places.
fn in_competition() -> perceel::Facts {
    perceel::Facts {
        gemeen: in_order(),
        kluis_geopend: true,
        inschrijvingen: 4,
        geschikt: 4,
        maximum: 3,
        alleen_bij_overschrijding: true,
        niet_geselecteerd_nog: 4,
        klachtenmeldpunt: true,
        einde_in_brief: true,
        selectie_voorbij_op: at(0),
        herzieningsgrond: true,
        heraanbesteding_beschreven: true,
        opdrachtwijziging: true,
        wijziging_binnen_ruimte: true,
        terugkeer_toegestaan: true,
        bafo_opening_afgerond: true,
        twee_leidraden: true,
        gunningsleidraad_klaar: true,
        gunningsleidraad_verstrekt: true,
        deelnemers: 2,
        evenveel_sessies: true,
        bafo_sluiting: at(-301),
        bafo_termijn_lang_genoeg: true,
        respijt: 300,
        herauthenticatie: 600,
        bafos: 2,
        bafos_aanvaardbaar: 2,
        inkopers_met_sleutel: 2,
        escrow_met_sleutel: true,
        openers_verklaard: true,
        proces_verbaal: true,
        overeenkomsten_ongetekend: 1,
        gunning_aangekondigd: true,
        ..perceel::Facts::default()
    }
}
