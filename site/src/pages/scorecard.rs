//! The scorecard, computed where it is read: each claim under each of its means, risky ones first.

mod check;
mod table;

use regiewijzer_claims::Score;
use yew::prelude::*;

use crate::state::home;
use crate::text::interface::scorecard as texts;
use crate::text::{Localized, whole};
use crate::worker::{TaskOptions, Tasks, use_tasks};
use check::{Check, Sort};
use table::table;

/// Over how many worlds it can be computed.
const MEMBERS: [u32; 3] = [32, 128, 512];
/// How many checks are done from one announcement to the next.
const ANNOUNCED: usize = 7;

/// What was asked.
#[derive(Clone, Copy, PartialEq)]
struct Asked {
    members: u32,
    /// Whether it was not stopped.
    goes_on: bool,
}

/// What the button does.
#[derive(Clone, Copy)]
enum Action {
    Start,
    Stop,
    Clear,
}

/// The number of worlds, a button, and what is found check by check.
#[component]
pub(crate) fn Scorecard() -> Html {
    // Before this runs, nothing listens to the button; without scripts that stays so.
    let listens = use_state_eq(|| false);
    {
        let listens = listens.setter();
        use_effect_with((), move |()| {
            home::carry();
            listens.set(true);
        });
    }
    let members = use_state_eq(|| MEMBERS[0]);
    let asked = use_state_eq(|| None::<Asked>);
    let checks = Check::all();
    let tasks = asked.map(|asked| checks.iter().map(move |one| one.task(asked.members)));
    let options = TaskOptions {
        remembered: 0,
        ..TaskOptions::later(asked.is_none_or(|asked| asked.goes_on))
    };
    let (tasks, _) = use_tasks(tasks.into_iter().flatten().collect(), (), options);
    let found = asked.map(|asked| check::found(&checks, asked.members, &tasks));
    let action = action(*asked, *members, &tasks);
    let runs = matches!(action, Action::Stop);
    let onclick = {
        let (setter, now, members) = (asked.setter(), *asked, *members);
        Callback::from(move |_: MouseEvent| {
            let goes_on = matches!(action, Action::Start);
            let members = now
                .filter(|_| !goes_on)
                .map_or(members, |asked| asked.members);
            let next = Asked { members, goes_on };
            setter.set((!matches!(action, Action::Clear)).then_some(next));
        })
    };
    let name = match action {
        Action::Start => texts::START,
        Action::Stop => texts::STOP,
        Action::Clear => texts::CLEAR,
    };
    html! {
        <section class="scorecard" aria-labelledby="scorekaart-zelf" aria-busy={runs.to_string()} hidden={!*listens}>
            <h3 id="scorekaart-zelf" tabindex="-1">{ texts::HEAD }</h3>
            <p>{ texts::lead(&whole(f64::from(Score::MEMBERS))) }</p>
            <p>{ texts::COMMAND }{ " " }<code>{ format!("regiewijzer facts --members {}", *members) }</code></p>
            { choice(*members, runs, &members.setter()) }
            <p><button type="button" class="button button-strong" {onclick}>{ name }</button></p>
            if let Some(sentence) = tasks.failure() {
                <p role="alert">{ sentence.localized() }</p>
            }
            <p class="scorecard-status" role="status">
                { for asked.zip(found.as_ref()).map(|(asked, found)| status(asked, runs, &checks, found)) }
            </p>
            if let Some(found) = found {
                <p class="source-note">{ texts::KEY }</p>
                { for [Sort::Risky, Sort::BuiltIn].map(|sort| table(sort, &checks, &found)) }
            }
        </section>
    }
}

/// What the button does now: where all is computed and nothing else is chosen, only clearing is left.
fn action(asked: Option<Asked>, members: u32, tasks: &Tasks<()>) -> Action {
    match asked {
        Some(_) if tasks.failure().is_some() => Action::Clear,
        Some(asked) if !tasks.are_done() && asked.goes_on => Action::Stop,
        Some(asked) if tasks.are_done() && asked.members == members => Action::Clear,
        _ => Action::Start,
    }
}

/// The numbers of worlds.
fn choice(chosen: u32, disabled: bool, set: &UseStateSetter<u32>) -> Html {
    let option = |members: u32| {
        let set = set.clone();
        let onchange = Callback::from(move |_: Event| set.set(members));
        let id = format!("werelden-{members}");
        html! {
            <label>
                <input type="radio" {id} name="werelden-hier" checked={members == chosen} {onchange} />
                { members }
            </label>
        }
    };
    html! {
        <fieldset class="scorecard-members" {disabled}>
            <legend>{ texts::MEMBERS }</legend>
            { for MEMBERS.map(option) }
        </fieldset>
    }
}

/// How far it is, and at the end how many claims hold.
fn status(asked: Asked, runs: bool, checks: &[Check], found: &[check::Result]) -> String {
    let done = found.iter().flatten().count();
    let all = checks.len().to_string();
    if done == checks.len() {
        let holding = |sort| check::holding(checks, found, sort).map(|number| number.to_string());
        let [risky, of_risky] = holding(Sort::Risky);
        let [built_in, of_built_in] = holding(Sort::BuiltIn);
        let members = asked.members.to_string();
        return texts::done(&built_in, &members, &of_built_in, &of_risky, &risky);
    }
    if runs {
        return texts::running(&all, &(done - done % ANNOUNCED).to_string());
    }
    texts::stopped(&all, &done.to_string())
}
