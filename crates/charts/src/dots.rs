//! One measure on one line: where it stood, where it stands, and how sure.

use yew::prelude::*;

use crate::band::Band;
use crate::marks::{HOLLOW, Shape, shape_node};
use crate::path::{percentage, rem, rounded_percentage};
use crate::scale::Linear;

/// The height of a row, in sixteenths of the root's type size, like every length here.
const HEIGHT: f64 = 28.0;
/// The lanes of the earlier and of the current value where both are there, from the top.
const LANES: [f64; 2] = [8.5, 19.5];

/// The domain of a row, kept apart so that rows of one kind share it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DotScale(Linear);

impl DotScale {
    /// From zero to one, for shares.
    #[must_use]
    pub fn share() -> Self {
        Self(Linear::exact(0.0, 1.0, 4))
    }

    /// From zero to a round number that is not below `top`.
    #[must_use]
    pub fn to(top: f64) -> Self {
        Self(Linear::nice(0.0, top, 4))
    }

    /// The lowest and the highest value.
    #[must_use]
    pub fn ends(&self) -> (f64, f64) {
        (self.0.low(), self.0.high())
    }

    /// Digits after the sign that the ends need.
    #[must_use]
    pub fn decimals(&self) -> usize {
        self.0.decimals()
    }
}

/// A scale laid out over the width of a row.
#[derive(Clone, Copy)]
struct Placed {
    scale: Linear,
    /// The part of the width, in percent, that the axis takes.
    length: f64,
}

/// A margin that keeps a mark at an end whole, in percent.
const MARGIN: f64 = 2.0;

/// Keeps the written end of the axis clear of a mark at that end, in percent.
const END_GAP: f64 = 6.0;

impl Placed {
    fn percent(self, value: f64) -> f64 {
        self.along(self.scale.position(value))
    }

    /// The place at a part of the axis, 0–1.
    fn along(self, part: f64) -> f64 {
        MARGIN + part * self.length
    }
}

#[derive(Properties, PartialEq)]
pub struct DotRowProps {
    /// The domain.
    pub scale: DotScale,
    /// The value to compare with, drawn as a hollow circle.
    #[prop_or_default]
    pub before: Option<Band>,
    /// The current value.
    #[prop_or_default]
    pub now: Option<Band>,
    /// Values to remember, each with its letter and the class of its colour.
    #[prop_or_default]
    pub pinned: Vec<(f64, AttrValue, AttrValue)>,
    /// The mark of the current value.
    #[prop_or_default]
    pub shape: Shape,
    /// The end of the axis as it is written; without it the axis takes the whole width.
    #[prop_or_default]
    pub end: Option<AttrValue>,
    /// What the row says, for assistive technology.
    pub label: AttrValue,
    /// Further classes; the style sheet gives the colour.
    #[prop_or_default]
    pub class: Classes,
}

/// A row with up to two marks and their bands.
///
/// Places are percentages, so that the row fits any width without measuring.
#[component]
pub fn DotRow(props: &DotRowProps) -> Html {
    let scale = Placed {
        scale: props.scale.0,
        length: if props.end.is_some() { 80.0 } else { 96.0 },
    };
    // A value on its own stands in the middle.
    let [before, now] = match (&props.before, &props.now) {
        (Some(_), Some(_)) => LANES,
        _ => [HEIGHT / 2.0; 2],
    };
    html! {
        <svg class={classes!("dot-row", props.class.clone())} role="img"
            width="100%" height={rem(HEIGHT)} focusable="false">
            <title>{ &props.label }</title>
            <line class="dot-axis" x1={percentage(scale.along(0.0))} x2={percentage(scale.along(1.0))}
                y1={rem(now)} y2={rem(now)} />
            if let Some(end) = &props.end {
                <text class="dot-end" x={percentage(scale.along(1.0) + END_GAP)} y={rem(now)} dy="0.32em">
                    { end }
                </text>
            }
            { for [0.0, 0.5, 1.0].map(|at| {
                let x = percentage(scale.along(at));
                html! { <line class="dot-tick" x1={x.clone()} x2={x}
                    y1={rem(now - 4.0)} y2={rem(now + 4.0)} /> }
            }) }
            if let Some(band) = &props.before {
                <g class="dot-before">
                    { span("dot-outer", scale, band.p05, band.p95, before, 2.0) }
                    { span("dot-inner", scale, band.p25, band.p75, before, 4.0) }
                    { mark(scale, band.p50, before, Shape::Hollow, 4.5) }
                </g>
            }
            if let Some(band) = &props.now {
                <g class="dot-now">
                    { span("dot-outer", scale, band.p05, band.p95, now, 8.0) }
                    { span("dot-inner", scale, band.p25, band.p75, now, 8.0) }
                    { mark(scale, band.p50, now, props.shape, 5.0) }
                </g>
            }
            { for props.pinned.iter().map(|(value, letter, class)| html! {
                <text class={classes!("dot-pinned", class.to_string())} x={rounded_percentage(scale.percent(*value))}
                    y={rem(HEIGHT / 2.0)} dy="0.36em">
                    { letter }
                </text>
            }) }
        </svg>
    }
}

fn span(
    class: &'static str,
    scale: Placed,
    low: f64,
    high: f64,
    middle: f64,
    thickness: f64,
) -> Html {
    let (from, to) = (scale.percent(low), scale.percent(high));
    html! {
        <rect class={class} x={rounded_percentage(from)} width={rounded_percentage((to - from).max(0.3))}
            y={rem(middle - thickness / 2.0)} height={rem(thickness)} rx="1" />
    }
}

fn mark(scale: Placed, value: f64, middle: f64, shape: Shape, radius: f64) -> Html {
    let at = rounded_percentage(scale.percent(value));
    // A circle can be placed by itself, which spares the browser a drawing within the drawing.
    let circle = match shape {
        Shape::Circle => Some((None, radius)),
        Shape::Hollow => Some((Some("mark-hollow"), radius * HOLLOW)),
        Shape::Square | Shape::Triangle | Shape::Diamond => None,
    };
    if let Some((class, radius)) = circle {
        return html! {
            <circle class={classes!("mark", class, "dot-shape")} cx={at} cy={rem(middle)} r={rem(radius)} />
        };
    }
    html! {
        <svg class="dot-mark" x={at} y={rem(middle)}
            width="1rem" height="1rem" viewBox="0 0 16 16" overflow="visible">
            { shape_node(shape, radius, "dot-shape") }
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_runs_from_zero_to_one() {
        assert_eq!(DotScale::share().ends(), (0.0, 1.0));
    }

    #[test]
    fn a_scale_ends_at_a_round_number() {
        assert_eq!(DotScale::to(5.6).ends(), (0.0, 6.0));
        assert_eq!(DotScale::to(1.0), DotScale::share());
    }

    #[test]
    fn marks_at_the_ends_stay_inside_the_row() {
        let placed = Placed {
            scale: DotScale::share().0,
            length: 96.0,
        };
        assert_eq!(placed.percent(0.0), 2.0);
        assert_eq!(placed.percent(1.0), 98.0);
        assert_eq!(placed.percent(7.0), 98.0);
    }
}
