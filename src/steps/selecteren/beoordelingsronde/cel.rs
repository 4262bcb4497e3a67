//! The cells of a round in the order in which they are walked: submission by submission.

use crate::acts::Weigering;
use crate::steps::bezoeker::Bezoeker;
use crate::steps::rij::{self, pagina_van, post::lees_pad};
use crate::store::herbeoordeling::{self, Eerder, Reeks};
use crate::store::rijen::Plek;
use crate::store::selecteren::ronde;
use crate::web::Problem;
use entities::ids::RijId;
use workflows::machine::Kind;
use workflows::procedureregels::{Beoordelingswijze, Criterium};

/// A round with what is judged in it.
pub struct Ronde {
    /// The row.
    pub plek: Plek,
    /// How the leidraad judges.
    pub wijze: Beoordelingswijze,
    /// The submissions, by name as the viewer may know it.
    pub partijen: Vec<(RijId, String)>,
    /// This round and those before it: what is not judged again here was judged there.
    pub reeks: Reeks,
}

/// One cell of a round.
#[derive(Clone, Debug)]
pub struct Cel {
    /// The submission.
    pub inschrijving: RijId,
    /// Its name.
    pub naam: String,
    /// The criterium.
    pub criterium: Criterium,
}

/// The path of a cell: round, submission, criterium.
pub type Pad = (String, String, String);

/// Adds what is judged to the row of a round.
///
/// # Errors
/// 404 when the leidraad does not judge in it, or the viewer may not know.
pub async fn vul(bezoeker: &Bezoeker, plek: Plek) -> Result<Option<Ronde>, Weigering> {
    let db = bezoeker.db();
    let Some(wijze) = ronde::wijze(&db, &plek).await? else {
        return Ok(None);
    };
    let Some(reeks) = herbeoordeling::reeks(&db, &plek).await? else {
        return Ok(None);
    };
    let partijen = ronde::partijen(&db, &bezoeker.viewer, &plek).await?;
    Ok(Some(Ronde {
        plek,
        wijze,
        partijen,
        reeks,
    }))
}

/// The round and the cell of a path.
///
/// # Errors
/// 404 when there is no such cell that the viewer may know.
pub async fn zoek(bezoeker: &Bezoeker, pad: &Pad) -> Result<(Ronde, Cel), Problem> {
    let (kind, id) = lees_pad(Kind::Beoordelingsronde.meervoud(), &pad.0)?;
    let plek = rij::plek(bezoeker, kind, id).await?;
    let ronde = vul(bezoeker, plek)
        .await?
        .ok_or_else(Problem::niet_gevonden)?;
    let cel = ronde
        .cellen()
        .find(|cel| cel.inschrijving.to_string() == pad.1 && cel.criterium.code == pad.2)
        .ok_or_else(Problem::niet_gevonden)?;
    Ok((ronde, cel))
}

impl Ronde {
    /// What an assessor scores in this round, submission by submission: in a herbeoordeling only what is
    /// judged again.
    pub fn te_scoren(&self) -> impl Iterator<Item = Cel> + '_ {
        self.cellen().filter(|cel| self.eerder(cel).is_none())
    }

    /// The earlier round whose score stands for this cell; none when this round judges it.
    pub fn eerder(&self, cel: &Cel) -> Option<Eerder> {
        self.reeks.eerder(cel.inschrijving, &cel.criterium.code)
    }

    /// The page of a cell in the earlier round that judged it.
    pub fn adres_eerder(cel: &Cel, eerder: Eerder) -> String {
        let (meervoud, ronde) = (Kind::Beoordelingsronde.meervoud(), eerder.ronde);
        let (partij, criterium) = (cel.inschrijving, &cel.criterium.code);
        format!("/{meervoud}/{ronde}/overleg/{partij}/{criterium}")
    }

    /// What the committee judges, submission by submission, in this round or in an earlier one.
    pub fn cellen(&self) -> impl Iterator<Item = Cel> + '_ {
        self.partijen.iter().flat_map(|(inschrijving, naam)| {
            ronde::te_scoren(&self.wijze).map(|criterium| Cel {
                inschrijving: *inschrijving,
                naam: naam.clone(),
                criterium: criterium.clone(),
            })
        })
    }

    /// The page of the round.
    pub fn pagina(&self) -> String {
        pagina_van(self.plek.kind, self.plek.rij.id)
    }

    /// The page of a cell: `wat` is `scoren` or `overleg`.
    pub fn adres(&self, wat: &str, cel: &Cel) -> String {
        let pagina = self.pagina();
        format!("{pagina}/{wat}/{}/{}", cel.inschrijving, cel.criterium.code)
    }
}
