//! The `d` attribute of lines and areas.

use std::fmt::Write;

/// A line through `points` (in pixels), or an empty path.
#[must_use]
pub fn line(points: &[(f64, f64)]) -> String {
    let mut path = String::with_capacity(points.len() * 14);
    for (index, (x, y)) in points.iter().enumerate() {
        let command = if index == 0 { 'M' } else { 'L' };
        // Writing to a String cannot fail.
        let _ = write!(path, "{command}{} {}", tidy(*x), tidy(*y));
    }
    path
}

/// The closed area between an `upper` and a `lower` edge that run the same way.
#[must_use]
pub fn area(upper: &[(f64, f64)], lower: &[(f64, f64)]) -> String {
    if upper.is_empty() || lower.is_empty() {
        return String::new();
    }
    let around: Vec<(f64, f64)> = upper.iter().chain(lower.iter().rev()).copied().collect();
    let mut path = line(&around);
    path.push('Z');
    path
}

/// A length or place as an attribute, to a tenth of a pixel.
pub(crate) fn px(value: f64) -> String {
    tidy(value).to_string()
}

/// A length that grows with the reader's type, from sixteenths of the root's type size.
pub(crate) fn rem(length: f64) -> String {
    format!("{}rem", length / 16.0)
}

/// A tenth of a pixel is as sharp as a screen shows; anything finer only makes
/// the page heavier.
fn tidy(value: f64) -> f64 {
    let rounded = (value * 10.0).round() / 10.0;
    if rounded == 0.0 { 0.0 } else { rounded }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_moves_once_and_draws_on() {
        assert_eq!(
            line(&[(0.0, 1.0), (2.04, 3.0), (4.0, 5.55)]),
            "M0 1L2 3L4 5.6"
        );
    }

    #[test]
    fn an_area_goes_out_along_the_top_and_back_along_the_bottom() {
        let upper = [(0.0, 0.0), (1.0, 0.0)];
        let lower = [(0.0, 2.0), (1.0, 2.0)];
        assert_eq!(area(&upper, &lower), "M0 0L1 0L1 2L0 2Z");
    }

    #[test]
    fn nothing_to_draw_is_an_empty_path() {
        assert_eq!(line(&[]), "");
        assert_eq!(area(&[], &[]), "");
    }
}
