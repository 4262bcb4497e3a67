//! People: what is stored of them, and how they come in.

mod inloggen;
mod opslag;
mod tokens;
