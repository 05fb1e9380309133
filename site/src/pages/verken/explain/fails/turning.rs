//! Which readings of the model turn a loss.

use regiewijzer_model::Reading;

use super::loss::Loss;
use crate::state::Exploration;
use crate::state::verdict::Verdict;
use crate::worker::task::{Answer, Compare, Task};

/// How many readings are named.
const NAMED: usize = 3;

/// What other readings of the model say of a loss in the middle world.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Turning {
    /// Whether the outcome is noticeably worse as the model is assumed to be.
    pub(super) is_worse: bool,
    /// How many readings were tried.
    pub(super) tried: usize,
    /// Those under which that is otherwise, the one that moves the effect most first; at most three.
    pub(super) turned_by: Vec<Reading>,
    /// How many there are beside these.
    pub(super) further: usize,
}

/// For each reading that isn't held: the choice beside today, both read like that.
pub(super) fn tasks(explored: &Exploration) -> Vec<(Reading, Task)> {
    let held = explored.assumptions.readings;
    let others = Reading::ALL.into_iter().filter(|one| !held.has(*one));
    let task = |reading: Reading| {
        let inquiries = [explored.baseline(), explored.inquiry()].map(|mut inquiry| {
            inquiry.assumptions.readings = held.with(reading, true);
            inquiry
        });
        let task = Task::Compare(Compare {
            inquiries: inquiries.to_vec(),
            measures: Vec::new(),
            thresholds: explored.thresholds.clone(),
            members: explored.members,
        });
        (reading, task)
    };
    others.map(task).collect()
}

impl Turning {
    /// Of a loss, once every reading has its last answer.
    pub(super) fn of<'a>(
        loss: &Loss,
        tasks: &'a [(Reading, Task)],
        answer: impl Fn(&'a Task) -> Option<&'a Answer>,
    ) -> Option<Self> {
        let effects: Option<Vec<(Reading, f64)>> = tasks
            .iter()
            .map(|(reading, task)| {
                let (Task::Compare(asked), Answer::Compared(found)) = (task, answer(task)?) else {
                    return None;
                };
                let effect = found.options.get(1)?.of(loss.outcome)?.difference.p50;
                (found.members == asked.members).then_some((*reading, effect))
            })
            .collect();
        Some(Self::among(loss, effects?))
    }

    /// Whether every reading leaves it as it is.
    pub(super) fn turns_nothing(&self) -> bool {
        self.turned_by.is_empty()
    }

    fn among(loss: &Loss, effects: Vec<(Reading, f64)>) -> Self {
        let is_worse = |by| Verdict::of(loss.outcome, by, loss.noticeable) == Verdict::Worse;
        let (was, tried) = (is_worse(loss.by), effects.len());
        let turned = effects.into_iter().filter(|(_, by)| is_worse(*by) != was);
        let mut turned: Vec<(Reading, f64)> = turned.collect();
        turned.sort_by(|(_, one), (_, other)| {
            let moved = |by: &f64| (by - loss.by).abs();
            moved(other).total_cmp(&moved(one))
        });
        let named = turned.iter().take(NAMED).map(|(reading, _)| *reading);
        Self {
            is_worse: was,
            tried,
            turned_by: named.collect(),
            further: turned.len().saturating_sub(NAMED),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_decide::robustness::Wins;
    use regiewijzer_model::{Outcome, Readings};

    fn loss(by: f64) -> Loss {
        let wins = Wins {
            better: 0,
            equal: 1,
            worse: 1,
        };
        Loss {
            outcome: Outcome::Draagvlak,
            by,
            noticeable: 0.03,
            wins,
        }
    }

    #[test]
    fn readings_that_change_the_verdict_are_named_and_the_strongest_comes_first() {
        let effects = [-0.2, -0.02, 0.1, -0.04, 0.0, -0.029];
        let effects: Vec<_> = Reading::ALL.into_iter().zip(effects).collect();
        let found = Turning::among(&loss(-0.05), effects.clone());
        let [_, second, third, _, fifth, _] = Reading::ALL[..6] else {
            panic!("there are more readings");
        };
        assert!(found.is_worse);
        assert_eq!(found.turned_by, [third, fifth, second]);
        assert_eq!((found.tried, found.further), (6, 1));

        let found = Turning::among(&loss(-0.01), effects);
        assert!(!found.is_worse);
        assert_eq!(found.turned_by, [Reading::ALL[0], Reading::ALL[3]]);
    }

    #[test]
    fn a_reading_that_is_held_is_not_tried_and_both_are_read_alike() {
        let mut explored = Exploration::of_scenario(regiewijzer_model::Scenario::Terreinregisseur);
        let held = Reading::ALL[2];
        explored.assumptions.readings = Readings::default().with(held, true);
        let tasks = tasks(&explored);
        assert_eq!(tasks.len(), Reading::ALL.len() - 1);
        for (reading, task) in tasks {
            let Task::Compare(asked) = task else {
                panic!("{task:?}")
            };
            for inquiry in asked.inquiries {
                let readings = inquiry.assumptions.readings;
                assert!(readings.has(held) && readings.has(reading));
            }
        }
    }
}
