//! The scenarios that are compared side by side, and in which share of the worlds each comes first.

use regiewijzer_analysis::Weights;
use regiewijzer_decide::smaa::Acceptability;
use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::{Choices, Outcome, Scenario};

use super::grid::FUTURES;
use crate::state::Exploration;
use crate::worker::task::{Compare, Task, Weigh};

/// Over how many worlds the first ranks are counted: the number of draws of the method is a multiple
/// of it, so that every world counts alike.
const WORLDS: u32 = 1_000;

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
pub(super) fn compare(scenarios: &[ComparedScenario]) -> Task {
    Task::Compare(Compare {
        inquiries: scenarios.iter().map(|one| one.inquiry.clone()).collect(),
        measures: Vec::new(),
        members: Inquiry::MEMBERS,
    })
}

/// The task that gives the first ranks. By one measure alone there are no weights to differ about:
/// what is left is in which share of the worlds each future is the best.
pub(super) fn weigh(exploration: &Exploration, outcome: Outcome) -> Task {
    Task::Weigh(Weigh {
        inquiries: FUTURES.map(|one| future(exploration, one)).to_vec(),
        criteria: vec![outcome],
        weights: vec![Weights::None],
        members: WORLDS,
    })
}

/// The share of the worlds in which each future comes first, in their order.
pub(super) fn firsts(weighed: &[Acceptability]) -> Option<[f64; 3]> {
    let ranks = &weighed.first()?.rank;
    let first = |place: usize| ranks.get(place)?.first().copied();
    Some([first(0)?, first(1)?, first(2)?])
}

/// Whether the futures come out alike in every world: then each takes a third of the first places. Of a
/// thousand worlds a third can be had in no other way.
pub(super) fn are_alike(firsts: &[f64; 3]) -> bool {
    firsts.iter().all(|share| (share - 1.0 / 3.0).abs() < 1e-9)
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_analysis::{Ends, direction};
    use regiewijzer_decide::smaa::Study;
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

    /// What `firsts` finds where each future is the best in so many of the worlds, and in the others
    /// all are alike.
    fn firsts_where_each_is_best_in(worlds: [u32; 3]) -> [f64; 3] {
        let outcome = Outcome::AfstemmingVdab;
        let mut ends = [(); 3].map(|()| vec![[0.0; Outcome::ALL.len()]; WORLDS as usize]);
        let mut world = 0;
        for (own, worlds) in ends.iter_mut().zip(worlds) {
            for _ in 0..worlds {
                own[world][outcome as usize] = 1.0;
                world += 1;
            }
        }
        let weighing = regiewijzer_analysis::Weighing {
            criteria: vec![outcome],
            weights: Weights::None,
            months: Exploration::default().months,
            samples: Study::SAMPLES,
            seed: 1,
        };
        let weighed = weighing.analyse(&ends.map(Ends::new)).unwrap();
        firsts(&[weighed]).unwrap()
    }

    #[test]
    fn every_world_counts_alike() {
        let worlds = [WORLDS / 2, WORLDS / 5, WORLDS - WORLDS / 2 - WORLDS / 5];
        let found = firsts_where_each_is_best_in(worlds);
        for (share, worlds) in found.into_iter().zip(worlds) {
            let expected = f64::from(worlds) / f64::from(WORLDS);
            assert!((share - expected).abs() < 1e-9, "{found:?}");
        }
    }

    #[test]
    fn a_draw_in_every_world_is_told_from_a_third_each() {
        assert!(are_alike(&firsts_where_each_is_best_in([0; 3])));
        let third = WORLDS / 3;
        let nearly = firsts_where_each_is_best_in([third, third, WORLDS - 2 * third]);
        assert!(!are_alike(&nearly), "{nearly:?}");
    }

    #[test]
    fn by_one_measure_the_ranks_are_shares_of_worlds() {
        let exploration = Exploration::default();
        let outcome = Outcome::AfstemmingVdab;
        let worlds = 40;
        let ends: Vec<Ends> = FUTURES
            .map(|one| {
                let experiment = future(&exploration, one).resolve().unwrap();
                let runs = (0..worlds).map(|member| Ends::end_of(&experiment.run(member)));
                Ends::new(runs.collect())
            })
            .to_vec();
        let weighing = regiewijzer_analysis::Weighing {
            criteria: vec![outcome],
            weights: Weights::None,
            months: exploration.months,
            samples: worlds * 2,
            seed: exploration.seed,
        };
        let found = firsts(&[weighing.analyse(&ends).unwrap()]).unwrap();
        let values: Vec<Vec<f64>> = ends.iter().map(|one| one.of(outcome)).collect();
        let prefers = |one: f64, other: f64| direction(outcome).prefers(one, other);
        for (place, share) in found.iter().enumerate() {
            let won = (0..worlds as usize)
                .filter(|world| {
                    (0..3).all(|other| {
                        other == place || prefers(values[place][*world], values[other][*world])
                    })
                })
                .count();
            assert!(
                (share - won as f64 / f64::from(worlds)).abs() < 1e-9,
                "{found:?}"
            );
        }
    }
}
