//! How often each option takes each rank, as bars with their numbers.

use regiewijzer_decide::smaa::Acceptability;
use yew::prelude::*;

use super::verdicts::hundred;
use crate::pages::vergelijk::option_label::OptionLabel;
use crate::pages::vergelijk::view::View;
use crate::text::interface::compare;

/// The length of a whole bar: a share is drawn to this many steps.
const STEPS: u32 = 128;
/// The height of a bar, in the same unit.
const HEIGHT: u32 = 8;
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
                        <td class="rank-picture">{ bar(shares) }</td>
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

/// The shares end to end, to a step of the whole length.
fn bar(shares: &[f64]) -> Html {
    html! {
        <svg class="rank-bar" viewBox={format!("0 0 {STEPS} {HEIGHT}")} preserveAspectRatio="none"
            aria-hidden="true" focusable="false">
            { for parts(shares).into_iter().zip(CLASSES).map(|((from, to), class)| html! {
                if to > from {
                    <rect class={class} x={from.to_string()} y="0" width={(to - from).to_string()}
                        height={HEIGHT.to_string()} />
                }
            }) }
        </svg>
    }
}

/// Where each part begins and ends. Ends are rounded, not lengths, so that nothing is left over.
fn parts(shares: &[f64]) -> Vec<(u32, u32)> {
    let mut sum = 0.0;
    let mut from = 0;
    let mut parts = Vec::with_capacity(shares.len());
    for share in shares {
        sum += share;
        let to = (sum.clamp(0.0, 1.0) * f64::from(STEPS)).round() as u32;
        parts.push((from, to));
        from = to;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_bar_touch_and_fill_it() {
        let parts = parts(&[0.333, 0.333, 0.334, 0.0]);
        assert_eq!(parts.last().map(|part| part.1), Some(128));
        assert!(parts.windows(2).all(|two| two[0].1 == two[1].0));
    }
}
