//! Pictures drawn from the evidence. Words stand beside the drawings and not in them, so that they stay readable
//! on a phone.

use std::cell::Cell;

use regiewijzer_charts::Mark;
use regiewijzer_decimal::{fixed, shortest};
use regiewijzer_evidence::regie_type::{Level, regie_types};
use regiewijzer_evidence::subsidy::{limits, tiers};
use regiewijzer_evidence::survey::Question;
use regiewijzer_evidence::{Partnership, partnerships};
use regiewijzer_model::Scenario;
use yew::prelude::*;

use super::shares::{Certainty, Part, parts};
use super::texts::{dots, facts, quadrant, steps};
use crate::components::look::Look;
use crate::text::{Localized, number_style, whole};

/// The width of a drawing.
const WIDTH: f64 = 640.0;
/// The radius of a dot.
const RADIUS: f64 = 7.0;

thread_local! {
    /// How many ids were given to parts of drawings; each page is rendered on a thread of its own.
    static IDS: Cell<u32> = const { Cell::new(0) };
}

/// An id that no other part of a drawing on the page has.
fn next_id(kind: &str) -> String {
    let number = IDS.get() + 1;
    IDS.set(number);
    format!("{kind}-{number}")
}

/// A place in a drawing: finer than a tenth only makes the document heavier.
fn tenths(place: f64) -> String {
    fixed(place, 1)
}

/// A bar in parts, with a key that has their shares; the rest is hatched.
pub(super) fn shares(question: &'static Question, row: Option<&str>) -> Html {
    let parts = parts(question, row);
    if parts.is_empty() {
        return Html::default();
    }
    let hatch = next_id("hatch");
    let mut from = 0.0;
    let bars: Vec<Html> = parts
        .iter()
        .enumerate()
        .map(|(place, part)| {
            let x = from;
            from += part.percent;
            let (class, fill) = match part.certainty {
                Certainty::Rest => ("part-unknown", Some(format!("url(#{hatch})"))),
                _ => (part_class(place), None),
            };
            html! {
                <rect {class} {fill} x={shortest(x)} y="0" width={shortest(part.percent)} height="9" />
            }
        })
        .collect();
    html! {
        <>
            <svg class="still part-bar" viewBox="0 0 100 9" preserveAspectRatio="none" aria-hidden="true"
                focusable="false">
                <pattern id={hatch} width="1.6" height="9" patternUnits="userSpaceOnUse">
                    <path class="part-hatch" d="M0.4 0V9" stroke-width="0.35" />
                </pattern>
                { for bars }
            </svg>
            <ul class="part-key">
                { for parts.iter().enumerate().map(|(place, part)| key(place, part)) }
            </ul>
        </>
    }
}

fn part_class(place: usize) -> &'static str {
    ["part-1", "part-2", "part-3", "part-4", "part-5"][place.min(4)]
}

fn key(place: usize, part: &Part) -> Html {
    let names: Vec<&str> = part
        .options
        .iter()
        .map(|option| option.what.localized())
        .collect();
    let percent = whole(part.percent);
    let (amount, note) = match part.certainty {
        Certainty::Known => (format!("{percent}%"), None),
        Certainty::People(1) => (facts::PERSON.to_string(), None),
        Certainty::People(count) => (
            facts::PEOPLE
                .localized()
                .replace("{count}", &count.to_string()),
            None,
        ),
        Certainty::AtLeast => (format!("{} {percent}%", facts::AT_LEAST.localized()), None),
        Certainty::Rest => {
            let words = facts::AT_MOST.localized().replace("{percent}", &percent);
            (String::new(), Some(words))
        }
    };
    let together = (part.options.len() > 1 && part.certainty != Certainty::Rest)
        .then(|| facts::TOGETHER.localized());
    let class = if part.certainty == Certainty::Rest {
        "part-unknown"
    } else {
        part_class(place)
    };
    html! {
        <li>
            <span class={classes!("part-swatch", class)} aria-hidden="true"></span>
            <span>{ names.join(" / ") }</span>
            <b>{ amount }</b>
            if let Some(words) = note.or(together.map(str::to_owned)) {
                <span class="part-note">{ words }</span>
            }
        </li>
    }
}

/// How dots are placed along a line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Axis {
    /// From zero, in equal steps.
    FromZero,
    /// From the lowest, each doubling as wide as the one before.
    Logarithmic,
}

/// A value of every partnership.
pub(super) struct Values<'v> {
    /// The value.
    pub(super) of: &'v dyn Fn(&Partnership) -> f64,
    /// Digits after the sign.
    pub(super) decimals: usize,
    /// What is counted.
    pub(super) unit: &'static str,
}

/// Every partnership as a dot on a line, with the ends and those that are named; `line` is a limit and its words.
pub(super) fn dot_line(
    values: &Values,
    axis: Axis,
    named: &[&str],
    line: Option<(f64, String)>,
) -> Html {
    let mut all: Vec<(f64, &Partnership)> = partnerships()
        .iter()
        .map(|one| ((values.of)(one), one))
        .collect();
    all.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (lowest, highest) = (all[0], all[all.len() - 1]);
    let place = |value: f64| match axis {
        Axis::FromZero => value / highest.0,
        Axis::Logarithmic => libm::log(value / lowest.0) / libm::log(highest.0 / lowest.0),
    };
    let x = |value: f64| RADIUS + (WIDTH - 2.0 * RADIUS) * place(value);
    let written = |value: f64| number_style().fixed(value, values.decimals);
    // A dot lies on the lowest level on which it touches none.
    let mut placed: Vec<(f64, usize)> = Vec::new();
    for (value, _) in &all {
        let at = x(*value);
        let is_free = |level: &usize| {
            placed
                .iter()
                .all(|(other, taken)| taken != level || (other - at).abs() >= 2.0 * RADIUS)
        };
        let level = (0..).find(is_free).unwrap_or_default();
        placed.push((at, level));
    }
    let levels = 1 + placed
        .iter()
        .map(|(_, level)| *level)
        .max()
        .unwrap_or_default();
    let floor = levels as f64 * 2.0 * RADIUS + 4.0;
    let dots = all.iter().zip(&placed).map(|((value, one), (at, level))| {
        let y = floor - RADIUS - *level as f64 * 2.0 * RADIUS;
        let class = if named.contains(&one.id) {
            "dot-named"
        } else {
            "dot-plain"
        };
        html! {
            <g {class} transform={format!("translate({} {})", tenths(*at), tenths(y))}>
                <title>{ format!("{}: {} {}", one.name, written(*value), values.unit) }</title>
                <circle r={shortest(RADIUS - 0.8)} />
            </g>
        }
    });
    let dots: Vec<Html> = dots.collect();
    let mut shown = vec![
        (dots::LOW.localized(), lowest),
        (dots::MIDDLE.localized(), all[all.len() / 2]),
    ];
    shown.extend(
        all.iter()
            .filter(|(_, one)| named.contains(&one.id))
            .map(|one| ("", *one)),
    );
    shown.push((dots::HIGH.localized(), highest));
    shown.sort_by(|one, other| one.1.0.total_cmp(&other.1.0));
    shown.dedup_by(|one, other| one.1.1.id == other.1.1.id);
    let begin = if axis == Axis::FromZero {
        0.0
    } else {
        lowest.0
    };
    let begins = if axis == Axis::FromZero {
        whole(begin)
    } else {
        written(begin)
    };
    html! {
        <>
            <svg class="still" viewBox={format!("0 0 {WIDTH} {}", shortest(floor + 6.0))} role="img"
                aria-label={values.unit}>
                <path class="still-axis" d={format!("M0 {}H{WIDTH}", shortest(floor))} />
                if let Some((at, _)) = &line {
                    <path class="still-line" d={format!("M{} 0V{}", shortest(x(*at)), shortest(floor + 6.0))} />
                }
                { for dots }
            </svg>
            <div class="still-ends">
                <span>{ begins }</span><span>{ values.unit }</span><span>{ written(highest.0) }</span>
            </div>
            <ul class="dot-key">
                { for shown.into_iter().map(|(word, (value, one))| html! {
                    <li>
                        <b>{ written(value) }</b>{ " " }{ one.name }
                        if !word.is_empty() { { format!(" ({word})") } }
                    </li>
                }) }
                if let Some((_, words)) = line { <li class="dot-line">{ words }</li> }
            </ul>
        </>
    }
}

/// The subsidy by number of inhabitants: the steps, the ceiling and every partnership.
pub(super) fn subsidy_steps(named: &[&str]) -> Html {
    const HEIGHT: f64 = 240.0;
    let most = partnerships()
        .iter()
        .map(|one| one.inhabitants)
        .max()
        .unwrap_or_default();
    let top = f64::from(most) * 1.04;
    let tiers = tiers();
    let highest = f64::from(tiers[tiers.len() - 1].amount_eur) * 1.08;
    let x = |inhabitants: f64| WIDTH * inhabitants / top;
    let y = |amount: f64| HEIGHT * (1.0 - amount / highest);
    let mut path = String::new();
    for (place, tier) in tiers.iter().enumerate() {
        let next = tiers
            .get(place + 1)
            .map_or(top, |next| f64::from(next.from_inhabitants));
        let (left, level) = (
            x(f64::from(tier.from_inhabitants)),
            y(f64::from(tier.amount_eur)),
        );
        let begin = if place == 0 { 'M' } else { 'L' };
        path += &format!(
            "{begin}{} {}H{}",
            shortest(left),
            shortest(level),
            shortest(x(next))
        );
    }
    let cap = limits()
        .iter()
        .find(|limit| limit.id == "cap_without_centre_city_eur");
    let cap = cap.map_or(0.0, |limit| f64::from(limit.value));
    let shown: Vec<&Partnership> = partnerships()
        .iter()
        .filter(|one| named.contains(&one.id))
        .collect();
    html! {
        <>
            <div class="still-ends"><span>{ steps::AXIS_Y }{ " " }{ whole(highest) }</span></div>
            <svg class="still" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} aria-hidden="true" focusable="false">
                <path class="still-axis" d={format!("M0 {HEIGHT}H{WIDTH}")} />
                <path class="still-line" d={format!("M0 {0}H{WIDTH}", shortest(y(cap)))} />
                <path class="still-steps" d={path} />
                { for partnerships().iter().map(|one| {
                    let at = format!("translate({} {})", tenths(x(f64::from(one.inhabitants))),
                        tenths(y(f64::from(one.subsidy_eur))));
                    let class = if named.contains(&one.id) { "dot-named" } else { "dot-plain" };
                    html! { <g {class} transform={at}><circle r={shortest(RADIUS - 1.0)} /></g> }
                }) }
            </svg>
            <div class="still-ends">
                <span>{ "0" }</span><span>{ steps::AXIS_X }</span><span>{ whole(top) }</span>
            </div>
            <ul class="dot-key">
                { for shown.into_iter().map(|one| html! {
                    <li><b>{ whole(f64::from(one.subsidy_eur)) }</b>{ " " }{ one.name }
                        { format!(" ({})", whole(f64::from(one.inhabitants))) }</li>
                }) }
                <li class="dot-line">{ steps::CAP.localized().replace("{amount}", &whole(cap)) }</li>
            </ul>
        </>
    }
}

/// The four types on their two axes, with today as the report has it and the futures as we read them.
pub(super) fn type_plane() -> Html {
    let cell =
        |power: Level, frame: Level| {
            let found = regie_types()
                .iter()
                .find(|one| one.doorzettingsmacht == power && one.beleidskader == frame);
            found.map_or_else(Html::default, |one| html! {
            <div class="plane-cell">
                <h4>{ one.name.localized() }</h4>
                <p>{ one.today.localized() }</p>
                <p class="plane-marks">
                    { for futures(power, frame).iter().map(|scenario| named_mark(*scenario)) }
                </p>
            </div>
        })
        };
    html! {
        <>
            <div class="plane">
                <p class="plane-top">{ quadrant::MUCH_POWER }</p>
                { cell(Level::Hoog, Level::Laag) }
                { cell(Level::Hoog, Level::Hoog) }
                { cell(Level::Laag, Level::Laag) }
                { cell(Level::Laag, Level::Hoog) }
                <p class="plane-bottom">{ quadrant::LITTLE_POWER }</p>
                <p class="plane-left">{ "← " }{ quadrant::NO_FRAME }</p>
                <p class="plane-right">{ quadrant::OWN_FRAME }{ " →" }</p>
            </div>
            <p class="source-note">{ quadrant::READING }</p>
        </>
    }
}

/// The futures of a quarter of the plane, by our reading of chapter 5: the first works on policy within one
/// council, the second brings others together, the third has both.
fn futures(power: Level, frame: Level) -> &'static [Scenario] {
    match (power, frame) {
        (Level::Laag, Level::Laag) => &[Scenario::Vandaag, Scenario::Terreinregisseur],
        (Level::Laag, Level::Hoog) => &[Scenario::Bestuursregisseur],
        (Level::Hoog, Level::Hoog) => &[Scenario::Beleidsregisseur],
        (Level::Hoog, Level::Laag) => &[],
    }
}

/// A mark beside a name.
pub(super) fn named_mark(scenario: Scenario) -> Html {
    let look = Look::of_scenario(scenario);
    html! { <span class={look.class}><Mark shape={look.shape} />{ " " }{ look.name }</span> }
}

/// A bar of each effect: to the right what gets better, to the left what gets worse, by its part of the range of
/// its outcome.
pub(super) fn effect_bars(effects: &[(&'static str, f64, String)]) -> Html {
    let most = effects
        .iter()
        .map(|(_, part, _)| part.abs())
        .fold(0.0, f64::max);
    html! {
        <ul class="effect-bars">
            { for effects.iter().map(|(name, part, words)| {
                let length = 50.0 * part.abs() / most;
                let from = if *part < 0.0 { 50.0 - length } else { 50.0 };
                html! {
                    <li>
                        <span>{ *name }</span>
                        <svg class="still" viewBox="0 0 100 7" preserveAspectRatio="none" aria-hidden="true"
                            focusable="false">
                            <path class="still-axis" d="M50 0V7" />
                            <rect class="effect-bar" x={tenths(from)} y="1" width={tenths(length)} height="5" />
                        </svg>
                        <b>{ words }</b>
                    </li>
                }
            }) }
        </ul>
    }
}
