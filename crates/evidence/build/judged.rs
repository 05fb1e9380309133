//! What the evaluation describes and judges: types, components, factors, stakeholders, verdicts.

use regiewijzer_sheet::{Folder, Row, Sheet};

use super::codes;
use super::tables::array;

pub(crate) fn regie_types(folder: &Folder) -> Result<String, String> {
    let sheet = folder.open(
        "regie_types.csv",
        "id,name_nl,name_en,doorzettingsmacht,beleidskader,nl,en,today_nl,today_en,\
         other_nl,other_en,provenance,source",
    )?;
    sheet.require_unique("id")?;
    let mut items = Vec::new();
    for row in sheet.rows() {
        let level = |axis| row.variant(axis, "Level", &["laag", "hoog"]);
        items.push(format!(
            "RegieType {{ id: {:?}, name: {}, doorzettingsmacht: {}, beleidskader: {}, what: {}, \
             today: {}, other_names: {}, provenance: {}, source: {:?} }}",
            row.id("id")?,
            row.bilingual("name_nl", "name_en")?,
            level("doorzettingsmacht")?,
            level("beleidskader")?,
            row.bilingual("nl", "en")?,
            row.bilingual("today_nl", "today_en")?,
            codes::optional_text(row, "other_nl", "other_en")?,
            codes::provenance(row)?,
            row.text("source")?,
        ));
    }
    Ok(array("REGIE_TYPES", "RegieType", &items))
}

/// The components, each with an id of its own.
pub(crate) fn open_components(folder: &Folder) -> Result<Sheet, String> {
    let sheet = folder.open(
        "components.csv",
        "id,name_nl,name_en,nl,en,weight,practice_nl,practice_en,source",
    )?;
    sheet.require_unique("id")?;
    Ok(sheet)
}

pub(crate) fn components(sheet: &Sheet) -> Result<String, String> {
    let mut items = Vec::new();
    for row in sheet.rows() {
        items.push(format!(
            "Component {{ id: {:?}, name: {}, what: {}, weight: {}, practice: {}, source: {:?} }}",
            row.id("id")?,
            row.bilingual("name_nl", "name_en")?,
            row.bilingual("nl", "en")?,
            row.variant("weight", "Weight", &["zwaartepunt", "minder", "minst"])?,
            row.bilingual("practice_nl", "practice_en")?,
            row.text("source")?,
        ));
    }
    Ok(array("COMPONENTS", "Component", &items))
}

pub(crate) fn success_factors(folder: &Folder) -> Result<String, String> {
    let sheet = folder.open(
        "success_factors.csv",
        "id,kind,group,effect,nl,en,provenance,source",
    )?;
    sheet.require_unique("id")?;
    let mut items = Vec::new();
    for row in sheet.rows() {
        items.push(format!(
            "SuccessFactor {{ id: {:?}, kind: {}, what: {}, provenance: {}, source: {:?} }}",
            row.id("id")?,
            factor_kind(row, &sheet)?,
            row.bilingual("nl", "en")?,
            codes::provenance(row)?,
            row.text("source")?,
        ));
    }
    Ok(array("SUCCESS_FACTORS", "SuccessFactor", &items))
}

/// Where a factor is listed; only a factor of annex 1 has an effect.
fn factor_kind(row: Row<'_>, sheet: &Sheet) -> Result<String, String> {
    let kind = row.one_of("kind", &["literatuur", "bevraging", "voorwaarde", "factor"])?;
    let actor = || row.variant("group", "Actor", &codes::ACTORS);
    let effect = || row.variant("effect", "Effect", &["helpt", "remt", "ongezegd"]);
    let has_effect = row.optional("effect")?.is_some();
    if has_effect && kind != "factor" {
        return Err(row.refuse(
            "effect",
            "only a factor of annex 1 has an effect; leave it empty",
        ));
    }
    match (kind, row.optional("group")?) {
        ("literatuur", None) => Ok("FactorKind::Literature".to_owned()),
        ("literatuur", _) => {
            Err(row.refuse("group", "the literature has no group; leave it empty"))
        }
        ("bevraging", None) => Ok("FactorKind::Survey(None)".to_owned()),
        ("bevraging", group) => {
            let beside = row.find_in("group", sheet)?;
            if beside.text("kind")? != "literatuur" {
                return Err(row.refuse("group", "it is no row of table 2"));
            }
            Ok(format!("FactorKind::Survey({group:?})"))
        }
        ("voorwaarde", _) => Ok(format!("FactorKind::Condition({})", actor()?)),
        _ => Ok(format!("FactorKind::Factor({}, {})", actor()?, effect()?)),
    }
}

pub(crate) fn stakeholders(folder: &Folder) -> Result<String, String> {
    let sheet = folder.open(
        "stakeholders.csv",
        "id,name_nl,name_en,involvement_nl,involvement_en,interest_nl,interest_en,consulted,source",
    )?;
    sheet.require_unique("id")?;
    let mut items = Vec::new();
    for row in sheet.rows() {
        items.push(format!(
            "Stakeholder {{ id: {:?}, name: {}, involvement: {}, interest: {}, consulted: &[{}], \
             source: {:?} }}",
            row.id("id")?,
            row.bilingual("name_nl", "name_en")?,
            row.bilingual("involvement_nl", "involvement_en")?,
            codes::optional_text(row, "interest_nl", "interest_en")?,
            consulted(row)?,
            row.text("source")?,
        ));
    }
    Ok(array("STAKEHOLDERS", "Stakeholder", &items) + &tensions(folder, &sheet)?)
}

/// How a party was asked, as variants with a comma between them.
fn consulted(row: Row<'_>) -> Result<String, String> {
    let known = ["vragenlijst", "interview", "rondetafel", "waarnemer"];
    let ways = codes::ids(row, "consulted", |way| known.contains(&way))?;
    let variant = |way: &str| format!("Consulted::{}", regiewijzer_sheet::pascal_case(way));
    Ok(ways.into_iter().map(variant).collect::<Vec<_>>().join(", "))
}

fn tensions(folder: &Folder, stakeholders: &Sheet) -> Result<String, String> {
    let sheet = folder.open("tensions.csv", "id,between,listed,nl,en,provenance,source")?;
    sheet.require_unique("id")?;
    let mut items = Vec::new();
    for row in sheet.rows() {
        row.text("between")?;
        let is_stakeholder = |id: &str| stakeholders.rows().any(|row| row.text("id") == Ok(id));
        items.push(format!(
            "Tension {{ id: {:?}, between: &{:?}, listed: {}, what: {}, provenance: {}, source: {:?} }}",
            row.id("id")?,
            codes::ids(row, "between", is_stakeholder)?,
            row.one_of("listed", &["ja", "nee"])? == "ja",
            row.bilingual("nl", "en")?,
            codes::provenance(row)?,
            row.text("source")?,
        ));
    }
    Ok(array("TENSIONS", "Tension", &items))
}

/// The verdicts, each with an id of its own.
pub(crate) fn open_assessments(folder: &Folder) -> Result<Sheet, String> {
    let sheet = folder.open(
        "assessments.csv",
        "id,judged,name_nl,name_en,verdict_nl,verdict_en,provenance,source",
    )?;
    sheet.require_unique("id")?;
    Ok(sheet)
}

pub(crate) fn assessments(sheet: &Sheet) -> Result<String, String> {
    let mut items = Vec::new();
    for row in sheet.rows() {
        items.push(format!(
            "Assessment {{ id: {:?}, judged: {}, name: {}, verdict: {}, provenance: {}, source: {:?} }}",
            row.id("id")?,
            row.variant("judged", "Judged", &["doel", "randvoorwaarde"])?,
            row.bilingual("name_nl", "name_en")?,
            row.bilingual("verdict_nl", "verdict_en")?,
            codes::provenance(row)?,
            row.text("source")?,
        ));
    }
    Ok(array("ASSESSMENTS", "Assessment", &items))
}
