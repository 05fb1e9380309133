//! Own weights: a rank for each measure that counts, or none.

use regiewijzer_decide::smaa::Acceptability;
use regiewijzer_exploration::Ranks;
use regiewijzer_model::Outcome;
use yew::prelude::*;

use super::rank_bars::RankBars;
use super::verdicts::{answer, favourites};
use crate::pages::vergelijk::view::View;
use crate::text::Localized;
use crate::text::interface::{chart, compare};

#[derive(Properties, PartialEq)]
pub(super) struct OwnWeightsProps {
    /// The options.
    pub(super) view: View,
    /// The measures that count.
    pub(super) criteria: Vec<Outcome>,
    /// The ranks so far.
    pub(super) ranks: Ranks,
    /// What was found of the options under them.
    pub(super) found: Option<Acceptability>,
    /// Called with other ranks.
    pub(super) on_ranks: Callback<Ranks>,
}

/// A line with − and + for each measure, and what comes of it.
#[component]
pub(super) fn OwnWeights(props: &OwnWeightsProps) -> Html {
    let OwnWeightsProps {
        view,
        criteria,
        ranks,
        found,
        on_ranks,
    } = props;
    let forget = {
        let on_ranks = on_ranks.clone();
        Callback::from(move |_: MouseEvent| on_ranks.emit(Ranks::default()))
    };
    html! {
        <section class="compare-own" aria-labelledby="eigen-gewichten">
            <h3 id="eigen-gewichten">{ compare::OWN }</h3>
            <p class="choice-note">{ compare::OWN_NOTE }</p>
            <div class="compare-own-grid">
                <div>
                    <ul class="rank-steps">
                        { for criteria.iter().map(|measure| step(props, *measure)) }
                    </ul>
                    if *ranks != Ranks::default() {
                        <button type="button" class="text-button" onclick={forget}>
                            { compare::FORGET_RANKS }
                        </button>
                    }
                </div>
                <div>
                    if let Some(found) = found {
                        <RankBars caption={compare::ranks_of(compare::OWN.localized())}
                            view={view.clone()} found={found.clone()} judge="own" />
                        { for favourites(found).into_iter().take(1).map(|place| {
                            let option = &view.options[place];
                            html! { <p class="compare-said" role="status">{ answer(&option.name, place, found, criteria) }</p> }
                        }) }
                    } else {
                        <p class="choice-note">{ chart::LOADING }</p>
                    }
                </div>
            </div>
        </section>
    }
}

/// One measure: its name, its rank, a step down and a step up.
fn step(props: &OwnWeightsProps, measure: Outcome) -> Html {
    let rank = props.ranks.of(measure);
    let name = measure.name().localized();
    let shown = rank.map_or_else(
        || compare::NO_RANK.to_string(),
        |rank| compare::rank(&rank.to_string()),
    );
    let button = |sign: &'static str, label: String, to: Option<u32>, at_end: bool| {
        let onclick = {
            let (ranks, on_ranks) = (props.ranks.clone(), props.on_ranks.clone());
            Callback::from(move |_: MouseEvent| {
                if !at_end {
                    on_ranks.emit(ranks.clone().with(measure, to));
                }
            })
        };
        html! {
            <button type="button" class="slider-step" aria-label={label} aria-disabled={at_end.to_string()} {onclick}>{ sign }</button>
        }
    };
    // One below the first rank is no rank; somewhere the ranks end.
    let down = rank.and_then(|rank| (rank > 1).then(|| rank - 1));
    let up = rank.map_or(1, |rank| rank + 1);
    html! {
        <li data-rank-of={measure.id()}>
            <span>{ name }</span>
            { button("−", compare::rank_down(name), down, rank.is_none()) }
            <output>{ shown }</output>
            { button("+", compare::rank_up(name), Some(up), up as usize > props.criteria.len()) }
        </li>
    }
}
