//! The history of a window, stored from one document to the next: a document in the other language, or the
//! same one loaded again.

use regiewijzer_exploration::History;

use crate::state::{home, storage};

/// The name under which the browser stores it.
const KEY: &str = "regiewijzer.geschiedenis";

/// The stored history, where it led to the link that ends in `query`.
pub(super) fn read(query: &str) -> Option<History> {
    let text = storage::session()?.get_item(KEY).ok().flatten()?;
    History::read(&text).filter(|history| home::written(history.now()) == query)
}

/// Stores a history. Where the browser refuses, the next document has none.
pub(super) fn write(history: &History) {
    if let Some(storage) = storage::session() {
        let _ = storage.set_item(KEY, &history.write());
    }
}
