//! What one of the two charts shows, and how.

use regiewijzer_model::Outcome;

/// A way to look at outcomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PanelKind {
    /// One measure over time, as bands.
    #[default]
    Fan,
    /// One measure over scale and doorzettingsmacht.
    HeatMap,
    /// Two measures against each other, over many options.
    Pareto,
    /// One measure for today and the three scenarios at the present scale.
    Scenarios,
    /// The region, drawn month by month.
    Field,
}

impl PanelKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Fan,
        Self::HeatMap,
        Self::Pareto,
        Self::Scenarios,
        Self::Field,
    ];

    /// Stable id, as in a link.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Fan => "verloop",
            Self::HeatMap => "kaart",
            Self::Pareto => "afweging",
            Self::Scenarios => "scenarios",
            Self::Field => "veld",
        }
    }

    /// The kind with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// What the colour of a map shows of its measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Plotted {
    /// Its mean over the worlds.
    #[default]
    Mean,
    /// The share of the worlds in which it is better than with any of the rivals.
    Best,
}

/// What a chart shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PanelView {
    /// How it shows it.
    pub kind: PanelKind,
    /// The measure.
    pub outcome: Outcome,
    /// The measure it is held against, for kinds that hold two against each other.
    pub other: Outcome,
    /// What the colour shows, in a map.
    pub plotted: Plotted,
    /// Whether a map shows how exact that is, rather than how much.
    pub error: bool,
}

impl PanelView {
    /// The measure that others are held against where none is chosen: what it costs.
    pub const OTHER: Outcome = Outcome::Kost;

    /// A measure over time.
    pub const fn fan(outcome: Outcome) -> Self {
        Self {
            kind: PanelKind::Fan,
            outcome,
            other: Self::OTHER,
            plotted: Plotted::Mean,
            error: false,
        }
    }

    /// The same of a measure in another way.
    pub const fn of_kind(kind: PanelKind, outcome: Outcome) -> Self {
        Self {
            kind,
            ..Self::fan(outcome)
        }
    }
}
