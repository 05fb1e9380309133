//! Marks that tell series apart without colour.

use regiewijzer_decimal::shortest;
use yew::prelude::*;

/// The shape of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Shape {
    /// A filled circle.
    #[default]
    Circle,
    /// A filled square.
    Square,
    /// A filled triangle that points up.
    Triangle,
    /// A circle with nothing in it.
    Hollow,
    /// A filled diamond.
    Diamond,
}

/// The radius of a hollow circle beside that of a filled one: its line adds to it.
pub(crate) const HOLLOW: f64 = 0.9;

/// The nodes of a mark, drawn around the origin with the given radius.
///
/// The areas of the shapes are about equal, so that none looks heavier.
pub fn shape_node(shape: Shape, radius: f64, class: &'static str) -> Html {
    match shape {
        Shape::Circle => html! {
            <circle class={classes!("mark", class)} r={shortest(radius)} />
        },
        Shape::Hollow => html! {
            <circle class={classes!("mark", "mark-hollow", class)} r={shortest(radius * HOLLOW)} />
        },
        Shape::Square => {
            let side = radius * 1.77;
            let corner = shortest(-side / 2.0);
            html! {
                <rect class={classes!("mark", class)} x={corner.clone()} y={corner}
                    width={shortest(side)} height={shortest(side)} />
            }
        }
        Shape::Triangle => {
            let [left, half, up, down] =
                [-1.3, 1.3, -1.45, 0.85].map(|part| shortest(radius * part));
            html! {
                <path class={classes!("mark", class)} d={format!("M0 {up}L{half} {down}L{left} {down}Z")} />
            }
        }
        Shape::Diamond => {
            let [near, far] = [-1.3, 1.3].map(|part| shortest(radius * part));
            html! {
                <path class={classes!("mark", class)} d={format!("M0 {near}L{far} 0L0 {far}L{near} 0Z")} />
            }
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct MarkProps {
    /// The shape to draw.
    pub shape: Shape,
    /// Further classes; the style sheet gives the colour.
    #[prop_or_default]
    pub class: Classes,
}

/// A mark on its own, to stand beside a word. Hidden from assistive technology,
/// since the word says the same.
#[component]
pub fn Mark(props: &MarkProps) -> Html {
    html! {
        <svg class={classes!("mark-glyph", props.class.clone())} viewBox="-8 -8 16 16"
            width="1em" height="1em" aria-hidden="true" focusable="false">
            { shape_node(props.shape, 5.0, "mark-current") }
        </svg>
    }
}
