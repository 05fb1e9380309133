//! The ladder of instruments, as buttons.

use regiewijzer_model::Lever;
use regiewijzer_model::mechanism::instruments::LADDER;
use yew::prelude::*;

use super::props::ChoiceProps;
use crate::focus;
use crate::state::ladder::{Reached, Rung};
use crate::text::interface::verken;
use crate::text::{Localized, number_style, whole};

/// A button for each rung, filled as far as it is in use, and an example of the one that is reached. A press
/// gives the power that uses it fully.
#[component]
pub(crate) fn Ladder(props: &ChoiceProps) -> Html {
    let instruments = props.exploration.instruments();
    let reached = Reached::of(&instruments);
    html! {
        <>
            <div class="ladder" role="toolbar" aria-label={verken::LADDER} onkeydown={focus::within_bar()}>
                { for Rung::ALL.into_iter().zip(LADDER).enumerate().map(|(at, (rung, place))| {
                    let degree = rung.degree(&instruments);
                    let name = rung.name().localized();
                    let percent = whole(degree * 100.0);
                    let to = number_style().fixed(place.to, 2);
                    let is_reached = reached.fully == Some(rung);
                    let onclick = props.changing(move |exploration, _: MouseEvent| {
                        exploration.with_number(Lever::Doorzettingsmacht, Some(place.to))
                    });
                    html! {
                        <button type="button" class="rung" {onclick} tabindex={focus::tab_stop(at)}
                            aria-pressed={is_reached.to_string()}
                            title={rung.example().localized()}
                            aria-label={verken::rung(name, &percent, &to)}>
                            <span aria-hidden="true">{ name }</span>
                            <svg aria-hidden="true" focusable="false">
                                <rect class="ladder-rail" width="100%" height="100%" />
                                <rect class="ladder-fill" width={format!("{}%", regiewijzer_decimal::fixed(degree * 100.0, 0))} height="100%" />
                            </svg>
                        </button>
                    }
                }) }
            </div>
            <p class="choice-note rung-example">{ reached.example() }</p>
        </>
    }
}
