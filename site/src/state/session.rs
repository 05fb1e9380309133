//! The exploration and the link, kept in step.

use gloo_timers::callback::Timeout;
use yew::prelude::*;
use yew_router::hooks::{use_location, use_navigator};
use yew_router::query::Raw;

use super::Exploration;
use super::link::{self, Problem};
use crate::route::Route;

/// How long a choice rests before it is written into the link, in milliseconds. Browsers refuse
/// to change an address many times a second.
const REST: u32 = 300;

/// What the link asked us to say.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Notice {
    /// Nothing.
    None,
    /// It could not be read.
    Damaged(Vec<Problem>),
    /// Another version of the model made it.
    OtherModel(String),
}

/// An exploration that lives in the link.
#[derive(Clone, PartialEq)]
pub(crate) struct Session {
    /// What is explored.
    pub(crate) exploration: Exploration,
    /// Explores something else.
    pub(crate) update: Callback<Exploration>,
    /// What to say about the link.
    pub(crate) notice: Notice,
    /// Closes the notice.
    pub(crate) close_notice: Callback<()>,
}

/// The exploration that the link at `route` describes.
///
/// The first rendering is always the start: that is what the server rendered. The link is read
/// right after it, and again whenever somebody goes back or forward.
#[hook]
pub(crate) fn use_session(route: Route) -> Session {
    let exploration = use_state_eq(Exploration::default);
    let notice = use_state_eq(|| Notice::None);
    let in_link = use_mut_ref(|| None::<String>);
    let resting = use_mut_ref(|| None::<Timeout>);
    let navigator = use_navigator();
    let location = use_location();

    let query = location.map_or_else(String::new, |location| {
        location.query_str().trim_start_matches('?').to_owned()
    });
    {
        let (exploration, notice) = (exploration.clone(), notice.clone());
        let (in_link, resting) = (in_link.clone(), resting.clone());
        use_effect_with(query, move |query| {
            // What we wrote ourselves brings no news.
            if in_link.borrow().as_ref() == Some(query) {
                return;
            }
            *in_link.borrow_mut() = Some(query.clone());
            resting.borrow_mut().take();
            match link::read(query) {
                Ok(opened) => {
                    exploration.set(opened.exploration);
                    notice.set(opened.other_model.map_or(Notice::None, Notice::OtherModel));
                }
                Err(problems) => {
                    exploration.set(Exploration::default());
                    notice.set(Notice::Damaged(problems));
                }
            }
        });
    }

    let update = {
        let exploration = exploration.clone();
        Callback::from(move |next: Exploration| {
            let query = link::write(&next);
            exploration.set(next);
            let (in_link, navigator) = (in_link.clone(), navigator.clone());
            let write = Timeout::new(REST, move || {
                let Some(navigator) = navigator else { return };
                if in_link.borrow().as_ref() == Some(&query) {
                    return;
                }
                *in_link.borrow_mut() = Some(query.clone());
                if query.is_empty() {
                    navigator.replace(&route);
                } else {
                    // A raw query has no encoding that could fail.
                    let _ = navigator.replace_with_query(&route, Raw(query));
                }
            });
            // The one that rested is dropped, and with it what it would have written.
            *resting.borrow_mut() = Some(write);
        })
    };
    let close_notice = {
        let notice = notice.clone();
        Callback::from(move |()| notice.set(Notice::None))
    };
    Session {
        exploration: (*exploration).clone(),
        update,
        notice: (*notice).clone(),
        close_notice,
    }
}
