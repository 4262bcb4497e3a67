//! The paths of the supplier's organisation, and of the organisations of a submission.

use super::super::antwoorden::{LEZEN, SCHRIJVEN, goed, inhoud, verwijs};
use super::parameters::{id, uuid};
use super::{camel, een, met_token, operatie};
use crate::acts::uitnodigen::{EER, GROOTTES};
use utoipa::openapi::path::{
    HttpMethod, OperationBuilder, ParameterBuilder, ParameterIn, PathItem, PathItemBuilder,
    PathsBuilder,
};
use utoipa::openapi::request_body::{RequestBody, RequestBodyBuilder};
use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder, Type};
use utoipa::openapi::security::SecurityRequirement;
use utoipa::openapi::{ContentBuilder, RefOr, Required, Schema};
use workflows::machine::Kind;

const TAG: &str = "organisaties";

/// Adds the paths of the organisation itself.
pub(super) fn voeg_toe(paden: PathsBuilder) -> PathsBuilder {
    let een_organisatie = PathItemBuilder::new()
        .operation(HttpMethod::Get, lees())
        .operation(HttpMethod::Put, wijzig());
    paden
        .path("/organisaties", een(HttpMethod::Post, registreer()))
        .path("/organisaties/{id}", een_organisatie.build())
        .path(
            "/organisaties/{id}/uitnodigingen",
            een(HttpMethod::Post, nodig_uit()),
        )
        .path("/uitnodigingen/{token}", uitnodiging())
        .path(
            "/organisaties/{id}/medewerkers/{wat}",
            een(HttpMethod::Delete, trek_in()),
        )
}

/// Adds what rows with an eigen verklaring have.
pub(super) fn bij_rij(paden: PathsBuilder, kind: Kind, wortel: &str) -> PathsBuilder {
    let paden = match kind {
        Kind::Inschrijving => paden.path(
            format!("{wortel}/organisaties"),
            een(HttpMethod::Get, voortgang(kind)),
        ),
        _ => paden,
    };
    match kind {
        Kind::Inschrijving | Kind::Deelnemer => {
            paden.path(format!("{wortel}/espd"), een(HttpMethod::Get, espd(kind)))
        }
        _ => paden,
    }
}

fn voortgang(kind: Kind) -> OperationBuilder {
    let kort = "Welke organisaties meedoen en wie heeft getekend, voor de penvoerder";
    let operatie = operatie(
        kind.meervoud(),
        "inschrijvingOrganisaties".into(),
        kort.into(),
    )
    .parameter(id("De inschrijving."));
    let lijst = ArrayBuilder::new()
        .items(verwijs("Deelnemersvoortgang"))
        .into();
    met_token(operatie, LEZEN).response("200", goed("Elke organisatie.", Some(lijst)))
}

fn espd(kind: Kind) -> OperationBuilder {
    let kort = "De eigen verklaring van uw organisatie als ESPD 4.1";
    let naam = format!("{}Espd", camel(kind));
    let mut xml = goed("De eigen verklaring als XML.", None);
    xml.content.insert(
        "application/xml".into(),
        ContentBuilder::new().build().into(),
    );
    let operatie = operatie(kind.meervoud(), naam, kort.into()).parameter(id("De rij."));
    met_token(operatie, LEZEN).response("200", xml)
}

fn lees() -> OperationBuilder {
    let kort = "Uw organisatie en wie er werken";
    let operatie =
        operatie(TAG, "organisatieOpvragen".into(), kort.into()).parameter(id("De organisatie."));
    met_token(operatie, LEZEN)
        .response("200", goed("De organisatie.", Some(verwijs("Organisatie"))))
}

fn registreer() -> OperationBuilder {
    let kort = "Registreer een organisatie; de contactpersoon krijgt een link";
    let operatie = operatie(TAG, "organisatieRegistreren".into(), kort.into())
        .request_body(Some(lichaam(profiel(true))));
    super::met_problemen(operatie, &["400", "413", "415", "422", "500"])
        .response("202", goed("Het bericht is onderweg.", None))
        .security(SecurityRequirement::default())
}

fn wijzig() -> OperationBuilder {
    let kort = "Wijzig de gegevens van uw organisatie";
    let operatie = operatie(TAG, "organisatieWijzigen".into(), kort.into())
        .parameter(id("De organisatie."))
        .request_body(Some(lichaam(profiel(false))));
    met_token(operatie, SCHRIJVEN).response("204", goed("De gegevens zijn opgeslagen.", None))
}

fn nodig_uit() -> OperationBuilder {
    let kort = "Nodig een collega uit; die krijgt een link";
    let genodigde = ObjectBuilder::new()
        .schema_type(Type::Object)
        .property("naam", tekst("De naam."))
        .property("email", tekst("Het e-mailadres."))
        .property("rol", keuze(["zorgaanbieder", "tekenbevoegde"]))
        .required("naam")
        .required("email")
        .required("rol");
    let operatie = operatie(TAG, "collegaUitnodigen".into(), kort.into())
        .parameter(id("De organisatie."))
        .request_body(Some(lichaam(genodigde.into())));
    met_token(operatie, SCHRIJVEN).response("202", goed("Het bericht is onderweg.", None))
}

/// Reading and accepting an invitation: whoever has its link needs no token of the API.
fn uitnodiging() -> PathItem {
    let met_link = |naam: &str, kort: &str| {
        let token = ParameterBuilder::new()
            .name("token")
            .parameter_in(ParameterIn::Path)
            .required(Required::True)
            .schema(Some(ObjectBuilder::new().schema_type(Type::String)))
            .description(Some("Wat in de link achter `/uitnodigingen/` staat."));
        operatie(TAG, naam.into(), kort.into())
            .parameter(token)
            .security(SecurityRequirement::default())
    };
    let lees = met_link("uitnodigingOpvragen", "Wie waarvoor is uitgenodigd");
    let neem_aan = met_link(
        "uitnodigingAannemen",
        "Neem een uitnodiging aan; dat kan één keer",
    )
    .request_body(Some(lichaam(verwijs("Aanname"))));
    let problemen = ["400", "404", "413", "415", "422", "500"];
    PathItemBuilder::new()
        .operation(
            HttpMethod::Get,
            super::met_problemen(lees, &["400", "404", "500"])
                .response("200", goed("De uitnodiging.", Some(verwijs("Uitnodiging")))),
        )
        .operation(
            HttpMethod::Post,
            super::met_problemen(neem_aan, &problemen)
                .response("204", goed("U doet mee. De link werkt niet meer.", None)),
        )
        .build()
}

fn trek_in() -> OperationBuilder {
    let kort = "Trek een rol of een uitnodiging in";
    let wat = ParameterBuilder::new()
        .name("wat")
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .schema(Some(uuid()))
        .description(Some("Het kenmerk van de rol of de uitnodiging."));
    let operatie = operatie(TAG, "rolIntrekken".into(), kort.into())
        .parameter(id("De organisatie."))
        .parameter(wat);
    met_token(operatie, SCHRIJVEN).response("204", goed("Het is ingetrokken.", None))
}

fn lichaam(schema: RefOr<Schema>) -> RequestBody {
    RequestBodyBuilder::new()
        .content("application/json", inhoud(schema))
        .required(Some(Required::True))
        .build()
}

fn tekst(over: &str) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some(over))
}

fn keuze<'a>(codes: impl IntoIterator<Item = &'a str>) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(codes))
}

/// What an organisation says of itself; its name and KvK number only when it registers.
fn profiel(registreert: bool) -> RefOr<Schema> {
    let mut schema = ObjectBuilder::new()
        .schema_type(Type::Object)
        .property("grootte", keuze(GROOTTES.map(|(code, _)| code)))
        .property("land", keuze(EER.map(|(code, _)| code)))
        .property("contact", tekst("De contactpersoon."))
        .property("email", tekst("Het e-mailadres van de contactpersoon."))
        .property("telefoon", tekst("Het telefoonnummer; mag leeg zijn."));
    if registreert {
        schema = schema
            .property("naam", tekst("De naam van de organisatie."))
            .property("kvk", tekst("Het KvK-nummer: acht cijfers."))
            .required("naam")
            .required("kvk");
    }
    ["grootte", "land", "contact", "email"]
        .into_iter()
        .fold(schema, ObjectBuilder::required)
        .into()
}
