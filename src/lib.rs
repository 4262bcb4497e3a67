//! Tenderspoor: de SAS-procedure voor zorginkoop door gemeenten, van Go tot lopend contract.

pub mod vault;
pub mod views;
pub mod web;
