//! What a choice is, in five parts.

use super::catalogue;
use super::interface::help;
use super::phrase::Phrase;

/// The parts of a sheet, in the order in which they are read.
const PARTS: [Phrase; 5] = [
    help::WHAT,
    help::EXAMPLES,
    help::DOES,
    help::TRADEOFFS,
    help::SOURCE,
];

/// A help sheet. Its texts are loaded apart from those of the interface.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sheet(usize);

impl Sheet {
    /// The head and the text of each part; nothing while the texts are not loaded.
    pub(crate) fn parts(self) -> impl Iterator<Item = (Phrase, &'static str)> {
        let texts = catalogue::help().chunks_exact(PARTS.len()).nth(self.0);
        PARTS
            .into_iter()
            .zip(texts.unwrap_or_default().iter().copied())
    }
}

/// Every sheet, made from `texts/help.toml`.
pub(crate) mod sheets {
    use regiewijzer_model::{FurtherLever, Instrument, Lever};

    use super::Sheet;

    include!(concat!(env!("OUT_DIR"), "/help.rs"));
}
