//! Links between pages.

use yew::prelude::*;
use yew_router::Routable;
use yew_router::hooks::use_navigator;
use yew_router::navigator::NavigatorKind;
use yew_router::query::Raw;

use crate::route::Route;

#[derive(Properties, PartialEq)]
pub(crate) struct RouteLinkProps {
    /// Where it leads.
    pub(crate) to: Route,
    /// The end of the link, without a question mark.
    #[prop_or_default]
    pub(crate) query: AttrValue,
    /// Classes.
    #[prop_or_default]
    pub(crate) class: Classes,
    /// Whether it leads to the page that is shown.
    #[prop_or_default]
    pub(crate) current: bool,
    /// A longer name, where the words alone are too short.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    /// The language of the words and of the page, where it is another than around it.
    #[prop_or_default]
    pub(crate) lang: Option<AttrValue>,
    /// The words.
    pub(crate) children: Html,
}

/// A link to a page of the site.
///
/// The router's own link can say neither that it is the current page nor what query it carries
/// as we write it.
#[component]
pub(crate) fn RouteLink(props: &RouteLinkProps) -> Html {
    let navigator = use_navigator();
    let path = props.to.to_path();
    let end = if props.query.is_empty() {
        String::new()
    } else {
        format!("?{}", props.query)
    };
    let in_hash = navigator
        .as_ref()
        .is_some_and(|navigator| navigator.kind() == NavigatorKind::Hash);
    let href = format!("{}{path}{end}", if in_hash { "#" } else { "" });
    let onclick = {
        let (to, query) = (props.to, props.query.clone());
        Callback::from(move |event: MouseEvent| {
            let wants_other_window =
                event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
            let Some(navigator) = navigator.as_ref().filter(|_| !wants_other_window) else {
                return;
            };
            event.prevent_default();
            if query.is_empty() {
                navigator.push(&to);
            } else {
                // A raw query has no encoding that could fail.
                let _ = navigator.push_with_query(&to, Raw(query.to_string()));
            }
        })
    };
    html! {
        <a class={props.class.clone()} {href} {onclick} aria-label={props.label.clone()}
            aria-current={props.current.then_some("page")}
            lang={props.lang.clone()} hreflang={props.lang.clone()}>
            { props.children.clone() }
        </a>
    }
}
