//! Price and scales of other lengths: F2, F5 and F6. Only the absolute price formula is offered:
//! with a relative one a bid that drops out can turn the ranking (F8).

use crate::procedureregels::Punten;
use crate::rekenen::deel_afgerond;

/// The length of the common scale: 100 points, in hundredths.
const HONDERD: i128 = 10_000;

/// F2: a grade on the scale `laagste..=hoogste` as points on 0 to 100, rounded to hundredths.
///
/// None when the scale has no length.
pub fn naar_honderd(cijfer: Punten, laagste: Punten, hoogste: Punten) -> Option<Punten> {
    let [cijfer, laagste, hoogste] =
        [cijfer, laagste, hoogste].map(|p| i128::from(p.honderdsten()));
    let lengte = hoogste - laagste;
    (lengte > 0)
        .then(|| Punten::uit_honderdsten(deel_afgerond(HONDERD * (cijfer - laagste), lengte)))
}

/// F5: `100 × (plafond − bod) / (plafond − vloer)`, kept within 0 to 100 and rounded to hundredths.
///
/// Amounts in cents. None when the plafond is not above the vloer.
pub fn prijs_absoluut(bod: i64, plafond: i64, vloer: i64) -> Option<Punten> {
    let [bod, plafond, vloer] = [bod, plafond, vloer].map(i128::from);
    let bereik = plafond - vloer;
    (bereik > 0).then(|| {
        let onder_plafond = (plafond - bod).clamp(0, bereik);
        Punten::uit_honderdsten(deel_afgerond(HONDERD * onder_plafond, bereik))
    })
}

/// F6: quality and price on equally long scales, price for `gewicht_prijs` percent (at most 100).
///
/// Rounded once, to `decimalen`. None when the weight is not a percentage.
pub fn totaal_met_prijs(
    kwaliteit: Punten,
    prijs: Punten,
    gewicht_prijs: u32,
    decimalen: u8,
) -> Option<Punten> {
    let gewicht_kwaliteit = 100_u32.checked_sub(gewicht_prijs)?;
    let deel = |punten: Punten, gewicht: u32| punten.honderdsten().saturating_mul(gewicht.into());
    let som = deel(kwaliteit, gewicht_kwaliteit).saturating_add(deel(prijs, gewicht_prijs));
    Some(Punten::uit_tienduizendsten(som, decimalen))
}
