//! The vault (kluis): cryptography and file storage of sealed submissions.
//!
//! Every package (a submission, a BAFO) has an identity of its own, and everything in it is
//! encrypted to that identity once, while it streams in. What changes over time is only who can
//! reach the identity's secret:
//!
//! | moment | the package's secret is wrapped to | who can read |
//! |---|---|---|
//! | concept | the server key ([`Serversleutel`]) | the organisation, through the application |
//! | sealed ([`verzegel`]) | the key of the procedure | two sleutelhouders together |
//! | opened ([`onthul`]) | the server key again | the job that checks, and then whom `inzage` allows |
//!
//! The procedure's own secret is nested to each pair of sleutelhouders ([`verdeel`]), whose personal
//! identities are locked by a passphrase ([`vergrendel`]). The first of a pair leaves a half that is
//! still encrypted to the second ([`geef_eerste`]); the second makes the secret of it ([`geef_tweede`]).
//! Who could still do what is in `docs/dreigingsmodel.md`.
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
    Deel, Geheim, Houder, OEFENWACHTZIN, Omhulsel, Ontvanger, Serversleutel, Wachtzin, Werk,
    geef_eerste, geef_tweede, nieuwe_identiteit, omhul, ontgrendel, onthul, verdeel, vergrendel,
    verzegel,
};
pub use tekst::{ontsleutel_tekst, versleutel_tekst};
pub use virus::Virusscanner;
