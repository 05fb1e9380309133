//! Writes each data file out as a static table of the crate's own types.

use std::fmt::Write as _;

use regiewijzer_sheet::{Folder, Generated, Row};

use crate::{checks, codes, texts};

/// Reads every data file and writes its table; the first refusal stops it.
pub(crate) fn generate(folder: &Folder) -> Result<Generated, String> {
    let partnership_ids = checks::partnership_ids(folder)?;
    Ok(vec![
        ("centre_cities.rs", centre_cities(folder, &partnership_ids)?),
        ("partnerships.rs", partnerships(folder)?),
        ("members.rs", members(folder, &partnership_ids)?),
        ("subsidy.rs", subsidy(folder)?),
        ("tasks.rs", texts::tasks(folder)?),
        ("scales.rs", texts::scales(folder)?),
        ("milestones.rs", texts::milestones(folder)?),
        ("oddities.rs", texts::oddities(folder)?),
    ])
}

fn centre_cities(folder: &Folder, partnership_ids: &[String]) -> Result<String, String> {
    let sheet = folder.open(
        "centre_cities.csv",
        &["name", "partnership", "inhabitants", "provenance", "source"],
    )?;
    sheet.require_unique("name")?;
    sheet.require_unique("partnership")?;
    let mut items = Vec::new();
    for row in sheet.rows() {
        items.push(format!(
            "CentreCity {{ name: {:?}, partnership: {:?}, inhabitants: {}, provenance: {}, source: {:?} }}",
            row.text("name")?,
            checks::known(row, "partnership", partnership_ids)?,
            row.number("inhabitants", 1_000, 2_000_000)?,
            row.code("provenance", codes::PROVENANCE)?,
            row.text("source")?,
        ));
    }
    Ok(array("CENTRE_CITIES", "CentreCity", &items))
}

fn partnerships(folder: &Folder) -> Result<String, String> {
    let cities = checks::centre_city_of_partnership(folder)?;
    let sheet = folder.open("partnerships.csv", checks::PARTNERSHIP_COLUMNS)?;
    let mut items = Vec::new();
    for row in sheet.rows() {
        let id = row.id("id")?;
        let expected = cities.iter().position(|(partnership, _)| partnership == id);
        let named = row.optional("centre_city")?;
        if named != expected.map(|index| cities[index].1.as_str()) {
            return Err(row.refuse(
                "centre_city",
                "it differs from data/centre_cities.csv; both must name the same city, or neither",
            ));
        }
        let centre_city = expected.map_or("None".to_owned(), |index| {
            format!("Some(CENTRE_CITIES[{index}])")
        });
        items.push(format!(
            "Partnership {{ id: {id:?}, name: {:?}, province: {}, legal_form: {}, \
             municipalities: {}, inhabitants: {}, subsidy_eur: {}, centre_city: {centre_city}, \
             source: {:?} }}",
            row.text("name")?,
            row.code("province", codes::PROVINCE)?,
            row.code("legal_form", codes::LEGAL_FORM)?,
            row.number("municipalities", 1, 300)?,
            row.number("inhabitants", 1_000, 2_000_000)?,
            row.number("subsidy_eur", 0, 1_000_000)?,
            row.text("source")?,
        ));
    }
    Ok(array("PARTNERSHIPS", "Partnership", &items))
}

fn members(folder: &Folder, partnership_ids: &[String]) -> Result<String, String> {
    let sheet = folder.open(
        "members.csv",
        &[
            "partnership",
            "kind",
            "as_printed",
            "municipality",
            "bracketed",
            "source",
        ],
    )?;
    let mut items = Vec::new();
    for row in sheet.rows() {
        items.push(format!(
            "Member {{ partnership: {:?}, body: {}, as_printed: {:?}, municipality: {:?}, \
             bracketed: {}, source: {:?} }}",
            checks::known(row, "partnership", partnership_ids)?,
            row.code("kind", codes::BODY)?,
            row.text("as_printed")?,
            row.text("municipality")?,
            row.code("bracketed", codes::YES_NO)?,
            row.text("source")?,
        ));
    }
    Ok(array("MEMBERS", "Member", &items))
}

fn subsidy(folder: &Folder) -> Result<String, String> {
    let sheet = folder.open(
        "subsidy_tiers.csv",
        &["from_inhabitants", "amount_eur", "provenance", "source"],
    )?;
    checks::rises(&sheet, "from_inhabitants")?;
    checks::rises(&sheet, "amount_eur")?;
    let mut items = Vec::new();
    for row in sheet.rows() {
        items.push(format!(
            "Tier {{ from_inhabitants: {}, amount_eur: {}, provenance: {}, source: {:?} }}",
            row.number("from_inhabitants", 1, 2_000_000)?,
            row.number("amount_eur", 1, 1_000_000)?,
            row.code("provenance", codes::PROVENANCE)?,
            row.text("source")?,
        ));
    }
    let mut source = array("TIERS", "Tier", &items);

    let sheet = folder.open(
        "subsidy_limits.csv",
        &["id", "value", "nl", "en", "provenance", "source"],
    )?;
    checks::has_exactly(
        &sheet,
        "id",
        &[
            "minimum_inhabitants",
            "cap_without_centre_city_eur",
            "extra_above_centre_city_eur",
        ],
    )?;
    let mut items = Vec::new();
    for row in sheet.rows() {
        let (id, value) = (row.id("id")?, row.number("value", 1, 1_000_000)?);
        let _ = writeln!(source, "const {}: u32 = {value};", id.to_uppercase());
        items.push(format!(
            "Limit {{ id: {id:?}, value: {value}, meaning: {}, provenance: {}, source: {:?} }}",
            bilingual(row, "nl", "en")?,
            row.code("provenance", codes::PROVENANCE)?,
            row.text("source")?,
        ));
    }
    source.push_str(&array("LIMITS", "Limit", &items));
    Ok(source)
}

/// A `Text` from the two columns that hold its Dutch and its English.
pub(crate) fn bilingual(row: Row<'_>, nl: &str, en: &str) -> Result<String, String> {
    Ok(format!(
        "Text {{ nl: {:?}, en: {:?} }}",
        row.text(nl)?,
        row.text(en)?
    ))
}

/// A static array of the given elements.
pub(crate) fn array(name: &str, element: &str, items: &[String]) -> String {
    let mut source = format!("static {name}: [{element}; {}] = [\n", items.len());
    for item in items {
        let _ = writeln!(source, "    {item},");
    }
    source.push_str("];\n");
    source
}
