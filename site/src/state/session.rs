//! The exploration, its history and the link, kept in step.

mod keys;
mod replay;
mod stored_history;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use regiewijzer_exploration::{History, HistoryAction};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::Exploration;
use super::home;
use super::link::{self, Opened};
use super::notice::Notice;
use super::update::{Change, Update};
use crate::address::{self, use_query};
use crate::route::Route;
use keys::use_keys;
use replay::use_replay;

pub(crate) use replay::Replay;

/// How long nothing changes before a step ends and is written into the link, in milliseconds.
/// Browsers refuse to change an address many times a second.
const DEBOUNCE_MS: u32 = 500;

/// An exploration that lives in the link.
#[derive(Clone, PartialEq)]
pub(crate) struct Session {
    /// What is shown: what is explored now, or the step before it during a replay.
    pub(crate) exploration: Exploration,
    /// Changes what is explored.
    pub(crate) update: Update,
    /// Is called with what is explored next, before it is rendered.
    pub(crate) change_listener: ChangeListener,
    /// The steps that led here.
    pub(crate) history: Rc<History>,
    /// Goes through the steps.
    pub(crate) step: Callback<HistoryAction>,
    /// Which part of a replay is shown.
    pub(crate) replay: Replay,
    /// Shows the last change again.
    pub(crate) on_replay: Callback<()>,
    /// Explores what a file held.
    pub(crate) load: Callback<Opened>,
    /// What to say about the link or the file.
    pub(crate) notice: Notice,
    /// Closes the notice.
    pub(crate) close_notice: Callback<()>,
}

/// The history as the state of a component.
#[derive(Clone, PartialEq)]
struct Steps(History);

impl Reducible for Steps {
    type Action = HistoryAction;

    fn reduce(self: Rc<Self>, action: HistoryAction) -> Rc<Self> {
        Rc::new(Self(self.0.reduce(action)))
    }
}

/// A callback with what is explored next, before it is rendered.
#[derive(Clone, Default)]
pub(crate) struct ChangeListener(Rc<RefCell<Option<Callback<Exploration>>>>);

impl PartialEq for ChangeListener {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl ChangeListener {
    /// Sets the callback, in place of an earlier one.
    pub(crate) fn set(&self, callback: Callback<Exploration>) {
        self.0.replace(Some(callback));
    }

    fn notify(&self, next: &Exploration) {
        let callback = self.0.borrow().clone();
        if let Some(callback) = callback {
            callback.emit(next.clone());
        }
    }
}

/// The exploration that the link at `route` describes.
///
/// The first rendering is always the start: that is what the server rendered. The link is read
/// right after it, and again after every move back or forward.
#[hook]
pub(crate) fn use_session(route: Route) -> Session {
    let history = use_reducer_eq(|| Steps(History::new(Exploration::default())));
    let notice = use_state_eq(|| Notice::None);
    let (replay, go_replay) = use_replay(&history.0);
    use_link(route, &history, &notice);
    {
        let dispatcher = history.dispatcher();
        use_effect_with((*history).clone(), move |_| {
            let commit = Timeout::new(DEBOUNCE_MS, move || {
                dispatcher.dispatch(HistoryAction::Commit);
            });
            move || drop(commit)
        });
    }
    let step = {
        let dispatcher = history.dispatcher();
        use_callback((), move |action: HistoryAction, ()| {
            dispatcher.dispatch(action);
        })
    };
    use_keys(&step);
    let change_listener = (*use_state(ChangeListener::default)).clone();
    let listener = change_listener.clone();
    let current = history.clone();
    // Callbacks that stay the same let whatever did not change be left as it is.
    let update = use_callback(
        (step.clone(), go_replay.clone(), replay),
        move |change: Change, (step, go_replay, replay)| match replay {
            // What stands there is what was, not what is: the first touch only ends the replay.
            Replay::Before => go_replay.emit(Replay::Off),
            Replay::After | Replay::Off => {
                // A clone reads what is explored at this moment, also what isn't rendered yet.
                let next = change((**current.clone().0.now()).clone());
                listener.notify(&next);
                step.emit(HistoryAction::Change(next));
            }
        },
    );
    let load = use_callback(
        (step.clone(), notice.setter()),
        |opened: Opened, (step, notice)| {
            notice.set(Notice::from(opened.clone()));
            step.emit(HistoryAction::Load(opened.exploration));
        },
    );
    let close_notice = use_callback(notice.setter(), |(), notice| notice.set(Notice::None));
    let on_replay = use_callback(go_replay, |(), go| go.emit(Replay::Before));
    let shown = match (replay, history.0.before()) {
        (Replay::Before, Some(before)) => before,
        _ => history.0.now(),
    };
    Session {
        exploration: (**shown).clone(),
        update: Update::new(update),
        change_listener,
        history: Rc::new(history.0.clone()),
        step,
        replay,
        on_replay,
        load,
        notice: (*notice).clone(),
        close_notice,
    }
}

/// Reads the link when it is opened, and writes it and the history when the choices have settled.
#[hook]
fn use_link(route: Route, history: &UseReducerHandle<Steps>, notice: &UseStateHandle<Notice>) {
    let in_link = use_mut_ref(|| None::<String>);
    let query = use_query();
    {
        let (dispatcher, notice, in_link) = (history.dispatcher(), notice.clone(), in_link.clone());
        use_effect_with(query, move |query| {
            // It was written from here.
            if in_link.borrow().as_ref() == Some(query) {
                return;
            }
            let first = in_link.replace(Some(query.clone())).is_none();
            if first && let Some(stored) = stored_history::read(query) {
                dispatcher.dispatch(HistoryAction::Restore(stored));
                return;
            }
            let mut opened = link::read(query);
            if opened.is_bare {
                opened = home::opened();
            }
            notice.set(Notice::from(opened.clone()));
            dispatcher.dispatch(if first {
                HistoryAction::Open(opened.exploration)
            } else {
                HistoryAction::Load(opened.exploration)
            });
        });
    }
    let pending = use_mut_ref(|| None::<Box<dyn FnOnce()>>);
    let flush = {
        let pending = pending.clone();
        move || {
            let write = pending.take();
            if let Some(write) = write {
                write();
            }
        }
    };
    {
        let (flush, pending, in_link) = (flush.clone(), pending.clone(), in_link.clone());
        let leave = {
            let flush = flush.clone();
            move || {
                let shown = pending.borrow().as_ref().and(in_link.borrow().clone());
                flush();
                // A document that is loaded again asks for the address of before this write.
                if let Some(shown) = shown {
                    stored_history::also_read_at(&shown);
                }
            }
        };
        use_effect_with((), move |()| {
            let listeners = before_leaving(flush, leave);
            move || drop(listeners)
        });
    }
    let touched = history.0.touched().then(|| history.0.clone());
    use_effect_with(touched, move |touched| {
        let write = touched.clone().map(|history| {
            pending.replace(Some(Box::new(move || {
                stored_history::write(&history);
                let query = home::written(history.now());
                if in_link.borrow().as_ref() == Some(&query) {
                    return;
                }
                *in_link.borrow_mut() = Some(query.clone());
                address::replace(route, &query);
            })));
            Timeout::new(DEBOUNCE_MS, flush)
        });
        move || drop(write)
    });
}

/// Calls `flush` before a link is followed, so that a link with what is explored in it has what was just
/// chosen, and `leave` before the document goes.
fn before_leaving(flush: impl Fn() + 'static, leave: impl Fn() + 'static) -> [EventListener; 2] {
    let on_click = move |event: &Event| {
        let target = event
            .target()
            .and_then(|one| one.dyn_into::<Element>().ok());
        if target.is_some_and(|one| one.closest("a").ok().flatten().is_some()) {
            flush();
        }
    };
    let capture = EventListenerOptions::run_in_capture_phase();
    [
        EventListener::new_with_options(&document(), "click", capture, on_click),
        EventListener::new(&window(), "pagehide", move |_| leave()),
    ]
}
