//! Which step of a peeling trajectory to take.

use super::{Fit, Step};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// What a step is selected by.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Selection {
    /// The most coverage with at least this density, 0 to 1.
    DensityAtLeast(f64),
    /// The most density with at least this coverage, 0 to 1.
    CoverageAtLeast(f64),
    /// Coverage and density together nearest to one.
    Balanced,
}

/// The number of the step that does best by a selection, of those that restrict at most so many
/// factors; none where no step reaches it. Of equals the one with fewer factors, then the first.
#[must_use]
pub fn select(
    steps: &[Step],
    selection: Selection,
    factors_at_most: Option<usize>,
) -> Option<usize> {
    let score = |fit: &Fit| match selection {
        Selection::DensityAtLeast(least) => (fit.density >= least).then_some(fit.coverage),
        Selection::CoverageAtLeast(least) => (fit.coverage >= least).then_some(fit.density),
        Selection::Balanced => {
            let (a, b) = (1.0 - fit.coverage, 1.0 - fit.density);
            Some(-(a * a + b * b))
        }
    };
    let mut best = None;
    for (number, step) in steps.iter().enumerate() {
        let restricted = step.fit.restricted;
        if factors_at_most.is_some_and(|most| restricted > most) {
            continue;
        }
        let Some(score) = score(&step.fit) else {
            continue;
        };
        let rank = (score, Reverse(restricted));
        if best.is_none_or(|(top, _)| rank > top) {
            best = Some((rank, number));
        }
    }
    best.map(|(_, number)| number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discovery::Region;

    fn step(coverage: f64, density: f64, restricted: usize) -> Step {
        let fit = Fit {
            coverage,
            density,
            mass: 0.5,
            worlds: 10,
            cases: 5,
            restricted,
        };
        Step {
            region: Region::whole(4),
            fit,
        }
    }

    #[test]
    fn each_selection_takes_its_own_step() {
        let steps = [
            step(1.0, 0.2, 0),
            step(0.95, 0.5, 1),
            step(0.8, 0.75, 2),
            step(0.5, 0.95, 3),
        ];
        assert_eq!(
            select(&steps, Selection::DensityAtLeast(0.7), None),
            Some(2)
        );
        assert_eq!(
            select(&steps, Selection::CoverageAtLeast(0.9), None),
            Some(1)
        );
        assert_eq!(select(&steps, Selection::Balanced, None), Some(2));
        assert_eq!(select(&steps, Selection::Balanced, Some(1)), Some(1));
        assert_eq!(select(&steps, Selection::DensityAtLeast(0.99), None), None);
        assert_eq!(select(&[], Selection::Balanced, None), None);
    }

    #[test]
    fn a_density_or_coverage_of_just_as_much_is_enough() {
        let steps = [step(1.0, 0.2, 0), step(0.75, 0.5, 1)];
        assert_eq!(
            select(&steps, Selection::DensityAtLeast(0.5), None),
            Some(1)
        );
        assert_eq!(
            select(&steps, Selection::CoverageAtLeast(0.75), None),
            Some(1)
        );
    }

    #[test]
    fn of_equals_the_one_with_fewer_factors_is_taken_then_the_first() {
        let select = |steps: &[Step]| select(steps, Selection::Balanced, None);
        let (narrow, wide) = (step(0.8, 0.7, 2), step(0.8, 0.7, 1));
        let worse = step(0.8, 0.6, 0);
        assert_eq!(
            select(&[narrow.clone(), wide.clone(), worse.clone()]),
            Some(1)
        );
        assert_eq!(select(&[worse, wide.clone(), narrow]), Some(1));
        assert_eq!(select(&[wide.clone(), wide]), Some(0));
    }
}
