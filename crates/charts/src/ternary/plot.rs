//! The drawing itself.

use yew::prelude::*;

use super::layout::{corners, place, place_of};
use super::{Corner, Shares, TernaryMark};
use crate::marks::shape_node;
use crate::path::{line, px};
use crate::pointer::on_press;

/// The triangle with lines at every quarter.
pub(super) fn frame() -> Html {
    let quarters: String = [0.25, 0.5, 0.75]
        .into_iter()
        .flat_map(|part| {
            let rest = 1.0 - part;
            [
                [[part, rest, 0.0], [part, 0.0, rest]],
                [[rest, part, 0.0], [0.0, part, rest]],
                [[rest, 0.0, part], [0.0, rest, part]],
            ]
        })
        .map(|ends| line(&ends.map(place)))
        .collect();
    html! {
        <>
            <path class="ternary-area" d={format!("{}Z", line(&corners()))} />
            <path class="ternary-quarters" d={quarters} />
        </>
    }
}

/// The words at the corners, with the share that each has now.
pub(super) fn names(names: &[Corner; 3], shares: Shares) -> Html {
    let places = [
        ("ternary-name ternary-name-top", 150.0, 14.0),
        ("ternary-name", 2.0, 256.0),
        ("ternary-name ternary-name-end", 298.0, 256.0),
    ];
    html! {
        { for names.iter().zip(places).zip(shares.percents()).map(|((corner, (class, x, y)), percent)| html! {
            <text class={classes!(class, corner.class.to_string())} x={px(x)} y={px(y)}>
                { &corner.name }
                <tspan class="ternary-share" dx="5">{ format!("{percent}%") }</tspan>
            </text>
        }) }
    }
}

/// A mix worth knowing, as a button. Tab passes by: the arrow keys of the handle lead to any mix.
pub(super) fn mark(mark: &TernaryMark, is_current: bool, on_change: &Callback<Shares>) -> Html {
    let (x, y) = place_of(mark.shares);
    let shares = mark.shares;
    let (onclick, onkeydown) = on_press(on_change.reform(move |()| shares));
    html! {
        <g key={mark.name.to_string()} class={classes!("ternary-mark", mark.class.to_string())}
            role="button" tabindex="-1" aria-label={&mark.name} aria-pressed={is_current.to_string()}
            transform={format!("translate({} {})", px(x), px(y))} {onclick} {onkeydown}>
            <title>{ &mark.name }</title>
            <circle class="ternary-target" r="18" />
            { shape_node(mark.shape, 6.5, "ternary-mark-shape") }
        </g>
    }
}
