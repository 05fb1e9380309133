//! Drawing weights evenly from all that fit what is known.

use super::interval::Intervals;
use super::preferences::{PreferenceError, Preferences};
use crate::random::{OpenUnit, shuffle};
use rand::{Rng, RngExt};

/// A source of weights. It keeps the last draw, so that drawing asks for no memory.
pub(crate) struct Weights {
    rule: Rule,
    last: Vec<f64>,
}

enum Rule {
    Any,
    Tiers(Vec<Vec<usize>>),
    Within(Intervals),
}

impl Weights {
    pub(crate) fn new(preferences: &Preferences, criteria: usize) -> Result<Self, PreferenceError> {
        let rule = match preferences {
            Preferences::None => Rule::Any,
            Preferences::Ordinal(tiers) => {
                let mut named = tiers.concat();
                named.sort_unstable();
                if !named.into_iter().eq(0..criteria) {
                    return Err(PreferenceError::Order { criteria });
                }
                Rule::Tiers(tiers.clone())
            }
            Preferences::Intervals(ranges) => Rule::Within(Intervals::new(ranges, criteria)?),
        };
        let last = vec![0.0; criteria];
        Ok(Self { rule, last })
    }

    /// The next weights: each between 0 and 1, together one.
    pub(crate) fn draw(&mut self, rng: &mut impl Rng) -> &[f64] {
        match &mut self.rule {
            Rule::Any => simplex(&mut self.last, rng),
            Rule::Tiers(tiers) => {
                // Whichever order the weights are in, sorting them is as even over the weights in
                // that order; within a tier every order is then as likely.
                let mut sorted = vec![0.0; self.last.len()];
                simplex(&mut sorted, rng);
                sorted.sort_by(|a, b| b.total_cmp(a));
                let mut rest = sorted.as_mut_slice();
                for tier in tiers.iter() {
                    let (own, lower) = rest.split_at_mut(tier.len());
                    shuffle(own, rng);
                    for (criterion, weight) in tier.iter().zip(own) {
                        self.last[*criterion] = *weight;
                    }
                    rest = lower;
                }
            }
            Rule::Within(intervals) => self.last.copy_from_slice(intervals.draw(rng)),
        }
        &self.last
    }
}

/// An even draw from the simplex: the gaps between sorted uniform numbers.
fn simplex(weights: &mut [f64], rng: &mut impl Rng) {
    let Some((last, cuts)) = weights.split_last_mut() else {
        return;
    };
    cuts.fill_with(|| rng.sample(OpenUnit));
    cuts.sort_by(f64::total_cmp);
    let mut below = 0.0;
    for cut in cuts {
        let at = *cut;
        *cut = at - below;
        below = at;
    }
    *last = 1.0 - below;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::generator;

    fn mean(preferences: &Preferences, criteria: usize, draws: usize) -> Vec<f64> {
        let mut weights = Weights::new(preferences, criteria).unwrap();
        let mut rng = generator(1, 0);
        let mut sums = vec![0.0; criteria];
        for _ in 0..draws {
            let drawn = weights.draw(&mut rng);
            assert!((drawn.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            assert!(drawn.iter().all(|w| (0.0..=1.0).contains(w)));
            sums.iter_mut().zip(drawn).for_each(|(s, w)| *s += w);
        }
        sums.iter().map(|s| s / draws as f64).collect()
    }

    fn near(found: &[f64], expected: &[f64]) -> bool {
        found
            .iter()
            .zip(expected)
            .all(|(a, b)| (a - b).abs() < 0.004)
    }

    #[test]
    fn without_information_every_weight_is_one_in_n_on_average() {
        assert!(near(&mean(&Preferences::None, 4, 50_000), &[0.25; 4]));
        assert_eq!(mean(&Preferences::None, 1, 3), [1.0]);
    }

    /// Barron & Barrett (1996): with an order only, mean weights are the rank-order centroid,
    /// for four criteria .5208, .2708, .1458 and .0625.
    #[test]
    fn with_an_order_the_mean_is_the_rank_order_centroid() {
        let order = Preferences::Ordinal(vec![vec![2], vec![0], vec![3], vec![1]]);
        let found = mean(&order, 4, 50_000);
        assert!(near(&found, &[0.2708, 0.0625, 0.5208, 0.1458]), "{found:?}");
    }

    #[test]
    fn criteria_of_one_tier_share_what_their_places_give() {
        let order = Preferences::Ordinal(vec![vec![1], vec![0, 2, 3]]);
        let rest = (0.2708 + 0.1458 + 0.0625) / 3.0;
        let found = mean(&order, 4, 50_000);
        assert!(near(&found, &[rest, 0.5208, rest, rest]), "{found:?}");
    }

    #[test]
    fn an_order_that_forgets_or_repeats_a_criterion_is_refused() {
        for tiers in [
            vec![vec![0]],
            vec![vec![0, 1], vec![1]],
            vec![vec![0], vec![2]],
        ] {
            assert_eq!(
                Weights::new(&Preferences::Ordinal(tiers), 2).err(),
                Some(PreferenceError::Order { criteria: 2 })
            );
        }
    }
}
