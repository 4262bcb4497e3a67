//! The implementation of the contracts of one perceel.

mod page;
mod view;

pub use page::{Implementatiepagina, toon};
pub use view::ImplementatieDeel;
