//! Where everything in a fan chart goes, in units that are pixels at the usual type size.

use super::Series;
use crate::band::{Band, bounds};
use crate::frame::{Frame, is_roomy};
use crate::path::{area, line};
use crate::scale::Linear;
use crate::words;

/// Two words beside lines keep at least this distance.
const WORD_GAP: f64 = 17.0;
/// Room above the plot for the title of the vertical axis.
const TOP: f64 = 26.0;
/// Room below the plot for the labels and title of the horizontal axis.
const BOTTOM: f64 = 40.0;
/// Room left of the plot for the labels of the vertical axis.
const LEFT: f64 = 42.0;

/// Room for a value beside a line, in letters.
const VALUE: f64 = 5.0;

/// Whether what the low end means and the title of the horizontal axis stand on one line.
pub(super) fn floor_fits(width: f64, floor: &str, title: &str) -> bool {
    words::width(floor) + words::width(title) + 3.0 * words::LETTER < width
}

/// The frame and the scale of a fan chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Layout {
    pub(super) frame: Frame,
    pub(super) scale: Linear,
    /// The number of the last moment; the first is 0.
    pub(super) last: usize,
}

/// The paths of one series.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Paths {
    pub(super) outer: String,
    pub(super) inner: String,
    pub(super) median: String,
}

impl Layout {
    /// The layout for `series` in a frame of `width` by `height`; `None` when
    /// there is no band to draw. `whole` forces the vertical axis to a range. The last two are what its low
    /// end means and the title of the horizontal axis.
    pub(super) fn new(
        width: f64,
        height: f64,
        series: &[Series],
        whole: Option<(f64, f64)>,
        (floor, title): (&str, &str),
    ) -> Option<Self> {
        let found = bounds(series.iter().flat_map(|one| one.bands.iter()))?;
        let last = series
            .iter()
            .map(|one| one.bands.len())
            .max()?
            .checked_sub(1)?;
        let scale = match whole {
            Some((low, high)) => Linear::nice(low, high, 4),
            None => Linear::nice(found.0, found.1, 4),
        };
        let longest = series.iter().map(|one| one.name.chars().count()).max()?;
        // Where there is little room the values stand alone: the names are above the drawing.
        let letters = VALUE + if is_roomy(width) { longest as f64 } else { 0.0 };
        let words = letters * words::LETTER + 16.0;
        let lines = if floor_fits(width, floor, title) {
            1.0
        } else {
            2.0
        };
        let frame = Frame {
            width,
            height,
            left: LEFT,
            right: (width - words).max(LEFT + 40.0),
            top: TOP,
            bottom: (height - BOTTOM - words::LINE * (lines - 1.0)).max(TOP + 40.0),
        };
        Some(Self { frame, scale, last })
    }

    /// The horizontal place of a moment.
    pub(super) fn x(&self, moment: usize) -> f64 {
        self.frame.x(moment as f64 / self.last.max(1) as f64)
    }

    /// The vertical place of a value.
    pub(super) fn y(&self, value: f64) -> f64 {
        self.frame.y(self.scale.position(value))
    }

    /// The moment nearest to a horizontal place.
    pub(super) fn moment(&self, x: f64) -> usize {
        // A part between 0 and 1 of a count cannot leave the count's range.
        (self.frame.part_x(x) * self.last as f64).round() as usize
    }

    /// The moments that get a tick: every `each`, or every second of those
    /// where there is little room.
    pub(super) fn moments(&self, each: usize) -> Vec<usize> {
        let each = each.max(1) * if self.frame.is_roomy() { 1 } else { 2 };
        (0..=self.last).step_by(each).collect()
    }

    /// The paths of a series.
    pub(super) fn paths(&self, bands: &[Band]) -> Paths {
        let along = |value: fn(&Band) -> f64| -> Vec<(f64, f64)> {
            bands
                .iter()
                .enumerate()
                .map(|(moment, band)| (self.x(moment), self.y(value(band))))
                .collect()
        };
        Paths {
            outer: area(&along(|band| band.p95), &along(|band| band.p05)),
            inner: area(&along(|band| band.p75), &along(|band| band.p25)),
            median: line(&along(|band| band.p50)),
        }
    }

    /// The vertical places of the words beside the lines, moved apart where
    /// the lines end close together. In the order of `series`.
    pub(super) fn words(&self, series: &[Series]) -> Vec<f64> {
        let ends: Vec<f64> = series
            .iter()
            .map(|one| {
                one.bands
                    .last()
                    .map_or(self.frame.bottom, |band| self.y(band.p50))
            })
            .collect();
        spread(&ends, WORD_GAP, self.frame.top, self.frame.bottom)
    }
}

/// Moves places apart until each two differ by at least `gap`, within
/// `low..high`, keeping their order and as near to where they were as that
/// allows.
fn spread(places: &[f64], gap: f64, low: f64, high: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by(|a, b| places[*a].total_cmp(&places[*b]));
    let mut moved = places.to_vec();
    for pair in order.windows(2) {
        let (above, below) = (pair[0], pair[1]);
        let overlap = moved[above] + gap - moved[below];
        if overlap > 0.0 {
            // The upper one gives way by half, as far as the frame allows.
            moved[above] = (moved[above] - overlap / 2.0).max(low);
            moved[below] = moved[above] + gap;
        }
    }
    let mut limit = high;
    for index in order.into_iter().rev() {
        moved[index] = moved[index].min(limit);
        limit = moved[index] - gap;
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marks::Shape;

    fn series(name: &'static str, values: &[f64]) -> Series {
        let bands = values
            .iter()
            .map(|value| Band {
                p05: value - 0.1,
                p25: value - 0.05,
                p50: *value,
                p75: value + 0.05,
                p95: value + 0.1,
            })
            .collect();
        Series {
            name: name.into(),
            class: "any".into(),
            shape: Shape::Circle,
            faint: false,
            bare: false,
            bands,
        }
    }

    #[test]
    fn the_first_moment_is_left_and_the_last_is_right() {
        let layout = Layout::new(
            640.0,
            300.0,
            &[series("nu", &[0.2, 0.4, 0.6])],
            None,
            ("", ""),
        )
        .unwrap();
        assert_eq!(layout.x(0), layout.frame.left);
        assert_eq!(layout.x(2), layout.frame.right);
        assert_eq!(layout.moment(layout.x(1)), 1);
        assert_eq!(layout.moment(-50.0), 0);
        assert_eq!(layout.moment(5000.0), 2);
    }

    #[test]
    fn higher_values_stand_higher() {
        let layout =
            Layout::new(640.0, 300.0, &[series("nu", &[0.2, 0.4])], None, ("", "")).unwrap();
        assert!(layout.y(0.4) < layout.y(0.2));
        assert!(layout.y(0.2) <= layout.frame.bottom);
    }

    #[test]
    fn nothing_to_draw_has_no_layout() {
        assert_eq!(Layout::new(640.0, 300.0, &[], None, ("", "")), None);
        assert_eq!(
            Layout::new(640.0, 300.0, &[series("nu", &[])], None, ("", "")),
            None
        );
        assert_eq!(
            Layout::new(640.0, 300.0, &[series("nu", &[f64::NAN])], None, ("", "")),
            None
        );
    }

    #[test]
    fn one_moment_alone_can_be_drawn() {
        let layout = Layout::new(640.0, 300.0, &[series("nu", &[0.5])], None, ("", "")).unwrap();
        assert!(layout.x(0).is_finite());
        assert_eq!(layout.moment(300.0), 0);
    }

    #[test]
    fn a_narrow_chart_has_half_the_ticks_and_no_words() {
        let values = vec![0.3; 73];
        let wide = Layout::new(640.0, 300.0, &[series("nu", &values)], None, ("", "")).unwrap();
        let narrow = Layout::new(320.0, 300.0, &[series("nu", &values)], None, ("", "")).unwrap();
        assert_eq!(wide.moments(12), [0, 12, 24, 36, 48, 60, 72]);
        assert_eq!(narrow.moments(12), [0, 24, 48, 72]);
        assert!(!narrow.frame.is_roomy());
    }

    #[test]
    fn words_of_lines_that_end_together_keep_their_distance() {
        let both = [series("vandaag", &[0.5]), series("nu", &[0.501])];
        let layout = Layout::new(640.0, 300.0, &both, None, ("", "")).unwrap();
        let words = layout.words(&both);
        assert!((words[0] - words[1]).abs() >= WORD_GAP - 1e-9);
        assert!(words[1] < words[0], "the higher line keeps the higher word");
    }

    #[test]
    fn words_stay_inside_the_frame() {
        let moved = spread(&[99.0, 99.5, 98.0], 17.0, 0.0, 100.0);
        assert!(
            moved.iter().all(|place| (0.0..=100.0).contains(place)),
            "{moved:?}"
        );
    }
}
