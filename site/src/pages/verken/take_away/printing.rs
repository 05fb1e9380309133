//! Paper waits until everything is there that goes on it.

use gloo::timers::callback::Timeout;
use gloo::utils::window;
use yew::prelude::*;

use crate::worker::pool::Pool;

/// How long is waited in between, in milliseconds, and how often: a slow device needs a while for
/// the causal diagram. What isn't there by then is left out.
const BETWEEN: u32 = 200;
const TRIES: u32 = 150;

/// A report that is asked for and then printed.
pub(crate) struct Printing {
    /// Whether what goes on paper is being gathered.
    pub(crate) going: bool,
    /// Gathers and prints.
    pub(crate) begin: Callback<()>,
}

/// While it is `going`, everything that goes on paper has to be on the page; as soon as no worker has
/// anything left to do, the browser is asked to print. Between an answer and the task that follows from it
/// the browser may run a timer: only workers that were idle twice in a row are done.
#[hook]
pub(crate) fn use_printing() -> Printing {
    let pool = use_context::<Pool>();
    let going = use_state_eq(|| false);
    {
        let end = going.setter();
        use_effect_with(*going, move |going| {
            let first =
                going.then(|| later(pool, TRIES, false, Callback::from(move |()| end.set(false))));
            move || drop(first)
        });
    }
    let begin = {
        let going = going.setter();
        use_callback(going, |(), going| going.set(true))
    };
    Printing {
        going: *going,
        begin,
    }
}

fn later(pool: Option<Pool>, tries: u32, was_idle: bool, end: Callback<()>) -> Timeout {
    Timeout::new(BETWEEN, move || {
        let is_idle = pool.as_ref().is_none_or(Pool::is_idle);
        if tries > 0 && !(was_idle && is_idle) {
            later(pool, tries - 1, is_idle, end).forget();
            return;
        }
        // A browser that cannot print does nothing.
        let _ = window().print();
        end.emit(());
    })
}
