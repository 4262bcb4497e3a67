//! The forms of a page, as a browser reads them: where they go and what is in them.

use std::collections::BTreeMap;

/// A form that is sent with POST.
#[derive(Clone, Debug)]
pub struct Formulier {
    /// Where it goes.
    pub actie: String,
    /// Name, the value that stands in it, and a value that a person could choose.
    velden: Vec<(String, String, String)>,
}

impl Formulier {
    /// Logging in, out, or as somebody else, which would end the crawl.
    pub fn is_van_de_sessie(&self) -> bool {
        ["/uitloggen", "/inloggen", "/demo"]
            .iter()
            .any(|begin| self.actie.starts_with(begin))
    }

    /// As it stands on the page.
    pub fn leeg(&self) -> String {
        gecodeerd(self.velden.iter().map(|(naam, staat, _)| (naam, staat)))
    }

    /// As somebody could fill it in.
    pub fn gevuld(&self) -> String {
        let waarde = |(naam, staat, keuze)| {
            (
                naam,
                if String::is_empty(staat) {
                    keuze
                } else {
                    staat
                },
            )
        };
        gecodeerd(self.velden.iter().map(|(n, s, k)| (n, s, k)).map(waarde))
    }
}

fn gecodeerd<'v>(velden: impl Iterator<Item = (&'v String, &'v String)>) -> String {
    let paren = velden.map(|(naam, waarde)| format!("{}={}", veilig(naam), veilig(waarde)));
    paren.collect::<Vec<_>>().join("&")
}

fn veilig(tekst: &str) -> String {
    let byte = |b: u8| {
        if b.is_ascii_alphanumeric() {
            char::from(b).to_string()
        } else {
            format!("%{b:02X}")
        }
    };
    tekst.bytes().map(byte).collect()
}

/// Every form with `method="post"`.
pub fn formulieren(html: &str) -> Vec<Formulier> {
    let delen = html.split("<form").skip(1);
    delen
        .filter_map(|rest| rest.split("</form>").next())
        .filter_map(|tekst| {
            let (kop, inhoud) = tekst.split_once('>')?;
            let kop = attributen(kop);
            let post = kop.get("method").is_some_and(|m| m == "post");
            // A file goes in a form of its own kind; the tests of the packages send those.
            let bestand = kop.contains_key("enctype");
            (post && !bestand).then(|| Formulier {
                actie: kop.get("action").cloned().unwrap_or_default(),
                velden: velden(inhoud),
            })
        })
        .collect()
}

fn bekend(velden: &[(String, String, String)], naam: &str) -> bool {
    velden.iter().any(|(n, _, _)| n == naam)
}

fn velden(html: &str) -> Vec<(String, String, String)> {
    let mut uit = vec![];
    for deel in html.split('<').skip(1) {
        let Some((tag, tekst)) = deel.split_once('>') else {
            continue;
        };
        let eigen = attributen(tag);
        let naam = eigen.get("name").cloned().unwrap_or_default();
        let waarde = eigen.get("value").cloned().unwrap_or_default();
        match tag.split_whitespace().next().unwrap_or_default() {
            // Of a group of choices the first one stands for all.
            "input" if ["radio", "checkbox"].contains(&soort(&eigen)) && bekend(&uit, &naam) => {}
            "input" if ["radio", "checkbox"].contains(&soort(&eigen)) => {
                uit.push((naam, String::new(), waarde));
            }
            "input" => {
                let keuze = voorbeeld(&eigen);
                uit.push((naam, waarde, keuze));
            }
            "textarea" => {
                let keuze = "Dit is een voorbeeld van een tekst die lang genoeg is. ".repeat(3);
                uit.push((naam, tekst.to_owned(), keuze));
            }
            "select" => uit.push((naam, String::new(), String::new())),
            "option" if !waarde.is_empty() => {
                if let Some((_, _, keuze)) = uit.last_mut().filter(|(_, _, k)| k.is_empty()) {
                    *keuze = waarde;
                }
            }
            _ => {}
        }
    }
    uit.retain(|(naam, _, _)| !naam.is_empty());
    uit
}

fn soort(eigen: &BTreeMap<String, String>) -> &str {
    eigen.get("type").map_or("text", String::as_str)
}

fn voorbeeld(eigen: &BTreeMap<String, String>) -> String {
    let getal = eigen.get("inputmode").is_some_and(|m| m == "decimal");
    let tekst = match soort(eigen) {
        "date" => "2023-06-01",
        "datetime-local" => "2023-06-01T10:00",
        _ if getal => "1",
        _ => "Voorbeeld",
    };
    tekst.to_owned()
}

/// The attributes of a tag, in double quotes as our templates write them.
fn attributen(tag: &str) -> BTreeMap<String, String> {
    let mut uit = BTreeMap::new();
    let mut rest = tag;
    while let Some((voor, na)) = rest.split_once("=\"") {
        let Some((waarde, verder)) = na.split_once('"') else {
            break;
        };
        let naam = voor.rsplit(char::is_whitespace).next().unwrap_or(voor);
        uit.insert(
            naam.to_owned(),
            waarde.replace("&#x2F;", "/").replace("&amp;", "&"),
        );
        rest = verder;
    }
    uit
}
