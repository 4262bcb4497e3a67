//! Accounts of providers: an organisation registers, and its people invite their colleagues, each by a
//! link in a mail that expires. Until the mail is out the token of the link is kept encrypted; after
//! that only its hash.

mod bezorgen;
mod profiel;

pub use bezorgen::{Post, noteer, te_versturen};
pub use profiel::{EER, GROOTTES, Profiel};

use self::profiel::{adres, fout, of_fouten, regel};
use super::Deuren;
use super::weigering::Weigering;
use crate::clock::nieuwe_id;
use crate::store::db::Db;
use crate::store::identity::{self, NieuwPersoon, aanbieders, pogingen};
use crate::store::viewer::{Bereik, Viewer};
use crate::vault::{self, sha256_hex};
use entities::identity::uitnodiging;
use entities::ids::{OrganisatieId, PersoonId};
use serde::Deserialize;
use uuid::Uuid;
use workflows::role::Rol;

/// Seconds that the link of an invitation works: a week.
pub const GELDIG: i64 = 7 * 24 * 60 * 60;
/// Seconds in which the registrations of one address are counted.
const VENSTER: i64 = 15 * 60;
/// Registrations per e-mail address in that time: nobody is flooded with our mail.
const REGISTRATIES: i32 = 3;

/// Somebody who is invited, in one of the two roles of a provider.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Genodigde {
    /// Name.
    pub naam: String,
    /// E-mail address.
    pub email: String,
    /// `zorgaanbieder` (opsteller) or `tekenbevoegde`.
    pub rol: String,
}

/// Whether the viewer holds this role in the organisation.
fn heeft(viewer: &Viewer, organisatie: OrganisatieId, zo: impl Fn(Rol) -> bool) -> bool {
    viewer
        .toewijzingen
        .iter()
        .any(|(rol, bereik)| zo(*rol) && *bereik == Bereik::Organisatie(organisatie))
}

/// Whether the viewer works for the organisation: its pages exist for nobody else.
///
/// # Errors
/// `NietGevonden` for anybody else.
pub fn mag_zien(viewer: &Viewer, organisatie: OrganisatieId) -> Result<(), Weigering> {
    if heeft(viewer, organisatie, Rol::van_aanbieder) {
        Ok(())
    } else {
        Err(Weigering::NietGevonden)
    }
}

/// Only who signs for the organisation manages its people and its profile.
fn mag_beheren(viewer: &Viewer, organisatie: OrganisatieId) -> Result<(), Weigering> {
    mag_zien(viewer, organisatie)?;
    if heeft(viewer, organisatie, |rol| rol == Rol::Tekenbevoegde) {
        Ok(())
    } else {
        Err(Weigering::InvoerNietVoorU)
    }
}

/// Takes a registration and sends its contact a link. The organisation exists when the link is used. The
/// answer is the same whether or not the address has an account already.
///
/// # Errors
/// `Velden` when something is wrong with what was filled in, or the organisation is known.
pub async fn registreer(deuren: &Deuren, profiel: Profiel) -> Result<(), Weigering> {
    of_fouten(profiel.keur())?;
    let nieuw = Uitnodiging {
        organisatie: None,
        naam: profiel.contact.clone(),
        email: profiel.email.clone(),
        rol: Rol::Tekenbevoegde,
        registratie: Some(profiel),
    };
    bewaar(deuren, nieuw).await
}

/// Invites a colleague.
///
/// # Errors
/// `Velden`, or `InvoerNietVoorU` for who does not sign for the organisation.
pub async fn nodig_uit(
    deuren: &Deuren,
    viewer: &Viewer,
    organisatie: OrganisatieId,
    wie: Genodigde,
) -> Result<(), Weigering> {
    mag_beheren(viewer, organisatie)?;
    let mut fouten = Vec::new();
    regel(&mut fouten, "naam", &wie.naam, 120);
    adres(&mut fouten, &wie.email);
    let rol = wie.rol.parse().ok().filter(|rol: &Rol| rol.van_aanbieder());
    if rol.is_none() {
        fouten.push(fout("rol", "Kies opsteller of tekenbevoegde."));
    }
    of_fouten(fouten)?;
    let nieuw = Uitnodiging {
        organisatie: Some(organisatie),
        naam: wie.naam,
        email: wie.email,
        rol: rol.unwrap_or(Rol::Zorgaanbieder),
        registratie: None,
    };
    bewaar(deuren, nieuw).await
}

struct Uitnodiging {
    organisatie: Option<OrganisatieId>,
    naam: String,
    email: String,
    rol: Rol,
    registratie: Option<Profiel>,
}

async fn bewaar(deuren: &Deuren, nieuw: Uitnodiging) -> Result<(), Weigering> {
    let token = nieuw_token(deuren)?;
    let (ontvanger, geheim) = vault::nieuwe_identiteit();
    let sleutel = deuren.serversleutel.omhul(&geheim)?;
    let omhulsel = vault::versleutel_tekst(&ontvanger, &token)?;
    let registratie = nieuw
        .registratie
        .map(|profiel| serde_json::to_string(&profiel))
        .transpose()
        .map_err(|fout| Weigering::Defect(fout.to_string()))?;
    let nu = deuren.klok.werkelijk();
    let rij = uitnodiging::Model {
        id: nieuwe_id(),
        organisatie_id: nieuw.organisatie,
        naam: nieuw.naam.trim().to_owned(),
        email: nieuw.email.trim().to_lowercase(),
        rol: nieuw.rol.code().to_owned(),
        registratie,
        hash: sha256_hex(token.as_bytes()),
        omhulsel: Some(omhulsel.into()),
        sleutel: Some(sleutel.into()),
        gemaakt_op: nu,
        verloopt: nu + GELDIG,
        niet_voor: 0,
        pogingen: 0,
    };
    deuren
        .writer
        .write(move |db| {
            Box::pin(async move {
                if let Some(registratie) = &rij.registratie {
                    niet_te_vaak(db, &rij.email, nu).await?;
                    nog_onbekend(db, &lees(registratie)?).await?;
                }
                Ok(aanbieders::nodig_uit(db, rij).await?)
            })
        })
        .await
}

/// A fresh identity, wrapped and thrown away, holds 256 bits of randomness: its hash is a token that
/// nobody guesses.
fn nieuw_token(deuren: &Deuren) -> Result<String, Weigering> {
    let toeval = deuren.serversleutel.omhul(&vault::nieuwe_identiteit().1)?;
    Ok(sha256_hex(toeval.als_tekst().as_bytes()))
}

fn lees(registratie: &str) -> Result<Profiel, Weigering> {
    serde_json::from_str(registratie).map_err(|fout| Weigering::Defect(fout.to_string()))
}

async fn niet_te_vaak(db: &Db<'_>, email: &str, nu: i64) -> Result<(), Weigering> {
    let sleutel = format!("registratie:{email}");
    if pogingen::tel(db, &sleutel, nu, VENSTER).await?.aantal <= REGISTRATIES {
        return Ok(());
    }
    let zin = "Wij stuurden dit adres al een paar keer een bericht. Probeer het over een kwartier opnieuw.";
    Err(Weigering::Velden(vec![fout("email", zin)]))
}

async fn nog_onbekend(db: &Db<'_>, profiel: &Profiel) -> Result<(), Weigering> {
    let (kvk, naam) = (profiel.kvk.trim(), profiel.naam.trim());
    let (kvk, naam) = aanbieders::is_bekend(db, kvk, naam).await?;
    let mut fouten = Vec::new();
    if kvk {
        let zin =
            "Er is al een organisatie met dit KvK-nummer. Vraag een collega om u uit te nodigen.";
        fouten.push(fout("kvk", zin));
    }
    if naam {
        fouten.push(fout("naam", "Er is al een organisatie met deze naam."));
    }
    of_fouten(fouten)
}

/// An invitation as who follows its link sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Genodigd {
    /// Who.
    pub naam: String,
    /// The organisation.
    pub organisatie: String,
    /// Their role.
    pub rol: Rol,
    /// They have an account already, and keep its password.
    pub heeft_account: bool,
}

/// The invitation behind a link; none when it was used, taken back, or is over.
///
/// # Errors
/// The database.
pub async fn genodigd(deuren: &Deuren, token: &str) -> Result<Option<Genodigd>, Weigering> {
    let db = deuren.reader.db();
    let Some(rij) = vind(deuren, &db, token).await? else {
        return Ok(None);
    };
    let organisatie = match (&rij.registratie, rij.organisatie_id) {
        (Some(registratie), _) => lees(registratie)?.naam,
        (None, Some(id)) => aanbieders::organisatie(&db, id)
            .await?
            .map_or_else(String::new, |o| o.naam),
        (None, None) => String::new(),
    };
    Ok(Some(Genodigd {
        rol: rij.rol.parse().unwrap_or(Rol::Zorgaanbieder),
        heeft_account: identity::zoek(&db, &rij.email).await?.is_some(),
        naam: rij.naam,
        organisatie,
    }))
}

async fn vind(
    deuren: &Deuren,
    db: &Db<'_>,
    token: &str,
) -> Result<Option<uitnodiging::Model>, Weigering> {
    let hash = sha256_hex(token.as_bytes());
    Ok(aanbieders::uitnodiging(db, &hash, deuren.klok.werkelijk()).await?)
}

/// Uses the link: makes the organisation when it registered, the account when there was none, and gives
/// the role. `wachtwoord`: the hash of the password of a new account.
///
/// # Errors
/// `NietGevonden` when the link is worth nothing any more.
pub async fn aanvaard(
    deuren: &Deuren,
    token: &str,
    wachtwoord: Option<String>,
) -> Result<PersoonId, Weigering> {
    let (binnen, token) = (deuren.clone(), token.to_owned());
    deuren
        .writer
        .write(move |db| Box::pin(async move { gebruik(&binnen, db, &token, wachtwoord).await }))
        .await
}

async fn gebruik(
    deuren: &Deuren,
    db: &Db<'_>,
    token: &str,
    wachtwoord: Option<String>,
) -> Result<PersoonId, Weigering> {
    let rij = vind(deuren, db, token)
        .await?
        .ok_or(Weigering::NietGevonden)?;
    let organisatie = match (&rij.registratie, rij.organisatie_id) {
        (Some(registratie), _) => richt_op(db, &lees(registratie)?).await?,
        (None, Some(organisatie)) => organisatie,
        (None, None) => return Err(Weigering::NietGevonden),
    };
    let persoon = match identity::zoek(db, &rij.email).await? {
        Some(bestaand) if bestaand.actief => bestaand.id,
        Some(_) => return Err(Weigering::NietGevonden),
        None => {
            let nieuw = NieuwPersoon {
                naam: rij.naam.clone(),
                email: rij.email.clone(),
                organisatie: Some(organisatie),
                wachtwoord: Some(wachtwoord.ok_or(Weigering::NietGevonden)?),
            };
            identity::maak_persoon(db, nieuw).await?
        }
    };
    let rol = rij.rol.parse().map_err(|_| Weigering::NietGevonden)?;
    let bereik = Bereik::Organisatie(organisatie);
    identity::wijs_toe(db, persoon, rol, bereik, deuren.klok.nu()).await?;
    aanbieders::beeindig(db, rij.id).await?;
    Ok(persoon)
}

/// Makes the organisation of a registration.
async fn richt_op(db: &Db<'_>, profiel: &Profiel) -> Result<OrganisatieId, Weigering> {
    nog_onbekend(db, profiel).await?;
    let (naam, kvk) = (profiel.naam.trim(), profiel.kvk.trim());
    let id = identity::maak_organisatie(db, naam, "zorgaanbieder", Some(kvk)).await?;
    aanbieders::bewaar_profiel(db, profiel.model(id)).await?;
    Ok(id)
}

/// Changes what the organisation says of itself; its name and KvK number stay.
///
/// # Errors
/// `Velden`, or `InvoerNietVoorU` for who does not sign for the organisation.
pub async fn wijzig(
    deuren: &Deuren,
    viewer: &Viewer,
    organisatie: OrganisatieId,
    profiel: Profiel,
) -> Result<(), Weigering> {
    mag_beheren(viewer, organisatie)?;
    let vast = ["naam", "kvk"];
    let mut fouten = profiel.keur();
    fouten.retain(|fout| !vast.contains(&fout.veld.as_str()));
    of_fouten(fouten)?;
    let model = profiel.model(organisatie);
    deuren
        .writer
        .write(move |db| Box::pin(async move { Ok(aanbieders::bewaar_profiel(db, model).await?) }))
        .await
}

/// Takes a role or an invitation of a colleague back. Nobody takes away their own power to sign, so that
/// there is always somebody who can invite.
///
/// # Errors
/// `NietGevonden` when the organisation has no such role or invitation.
pub async fn trek_in(
    deuren: &Deuren,
    viewer: &Viewer,
    organisatie: OrganisatieId,
    wat: Uuid,
) -> Result<(), Weigering> {
    mag_beheren(viewer, organisatie)?;
    let (nu, werkelijk) = (deuren.klok.nu(), deuren.klok.werkelijk());
    let zelf = viewer.persoon;
    deuren
        .writer
        .write(move |db| {
            Box::pin(async move {
                let open = aanbieders::open(db, organisatie, werkelijk).await?;
                if open.iter().any(|uitnodiging| uitnodiging.id == wat) {
                    return Ok(aanbieders::beeindig(db, wat).await?);
                }
                let collegas = aanbieders::collegas(db, organisatie, nu).await?;
                let van = collegas
                    .iter()
                    .find(|c| c.rollen.iter().any(|(id, _)| *id == wat))
                    .ok_or(Weigering::NietGevonden)?;
                if Some(van.persoon.id) == zelf {
                    let zin = "Uw eigen rol kunt u niet intrekken. Vraag een andere tekenbevoegde.";
                    return Err(Weigering::Velden(vec![fout("rol", zin)]));
                }
                identity::trek_in(db, wat, nu).await?;
                Ok(())
            })
        })
        .await
}
