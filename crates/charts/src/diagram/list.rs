//! The diagram as a list of its arrows.

use yew::prelude::*;

use super::DiagramTexts;
use super::causes::{Causes, Sign};
use crate::numbers::NumberStyle;

/// An arrow in words.
pub(super) fn sentence(
    texts: &DiagramTexts,
    causes: &Causes,
    arrow: usize,
    style: NumberStyle,
) -> String {
    let one = &causes.arrows()[arrow];
    let (from, to) = causes.ends()[arrow];
    let sign = match one.sign {
        Sign::More => &texts.more,
        Sign::Less => &texts.less,
    };
    texts
        .arrow
        .replace("{from}", &causes.nodes()[from].label)
        .replace("{to}", &causes.nodes()[to].label)
        .replace("{label}", &one.label)
        .replace("{sign}", sign)
        .replace("{weight}", &style.fixed(one.weight * 100.0, 0))
}

/// The arrows, those that carry most first.
fn by_weight(causes: &Causes) -> Vec<usize> {
    let weight = |arrow: &usize| causes.arrows()[*arrow].weight;
    let mut order: Vec<usize> = (0..causes.arrows().len()).collect();
    order.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
    order
}

/// A folded list with a button for each arrow.
pub(super) fn view(
    texts: &DiagramTexts,
    causes: &Causes,
    selected: Option<&AttrValue>,
    style: NumberStyle,
    on_pick: &Callback<AttrValue>,
) -> Html {
    html! {
        <details class="diagram-list">
            <summary>{ &texts.as_list }</summary>
            <ol>
                { for by_weight(causes).into_iter().map(|arrow| {
                    let id = causes.arrows()[arrow].id.clone();
                    let pressed = (selected == Some(&id)).to_string();
                    let onclick = { let id = id.clone(); on_pick.reform(move |_: MouseEvent| id.clone()) };
                    html! {
                        <li key={id.to_string()}>
                            <button type="button" aria-pressed={pressed} {onclick}>
                                { sentence(texts, causes, arrow, style) }
                            </button>
                        </li>
                    }
                }) }
            </ol>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::causes::tests::{arrow, node};

    #[test]
    fn the_list_begins_with_what_carries_most_and_says_it_in_words() {
        let nodes = vec![node("schaal", 0), node("draagvlak", 1)];
        let arrows = vec![
            arrow("schaal", "draagvlak", 0.2),
            arrow("draagvlak", "schaal", 0.7),
        ];
        let causes = Causes::new(nodes, arrows).unwrap();
        let texts = DiagramTexts {
            title: "".into(),
            arrow: "{from} → {to} ({label}): {sign}, {weight}%".into(),
            more: "meer geeft meer".into(),
            less: "meer geeft minder".into(),
            caption: "".into(),
            as_list: "".into(),
        };
        let order = by_weight(&causes);
        assert_eq!(order, [1, 0]);
        assert_eq!(
            sentence(&texts, &causes, order[0], NumberStyle::DUTCH),
            "draagvlak → schaal (drijft): meer geeft meer, 70%"
        );
    }
}
