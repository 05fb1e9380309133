//! What there is to say of options that came with a link or a file.

use yew::prelude::*;

use super::options::HEAD;
use crate::components::route_link::RouteLink;
use crate::focus;
use crate::route::Page;
use crate::state::shown_options::ShownOptions;
use crate::text::Localized;
use crate::text::interface::compare;

#[derive(Properties, PartialEq)]
pub(super) struct OriginProps {
    /// What is shown.
    pub(super) shown: ShownOptions,
}

/// That the reader's own are still there, and the ways to change places; and back again.
#[component]
pub(super) fn Origin(props: &OriginProps) -> Html {
    let shown = &props.shown;
    // The button that is pressed goes away.
    let leaving = |callback: &Callback<()>| {
        callback.reform(|_: MouseEvent| {
            focus::to(HEAD);
        })
    };
    html! {
        <>
            if shown.are_foreign {
                <div class="notice" role="status">
                    <p>{ if shown.has_own { compare::FROM_LINK } else { compare::IN_THIS_LINK }.localized() }</p>
                    <p class="keep-buttons">
                        <button type="button" class="button" onclick={leaving(&shown.adopt)}>{ compare::ADOPT }</button>
                        if shown.has_own {
                            <RouteLink to={Page::Vergelijk.here()}>{ compare::TO_OWN }</RouteLink>
                        }
                    </p>
                </div>
            } else if let Some(restore) = &shown.restore {
                <div class="notice" role="status">
                    <p>{ compare::ADOPTED }</p>
                    <button type="button" class="button" onclick={leaving(restore)}>
                        { compare::BRING_BACK }
                    </button>
                </div>
            }
        </>
    }
}
