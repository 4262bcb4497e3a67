//! The paths: one set per machine, with its acts as the values of a parameter and every kind of
//! entry under its own name.

mod organisaties;
mod pakket;
mod parameters;
mod sleutel;

use super::super::sleutel::KLUIZEN;
use super::BEARER;
use super::antwoorden::{LEZEN, SCHRIJVEN, gemaakt, goed, inhoud, met_problemen, verwijs};
use super::schemas::{bladzijde, handelinglichaam, invoerlichaam, pascal};
use crate::views::words;
use parameters::{getal, handeling, id, uuid};
use utoipa::openapi::path::{
    HttpMethod, OperationBuilder, ParameterBuilder, ParameterIn, PathItem, PathItemBuilder, Paths,
    PathsBuilder,
};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder, Type};
use utoipa::openapi::security::SecurityRequirement;
use utoipa::openapi::{RefOr, Required, Response, Schema};
use workflows::invoer::{Aard, Invoersoort, Veldsoort, soorten};
use workflows::machine::Kind;

/// Every path.
pub(super) fn alle() -> Paths {
    let algemeen = PathsBuilder::new()
        .path("/openapi.json", een(HttpMethod::Get, document()))
        .path("/taken", een(HttpMethod::Get, taken()))
        .path("/dossiers/{id}/regels", een(HttpMethod::Get, regels()))
        .path("/inkoopsporen/opties", een(HttpMethod::Get, opties_spoor()));
    let algemeen = sleutel::voeg_toe(algemeen);
    Kind::ALL
        .iter()
        .fold(organisaties::voeg_toe(algemeen), |paden, kind| {
            machine(paden, *kind)
        })
        .build()
}

fn een(methode: HttpMethod, operatie: OperationBuilder) -> PathItem {
    PathItem::new(methode, operatie)
}

/// An operation with a name that is unique in the document.
fn operatie(tag: &str, id: String, kort: String) -> OperationBuilder {
    OperationBuilder::new()
        .tag(tag)
        .operation_id(Some(id))
        .summary(Some(kort))
}

/// Reading: with a token, or without one as the public.
fn lezen(operatie: OperationBuilder, antwoord: Response) -> OperationBuilder {
    met_problemen(operatie, LEZEN)
        .response("200", antwoord)
        .security(SecurityRequirement::default())
        .security(bearer())
}

fn met_token(operatie: OperationBuilder, problemen: &[&str]) -> OperationBuilder {
    met_problemen(operatie, problemen).security(bearer())
}

fn bearer() -> SecurityRequirement {
    SecurityRequirement::new::<_, [&str; 0], &str>(BEARER, [])
}

fn document() -> OperationBuilder {
    operatie("taken", "openapi".into(), "Dit document".into())
        .response("200", goed("Het OpenAPI-document.", Some(vrij_object())))
        .security(SecurityRequirement::default())
}

fn vrij_object() -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(Type::Object).into()
}

fn taken() -> OperationBuilder {
    let lijst = ArrayBuilder::new().items(verwijs("Taak")).into();
    met_token(
        operatie("taken", "taken".into(), "Wat op u wacht".into()),
        &["401", "500"],
    )
    .response("200", goed("Elke rij die op u wacht.", Some(lijst)))
}

fn regels() -> OperationBuilder {
    let kort = "Het auditspoor van een dossier, voor zover u het mag lezen";
    let operatie = operatie("dossiers", "dossierRegels".into(), kort.into())
        .parameter(id("Het dossier."))
        .parameter(getal(
            "pagina",
            "Het nummer van de bladzijde; de eerste is 1.",
        ))
        .parameter(getal(
            "grootte",
            "Hoeveel regels op een bladzijde: 1 tot en met 200.",
        ));
    met_token(operatie, LEZEN).response(
        "200",
        goed("Een bladzijde met regels.", Some(bladzijde("Auditregel"))),
    )
}

fn opties_spoor() -> OperationBuilder {
    let kort = "Waaruit u kunt kiezen bij een nieuw inkoopspoor";
    let operatie = operatie("inkoopsporen", "inkoopspoorOpties".into(), kort.into());
    met_token(operatie, &["401", "403", "500"]).response(
        "200",
        goed("Per veld de mogelijkheden.", Some(verwijs("Opties"))),
    )
}

/// Every path of one machine.
fn machine(paden: PathsBuilder, kind: Kind) -> PathsBuilder {
    let meer = kind.meervoud();
    let wortel = format!("/{meer}/{{id}}");
    let handeling = format!("{wortel}/handelingen/{{handeling}}");
    let mut paden = paden
        .path(format!("/{meer}"), lijst(kind))
        .path(&wortel, een(HttpMethod::Get, detail(kind)))
        .path(&handeling, een(HttpMethod::Post, voer_uit(kind)));
    let met_paraaf = acts_met_paraaf(kind);
    if !met_paraaf.is_empty() {
        let pad = format!("{handeling}/parafen");
        paden = paden.path(pad, een(HttpMethod::Post, paraaf(kind, &met_paraaf)));
    }
    for soort in soorten().filter(|soort| soort.op == Some(kind)) {
        let pad = format!("{wortel}/invoer/{}", soort.code);
        if heeft_lijst(soort) {
            paden = paden.path(
                format!("{pad}/opties"),
                een(HttpMethod::Get, opties(kind, soort)),
            );
        }
        paden = paden.path(pad, schrijf(kind, soort));
    }
    if KLUIZEN.contains(&kind) {
        paden = paden.path(format!("{wortel}/opening"), sleutel::opening(kind));
    }
    if kind == Kind::Deelnemer {
        paden = pakket::bijdrage(paden, kind, &wortel);
    } else if heeft_pakket(kind) {
        paden = pakket::voeg_toe(paden, kind, &wortel);
    }
    organisaties::bij_rij(paden, kind, &wortel)
}

fn lijst(kind: Kind) -> PathItem {
    let naam = words::machines(kind);
    let operatie = operatie(kind.meervoud(), format!("{}Lijst", camel(kind)), naam)
        .parameter(
            ParameterBuilder::new()
                .name("binnen")
                .parameter_in(ParameterIn::Query)
                .schema(Some(uuid()))
                .description(Some(
                    "Alleen binnen dit inkoopspoor, deze procedure, dit perceel of deze inschrijving.",
                )),
        )
        .parameter(getal("pagina", "Het nummer van de bladzijde; de eerste is 1."))
        .parameter(getal("grootte", "Hoeveel rijen op een bladzijde: 1 tot en met 200."));
    let lees = lezen(
        operatie,
        goed("Een bladzijde met rijen.", Some(bladzijde("Rij"))),
    );
    let item = PathItemBuilder::new().operation(HttpMethod::Get, lees);
    let begin = soorten()
        .find(|soort| soort.op.is_none() && matches!(soort.aard, Aard::Begin(k) if k == kind));
    match begin {
        Some(soort) => item
            .operation(HttpMethod::Post, invoer(kind, soort))
            .build(),
        None => item.build(),
    }
}

fn detail(kind: Kind) -> OperationBuilder {
    let kort = format!("Eén rij: {}", words::machine_met_lidwoord(kind));
    let operatie = operatie(kind.meervoud(), format!("{}Opvragen", camel(kind)), kort)
        .parameter(id("De rij."));
    lezen(
        operatie,
        goed(
            "De rij, met wat u ervan mag weten en mee kunt doen.",
            Some(verwijs("Detail")),
        ),
    )
}

fn voer_uit(kind: Kind) -> OperationBuilder {
    let kort = format!(
        "Voer een handeling uit op {}",
        words::machine_met_lidwoord(kind)
    );
    let sleutel = ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .schema(Some(
            ObjectBuilder::new()
                .schema_type(Type::String)
                .max_length(Some(255)),
        ))
        .description(Some(
            "Met dezelfde sleutel geeft hetzelfde verzoek hetzelfde antwoord.",
        ));
    let operatie = operatie(kind.meervoud(), format!("{}Handelen", camel(kind)), kort)
        .parameter(id("De rij."))
        .parameter(handeling(kind, &kind.acts()))
        .parameter(sleutel)
        .request_body(Some(
            RequestBodyBuilder::new()
                .content("application/json", inhoud(handelinglichaam(kind)))
                .build(),
        ));
    met_token(operatie, SCHRIJVEN).response(
        "200",
        goed("De handeling is uitgevoerd.", Some(verwijs("Uitgevoerd"))),
    )
}

fn paraaf(kind: Kind, acts: &[&'static str]) -> OperationBuilder {
    let kort = "Zet een paraaf op de inhoud zoals die nu is, voor een handeling";
    let operatie = operatie(
        kind.meervoud(),
        format!("{}Paraferen", camel(kind)),
        kort.into(),
    )
    .parameter(id("De rij."))
    .parameter(handeling(kind, acts));
    met_token(operatie, &["400", "401", "403", "404", "500"])
        .response("204", goed("De paraaf staat.", None))
}

fn schrijf(kind: Kind, soort: &Invoersoort) -> PathItem {
    let methode = match soort.aard {
        Aard::Begin(_) => HttpMethod::Post,
        Aard::Feit | Aard::Kladje | Aard::Verzegeld => HttpMethod::Put,
    };
    een(methode, invoer(kind, soort).parameter(id("De rij.")))
}

fn invoer(kind: Kind, soort: &Invoersoort) -> OperationBuilder {
    let naam = format!("{}Invoer{}", camel(kind), pascal(soort.code));
    let operatie = operatie(kind.meervoud(), naam, soort.naam.into()).request_body(Some(
        RequestBodyBuilder::new()
            .content("application/json", inhoud(invoerlichaam(soort)))
            .required(Some(Required::True))
            .build(),
    ));
    let opgeslagen = verwijs("Opgeslagen");
    let (status, antwoord) = match soort.aard {
        Aard::Begin(_) => ("201", gemaakt("De nieuwe rij is begonnen.", opgeslagen)),
        Aard::Feit | Aard::Kladje | Aard::Verzegeld => {
            ("200", goed("De invoer is opgeslagen.", Some(opgeslagen)))
        }
    };
    met_token(operatie, SCHRIJVEN).response(status, antwoord)
}

fn opties(kind: Kind, soort: &Invoersoort) -> OperationBuilder {
    let naam = format!("{}Invoer{}Opties", camel(kind), pascal(soort.code));
    let kort = format!("Waaruit u kunt kiezen bij ‘{}’", soort.naam);
    let operatie = operatie(kind.meervoud(), naam, kort).parameter(id("De rij."));
    met_token(operatie, &["400", "401", "403", "404", "500"]).response(
        "200",
        goed("Per veld de mogelijkheden.", Some(verwijs("Opties"))),
    )
}

/// Whether something sealed can be written on rows of this machine.
fn heeft_pakket(kind: Kind) -> bool {
    soorten().any(|soort| soort.op == Some(kind) && soort.aard == Aard::Verzegeld)
}

fn heeft_lijst(soort: &Invoersoort) -> bool {
    soort
        .velden
        .iter()
        .any(|veld| matches!(veld.soort, Veldsoort::Uit(_) | Veldsoort::Meer(_)))
}

/// The acts for which some rule asks a paraaf.
fn acts_met_paraaf(kind: Kind) -> Vec<&'static str> {
    let arrows = kind.describe();
    let vraagt = |act: &&'static str| {
        arrows.iter().any(|arrow| {
            arrow.handeling == *act && arrow.edge.regels.iter().any(|r| !r.paraaf.is_empty())
        })
    };
    kind.acts().into_iter().filter(vraagt).collect()
}

/// The machine as the beginning of a name: `beoordelingsronde`.
fn camel(kind: Kind) -> String {
    let naam = pascal(kind.name());
    let (eerste, rest) = naam.split_at(naam.len().min(1));
    eerste.to_lowercase() + rest
}
