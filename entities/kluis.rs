//! The vault: keys, packages, parts and files.

pub mod bestand;
pub mod geopend_bod;
pub mod hartslag;
pub mod opening;
pub mod overdracht;
pub mod overdrachtdeel;
pub mod pakket;
pub mod pakketdeel;
pub mod sleutel;
pub mod sleuteldeel;
pub mod sleutelhelft;
pub mod sleutelhouder;
pub mod uitval;
