//! Where everything in a waterfall goes, in units that are pixels at the usual type size.

use super::Waterfall;
use crate::frame::{Frame, is_roomy};
use crate::path::line;
use crate::scale::Linear;
use crate::words;

/// Room right of the bars for the written change and its error.
const VALUES: f64 = 100.0;
/// The same where there is little room and the error stays in the table.
const VALUES_NARROW: f64 = 52.0;
/// Room below the rows for the axis.
const BOTTOM: f64 = 42.0;
/// Half of the thickness of a bar.
const HALF: f64 = 8.0;
/// How far the point of a bar reaches.
const TIP: f64 = 7.0;

/// One contribution, laid out.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Step {
    /// The difference before this contribution.
    pub(super) before: f64,
    /// The difference after it.
    pub(super) after: f64,
    /// One standard error below and above the difference after it.
    pub(super) error: (f64, f64),
}

/// The frame, the rows and the scale of a waterfall.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layout {
    pub(super) frame: Frame,
    pub(super) scale: Linear,
    pub(super) steps: Vec<Step>,
    row: f64,
}

impl Layout {
    /// The layout in a frame of `width`; `None` when a figure is not a number.
    pub(super) fn new<'a>(
        width: f64,
        waterfall: &Waterfall,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Option<Self> {
        let mut level = 0.0;
        let steps: Vec<Step> = waterfall
            .contributions
            .iter()
            .map(|one| {
                let before = level;
                level += one.value;
                Step {
                    before,
                    after: level,
                    error: (level - one.standard_error, level + one.standard_error),
                }
            })
            .collect();
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        for step in &steps {
            for value in [step.after, step.error.0, step.error.1] {
                if !value.is_finite() {
                    return None;
                }
                low = low.min(value);
                high = high.max(value);
            }
        }
        let is_roomy = is_roomy(width);
        let longest = names.into_iter().map(words::width).fold(0.0, f64::max);
        let left = if is_roomy {
            (longest + 16.0).max(90.0).min(width * 0.36)
        } else {
            18.0
        };
        let row = if is_roomy { 38.0 } else { 46.0 };
        let bottom = row * (steps.len() + 2) as f64 + 4.0;
        let values = if is_roomy { VALUES } else { VALUES_NARROW };
        let frame = Frame {
            width,
            height: bottom + BOTTOM,
            left,
            right: (width - values).max(left + 60.0),
            top: 0.0,
            bottom,
        };
        Some(Self {
            frame,
            scale: Linear::nice(low, high, if is_roomy { 5 } else { 3 }),
            steps,
            row,
        })
    }

    /// The horizontal place of a value.
    pub(super) fn x(&self, value: f64) -> f64 {
        self.frame.x(self.scale.position(value))
    }

    /// The middle of the bar in a row; row 0 is the start.
    pub(super) fn middle(&self, row: usize) -> f64 {
        let within = if self.frame.is_roomy() { 0.5 } else { 0.68 };
        self.row * (row as f64 + within)
    }

    /// The places of the first line of a name and of the lines below it.
    pub(super) fn name_lines(&self, row: usize, name: &str) -> Vec<(f64, String)> {
        let (room, most) = if self.frame.is_roomy() {
            (self.frame.left - 14.0, 2)
        } else {
            (self.frame.width - 8.0, 1)
        };
        let lines = words::wrap(name, room, most);
        let top = if self.frame.is_roomy() {
            self.middle(row) + 4.5 - 7.5 * (lines.len() as f64 - 1.0)
        } else {
            self.row * row as f64 + 17.0
        };
        lines
            .into_iter()
            .enumerate()
            .map(|(index, text)| (top + 15.0 * index as f64, text))
            .collect()
    }

    /// The outline of the bar of a step: it points the way the value moves.
    pub(super) fn bar(&self, index: usize) -> String {
        let step = &self.steps[index];
        let (from, to) = (self.x(step.before), self.x(step.after));
        let middle = self.middle(index + 1);
        let tip = TIP.min((to - from).abs()) * (to - from).signum();
        let mut path = line(&[
            (from, middle - HALF),
            (to - tip, middle - HALF),
            (to, middle),
            (to - tip, middle + HALF),
            (from, middle + HALF),
        ]);
        path.push('Z');
        path
    }

    /// Where the written change of a step begins: right of everything drawn in its row.
    pub(super) fn value_x(&self, index: usize) -> f64 {
        let step = &self.steps[index];
        self.x(step.before.max(step.error.1).max(step.after)) + 8.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::waterfall::Contribution;
    use proptest::prelude::*;

    fn waterfall(values: &[f64]) -> Waterfall {
        Waterfall {
            contributions: values
                .iter()
                .map(|value| Contribution {
                    name: "schaal".into(),
                    value: *value,
                    standard_error: 0.01,
                })
                .collect(),
        }
    }

    fn layout(width: f64, waterfall: &Waterfall) -> Layout {
        Layout::new(width, waterfall, ["doorzettingsmacht"]).unwrap()
    }

    #[test]
    fn each_bar_begins_where_the_one_above_ends_and_the_last_ends_at_the_end() {
        let whole = waterfall(&[0.12, -0.05, 0.02]);
        let found = layout(640.0, &whole);
        assert_eq!(found.steps[0].before, 0.0);
        for pair in found.steps.windows(2) {
            assert_eq!(pair[0].after, pair[1].before);
        }
        assert!((found.steps[2].after - whole.end()).abs() < 1e-12);
        assert!((whole.end() - 0.09).abs() < 1e-12);
    }

    #[test]
    fn a_bar_points_the_way_the_value_moves() {
        let found = layout(640.0, &waterfall(&[0.12, -0.05]));
        assert!(found.x(found.steps[0].after) > found.x(found.steps[0].before));
        assert!(found.x(found.steps[1].after) < found.x(found.steps[1].before));
    }

    #[test]
    fn a_figure_that_is_not_a_number_has_no_layout() {
        let whole = waterfall(&[f64::NAN]);
        assert_eq!(Layout::new(640.0, &whole, ["schaal"]), None);
    }

    #[test]
    fn without_contributions_start_and_end_remain() {
        let found = layout(640.0, &waterfall(&[]));
        assert!(found.middle(1) < found.frame.bottom);
    }

    #[test]
    fn on_a_phone_names_stand_above_their_bars() {
        let found = layout(320.0, &waterfall(&[0.1]));
        let names = found.name_lines(1, "doorzettingsmacht");
        assert!(names[0].0 < found.middle(1) - HALF);
        assert!(found.frame.right > found.frame.left + 200.0);
    }

    proptest! {
        #[test]
        fn everything_stays_inside_the_frame(
            width in 288.0..1600.0f64,
            values in prop::collection::vec(-2.0..2.0f64, 0..9),
        ) {
            let found = layout(width, &waterfall(&values));
            for (index, step) in found.steps.iter().enumerate() {
                prop_assert!(found.x(step.error.0) >= found.frame.left - 1e-9);
                prop_assert!(found.x(step.error.1) <= found.frame.right + 1e-9);
                prop_assert!(found.value_x(index) + 40.0 <= width);
            }
        }
    }
}
