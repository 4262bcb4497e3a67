//! Who takes part twice.

use super::nu;
use crate::store::proef::Proef;
use entities::zaak::rij;
use serde_json::json;
use workflows::machine::Kind;
use workflows::machine::types::Deelnemer;
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
