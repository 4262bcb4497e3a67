//! Draaiboeken: whole procedures as a TOML file, played through the two doors on the simulated clock.
//!
//! A draaiboek says who does what when, what is written, and what the door must answer. It is the
//! demo, the rehearsal of an inkoopadviseur, and the acceptance test. `docs/draaiboek.md` is the
//! reference for whoever writes one.
//!
//! [`Draaiboek::lees`] reads and checks; [`samen`] puts one or more on a timeline;
//! [`Tijdlijn::speel`] plays it; [`meegeleverd`] are the shipped stories.

mod documentatie;
mod fout;
mod invoer;
mod lezen;
mod meegeleverd;
mod model;
mod spel;
mod stand;
mod stappen;
mod tabel;
#[cfg(test)]
mod tests;
mod tijd;
mod tijdlijn;
mod toets;
mod verslag;
mod verwijzing;
mod waarde;
mod weigering;

pub use documentatie::documentatie;
pub use fout::{Fout, Fouten, Plaats};
pub use meegeleverd::meegeleverd;
pub use model::{Bij, Draaiboek, Invoer, Organisatie, Persoon, Stap, Taak, Verwacht, Wat, Wie};
pub use tijdlijn::{Tijdlijn, samen};
pub use verwijzing::{Doel, Verwijzing};

use crate::acts::Deuren;
use std::io::Write;

/// Plays one draaiboek, so many weeks later than it says; writes one line per step.
///
/// # Errors
/// The first thing that went otherwise than the draaiboek says.
pub async fn speel(
    deuren: &Deuren,
    draaiboek: &Draaiboek,
    verschuif_weken: i64,
    uit: &mut impl Write,
) -> Result<(), Fout> {
    samen(&[(draaiboek, verschuif_weken)])?
        .speel(deuren, uit)
        .await
}
