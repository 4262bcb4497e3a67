//! Who may choose what.

use super::opties;
use crate::store::proef::{Proef, Rug};
use crate::store::viewer::{Bereik, Viewer};
use workflows::invoer::Lijst;
use workflows::role::Rol;

#[tokio::test]
async fn the_secretary_of_one_college_chooses_only_that_gemeente() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go-no-go-gevraagd", "voorbereid", "open").await;
    let tilburg = proef.gemeente(&rug, "Tilburg").await;
    proef.gemeente(&rug, "Goirle").await;
    let kies = async |rol, bereik| labels(&proef, &rug, rol, bereik, Lijst::Gemeenten).await;
    let secretaris = kies(Rol::Collegesecretaris, Bereik::Organisatie(tilburg)).await;
    assert_eq!(secretaris, ["Tilburg"]);
    let adviseur = kies(Rol::Inkoopadviseur, Bereik::Installatie).await;
    assert_eq!(adviseur, ["Goirle", "Tilburg"]);
}

#[tokio::test]
async fn names_of_parties_are_options_only_for_those_who_may_know_them() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "kluis-geopend", "beoordeling").await;
    proef.inschrijving(&rug, "Coalitie", "in-beoordeling").await;
    let kies = async |rol| {
        labels(
            &proef,
            &rug,
            rol,
            Bereik::Installatie,
            Lijst::Inschrijvingen,
        )
        .await
    };
    assert_eq!(kies(Rol::Beoordelaar).await, ["Coalitie"]);
    assert!(kies(Rol::BestuurlijkOpdrachtgever).await.is_empty());
    assert!(kies(Rol::AdviesraadLid).await.is_empty());
}

async fn labels(proef: &Proef, rug: &Rug, rol: Rol, bereik: Bereik, lijst: Lijst) -> Vec<String> {
    let viewer = Viewer {
        toewijzingen: vec![(rol, bereik)],
        ..Viewer::publiek()
    };
    let rij = Some(&rug.perceel);
    let opties = opties(&proef.reader.db(), &viewer, rij, lijst)
        .await
        .unwrap();
    opties.into_iter().map(|(_, label)| label).collect()
}
