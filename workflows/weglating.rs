//! Confidential words about one party, taken out of what another party reads (Aw 2012 art. 2.57, with
//! art. 2.138 as the list of grounds). A person decides; this only carries it out, and says so in the text.

/// On which ground words are left out: code and label (DOMAIN.md 3.1, Aw 2012 art. 2.138).
pub const GRONDEN: &[(&str, &str)] = &[
    ("commercieel-belang", "Gerechtvaardigd commercieel belang"),
    ("eerlijke-mededinging", "Eerlijke mededinging"),
    ("openbaar-belang", "Openbaar belang of wettelijk verbod"),
    ("privacy", "Privacy"),
];

/// Words that others may not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The words, as they stand in the text; how they are broken over lines does not matter.
    pub tekst: String,
    /// What others read in their place; empty when the words are only left out.
    pub vervanging: String,
    /// The code of the ground.
    pub grond: String,
}

impl Passage {
    /// What stands in the place of the words.
    fn merk(&self) -> String {
        let gekozen = GRONDEN.iter().find(|(code, _)| *code == self.grond);
        let grond = gekozen.map_or(self.grond.as_str(), |(_, label)| label);
        let grond = grond.to_lowercase();
        if self.vervanging.is_empty() {
            format!("[weggelaten: {grond}]")
        } else {
            format!("{} [vervangen: {grond}]", self.vervanging)
        }
    }
}

/// The text as others read it: every place where one of the passages stands says that something was left
/// out. Passages that overlap are left out together.
#[must_use]
pub fn zonder(tekst: &str, passages: &[Passage]) -> String {
    vervang(tekst, passages, Passage::merk)
}

/// What is left of the text to give reasons: the same without saying that something was left out.
#[must_use]
pub fn rest(tekst: &str, passages: &[Passage]) -> String {
    vervang(tekst, passages, |passage| passage.vervanging.clone())
}

fn vervang(tekst: &str, passages: &[Passage], door: impl Fn(&Passage) -> String) -> String {
    let mut uit = String::new();
    let mut gelezen = 0;
    for (begin, eind, passage) in plekken(tekst, passages) {
        if begin >= gelezen {
            uit.push_str(&tekst[gelezen..begin]);
            uit.push_str(&door(passage));
        }
        gelezen = gelezen.max(eind);
    }
    uit.push_str(&tekst[gelezen..]);
    uit
}

/// Whether these words stand in the text.
#[must_use]
pub fn staat_in(woorden: &str, tekst: &str) -> bool {
    plekken_van(tekst, woorden).next().is_some()
}

/// Where each passage stands, in the order of the text; of those that begin together the longest first.
fn plekken<'p>(tekst: &str, passages: &'p [Passage]) -> Vec<(usize, usize, &'p Passage)> {
    let mut uit: Vec<_> = passages
        .iter()
        .flat_map(|passage| {
            plekken_van(tekst, &passage.tekst).map(move |(begin, eind)| (begin, eind, passage))
        })
        .collect();
    uit.sort_by_key(|(begin, eind, _)| (*begin, std::cmp::Reverse(*eind)));
    uit
}

/// The bytes of every place where these words stand, with any white space between them.
fn plekken_van<'t>(
    tekst: &'t str,
    woorden: &'t str,
) -> impl Iterator<Item = (usize, usize)> + use<'t> {
    let begin = tekst.char_indices().map(|(begin, _)| begin);
    begin.filter_map(move |begin| Some((begin, begin + lengte(&tekst[begin..], woorden)?)))
}

/// How many bytes these words take at the start of the text; none when it starts otherwise.
fn lengte(tekst: &str, woorden: &str) -> Option<usize> {
    let mut rest = tekst;
    let mut woorden = woorden.split_whitespace();
    rest = rest.strip_prefix(woorden.next()?)?;
    for woord in woorden {
        let verder = rest.trim_start();
        rest = verder
            .strip_prefix(woord)
            .filter(|_| verder.len() < rest.len())?;
    }
    Some(tekst.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::{Passage, rest, staat_in, zonder};

    fn passage(tekst: &str, vervanging: &str) -> Passage {
        Passage {
            tekst: tekst.to_owned(),
            vervanging: vervanging.to_owned(),
            grond: "commercieel-belang".to_owned(),
        }
    }

    const MERK: &str = "gerechtvaardigd commercieel belang]";

    #[test]
    fn every_place_of_a_passage_is_left_out_and_says_so() {
        let tekst = "Zij vraagt € 61 per dag.\nMet € 61\nper dag is zij goedkoop.";
        assert_eq!(
            zonder(tekst, &[passage("€ 61 per dag", "")]),
            format!("Zij vraagt [weggelaten: {MERK}.\nMet [weggelaten: {MERK} is zij goedkoop.")
        );
        assert_eq!(
            zonder(tekst, &[passage("€ 61 per dag", "een lage prijs")]),
            format!(
                "Zij vraagt een lage prijs [vervangen: {MERK}.\nMet een lage prijs [vervangen: {MERK} is zij goedkoop."
            )
        );
    }

    #[test]
    fn of_passages_that_overlap_nothing_is_left() {
        let tekst = "Zij heeft 400 eigen plekken in Tilburg.";
        let samen = [
            passage("400 eigen", ""),
            passage("eigen plekken", ""),
            passage("400 eigen plekken", ""),
        ];
        assert_eq!(
            zonder(tekst, &samen),
            format!("Zij heeft [weggelaten: {MERK} in Tilburg.")
        );
        assert_eq!(
            zonder(tekst, &samen[..2]),
            format!("Zij heeft [weggelaten: {MERK} in Tilburg.")
        );
    }

    #[test]
    fn what_is_left_is_counted_without_the_marks() {
        let passages = [
            passage("400 plekken", ""),
            passage("€ 61", "een lage prijs"),
        ];
        assert_eq!(
            rest("Zij heeft 400 plekken voor € 61.", &passages),
            "Zij heeft  voor een lage prijs."
        );
    }

    #[test]
    fn other_words_stay_as_they_were() {
        let tekst = "Zij heeft plekken.";
        assert_eq!(zonder(tekst, &[passage("400 plekken", "")]), tekst);
        assert_eq!(zonder(tekst, &[passage("  ", "")]), tekst);
        assert!(!staat_in("heeftplekken", tekst) && !staat_in("", tekst));
        assert!(staat_in("heeft\n plekken.", tekst));
    }

    /// Words that are written as one are other words.
    #[test]
    fn a_passage_of_two_words_is_not_found_in_one() {
        assert!(!staat_in("burger meester", "De burgermeester tekent."));
        assert!(staat_in("burger meester", "De burger\n meester tekent."));
    }
}
