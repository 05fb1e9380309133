//! The `d` attribute of lines and areas.

use std::fmt::Write;

use regiewijzer_decimal::{fixed, shortest};

/// A line through `points` (in pixels), or an empty path.
#[must_use]
pub fn line(points: &[(f64, f64)]) -> String {
    let mut path = String::with_capacity(points.len() * 14);
    for (index, (x, y)) in points.iter().enumerate() {
        let command = if index == 0 { 'M' } else { 'L' };
        // Writing to a String cannot fail.
        let _ = write!(path, "{command}{} {}", px(*x), px(*y));
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

/// A length or place as an attribute, to a tenth of a pixel: that is as sharp as a screen shows, and
/// anything finer only makes the page heavier.
pub(crate) fn px(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    match tenth {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{tenth}"),
    }
}

/// A length that grows with the reader's type, from sixteenths of the root's type size.
pub(crate) fn rem(length: f64) -> String {
    format!("{}rem", shortest(length / 16.0))
}

/// The `viewBox` of a drawing of this size.
pub(crate) fn view_box((width, height): (f64, f64)) -> String {
    format!("0 0 {} {}", shortest(width), shortest(height))
}

/// A percentage of the drawing, as an attribute.
pub(crate) fn percentage(percent: f64) -> String {
    format!("{}%", shortest(percent))
}

/// The same, to a hundredth of a percent.
pub(crate) fn rounded_percentage(percent: f64) -> String {
    format!("{}%", fixed(percent, 2))
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
    fn a_place_is_written_to_a_tenth_without_what_says_nothing() {
        let places = [0.0, -0.04, -0.05, -12.34, 3.96, 100.0];
        assert_eq!(places.map(px), ["0", "0", "-0.1", "-12.3", "4", "100"]);
    }

    #[test]
    fn nothing_to_draw_is_an_empty_path() {
        assert_eq!(line(&[]), "");
        assert_eq!(area(&[], &[]), "");
    }
}
