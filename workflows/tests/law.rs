//! The tests of the law, over every machine of the registry (DESIGN.md 11): one binary.
//!
//! `samples` gives per machine the facts in which everything is in order and, per rule, what breaks
//! it; the other modules walk, refuse, draw and tell with them.

#[cfg(test)]
mod law {
    mod aanbod;
    mod court;
    mod describe;
    mod domein;
    mod entries;
    mod gunning;
    mod herbeoordeling;
    mod heropenen;
    mod invariants;
    mod kaart;
    mod letters;
    mod lezers;
    mod motivering;
    mod onderweg;
    mod paraaf;
    mod rules;
    mod samples;
    mod secrets;
    mod stand;
    mod stories;
    mod tegenslag;
    mod termijnen;
    mod wachten;
    mod walks;
}
