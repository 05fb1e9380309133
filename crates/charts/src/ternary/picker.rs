//! The triangle as a component.

use yew::prelude::*;

use super::layout::{SIZE, place_of, shares};
use super::{ArrowPress, Corner, Shares, TernaryMark, plot};
use crate::path::{px, view_box};
use crate::pointer::place;

/// A press this near to a mark is meant for the mark, in units of the drawing.
const PRESS: f64 = 18.0;
/// A drag this near to a mark ends on the mark.
const DRAG: f64 = 5.0;

#[derive(Properties, PartialEq)]
pub struct TernaryProps {
    /// The name of the control.
    pub label: AttrValue,
    /// What the keys do, for assistive technology.
    pub help: AttrValue,
    /// A name that no other element of the page has.
    pub id: AttrValue,
    /// The shares now.
    pub value: Shares,
    /// The corners: top, left, right.
    pub corners: [Corner; 3],
    /// Mixes worth knowing.
    #[prop_or_default]
    pub marks: Vec<TernaryMark>,
    /// Called with the shares that are picked.
    pub on_change: Callback<Shares>,
    /// Called with an arrow key. What it moves are the shares at that moment: more keys may come than
    /// are drawn.
    pub on_arrow: Callback<ArrowPress>,
    /// Further classes; the style sheet gives the colour of the handle.
    #[prop_or_default]
    pub class: Classes,
}

/// A triangle whose handle is dragged, pressed to its place or moved with the arrow keys.
#[component]
pub fn Ternary(props: &TernaryProps) -> Html {
    let value = props.value;
    let drawing = use_node_ref();
    let change = {
        let on_change = props.on_change.clone();
        move |found: Shares| {
            if found != value {
                on_change.emit(found);
            }
        }
    };
    let pick = {
        let (marks, drawing) = (props.marks.clone(), drawing.clone());
        move |event: &PointerEvent, reach: f64| {
            if let Some(at) = place(event, &drawing, SIZE) {
                change(near(&marks, at, reach).unwrap_or_else(|| shares(at)));
            }
        }
    };
    let onpointerdown = {
        let (pick, drawing) = (pick.clone(), drawing.clone());
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            if let Some(element) = drawing.cast::<web_sys::Element>() {
                // Without the capture a drag ends at the edge, which is no harm.
                let _ = element.set_pointer_capture(event.pointer_id());
            }
            pick(&event, PRESS);
        })
    };
    let onpointermove = Callback::from(move |event: PointerEvent| {
        if event.buttons() & 1 == 1 {
            pick(&event, DRAG);
        }
    });
    let on_arrow = props.on_arrow.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let step = if event.shift_key() { 5 } else { 1 };
        let press = ArrowPress {
            key: event.key(),
            step,
        };
        if value.after(&press).is_some() {
            event.prevent_default();
            on_arrow.emit(press);
        }
    });
    let (x, y) = place_of(value);
    let help = format!("{}-help", props.id);
    html! {
        <div class={classes!("ternary", props.class.clone())}>
            <p class="visually-hidden" id={help.clone()}>{ &props.help }</p>
            <svg class="chart-svg ternary-drawing" ref={drawing} role="group" aria-label={&props.label}
                viewBox={view_box(SIZE)} focusable="false"
                {onpointerdown} {onpointermove}>
                { plot::frame() }
                { plot::names(&props.corners, value) }
                { for props.marks.iter().map(|mark| plot::mark(mark, mark.shares == value, &props.on_change)) }
                <g class="ternary-handle" role="slider" tabindex="0" aria-label={&props.label}
                    aria-describedby={help} aria-valuemin="0" aria-valuemax="100"
                    aria-valuenow={value.percents()[0].to_string()} aria-valuetext={spoken(&props.corners, value)}
                    transform={format!("translate({} {})", px(x), px(y))} {onkeydown}>
                    <circle class="ternary-target" r="22" />
                    <circle class="ternary-ring" r="11" />
                    <circle class="ternary-dot" r="3.5" />
                </g>
            </svg>
        </div>
    }
}

/// The shares of the mark within `reach`, if there is one.
fn near(marks: &[TernaryMark], at: (f64, f64), reach: f64) -> Option<Shares> {
    let far = |mark: &TernaryMark| {
        let (x, y) = place_of(mark.shares);
        libm::hypot(x - at.0, y - at.1)
    };
    marks
        .iter()
        .filter(|mark| far(mark) <= reach)
        .min_by(|a, b| far(a).total_cmp(&far(b)))
        .map(|mark| mark.shares)
}

/// All three shares in words.
fn spoken(corners: &[Corner; 3], value: Shares) -> String {
    let parts: Vec<String> = corners
        .iter()
        .zip(value.percents())
        .map(|(corner, percent)| format!("{} {percent}%", corner.name))
        .collect();
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marks::Shape;

    #[test]
    fn all_three_shares_are_spoken() {
        let corners = ["bestuur", "terrein", "beleid"].map(|name| Corner {
            name: name.into(),
            class: "any".into(),
        });
        let value = Shares::new([50, 30, 20]).unwrap();
        assert_eq!(
            spoken(&corners, value),
            "bestuur 50%, terrein 30%, beleid 20%"
        );
    }

    #[test]
    fn a_press_beside_a_mark_is_meant_for_the_mark() {
        let shares = Shares::new([34, 33, 33]).unwrap();
        let marks = [TernaryMark {
            name: "vandaag".into(),
            shares,
            shape: Shape::Hollow,
            class: "any".into(),
        }];
        let (x, y) = place_of(shares);
        assert_eq!(near(&marks, (x + 9.0, y), PRESS), Some(shares));
        assert_eq!(near(&marks, (x + 9.0, y), DRAG), None);
    }
}
