//! In which worlds an outcome loses.

use regiewijzer_analysis::Found;
use regiewijzer_model::Parameter;
use yew::prelude::*;

use super::limits;
use crate::state::wins::of_ten;
use crate::text::Localized;
use crate::text::interface::fails;

/// The region of the assumptions in which it mostly does, each limit a jump to its assumption.
pub(super) fn conditions(found: &Found, to_assumption: &Callback<Parameter>) -> Html {
    match limits::telling(found) {
        None => html! { <p>{ fails::ANYWHERE }</p> },
        Some(region) => html! {
            <>
                <p>
                    { match region.restrictions.len() {
                        1 => fails::WHERE_ONE,
                        _ => fails::WHERE_ALL,
                    } }
                </p>
                { list(region, to_assumption) }
                <p class="section-note">
                    { fails::fit(
                        &of_ten(region.fit.coverage),
                        &of_ten(region.fit.density),
                    ) }
                </p>
            </>
        },
    }
}

fn list(region: &Found, to_assumption: &Callback<Parameter>) -> Html {
    html! {
        <ul class="sure-list">
            { for limits::of(region).map(|limit| {
                let (parameter, _) = limit;
                let name = parameter.info().name.localized();
                let onclick = to_assumption.reform(move |_: MouseEvent| parameter);
                html! {
                    <li key={parameter.id()} data-condition={parameter.id()}>
                        <button type="button" class="text-button" {onclick}
                            aria-label={fails::to_assumption(name)}>{ name }</button>
                        { " " }{ limits::range(limit) }
                    </li>
                }
            }) }
        </ul>
    }
}
