//! What pages to read hold, rendered natively from the evidence, the model and the texts.

mod changes;
mod counted;
mod facts;
mod fields;
mod glossary;
mod kit;
mod method;
mod model;
mod pictures;
mod regions;
mod rendering;
mod roundtable;
mod scenario;
pub mod share;
mod shares;
mod start;
mod tables;
mod terms;
mod texts;
mod worlds;

pub use changes::{Version, versions};
pub use kit::{Kit, kits};
pub use rendering::content_file;
pub(in crate::reading) use rendering::{content, field_of};
