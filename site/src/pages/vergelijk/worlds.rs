//! Who wins in how many worlds, on a measure of choice.

mod chart;
mod pairs;
mod regret;

use regiewijzer_model::Outcome;
use yew::prelude::*;

use super::view::ViewProps;
use crate::components::measure_select::MeasureSelect;
use crate::text::interface::compare;
use chart::MeasureChart;
use pairs::Pairs;
use regret::RegretTable;

/// The measure at the start.
const START: Outcome = Outcome::AfstemmingVdab;

/// A list of measures, the matrix and the regret.
#[component]
pub(super) fn Wins(props: &ViewProps) -> Html {
    let measure = use_state_eq(|| START);
    let on_choose = {
        let measure = measure.clone();
        Callback::from(move |chosen| measure.set(chosen))
    };
    html! {
        <>
            <p class="compare-choose">
                <label for="maat-werelden">{ compare::MEASURE }</label>
                <MeasureSelect id="maat-werelden" chosen={*measure} {on_choose} />
            </p>
            <MeasureChart measure={*measure} view={props.view.clone()} />
            <div class="compare-wins-grid">
                <Pairs measure={*measure} view={props.view.clone()} />
                <RegretTable measure={*measure} view={props.view.clone()} />
            </div>
        </>
    }
}
