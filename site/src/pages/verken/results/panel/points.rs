//! The options that are weighed against each other: which there are, and what is asked for them.

use regiewijzer_analysis::direction;
use regiewijzer_decide::pareto;
use regiewijzer_model::{Choices, Lever, Outcome, Scenario, Thresholds};

use super::grid::{FUTURES, blank, scale_limits};
use crate::components::scale_track::MINIMUM;
use crate::state::Exploration;
use crate::worker::task::{Sweep, Swept, Task};

/// A subregion: within the 200,000 to 450,000 inhabitants that we read in §2.1.2.
const SUBREGION: u32 = 300_000;
/// Powers from low to high: those of the three futures.
const POWERS: [f64; 3] = [0.15, 0.5, 0.8];

/// What a point stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Weighable {
    /// Today in the same partnership.
    Today,
    /// The present choice.
    Own,
    /// A scenario at a scale and with a power.
    At(Scenario, u32, f64),
}

/// A task and the options in its cells, by power and then by scale.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Batch {
    /// What is asked.
    pub(super) task: Task,
    options: Vec<Weighable>,
}

/// An option with the means of both measures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Weighed {
    /// The option.
    pub(super) option: Weighable,
    /// The mean of the measure along the horizontal axis.
    pub(super) x: f64,
    /// The mean of the measure along the vertical axis.
    pub(super) y: f64,
    /// Whether no other option beats it.
    pub(super) on_frontier: bool,
}

/// Everything that is asked: a batch for each scenario, one for today and one for the present choice.
pub(super) fn batches(exploration: &Exploration) -> Vec<Batch> {
    let (least, _) = scale_limits(&exploration.choices);
    let mut scales = vec![MINIMUM as u32, exploration.inhabitants(), SUBREGION];
    scales.retain(|scale| *scale >= least);
    scales.sort_unstable();
    scales.dedup();
    let of_scenario = |scenario| {
        let choices = Choices {
            scenario,
            mix: None,
            ..blank(&exploration.choices)
        };
        grid_of(exploration, choices, scales.clone(), POWERS.to_vec())
    };
    let mut batches: Vec<Batch> = FUTURES.into_iter().map(of_scenario).collect();
    let today = Exploration {
        choices: exploration.choices.baseline(),
        ..exploration.clone()
    };
    batches.push(alone(&today, Weighable::Today));
    if !exploration.is_baseline() {
        batches.push(alone(exploration, Weighable::Own));
    }
    batches
}

/// A scenario at scales and powers.
fn grid_of(
    exploration: &Exploration,
    choices: Choices,
    scales: Vec<u32>,
    powers: Vec<f64>,
) -> Batch {
    let options = powers
        .iter()
        .flat_map(|power| {
            scales
                .iter()
                .map(|scale| Weighable::At(choices.scenario, *scale, *power))
        })
        .collect();
    Batch {
        task: chart(exploration, choices, scales, powers),
        options,
    }
}

/// One option just as it is.
fn alone(exploration: &Exploration, option: Weighable) -> Batch {
    let power = exploration.doorzettingsmacht().get();
    Batch {
        task: chart(
            exploration,
            exploration.choices.clone(),
            vec![exploration.inhabitants()],
            vec![power],
        ),
        options: vec![option],
    }
}

fn chart(
    exploration: &Exploration,
    choices: Choices,
    inhabitants: Vec<u32>,
    powers: Vec<f64>,
) -> Task {
    Task::Sweep(Sweep {
        inquiry: exploration.inquiry_about(choices),
        inhabitants,
        powers,
        members: exploration.members,
        rivals: Vec::new(),
        against: None,
        thresholds: Thresholds::default(),
    })
}

impl Batch {
    /// The options of which the means are there.
    pub(super) fn found<'a>(
        &'a self,
        swept: &'a Swept,
        x: Outcome,
        y: Outcome,
    ) -> impl Iterator<Item = Weighed> + 'a {
        self.options
            .iter()
            .zip(&swept.cells)
            .filter_map(move |(option, cell)| {
                let mean = |outcome: Outcome| {
                    let cell = cell.as_ref()?;
                    cell.means.get(outcome as usize).copied().map(f64::from)
                };
                Some(Weighed {
                    option: *option,
                    x: mean(x)?,
                    y: mean(y)?,
                    on_frontier: false,
                })
            })
    }
}

/// Marks the options that no other beats on both measures.
pub(super) fn mark_frontier(options: &mut [Weighed], x: Outcome, y: Outcome) {
    let values: Vec<Vec<f64>> = options.iter().map(|one| vec![one.x, one.y]).collect();
    // Without options there is nothing to mark.
    if let Ok(front) = pareto::front(&values, &[direction(x), direction(y)]) {
        for member in front.members {
            options[member].on_frontier = true;
        }
    }
}

/// The choice that a point stands for.
pub(super) fn go_to(exploration: Exploration, option: Weighable) -> Exploration {
    match option {
        Weighable::Own => exploration,
        Weighable::Today => Exploration {
            choices: exploration.choices.baseline(),
            ..exploration
        },
        Weighable::At(scenario, inhabitants, power) => exploration
            .with_scenario(scenario)
            .with_number(Lever::Inhabitants, Some(f64::from(inhabitants)))
            .with_number(Lever::Doorzettingsmacht, Some(power))
            .with_scheduled(None),
    }
}

#[cfg(test)]
mod tests;
