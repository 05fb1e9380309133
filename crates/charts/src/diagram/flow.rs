//! Which way causes lead to effects: to the right where there is room, else down.

/// The width of a node.
pub(super) const NODE_WIDTH: f64 = 128.0;
/// The height of a node: three lines of words.
pub(super) const NODE_HEIGHT: f64 = 48.0;

/// The least and the most room between two columns.
const COLUMN_GAP: (f64, f64) = (64.0, 150.0);
/// The room between two rows.
const ROW_GAP: f64 = 48.0;

/// The direction from one layer to the next.
///
/// Places are counted *along* it and *across* it, so that nothing but this needs to know which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flow {
    /// Layers are columns, from the left.
    Right,
    /// Layers are rows, from the top.
    Down,
}

impl Flow {
    /// How long a node is along the flow.
    pub(super) fn node_along(self) -> f64 {
        match self {
            Self::Right => NODE_WIDTH,
            Self::Down => NODE_HEIGHT,
        }
    }

    /// How long a node is across the flow.
    pub(super) fn node_across(self) -> f64 {
        match self {
            Self::Right => NODE_HEIGHT,
            Self::Down => NODE_WIDTH,
        }
    }

    /// The room between two layers of so many in a frame of `width`.
    pub(super) fn gap(self, width: f64, layers: f64) -> f64 {
        match self {
            Self::Right => {
                let free = width - layers * NODE_WIDTH;
                (free / (layers - 1.0).max(1.0)).clamp(COLUMN_GAP.0, COLUMN_GAP.1)
            }
            Self::Down => ROW_GAP,
        }
    }

    /// From a place along and across the flow to one right and down, and back.
    pub(super) fn turned(self, (along, across): (f64, f64)) -> (f64, f64) {
        match self {
            Self::Right => (along, across),
            Self::Down => (across, along),
        }
    }
}
