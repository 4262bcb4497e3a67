//! The parameters of the operations.

use crate::views::words;
use utoipa::openapi::Required;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, SchemaFormat, Type};
use workflows::machine::Kind;

/// The id in the path.
pub(super) fn id(over: &str) -> Parameter {
    ParameterBuilder::new()
        .name("id")
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .schema(Some(uuid()))
        .description(Some(over))
        .build()
}

/// The act in the path, with what each does.
pub(super) fn handeling(kind: Kind, acts: &[&'static str]) -> Parameter {
    let uitleg: Vec<String> = acts
        .iter()
        .map(|act| format!("- `{act}`: {}", words::handeling_uitleg(kind, act)))
        .collect();
    ParameterBuilder::new()
        .name("handeling")
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .schema(Some(
            ObjectBuilder::new()
                .schema_type(Type::String)
                .enum_values(Some(acts.iter().copied())),
        ))
        .description(Some(uitleg.join("\n")))
        .build()
}

/// A whole number from 1 in the query.
pub(super) fn getal(naam: &str, over: &str) -> Parameter {
    ParameterBuilder::new()
        .name(naam)
        .parameter_in(ParameterIn::Query)
        .schema(Some(
            ObjectBuilder::new()
                .schema_type(Type::Integer)
                .minimum(Some(1)),
        ))
        .description(Some(over))
        .build()
}

/// A UUID.
pub(super) fn uuid() -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Uuid)))
}
