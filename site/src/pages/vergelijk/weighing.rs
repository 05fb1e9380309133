//! Whose weights make which option the best.

mod criteria;
mod group_card;
mod own_weights;
mod rank_acceptability;
mod rank_bars;
mod ranks;
mod verdicts;
mod weigh_command;

use regiewijzer_analysis::Weights;
use regiewijzer_analysis::weighing::GROUPS;
use regiewijzer_exploration::Ranks;
use regiewijzer_model::Outcome;
use yew::prelude::*;

use super::view::View;
use crate::state::options::Options;
use crate::state::prepared::use_prepared;
use crate::text::Localized;
use crate::text::interface::compare;
use crate::worker::task::{Answer, Task, Weigh};
use crate::worker::{TaskOptions, Tasks, use_task};
use criteria::Criteria;
use group_card::GroupCard;
use own_weights::OwnWeights;
use rank_acceptability::{RankAcceptabilityTable, Weighed};
pub(super) use ranks::THEMES;
use ranks::weights;
use verdicts::answer;
use weigh_command::WeighCommand;

/// All weights that are possible, and then those of each group.
fn task(view: &View, criteria: &[Outcome]) -> Task {
    let of_groups = GROUPS
        .iter()
        .map(|group| Weights::of_group(group, criteria));
    weighing(
        view,
        criteria,
        std::iter::once(Weights::None).chain(of_groups).collect(),
    )
}

fn weighing(view: &View, criteria: &[Outcome], weights: Vec<Weights>) -> Task {
    Task::Weigh(Weigh {
        inquiries: view.inquiries(),
        criteria: criteria.to_vec(),
        weights,
        members: view.members(),
    })
}

fn weighed(tasks: &Tasks<()>, task: &Task) -> Weighed {
    match tasks.answer_to(task) {
        Some(Answer::Weighed(found)) => Some(found.as_slice().into()),
        _ => None,
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct WeighingProps {
    /// The options.
    pub(super) options: Options,
    /// Keeps others: ranks are kept with the options that they weigh.
    pub(super) change: Callback<Options>,
    /// How they look, and what was found of them.
    pub(super) view: View,
}

/// Measures that count, the answer in words, the rank acceptabilities, and a card for each group.
#[component]
pub(super) fn Weighing(props: &WeighingProps) -> Html {
    let view = &props.view;
    let criteria = use_state_eq(|| THEMES.to_vec());
    // All are weighed by the ranks of the first.
    let first = view.options.first();
    let ranks = first.map_or_else(Ranks::default, |option| option.exploration.ranks.clone());
    let prepared = use_prepared("voorbereid-weging", || task(view, THEMES.as_slice()));
    let asked = task(view, &criteria);
    let options = TaskOptions {
        prepared: prepared.answer,
        ..TaskOptions::later(true)
    };
    let tasks = use_task(Some(asked.clone()), options);
    let groups = weighed(&tasks, &asked);

    // Without ranks all weights are possible, and those were weighed already.
    let own = weights(&ranks, &criteria);
    let own_asked = (own != Weights::None).then(|| weighing(view, &criteria, vec![own.clone()]));
    let own_tasks = use_task(own_asked.clone(), TaskOptions::now(None));
    let own_found = match &own_asked {
        Some(asked) => weighed(&own_tasks, asked).and_then(|found| found.first().cloned()),
        None => groups.as_ref().and_then(|found| found.first().cloned()),
    };
    let any = groups.as_ref().and_then(|found| found.first());
    let failure = tasks.failure().or_else(|| own_tasks.failure());

    let on_criteria = {
        let criteria = criteria.clone();
        Callback::from(move |next| criteria.set(next))
    };
    let on_ranks = {
        let options = props.options.clone();
        props
            .change
            .reform(move |next: Ranks| options.with_ranks(&next))
    };
    html! {
        <>
            { prepared.carrier }
            <p class="compare-lead">{ compare::WEIGHTS_INTRO }</p>
            <Criteria criteria={(*criteria).clone()} on_change={on_criteria} />
            if let Some(sentence) = failure {
                <p class="figure-state figure-failed" role="alert">{ sentence.localized() }</p>
            }
            <div class="compare-wins-grid">
                <div class="compare-answer" aria-busy={groups.is_none().to_string()}
                    data-weighed={groups.is_some().to_string()}>
                    <h3>{ compare::WHEN_FIRST }</h3>
                    <p class="choice-note">{ compare::ANY_NOTE }</p>
                    <ul class="compare-sentences">
                        { for view.options.iter().enumerate().filter_map(|(place, option)| {
                            let said = answer(&option.name, place, any?, &criteria);
                            Some(html! { <li class={option.class}>{ said }</li> })
                        }) }
                    </ul>
                </div>
                <RankAcceptabilityTable view={view.clone()} groups={groups.clone()} own={own_found.clone()} />
            </div>
            <OwnWeights view={view.clone()} criteria={(*criteria).clone()} ranks={ranks.clone()}
                found={own_found} {on_ranks} />
            <h3>{ compare::GROUPS_HEAD }</h3>
            <p class="choice-note">{ compare::GROUPS_NOTE }</p>
            <div class="compare-cards">
                { for GROUPS.iter().enumerate().map(|(place, group)| {
                    let found = groups.as_ref().and_then(|found| found.get(place + 1).cloned());
                    html! {
                        <GroupCard key={group.id} {place} criteria={(*criteria).clone()}
                            view={view.clone()} {found} />
                    }
                }) }
            </div>
            <WeighCommand inquiries={view.inquiries()} options={view.options.clone()}
                criteria={(*criteria).clone()} weights={own} />
        </>
    }
}
