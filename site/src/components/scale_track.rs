//! The logarithmic track on which scales are chosen.

use regiewijzer_charts::Logarithmic;
use regiewijzer_decimal::fixed;
use regiewijzer_evidence::partnerships;
use regiewijzer_model::{Parameter, Region};
use yew::prelude::*;

use super::track::Track;
use crate::text::interface::slider;

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

/// The place that means `least`, where no fewer inhabitants can be chosen: below the right end, unless
/// those are the most there can be.
fn lowest(least: u32) -> f64 {
    let least = f64::from(least);
    if least < inhabitants(PLACES) {
        place(least).ceil().min(PLACES - 1.0)
    } else {
        PLACES
    }
}

/// The track with its current place, where no fewer inhabitants than `least` can be chosen.
pub(crate) fn track(least: u32, inhabitants: u32) -> Track {
    Track {
        low: 0.0,
        high: PLACES,
        step: 1.0,
        nudge: 4.0,
        at: place_from(least, inhabitants),
        allowed: (lowest(least), PLACES),
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

/// The place of a number: between the places that mean less and more, as far as the number lies between
/// those. So another place on one side of it always means another number on that side.
fn place_from(least: u32, inhabitants: u32) -> f64 {
    let number = f64::from(inhabitants);
    let lowest = lowest(least);
    let mut below = place(number).ceil().max(lowest).min(PLACES);
    while below > lowest && inhabitants_from(least, below) > number {
        below -= 1.0;
    }
    let above = (below + 1.0).min(PLACES);
    let [less, more] = [below, above].map(|place| inhabitants_from(least, place));
    if more > less {
        below + ((number - less) / (more - less)).max(0.0)
    } else {
        below
    }
}

/// The number of inhabitants at a place, from the least that can be chosen.
pub(crate) fn inhabitants_from(least: u32, at: f64) -> f64 {
    if at <= lowest(least) {
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

/// A tick for each of the 32 partnerships, the lower limit for a subsidy, and the subregion, with a key.
#[component]
pub(crate) fn ScaleTicks(props: &ScaleTicksProps) -> Html {
    let percent = |inhabitants: f64| place(inhabitants) / PLACES * 100.0;
    let tenths = |percent| format!("{}%", fixed(percent, 1));
    let subregion = Parameter::PSub.info();
    let (from, to) = (percent(subregion.lo), percent(subregion.hi));
    let key = [
        ("▲", slider::MINIMUM_SCALE),
        ("▬", slider::SUBREGION_SCALE),
        ("|", slider::PARTNERSHIP_TICKS),
    ];
    html! {
        <>
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
            <ul class="scale-key">
                { for key.map(|(sign, words)| html! {
                    <li><span aria-hidden="true">{ sign }</span>{ " " }{ words }</li>
                }) }
            </ul>
        </>
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

    proptest! {
        #[test]
        fn a_place_beside_a_number_means_another_number_on_that_side(
            least in Region::INHABITANTS,
            number in Region::INHABITANTS,
            other in Region::INHABITANTS,
        ) {
            let number = number.max(least);
            let at = track_from(least, number).at;
            let (low, high) = (lowest(least), PLACES);
            prop_assert!((low..=high).contains(&at));
            prop_assert_eq!(at == low, number == least);
            prop_assert_eq!(at == high, f64::from(number) == inhabitants(high));
            let other = track_from(least, other.max(least)).at.round();
            let means = inhabitants_from(least, other);
            prop_assert_eq!(other.total_cmp(&at), means.total_cmp(&f64::from(number)), "{} {}", at, other);
        }
    }

    #[test]
    fn the_ends_of_the_track_are_the_ends_of_what_is_allowed() {
        assert_eq!(inhabitants(0.0), 20_000.0);
        assert_eq!(inhabitants(PLACES), 800_000.0);
    }
}
