//! An eigen verklaring as an ESPD Response 4.1.0 (UBL 2.3 QualificationApplicationResponse): what any
//! other system of the EU can read (Uitvoeringsverordening (EU) 2016/7; Aw 2012 art. 2.84).

mod criteria;
mod schrijver;

use self::criteria::criterium;
use self::schrijver::{Schrijver, lijst};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::io;

/// Who declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Onderneming {
    /// Its name.
    pub naam: String,
    /// KvK number.
    pub kvk: Option<String>,
    /// `micro`, `small`, `medium` or `large` (code list `economic-operator-size`); none when unknown.
    pub grootte: Option<String>,
    /// ISO 3166-1 alpha-3, such as `NLD`.
    pub land: String,
    /// Name, e-mail address and telephone number of who answers questions.
    pub contact: Option<[String; 3]>,
}

/// One exclusion ground with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grond {
    /// The code in the list `criterion`.
    pub espd: String,
    /// What it is called.
    pub naam: String,
    /// It applies.
    pub van_toepassing: bool,
    /// What was done to restore trust; may be empty.
    pub herstel: String,
}

/// One suitability requirement with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Eis {
    /// Its code in the leidraad.
    pub code: String,
    /// The requirement in full.
    pub tekst: String,
    /// It is met.
    pub voldoet: bool,
}

/// Everything that the document says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Espd {
    /// The row with which it was written.
    pub id: String,
    /// When the document was made.
    pub op: Timestamp,
    /// The procedure.
    pub procedure: String,
    /// Who buys.
    pub dienst: String,
    /// What is bought.
    pub project: String,
    /// The code of the perceel.
    pub perceel: String,
    /// The code in the list `eo-role-type`.
    pub rol: &'static str,
    /// Who declares.
    pub onderneming: Onderneming,
    /// The exclusion grounds.
    pub gronden: Vec<Grond>,
    /// The suitability requirements.
    pub eisen: Vec<Eis>,
}

impl Espd {
    /// The document.
    ///
    /// # Errors
    /// When the text cannot be written, which does not happen in memory.
    pub fn xml(&self) -> io::Result<String> {
        let mut x = Schrijver::begin()?;
        self.kop(&mut x)?;
        self.partijen(&mut x)?;
        let mut antwoorden: Vec<Antwoord> = Vec::new();
        for (plek, grond) in self.gronden.iter().enumerate() {
            schrijf_grond(&mut x, grond, plek, &mut antwoorden)?;
        }
        schrijf_register(&mut x, self.onderneming.kvk.is_some(), &mut antwoorden)?;
        for eis in &self.eisen {
            schrijf_eis(&mut x, eis, &mut antwoorden)?;
        }
        for antwoord in &antwoorden {
            antwoord.schrijf(&mut x)?;
        }
        x.einde()
    }

    fn kop(&self, x: &mut Schrijver) -> io::Result<()> {
        let lokaal = self.op.to_zoned(TimeZone::UTC);
        x.veld(
            "cbc:UBLVersionID",
            &[("schemeAgencyID", "OASIS-UBL-TC")],
            "2.3",
        )?;
        x.veld("cbc:ProfileExecutionID", &OP, "ESPD-EDMv4.1.0")?;
        x.veld("cbc:ID", &ONS, &self.id)?;
        x.veld("cbc:CopyIndicator", &[], "false")?;
        x.veld("cbc:UUID", &ONS, &self.id)?;
        x.veld(
            "cbc:ContractFolderID",
            &[("schemeAgencyID", "Tenderspoor")],
            &self.procedure,
        )?;
        x.veld(
            "cbc:IssueDate",
            &[],
            &lokaal.strftime("%Y-%m-%d").to_string(),
        )?;
        x.veld(
            "cbc:IssueTime",
            &[],
            &lokaal.strftime("%H:%M:%SZ").to_string(),
        )?;
        x.veld("cbc:VersionID", &OP, "4.1.0")?;
        // The authority list has no SAS-procedure: a light regime counts as another multiple stage one.
        let soort = lijst("procurement-procedure-type", "20250924-0");
        x.codeveld("cbc:ProcedureCode", &soort, "oth-mult")
    }

    fn partijen(&self, x: &mut Schrijver) -> io::Result<()> {
        x.open("cac:ContractingParty")?;
        x.open("cac:Party")?;
        naam(x, &self.dienst)?;
        x.dicht("cac:Party")?;
        x.dicht("cac:ContractingParty")?;
        x.open("cac:EconomicOperatorParty")?;
        x.open("cac:EconomicOperatorRole")?;
        x.codeveld(
            "cbc:RoleCode",
            &lijst("eo-role-type", "20211208-0"),
            self.rol,
        )?;
        x.dicht("cac:EconomicOperatorRole")?;
        self.onderneming.schrijf(x)?;
        x.dicht("cac:EconomicOperatorParty")?;
        x.open("cac:ProcurementProject")?;
        x.veld("cbc:Description", &[], &self.project)?;
        x.dicht("cac:ProcurementProject")?;
        x.open("cac:ProcurementProjectLot")?;
        x.veld("cbc:ID", &CRITERIUM, &self.perceel)?;
        x.dicht("cac:ProcurementProjectLot")
    }
}

impl Onderneming {
    fn schrijf(&self, x: &mut Schrijver) -> io::Result<()> {
        x.open("cac:Party")?;
        if let Some(grootte) = &self.grootte {
            let soort = lijst("economic-operator-size", "20250924-0");
            x.codeveld("cbc:IndustryClassificationCode", &soort, grootte)?;
        }
        if let Some(kvk) = &self.kvk {
            x.open("cac:PartyIdentification")?;
            x.veld(
                "cbc:ID",
                &[("schemeID", "NATIONAL"), ("schemeAgencyID", "OP")],
                kvk,
            )?;
            x.dicht("cac:PartyIdentification")?;
        }
        naam(x, &self.naam)?;
        x.open("cac:PostalAddress")?;
        x.open("cac:Country")?;
        x.codeveld(
            "cbc:IdentificationCode",
            &lijst("country", "20250924-0"),
            &self.land,
        )?;
        x.dicht("cac:Country")?;
        x.dicht("cac:PostalAddress")?;
        if let Some([wie, email, telefoon]) = &self.contact {
            x.open("cac:Contact")?;
            x.veld("cbc:Name", &[], wie)?;
            if !telefoon.is_empty() {
                x.veld("cbc:Telephone", &[], telefoon)?;
            }
            x.veld("cbc:ElectronicMail", &[], email)?;
            x.dicht("cac:Contact")?;
        }
        x.dicht("cac:Party")
    }
}

fn naam(x: &mut Schrijver, naam: &str) -> io::Result<()> {
    x.open("cac:PartyName")?;
    x.veld("cbc:Name", &[], naam)?;
    x.dicht("cac:PartyName")
}

/// The scheme of an identifier of the model itself.
const OP: [(&str, &str); 2] = [("schemeAgencyID", "OP"), ("schemeVersionID", "4.1.0")];
/// The scheme of an identifier of a criterium and what hangs on it.
const CRITERIUM: [(&str, &str); 3] = [
    ("schemeID", "Criterion"),
    ("schemeAgencyID", "OP"),
    ("schemeVersionID", "4.1.0"),
];
/// The scheme of an identifier that Tenderspoor gives.
const ONS: [(&str, &str); 2] = [
    ("schemeAgencyID", "Tenderspoor"),
    ("schemeVersionID", "4.1.0"),
];

/// One answer to one question of a criterium.
struct Antwoord {
    vraag: String,
    waarde: Waarde,
}

enum Waarde {
    JaNee(bool),
    Tekst(String),
}

impl Antwoord {
    fn schrijf(&self, x: &mut Schrijver) -> io::Result<()> {
        x.open("cac:TenderingCriterionResponse")?;
        x.veld("cbc:ID", &CRITERIUM, &format!("{}/R1", self.vraag))?;
        x.veld("cbc:ValidatedCriterionPropertyID", &CRITERIUM, &self.vraag)?;
        x.open("cac:ResponseValue")?;
        x.veld("cbc:ID", &CRITERIUM, &format!("{}/R1/RV", self.vraag))?;
        match &self.waarde {
            Waarde::Tekst(tekst) => x.veld("cbc:Description", &[], tekst)?,
            Waarde::JaNee(ja) => x.veld("cbc:ResponseIndicator", &[], &ja.to_string())?,
        }
        x.dicht("cac:ResponseValue")?;
        x.dicht("cac:TenderingCriterionResponse")
    }
}

fn begin_criterium(
    x: &mut Schrijver,
    (id, code): (&str, &str),
    naam: &str,
    omschrijving: &str,
) -> io::Result<()> {
    x.open("cac:TenderingCriterion")?;
    x.veld("cbc:ID", &CRITERIUM, id)?;
    x.codeveld(
        "cbc:CriterionTypeCode",
        &lijst("criterion", "20240612-0"),
        code,
    )?;
    x.veld("cbc:Name", &[], naam)?;
    x.veld("cbc:Description", &[], omschrijving)
}

fn begin_groep(x: &mut Schrijver, element: &str, id: &str, wanneer: &str) -> io::Result<()> {
    x.open(element)?;
    x.veld("cbc:ID", &CRITERIUM, id)?;
    let soort = [
        ("listID", "property-group-type"),
        ("listAgencyID", "OP"),
        ("listVersionID", "4.1.0"),
    ];
    x.veld("cbc:PropertyGroupTypeCode", &soort, wanneer)
}

fn vraag(x: &mut Schrijver, id: &str, tekst: &str, soort: &str) -> io::Result<()> {
    let lijst = |naam| {
        [
            ("listID", naam),
            ("listAgencyID", "OP"),
            ("listVersionID", "4.1.0"),
        ]
    };
    x.open("cac:TenderingCriterionProperty")?;
    x.veld("cbc:ID", &CRITERIUM, id)?;
    x.veld("cbc:Description", &[], tekst)?;
    x.veld("cbc:TypeCode", &lijst("criterion-element-type"), "QUESTION")?;
    x.veld("cbc:ValueDataTypeCode", &lijst("response-data-type"), soort)?;
    x.dicht("cac:TenderingCriterionProperty")
}

const GROEP: &str = "cac:TenderingCriterionPropertyGroup";
const ONDERGROEP: &str = "cac:SubsidiaryTenderingCriterionPropertyGroup";

/// A ground: does it apply, and if so, what was done about it (self-cleaning). `plek` keeps two grounds
/// in the own words of the leidraad apart.
fn schrijf_grond(
    x: &mut Schrijver,
    grond: &Grond,
    plek: usize,
    antwoorden: &mut Vec<Antwoord>,
) -> io::Result<()> {
    let (id, element) = criterium(&grond.espd);
    let begin = format!("{element}-{plek}/QG1");
    let (grp, sub) = (format!("{begin}/QSG1"), format!("{begin}/QSG1/QSG1"));
    let (eerste, maatregelen, welke) = (
        format!("{begin}/Q1"),
        format!("{grp}/Q1"),
        format!("{sub}/Q1"),
    );
    begin_criterium(x, (id, &grond.espd), &grond.naam, &grond.naam)?;
    begin_groep(x, GROEP, &begin, "ON*")?;
    vraag(
        x,
        &eerste,
        "Is deze uitsluitingsgrond van toepassing?",
        "INDICATOR",
    )?;
    begin_groep(x, ONDERGROEP, &grp, "ONTRUE")?;
    vraag(
        x,
        &maatregelen,
        "Zijn er maatregelen om het vertrouwen te herstellen?",
        "INDICATOR",
    )?;
    begin_groep(x, ONDERGROEP, &sub, "ONTRUE")?;
    vraag(x, &welke, "Welke maatregelen zijn dat?", "DESCRIPTION")?;
    x.dicht(ONDERGROEP)?;
    x.dicht(ONDERGROEP)?;
    x.dicht(GROEP)?;
    x.dicht("cac:TenderingCriterion")?;
    let mut antwoord = |vraag, waarde| antwoorden.push(Antwoord { vraag, waarde });
    antwoord(eerste, Waarde::JaNee(grond.van_toepassing));
    if grond.van_toepassing {
        antwoord(maatregelen, Waarde::JaNee(!grond.herstel.is_empty()));
        if !grond.herstel.is_empty() {
            antwoord(welke, Waarde::Tekst(grond.herstel.clone()));
        }
    }
    Ok(())
}

/// Whether it stands in the handelsregister: the KvK number says so.
fn schrijf_register(
    x: &mut Schrijver,
    ingeschreven: bool,
    antwoorden: &mut Vec<Antwoord>,
) -> io::Result<()> {
    let naam = "Inschrijving in het handelsregister";
    let vraag = "Staat de organisatie in het handelsregister?";
    let element = criterium(criteria::REGISTER).1;
    let waarde = Waarde::JaNee(ingeschreven);
    let antwoord = een_vraag(
        x,
        (criteria::REGISTER, element),
        [naam, naam, vraag],
        waarde,
    )?;
    antwoorden.push(antwoord);
    Ok(())
}

/// A requirement of the leidraad in its own words.
fn schrijf_eis(x: &mut Schrijver, eis: &Eis, antwoorden: &mut Vec<Antwoord>) -> io::Result<()> {
    let element = format!("{}-{}", criterium(criteria::EIS).1, eis.code);
    let teksten = [
        eis.code.as_str(),
        eis.tekst.as_str(),
        "Voldoet de organisatie aan deze eis?",
    ];
    let waarde = Waarde::JaNee(eis.voldoet);
    let antwoord = een_vraag(x, (criteria::EIS, &element), teksten, waarde)?;
    antwoorden.push(antwoord);
    Ok(())
}

/// A criterion with one question: its code and the name of its elements; its name, what it is, and the
/// question. Gives the answer.
fn een_vraag(
    x: &mut Schrijver,
    (code, element): (&str, &str),
    [naam, omschrijving, tekst]: [&str; 3],
    waarde: Waarde,
) -> io::Result<Antwoord> {
    let begin = format!("{element}/QG1");
    let eerste = format!("{begin}/Q1");
    begin_criterium(x, (criterium(code).0, code), naam, omschrijving)?;
    begin_groep(x, GROEP, &begin, "ON*")?;
    vraag(x, &eerste, tekst, "INDICATOR")?;
    x.dicht(GROEP)?;
    x.dicht("cac:TenderingCriterion")?;
    Ok(Antwoord {
        vraag: eerste,
        waarde,
    })
}
