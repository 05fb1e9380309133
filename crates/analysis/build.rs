//! Turns `data/*.csv` into the tables of `src/weighing/scale.rs`, `src/weighing/group.rs` and `src/movable.rs`.

use std::path::Path;
use std::process::ExitCode;

use regiewijzer_sheet::{Folder, Generated, Row, Sheet, pascal_case};

fn main() -> ExitCode {
    let model = Path::new("../model/data");
    println!(
        "cargo::rerun-if-changed={}",
        model.join("outcomes.csv").display()
    );
    regiewijzer_sheet::build(|folder| generate(folder, &Folder(model.to_owned())))
}

/// The tables of `data`; `model` is the folder with the outcomes that these name.
pub(crate) fn generate(folder: &Folder, model: &Folder) -> Result<Generated, String> {
    let outcomes = model.read("outcomes.csv")?;
    Ok(vec![
        ("scales.rs", scales(folder, &outcomes)?),
        ("groups.rs", groups(folder, &outcomes)?),
        ("movable.rs", movable(folder, &outcomes)?),
    ])
}

fn scales(folder: &Folder, outcomes: &Sheet) -> Result<String, String> {
    let columns = "outcome,worst,best,provenance,source";
    let sheet = folder.open("scales.csv", columns)?;
    let mut without_maximum = Vec::new();
    for outcome in outcomes.rows() {
        if outcome.optional("natural_max")?.is_none() {
            without_maximum.push(outcome.id("id")?);
        }
    }
    sheet.require_exactly("outcome", &without_maximum)?;
    let mut items = String::new();
    for row in sheet.rows() {
        let (worst, best) = (row.decimal("worst")?, row.decimal("best")?);
        if worst == best {
            return Err(row.refuse("best", "it must differ from the worst value"));
        }
        items += &format!(
            "Scale {{ outcome: Outcome::{}, worst: {worst:?}, best: {best:?}, \
             provenance: {}, source: {:?} }},\n",
            pascal_case(row.id("outcome")?),
            row.provenance()?,
            row.text("source")?,
        );
    }
    Ok(format!("static STATED: &[Scale] = &[{items}];\n"))
}

fn groups(folder: &Folder, outcomes: &Sheet) -> Result<String, String> {
    let columns = "id,nl,en,order,provenance,source,why_nl,why_en";
    let sheet = folder.open("groups.csv", columns)?;
    sheet.require_unique("id")?;
    let mut items = String::new();
    for row in sheet.rows() {
        items += &format!(
            "StakeholderGroup {{ id: {:?}, name: {}, order: {}, provenance: {}, source: {:?}, why: {} }},\n",
            row.id("id")?,
            row.bilingual("nl", "en")?,
            order(row, outcomes)?,
            row.provenance()?,
            row.text("source")?,
            row.bilingual("why_nl", "why_en")?,
        );
    }
    Ok(format!(
        "/// The stakeholder groups, in the order in which they are shown.\n\
         pub static GROUPS: &[StakeholderGroup] = &[{items}];\n"
    ))
}

fn movable(folder: &Folder, outcomes: &Sheet) -> Result<String, String> {
    let sheet = folder.open("movable.csv", "outcome,change,choice")?;
    let ids: Result<Vec<&str>, String> = outcomes.rows().map(|row| row.id("id")).collect();
    sheet.require_exactly("outcome", &ids?)?;
    let mut changes = String::new();
    for row in sheet.rows() {
        let choice = row.text("choice")?;
        if !choice.contains('=') {
            return Err(row.refuse("choice", "use lever=value, as in budget=0"));
        }
        changes += &format!(
            "LargestChange {{ outcome: Outcome::{}, change: {:?}, choice: {choice:?} }},\n",
            pascal_case(row.id("outcome")?),
            row.decimal_in("change", -1000.0, 1000.0)?,
        );
    }
    let sheet = folder.open("doubles.csv", "outcome,other,correlation")?;
    let mut doubles = String::new();
    for row in sheet.rows() {
        let correlation = row.decimal_in("correlation", 0.0, 1.0)?;
        if correlation <= 0.95 {
            return Err(row.refuse("correlation", "measures double each other above 0.95 only"));
        }
        doubles += &format!(
            "Double {{ measures: [Outcome::{}, Outcome::{}], correlation: {correlation:?} }},\n",
            pascal_case(row.find_in("outcome", outcomes)?.id("id")?),
            pascal_case(row.find_in("other", outcomes)?.id("id")?),
        );
    }
    Ok(format!(
        "static CHANGES: &[LargestChange] = &[{changes}];\n\
         /// The pairs of measures that say the same.\n\
         pub static DOUBLES: &[Double] = &[{doubles}];\n"
    ))
}

/// The tiers of an order: `a=b>c` gives two tiers.
fn order(row: Row<'_>, outcomes: &Sheet) -> Result<String, String> {
    let known = |id: &str| outcomes.rows().any(|outcome| outcome.text("id") == Ok(id));
    let mut seen = Vec::new();
    let mut tiers = String::new();
    for tier in row.text("order")?.split('>') {
        tiers += "&[";
        for outcome in tier.split('=') {
            if !known(outcome) || seen.contains(&outcome) {
                let why = format!(
                    "\"{outcome}\" is no outcome of the model, or is there twice; \
                     use each id once, as in draagvlak=nabijheid>kost"
                );
                return Err(row.refuse("order", &why));
            }
            seen.push(outcome);
            tiers += &format!("Outcome::{},", pascal_case(outcome));
        }
        tiers += "],";
    }
    Ok(format!("&[{tiers}]"))
}
