//! The history of a window, stored from one document to the next: a document in the other language, or the
//! same one loaded again.

use regiewijzer_exploration::History;

use crate::state::{home, storage};

/// The name under which the browser stores it.
const KEY: &str = "regiewijzer.geschiedenis";

/// The name of the query at which it is read too.
const ALSO_AT: &str = "regiewijzer.geschiedenis-adres";

/// The stored history, where it led to the link that ends in `query`.
pub(super) fn read(query: &str) -> Option<History> {
    let storage = storage::session()?;
    let text = storage.get_item(KEY).ok().flatten()?;
    let is_also_here = storage.get_item(ALSO_AT).ok().flatten().as_deref() == Some(query);
    History::read(&text).filter(|history| is_also_here || home::written(history.now()) == query)
}

/// Stores a history. Where the browser refuses, the next document has none.
pub(super) fn write(history: &History) {
    if let Some(storage) = storage::session() {
        let _ = storage.set_item(KEY, &history.write());
        let _ = storage.remove_item(ALSO_AT);
    }
}

/// Lets what was written last be read at this query too, until the next is written.
pub(super) fn also_read_at(query: &str) {
    if let Some(storage) = storage::session() {
        let _ = storage.set_item(ALSO_AT, query);
    }
}
