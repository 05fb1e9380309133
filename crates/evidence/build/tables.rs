//! Writes each data file out as a static table of the crate's own types.

use std::fmt::Write as _;

use regiewijzer_sheet::{Folder, Generated, Sheet};

use super::{codes, judged, map, survey, texts};

/// Reads every data file and writes its table; the first refusal stops it.
pub(crate) fn generate(folder: &Folder) -> Result<Generated, String> {
    let partnerships = folder.open(
        "partnerships.csv",
        "id,name,province,legal_form,municipalities,inhabitants,subsidy_eur,centre_city,since,source",
    )?;
    partnerships.require_unique("id")?;
    let cities = folder.open(
        "centre_cities.csv",
        "name,partnership,inhabitants,provenance,source",
    )?;
    let questionnaire = survey::open_questionnaire(folder)?;
    let components = judged::open_components(folder)?;
    let assessments = judged::open_assessments(folder)?;
    let members = folder.open(
        "members.csv",
        "partnership,kind,as_printed,municipality,bracketed,source",
    )?;
    Ok(vec![
        ("centre_cities.rs", centre_cities(&cities, &partnerships)?),
        (
            "partnerships.rs",
            partnership_table(&partnerships, &cities)?,
        ),
        ("members.rs", member_table(&members, &partnerships)?),
        ("tiles.rs", map::tiles(folder, &partnerships)?),
        (
            "neighbours.rs",
            map::neighbours(folder, &partnerships, &members)?,
        ),
        ("merges.rs", map::merges(folder, &members)?),
        ("subsidy.rs", subsidy(folder)?),
        ("tasks.rs", texts::tasks(folder)?),
        ("scales.rs", texts::scales(folder)?),
        ("milestones.rs", texts::milestones(folder)?),
        ("facts.rs", facts(folder)?),
        ("oddities.rs", texts::oddities(folder)?),
        ("questionnaire.rs", survey::questionnaire(&questionnaire)?),
        ("survey.rs", survey::survey(folder, &questionnaire)?),
        ("regie_types.rs", judged::regie_types(folder)?),
        ("components.rs", judged::components(&components)?),
        ("success_factors.rs", judged::success_factors(folder)?),
        ("stakeholders.rs", judged::stakeholders(folder)?),
        ("assessments.rs", judged::assessments(&assessments)?),
        ("round_tables.rs", texts::round_tables(folder)?),
        (
            "points.rs",
            texts::points(folder, &components, &assessments)?,
        ),
    ])
}

fn centre_cities(sheet: &Sheet, partnerships: &Sheet) -> Result<String, String> {
    sheet.require_unique("name")?;
    sheet.require_unique("partnership")?;
    let mut items = Vec::new();
    for row in sheet.rows() {
        items.push(format!(
            "CentreCity {{ name: {:?}, partnership: {:?}, inhabitants: {}, provenance: {}, source: {:?} }}",
            row.text("name")?,
            row.find_in("partnership", partnerships)?.id("id")?,
            row.number("inhabitants", 1_000, 2_000_000)?,
            codes::provenance(row)?,
            row.text("source")?,
        ));
    }
    Ok(array("CENTRE_CITIES", "CentreCity", &items))
}

fn partnership_table(sheet: &Sheet, cities: &Sheet) -> Result<String, String> {
    let mut items = Vec::new();
    for row in sheet.rows() {
        let id = row.id("id")?;
        let city = cities
            .rows()
            .enumerate()
            .find(|(_, city)| city.text("partnership") == Ok(id));
        let name = city.map(|(_, city)| city.text("name")).transpose()?;
        if row.optional("centre_city")? != name {
            return Err(row.refuse(
                "centre_city",
                "it differs from data/centre_cities.csv; both must name the same city, or neither",
            ));
        }
        let centre_city = city.map_or("None".to_owned(), |(index, _)| {
            format!("Some(CENTRE_CITIES[{index}])")
        });
        items.push(format!(
            "Partnership {{ id: {id:?}, name: {:?}, province: {}, legal_form: {}, \
             municipalities: {}, inhabitants: {}, subsidy_eur: {}, centre_city: {centre_city}, \
             since: {}, source: {:?} }}",
            row.text("name")?,
            codes::province(row)?,
            codes::legal_form(row)?,
            row.number("municipalities", 1, 300)?,
            row.number("inhabitants", 1_000, 2_000_000)?,
            row.number("subsidy_eur", 0, 1_000_000)?,
            row.one_of("since", &["2014", "2017"])?,
            row.text("source")?,
        ));
    }
    Ok(array("PARTNERSHIPS", "Partnership", &items))
}

fn member_table(sheet: &Sheet, partnerships: &Sheet) -> Result<String, String> {
    let mut items = Vec::new();
    for row in sheet.rows() {
        items.push(format!(
            "Member {{ partnership: {:?}, body: {}, as_printed: {:?}, municipality: {:?}, \
             bracketed: {}, source: {:?} }}",
            row.find_in("partnership", partnerships)?.id("id")?,
            codes::body(row)?,
            row.text("as_printed")?,
            row.text("municipality")?,
            row.one_of("bracketed", &["ja", "nee"])? == "ja",
            row.text("source")?,
        ));
    }
    Ok(array("MEMBERS", "Member", &items))
}

fn subsidy(folder: &Folder) -> Result<String, String> {
    let sheet = folder.open(
        "subsidy_tiers.csv",
        "from_inhabitants,amount_eur,provenance,source",
    )?;
    rises(&sheet, "from_inhabitants")?;
    rises(&sheet, "amount_eur")?;
    let mut items = Vec::new();
    for row in sheet.rows() {
        items.push(format!(
            "Tier {{ from_inhabitants: {}, amount_eur: {}, provenance: {}, source: {:?} }}",
            row.number("from_inhabitants", 1, 2_000_000)?,
            row.number("amount_eur", 1, 1_000_000)?,
            codes::provenance(row)?,
            row.text("source")?,
        ));
    }
    let mut source = array("TIERS", "Tier", &items);

    let sheet = folder.open("subsidy_limits.csv", "id,value,nl,en,provenance,source")?;
    sheet.require_exactly(
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
            row.bilingual("nl", "en")?,
            codes::provenance(row)?,
            row.text("source")?,
        ));
    }
    source.push_str(&array("LIMITS", "Limit", &items));
    Ok(source)
}

fn facts(folder: &Folder) -> Result<String, String> {
    let sheet = folder.open("facts.csv", "id,value,unit,provenance,calculation,source")?;
    sheet.require_unique("id")?;
    let mut items = Vec::new();
    for row in sheet.rows() {
        row.decimal_in("value", 0.0, 1e7)?;
        let (provenance, calculation) = (codes::provenance(row)?, row.optional("calculation")?);
        let is_inferred = row.text("provenance")? == "afgeleid";
        if calculation.is_some() != is_inferred {
            let why = "it must say how the figure was worked out, if and only if the report doesn't print it";
            return Err(row.refuse("calculation", why));
        }
        items.push(format!(
            "Fact {{ id: {:?}, value: {:?}, unit: {:?}, provenance: {provenance}, \
             calculation: {calculation:?}, source: {:?} }}",
            row.id("id")?,
            row.text("value")?,
            row.text("unit")?,
            row.text("source")?,
        ));
    }
    Ok(array("FACTS", "Fact", &items))
}

/// Numbers that must rise from row to row.
fn rises(sheet: &Sheet, column: &str) -> Result<(), String> {
    let mut before = 0;
    for row in sheet.rows() {
        let number = row.number(column, 1, 2_000_000)?;
        if number <= before {
            return Err(row.refuse(
                column,
                &format!("{number} does not exceed {before} of the row above; rows must rise"),
            ));
        }
        before = number;
    }
    Ok(())
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
