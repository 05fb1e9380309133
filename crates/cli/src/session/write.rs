//! Writing what groups differ about, and what all can live with.

use anyhow::Result;
use regiewijzer_analysis::compromise::{Answer, Bargain, Move};
use regiewijzer_analysis::groups::Found;
use regiewijzer_exploration::link;
use regiewijzer_session::study::Named;
use serde::Serialize;

use crate::format::Format;
use crate::table::{ByName, Table, json};

/// What groups differ about.
pub(super) struct Differences<'a> {
    pub(super) names: Vec<String>,
    pub(super) options: Vec<Named>,
    pub(super) found: &'a Found,
    pub(super) members: u32,
}

#[derive(Serialize)]
struct Pair<'a> {
    group: &'a str,
    other: &'a str,
    apart: f64,
    facts: f64,
    values: f64,
}

#[derive(Serialize)]
struct First<'a> {
    group: &'a str,
    #[serde(flatten)]
    first: ByName<&'a str, f64>,
}

#[derive(Serialize)]
struct Part {
    part: &'static str,
    apart: f64,
    standard_error: f64,
}

#[derive(Serialize)]
struct Assumption {
    assumption: &'static str,
    apart_if_shared: f64,
}

#[derive(Serialize)]
struct TradeOff {
    measure: &'static str,
    against: &'static str,
    apart_if_shared: f64,
}

#[derive(Serialize)]
struct WholeDifferences<'a> {
    members: u32,
    about: &'a regiewijzer_analysis::groups::About,
    apart: Vec<Part>,
    groups: Vec<First<'a>>,
    pairs: Vec<Pair<'a>>,
    assumptions: Vec<Assumption>,
    trade_offs: Vec<TradeOff>,
}

impl Differences<'_> {
    pub(super) fn as_tables(&self, format: Format) -> Result<String> {
        let whole = self.whole();
        let tables = [
            Table::of(whole.apart)?.write(format)?,
            Table::of(whole.groups)?.write(format)?,
            Table::of(whole.pairs)?.write(format)?,
            Table::of(whole.assumptions)?.write(format)?,
            Table::of(whole.trade_offs)?.write(format)?,
        ];
        Ok(below_each_other(tables))
    }

    pub(super) fn as_json(&self) -> Result<String> {
        json(&self.whole())
    }

    fn whole(&self) -> WholeDifferences<'_> {
        let found = self.found;
        let all = &found.disagreement;
        let parts = [
            ("total", all.total),
            ("facts", all.facts),
            ("values", all.values),
        ];
        let options = || self.options.iter().map(|one| one.name.as_str());
        let groups = self.names.iter().zip(&all.first);
        WholeDifferences {
            members: self.members,
            about: &found.about,
            apart: parts
                .map(|(part, one)| Part {
                    part,
                    apart: one.value,
                    standard_error: one.error,
                })
                .into(),
            groups: groups
                .map(|(group, first)| First {
                    group,
                    first: options().zip(first.iter().copied()).collect(),
                })
                .collect(),
            pairs: all
                .pairs
                .iter()
                .map(|pair| Pair {
                    group: &self.names[pair.groups.0],
                    other: &self.names[pair.groups.1],
                    apart: pair.total,
                    facts: pair.facts,
                    values: pair.values,
                })
                .collect(),
            assumptions: found
                .assumptions
                .iter()
                .map(|one| Assumption {
                    assumption: one.parameter.id(),
                    apart_if_shared: one.left,
                })
                .collect(),
            trade_offs: found
                .trade_offs
                .iter()
                .map(|one| TradeOff {
                    measure: one.measures.0.id(),
                    against: one.measures.1.id(),
                    apart_if_shared: one.left,
                })
                .collect(),
        }
    }
}

/// The tables that aren't empty, with a line between them.
fn below_each_other(tables: impl IntoIterator<Item = String>) -> String {
    let filled = tables.into_iter().filter(|table| !table.trim().is_empty());
    filled.collect::<Vec<_>>().join("\n")
}

/// The smallest change.
pub(super) struct Change<'a> {
    pub(super) names: Vec<String>,
    pub(super) options: &'a [Named],
    pub(super) from: &'a Named,
    pub(super) found: &'a Answer,
    pub(super) members: u32,
}

#[derive(Serialize)]
struct Step {
    lever: &'static str,
    to: String,
    steps: u32,
}

#[derive(Serialize)]
struct Standing<'a> {
    group: &'a str,
    as_good_as_today: f64,
    not_noticeably_worse_than: &'a str,
    share: f64,
    gain_since_today: f64,
    can_live_with_it: bool,
    loses_most_on: Option<&'static str>,
}

#[derive(Serialize)]
struct Other {
    solution: &'static str,
    changes: String,
    share: f64,
}

#[derive(Serialize)]
struct WholeChange<'a> {
    members: u32,
    from: &'a str,
    found: bool,
    link: String,
    changes: Vec<Step>,
    groups: Vec<Standing<'a>>,
    bargains: Vec<Other>,
    choices_run: usize,
}

impl Change<'_> {
    pub(super) fn as_tables(&self, format: Format) -> Result<String> {
        let whole = self.whole();
        let tables = [
            Table::of(whole.changes)?.write(format)?,
            Table::of(whole.groups)?.write(format)?,
            Table::of(whole.bargains)?.write(format)?,
        ];
        Ok(below_each_other(tables))
    }

    pub(super) fn as_json(&self) -> Result<String> {
        json(&self.whole())
    }

    fn whole(&self) -> WholeChange<'_> {
        let proposal = &self.found.proposal;
        let mut changed = self.from.exploration.clone();
        changed.choices = proposal.choices.clone();
        let standings = proposal.standings.iter().zip(&self.names).enumerate();
        let bargain = |solution, bargain: &Option<Bargain>| {
            bargain.as_ref().map(|one| Other {
                solution,
                changes: one.moves.iter().map(written).collect::<Vec<_>>().join(", "),
                share: one.share,
            })
        };
        WholeChange {
            members: self.members,
            from: &self.from.name,
            found: self.found.objections.is_empty(),
            link: link::write_whole(&changed),
            changes: proposal.moves.iter().map(step).collect(),
            groups: standings
                .map(|(place, (standing, group))| {
                    let objection = self.found.objections.iter().find(|one| one.group == place);
                    Standing {
                        group,
                        as_good_as_today: standing.as_good_as_today,
                        not_noticeably_worse_than: &self.options[standing.favourite].name,
                        share: standing.as_good_as_favourite,
                        gain_since_today: standing.gain(),
                        can_live_with_it: objection.is_none(),
                        loses_most_on: objection.and_then(|one| Some(one.measure?.id())),
                    }
                })
                .collect(),
            bargains: [
                bargain("nash", &self.found.nash),
                bargain("kalai_smorodinsky", &self.found.kalai_smorodinsky),
            ]
            .into_iter()
            .flatten()
            .collect(),
            choices_run: self.found.run,
        }
    }
}

fn step(one: &Move) -> Step {
    Step {
        lever: one.lever.id(),
        to: value(one),
        steps: one.steps,
    }
}

fn written(one: &Move) -> String {
    format!("{} {}", one.lever.id(), value(one))
}

/// What a lever is set to, as a flag has it.
fn value(one: &Move) -> String {
    use regiewijzer_model::lever::Value;
    match &one.value {
        Value::Number(number) => match one.lever.option(*number) {
            Some(option) => option.to_owned(),
            None => format!("{number}"),
        },
        Value::Mix(mix) => format!("{},{},{}", mix.bestuur(), mix.terrein(), mix.beleid()),
        other => format!("{other:?}"),
    }
}
