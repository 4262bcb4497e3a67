//! The exclusion grounds that the leidraad switches on, one by one, with the codes of the ESPD: what an
//! eigen verklaring answers (Aw 2012 art. 2.84, 2.86 and 2.87).

use super::Procedureregels;
use std::borrow::Cow;

/// A ground of the law, by the code that the ESPD gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uitsluitingsgrond {
    /// Stable: the code of the ESPD, or `leidraad-1` for the first ground in the own words of the leidraad.
    pub code: Cow<'static, str>,
    /// What it is called.
    pub naam: Cow<'static, str>,
    /// The code in the list `criterion` of the ESPD (Publications Office, 2024-06-12).
    pub espd: &'static str,
}

/// Aw 2012 art. 2.86: what must exclude.
const VERPLICHT: &[(&str, &str)] = &[
    ("crime-org", "Deelname aan een criminele organisatie"),
    ("corruption", "Omkoping"),
    ("fraud", "Fraude"),
    ("terr-offence", "Terroristische misdrijven"),
    ("finan-laund", "Witwassen of financiering van terrorisme"),
    ("human-traffic", "Kinderarbeid of mensenhandel"),
    ("tax-pay", "Belastingen niet betaald"),
    ("socsec-pay", "Sociale premies niet betaald"),
];

/// Aw 2012 art. 2.87: what may exclude.
const FACULTATIEF: &[(&str, &str)] = &[
    ("envir-law", "Milieurecht geschonden"),
    ("socsec-law", "Sociaal recht geschonden"),
    ("labour-law", "Arbeidsrecht geschonden"),
    ("bankruptcy", "Faillissement"),
    ("insolvency", "Insolventie"),
    ("cred-arran", "Akkoord met schuldeisers"),
    ("susp-act", "Werkzaamheden gestaakt"),
    ("prof-misconduct", "Ernstige fout in het beroep"),
    ("distorsion", "Mededinging vervalst"),
    ("partic-confl", "Belangenconflict"),
    ("prep-confl", "Betrokken bij de voorbereiding"),
    ("sanction", "Eerdere opdracht slecht uitgevoerd"),
    (
        "misrepresent",
        "Valse verklaring of onrechtmatige beïnvloeding",
    ),
];

/// The code of the ESPD for a ground in the own words of the leidraad.
const EIGEN_WOORDEN: &str = "nati-ground";

impl Procedureregels {
    /// Every ground that an eigen verklaring answers: a line of the leidraad that names article 2.86 or
    /// 2.87 stands for the grounds of that article, any other line for itself.
    pub fn gronden(&self) -> Vec<Uitsluitingsgrond> {
        let noemt = |artikel| self.uitsluitingsgronden.iter().any(|g| g.contains(artikel));
        let verplicht = VERPLICHT.iter().filter(|_| noemt("2.86"));
        let facultatief = FACULTATIEF.iter().filter(|_| noemt("2.87"));
        let eigen = self.uitsluitingsgronden.iter();
        let eigen = eigen.filter(|tekst| !tekst.contains("2.86") && !tekst.contains("2.87"));
        verplicht
            .chain(facultatief)
            .map(|(code, naam)| Uitsluitingsgrond {
                code: Cow::Borrowed(code),
                naam: Cow::Borrowed(naam),
                espd: code,
            })
            .chain(eigen.enumerate().map(|(plek, tekst)| Uitsluitingsgrond {
                code: Cow::Owned(format!("leidraad-{}", plek + 1)),
                naam: Cow::Owned(tekst.clone()),
                espd: EIGEN_WOORDEN,
            }))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::voorbeeld;

    #[test]
    fn a_line_that_names_an_article_stands_for_its_grounds_and_another_for_itself() {
        let mut regels = voorbeeld();
        regels.uitsluitingsgronden = vec!["Aw 2.86".to_owned(), "Een bouwverbod".to_owned()];
        let gronden = regels.gronden();
        let codes: Vec<_> = gronden.iter().map(|g| (g.code.as_ref(), g.espd)).collect();
        assert_eq!(codes.len(), 9);
        assert_eq!(codes[0], ("crime-org", "crime-org"));
        assert_eq!(codes[8], ("leidraad-1", "nati-ground"));
        regels.uitsluitingsgronden.clear();
        assert!(regels.gronden().is_empty());
    }
}
