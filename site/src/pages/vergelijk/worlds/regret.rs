//! What is missed by choosing an option, where another turns out best.

use regiewijzer_decide::robustness::Regret;
use yew::prelude::*;

use super::pairs::MeasureViewProps;
use crate::pages::vergelijk::figure;
use crate::pages::vergelijk::option_label::OptionLabel;
use crate::text::interface::compare;
use crate::text::{Localized, value};

/// A row for each option: the largest regret, and that of the world at nine tenths.
#[component]
pub(super) fn RegretTable(props: &MeasureViewProps) -> Html {
    let MeasureViewProps { measure, view } = props;
    let measure = *measure;
    let regrets: Vec<Option<Regret>> = (0..view.options.len())
        .map(|option| view.found(option, measure).map(|found| found.regret))
        .collect();
    let written = |regret: f64| value(measure, regret);
    // As it is written: what looks the same is the same.
    let least = regrets
        .iter()
        .flatten()
        .map(|regret| regret.max)
        .min_by(f64::total_cmp)
        .map(written);
    let unit = measure.unit().name().localized();
    html! {
        <div class="compare-regret">
            <table class="compare-table">
                <caption>{ compare::regret(unit) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ compare::OPTION }</th>
                        <th scope="col">{ compare::REGRET_P90 }</th>
                        <th scope="col">{ compare::REGRET_MAX }</th>
                    </tr>
                </thead>
                <tbody>
                    { for view.options.iter().zip(&regrets).enumerate().map(|(place, (option, regret))| html! {
                        <tr>
                            <th scope="row"><OptionLabel option={option.clone()} /></th>
                            if let Some(Regret { max, p90, .. }) = regret {
                                <td>{ figure::exact(place, measure, "regret_p90", *p90, written(*p90)) }</td>
                                <td>
                                    { figure::exact(place, measure, "regret_max", *max, written(*max)) }
                                    if least.as_ref() == Some(&written(*max)) {
                                        <span class="compare-least">{ compare::LEAST_REGRET }</span>
                                    }
                                </td>
                            }
                        </tr>
                    }) }
                </tbody>
            </table>
            <p class="choice-note">{ compare::REGRET_MEANS }</p>
        </div>
    }
}
