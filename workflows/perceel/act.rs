//! What people, the clock and the ribs do with a perceel.

use strum::{EnumIter, EnumString, IntoStaticStr};

/// The acts on a perceel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "DOMAIN.md 4.2 names them")]
pub enum Act {
    VormtoetsStarten,
    VormtoetsAfronden,
    GeschiktheidAfronden,
    GeenGeschikteInschrijversVaststellen,
    BeoordelingVerwerken,
    Rangschikken,
    AllenToelaten,
    SelectieMededelen,
    SelectieHerzien,
    ToetsHeropenen,
    GunningsleidraadVerstrekken,
    SelectietermijnVerstrijken,
    OpdrachtWijzigen,
    BafoUitvragen,
    AlleDialogenMisluktVaststellen,
    BafoSleutelsVerdelen,
    BafoSluiten,
    GeenBafoVaststellen,
    BafoKluisOpenen,
    BafosTerBeoordelingGeven,
    GeenAanvaardbareBafoVaststellen,
    NaarDialoogTerugkeren,
    GunningMededelen,
    GunningTerugnemen,
    HerbeoordelingStarten,
    GunningDefinitiefMaken,
    ContracteringStarten,
    ContractVerwerken,
    GunningAankondigen,
    Afronden,
    NietGunnen,
    Intrekken,
    HeraanbestedingStarten,
}
