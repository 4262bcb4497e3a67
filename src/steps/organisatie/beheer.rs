//! The page of one's own organisation: what it says of itself, its people and who was invited.

use super::velden::{losse, met_fouten};
use crate::acts::uitnodigen::{self, Genodigde, Profiel};
use crate::acts::{Veldfout, Weigering};
use crate::steps::antwoord::Antwoord;
use crate::steps::bezoeker::{Bezoeker, Ingelogd};
use crate::store::identity::aanbieders;
use crate::store::viewer::Bereik;
use crate::views::engine::Pagina;
use crate::views::velden::{Formulier, Soort, Veld};
use crate::views::words;
use crate::web::{Form, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use entities::ids::OrganisatieId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use workflows::role::Rol;

/// One role of one person.
#[derive(Clone, Debug, Serialize)]
pub struct Rolregel {
    /// Its id, to take it back.
    pub id: String,
    /// The role, in words.
    pub rol: String,
}

/// Somebody of the organisation.
#[derive(Clone, Debug, Serialize)]
pub struct Mens {
    /// Name.
    pub naam: String,
    /// E-mail address.
    pub email: String,
    /// The viewer.
    pub zelf: bool,
    /// Their roles.
    pub rollen: Vec<Rolregel>,
}

/// An invitation that nobody used yet.
#[derive(Clone, Debug, Serialize)]
pub struct Open {
    /// Its id, to take it back.
    pub id: String,
    /// Who.
    pub naam: String,
    /// E-mail address.
    pub email: String,
    /// The role, in words.
    pub rol: String,
    /// Until when the link works, seconds in UTC.
    pub tot: i64,
}

/// The page of an organisation.
#[derive(Debug, Serialize)]
pub struct Organisatiepagina {
    /// The page itself.
    pub pagina: String,
    /// Its name.
    pub naam: String,
    /// KvK number; empty when it has none.
    pub kvk: String,
    /// What it says of itself, for who signs for it.
    pub profiel: Option<Formulier>,
    /// Its people.
    pub mensen: Vec<Mens>,
    /// Who was invited.
    pub open: Vec<Open>,
    /// To invite somebody, for who signs for it.
    pub uitnodigen: Option<Formulier>,
    /// What went wrong with taking something back; may be empty.
    pub fout: String,
}

impl Pagina for Organisatiepagina {
    const SJABLOON: &'static str = "pages/organisatie/beheer.html";

    fn voorbeelden() -> Vec<Self> {
        let mens = |zelf| Mens {
            naam: "Lotte de Wit".to_owned(),
            email: "lotte@prisma.example".to_owned(),
            zelf,
            rollen: vec![Rolregel {
                id: "1".to_owned(),
                rol: "Tekenbevoegde".to_owned(),
            }],
        };
        let pagina = |beheert: bool| Self {
            pagina: "/organisaties/1".to_owned(),
            naam: "Prisma".to_owned(),
            kvk: if beheert {
                "90000003".to_owned()
            } else {
                String::new()
            },
            profiel: beheert
                .then(|| profielformulier("/organisaties/1", &Profiel::default(), vec![])),
            mensen: vec![mens(true), mens(false)],
            open: if beheert {
                vec![Open {
                    id: "2".to_owned(),
                    naam: "Gerard Maas".to_owned(),
                    email: "gerard@prisma.example".to_owned(),
                    rol: "Opsteller".to_owned(),
                    tot: 1_640_339_000,
                }]
            } else {
                vec![]
            },
            uitnodigen: beheert
                .then(|| uitnodigformulier("/organisaties/1", &Genodigde::default(), vec![])),
            fout: if beheert {
                "Dat kan niet.".to_owned()
            } else {
                String::new()
            },
        };
        vec![pagina(true), pagina(false)]
    }
}

/// What was refused, with what was typed.
enum Geweigerd {
    Niets,
    Profiel(Profiel, Vec<Veldfout>),
    Uitnodiging(Genodigde, Vec<Veldfout>),
    Intrekken(Vec<Veldfout>),
}

fn profielformulier(pagina: &str, profiel: &Profiel, fouten: Vec<Veldfout>) -> Formulier {
    met_fouten(Formulier::nieuw(pagina, "Opslaan", losse(profiel)), fouten)
}

fn uitnodigformulier(pagina: &str, wie: &Genodigde, fouten: Vec<Veldfout>) -> Formulier {
    let rol = |rol: Rol| (rol.code(), words::rol(rol));
    let rollen = [Rol::Zorgaanbieder, Rol::Tekenbevoegde].map(rol);
    let keuze = rollen.into_iter().fold(
        Veld::nieuw(Soort::Rondjes, "rol", "Rol"),
        |veld, (code, tekst)| veld.keuze(code, tekst, code == wie.rol),
    );
    let velden = vec![
        Veld::nieuw(Soort::Tekst, "naam", "Naam").met(&wie.naam),
        Veld::nieuw(Soort::Email, "email", "E-mailadres").met(&wie.email),
        keuze.hint("Alleen een tekenbevoegde tekent en dient in. Een opsteller bereidt voor."),
    ];
    let velden = velden
        .into_iter()
        .map(|veld| veld.in_formulier("uitnodiging"));
    let actie = format!("{pagina}/uitnodigingen");
    met_fouten(
        Formulier::nieuw(actie, "Uitnodigen", velden.collect()),
        fouten,
    )
}

/// The page of the organisation.
///
/// # Errors
/// 404 for who does not work there.
pub async fn toon(Ingelogd(bezoeker): Ingelogd, Path(id): Path<String>) -> Antwoord {
    antwoord(&bezoeker, lees(&id)?, Geweigerd::Niets).await
}

/// Changes what the organisation says of itself.
///
/// # Errors
/// 404 for who does not work there, 403 for who does not sign for it.
pub async fn wijzig(
    Ingelogd(bezoeker): Ingelogd,
    Path(id): Path<String>,
    Form(profiel): Form<Profiel>,
) -> Antwoord {
    let id = lees(&id)?;
    let (deuren, viewer) = (&bezoeker.app.deuren, &bezoeker.viewer);
    let uit = uitnodigen::wijzig(deuren, viewer, id, profiel.clone()).await;
    klaar(&bezoeker, id, uit, |fouten| {
        Geweigerd::Profiel(profiel, fouten)
    })
    .await
}

/// Invites a colleague.
///
/// # Errors
/// 404 for who does not work there, 403 for who does not sign for it.
pub async fn nodig_uit(
    Ingelogd(bezoeker): Ingelogd,
    Path(id): Path<String>,
    Form(wie): Form<Genodigde>,
) -> Antwoord {
    let id = lees(&id)?;
    let (deuren, viewer) = (&bezoeker.app.deuren, &bezoeker.viewer);
    let uit = uitnodigen::nodig_uit(deuren, viewer, id, wie.clone()).await;
    klaar(&bezoeker, id, uit, |fouten| {
        Geweigerd::Uitnodiging(wie, fouten)
    })
    .await
}

/// What is taken back.
#[derive(Debug, Deserialize)]
pub struct Wat {
    wat: Uuid,
}

/// Takes a role or an invitation back.
///
/// # Errors
/// 404 for who does not work there, 403 for who does not sign for it.
pub async fn trek_in(
    Ingelogd(bezoeker): Ingelogd,
    Path(id): Path<String>,
    Form(Wat { wat }): Form<Wat>,
) -> Antwoord {
    let id = lees(&id)?;
    let (deuren, viewer) = (&bezoeker.app.deuren, &bezoeker.viewer);
    let uit = uitnodigen::trek_in(deuren, viewer, id, wat).await;
    klaar(&bezoeker, id, uit, Geweigerd::Intrekken).await
}

fn lees(id: &str) -> Result<OrganisatieId, Problem> {
    id.parse().map_err(|_| Problem::niet_gevonden())
}

async fn klaar(
    bezoeker: &Bezoeker,
    id: OrganisatieId,
    uit: Result<(), Weigering>,
    geweigerd: impl FnOnce(Vec<Veldfout>) -> Geweigerd,
) -> Antwoord {
    match uit {
        Ok(()) => Ok(Redirect::to(&format!("/organisaties/{id}")).into_response()),
        Err(Weigering::Velden(fouten)) => antwoord(bezoeker, id, geweigerd(fouten)).await,
        Err(fout) => Err(fout.into()),
    }
}

async fn antwoord(bezoeker: &Bezoeker, id: OrganisatieId, geweigerd: Geweigerd) -> Antwoord {
    let status = match geweigerd {
        Geweigerd::Niets => StatusCode::OK,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let pagina = bouw(bezoeker, id, geweigerd).await?;
    let kader = bezoeker.kader(pagina.naam.clone()).await?;
    bezoeker.toon(status, &kader, &pagina)
}

async fn bouw(
    bezoeker: &Bezoeker,
    id: OrganisatieId,
    geweigerd: Geweigerd,
) -> Result<Organisatiepagina, Weigering> {
    uitnodigen::mag_zien(&bezoeker.viewer, id)?;
    let db = bezoeker.db();
    let organisatie = aanbieders::organisatie(&db, id)
        .await?
        .ok_or(Weigering::NietGevonden)?;
    let tekent = (Rol::Tekenbevoegde, Bereik::Organisatie(id));
    let beheert = bezoeker.viewer.toewijzingen.contains(&tekent);
    let profiel = aanbieders::profiel(&db, id).await?.map(|p| Profiel {
        grootte: p.grootte,
        land: p.land,
        contact: p.contact,
        email: p.email,
        telefoon: p.telefoon,
        ..Profiel::default()
    });
    let werkelijk = bezoeker.app.deuren.klok.werkelijk();
    let open = if beheert {
        aanbieders::open(&db, id, werkelijk).await?
    } else {
        vec![]
    };
    let pagina = format!("/organisaties/{id}");
    let mut uit = Organisatiepagina {
        profiel: beheert.then(|| profielformulier(&pagina, &profiel.unwrap_or_default(), vec![])),
        uitnodigen: beheert.then(|| uitnodigformulier(&pagina, &Genodigde::default(), vec![])),
        mensen: mensen(bezoeker, id).await?,
        open: open.into_iter().map(als_open).collect(),
        naam: organisatie.naam,
        kvk: organisatie.kvk.unwrap_or_default(),
        fout: String::new(),
        pagina,
    };
    match geweigerd {
        Geweigerd::Niets => {}
        Geweigerd::Profiel(profiel, fouten) => {
            uit.profiel = Some(profielformulier(&uit.pagina, &profiel, fouten));
        }
        Geweigerd::Uitnodiging(wie, fouten) => {
            uit.uitnodigen = Some(uitnodigformulier(&uit.pagina, &wie, fouten));
        }
        Geweigerd::Intrekken(fouten) => {
            let zinnen: Vec<String> = fouten.into_iter().map(|fout| fout.zin).collect();
            uit.fout = zinnen.join(" ");
        }
    }
    Ok(uit)
}

async fn mensen(bezoeker: &Bezoeker, id: OrganisatieId) -> Result<Vec<Mens>, Weigering> {
    let collegas = aanbieders::collegas(&bezoeker.db(), id, bezoeker.nu()).await?;
    let als_mens = |collega: aanbieders::Collega| Mens {
        zelf: bezoeker.viewer.persoon == Some(collega.persoon.id),
        naam: collega.persoon.naam,
        email: collega.persoon.email,
        rollen: collega
            .rollen
            .into_iter()
            .map(|(id, rol)| Rolregel {
                id: id.to_string(),
                rol: words::rol(rol),
            })
            .collect(),
    };
    Ok(collegas.into_iter().map(als_mens).collect())
}

fn als_open(uitnodiging: entities::identity::uitnodiging::Model) -> Open {
    let rol = uitnodiging.rol.parse().unwrap_or(Rol::Zorgaanbieder);
    Open {
        id: uitnodiging.id.to_string(),
        naam: uitnodiging.naam,
        email: uitnodiging.email,
        rol: words::rol(rol),
        tot: uitnodiging.verloopt,
    }
}
