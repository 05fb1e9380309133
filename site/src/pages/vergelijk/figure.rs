//! A figure that people read rounded and machines read whole.

use regiewijzer_model::Outcome;
use yew::prelude::*;

/// The figure of an option on a measure, by what kind it is.
pub(super) fn exact(
    side: usize,
    measure: Outcome,
    kind: &'static str,
    value: f64,
    written: String,
) -> Html {
    html! {
        <data value={regiewijzer_decimal::shortest(value)} data-side={side.to_string()} data-outcome={measure.id()}
            data-figure={kind}>{ written }</data>
    }
}
