//! The schemas: what the API answers, and one per kind of entry, made from its fields.

use super::super::bewijs::{Ontvangstbewijs, Ontvangstbewijzen};
use super::super::dossiers::{Auditregel, Schakel};
use super::super::handelingen::Uitgevoerd;
use super::super::invoer::Opgeslagen;
use super::super::organisaties::{
    Aanname, Deelnemersvoortgang, Medewerker, Medewerkersrol, Organisatie, Uitnodiging,
};
use super::super::pakket::{Bestand, Pakket, Pakketdeel, Toegevoegd};
use super::super::sleutel::{EerdereOpening, Opening, Sleutel, Sleutelhouder};
use super::super::taken::{Taak, Taakhandeling};
use super::super::uit::{Detail, Gegeven, Handeling, Invulbaar, Optie, Regel, Rij, Stand};
use super::super::uploads::{NieuweUpload, Upload};
use super::antwoorden::verwijs;
use serde_json::json;
use utoipa::openapi::schema::{
    AdditionalProperties, ArrayBuilder, Components, ComponentsBuilder, KnownFormat, ObjectBuilder,
    OneOfBuilder, Schema, SchemaFormat, Type,
};
use utoipa::openapi::{Ref, RefOr};
use workflows::invoer::{Invoersoort, Veld, Veldsoort, soorten};
use workflows::machine::Kind;

/// Every schema of the document.
pub(super) fn alle() -> Components {
    let vast = ComponentsBuilder::new()
        .schema_from::<Rij>()
        .schema_from::<Stand>()
        .schema_from::<Detail>()
        .schema_from::<Gegeven>()
        .schema_from::<Handeling>()
        .schema_from::<Regel>()
        .schema_from::<Invulbaar>()
        .schema_from::<Optie>()
        .schema_from::<Uitgevoerd>()
        .schema_from::<Opgeslagen>()
        .schema_from::<Auditregel>()
        .schema_from::<Schakel>()
        .schema_from::<Taak>()
        .schema_from::<Taakhandeling>()
        .schema_from::<Ontvangstbewijzen>()
        .schema_from::<Ontvangstbewijs>()
        .schema_from::<Sleutel>()
        .schema_from::<Sleutelhouder>()
        .schema_from::<EerdereOpening>()
        .schema_from::<Opening>()
        .schema_from::<Pakket>()
        .schema_from::<Pakketdeel>()
        .schema_from::<Bestand>()
        .schema_from::<Toegevoegd>()
        .schema_from::<Aanname>()
        .schema_from::<Deelnemersvoortgang>()
        .schema_from::<Uitnodiging>()
        .schema_from::<Organisatie>()
        .schema_from::<Medewerker>()
        .schema_from::<Medewerkersrol>()
        .schema_from::<Upload>()
        .schema_from::<NieuweUpload>()
        .schema("Probleem", probleem())
        .schema("Veldfout", veldfout())
        .schema("Opties", opties());
    soorten()
        .fold(vast, |components, soort| {
            components.schema(naam(soort), velden(soort))
        })
        .build()
}

/// The name of the schema of a kind of entry: `InvoerEigenVerklaring`.
pub(super) fn naam(soort: &Invoersoort) -> String {
    format!("Invoer{}", pascal(soort.code))
}

/// A kebab-case code as one word with capitals.
pub(super) fn pascal(code: &str) -> String {
    code.split('-')
        .map(|deel| {
            let (eerste, rest) = deel.split_at(deel.len().min(1));
            eerste.to_uppercase() + rest
        })
        .collect()
}

/// A page of a list.
pub(super) fn bladzijde(van: &str) -> RefOr<Schema> {
    let getal = |over: &str| {
        ObjectBuilder::new()
            .schema_type(Type::Integer)
            .minimum(Some(0))
            .description(Some(over))
    };
    ObjectBuilder::new()
        .schema_type(Type::Object)
        .property("items", ArrayBuilder::new().items(verwijs(van)))
        .property(
            "pagina",
            getal("Het nummer van deze bladzijde; de eerste is 1."),
        )
        .property(
            "grootte",
            getal("Hoeveel er hoogstens op een bladzijde staan."),
        )
        .property("totaal", getal("Hoeveel er in de hele lijst staan."))
        .property(
            "aantal",
            getal(
                "Hoeveel er zijn, ook die u nog niet mag zien. Alleen met de parameter `binnen`.",
            ),
        )
        .required("items")
        .required("pagina")
        .required("grootte")
        .required("totaal")
        .into()
}

/// The body of a request to write an entry.
pub(super) fn invoerlichaam(soort: &Invoersoort) -> RefOr<Schema> {
    ObjectBuilder::new()
        .schema_type(Type::Object)
        .property(
            "versie",
            ObjectBuilder::new()
                .schema_type(Type::Integer)
                .minimum(Some(0))
                .description(Some(
                    "De versie van de invoer die u hebt gezien; 0 als er nog geen was. Sloeg iemand anders intussen iets op, dan krijgt u 409 en wordt er niets bewaard. Zonder versie wordt niets vergeleken.",
                )),
        )
        .property("velden", verwijs(&naam(soort)))
        .required("velden")
        .into()
}

/// The body of a request to perform an act on a machine.
pub(super) fn handelinglichaam(kind: Kind) -> RefOr<Schema> {
    let invoer = soorten().filter(|soort| soort.op == Some(kind)).fold(
        ObjectBuilder::new()
            .schema_type(Type::Object)
            .description(Some(
                "Invoer die met de handeling mee wordt opgeslagen, per soort.",
            )),
        |invoer, soort| {
            let een_of_meer = OneOfBuilder::new()
                .item(Ref::from_schema_name(naam(soort)))
                .item(ArrayBuilder::new().items(verwijs(&naam(soort))));
            invoer.property(soort.code, een_of_meer)
        },
    );
    ObjectBuilder::new()
        .schema_type(Type::Object)
        .property(
            "versie",
            ObjectBuilder::new()
                .schema_type(Type::Integer)
                .description(Some("De versie van de rij die u hebt gezien.")),
        )
        .property(
            "toelichting",
            ObjectBuilder::new()
                .schema_type(Type::String)
                .max_length(Some(workflows::invoer::keuring::LANGSTE_TOELICHTING))
                .description(Some("De reden. Bij sommige handelingen verplicht.")),
        )
        .property("invoer", invoer)
        .property("wachtzin", wachtzin())
        .into()
}

/// The body of a request with nothing but a passphrase.
pub(super) fn wachtzinlichaam() -> RefOr<Schema> {
    ObjectBuilder::new()
        .schema_type(Type::Object)
        .property("wachtzin", wachtzin())
        .into()
}

fn wachtzin() -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Password)))
        .description(Some(
            "De wachtzin van een sleutelhouder. Alleen voor een kluis.",
        ))
}

/// The fields of a kind of entry as one object.
fn velden(soort: &Invoersoort) -> RefOr<Schema> {
    let begin = ObjectBuilder::new()
        .schema_type(Type::Object)
        .title(Some(soort.naam))
        .additional_properties(Some(AdditionalProperties::FreeForm(false)));
    soort
        .velden
        .iter()
        .fold(begin, |object, veld| {
            let object = object.property(veld.naam, schema(veld));
            if veld.verplicht {
                object.required(veld.naam)
            } else {
                object
            }
        })
        .into()
}

fn schema(veld: &Veld) -> RefOr<Schema> {
    let over = uitleg(veld);
    let tekst = ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some(over.as_str()));
    let getal = ObjectBuilder::new()
        .schema_type(Type::Integer)
        .description(Some(over.as_str()));
    match veld.soort {
        Veldsoort::Regel(hoogstens) | Veldsoort::Tekst(hoogstens) => {
            tekst.max_length(Some(hoogstens)).into()
        }
        Veldsoort::Getal(van, tot) => getal.minimum(Some(van)).maximum(Some(tot)).into(),
        Veldsoort::Bedrag => getal.minimum(Some(0)).into(),
        Veldsoort::Datum => tekst
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)))
            .into(),
        Veldsoort::Moment => tekst
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::DateTime)))
            .into(),
        Veldsoort::JaNee => ObjectBuilder::new()
            .schema_type(Type::Boolean)
            .description(Some(over))
            .into(),
        Veldsoort::Keuze(codes) => tekst
            .enum_values(Some(codes.iter().map(|(code, _)| *code)))
            .into(),
        Veldsoort::Uit(_) => OneOfBuilder::new()
            .item(ObjectBuilder::new().schema_type(Type::String))
            .item(ObjectBuilder::new().schema_type(Type::Integer))
            .description(Some(over))
            .into(),
        Veldsoort::Meer(_) => ArrayBuilder::new()
            .items(ObjectBuilder::new().schema_type(Type::String))
            .unique_items(true)
            .description(Some(over))
            .into(),
        Veldsoort::Procedureregels => ObjectBuilder::new()
            .schema_type(Type::Object)
            .description(Some(over))
            .into(),
    }
}

/// The label of a field, its help, and how to write its value.
fn uitleg(veld: &Veld) -> String {
    let hoe = match veld.soort {
        Veldsoort::Bedrag => "In hele eurocenten.",
        Veldsoort::Uit(_) | Veldsoort::Meer(_) => "De mogelijkheden staan onder `opties`.",
        Veldsoort::Procedureregels => "Het hele document met de regels uit de leidraad.",
        _ => "",
    };
    let delen = [veld.label, veld.hulp, hoe];
    let delen: Vec<&str> = delen.into_iter().filter(|deel| !deel.is_empty()).collect();
    delen.join(" — ")
}

/// Problem details by RFC 9457, with our own two lists.
fn probleem() -> RefOr<Schema> {
    let tekst = |over: &str| {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .description(Some(over))
    };
    ObjectBuilder::new()
        .schema_type(Type::Object)
        .description(Some("Waarom een verzoek niet is uitgevoerd (RFC 9457)."))
        .property("status", ObjectBuilder::new().schema_type(Type::Integer))
        .property("title", tekst("Wat er mis is, in het kort."))
        .property("detail", tekst("Wat er mis is en wat u kunt doen."))
        .property("regels", ArrayBuilder::new().items(verwijs("Regel")))
        .property("velden", ArrayBuilder::new().items(verwijs("Veldfout")))
        .property(
            "kenmerk",
            tekst("Het nummer van dit verzoek in ons logboek."),
        )
        .required("status")
        .required("title")
        .required("detail")
        .examples([json!({
            "status": 409,
            "title": "Dit kan nu niet",
            "detail": "Deze handeling kan niet in de toestand waarin dit nu is."
        })])
        .into()
}

/// What is wrong with one field.
fn veldfout() -> RefOr<Schema> {
    let tekst = |over: &str| {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .description(Some(over))
    };
    ObjectBuilder::new()
        .schema_type(Type::Object)
        .property("veld", tekst("De naam van het veld."))
        .property("zin", tekst("Wat er mis is en wat u kunt doen."))
        .required("veld")
        .required("zin")
        .into()
}

/// Options by field.
fn opties() -> RefOr<Schema> {
    let lijst: RefOr<Schema> = ArrayBuilder::new().items(verwijs("Optie")).into();
    ObjectBuilder::new()
        .schema_type(Type::Object)
        .description(Some("Per veld waaruit u kunt kiezen."))
        .additional_properties(Some(AdditionalProperties::RefOr(lijst)))
        .into()
}
