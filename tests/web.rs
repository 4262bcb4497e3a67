//! What stands before every page: layers, problems, and the server itself.

mod lagen;
mod server;
