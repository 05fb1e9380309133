//! Shares of a whole, end to end.

use yew::prelude::*;

/// The length of a whole bar: a share is drawn to this many steps.
const STEPS: u32 = 128;
/// The height of a bar, in the same unit.
const HEIGHT: u32 = 8;

/// A bar in as many parts as there are shares, each with its class; the shares add up to 1.
pub(crate) fn share_bar(shares: &[f64], classes: &[&'static str]) -> Html {
    html! {
        <svg class="share-bar" viewBox={format!("0 0 {STEPS} {HEIGHT}")} preserveAspectRatio="none"
            aria-hidden="true" focusable="false">
            { for parts(shares).into_iter().zip(classes).map(|((from, to), class)| html! {
                if to > from {
                    <rect class={*class} x={from.to_string()} y="0" width={(to - from).to_string()}
                        height={HEIGHT.to_string()} />
                }
            }) }
        </svg>
    }
}

/// Where each part begins and ends. Ends are rounded, not lengths, so that nothing is left over.
fn parts(shares: &[f64]) -> Vec<(u32, u32)> {
    let mut sum = 0.0;
    let mut from = 0;
    let mut parts = Vec::with_capacity(shares.len());
    for share in shares {
        sum += share;
        let to = (sum.clamp(0.0, 1.0) * f64::from(STEPS)).round() as u32;
        parts.push((from, to));
        from = to;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_bar_touch_and_fill_it() {
        let parts = parts(&[0.333, 0.333, 0.334, 0.0]);
        assert_eq!(parts.last().map(|part| part.1), Some(128));
        assert!(parts.windows(2).all(|two| two[0].1 == two[1].0));
    }
}
