//! Which questions are open, kept in the window.

use std::collections::BTreeSet;

use yew::prelude::*;

use crate::state::storage;

/// The name under which they are stored.
const KEY: &str = "regiewijzer.vragen";
/// Stands between two ids.
const BETWEEN: char = ' ';

/// Ids of the questions that are open, and a callback that opens or closes one. The first rendering has
/// none open, as the server has.
#[hook]
pub(super) fn use_questions() -> (BTreeSet<String>, Callback<(&'static str, bool)>) {
    let open = use_state_eq(BTreeSet::new);
    {
        let open = open.setter();
        use_effect_with((), move |()| {
            let stored = storage::session().and_then(|storage| storage.get_item(KEY).ok()?);
            let ids = stored.unwrap_or_default();
            open.set(ids.split(BETWEEN).map(str::to_owned).collect());
        });
    }
    let toggle = use_callback(open.clone(), |(id, is_open): (&'static str, bool), open| {
        let mut ids = (**open).clone();
        let changes = if is_open {
            ids.insert(id.to_owned())
        } else {
            ids.remove(id)
        };
        if !changes {
            return;
        }
        let written: Vec<&str> = ids.iter().map(String::as_str).collect();
        if let Some(storage) = storage::session() {
            // Where the browser refuses, they close with the page.
            let _ = storage.set_item(KEY, &written.join(&BETWEEN.to_string()));
        }
        open.set(ids);
    });
    ((*open).clone(), toggle)
}
