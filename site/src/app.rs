//! The application: a router around one screen.

use yew::prelude::*;
use yew_router::history::AnyHistory;
use yew_router::hooks::use_route;
use yew_router::router::Router;

use crate::components::shell::Shell;
use crate::head::{Head, HydrationMarker};
use crate::pages;
use crate::route::Route;
use crate::state::saved_options::SavedOptionsProvider;
use crate::worker::pool::Pool;

/// Properties of [`App`].
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Where the route comes from: the browser's path, the hash in the single file, or memory
    /// when prerendering.
    pub history: AnyHistory,
}

/// The whole site.
#[component]
pub fn App(props: &AppProps) -> Html {
    let pool = use_memo((), |()| Pool::default());
    html! {
        <ContextProvider<Pool> context={(*pool).clone()}>
            <SavedOptionsProvider>
                <Router history={props.history.clone()}>
                    <Screen />
                </Router>
            </SavedOptionsProvider>
        </ContextProvider<Pool>>
    }
}

/// What the current route shows, inside the shared shell.
#[component]
fn Screen() -> Html {
    let route = use_route::<Route>().unwrap_or_default();
    html! {
        <>
            <Head {route} />
            <Shell {route}>
                <Suspense fallback={Html::default()}>
                    { pages::view(route) }
                    <HydrationMarker />
                </Suspense>
            </Shell>
        </>
    }
}
