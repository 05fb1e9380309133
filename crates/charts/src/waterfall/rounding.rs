//! Rounded figures that still add up.

/// A waterfall as it is written down.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rounded {
    pub(super) changes: Vec<f64>,
    pub(super) end: f64,
}

/// Changes rounded to `decimals` so that the rounded figures add up to their rounded sum.
///
/// The sum is rounded as usual. What rounding leaves over goes to the changes that lie
/// nearest to the next figure, so none is off by more than rounding may be, or by one figure.
pub(super) fn round_to_sum(changes: &[f64], decimals: usize) -> Rounded {
    let unit = (0..decimals).fold(1.0, |unit, _| unit * 10.0);
    let last = (changes.iter().sum::<f64>() * unit).round();
    let mut rounded: Vec<f64> = changes.iter().map(|one| (one * unit).floor()).collect();
    let left = (last - rounded.iter().sum::<f64>()).round();
    let mut order: Vec<usize> = (0..changes.len()).collect();
    let rest = |index: usize| changes[index] * unit - (changes[index] * unit).floor();
    order.sort_by(|a, b| rest(*b).total_cmp(&rest(*a)));
    if left < 0.0 {
        order.reverse();
    }
    // A count of leftovers is at most one above the number of changes.
    let steps = left.abs().min(1e6) as usize;
    for index in order.iter().cycle().take(steps) {
        rounded[*index] += left.signum();
    }
    Rounded {
        changes: rounded.into_iter().map(|one| one / unit).collect(),
        end: last / unit,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_rounds_well_stays_as_it_is() {
        let found = round_to_sum(&[0.06, -0.02], 2);
        assert_eq!(found.end, 0.04);
        assert_eq!(found.changes, [0.06, -0.02]);
    }

    #[test]
    fn three_thirds_make_a_whole() {
        let found = round_to_sum(&[1.0 / 3.0; 3], 1);
        assert_eq!(found.changes, [0.4, 0.3, 0.3]);
    }

    #[test]
    fn without_changes_there_is_no_difference() {
        assert_eq!(round_to_sum(&[], 2).end, 0.0);
    }

    proptest! {
        #[test]
        fn written_figures_add_up_and_stay_near(
            changes in prop::collection::vec(-20.0..20.0f64, 1..9),
            decimals in 0usize..4,
        ) {
            let found = round_to_sum(&changes, decimals);
            let sum = found.changes.iter().sum::<f64>();
            prop_assert!((sum - found.end).abs() < 1e-6);
            let unit = (0..decimals).fold(1.0, |unit, _| unit / 10.0);
            for (exact, rounded) in changes.iter().zip(&found.changes) {
                prop_assert!((exact - rounded).abs() <= 2.0 * unit + 1e-9);
            }
        }
    }
}
