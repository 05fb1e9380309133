//! What the subsidy rule gives the region, and why, as a picture of its steps.

use regiewijzer_charts::{Shape, Stair, StairChart, StairMark, StairTexts};
use regiewijzer_evidence::Partnership;
use regiewijzer_evidence::subsidy::{Reckoning, tiers};
use regiewijzer_exploration::Merger;
use yew::prelude::*;

use crate::text::interface::region as texts;
use crate::text::{chart_texts, number_style, whole};

#[derive(Properties, PartialEq)]
pub(super) struct SubsidyProps {
    /// The partnerships that are chosen.
    pub(super) merger: Merger,
}

/// The steps with the region on them, and the reckoning in words.
#[component]
pub(super) fn Subsidy(props: &SubsidyProps) -> Html {
    let merger = &props.merger;
    let city = merger.centre_city();
    let reckoning = Reckoning::of(merger.inhabitants(), city.map(|city| city.inhabitants));
    let style = number_style();
    let texts = StairTexts {
        chart: chart_texts(
            texts::SUBSIDY_STEPS,
            texts::SUBSIDY_DESCRIPTION,
            texts::SUBSIDY_CAPTION,
        ),
        x: texts::INHABITANTS.into(),
        y: texts::EURO_A_YEAR.into(),
        names: texts::PARTNERSHIP.into(),
        step: texts::step("{from}").into(),
    };
    html! {
        <section aria-labelledby="regio-subsidie">
            <h3 id="regio-subsidie">{ texts::SUBSIDY_HEAD }</h3>
            <div class="region-beside">
                <StairChart stairs={stairs()} marks={marks(merger)} {texts} {style} />
                <div>
                    <ol class="region-steps">{ for why(merger, &reckoning).into_iter().map(|step| html! { <li>{ step }</li> }) }</ol>
                    if let Some(sentence) = against_now(merger) {
                        <p class="region-difference">{ sentence }</p>
                    }
                    <p class="source-note">{ texts::SUBSIDY_SOURCE }</p>
                </div>
            </div>
        </section>
    }
}

/// What size alone earns: nothing below the first step.
fn stairs() -> Vec<Stair> {
    let tiers = tiers().iter().map(|tier| Stair {
        from: f64::from(tier.from_inhabitants),
        to: f64::from(tier.amount_eur),
    });
    std::iter::once(Stair { from: 0.0, to: 0.0 })
        .chain(tiers)
        .collect()
}

/// Each partnership with what it gets, and where there are several all as one with what that would get.
fn marks(merger: &Merger) -> Vec<StairMark> {
    let is_one = merger.partnerships().len() == 1;
    let mark = |one: &&Partnership| StairMark {
        name: one.name.into(),
        x: f64::from(one.inhabitants),
        y: f64::from(one.subsidy_eur),
        shape: if is_one {
            Shape::Diamond
        } else {
            Shape::Hollow
        },
        is_main: is_one,
    };
    let merged = (!is_one).then(|| StairMark {
        name: texts::AS_ONE.into(),
        x: f64::from(merger.inhabitants()),
        y: f64::from(merger.subsidy_by_rule()),
        shape: Shape::Diamond,
        is_main: true,
    });
    merged
        .into_iter()
        .chain(merger.partnerships().iter().map(mark))
        .collect()
}

/// How the rule comes to the amount, step by step.
fn why(merger: &Merger, reckoning: &Reckoning) -> Vec<String> {
    let number = |value: u32| whole(f64::from(value));
    let inhabitants = merger.inhabitants();
    let by_size = if reckoning.by_size == 0 {
        texts::too_small(&number(inhabitants))
    } else {
        texts::by_size(&number(reckoning.by_size), &number(inhabitants))
    };
    let cap = match (merger.centre_city(), reckoning.city_alone) {
        (Some(city), Some(alone)) => {
            texts::city_cap(&number(alone), &number(reckoning.cap), city.name)
        }
        _ => texts::cap(&number(reckoning.cap)),
    };
    let amount = reckoning.amount();
    let each = f64::from(amount) / f64::from(inhabitants.max(1));
    let result = texts::amount(&number(amount), &number_style().fixed(each, 2));
    vec![by_size, cap, result]
}

/// What several get now, against what they would get as one.
fn against_now(merger: &Merger) -> Option<String> {
    if merger.partnerships().len() < 2 {
        return None;
    }
    let (now, then) = (merger.subsidy_now(), merger.subsidy_by_rule());
    let [now_written, by] = [now, now.abs_diff(then)].map(|euro| whole(f64::from(euro)));
    Some(match then.cmp(&now) {
        std::cmp::Ordering::Less => texts::less_than_now(&by, &now_written),
        std::cmp::Ordering::Equal => texts::as_now(&now_written),
        std::cmp::Ordering::Greater => texts::more_than_now(&by, &now_written),
    })
}
