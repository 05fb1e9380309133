//! The scenarios that are compared side by side, and in which share of the worlds each is the best.

use regiewijzer_analysis::Comparison;
use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::{Choices, Outcome, Scenario};

use super::grid::FUTURES;
use crate::state::Exploration;
use crate::worker::task::{Compare, Task};

/// A scenario, or the present choice, among those compared.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ComparedScenario {
    /// The scenario; none for a choice that is none of the others.
    pub(super) scenario: Option<Scenario>,
    /// Whether it is the present choice.
    pub(super) is_own: bool,
    inquiry: Inquiry,
}

impl ComparedScenario {
    /// Whether it is today.
    pub(super) fn is_today(&self) -> bool {
        self.scenario == Some(Scenario::Vandaag)
    }

    /// Its place among the three futures.
    pub(super) fn future(&self) -> Option<usize> {
        FUTURES.iter().position(|one| Some(*one) == self.scenario)
    }

    /// Its name for machines.
    pub(super) fn id(&self) -> &'static str {
        self.scenario.map_or("keuze", Scenario::id)
    }
}

/// A future at the present scale, with its own mix and power; all other choices stay.
fn future(exploration: &Exploration, scenario: Scenario) -> Inquiry {
    exploration.inquiry_about(Choices {
        scenario,
        mix: None,
        doorzettingsmacht: None,
        later: Vec::new(),
        ..exploration.choices.clone()
    })
}

/// Today, the three futures, and the present choice where it is none of them.
pub(super) fn all(exploration: &Exploration) -> Vec<ComparedScenario> {
    let own = exploration.inquiry();
    let is_own = |inquiry: &Inquiry| inquiry.choices.resolve() == own.choices.resolve();
    let today = (Scenario::Vandaag, exploration.baseline());
    let futures = FUTURES.map(|scenario| (scenario, future(exploration, scenario)));
    let mut scenarios: Vec<ComparedScenario> = std::iter::once(today)
        .chain(futures)
        .map(|(scenario, inquiry)| ComparedScenario {
            scenario: Some(scenario),
            is_own: is_own(&inquiry),
            inquiry,
        })
        .collect();
    if !scenarios.iter().any(|scenario| scenario.is_own) {
        scenarios.push(ComparedScenario {
            scenario: None,
            is_own: true,
            inquiry: own,
        });
    }
    scenarios
}

/// What is asked to see where each lies.
pub(super) fn where_each_lies(exploration: &Exploration, scenarios: &[ComparedScenario]) -> Task {
    let inquiries = scenarios.iter().map(|one| one.inquiry.clone());
    compare(exploration, inquiries.collect())
}

fn compare(exploration: &Exploration, inquiries: Vec<Inquiry>) -> Task {
    Task::Compare(Compare {
        inquiries,
        measures: Vec::new(),
        thresholds: exploration.thresholds.clone(),
        members: exploration.members,
    })
}

/// What is asked to see in how many worlds each future is noticeably the best of the three.
pub(super) fn futures(exploration: &Exploration) -> Task {
    compare(
        exploration,
        FUTURES.map(|one| future(exploration, one)).to_vec(),
    )
}

/// The share of the worlds in which each future is noticeably the best of the three, in their order.
pub(super) fn best(compared: &Comparison, outcome: Outcome) -> Option<[f64; 3]> {
    let worlds = f64::from(compared.members.max(1));
    let share = |place: usize| {
        let found = compared.options.get(place)?.of(outcome)?;
        Some(found.ahead as f64 / worlds)
    };
    Some([share(0)?, share(1)?, share(2)?])
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_analysis::{Ends, Findings};
    use regiewijzer_model::Lever;

    #[test]
    fn the_present_choice_takes_part_once() {
        let ids = |exploration: &Exploration| -> Vec<&str> {
            all(exploration).iter().map(ComparedScenario::id).collect()
        };
        let four = [
            "vandaag",
            "bestuursregisseur",
            "terreinregisseur",
            "beleidsregisseur",
        ];
        assert_eq!(ids(&Exploration::default()), four);
        let field = Exploration::of_scenario(Scenario::Terreinregisseur);
        assert_eq!(ids(&field), four);
        assert!(all(&field)[2].is_own);
        let stronger = field.with_number(Lever::Doorzettingsmacht, Some(0.9));
        assert_eq!(ids(&stronger).last(), Some(&"keuze"));
    }

    #[test]
    fn the_futures_stand_at_the_present_scale_and_today_where_it_is() {
        let moved = Exploration::default().with_number(Lever::Inhabitants, Some(300_000.0));
        let inhabitants = |scenario: &ComparedScenario| {
            let plan = scenario.inquiry.choices.resolve().unwrap();
            plan.horizon.region.inhabitants()
        };
        let found: Vec<f64> = all(&moved).iter().map(inhabitants).collect();
        assert_eq!(
            found,
            [119_043.0, 300_000.0, 300_000.0, 300_000.0, 300_000.0]
        );
    }

    #[test]
    fn a_future_is_the_best_where_it_is_noticeably_better_than_both_others() {
        let outcome = Outcome::AfstemmingVdab;
        // By world: the first leads by .1, the third by .1, the second by too little, and nobody.
        let values = [
            [0.5, 0.3, 0.50, 0.4],
            [0.4, 0.4, 0.51, 0.4],
            [0.4, 0.5, 0.49, 0.4],
        ];
        let ends = values.map(|values| {
            let end = |value| {
                let mut end = [0.0; Outcome::ALL.len()];
                end[outcome as usize] = value;
                end
            };
            Ends::new(values.map(end).to_vec())
        });
        let found = |outcome| regiewijzer_analysis::compare(&ends, outcome, 0.03).unwrap();
        let mut options = vec![Vec::new(); 3];
        for outcome in Outcome::ALL {
            for (option, found) in options.iter_mut().zip(found(outcome)) {
                option.push(found);
            }
        }
        let options = options.into_iter().map(|at_end| Findings {
            at_end,
            over_time: Vec::new(),
        });
        let compared = Comparison {
            members: 4,
            options: options.collect(),
        };
        assert_eq!(best(&compared, outcome), Some([0.25, 0.0, 0.25]));
    }
}
