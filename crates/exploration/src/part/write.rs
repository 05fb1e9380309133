//! Parts as they are written in a link or a file.

use regiewijzer_decimal::shortest;
use regiewijzer_ensemble::Range;
use regiewijzer_model::lever::Value;
use regiewijzer_model::{Lever, Outcome, Parameter, ScheduledScenario, Share};

use super::Part;
use crate::{Exploration, PanelKind, PanelView, Plotted, Role};

/// What a link holds for "without chance".
pub(crate) const WITHOUT: &str = "uit";

impl Part {
    /// What is written of it; nothing where it follows by itself. The scenario always is.
    pub fn link_value(self, exploration: &Exploration) -> Option<String> {
        let start = Exploration::default();
        match self {
            Self::Lever(lever) => {
                let value = lever.get(&exploration.choices)?;
                Some(lever_value(lever, &value))
            }
            Self::Months => {
                (exploration.months != start.months).then(|| exploration.months.get().to_string())
            }
            Self::Assumptions => joined(
                exploration
                    .assumptions
                    .changed()
                    .map(|(parameter, range)| range_of(parameter, range)),
            ),
            Self::Readings => joined(
                exploration
                    .assumptions
                    .readings
                    .iter()
                    .map(|reading| reading.id().to_owned()),
            ),
            Self::Thresholds => joined(
                exploration
                    .thresholds
                    .changed()
                    .map(|(measure, threshold)| {
                        format!("{}:{}", measure.id(), shortest(threshold))
                    }),
            ),
            Self::Panel(panel) => {
                let shown = exploration.panels[panel as usize];
                (shown != start.panels[panel as usize]).then(|| view(shown))
            }
            Self::Noise => (!exploration.noise).then(|| WITHOUT.to_owned()),
            Self::Members => {
                (exploration.members != start.members).then(|| exploration.members.to_string())
            }
            Self::Seed => (exploration.seed != start.seed).then(|| exploration.seed.to_string()),
            Self::Ranks => joined(
                exploration
                    .ranks
                    .all()
                    .map(|(measure, rank)| format!("{}:{rank}", measure.id())),
            ),
        }
    }

    /// What a link would write of the value in force, also where it follows by itself; nothing where there is
    /// none.
    #[must_use]
    pub fn value_in_force(self, exploration: &Exploration) -> Option<String> {
        match self {
            Self::Lever(lever) => {
                let value = lever.in_force(&exploration.choices)?;
                Some(lever_value(lever, &value))
            }
            Self::Months => Some(exploration.months.get().to_string()),
            other => other.link_value(exploration),
        }
    }

    /// The parts in which two explorations differ.
    #[must_use]
    pub fn that_differ(one: &Exploration, other: &Exploration) -> Vec<Self> {
        Self::all()
            .filter(|part| part.link_value(one) != part.link_value(other))
            .collect()
    }
}

/// What is written of the value of a lever.
fn lever_value(lever: Lever, value: &Value) -> String {
    match value {
        Value::Scenario(scenario) => scenario.id().to_owned(),
        Value::Partnership(id) => id.clone(),
        Value::Mix(mix) => Role::ALL.map(|role| shortest(role.percent(*mix))).join("-"),
        Value::Number(number) => lever
            .option(*number)
            .map_or_else(|| shortest(*number), str::to_owned),
        Value::Schedule(later) => {
            let one = |next: &ScheduledScenario| format!("{}:{}", next.after, next.scenario.id());
            later.first().map(one).unwrap_or_default()
        }
        Value::Stocks(stocks) => {
            let stocks = stocks.changed();
            let one = |(stock, level): (Outcome, Share)| {
                format!("{}:{}", stock.id(), shortest(level.get()))
            };
            stocks.map(one).collect::<Vec<_>>().join(",")
        }
    }
}

/// `aD:0.06-0.09`, or `aD:0.08` where both ends are equal.
fn range_of(parameter: Parameter, Range { lo, hi }: Range) -> String {
    let id = parameter.id();
    if lo == hi {
        format!("{id}:{}", shortest(lo))
    } else {
        format!("{id}:{}-{}", shortest(lo), shortest(hi))
    }
}

/// What the colour of a map shows, where it isn't the mean.
pub(crate) const BEST: &str = "beste";
/// That a map shows how exact it is.
pub(crate) const ERROR: &str = "fout";

/// `draagvlak` for a measure over time, else `kaart:draagvlak`, the other measure, and what the
/// colour shows.
fn view(view: PanelView) -> String {
    let mut further = Vec::new();
    if view.other != PanelView::OTHER {
        further.push(view.other.id());
    }
    if view.plotted == Plotted::Best {
        further.push(BEST);
    }
    if view.error {
        further.push(ERROR);
    }
    let mut words = Vec::new();
    if view.kind != PanelKind::Fan || !further.is_empty() {
        words.push(view.kind.id());
    }
    words.push(view.outcome.id());
    words.extend(further);
    words.join(":")
}

fn joined(parts: impl Iterator<Item = String>) -> Option<String> {
    let parts: Vec<String> = parts.collect();
    (!parts.is_empty()).then(|| parts.join(","))
}
