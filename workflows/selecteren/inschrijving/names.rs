//! The states of an inschrijving, and the acts on it.

use strum::{EnumIter, EnumString, IntoStaticStr};

/// The states of an inschrijving.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.3 names them")]
pub enum At {
    Concept,
    HashGedeponeerd,
    Ingediend,
    InKluis,
    Geopend,
    InVormtoets,
    HerstelGevraagd,
    VerduidelijkingGevraagd,
    Geldig,
    Geschikt,
    InBeoordeling,
    Beoordeeld,
    Geselecteerd,
    Reserve,
    NietGeselecteerd,
    InDialoog,
    BafoIngediend,
    BeoogdGegund,
    Gegund,
    Afgewezen,
    Afgevallen,
    Teruggetrokken,
    TeLaat,
    Ongeldig,
    Uitgesloten,
    NietGeschikt,
    DialoogBeeindigd,
    BafoAfgewezen,
    GunningVervallen,
    Teruggegeven,
}

/// The acts on an inschrijving.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.3 names them")]
pub enum Act {
    Indienen,
    HashDeponeren,
    HashIntrekken,
    HashtermijnVerstrijken,
    Vervangen,
    Terugtrekken,
    InKluisLeggen,
    UitKluisNemen,
    Openen,
    VormtoetsStarten,
    HerstelVragen,
    Herstellen,
    HersteltermijnVerstrijken,
    VerduidelijkingVragen,
    VerduidelijkingGeven,
    VerduidelijkingstermijnVerstrijken,
    GeldigVerklaren,
    OngeldigVerklaren,
    Uitsluiten,
    GeschiktVerklaren,
    NietGeschiktVerklaren,
    BeoordelingStarten,
    BeoordeeldMelden,
    Selecteren,
    InDialoogNemen,
    ReserveOproepen,
    DialoogBeeindigen,
    BafoMelden,
    BafoAfwijzen,
    BeslissingVerwerken,
    BeslissingTerugnemen,
    Herbeoordelen,
    EvaluatiegesprekVragen,
    Afvallen,
    Gunnen,
    NietGunnen,
    ContractVoorbereiden,
    Teruggeven,
}
