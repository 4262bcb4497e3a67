//! The overeenkomst with one awarded party.

mod band;
mod kpi;
mod page;
mod view;

pub use page::{Contractpagina, toon};
pub use view::ContractDeel;
