//! People, organisations, roles, sessions and tokens.

pub mod aanbieder;
pub mod inlogpoging;
pub mod organisatie;
pub mod persoon;
pub mod sessie;
pub mod toewijzing;
pub mod token;
pub mod uitnodiging;
