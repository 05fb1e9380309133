//! The number by the standard library.

/// The number that digits and a point stand for.
pub(super) fn parsed(plain: &str) -> Option<f64> {
    plain.parse().ok()
}
