//! Things that are no row and no entry: answers for the adviesraad, progress, letters, documents.

use super::{AUDITOR, DELEGATIE, Plaats, TEAM, Zicht, of_niets};
use crate::role::{OPENERS, Rol, Rollen};

/// Whether these roles may read, on an advies, the answers to the questions that were given to the
/// adviesraad: only those, only after an own declaration, and only until the advice was used
/// (DOMAIN.md 4.4).
#[must_use]
pub fn adviesvragen(rollen: &Rollen, p: &Plaats<'_>) -> Zicht {
    let leest = matches!(p.rij, "inzage" | "advies-concept" | "advies-vastgesteld");
    of_niets(leest && p.verklaard && rollen.een_van(DELEGATIE))
}

/// How much these roles may know of how far each assessor is: the chair counts, nobody reads
/// (DOMAIN.md 4.4: no view of others).
#[must_use]
pub fn voortgang(rollen: &Rollen) -> Zicht {
    if rollen.heeft(Rol::Voorzitter) {
        Zicht::Aantal
    } else {
        Zicht::Nee
    }
}

/// Whether these roles may know, in a round of assessment, who else scored and when: nobody while
/// assessors still score on their own, but the auditor, whose trail has no gaps and no scores
/// (DOMAIN.md 5: no view of others' scores while the round is open; the audit log is the auditor's).
#[must_use]
pub fn scoremomenten(rollen: &Rollen, p: &Plaats<'_>) -> Zicht {
    of_niets(p.ronde_gesloten() || rollen.een_van(AUDITOR))
}

/// Whether these roles may read which letters of a case were promised and sent: who answers for them,
/// and the auditor. Of an addressee they know no more than of its submission.
#[must_use]
pub fn brieven(rollen: &Rollen) -> Zicht {
    of_niets(rollen.een_van(TEAM) || rollen.een_van(AUDITOR))
}

/// Whether these roles may read the selection decision on one submission. A party reads its own
/// once it was announced, whatever became of the perceel later.
#[must_use]
pub fn selectiebrief(rollen: &Rollen, p: &Plaats<'_>, medegedeeld: bool) -> Zicht {
    let team = (p.verklaard && rollen.een_van(TEAM)) || rollen.een_van(AUDITOR);
    of_niets(p.pakket_geopend() && ((p.eigen && medegedeeld) || team))
}

/// Whether these roles may read the award letter to one submission. A party reads its own once it
/// was announced, whatever became of the decision later; it cannot see the decision itself.
#[must_use]
pub fn gunningsbrief(rollen: &Rollen, p: &Plaats<'_>, medegedeeld: bool) -> Zicht {
    selectiebrief(rollen, p, medegedeeld)
}

/// Whether a document of the preparation is public from the publication on (Aw 2012 art. 2.66).
/// The strategy stays with the authority and the risicodossier belongs to the dialogue.
#[must_use]
pub fn document_openbaar(soort: &str) -> bool {
    matches!(
        soort,
        "leidraad" | "conceptovereenkomst" | "programma-van-eisen" | "tarievenblad"
    )
}

/// Whether these roles may know who holds the key of a vault, how its opening goes, and read its
/// proces-verbaal: numbers and names, nothing of the content.
#[must_use]
pub fn opening(rollen: &Rollen) -> Zicht {
    of_niets(rollen.een_van(TEAM) || rollen.een_van(OPENERS) || rollen.een_van(AUDITOR))
}

/// Whether these roles may also read the hashes in that proces-verbaal, and of BAFO's who handed one in:
/// as far as they may read the packages themselves.
#[must_use]
pub fn openingsbewijs(rollen: &Rollen, p: &Plaats<'_>) -> Zicht {
    of_niets(rollen.een_van(AUDITOR) || (p.verklaard && rollen.een_van(TEAM)))
}
