//! What a person sees: typed view structs, their templates, their drawings.
//!
//! A page is a struct that implements [`engine::Pagina`]; its template reads the
//! fields of that struct and of the frame ([`kader::Kader`]), nothing else.

pub mod balken;
pub mod band;
pub mod brief;
pub mod delen;
pub mod diagram;
pub mod engine;
pub mod espd;
pub mod filters;
pub mod fout;
pub mod gevoeligheid;
pub mod kader;
pub mod keuring;
pub mod kit;
pub mod nederlands;
pub mod puntenplot;
pub mod svg;
pub mod tijd;
pub mod tijdlijn;
pub mod uitgelogd;
pub mod velden;
pub mod words;

use engine::Voorbeelden;

/// The pages of this module with their samples; every step adds its own list
/// with [`Voorbeelden::en`], and one test renders them all.
pub fn alle_voorbeelden() -> Voorbeelden {
    Voorbeelden::default()
        .pagina::<fout::Foutpagina>()
        .pagina::<kit::Kit>()
}
