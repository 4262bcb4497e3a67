//! Step 5.

use super::{Case, Sample, as_machine, at, in_order};
use workflows::contracteren::{gunningsbeslissing, overeenkomst};

impl Sample for gunningsbeslissing::Gunningsbeslissing {
    const BREAKS: &'static [Case<gunningsbeslissing::Facts>] = &[
        ("beoogde-partij-aangewezen", |f| f.beoogden = 0),
        ("elke-bafo-aanvaard-of-afgewezen", |f| {
            f.bafos_zonder_oordeel = 1;
        }),
        ("budgetdekking", |f| f.dekking = false),
        ("gunningsbrief-volledig", |f| f.brieven_onvolledig = 1),
        ("standstill-voorbij", |f| f.standstill_voorbij_op = at(1)),
        ("standstill-voorbij", |f| f.standstill_voorbij_op = None),
        ("bewijs-winnaar-geverifieerd", |f| f.verificatie = false),
    ];
    const TURNS: &'static [Case<gunningsbeslissing::Facts>] = &[];

    fn ready(_: gunningsbeslissing::Act) -> gunningsbeslissing::Facts {
        gunningsbeslissing::Facts {
            gemeen: in_order(),
            beoogden: 1,
            brieven_onvolledig: 0,
            dekking: true,
            bafos_zonder_oordeel: 0,
            standstill_voorbij_op: at(0),
            verificatie: true,
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
    ];
    const TURNS: &'static [Case<overeenkomst::Facts>] = &[];

    fn ready(_: overeenkomst::Act) -> overeenkomst::Facts {
        overeenkomst::Facts {
            gemeen: in_order(),
            inhoud_compleet: true,
            looptijd: true,
            gemeenten_genoemd: true,
            gunning_definitief: true,
            standstill_voorbij_op: at(0),
            handtekeningen_open: 0,
            ingang: at(0),
            einde: at(0),
            poort_open: true,
        }
    }

    as_machine!();
}
