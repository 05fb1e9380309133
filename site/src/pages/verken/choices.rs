//! Everything that can be chosen.

mod touched;

use regiewijzer_evidence::{Language, Text};
use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::means::Means;
use super::mix::Mix;
use super::more::More;
use super::power::Power;
use super::region::RegionChoice;
use super::scale::Scale;
use super::scenario::ScenarioPicker;
use super::steps::Steps;
use super::undo_redo::UndoRedo;
use crate::state::session::Session;
use crate::state::{Exploration, Update};
use crate::text::interface::verken;
use touched::{Touched, use_touched};

/// Properties of everything that can be chosen.
#[derive(Clone, Properties, PartialEq)]
pub(crate) struct ChoiceProps {
    /// What is explored.
    pub(crate) exploration: Exploration,
    /// Changes what is explored.
    pub(crate) update: Update,
    /// The reader's language.
    pub(crate) language: Language,
}

impl ChoiceProps {
    /// A callback that changes the exploration by a function of a value.
    pub(crate) fn changing<T: 'static>(
        &self,
        change: impl Fn(Exploration, T) -> Exploration + Clone + 'static,
    ) -> Callback<T> {
        self.update.with(change)
    }
}

/// Properties of [`ChoicesColumn`].
#[derive(Properties, PartialEq)]
pub(crate) struct ChoicesColumnProps {
    /// What is explored, and the steps that led there.
    pub(crate) session: Session,
    /// The reader's language.
    pub(crate) language: Language,
}

/// The column of choices.
///
/// On a small screen it lies at the bottom, under the thumb: closed, it shows the scenarios and
/// the choice last touched; open, all of them. The style sheet decides when that is so.
#[component]
pub(crate) fn ChoicesColumn(props: &ChoicesColumnProps) -> Html {
    let (session, language) = (&props.session, props.language);
    let choices = ChoiceProps {
        exploration: session.exploration.clone(),
        update: session.update.clone(),
        language,
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
    // Whoever goes on to the results wants to see them: where all choices lie over them, they close.
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
    let toggle = |class: &'static str, text: Text| {
        html! {
            <button type="button" class={classes!("text-button", class)} onclick={toggle.clone()}
                aria-expanded={open.to_string()}>
                { text.in_language(language) }
            </button>
        }
    };
    html! {
        <section class="choices" ref={column} data-open={open.to_string()} {onpointerdown} {onkeydown} {onfocusout}
            aria-label={verken::CHOICES.in_language(language)}>
            <div class="choices-head">
                <h2>{ verken::CHOICES.in_language(language) }</h2>
                <UndoRedo history={session.history.clone()} step={session.step.clone()} {language} />
                <button type="button" class="text-button reset-all" onclick={reset}
                    aria-label={verken::RESET_ALL.in_language(language)}>
                    { verken::RESET.in_language(language) }
                </button>
                { toggle("choices-more", verken::ALL_CHOICES) }
                { toggle("choices-less", verken::FEWER_CHOICES) }
            </div>
            { choice("scenario", html! { <ScenarioPicker ..choices.clone() /> }) }
            { choice("regio", html! { <RegionChoice ..choices.clone() /> }) }
            { choice("mix", html! { <Mix ..choices.clone() /> }) }
            { choice("schaal", html! { <Scale ..choices.clone() /> }) }
            { choice("macht", html! { <Power ..choices.clone() /> }) }
            { choice("middelen", html! { <Means ..choices.clone() /> }) }
            { choice("meer", html! { <More ..choices.clone() /> }) }
            { choice("stappen", html! { <Steps session={session.clone()} {language} /> }) }
        </section>
    }
}
