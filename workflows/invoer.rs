//! Entries: what people write down. Per kind who may write it, on which row, in which states, and
//! with which fields. Form, API body, draaiboek and documentation all come from this one list.

mod alternatieven;
mod besluitvorming;
mod concretiseren;
mod contracteren;
mod deelnemer;
mod implementeren;
pub mod keuring;
mod publiceren;
mod selecteren;
mod storing;
mod voorbereiden;
mod weglating;

use crate::machine::Kind;
use crate::role::Rol;

/// What becomes of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aard {
    /// A fact of the row, one per key; written again it replaces the former, both are in the audit.
    Feit,
    /// The first state of a new row of this machine.
    Begin(Kind),
    /// What its author keeps for themselves: no audit line, no part of the file, and destroyed when the
    /// work that it was for is done (DOMAIN.md 4.4). Written empty it is gone.
    Kladje,
    /// Goes encrypted into the package of the row; the audit knows of it only when it is handed in.
    Verzegeld,
}

/// Who may read an entry; `inzage` decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Geheim {
    /// Whoever may read the row.
    AlsRij,
    /// Only the people of the tender team.
    Dienst,
    /// The people of the tender team, and the board that decides with it before it.
    Bestuur,
    /// Only whoever wrote it, whatever happens: also not the auditor.
    Zelf,
    /// An individual score: own until the round closes.
    Score,
    /// A value of the committee.
    Consensus,
    /// Between the party of the row and the people of the tender team: also not for the committee.
    Partij,
    /// Words of the adviesraad.
    Advies,
    /// A declaration of interests.
    Verklaring,
    /// Content of a package.
    Verzegeld,
    /// Whoever may read the row; the party only once it was sent to it, so not in these states.
    Toegezonden(&'static [&'static str]),
}

impl Geheim {
    /// Who reads it, in words, for the published description of the entries; `inzage` decides.
    #[must_use]
    pub fn lezers(self) -> &'static str {
        match self {
            Self::AlsRij => "wie de zaak leest",
            Self::Dienst => "het team van de aanbesteding",
            Self::Bestuur => "het team van de aanbesteding en de bestuurlijk opdrachtgever",
            Self::Zelf => "alleen wie het schreef",
            Self::Score => {
                "wie het schreef; na het sluiten van de ronde de commissie, daarna het team"
            }
            Self::Consensus => "de commissie; na het vaststellen het team en later het bestuur",
            Self::Partij => "de partij en het team van de aanbesteding",
            Self::Advies => "de delegatie; als het advies vaststaat de commissie, daarna het team",
            Self::Verklaring => "wie het schreef, de inkoopadviseur, de jurist en de auditor",
            Self::Verzegeld => "de partij zelf; na de opening wie het pakket leest",
            Self::Toegezonden(_) => "wie de zaak leest; de partij pas als het haar is toegezonden",
        }
    }
}

/// A list from which a value is chosen; the options depend on the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lijst {
    /// Gemeenten that take part in the spoor.
    Gemeenten,
    /// Gemeenten for which the writer speaks, whether or not they take part.
    EigenGemeente,
    /// Requirements of the open house, by code.
    OpenhouseEisen,
    /// Wensen en bedenkingen of the organ.
    Wensen,
    /// Care providers.
    Zorgaanbieders,
    /// People of the authority with a role where the row stands.
    Collegas,
    /// People of the authority who can take the place of an assessor, also without a role in this case yet.
    Plaatsvervangers,
    /// Assessors that sit in the round now.
    Beoordelaars,
    /// Assessors that withdrew from the round, or were withdrawn.
    Onttrokken,
    /// Percelen of the procedure, by code.
    Percelen,
    /// Fields of expertise that the leidraad announced for the round.
    Vakgebieden,
    /// Criteria of the round, by code.
    Criteria,
    /// Questions of the bekwaamheidsdossier, by code.
    Dossiervragen,
    /// Questions of the dossier that the adviesraad may read, by code.
    Adviesvragen,
    /// Exclusion grounds that the leidraad switched on.
    Uitsluitingsgronden,
    /// Suitability requirements, by code.
    Geschiktheidseisen,
    /// Submissions on the perceel that compete.
    Inschrijvingen,
    /// Parties to whom the award decision is addressed.
    Geadresseerden,
    /// Parties of a decision that was told that still compete: they can be assessed again.
    Herbeoordeelbaar,
    /// Parties that the decision names.
    Beoogden,
    /// Topics of the dialogue, by code.
    Onderwerpen,
    /// Requested parts of the BAFO, by code.
    BafoOnderdelen,
    /// Organisations that take part in the submission beside its own party.
    Deelnemers,
    /// The organisation of the row.
    EigenOrganisatie,
    /// The grounds behind the exclusion grounds of the leidraad, one by one, by code.
    Gronden,
    /// Files in the draft package of the row.
    Pakketbestanden,
    /// Steps of the scale, in hundredths.
    Schaal,
    /// Parties that must sign the overeenkomst.
    Ondertekenaars,
    /// Conditions of the Go.
    Voorwaarden,
}

/// What kind of value a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Veldsoort {
    /// One line of text of at most so many characters.
    Regel(usize),
    /// Text of more lines of at most so many characters.
    Tekst(usize),
    /// A whole number between two bounds.
    Getal(i64, i64),
    /// An amount in euro cents.
    Bedrag,
    /// A calendar date.
    Datum,
    /// A moment, civil time in Europe/Amsterdam.
    Moment,
    /// Yes or no.
    JaNee,
    /// One of these codes with their labels.
    Keuze(&'static [(&'static str, &'static str)]),
    /// One of a list.
    Uit(Lijst),
    /// Several of a list.
    Meer(Lijst),
    /// The Procedureregels as a whole document.
    Procedureregels,
}

/// One field.
#[derive(Clone, Copy, Debug)]
pub struct Veld {
    /// Name in API, draaiboek and form (camelCase).
    pub naam: &'static str,
    /// What it is called on a page.
    pub label: &'static str,
    /// A word of help; may be empty.
    pub hulp: &'static str,
    /// Its kind.
    pub soort: Veldsoort,
    /// Whether it must be filled in.
    pub verplicht: bool,
}

impl Veld {
    /// A field that must be filled in.
    #[must_use]
    pub const fn moet(naam: &'static str, label: &'static str, soort: Veldsoort) -> Self {
        Self {
            naam,
            label,
            hulp: "",
            soort,
            verplicht: true,
        }
    }

    /// A field that may stay empty.
    #[must_use]
    pub const fn mag(naam: &'static str, label: &'static str, soort: Veldsoort) -> Self {
        Self {
            naam,
            label,
            hulp: "",
            soort,
            verplicht: false,
        }
    }

    /// With a word of help.
    #[must_use]
    pub const fn hulp(self, hulp: &'static str) -> Self {
        Self { hulp, ..self }
    }
}

/// One kind of entry.
#[derive(Debug)]
pub struct Invoersoort {
    /// Stable code: API path, draaiboek, audit.
    pub code: &'static str,
    /// What it is called on a page.
    pub naam: &'static str,
    /// The machine on whose rows it is written; `None` when it stands on its own.
    pub op: Option<Kind>,
    /// In which states of that row; empty means every state that is not final.
    pub staten: &'static [&'static str],
    /// Who may write it.
    pub wie: &'static [Rol],
    /// Its fields.
    pub velden: &'static [Veld],
    /// The fields that make up its key within the row; empty means one per row.
    pub sleutel: &'static [&'static str],
    /// Everybody writes their own.
    pub eigen: bool,
    /// What becomes of it.
    pub aard: Aard,
    /// Who may read it.
    pub geheim: Geheim,
    /// Only needed when something happens or somebody wishes it: offered on the page of the row, and no task
    /// of anybody.
    pub soms: bool,
    /// Written and read on a page per cell, and not on the page of the row: there can be tens of thousands.
    pub per_cel: bool,
}

impl Invoersoort {
    /// Whether it may be written on a row in this state.
    #[must_use]
    pub fn past(&self, kind: Kind, staat: &str) -> bool {
        self.op == Some(kind)
            && if self.staten.is_empty() {
                !kind.is_final(staat)
            } else {
                self.staten.contains(&staat)
            }
    }
}

/// A kind of entry with the usual settings; the lists below name only what differs.
const GEWOON: Invoersoort = Invoersoort {
    code: "",
    naam: "",
    op: None,
    staten: &[],
    wie: &[],
    velden: &[],
    sleutel: &[],
    eigen: false,
    aard: Aard::Feit,
    geheim: Geheim::AlsRij,
    soms: false,
    per_cel: false,
};

/// Every kind of entry, in the order of the six steps.
pub fn soorten() -> impl Iterator<Item = &'static Invoersoort> {
    [
        besluitvorming::SOORTEN,
        voorbereiden::SOORTEN,
        publiceren::SOORTEN,
        storing::SOORTEN,
        deelnemer::SOORTEN,
        selecteren::DOSSIER,
        selecteren::BEOORDELING,
        selecteren::SOORTEN,
        selecteren::AANBOD,
        selecteren::VERDER,
        weglating::SOORTEN,
        concretiseren::SOORTEN,
        concretiseren::BAFO,
        concretiseren::VERDER,
        contracteren::SOORTEN,
    ]
    .into_iter()
    .chain(contracteren::VERDER)
    .chain([
        implementeren::SOORTEN,
        implementeren::VERDER,
        alternatieven::SOORTEN,
    ])
    .flatten()
}

/// Whether a package takes files now: where its sealed entries are written, and for an inschrijving also after
/// its hashes were deposited, when everything else of it stands still.
#[must_use]
pub fn neemt_bestanden(kind: Kind, toestand: &str) -> bool {
    let na_hashes: &str = crate::selecteren::inschrijving::At::HashGedeponeerd.into();
    let verzegeld =
        |soort: &Invoersoort| soort.aard == Aard::Verzegeld && soort.past(kind, toestand);
    soorten().any(verzegeld) || (kind == Kind::Inschrijving && toestand == na_hashes)
}

/// The kind of entry with this code.
#[must_use]
pub fn soort(code: &str) -> Option<&'static Invoersoort> {
    soorten().find(|s| s.code == code)
}
