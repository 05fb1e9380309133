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
    let plain = value
        .bytes()
        .all(|sign| sign.is_ascii_digit() || sign == b'.');
    plain.then(|| value.parse().ok())?
}

/// The same, perhaps below zero.
pub(super) fn signed(value: &str) -> Option<f64> {
    match value.strip_prefix('-') {
        Some(rest) => decimal(rest).map(|number| -number),
        None => decimal(value),
    }
}
