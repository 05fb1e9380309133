//! Taking a chart along: as a drawing, a picture, figures, or a table on the clipboard.
//!
//! A drawing is the chart's own SVG with the colours and type it has on the page written into it, so
//! that it stands by itself. A picture is that drawing at twice its size. Nothing leaves the device.

mod clipboard;
mod ink;
pub(crate) mod name;
mod picture;
mod poster;
mod sheet;
mod take;

pub(crate) use clipboard::copy;
pub(crate) use sheet::Sheet;
pub(crate) use take::Take;
