//! The web: the router and what stands before every page.

pub mod assets;
