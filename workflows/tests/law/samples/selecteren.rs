//! Step 3.

use super::{Case, Sample, as_machine, at, in_order};
use workflows::selecteren::inschrijving::Selectieuitkomst;
use workflows::selecteren::{advies, beoordelingsronde, deelnemer, inschrijving};

impl Sample for inschrijving::Inschrijving {
    const BREAKS: &'static [Case<inschrijving::Facts>] = &[
        ("procedure-gepubliceerd", |f| f.procedure_open = false),
        ("alleen-belangstellenden", |f| f.uitgenodigd = false),
        ("gestanddoening-langer", |f| f.gestand_nieuw = f.gestand_tot),
        ("gestanddoening-langer", |f| f.gestand_nieuw = None),
        ("gestanddoening-loopt-nog", |f| f.gestand_tot = at(0)),
        ("gestanddoening-voorbij", |f| f.gestand_tot = at(1)),
        ("gestanddoening-voorbij", |f| f.gestand_tot = None),
        ("bekwaamheidsdossier-volledig", |f| f.vragen_open = 1),
        ("eigen-verklaringen-getekend", |f| {
            f.zonder_eigen_verklaring = 1;
        }),
        ("deelnemers-getekend", |f| f.deelnemers_open = 1),
        ("niet-dubbel-inschrijven", |f| f.dubbel = true),
        ("niemand-dubbel-ingeschreven", |f| f.iemand_dubbel = true),
        ("vorm-verder-in-orde", |f| f.iemand_dubbel = true),
        ("grond-voor-heropening", |f| f.heropeningsgrond = false),
        ("heropenen-voor-selectiebeslissing", |f| {
            f.perceel_heropenbaar = false;
        }),
        ("op-tijd", |f| f.sluiting = at(-1)),
        ("hashes-ingevuld", |f| f.hashes_ingevuld = false),
        ("bestanden-passen-bij-hashes", |f| f.hashes_kloppen = false),
        ("bestanden-binnen-een-werkdag", |f| f.hash_tot = at(-1)),
        ("storing-bij-late-bestanden", |f| {
            (f.sluiting, f.storing) = (at(-1), false);
        }),
        ("hashtermijn-voorbij", |f| f.hash_tot = at(0)),
        ("hashtermijn-voorbij", |f| f.hash_tot = None),
        ("nieuwe-versie-klaar", |f| f.nieuw_pakket = false),
        ("vorm-in-orde", |f| f.vorm_in_orde = false),
        ("vorm-in-orde", |f| f.pakket_klopt = false),
        ("grond-voor-ongeldigheid", |f| f.ongeldig_grond = false),
        ("uitsluitingsgrond-uit-leidraad", |f| {
            f.uitsluiting_grond = false;
        }),
        ("selfcleaningverzoek-ingevuld", |f| {
            f.selfcleaningverzoek = false;
        }),
        ("selfcleaningverzoek-ingevuld", |f| {
            f.selfcleaning_tot = at(0);
        }),
        ("selfcleaning-op-tijd", |f| f.selfcleaning_tot = at(-1)),
        ("selfcleaning-ingevuld", |f| f.selfcleaning = false),
        ("selfcleaningtermijn-voorbij", |f| {
            f.selfcleaning_tot = at(0);
        }),
        ("selfcleaning-gemotiveerd-beoordeeld", |f| {
            f.selfcleaningoordeel = false;
        }),
        ("vorm-verder-in-orde", |f| f.vorm_verder_in_orde = false),
        ("vorm-verder-in-orde", |f| f.pakket_klopt = false),
        ("inschrijving-van-combinatie", |f| f.is_combinatie = false),
        ("samenstellingswijziging-ingevuld", |f| {
            f.samenstelling_nieuw = false;
        }),
        ("samenstellingswijziging-gemeld", |f| {
            f.samenstelling_gemeld = false;
        }),
        ("leidraad-staat-wijziging-samenstelling-toe", |f| {
            f.samenstelling_toegestaan = false;
        }),
        ("combinatie-opnieuw-geschikt", |f| {
            f.samenstelling_geschikt = false;
        }),
        ("oordeel-jurist-over-samenstelling", |f| {
            f.samenstelling_oordeel = false;
        }),
        ("overeenkomst-nog-niet-getekend", |f| {
            f.overeenkomst_getekend = true;
        }),
        ("samenstelling-zonder-voordeel", |f| {
            f.samenstelling_zonder_voordeel = false;
        }),
        ("samenstelling-niet-aanvaardbaar", |f| {
            f.samenstelling_toegestaan = true;
        }),
        ("aan-eisen-voldaan", |f| f.geschikt = false),
        ("niet-aan-eis-voldaan", |f| f.ongeschikt = false),
        ("plaats-vrij-voor-reserve", |f| f.plaats_vrij = false),
        ("beslissing-in-standstill", |f| f.in_standstill = false),
        ("herstelverzoek-ingevuld", |f| f.herstelverzoek = false),
        ("herstelverzoek-ingevuld", |f| f.herstel_tot = at(0)),
        ("eerst-alle-inschrijvingen-geopend", |f| {
            f.pakketten_dicht = 1;
        }),
        ("zelfde-hersteltermijn", |f| {
            f.gelijke_hersteltermijn = false;
        }),
        ("herstel-op-tijd", |f| f.herstel_tot = at(-1)),
        ("herstel-ingevuld", |f| f.herstel = false),
        ("hersteltermijn-voorbij", |f| f.herstel_tot = at(0)),
        ("hersteltermijn-voorbij", |f| f.herstel_tot = None),
        ("verduidelijkingsvraag-ingevuld", |f| {
            f.verduidelijkingsvraag = false;
        }),
        ("verduidelijkingsvraag-ingevuld", |f| {
            f.verduidelijking_tot = at(0);
        }),
        ("verduidelijking-op-tijd", |f| {
            f.verduidelijking_tot = at(-1);
        }),
        ("verduidelijking-ingevuld", |f| f.verduidelijking = false),
        ("verduidelijkingstermijn-voorbij", |f| {
            f.verduidelijking_tot = at(0);
        }),
    ];
    const TURNS: &'static [Case<inschrijving::Facts>] = &[
        ("inschrijving-na-sluiting", |f| f.sluiting = at(-1)),
        ("procedure-al-gesloten", |f| f.procedure_gesloten = true),
        ("selfcleaning-onvoldoende", |f| {
            f.selfcleaning_voldoende = false;
        }),
        ("binnen-de-selectie", |f| {
            f.selectie = Selectieuitkomst::Geselecteerd;
        }),
        ("op-de-reservelijst", |f| {
            f.selectie = Selectieuitkomst::Reserve;
        }),
        ("beoogde-partij", |f| f.beoogd = true),
        ("reserve-zonder-dialoog", |f| f.met_dialoog = false),
        ("reserve-met-dialoog", |f| f.met_dialoog = true),
        ("gestanddoening-voorbij", |f| f.gestand_tot = at(0)),
        ("opdracht-al-definitief-gegund", |f| {
            f.gunning_definitief = true;
        }),
        ("uitsluiting-na-verificatie", |f| {
            f.uitgesloten_na_verificatie = true;
        }),
        ("ongeschikt-na-verificatie", |f| {
            f.ongeschikt_na_verificatie = true;
        }),
        ("partij-valt-af", |f| f.valt_af = true),
        ("partij-had-bafo", |f| f.had_bafo = true),
        ("partij-doet-weer-mee", |f| {
            (f.had_bafo, f.gestand_tot) = (true, at(1));
        }),
    ];

    fn ready(act: inschrijving::Act) -> inschrijving::Facts {
        use inschrijving::Act;
        let tot = at(match act {
            Act::HersteltermijnVerstrijken
            | Act::VerduidelijkingstermijnVerstrijken
            | Act::SelfcleaningtermijnVerstrijken => -1,
            Act::HerstelVragen | Act::VerduidelijkingVragen | Act::SelfcleaningVragen => 86_400,
            _ => 0,
        });
        inschrijving::Facts {
            gemeen: in_order(),
            sluiting: at(0),
            procedure_open: true,
            nieuw_pakket: true,
            hashes_ingevuld: true,
            hashes_kloppen: true,
            hash_tot: at(if act == Act::HashtermijnVerstrijken {
                -1
            } else {
                0
            }),
            storing: true,
            vorm_in_orde: true,
            ongeldig_grond: true,
            uitsluiting_grond: true,
            vorm_verder_in_orde: true,
            selfcleaningverzoek: true,
            selfcleaning_tot: tot,
            selfcleaning: true,
            selfcleaningoordeel: true,
            selfcleaning_voldoende: true,
            is_combinatie: true,
            samenstelling_nieuw: true,
            samenstelling_gemeld: true,
            samenstelling_toegestaan: act != Act::SamenstellingAfwijzen,
            samenstelling_geschikt: true,
            samenstelling_oordeel: true,
            samenstelling_zonder_voordeel: true,
            heropeningsgrond: true,
            perceel_heropenbaar: true,
            geschikt: true,
            ongeschikt: true,
            plaats_vrij: true,
            pakket_klopt: true,
            in_standstill: true,
            met_dialoog: act == Act::ReserveOproepen,
            herstelverzoek: true,
            verduidelijkingsvraag: true,
            gelijke_hersteltermijn: true,
            herstel_tot: tot,
            verduidelijking_tot: tot,
            herstel: true,
            verduidelijking: true,
            uitgenodigd: true,
            gestand_tot: at(match act {
                Act::GestanddoeningVerstrijken => 0,
                _ => 86_400,
            }),
            gestand_nieuw: at(172_800),
            ..inschrijving::Facts::default()
        }
    }

    as_machine!();
}

impl Sample for beoordelingsronde::Beoordelingsronde {
    const BREAKS: &'static [Case<beoordelingsronde::Facts>] = &[
        ("aangekondigd-aantal-beoordelaars", |f| f.beoordelaars = 4),
        ("aangekondigd-aantal-beoordelaars", |f| f.beoordelaars = 6),
        ("aangekondigde-deskundigheid", |f| f.deskundigheid_open = 1),
        ("scoretermijn-voorbij", |f| f.scores_tot = at(0)),
        ("scoretermijn-voorbij", |f| f.scores_tot = None),
        ("beoordelaars-verklaard-na-opening", |f| {
            f.zonder_verklaring = 1;
        }),
        ("beoordelaars-zonder-andere-rol", |f| f.met_andere_rol = 1),
        ("eigen-belang-beschreven", |f| f.eigen_belang = false),
        ("onttrekking-met-reden", |f| f.onttrekking = false),
        ("beoordelaar-is-onttrokken", |f| f.onttrokken = 0),
        ("besluit-per-onttrokken-beoordelaar", |f| {
            f.zonder_besluit = 1;
        }),
        ("plaatsvervanger-volgens-leidraad", |f| {
            f.vervanging_kan_niet = 1;
        }),
        ("minder-beoordelaars-volgens-leidraad", |f| {
            f.minder_mag_niet = 1;
        }),
        ("onttrokken-beoordelaars-geregeld", |f| f.onttrokken = 1),
        ("alle-scores-ingediend", |f| f.cellen_open = 1),
        ("advies-dat-meetelt-vastgesteld", |f| {
            f.advies_dat_meetelt_open = true;
        }),
        ("consensus-op-elk-onderdeel", |f| f.consensus_open = 1),
        ("consensus-bevestigd", |f| f.onbevestigd = 1),
        ("reactie-op-advies", |f| f.advies_zonder_reactie = 1),
        ("bafo-vragen-afgehandeld", |f| f.bafo_vragen_open = 1),
        ("herbeoordeling-voor-mededeling", |f| {
            f.nog_niet_verteld = false;
        }),
        ("omvang-herbeoordeling-voor-mededeling", |f| {
            f.omvang_van_fout = false;
        }),
    ];
    const TURNS: &'static [Case<beoordelingsronde::Facts>] =
        &[("ronde-is-herbeoordeling", |f| f.herbeoordeling = true)];

    fn ready(act: beoordelingsronde::Act) -> beoordelingsronde::Facts {
        beoordelingsronde::Facts {
            gemeen: in_order(),
            beoordelaars: 5,
            aangekondigd: 5,
            eigen_belang: true,
            onttrekking: true,
            scores_tot: at(-1),
            onttrokken: usize::from(act == beoordelingsronde::Act::VervangingRegelen),
            met_advies: true,
            nog_niet_verteld: true,
            omvang_van_fout: true,
            ..beoordelingsronde::Facts::default()
        }
    }

    as_machine!();
}

impl Sample for advies::Advies {
    const BREAKS: &'static [Case<advies::Facts>] = &[
        ("delegatie-aangewezen", |f| f.leden = 0),
        ("delegatie-verklaard", |f| f.zonder_verklaring = 1),
        ("advies-op-elk-onderdeel", |f| f.punten_open = 1),
    ];
    const TURNS: &'static [Case<advies::Facts>] =
        &[("advies-na-termijn", |f| f.consensus_begonnen = true)];

    fn ready(_: advies::Act) -> advies::Facts {
        advies::Facts {
            gemeen: in_order(),
            leden: 3,
            ..advies::Facts::default()
        }
    }

    as_machine!();
}

impl Sample for deelnemer::Deelnemer {
    const BREAKS: &'static [Case<deelnemer::Facts>] = &[
        ("op-tijd", |f| f.sluiting = at(-1)),
        ("eigen-verklaring-ingevuld", |f| f.verklaring = false),
        ("niet-dubbel-deelnemen", |f| f.dubbel = true),
    ];
    const TURNS: &'static [Case<deelnemer::Facts>] = &[];

    fn ready(_: deelnemer::Act) -> deelnemer::Facts {
        deelnemer::Facts {
            gemeen: in_order(),
            sluiting: at(0),
            verklaring: true,
            dubbel: false,
        }
    }

    as_machine!();
}
