//! A question mark that unfolds.

use regiewijzer_evidence::{Language, Text};
use yew::prelude::*;

use crate::text::{Prose, interface::slider};

/// Properties of [`Help`].
#[derive(Properties, PartialEq)]
pub(crate) struct HelpProps {
    /// What it explains.
    pub(crate) name: AttrValue,
    /// The explanation.
    pub(crate) text: Text,
    /// The reader's language.
    pub(crate) language: Language,
}

/// What something is, what it does and where that comes from.
#[component]
pub(crate) fn Help(props: &HelpProps) -> Html {
    html! {
        <details class="help">
            <summary>
                <span aria-hidden="true">{ "?" }</span>
                <span class="visually-hidden">{ slider::help(props.language, &props.name) }</span>
            </summary>
            <Prose class="help-body" text={props.text} language={props.language} />
        </details>
    }
}
