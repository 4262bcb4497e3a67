//! One session of the dialogue with its verslag.

mod page;
mod view;

pub use page::{Sessiepagina, toon};
pub use view::SessieDeel;
