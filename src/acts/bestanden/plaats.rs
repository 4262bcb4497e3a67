//! Whether one more file fits in a package: by number, by size together, and by name. Each organisation has
//! its own room in it: how much another one took is nobody's business.

use super::super::pakket::{delen, namen::vraag};
use super::super::weigering::Weigering;
use crate::config::Uploads;
use crate::store::db::Db;
use crate::vault::{KluisFout, naamsleutel};
use entities::ids::{OrganisatieId, PakketId};
use entities::kluis::{bestand, overdracht};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

/// A file that wants in.
pub(in crate::acts) struct Erbij<'a> {
    /// Its name, cleaned.
    pub naam: &'a str,
    /// Its bytes; 0 while that is not known.
    pub grootte: i64,
    /// Whose it is: none for the party itself.
    pub van: Option<OrganisatieId>,
    /// The transfer of which it is the result: that one does not stand in its own way.
    pub zelf: Option<Uuid>,
}

impl Erbij<'_> {
    /// Files that are still on their way count too: ten that each fit must also fit together. A name must be
    /// free among the files that belong to no question, where every file begins.
    ///
    /// # Errors
    /// Which limit it crosses.
    pub(in crate::acts) async fn in_pakket(
        &self,
        db: &Db<'_>,
        grenzen: Uploads,
        pakket: PakketId,
    ) -> Result<(), Weigering> {
        let (delen, _) = delen(db, pakket).await?;
        let mut aanwezig: Vec<(String, i64)> = bestand::Entity::find()
            .filter(bestand::COLUMN.pakket_id.eq(pakket))
            .all(db)
            .await?
            .into_iter()
            .filter(|bestand| bestand.organisatie_id == self.van)
            .map(|bestand| match vraag(&delen, bestand.id) {
                Some(vraag) => (format!("{vraag}/{}", bestand.naam), bestand.grootte),
                None => (bestand.naam, bestand.grootte),
            })
            .collect();
        let onderweg = overdracht::Entity::find()
            .filter(overdracht::COLUMN.pakket_id.eq(pakket))
            .filter(overdracht::COLUMN.bestand_id.is_null())
            .filter(overdracht::COLUMN.in_een_keer.eq(false))
            .all(db)
            .await?;
        let van_zelf = onderweg
            .into_iter()
            .filter(|o| o.organisatie_id == self.van);
        let anderen = van_zelf.filter(|o| Some(o.id) != self.zelf);
        aanwezig.extend(anderen.map(|o| (o.naam, o.grootte)));
        Ok(self.past_bij(grenzen, &aanwezig)?)
    }

    fn past_bij(&self, grenzen: Uploads, aanwezig: &[(String, i64)]) -> Result<(), KluisFout> {
        if aanwezig.len() >= grenzen.max_aantal as usize {
            return Err(KluisFout::TeVeelBestanden {
                hoogstens: grenzen.max_aantal,
            });
        }
        let samen = aanwezig.iter().map(|(_, grootte)| *grootte);
        let samen: i64 = samen.fold(self.grootte, i64::saturating_add);
        let grens = grenzen.max_pakket;
        if u64::try_from(samen).unwrap_or_default() > grens {
            return Err(KluisFout::PakketTeGroot { grens });
        }
        let sleutel = naamsleutel(self.naam);
        if aanwezig
            .iter()
            .any(|(naam, _)| naamsleutel(naam) == sleutel)
        {
            return Err(KluisFout::ZelfdeNaam);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GRENZEN: fn() -> Uploads = || Uploads {
        max_aantal: 2,
        max_pakket: 100,
        ..Uploads::default()
    };

    fn erbij(naam: &str, grootte: i64) -> Erbij<'_> {
        Erbij {
            naam,
            grootte,
            van: None,
            zelf: None,
        }
    }

    #[test]
    fn the_limits_are_exact() {
        let een = [("plan.pdf".to_owned(), 60)];
        assert!(erbij("b.pdf", 40).past_bij(GRENZEN(), &een).is_ok());
        assert!(matches!(
            erbij("b.pdf", 41).past_bij(GRENZEN(), &een),
            Err(KluisFout::PakketTeGroot { grens: 100 })
        ));
        let twee = [("plan.pdf".to_owned(), 1), ("b.pdf".to_owned(), 1)];
        assert!(matches!(
            erbij("c.pdf", 1).past_bij(GRENZEN(), &twee),
            Err(KluisFout::TeVeelBestanden { hoogstens: 2 })
        ));
        assert!(matches!(
            erbij("b.pdf", i64::MAX).past_bij(GRENZEN(), &een),
            Err(KluisFout::PakketTeGroot { .. })
        ));
    }

    #[test]
    fn a_name_that_looks_the_same_is_the_same() {
        let een = [("Plán.pdf".to_owned(), 1)];
        for naam in ["plán.PDF", "pla\u{301}n.pdf"] {
            let fout = erbij(naam, 1).past_bij(GRENZEN(), &een);
            assert!(matches!(fout, Err(KluisFout::ZelfdeNaam)), "{naam}");
        }
        assert!(erbij("plan.pdf", 1).past_bij(GRENZEN(), &een).is_ok());
    }
}
