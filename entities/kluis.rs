//! The vault: keys, packages, parts and files.

pub mod bestand;
pub mod hartslag;
pub mod overdracht;
pub mod overdrachtdeel;
pub mod pakket;
pub mod pakketdeel;
pub mod sleutel;
pub mod uitval;
