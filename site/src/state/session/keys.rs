//! The keys that undo and redo.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use regiewijzer_exploration::HistoryAction;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

/// Fields in which people type: those keep an undo of their own. Nor does a key undo anything
/// behind an open sheet.
const TYPED_IN: &str =
    "input[type='text'], input[type='search'], textarea, [contenteditable], dialog";

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
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let types = target.and_then(|element| element.closest(TYPED_IN).ok().flatten());
    if types.is_some() {
        return None;
    }
    match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(HistoryAction::Undo),
        ("z", true) | ("y", false) => Some(HistoryAction::Redo),
        _ => None,
    }
}
