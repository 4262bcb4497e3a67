//! A package without what names its party, for a committee that judges without names: the answers, and
//! their attachments by a name that the question gives (DOMAIN.md 4.4). What the party wrote in a text
//! or in a file itself stays as it wrote it.

use super::bijlagen::BIJLAGE;
use entities::kluis::{bestand, pakketdeel};
use uuid::Uuid;

/// The kinds of entry that the committee judges, and what ties a file to one of them.
const BEOORDEELD: [&str; 3] = ["dossierantwoord", BIJLAGE, "bafo-onderdeel"];

/// The longest ending of a file name that is kept, in characters.
const LANGSTE_EINDE: usize = 5;

/// Leaves the parts that are judged, and the files with them under another name.
pub(super) fn beperk(delen: &mut Vec<pakketdeel::Model>, bestanden: &mut Vec<bestand::Model>) {
    *bestanden = std::mem::take(bestanden)
        .into_iter()
        .filter_map(|bestand| hernoemd(delen, bestand))
        .collect();
    delen.retain(|deel| BEOORDEELD.contains(&deel.soort.as_str()));
}

/// The file under the name `bijlage-<vraag>-<nummer>`; none when it belongs to no answer.
pub(in crate::acts) fn hernoemd(
    delen: &[pakketdeel::Model],
    bestand: bestand::Model,
) -> Option<bestand::Model> {
    let (vraag, nummer) = plaats(delen, bestand.id)?;
    let naam = format!("bijlage-{vraag}-{nummer}{}", einde(&bestand.naam));
    Some(bestand::Model { naam, ..bestand })
}

/// The question that a file belongs to, and its number among the files with it, by id.
fn plaats(delen: &[pakketdeel::Model], bestand: Uuid) -> Option<(&str, usize)> {
    let bijlagen = || {
        let bijlagen = delen.iter().filter(|deel| deel.soort == BIJLAGE);
        bijlagen.filter_map(|deel| {
            let (vraag, id) = deel.sleutel.rsplit_once('/')?;
            Some((vraag, id.parse::<Uuid>().ok()?))
        })
    };
    let (vraag, _) = bijlagen().find(|(_, id)| *id == bestand)?;
    let eerder = bijlagen().filter(|(ander, id)| *ander == vraag && *id < bestand);
    Some((vraag, eerder.count() + 1))
}

/// The ending of a name with its dot, which tells what kind of file it is; empty when it could tell more.
fn einde(naam: &str) -> String {
    let einde = naam.rsplit_once('.').map_or("", |(_, einde)| einde);
    let gewoon = einde.len() <= LANGSTE_EINDE && einde.chars().all(|c| c.is_ascii_alphanumeric());
    match (einde.is_empty(), gewoon) {
        (false, true) => format!(".{}", einde.to_ascii_lowercase()),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::pakket::voorbeeld::{bestand, deel};

    #[test]
    fn a_file_is_called_after_its_question() {
        let koppel = |nummer| deel(BIJLAGE, format!("v2/{}", Uuid::from_u128(nummer)));
        let mut delen = vec![
            deel("dossierantwoord", "v2".to_owned()),
            deel("eigen-verklaring", "x".to_owned()),
            koppel(7),
            koppel(3),
        ];
        let mut bestanden = vec![
            bestand(3, "Plan van Coalitie Wmo.PDF"),
            bestand(5, "Uittreksel Coalitie Wmo.pdf"),
            bestand(7, "begroting.van coalitie"),
        ];
        beperk(&mut delen, &mut bestanden);
        let namen: Vec<&str> = bestanden.iter().map(|b| b.naam.as_str()).collect();
        assert_eq!(namen, ["bijlage-v2-1.pdf", "bijlage-v2-2"]);
        assert!(delen.iter().all(|deel| deel.soort != "eigen-verklaring"));
        assert_eq!(delen.len(), 3);
    }
}
