//! How often each option comes first, under all weights, those of each group and own ones.

use std::rc::Rc;

use regiewijzer_analysis::weighing::GROUPS;
use regiewijzer_decide::smaa::Acceptability;
use yew::prelude::*;

use super::verdicts::{favourites, hundred};
use crate::pages::vergelijk::view::View;
use crate::text::Localized;
use crate::text::interface::compare;

/// The rank acceptabilities under the weights of each judge; nothing while they are computed.
pub(super) type Weighed = Option<Rc<[Acceptability]>>;

#[derive(Properties, PartialEq)]
pub(super) struct RankAcceptabilityTableProps {
    /// The options.
    pub(super) view: View,
    /// What was found under all weights and under those of each group.
    pub(super) groups: Weighed,
    /// What was found under own weights.
    pub(super) own: Option<Acceptability>,
}

/// A row for each judge, a column for each option: in how many of a hundred draws it comes first.
#[component]
pub(super) fn RankAcceptabilityTable(props: &RankAcceptabilityTableProps) -> Html {
    let view = &props.view;
    let any = props.groups.as_ref().and_then(|found| found.first());
    let groups = GROUPS.iter().enumerate().map(|(place, group)| {
        let found = props.groups.as_ref().and_then(|found| found.get(place + 1));
        (group.name.localized(), found)
    });
    let rows = std::iter::once((compare::ANY_JUDGE.localized(), any))
        .chain(groups)
        .chain([(compare::OWN.localized(), props.own.as_ref())]);
    html! {
        <table class="compare-matrix compare-judges">
            <caption>{ compare::JUDGES }</caption>
            <thead>
                <tr>
                    <th scope="col">{ compare::JUDGE }</th>
                    { for view.options.iter().map(|option| html! {
                        <th scope="col">
                            <span aria-hidden="true" class={option.class}>
                                <regiewijzer_charts::Mark shape={option.shape} />{ option.letter }
                            </span>
                            <span class="visually-hidden">{ &option.name }</span>
                        </th>
                    }) }
                </tr>
            </thead>
            <tbody>
                { for rows.map(|(name, found)| html! {
                    <tr>
                        <th scope="row">{ name }</th>
                        { for (0..view.options.len()).map(|place| cell(place, found)) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

fn cell(place: usize, found: Option<&Acceptability>) -> Html {
    let Some(found) = found else {
        return html! { <td></td> };
    };
    let share = found
        .rank
        .get(place)
        .and_then(|ranks| ranks.first())
        .copied()
        .unwrap_or(0.0);
    let wins = favourites(found).contains(&place);
    html! {
        <td class={classes!(wins.then_some("compare-wins"))}>
            <b>{ hundred(share) }</b>
            if wins {
                <span class="compare-word">{ compare::MOST_OFTEN }</span>
            }
        </td>
    }
}
