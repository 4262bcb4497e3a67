//! What the reader refuses, and how it says so.

use super::*;
use std::collections::BTreeSet;

/// A draaiboek with these lines after the header (lines 1 to 3).
fn lees(rest: &str) -> Result<Draaiboek, String> {
    let kop = "titel = \"Proef\"\nbegin = \"2023-01-09 09:00\"\nteam = \"hart-van-brabant\"\n";
    Draaiboek::lees("proef", &format!("{kop}{rest}")).map_err(|fouten| fouten.to_string())
}

fn fout(rest: &str) -> String {
    lees(rest).expect_err(rest)
}

const SPOOR: &str = r#"
[[stap]]
wie = "inkoper"
schrijf = "inkoopspoor"
velden = { naam = "A", regio = "B", wet = "wmo", omschrijving = "C", besluitregel = "unanimiteit-colleges", gemeenten = ["tilburg"] }
"#;

#[test]
fn every_shipped_draaiboek_reads() {
    for (naam, tekst) in meegeleverd() {
        let boek = Draaiboek::lees(naam, tekst).unwrap_or_else(|fouten| panic!("{fouten}"));
        assert!(!boek.stappen.is_empty(), "{naam}");
        assert!(!boek.omschrijving.is_empty(), "{naam}");
    }
}

#[test]
fn every_file_in_the_folder_is_shipped() {
    let map = concat!(env!("CARGO_MANIFEST_DIR"), "/draaiboeken");
    let bestanden: BTreeSet<String> = std::fs::read_dir(map)
        .unwrap()
        .map(|bestand| bestand.unwrap().path())
        .filter(|pad| pad.is_file())
        .map(|pad| pad.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    let namen: BTreeSet<String> = meegeleverd().iter().map(|(n, _)| (*n).to_owned()).collect();
    assert_eq!(bestanden, namen);
}

#[test]
fn a_fault_names_file_line_and_step() {
    let fout = fout(&format!(
        "{SPOOR}\n[[stap]]\nwie = \"inkoper\"\ndoe = \"publiseren\"\nbij = \"procedure\"\n"
    ));
    assert!(fout.starts_with("proef, regel 12, stap 2: "), "{fout}");
    assert!(fout.contains("Bedoelt u \"publiceren\"?"), "{fout}");
}

#[test]
fn every_fault_is_given_at_once() {
    let fout = fout(
        "[[stap]]\nwie = \"nimand\"\ndoe = \"publiceren\"\nbij = \"procedure\"\n\
         [[stap]]\nwie = \"inkoper\"\ndoe = \"publiceren\"\nbij = \"perseel\"\n",
    );
    assert_eq!(fout.lines().count(), 2, "{fout}");
    assert!(fout.contains("De persoon \"nimand\""), "{fout}");
    assert!(fout.contains("De verwijzing \"perseel\""), "{fout}");
}

#[test]
fn toml_that_cannot_be_read_names_its_line() {
    let fout = fout("[[stap]]\nwie = \"inkoper\ndoe = 1\n");
    assert!(
        fout.starts_with("proef, regel 5: dit is geen geldige TOML"),
        "{fout}"
    );
}

#[test]
fn each_wrong_step_gets_a_sentence_of_its_own() {
    let stap = |regels: &str| format!("{SPOOR}\n[[stap]]\n{regels}\n");
    let gevallen = [
        (
            "wi = \"inkoper\"\ndoe = \"publiceren\"",
            "Bedoelt u \"wie\"?",
        ),
        ("wie = \"inkoper\"", "precies één van"),
        (
            "wie = \"inkoper\"\ndoe = \"publiceren\"\nwacht = true",
            "precies één van",
        ),
        (
            "wie = \"inkoper\"\ndoe = \"publiceren\"",
            "\"bij\" ontbreekt",
        ),
        (
            "doe = \"publiceren\"\nbij = \"procedure\"",
            "\"wie\" ontbreekt",
        ),
        (
            "op = \"2023-01-08 09:00\"\nwacht = true",
            "eerder dan de stap ervoor",
        ),
        ("op = \"2023-03-26 02:30\"\nwacht = true", "bestaat niet"),
        ("op = \"2023-10-29 02:30\"\nwacht = true", "twee keer voor"),
        ("na = \"even\"\nwacht = true", "geen tijdsduur"),
        (
            "wie = \"inkoper\"\nschrijf = \"mijlpalen\"\nbij = \"spoor\"\nvelden = {}",
            "Bedoelt u \"mijlpaal\"?",
        ),
        (
            "wie = \"inkoper\"\nschrijf = \"nota\"\nbij = \"spoor\"\nvelden = { titel = \"A\" }",
            "hoort bij procedure",
        ),
        (
            "wie = \"inkoper\"\nschrijf = \"nota\"\nbij = \"procedure\"\nvelden = { tittel = \"A\" }",
            "Bedoelt u \"titel\"?",
        ),
        (
            "wie = \"inkoper\"\nschrijf = \"nota\"\nbij = \"procedure\"\nvelden = {}",
            "Vul ‘Titel’ in",
        ),
        (
            "wie = \"inkoper\"\nschrijf = \"mijlpaal\"\nbij = \"spoor\"\nvelden = { code = \"go\", eersteVan = \"morgen\", eersteTot = \"2023-01-09\" }",
            "dag-maand-jaar",
        ),
        (
            "wie = \"college-tilburg\"\nschrijf = \"collegebesluit\"\nbij = \"spoor\"\nvelden = { gemeente = \"tilbrug\", besluit = \"ingestemd\" }",
            "Bedoelt u \"tilburg\"?",
        ),
        (
            "wie = \"inkoper\"\ndoe = \"publiceren\"\nbij = \"procedure\"\ntoestand = \"gepubliceert\"",
            "Bedoelt u \"gepubliceerd\"?",
        ),
        (
            "wie = \"inkoper\"\ndoe = \"termijn-verlengen\"\nbij = \"procedure\"\nparafen = [\"jurist\"]\nmet = { verlenging = { sluiting = \"2023-03-31 10:00\" } }",
            "Schrijf de invoer in een eigen stap ervoor",
        ),
        (
            "wie = \"inkoper\"\ndoe = \"publiceren\"\nbij = \"procedure\"\nverwacht = { geweigerd = \"spoor-op-goo\" }",
            "Bedoelt u \"spoor-op-go\"?",
        ),
        (
            "wie = \"inkoper\"\nschrijf = \"mijlpaal\"\nbij = \"spoor\"\nals = \"x\"\nvelden = { code = \"go\", eersteVan = \"2023-01-09\", eersteTot = \"2023-01-09\" }",
            "begint niets nieuws",
        ),
    ];
    for (regels, verwacht) in gevallen {
        let fout = fout(&stap(regels));
        assert!(fout.contains(verwacht), "{regels}\n→ {fout}");
        assert!(fout.contains("stap 2"), "{fout}");
    }
}

#[test]
fn people_and_organisations_are_checked() {
    let gevallen = [
        ("team = 1", "hoort een tekst"),
        (
            "[[organisatie]]\nsleutel = \"a\"\nnaam = \"A\"\nsoort = \"gemeent\"",
            "Bedoelt u \"gemeente\"?",
        ),
        (
            "[[organisatie]]\nsleutel = \"a\"\nnaam = \"A\"\nsoort = \"gemeente\"\nkvk = \"12\"",
            "acht cijfers",
        ),
        (
            "[[organisatie]]\nsleutel = \"perceel\"\nnaam = \"A\"\nsoort = \"gemeente\"",
            "vaste betekenis",
        ),
        (
            "[[persoon]]\nsleutel = \"a\"\nnaam = \"A\"\nemail = \"a\"",
            "geen e-mailadres",
        ),
        (
            "[[persoon]]\nsleutel = \"a\"\nnaam = \"A\"\nemail = \"a@b\"\nrollen = [{ rol = \"klok\", bij = \"spoor\" }]",
            "De rol \"klok\"",
        ),
        (
            "[[persoon]]\nsleutel = \"a\"\nnaam = \"A\"\nemail = \"a@b\"\nrollen = [{ rol = \"jurist\", bij = \"overal\" }]",
            "De organisatie \"overal\"",
        ),
    ];
    for (regels, verwacht) in gevallen {
        let tekst = format!("titel = \"P\"\nbegin = \"2023-01-09 09:00\"\n{regels}\n");
        let fout = Draaiboek::lees("proef", &tekst).unwrap_err().to_string();
        assert!(fout.contains(verwacht), "{regels}\n→ {fout}");
    }
}

#[test]
fn lists_become_single_tasks() {
    let boek = lees(&format!(
        "{SPOOR}\n[[stap]]\nwie = [\"inkoper\", \"jurist\"]\nschrijf = \"belangenverklaring-team\"\n\
         bij = \"spoor\"\nvelden = {{ geenBelang = true, geheimhouding = true }}\n\
         [[stap]]\nna = \"2 dagen\"\nwie = \"inkoper\"\ndoe = \"go-no-go-vragen\"\nbij = \"spoor\"\nparafen = [\"jurist\"]\n"
    ))
    .unwrap();
    let aantallen: Vec<usize> = boek.stappen.iter().map(|stap| stap.taken.len()).collect();
    assert_eq!(aantallen, [1, 2, 2]);
    assert!(matches!(boek.stappen[2].taken[0].wat, Wat::Paraaf { .. }));
    assert_eq!(boek.stappen[2].op.to_string(), "2023-01-11T09:00:00");
}

#[test]
fn the_documentation_knows_every_entry_field_and_act() {
    let tekst = documentatie();
    for soort in workflows::invoer::soorten() {
        assert!(
            tekst.contains(&format!("### `{}`", soort.code)),
            "{}",
            soort.code
        );
        for veld in soort.velden {
            assert!(
                tekst.contains(&format!("| `{}` |", veld.naam)),
                "{}",
                veld.naam
            );
        }
    }
    assert!(tekst.contains("| `publiceren` |"));
    assert!(
        !tekst.contains("| `teruggeven` |"),
        "acts of Systeem follow by themselves"
    );
}

#[test]
fn a_timeline_mixes_steps_by_their_moment() {
    let vroeg = lees("[[stap]]\nop = \"2023-01-10 09:00\"\nwacht = true\n").unwrap();
    let laat = lees("[[stap]]\nop = \"2023-01-03 09:00\"\nwacht = true\n");
    assert!(laat.is_err(), "before the begin");
    let tijdlijn = samen(&[(&vroeg, 1), (&vroeg, 0)]).unwrap();
    assert_eq!(tijdlijn.begin().0, 1_673_251_200);
    assert_eq!(tijdlijn.einde().0 - tijdlijn.begin().0, 8 * 86_400);
    assert!(samen(&[]).is_err());
}
