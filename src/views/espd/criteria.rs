//! The criteria of ESPD-EDM 4.1.0 that an eigen verklaring uses, with the identifiers that the model
//! gives them (OP-TED/ESPD-EDM, EUPL-1.2).

/// The criterion for a suitability requirement in the own words of the leidraad.
pub(super) const EIS: &str = "spec-req-check";
/// Enrolment in the trade register (handelsregister).
pub(super) const REGISTER: &str = "trade-regist";
/// The criterion for a ground that the model does not know.
const EIGEN_WOORDEN: &str = "nati-ground";

/// Code in the list `criterion`, identifier, and the name with which its elements begin.
const CRITERIA: &[(&str, &str, &str)] = &[
    (
        "crime-org",
        "005eb9ed-1347-4ca3-bb29-9bc0db64e1ab",
        "C1_EG_crime-org",
    ),
    (
        "corruption",
        "c27b7c4e-c837-4529-b867-ed55ce639db5",
        "C2_EG_corruption",
    ),
    (
        "fraud",
        "297d2323-3ede-424e-94bc-a91561e6f320",
        "C3_EG_fraud",
    ),
    (
        "terr-offence",
        "d486fb70-86b3-4e75-97f2-0d71b5697c7d",
        "C4_EG_terr-offence",
    ),
    (
        "finan-laund",
        "47112079-6fec-47a3-988f-e561668c3aef",
        "C5_EG_finan-laund",
    ),
    (
        "human-traffic",
        "d789d01a-fe03-4ccd-9898-73f9cfa080d1",
        "C6_EG_human-traffic",
    ),
    (
        "tax-pay",
        "b61bbeb7-690e-4a40-bc68-d6d4ecfaa3d4",
        "C7_EG_tax-pay",
    ),
    (
        "socsec-pay",
        "7d85e333-bbab-49c0-be8d-c36d71a72f5e",
        "C8_EG_socsec-pay",
    ),
    (
        "envir-law",
        "a80ddb62-d25b-4e4e-ae22-3968460dc0a9",
        "C9_EG_envir-law",
    ),
    (
        "socsec-law",
        "a261a395-ed17-4939-9c75-b9ff1109ca6e",
        "C10_EG_socsec-law",
    ),
    (
        "labour-law",
        "a34b70d6-c43d-4726-9a88-8e2b438424bf",
        "C11_EG_labour-law",
    ),
    (
        "bankruptcy",
        "d3732c09-7d62-4edc-a172-241da6636e7c",
        "C12_EG_bankruptcy",
    ),
    (
        "insolvency",
        "396f288a-e267-4c20-851a-ed4f7498f137",
        "C13_EG_insolvency",
    ),
    (
        "cred-arran",
        "68918c7a-f5bc-4a1a-a62f-ad8983600d48",
        "C14_EG_cred-arran",
    ),
    (
        "susp-act",
        "166536e2-77f7-455c-b018-70582474e4f6",
        "C17_EG_susp-act",
    ),
    (
        "prof-misconduct",
        "514d3fde-1e3e-4dcd-b02a-9f984d5bbda3",
        "C18_EG_prof-misconduct",
    ),
    (
        "distorsion",
        "56d13e3d-76e8-4f23-8af6-13e60a2ee356",
        "C19_EG_distorsion",
    ),
    (
        "partic-confl",
        "b1b5ac18-f393-4280-9659-1367943c1a2e",
        "C20_EG_partic-confl",
    ),
    (
        "prep-confl",
        "61874050-5130-4f1c-a174-720939c7b483",
        "C21_EG_prep-confl",
    ),
    (
        "sanction",
        "3293e92b-7f3e-42f1-bee6-a7641bb04251",
        "C22_EG_sanction",
    ),
    (
        "misrepresent",
        "696a75b2-6107-428f-8b74-82affb67e184",
        "C23_EG_misrepresent",
    ),
    (
        "nati-ground",
        "63adb07d-db1b-4ef0-a14e-a99785cf8cf6",
        "C24_EG_nati-ground",
    ),
    (
        "spec-req-check",
        "c8809aa1-29b6-4f27-ae2f-27e612e394db",
        "C48_SC_spec-req-check",
    ),
    (
        "trade-regist",
        "87b3fa26-3549-4f92-b8e0-3fd8f04bf5c7",
        "C26_SC_trade-regist",
    ),
];

/// The identifier of a criterion, and the name with which its elements begin.
pub(super) fn criterium(code: &str) -> (&'static str, &'static str) {
    let zoek = |code: &str| CRITERIA.iter().find(|(bekend, ..)| *bekend == code);
    let gevonden = zoek(code).or_else(|| zoek(EIGEN_WOORDEN));
    gevonden.map_or(("", ""), |(_, id, element)| (*id, *element))
}
