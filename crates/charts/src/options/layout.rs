//! Where everything in an option chart goes, in units that are pixels at the usual type size.

use super::OptionRow;
use crate::band::bounds;
use crate::frame::Frame;
use crate::scale::Linear;
use crate::words;

/// Between a line of words and the middle of its bar.
const BAR: f64 = 17.0;
/// The height of an option with one line of words.
const ROW: f64 = 46.0;
/// Room above the first option.
const TOP: f64 = 14.0;
/// Room below the last option for ticks, without the title of the axis.
const BOTTOM: f64 = 26.0;
/// Room at both ends, for half a mark and half a label.
const SIDE: f64 = 14.0;
/// Between the words at both ends of a line.
const GAP: f64 = 16.0;

/// The frame and the scale of an option chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Layout {
    pub(super) frame: Frame,
    pub(super) scale: Linear,
    /// Whether the notes take a line of their own.
    pub(super) is_narrow: bool,
}

impl Layout {
    /// The layout of `rows` in a frame of `width`; `None` when there is nothing to draw. `said` gives
    /// the words at the start of each line.
    pub(super) fn new(
        width: f64,
        rows: &[OptionRow],
        said: &[String],
        range: Option<(f64, f64)>,
        title_lines: usize,
    ) -> Option<Self> {
        let (low, high) = bounds(rows.iter().map(|row| &row.band))?;
        let scale = match range {
            Some((low, high)) => Linear::nice(low, high, 4),
            None => Linear::nice(low, high, 4),
        };
        let is_narrow = rows.iter().zip(said).any(|(row, said)| {
            !row.note.is_empty() && words::width(said) + words::width(&row.note) + GAP > width
        });
        let row = ROW + if is_narrow { words::LINE } else { 0.0 };
        let bottom = TOP + row * rows.len() as f64;
        let frame = Frame {
            width,
            height: bottom + BOTTOM + words::LINE * title_lines as f64,
            left: SIDE,
            right: (width - SIDE).max(SIDE + 60.0),
            top: 0.0,
            bottom,
        };
        Some(Self {
            frame,
            scale,
            is_narrow,
        })
    }

    /// The horizontal place of a value.
    pub(super) fn x(&self, value: f64) -> f64 {
        self.frame.x(self.scale.position(value))
    }

    /// The baseline of the words of an option.
    pub(super) fn words(&self, index: usize) -> f64 {
        TOP + self.row() * index as f64
    }

    /// The middle of the bar of an option.
    pub(super) fn bar(&self, index: usize) -> f64 {
        let note = if self.is_narrow { words::LINE } else { 0.0 };
        self.words(index) + note + BAR
    }

    fn row(&self) -> f64 {
        ROW + if self.is_narrow { words::LINE } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::band::Band;
    use crate::marks::Shape;

    fn row(value: f64, note: &'static str) -> OptionRow {
        OptionRow {
            name: "optie".into(),
            class: "any".into(),
            shape: Shape::Circle,
            band: Band {
                p05: value - 0.1,
                p25: value - 0.05,
                p50: value,
                p75: value + 0.05,
                p95: value + 0.1,
            },
            change: "".into(),
            note: note.into(),
        }
    }

    fn layout(width: f64) -> Layout {
        let rows = [row(0.3, ""), row(0.6, "beste in 63 van de 100 werelden")];
        let said = ["optie 0,30".to_owned(), "optie 0,60".to_owned()];
        Layout::new(width, &rows, &said, None, 1).unwrap()
    }

    #[test]
    fn every_option_stands_below_the_one_before_it_and_within_the_drawing() {
        let layout = layout(470.0);
        assert!(layout.bar(0) < layout.words(1));
        assert!(layout.bar(1) < layout.frame.bottom && layout.frame.bottom < layout.frame.height);
        assert!(layout.x(0.3) < layout.x(0.6));
    }

    #[test]
    fn a_note_that_does_not_fit_takes_a_line_of_its_own() {
        assert!(!layout(470.0).is_narrow);
        let narrow = layout(240.0);
        assert!(narrow.is_narrow && narrow.frame.height > layout(470.0).frame.height);
    }

    #[test]
    fn nothing_to_draw_has_no_layout() {
        assert_eq!(Layout::new(470.0, &[], &[], None, 1), None);
    }
}
