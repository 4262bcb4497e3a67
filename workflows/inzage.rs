//! Who may see which kind of thing when: the only place that says so (DESIGN.md 6, DOMAIN.md 5).
//!
//! `store` asks these functions in every query that returns such a thing; pages, API, search, counts,
//! exports, mail and errors all pass through there.

mod anoniem;
mod deelnemer;
mod pakket;
mod stand;
mod stukken;

pub use anoniem::{namen_bij_verklaring, pakket_geheel, zonder_namen};
pub use deelnemer::{verklaring_in_pakket, voortgang_deelnemers};
pub use pakket::pakket;
pub use stand::{Verteld, achter, alleen_als_partij, publieke_stand};
pub use stukken::{
    adviesvragen, brieven, document_openbaar, gunningsbrief, opening, openingsbewijs,
    scoremomenten, selectiebrief, voortgang,
};

use pakket::bafo_gelezen;

use crate::invoer::Geheim;
use crate::machine::Kind;
use crate::role::{Rol, Rollen};

/// How much somebody may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Zicht {
    /// Not even that it exists.
    Nee,
    /// How many there are, nothing else.
    Aantal,
    /// That it exists and what it is called.
    Naam,
    /// Everything of it.
    Ja,
}

/// Where a thing stands and how the viewer stands to it.
#[derive(Clone, Copy, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one fact of where somebody stands"
)]
pub struct Plaats<'a> {
    /// State of the row itself.
    pub rij: &'a str,
    /// State of its procedure; empty when it has none.
    pub procedure: &'a str,
    /// State of its perceel; empty when it has none.
    pub perceel: &'a str,
    /// State of the inschrijving of a deelnemer; empty elsewhere.
    pub inschrijving: &'a str,
    /// State of the beoordelingsronde that the thing belongs to; empty when it has none.
    pub ronde: &'a str,
    /// The thing belongs to the viewer's own organisation.
    pub eigen: bool,
    /// The viewer signed a belangenverklaring after the opening of the vault; on an advies, the
    /// declaration of a member of the delegation.
    pub verklaard: bool,
    /// The advice on the perceel reached `inzage` or further.
    pub advies_inzage: bool,
    /// The leidraad says that the adviesraad reads without the names of the parties.
    pub anoniem: bool,
    /// The leidraad says that the committee judges without the names of the parties, and the scores of
    /// the present round are not final yet.
    pub commissie_anoniem: bool,
    /// The committee was given the thing before it fell out: an inschrijving or a BAFO.
    pub was_gegeven: bool,
    /// On a beoordelingsronde: the chair signed the ranking that follows from its scores.
    pub rangorde_getekend: bool,
}

const TEAM: &[Rol] = &[Rol::Inkoopadviseur, Rol::TweedeInkoper, Rol::Jurist];
const COMMISSIE: &[Rol] = &[Rol::Voorzitter, Rol::Beoordelaar];
const DELEGATIE: &[Rol] = &[Rol::AdviesraadSecretaris, Rol::AdviesraadLid];
const BESTUUR: &[Rol] = &[Rol::BestuurlijkOpdrachtgever, Rol::Collegesecretaris];
const AUDITOR: &[Rol] = &[Rol::Auditor];

impl Plaats<'_> {
    /// The procedure is public: from publication on, whatever comes after.
    #[must_use]
    pub fn openbaar(&self) -> bool {
        !matches!(self.procedure, "" | "voorbereid" | "publicatie-klaar")
    }

    /// The vault was opened.
    #[must_use]
    pub fn kluis_open(&self) -> bool {
        !matches!(self.perceel, "" | "open" | "ingetrokken") || self.procedure == "kluis-geopend"
    }

    /// Packages can be handed in, or wait in the vault.
    #[must_use]
    pub fn verzegeld(&self) -> bool {
        matches!(
            self.procedure,
            "gepubliceerd" | "vooraangekondigd" | "inschrijving-gesloten"
        )
    }

    /// The package of this inschrijving came out of the vault. A withdrawal afterwards changes nothing
    /// about who knows it (DOMAIN.md 4.0).
    fn pakket_geopend(&self) -> bool {
        deelnemer::is_geopend(self.rij)
    }

    /// Nobody scores on their own any more.
    fn ronde_gesloten(&self) -> bool {
        matches!(
            self.ronde,
            "individueel-gesloten" | "consensus" | "vastgesteld"
        )
    }

    /// The selection was announced.
    fn selectie_bekend(&self) -> bool {
        !matches!(
            self.perceel,
            "" | "open"
                | "toets-vorm-en-uitsluiting"
                | "toets-geschiktheid"
                | "beoordeling"
                | "selectie-concept"
                | "ingetrokken"
                | "niet-gegund"
        )
    }

    /// The award was announced.
    fn gunning_bekend(&self) -> bool {
        matches!(
            self.perceel,
            "gunning-medegedeeld"
                | "gunning-definitief"
                | "contractering"
                | "gecontracteerd"
                | "implementatie"
                | "afgerond"
        )
    }
}

/// Anyone is the author of what they wrote themselves.
fn of_niets(ja: bool) -> Zicht {
    if ja { Zicht::Ja } else { Zicht::Nee }
}

/// How much these roles may know of a row of this machine.
#[must_use]
pub fn rij(kind: Kind, rollen: &Rollen, p: &Plaats<'_>) -> Zicht {
    match kind {
        Kind::Inkoopspoor | Kind::Consultatie | Kind::Bestuursbesluit | Kind::Inbesteding => {
            spoor(rollen)
        }
        Kind::Openhouse => of_niets(p.rij != "voorbereid" || spoor(rollen) == Zicht::Ja),
        Kind::Toelating => toelating(rollen, p),
        Kind::Procedure => {
            of_niets(p.openbaar() || spoor(rollen) == Zicht::Ja || werkt_mee(rollen))
        }
        Kind::Perceel => perceel(rollen, p),
        Kind::Vraag => of_niets(p.eigen || rollen.een_van(TEAM) || rollen.een_van(AUDITOR)),
        Kind::Nota => {
            of_niets(p.rij == "verzonden" || rollen.een_van(TEAM) || rollen.een_van(AUDITOR))
        }
        Kind::Inschrijving => inschrijving(rollen, p),
        Kind::Deelnemer => deelnemer::deelnemer(rollen, p),
        Kind::Beoordelingsronde => of_niets(
            rollen.een_van(TEAM)
                || rollen.een_van(COMMISSIE)
                || rollen.een_van(AUDITOR)
                || (rollen.heeft(Rol::BestuurlijkOpdrachtgever) && p.rangorde_getekend),
        ),
        Kind::Advies => of_niets(
            rollen.een_van(TEAM)
                || rollen.een_van(DELEGATIE)
                || rollen.heeft(Rol::Voorzitter)
                || rollen.een_van(AUDITOR),
        ),
        Kind::Dialoogtraject | Kind::Dialoogsessie | Kind::Bafo => dialoog(kind, rollen, p),
        Kind::Gunningsbeslissing => of_niets(
            rollen.een_van(TEAM)
                || rollen.een_van(AUDITOR)
                || rollen.heeft(Rol::BestuurlijkOpdrachtgever)
                || (p.gunning_bekend()
                    && rollen.een_van(&[
                        Rol::Collegesecretaris,
                        Rol::AdviesraadSecretaris,
                        Rol::Contractmanager,
                    ])),
        ),
        Kind::Klacht => of_niets(
            p.eigen
                || rollen.een_van(TEAM)
                || rollen.een_van(AUDITOR)
                || rollen.heeft(Rol::Klachtbehandelaar)
                || rollen.heeft(Rol::BestuurlijkOpdrachtgever),
        ),
        Kind::Overeenkomst => of_niets(
            rollen.een_van(TEAM)
                || rollen.een_van(BESTUUR)
                || rollen.een_van(AUDITOR)
                || rollen.heeft(Rol::Contractmanager)
                || (p.eigen && p.rij != "concept"),
        ),
        Kind::Contractwijziging | Kind::Onderaannemer => of_niets(p.eigen || beheer(rollen)),
        Kind::Verbetertraject => of_niets(beheer(rollen) || (p.eigen && p.rij != "gemeld")),
        Kind::Implementatie => of_niets(beheer(rollen)),
    }
}

/// Who follows a contract that was signed.
fn beheer(rollen: &Rollen) -> bool {
    rollen.een_van(TEAM)
        || rollen.een_van(BESTUUR)
        || rollen.een_van(AUDITOR)
        || rollen.heeft(Rol::Contractmanager)
}

fn spoor(rollen: &Rollen) -> Zicht {
    of_niets(rollen.een_van(&[
        Rol::Inkoopadviseur,
        Rol::TweedeInkoper,
        Rol::Jurist,
        Rol::BestuurlijkOpdrachtgever,
        Rol::Collegesecretaris,
        Rol::Griffier,
        Rol::AdviesraadSecretaris,
        Rol::Contractmanager,
        Rol::Auditor,
    ]))
}

/// An application to an open house is between the authority and the provider; who was admitted is
/// no secret to those who pay.
fn toelating(rollen: &Rollen, p: &Plaats<'_>) -> Zicht {
    if p.eigen || rollen.een_van(TEAM) || rollen.een_van(AUDITOR) {
        return Zicht::Ja;
    }
    let bekend = matches!(p.rij, "toegelaten" | "overeenkomst");
    if rollen.heeft(Rol::BestuurlijkOpdrachtgever)
        || (bekend && rollen.een_van(&[Rol::Collegesecretaris, Rol::Contractmanager]))
    {
        return Zicht::Ja;
    }
    Zicht::Nee
}

/// Whoever keeps a key in reserve opens vaults too, so must know when they can be.
fn werkt_mee(rollen: &Rollen) -> bool {
    rollen.een_van(COMMISSIE) || rollen.een_van(DELEGATIE) || rollen.heeft(Rol::Escrowhouder)
}

/// Bidders and the public know that a perceel exists, not where its assessment stands.
fn perceel(rollen: &Rollen, p: &Plaats<'_>) -> Zicht {
    if spoor(rollen) == Zicht::Ja || werkt_mee(rollen) {
        Zicht::Ja
    } else if p.openbaar() {
        Zicht::Naam
    } else {
        Zicht::Nee
    }
}

/// Before the vault opens the authority knows at most how many there are (Aanbestedingsbesluit art. 5 lid 7);
/// after it, names to those who must declare their interests, content to those who did (Aw 2012 art. 1.10b).
fn inschrijving(rollen: &Rollen, p: &Plaats<'_>) -> Zicht {
    if p.eigen {
        return Zicht::Ja;
    }
    if matches!(p.rij, "concept" | "hash-gedeponeerd" | "teruggetrokken") {
        return Zicht::Nee;
    }
    if p.rij == "te-laat" {
        return if rollen.een_van(TEAM) || rollen.een_van(AUDITOR) {
            Zicht::Naam
        } else {
            Zicht::Nee
        };
    }
    if !p.pakket_geopend() && (!p.kluis_open() || p.rij != "in-kluis") {
        return if rollen.heeft(Rol::Inkoopadviseur) {
            Zicht::Aantal
        } else {
            Zicht::Nee
        };
    }
    if rollen.een_van(AUDITOR) {
        return Zicht::Ja;
    }
    if zonder_namen(rollen, p) {
        return if p.verklaard { Zicht::Naam } else { Zicht::Nee };
    }
    if rollen.een_van(TEAM) || rollen.een_van(COMMISSIE) {
        return if p.verklaard { Zicht::Ja } else { Zicht::Naam };
    }
    if rollen.een_van(DELEGATIE) && p.advies_inzage && !p.anoniem {
        return Zicht::Naam;
    }
    let bestuur = rollen.heeft(Rol::BestuurlijkOpdrachtgever) && p.selectie_bekend();
    let later =
        rollen.een_van(&[Rol::Collegesecretaris, Rol::Contractmanager]) && p.gunning_bekend();
    if bestuur || later {
        Zicht::Naam
    } else {
        Zicht::Nee
    }
}

/// The dialogue and its BAFO are between the team and the party. The board is asked for a paraaf when
/// one of them ends, and knows the parties by then; of their content it reads nothing.
fn dialoog(kind: Kind, rollen: &Rollen, p: &Plaats<'_>) -> Zicht {
    let gelezen = kind == Kind::Bafo && bafo_gelezen(p) && rollen.een_van(COMMISSIE);
    if gelezen && zonder_namen(rollen, p) {
        return if p.verklaard { Zicht::Naam } else { Zicht::Nee };
    }
    if p.eigen || rollen.een_van(AUDITOR) || (p.verklaard && (rollen.een_van(TEAM) || gelezen)) {
        Zicht::Ja
    } else if rollen.heeft(Rol::BestuurlijkOpdrachtgever) && kind != Kind::Dialoogsessie {
        Zicht::Naam
    } else {
        Zicht::Nee
    }
}

/// How much these roles may know of an entry, given how much they may know of its row and whether
/// they wrote it themselves.
#[must_use]
pub fn invoer(geheim: Geheim, rollen: &Rollen, p: &Plaats<'_>, rij: Zicht, zelf: bool) -> Zicht {
    if zelf {
        return Zicht::Ja;
    }
    let dienst = rollen.een_van(TEAM) || rollen.een_van(AUDITOR);
    let ja = match geheim {
        Geheim::AlsRij => rij == Zicht::Ja,
        // Private notes are no part of the file: nobody but the author reads them, the auditor included.
        Geheim::Zelf => false,
        Geheim::Dienst => rij == Zicht::Ja && dienst,
        Geheim::Bestuur => {
            rij == Zicht::Ja && (dienst || rollen.heeft(Rol::BestuurlijkOpdrachtgever))
        }
        Geheim::Partij => rij == Zicht::Ja && (p.eigen || dienst),
        Geheim::Score => {
            let vastgesteld = p.ronde == "vastgesteld";
            (p.ronde_gesloten() && rollen.een_van(COMMISSIE)) || (vastgesteld && dienst)
        }
        Geheim::Consensus => {
            rollen.een_van(COMMISSIE)
                || (p.ronde == "vastgesteld" && dienst)
                || (p.rangorde_getekend && rollen.heeft(Rol::BestuurlijkOpdrachtgever))
        }
        Geheim::Advies => {
            let klaar = matches!(p.rij, "advies-vastgesteld" | "gebruikt" | "na-termijn");
            rollen.een_van(DELEGATIE)
                || (klaar && p.ronde_gesloten() && rollen.een_van(COMMISSIE))
                || (klaar && p.ronde == "vastgesteld" && dienst)
        }
        Geheim::Verklaring => rollen.een_van(&[Rol::Inkoopadviseur, Rol::Jurist, Rol::Auditor]),
        Geheim::Verzegeld => p.eigen,
        Geheim::Toegezonden(nog_niet) => {
            rij == Zicht::Ja && !(p.eigen && nog_niet.contains(&p.rij))
        }
    };
    of_niets(ja)
}

/// Whether these roles may read the audit trail of a dossier; others see their own lines only.
#[must_use]
pub fn dossier(rollen: &Rollen) -> Zicht {
    of_niets(rollen.een_van(TEAM) || rollen.een_van(BESTUUR) || rollen.een_van(AUDITOR))
}
