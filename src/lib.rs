//! Tenderspoor: de SAS-procedure voor zorginkoop door gemeenten, van Go tot lopend contract.

pub mod acts;
pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
pub mod documents;
pub mod draaiboek;
pub mod identity;
pub mod post;
pub mod steps;
pub mod store;
pub mod timers;
pub mod vault;
pub mod views;
pub mod web;
