//! A supplier who works on a submission, on a server of its own.

use super::Kluis;
use super::partij::Partij;
use crate::support::app::TestApp;
use crate::support::bezoeker::Dienst;
use tenderspoor::config::Config;

/// A supplier with a draft.
pub(super) struct Werk {
    pub(super) test: TestApp,
    pub(super) kluis: Kluis,
    _dienst: Dienst,
    pub(super) partij: Partij,
    pub(super) pad: String,
}

impl Werk {
    pub(super) async fn begin(pas_aan: impl FnOnce(&mut Config)) -> Self {
        let (test, kluis) = Kluis::in_toets(pas_aan).await;
        let dienst = test.dienst().await;
        let partij = kluis
            .partij(1)
            .await
            .bij(&format!("http://{}", dienst.adres));
        let pad = partij.inschrijving(&kluis.procedure).await.unwrap();
        Self {
            test,
            kluis,
            _dienst: dienst,
            partij,
            pad,
        }
    }
}
