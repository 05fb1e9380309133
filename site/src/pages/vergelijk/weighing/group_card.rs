//! One stakeholder group: the order that is assumed for it, and what it makes of the options.

use regiewijzer_analysis::weighing::{GROUPS, StakeholderGroup};
use regiewijzer_decide::smaa::Acceptability;
use regiewijzer_model::Outcome;
use yew::prelude::*;

use super::rank_bars::RankBars;
use super::verdicts::answer;
use super::verdicts::favourites;
use crate::pages::vergelijk::view::View;
use crate::text::interface::{chart, compare};
use crate::text::{Localized, listed, passage};

#[derive(Properties, PartialEq)]
pub(super) struct GroupCardProps {
    /// The place of the group among all.
    pub(super) place: usize,
    /// The measures that count.
    pub(super) criteria: Vec<Outcome>,
    /// The options.
    pub(super) view: View,
    /// What was found of them under its weights.
    pub(super) found: Option<Acceptability>,
}

/// Its name; order, reason, bars and the answer in words unfold.
#[component]
pub(super) fn GroupCard(props: &GroupCardProps) -> Html {
    let GroupCardProps {
        criteria,
        view,
        found,
        ..
    } = props;
    let Some(group) = GROUPS.get(props.place) else {
        return Html::default();
    };
    let name = group.name.localized();
    html! {
        <details class="compare-card">
            <summary>
                <h4>{ name }</h4>{ " " }<span class="tag">{ compare::ASSUMPTION }</span>
            </summary>
            { order(group, criteria) }
            <p class="choice-note">
                { group.why.localized() }{ " " }{ chart::passage(&passage(group.source)) }{ "." }
            </p>
            if let Some(found) = found {
                <RankBars caption={compare::ranks_of(name)} view={view.clone()}
                    found={found.clone()} judge={group.id} />
                { for favourites(found).into_iter().take(1).map(|place| {
                    let option = &view.options[place];
                    html! { <p class="compare-said">{ answer(&option.name, place, found, criteria) }</p> }
                }) }
            } else {
                <p class="choice-note">{ chart::LOADING }</p>
            }
        </details>
    }
}

/// The tiers in their order. Measures that don't count are named apart.
fn order(group: &StakeholderGroup, criteria: &[Outcome]) -> Html {
    let named = |measures: Vec<Outcome>| {
        let names: Vec<&str> = measures
            .iter()
            .map(|measure| measure.name().localized())
            .collect();
        listed(&names)
    };
    let counts = |tier: &[Outcome], wanted: bool| -> Vec<Outcome> {
        tier.iter()
            .copied()
            .filter(|measure| criteria.contains(measure) == wanted)
            .collect()
    };
    let tiers = group.order.iter().map(|tier| counts(tier, true));
    let left_out: Vec<Outcome> = group
        .order
        .iter()
        .flat_map(|tier| counts(tier, false))
        .collect();
    html! {
        <>
            <ol class="compare-order">
                { for tiers.filter(|tier| !tier.is_empty()).map(|tier| html! { <li>{ named(tier) }</li> }) }
            </ol>
            if !left_out.is_empty() {
                <p class="choice-note">{ compare::left_out(&named(left_out)) }</p>
            }
        </>
    }
}
