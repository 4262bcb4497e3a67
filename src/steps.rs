//! What people and programs do, in the order of the six steps; `api` serves them all to programs.

pub mod api;
