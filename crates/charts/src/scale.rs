//! From values to positions, and the round values worth a tick.

/// A straight scale from a domain of values onto `0..1`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Linear {
    low: f64,
    high: f64,
    step: f64,
}

impl Linear {
    /// A scale over round numbers that holds `low` and `high`, with about
    /// `wanted` steps between its ticks.
    ///
    /// The domain starts at zero when the data reach down to less than two
    /// fifths of their top, so that a length may be read as an amount. Bounds
    /// that are equal, swapped or not finite still give a scale that can be
    /// drawn.
    #[must_use]
    pub fn nice(low: f64, high: f64, wanted: u8) -> Self {
        let (mut low, mut high) = match (low.is_finite(), high.is_finite()) {
            (true, true) if low <= high => (low, high),
            (true, true) => (high, low),
            _ => (0.0, 1.0),
        };
        if low >= 0.0 && low < 0.4 * high {
            low = 0.0;
        }
        if high - low < f64::EPSILON * 16.0 * high.abs().max(1.0) {
            let room = if high == 0.0 { 1.0 } else { high.abs() * 0.1 };
            low -= room;
            high += room;
        }
        let step = round_step((high - low) / f64::from(wanted.max(1)));
        Self {
            low: (low / step + 1e-9).floor() * step,
            high: (high / step - 1e-9).ceil() * step,
            step,
        }
    }

    /// A scale over exactly `low` to `high`, with about `wanted` steps.
    #[must_use]
    pub fn exact(low: f64, high: f64, wanted: u8) -> Self {
        Self {
            low,
            high,
            step: round_step((high - low).abs() / f64::from(wanted.max(1))),
        }
    }

    /// The lowest value of the domain.
    #[must_use]
    pub fn low(&self) -> f64 {
        self.low
    }

    /// The highest value of the domain.
    #[must_use]
    pub fn high(&self) -> f64 {
        self.high
    }

    /// Where `value` stands between the ends, 0–1; values outside are clamped.
    #[must_use]
    pub fn position(&self, value: f64) -> f64 {
        if !value.is_finite() || self.high <= self.low {
            return 0.0;
        }
        ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }

    /// The value at `position` (0–1).
    #[must_use]
    pub fn value(&self, position: f64) -> f64 {
        self.low + position.clamp(0.0, 1.0) * (self.high - self.low)
    }

    /// The round values within the domain, from low to high.
    #[must_use]
    pub fn ticks(&self) -> Vec<f64> {
        let first = (self.low / self.step - 1e-9).ceil();
        let last = (self.high / self.step + 1e-9).floor();
        let count = (last - first).clamp(0.0, 64.0) as u32;
        (0..=count)
            .map(|index| (first + f64::from(index)) * self.step)
            .collect()
    }

    /// How many digits after the sign tell the ticks apart.
    #[must_use]
    pub fn decimals(&self) -> usize {
        let mut decimals = 0;
        let mut step = self.step;
        while decimals < 6 && (step - step.round()).abs() > 1e-6 * step.max(1.0) {
            step *= 10.0;
            decimals += 1;
        }
        decimals
    }
}

/// The nearest of 1, 2, 2.5 or 5 times a power of ten at or above `rough`.
fn round_step(rough: f64) -> f64 {
    if !(rough.is_finite() && rough > 0.0) {
        return 1.0;
    }
    let power = libm::pow(10.0, libm::log10(rough).floor());
    let lead = rough / power;
    let nice = [1.0, 2.0, 2.5, 5.0]
        .into_iter()
        .find(|candidate| lead <= candidate + 1e-9)
        .unwrap_or(10.0);
    nice * power
}

/// A scale on which equal steps are equal ratios.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Logarithmic {
    low: f64,
    high: f64,
}

impl Logarithmic {
    /// A scale from `low` to `high`; `None` unless `0 < low < high`.
    #[must_use]
    pub fn new(low: f64, high: f64) -> Option<Self> {
        (low > 0.0 && low < high && high.is_finite()).then_some(Self { low, high })
    }

    /// Where `value` stands between the ends, 0–1; values outside are clamped.
    #[must_use]
    pub fn position(&self, value: f64) -> f64 {
        if value <= self.low || value.is_nan() {
            return 0.0;
        }
        let span = libm::log(self.high / self.low);
        (libm::log(value / self.low) / span).clamp(0.0, 1.0)
    }

    /// The value at `position` (0–1).
    #[must_use]
    pub fn value(&self, position: f64) -> f64 {
        let span = libm::log(self.high / self.low);
        self.low * libm::exp(position.clamp(0.0, 1.0) * span)
    }

    /// The values 1, 2 and 5 times a power of ten within the domain.
    #[must_use]
    pub fn ticks(&self) -> Vec<f64> {
        let mut ticks = Vec::new();
        let mut power = libm::pow(10.0, libm::log10(self.low).floor());
        while power <= self.high {
            for lead in [1.0, 2.0, 5.0] {
                let tick = lead * power;
                if tick >= self.low * (1.0 - 1e-9) && tick <= self.high * (1.0 + 1e-9) {
                    ticks.push(tick);
                }
            }
            power *= 10.0;
        }
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ticks_are_round_and_few() {
        let scale = Linear::nice(0.13, 0.87, 4);
        assert_eq!(scale.low(), 0.0);
        let texts: Vec<String> = scale.ticks().iter().map(|t| format!("{t:.2}")).collect();
        assert_eq!(texts, ["0.00", "0.25", "0.50", "0.75", "1.00"]);
        assert_eq!(scale.decimals(), 2);
    }

    #[test]
    fn data_far_from_zero_keep_their_own_range() {
        let scale = Linear::nice(0.83, 0.97, 4);
        assert!(scale.low() >= 0.8, "{scale:?}");
        assert!(scale.high() <= 1.0, "{scale:?}");
    }

    #[test]
    fn equal_bounds_still_give_a_scale() {
        for value in [0.0, 0.4, -3.0, 1e9] {
            let scale = Linear::nice(value, value, 4);
            assert!(scale.low() < scale.high(), "{scale:?}");
            assert!(scale.ticks().len() >= 2, "{scale:?}");
        }
    }

    #[test]
    fn a_domain_that_is_not_a_number_still_gives_a_scale() {
        let scale = Linear::nice(f64::NAN, f64::INFINITY, 4);
        assert!(scale.low() < scale.high());
    }

    #[test]
    fn equal_ratios_are_equal_steps_on_a_logarithmic_scale() {
        let scale = Logarithmic::new(20_000.0, 800_000.0).unwrap();
        let first = scale.position(80_000.0) - scale.position(40_000.0);
        let second = scale.position(400_000.0) - scale.position(200_000.0);
        assert!((first - second).abs() < 1e-12);
        assert_eq!(
            scale.ticks(),
            [20_000.0, 50_000.0, 100_000.0, 200_000.0, 500_000.0]
        );
    }

    #[test]
    fn a_logarithmic_scale_refuses_zero() {
        assert_eq!(Logarithmic::new(0.0, 10.0), None);
        assert_eq!(Logarithmic::new(10.0, 10.0), None);
    }

    proptest! {
        #[test]
        fn a_nice_scale_holds_its_data(low in -1e4..1e4f64, width in 0.0..1e4f64, wanted in 1u8..9) {
            let scale = Linear::nice(low, low + width, wanted);
            prop_assert!(scale.low() <= low + 1e-6);
            prop_assert!(scale.high() >= low + width - 1e-6);
            prop_assert!(scale.ticks().len() <= usize::from(wanted) + 4);
        }

        #[test]
        fn position_and_value_are_each_others_inverse(at in 0.0..1.0f64) {
            let linear = Linear::nice(3.0, 17.0, 5);
            prop_assert!((linear.position(linear.value(at)) - at).abs() < 1e-9);
            let log = Logarithmic::new(20_000.0, 800_000.0).unwrap();
            prop_assert!((log.position(log.value(at)) - at).abs() < 1e-9);
        }
    }
}
