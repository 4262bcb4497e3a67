//! What the letters about a decision to one party share, of the selection and of the award: the scores
//! beside those of the chosen parties, what others may not read of them, and what a party can do.

mod rechtsmiddel;
mod vergelijking;
mod weglating;

pub use rechtsmiddel::{Opschorting, Rechtsmiddel};
pub use vergelijking::{Kolom, Vak, Vergelijking};
pub(crate) use weglating::{Weglatingen, motivering_over};
