//! How often each option takes each rank, as bars with their numbers.

use regiewijzer_decide::smaa::Acceptability;
use yew::prelude::*;

use super::verdicts::hundred;
use crate::components::share_bar::share_bar;
use crate::pages::vergelijk::option_label::OptionLabel;
use crate::pages::vergelijk::view::View;
use crate::text::interface::compare;

/// The class of each rank, from first to fourth.
const CLASSES: [&str; 4] = ["rank-1", "rank-2", "rank-3", "rank-4"];

#[derive(Properties, PartialEq)]
pub(super) struct RankBarsProps {
    /// What the table is about.
    pub(super) caption: AttrValue,
    /// The options.
    pub(super) view: View,
    /// What was found of them.
    pub(super) found: Acceptability,
    /// Whose weights they are, for machines.
    pub(super) judge: &'static str,
}

/// A row for each option: a bar in as many parts as there are ranks, and the numbers.
#[component]
pub(super) fn RankBars(props: &RankBarsProps) -> Html {
    let RankBarsProps { view, found, .. } = props;
    let ranks = (1..=view.options.len()).map(|rank| rank.to_string());
    html! {
        <table class="compare-ranks" data-judge={props.judge}>
            <caption class="visually-hidden">{ &props.caption }</caption>
            <thead>
                <tr>
                    <th scope="col"><span class="visually-hidden">{ compare::OPTION }</span></th>
                    <th scope="col"><span class="visually-hidden">{ compare::PICTURE_RANKS }</span></th>
                    { for ranks.map(|rank| html! { <th scope="col">{ compare::rank(&rank) }</th> }) }
                </tr>
            </thead>
            <tbody>
                { for view.options.iter().zip(&found.rank).enumerate().map(|(place, (option, shares))| html! {
                    <tr class={option.class}>
                        <th scope="row"><OptionLabel option={option.clone()} /></th>
                        <td class="rank-picture">{ share_bar(shares, &CLASSES) }</td>
                        { for shares.iter().enumerate().map(|(rank, share)| html! {
                            <td><data value={regiewijzer_decimal::shortest(*share)} data-side={place.to_string()}
                                data-rank={(rank + 1).to_string()}>{ hundred(*share) }</data></td>
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
