//! What every page shares: header, main landmark and footer.

use regiewijzer_evidence::Language;
use yew::prelude::*;

use super::route_link::{PageLink, RouteLink};
use crate::CONTENT_ID;
use crate::address::use_query;
use crate::route::{Page, Route, RouteProps};
use crate::text::interface::{nav, shell};
use crate::text::{Localized, Phrase};

/// The pages of the header, as on the sketch of the simulator.
const HEADER: [Page; 5] = [
    Page::Verken,
    Page::Vergelijk,
    Page::Regio,
    Page::Feiten,
    Page::Methode,
];

/// The pages of the footer.
const FOOTER: [Page; 8] = [
    Page::Start,
    Page::Rondetafel,
    Page::Bestuursregisseur,
    Page::Terreinregisseur,
    Page::Beleidsregisseur,
    Page::Woordenlijst,
    Page::Wijzigingen,
    Page::Over,
];

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ShellProps {
    /// The route that is shown.
    pub(crate) route: Route,
    /// The page.
    pub(crate) children: Html,
}

/// Header, main landmark and footer around a page.
#[component]
pub(crate) fn Shell(props: &ShellProps) -> Html {
    let route = props.route;
    html! {
        <>
            <a class="skip" href={format!("#{CONTENT_ID}")}>{ shell::SKIP }</a>
            <header class="site-header">
                <PageLink class="site-name" to={Page::Start.here()} shown={route}>
                    { "Regiewijzer" }
                </PageLink>
                <nav class="site-nav" aria-label={shell::NAVIGATION}>
                    { links(&HEADER, route) }
                </nav>
                <LanguageSwitch {route} />
            </header>
            <main id={CONTENT_ID} class="site-main" tabindex="-1">{ props.children.clone() }</main>
            <footer class="site-footer">
                <div class="site-footer-inner">
                    { footnote(shell::SOURCE_HEAD, shell::SOURCE) }
                    { footnote(shell::NATURE_HEAD, shell::NATURE) }
                    <nav aria-label={shell::MORE}>
                        <h2>{ shell::MORE }</h2>
                        { links(&FOOTER, route) }
                    </nav>
                </div>
            </footer>
        </>
    }
}

fn links(pages: &[Page], route: Route) -> Html {
    html! {
        <ul>
            { for pages.iter().map(|page| html! {
                <li>
                    <PageLink to={page.here()} shown={route}>
                        { name(*page).localized() }
                    </PageLink>
                </li>
            }) }
        </ul>
    }
}

fn footnote(head: Phrase, text: Phrase) -> Html {
    html! {
        <section>
            <h2>{ head.localized() }</h2>
            <p>{ text.localized() }</p>
        </section>
    }
}

/// The same page, and the same choices, in the other language.
#[component]
fn LanguageSwitch(props: &RouteProps) -> Html {
    let route = props.route;
    let query = use_query();
    let other = match route.language {
        Language::Nl => Language::En,
        Language::En => Language::Nl,
    };
    html! {
        <RouteLink class="site-language" to={route.in_language(other)} {query} lang={other.code()}
            label={shell::OTHER_LANGUAGE_HINT}>
            { shell::OTHER_LANGUAGE }
        </RouteLink>
    }
}

/// What a page is called in a menu.
pub(crate) const fn name(page: Page) -> Phrase {
    match page {
        Page::Start => nav::START,
        Page::Verken => nav::VERKEN,
        Page::Vergelijk => nav::VERGELIJK,
        Page::Regio => nav::REGIO,
        Page::Rondetafel => nav::RONDETAFEL,
        Page::Feiten => nav::FEITEN,
        Page::Bestuursregisseur => nav::BESTUURSREGISSEUR,
        Page::Terreinregisseur => nav::TERREINREGISSEUR,
        Page::Beleidsregisseur => nav::BELEIDSREGISSEUR,
        Page::Methode => nav::METHODE,
        Page::Model => nav::MODEL,
        Page::Woordenlijst => nav::WOORDENLIJST,
        Page::Wijzigingen => nav::WIJZIGINGEN,
        Page::Over => nav::OVER,
        Page::NotFound => nav::NOT_FOUND,
    }
}
