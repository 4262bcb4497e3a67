//! The ESPD is a document that any other system of the EU can read: the schemas of ESPD-EDM 4.1.0 say so.

use crate::support::root;
use std::path::{Path, PathBuf};
use std::process::Command;
use tenderspoor::views::espd::{Eis, Espd, Grond, Onderneming};

const SCHEMA: &str = "ubl-2.3/xsdrt/maindoc/UBL-QualificationApplicationResponse-2.3.xsd";

fn grond(espd: &str, van_toepassing: bool, herstel: &str) -> Grond {
    Grond {
        espd: espd.to_owned(),
        naam: format!("Grond {espd}"),
        van_toepassing,
        herstel: herstel.to_owned(),
    }
}

/// With everything, or the least that there can be.
fn espd(vol: bool) -> Espd {
    let contact = ["Ineke & Co", "ineke@prisma.example", "013 123 45 67"].map(str::to_owned);
    Espd {
        id: "0190d7a0-0000-7000-8000-000000000001".to_owned(),
        op: "2022-01-20T12:00:00Z".parse().unwrap(),
        procedure: "0190d7a0-0000-7000-8000-000000000002".to_owned(),
        dienst: "Regio Hart van Brabant".to_owned(),
        project: "Beschermd wonen <nieuw>".to_owned(),
        perceel: "bw".to_owned(),
        rol: if vol { "group-mem" } else { "sole-tenderer" },
        onderneming: Onderneming {
            naam: "Prisma \"zorg\"".to_owned(),
            kvk: vol.then(|| "90000003".to_owned()),
            grootte: vol.then(|| "medium".to_owned()),
            land: "NLD".to_owned(),
            contact: vol.then_some(contact),
        },
        gronden: if vol {
            vec![
                grond(
                    "tax-pay",
                    true,
                    "Wij betaalden.\nEn \u{1} namen een controller aan.",
                ),
                grond("fraud", false, ""),
                grond("nati-ground", true, ""),
                grond("nati-ground", false, ""),
            ]
        } else {
            vec![]
        },
        eisen: if vol {
            vec![Eis {
                code: "E1".to_owned(),
                tekst: "Uw organisatie is gezond & wel.".to_owned(),
                voldoet: false,
            }]
        } else {
            vec![]
        },
    }
}

/// The archive with the schemas, beside the repository or further up.
fn archief() -> Option<PathBuf> {
    root()
        .ancestors()
        .map(|map| map.join("shared/standards/espd-edm-4.1.0.tar.gz"))
        .find(|pad| pad.exists())
}

fn heeft_xmllint() -> bool {
    Command::new("xmllint").arg("--version").output().is_ok()
}

fn keur(schemas: &Path, xml: &str, naam: &str) {
    let document = schemas.join(naam);
    std::fs::write(&document, xml).unwrap();
    let uit = Command::new("xmllint")
        .args(["--noout", "--nonet", "--schema"])
        .arg(schemas.join(SCHEMA))
        .arg(&document)
        .output()
        .unwrap();
    let klacht = String::from_utf8_lossy(&uit.stderr).into_owned();
    assert!(uit.status.success(), "{klacht}\n{xml}");
}

#[test]
fn the_espd_is_valid_against_the_schemas_of_the_eu() {
    let Some(archief) = archief().filter(|_| heeft_xmllint()) else {
        eprintln!("skipped: no ESPD schemas in shared/standards, or no xmllint");
        return;
    };
    let schemas = tempfile::tempdir().unwrap();
    let uitgepakt = Command::new("tar")
        .arg("-xzf")
        .arg(&archief)
        .arg("-C")
        .arg(schemas.path())
        .status()
        .unwrap();
    assert!(uitgepakt.success());
    keur(schemas.path(), &espd(true).xml().unwrap(), "vol.xml");
    keur(schemas.path(), &espd(false).xml().unwrap(), "kaal.xml");
}

#[test]
fn what_people_type_is_text_in_the_espd() {
    let xml = espd(true).xml().unwrap();
    for stuk in [
        "Beschermd wonen &lt;nieuw&gt;",
        "gezond &amp; wel",
        ">group-mem<",
        ">90000003<",
        "<cbc:ResponseIndicator>true</cbc:ResponseIndicator>",
        "En  namen een controller aan.",
    ] {
        assert!(xml.contains(stuk), "{stuk}: {xml}");
    }
}
