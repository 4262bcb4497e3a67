//! The vault (kluis): cryptography and file storage of sealed submissions.
//!
//! Every package (a submission, a BAFO) has an identity of its own, and everything in it is
//! encrypted to that identity once, while it streams in. What changes over time is only who can
//! reach the identity's secret:
//!
//! | moment | the package's secret is wrapped to | who can read |
//! |---|---|---|
//! | concept | the server key ([`Serversleutel`]) | the organisation, through the application |
//! | sealed ([`verzegel`]) | the key of the procedure | who can open the procedure's key |
//! | opened ([`onthul`]) | – | the job that decrypts, and then whom `inzage` allows |
//!
//! The procedure's own secret is today wrapped to the server key ([`omhul_proceduregeheim`]): until it
//! is nested to the sleutelhouders, an operator with both the database and the key file can open.
//!
//! The module knows no database, no web and no steps. The format is age (<https://age-encryption.org/v1>),
//! so the `age` command line opens everything here, should this program ever be gone.

mod bestand;
mod controle;
mod fout;
mod ontvangst;
mod opslag;
mod schijf;
mod sleutels;
mod tekst;
mod virus;

pub use bestand::{BEGIN_BYTES, Bestandssoort, keur_bestand, keur_naam, naamsleutel, veilige_naam};
pub use controle::Ingeleverd;
pub use fout::{GEEN_RUIMTE, KluisFout};
pub use ontvangst::{Manifest, Onderdeel, sha256_hex};
pub use opslag::{Bewaard, Emmer, Lezer, ObjectSleutel, Opruiming, Opslag};
pub use sleutels::{
    Geheim, Omhulsel, Ontvanger, Serversleutel, nieuwe_identiteit, omhul, omhul_proceduregeheim,
    onthul, onthul_proceduregeheim, verzegel,
};
pub use tekst::{ontsleutel_tekst, versleutel_tekst};
pub use virus::Virusscanner;
