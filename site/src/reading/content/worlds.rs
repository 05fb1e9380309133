//! A band with a few worlds drawn through it, one at a time: which one is chosen with radio buttons and styles alone.

use regiewijzer_charts::{area, line};
use regiewijzer_engine::{Ensemble, SpinUpCache};
use regiewijzer_ensemble::Band;
use regiewijzer_model::{Outcome, Scenario};
use yew::prelude::*;

use super::texts::method;
use crate::components::look::Look;
use crate::state::Exploration;
use crate::state::meaning::ends;
use crate::text::interface::chart;
use crate::text::{Localized, lower_first, value, whole};

/// The outcome that is drawn; it runs from 0 to 1.
const OUTCOME: Outcome = Outcome::Draagvlak;
/// Worlds that the band is made of.
const MEMBERS: u32 = 1024;
/// Worlds that can be chosen: the first ones.
const SHOWN: usize = 12;
/// The size of the drawing.
const SIZE: (f64, f64) = (640.0, 280.0);

/// An outcome month by month: its band, and single worlds.
struct Course {
    bands: Vec<Band>,
    worlds: Vec<Vec<f64>>,
}

impl Course {
    /// Runs a scenario in the median partnership; nothing where its choices contradict each other.
    fn of(scenario: Scenario) -> Option<Self> {
        let experiment = Exploration::of_scenario(scenario)
            .inquiry()
            .resolve()
            .ok()?;
        let mut cache = SpinUpCache::default();
        let mut ensemble = Ensemble::new(experiment.clone(), vec![OUTCOME]);
        cache.extend_to(&mut ensemble, MEMBERS).ok()?;
        let bands = ensemble.trajectory(OUTCOME, MEMBERS)?;
        let initial = cache.initial_states(&experiment, 0);
        let results = regiewijzer_engine::run(
            initial,
            &experiment.plan,
            experiment.months,
            ensemble.wanted(),
        )
        .ok()?;
        let world = |member: usize| -> Option<Vec<f64>> {
            let months = 0..=experiment.months.get();
            let at = |month| Some(f64::from(*results.at(OUTCOME, month)?.get(member)?));
            months.map(at).collect()
        };
        let worlds = (0..SHOWN).map(world).collect::<Option<_>>()?;
        Some(Self { bands, worlds })
    }

    fn path(&self, values: impl Iterator<Item = f64>) -> Vec<(f64, f64)> {
        let last = (self.bands.len() - 1) as f64;
        let place =
            |(month, value): (usize, f64)| (SIZE.0 * month as f64 / last, SIZE.1 * (1.0 - value));
        values.enumerate().map(place).collect()
    }

    fn along(&self, part: fn(&Band) -> f64) -> Vec<(f64, f64)> {
        self.path(self.bands.iter().map(part))
    }
}

/// The band of an outcome under a scenario, with the worlds to choose from.
pub(super) fn of(scenario: Scenario) -> Html {
    let Some(course) = Course::of(scenario) else {
        return Html::default();
    };
    let months = whole((course.bands.len() - 1) as f64);
    let look = Look::of_scenario(scenario);
    let caption = method::BAND_CAPTION
        .localized()
        .replace("{outcome}", OUTCOME.name().localized())
        .replace("{scenario}", &lower_first(look.name))
        .replace("{members}", &whole(f64::from(MEMBERS)));
    html! {
        <figure class={classes!("worlds", look.class)}>
            <figcaption id="werelden">{ caption }</figcaption>
            <fieldset class="worlds-choice" aria-describedby="werelden">
                <legend>{ method::WORLDS }</legend>
                { band(&course) }
                { labels(&months) }
                { for (0..SHOWN).map(|number| world(&course, number)) }
            </fieldset>
            { key() }
        </figure>
    }
}

fn svg(class: &'static str, content: Html) -> Html {
    html! {
        <svg {class} viewBox={format!("0 0 {} {}", SIZE.0, SIZE.1)} preserveAspectRatio="none" aria-hidden="true"
            focusable="false">
            { content }
        </svg>
    }
}

fn band(course: &Course) -> Html {
    let outer = area(
        &course.along(|band| band.p95),
        &course.along(|band| band.p05),
    );
    let inner = area(
        &course.along(|band| band.p75),
        &course.along(|band| band.p25),
    );
    svg(
        "worlds-band",
        html! {
            <>
                <path class="worlds-outer" d={outer} />
                <path class="worlds-inner" d={inner} />
                <path class="worlds-median" d={line(&course.along(|band| band.p50))} />
            </>
        },
    )
}

/// What stands at both ends of both axes.
fn labels(months: &str) -> Html {
    let [none, full] = ends(OUTCOME).map_or(["", ""], |words| words.map(Localized::localized));
    let last = method::BAND_END.localized().replace("{months}", months);
    html! {
        <>
            <div class="worlds-levels">
                <span>{ chart::end(full, "1") }</span>
                <span>{ chart::end(none, "0") }</span>
            </div>
            <div class="still-ends"><span>{ method::BAND_START }</span><span>{ last }</span></div>
        </>
    }
}

/// A world: the button that chooses it, and what shows only while it is chosen.
fn world(course: &Course, number: usize) -> Html {
    let id = |number: usize| format!("wereld-{}", number + 1);
    let words = format!("{}-woorden", id(number));
    let shown = whole(number as f64 + 1.0);
    let name = method::WORLD.localized().replace("{number}", &shown);
    let path = line(&course.path(course.worlds[number].iter().copied()));
    html! {
        <div class="world">
            <span class="world-pick">
                <input type="radio" name="wereld" id={id(number)} aria-label={name} aria-describedby={words.clone()}
                    checked={number == 0} />
                <span aria-hidden="true">{ shown.clone() }</span>
            </span>
            { svg("world-line", html! { <path class="worlds-one" d={path} /> }) }
            <div class="world-words">
                <p id={words}>{ world_end(course, number, &shown) }</p>
                <label class="button" for={id((number + 1) % SHOWN)}>{ method::NEXT_WORLD }</label>
            </div>
        </div>
    }
}

/// Where a world ends, beside the band.
fn world_end(course: &Course, number: usize, shown: &str) -> String {
    let last = course.bands.len() - 1;
    let band = &course.bands[last];
    let written = |one: f64| value(OUTCOME, one);
    method::WORLD_ENDS
        .localized()
        .replace("{number}", shown)
        .replace("{value}", &written(course.worlds[number][last]))
        .replace("{median}", &written(band.p50))
        .replace("{low}", &written(band.p05))
        .replace("{high}", &written(band.p95))
}

fn key() -> Html {
    let entries = [
        ("worlds-outer", method::BAND_OUTER),
        ("worlds-inner", method::BAND_INNER),
        ("worlds-median", method::BAND_MEDIAN),
        ("worlds-one", method::BAND_WORLD),
    ];
    html! {
        <ul class="part-key worlds-key">
            { for entries.into_iter().map(|(class, words)| html! {
                <li><span class={classes!("part-swatch", class)} aria-hidden="true"></span>{ words.localized() }</li>
            }) }
        </ul>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_ensemble::ReferenceEnsemble;

    #[test]
    fn the_worlds_and_the_band_are_runs_of_the_model() {
        let scenario = Scenario::Bestuursregisseur;
        let course = Course::of(scenario).unwrap();
        assert_eq!((course.worlds.len(), course.bands.len()), (SHOWN, 73));
        let experiment = Exploration::of_scenario(scenario)
            .inquiry()
            .resolve()
            .unwrap();
        let mut reference = ReferenceEnsemble::new(experiment);
        reference.extend_to(SHOWN as u32);
        for (world, run) in course.worlds.iter().zip(reference.runs()) {
            assert!((world[72] - run.at_end(OUTCOME)).abs() < 1e-4);
        }
    }

    #[test]
    fn most_of_the_worlds_to_choose_from_end_within_the_band() {
        let course = Course::of(Scenario::Bestuursregisseur).unwrap();
        let band = &course.bands[72];
        let inside = course
            .worlds
            .iter()
            .filter(|world| (band.p05..=band.p95).contains(&world[72]));
        assert!(inside.count() >= SHOWN * 3 / 4);
    }
}
