//! What a choice is, in five parts.

use regiewijzer_evidence::Text;

/// A help sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sheet {
    /// What it is.
    pub(crate) what: Text,
    /// Examples from practice.
    pub(crate) examples: Text,
    /// What it does in the model.
    pub(crate) does: Text,
    /// What is gained and lost.
    pub(crate) tradeoffs: Text,
    /// Where it comes from.
    pub(crate) source: Text,
}

/// Every sheet, made from `texts/help.toml`.
pub(crate) mod sheets {
    use regiewijzer_evidence::Text;
    use regiewijzer_model::{FurtherLever, Instrument, Lever};

    use super::Sheet;

    include!(concat!(env!("OUT_DIR"), "/sheets.rs"));
}
