//! Chart components that yield SVG nodes for Yew.
//!
//! They know scales, bands, lines and marks, and nothing of the domain: every
//! word they show is handed to them, every colour is a class that the style
//! sheet fills in. Layout is done by pure functions, so that it can be tested
//! without a screen; the components only write down what the layout found.

mod band;
mod dots;
mod fan;
mod figure;
mod marks;
mod numbers;
mod path;
mod scale;
mod table;
mod width;

pub use band::{Band, bounds};
pub use dots::{DotRow, DotScale};
pub use fan::{FanChart, FanTexts, Series};
pub use figure::{Figure, FigureFrame};
pub use marks::{Mark, Shape, shape_node};
pub use numbers::NumberStyle;
pub use path::{area, line};
pub use scale::{Linear, Logarithmic};
pub use table::{Table, TableAlternative};
