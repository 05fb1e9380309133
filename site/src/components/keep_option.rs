//! Pinning what is explored: it is kept as an option, under a name, and stays in view.

use regiewijzer_charts::Mark;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::look::Look;
use super::route_link::RouteLink;
use crate::focus;
use crate::route::Page;
use crate::state::Exploration;
use crate::state::options::{LETTERS, Options, Refusal};
use crate::state::saved_options::SavedOptions;
use crate::text::interface::compare;
use crate::text::{Localized, Phrase};

/// The id of the form.
const FORM: &str = "vastzetten";

#[derive(Properties, PartialEq)]
pub(crate) struct KeepOptionProps {
    /// What to keep.
    pub(crate) exploration: Exploration,
}

/// A name, a button, and a word on what came of it.
#[component]
pub(crate) fn KeepOption(props: &KeepOptionProps) -> Html {
    let saved = use_context::<SavedOptions>();
    let outcome = use_state_eq(|| None::<Result<String, Refusal>>);
    let field = use_node_ref();
    let has_room = saved.as_ref().is_none_or(|saved| saved.options.has_room());
    let lasts = saved.as_ref().is_none_or(|saved| saved.lasts);
    let proposed = Look::of(&props.exploration).name;
    let onsubmit = {
        let (exploration, outcome, field) =
            (props.exploration.clone(), outcome.clone(), field.clone());
        let saved = saved.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (Some(saved), Some(field)) = (&saved, field.cast::<HtmlInputElement>()) else {
                return;
            };
            let written = field.value();
            let name = if written.trim().is_empty() {
                saved.options.free_name(proposed)
            } else {
                written
            };
            match saved.options.with(&name, &exploration) {
                Ok(next) => {
                    let kept = next.all().last().map(|option| option.name.clone());
                    // The field and the button go away.
                    if !next.has_room() {
                        focus::to(FORM);
                    }
                    saved.keep.emit(next);
                    field.set_value("");
                    outcome.set(kept.map(Ok));
                }
                Err(refused) => outcome.set(Some(Err(refused))),
            }
        })
    };
    let refused = match &*outcome {
        Some(Err(refused)) => Some(*refused),
        _ => None,
    };
    html! {
        <form class="keep-option" id={FORM} tabindex="-1" {onsubmit}>
            if has_room {
                <label for="bewaar-naam">{ compare::KEEP_AS }</label>
                <span class="keep-option-line">
                    <input class="option-name" id="bewaar-naam" type="text" ref={field} autocomplete="off"
                        maxlength={Options::NAME.to_string()} placeholder={proposed}
                        aria-invalid={refused.is_some().to_string()}
                        aria-describedby={refused.map(|_| "bewaar-fout")} />
                    <button type="submit" class="button">{ compare::KEEP }</button>
                </span>
            }
            if let Some(refused) = refused {
                <p class="slider-problem" role="alert" id="bewaar-fout">{ refusal(refused).localized() }</p>
            }
            if let Some(saved) = saved.filter(|saved| !saved.options.all().is_empty()) {
                { pinned(&saved, &outcome.setter()) }
            }
            <p class="choice-note" role="status">
                if let Some(Ok(name)) = &*outcome {
                    { if lasts { compare::kept(name) } else { compare::kept_for_now(name) } }{ " " }
                }
                if !has_room {
                    { compare::FULL_VERKEN }{ " " }
                }
                if !lasts && !matches!(*outcome, Some(Ok(_))) {
                    { compare::NOT_LASTING }
                }
            </p>
            if outcome.is_some() || !has_room {
                <RouteLink to={Page::Vergelijk.here()}>
                    { compare::TO_COMPARE }
                </RouteLink>
            }
        </form>
    }
}

/// What is pinned, with a button to let go of each.
fn pinned(saved: &SavedOptions, outcome: &UseStateSetter<Option<Result<String, Refusal>>>) -> Html {
    let all = saved.options.all().iter().zip(LETTERS).enumerate();
    html! {
        <ul class="pinned" aria-label={compare::PINNED}>
            { for all.map(|(place, (option, letter))| {
                let look = Look::of(&option.exploration);
                let (keep, next) = (saved.keep.clone(), saved.options.without(place));
                let outcome = outcome.clone();
                let onclick = Callback::from(move |_: MouseEvent| {
                    // The button goes away.
                    focus::to(FORM);
                    outcome.set(None);
                    keep.emit(next.clone());
                });
                html! {
                    <li class={look.class}>
                        <Mark shape={look.shape} /><b>{ letter }</b>{ " " }<span>{ &option.name }</span>{ " " }
                        <button type="button" class="text-button" {onclick} aria-label={compare::remove(&option.name)}>
                            { compare::REMOVE_SHORT }
                        </button>
                    </li>
                }
            }) }
        </ul>
    }
}

/// Why a name was refused, and what to do.
pub(crate) fn refusal(refused: Refusal) -> Phrase {
    match refused {
        Refusal::NoName => compare::NO_NAME,
        Refusal::Taken => compare::TAKEN,
        Refusal::Full => compare::FULL_VERKEN,
    }
}
