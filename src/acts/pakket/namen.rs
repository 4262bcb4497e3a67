//! The names of the files in one package: unique per question, and among the files that belong to none. On the
//! receipt two files of the same name are kept apart by their questions.

use super::bijlagen::BIJLAGE;
use crate::vault::naamsleutel;
use entities::kluis::{bestand, pakketdeel};
use uuid::Uuid;

/// The first question, by code, that a file belongs to; none when it belongs to no question.
pub(in crate::acts) fn vraag(delen: &[pakketdeel::Model], bestand: Uuid) -> Option<&str> {
    let bijlagen = delen.iter().filter(|deel| deel.soort == BIJLAGE);
    let vragen = bijlagen.filter_map(|deel| {
        let (vraag, id) = deel.sleutel.rsplit_once('/')?;
        (id.parse() == Ok(bestand)).then_some(vraag)
    });
    vragen.min()
}

/// The name of a file of the party itself on the receipt: its own name, behind the code of its question when
/// another file has that name too. A name has no slash in it, so nothing else can read like that.
pub(super) fn op_bewijs(
    delen: &[pakketdeel::Model],
    alle: &[bestand::Model],
    bestand: &bestand::Model,
) -> String {
    let sleutel = naamsleutel(&bestand.naam);
    let van_partij = alle.iter().filter(|ander| ander.organisatie_id.is_none());
    let dubbel = van_partij
        .filter(|ander| naamsleutel(&ander.naam) == sleutel)
        .count()
        > 1;
    match vraag(delen, bestand.id) {
        Some(vraag) if dubbel => format!("{vraag}/{}", bestand.naam),
        _ => bestand.naam.clone(),
    }
}

/// Whether another file with this question has the name of this one.
pub(in crate::acts) fn bezet(
    delen: &[pakketdeel::Model],
    alle: &[bestand::Model],
    code: &str,
    bestand: Uuid,
) -> bool {
    let naam = alle
        .iter()
        .find(|b| b.id == bestand)
        .map(|b| naamsleutel(&b.naam));
    let hoort = |id: Uuid| {
        let sleutel = format!("{code}/{id}");
        delen
            .iter()
            .any(|deel| deel.soort == BIJLAGE && deel.sleutel == sleutel)
    };
    naam.is_some_and(|naam| {
        let anderen = alle.iter().filter(|ander| ander.id != bestand);
        anderen
            .filter(|ander| naamsleutel(&ander.naam) == naam)
            .any(|ander| hoort(ander.id))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::pakket::voorbeeld::{bestand, deel};

    fn bij(vraag: &str, nummer: u128) -> pakketdeel::Model {
        deel(BIJLAGE, format!("{vraag}/{}", Uuid::from_u128(nummer)))
    }

    #[test]
    fn only_a_name_that_occurs_twice_gets_its_question() {
        let alle = [
            bestand(1, "Plan.pdf"),
            bestand(2, "plan.pdf"),
            bestand(3, "plan.PDF"),
            bestand(4, "begroting.pdf"),
        ];
        let delen = [bij("V1", 1), bij("V2", 2), bij("V2", 4)];
        let namen = alle.each_ref().map(|b| op_bewijs(&delen, &alle, b));
        assert_eq!(
            namen,
            ["V1/Plan.pdf", "V2/plan.pdf", "plan.PDF", "begroting.pdf"]
        );
        assert!(bezet(&delen, &alle, "V2", Uuid::from_u128(3)));
        assert!(!bezet(&delen, &alle, "V3", Uuid::from_u128(3)));
        assert!(
            !bezet(&delen, &alle, "V2", Uuid::from_u128(2)),
            "itself again"
        );
        assert!(!bezet(&delen, &alle, "V1", Uuid::from_u128(4)));
    }
}
