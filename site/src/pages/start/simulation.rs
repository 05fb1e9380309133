//! A small simulation: three scenarios at a scale of your choice.

use regiewijzer_charts::{DotRow, DotScale, Mark};
use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::{Choices, Outcome, Region, Scenario, Thresholds};
use yew::prelude::*;

use crate::components::look::Look;
use crate::components::scale_track::{self, MINIMUM, ScaleTicks};
use crate::components::slider::Slider;
use crate::state::Findings;
use crate::state::findings::drawn;
use crate::state::prepared::use_prepared;
use crate::text::interface::{outcome, slider, start};
use crate::text::{Localized, sheets, value, whole};
use crate::worker::task::{Answer, Compare, Task};
use crate::worker::{TaskOptions, use_task};

/// A measure that each of the three futures is about.
const MEASURES: [Outcome; 3] = [
    Outcome::GedragenVisie,
    Outcome::SamenwerkingSe,
    Outcome::Beleidscoherentie,
];

fn inquiry(scenario: Scenario, inhabitants: u32) -> Inquiry {
    let own = inhabitants == Region::MEDIAN_INHABITANTS;
    Inquiry::about(Choices {
        inhabitants: (!own).then_some(inhabitants),
        ..Choices::of_scenario(scenario)
    })
}

/// All scenarios at a scale.
fn task(inhabitants: u32) -> Task {
    Task::Compare(Compare {
        inquiries: Scenario::ALL.map(|one| inquiry(one, inhabitants)).to_vec(),
        measures: Vec::new(),
        thresholds: Thresholds::default(),
        members: Inquiry::MEMBERS,
    })
}

#[derive(PartialEq, Properties)]
pub(super) struct SimulationProps {
    /// The scale.
    pub(super) inhabitants: u32,
    /// Changes the scale.
    pub(super) on_change: Callback<u32>,
}

/// A scale, and what each scenario brings at that scale.
#[component]
pub(super) fn Simulation(props: &SimulationProps) -> Html {
    let SimulationProps {
        inhabitants,
        on_change,
    } = props;
    let prepared = use_prepared("voorbereid-start", || task(Region::MEDIAN_INHABITANTS));
    let tasks = use_task(Some(task(*inhabitants)), TaskOptions::now(prepared.answer));
    let found = match tasks.latest().map(|answer| &**answer) {
        Some(Answer::Compared(compared)) => compared.options.as_slice(),
        _ => &[],
    };

    let set = on_change.reform(|number: f64| {
        let (low, high) = Region::INHABITANTS.into_inner();
        (number as u32).clamp(low, high)
    });
    let on_reset = on_change.reform(|()| Region::MEDIAN_INHABITANTS);
    let shown = whole(f64::from(*inhabitants));
    let unit = slider::INHABITANTS.localized();
    let (low, high) = Region::INHABITANTS.into_inner();
    let limits = (f64::from(low), f64::from(high));
    html! {
        <>
            { prepared.carrier }
            <p class="simulation-lead">{ start::SIMULATION_INTRO }</p>
            <div class="simulation-scale">
                <Slider id="schaal" name={start::SIMULATION_SCALE}
                    track={scale_track::track(low, *inhabitants)} shown={shown.clone()}
                    spoken={format!("{shown} {unit}")}
                    start={whole(f64::from(Region::MEDIAN_INHABITANTS))}
                    changed={*inhabitants != Region::MEDIAN_INHABITANTS}
                    {limits}
                    on_place={set.reform(scale_track::inhabitants)} on_number={set} {on_reset}
                    help={sheets::INWONERS} below={html! { <ScaleTicks /> }} />
                <p class="choice-note">{ start::SIMULATION_MEANS }</p>
                if f64::from(*inhabitants) < MINIMUM {
                    <p class="choice-note">{ start::SIMULATION_SMALL }</p>
                }
            </div>
            if let Some(sentence) = tasks.failure() {
                <p class="figure-state figure-failed" role="alert">{ sentence.localized() }</p>
            }
            <div class="simulation-measures">
                { for MEASURES.into_iter().map(|measure| html! {
                    <section class="simulation-measure">
                        <h3>{ measure.name().localized() }</h3>
                        <p class="simulation-ends" aria-hidden="true">
                            <span><span>{ "0" }</span><span>{ "1" }</span></span>
                        </p>
                        { for Scenario::ALL.into_iter().enumerate().map(|(place, scenario)| {
                            row(measure, scenario, found.get(place))
                        }) }
                    </section>
                }) }
            </div>
        </>
    }
}

fn row(measure: Outcome, scenario: Scenario, findings: Option<&Findings>) -> Html {
    let look = Look::of_scenario(scenario);
    let band = findings.and_then(|findings| findings.band(measure));
    let label = band.map_or_else(String::new, |band| {
        let between = outcome::between(&value(measure, band.p95), &value(measure, band.p05));
        outcome::row(&between, look.name, &value(measure, band.p50))
    });
    html! {
        <div class={classes!("simulation-row", look.class)}>
            <span><Mark shape={look.shape} />{ look.name }</span>
            <DotRow scale={DotScale::share()} now={band.as_ref().map(drawn)} shape={look.shape} {label} />
            if let Some(band) = band {
                <data data-outcome={measure.id()} data-scenario={scenario.id()} value={regiewijzer_decimal::shortest(band.p50)}>
                    { value(measure, band.p50) }
                </data>
            }
        </div>
    }
}
