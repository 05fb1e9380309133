//! The ids that stand for a variant of an enum of the crate.

use regiewijzer_sheet::Row;

/// What each role is called, in the order of the report.
pub(crate) const REGIEROLLEN: [&str; 3] =
    ["bestuursregisseur", "terreinregisseur", "beleidsregisseur"];

const PROVINCES: [&str; 5] = [
    "antwerpen",
    "vlaams-brabant",
    "west-vlaanderen",
    "oost-vlaanderen",
    "limburg",
];

const LEGAL_FORMS: [&str; 5] = [
    "interlokale-vereniging",
    "centrumstad",
    "ocmw-vereniging",
    "projectvereniging",
    "dienstverlenende-vereniging",
];

pub(crate) fn province(row: Row<'_>) -> Result<String, String> {
    row.variant("province", "Province", &PROVINCES)
}

pub(crate) fn legal_form(row: Row<'_>) -> Result<String, String> {
    row.variant("legal_form", "LegalForm", &LEGAL_FORMS)
}

pub(crate) fn body(row: Row<'_>) -> Result<String, String> {
    row.variant("kind", "Body", &["stad", "gemeente", "ocmw"])
}

pub(crate) fn regierol(row: Row<'_>) -> Result<String, String> {
    row.variant("regierol", "Regierol", &REGIEROLLEN)
}

/// An assumption is no evidence, so `aanname` isn't among them.
pub(crate) fn provenance(row: Row<'_>) -> Result<String, String> {
    row.variant(
        "provenance",
        "Provenance",
        &["rapport", "afgeleid", "extern"],
    )
}
