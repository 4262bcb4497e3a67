//! The two doors: [`perform`] changes a state, [`record`] writes an entry. Pages, API, draaiboek and
//! timers use the same doors; a button is a dry run of them ([`offers`]).
//!
//! Everything of one request goes in one transaction: state, entries, audit lines, promises.

pub mod audit;
mod begin;
mod begin_invoer;
pub mod bestanden;
pub mod bewijs;
mod cascade;
mod consensus;
mod deelnemers;
mod deuren;
mod eigenheid;
mod feiten;
mod heraanbesteding;
mod herbeoordeling;
pub mod invarianten;
mod kladjes;
mod leg_vast;
pub mod loting;
pub mod offers;
mod ontvangst;
pub mod opruimen;
mod opvolging;
pub mod overdracht;
pub mod pakket;
pub mod parafen;
mod perform;
mod promises;
mod record;
pub mod sleutelhouders;
pub mod sleutels;
mod uitleg;
pub mod uitnodigen;
pub mod uitval;
mod vervanging;
mod weglating;
mod weigering;

pub use crate::vault::Wachtzin;
pub use deuren::Deuren;
pub use perform::{Gedaan, Verzoek, perform};
pub use record::{Ingevuld, Vastgelegd, record};
pub use sleutelhouders::Wachtzinnen;
pub use weigering::{Sleutelweigering, Veldfout, Weigering};
