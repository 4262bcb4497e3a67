//! The paths of a file that comes in parts.

use super::super::super::antwoorden::{LEZEN, SCHRIJVEN, gemaakt, goed, verwijs};
use super::super::parameters::{id, uuid};
use super::super::{camel, met_token, operatie};
use crate::steps::api::uploads::STUK;
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{
    HttpMethod, OperationBuilder, Parameter, ParameterBuilder, ParameterIn, PathItem,
    PathItemBuilder,
};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder, Type};
use utoipa::openapi::{ContentBuilder, RefOr, Required, Response};
use workflows::machine::Kind;

/// How it goes, in the place where a reader looks first.
const UITLEG: &str = "Zo stuurt u een groot bestand dat een weggevallen verbinding overleeft:\n\n\
1. Kondig het bestand aan met POST. U krijgt het adres van de upload.\n\
2. Stuur de bytes met PATCH naar dat adres, in één keer of in stukken. Zet in `Upload-Offset` bij welke byte het \
stuk begint.\n\
3. Viel de verbinding weg? Vraag met HEAD hoeveel er binnen is (`Upload-Offset`) en ga daar verder.\n\
4. Met de laatste byte wordt het bestand gekeurd en bewaard. `Upload-Complete` is dan `?1`.\n\n\
Een stuk van minstens 1 MB is verstandig: een bestand mag uit hoogstens 2000 stukken bestaan.";

/// Announce, and ask what is on its way.
pub(super) fn verzameling(kind: Kind) -> PathItem {
    let lijst = ArrayBuilder::new().items(verwijs("Upload")).into();
    let lees = met_token(
        maak(kind, "Uploads", "Bestanden die nog niet compleet zijn"),
        LEZEN,
    )
    .response("200", goed("De uploads die nog lopen.", Some(lijst)));
    let lichaam = RequestBodyBuilder::new()
        .content(
            "application/json",
            ContentBuilder::new()
                .schema(Some(verwijs("NieuweUpload")))
                .build(),
        )
        .required(Some(Required::True))
        .build();
    let begin = maak(
        kind,
        "UploadBeginnen",
        "Kondig een bestand aan dat in stukken komt",
    )
    .description(Some(UITLEG))
    .request_body(Some(lichaam));
    let begin = met_token(begin, SCHRIJVEN)
        .response("201", gemaakt("De upload is begonnen.", verwijs("Upload")));
    PathItemBuilder::new()
        .operation(HttpMethod::Get, lees)
        .operation(HttpMethod::Post, begin)
        .build()
}

/// One upload: how far it is, the next part, giving it up.
pub(super) fn een(kind: Kind) -> PathItem {
    let met_id = |naam: &str, kort: &str| maak(kind, naam, kort).parameter(upload_id());
    let stand = |naam: &str, kort: &str| {
        met_token(met_id(naam, kort), LEZEN).response("200", voortgang("Hoever de upload is."))
    };
    let stuk = ContentBuilder::new()
        .schema(Some(
            ObjectBuilder::new()
                .schema_type(Type::String)
                .content_media_type("application/octet-stream"),
        ))
        .build();
    let lichaam = RequestBodyBuilder::new().content(STUK, stuk).build();
    let vul_aan = met_id("UploadAanvullen", "Stuur het volgende stuk")
        .parameter(offset())
        .request_body(Some(lichaam));
    let vul_aan = met_token(vul_aan, SCHRIJVEN).response("200", voortgang("Het stuk is bewaard."));
    let weg = met_token(met_id("UploadAfbreken", "Geef een upload op"), SCHRIJVEN)
        .response("204", goed("De upload is weg.", None));
    PathItemBuilder::new()
        .operation(HttpMethod::Get, stand("Upload", "Hoever een upload is"))
        .operation(
            HttpMethod::Head,
            stand("UploadStand", "Hoever een upload is, zonder inhoud"),
        )
        .operation(HttpMethod::Patch, vul_aan)
        .operation(HttpMethod::Delete, weg)
        .build()
}

fn maak(kind: Kind, naam: &str, kort: &str) -> OperationBuilder {
    operatie(
        kind.meervoud(),
        format!("{}{naam}", camel(kind)),
        kort.into(),
    )
    .parameter(id("De rij."))
}

fn voortgang(betekenis: &str) -> Response {
    let mut antwoord = goed(betekenis, Some(verwijs("Upload")));
    for (naam, uitleg) in [
        ("Upload-Offset", "Hoeveel bytes er binnen zijn."),
        ("Upload-Length", "Hoeveel bytes het bestand heeft."),
        (
            "Upload-Complete",
            "Of het bestand bewaard is: `?1` of `?0`.",
        ),
    ] {
        let kop = HeaderBuilder::new()
            .schema(Some(ObjectBuilder::new().schema_type(Type::String)))
            .description(Some(uitleg))
            .build();
        antwoord.headers.insert(naam.to_owned(), RefOr::T(kop));
    }
    antwoord
}

fn upload_id() -> Parameter {
    ParameterBuilder::new()
        .name("upload")
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .schema(Some(uuid()))
        .description(Some("De upload."))
        .build()
}

fn offset() -> Parameter {
    ParameterBuilder::new()
        .name("Upload-Offset")
        .parameter_in(ParameterIn::Header)
        .required(Required::True)
        .schema(Some(
            ObjectBuilder::new()
                .schema_type(Type::Integer)
                .minimum(Some(0)),
        ))
        .description(Some("Bij welke byte van het bestand dit stuk begint."))
        .build()
}
