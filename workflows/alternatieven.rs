//! Other ways to contract than the SAS-procedure (DOMAIN.md 4.11): open house and inbesteding.

pub mod inbesteding;
pub mod openhouse;
pub mod toelating;
