//! Projector mode: one thing at a time, large, so that a room can follow.

mod share;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, document_element};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::components::look::Look;
use crate::focus::{self, is_typed_in};
use crate::state::words::region;
use crate::state::{Exploration, PanelKind, storage};
use crate::text::interface::projector;
use crate::text::{Localized, Phrase};
use share::Share;

/// The attribute of the root element that the style sheet reads.
const ATTRIBUTE: &str = "data-projector";
/// The id of the button that turns the mode on and off.
const SWITCH: &str = "projector";
/// Where a window stores which slide is shown.
const STORED: &str = "regiewijzer-projector";

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slide {
    /// An outcome over time.
    Course,
    /// Which choice did what.
    Why,
    /// An outcome over scale and doorzettingsmacht.
    Fails,
    /// The region, month by month.
    Field,
}

impl Slide {
    /// All, in the order of their keys: 1 to 4.
    const ALL: [Self; 4] = [Self::Course, Self::Why, Self::Fails, Self::Field];

    const fn id(self) -> &'static str {
        match self {
            Self::Course => "verloop",
            Self::Why => "waarom",
            Self::Fails => "mis",
            Self::Field => "veld",
        }
    }

    /// The id of its button.
    const fn button(self) -> &'static str {
        match self {
            Self::Course => "beeld-verloop",
            Self::Why => "beeld-waarom",
            Self::Fails => "beeld-mis",
            Self::Field => "beeld-veld",
        }
    }

    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|slide| slide.id() == id)
    }

    const fn name(self) -> Phrase {
        match self {
            Self::Course => projector::COURSE,
            Self::Why => projector::WHY,
            Self::Fails => projector::FAILS,
            Self::Field => projector::FIELD,
        }
    }

    /// The view of the panel that fills it; the section that explains fills the other.
    pub(super) const fn panel(self) -> Option<PanelKind> {
        match self {
            Self::Course => Some(PanelKind::Fan),
            Self::Why => None,
            Self::Fails => Some(PanelKind::HeatMap),
            Self::Field => Some(PanelKind::Field),
        }
    }
}

/// Which slide is shown, if the mode is on.
pub(super) type Show = Option<Slide>;

/// The mode, and a callback that goes elsewhere in it. A window keeps it over a reload.
#[hook]
pub(super) fn use_show() -> (Show, Callback<Show>) {
    let show = use_state_eq(|| None::<Slide>);
    {
        let show = show.setter();
        use_effect_with((), move |()| {
            let store = storage::session();
            let stored: Option<String> =
                store.and_then(|store| store.get_item(STORED).ok().flatten());
            show.set(stored.as_deref().and_then(Slide::from_id));
            // Other pages are not made for it.
            || mark(None)
        });
    }
    let had_focus = use_mut_ref(|| false);
    {
        let had_focus = had_focus.clone();
        use_effect_with(*show, move |show| {
            mark(*show);
            // What had the focus may be gone.
            if had_focus.replace(false) && !focus::is_anywhere() {
                focus::to(show.map_or(SWITCH, Slide::button));
            }
        });
    }
    let go = use_callback(show.setter(), move |to: Show, show| {
        had_focus.replace(focus::is_anywhere());
        store(to);
        show.set(to);
    });
    use_show_keys(*show, &go);
    (*show, go)
}

/// Escape leaves, and a figure goes to its slide; not in a field, nor behind an open sheet.
#[hook]
fn use_show_keys(show: Show, go: &Callback<Show>) {
    use_effect_with((show.is_some(), go.clone()), |(on, go)| {
        let go = go.clone();
        let listener = on.then(|| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&document(), "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                    return;
                };
                let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
                if modified || event.default_prevented() || is_typed_in(event) {
                    return;
                }
                if let Some(to) = led_to(&event.key()) {
                    event.prevent_default();
                    go.emit(to);
                }
            })
        });
        move || drop(listener)
    });
}

/// Where a key leads, if anywhere.
fn led_to(key: &str) -> Option<Show> {
    if key == "Escape" {
        return Some(None);
    }
    let number: usize = key.parse().ok()?;
    Slide::ALL
        .get(number.checked_sub(1)?)
        .map(|slide| Some(*slide))
}

fn store(show: Show) {
    if let Some(store) = storage::session() {
        // Where nothing can be stored, a reload ends the mode.
        let _ = match show {
            Some(slide) => store.set_item(STORED, slide.id()),
            None => store.remove_item(STORED),
        };
    }
}

fn mark(show: Show) {
    let root = document_element();
    // Setting a valid attribute cannot fail.
    let _ = match show {
        Some(slide) => root.set_attribute(ATTRIBUTE, slide.id()),
        None => root.remove_attribute(ATTRIBUTE),
    };
}

/// What a room is looking at: the region and the scenario.
pub(super) fn title(exploration: &Exploration) -> String {
    projector::title(region(exploration), Look::of(exploration).name)
}

#[derive(Properties, PartialEq)]
pub(super) struct ShowBarProps {
    /// What is shown.
    pub(super) show: Show,
    /// Goes elsewhere.
    pub(super) go: Callback<Show>,
    /// What is explored.
    pub(super) exploration: Exploration,
}

/// The button that turns the mode on and off; while it is on also one for each slide, and one that shares.
#[component]
pub(super) fn ShowBar(props: &ShowBarProps) -> Html {
    let ShowBarProps {
        show,
        go,
        exploration,
    } = props;
    let to = |show: Show| go.reform(move |_: MouseEvent| show);
    let slide = |(slide, key): (Slide, usize)| {
        html! {
            <button type="button" class="button show-slide" id={slide.button()}
                aria-pressed={(*show == Some(slide)).to_string()} aria-keyshortcuts={key.to_string()} onclick={to(Some(slide))}>
                <kbd aria-hidden="true">{ key }</kbd>{ " " }{ slide.name().localized() }
            </button>
        }
    };
    let (word, next) = match show {
        Some(_) => (projector::OFF, None),
        None => (projector::ON, Some(Slide::Course)),
    };
    html! {
        <div class="show-bar">
            if show.is_some() {
                <div class="show-slides" role="group" aria-label={projector::SLIDES}>
                    { for Slide::ALL.into_iter().zip(1..).map(slide) }
                </div>
                <Share exploration={exploration.clone()} />
            }
            <button type="button" class="button projector-switch" id={SWITCH} aria-pressed={show.is_some().to_string()}
                aria-keyshortcuts={show.map(|_| "Escape")} onclick={to(next)}>
                { word.localized() }
            </button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_lead_to_the_slides_and_escape_leaves() {
        for (place, slide) in Slide::ALL.into_iter().enumerate() {
            assert_eq!(led_to(&(place + 1).to_string()), Some(Some(slide)));
            assert_eq!(Slide::from_id(slide.id()), Some(slide));
        }
        assert_eq!(led_to("Escape"), Some(None));
        for key in ["0", "5", "-1", "a", "Enter"] {
            assert_eq!(led_to(key), None);
        }
    }
}
