//! Numbers as a link holds them: digits and a point, never an exponent.

/// A number of digits alone.
pub(super) fn digits(value: &str) -> Option<u32> {
    value
        .bytes()
        .all(|sign| sign.is_ascii_digit())
        .then(|| value.parse().ok())?
}

/// A number of digits with at most one point.
pub(super) fn decimal(value: &str) -> Option<f64> {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    let mut signs = whole.bytes().chain(fraction.bytes());
    let plain = signs.all(|sign| sign.is_ascii_digit());
    plain.then(|| regiewijzer_decimal::parse(value))?
}

/// The same, perhaps below zero.
pub(super) fn signed(value: &str) -> Option<f64> {
    match value.strip_prefix('-') {
        Some(rest) => decimal(rest).map(|number| -number),
        None => decimal(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_digits_and_at_most_one_point() {
        assert_eq!(
            [".5", "0.50", "7", "5."].map(decimal),
            [Some(0.5), Some(0.5), Some(7.0), Some(5.0)]
        );
        for other in ["", ".", "1.2.3", "1e3", "+1", "-1", " 1", "inf", "NaN"] {
            assert_eq!(decimal(other), None, "{other}");
        }
        assert_eq!(signed("-0.25"), Some(-0.25));
    }
}
