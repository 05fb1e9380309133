//! Turns the data files of this crate into typed tables, so that a domain
//! expert corrects a row and no program reads a file. A bad row fails the build
//! with a sentence that names the file, the row and what is allowed.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

type Row = std::collections::BTreeMap<String, String>;

fn main() {
    let mut code = String::new();
    parameters(&rows("data/parameters.csv"), &mut code);
    outcomes(&rows("data/outcomes.csv"), &mut code);
    scenarios(&rows("data/scenarios.csv"), &mut code);
    let target = Path::new(&env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("tables.rs");
    fs::write(target, code).expect("the build folder is writable");
}

/// Reads a CSV file into rows by column name; every cell but `scale_max` must be filled.
fn rows(file: &str) -> Vec<Row> {
    println!("cargo::rerun-if-changed={file}");
    let mut reader = csv::Reader::from_path(file).unwrap_or_else(|e| panic!("{file}: {e}"));
    let header = reader.headers().unwrap_or_else(|e| panic!("{file}: {e}")).clone();
    let mut ids = BTreeSet::new();
    reader
        .records()
        .enumerate()
        .map(|(i, record)| {
            let line = i + 2;
            let record = record.unwrap_or_else(|e| panic!("{file}, line {line}: {e}"));
            let row: Row = header.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect();
            for (column, value) in &row {
                assert!(
                    !value.trim().is_empty() || column == "scale_max",
                    "{file}, line {line}: column {column} is empty; every row needs it"
                );
            }
            assert!(ids.insert(row["id"].clone()), "{file}, line {line}: id {} stands twice; ids are unique", row["id"]);
            row
        })
        .collect()
}

fn number(row: &Row, column: &str) -> f64 {
    row[column]
        .parse()
        .unwrap_or_else(|_| panic!("row {}: column {column} holds {:?}; a number is allowed", row["id"], row[column]))
}

fn pascal(snake: &str) -> String {
    snake
        .split('_')
        .map(|w| {
            let mut letters = w.chars();
            letters.next().map_or_else(String::new, |c| c.to_uppercase().chain(letters).collect())
        })
        .collect()
}

fn provenance(row: &Row) -> &'static str {
    match row["provenance"].as_str() {
        "rapport" => "Rapport",
        "afgeleid" => "Afgeleid",
        "extern" => "Extern",
        "aanname" => "Aanname",
        other => panic!("row {}: provenance {other:?}; allowed: rapport, afgeleid, extern, aanname", row["id"]),
    }
}

fn parameters(rows: &[Row], code: &mut String) {
    let n = rows.len();
    let (mut variants, mut fields, mut infos, mut get, mut set) = <(String, String, String, String, String)>::default();
    for row in rows {
        let (field, id) = (&row["field"], &row["id"]);
        let variant = pascal(field);
        let (lo, hi, min, max) = (number(row, "lo"), number(row, "hi"), number(row, "min"), number(row, "max"));
        assert!(min <= lo && lo < hi && hi <= max, "parameter {id}: need min ≤ lo < hi ≤ max");
        let doc = format!("`{id}` — {} ({}), from {lo} to {hi}. Source: {}.", row["en"], row["unit"], row["source"]);
        writeln!(variants, "/// {doc}\n{variant},").unwrap();
        writeln!(fields, "/// {doc}\npub {field}: f64,").unwrap();
        writeln!(get, "Parameter::{variant} => self.{field},").unwrap();
        writeln!(set, "Parameter::{variant} => self.{field} = value,").unwrap();
        writeln!(
            infos,
            "ParameterInfo {{ parameter: Parameter::{variant}, id: {id:?}, mechanism: {:?}, unit: {:?}, \
             lo: {lo:?}, hi: {hi:?}, min: {min:?}, max: {max:?}, name: Text {{ nl: {:?}, en: {:?} }}, \
             provenance: Provenance::{}, source: {:?} }},",
            row["mechanism"], row["unit"], row["nl"], row["en"], provenance(row), row["source"]
        )
        .unwrap();
    }
    let list: String = rows.iter().map(|r| format!("Parameter::{},", pascal(&r["field"]))).collect();
    let blank: String = rows.iter().map(|r| format!("{}: 0.0,", r["field"])).collect();
    write!(
        code,
        "/// An uncertain parameter of the model, in the order of the data file.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]\n\
         pub enum Parameter {{ {variants} }}\n\
         impl Parameter {{\n/// All parameters, in the order of the data file.\npub const ALL: [Self; {n}] = [{list}]; }}\n\
         pub(crate) static PARAMETERS: [ParameterInfo; {n}] = [{infos}];\n\
         /// One plausible world: a value for every uncertain parameter.\n\
         #[derive(Clone, Debug, PartialEq)]\n\
         pub struct World {{ {fields} }}\n\
         impl World {{\n\
         /// The world in which `value` gives every parameter its value.\n\
         pub fn from_fn(mut value: impl FnMut(Parameter) -> f64) -> Self {{\n\
         let mut world = Self {{ {blank} }};\nfor p in Parameter::ALL {{ world.set(p, value(p)); }}\nworld }}\n\
         /// The value of one parameter, in its own unit.\n#[must_use]\n\
         pub fn get(&self, parameter: Parameter) -> f64 {{ match parameter {{ {get} }} }}\n\
         /// Gives one parameter another value, in its own unit.\n\
         pub fn set(&mut self, parameter: Parameter, value: f64) {{ match parameter {{ {set} }} }}\n}}\n"
    )
    .unwrap();
}

fn outcomes(rows: &[Row], code: &mut String) {
    let n = rows.len();
    let (mut variants, mut infos, mut list) = <(String, String, String)>::default();
    for row in rows {
        let variant = &row["variant"];
        writeln!(variants, "/// {} ({}).\n{variant},", row["en"], row["passage"]).unwrap();
        write!(list, "Outcome::{variant},").unwrap();
        let natural = if row["scale_max"].is_empty() { "None".into() } else { format!("Some({:?})", number(row, "scale_max")) };
        writeln!(
            infos,
            "OutcomeInfo {{ outcome: Outcome::{variant}, id: {:?}, group: Group::{}, unit: Unit::{}, \
             direction: Direction::{}, natural_max: {natural}, name: Text {{ nl: {:?}, en: {:?} }}, passage: {:?} }},",
            row["id"], pascal(&row["group"]), pascal(&row["unit"]), pascal(&row["direction"]), row["nl"], row["en"], row["passage"]
        )
        .unwrap();
    }
    write!(
        code,
        "/// An outcome measure, in the order in which the page and the command show them.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]\n\
         pub enum Outcome {{ {variants} }}\n\
         impl Outcome {{\n/// All outcome measures.\npub const ALL: [Self; {n}] = [{list}]; }}\n\
         pub(crate) static OUTCOMES: [OutcomeInfo; {n}] = [{infos}];\n"
    )
    .unwrap();
}

fn scenarios(rows: &[Row], code: &mut String) {
    let n = rows.len();
    let (mut variants, mut infos, mut list) = <(String, String, String)>::default();
    for row in rows {
        let variant = &row["variant"];
        let mix = ["bestuur", "terrein", "beleid"].map(|c| number(row, c));
        assert!((mix.iter().sum::<f64>() - 1.0).abs() < 1e-12, "scenario {}: the three shares must add up to 1", row["id"]);
        writeln!(variants, "/// {} ({}).\n{variant},", row["en"], row["source"]).unwrap();
        write!(list, "Scenario::{variant},").unwrap();
        writeln!(
            infos,
            "ScenarioInfo {{ id: {:?}, mix: {mix:?}, doorzettingsmacht: {:?}, name: Text {{ nl: {:?}, en: {:?} }}, source: {:?} }},",
            row["id"], number(row, "doorzettingsmacht"), row["nl"], row["en"], row["source"]
        )
        .unwrap();
    }
    write!(
        code,
        "/// A way of working that the model knows by name.\n\
         #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]\n\
         pub enum Scenario {{ #[default] {variants} }}\n\
         impl Scenario {{\n/// Today, then the three futures of the report.\npub const ALL: [Self; {n}] = [{list}]; }}\n\
         static SCENARIOS: [ScenarioInfo; {n}] = [{infos}];\n"
    )
    .unwrap();
}
