//! The three futures in four beats each: the idea, what it gains, what it costs, and when it fails.

use std::rc::Rc;

use regiewijzer_charts::Mark;
use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::{Choices, Outcome};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::address::use_query;
use crate::components::futures::FUTURES;
use crate::components::look::Look;
use crate::focus;
use crate::pages::verken::explain::place::{Place, Section};
use crate::state::balance::part_of_range;
use crate::state::verdict::Verdict;
use crate::state::wins::of_100;
use crate::state::{Exploration, Findings, Update};
use crate::text::interface::story;
use crate::text::{Localized, Phrase, capital, change, listed, lower_first};
use crate::worker::task::{Answer, Compare, Task};
use crate::worker::{TaskOptions, use_tasks};

/// How many outcomes are named on each side.
const NAMED: usize = 2;

#[derive(Properties, PartialEq)]
pub(crate) struct StoryProps {
    /// What is explored, once it rests: nothing here is drawn again while a slider moves.
    pub(crate) rested: Rc<Exploration>,
    /// Changes what is explored.
    pub(crate) update: Update,
    /// Where the reader is in the sections below.
    pub(crate) place: Place,
    /// Goes elsewhere in those.
    pub(crate) go: Callback<Place>,
}

/// Three cards, open where nothing else was asked for: at an address without parts.
#[component]
pub(crate) fn Story(props: &StoryProps) -> Html {
    let query = use_query();
    let open = use_state_eq(|| true);
    {
        let open = open.setter();
        use_effect_with((), move |()| open.set(query.is_empty()));
    }
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            let details = event
                .target()
                .and_then(|one| one.dyn_into::<Element>().ok());
            open.set(details.is_some_and(|one| one.has_attribute("open")));
        })
    };
    let region = in_region(&props.rested);
    let (tasks, _) = use_tasks(
        vec![task(&region)],
        (),
        TaskOptions {
            debounced: false,
            ..TaskOptions::later(*open)
        },
    );
    let answer = tasks.latest().map(|answer| &**answer);
    let found = |place: usize| match answer {
        Some(Answer::Compared(compared)) => compared.options.get(place + 1),
        _ => None,
    };
    let name = region.partnership().map(|one| one.name);
    let heading = name.map_or_else(|| story::HEADING.to_string(), story::heading_in);
    html! {
        <details class="story" open={*open} {ontoggle}>
            <summary><h2>{ heading }</h2></summary>
            if *open {
                <div class="story-cards" role="toolbar" aria-label={story::HEADING}
                    onkeydown={focus::within_bar()}>
                    { for (0..FUTURES.len()).map(|place| {
                        card(props, &region, place, found(place))
                    }) }
                </div>
            }
        </details>
    }
}

/// Today in the region that is explored, as it is.
fn in_region(explored: &Exploration) -> Exploration {
    Exploration {
        choices: explored.choices.baseline(),
        ..explored.clone()
    }
}

/// Today and the three futures.
fn task(region: &Exploration) -> Task {
    let futures = FUTURES.map(|(scenario, _)| {
        region.inquiry_about(Choices {
            scenario,
            ..region.choices.clone()
        })
    });
    Task::Compare(Compare {
        inquiries: std::iter::once(region.baseline()).chain(futures).collect(),
        measures: Vec::new(),
        thresholds: region.thresholds.clone(),
        members: Inquiry::MEMBERS,
    })
}

fn card(props: &StoryProps, region: &Exploration, place: usize, found: Option<&Findings>) -> Html {
    let (scenario, idea) = FUTURES[place];
    let look = Look::of_scenario(scenario);
    let chosen = Look::of(&props.rested) == look;
    let choose = props
        .update
        .with(move |exploration, _: MouseEvent| exploration.with_scenario(scenario));
    let why = {
        let (choose, go, place) = (choose.clone(), props.go.clone(), props.place);
        Callback::from(move |event: MouseEvent| {
            choose.emit(event);
            go.emit(place.jumped(Section::Fails, None));
        })
    };
    let [gain, price, fails] = match found {
        Some(found) => beats(region, found),
        None => [(); 3].map(|()| story::WAIT.to_string()),
    };
    let heads = [story::IDEA, story::GAIN, story::PRICE];
    let texts = [idea.to_string(), gain, price];
    let label = format!("{}: {}", story::WHEN.localized(), look.name);
    html! {
        <article class={classes!("story-card", look.class)}>
            <div class="story-card-head">
                <h3><Mark shape={look.shape} />{ look.name }</h3>
                <button type="button" class="button" tabindex={focus::tab_stop(place)}
                    aria-pressed={chosen.to_string()}
                    aria-label={story::choose_name(look.name)} onclick={choose}>
                    { story::CHOOSE }
                </button>
            </div>
            <dl>
                { for heads.into_iter().zip(texts).map(|(head, text)| html! {
                    <div><dt>{ head.localized() }</dt><dd>{ text }</dd></div>
                }) }
                <div>
                    <dt>{ story::FAILS }</dt>
                    <dd>
                        { fails }{ " " }
                        <button type="button" class="text-button" tabindex="-1" aria-label={label}
                            onclick={why}>
                            { story::WHEN }
                        </button>
                    </dd>
                </div>
            </dl>
        </article>
    }
}

/// What it gains, what it costs, and in how many worlds the first gain stays away.
fn beats(region: &Exploration, found: &Findings) -> [String; 3] {
    let [gains, losses] =
        [Verdict::Better, Verdict::Worse].map(|side| largest(region, found, side));
    let told = |side: &[(Outcome, f64)], none: Phrase| {
        let side: Vec<String> = side
            .iter()
            .map(|(outcome, by)| {
                let name = lower_first(outcome.name().localized());
                format!("{name}\u{a0}{}", change(*outcome, *by))
            })
            .collect();
        let side: Vec<&str> = side.iter().map(String::as_str).collect();
        if side.is_empty() {
            none.to_string()
        } else {
            capital(&listed(&side))
        }
    };
    let first = gains.first().and_then(|(outcome, _)| {
        let wins = found.of(*outcome)?.against(0)?;
        let [better, ..] = wins.shares();
        let name = lower_first(outcome.name().localized());
        let [_, without, _] = of_100(regiewijzer_decide::robustness::Wins {
            equal: wins.equal + wins.worse,
            worse: 0,
            ..wins
        });
        Some(if better < 1.0 {
            story::fails_in(&name, &without)
        } else {
            story::never_fails(&name)
        })
    });
    [
        told(&gains, story::NO_GAIN),
        told(&losses, story::NO_PRICE),
        first.unwrap_or_else(|| story::NOTHING_TO_LOSE.to_string()),
    ]
}

/// The outcomes that change noticeably to one side, those over the largest part of their range first.
fn largest(region: &Exploration, found: &Findings, side: Verdict) -> Vec<(Outcome, f64)> {
    let mut all: Vec<(Outcome, f64)> = Outcome::ALL
        .into_iter()
        .filter_map(|outcome| {
            let by = found.of(outcome)?.difference.p50;
            let noticeable = region.thresholds.over(outcome, region.months);
            (Verdict::of(outcome, by, noticeable) == side).then_some((outcome, by))
        })
        .collect();
    let part = |&(outcome, by): &(Outcome, f64)| part_of_range(outcome, by, region.months);
    all.sort_by(|one, other| part(other).total_cmp(&part(one)));
    all.truncate(NAMED);
    all
}
