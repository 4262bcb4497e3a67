//! Step 4.

use super::{Case, Sample, as_machine, at, in_order};
use workflows::concretiseren::{bafo, dialoogsessie, dialoogtraject};

impl Sample for dialoogtraject::Dialoogtraject {
    const BREAKS: &'static [Case<dialoogtraject::Facts>] = &[
        ("sessies-gesloten", |f| f.sessies_open = 1),
        ("aangekondigd-aantal-sessies", |f| f.sessies_gesloten = 2),
        ("onderwerpen-besproken", |f| f.onderwerpen_open = 1),
        ("perceel-in-dialoog", |f| f.perceel_in_dialoog = false),
        ("verloopverzoek-opgeschreven", |f| f.verloopverzoek = false),
        ("verloop-gevraagd", |f| f.verloop_gevraagd = false),
        ("verloop-beantwoord-door-jurist", |f| {
            f.verloopantwoord = false;
        }),
        ("verlooptermijn-voorbij", |f| f.verloop_tot = at(0)),
        ("verlooptermijn-voorbij", |f| f.verloop_tot = None),
    ];
    const TURNS: &'static [Case<dialoogtraject::Facts>] = &[];

    fn ready(_: dialoogtraject::Act) -> dialoogtraject::Facts {
        dialoogtraject::Facts {
            gemeen: in_order(),
            sessies_gesloten: 3,
            sessies_open: 0,
            sessies_aangekondigd: 3,
            onderwerpen_open: 0,
            perceel_in_dialoog: true,
            verloopverzoek: true,
            verloop_gevraagd: true,
            verloopantwoord: true,
            verloop_tot: at(-1),
        }
    }

    as_machine!();
}

impl Sample for dialoogsessie::Dialoogsessie {
    const BREAKS: &'static [Case<dialoogsessie::Facts>] = &[
        ("dialoog-niet-geschorst", |f| f.traject_geschorst = true),
        ("agenda-opgesteld", |f| f.agenda = false),
        ("agenda-op-tijd", |f| f.agenda_op_tijd = false),
        ("nieuw-moment-van-sessie", |f| f.nieuw_op = at(0)),
        ("nieuw-moment-van-sessie", |f| f.nieuw_op = None),
        ("sessie-begonnen", |f| f.op = at(1)),
        ("sessie-begonnen", |f| f.op = None),
        ("aanwezigheid-vastgelegd", |f| f.aanwezigheid = false),
        ("twee-personen-van-de-dienst", |f| f.aanwezig_dienst = 1),
        ("aanwezigen-verklaard", |f| f.zonder_verklaring = 1),
        ("verslag-opgesteld", |f| f.verslag = false),
        ("reactie-verwerkt", |f| f.reactie = false),
        ("reactie-verwerkt", |f| f.reactie_verwerkt = false),
        ("reactietermijn-voorbij", |f| f.reactie_tot = at(1)),
        ("reactietermijn-voorbij", |f| f.reactie_tot = None),
        ("geen-reactie-open", |f| f.reactie_verwerkt = false),
        ("algemene-informatie-gedeeld", |f| f.te_delen = true),
    ];
    const TURNS: &'static [Case<dialoogsessie::Facts>] = &[];

    fn ready(_: dialoogsessie::Act) -> dialoogsessie::Facts {
        dialoogsessie::Facts {
            gemeen: in_order(),
            traject_geschorst: false,
            op: at(0),
            nieuw_op: at(1),
            agenda: true,
            agenda_op_tijd: true,
            aanwezigheid: true,
            aanwezig_dienst: 2,
            zonder_verklaring: 0,
            verslag: true,
            reactie: true,
            reactie_verwerkt: true,
            reactie_tot: at(0),
            te_delen: false,
        }
    }

    as_machine!();
}

/// Asked, answered and judged; the term is in time for whoever acts now.
fn navraag(act: bafo::Act) -> bafo::Navraag {
    use bafo::Act;
    bafo::Navraag {
        gevraagd: true,
        tot: at(match act {
            Act::ToelichtingVragen | Act::AbnormaalLaagVragen => 86_400,
            Act::ToelichtingstermijnVerstrijken | Act::VerantwoordingstermijnVerstrijken => -1,
            _ => 0,
        }),
        beantwoord: true,
        beoordeeld: true,
    }
}

impl Sample for bafo::Bafo {
    const BREAKS: &'static [Case<bafo::Facts>] = &[
        ("bafo-op-tijd", |f| f.sluiting = at(-1)),
        ("bafo-op-tijd", |f| f.sluiting = None),
        ("bafo-volledig", |f| f.onderdelen_open = 1),
        ("bafo-getoetst", |f| f.getoetst = false),
        ("bod-gelijk-aan-pakket", |f| f.bod_verschilt = true),
        ("bod-tussen-bodem-en-plafond", |f| f.bod_buiten_grens = true),
        ("eerst-alle-bafos-geopend", |f| f.bafos_dicht = 1),
        ("bafo-toelichtingsvraag-ingevuld", |f| {
            f.toelichting.gevraagd = false;
        }),
        ("bafo-toelichtingsvraag-ingevuld", |f| {
            f.toelichting.tot = at(0);
        }),
        ("bafo-toelichting-op-tijd", |f| f.toelichting.tot = at(-1)),
        ("bafo-toelichting-ingevuld", |f| {
            f.toelichting.beantwoord = false;
        }),
        ("bafo-toelichtingstermijn-voorbij", |f| {
            f.toelichting.tot = at(0);
        }),
        ("bafo-toelichting-binnen", |f| {
            f.toelichting.beantwoord = false;
        }),
        ("bafo-toelichting-beoordeeld", |f| {
            f.toelichting.beoordeeld = false;
        }),
        ("abnormaal-laag-in-leidraad", |f| f.abnormaal_laag = false),
        ("prijsvraag-ingevuld", |f| f.prijs.gevraagd = false),
        ("prijsvraag-ingevuld", |f| f.prijs.tot = at(0)),
        ("prijsverantwoording-op-tijd", |f| f.prijs.tot = at(-1)),
        ("prijsverantwoording-ingevuld", |f| {
            f.prijs.beantwoord = false;
        }),
        ("prijsverantwoordingstermijn-voorbij", |f| {
            f.prijs.tot = at(0);
        }),
        ("prijsverantwoording-binnen", |f| f.prijs.beantwoord = false),
        ("prijs-beoordeeld", |f| f.prijs.beoordeeld = false),
        ("bafo-boven-minimum", |f| f.boven_minimum = false),
        ("bafo-onder-minimum", |f| f.boven_minimum = true),
    ];
    const TURNS: &'static [Case<bafo::Facts>] = &[
        ("bafo-ronde-al-gesloten", |f| f.ronde_gesloten = true),
        ("bafo-voldoet-niet", |f| f.voldoet_niet = true),
        ("prijs-niet-verantwoord", |f| {
            f.prijs_niet_verantwoord = true;
        }),
    ];

    fn ready(act: bafo::Act) -> bafo::Facts {
        bafo::Facts {
            gemeen: in_order(),
            sluiting: at(0),
            ronde_gesloten: false,
            onderdelen_open: 0,
            getoetst: true,
            voldoet_niet: false,
            bod_verschilt: false,
            bod_buiten_grens: false,
            boven_minimum: act != bafo::Act::Afwijzen,
            bafos_dicht: 0,
            toelichting: navraag(act),
            abnormaal_laag: true,
            prijs: navraag(act),
            prijs_niet_verantwoord: false,
        }
    }

    as_machine!();
}
