//! Turns `data/*.csv` into the tables of `src/tables.rs`.

mod description;
mod variants;

use std::process::ExitCode;

use regiewijzer_sheet::{Folder, Generated, Row, Sheet, is_id, pascal_case};
use variants::Variants;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build");
    regiewijzer_sheet::build(generate)
}

pub(crate) fn generate(folder: &Folder) -> Result<Generated, String> {
    let tables = [
        parameters(folder)?,
        outcomes(folder)?,
        scenarios(folder)?,
        levers(folder)?,
        effects(folder)?,
        readings(folder)?,
        main_levers(folder)?,
        description::description(folder)?,
    ];
    Ok(vec![("tables.rs", tables.concat())])
}

/// What stands as the mechanism of a parameter that only a further lever reads.
const OF_LEVERS: &str = "levers";

fn parameters(folder: &Folder) -> Result<String, String> {
    let columns = "id,field,mechanism,unit,lo,hi,min,max,nl,en,provenance,source";
    let sheet = folder.open("parameters.csv", columns)?;
    sheet.require_unique("id")?;
    sheet.require_unique("field")?;
    let mechanisms = description::mechanisms(folder)?;
    let (mut variants, mut items) = (Variants::default(), Vec::new());
    for row in sheet.rows() {
        items.push(parameter(row, &mechanisms, &mut variants)?);
    }
    let parameters = variants.source(
        "Parameter",
        "An uncertain parameter of the model, in the order of the data file.",
        "All parameters, in the order of the data file.",
        ("pub", "ParameterInfo"),
    );
    let all = |part: fn(&Item) -> &str| items.iter().map(part).collect::<Vec<_>>().join("\n");
    Ok(format!(
        "{parameters}
        /// One plausible world: a value for every uncertain parameter, and how the model is read.
        #[derive(Clone, Debug, PartialEq)]
        pub struct World {{
            {fields}
            /// What of the model holds otherwise.
            pub readings: Readings,
        }}
        impl World {{
            /// The world in which `value` gives every parameter its value, read as the model is.
            pub fn from_fn(mut value: impl FnMut(Parameter) -> f64) -> Self {{
                Self {{ {values} readings: Readings::default() }}
            }}
            /// The value of one parameter, in its own unit.
            #[must_use]
            pub fn get(&self, parameter: Parameter) -> f64 {{ match parameter {{ {get} }} }}
            /// Gives one parameter another value, in its own unit.
            pub fn set(&mut self, parameter: Parameter, value: f64) {{ match parameter {{ {set} }} }}
        }}\n",
        fields = all(|i| &i.field_doc),
        values = all(|i| &i.value),
        get = all(|i| &i.get),
        set = all(|i| &i.set),
    ))
}

/// What one parameter adds to each part of `World`.
struct Item {
    field_doc: String,
    value: String,
    get: String,
    set: String,
}

fn parameter(row: Row<'_>, mechanisms: &Sheet, variants: &mut Variants) -> Result<Item, String> {
    let (id, field) = (row.symbol("id")?, row.id("field")?);
    let (lo, hi) = (row.decimal("lo")?, row.decimal("hi")?);
    let (min, max) = (row.decimal("min")?, row.decimal("max")?);
    if !(min <= lo && lo < hi && hi <= max) {
        let why = "the bounds must rise: `min` ≤ `lo` < `hi` ≤ `max`";
        return Err(row.refuse("lo", why));
    }
    let mechanism = row.text("mechanism")?;
    if mechanism != OF_LEVERS {
        row.find_in("mechanism", mechanisms)?;
    }
    let (nl, en) = (row.text("nl")?, row.text("en")?);
    let (unit, source) = (row.text("unit")?, row.text("source")?);
    let variant = pascal_case(field);
    let doc = format!("`{id}` — {en} ({unit}), from {lo} to {hi}. Source: {source}.");
    let info = format!(
        "ParameterInfo {{ parameter: Parameter::{variant}, id: {id:?}, mechanism: {mechanism:?}, \
         unit: {unit:?}, lo: {lo:?}, hi: {hi:?}, min: {min:?}, max: {max:?}, \
         name: Text {{ nl: {nl:?}, en: {en:?} }}, provenance: {}, source: {source:?} }}",
        row.provenance()?,
    );
    let item = Item {
        field_doc: format!("/// {doc}\npub {field}: f64,"),
        value: format!("{field}: value(Parameter::{variant}),"),
        get: format!("Parameter::{variant} => self.{field},"),
        set: format!("Parameter::{variant} => self.{field} = value,"),
    };
    variants.push(variant, &doc, &info);
    Ok(item)
}

const GROUPS: [&str; 4] = ["decreet", "bestuur", "arbeidsmarkt", "kost"];

const UNITS: [&str; 5] = [
    "share",
    "per_1000",
    "per_1000_cumulative",
    "contacts_per_month",
    "eur_per_inhabitant_year",
];

/// The most that a threshold can be on a measure without a natural maximum, in its unit.
const MERKBAAR_MAX: f64 = 100.0;

fn outcomes(folder: &Folder) -> Result<String, String> {
    let columns = "id,group,unit,direction,natural_max,merkbaar,nl,en,passage,why_nl,why_en";
    let sheet = folder.open("outcomes.csv", columns)?;
    sheet.require_unique("id")?;
    let mut variants = Variants::default();
    for row in sheet.rows() {
        let (id, nl, en) = (row.id("id")?, row.text("nl")?, row.text("en")?);
        let (variant, passage) = (pascal_case(id), row.text("passage")?);
        let natural_max = row.optional_positive("natural_max")?;
        let merkbaar = row.decimal_in("merkbaar", 0.0, natural_max.unwrap_or(MERKBAAR_MAX))?;
        let info = format!(
            "OutcomeInfo {{ outcome: Outcome::{variant}, id: {id:?}, group: {}, unit: {}, \
             direction: {}, natural_max: {natural_max:?}, merkbaar: {merkbaar:?}, why: {}, \
             name: Text {{ nl: {nl:?}, en: {en:?} }}, passage: {passage:?} }}",
            row.variant("group", "Group", &GROUPS)?,
            row.variant("unit", "Unit", &UNITS)?,
            row.variant("direction", "Direction", &["higher", "lower"])?,
            row.bilingual("why_nl", "why_en")?,
        );
        variants.push(variant, &format!("{en} ({passage})."), &info);
    }
    Ok(variants.source(
        "Outcome",
        "An outcome measure, in the order in which the page and the command show them.",
        "All outcome measures.",
        ("pub", "OutcomeInfo"),
    ))
}

/// Today, then the three futures of the report.
const SCENARIOS: [&str; 4] = [
    "vandaag",
    "bestuursregisseur",
    "terreinregisseur",
    "beleidsregisseur",
];

fn scenarios(folder: &Folder) -> Result<String, String> {
    let columns = "id,bestuur,terrein,beleid,doorzettingsmacht,nl,en,provenance,source";
    let sheet = folder.open("scenarios.csv", columns)?;
    sheet.require_exactly("id", &SCENARIOS)?;
    let mut variants = Variants::default();
    for row in sheet.rows() {
        let (id, nl, en) = (row.id("id")?, row.text("nl")?, row.text("en")?);
        let (variant, source) = (pascal_case(id), row.text("source")?);
        let mix = [
            row.decimal_in("bestuur", 0.0, 1.0)?,
            row.decimal_in("terrein", 0.0, 1.0)?,
            row.decimal_in("beleid", 0.0, 1.0)?,
        ];
        if (mix.iter().sum::<f64>() - 1.0).abs() > 1e-12 {
            return Err(row.refuse("bestuur", "the three shares must add up to 1"));
        }
        let doorzettingsmacht = row.decimal_in("doorzettingsmacht", 0.0, 1.0)?;
        let info = format!(
            "ScenarioInfo {{ id: {id:?}, mix: {mix:?}, doorzettingsmacht: {doorzettingsmacht:?}, \
             name: Text {{ nl: {nl:?}, en: {en:?} }}, provenance: {}, source: {source:?} }}",
            row.provenance()?,
        );
        variants.push(variant, &format!("{en} ({source})."), &info);
    }
    Ok(variants.source(
        "Scenario",
        "A way of working that the model knows by name.",
        "Today, then the three futures of the report.",
        ("pub(crate)", "ScenarioInfo"),
    ))
}

fn levers(folder: &Folder) -> Result<String, String> {
    let columns = "id,kind,lo,hi,today,options,nl,en,source,why_nl,why_en";
    let sheet = folder.open("levers.csv", columns)?;
    sheet.require_unique("id")?;
    let mut variants = Variants::default();
    for row in sheet.rows() {
        let (id, nl, en) = (row.id("id")?, row.text("nl")?, row.text("en")?);
        let (lo, hi, today) = (
            row.decimal("lo")?,
            row.decimal("hi")?,
            row.decimal("today")?,
        );
        let options: Vec<&str> = row
            .optional("options")?
            .map_or_else(Vec::new, |o| o.split(' ').collect());
        let kind = row.one_of("kind", &["level", "choice"])?;
        if (kind == "choice") == options.is_empty() {
            let why = "a choice names its options with spaces between them; a level names none";
            return Err(row.refuse("options", why));
        }
        for (place, option) in options.iter().enumerate() {
            if !is_id(option) || options[..place].contains(option) {
                let why = format!("\"{option}\" is no id, or is there twice; use a-z, 0-9 and _");
                return Err(row.refuse("options", &why));
            }
        }
        if kind == "choice" && (lo, hi) != (0.0, options.len() as f64 - 1.0) {
            let why = "`lo` of a choice is 0 and `hi` the number of its options less one";
            return Err(row.refuse("options", why));
        }
        if kind == "level" && !(-1.0 <= lo && lo < hi && hi <= 1.0) {
            let why = "the bounds of a level must rise: -1 ≤ `lo` < `hi` ≤ 1";
            return Err(row.refuse("lo", why));
        }
        if !(lo <= today && today <= hi) || (kind == "choice" && today.fract() != 0.0) {
            let why = "it must lie from `lo` to `hi`, and of a choice be a whole number";
            return Err(row.refuse("today", why));
        }
        let (variant, source) = (pascal_case(id), row.text("source")?);
        let flag = id.replace('_', "-");
        let info = format!(
            "LeverInfo {{ lever: FurtherLever::{variant}, id: {id:?}, flag: {flag:?}, lo: {lo:?}, hi: {hi:?}, today: {today:?}, \
             options: &{options:?}, name: Text {{ nl: {nl:?}, en: {en:?} }}, \
             why: {}, source: {source:?} }}",
            row.bilingual("why_nl", "why_en")?,
        );
        variants.push(variant, &format!("{en} ({source})."), &info);
    }
    Ok(variants.source(
        "FurtherLever",
        "A lever beside the main ones: something that can be done more or less than today.",
        "All further levers.",
        ("pub", "LeverInfo"),
    ))
}

fn effects(folder: &Folder) -> Result<String, String> {
    let parameters = folder.read("parameters.csv")?;
    let levers = folder.read("levers.csv")?;
    let sheet = folder.open("effects.csv", "lever,option,target,operation,by")?;
    // A parameter that only levers read says how much a lever moves another one.
    let parameter = |row: Row<'_>, column: &str, of_levers: bool| {
        let found = row.find_in(column, &parameters)?;
        if (found.text("mechanism")? == OF_LEVERS) == of_levers {
            Ok(format!("Parameter::{}", pascal_case(found.text("field")?)))
        } else {
            let which = if of_levers { "that of" } else { "another than" };
            let why = format!("the mechanism of this parameter must be {which} `{OF_LEVERS}`");
            Err(row.refuse(column, &why))
        }
    };
    let mut infos = String::new();
    for row in sheet.rows() {
        let lever = row.find_in("lever", &levers)?;
        let option = match (row.optional("option")?, lever.optional("options")?) {
            (None, None) => "None".to_owned(),
            (Some(option), Some(options)) => match options.split(' ').position(|o| o == option) {
                Some(place) => format!("Some({place})"),
                None => return Err(row.refuse("option", &format!("use one of {options}"))),
            },
            _ => return Err(row.refuse("option", "only a choice has options, and it needs one")),
        };
        let target = parameter(row, "target", false)?;
        let by = match row.decimal("by") {
            Ok(_) => format!("By::Exactly({:?})", row.decimal_in("by", -1.0, 1.0)?),
            Err(_) => format!("By::Parameter({})", parameter(row, "by", true)?),
        };
        let operation = row.variant("operation", "Operation", &["times", "plus"])?;
        infos += &format!(
            "Effect {{ lever: FurtherLever::{}, option: {option}, target: {target}, operation: {operation}, by: {by} }},\n",
            pascal_case(lever.id("id")?)
        );
    }
    let n = sheet.rows().count();
    Ok(format!(
        "/// What each further lever moves.\npub static EFFECTS: [Effect; {n}] = [{infos}];\n"
    ))
}

fn readings(folder: &Folder) -> Result<String, String> {
    let sheet = folder.open("readings.csv", "id,kind,nl,en,belief_nl,belief_en")?;
    sheet.require_unique("id")?;
    let mut variants = Variants::default();
    for row in sheet.rows() {
        let (id, en) = (row.id("id")?, row.text("en")?);
        let info = format!(
            "ReadingInfo {{ id: {id:?}, kind: {}, name: {}, belief: {} }}",
            row.variant("kind", "ReadingKind", &["switch", "form"])?,
            row.bilingual("nl", "en")?,
            row.bilingual("belief_nl", "belief_en")?,
        );
        variants.push(pascal_case(id), &format!("{en}."), &info);
    }
    Ok(variants.source(
        "Reading",
        "Another structure of the model that can be held for the true one.",
        "All readings: mechanisms that are off, then other forms.",
        ("pub", "ReadingInfo"),
    ))
}

/// Kinds of levers that hold no number.
const KINDS: [&str; 4] = ["scenario", "partnership", "schedule", "stocks"];
/// Kinds of levers that hold numbers between two bounds.
const BOUNDED_KINDS: [&str; 5] = ["mix", "share", "instrument", "whole", "euro"];

fn main_levers(folder: &Folder) -> Result<String, String> {
    let columns = "id,link,flag,variant,kind,lo,hi,unit,nl,en,help,source";
    let sheet = folder.open("main_levers.csv", columns)?;
    for name in ["id", "link", "flag", "variant"] {
        sheet.require_unique(name)?;
    }
    let (mut levers, mut infos) = (String::new(), String::new());
    let (mut instruments, mut docs) = (Vec::new(), Vec::new());
    for row in sheet.rows() {
        let (variant, help) = (pascal_case(row.id("variant")?), row.text("help")?);
        let doc = format!("/// {help}.\n{variant},\n");
        let kind = row.one_of("kind", &[KINDS.as_slice(), &BOUNDED_KINDS].concat())?;
        let lever = if kind == "instrument" {
            docs.push(doc);
            instruments.push(format!("Self::{variant},"));
            format!("Instrument(Instrument::{variant})")
        } else {
            levers += &doc;
            variant
        };
        let (bounds, unit) = if BOUNDED_KINDS.contains(&kind) {
            let (lo, hi) = (row.decimal("lo")?, row.decimal("hi")?);
            if lo < 0.0 || lo >= hi {
                return Err(row.refuse("lo", "the bounds must rise: 0 ≤ `lo` < `hi`"));
            }
            (format!("Some(({lo:?}, {hi:?}))"), row.text("unit")?)
        } else {
            for column in ["lo", "hi", "unit"] {
                if row.optional(column)?.is_some() {
                    return Err(row.refuse(column, "a lever of this kind holds no number"));
                }
            }
            ("None".to_owned(), "")
        };
        let kind = if kind == "instrument" { "share" } else { kind };
        infos += &format!(
            "MainLever {{ lever: Lever::{lever}, id: {:?}, link: {:?}, flag: {:?}, \
             kind: LeverKind::{}, bounds: {bounds}, unit: {unit:?}, \
             name: {}, help: {help:?}, source: {:?} }},\n",
            row.id("id")?,
            row.id("link")?,
            row.id("flag")?,
            pascal_case(kind),
            row.bilingual("nl", "en")?,
            row.text("source")?,
        );
    }
    let n = sheet.rows().count();
    Ok(format!(
        "/// An instrument of doorzettingsmacht, from the lowest rung of the ladder up.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Instrument {{ {docs} }}
        impl Instrument {{
            /// All instruments.
            pub const ALL: [Self; {number}] = [{instruments}];
        }}
        /// Something that can be chosen.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Lever {{
            {levers}
            /// An instrument that doesn't follow the ladder.
            Instrument(Instrument),
            /// A further lever.
            Further(FurtherLever),
        }}
        /// The levers but the further ones, in the order in which the command names them.
        pub static MAIN_LEVERS: [MainLever; {n}] = [{infos}];\n",
        docs = docs.concat(),
        number = instruments.len(),
        instruments = instruments.concat(),
    ))
}
