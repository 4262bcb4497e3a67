//! The vault: keys, packages, parts and files.

pub mod bestand;
pub mod pakket;
pub mod pakketdeel;
pub mod sleutel;
