//! Who takes part twice.

use super::nu;
use crate::store::proef::Proef;
use entities::zaak::rij;
use serde_json::json;
use workflows::machine::Kind;
use workflows::machine::types::{Deelnemer, Inschrijving};
use workflows::procedureregels::{DubbeleDeelname, voorbeeld};

/// The same legal entity is found by its KvK number, a draft and an open invitation are no part yet,
/// and a declaration helps only where the leidraad allows it.
#[tokio::test]
async fn taking_part_twice_is_seen_by_kvk_number() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "gepubliceerd", "open").await;
    let mut regels = voorbeeld();
    proef.bevries(&rug, &regels).await;
    let partij = proef.inschrijving(&rug, "Coalitie", "ingediend").await;
    let zorg = proef.onderneming("Zorg", "12345678").await;
    let vestiging = proef.onderneming("Zorg Zuid", "12345678").await;
    let bij = async |toestand: &str, organisatie, inschrijving: &rij::Model| {
        proef
            .rij(Kind::Deelnemer, toestand, Some(inschrijving), |rij| {
                rij.organisatie_id = Some(organisatie);
            })
            .await
    };
    let gevraagd = bij("uitgenodigd", zorg, &partij).await;
    let ander = proef.inschrijving(&rug, "Ander", "concept").await;
    bij("uitgenodigd", vestiging, &ander).await;
    assert!(!nu::<Deelnemer>(&proef, &gevraagd).await.dubbel);
    bij("aanvaard", vestiging, &ander).await;
    assert!(nu::<Deelnemer>(&proef, &gevraagd).await.dubbel);
    let ja = json!({"onafhankelijk": true, "maatregelen": "Twee teams."});
    proef
        .invoer(&gevraagd, "dubbele-deelname", "", None, ja)
        .await;
    assert!(nu::<Deelnemer>(&proef, &gevraagd).await.dubbel);
    regels.dubbele_deelname = DubbeleDeelname::MetMelding;
    proef.herbevries(&rug, &regels).await;
    assert!(!nu::<Deelnemer>(&proef, &gevraagd).await.dubbel);
}

/// After the opening everybody's part is known: the combinatie and its member that also submitted alone
/// are both found, unless the leidraad allows it and each declared it.
#[tokio::test]
async fn the_form_check_finds_a_member_that_also_submitted_alone() {
    let proef = Proef::nieuw().await;
    let rug = proef
        .rug("go", "kluis-geopend", "toets-vorm-en-uitsluiting")
        .await;
    let mut regels = voorbeeld();
    proef.bevries(&rug, &regels).await;
    let combinatie = proef.inschrijving(&rug, "Coalitie", "in-vormtoets").await;
    let lid = proef.onderneming("Zorg", "12345678").await;
    let alleen = proef.onderneming("Zorg Zuid", "12345678").await;
    let bij = async |toestand: &str, organisatie, inschrijving: &rij::Model| {
        proef
            .rij(Kind::Deelnemer, toestand, Some(inschrijving), |rij| {
                rij.organisatie_id = Some(organisatie);
            })
            .await
    };
    let deelname = bij("ingediend", lid, &combinatie).await;
    let concept = proef.inschrijving(&rug, "Nooit ingediend", "concept").await;
    bij("getekend", alleen, &concept).await;
    assert!(!nu::<Inschrijving>(&proef, &combinatie).await.iemand_dubbel);
    let eigen = proef
        .rij(
            Kind::Inschrijving,
            "in-vormtoets",
            Some(&rug.perceel),
            |rij| {
                rij.organisatie_id = Some(alleen);
                rij.inschrijving_id = Some(rij.id);
            },
        )
        .await;
    for partij in [&combinatie, &eigen] {
        assert!(nu::<Inschrijving>(&proef, partij).await.iemand_dubbel);
    }
    regels.dubbele_deelname = DubbeleDeelname::MetMelding;
    proef.herbevries(&rug, &regels).await;
    assert!(nu::<Inschrijving>(&proef, &combinatie).await.iemand_dubbel);
    let ja = json!({"onafhankelijk": true, "maatregelen": "Twee teams."});
    proef
        .invoer(&deelname, "dubbele-deelname", "", None, ja.clone())
        .await;
    proef
        .invoer(&eigen, "dubbele-inschrijving", "", None, ja)
        .await;
    for partij in [&combinatie, &eigen] {
        assert!(!nu::<Inschrijving>(&proef, partij).await.iemand_dubbel);
    }
}
