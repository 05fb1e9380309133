//! Everything that can be chosen.

mod capacity_scan;
mod horizon;
mod instruments;
mod ladder;
mod lever;
mod means;
mod mix;
mod more;
mod power;
pub(super) mod props;
mod region;
mod scale;
mod scenario;
mod steps;
mod undo_redo;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::state::session::Session;
use crate::text::Localized;
use crate::text::interface::verken;
use means::Means;
use mix::Mix;
use more::More;
use power::Power;
use props::ChoiceProps;
use region::RegionChoice;
use scale::Scale;
use scenario::ScenarioPicker;
use steps::Steps;
use undo_redo::UndoRedo;

/// Choices that the closed column never shows as the last touched: the scenarios are always in view, and
/// the others hold more than one.
const NEVER_TOUCHED: [&str; 3] = ["scenario", "meer", "stappen"];

#[derive(Properties, PartialEq)]
pub(crate) struct ChoicesColumnProps {
    /// What is explored, and the steps that led there.
    pub(crate) session: Session,
}

/// The column of choices.
///
/// On a small screen it lies at the bottom, under the thumb: closed, it shows the scenarios and
/// the choice last touched; open, all of them. The style sheet decides when that is so.
#[component]
pub(crate) fn ChoicesColumn(props: &ChoicesColumnProps) -> Html {
    let session = &props.session;
    let choices = ChoiceProps {
        exploration: session.exploration.clone(),
        update: session.update.clone(),
    };
    let reset = choices.changing(|exploration, _: MouseEvent| exploration.reset());
    let open = use_state_eq(|| false);
    let Touched {
        name: touched,
        onpointerdown,
        onkeydown,
    } = use_touched("schaal");
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let column = use_node_ref();
    // Open, the choices can lie over the results, so they close when the focus goes on to those.
    let onfocusout = {
        let (open, column) = (open.clone(), column.clone());
        Callback::from(move |event: FocusEvent| {
            let to = event.related_target();
            let to = to.and_then(|target| target.dyn_into::<web_sys::Node>().ok());
            let leaves = to
                .zip(column.get())
                .is_some_and(|(to, column)| !column.contains(Some(&to)));
            if leaves {
                open.set(false);
            }
        })
    };
    let choice = |name: &'static str, control: Html| {
        html! {
            <div class="choice" data-choice={name} data-touched={(*touched == name).to_string()}>
                { control }
            </div>
        }
    };
    html! {
        <section class="choices" id={super::CHOICES} tabindex="-1" ref={column} data-open={open.to_string()} {onpointerdown} {onkeydown} {onfocusout}
            aria-label={verken::CHOICES}>
            <div class="choices-head">
                <h2>{ verken::CHOICES }</h2>
                <UndoRedo history={session.history.clone()} step={session.step.clone()} />
                <button type="button" class="text-button reset-all" onclick={reset}>
                    { verken::RESET }
                </button>
                // One button for both: one that gives way to another loses the focus.
                <button type="button" class="text-button choices-toggle" onclick={toggle}
                    aria-expanded={open.to_string()}>
                    { if *open { verken::FEWER_CHOICES } else { verken::ALL_CHOICES }.localized() }
                </button>
            </div>
            { choice("scenario", html! { <ScenarioPicker ..choices.clone() /> }) }
            { choice("regio", html! { <RegionChoice ..choices.clone() /> }) }
            { choice("mix", html! { <Mix ..choices.clone() /> }) }
            { choice("schaal", html! { <Scale ..choices.clone() /> }) }
            { choice("macht", html! { <Power ..choices.clone() /> }) }
            { choice("middelen", html! { <Means ..choices.clone() /> }) }
            { choice("meer", html! { <More ..choices.clone() /> }) }
            { choice("stappen", html! { <Steps session={session.clone()} /> }) }
        </section>
    }
}

/// The choice that was touched last, and the handlers that follow it.
struct Touched {
    name: UseStateHandle<String>,
    onpointerdown: Callback<PointerEvent>,
    onkeydown: Callback<KeyboardEvent>,
}

/// Follows presses and keys. Passing by with Tab touches nothing.
#[hook]
fn use_touched(first: &'static str) -> Touched {
    let name = use_state_eq(|| first.to_owned());
    let onpointerdown = use_callback(name.setter(), |event: PointerEvent, name| {
        touch(event.target_dyn_into(), name);
    });
    let onkeydown = use_callback(name.setter(), |event: KeyboardEvent, name| {
        if !matches!(event.key().as_str(), "Tab" | "Shift" | "Escape") {
            touch(event.target_dyn_into(), name);
        }
    });
    Touched {
        name,
        onpointerdown,
        onkeydown,
    }
}

fn touch(target: Option<Element>, name: &UseStateSetter<String>) {
    let choice = target.and_then(|element| element.closest("[data-choice]").ok().flatten());
    let found = choice.and_then(|element| element.get_attribute("data-choice"));
    if let Some(found) = found.filter(|found| !NEVER_TOUCHED.contains(&found.as_str())) {
        name.set(found);
    }
}
