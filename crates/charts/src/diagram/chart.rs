//! The causal diagram as a component.

use std::rc::Rc;

use yew::prelude::*;

use super::causes::Causes;
use super::layout::Layout;
use super::plot::Standing;
use super::route::routes;
use super::{DiagramTexts, list, plot};
use crate::extent::use_width;
use crate::figure::{Figure, FigureFrame};
use crate::numbers::NumberStyle;
use crate::path::rem;

/// The width before the page has been measured, in units of a sixteenth of the root's type.
const START_WIDTH: f64 = 960.0;

/// Properties of [`CausalDiagram`].
#[derive(Properties, PartialEq)]
pub struct CausalDiagramProps {
    /// The nodes and the arrows.
    pub causes: Figure<Rc<Causes>>,
    /// The id of the node or the arrow that is selected.
    #[prop_or_default]
    pub selected: Option<AttrValue>,
    /// Somebody wants the node or the arrow with this id.
    #[prop_or_default]
    pub on_pick: Callback<AttrValue>,
    /// The words.
    pub texts: DiagramTexts,
    /// How numbers are written.
    pub style: NumberStyle,
}

/// A causal diagram in layers, whose nodes and arrows are buttons. Causes lead to the right, and down
/// where that is too wide. What fits neither way scrolls sideways in its own frame.
///
/// The root of the drawing is an `<svg>` with the class `chart-svg`, so that it can be taken out as
/// a file.
#[component]
pub fn CausalDiagram(props: &CausalDiagramProps) -> Html {
    let frame = use_node_ref();
    let width = use_width(&frame, START_WIDTH);
    let causes = props.causes.ready().cloned();
    // What is selected changes often, the places of the nodes do not.
    let placed = use_memo((causes.clone(), width.to_bits()), |(causes, _)| {
        causes.as_ref().map(|causes| {
            let layout = Layout::new(width, causes);
            let routes = routes(causes, &layout);
            (layout, routes)
        })
    });
    let texts = &props.texts;
    let state = props.causes.state(placed.is_some(), &texts.title);
    let selected = props.selected.as_ref();
    html! {
        <div class="diagram">
            if let Some(causes) = &causes {
                { list::view(texts, causes, selected, props.style, &props.on_pick) }
            }
            <div class="diagram-frame" ref={frame}>
                <FigureFrame {state}>
                    if let (Some(causes), Some((layout, routes))) = (&causes, placed.as_ref()) {
                        <div class="diagram-scroll" role="region" aria-label={&texts.title} tabindex="0">
                            <svg class={classes!("chart-svg", "diagram-drawing", selected.map(|_| "diagram-focus"))}
                                role="group" aria-label={&texts.title} focusable="false"
                                width={rem(layout.width)} height={rem(layout.height)}
                                viewBox={format!("0 0 {} {}", layout.width, layout.height)}>
                                { for routes.iter().enumerate().map(|(index, route)| plot::arrow(
                                    &causes.arrows()[index], route,
                                    list::sentence(texts, causes, index, props.style),
                                    arrow_standing(causes, index, selected), &props.on_pick,
                                )) }
                                { for causes.nodes().iter().enumerate().map(|(index, node)| plot::node(
                                    node, layout.middle(index), node_standing(causes, &node.id, selected), &props.on_pick,
                                )) }
                            </svg>
                        </div>
                        <p class="chart-caption">{ &texts.caption }</p>
                    }
                </FigureFrame>
            </div>
        </div>
    }
}

fn arrow_standing(causes: &Causes, arrow: usize, selected: Option<&AttrValue>) -> Standing {
    let one = &causes.arrows()[arrow];
    match selected {
        Some(id) if *id == one.id => Standing::Selected,
        Some(id) if *id == one.from || *id == one.to => Standing::Attached,
        _ => Standing::Apart,
    }
}

fn node_standing(causes: &Causes, node: &AttrValue, selected: Option<&AttrValue>) -> Standing {
    let touches = |id: &AttrValue| {
        causes.arrows().iter().any(|arrow| {
            let is_end = arrow.from == *node || arrow.to == *node;
            is_end && (arrow.id == *id || arrow.from == *id || arrow.to == *id)
        })
    };
    match selected {
        Some(id) if id == node => Standing::Selected,
        Some(id) if touches(id) => Standing::Attached,
        _ => Standing::Apart,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::causes::tests::{arrow, node};

    #[test]
    fn a_selected_node_brings_its_arrows_and_their_other_ends_with_it() {
        let nodes = vec![node("a", 0), node("b", 1), node("c", 1)];
        let arrows = vec![arrow("a", "b", 0.5), arrow("b", "c", 0.5)];
        let causes = Causes::new(nodes, arrows).unwrap();
        let selected = Some(AttrValue::from("a"));
        let selected = selected.as_ref();
        assert_eq!(arrow_standing(&causes, 0, selected), Standing::Attached);
        assert_eq!(arrow_standing(&causes, 1, selected), Standing::Apart);
        assert_eq!(
            node_standing(&causes, &"a".into(), selected),
            Standing::Selected
        );
        assert_eq!(
            node_standing(&causes, &"b".into(), selected),
            Standing::Attached
        );
        assert_eq!(
            node_standing(&causes, &"c".into(), selected),
            Standing::Apart
        );
        assert_eq!(node_standing(&causes, &"c".into(), None), Standing::Apart);
    }
}
