//! The logarithmic track on which scales are chosen.

use regiewijzer_charts::Logarithmic;
use regiewijzer_decimal::fixed;
use regiewijzer_evidence::partnerships;
use regiewijzer_model::{Parameter, Region};
use yew::prelude::*;

use super::slider::Track;

/// Places on the track, from left to right: each rounds to another number of inhabitants.
const PLACES: f64 = 200.0;
/// Below this there is no subsidy without a centre city (§2.3.1).
pub(crate) const MINIMUM: f64 = 60_000.0;

fn scale() -> Option<Logarithmic> {
    let (low, high) = Region::INHABITANTS.into_inner();
    Logarithmic::new(f64::from(low), f64::from(high))
}

/// The place of a number of inhabitants.
fn place(inhabitants: f64) -> f64 {
    scale().map_or(0.0, |scale| scale.position(inhabitants) * PLACES)
}

/// The track with its current place, where no fewer inhabitants than `least` can be chosen.
pub(crate) fn track(least: u32, inhabitants: u32) -> Track {
    let lowest = place(f64::from(least)).ceil();
    Track {
        low: 0.0,
        high: PLACES,
        step: 1.0,
        nudge: 4.0,
        at: place_on_track(inhabitants).max(lowest),
        allowed: (lowest, PLACES),
    }
}

/// The same with the least that can be chosen at its left end.
pub(crate) fn track_from(least: u32, inhabitants: u32) -> Track {
    let track = track(least, inhabitants);
    Track {
        low: track.allowed.0,
        ..track
    }
}

/// The place of a number as it lies on the track. A number that a whole place means lies at that place:
/// where it was before it was rounded, the next place of a button could mean the same number.
fn place_on_track(number: u32) -> f64 {
    let number = f64::from(number);
    let exact = place(number);
    let nearest = exact.round();
    if inhabitants(nearest) == number {
        nearest
    } else {
        exact
    }
}

/// The number of inhabitants at a place, from the least that can be chosen.
pub(crate) fn inhabitants_from(least: u32, at: f64) -> f64 {
    if at <= place(f64::from(least)).ceil() {
        f64::from(least)
    } else {
        inhabitants(at)
    }
}

/// The number of inhabitants at a place, rounded to what a hand on a slider can mean.
pub(crate) fn inhabitants(place: f64) -> f64 {
    let exact = scale().map_or(0.0, |scale| scale.value(place / PLACES));
    let step = match exact {
        ..50_000.0 => 100.0,
        ..100_000.0 => 500.0,
        _ => 1_000.0,
    };
    (exact / step).round() * step
}

#[derive(Properties, PartialEq)]
pub(crate) struct ScaleTicksProps {
    /// The partnership that is chosen, if one is.
    #[prop_or_default]
    pub(crate) chosen: Option<&'static str>,
}

/// A tick for each of the 32 partnerships, the lower limit for a subsidy, and the subregion.
/// Hidden from assistive technology: the words beside it say what can be said of it.
#[component]
pub(crate) fn ScaleTicks(props: &ScaleTicksProps) -> Html {
    let percent = |inhabitants: f64| place(inhabitants) / PLACES * 100.0;
    let tenths = |percent| format!("{}%", fixed(percent, 1));
    let subregion = Parameter::PSub.info();
    let (from, to) = (percent(subregion.lo), percent(subregion.hi));
    html! {
        <svg class="scale-ticks" aria-hidden="true" focusable="false">
            <rect class="subregion" x={tenths(from)} width={tenths(to - from)}
                y="0.56rem" height="0.19rem" />
            <svg x={tenths(percent(MINIMUM))} y="0" width="1rem" height="1rem" viewBox="0 0 16 16"
                overflow="visible">
                <path class="minimum" d="M0 6L-4 12L4 12Z" />
            </svg>
            { for partnerships().iter().map(|one| {
                let x = tenths(percent(f64::from(one.inhabitants)));
                let class = if props.chosen == Some(one.id) { "chosen" } else { "partnership" };
                html! { <line {class} x1={x.clone()} x2={x} y1="0" y2="0.375rem" /> }
            }) }
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_place_means_a_round_number_near_it() {
        for exact in [20_000.0, 62_605.0, 119_043.0, 305_000.0, 800_000.0] {
            let found = inhabitants(place(exact));
            assert!((found - exact).abs() <= 500.0, "{exact}: {found}");
            assert_eq!(found % 100.0, 0.0);
        }
    }

    #[test]
    fn every_step_by_keyboard_moves_the_number() {
        let numbers: Vec<f64> = (0..=PLACES as u32)
            .map(|place| inhabitants(f64::from(place)))
            .collect();
        assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]));
        for (at, number) in numbers.into_iter().enumerate() {
            assert_eq!(place_on_track(number as u32), at as f64);
        }
    }

    proptest! {
        #[test]
        fn from_the_least_every_step_moves_the_number(least in Region::INHABITANTS) {
            let low = track_from(least, least).low;
            let places = (low as u32..=PLACES as u32).map(f64::from);
            let numbers: Vec<f64> = places.map(|place| inhabitants_from(least, place)).collect();
            prop_assert_eq!(numbers[0], f64::from(least));
            prop_assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }

    #[test]
    fn the_ends_of_the_track_are_the_ends_of_what_is_allowed() {
        assert_eq!(inhabitants(0.0), 20_000.0);
        assert_eq!(inhabitants(PLACES), 800_000.0);
    }
}
