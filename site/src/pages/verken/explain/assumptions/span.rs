//! A range of a parameter: where it lies on its track, and what fixing and moving make of it.

use regiewijzer_decimal::{fixed, parse};
use regiewijzer_ensemble::{Assumptions, Range};
use regiewijzer_model::Parameter;

use crate::text::exact;

/// A range on the track of its parameter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Span {
    /// The parameter.
    pub(super) parameter: Parameter,
    /// The range that is in force.
    pub(super) range: Range,
    /// From where to where the track goes.
    pub(super) track: Range,
}

/// The range of the model itself.
pub(super) fn of_model(parameter: Parameter) -> Range {
    Assumptions::default().range(parameter)
}

/// `0,06–0,09`, or one number where both ends are equal; an en dash would look like a minus sign
/// before a number below zero.
pub(super) fn written(Range { lo, hi }: Range) -> String {
    let [low, high] = [lo, hi].map(exact);
    if lo == hi {
        low
    } else if lo < 0.0 {
        format!("{low} … {high}")
    } else {
        format!("{low}–{high}")
    }
}

impl Span {
    /// The track goes as far beyond the model's range as that is wide, where that makes sense, and
    /// always to the ends of the range itself.
    pub(super) fn new(parameter: Parameter, range: Range) -> Self {
        let (own, info) = (of_model(parameter), parameter.info());
        let width = own.hi - own.lo;
        let track = Range {
            lo: (own.lo - width).max(info.min).min(range.lo),
            hi: (own.hi + width).min(info.max).max(range.hi),
        };
        Self {
            parameter,
            range,
            track,
        }
    }

    /// Whether it is one value.
    pub(super) fn is_fixed(self) -> bool {
        self.range.lo == self.range.hi
    }

    /// Where a value lies on the track, 0–1.
    pub(super) fn place(self, value: f64) -> f64 {
        (value - self.track.lo) / (self.track.hi - self.track.lo)
    }

    /// The smallest step that moves it: as fine as one can mean.
    pub(super) fn step(self) -> f64 {
        let own = of_model(self.parameter);
        libm::pow(10.0, libm::floor(libm::log10((own.hi - own.lo) / 20.0)))
    }

    /// The value in its middle.
    pub(super) fn fixed(self) -> Range {
        let middle = self.rounded((self.range.lo + self.range.hi) / 2.0);
        let middle = middle.max(self.range.lo).min(self.range.hi);
        Range {
            lo: middle,
            hi: middle,
        }
    }

    /// Just as wide, with its lower end as near to `lo` as the track allows.
    pub(super) fn moved(self, lo: f64) -> Range {
        let width = self.range.hi - self.range.lo;
        let lo = lo.min(self.track.hi - width).max(self.track.lo);
        let [lo, hi] = [lo, lo + width].map(|end| self.rounded(end));
        let (min, max) = (self.parameter.info().min, self.parameter.info().max);
        Range {
            lo: lo.max(min).min(max),
            hi: hi.max(min).min(max),
        }
    }

    /// To a tenth of a step, without the dust that floats leave.
    fn rounded(self, value: f64) -> f64 {
        let digits = (1.0 - libm::log10(self.step())).clamp(0.0, 12.0) as usize;
        parse(&fixed(value, digits)).unwrap_or(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(lo: f64, hi: f64) -> Span {
        Span::new(Parameter::AD, Range { lo, hi })
    }

    #[test]
    fn every_range_of_the_model_can_be_fixed_and_moved_within_what_makes_sense() {
        for parameter in Parameter::ALL {
            let span = Span::new(parameter, of_model(parameter));
            let mut assumptions = Assumptions::default();
            for range in [span.fixed(), span.moved(-1e9), span.moved(1e9)] {
                assert!(
                    assumptions.set(parameter, range).is_ok(),
                    "{}: {range:?}",
                    parameter.id()
                );
            }
            assert!((0.0..=1.0).contains(&span.place(span.range.lo)));
        }
    }

    #[test]
    fn what_is_moved_keeps_its_width_and_readable_numbers() {
        let moved = span(0.05, 0.12).moved(0.08);
        assert_eq!(moved, Range { lo: 0.08, hi: 0.15 });
    }

    #[test]
    fn what_is_fixed_is_one_value_in_the_middle() {
        let fixed = span(0.05, 0.12).fixed();
        assert_eq!(
            fixed,
            Range {
                lo: 0.085,
                hi: 0.085
            }
        );
        assert!(span(0.085, 0.085).is_fixed());
    }

    #[test]
    fn a_range_below_zero_has_no_dash_that_could_be_a_minus() {
        let range = Range { lo: -0.6, hi: -0.2 };
        assert_eq!(written(range), "−0,6 … −0,2");
        assert_eq!(written(Range { lo: 0.05, hi: 0.12 }), "0,05–0,12");
    }
}
