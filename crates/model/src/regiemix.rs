//! How a regisseur divides his or her time over the three roles.

use serde::{Deserialize, Serialize};

/// Shares of time for bestuursregie, terreinregie and beleidsregie; they add up to one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "[f64; 3]", into = "[f64; 3]")]
pub struct Regiemix {
    bestuur: f64,
    terrein: f64,
    beleid: f64,
}

impl Regiemix {
    /// How far the sum of typed shares may be from one.
    pub const TOLERANCE: f64 = 0.001;

    /// The mix with these shares; nothing where one is outside 0–1 or they don't add up to one.
    #[must_use]
    pub fn new(bestuur: f64, terrein: f64, beleid: f64) -> Option<Self> {
        let all = [bestuur, terrein, beleid];
        let adds_up = (all.iter().sum::<f64>() - 1.0).abs() <= Self::TOLERANCE;
        (adds_up && all.iter().all(|s| (0.0..=1.0).contains(s)))
            .then(|| Self::from_weights(bestuur, terrein, beleid))
    }

    /// The mix in proportion to these weights; negative weights count as none, and no weight at all as equal shares.
    #[must_use]
    pub fn from_weights(bestuur: f64, terrein: f64, beleid: f64) -> Self {
        let [b, t, p] =
            [bestuur, terrein, beleid].map(|w| if w > 0.0 && w.is_finite() { w } else { 0.0 });
        let sum = b + t + p;
        if sum > 0.0 {
            // Shares that add up already keep their exact values.
            let sum = if (sum - 1.0).abs() < 1e-12 { 1.0 } else { sum };
            Self {
                bestuur: b / sum,
                terrein: t / sum,
                beleid: p / sum,
            }
        } else {
            Self {
                bestuur: 1.0 / 3.0,
                terrein: 1.0 / 3.0,
                beleid: 1.0 / 3.0,
            }
        }
    }

    /// Share of time inside the local governments.
    #[must_use]
    pub fn bestuur(self) -> f64 {
        self.bestuur
    }

    /// Share of time in the field.
    #[must_use]
    pub fn terrein(self) -> f64 {
        self.terrein
    }

    /// Share of time on policy across levels and sectors.
    #[must_use]
    pub fn beleid(self) -> f64 {
        self.beleid
    }
}

impl TryFrom<[f64; 3]> for Regiemix {
    type Error = &'static str;

    fn try_from([b, t, p]: [f64; 3]) -> Result<Self, Self::Error> {
        Self::new(b, t, p).ok_or("a mix is three shares from 0 to 1 that add up to 1")
    }
}

impl From<Regiemix> for [f64; 3] {
    fn from(mix: Regiemix) -> Self {
        [mix.bestuur, mix.terrein, mix.beleid]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn shares_that_do_not_add_up_are_refused() {
        assert!(Regiemix::new(0.5, 0.5, 0.5).is_none());
        assert!(Regiemix::new(1.5, -0.5, 0.0).is_none());
        assert!(Regiemix::new(f64::NAN, 0.5, 0.5).is_none());
    }

    proptest! {
        #[test]
        fn any_weights_give_shares_that_add_up_to_one(b in -1.0..9.0, t in -1.0..9.0, p in -1.0..9.0) {
            let mix = Regiemix::from_weights(b, t, p);
            prop_assert!((mix.bestuur() + mix.terrein() + mix.beleid() - 1.0).abs() < 1e-12);
        }
    }
}
