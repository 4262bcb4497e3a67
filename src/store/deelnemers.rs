//! The organisations of a submission: who takes part, how far each is, and who takes part twice.

use super::db::Db;
use super::rijen::{self, Plek};
use super::stadia::{geopend, is, op_tijd};
use super::velden::Velden;
use super::{invoer, regels};
use entities::identity::organisatie;
use entities::ids::{OrganisatieId, RijId};
use entities::zaak::rij;
use sea_orm::{ColumnTrait, Condition, DbErr, EntityTrait, QueryFilter};
use std::collections::HashMap;
use workflows::effect::Verwant;
use workflows::inzage::{self, Zicht};
use workflows::machine::Kind;
use workflows::selecteren::{deelnemer, inschrijving};

/// The invited organisations that take part in the submission of the row, oldest first: not those that
/// said no or were taken out.
pub(crate) async fn levend(db: &Db<'_>, rij: &rij::Model) -> Result<Vec<rij::Model>, DbErr> {
    let mut rijen = rijen::verwant(db, rij, Verwant::BijInschrijving(Kind::Deelnemer)).await?;
    rijen.retain(|rij| is(rij, doet_mee));
    Ok(rijen)
}

fn doet_mee(at: deelnemer::At) -> bool {
    !matches!(at, deelnemer::At::Geweigerd | deelnemer::At::Vervallen)
}

/// How far one organisation is, for the party that submits: nothing of what it wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voortgang {
    /// The organisation.
    pub organisatie: OrganisatieId,
    /// Its name.
    pub naam: String,
    /// Its part by the code of the entry `deelnemer`.
    pub rol: String,
    /// It is a core party.
    pub kern: bool,
    /// The state of its invitation; empty for the party itself.
    pub toestand: String,
}

/// Every organisation of an inschrijving with how far it is, the party itself first; none for who may
/// not know.
///
/// # Errors
/// The database.
pub async fn voortgang(db: &Db<'_>, plek: &Plek) -> Result<Vec<Voortgang>, DbErr> {
    if plek.kind != Kind::Inschrijving || inzage::voortgang_deelnemers(&plek.plaats()) != Zicht::Ja
    {
        return Ok(vec![]);
    }
    let rijen = rijen::verwant(db, &plek.rij, Verwant::BijInschrijving(Kind::Deelnemer)).await?;
    let mut laatste: Vec<(OrganisatieId, String)> = Vec::new();
    for rij in rijen {
        let Some(organisatie) = rij.organisatie_id else {
            continue;
        };
        // An organisation that was invited again has an older invitation that ended.
        laatste.retain(|(eerder, _)| *eerder != organisatie);
        laatste.push((organisatie, rij.toestand));
    }
    let eigen = plek.rij.organisatie_id.map(|id| (id, String::new()));
    let alle: Vec<_> = eigen.into_iter().chain(laatste).collect();
    let ids: Vec<OrganisatieId> = alle.iter().map(|(id, _)| *id).collect();
    let namen: HashMap<OrganisatieId, String> = rijen::organisaties(db, ids)
        .await?
        .into_iter()
        .map(|o| (o.id, o.naam))
        .collect();
    let genoemd = invoer::alle::<serde_json::Value>(db, plek.rij.id, "deelnemer").await?;
    let als_voortgang = |(organisatie, toestand): (OrganisatieId, String)| {
        let sleutel = organisatie.to_string();
        let entry = genoemd.iter().find(|entry| entry.sleutel == sleutel);
        Voortgang {
            naam: namen.get(&organisatie).cloned().unwrap_or_default(),
            rol: entry.map_or_else(String::new, |e| e.velden.tekst("rol").to_owned()),
            kern: entry.is_some_and(|e| e.velden.ja("kern")),
            organisatie,
            toestand,
        }
    };
    Ok(alle.into_iter().map(als_voortgang).collect())
}

/// The inschrijving of a deelnemer, without asking who looks.
pub(crate) async fn inschrijving_van(
    db: &Db<'_>,
    rij: &rij::Model,
) -> Result<Option<rij::Model>, DbErr> {
    match rij.inschrijving_id {
        Some(id) => rijen::rij(db, id).await,
        None => Ok(None),
    }
}

/// The organisation whose inschrijving the row belongs to.
pub(crate) async fn penvoerder(
    db: &Db<'_>,
    rij: &rij::Model,
) -> Result<Option<OrganisatieId>, DbErr> {
    let inschrijving = inschrijving_van(db, rij).await?;
    Ok(inschrijving.and_then(|inschrijving| inschrijving.organisatie_id))
}

/// Whether the organisation of the row takes part in another submission for the same perceel as well,
/// by itself or as a deelnemer, while the leidraad forbids that or asks for a declaration that is not
/// there. `melding`: the kind of entry in which it declares it on this row.
///
/// A draft that was not handed in and an invitation that was not accepted are no part yet.
pub(crate) async fn dubbel(db: &Db<'_>, rij: &rij::Model, melding: &str) -> Result<bool, DbErr> {
    if !elders(db, rij).await? {
        return Ok(false);
    }
    let regels = regels::bij(db, rij).await?;
    if regels.is_none_or(|regels| regels.dubbele_deelname.is_verboden()) {
        return Ok(true);
    }
    let gemeld = invoer::een::<serde_json::Value>(db, rij.id, melding).await?;
    Ok(!gemeld.is_some_and(|entry| entry.velden.ja("onafhankelijk")))
}

async fn elders(db: &Db<'_>, rij: &rij::Model) -> Result<bool, DbErr> {
    let (Some(organisatie), Some(perceel)) = (rij.organisatie_id, rij.perceel_id) else {
        return Ok(false);
    };
    let zelfde = zelfde_onderneming(db, organisatie).await?;
    let rijen = rij::Entity::find()
        .filter(rij::COLUMN.perceel_id.eq(perceel))
        .filter(
            rij::COLUMN
                .machine
                .is_in([Kind::Inschrijving.name(), Kind::Deelnemer.name()]),
        )
        .filter(rij::COLUMN.organisatie_id.is_in(zelfde))
        .all(db)
        .await?;
    let na_opening = match inschrijving_van(db, rij).await? {
        Some(eigen) => is(&eigen, geopend),
        None => false,
    };
    let anderen = rijen
        .iter()
        .filter(|ander| ander.inschrijving_id != rij.inschrijving_id && telt_mee(ander));
    for ander in anderen {
        if !na_opening || is_ingediend(db, ander).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The submission of the row was handed in on time: a draft that was left lying is no offer.
async fn is_ingediend(db: &Db<'_>, rij: &rij::Model) -> Result<bool, DbErr> {
    let inschrijving = inschrijving_van(db, rij).await?;
    Ok(inschrijving.is_some_and(|inschrijving| is(&inschrijving, op_tijd)))
}

/// Whether the row makes its organisation part of a submission.
fn telt_mee(rij: &rij::Model) -> bool {
    use deelnemer::At;
    if rij.machine == Kind::Inschrijving.name() {
        return is(rij, |at| {
            op_tijd(at) || at == inschrijving::At::HashGedeponeerd
        });
    }
    is(rij, |at| {
        matches!(at, At::Aanvaard | At::Getekend | At::Ingediend)
    })
}

/// The organisations that are the same legal entity: by KvK number, where it is known.
async fn zelfde_onderneming(db: &Db<'_>, id: OrganisatieId) -> Result<Vec<OrganisatieId>, DbErr> {
    let kvk = organisatie::Entity::find_by_id(id).one(db).await?;
    let mut zelfde = Condition::any().add(organisatie::COLUMN.id.eq(id));
    if let Some(kvk) = kvk.and_then(|o| o.kvk) {
        zelfde = zelfde.add(organisatie::COLUMN.kvk.eq(kvk));
    }
    let gevonden = organisatie::Entity::find().filter(zelfde).all(db).await?;
    Ok(gevonden.into_iter().map(|o| o.id).collect())
}

/// The earlier rows of an organisation with an eigen verklaring that may be taken over: its own
/// inschrijvingen and its parts in those of others, newest first, without this row.
pub(crate) async fn eerdere(db: &Db<'_>, rij: &rij::Model) -> Result<Vec<rij::Model>, DbErr> {
    let Some(organisatie) = rij.organisatie_id else {
        return Ok(vec![]);
    };
    let mut rijen = rij::Entity::find()
        .filter(
            rij::COLUMN
                .machine
                .is_in([Kind::Inschrijving.name(), Kind::Deelnemer.name()]),
        )
        .filter(rij::COLUMN.organisatie_id.eq(organisatie))
        .filter(rij::COLUMN.id.ne(rij.id))
        .all(db)
        .await?;
    rijen.sort_by_key(|rij| std::cmp::Reverse((rij.begonnen_op, rij.id)));
    Ok(rijen)
}

/// The role of an organisation in the ESPD (code list `eo-role-type`), from the form of the submission
/// and its part in it.
pub(crate) async fn espd_rol(
    db: &Db<'_>,
    inschrijving: RijId,
    organisatie: OrganisatieId,
    eigen: bool,
) -> Result<&'static str, DbErr> {
    let alle = invoer::op_rij(db, inschrijving).await?;
    let begin = alle.iter().find(|entry| entry.soort == "inschrijving");
    let vorm = begin.map_or("", |entry| entry.velden.tekst("vorm"));
    if eigen {
        return Ok(if vorm == "combinatie" {
            "group-lead"
        } else {
            "sole-tenderer"
        });
    }
    let sleutel = organisatie.to_string();
    let mut genoemd = alle
        .iter()
        .filter(|entry| entry.soort == "deelnemer" && entry.sleutel == sleutel);
    Ok(
        match genoemd.next().map(|entry| entry.velden.tekst("rol")) {
            Some("onderaannemer") => "subcont",
            Some("derde") => "oeron",
            _ => "group-mem",
        },
    )
}

/// What an organisation is asked for: who asks, what for, in which role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uitnodiging {
    /// The name of the procedure.
    pub aanbesteding: String,
    /// The organisation whose inschrijving it is.
    pub penvoerder: String,
    /// The organisation that is asked, or that submits by itself.
    pub organisatie: String,
    /// Its KvK number.
    pub kvk: Option<String>,
    /// Its role in the ESPD.
    pub espd_rol: &'static str,
}

/// What the organisation of a row with an eigen verklaring is asked for; none for who may not read the row.
///
/// # Errors
/// The database.
pub async fn uitnodiging(db: &Db<'_>, plek: &Plek) -> Result<Option<Uitnodiging>, DbErr> {
    let rij = &plek.rij;
    let inschrijving = inschrijving_van(db, rij).await?;
    let (Some(inschrijving), Some(zelf), Zicht::Ja) =
        (inschrijving, rij.organisatie_id, plek.zicht)
    else {
        return Ok(None);
    };
    let Some(penvoerder) = inschrijving.organisatie_id else {
        return Ok(None);
    };
    let namen = rijen::organisaties(db, [zelf, penvoerder]).await?;
    let naam = |id: OrganisatieId| {
        let gevonden = namen.iter().find(|o| o.id == id);
        gevonden.map_or_else(String::new, |o| o.naam.clone())
    };
    let procedure = match rij.procedure_id {
        Some(id) => rijen::rij(db, id).await?,
        None => None,
    };
    Ok(Some(Uitnodiging {
        aanbesteding: procedure.map_or_else(String::new, |p| p.naam),
        penvoerder: naam(penvoerder),
        organisatie: naam(zelf),
        kvk: namen
            .iter()
            .find(|o| o.id == zelf)
            .and_then(|o| o.kvk.clone()),
        espd_rol: espd_rol(db, inschrijving.id, zelf, zelf == penvoerder).await?,
    }))
}
