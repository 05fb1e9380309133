//! A range drawn on its track.

use yew::prelude::*;

use super::span::{Span, of_model};

/// Properties of [`RangeTrack`].
#[derive(Properties, PartialEq)]
pub(super) struct RangeTrackProps {
    /// The range.
    pub(super) span: Span,
}

/// The model's range as a pale bar, the one in force as a dark bar on it. Hidden from assistive
/// technology: the fields say the same.
#[component]
pub(super) fn RangeTrack(props: &RangeTrackProps) -> Html {
    let span = props.span;
    let own = of_model(span.parameter);
    let percent = |value: f64| span.place(value) * 100.0;
    let bar = |class: &'static str, lo: f64, hi: f64, y: &'static str, height: &'static str| {
        html! {
            <rect {class} x={format!("{:.2}%", percent(lo))} {y} {height}
                width={format!("{:.2}%", percent(hi) - percent(lo))} />
        }
    };
    html! {
        <svg class="range-track" aria-hidden="true" focusable="false" width="100%" height="0.75rem">
            <rect class="range-whole" x="0" y="0.31rem" width="100%" height="0.13rem" />
            { bar("range-model", own.lo, own.hi, "0.1rem", "0.55rem") }
            if span.is_fixed() {
                <circle class="range-own" cx={format!("{:.2}%", percent(span.range.lo))} cy="0.375rem" r="0.3rem" />
            } else {
                { bar("range-own", span.range.lo, span.range.hi, "0.25rem", "0.25rem") }
            }
        </svg>
    }
}
