//! Facts of an organisation that takes part in the submission of another one.

use crate::store::db::Db;
use crate::store::deelnemers;
use crate::store::facts::pakket::Concept;
use crate::store::facts::{Stored, Wie};
use crate::store::regels;
use crate::store::stadia::is_in;
use entities::zaak::rij;
use sea_orm::DbErr;
use workflows::rule::Gemeen;
use workflows::selecteren::deelnemer::{At, Deelnemer, Facts};

/// The kind under which every eigen verklaring lies in a package, whoever wrote it.
const VERKLARING: &str = "eigen-verklaring";
/// The entry in which it declares that it takes part in another submission too.
const MELDING: &str = "dubbele-deelname";

impl Stored for Deelnemer {
    async fn facts(
        db: &Db<'_>,
        deelnemer: &rij::Model,
        _: &Wie,
        gemeen: Gemeen,
    ) -> Result<Facts, DbErr> {
        let regels = regels::bij(db, deelnemer).await?;
        let verklaring = match deelnemer.inschrijving_id {
            Some(id) => is_verklaard(deelnemer, &Concept::van(db, id).await?),
            None => false,
        };
        Ok(Facts {
            sluiting: regels.map(|regels| regels.sluiting),
            verklaring,
            dubbel: deelnemers::dubbel(db, deelnemer, MELDING).await?,
            gemeen,
        })
    }
}

/// An organisation that takes part in this submission takes part in another one as well, against the
/// leidraad.
pub(super) async fn een_dubbel(db: &Db<'_>, inschrijving: &rij::Model) -> Result<bool, DbErr> {
    for deelnemer in deelnemers::levend(db, inschrijving).await? {
        if deelnemers::dubbel(db, &deelnemer, MELDING).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// How many invited organisations did not sign for the package that can still be changed.
pub(super) async fn open(
    db: &Db<'_>,
    inschrijving: &rij::Model,
    concept: &Concept,
) -> Result<usize, DbErr> {
    let deelnemers = deelnemers::levend(db, inschrijving).await?;
    let klaar = |rij: &&rij::Model| is_in(rij, At::Getekend) && is_verklaard(rij, concept);
    Ok(deelnemers.iter().filter(|rij| !klaar(rij)).count())
}

fn is_verklaard(deelnemer: &rij::Model, concept: &Concept) -> bool {
    let organisatie = deelnemer.organisatie_id.map(|id| id.to_string());
    organisatie.is_some_and(|id| concept.heeft(VERKLARING, &id))
}
