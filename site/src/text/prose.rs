//! Long text.

use yew::prelude::*;

use super::catalogue;

/// A long text, made from Markdown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct LongText(usize);

/// Every long text, made from the Markdown under `texts/`.
pub(crate) mod long {
    use super::LongText;

    include!(concat!(env!("OUT_DIR"), "/long.rs"));
}

/// A content that the single file holds as text; nothing in a prerendered document, which already holds it.
#[cfg(target_arch = "wasm32")]
pub(crate) fn content_at(place: usize) -> &'static str {
    let content = catalogue::contents().get(place).copied();
    content.unwrap_or_default()
}

#[derive(Properties, PartialEq)]
pub(crate) struct ProseProps {
    pub(crate) text: LongText,
    /// Another class than that of running text.
    #[prop_or(classes!("prose"))]
    pub(crate) class: Classes,
}

/// A block of long text.
///
/// A prerendered document already holds it: hydrating raw HTML takes over what is there, so a browser
/// doesn't load the long texts for it.
#[component]
pub(crate) fn Prose(props: &ProseProps) -> Html {
    let html = catalogue::long().get(props.text.0).copied();
    html! {
        <div class={props.class.clone()}>
            { Html::from_html_unchecked(AttrValue::Static(html.unwrap_or_default())) }
        </div>
    }
}
