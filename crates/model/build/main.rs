//! Turns `data/*.csv` into the tables of `src/tables.rs`.

mod description;

use std::process::ExitCode;

use regiewijzer_sheet::{Folder, Generated, Row};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build");
    regiewijzer_sheet::build(generate)
}

fn generate(folder: &Folder) -> Result<Generated, String> {
    let tables = [
        parameters(folder)?,
        outcomes(folder)?,
        scenarios(folder)?,
        levers(folder)?,
        effects(folder)?,
        main_levers(folder)?,
        description::description(folder)?,
    ];
    Ok(vec![("tables.rs", tables.concat())])
}

const PROVENANCE: &[(&str, &str)] = &[
    ("rapport", "Provenance::Rapport"),
    ("afgeleid", "Provenance::Afgeleid"),
    ("extern", "Provenance::Extern"),
    ("aanname", "Provenance::Aanname"),
];

const PARAMETER_COLUMNS: &[&str] = &[
    "id",
    "field",
    "mechanism",
    "unit",
    "lo",
    "hi",
    "min",
    "max",
    "nl",
    "en",
    "provenance",
    "source",
];

fn parameters(folder: &Folder) -> Result<String, String> {
    let sheet = folder.open("parameters.csv", PARAMETER_COLUMNS)?;
    sheet.require_unique("id")?;
    sheet.require_unique("field")?;
    let mut items = Vec::new();
    for row in sheet.rows() {
        items.push(parameter(row)?);
    }
    let all = |part: fn(&Item) -> &str| items.iter().map(part).collect::<Vec<_>>().join("\n");
    Ok(format!(
        "/// An uncertain parameter of the model, in the order of the data file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Parameter {{ {variants} }}
        impl Parameter {{
            /// All parameters, in the order of the data file.
            pub const ALL: [Self; {n}] = [{list}];
        }}
        pub(crate) static PARAMETERS: [ParameterInfo; {n}] = [{infos}];
        /// One plausible world: a value for every uncertain parameter.
        #[derive(Clone, Debug, PartialEq)]
        pub struct World {{ {fields} }}
        impl World {{
            /// The world in which `value` gives every parameter its value.
            pub fn from_fn(mut value: impl FnMut(Parameter) -> f64) -> Self {{
                Self {{ {values} }}
            }}
            /// The value of one parameter, in its own unit.
            #[must_use]
            pub fn get(&self, parameter: Parameter) -> f64 {{ match parameter {{ {get} }} }}
            /// Gives one parameter another value, in its own unit.
            pub fn set(&mut self, parameter: Parameter, value: f64) {{ match parameter {{ {set} }} }}
        }}\n",
        n = items.len(),
        variants = all(|i| &i.variant_doc),
        list = all(|i| &i.path),
        infos = all(|i| &i.info),
        fields = all(|i| &i.field_doc),
        values = all(|i| &i.value),
        get = all(|i| &i.get),
        set = all(|i| &i.set),
    ))
}

/// What one parameter adds to each part of the generated code.
struct Item {
    variant_doc: String,
    path: String,
    info: String,
    field_doc: String,
    value: String,
    get: String,
    set: String,
}

fn parameter(row: Row<'_>) -> Result<Item, String> {
    let (id, field) = (row.text("id")?, row.id("field")?);
    let (lo, hi) = (row.decimal("lo")?, row.decimal("hi")?);
    let (min, max) = (row.decimal("min")?, row.decimal("max")?);
    if !(min <= lo && lo < hi && hi <= max) {
        return Err(row.refuse("lo", "the bounds must rise: min ≤ lo < hi ≤ max"));
    }
    let (nl, en) = (row.text("nl")?, row.text("en")?);
    let (unit, source) = (row.text("unit")?, row.text("source")?);
    let variant = pascal(field);
    let doc = format!("/// `{id}` — {en} ({unit}), from {lo} to {hi}. Source: {source}.");
    let info = format!(
        "ParameterInfo {{ parameter: Parameter::{variant}, id: {id:?}, mechanism: {:?}, \
         unit: {unit:?}, lo: {lo:?}, hi: {hi:?}, min: {min:?}, max: {max:?}, \
         name: Text {{ nl: {nl:?}, en: {en:?} }}, provenance: {}, source: {source:?} }},",
        row.text("mechanism")?,
        row.code("provenance", PROVENANCE)?,
    );
    Ok(Item {
        variant_doc: format!("{doc}\n{variant},"),
        path: format!("Parameter::{variant},"),
        info,
        field_doc: format!("{doc}\npub {field}: f64,"),
        value: format!("{field}: value(Parameter::{variant}),"),
        get: format!("Parameter::{variant} => self.{field},"),
        set: format!("Parameter::{variant} => self.{field} = value,"),
    })
}

const GROUPS: &[(&str, &str)] = &[
    ("decreet", "Group::Decreet"),
    ("bestuur", "Group::Bestuur"),
    ("arbeidsmarkt", "Group::Arbeidsmarkt"),
    ("kost", "Group::Kost"),
];

const UNITS: &[(&str, &str)] = &[
    ("share", "Unit::Share"),
    ("per_1000", "Unit::Per1000"),
    ("per_1000_cumulative", "Unit::Per1000Cumulative"),
    ("contacts_per_month", "Unit::ContactsPerMonth"),
    ("eur_per_inhabitant_year", "Unit::EurPerInhabitantYear"),
];

const DIRECTIONS: &[(&str, &str)] = &[
    ("higher", "Direction::Higher"),
    ("lower", "Direction::Lower"),
];

fn outcomes(folder: &Folder) -> Result<String, String> {
    let columns = [
        "id",
        "group",
        "unit",
        "direction",
        "natural_max",
        "nl",
        "en",
        "passage",
    ];
    let sheet = folder.open("outcomes.csv", &columns)?;
    sheet.require_unique("id")?;
    let (mut variants, mut list, mut infos) = (String::new(), String::new(), String::new());
    for row in sheet.rows() {
        let (id, nl, en) = (row.id("id")?, row.text("nl")?, row.text("en")?);
        let (variant, passage) = (pascal(id), row.text("passage")?);
        let natural_max = optional_decimal(row, "natural_max")?;
        variants += &format!("/// {en} ({passage}).\n{variant},\n");
        list += &format!("Outcome::{variant},");
        infos += &format!(
            "OutcomeInfo {{ outcome: Outcome::{variant}, id: {id:?}, group: {}, unit: {}, \
             direction: {}, natural_max: {natural_max}, name: Text {{ nl: {nl:?}, en: {en:?} }}, \
             passage: {passage:?} }},\n",
            row.code("group", GROUPS)?,
            row.code("unit", UNITS)?,
            row.code("direction", DIRECTIONS)?,
        );
    }
    let n = sheet.rows().count();
    Ok(format!(
        "/// An outcome measure, in the order in which the page and the command show them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Outcome {{ {variants} }}
        impl Outcome {{
            /// All outcome measures.
            pub const ALL: [Self; {n}] = [{list}];
        }}
        pub(crate) static OUTCOMES: [OutcomeInfo; {n}] = [{infos}];\n"
    ))
}

fn scenarios(folder: &Folder) -> Result<String, String> {
    let columns = [
        "id",
        "bestuur",
        "terrein",
        "beleid",
        "doorzettingsmacht",
        "nl",
        "en",
        "provenance",
        "source",
    ];
    let sheet = folder.open("scenarios.csv", &columns)?;
    sheet.require_unique("id")?;
    let (mut variants, mut list, mut infos) = (String::new(), String::new(), String::new());
    for row in sheet.rows() {
        let (id, nl, en) = (row.id("id")?, row.text("nl")?, row.text("en")?);
        let (variant, source) = (pascal(id), row.text("source")?);
        let mix = [
            row.decimal("bestuur")?,
            row.decimal("terrein")?,
            row.decimal("beleid")?,
        ];
        if (mix.iter().sum::<f64>() - 1.0).abs() > 1e-12 {
            return Err(row.refuse("bestuur", "the three shares must add up to 1"));
        }
        let doorzettingsmacht = row.decimal("doorzettingsmacht")?;
        variants += &format!("/// {en} ({source}).\n{variant},\n");
        list += &format!("Scenario::{variant},");
        infos += &format!(
            "ScenarioInfo {{ id: {id:?}, mix: {mix:?}, doorzettingsmacht: {doorzettingsmacht:?}, \
             name: Text {{ nl: {nl:?}, en: {en:?} }}, provenance: {}, source: {source:?} }},\n",
            row.code("provenance", PROVENANCE)?,
        );
    }
    let n = sheet.rows().count();
    Ok(format!(
        "/// A way of working that the model knows by name.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Scenario {{ #[default] {variants} }}
        impl Scenario {{
            /// Today, then the three futures of the report.
            pub const ALL: [Self; {n}] = [{list}];
        }}
        static SCENARIOS: [ScenarioInfo; {n}] = [{infos}];\n"
    ))
}

const LEVER_COLUMNS: &[&str] = &[
    "id", "kind", "lo", "hi", "today", "options", "nl", "en", "source", "why_nl", "why_en",
];

fn levers(folder: &Folder) -> Result<String, String> {
    let sheet = folder.open("levers.csv", LEVER_COLUMNS)?;
    sheet.require_unique("id")?;
    let (mut variants, mut list, mut infos) = (String::new(), String::new(), String::new());
    for row in sheet.rows() {
        let (id, nl, en) = (row.id("id")?, row.text("nl")?, row.text("en")?);
        let (lo, hi, today) = (
            row.decimal("lo")?,
            row.decimal("hi")?,
            row.decimal("today")?,
        );
        if !(lo < hi && lo <= today && today <= hi) {
            return Err(row.refuse("today", "it must lie from lo to hi, and lo below hi"));
        }
        let options: Vec<&str> = row
            .optional("options")?
            .map_or_else(Vec::new, |o| o.split(' ').collect());
        let is_choice = row.code("kind", &[("level", "level"), ("choice", "choice")])? == "choice";
        if is_choice == options.is_empty() || (is_choice && options.len() as f64 != hi + 1.0) {
            return Err(row.refuse(
                "options",
                "a choice names one option for each number from 0 to hi; a level names none",
            ));
        }
        let (variant, source) = (pascal(id), row.text("source")?);
        variants += &format!("/// {en} ({source}).\n{variant},\n");
        list += &format!("FurtherLever::{variant},");
        infos += &format!(
            "LeverInfo {{ lever: FurtherLever::{variant}, id: {id:?}, lo: {lo:?}, hi: {hi:?}, today: {today:?}, \
             options: &{options:?}, name: Text {{ nl: {nl:?}, en: {en:?} }}, \
             why: Text {{ nl: {:?}, en: {:?} }}, source: {source:?} }},\n",
            row.text("why_nl")?,
            row.text("why_en")?,
        );
    }
    let n = sheet.rows().count();
    Ok(format!(
        "/// A lever beside the main ones: something that can be done more or less than today.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum FurtherLever {{ {variants} }}
        impl FurtherLever {{
            /// All further levers.
            pub const ALL: [Self; {n}] = [{list}];
        }}
        pub(crate) static LEVERS: [LeverInfo; {n}] = [{infos}];\n"
    ))
}

fn effects(folder: &Folder) -> Result<String, String> {
    let parameters = folder.open("parameters.csv", PARAMETER_COLUMNS)?;
    let variant_of = |id: &str| -> Option<String> {
        let row = parameters.rows().find(|row| row.text("id") == Ok(id))?;
        Some(format!("Parameter::{}", pascal(row.text("field").ok()?)))
    };
    let levers = folder.open("levers.csv", LEVER_COLUMNS)?;
    let sheet = folder.open(
        "effects.csv",
        &["lever", "option", "target", "operation", "by"],
    )?;
    let mut infos = String::new();
    for row in sheet.rows() {
        let lever = row.id("lever")?;
        let known = levers.rows().find(|other| other.text("id") == Ok(lever));
        let known = known.ok_or_else(|| row.refuse("lever", "it is not one of data/levers.csv"))?;
        let option = match (row.optional("option")?, known.optional("options")?) {
            (None, None) => "None".to_owned(),
            (Some(option), Some(options)) => match options.split(' ').position(|o| o == option) {
                Some(place) => format!("Some({place})"),
                None => return Err(row.refuse("option", &format!("use one of {options}"))),
            },
            _ => return Err(row.refuse("option", "only a choice has options, and it needs one")),
        };
        let unknown =
            |column: &str| row.refuse(column, "it is not a parameter of data/parameters.csv");
        let target = variant_of(row.text("target")?).ok_or_else(|| unknown("target"))?;
        let by = match row.decimal("by") {
            Ok(number) => format!("By::Exactly({number:?})"),
            Err(_) => format!(
                "By::Parameter({})",
                variant_of(row.text("by")?).ok_or_else(|| unknown("by"))?
            ),
        };
        let operation = row.code(
            "operation",
            &[("times", "Operation::Times"), ("plus", "Operation::Plus")],
        )?;
        infos += &format!(
            "Effect {{ lever: FurtherLever::{}, option: {option}, target: {target}, operation: {operation}, by: {by} }},\n",
            pascal(lever)
        );
    }
    let n = sheet.rows().count();
    Ok(format!(
        "/// What each further lever moves.\npub static EFFECTS: [Effect; {n}] = [{infos}];\n"
    ))
}

fn main_levers(folder: &Folder) -> Result<String, String> {
    let columns = ["id", "flag", "lo", "hi", "unit", "nl", "en", "source"];
    let sheet = folder.open("main_levers.csv", &columns)?;
    sheet.require_unique("id")?;
    let mut infos = String::new();
    for row in sheet.rows() {
        infos += &format!(
            "MainLever {{ id: {:?}, flag: {:?}, lo: {:?}, hi: {:?}, unit: {:?}, \
             name: Text {{ nl: {:?}, en: {:?} }}, source: {:?} }},\n",
            row.id("id")?,
            row.text("flag")?,
            row.decimal("lo")?,
            row.decimal("hi")?,
            row.text("unit")?,
            row.text("nl")?,
            row.text("en")?,
            row.text("source")?,
        );
    }
    let n = sheet.rows().count();
    Ok(format!(
        "/// The main levers, in the order in which the page shows them.
        pub static MAIN_LEVERS: [MainLever; {n}] = [{infos}];\n"
    ))
}

/// A cell that may be empty, as the source of an `Option<f64>`.
fn optional_decimal(row: Row<'_>, column: &str) -> Result<String, String> {
    Ok(match row.optional(column)? {
        Some(_) => format!("Some({:?})", row.decimal(column)?),
        None => "None".to_owned(),
    })
}

/// The name of a variant: `gedragen_visie` gives `GedragenVisie`.
fn pascal(snake: &str) -> String {
    let capital = |word: &str| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_uppercase() + rest
    };
    snake.split('_').map(capital).collect()
}
