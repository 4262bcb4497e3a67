//! The law of the SAS-procedure as state machines.
//!
//! Pure: no database, no clock, no async. A person or the clock performs an act; [`machine::step`]
//! decides from facts; what follows is returned as promises. Read `procedure` and `perceel` first,
//! then the ribs in the folders of the six steps.
//!
//! # Who leads (DESIGN.md 3.7)
//! People act on the rib that holds the content; the spine follows as Systeem.
//!
//! | fact | leader | follower |
//! |---|---|---|
//! | what an organ says about a stuk | `bestuursbesluit` | `consultatie`, `inkoopspoor` look |
//! | every wens has its answer | `consultatie` | `inkoopspoor` |
//! | documents complete, Go (with the entry `collegebesluit`) | `inkoopspoor` | `procedure` looks |
//! | publication, closing, opening of the vault, withdrawal | `procedure` | `inschrijving`, `perceel` |
//! | whether an organisation takes part in a submission, and its signature | `deelnemer` | `inschrijving` looks |
//! | outcome of the form check and suitability of one submission | `inschrijving` | `perceel` looks |
//! | scores are final | `beoordelingsronde` | `perceel`, `inschrijving`, `advies`, `bafo` |
//! | selection | `perceel` | `inschrijving` |
//! | an offer that stands, or lapses | `inschrijving` | `dialoogtraject`, `bafo` |
//! | a party in the dialogue | `dialoogtraject` | `inschrijving` |
//! | request and vault of the BAFO round | `perceel` | `dialoogtraject`, `bafo` |
//! | award decision | `gunningsbeslissing` | `perceel`, `inschrijving` |
//! | suspension of a perceel | entry `schorsing` on the `perceel` | `perceel`, `gunningsbeslissing`, `overeenkomst` look |
//! | complaint | `klacht` | nobody: it suspends nothing |
//! | signature, term and end of a contract | `overeenkomst` | `perceel`, `contractwijziging`, `onderaannemer`, `verbetertraject` |
//! | requirements, price and time of an open house | `openhouse` | `toelating` looks |
//! | start that is postponed | `implementatie` | `overeenkomst` |
//! | implementation done | `implementatie` | `perceel`, `procedure` |

pub mod bekostiging;
pub mod desk;
pub mod domein;
pub mod effect;
pub mod generale;
pub mod gevoeligheid;
pub mod invoer;
pub mod inzage;
pub mod kpi;
pub mod machine;
pub mod motivering;
pub mod role;
pub mod rule;

pub mod perceel;
pub mod procedure;
pub mod procedureregels;
pub mod raming;
pub mod rekenen;
pub mod termijnen;
pub mod wachten;
pub mod weglating;

pub mod alternatieven;
pub mod concretiseren;
pub mod contracteren;
pub mod implementeren;
pub mod publiceren;
pub mod selecteren;
pub mod voorbereiden;
