//! A rug: a stroke for each value of a group along one line, and one value that stands out.

use yew::prelude::*;

use crate::path::{px, rem, rounded_percentage};
use crate::scale::Linear;

/// The height of a rug, in sixteenths of the root's type size, like every length here.
const HEIGHT: f64 = 20.0;
/// Keeps the strokes at the ends whole, in percent.
const MARGIN: f64 = 2.0;

#[derive(Properties, PartialEq)]
pub struct RugProps {
    /// The values of the group.
    pub values: Vec<f64>,
    /// The value that stands out; it need not be one of the group.
    pub own: f64,
}

/// A small picture beside words that say the same, so that it is nothing to who doesn't see it.
#[component]
pub fn Rug(props: &RugProps) -> Html {
    let scale = scale(&props.values, props.own);
    let x = |value: f64| place(&scale, value);
    html! {
        <svg class="rug" width="100%" height={rem(HEIGHT)} aria-hidden="true" focusable="false">
            <line class="rug-axis" x1="0" x2="100%" y1={rem(HEIGHT / 2.0)} y2={rem(HEIGHT / 2.0)} />
            { for props.values.iter().map(|value| html! {
                <line class="rug-stroke" x1={x(*value)} x2={x(*value)} y1={rem(4.0)} y2={rem(HEIGHT - 4.0)} />
            }) }
            <circle class="rug-own" cx={x(props.own)} cy={rem(HEIGHT / 2.0)} r={px(5.0)} />
        </svg>
    }
}

/// From nought to the most.
fn scale(values: &[f64], own: f64) -> Linear {
    let most = values.iter().copied().fold(own, f64::max);
    Linear::exact(0.0, most, 1)
}

fn place(scale: &Linear, value: f64) -> String {
    rounded_percentage(MARGIN + scale.position(value) * (100.0 - 2.0 * MARGIN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nought_lies_left_and_the_most_right_whoever_has_it() {
        let scale = scale(&[10.0, 40.0], 80.0);
        assert_eq!(place(&scale, 0.0), "2.00%");
        assert_eq!(place(&scale, 40.0), "50.00%");
        assert_eq!(place(&scale, 80.0), "98.00%");
    }
}
