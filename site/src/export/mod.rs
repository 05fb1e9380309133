//! Exporting a chart: as SVG, PNG, CSV, or a table on the clipboard.
//!
//! The SVG is that of the chart with its computed styles written into it as attributes. The PNG is
//! that drawing at twice its size. Nothing leaves the device.

mod about;
mod clipboard;
mod inline_styles;
mod menu;
pub(crate) mod name;
mod picture;
mod poster;
mod sheet;

pub(crate) use about::{About, choices};
pub(crate) use clipboard::copy;
pub(crate) use menu::ExportMenu;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use poster::wrap;
pub(crate) use sheet::Sheet;
