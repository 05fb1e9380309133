//! What can be changed of an option, in steps that one would say aloud.

use regiewijzer_model::lever::{Kind, Value};
use regiewijzer_model::mechanism::instruments::LADDER;
use regiewijzer_model::{Choices, Lever, Regiemix};

/// The most steps of one move.
const MOST: u32 = 3;
/// A step of the mix: a tenth of the time goes from one part to another.
const MIX: f64 = 0.1;
/// A step of a scale: half as large again, or two thirds of it.
const SCALE: f64 = 1.5;
/// A step of the means: a quarter of what they are.
const MEANS: f64 = 0.25;
/// Where a level or an instrument stops: each quarter of its range, and each half.
const QUARTERS: [f64; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];
const HALVES: [f64; 3] = [0.0, 0.5, 1.0];

/// One lever that is set otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// The lever.
    pub lever: Lever,
    /// What it is set to.
    pub value: Value,
    /// How many steps that is.
    pub steps: u32,
}

impl Move {
    /// The choices with this move.
    #[must_use]
    pub fn on(&self, choices: &Choices) -> Choices {
        let mut moved = choices.clone();
        // What the lever can't hold leaves it as it is.
        let _ = self.lever.set(&mut moved, Some(self.value.clone()));
        moved
    }
}

/// Every move of one lever that these choices allow, the smallest first.
#[must_use]
pub fn moves(choices: &Choices) -> Vec<Move> {
    let mut all: Vec<Move> = Lever::all()
        .flat_map(|lever| of_lever(lever, choices))
        .filter(|found| found.on(choices).resolve().is_ok())
        .collect();
    all.sort_by_key(|found| found.steps);
    all
}

fn of_lever(lever: Lever, choices: &Choices) -> Vec<Move> {
    let now = lever.number(choices);
    let to = |(value, steps): (f64, u32)| Move {
        lever,
        value: Value::Number(lever.nearest(choices, value)),
        steps,
    };
    let found: Vec<Move> = match (lever, lever.kind()) {
        (Lever::Mix, _) => return mixes(choices.mix()),
        (Lever::Inhabitants | Lever::PolicyInhabitants, _) => {
            let factors = (1..=MOST).flat_map(|steps| {
                let factor = libm::pow(SCALE, f64::from(steps));
                [(now * factor, steps), (now / factor, steps)]
            });
            // A scale in thousands can be said.
            let round = |(scale, steps): (f64, u32)| ((scale / 1_000.0).round() * 1_000.0, steps);
            factors.map(round).map(to).collect()
        }
        (Lever::Budget, _) => {
            let parts = (1..=MOST).flat_map(|steps| {
                let part = MEANS * f64::from(steps);
                [(now * (1.0 + part), steps), (now * (1.0 - part), steps)]
            });
            let round = |(euro, steps): (f64, u32)| ((euro / 1_000.0).round() * 1_000.0, steps);
            parts.map(round).map(to).collect()
        }
        (Lever::Doorzettingsmacht, _) => {
            let rungs = std::iter::once(0.0).chain(LADDER.map(|rung| rung.to));
            along(now, &rungs.collect::<Vec<_>>()).map(to).collect()
        }
        (Lever::Instrument(_), _) => along(now, &HALVES).map(to).collect(),
        (_, Kind::Options(options)) => (0..options.len())
            .map(|place| (place as f64, 1))
            .map(to)
            .collect(),
        (_, Kind::Level) => {
            let (low, high) = lever.bounds_beside(choices).unwrap_or_default();
            let stops = QUARTERS.map(|part| low + part * (high - low));
            along(now, &stops).map(to).collect()
        }
        _ => Vec::new(),
    };
    let differs = |found: &Move| found.value.number() != Some(now);
    let mut kept: Vec<Move> = Vec::new();
    for one in found.into_iter().filter(differs) {
        if kept.iter().all(|other| other.value != one.value) {
            kept.push(one);
        }
    }
    kept
}

/// Stops above and below a number with how many steps away they are, up to the most.
fn along(now: f64, stops: &[f64]) -> impl Iterator<Item = (f64, u32)> {
    const SAME: f64 = 1e-9;
    let above = stops.iter().copied().filter(move |stop| *stop > now + SAME);
    let below = stops
        .iter()
        .rev()
        .copied()
        .filter(move |stop| *stop < now - SAME);
    let steps = || 1..=MOST;
    let found: Vec<(f64, u32)> = above.zip(steps()).chain(below.zip(steps())).collect();
    found.into_iter()
}

/// Time that goes from one part of the mix to another.
fn mixes(now: Regiemix) -> Vec<Move> {
    let shares = [now.bestuur(), now.terrein(), now.beleid()];
    let pairs = (0..3).flat_map(|from| (0..3).map(move |to| (from, to)));
    let pairs = pairs.filter(|(from, to)| from != to);
    let mut found = Vec::new();
    for (from, to) in pairs {
        for steps in 1..=MOST {
            let part = MIX * f64::from(steps);
            if shares[from] < part - 1e-9 {
                break;
            }
            let mut moved = shares;
            moved[from] -= part;
            moved[to] += part;
            let [bestuur, terrein, beleid] = moved.map(|share| (share * 100.0).round() / 100.0);
            found.push(Move {
                lever: Lever::Mix,
                value: Regiemix::from_weights(bestuur, terrein, beleid).into(),
                steps,
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_model::Scenario;

    fn of(lever: Lever, scenario: Scenario) -> Vec<(f64, u32)> {
        let all = moves(&Choices::of_scenario(scenario));
        let own = all.into_iter().filter(|found| found.lever == lever);
        own.filter_map(|found| Some((found.value.number()?, found.steps)))
            .collect()
    }

    #[test]
    fn power_goes_rung_by_rung() {
        // Today lies between none and a voice.
        let today = of(Lever::Doorzettingsmacht, Scenario::Vandaag);
        assert_eq!(today, [(0.3, 1), (0.0, 1), (0.5, 2), (0.75, 3)]);
    }

    #[test]
    fn every_move_can_be_carried_out_and_changes_its_lever_alone() {
        for choices in Scenario::ALL.map(Choices::of_scenario) {
            let all = moves(&choices);
            assert!(all.len() > 40, "{}", all.len());
            for found in all {
                let moved = found.on(&choices);
                assert!(moved.resolve().is_ok());
                let changed = Lever::all().filter(|lever| lever.differs(&choices, &moved));
                assert_eq!(changed.collect::<Vec<_>>(), [found.lever]);
                assert!((1..=MOST).contains(&found.steps));
            }
        }
    }

    #[test]
    fn a_step_of_the_mix_is_a_tenth_of_the_time() {
        let choices = Choices::of_scenario(Scenario::Vandaag);
        let shares = |mix: Regiemix| [mix.bestuur(), mix.terrein(), mix.beleid()];
        let before = shares(choices.mix());
        let all = moves(&choices);
        for found in all.iter().filter(|found| found.lever == Lever::Mix) {
            let after = shares(found.on(&choices).mix());
            let moved: f64 = after.iter().zip(before).map(|(a, b)| (a - b).abs()).sum();
            assert!((moved / 2.0 - MIX * f64::from(found.steps)).abs() < 0.011);
        }
    }
}
