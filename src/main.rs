//! The `tenderspoor` program.

fn main() {}
