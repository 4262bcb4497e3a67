//! The selection letter to one party: the decision, its reasons, the scores beside those of whoever goes
//! on, and what the party can do (DOMAIN.md 3.4).

use crate::acts::Weigering;
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::{Bezoeker, Ingelogd};
use crate::steps::partijbrief::{self, Blok, Brief, Deel, Soort};
use crate::steps::rij::{self, post::lees_pad};
use crate::store::selecteren::brief::{self, Besluit, Selectiebrief};
use crate::views::nederlands;
use crate::web::Problem;
use axum::extract::Path;
use workflows::machine::Kind;

/// The letter about one inschrijving.
///
/// # Errors
/// 404 when there is none that the viewer may read.
pub async fn toon(Ingelogd(bezoeker): Ingelogd, Path(id): Path<String>) -> Antwoord {
    let brief = laad(&bezoeker, &id).await?;
    partijbrief::toon(&bezoeker, &brief).await
}

/// The same letter as a PDF.
///
/// # Errors
/// 404 when there is none that the viewer may read.
pub async fn pdf(Ingelogd(bezoeker): Ingelogd, Path(id): Path<String>) -> Antwoord {
    let brief = laad(&bezoeker, &id).await?;
    partijbrief::pdf(&bezoeker, brief).await
}

async fn laad(bezoeker: &Bezoeker, id: &str) -> Result<Brief, Problem> {
    let (kind, id) = lees_pad(Kind::Inschrijving.meervoud(), id)?;
    let geladen = rij::laad(bezoeker, kind, id, &rij::Vraag::default()).await?;
    let brief = brief::van(&bezoeker.db(), &geladen.plek, bezoeker.nu())
        .await
        .map_err(Weigering::from)?
        .ok_or_else(Problem::niet_gevonden)?;
    Ok(schrijf(&brief, &geladen.deel.pagina))
}

/// What the letter says. `pagina` is that of the inschrijving.
fn schrijf(brief: &Selectiebrief, pagina: &str) -> Brief {
    let over = partijbrief::over(&brief.procedure, brief.perceel.as_deref());
    let mut delen = vec![
        besluit(brief),
        Deel::nieuw("Waarom", vec![Blok::alinea(brief.motivering.as_str())]),
    ];
    delen.extend(Soort::Selectie.scores(brief.vergelijking.as_ref()));
    let verder = verder(brief);
    if !verder.is_empty() {
        delen.push(Deel::nieuw("Wat er nu gebeurt", verder));
    }
    delen.push(Soort::Selectie.rechtsmiddel(&brief.rechtsmiddel));
    delen.retain(|deel| !deel.blokken.is_empty());
    Brief {
        delen,
        ..Soort::Selectie.brief(
            pagina,
            (&brief.afzender, &brief.partij),
            over,
            brief.medegedeeld,
        )
    }
}

/// The decision, with who goes on or on which ground the party is out.
fn besluit(brief: &Selectiebrief) -> Deel {
    let mut blokken = vec![Blok::Nadruk(in_een_zin(brief.besluit).to_owned())];
    if !brief.gekozen.is_empty() {
        let gekozen = nederlands::opsomming(&brief.gekozen);
        blokken.push(Blok::Alinea(match brief.gekozen.len() {
            1 => format!("Deze partij gaat wel door: {gekozen}."),
            _ => format!("Deze partijen gaan wel door: {gekozen}."),
        }));
    }
    let gronden = brief.gronden.iter();
    blokken.extend(gronden.map(|grond| {
        Blok::Alinea(match brief.besluit {
            Besluit::NietGeschikt => {
                format!("U voldoet niet aan deze eis uit de leidraad: {grond}")
            }
            _ => format!("De grond daarvoor: {grond}."),
        })
    }));
    Deel::nieuw("Het besluit", blokken)
}

fn in_een_zin(besluit: Besluit) -> &'static str {
    match besluit {
        Besluit::Geselecteerd => "U bent geselecteerd. U gaat door naar de volgende fase.",
        Besluit::Reserve => {
            "U staat op de reservelijst. U gaat alleen door als een geselecteerde partij afvalt."
        }
        Besluit::NietGeselecteerd => {
            "U bent niet geselecteerd. U gaat niet door naar de volgende fase."
        }
        Besluit::Ongeldig => "Uw inschrijving is ongeldig. U gaat niet door naar de volgende fase.",
        Besluit::Uitgesloten => "U bent uitgesloten. U gaat niet door naar de volgende fase.",
        Besluit::NietGeschikt => {
            "U voldoet niet aan een geschiktheidseis. U gaat niet door naar de volgende fase."
        }
    }
}

/// What comes next, for a party that goes on or may still do so.
fn verder(brief: &Selectiebrief) -> Vec<Blok> {
    let gunningsleidraad = if brief.fasen.gunningsleidraad {
        "U krijgt eerst de gunningsleidraad, op hetzelfde moment als de andere geselecteerde partijen."
    } else {
        ""
    };
    let fase = if brief.fasen.dialoog {
        "Na de bezwaartermijn nodigen wij u uit voor de dialoog. U krijgt daarover bericht."
    } else {
        "Na de bezwaartermijn nemen wij de gunningsbeslissing. U krijgt die op hetzelfde moment als de andere partijen."
    };
    match brief.besluit {
        Besluit::Geselecteerd => vec![Blok::alinea(gunningsleidraad), Blok::alinea(fase)],
        Besluit::Reserve => vec![Blok::alinea(
            "Valt een geselecteerde partij af? Dan roepen wij de reserves op, in de volgorde van de rangorde. U krijgt dan bericht.",
        )],
        _ => vec![],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::partijbrief::Rechtsmiddel;
    use workflows::procedureregels::Fasen;

    fn brief(besluit: Besluit, gronden: &[&str]) -> Brief {
        let brief = Selectiebrief {
            afzender: "Hart van Brabant".to_owned(),
            partij: "Aanbieder D".to_owned(),
            procedure: "Beschermd wonen".to_owned(),
            perceel: Some("Noord".to_owned()),
            besluit,
            motivering: "Uw plan is te dun.".to_owned(),
            gronden: gronden.iter().map(|grond| (*grond).to_owned()).collect(),
            gekozen: vec![],
            vergelijking: None,
            fasen: Fasen {
                dialoog: false,
                bafo: false,
                gunningsleidraad: true,
            },
            medegedeeld: None,
            rechtsmiddel: Rechtsmiddel {
                opschorting: None,
                geen_opschorting: "Er is maar één partij.".to_owned(),
                klachtenmeldpunt: "klachten@voorbeeld.nl".to_owned(),
                rechtbank: String::new(),
            },
        };
        schrijf(&brief, "/inschrijvingen/1")
    }

    fn koppen(brief: &Brief) -> Vec<&str> {
        brief.delen.iter().map(|deel| deel.kop.as_str()).collect()
    }

    #[test]
    fn who_goes_on_reads_what_comes_next() {
        let brief = brief(Besluit::Geselecteerd, &[]);
        assert_eq!(
            koppen(&brief),
            [
                "Het besluit",
                "Waarom",
                "Wat er nu gebeurt",
                "Bent u het er niet mee eens?"
            ]
        );
        assert_eq!(brief.over, "Beschermd wonen, perceel Noord");
        assert_eq!(
            brief.delen[2].blokken.len(),
            2,
            "the leidraad, and the award"
        );
    }

    #[test]
    fn who_was_not_compared_reads_the_ground() {
        let brief = brief(Besluit::NietGeschikt, &["Drie jaar ervaring."]);
        assert_eq!(
            koppen(&brief),
            ["Het besluit", "Waarom", "Bent u het er niet mee eens?"]
        );
        let Blok::Alinea(grond) = &brief.delen[0].blokken[1] else {
            panic!("{brief:?}")
        };
        assert_eq!(
            grond,
            "U voldoet niet aan deze eis uit de leidraad: Drie jaar ervaring."
        );
    }
}
