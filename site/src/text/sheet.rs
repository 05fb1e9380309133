//! What a choice or an outcome is, in five parts.

use super::catalogue;
use super::interface::help;
use super::phrase::Phrase;

/// How many parts a sheet has.
const PARTS: usize = 5;
/// The parts of the sheet of a choice, in the order in which they are read.
const OF_CHOICE: [Phrase; PARTS] = [
    help::WHAT,
    help::EXAMPLES,
    help::DOES,
    help::TRADEOFFS,
    help::SOURCE,
];
/// The same of an outcome.
const OF_OUTCOME: [Phrase; PARTS] = [
    help::WHAT,
    help::AT_NONE,
    help::AT_HALF,
    help::AT_FULL,
    help::WHY,
];

/// A help sheet. Its texts are loaded apart from those of the interface.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sheet(usize);

impl Sheet {
    /// The head and the text of each part that it has; nothing while the texts are not loaded.
    pub(crate) fn parts(self) -> impl Iterator<Item = (Phrase, &'static str)> {
        let texts = catalogue::help().chunks_exact(PARTS).nth(self.0);
        let heads = if self.is_of_outcome() {
            OF_OUTCOME
        } else {
            OF_CHOICE
        };
        let parts = heads
            .into_iter()
            .zip(texts.unwrap_or_default().iter().copied());
        parts.filter(|(_, text)| !text.is_empty())
    }

    /// What an outcome is, and what its levels look like, each with its head but for the first.
    pub(crate) fn in_short(self) -> impl Iterator<Item = (Option<Phrase>, &'static str)> {
        let short = self.parts().filter(|(head, _)| *head != help::WHY);
        short.map(|(head, text)| ((head != help::WHAT).then_some(head), text))
    }

    /// What the level of an outcome that is nearest to a value, 0–1, looks like.
    pub(crate) fn level(self, value: f64) -> Option<&'static str> {
        let level = match value {
            ..0.25 => help::AT_NONE,
            0.75.. => help::AT_FULL,
            _ => help::AT_HALF,
        };
        self.parts()
            .find_map(|(head, text)| (head == level).then_some(text))
    }

    fn is_of_outcome(self) -> bool {
        self.0 >= sheets::NUMBER
    }
}

/// Every sheet, made from `texts/help.toml` and, for outcomes, `texts/measures.toml`.
pub(crate) mod sheets {
    use regiewijzer_model::{FurtherLever, Instrument, Lever, Outcome};

    use super::Sheet;

    /// The sheet of an outcome.
    pub(crate) const fn of_outcome(outcome: Outcome) -> Sheet {
        Sheet(NUMBER + outcome as usize)
    }

    include!(concat!(env!("OUT_DIR"), "/help.rs"));
}
