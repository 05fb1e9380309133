//! Marks that tell series apart without colour.

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
            <circle class={classes!("mark", class)} r={radius.to_string()} />
        },
        Shape::Hollow => html! {
            <circle class={classes!("mark", "mark-hollow", class)} r={(radius * HOLLOW).to_string()} />
        },
        Shape::Square => {
            let side = radius * 1.77;
            let corner = (-side / 2.0).to_string();
            html! {
                <rect class={classes!("mark", class)} x={corner.clone()} y={corner}
                    width={side.to_string()} height={side.to_string()} />
            }
        }
        Shape::Triangle => {
            let (half, up, down) = (radius * 1.3, radius * 1.45, radius * 0.85);
            html! {
                <path class={classes!("mark", class)} d={format!("M0 {}L{half} {down}L{} {down}Z", -up, -half)} />
            }
        }
        Shape::Diamond => {
            let reach = radius * 1.3;
            html! {
                <path class={classes!("mark", class)} d={format!("M0 {0}L{1} 0L0 {1}L{0} 0Z", -reach, reach)} />
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
