//! The organisations of a submission: naming one invites it, and one can be taken out again.

use super::begin::{begin_rij, in_code, kind_van};
use super::begin_invoer::tekst;
use super::cascade::Lus;
use super::pakket;
use super::weigering::{Veldfout, Weigering};
use crate::store::db::Db;
use crate::store::rijen::Plek;
use crate::store::velden::Velden;
use crate::store::viewer::Viewer;
use crate::store::{deelnemers, invoer, rijen};
use entities::ids::OrganisatieId;
use entities::zaak::rij;
use serde_json::Value;
use workflows::invoer::keuring::Gekeurd;
use workflows::machine::{ActName, Kind};
use workflows::role::Rol;
use workflows::selecteren::deelnemer::Act;

fn fout(veld: &str, zin: &str) -> Weigering {
    Weigering::Velden(vec![Veldfout {
        veld: veld.into(),
        zin: zin.into(),
    }])
}

fn organisatie(gekeurd: &Gekeurd) -> Option<OrganisatieId> {
    tekst(gekeurd, "organisatie").parse().ok()
}

/// The invitation of an organisation that still counts.
async fn uitnodiging(
    db: &Db<'_>,
    inschrijving: &rij::Model,
    organisatie: Option<OrganisatieId>,
) -> Result<Option<rij::Model>, Weigering> {
    let deelnemers = deelnemers::levend(db, inschrijving).await?;
    Ok(deelnemers
        .into_iter()
        .find(|deelnemer| deelnemer.organisatie_id == organisatie))
}

/// Checks the part that the penvoerder gives an organisation against the form of the submission.
pub(super) async fn keur_rol(db: &Db<'_>, plek: &Plek, gekeurd: &Gekeurd) -> Result<(), Weigering> {
    let wie = organisatie(gekeurd);
    let rol = tekst(gekeurd, "rol");
    let zelf = wie == plek.rij.organisatie_id;
    if zelf != (rol == "penvoerder") {
        let zin = "Uw eigen organisatie is de penvoerder. Een andere organisatie is dat niet.";
        return Err(fout("rol", zin));
    }
    let begin = invoer::een::<Value>(db, plek.rij.id, "inschrijving").await?;
    let vorm = begin.map_or_else(String::new, |b| b.velden.tekst("vorm").to_owned());
    let past = match rol.as_str() {
        "combinant" => vorm == "combinatie",
        "onderaannemer" => vorm != "alleen",
        _ => true,
    };
    if !past {
        let zin = "Deze rol past niet bij hoe u inschrijft. Begin een inschrijving in een andere vorm, of kies een andere rol.";
        return Err(fout("rol", zin));
    }
    let genoemd = invoer::alle::<Value>(db, plek.rij.id, "deelnemer").await?;
    let eerder = genoemd.iter().find(|e| e.sleutel == gekeurd.sleutel);
    let andere_rol = eerder.is_some_and(|e| e.velden.tekst("rol") != rol);
    let getekend = uitnodiging(db, &plek.rij, wie)
        .await?
        .is_some_and(|d| matches!(d.toestand.as_str(), "getekend" | "ingediend"));
    if andere_rol && getekend {
        let zin =
            "Deze organisatie tekende al in een andere rol. Haal haar eerst uit de inschrijving.";
        return Err(fout("rol", zin));
    }
    Ok(())
}

/// Invites the organisation that was named, unless it is the party itself or was invited already.
pub(super) async fn nodig_uit(
    lus: &Lus<'_>,
    door: &Viewer,
    als: Rol,
    inschrijving: &rij::Model,
    gekeurd: &Gekeurd,
    nr: i64,
) -> Result<(), Weigering> {
    let wie = organisatie(gekeurd);
    if wie == inschrijving.organisatie_id || uitnodiging(lus.db, inschrijving, wie).await?.is_some()
    {
        return Ok(());
    }
    let Some(genodigde) = rijen::organisaties(lus.db, wie).await?.pop() else {
        return Err(Weigering::NietGevonden);
    };
    let (naam, code) = (inschrijving.naam.clone(), in_code(&genodigde.naam));
    let nieuw = kind_van(inschrijving, Kind::Deelnemer, wie, naam, code);
    let mut eigen = Lus::nieuw(lus.deuren, lus.db, lus.nu);
    begin_rij(&mut eigen, nieuw, Kind::Deelnemer, door, als, Some(nr)).await?;
    eigen.gevolgen().await
}

/// Takes an organisation out, with what it wrote for the package that can still be changed.
pub(super) async fn haal_eruit(
    lus: &Lus<'_>,
    inschrijving: &rij::Model,
    gekeurd: &Gekeurd,
    nr: i64,
) -> Result<(), Weigering> {
    let Some(deelnemer) = uitnodiging(lus.db, inschrijving, organisatie(gekeurd)).await? else {
        return Ok(());
    };
    pakket::deelnemer::vergeet(lus.db, inschrijving, &gekeurd.sleutel).await?;
    let mut eigen = Lus::nieuw(lus.deuren, lus.db, lus.nu);
    eigen.straks(deelnemer, ActName::Deelnemer(Act::Vervallen), Some(nr));
    eigen.gevolgen().await
}

/// What an eigen verklaring says must agree with itself (Aw 2012 art. 2.84 and 2.87a).
pub(super) fn keur_verklaring(gekeurd: &Gekeurd) -> Result<(), Weigering> {
    let velden = Value::Object(gekeurd.velden.clone());
    let gronden = velden.meer("gronden").next().is_some();
    let niet_voldaan = velden.meer("eisenNietVoldaan").next().is_some();
    if velden.ja("geenUitsluiting") == gronden {
        let zin =
            "Kies de gronden die van toepassing zijn, of zeg dat geen grond van toepassing is.";
        return Err(fout("gronden", zin));
    }
    if gronden && velden.tekst("herstelmaatregelen").is_empty() {
        let zin = "Schrijf op wat u deed om het vertrouwen te herstellen. Dat mag u bewijzen voordat u wordt uitgesloten.";
        return Err(fout("herstelmaatregelen", zin));
    }
    if velden.ja("voldoetAanEisen") && niet_voldaan {
        let zin = "U zegt dat u aan de eisen voldoet. Haal de eisen hieronder weg, of kies nee.";
        return Err(fout("eisenNietVoldaan", zin));
    }
    Ok(())
}
