//! How far the work of a panel is, with a button to stop it.

use regiewijzer_evidence::Language;
use yew::prelude::*;

use crate::text::interface::panel;
use crate::text::whole;

/// Properties of [`Progress`].
#[derive(Properties, PartialEq)]
pub(super) struct ProgressProps {
    /// How much is done, 0–1.
    pub(super) share: f32,
    /// Whether nothing is left to do.
    pub(super) done: bool,
    /// Whether it was stopped.
    pub(super) stopped: bool,
    /// Stops it, or lets it go on.
    pub(super) on_toggle: Callback<()>,
    /// What is said when it is done.
    pub(super) finished: AttrValue,
    /// The reader's language.
    pub(super) language: Language,
}

/// One line below a chart. It takes the same room in every state.
#[component]
pub(super) fn Progress(props: &ProgressProps) -> Html {
    let language = props.language;
    let percent = whole(language, f64::from(props.share) * 100.0);
    let (sentence, button) = if props.stopped {
        (panel::stopped(language, &percent), panel::GO_ON)
    } else {
        (panel::working(language, &percent), panel::STOP)
    };
    let onclick = props.on_toggle.reform(|_: MouseEvent| ());
    html! {
        <div class="panel-progress" data-done={props.done.to_string()}>
            if props.done {
                <span>{ &props.finished }</span>
            } else {
                <progress max="1" value={props.share.to_string()} aria-label={sentence.clone()} />
                <span>{ sentence }</span>
                <button type="button" class="text-button" {onclick}>{ button.in_language(language) }</button>
            }
        </div>
    }
}
