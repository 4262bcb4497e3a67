//! Every test that needs more than one crate, as one binary: linked once, `support` compiled once.
#![expect(clippy::unwrap_used, reason = "in a test a panic is the report")]

mod api;
mod demo;
mod draaiboeken;
mod house;
mod identity;
mod journeys;
mod kluis;
mod opslag;
mod post;
mod schaal;
mod secrecy;
mod support;
mod web;
mod words;
