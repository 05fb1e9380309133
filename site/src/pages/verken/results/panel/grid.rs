//! The cells of the heat map: which are asked for, and what they show.

use std::rc::Rc;

use regiewijzer_analysis::sweep::Cell as Computed;
use regiewijzer_charts::{Better, Cell, Grid, Logarithmic};
use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::{Choices, Lever, Outcome, Scenario};

use crate::state::findings::better;
use crate::state::{Exploration, Plotted};
use crate::text::decimals;
use crate::worker::task::{Sweep, Swept, Task};

/// Scales along the map.
const COLUMNS: usize = 24;
/// Powers up the map.
const ROWS: usize = 16;
/// Worlds in each cell.
pub(super) const MEMBERS: u32 = 128;
/// The three futures.
pub(super) const FUTURES: [Scenario; 3] = [
    Scenario::Bestuursregisseur,
    Scenario::Terreinregisseur,
    Scenario::Beleidsregisseur,
];

/// What is plotted, of which measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Layer {
    /// The measure.
    pub(super) outcome: Outcome,
    /// What of it.
    pub(super) plotted: Plotted,
    /// Whether the map shows how exact that is, rather than how much.
    pub(super) error: bool,
}

/// The least and the most inhabitants that a region can have beside these choices.
pub(super) fn scale_limits(choices: &Choices) -> (u32, u32) {
    let bounds = Lever::Inhabitants.bounds_beside(choices);
    let (low, high) = bounds.unwrap_or_default();
    (low as u32, high as u32)
}

/// The centres of the columns: evenly on the logarithm, as numbers that a hand would choose, from the
/// least that there can be.
pub(super) fn scales(choices: &Choices) -> Vec<u32> {
    let (low, high) = scale_limits(choices);
    let Some(axis) = Logarithmic::new(f64::from(low), f64::from(high)) else {
        return Vec::new();
    };
    let further = (1..COLUMNS).map(|column| {
        let exact = axis.value(column as f64 / (COLUMNS - 1) as f64);
        let step = if exact < 100_000.0 { 500.0 } else { 1_000.0 };
        ((exact / step).round() * step) as u32
    });
    std::iter::once(low).chain(further).collect()
}

/// The centres of the rows: evenly, in the hundredths that a choice has too, so that going to a cell
/// gives exactly its figures.
pub(super) fn powers() -> Vec<f64> {
    (0..ROWS)
        .map(|row| (row as f64 / (ROWS - 1) as f64 * 100.0).round() / 100.0)
        .collect()
}

/// The choices with nothing said of scale and power. Later on a growth path has the same power in every
/// cell, so the map knows none.
pub(super) fn blank(choices: &Choices) -> Choices {
    Choices {
        inhabitants: None,
        doorzettingsmacht: None,
        later: Vec::new(),
        ..choices.clone()
    }
}

/// Whether the mix is that of one of the three futures.
pub(super) fn is_future(exploration: &Exploration) -> bool {
    exploration.choices.mix.is_none() && FUTURES.contains(&exploration.choices.scenario)
}

/// What the present mix is held against: the other futures, or all three where it is none of them.
fn rivals(exploration: &Exploration) -> Vec<Inquiry> {
    let own = is_future(exploration).then_some(exploration.choices.scenario);
    FUTURES
        .into_iter()
        .filter(|scenario| Some(*scenario) != own)
        .map(|scenario| {
            exploration.inquiry_about(Choices {
                scenario,
                mix: None,
                ..blank(&exploration.choices)
            })
        })
        .collect()
}

/// What is asked of the workers. It doesn't depend on the present scale and power.
pub(super) fn task(exploration: &Exploration, plotted: Plotted) -> Task {
    Task::Sweep(Sweep {
        inquiry: exploration.inquiry_about(blank(&exploration.choices)),
        inhabitants: scales(&exploration.choices),
        powers: powers(),
        members: MEMBERS,
        rivals: match plotted {
            Plotted::Mean => Vec::new(),
            Plotted::Best => rivals(exploration),
        },
        against: Some(Box::new(exploration.baseline())),
        thresholds: exploration.thresholds.clone(),
    })
}

impl Layer {
    /// What a cell shows. Nothing where it holds no share of the worlds.
    fn of(self, cell: &Computed) -> Option<Cell> {
        let at = self.outcome as usize;
        let (value, standard_error) = match self.plotted {
            Plotted::Mean => (
                f64::from(*cell.means.get(at)?),
                f64::from(*cell.errors.get(at)?),
            ),
            Plotted::Best => {
                let share = f64::from(*cell.best.get(at)?);
                let error = libm::sqrt(share * (1.0 - share) / f64::from(MEMBERS));
                (share, error)
            }
        };
        Some(Cell {
            value: if self.error { standard_error } else { value },
            standard_error,
            marked: cell.loses.get(at).copied().unwrap_or_default(),
        })
    }

    /// Which way the plotted value is better.
    pub(super) fn better(self) -> Better {
        match self.plotted {
            _ if self.error => Better::Lower,
            Plotted::Best => Better::Higher,
            Plotted::Mean => better(self.outcome),
        }
    }

    /// Digits after the sign of the plotted value.
    pub(super) fn decimals(self) -> usize {
        let value = match self.plotted {
            Plotted::Best => 2,
            Plotted::Mean => decimals(self.outcome),
        };
        value + usize::from(self.error)
    }

    /// The cells that are there, of these scales: a coarse picture is a grid with fewer of them.
    pub(super) fn grid(self, swept: &Swept, scales: &[u32]) -> Option<Rc<Grid>> {
        let stride = swept.stride as usize;
        if stride == 0 {
            return None;
        }
        let (columns, rows) = (places(COLUMNS, stride), places(ROWS, stride));
        let powers = powers();
        let cells = rows
            .iter()
            .flat_map(|row| columns.iter().map(move |column| row * COLUMNS + column))
            .map(|at| swept.cells.get(at)?.as_ref().and_then(|cell| self.of(cell)))
            .collect();
        let columns = columns.iter().map(|at| f64::from(scales[*at])).collect();
        let rows = rows.iter().map(|at| powers[*at]).collect();
        Grid::new(columns, rows, cells).map(Rc::new)
    }

    /// The values with the faintest and the strongest colour.
    ///
    /// They follow from the cells of the coarsest picture and a margin, so that colours stay as they
    /// are while the picture is refined. Only where a finished picture goes beyond them, they widen.
    pub(super) fn range(self, swept: &Swept) -> Option<(f64, f64)> {
        if self.plotted == Plotted::Best && !self.error {
            return Some((0.0, 1.0));
        }
        let stride = swept.stride as usize;
        let coarse = self.bounds(swept, 4)?;
        let margin = 0.12 * (coarse.1 - coarse.0);
        let (mut low, mut high) = (coarse.0 - margin, coarse.1 + margin);
        if stride == 1 {
            let fine = self.bounds(swept, 1)?;
            (low, high) = (low.min(fine.0), high.max(fine.1));
        }
        let unit = libm::pow(10.0, self.decimals() as f64);
        let low = ((low * unit).floor() / unit).max(0.0);
        let mut high = (high * unit).ceil() / unit;
        if let (Some(top), Plotted::Mean, false) =
            (self.outcome.info().natural_max, self.plotted, self.error)
        {
            high = high.min(top);
        }
        Some((low, high))
    }

    fn bounds(self, swept: &Swept, stride: usize) -> Option<(f64, f64)> {
        let (columns, rows) = (places(COLUMNS, stride), places(ROWS, stride));
        let values = rows
            .iter()
            .flat_map(|row| columns.iter().map(move |column| row * COLUMNS + column))
            .filter_map(|at| self.of(swept.cells.get(at)?.as_ref()?))
            .map(|cell| cell.value);
        values.fold(None, |found, value| {
            let (low, high) = found.unwrap_or((value, value));
            Some((f64::min(low, value), f64::max(high, value)))
        })
    }

    /// How far from the best a cell of the best region may be: two standard errors of the best.
    pub(super) fn tolerance(self, grid: &Grid) -> Option<f64> {
        let better = self.better();
        let cells = grid.cells().iter().flatten();
        let best = cells.reduce(|one, other| {
            if better.best(one.value, other.value) == one.value {
                one
            } else {
                other
            }
        })?;
        (!self.error).then_some(2.0 * best.standard_error)
    }
}

/// The places that a worker computes at a stride: in the middle of what each stands for.
fn places(count: usize, stride: usize) -> Vec<usize> {
    (stride / 2..count).step_by(stride).collect()
}

/// The choice that a cell stands for.
pub(super) fn go_to(exploration: Exploration, inhabitants: f64, power: f64) -> Exploration {
    exploration
        .with_number(Lever::Inhabitants, Some(inhabitants))
        .with_number(Lever::Doorzettingsmacht, Some(power))
        .with_scheduled(None)
}

#[cfg(test)]
mod tests;
