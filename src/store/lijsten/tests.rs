//! Who may choose what.

use super::opties;
use crate::clock::nieuwe_id;
use crate::store::proef::{Proef, Rug};
use crate::store::rijen::plek_van;
use crate::store::viewer::{Bereik, Viewer};
use entities::ids::RijId;
use entities::zaak::rij;
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

/// Whoever works for a gemeente that takes part can step in, also without a role in the case; who stands
/// for a provider cannot. Stepping in on one perceel they count as committee on its procedure, where the
/// declaration is written, and on nothing else.
#[tokio::test]
async fn a_replacement_without_a_role_can_be_chosen_and_can_declare() {
    let proef = Proef::nieuw().await;
    let rug = proef.rug("go", "kluis-geopend", "beoordeling").await;
    let tilburg = proef.gemeente(&rug, "Tilburg").await;
    let nieuw = proef.mens_bij(Some(tilburg)).await;
    proef.mens_bij(None).await;
    let kies = async |lijst| {
        let (rol, bereik) = (Rol::Voorzitter, Bereik::Installatie);
        labels(&proef, &rug, rol, bereik, lijst).await
    };
    assert!(kies(Lijst::Collegas).await.is_empty());
    assert_eq!(kies(Lijst::Plaatsvervangers).await, ["Iemand"]);

    let viewer = |bereik| Viewer {
        persoon: Some(nieuw),
        toewijzingen: vec![(Rol::Beoordelaar, bereik)],
        ..Viewer::publiek()
    };
    let rollen = async |viewer: &Viewer, rij: &rij::Model| {
        let plek = plek_van(&proef.reader.db(), viewer, rij.clone()).await;
        plek.unwrap().unwrap().rollen.heeft(Rol::Beoordelaar)
    };
    let vervanger = viewer(Bereik::Rij(rug.perceel.id));
    assert!(rollen(&vervanger, &rug.procedure).await);
    assert!(!rollen(&vervanger, &rug.spoor).await);
    let elders = viewer(Bereik::Rij(RijId(nieuwe_id())));
    assert!(!rollen(&elders, &rug.procedure).await);
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
