//! Links between pages.

use yew::prelude::*;

use crate::address;
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
#[component]
pub(crate) fn RouteLink(props: &RouteLinkProps) -> Html {
    html! {
        <a class={props.class.clone()} href={address::href(props.to, &props.query)}
            aria-label={props.label.clone()} aria-current={props.current.then_some("page")}
            lang={props.lang.clone()} hreflang={props.lang.clone()}>
            { props.children.clone() }
        </a>
    }
}
