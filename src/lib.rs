//! Tenderspoor: de SAS-procedure voor zorginkoop door gemeenten, van Go tot lopend contract.

pub mod acts;
pub mod app;
pub mod clock;
pub mod config;
pub mod steps;
pub mod store;
pub mod vault;
pub mod views;
pub mod web;
