//! Three whole percentages that make a hundred.

/// Three shares in whole percent; together always 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shares([u8; 3]);

impl Shares {
    /// Three percentages; `None` unless they make a hundred.
    #[must_use]
    pub fn new(percents: [u8; 3]) -> Option<Self> {
        let sum: u32 = percents.iter().copied().map(u32::from).sum();
        (sum == 100).then_some(Self(percents))
    }

    /// The whole percentages nearest to the ratio of three weights. Weights that are below zero or
    /// not a number count as zero; if nothing is left the shares are about equal.
    #[must_use]
    pub fn from_weights(weights: [f64; 3]) -> Self {
        Self(divide(100, weights))
    }

    /// The percentages, in the order of the corners: top, left, right.
    #[must_use]
    pub fn percents(self) -> [u8; 3] {
        self.0
    }

    /// One percentage as part of one.
    pub(super) fn part(self, corner: usize) -> f64 {
        f64::from(self.0[corner]) / 100.0
    }

    /// The shares after an arrow key. `None` when the key does nothing.
    #[must_use]
    pub fn after(self, press: &ArrowPress) -> Option<Self> {
        let ArrowPress { key, step } = press;
        self.moved(key, *step)
    }

    fn moved(self, key: &str, step: u8) -> Option<Self> {
        let [top, left, right] = self.0;
        let rest = [0.0, f64::from(left), f64::from(right)];
        // Both lower shares give and get in the ratio they have.
        let with_top = |top: u8| {
            let rest = if left + right == 0 {
                [0.0, 1.0, 1.0]
            } else {
                rest
            };
            let [_, left, right] = divide(100 - top, rest);
            Self([top, left, right])
        };
        Some(match key {
            "ArrowUp" => with_top((top + step).min(100)),
            "ArrowDown" => with_top(top.saturating_sub(step)),
            "ArrowLeft" => {
                let given = step.min(right);
                Self([top, left + given, right - given])
            }
            "ArrowRight" => {
                let given = step.min(left);
                Self([top, left - given, right + given])
            }
            _ => return None,
        })
    }
}

/// An arrow key: up to the top corner, down away from it, left and right between the lower corners.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrowPress {
    /// The key, by its name in a keyboard event.
    pub key: String,
    /// How many percents are moved.
    pub step: u8,
}

/// `total` in three whole parts in the ratio of `weights`: what is left after rounding down goes to
/// the largest remainders.
fn divide(total: u8, weights: [f64; 3]) -> [u8; 3] {
    let clean = weights.map(|one| if one.is_finite() { one.max(0.0) } else { 0.0 });
    let sum: f64 = clean.iter().sum();
    let ratio = if sum > 0.0 && sum.is_finite() {
        clean.map(|one| one / sum)
    } else {
        [1.0 / 3.0; 3]
    };
    // The slack keeps a product such as 29.000000000000004 or 28.999999999999996 whole.
    let exact = ratio.map(|one| one * f64::from(total) + 1e-9);
    // A ratio of at most one of a small count stays within a small count.
    let mut parts = exact.map(|one| one.floor() as u8);
    let mut order = [0, 1, 2];
    order.sort_by(|a, b| {
        (exact[*b] - exact[*b].floor()).total_cmp(&(exact[*a] - exact[*a].floor()))
    });
    let left = total.saturating_sub(parts.iter().sum());
    for index in order.into_iter().cycle().take(usize::from(left)) {
        parts[index] += 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn shares_make_a_hundred_or_are_refused() {
        assert!(Shares::new([50, 30, 20]).is_some());
        assert!(Shares::new([50, 30, 21]).is_none());
        assert!(Shares::new([200, 100, 56]).is_none());
    }

    #[test]
    fn weights_that_say_nothing_give_about_equal_shares() {
        for weights in [[0.0; 3], [f64::NAN; 3], [-1.0; 3]] {
            assert_eq!(Shares::from_weights(weights).percents(), [34, 33, 33]);
        }
    }

    #[test]
    fn arrows_walk_and_stop_at_the_sides() {
        let start = Shares::new([50, 30, 20]).unwrap();
        let up = start.moved("ArrowUp", 5).unwrap();
        assert_eq!(up.percents(), [55, 27, 18]);
        assert_eq!(up.moved("ArrowDown", 5), Some(start));
        assert_eq!(
            start.moved("ArrowLeft", 1).unwrap().percents(),
            [50, 31, 19]
        );
        let top = Shares::new([100, 0, 0]).unwrap();
        assert_eq!(top.moved("ArrowUp", 5), Some(top));
        assert_eq!(top.moved("ArrowLeft", 5), Some(top));
        assert_eq!(top.moved("ArrowDown", 5).unwrap().percents(), [95, 3, 2]);
        assert_eq!(start.moved("Enter", 1), None);
    }

    proptest! {
        #[test]
        fn snapped_shares_always_make_a_hundred(a in -0.5..1.5f64, b in -0.5..1.5f64, c in -0.5..1.5f64) {
            let found = Shares::from_weights([a, b, c]);
            prop_assert_eq!(Shares::new(found.percents()), Some(found));
        }

        #[test]
        fn every_key_keeps_a_hundred(a in 0u8..=100, b in 0u8..=100, step in 1u8..9, key in 0usize..4) {
            let left = b.min(100 - a);
            let start = Shares::new([a, left, 100 - a - left]).unwrap();
            let key = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"][key];
            let found = start.moved(key, step).unwrap();
            prop_assert_eq!(Shares::new(found.percents()), Some(found));
        }

        #[test]
        fn whole_percentages_stay_as_they_are(a in 0u8..=100, b in 0u8..=100) {
            let left = b.min(100 - a);
            let start = Shares::new([a, left, 100 - a - left]).unwrap();
            prop_assert_eq!(Shares::from_weights(start.percents().map(f64::from)), start);
        }
    }
}
