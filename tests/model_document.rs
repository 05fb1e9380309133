//! docs/MODEL.md against the code: what stands in the one stands in the other.
//!
//! The document is written for people who re-implement the model from it, so an id, a range or a flag
//! that is missing there, or that is out of date, is an error like any other.

use regiewijzer_claims::{CLAIMS, Risk, SCORECARD, Score, claim};
use regiewijzer_evidence::partnerships;
use regiewijzer_model::description::ARROWS;
use regiewijzer_model::further::{By, EFFECTS, Operation};
use regiewijzer_model::lever::MAIN_LEVERS;
use regiewijzer_model::{
    Choices, Direction, FurtherLever, MODEL_VERSION, Mechanism, Node, Outcome, Parameter, Scenario,
};
use regiewijzer_tests::plain;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Its formulas as plain text, as the code writes equations.
static DOCUMENT: LazyLock<String> = LazyLock::new(|| plain(include_str!("../docs/MODEL.md")));

/// A table of the document: its header and its rows, without backticks.
struct Table {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// The cells of the column with this header; empty where there is no such column.
    fn column(&self, header: &str) -> Vec<&str> {
        let place = self.header.iter().position(|h| h == header);
        place.map_or_else(Vec::new, |place| {
            self.rows
                .iter()
                .filter_map(|row| row.get(place))
                .map(String::as_str)
                .collect()
        })
    }
}

/// The text under the heading that begins with these words, up to the next heading of its level or higher.
fn section(heading: &str) -> &'static str {
    let level = heading.chars().take_while(|c| *c == '#').count();
    let Some(start) = DOCUMENT.find(&format!("\n{heading}")) else {
        return "";
    };
    let text = &DOCUMENT[start + 1..];
    let end = (1..=level)
        .filter_map(|l| text.find(&format!("\n{} ", "#".repeat(l))))
        .min();
    &text[..end.unwrap_or(text.len())]
}

/// The tables of a section, in order.
fn tables(heading: &str) -> Vec<Table> {
    let cells = |line: &str| -> Vec<String> {
        line.trim_matches('|')
            .split('|')
            .map(|cell| cell.trim().trim_matches('`').to_owned())
            .collect()
    };
    let mut tables: Vec<Table> = Vec::new();
    let mut inside = false;
    for line in section(heading).lines().map(str::trim) {
        match (line.starts_with('|'), inside) {
            (true, false) => tables.push(Table {
                header: cells(line),
                rows: Vec::new(),
            }),
            (true, true) if !line.starts_with("| ---") => {
                if let Some(table) = tables.last_mut() {
                    table.rows.push(cells(line));
                }
            }
            _ => {}
        }
        inside = line.starts_with('|');
    }
    tables
}

/// A number as the document writes it, with a comma between thousands; not a number where it is none.
fn number(cell: &str) -> f64 {
    cell.replace(',', "").parse().unwrap_or(f64::NAN)
}

fn set(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

#[test]
fn the_document_describes_this_version_of_the_model() {
    assert!(
        DOCUMENT.contains(&format!("model version `{MODEL_VERSION}`")),
        "docs/MODEL.md: measure its figures again for model version {MODEL_VERSION}, then name that version"
    );
}

#[test]
fn every_parameter_stands_in_its_place_with_its_range_and_provenance() {
    let table = &tables("### 8.1 ")[0];
    assert_eq!(table.column("id"), Parameter::ALL.map(Parameter::id));
    let places: Vec<usize> = table
        .column("dim")
        .iter()
        .filter_map(|dim| dim.parse().ok())
        .collect();
    assert_eq!(places, (0..Parameter::ALL.len()).collect::<Vec<_>>());
    let provenances = table.column("provenance");
    let [lo, hi, min, max] = ["lo", "hi", "min", "max"].map(|header| table.column(header));
    for (i, info) in Parameter::ALL.map(Parameter::info).into_iter().enumerate() {
        let written = [lo[i], hi[i], min[i], max[i]].map(number);
        assert_eq!(
            written,
            [info.lo, info.hi, info.min, info.max],
            "lo, hi, min, max of {}",
            info.id
        );
        assert_eq!(provenances[i], info.provenance.id(), "{}", info.id);
    }
}

#[test]
fn every_parameter_is_read_by_an_equation() {
    let text = [section("## 5 "), section("## 7 ")].concat();
    let words: BTreeSet<&str> = text
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .collect();
    for id in Parameter::ALL.map(Parameter::id) {
        assert!(words.contains(id), "{id} stands in no equation");
    }
}

#[test]
fn every_outcome_stands_in_its_place_with_unit_and_direction() {
    let table = &tables("### 8.4 ")[0];
    assert_eq!(table.column("id"), Outcome::ALL.map(Outcome::id));
    assert_eq!(table.column("unit"), Outcome::ALL.map(|o| o.unit().id()));
    assert_eq!(table.column("group"), Outcome::ALL.map(|o| o.group().id()));
    let better = |outcome: Outcome| {
        if outcome.direction() == Direction::Higher {
            "higher"
        } else {
            "lower"
        }
    };
    assert_eq!(table.column("better"), Outcome::ALL.map(better));
    let thresholds = table.column("noticeable").into_iter().map(number);
    assert!(thresholds.eq(Outcome::ALL.map(|outcome| outcome.info().merkbaar)));
}

#[test]
fn every_scenario_stands_there_with_its_mix_and_power() {
    let table = &tables("### 8.3 ")[0];
    assert_eq!(table.column("id"), Scenario::ALL.map(Scenario::id));
    let columns = ["m_b", "m_t", "m_p", "z"].map(|header| table.column(header));
    for (i, scenario) in Scenario::ALL.into_iter().enumerate() {
        let mix = scenario.mix();
        let own = [
            mix.bestuur(),
            mix.terrein(),
            mix.beleid(),
            scenario.doorzettingsmacht().get(),
        ];
        assert_eq!(
            columns.each_ref().map(|column| number(column[i])),
            own,
            "{}",
            scenario.id()
        );
    }
}

#[test]
fn every_choice_is_a_lever_of_the_document() {
    let choices = serde_json::to_value(Choices::default()).unwrap();
    let fields: BTreeSet<String> = choices.as_object().unwrap().keys().cloned().collect();
    assert_eq!(set(&tables("### 8.2 ")[0].column("choice")), fields);
}

#[test]
fn every_main_lever_stands_there_with_its_flag_and_range() {
    let table = &tables("### 8.2 ")[0];
    let columns = ["id", "flag", "lo", "hi"].map(|header| table.column(header));
    let rows = (0..table.rows.len()).map(|i| columns.each_ref().map(|column| column[i]));
    let mut written: Vec<_> = rows
        .filter(|[id, ..]| *id != "–")
        .map(|[id, flag, lo, hi]| (id.to_owned(), flag.to_owned(), number(lo), number(hi)))
        .collect();
    let mut own: Vec<_> = MAIN_LEVERS
        .iter()
        .filter_map(|lever| {
            let (lo, hi) = lever.bounds?;
            Some((lever.id.to_owned(), format!("--{}", lever.flag), lo, hi))
        })
        .collect();
    written.sort_by(|a, b| a.0.cmp(&b.0));
    own.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(written, own);
}

#[test]
fn every_further_lever_stands_there_with_its_flag_range_and_options() {
    let levers = tables("### 8.2 ");
    let table = levers
        .iter()
        .find(|t| t.header.contains(&"today".to_owned()))
        .unwrap();
    assert_eq!(table.column("id"), FurtherLever::ALL.map(FurtherLever::id));
    let [flags, lo, hi, today, options] =
        ["flag", "lo", "hi", "today", "options"].map(|header| table.column(header));
    for (i, info) in FurtherLever::ALL
        .map(FurtherLever::info)
        .into_iter()
        .enumerate()
    {
        assert_eq!(flags[i], format!("--{}", info.id.replace('_', "-")));
        let written = [lo[i], hi[i], today[i]].map(number);
        assert_eq!(
            written,
            [info.lo, info.hi, info.today],
            "lo, hi, today of {}",
            info.id
        );
        let own = if info.options.is_empty() {
            "–".to_owned()
        } else {
            info.options.join(", ")
        };
        assert_eq!(options[i], own, "{}", info.id);
    }
}

#[test]
fn every_effect_of_a_further_lever_stands_there_in_order() {
    let table = &tables("### 7.25 ")[0];
    let columns =
        ["lever", "option", "parameter", "operation", "b"].map(|header| table.column(header));
    let rows = (0..table.rows.len()).map(|i| columns.each_ref().map(|column| column[i].to_owned()));
    let own = EFFECTS.iter().map(|effect| {
        let options = effect.lever.info().options;
        let by = match effect.by {
            By::Parameter(parameter) => parameter.id().to_owned(),
            By::Exactly(amount) => amount.to_string().replace('-', "−"),
        };
        let operation = match effect.operation {
            Operation::Times => "times",
            Operation::Plus => "plus",
        };
        [
            effect.lever.id(),
            effect
                .option
                .and_then(|option| options.get(option).copied())
                .unwrap_or("–"),
            effect.target.id(),
            operation,
            &by,
        ]
        .map(str::to_owned)
    });
    assert_eq!(rows.collect::<Vec<_>>(), own.collect::<Vec<_>>());
}

/// A row for each claim and each of its means, as the document has to write it.
fn scorecard() -> Vec<[String; 9]> {
    let row = |score: &Score| {
        let claim = claim(score.claim)?;
        let at_least = claim.at_least;
        let partnerships = score.found.partnerships;
        Some([
            claim.id.to_owned(),
            score.means.id().to_owned(),
            claim.risk.id().replace('_', " "),
            claim.kind.id().to_owned(),
            claim.role.id().to_owned(),
            format!("{at_least:.2}"),
            format!("{:.3}", score.found.share),
            partnerships.map_or_else(|| "–".to_owned(), |part| format!("{part:.3}")),
            if score.found.share >= at_least {
                "yes"
            } else {
                "**no**"
            }
            .to_owned(),
        ])
    };
    SCORECARD.iter().filter_map(row).collect()
}

#[test]
fn the_scorecard_of_the_document_is_the_one_that_was_measured() {
    let written: Vec<_> = tables("## 9 ")[0]
        .rows
        .iter()
        .map(|row| row[..9].to_vec())
        .collect();
    let measured = scorecard();
    let table: Vec<String> = measured
        .iter()
        .map(|row| format!("| {} |", row.join(" | ")))
        .collect();
    assert!(
        written == measured,
        "the first table of section 9 has to be:\n\n{}\n",
        table.join("\n")
    );
}

#[test]
fn every_claim_stands_there_with_what_is_compared_and_a_failing_one_with_why() {
    for claim in CLAIMS {
        let compared = format!("**{}**", claim.id);
        assert!(
            section("## 9 ").contains(&compared),
            "{}: what is compared?",
            claim.id
        );
        let score = |score: &&Score| score.claim == claim.id;
        let fails = |score: &Score| score.found.share < claim.at_least;
        let why = format!("### {}: ", claim.id);
        assert_eq!(
            SCORECARD.iter().filter(score).any(fails),
            section("## 10 ").contains(&why),
            "{}: does it fail, and why?",
            claim.id
        );
    }
}

#[test]
fn a_claim_that_is_built_in_names_the_equation_that_it_follows_from() {
    let table = &tables("## 9 ")[1];
    assert_eq!(
        table.column("why"),
        CLAIMS.iter().map(|claim| claim.why.en).collect::<Vec<_>>()
    );
    for (claim, written) in CLAIMS.iter().zip(table.column("follows from")) {
        let Risk::BuiltIn { section: number } = claim.risk else {
            assert_eq!(written, "–", "{}", claim.id);
            continue;
        };
        assert!(
            written.starts_with(&format!("[{number}](#")),
            "{}: {written}",
            claim.id
        );
        let equations = section(&format!("### {number} "));
        assert!(
            equations.contains(['=', '←']),
            "{}: {number} has no equation",
            claim.id
        );
    }
}

#[test]
fn every_partnership_stands_there_with_its_figures() {
    let table = &tables("### 6.1 ")[0];
    assert_eq!(
        table.column("id"),
        partnerships().iter().map(|p| p.id).collect::<Vec<_>>()
    );
    let [n, inhabitants, subsidy, city] =
        ["n", "P", "subsidy, €", "centre city, inhabitants"].map(|header| table.column(header));
    let since = table.column("since");
    for (i, p) in partnerships().iter().enumerate() {
        let written = [n[i], inhabitants[i], subsidy[i], since[i]].map(number);
        assert_eq!(
            written,
            [p.municipalities, p.inhabitants, p.subsidy_eur, p.since].map(f64::from),
            "{}",
            p.id
        );
        let written = city[i]
            .split_once(", ")
            .map(|(name, people)| (name, number(people)));
        let own = p
            .centre_city
            .as_ref()
            .map(|city| (city.name, f64::from(city.inhabitants)));
        assert_eq!(written, own, "centre city of {}", p.id);
    }
}

#[test]
fn every_equation_of_a_mechanism_stands_in_its_section() {
    for info in Mechanism::ALL.map(Mechanism::info) {
        let sections: Vec<String> = info
            .sections
            .iter()
            .map(|number| section(&format!("### {number} ")).replace('`', ""))
            .collect();
        assert!(sections.iter().all(|text| !text.is_empty()), "{}", info.id);
        for equation in info.equations {
            assert!(
                sections.iter().any(|text| text.contains(equation)),
                "{}: {equation} doesn't stand in section {:?}",
                info.id,
                info.sections
            );
        }
    }
}

#[test]
fn the_causal_diagram_is_as_large_as_the_document_says() {
    let size = format!(
        "{} quantities, {} mechanisms, and {} arrows",
        Node::ALL.len(),
        Mechanism::ALL.len(),
        ARROWS.len()
    );
    assert!(section("## 13 ").contains(&size), "{size}");
}

#[test]
fn every_link_within_the_document_leads_to_a_heading() {
    let anchor = |heading: &str| -> String {
        let kept = heading.trim_start_matches('#').trim().to_lowercase();
        kept.chars()
            .filter(|c| c.is_alphanumeric() || " -_".contains(*c))
            .collect::<String>()
            .replace(' ', "-")
    };
    let anchors: BTreeSet<String> = DOCUMENT
        .lines()
        .filter(|line| line.starts_with('#'))
        .map(anchor)
        .collect();
    for link in DOCUMENT
        .split("](#")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
    {
        assert!(anchors.contains(link), "nothing is headed #{link}");
    }
}
