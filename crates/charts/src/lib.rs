//! Chart components that yield SVG nodes for Yew.
//!
//! They know scales, bands, lines and marks, and nothing of the domain: every
//! word they show is handed to them, every colour is a class that the style
//! sheet fills in. Layout is done by pure functions, so that it can be tested
//! without a screen; the components only write down what the layout found.

mod band;
mod better;
mod diagram;
mod dots;
mod extent;
mod fan;
mod field;
mod focus;
mod frame;
mod heatmap;
mod marks;
mod numbers;
mod options;
mod path;
mod pointer;
mod reading;
mod rug;
mod scale;
mod scatter;
mod shell;
mod stairs;
mod table;
mod ternary;
mod tile_map;
mod waterfall;
mod words;

pub use band::{Band, bounds};
pub use better::Better;
pub use diagram::{CausalDiagram, Causes, DiagramArrow, DiagramNode, DiagramTexts, Sign};
pub use dots::{DotRow, DotScale};
pub use fan::{FanChart, FanTexts, Series};
pub use field::{
    Disc, FieldChart, FieldMark, FieldPicture, FieldStill, FieldTexts, Fields, GROUPS, Ground,
    LINES, Moment, per_grain,
};
pub use heatmap::{Cell, Grid, HeatAxis, HeatMap, HeatMark, HeatRange, HeatTexts};
pub use marks::{Mark, Shape, shape_node};
pub use numbers::NumberStyle;
pub use options::{OptionChart, OptionRow, OptionTexts};
pub use path::{area, line};
pub use pointer::place;
pub use rug::Rug;
pub use scale::{Linear, Logarithmic};
pub use scatter::{Point, ScatterAxis, ScatterChart, ScatterTexts, has_frontier_line};
pub use shell::{ChartTexts, Figure};
pub use stairs::{Stair, StairChart, StairMark, StairTexts};
pub use table::{Table, TableAlternative};
pub use ternary::{ArrowPress, Corner, Shares, Ternary, TernaryMark};
pub use tile_map::{
    BlankMapTile, MapTile, TileClasses, TileKind, TileMap, TileMapTexts, TileSteps, TileValue,
    Tiles,
};
pub use waterfall::{Anchor, Contribution, Waterfall, WaterfallChart, WaterfallTexts};
