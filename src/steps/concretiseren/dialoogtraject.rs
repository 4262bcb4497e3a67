//! The dialogue with one party.

mod page;
mod view;

pub use page::{Dialoogpagina, toon};
pub use view::{DialoogDeel, Dialoogoverzicht};
