//! The application: what each program shows, inside the shared shell.

use yew::prelude::*;

use crate::address::use_address;
use crate::components::shell::Shell;
use crate::head::{Head, HydrationMarker};
use crate::pages;
use crate::pages::WithIslandWithin;
use crate::pages::region::MyRegion;
use crate::pages::scorecard::Scorecard;
use crate::pages::start::Opening;
use crate::pages::vergelijk::Vergelijk;
use crate::pages::verken::Verken;
#[cfg(not(target_arch = "wasm32"))]
use crate::reading::Reading;
use crate::route::{Program, Route, RouteProps};
use crate::state::saved_options::SavedOptionsProvider;
use crate::worker::pool::Pool;

/// A page of text.
#[component]
pub fn ReaderApp(props: &RouteProps) -> Html {
    let route = props.route;
    html! { <Shell {route}>{ pages::text(route) }<HydrationMarker /></Shell> }
}

/// The opening of the start page, which is a root of its own.
#[component]
pub fn StartApp(_props: &RouteProps) -> Html {
    html! {
        <Computing>
            <Opening />
            <HydrationMarker />
        </Computing>
    }
}

/// The region of the visitor, which is a root of its own.
#[component]
pub fn RegionApp(props: &RouteProps) -> Html {
    html! {
        <Computing>
            <MyRegion route={props.route} />
            <HydrationMarker />
        </Computing>
    }
}

/// The scorecard within the page of the method, which is a root of its own.
#[component]
pub fn MethodApp(_props: &RouteProps) -> Html {
    html! {
        <Computing>
            <Scorecard />
            <HydrationMarker />
        </Computing>
    }
}

/// The simulator.
#[component]
pub fn VerkenApp(props: &RouteProps) -> Html {
    let route = props.route;
    html! {
        <Computing>
            <SavedOptionsProvider>
                <Shell {route}><Verken {route} /><HydrationMarker /></Shell>
            </SavedOptionsProvider>
        </Computing>
    }
}

/// Options side by side.
#[component]
pub fn VergelijkApp(props: &RouteProps) -> Html {
    let route = props.route;
    html! {
        <Computing>
            <SavedOptionsProvider>
                <Shell {route}><Vergelijk {route} /><HydrationMarker /></Shell>
            </SavedOptionsProvider>
        </Computing>
    }
}

/// Every page, for the single file.
#[component]
pub fn WholeApp() -> Html {
    let route = use_address().map_or_else(Route::default, |(route, _)| route);
    let page = match route.page.program() {
        Program::Reader => pages::text(route),
        Program::Start => pages::with_island(route, html! { <Opening /> }),
        Program::Region => pages::with_island(route, html! { <MyRegion {route} /> }),
        Program::Method => html! { <WithIslandWithin {route} island={html! { <Scorecard /> }} /> },
        Program::Verken => html! { <Verken {route} /> },
        Program::Vergelijk => html! { <Vergelijk {route} /> },
    };
    html! {
        <Computing>
            <SavedOptionsProvider>
                <Head {route} />
                <Shell {route}>{ page }<HydrationMarker /></Shell>
            </SavedOptionsProvider>
        </Computing>
    }
}

/// A page as it is prerendered, with an empty element for what its program hydrates.
#[cfg(not(target_arch = "wasm32"))]
#[component]
pub fn IslandDocument(props: &RouteProps) -> Html {
    let route = props.route;
    let page = match route.page.program() {
        Program::Method => html! { <Reading {route} /> },
        _ => pages::with_island(route, Html::default()),
    };
    html! { <Shell {route}>{ page }</Shell> }
}

/// Hands workers to everything inside.
#[component]
fn Computing(props: &yew::html::ChildrenProps) -> Html {
    let pool = use_memo((), |()| Pool::default());
    html! {
        <ContextProvider<Pool> context={(*pool).clone()}>
            { props.children.clone() }
        </ContextProvider<Pool>>
    }
}
