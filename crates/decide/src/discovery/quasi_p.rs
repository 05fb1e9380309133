//! Could chance have made a restriction look useful?

use super::{Cases, Limits, Region, Side, density};
use serde::{Deserialize, Serialize};

/// A restriction of a region, and how likely chance alone would have done as well.
///
/// The quasi-p value (Bryant & Lempert 2010): if the restriction did nothing, the worlds inside
/// would be cases with the density of the region without it; the value is the chance of then finding
/// at least as many cases as there are (one-sided binomial). "Quasi" since the restriction was
/// sought, not given: below .05 is worth keeping, but it is no proof.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Restriction {
    /// The factor, by number.
    pub factor: usize,
    /// Its range.
    pub limits: Limits,
    /// Of the range as a whole, 0 to 1.
    pub quasi_p: f64,
    /// Of its lower end alone, where there is one.
    pub lower: Option<f64>,
    /// Of its upper end alone, where there is one.
    pub upper: Option<f64>,
}

impl Cases<'_> {
    /// Each restriction of a region with its quasi-p values, in the order of the factors.
    #[must_use]
    pub fn restrictions(&self, region: &Region) -> Vec<Restriction> {
        let inside = self.inside(region);
        let cases = self.cases_among(&inside);
        let against = |other: &Region| {
            let other = self.inside(other);
            let expected = density(self.cases_among(&other), other.len());
            chance_of_at_least(cases, inside.len(), expected)
        };
        let restriction = |factor: usize| {
            let limits = region.limits[factor];
            let end = |side| {
                let opened = || against(&region.with_end(factor, side, None));
                limits.end(side).map(|_| opened())
            };
            Restriction {
                factor,
                limits,
                quasi_p: against(&region.without(factor)),
                lower: end(Side::Lower),
                upper: end(Side::Upper),
            }
        };
        region.restricted().into_iter().map(restriction).collect()
    }
}

/// The chance of at least `k` successes in `n` tries that each succeed with chance `p`.
///
/// The terms are summed outward from the largest of them, each from its neighbour, so nothing is lost
/// to underflow and sums stay accurate far into the tail.
fn chance_of_at_least(k: usize, n: usize, p: f64) -> f64 {
    if k == 0 || p >= 1.0 {
        return 1.0;
    }
    if p <= 0.0 || k > n {
        return 0.0;
    }
    let tries = n as f64;
    let mode = ((tries + 1.0) * p) as usize;
    let start = mode.clamp(k, n);
    let odds = p / (1.0 - p);
    let mut sum = 1.0;
    let mut term = 1.0;
    for j in start + 1..=n {
        term *= (n - j + 1) as f64 / j as f64 * odds;
        sum += term;
    }
    term = 1.0;
    for j in (k..start).rev() {
        term *= (j + 1) as f64 / ((n - j) as f64 * odds);
        sum += term;
    }
    let s = start as f64;
    let log_start =
        libm::lgamma(tries + 1.0) - libm::lgamma(s + 1.0) - libm::lgamma(tries - s + 1.0)
            + s * libm::log(p)
            + (tries - s) * libm::log1p(-p);
    (libm::exp(log_start) * sum).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_are_those_of_the_binomial() {
        let near = |found: f64, exact: f64| (found / exact - 1.0).abs() < 1e-10;
        // Tossing a coin ten times: 56 of 1,024 ways give at least eight heads.
        assert!(near(chance_of_at_least(8, 10, 0.5), 56.0 / 1024.0));
        assert!(near(chance_of_at_least(1, 3, 0.25), 1.0 - 27.0 / 64.0));
        // The far tail: all of 40 at one in ten.
        assert!(near(chance_of_at_least(40, 40, 0.1), 1e-40));
        assert_eq!(chance_of_at_least(0, 5, 0.2), 1.0);
        assert_eq!(chance_of_at_least(3, 5, 0.0), 0.0);
        assert_eq!(chance_of_at_least(6, 5, 0.9), 0.0);
        assert_eq!(chance_of_at_least(3, 5, 1.0), 1.0);
    }

    #[test]
    fn chances_of_a_number_and_of_more_add_up() {
        // P(X ≥ k) falls with k from one, and P(X ≥ 1) = 1 − (1 − p)ⁿ.
        let all: Vec<f64> = (0..=30).map(|k| chance_of_at_least(k, 30, 0.3)).collect();
        assert!(all.windows(2).all(|w| w[0] > w[1]));
        let none = libm::pow(0.7, 30.0);
        assert!((all[1] - (1.0 - none)).abs() < 1e-12);
    }
}
