//! The web: what stands before every page and every route of the API.
//!
//! A handler answers with a page ([`scherm`]) or a [`Problem`]; one layer turns a problem into a page or
//! into problem+json, by the side ([`bezoek::Kant`]) that was asked. Pages know people by their session,
//! the API by bearer tokens only: a cookie is never looked at below `/api`, so that no other site can act
//! there for a visitor.

mod adres;
pub mod assets;
pub mod bezoek;
mod formulier;
mod gebruiker;
pub mod gezondheid;
pub mod lagen;
mod problem;
pub mod scherm;
pub mod server;
pub mod uitgelogd;

pub use adres::{Afzender, netwerk};
pub use formulier::{Form, Vraag};
pub use gebruiker::{Gebruiker, MisschienGebruiker};
pub use problem::{Problem, Veldfout};
