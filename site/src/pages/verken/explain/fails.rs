//! Where a choice fails: which outcomes get noticeably worse, in which worlds, and how the model has to be
//! read for them not to.

mod conditions;
mod limits;
mod loss;
mod loss_card;
mod turning;

use regiewijzer_model::Parameter;
use yew::prelude::*;

use crate::components::route_link::RouteLink;
use crate::pages::verken::results::view::View;
use crate::route::Page;
use crate::state::options::{self, Options};
use crate::state::wins::of_100;
use crate::state::{Exploration, Update};
use crate::text::interface::{fails, why};
use crate::text::{Localized, language, listed, lower_first};
use crate::worker::task::{Answer, Task};
use crate::worker::{TaskOptions, use_tasks};
use loss::{Loss, Losses};
use loss_card::{Condition, LossCard};
use turning::Turning;

#[derive(Properties, PartialEq)]
pub(crate) struct FailsProps {
    /// What there is to show.
    pub(crate) view: View,
    /// Changes what is explored.
    pub(crate) update: Update,
    /// Whether the figures belong to what is explored and have all their members.
    pub(crate) settled: bool,
    /// Jumps to an assumption.
    pub(crate) to_assumption: Callback<Parameter>,
}

/// A card for each outcome that loses in nearly all worlds and in a part of them, and the others in a
/// sentence.
#[component]
pub(crate) fn Fails(props: &FailsProps) -> Html {
    let view = &props.view;
    let explored = &view.rested;
    let losses = Losses::of(view);
    let discover = |loss: &Loss| Task::Discover {
        inquiry: Box::new(explored.inquiry()),
        against: Box::new(explored.baseline()),
        outcome: loss.outcome,
        noticeable: loss.noticeable,
        members: explored.members,
    };
    let readings = use_memo(explored.clone(), |explored| turning::tasks(explored));
    let futures = use_memo(explored.clone(), |explored| {
        options::link::write(&Options::of_scenarios(language(), explored))
    });
    let mut wanted: Vec<Task> = losses.somewhere.iter().map(discover).collect();
    if losses.with_card().next().is_some() {
        wanted.extend(readings.iter().map(|(_, task)| task.clone()));
    }
    let (tasks, _) = use_tasks(wanted, (), TaskOptions::later(props.settled));
    // What was found for choices of a moment ago says nothing of those of now.
    let holds = explored.inquiry() == view.exploration.inquiry();
    if !view.compares {
        return html! { <p>{ fails::SAME }</p> };
    }
    if view.now().is_none() {
        return html! { <p>{ why::UPDATING }</p> };
    }
    if losses.with_card().next().is_none() {
        return html! { <p>{ fails::NOTHING }</p> };
    }
    let turning = |loss: &Loss| {
        Turning::of(loss, &readings, |task| {
            tasks.answer_to(task).filter(|_| holds)
        })
    };
    let card = |loss: &Loss, condition: Condition, turning: Option<Turning>| {
        html! {
            <LossCard key={loss.outcome.id()} loss={*loss} {condition} {turning}
                update={props.update.clone()} to_assumption={props.to_assumption.clone()} />
        }
    };
    let everywhere: Vec<_> = losses
        .everywhere
        .iter()
        .map(|loss| (loss, turning(loss)))
        .collect();
    // What holds for all of them is said once.
    let holds_for_all =
        |tried: &Option<Turning>| tried.as_ref().is_some_and(Turning::turns_nothing);
    let all_stay = everywhere.iter().all(|(_, tried)| holds_for_all(tried));
    let everywhere = everywhere
        .into_iter()
        .map(|(loss, tried)| card(loss, Condition::None, tried.filter(|_| !all_stay)));
    let somewhere = losses.somewhere.iter().map(|loss| {
        let condition = match tasks.answer_to(&discover(loss)).filter(|_| holds) {
            Some(Answer::Discovered(found)) => Condition::Found(found.clone()),
            _ => Condition::Sought,
        };
        card(loss, condition, turning(loss))
    });
    html! {
        <>
            { to_compare(explored, &futures) }
            if let Some(sentence) = tasks.failure() {
                <p role="alert">{ sentence.localized() }</p>
            }
            if !tasks.are_done() && tasks.failure().is_none() {
                <p class="section-note" role="status">{ fails::trying(&readings.len().to_string()) }</p>
            }
            if !losses.everywhere.is_empty() {
                <section class="loss-kind">
                    <h3>{ fails::EVERYWHERE }</h3>
                    if all_stay {
                        <p>{ fails::stays_worse(&readings.len().to_string()) }</p>
                    }
                    <div class="losses">{ for everywhere }</div>
                </section>
            }
            if !losses.somewhere.is_empty() {
                <section class="loss-kind">
                    <h3>{ fails::SOMEWHERE }</h3>
                    <div class="losses">{ for somewhere }</div>
                </section>
            }
            if !losses.further.is_empty() {
                <p class="section-note">{ fails::also(&named(&losses.further)) }</p>
            }
        </>
    }
}

/// The way to the futures of this region side by side; `query` is their link.
fn to_compare(explored: &Exploration, query: &str) -> Html {
    let region = explored.partnership().map(|one| one.name);
    let words = region.map_or_else(|| fails::TO_COMPARE.to_string(), fails::to_compare_in);
    html! {
        <p class="to-compare">
            { fails::OTHER_PRICES }{ " " }
            <RouteLink to={Page::Vergelijk.here()} query={query.to_owned()}>{ words }</RouteLink>
        </p>
    }
}

/// "interne regie (in 45 van de 100 werelden) en …".
fn named(losses: &[Loss]) -> String {
    let name = |loss: &Loss| {
        let [_, _, worse] = of_100(loss.wins);
        fails::in_worlds(&lower_first(loss.outcome.name().localized()), &worse)
    };
    let named: Vec<String> = losses.iter().map(name).collect();
    listed(&named.iter().map(String::as_str).collect::<Vec<_>>())
}
