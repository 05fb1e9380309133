//! The causal diagram: `nodes.csv`, `mechanisms.csv` and `arrows.csv`.

use regiewijzer_sheet::{Folder, Row, Sheet, pascal_case};
use std::collections::HashSet;

use super::variants::Variants;

const KINDS: [&str; 5] = ["lever", "reach", "stock", "labour", "measure"];

/// The last layer that a node may stand in.
const LAYERS: u32 = 10;

/// The mechanisms of the model, their ids checked.
pub(crate) fn mechanisms(folder: &Folder) -> Result<Sheet, String> {
    let mechanisms = folder.open(
        "mechanisms.csv",
        "id,sections,nl,en,equations,explanation_nl,explanation_en,passage",
    )?;
    mechanisms.require_unique("id")?;
    mechanisms
        .rows()
        .try_for_each(|row| row.id("id").map(drop))?;
    Ok(mechanisms)
}

/// The tables of the causal diagram.
pub(crate) fn description(folder: &Folder) -> Result<String, String> {
    let nodes = folder.open(
        "nodes.csv",
        "id,kind,layer,mechanism,natural_max,nl,en,explanation_nl,explanation_en,passage",
    )?;
    let mechanisms = mechanisms(folder)?;
    let arrows = folder.open("arrows.csv", "from,to,mechanism,sign")?;
    nodes.require_unique("id")?;
    let parts = [
        node_table(&nodes, &mechanisms)?,
        mechanism_table(&mechanisms)?,
        arrow_table(&arrows, &nodes, &mechanisms)?,
    ];
    Ok(parts.concat())
}

fn node_table(sheet: &Sheet, mechanisms: &Sheet) -> Result<String, String> {
    let mut variants = Variants::default();
    for row in sheet.rows() {
        let (id, nl, en) = (row.id("id")?, row.text("nl")?, row.text("en")?);
        let (variant, passage) = (pascal_case(id), row.text("passage")?);
        let mechanism = match row.optional("mechanism")? {
            Some(_) => format!(
                "Some({})",
                one_of("Mechanism", row, "mechanism", mechanisms)?
            ),
            None => "None".to_owned(),
        };
        let info = format!(
            "NodeInfo {{ node: Node::{variant}, id: {id:?}, kind: {}, layer: {}, mechanism: {mechanism}, \
             natural_max: {:?}, name: Text {{ nl: {nl:?}, en: {en:?} }}, explanation: {}, passage: {passage:?} }}",
            row.variant("kind", "Kind", &KINDS)?,
            row.number("layer", 0, LAYERS)?,
            row.optional_positive("natural_max")?,
            row.bilingual("explanation_nl", "explanation_en")?,
        );
        variants.push(variant, &format!("{en} ({passage})."), &info);
    }
    Ok(variants.source(
        "Node",
        "A quantity of the model: a node of the causal diagram.",
        "All quantities, layer by layer.",
        ("pub", "NodeInfo"),
    ))
}

fn mechanism_table(sheet: &Sheet) -> Result<String, String> {
    let mut variants = Variants::default();
    for row in sheet.rows() {
        let (id, nl, en) = (row.id("id")?, row.text("nl")?, row.text("en")?);
        let (variant, passage) = (pascal_case(id), row.text("passage")?);
        let sections: Vec<&str> = row.text("sections")?.split(' ').collect();
        let numbered = |section: &&str| {
            let parts = section.split_once('.');
            parts.is_some_and(|(a, b)| a.parse::<u8>().is_ok() && b.parse::<u8>().is_ok())
        };
        if !sections.iter().all(numbered) {
            let why = "use numbers of sections of docs/MODEL.md, as in 7.4 7.11";
            return Err(row.refuse("sections", why));
        }
        let equations: Vec<&str> = row.text("equations")?.split(" | ").collect();
        let info = format!(
            "MechanismInfo {{ mechanism: Mechanism::{variant}, id: {id:?}, sections: &{sections:?}, equations: &{equations:?}, \
             name: Text {{ nl: {nl:?}, en: {en:?} }}, explanation: {}, passage: {passage:?} }}",
            row.bilingual("explanation_nl", "explanation_en")?,
        );
        variants.push(variant, &format!("{en} ({passage})."), &info);
    }
    Ok(variants.source(
        "Mechanism",
        "A mechanism of the model; each is a file of its own under [`crate::mechanism`].",
        "All mechanisms, in the order of docs/MODEL.md.",
        ("pub", "MechanismInfo"),
    ))
}

fn arrow_table(sheet: &Sheet, nodes: &Sheet, mechanisms: &Sheet) -> Result<String, String> {
    let (mut infos, mut seen) = (String::new(), HashSet::new());
    for row in sheet.rows() {
        let from = one_of("Node", row, "from", nodes)?;
        let to = one_of("Node", row, "to", nodes)?;
        if from == to {
            return Err(row.refuse("to", "an arrow leads to another node than it comes from"));
        }
        if !seen.insert((from.clone(), to.clone())) {
            return Err(row.refuse("to", "this arrow is there already"));
        }
        infos += &format!(
            "Arrow {{ from: {from}, to: {to}, mechanism: {}, sign: {} }},\n",
            one_of("Mechanism", row, "mechanism", mechanisms)?,
            row.variant("sign", "Sign", &["plus", "minus", "either"])?,
        );
    }
    let n = sheet.rows().count();
    Ok(format!(
        "/// Every arrow of the causal diagram: what directly reads what.\npub static ARROWS: [Arrow; {n}] = [{infos}];\n"
    ))
}

/// The variant of an enum that a cell names by its id in another sheet.
fn one_of(kind: &str, row: Row<'_>, column: &str, known: &Sheet) -> Result<String, String> {
    let id = row.find_in(column, known)?.id("id")?;
    Ok(format!("{kind}::{}", pascal_case(id)))
}
