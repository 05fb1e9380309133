//! Showing the last change again.

use gloo::timers::callback::Timeout;
use regiewijzer_exploration::History;
use yew::prelude::*;

/// How long the state before the change is shown, in milliseconds: long enough for a room to look.
const BEFORE: u32 = 1_800;
/// How long the word about the state after it stays, in milliseconds.
const AFTER: u32 = 2_500;

/// Which part of a replay is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Replay {
    /// None is going on.
    #[default]
    Off,
    /// How it was before the last change.
    Before,
    /// How it is now, just after.
    After,
}

/// The part of a replay that is shown, and a callback that goes to another part.
///
/// A step through the history ends it.
#[hook]
pub(super) fn use_replay(history: &History) -> (Replay, Callback<Replay>) {
    let replay = use_state_eq(Replay::default);
    {
        let replay = replay.clone();
        let at = (history.at(), history.now().clone());
        use_effect_with(at, move |_| replay.set(Replay::Off));
    }
    {
        let next = replay.clone();
        use_effect_with(*replay, move |shown| {
            let timer = match shown {
                Replay::Off => None,
                Replay::Before => Some(Timeout::new(BEFORE, move || next.set(Replay::After))),
                Replay::After => Some(Timeout::new(AFTER, move || next.set(Replay::Off))),
            };
            move || drop(timer)
        });
    }
    let go = use_callback(replay.setter(), |part, replay| replay.set(part));
    (*replay, go)
}
