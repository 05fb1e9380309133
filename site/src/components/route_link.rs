//! Links between pages.

use yew::prelude::*;

use crate::address::{self, use_query};
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
            aria-label={props.label.clone()} lang={props.lang.clone()} hreflang={props.lang.clone()}>
            { props.children.clone() }
        </a>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct PageLinkProps {
    /// The page it leads to.
    pub(crate) to: Route,
    /// The page that is shown.
    pub(crate) shown: Route,
    /// Classes.
    #[prop_or_default]
    pub(crate) class: Classes,
    /// The words.
    pub(crate) children: Html,
}

/// A link of a menu, which may lead to the page that is shown. It then leads to the content of that page:
/// the address of the page alone would load it again, without the choices in its query.
#[component]
pub(crate) fn PageLink(props: &PageLinkProps) -> Html {
    let PageLinkProps {
        to,
        shown,
        class,
        children,
    } = props;
    let query = use_query();
    if to != shown {
        return html! { <RouteLink to={*to} class={class.clone()}>{ children.clone() }</RouteLink> };
    }
    html! {
        <a class={class.clone()} href={address::within_page(*to, &query)} aria-current="page">
            { children.clone() }
        </a>
    }
}
