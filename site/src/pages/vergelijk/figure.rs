//! A figure that people read rounded and machines read whole.

use regiewijzer_model::Outcome;
use yew::prelude::*;

/// The figure of an option on a measure, by what kind it is.
pub(super) fn exact(
    option: usize,
    measure: Outcome,
    kind: &'static str,
    value: f64,
    written: String,
) -> Html {
    html! {
        <data value={regiewijzer_decimal::shortest(value)} data-side={option.to_string()} data-outcome={measure.id()}
            data-figure={kind}>{ written }</data>
    }
}
