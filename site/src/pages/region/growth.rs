//! A growth path: which future comes first, and for how long, against going to the last one at once.

use regiewijzer_charts::{Mark, place};
use regiewijzer_exploration::growth::Phase;
use regiewijzer_exploration::{Exploration, GrowthPath, Scan};
use regiewijzer_model::{Outcome, Scenario};
use yew::prelude::*;

use super::futures::{compare, found};
use super::map::scenarios;
use crate::components::look::Look;
use crate::components::route_link::RouteLink;
use crate::components::select::Select;
use crate::components::slider::Slider;
use crate::components::track::Track;
use crate::route::Page;
use crate::state::balance::Balance;
use crate::state::link;
use crate::text::interface::region as texts;
use crate::text::{Localized, capital, listed, lower_first};
use crate::worker::{TaskOptions, use_task};

/// A press so many months from where a phase starts drags it.
const GRIP: f64 = 6.0;

#[derive(Properties, PartialEq)]
pub(super) struct GrowthProps {
    /// Today, from where the region stands.
    pub(super) start: Exploration,
    /// The answers, on which the suggestion rests.
    pub(super) scan: Scan,
    /// The path that was laid; none where it is the suggested one.
    pub(super) path: Option<GrowthPath>,
    /// Lays another.
    pub(super) set_path: Callback<Option<GrowthPath>>,
}

/// The phases on a line of months, each with its scenario and where it starts, and what comes of it.
#[component]
pub(super) fn Growth(props: &GrowthProps) -> Html {
    let suggestion = GrowthPath::suggested(&props.scan);
    let path = props.path.as_ref().unwrap_or(&suggestion.path);
    let set = props.set_path.reform(Some);
    let add = {
        let path = path.clone();
        set.reform(move |_: MouseEvent| path.clone().with_another(Scenario::Beleidsregisseur))
    };
    let reset = props.set_path.reform(|_: MouseEvent| None);
    html! {
        <section class="region-growth" aria-labelledby="regio-groeipad">
            <h3 id="regio-groeipad">{ texts::GROWTH }</h3>
            <p>{ texts::GROWTH_LEAD }</p>
            <p>{ because(&props.scan, &suggestion.because) }</p>
            <PathBar path={path.clone()} set={set.clone()} />
            <ol class="growth-phases">
                { for path.phases().iter().enumerate().map(|(place, phase)| edit(path, place, *phase, &set)) }
            </ol>
            <p class="actions">
                if path.has_room() {
                    <button type="button" class="button" onclick={add}>{ texts::ADD_PHASE }</button>
                }
                if props.path.is_some() {
                    <button type="button" class="button" onclick={reset}>{ texts::TAKE_SUGGESTION }</button>
                }
            </p>
            <Comparison start={props.start.clone()} path={path.clone()} />
        </section>
    }
}

/// Why the suggested path is what it is.
fn because(scan: &Scan, low: &[Outcome]) -> String {
    let names: Vec<String> = low
        .iter()
        .map(|one| lower_first(one.name().localized()))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    match (scan.answered(), names.as_slice()) {
        (0, _) => texts::SUGGESTED_WHOLE.to_string(),
        (_, []) => texts::SUGGESTED_AT_ONCE.to_string(),
        (_, names) => texts::suggested_because(&listed(names)),
    }
}

#[derive(Properties, PartialEq)]
struct PathBarProps {
    path: GrowthPath,
    set: Callback<GrowthPath>,
}

/// The phases as lengths of one bar, on which a pointer drags where each starts. The sliders of the phases do the
/// same for the keyboard.
#[component]
fn PathBar(props: &PathBarProps) -> Html {
    let PathBarProps { path, set } = props;
    let bar = use_node_ref();
    // The phase whose start is dragged.
    let dragged = use_mut_ref(|| None::<usize>);
    let month = {
        let bar = bar.clone();
        move |event: &PointerEvent| {
            let months = f64::from(GrowthPath::MONTHS);
            place(event, &bar, (months, 1.0)).map(|(month, _)| month)
        }
    };
    let onpointerdown = {
        let (path, bar, dragged, month) =
            (path.clone(), bar.clone(), dragged.clone(), month.clone());
        Callback::from(move |event: PointerEvent| {
            let place = month(&event).and_then(|month| path.start_near(month, GRIP));
            if event.button() != 0 || place.is_none() {
                return;
            }
            event.prevent_default();
            if let Some(bar) = bar.cast::<web_sys::Element>() {
                // Without the capture a drag ends at the edge, which is no harm.
                let _ = bar.set_pointer_capture(event.pointer_id());
            }
            *dragged.borrow_mut() = place;
        })
    };
    let onpointermove = {
        let (path, set, dragged) = (path.clone(), set.clone(), dragged.clone());
        Callback::from(move |event: PointerEvent| {
            let held = *dragged.borrow();
            if let Some((place, month)) = held.zip(month(&event)) {
                let moved = path
                    .clone()
                    .with_start(place, month.round().max(0.0) as u32);
                if moved != path {
                    set.emit(moved);
                }
            }
        })
    };
    let end = Callback::from(move |_: PointerEvent| *dragged.borrow_mut() = None);
    let part = |months: u32| f64::from(months) * 100.0 / f64::from(GrowthPath::MONTHS);
    html! {
        <div class="growth-line" aria-hidden="true">
            <div class="growth-grips" ref={bar} {onpointerdown} {onpointermove} onpointerup={end.clone()} onpointercancel={end}>
                <svg width="100%" height="2.75rem" focusable="false">
                    { for path.phases().iter().enumerate().map(|(place, phase)| {
                        let look = Look::of_scenario(phase.scenario);
                        let x = percent(part(phase.from));
                        html! {
                            <>
                                <rect class={classes!("growth-bar", look.class)} x={x.clone()} y="0" height="100%"
                                    width={percent(part(path.end(place) - phase.from))} />
                                if place > 0 {
                                    <rect class="growth-grip" {x} y="25%" width="6" height="50%" rx="3"
                                        transform="translate(-3 0)" />
                                }
                            </>
                        }
                    }) }
                </svg>
            </div>
            <p class="growth-ends"><span>{ texts::NOW }</span><span>{ texts::after(&GrowthPath::MONTHS.to_string()) }</span></p>
        </div>
    }
}

fn percent(part: f64) -> String {
    format!("{}%", regiewijzer_decimal::fixed(part, 2))
}

/// One phase: its scenario, and for all but the first a slider for the month in which it starts.
fn edit(path: &GrowthPath, place: usize, phase: Phase, set: &Callback<GrowthPath>) -> Html {
    let look = Look::of_scenario(phase.scenario);
    let name = texts::phase(&(place + 1).to_string());
    let on_choose = {
        let (path, set) = (path.clone(), set.clone());
        Callback::from(move |id: String| {
            if let Some(scenario) = Scenario::from_id(&id) {
                set.emit(path.clone().with_scenario(place, scenario));
            }
        })
    };
    let without = {
        let path = path.clone();
        set.reform(move |_: MouseEvent| path.clone().without(place))
    };
    html! {
        <li class={classes!("growth-phase", look.class)}>
            <label class="slider-name" for={format!("fase-{place}")}><Mark shape={look.shape} />{ &name }</label>
            <div class="growth-phase-head">
                <Select id={format!("fase-{place}")} groups={scenarios()}
                    chosen={phase.scenario.id()} {on_choose} />
                if path.phases().len() > 1 {
                    <button type="button" class="button" aria-label={texts::remove_phase(&name)} onclick={without}>
                        { texts::REMOVE }
                    </button>
                }
            </div>
            if place > 0 {
                <PhaseStart path={path.clone()} {place} set={set.clone()} />
            } else {
                <p class="choice-note">{ texts::FIRST_PHASE }</p>
            }
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct PhaseStartProps {
    path: GrowthPath,
    /// The place of the phase, from 1.
    place: usize,
    set: Callback<GrowthPath>,
}

#[component]
fn PhaseStart(props: &PhaseStartProps) -> Html {
    let PhaseStartProps { path, place, set } = props;
    let place = *place;
    let from = path.phases().get(place).map_or(0, |phase| phase.from);
    let (first, last) = path.bounds(place);
    let limits = (f64::from(first), f64::from(last));
    let shown = from.to_string();
    let unit = texts::MONTHS.localized();
    let track = Track {
        low: 0.0,
        high: f64::from(GrowthPath::MONTHS),
        step: 1.0,
        nudge: 6.0,
        at: f64::from(from),
        allowed: limits,
    };
    let on_number = {
        let path = path.clone();
        set.reform(move |month: f64| {
            path.clone()
                .with_start(place, month.round().max(0.0) as u32)
        })
    };
    html! {
        <Slider id={format!("fase-{place}-start")} name={texts::starts_after(&(place + 1).to_string())} {track}
            shown={shown.clone()} {unit} spoken={format!("{shown} {unit}")} {limits}
            on_place={on_number.clone()} {on_number} on_reset={Callback::noop()} slim=true />
    }
}

#[derive(Properties, PartialEq)]
struct ComparisonProps {
    /// Today, from where the region stands.
    start: Exploration,
    /// The path.
    path: GrowthPath,
}

/// What the path wins and costs at the end, against going at once and against today.
#[component]
fn Comparison(props: &ComparisonProps) -> Html {
    let ComparisonProps { start, path } = props;
    let own = path.exploration(start.clone());
    let against = |first| compare(first, [own.clone()]);
    let (at_once, today) = (
        against(path.at_once(start.clone()).inquiry()),
        against(start.baseline()),
    );
    let is_one = path.phases().len() < 2;
    let against_at_once = use_task((!is_one).then(|| at_once.clone()), TaskOptions::later(true));
    let against_today = use_task(Some(today.clone()), TaskOptions::later(true));
    let balance = |answer| {
        let found = found(answer).get(1)?;
        Some(Balance::of(found, &start.thresholds, start.months))
    };
    let last = path
        .phases()
        .last()
        .map_or(Scenario::Vandaag, |phase| phase.scenario);
    let last = Look::of_scenario(last).name;
    let sentence = |balance: Option<Balance>, head: String, equal: String| match balance {
        None => format!("{head} {}", texts::COMPUTING.localized()),
        Some(balance) if balance == Balance::default() => equal,
        Some(balance) => format!("{head} {}", balance.sentence()),
    };
    let is_done = against_today.are_done() && (is_one || against_at_once.are_done());
    html! {
        <div class="growth-outcome" aria-busy={(!is_done).to_string()}>
            <p data-path="today">
                { sentence(balance(against_today.answer_to(&today)), texts::PATH_AGAINST_TODAY.to_string(), capital(&texts::PATH_AS_TODAY.to_string())) }
            </p>
            if !is_one {
                <p data-path="at-once">
                    { sentence(balance(against_at_once.answer_to(&at_once)), texts::path_against(last), texts::path_as(last)) }
                </p>
            }
            <p>
                <RouteLink to={Page::Verken.here()} query={link::write(&own)}>{ texts::PATH_IN_VERKEN }</RouteLink>
            </p>
        </div>
    }
}
