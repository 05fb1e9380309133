//! An axis of a heat map.

use yew::prelude::*;

use crate::scale::{Linear, Logarithmic};

/// Equal steps, or equal ratios.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Steps {
    Linear(Linear),
    Logarithmic(Logarithmic),
}

/// The ends, the ticks and the title of an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatAxis {
    steps: Steps,
    /// The values worth a tick, from low to high.
    pub(super) ticks: Vec<f64>,
    /// The quantity and its unit.
    pub(super) title: AttrValue,
    /// Digits after the sign.
    pub(super) decimals: usize,
}

impl HeatAxis {
    /// An axis from `low` to `high` on which equal steps are equal differences.
    #[must_use]
    pub fn linear(low: f64, high: f64, title: AttrValue) -> Self {
        let scale = Linear::exact(low, high, 4);
        Self {
            steps: Steps::Linear(scale),
            ticks: scale.ticks(),
            title,
            decimals: scale.decimals(),
        }
    }

    /// An axis from `low` to `high` on which equal steps are equal ratios; `None` unless
    /// `0 < low < high`.
    #[must_use]
    pub fn logarithmic(low: f64, high: f64, ticks: Vec<f64>, title: AttrValue) -> Option<Self> {
        Some(Self {
            steps: Steps::Logarithmic(Logarithmic::new(low, high)?),
            ticks,
            title,
            decimals: 0,
        })
    }

    /// Where `value` stands between the ends, 0–1.
    pub(super) fn position(&self, value: f64) -> f64 {
        match self.steps {
            Steps::Linear(scale) => scale.position(value),
            Steps::Logarithmic(scale) => scale.position(value),
        }
    }

    /// The edges, 0–1, of cells with these `centres`: halfway between two centres, and the ends of
    /// the axis outside.
    pub(super) fn edges(&self, centres: &[f64]) -> Vec<f64> {
        let places: Vec<f64> = centres.iter().map(|one| self.position(*one)).collect();
        let between = places.windows(2).map(|pair| (pair[0] + pair[1]) / 2.0);
        std::iter::once(0.0)
            .chain(between)
            .chain(std::iter::once(1.0))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_meet_halfway_and_reach_the_ends() {
        let axis = HeatAxis::linear(0.0, 1.0, "macht".into());
        assert_eq!(axis.edges(&[0.125, 0.375, 0.75]), [0.0, 0.25, 0.5625, 1.0]);
        assert_eq!(axis.edges(&[0.5]), [0.0, 1.0]);
    }

    #[test]
    fn on_a_logarithmic_axis_equal_ratios_are_equally_wide() {
        let axis = HeatAxis::logarithmic(10.0, 10_000.0, Vec::new(), "inwoners".into()).unwrap();
        let edges = axis.edges(&[31.6, 316.0, 3160.0]);
        assert!((edges[1] - 1.0 / 3.0).abs() < 0.01, "{edges:?}");
        assert!((edges[2] - 2.0 / 3.0).abs() < 0.01, "{edges:?}");
    }
}
