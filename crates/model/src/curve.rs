//! The curves from which most mechanisms are built.

/// Saturation `x / (x + h)`: 0 for nothing, a half at `h`, towards 1 for much.
///
/// `h` is in the unit of `x`; where both are 0 the result is 0.
#[must_use]
pub fn sat(x: f64, h: f64) -> f64 {
    if x > 0.0 { x / (x + h) } else { 0.0 }
}

/// Threshold `x²/(x² + h²)`: as [`sat`], but a little brings hardly anything.
#[must_use]
pub fn threshold(x: f64, h: f64) -> f64 {
    sat(x * x, h * h)
}

/// Ramp from 0 at `a` to 1 at `b`, in a straight line.
#[must_use]
pub fn ramp(x: f64, a: f64, b: f64) -> f64 {
    ((x - a) / (b - a)).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn saturation_is_a_half_at_its_half_point_and_never_one() {
        assert_eq!(sat(0.2, 0.2), 0.5);
        assert_eq!(sat(0.0, 0.0), 0.0);
        assert!(sat(1e9, 0.1) < 1.0);
    }

    #[test]
    fn below_the_half_point_a_threshold_lets_less_through_and_above_it_more() {
        assert_eq!(threshold(0.2, 0.2), 0.5);
        assert_eq!(threshold(0.0, 0.0), 0.0);
        assert!((threshold(0.1, 0.2) - 0.2).abs() < 1e-12 && sat(0.1, 0.2) > 0.3);
        assert!(threshold(0.4, 0.2) > sat(0.4, 0.2));
    }

    #[test]
    fn a_ramp_is_flat_outside_its_ends() {
        assert_eq!(
            [
                ramp(0.1, 0.25, 0.75),
                ramp(0.5, 0.25, 0.75),
                ramp(0.9, 0.25, 0.75)
            ],
            [0.0, 0.5, 1.0]
        );
    }
}
