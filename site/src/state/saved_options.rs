//! Where options are kept: in the browser, and where it refuses, in the window as long as it is open.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
use yew::prelude::*;

use super::options::Options;
use super::storage;

/// The name under which the browser keeps them.
const KEY: &str = "regiewijzer.opties";

/// The options that are kept, and the way to keep others.
#[derive(Clone, PartialEq)]
pub(crate) struct SavedOptions {
    /// What is kept.
    pub(crate) options: Rc<Options>,
    /// Whether the browser keeps it after the page is closed. A private window may refuse.
    pub(crate) lasts: bool,
    /// Whether it is known what the browser kept: not in the first rendering.
    pub(crate) is_read: bool,
    /// Keeps something else; an empty set is erased.
    pub(crate) keep: Callback<Options>,
}

#[derive(Properties, PartialEq)]
pub(crate) struct SavedOptionsProviderProps {
    /// What may keep options and read them.
    pub(crate) children: Html,
}

/// Gives [`SavedOptions`] as a context to everything inside.
///
/// The first rendering knows of no options, like the prerenderer; the browser is asked right after.
#[component]
pub(crate) fn SavedOptionsProvider(props: &SavedOptionsProviderProps) -> Html {
    let options = use_state_eq(|| Rc::new(Options::default()));
    let lasts = use_state_eq(|| true);
    let is_read = use_state_eq(|| false);
    {
        let (options, lasts, is_read) = (options.clone(), lasts.clone(), is_read.setter());
        use_effect_with((), move |()| {
            options.set(Rc::new(read()));
            lasts.set(storage::local().is_some());
            is_read.set(true);
            // Another window of the site keeps its options here too.
            let listener = EventListener::new(&window(), "storage", move |_| {
                if storage::local().is_some() {
                    options.set(Rc::new(read()));
                }
            });
            move || drop(listener)
        });
    }
    let keep = {
        let (options, lasts) = (options.clone(), lasts.clone());
        Callback::from(move |next: Options| {
            lasts.set(write(&next));
            options.set(Rc::new(next));
        })
    };
    let saved = SavedOptions {
        options: (*options).clone(),
        lasts: *lasts,
        is_read: *is_read,
        keep,
    };
    html! {
        <ContextProvider<SavedOptions> context={saved}>{ props.children.clone() }</ContextProvider<SavedOptions>>
    }
}

/// What is kept. The name of a window is all that goes along from one document to the next where
/// nothing may be stored.
fn read() -> Options {
    let text = match storage::local() {
        Some(storage) => storage.get_item(KEY).ok().flatten(),
        None => window().name().ok(),
    };
    text.map_or_else(Options::default, |text| Options::read(&text))
}

/// Whether the browser took it.
fn write(options: &Options) -> bool {
    let stored = storage::local().is_some_and(|storage| {
        if options.all().is_empty() {
            storage.remove_item(KEY).is_ok()
        } else {
            storage.set_item(KEY, &options.write()).is_ok()
        }
    });
    if !stored {
        // A window takes any name.
        let _ = window().set_name(&options.write());
    }
    stored
}
