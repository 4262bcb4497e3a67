//! A selection is told only when every letter holds what a party needs to check it: the reasons, the
//! scores beside those of whoever goes on, and the way to court (DOMAIN.md 3.4, 4.8 as the model).

use super::Facts;
use super::rules::{GEEN_SCHORSING, JURIST, SELECTIE_TOEGEPAST};
use crate::rule::{Bron, Rule};

const PARTIJ: Rule<Facts> = Rule::new(
    "motivering-voor-elke-partij",
    "De brief aan elke partij moet een motivering hebben: kenmerken en voordelen, niet alleen cijfers.",
    Bron::Rechtspraak {
        ecli: "ECLI:NL:HR:2012:BW9233",
    },
    |f| f.brieven_onvolledig == 0,
);
const CRITERIUM: Rule<Facts> = Rule::new(
    "motivering-op-elk-criterium",
    "De commissie moet van elke beoordeelde partij elke score hebben gemotiveerd. Een kale lijst met cijfers is niet genoeg.",
    Bron::Rechtspraak {
        ecli: "CvAE, advies 209",
    },
    |f| f.scores_zonder_motivering == 0,
);
/// Also after confidential words were taken out: what is left must still let the others check the choice.
const KENMERKEN: Rule<Facts> = Rule::new(
    "kenmerken-van-wie-doorgaat",
    "Van elke partij die doorgaat, moeten de anderen op elk criterium nog kenmerken kunnen lezen. Vervang wat u weglaat door woorden die wel mogen.",
    Bron::Rechtspraak {
        ecli: "ECLI:NL:HR:2012:BW9233",
    },
    |f| f.kenmerken_te_kort == 0,
);
const KLACHTENMELDPUNT: Rule<Facts> = Rule::new(
    "klachtenmeldpunt-in-brief",
    "De leidraad moet het klachtenmeldpunt noemen. De brief zegt daarmee waar een partij kan klagen.",
    Bron::leidraad("klachtenmeldpunt"),
    |f| f.klachtenmeldpunt,
);
const EINDE: Rule<Facts> = Rule::new(
    "einde-van-de-termijn-in-brief",
    "De brief moet zeggen tot wanneer een partij naar de rechter kan, of waarom er geen termijn is.",
    Bron::leidraad_naar("opschortende termijn selectie", "Aw 2012, art. 2.130"),
    |f| f.einde_in_brief,
);

/// What must hold before the selection is told.
pub(super) const VOLLEDIG: &[&Rule<Facts>] = &[
    &SELECTIE_TOEGEPAST,
    &PARTIJ,
    &CRITERIUM,
    &KENMERKEN,
    &KLACHTENMELDPUNT,
    &EINDE,
    &GEEN_SCHORSING,
    &JURIST,
];
