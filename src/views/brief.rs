//! Letters: the subject, the plain text and the HTML of one letter, from `templates/letters/<brief>/`.
//!
//! A letter says what happened, what the reader can do and until when, and links to the rest. It
//! never holds a score, a name of another party or anything out of a submission (DOMAIN.md 4.13): the
//! fields of [`BriefGegevens`] are all that a template can print.

use serde::Serialize;
use workflows::effect::Brief;

use super::engine::Sjablonen;

/// Everything that a letter may say.
#[derive(Clone, Debug, Serialize)]
pub struct BriefGegevens {
    /// The name of the person that it is written to.
    pub ontvanger: String,
    /// The name of the procedure or inkoopspoor.
    pub zaak: String,
    /// The name of the perceel, where the procedure has more than one.
    pub perceel: Option<String>,
    /// The aanbestedende dienst that signs: the region.
    pub dienst: String,
    /// The legal moment of what happened, seconds in UTC.
    pub moment: i64,
    /// The due moment of the term of [`termijn`], as it was promised, seconds in UTC.
    pub termijn_tot: Option<i64>,
    /// The hash of the manifest, on a receipt. The manifest itself goes with the letter as a file.
    pub kenmerk: Option<String>,
    /// The version that was received, on a receipt.
    pub versie: Option<i32>,
    /// The page where the reader goes on, a whole URL.
    pub link: String,
    /// The toelichting with the act; printed only by letters of which [`noemt_reden`] says so.
    pub reden: Option<String>,
}

impl BriefGegevens {
    /// Samples that together reach every branch of the letters: everything filled in, the least
    /// that there is, and a term that was over from the start because the standstill is switched off.
    pub fn voorbeelden() -> Vec<Self> {
        let vol = Self {
            ontvanger: "Ineke de Vries".to_owned(),
            zaak: "Beschermd wonen & verblijf".to_owned(),
            perceel: Some("Noord".to_owned()),
            dienst: "Regio Hart van Brabant".to_owned(),
            moment: 1_526_378_400,            // 15 May 2018, 12.00
            termijn_tot: Some(1_528_149_600), // 5 June 2018, 0.00
            kenmerk: Some("9f86d081884c7d65".to_owned()),
            versie: Some(2),
            link: "https://tenderspoor.example/procedures/1?tab=stukken".to_owned(),
            reden: Some("De begroting is niet rond.\nDe raad beslist in mei.".to_owned()),
        };
        let kaal = Self {
            perceel: None,
            termijn_tot: None,
            kenmerk: None,
            versie: None,
            reden: None,
            ..vol.clone()
        };
        let zonder_standstill = Self {
            termijn_tot: Some(vol.moment),
            ..vol.clone()
        };
        vec![vol, kaal, zonder_standstill]
    }
}

/// The code of the term whose end the letter names, which goes into [`BriefGegevens::termijn_tot`].
pub fn termijn(brief: Brief) -> Option<&'static str> {
    match brief {
        Brief::ConsultatieGeopend => Some("reactietermijn-consultatie"),
        Brief::OpenhouseOpengesteld => Some("toelatingstermijn"),
        Brief::HashGedeponeerd => Some("hashtermijn"),
        Brief::HerstelGevraagd => Some("hersteltermijn"),
        Brief::VerduidelijkingGevraagd => Some("verduidelijkingstermijn"),
        Brief::SelfcleaningGevraagd => Some("selfcleaningtermijn"),
        Brief::VerloopGevraagd => Some("verlooptermijn"),
        Brief::Gepubliceerd
        | Brief::Gerectificeerd
        | Brief::TermijnVerlengd
        | Brief::NotaVerzonden
        | Brief::Ontvangstbewijs
        | Brief::TeLaat
        | Brief::Teruggetrokken => Some("inschrijftermijn"),
        Brief::Selectiebesluit | Brief::SelectieTerKennisgeving => Some("bezwaartermijn-selectie"),
        Brief::VerslagTerReactie => Some("reactietermijn-verslag"),
        Brief::BafoUitvraag | Brief::BafoNietOntvangen => Some("bafo-termijn"),
        Brief::Gunningsbesluit | Brief::GunningTerKennisgeving | Brief::StandstillVerlengd => {
            Some("standstill")
        }
        Brief::KlachtOntvangstbevestiging | Brief::KlachtOntvangen => Some("streeftermijn-klacht"),
        Brief::VerbeterplanGoedgekeurd => Some("verbetertermijn"),
        Brief::OvereenkomstGetekend => Some("ingangsdatum"),
        Brief::OvereenkomstIngegaan | Brief::OvereenkomstVerlengd => Some("einddatum"),
        _ => None,
    }
}

/// Whether every reader of this letter may know the toelichting of the act. Elsewhere it may hold
/// words about another party, and stays on the page, where `inzage` decides who reads it.
pub fn noemt_reden(brief: Brief) -> bool {
    matches!(
        brief,
        Brief::NoGo
            | Brief::TrajectAangehouden
            | Brief::Gerectificeerd
            | Brief::TermijnVerlengd
            | Brief::Geschorst
            | Brief::OpenhouseGesloten
            | Brief::ToelatingGeweigerd
            | Brief::InbestedingGestaakt
            | Brief::SchorsingOpgeheven
            | Brief::TrajectGestaakt
            | Brief::ProcedureIngetrokken
            | Brief::DialoogBeeindigd
            | Brief::OpdrachtGewijzigd
    )
}

/// Whether the term of the letter is the one to go to court against what it decides. Other decisions
/// leave that term to the leidraad, and other terms say something else.
fn opent_rechtsmiddel(brief: Brief) -> bool {
    matches!(brief, Brief::Selectiebesluit | Brief::Gunningsbesluit)
}

/// The variables of `onderwerp.txt` and `tekst.txt`.
#[derive(Serialize)]
struct Inhoud {
    #[serde(flatten)]
    gegevens: BriefGegevens,
    /// The zaak, with the perceel where there is more than one: "Beschermd wonen (Noord)".
    waarover: String,
    /// The end of the term to go to court, in a decision from which that term runs.
    rechtsmiddel_tot: Option<i64>,
}

impl Inhoud {
    /// Leaves out what this letter may not or does not name, whatever was filled in.
    fn van(brief: Brief, gegevens: &BriefGegevens) -> Self {
        let mut gegevens = gegevens.clone();
        gegevens.termijn_tot = gegevens.termijn_tot.filter(|_| termijn(brief).is_some());
        gegevens.reden = gegevens.reden.filter(|_| noemt_reden(brief));
        let waarover = match &gegevens.perceel {
            Some(perceel) => format!("{} ({perceel})", gegevens.zaak),
            None => gegevens.zaak.clone(),
        };
        let loopt = |tot: &i64| *tot > gegevens.moment && opent_rechtsmiddel(brief);
        Self {
            rechtsmiddel_tot: gegevens.termijn_tot.filter(loopt),
            gegevens,
            waarover,
        }
    }
}

/// The variables of `basis.txt` and `basis.html`, the sheet that every letter is written on.
#[derive(Serialize)]
struct Blad<'a> {
    onderwerp: String,
    ontvanger: &'a str,
    alineas: Vec<String>,
    dienst: &'a str,
    link: &'a str,
}

/// The subject, always one line.
pub fn onderwerp(
    sjablonen: &Sjablonen,
    brief: Brief,
    gegevens: &BriefGegevens,
) -> Result<String, tera::Error> {
    let sjabloon = format!("letters/{}/onderwerp.txt", brief.code());
    let regel = sjablonen.kaal(&sjabloon, &Inhoud::van(brief, gegevens))?;
    Ok(regel.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The letter as plain text.
pub fn tekst(
    sjablonen: &Sjablonen,
    brief: Brief,
    gegevens: &BriefGegevens,
) -> Result<String, tera::Error> {
    op_blad(sjablonen, "letters/basis.txt", brief, gegevens)
}

/// The same letter as HTML.
pub fn html(
    sjablonen: &Sjablonen,
    brief: Brief,
    gegevens: &BriefGegevens,
) -> Result<String, tera::Error> {
    op_blad(sjablonen, "letters/basis.html", brief, gegevens)
}

fn op_blad(
    sjablonen: &Sjablonen,
    blad: &str,
    brief: Brief,
    gegevens: &BriefGegevens,
) -> Result<String, tera::Error> {
    let inhoud = Blad {
        onderwerp: onderwerp(sjablonen, brief, gegevens)?,
        ontvanger: &gegevens.ontvanger,
        alineas: alineas(sjablonen, brief, gegevens)?,
        dienst: &gegevens.dienst,
        link: &gegevens.link,
    };
    sjablonen.kaal(blad, &inhoud)
}

/// The paragraphs: every line of `tekst.txt` that is not empty is one.
fn alineas(
    sjablonen: &Sjablonen,
    brief: Brief,
    gegevens: &BriefGegevens,
) -> Result<Vec<String>, tera::Error> {
    let sjabloon = format!("letters/{}/tekst.txt", brief.code());
    let tekst = sjablonen.kaal(&sjabloon, &Inhoud::van(brief, gegevens))?;
    Ok(tekst
        .lines()
        .map(str::trim)
        .filter(|regel| !regel.is_empty())
        .map(str::to_owned)
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vol() -> BriefGegevens {
        BriefGegevens::voorbeelden().remove(0)
    }

    #[test]
    fn a_letter_greets_tells_links_and_signs() {
        let sjablonen = Sjablonen::new().unwrap();
        let brief = tekst(&sjablonen, Brief::Gunningsbesluit, &vol()).unwrap();
        for stuk in [
            "Geachte Ineke de Vries,\n\n",
            "Beschermd wonen & verblijf (Noord)",
            "dinsdag 15 mei 2018 om 12.00 uur",
            "tot en met maandag 4 juni 2018",
            "\nhttps://tenderspoor.example/procedures/1?tab=stukken\n",
            "Met vriendelijke groet,\nRegio Hart van Brabant\n",
        ] {
            assert!(brief.contains(stuk), "{stuk:?} in {brief}");
        }
    }

    #[test]
    fn the_html_is_the_same_letter_escaped() {
        let sjablonen = Sjablonen::new().unwrap();
        let brief = html(&sjablonen, Brief::NoGo, &vol()).unwrap();
        for stuk in [
            "<h1>No-Go voor Beschermd wonen &amp; verblijf (Noord)</h1>",
            "<p>De begroting is niet rond.</p>\n<p>De raad beslist in mei.</p>",
        ] {
            assert!(brief.contains(stuk), "{stuk:?} in {brief}");
        }
    }

    #[test]
    fn a_reason_that_a_reader_may_not_know_is_never_printed() {
        let sjablonen = Sjablonen::new().unwrap();
        let brief = tekst(&sjablonen, Brief::GunningIngetrokken, &vol()).unwrap();
        assert!(!brief.contains("begroting"), "{brief}");
    }

    #[test]
    fn the_term_to_go_to_court_is_never_that_of_the_submission() {
        let sjablonen = Sjablonen::new().unwrap();
        let brief = tekst(&sjablonen, Brief::BafoNietOntvangen, &vol()).unwrap();
        assert!(!brief.contains("Dat kan tot"), "{brief}");
    }

    #[test]
    fn a_subject_is_one_line() {
        let sjablonen = Sjablonen::new().unwrap();
        let gegevens = BriefGegevens {
            zaak: "Wonen\r\nBcc: iedereen@example.org".to_owned(),
            ..vol()
        };
        let regel = onderwerp(&sjablonen, Brief::NoGo, &gegevens).unwrap();
        assert!(!regel.contains(['\r', '\n']), "{regel:?}");
    }
}
