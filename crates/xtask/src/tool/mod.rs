//! The tools that the commands need, each brought when it isn't there.

pub(crate) mod cargo_tool;
pub(crate) mod chromium;
pub(crate) mod debian;
pub(crate) mod hunspell;
pub(crate) mod node;
pub(crate) mod wasm_target;
