//! The rules of a contract change: one rule, one function, one sentence, one source.

use super::facts::{Facts, Grondslag};
use crate::bekostiging::toets_kleine_wijziging;
use crate::rule::{Bron, Rule, met_reden, paraaf_jurist};

/// F14: all small changes together stay under the threshold and under ten percent.
fn is_klein(f: &Facts) -> bool {
    toets_kleine_wijziging(f.cumulatief, f.oorspronkelijk).toegestaan
}

/// A single change on this ground is at most half of the value (2.163d and e).
fn is_hoogstens_de_helft(f: &Facts) -> bool {
    i128::from(f.waarde).abs() * 2 <= i128::from(f.oorspronkelijk)
}

fn op(f: &Facts, grondslag: Grondslag) -> bool {
    f.grondslag == Some(grondslag)
}

fn aan_te_kondigen(f: &Facts) -> bool {
    op(f, Grondslag::Aanvullend) || op(f, Grondslag::Onvoorzien)
}

pub(super) const REDEN: Rule<Facts> = met_reden();
pub(super) const JURIST: Rule<Facts> = paraaf_jurist();

pub(super) const GRONDSLAG: Rule<Facts> = Rule::new(
    "wijzigingsgrond-genoemd",
    "De toets moet noemen waarom de wijziging zonder nieuwe aanbesteding mag.",
    Bron::aw("2.163a"),
    |f| f.grondslag.is_some(),
);
pub(super) const ZELFDE_AARD: Rule<Facts> = Rule::new(
    "aard-van-opdracht-gelijk",
    "De aard van de opdracht mag niet veranderen.",
    Bron::aw("2.163a"),
    |f| f.zelfde_aard,
);
pub(super) const KLEIN: Rule<Facts> = Rule::new(
    "wijziging-onder-drempel",
    "Alle kleine wijzigingen samen moeten onder € 750.000 en onder tien procent van de waarde blijven.",
    Bron::aw("2.163b"),
    |f| !op(f, Grondslag::Klein) || is_klein(f),
);
pub(super) const CLAUSULE: Rule<Facts> = Rule::new(
    "herzieningsclausule-genoemd",
    "De duidelijke clausule in de overeenkomst moet zijn genoemd.",
    Bron::aw("2.163c"),
    |f| !op(f, Grondslag::Herzieningsclausule) || f.clausule,
);
pub(super) const HELFT: Rule<Facts> = Rule::new(
    "wijziging-hoogstens-helft",
    "Deze wijziging mag hoogstens de helft van de oorspronkelijke waarde zijn.",
    Bron::aw("2.163d en 2.163e"),
    |f| !aan_te_kondigen(f) || is_hoogstens_de_helft(f),
);
pub(super) const NOODZAAK: Rule<Facts> = Rule::new(
    "noodzaak-onderbouwd",
    "De onderbouwing moet laten zien waarom dit nodig is en niet was te voorzien.",
    Bron::aw("2.163d en 2.163e"),
    |f| !aan_te_kondigen(f) || f.noodzaak,
);
pub(super) const OPVOLGER: Rule<Facts> = Rule::new(
    "nieuwe-partij-voldoet",
    "De nieuwe partij moet aan de eisen van de aanbesteding voldoen.",
    Bron::aw("2.163f"),
    |f| !op(f, Grondslag::NieuwePartij) || f.opvolger_voldoet,
);
pub(super) const NIET_WEZENLIJK: Rule<Facts> = Rule::new(
    "wijziging-niet-wezenlijk",
    "De wijziging mag geen van de vier kenmerken van een wezenlijke wijziging hebben.",
    Bron::aw("2.163g"),
    |f| !op(f, Grondslag::NietWezenlijk) || f.niet_wezenlijk,
);
pub(super) const PARTIJ_AKKOORD: Rule<Facts> = Rule::new(
    "partij-akkoord-met-wijziging",
    "De contractpartij moet akkoord zijn met de wijziging.",
    Bron::Wet {
        wet: "Burgerlijk Wetboek",
        artikel: "6:217",
    },
    |f| f.partij_akkoord,
);
pub(super) const AANGEKONDIGD: Rule<Facts> = Rule::new(
    "wijziging-aangekondigd",
    "De wijziging moet zijn aangekondigd: vul het publicatienummer in.",
    Bron::aw("2.163d en 2.163e"),
    |f| !aan_te_kondigen(f) || f.aangekondigd,
);
/// Condition of a choice.
pub(super) const BOVEN_GRENS: Rule<Facts> = Rule::new(
    "wijziging-boven-grens-contractmanager",
    "De wijziging is groter dan de contractmanager alleen mag beslissen.",
    Bron::Huisregel,
    |f| f.waarde.saturating_abs() > f.grens_contractmanager,
);
