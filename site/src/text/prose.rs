//! Long text.

use regiewijzer_evidence::{Language, Text};
use yew::prelude::*;

/// Properties of [`Prose`].
#[derive(Properties, PartialEq)]
pub(crate) struct ProseProps {
    /// The text, as HTML that the build made from our own Markdown.
    pub(crate) text: Text,
    /// The reader's language.
    pub(crate) language: Language,
    /// Another class than that of running text.
    #[prop_or(classes!("prose"))]
    pub(crate) class: Classes,
}

/// A block of long text.
#[component]
pub(crate) fn Prose(props: &ProseProps) -> Html {
    let html = props.text.in_language(props.language);
    html! {
        <div class={props.class.clone()}>
            { Html::from_html_unchecked(AttrValue::Static(html)) }
        </div>
    }
}
