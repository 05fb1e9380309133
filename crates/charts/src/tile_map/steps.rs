//! Classes of a quantity.

use yew::prelude::*;

use crate::numbers::NumberStyle;

/// Five to seven classes of a quantity, divided by rising bounds.
#[derive(Clone, Debug, PartialEq)]
pub struct TileSteps {
    bounds: Vec<f64>,
}

impl TileSteps {
    /// The classes below, between and from these bounds; nothing unless there are four to six that rise.
    #[must_use]
    pub fn new(bounds: Vec<f64>) -> Option<Self> {
        let rises = bounds.windows(2).all(|pair| pair[0] < pair[1]);
        let is_finite = bounds.iter().all(|bound| bound.is_finite());
        (rises && is_finite && (4..=6).contains(&bounds.len())).then_some(Self { bounds })
    }

    /// The class of a value, from 0 for the lowest; a bound belongs to the class above it. What is not a
    /// number has none.
    #[must_use]
    pub fn class(&self, value: f64) -> Option<usize> {
        let below = self.bounds.iter().filter(|bound| **bound <= value);
        (!value.is_nan()).then(|| below.count())
    }

    /// The names of the classes from the lowest. In `below`, `between` and `from` the words `{low}` and
    /// `{high}` stand for the bounds.
    #[must_use]
    pub fn names(
        &self,
        [below, between, from]: [&str; 3],
        style: NumberStyle,
        decimals: usize,
    ) -> Vec<AttrValue> {
        let bounds: Vec<String> = self
            .bounds
            .iter()
            .map(|bound| style.fixed(*bound, decimals))
            .collect();
        let (Some(first), Some(last)) = (bounds.first(), bounds.last()) else {
            return Vec::new();
        };
        let middle = bounds.windows(2).map(|pair| {
            let name = between.replace("{low}", &pair[0]);
            name.replace("{high}", &pair[1])
        });
        std::iter::once(below.replace("{high}", first))
            .chain(middle)
            .chain([from.replace("{low}", last)])
            .map(AttrValue::from)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps() -> TileSteps {
        TileSteps::new(vec![50_000.0, 100_000.0, 150_000.0, 250_000.0]).unwrap()
    }

    #[test]
    fn a_bound_belongs_to_the_class_above_it() {
        let class = |value| steps().class(value);
        assert_eq!(class(0.0), Some(0));
        assert_eq!((class(49_999.0), class(50_000.0)), (Some(0), Some(1)));
        assert_eq!((class(250_000.0), class(1e9)), (Some(4), Some(4)));
        assert_eq!(class(f64::NAN), None);
    }

    #[test]
    fn bounds_rise_and_are_four_to_six() {
        let fits = |bounds: &[f64]| TileSteps::new(bounds.to_vec()).is_some();
        assert!(fits(&[1.0, 2.0, 3.0, 4.0]) && fits(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]));
        assert!(!fits(&[1.0, 2.0, 3.0]) && !fits(&[1.0, 2.0, 2.0, 4.0]));
        assert!(!fits(&[1.0, 2.0, 3.0, f64::INFINITY]));
    }

    #[test]
    fn every_class_has_a_name_with_its_bounds() {
        let words = ["minder dan {high}", "{low} tot {high}", "{low} of meer"];
        let names = steps().names(words, NumberStyle::DUTCH, 0);
        assert_eq!(names.len(), 5);
        assert_eq!(names[0].as_str(), "minder dan 50.000");
        assert_eq!(names[1].as_str(), "50.000 tot 100.000");
        assert_eq!(names[4].as_str(), "250.000 of meer");
    }
}
