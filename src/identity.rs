//! Who somebody is: passwords, sessions of browsers, tokens of programs, and the pages to log in and out.
//!
//! What a person may do follows from their roles (`store::viewer`), never from how they logged in.

pub mod inloggen;
mod paginas;
pub mod sessie;
pub mod tokens;
pub mod views;
pub mod wachtwoord;

pub use paginas::{Lokaal, router};
