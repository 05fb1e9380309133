//! By the standard library.

/// The number that digits, at most one point and perhaps a minus stand for.
#[must_use]
pub fn parse(text: &str) -> Option<f64> {
    text.parse().ok()
}

/// The fewest digits that are read back as the same number, without an exponent.
#[must_use]
pub fn shortest(value: f64) -> String {
    value.to_string()
}

/// The same of a number of single precision.
#[must_use]
pub fn shortest_single(value: f32) -> String {
    value.to_string()
}
