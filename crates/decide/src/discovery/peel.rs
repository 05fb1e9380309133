//! Cutting thin slices off, the most telling one first.

use super::{Cases, Criterion, PrimSettings, Region, Side, Step, density};

impl Cases<'_> {
    /// The regions from all worlds down to the densest. Each lies inside the one before and is
    /// denser. It ends where no slice raises the density or leaves enough worlds.
    ///
    /// Limits are set half-way between the last value cut off and the first that stays. Worlds with
    /// the same value stay together, so a slice can be larger than asked. Of slices that are equally
    /// good, the one that restricts fewer factors is cut, then the first.
    #[must_use]
    pub fn peel(&self, settings: &PrimSettings) -> Vec<Step> {
        let mut region = Region::whole(self.factors());
        let mut inside: Vec<usize> = (0..self.worlds.len()).collect();
        let mut steps = vec![self.step(region.clone(), &inside)];
        while let Some(best) = self.best_peel(&region, &inside, settings) {
            region = region.with_end(best.factor, best.side, Some(best.limit));
            inside.retain(|world| best.keeps(self.worlds[*world][best.factor]));
            steps.push(self.step(region.clone(), &inside));
        }
        steps
    }

    fn best_peel(
        &self,
        region: &Region,
        inside: &[usize],
        settings: &PrimSettings,
    ) -> Option<Peel> {
        let least = settings.mass * self.worlds.len() as f64;
        let now = density(self.cases_among(inside), inside.len());
        // A slice must raise the density; of equals a factor that is restricted already comes first.
        let (mut best, mut peel) = ((0.0, true), None);
        for factor in 0..self.factors() {
            let mut values: Vec<f64> = inside.iter().map(|w| self.worlds[*w][factor]).collect();
            values.sort_by(f64::total_cmp);
            let known = !region.limits[factor].is_open();
            for side in [Side::Upper, Side::Lower] {
                let limit = cut(&values, settings.peel, side);
                let slice = Peel {
                    factor,
                    side,
                    limit,
                };
                let keeps = |world: &&usize| slice.keeps(self.worlds[**world][factor]);
                let kept: Vec<usize> = inside.iter().filter(keeps).copied().collect();
                let lost = inside.len() - kept.len();
                if lost == 0 || (kept.len() as f64) < least {
                    continue;
                }
                let gain = density(self.cases_among(&kept), kept.len()) - now;
                let score = match settings.criterion {
                    Criterion::Density => gain,
                    Criterion::GainPerWorld => gain / lost as f64,
                };
                if (score, known) > best {
                    (best, peel) = ((score, known), Some(slice));
                }
            }
        }
        peel
    }
}

/// A slice: what lies beyond a limit on one side of a factor.
struct Peel {
    factor: usize,
    side: Side,
    limit: f64,
}

impl Peel {
    fn keeps(&self, value: f64) -> bool {
        match self.side {
            Side::Lower => value >= self.limit,
            Side::Upper => value <= self.limit,
        }
    }
}

/// Where to cut a share off sorted values: half-way between two different values. Where all are the
/// same it is that value, and nothing is cut off.
fn cut(sorted: &[f64], share: f64, side: Side) -> f64 {
    let last = sorted.len() - 1;
    let place = match side {
        Side::Lower => last as f64 * share,
        Side::Upper => last as f64 * (1.0 - share),
    };
    let mut below = place as usize;
    let mut above = if place > below as f64 {
        below + 1
    } else {
        below
    };
    match side {
        Side::Lower => {
            while sorted[below] == sorted[above] && above < last {
                above += 1;
            }
        }
        Side::Upper => {
            while sorted[below] == sorted[above] && below > 0 {
                below -= 1;
            }
        }
    }
    (sorted[below] + sorted[above]) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_lies_between_two_different_values() {
        let values: Vec<f64> = (0..11).map(f64::from).collect();
        assert_eq!(cut(&values, 0.1, Side::Lower), 1.5);
        assert_eq!(cut(&values, 0.1, Side::Upper), 8.5);
        assert_eq!(cut(&values[..10], 0.1, Side::Lower), 0.5);
        assert_eq!(cut(&values[..10], 0.1, Side::Upper), 8.5);
        assert_eq!(cut(&[1.0, 1.0, 1.0, 1.0, 2.0, 3.0], 0.1, Side::Lower), 1.5);
        assert_eq!(cut(&[1.0, 2.0, 3.0, 3.0, 3.0, 3.0], 0.1, Side::Upper), 2.5);
        for side in [Side::Lower, Side::Upper] {
            assert_eq!(cut(&[4.0; 5], 0.1, side), 4.0);
            assert_eq!(cut(&[4.0], 0.1, side), 4.0);
        }
    }
}
