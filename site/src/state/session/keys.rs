//! The keys that undo and redo.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use regiewijzer_exploration::HistoryAction;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::focus::is_typed_in;

/// Listens to Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y anywhere on the page; on a Mac to the same with Cmd.
#[hook]
pub(super) fn use_keys(step: &Callback<HistoryAction>) {
    use_effect_with(step.clone(), |step| {
        let step = step.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let on_key = move |event: &Event| {
            let Some(pressed) = event.dyn_ref::<KeyboardEvent>().and_then(step_of) else {
                return;
            };
            event.prevent_default();
            step.emit(pressed);
        };
        let listener = EventListener::new_with_options(&document(), "keydown", options, on_key);
        move || drop(listener)
    });
}

/// The step that a key asks for, if it asks for one.
fn step_of(event: &KeyboardEvent) -> Option<HistoryAction> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    // What people type in keeps an undo of its own.
    if is_typed_in(event) {
        return None;
    }
    match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(HistoryAction::Undo),
        ("z", true) | ("y", false) => Some(HistoryAction::Redo),
        _ => None,
    }
}
